import Diagnostics
import Formats
import Records
import Reform
import Vietnamese
import Workers

/// A kind of table, declared once: its file, its columns, and how a row is made.
public struct TableSchema<Row: Sendable>: Sendable {
  /// The file's name without its ending: `nhiem-vu`.
  public let name: String
  /// What the table holds, in Vietnamese, for the content reference.
  public let meaning: String
  public private(set) var fields: [Field<Row>]
  private var standing: Slot<Row, Standing>?
  /// What messages call a row: *nhiệm vụ*.
  let rowName: String
  private let make: @Sendable () -> Row
  /// How messages call one row, from what was read of it.
  private let identify: @Sendable (Row) -> String

  public init(
    _ name: String, _ meaning: String, rowName: String, fields: [Field<Row>],
    make: @escaping @Sendable () -> Row, identify: @escaping @Sendable (Row) -> String
  ) {
    self.name = name
    self.meaning = meaning
    self.rowName = rowName
    self.fields = fields
    self.make = make
    self.identify = identify
  }

  /// With the fields that any record may carry: source, illustrative mark, explanation, remark.
  public func with(standing: WritableKeyPath<Row, Standing> & Sendable) -> Self {
    var schema = self
    schema.fields += Field.standing(standing)
    schema.standing = Slot(standing)
    return schema
  }

  /// The source and the marks of a row; nil where rows of the kind have none.
  public func standing(of row: Row) -> Standing? { standing?.value(in: row) }

  /// With the fields of anything that is written and released.
  public func with(release: WritableKeyPath<Row, Release> & Sendable) -> Self {
    var schema = self
    schema.fields += Field.release(release)
    return schema
  }

  /// Reads every row; rows without any value are passed over. A cell that cannot be read leaves its member absent.
  /// - Parameter jobs: threads for a long table; the result is the same with any number
  public func read(_ table: Table, jobs: Int = 1) -> Diagnosed<TableReading<Row>> {
    let matching = HeadMatching(table: table, fields: fields.map(FieldName.init))
    var faults = matching.faults
    var reading = TableReading<Row>(table: table, columns: matching.columns)
    guard !matching.isUnusable else { return Diagnosed(reading, faults) }
    let bound = matching.columns.compactMap { column in
      fields.first { $0.key == column.key }.map { (field: $0, index: column.index) }
    }
    let parts = Workers.map(table.rowCount, least: 256, over: jobs) { rows in read(rows, of: table, bound) }
    reading.rows.reserveCapacity(table.rowCount)
    for part in parts {
      reading.rows += part.rows
      reading.rowNumbers += part.rowNumbers
      faults += part.faults
    }
    return Diagnosed(reading, faults)
  }

  private struct Part: Sendable {
    var rows: [Sourced<Row>] = []
    var rowNumbers: [Int] = []
    var faults: [Fault] = []
  }

  private func read(_ rows: Range<Int>, of table: Table, _ bound: [(field: Field<Row>, index: Int)]) -> Part {
    var part = Part()
    part.rows.reserveCapacity(rows.count)
    for row in rows {
      guard bound.contains(where: { !table[row, $0.index].isEmpty }) else {
        if let column = (0..<table.columnCount).first(where: { !table[row, $0].isEmpty }) {
          part.faults.append(rowUnused(table.place(row: row, column: column)))
        }
        continue
      }
      var record = make()
      var rowFaults: [Fault] = []
      // By position: a copy of a field would count references that all threads share, at every cell.
      for position in bound.indices {
        let index = bound[position].index
        let text = table[row, index]
        if text.isEmpty {
          if bound[position].field.isRequired {
            rowFaults.append(emptyRequired(bound[position].field, table.place(row: row, column: index)))
          }
          continue
        }
        var cell = FieldReading(
          text: text, title: bound[position].field.title, takes: bound[position].field.takes,
          at: .cell(table, row: row, column: index))
        bound[position].field.read(&record, &cell)
        if !cell.faults.isEmpty { rowFaults += cell.faults }
      }
      let name = rowName + " " + identify(record)
      for var fault in rowFaults {
        fault.place = fault.place?.of(record: name)
        part.faults.append(fault)
      }
      let place = table.place(row: row, column: bound.first?.index ?? 0).of(record: name)
      part.rows.append(Sourced(record, at: place))
      part.rowNumbers.append(row)
    }
    return part
  }

  private func rowUnused(_ place: Place) -> Fault {
    LoadingFaults.rowUnused.fault(
      at: place,
      Words(
        "dòng không được dùng: mọi cột được nhận đều trống",
        "the row is not used: every column that is understood is empty"
      ),
      suggestion: Words("điền các cột của \(rowName), hoặc xóa dòng", "fill in its columns, or remove the row"))
  }

  private func emptyRequired(_ field: Field<Row>, _ place: Place) -> Fault {
    LoadingFaults.valueMissing.fault(
      at: place,
      Words("\(rowName) thiếu “\(field.title)”", "“\(field.title)” (\(field.key)) is missing"),
      expected: Words("cột này nhận: \(field.takes.vi)", "this column takes: \(field.takes.en)"))
  }
}

