import Vietnamese

/// Offers the names that someone may have meant.
public enum NearestName {
  /// At most `limit` of `names` that are close to `name`, nearest first; marks and case do not count.
  ///
  /// Close means: at most a third of the letters differ (optimal string alignment: a swap of neighbours is one slip),
  /// or one folded name begins with the other.
  public static func find(_ name: String, in names: some Sequence<String>, limit: Int = 3) -> [String] {
    let wanted = Array(Fold.key(name).utf8)
    guard !wanted.isEmpty else { return [] }
    var found: [(distance: Int, name: String)] = []
    for candidate in names {
      let folded = Array(Fold.key(candidate).utf8)
      let allowed = max(1, max(wanted.count, folded.count) / 3)
      if abs(wanted.count - folded.count) > allowed {
        let (short, long) = wanted.count < folded.count ? (wanted, folded) : (folded, wanted)
        if short.count >= 3, long.starts(with: short) { found.append((allowed, candidate)) }
        continue
      }
      let distance = alignmentDistance(wanted, folded)
      if distance <= allowed { found.append((distance, candidate)) }
    }
    return
      found
      .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
      .prefix(limit).map(\.name)
  }

  /// The number of insertions, deletions, changes and swaps of neighbours between two words.
  static func alignmentDistance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    if first.isEmpty { return second.count }
    if second.isEmpty { return first.count }
    var beforeLast = [Int](repeating: 0, count: second.count + 1)
    var last = Array(0...second.count)
    var current = last
    for row in 1...first.count {
      current[0] = row
      for column in 1...second.count {
        let change = first[row - 1] == second[column - 1] ? 0 : 1
        var best = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + change)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          best = min(best, beforeLast[column - 2] + 1)
        }
        current[column] = best
      }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[second.count]
  }
}

extension Words {
  /// *có phải “Sở Nội vụ”, “Sở Ngoại vụ”?* — nil where there is nothing to offer.
  public static func didYouMean(_ names: [String]) -> Words? {
    guard !names.isEmpty else { return nil }
    let vi = names.map { "“\($0)”" }.joined(separator: " hoặc ")
    let en = names.map { "“\($0)”" }.joined(separator: " or ")
    return Words("có phải \(vi)?", "did you mean \(en)?")
  }
}
