import Vietnamese

/// Builds the grid of one table from its cells as they come: each takes the next free columns of its row.
struct TableBuilder {
  private var rows: [GridRow] = []
  private var merges: [GridArea] = []
  /// Columns that a cell above still fills, and how many rows it does.
  private var filled: [Int: Int] = [:]
  private var column = 0
  private var cells: [GridCell] = []
  private var row = 0
  /// Word's vertical merges that may go on: by first column, the area so far.
  private var open: [Int: GridArea] = [:]
  private var going: Set<Int> = []

  static let mostColumns = 256
  static let mostRows = 200_000

  mutating func beginRow(skipping before: Int = 0) {
    row += 1
    column = before
    cells = []
    going = []
  }

  /// A cell with spans as HTML counts them.
  mutating func cell(_ text: String, columns: Int = 1, rows: Int = 1, isBold: Bool = false) {
    while filled[column, default: 0] > 0 { column += 1 }
    let columns = min(max(1, columns), Self.mostColumns)
    let rows = min(max(1, rows), 1_000)
    guard column + columns <= Self.mostColumns * 2 else { return }
    add(text, isBold)
    if rows > 1 { for place in column..<column + columns { filled[place] = rows } }
    if columns > 1 || rows > 1 {
      merges.append(GridArea(rows: row...(row + rows - 1), columns: column...(column + columns - 1)))
    }
    column += columns
  }

  enum Vertical { case none, begins, goesOn }

  /// A cell with Word's merges: one goes on under the other.
  mutating func cell(_ text: String, columns: Int, _ vertical: Vertical, isBold: Bool = false) {
    let columns = min(max(1, columns), Self.mostColumns)
    guard column + columns <= Self.mostColumns * 2 else { return }
    let place = column
    column += columns
    if vertical == .goesOn, var area = open[place] {
      area.rows = area.rows.lowerBound...row
      open[place] = area
      going.insert(place)
      return
    }
    close(place)
    let end = column
    column = place
    add(text, isBold)
    column = end
    if vertical == .begins {
      open[place] = GridArea(rows: row...row, columns: place...(place + columns - 1))
      going.insert(place)
    } else if columns > 1 {
      merges.append(GridArea(rows: row...row, columns: place...(place + columns - 1)))
    }
  }

  private mutating func add(_ text: String, _ isBold: Bool) {
    let text = Composition.compose(text)
    guard text.contains(where: { $0 != " " && $0 != "\n" && $0 != "\u{A0}" && $0 != "\t" }) else { return }
    cells.append(GridCell(column: column, value: .text(text), isBold: isBold))
  }

  private mutating func close(_ place: Int) {
    guard let area = open.removeValue(forKey: place) else { return }
    if area.rows.count > 1 || area.columns.count > 1 { merges.append(area) }
  }

  mutating func endRow() {
    for place in open.keys.sorted() where !going.contains(place) { close(place) }
    for place in filled.keys.sorted() {
      let left = (filled[place] ?? 0) - 1
      filled[place] = left > 0 ? left : nil
    }
    if !cells.isEmpty, rows.count < Self.mostRows { rows.append(GridRow(number: row, cells: cells)) }
    cells = []
  }

  mutating func grid(name: String) -> Grid {
    for place in open.keys.sorted() { close(place) }
    let merges = merges.filter { $0.rows.lowerBound <= row }.map { area in
      GridArea(
        rows: area.rows.lowerBound...min(area.rows.upperBound, max(row, area.rows.lowerBound)), columns: area.columns)
    }
    return Grid(
      name: name, rows: rows,
      merges: merges.sorted {
        ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
      })
  }
}

extension Grid {
  /// The text of a table that is none: of one row or one column, drawn to set words in a cell of another. Nil for any
  /// other.
  var layoutText: String? {
    let columns = Set(rows.flatMap { $0.cells.map(\.column) })
    guard rows.count <= 1 || columns.count <= 1 else { return nil }
    let texts = rows.flatMap { $0.cells.compactMap(\.value.plainText) }
    return texts.joined(separator: rows.count > 1 ? "\n" : " ")
  }
}
