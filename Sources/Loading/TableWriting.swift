import Formats
import Vietnamese

/// Writes records as tables and objects, from the same declarations that read them. A table holds all rows of its
/// source; put back in the place of that source it gives the same records.
public enum TableWriting {
  /// What every page and every file of a demonstration says.
  public static let demonstrationSentence = "Bản trình diễn phần mềm, không phải trang của cơ quan nhà nước"
  /// The column that holds the sentence in tables; reading passes over it.
  public static let demonstrationKey = "trinh_dien"

  /// A CSV file with keys as heads. `columns` are the keys the source has, in its order; without them, every key that
  /// any record has a value for.
  public static func csv<Row>(
    _ rows: [Row], _ schema: TableSchema<Row>, columns: [String] = [], demonstration: Bool = false
  ) -> [UInt8] {
    let columns = Self.columns(rows, schema, columns)
    var writer = CSVWriter(.excel)
    writer.row(columns.map(\.field.key) + (demonstration ? [demonstrationKey] : []))
    let mark: [CSVField] = demonstration ? [.text(demonstrationSentence)] : []
    var cells: [CSVField] = []
    for (number, row) in rows.enumerated() {
      if let room = room(number, of: rows.count, used: writer.bytes.count) { writer.reserve(room) }
      // By position: a copy of a field would count references that other threads share, at every cell.
      cells.removeAll(keepingCapacity: true)
      for index in columns.indices {
        cells.append(cell(columns[index].field.write(row), comma: columns[index].hasDecimalComma))
      }
      cells += mark
      writer.row(cells)
    }
    return writer.bytes
  }

  /// A column as it is written.
  public struct Column<Row: Sendable>: Sendable {
    public let field: Field<Row>
    /// Decimals stand with a comma.
    public let hasDecimalComma: Bool
  }

  /// The columns that a table of these rows has. Decimals are written as programs write them, but *6.185* could be six
  /// thousand to whoever reads it next: a column that has such a number takes commas throughout, so that it is all of
  /// one kind.
  public static func columns<Row>(_ rows: [Row], _ schema: TableSchema<Row>, _ columns: [String]) -> [Column<Row>] {
    fields(rows, schema, columns).map { field in
      let comma =
        field.type == .number
        && rows.contains { row in
          // Only a dot and three digits can be read in two ways.
          guard case .decimal(let number) = field.write(row), number.scale == 3 else { return false }
          if case .ambiguous = NumberReader.read(number.plain, .score) { return true }
          return false
        }
      return Column(field: field, hasDecimalComma: comma)
    }
  }

  /// JSON objects of records, one after the other, as items of the array that is open.
  /// - Parameter columns: the keys that each object has; without them, every field of the schema
  public static func objects<Row>(
    _ rows: some Sequence<Row>, _ schema: TableSchema<Row>, columns: [String] = [], into json: inout JSONWriter
  ) {
    let fields = columns.isEmpty ? schema.fields : fields([], schema, columns)
    let count = rows.underestimatedCount
    let start = json.bytes.count
    for (number, row) in rows.enumerated() {
      if let room = room(number, of: count, used: json.bytes.count - start) { json.reserve(start + room) }
      object(row, fields, into: &json)
    }
  }

  /// How many bytes a long table will take, told once some of its rows are written.
  private static func room(_ number: Int, of count: Int, used: Int) -> Int? {
    number == 128 && count > 512 ? used / number * count / 8 * 9 : nil
  }

  /// A JSON object of a record: every field of the schema, absent ones null, numbers as numbers.
  public static func object<Row>(_ row: Row, _ schema: TableSchema<Row>, into json: inout JSONWriter) {
    object(row, schema.fields, into: &json)
  }

  private static func object<Row>(_ row: Row, _ fields: [Field<Row>], into json: inout JSONWriter) {
    json.beginObject()
    for index in fields.indices {
      json.key(fields[index].key)
      switch fields[index].write(row) {
      case .absent: json.null()
      case .text(let text):
        switch fields[index].type {
        case .boolean: json.bool(text == "co")
        // A sign in the place of a number is none.
        case .integer, .number: json.null()
        default: json.string(text)
        }
      case .integer(let number): json.int(number)
      case .decimal(let number): json.decimal(number)
      }
    }
    json.endObject()
  }

  private static func fields<Row>(_ rows: [Row], _ schema: TableSchema<Row>, _ columns: [String]) -> [Field<Row>] {
    if !columns.isEmpty { return columns.compactMap { key in schema.fields.first { $0.key == key } } }
    return schema.fields.filter { field in
      field.isRequired || rows.contains { field.write($0) != .absent }
    }
  }

  /// A value as a cell of a CSV file.
  public static func cell(_ output: FieldOutput, comma: Bool = false) -> CSVField {
    switch output {
    case .absent: .empty
    case .text(let text): .text(text)
    case .integer(let number): .integer(number)
    case .decimal(let number): comma ? .text(number.plain.replacing(".", with: ",")) : .number(number)
    }
  }
}
