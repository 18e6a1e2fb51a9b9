/// A result of an index by where it stands: the index, the edition, the row.
struct IndexReference: Sendable, Hashable {
  let index: Int
  let edition: Int
  let row: Int

  /// By the code of a unit or agency, its newest result in each index, in the order of the indices.
  static func newest(_ indices: [IndexView]) -> [String: [IndexReference]] {
    var found: [String: [IndexReference]] = [:]
    for (index, view) in indices.enumerated() {
      var seen: Set<String> = []
      for edition in view.editions.indices.reversed() {
        for (row, result) in view.editions[edition].results.enumerated() {
          guard let code = result.code, seen.insert(code).inserted else { continue }
          found[code, default: []].append(IndexReference(index: index, edition: edition, row: row))
        }
      }
    }
    return found
  }
}
