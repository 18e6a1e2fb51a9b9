import Vietnamese

/// Something about published ranks that the table should be told of. All but `hiddenDecimals` are faults that only a
/// published `giai_trinh` excuses.
public enum RankFinding: Sendable, Hashable {
  /// The rank is beyond the number of units, or below 1.
  case beyondCount(unit: String, rank: Int, count: Int)
  /// Only the best were announced, and this rank is beyond them.
  case beyondAnnounced(unit: String, rank: Int, announced: Int)
  /// No unit has this rank, and no tie before it explains that.
  case gap(missing: Int, next: Int)
  /// A tie that is followed too soon: after `holders` units with `rank`, `next` cannot come.
  case crowded(rank: Int, holders: Int, next: Int)
  /// The published rank and the scores contradict each other.
  case againstScores(unit: String, published: Int, computed: Int)
  /// The scores are equal as printed, and the published ranks part them: decimals that are not printed explain it.
  /// A note.
  case hiddenDecimals(unit: String, published: Int, computed: Int)

  /// Whether it is a note and no fault.
  public var isNote: Bool {
    if case .hiddenDecimals = self { true } else { false }
  }

  /// Whether it is about the ranks of the table together, which the edition may explain, and not about one unit.
  public var isOfSequence: Bool {
    switch self {
    case .gap, .crowded: true
    default: false
    }
  }

  /// Whether the rank cannot be, whatever the others are.
  public var isImpossible: Bool {
    switch self {
    case .beyondCount, .beyondAnnounced: true
    default: false
    }
  }
}

/// Holds published ranks against the number of units, each other and the scores.
struct RankCheck {
  let entries: [RankEntry]
  /// Our ranks, in the order of the entries; empty where none may be computed.
  let ranks: [Int?]
  let disclosure: RankDisclosure
  let isWhole: Bool
  let unitCount: Int?
  let announced: Int?

  func findings() -> [RankFinding] {
    guard disclosure != .none else { return [] }
    return bounds() + (isWhole ? sequence() + scores() : [])
  }

  private func bounds() -> [RankFinding] {
    entries.compactMap { entry in
      guard let rank = entry.published else { return nil }
      if let unitCount, rank < 1 || rank > unitCount {
        return .beyondCount(unit: entry.unit, rank: rank, count: unitCount)
      }
      if disclosure == .partial, let announced, rank > announced {
        return .beyondAnnounced(unit: entry.unit, rank: rank, announced: announced)
      }
      return nil
    }
  }

  /// 1-2-2-4: after `n` units of one rank comes that rank plus `n`.
  private func sequence() -> [RankFinding] {
    var holders: [Int: Int] = [:]
    for case let rank? in entries.map(\.published) where rank >= 1 { holders[rank, default: 0] += 1 }
    var expected = 1
    var before = 0
    var findings: [RankFinding] = []
    for rank in holders.keys.sorted() {
      if rank > expected {
        findings.append(.gap(missing: expected, next: rank))
      } else if rank < expected {
        findings.append(.crowded(rank: before, holders: holders[before] ?? 0, next: rank))
      }
      before = rank
      expected = max(expected, rank) + (holders[rank] ?? 0)
    }
    // The last ranks may be missing too: a whole table ends at its last unit.
    // A unit without score and rank was not ranked: withheld figures leave no gap.
    let ranked = entries.count { $0.published != nil || $0.score != nil }
    let end = disclosure == .partial ? announced ?? expected - 1 : ranked
    if !holders.isEmpty, expected <= end, findings.isEmpty { findings.append(.gap(missing: expected, next: end + 1)) }
    return findings
  }

  private func scores() -> [RankFinding] {
    guard !ranks.isEmpty else { return [] }
    var equals: [Int: Int] = [:]
    for case let rank? in ranks { equals[rank, default: 0] += 1 }
    return entries.indices.compactMap { index in
      guard let published = entries[index].published, let computed = ranks[index], published != computed else {
        return nil
      }
      let last = computed + (equals[computed] ?? 1) - 1
      return (computed...last).contains(published)
        ? .hiddenDecimals(unit: entries[index].unit, published: published, computed: computed)
        : .againstScores(unit: entries[index].unit, published: published, computed: computed)
    }
  }
}
