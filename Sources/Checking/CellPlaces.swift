import Diagnostics
import Formats
import Loading
import Vietnamese

/// Finds the cell of a record in the table it was read from, so that a fault points at the figure and not at its row.
struct CellPlaces {
  private let tables: [Table]

  init(_ loaded: LoadedContent) { tables = loaded.tables }

  /// The cell under a column's head in the row of a record; the record's own place where the table has no such column.
  func place<Row>(_ place: Place, _ key: String, _ schema: TableSchema<Row>) -> Place {
    guard let row = Self.number(place.cell),
      let table = tables.first(where: { $0.file == place.file && $0.sheet == place.sheet }),
      let column = Self.column(key, schema, table), let position = Self.position(row, table)
    else { return place }
    return table.place(row: position, column: column).of(record: place.record)
  }

  private static func column<Row>(_ key: String, _ schema: TableSchema<Row>, _ table: Table) -> Int? {
    guard let field = schema.fields.first(where: { $0.key == key }) else { return nil }
    let names = Set(([field.key, field.title] + field.aliases).map(Fold.name))
    return table.head.firstIndex { names.contains(Fold.name($0.text)) }
  }

  /// Rows stand in the order of their numbers.
  private static func position(_ number: Int, _ table: Table) -> Int? {
    var low = 0
    var high = table.rowCount
    while low < high {
      let middle = (low + high) / 2
      if table.spreadsheetRow(middle) < number { low = middle + 1 } else { high = middle }
    }
    return low < table.rowCount && table.spreadsheetRow(low) == number ? low : nil
  }

  /// The row of `D15`.
  private static func number(_ cell: String?) -> Int? { cell.flatMap { Int($0.drop { !$0.isNumber }) } }
}
