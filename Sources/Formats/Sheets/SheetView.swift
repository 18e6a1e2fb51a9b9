import Office
import Vietnamese

/// A sheet as the table finder looks at it: merged areas give their value to all of their cells, and text of old fonts
/// is Unicode.
struct SheetView {
  let name: String
  let visibility: Grid.Visibility
  let rows: [GridRow]
  /// From a covered cell to the top-left one of its area.
  private let covered: [Int: Int]
  /// From the top-left cell to the area.
  private let areas: [Int: GridArea]
  private let hiddenColumns: [ClosedRange<Int>]
  private let indexes: [Int: Int]
  let legacy: LegacyNotes

  static let widest = 16_384

  init(_ grid: Grid) {
    name = grid.name
    visibility = grid.visibility
    hiddenColumns = grid.hiddenColumns
    let converted = LegacyCells.convert(grid)
    rows = converted.rows
    legacy = converted.notes
    var indexes: [Int: Int] = [:]
    indexes.reserveCapacity(rows.count)
    for (index, row) in rows.enumerated() { indexes[row.number] = index }
    self.indexes = indexes
    var covered: [Int: Int] = [:]
    var areas: [Int: GridArea] = [:]
    let last = rows.last?.number ?? 0
    let lastColumn = rows.reduce(0) { max($0, $1.cells.last?.column ?? 0) }
    for area in grid.merges {
      let anchor = Self.key(area.rows.lowerBound, area.columns.lowerBound)
      guard area.rows.lowerBound <= last, area.columns.lowerBound <= lastColumn else { continue }
      areas[anchor] = area
      // Only rows that hold something: an area may reach down to the end of the sheet.
      for row in area.rows.lowerBound...min(area.rows.upperBound, last) where indexes[row] != nil {
        for column in area.columns.lowerBound...min(area.columns.upperBound, lastColumn + 1) {
          let key = Self.key(row, column)
          if key != anchor { covered[key] = anchor }
        }
      }
    }
    self.covered = covered
    self.areas = areas
  }

  /// An address as one number: it is also what a cell of a table keeps of its place.
  static func key(_ row: Int, _ column: Int) -> Int { row * widest + column }

  var hasMerges: Bool { !areas.isEmpty }

  func index(ofRow number: Int) -> Int? { indexes[number] }

  /// The cell itself; nil where it is empty or covered by a merged area.
  func own(_ index: Int, _ column: Int) -> GridCell? {
    let cells = rows[index].cells
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].column < column { low = middle + 1 } else { high = middle }
    }
    guard low < cells.count, cells[low].column == column else { return nil }
    return cells[low]
  }

  /// The cell that gives this place its value, and its address: for a covered place the top-left cell of the area.
  func value(_ index: Int, _ column: Int) -> (cell: GridCell, address: Int)? {
    let key = Self.key(rows[index].number, column)
    if !covered.isEmpty, let anchor = covered[key] {
      guard let row = indexes[anchor / Self.widest], let cell = own(row, anchor % Self.widest) else { return nil }
      return (cell, anchor)
    }
    return own(index, column).map { ($0, key) }
  }

  /// The top-left cell of the area over a place, where there is one above or left of it.
  func anchor(_ row: Int, _ column: Int) -> Int? { covered[Self.key(row, column)] }

  /// The merged area that begins at a place.
  func area(at row: Int, _ column: Int) -> GridArea? { areas[Self.key(row, column)] }

  /// The merged area over a place, wherever it begins.
  func area(over row: Int, _ column: Int) -> GridArea? {
    areas[covered[Self.key(row, column)] ?? Self.key(row, column)]
  }

  func isHidden(column: Int) -> Bool { hiddenColumns.contains { $0.contains(column) } }

  /// What stands at a place as text, for heads and labels.
  func text(_ index: Int, _ column: Int) -> String {
    value(index, column).map { SheetText.plain($0.cell.value) } ?? ""
  }
}

/// Cells as plain text, without knowing what the column takes.
public enum SheetText {
  /// Numbers with a decimal comma, days as D/M/YYYY, errors as printed; nothing for a formula without a value.
  public static func plain(_ value: GridValue) -> String {
    switch value {
    case .text(let text): clean(text)
    case .number(let number, let look): self.number(number, look, comma: true)
    case .date(let date): day(date)
    case .boolean(let flag): flag ? "TRUE" : "FALSE"
    case .error(let error): error
    case .formulaWithoutValue: ""
    }
  }

  /// Text as a cell of a table has it; a `'` that keeps text from being a formula is taken off again.
  static func clean(_ text: String) -> String {
    var cleaned = Clean.text(text, blanks: .trim).text
    if cleaned.utf8.contains(0x0D) {
      cleaned = cleaned.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    }
    return Apostrophe.takeOff(cleaned)
  }

  /// A number as Excel shows it without rounding to its format: at most 15 digits, as many as it keeps. A percentage is
  /// written as the number of hundredths.
  static func number(_ value: Double, _ look: NumberLook, comma: Bool) -> String {
    var text = ShortNumber.text(look.isPercent ? ShortNumber.hundredfold(value) : value)
    if look.leadingZeros > text.utf8.count, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      text = String(repeating: "0", count: look.leadingZeros - text.utf8.count) + text
    }
    return comma ? text.replacing(".", with: ",") : text
  }

  /// `YYYY-MM-DD…` as `D/M/YYYY`; a time of day stays.
  static func day(_ date: String) -> String {
    let parts = date.utf8.prefix(10).split(separator: 0x2D).compactMap { Int(String(Substring($0))) }
    guard parts.count == 3 else { return date }
    let time = date.utf8.count > 10 ? date.dropFirst(11) : ""
    let day = "\(parts[2])/\(parts[1])/\(parts[0])"
    return time.isEmpty || time == "00:00:00" ? day : "\(day) \(time)"
  }
}
