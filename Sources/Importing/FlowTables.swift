import Office
import Vietnamese

/// A grid with every place filled: what a merged area covers has its value.
struct DenseGrid {
  struct Cell {
    var text = ""
    /// Where the value stands: in this cell, in one above, in one to the left.
    var isFromAbove = false
    var isFromLeft = false
    var width = 1
  }

  private(set) var rows: [[Cell]] = []
  /// The number of each row as the file counts it.
  private(set) var numbers: [Int] = []
  private(set) var count = 0
  /// What it was made of.
  let grid: Grid

  /// Wider than any printed table.
  static let mostColumns = 120

  init(_ grid: Grid) {
    self.grid = grid
    let widest = grid.rows.lazy.compactMap { $0.cells.last?.column }.max() ?? -1
    let merged = grid.merges.lazy.map(\.columns.upperBound).filter { $0 < Self.mostColumns }.max() ?? -1
    count = min(Self.mostColumns, max(widest, min(merged, widest + 30)) + 1)
    var places: [Int: Int] = [:]
    for row in grid.rows where !row.isHidden {
      places[row.number] = rows.count
      numbers.append(row.number)
      var cells = [Cell](repeating: Cell(), count: count)
      for cell in row.cells where cell.column < count { cells[cell.column].text = GridText.text(cell.value) }
      rows.append(cells)
    }
    for area in grid.merges { fill(area, places) }
  }

  private mutating func fill(_ area: GridArea, _ places: [Int: Int]) {
    let left = area.columns.lowerBound
    guard left < count, let top = places[area.rows.lowerBound] else { return }
    let value = rows[top][left].text
    rows[top][left].width = area.columns.count
    for number in area.rows {
      guard let row = places[number] else { continue }
      for column in area.columns where column < count && (row != top || column != left) {
        rows[row][column].text = value
        rows[row][column].isFromAbove = row != top
        rows[row][column].isFromLeft = column != left
      }
    }
  }

  /// The texts of a row, a value that spans columns once.
  func texts(_ row: Int) -> [String] { rows[row].map { $0.isFromLeft ? "" : $0.text } }
}

/// The value of a cell as a table prints it.
enum GridText {
  static func text(_ value: GridValue) -> String {
    switch value {
    case .text(let text): return Clean.text(text).text
    case .number(let number, let look): return self.number(number, look)
    case .date(let text): return date(text)
    case .boolean(let flag): return flag ? "TRUE" : "FALSE"
    case .error(let text): return text
    case .formulaWithoutValue: return ""
    }
  }

  private static func number(_ number: Double, _ look: NumberLook) -> String {
    if look.isPercent { return plain(number * 100) + "%" }
    var text = plain(number)
    while text.count < look.leadingZeros { text = "0" + text }
    return text
  }

  /// `1250`, `1,5`
  private static func plain(_ number: Double) -> String {
    if let whole = Int64(exactly: number) { return String(whole) }
    // Twelve digits are what a person typed; the rest is what a binary number makes of it.
    let scaled = (number * 1e6).rounded()
    guard scaled.magnitude < 9e15, let fixed = FixedDecimal(mantissa: Int64(scaled), scale: 6) else {
      return "\(number)"
    }
    return fixed.trimmed.plain.replacing(".", with: ",")
  }

  /// `2017-08-31` → `31/8/2017`
  private static func date(_ text: String) -> String {
    let parts = text.prefix(10).split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? "\(parts[2])/\(parts[1])/\(parts[0])" : text
  }
}

/// The tables of tasks among grids: a document's tables, or a workbook's sheets.
struct GridTables {
  private(set) var tables: [PrintedTable] = []

  /// Takes a grid's tables; one without a head goes on with the table before it, where its columns are as many.
  mutating func read(_ grid: Grid, placeName: String) {
    let dense = DenseGrid(grid)
    var row = 0
    var table: PrintedTable?
    var isAfterHead = false
    while row < dense.rows.count {
      if let head = Self.head(dense, at: row) {
        if let open = table, open.columns == head.columns {
          isAfterHead = true
        } else {
          if let table { tables.append(table) }
          table = PrintedTable(columns: head.columns, titles: head.titles, rows: [], placeName: placeName)
        }
        row = head.end
        if row < dense.rows.count, Self.isColumnNumbers(dense.texts(row)) { row += 1 }
        continue
      }
      if table == nil, tables.last?.columns.count == dense.count, Self.looksLikeRows(dense, tables.last) {
        table = tables.popLast()
        table?.placeName = placeName
      }
      if table != nil, var printed = Self.row(dense, row) {
        printed.isAfterPage = isAfterHead
        isAfterHead = false
        table?.rows.append(printed)
      }
      row += 1
    }
    if let table { tables.append(table) }
  }

