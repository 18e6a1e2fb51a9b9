import Vietnamese

/// Finds the name somebody may have meant.
enum NearestName {
  /// The candidate with the fewest typing slips, if there are few enough for the length of the name; the first of
  /// equals. Case, Vietnamese marks, blanks, `-` and `_` do not count as slips.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = key(name)
    guard !wanted.isEmpty else { return nil }
    var best: (name: String, slips: Int)?
    for candidate in candidates {
      let other = key(candidate)
      let limit = max(1, min(wanted.count, other.count) / 3)
      let slips = slips(wanted, other, limit: limit)
      if slips <= limit, slips < best?.slips ?? Int.max { best = (candidate, slips) }
    }
    return best?.name
  }

  private static func key(_ name: String) -> [UInt8] {
    Fold.key(name).utf8.filter { $0 != UInt8(ascii: "_") && $0 != UInt8(ascii: "-") && $0 > 0x20 }
  }

  /// Letters to insert, delete, replace or swap with their neighbour; more than `limit` is as good as no match.
  private static func slips(_ first: [UInt8], _ second: [UInt8], limit: Int) -> Int {
    guard abs(first.count - second.count) <= limit else { return Int.max }
    var before: [Int] = []
    var above = Array(0...second.count)
    for row in 0..<first.count {
      var current = [row + 1]
      for column in 0..<second.count {
        var cost = above[column] + (first[row] == second[column] ? 0 : 1)
        cost = min(cost, above[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, before[column - 1] + 1)
        }
        current.append(cost)
      }
      before = above
      above = current
    }
    return above[second.count]
  }
}