/// A table as read: its rows, and where each of its cells is.
public struct TableReading<Row: Sendable>: Sendable {
  public let table: Table
  /// The columns that were understood, in the table's order.
  public let columns: [BoundColumn]
  public var rows: [Sourced<Row>] = []
  /// The table row of each record.
  public var rowNumbers: [Int] = []

  init(table: Table, columns: [BoundColumn]) {
    self.table = table
    self.columns = columns
  }

  public func has(_ key: String) -> Bool { columns.contains { $0.key == key } }

  /// The head of a column as printed.
  public func head(_ key: String) -> String? {
    columns.first { $0.key == key }.map { table.head[$0.index].text }
  }

  /// The place of a record's cell; of the record where the table has no such column.
  public func place(_ record: Int, _ key: String) -> Place {
    let name = rows[record].place.record
    guard let column = columns.first(where: { $0.key == key }) else { return rows[record].place }
    return table.place(row: rowNumbers[record], column: column.index).of(record: name)
  }
}

/// A column of a file and the field it was understood as.
public struct BoundColumn: Sendable, Hashable {
  public let key: String
  public let index: Int
}

/// The names one field answers to.
struct FieldName {
  let key: String
  let title: String
  let isRequired: Bool
  let folded: Set<String>
  /// The same without blanks: *SốHiệu*.
  private let squeezed: Set<String>

  init<Record>(_ field: Field<Record>) {
    key = field.key
    title = field.title
    isRequired = field.isRequired
    folded = Set(([field.key, field.title] + field.aliases).map(Fold.name))
    squeezed = Set(folded.map(Self.squeeze))
  }

  /// Whether a folded head is a name of the field but for its blanks.
  func isNearly(_ head: String) -> Bool { squeezed.contains(Self.squeeze(head)) }

  private static func squeeze(_ text: String) -> String { text.filter { $0 != " " } }
}

/// The heads of a table held against the fields of a schema.
struct HeadMatching {
  var columns: [BoundColumn] = []
  var faults: [Fault] = []
  private static let runningNumbers: Set<String> = ["tt", "stt", "so tt", "so thu tu"]
  /// A required column is missing: the rows say nothing.
  var isUnusable = false

  init(table: Table, fields: [FieldName]) {
    var taken: [String: Int] = [:]
    var unknown: [Int] = []
    for (index, head) in table.head.enumerated() {
      let folded = Fold.name(head.text)
      // A table downloaded from a demonstration says so in a column of its own.
      guard !folded.isEmpty, folded != Fold.name(TableWriting.demonstrationKey) else { continue }
      guard
        let field = fields.first(where: { $0.folded.contains(folded) }) ?? fields.first(where: { $0.isNearly(folded) })
      else {
        // The running number of a printed table says nothing but the order.
        if !Self.runningNumbers.contains(folded) { unknown.append(index) }
        continue
      }
      if let first = taken[field.key] {
        faults.append(
          LoadingFaults.columnTwice.fault(
            at: table.headPlace(column: index),
            Words(
              "hai cột cùng là “\(field.title)” (\(field.key))", "two columns both mean “\(field.title)” (\(field.key))"
            ),
            suggestion: Words("đổi đầu cột hoặc bỏ một trong hai cột", "rename or remove one of the two"),
            related: [RelatedPlace(table.headPlace(column: first), Words("cột thứ nhất", "the first"))]))
        isUnusable = true
        continue
      }
      taken[field.key] = index
      columns.append(BoundColumn(key: field.key, index: index))
    }
    let free = fields.filter { taken[$0.key] == nil }
    var taught = free.isEmpty
    for index in unknown {
      let head = table.head[index].text
      let near = NearestName.find(head, in: free.flatMap { [$0.key, $0.title] })
      faults.append(
        LoadingFaults.columnUnused.fault(
          at: table.headPlace(column: index),
          Words("cột “\(head)” không được dùng", "column “\(head)” is not used"),
          expected: near.isEmpty && !taught ? Self.stillTaken(free) : nil, suggestion: .didYouMean(near)))
      if near.isEmpty { taught = true }
    }
    for field in free where field.isRequired {
      isUnusable = true
      let heads = table.head.map(\.text).filter { !$0.isEmpty }
      faults.append(
        LoadingFaults.columnMissing.fault(
          at: table.headPlace(column: 0),
          Words("thiếu cột “\(field.title)” (\(field.key))", "column “\(field.title)” (\(field.key)) is missing"),
          expected: Words(
            "tệp có các cột: \(heads.joined(separator: ", "))", "the file has: \(heads.joined(separator: ", "))"),
          suggestion: .didYouMean(
            unknown.map { table.head[$0].text }.filter { head in
              !NearestName.find(head, in: [field.key, field.title]).isEmpty
            })
            ?? Words(
              "thêm một cột có đầu cột “\(field.key)” hoặc “\(field.title)”",
              "add a column headed “\(field.key)” or “\(field.title)”")))
    }
  }

  /// The columns that a table takes beside those it has: said once, where a head is near to none of them.
  private static func stillTaken(_ fields: [FieldName]) -> Words {
    let names = fields.prefix(8).map { "\($0.key) (\($0.title))" }.joined(separator: ", ")
    let more = fields.count > 8 ? "…" : ""
    return Words("bảng này còn nhận: \(names)\(more)", "the table also takes: \(names)\(more)")
  }
}