  // MARK: Heads

  private struct Head {
    var columns: [TaskColumn]
    var titles: [String]
    var end: Int
  }

  /// A head of one to three rows.
  private static func head(_ dense: DenseGrid, at row: Int) -> Head? {
    guard isHeadRow(dense.texts(row)) || (row + 1 < dense.rows.count && isHeadPair(dense, row)) else { return nil }
    var titles = dense.rows[row].map(\.text)
    var end = row + 1
    while end < min(row + 3, dense.rows.count) {
      // The next row belongs to the head where cells of the head reach into it, or where it only names parts.
      let goesOn = dense.rows[end].contains { $0.isFromAbove && !$0.text.isEmpty }
      guard goesOn, dense.rows[end].allSatisfy({ $0.isFromAbove || $0.text.count < 60 }) else { break }
      for column in titles.indices {
        let cell = dense.rows[end][column]
        guard !cell.isFromAbove, !cell.text.isEmpty else { continue }
        titles[column] = TaskColumn.likely(cell.text) != nil ? cell.text : titles[column] + " " + cell.text
      }
      end += 1
    }
    let likely = titles.map(TaskColumn.likely)
    guard HeadSearch.isHead(likely) else { return nil }
    return Head(columns: HeadSearch.columns(titles), titles: titles, end: end)
  }

  private static func isHeadRow(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    guard filled.count >= 3, filled.allSatisfy({ $0.count < 120 }) else { return false }
    let likely = filled.map(TaskColumn.likely)
    return HeadSearch.isHead(likely) && likely.count(where: { $0 != nil }) * 10 >= filled.count * 6
  }

  /// Two rows that make a head only together: *Cơ quan thực hiện* over *Chủ trì* and *Phối hợp*.
  private static func isHeadPair(_ dense: DenseGrid, _ row: Int) -> Bool {
    let below = dense.rows[row + 1]
    guard below.contains(where: { $0.isFromAbove && !$0.text.isEmpty }) else { return false }
    return isHeadRow(below.map { $0.isFromLeft ? "" : $0.text })
  }

  static func isColumnNumbers(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    guard filled.count >= 3 else { return false }
    return filled.enumerated().allSatisfy { index, text in
      text.count <= 4 && text.filter(\.isNumber) == String(index + 1)
    }
  }

  /// Whether a grid without a head holds rows as a table before it: agencies and deadlines where that has them.
  private static func looksLikeRows(_ dense: DenseGrid, _ table: PrintedTable?) -> Bool {
    guard let table else { return false }
    let telling = table.columns.indices.filter { [.lead, .support, .deadline].contains(table.columns[$0]) }
    return dense.rows.contains { row in
      telling.contains { CellLook(row[$0].text).isAgency || CellLook(row[$0].text).isDeadline }
    }
  }

  // MARK: Rows

  private static func row(_ dense: DenseGrid, _ index: Int) -> PrintedRow? {
    let cells = dense.rows[index]
    guard cells.contains(where: { !$0.text.isEmpty && !$0.isFromAbove }) else { return nil }
    let number = dense.numbers[index]
    let filled = cells.filter { !$0.text.isEmpty && !$0.isFromLeft }
    if filled.count == 1, let only = filled.first, !only.isFromAbove, only.width * 2 > cells.count {
      return PrintedRow(
        cells: [PrintedCell](repeating: .absent, count: cells.count), line: number, heading: only.text)
    }
    let printed = cells.map { cell in
      PrintedCell(
        text: cell.isFromLeft ? "" : cell.text, state: cell.isFromAbove ? .spanned : .given, line: number)
    }
    return PrintedRow(cells: printed, line: number)
  }
}
