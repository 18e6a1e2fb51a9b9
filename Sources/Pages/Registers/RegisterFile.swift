import Diagnostics
import Formats
import Loading
import Records
import Reform

/// The data files of one register: all its rows, as CSV that can be put back and as JSON.
struct RegisterFile: Sendable {
  /// Without the ending.
  let base: String
  let title: String
  let isThere: @Sendable (Library) -> Bool
  let csv: @Sendable (SiteContext) -> [UInt8]
  let json: @Sendable (SiteContext) -> [UInt8]

  init(
    base: String, title: String, isThere: @escaping @Sendable (Library) -> Bool,
    csv: @escaping @Sendable (SiteContext) -> [UInt8], json: @escaping @Sendable (SiteContext) -> [UInt8]
  ) {
    self.base = base
    self.title = title
    self.isThere = isThere
    self.csv = csv
    self.json = json
  }

  init<Row: Sendable>(
    _ title: String, _ schema: TableSchema<Row>, _ register: @escaping @Sendable (Library) -> Register<Row>
  ) {
    base = schema.name
    self.title = title
    isThere = { !register($0).rows.isEmpty }
    csv = { context in
      let register = register(context.library)
      return TableWriting.csv(
        register.rows.map(\.value), schema, columns: register.columns,
        demonstration: context.site.isDemonstration)
    }
    let key = String(schema.name.map { $0 == "-" ? "_" : $0 })
    json = { context in
      JSONObjects.bytes(key, register(context.library).rows.map(\.value), schema, context)
    }
  }

  func files(_ context: SiteContext) -> [PlannedFile] {
    guard isThere(context.library) else { return [] }
    return [
      PlannedFile(base + ".csv", source: Place(file: base + ".csv")) { csv($0.context) },
      PlannedFile(base + ".json", source: Place(file: base + ".csv")) { json($0.context) },
    ]
  }

  func downloads(_ maker: PageMaker) -> [Download] {
    [("CSV", ".csv"), ("JSON", ".json")].compactMap { format, ending in
      maker.linkIfThere(base + ending).map { Download(title, $0, format: format) }
    }
  }
}

/// A JSON file of one array of records.
enum JSONObjects {
  static func bytes<Row>(
    _ key: String, _ rows: [Row], _ schema: TableSchema<Row>, _ context: SiteContext
  ) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    if context.site.isDemonstration { json.member(Demonstration.key, Demonstration.sentence) }
    json.key(key)
    json.beginArray()
    for row in rows { TableWriting.object(row, schema, into: &json) }
    json.endArray()
    json.endObject()
    json.endFile()
    return json.bytes
  }
}
