import Formats
import Loading
import Reform

/// Procedures as data: every row and column of the table.
enum ProcedureData {
  static func json(_ context: SiteContext) -> [UInt8] {
    JSONObjects.bytes("thu_tuc", context.library.procedures.lazy.map(\.procedure.value), Procedure.schema, context)
  }

  /// The sources that the rows name, each once, in the order of the table.
  static func sources(_ context: SiteContext) -> [SourceNote] {
    context.procedureSources.map { SourceNote($0) }
  }
}
