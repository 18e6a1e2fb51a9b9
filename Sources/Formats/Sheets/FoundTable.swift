import Office

/// A table as it was found in a sheet, for whoever explains to a person what the program sees.
public struct FoundTable: Sendable {
  public enum RowKind: String, Sendable {
    case data, group, total, columnNumbers, repeatedHead, note, hidden, blank
  }

  /// A column with the head it has and the declared column it was recognised as.
  public struct Column: Sendable {
    /// From 0.
    public let column: Int
    public let head: String
    public let key: String?
    public let title: String?
  }

  public let sheet: String
  /// The kind of table it was taken for: `nhiem-vu`; nil where only its shape was recognised.
  public let schema: String?
  /// Rows of the sheet, from 1.
  public let headRows: ClosedRange<Int>
  public let columns: [Column]
  /// Every row under the head that is not blank, with what it is.
  public let rows: [(number: Int, kind: RowKind)]
  /// Whether all required columns are there.
  public let isComplete: Bool
  /// It stands across its sheet: years or items are columns, and several columns are one.
  public let isSpread: Bool
  /// One example of each kind of numbering in the numbers' column: `A`, `I`, `1`, `1.1`, `-`.
  public let numbering: [String]

  public func count(_ kind: RowKind) -> Int { rows.count { $0.kind == kind } }
  public var recognised: Int { columns.count { $0.key != nil } }
}
