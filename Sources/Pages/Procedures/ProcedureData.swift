import Formats
import Loading
import Reform

/// Procedures as data: every row and column of the table.
enum ProcedureData {
  static func json(_ context: SiteContext) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    if context.site.isDemonstration { json.member(Demonstration.key, Demonstration.sentence) }
    json.key("thu_tuc")
    json.beginArray()
    TableWriting.objects(context.library.procedures.lazy.map(\.procedure.value), Procedure.schema, into: &json)
    json.endArray()
    json.endObject()
    json.endFile()
    return json.bytes
  }

  /// The sources that the rows name, each once, in the order of the table.
  static func sources(_ context: SiteContext) -> [SourceNote] {
    context.procedureSources.map { SourceNote($0) }
  }
}
