import Formats
import Loading

/// A JSON file of one array of records.
enum JSONObjects {
  static func bytes<Row>(
    _ key: String, _ rows: some Sequence<Row>, _ schema: TableSchema<Row>, _ context: SiteContext
  ) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    if context.site.isDemonstration { json.member(Demonstration.key, Demonstration.sentence) }
    json.key(key)
    json.beginArray()
    TableWriting.objects(rows, schema, into: &json)
    json.endArray()
    json.endObject()
    json.endFile()
    return json.bytes
  }
}
