/// The place a page keeps free for the filter that `bang.js` puts there, so that nothing moves when it comes.
enum SiftRoom {
  /// Rows from which the script makes a filter: `LEAST_TO_FILTER` there.
  static let leastRows = 12

  /// Whether a list of so many rows, over all its sections, gets a filter.
  static func isKept(_ rows: Int) -> Bool { rows >= leastRows }
}
