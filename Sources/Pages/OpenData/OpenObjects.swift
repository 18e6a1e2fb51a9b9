import Formats
import Loading
import Vietnamese

/// The rows of a published table as JSON objects, for every table that has no JSON file of its own. Like the workbook it
/// is made from the bytes of the CSV file beside it, so that the two can never differ.
enum OpenObjects {
  /// Longer tables stand as CSV alone: no program wants them as one array in memory.
  static let mostRows = 20_000

  static func path(_ csv: String) -> String { String(csv.dropLast(4)) + ".json" }

  /// The JSON files of some planned files, each beside its CSV file.
  static func files(_ tables: [PlannedFile], _ context: SiteContext) -> [PlannedFile] {
    let planned = Set(tables.map(\.path))
    return tables.compactMap { file in
      guard let table = file.table, table.hasWorkbook, !planned.contains(path(file.path)),
        table.rowCount(context) <= mostRows
      else { return nil }
      return PlannedFile(path(file.path), source: file.source) { plan in
        plan.catalogue.entry(file.path).flatMap { bytes($0, file.make(plan), plan.context) } ?? []
      }
    }
  }

  /// *tat_ca_nam*: the file's name; of files beside a report what stands behind the report's name.
  static func key(_ path: String) -> String {
    let name = path.split(separator: "/").last.map { String($0.dropLast(4)) } ?? path
    return (name.hasSuffix("-chi-tiet") ? "chi-tiet" : name).replacing("-", with: "_")
  }

  private static func bytes(_ entry: OpenCatalogue.Entry, _ csv: [UInt8], _ context: SiteContext) -> [UInt8]? {
    guard let table = CSVReader.read(csv, file: entry.path).value ?? nil else { return nil }
    let columns = table.head.enumerated().compactMap { index, head -> (index: Int, key: String, type: FieldType)? in
      if head.text == Demonstration.key { return nil }
      return (index, head.text, entry.facts.columns.first { $0.key == head.text }?.type ?? .string)
    }
    var json = JSONWriter()
    json.beginObject()
    if context.site.isDemonstration { json.member(Demonstration.key, Demonstration.sentence) }
    json.key(key(entry.path))
    json.beginArray()
    for row in table.rows {
      json.beginObject()
      for column in columns {
        json.key(column.key)
        write(table[row, column.index], column.type, &json)
      }
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endFile()
    return json.bytes
  }

  private static func write(_ text: String, _ type: FieldType, _ json: inout JSONWriter) {
    if text.isEmpty { return json.null() }
    switch type {
    case .integer, .year, .number:
      // A sign in the place of a number is none.
      guard let number = FixedDecimal(printed: text) else { return json.null() }
      json.decimal(number)
    case .boolean where text == "co": json.bool(true)
    case .boolean where text == "khong": json.bool(false)
    case .boolean, .string, .date, .datetime: json.string(text)
    }
  }
}
