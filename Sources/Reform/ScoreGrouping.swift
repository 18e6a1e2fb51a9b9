import Vietnamese

/// Dividing units into groups, by thresholds (PAR INDEX: A from 90, B from 80…) or into equal parts (PAPI).
public enum ScoreGrouping {
  /// The group whose threshold the score has reached: of those, the one that begins highest. `to` only bounds a group
  /// that has no `from`, so that no score falls between 79,99 and 80.
  public static func byThreshold(_ score: FixedDecimal, _ groups: [ScoreGroup]) -> ScoreGroup? {
    let reached = groups.filter { $0.from.map { $0 <= score } ?? false }
    if let highest = reached.max(by: { ($0.from ?? .zero) < ($1.from ?? .zero) }) { return highest }
    return groups.first { $0.from == nil && $0.to.map { score <= $0 } ?? true }
  }

  /// For each score its part of `count` parts of equal size, 1 the best; equals share the better part. A unit without
  /// a score is in none.
  public static func quantiles(_ scores: [FixedDecimal?], count: Int) -> [Int?] {
    let ranked = Ranking.competition(scores)
    let total = scores.reduce(0) { $0 + ($1 == nil ? 0 : 1) }
    guard count > 0, total > 0 else { return scores.map { _ in nil } }
    return ranked.map { rank in rank.map { ($0 - 1) * count / total + 1 } }
  }
}
