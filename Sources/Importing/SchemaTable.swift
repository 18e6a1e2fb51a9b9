import Formats
import Loading
import Vietnamese

/// A table of any kind that the content declares, found in a document by its heads.
struct SchemaTable {
  /// Key of the column → its place in the grid.
  var columns: [(key: String, place: Int)]
  var rows: [(cells: [String], place: String)]
  /// Heads that no column of the table answers to.
  var unknown: [String]
  /// Texts above the head: the title, the period.
  var above: [String]

  /// The names of one kind of table.
  struct Names {
    var keys: [String]
    var required: Set<String>
    private var byName: [String: String] = [:]

    init<Row>(_ schema: TableSchema<Row>) {
      keys = schema.fields.map(\.key)
      required = Set(schema.fields.filter(\.isRequired).map(\.key))
      for field in schema.fields {
        for name in [field.key, field.title] + field.aliases { byName[Fold.name(name)] = field.key }
      }
    }

    func key(_ head: String) -> String? {
      let folded = Fold.name(head)
      if let key = byName[folded] { return key }
      guard let bracket = head.firstIndex(of: "(") else { return nil }
      return byName[Fold.name(String(head[..<bracket]))]
    }
  }

  /// The first table of a grid whose head names the required columns and at least `least` in all.
  static func find(_ grid: DenseGrid, name: String, _ names: Names, least: Int, needs: Set<String>) -> SchemaTable? {
    for row in grid.rows.indices {
      for height in 1...3 where row + height <= grid.rows.count {
        let titles = heads(grid, row, height)
        let keys = titles.map { title in title.lazy.compactMap(names.key).first }
        let known = Set(keys.compactMap { $0 })
        guard known.isSuperset(of: needs), known.count >= least else { continue }
        // A further row of the head may name more.
        if height < 3, row + height < grid.rows.count {
          let more = Set(heads(grid, row, height + 1).compactMap { $0.lazy.compactMap(names.key).first })
          if more.count > known.count, isHeadRow(grid, row + height) { continue }
        }
        return table(grid, name, from: row + height, titles, keys, above: row)
      }
    }
    return nil
  }

  /// A row of a head holds words, not figures.
  private static func isHeadRow(_ grid: DenseGrid, _ row: Int) -> Bool {
    grid.texts(row).allSatisfy { $0.isEmpty || NumberReader.count($0) == nil }
  }

  /// What may be the name of each column: the texts of its head together, then the lowest alone, then upwards.
  private static func heads(_ grid: DenseGrid, _ row: Int, _ height: Int) -> [[String]] {
    (0..<grid.count).map { column in
      var texts: [String] = []
      for index in row..<row + height {
        let text = grid.rows[index][column].text
        if !text.isEmpty, texts.last != text { texts.append(text) }
      }
      guard texts.count > 1 else { return texts }
      return [texts.joined(separator: ", ")] + texts.reversed()
    }
  }

  private static func table(
    _ grid: DenseGrid, _ name: String, from start: Int, _ titles: [[String]], _ keys: [String?], above: Int
  ) -> SchemaTable {
    var seen: Set<String> = []
    var columns: [(key: String, place: Int)] = []
    for (place, key) in keys.enumerated() {
      if let key, seen.insert(key).inserted { columns.append((key, place)) }
    }
    let unknown = zip(titles, keys).compactMap { titles, key in key == nil ? titles.first : nil }
      .filter { !["stt", "tt", "so tt"].contains(Fold.name($0)) }
    var rows: [(cells: [String], place: String)] = []
    for row in grid.rows.indices.dropFirst(start) {
      let texts = grid.texts(row)
      if GridTables.isColumnNumbers(texts) || texts.allSatisfy(\.isEmpty) { continue }
      let cells = columns.map { grid.rows[row][$0.place].text }
      guard cells.contains(where: { !$0.isEmpty }) else { continue }
      rows.append((cells, "\(name), dòng \(grid.numbers[row])"))
    }
    let texts = (0..<above).flatMap { grid.texts($0).filter { !$0.isEmpty } }
    return SchemaTable(columns: columns, rows: rows, unknown: unknown, above: texts)
  }

  /// A table that stands across its sheet, years and criteria as columns, with a row a figure.
  /// - Parameter file: its name may say the year
  static func across(_ grid: DenseGrid, name: String, file: String, _ heads: TableHeads?) -> SchemaTable? {
    guard var heads else { return nil }
    heads.spread?.takesAnyItem = true
    guard let table = SpreadTable.read(grid.grid, heads, file: file)?.value else { return nil }
    var columns: [(key: String, place: Int)] = []
    var unknown: [String] = []
    for (place, head) in table.head.enumerated() {
      if let key = heads.columns.first(where: { $0.title == head.text })?.key {
        columns.append((key, place))
      } else {
        unknown.append(head.text)
      }
    }
    let rows = table.rows.map { row in
      (
        cells: columns.map { table[row, $0.place] },
        place: "\(name), ô \(table.place(row: row, column: columns.last?.place ?? 0).cell ?? "")"
      )
    }
    let places = columns.enumerated().map { (key: $0.element.key, place: $0.offset) }
    return SchemaTable(columns: places, rows: rows, unknown: unknown, above: [])
  }

  /// The value of a row under a key.
  func value(_ row: Int, _ key: String) -> String {
    columns.firstIndex { $0.key == key }.map { rows[row].cells[$0] } ?? ""
  }
}
