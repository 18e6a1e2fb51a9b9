/// Where a fault is, said three ways: for an editor (line and column), for someone in Excel (sheet and cell), for
/// someone who thinks in tasks (the record). A place is taken from the moment the cell is read and never attached later.
public struct Place: Sendable, Hashable {
  /// What the file of a template begins with, wherever the folder of the templates lies.
  public static let templates = "templates/"

  /// Relative to the content folder, without that folder's own name; for a template, `templates/…`.
  public var file: String
  public var sheet: String?
  /// The spreadsheet address of the record in the file, such as `D15`; row 1 is the head. Given for CSV files too.
  public var cell: String?
  /// From 1.
  public var line: Int?
  /// From 1, in characters (not bytes).
  public var column: Int?
  /// How many characters to underline; nil underlines one.
  public var length: Int?
  /// The head of the column as it is printed in the file.
  public var columnTitle: String?
  /// The record as a person names it: *nhiệm vụ 3.2*.
  public var record: String?

  public init(
    file: String, sheet: String? = nil, cell: String? = nil, line: Int? = nil, column: Int? = nil,
    length: Int? = nil, columnTitle: String? = nil, record: String? = nil
  ) {
    self.file = file
    self.sheet = sheet
    self.cell = cell
    self.line = line
    self.column = column
    self.length = length
    self.columnTitle = columnTitle
    self.record = record
  }

  /// Row and column of an address such as `D15`, both from 1.
  private static func address(_ cell: String) -> (row: Int, column: Int)? {
    var row = 0
    var column = 0
    for byte in cell.utf8 {
      switch byte {
      case 0x41...0x5A where row == 0 && column < 100_000: column = column * 26 + Int(byte) - 0x40
      case 0x30...0x39 where row < 100_000_000: row = row * 10 + Int(byte) - 0x30
      default: return nil
      }
    }
    return row > 0 ? (row, column) : nil
  }

  /// The same place, naming the record it belongs to.
  public func of(record: String?) -> Place {
    var place = self
    place.record = record
    return place
  }
}

extension Place: Comparable {
  /// Reading order: file, sheet, line, column. Faults are printed in this order on every machine.
  public static func < (first: Place, second: Place) -> Bool {
    if first.file != second.file { return first.file < second.file }
    if first.sheet != second.sheet { return (first.sheet ?? "") < (second.sheet ?? "") }
    if first.line != second.line { return (first.line ?? 0) < (second.line ?? 0) }
    if first.column != second.column { return (first.column ?? 0) < (second.column ?? 0) }
    if first.line == nil, let one = first.cell.flatMap(address), let other = second.cell.flatMap(address), one != other
    {
      return one < other
    }
    return (first.cell ?? "") < (second.cell ?? "")
  }
}
