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
  /// None where the register has no rows.
  let files: @Sendable (SiteContext, RegisterPage) -> [PlannedFile]

  init(
    base: String, title: String, files: @escaping @Sendable (SiteContext, RegisterPage) -> [PlannedFile]
  ) {
    self.base = base
    self.title = title
    self.files = files
  }

  init<Row: Sendable>(
    _ title: String, _ schema: TableSchema<Row>, period: @escaping @Sendable ([Row]) -> OpenPeriod?,
    _ register: @escaping @Sendable (Library) -> Register<Row>
  ) {
    let base = schema.name
    let key = String(base.map { $0 == "-" ? "_" : $0 })
    self.init(base: base, title: title) { context, page in
      guard let first = register(context.library).rows.first else { return [] }
      return [
        .table(
          base + ".csv", title, schema, section: page.section, page: page.path, source: first.place, period: period,
          columns: { register($0.library).columns }
        ) { register($0.library).rows.map(\.value) },
        PlannedFile(base + ".json", source: first.place) {
          JSONObjects.bytes(key, register($0.context.library).rows.map(\.value), schema, $0.context)
        },
      ]
    }
  }

  func downloads(_ maker: PageMaker) -> [Download] {
    [("CSV", ".csv"), ("JSON", ".json")].compactMap { format, ending in
      maker.linkIfThere(base + ending).map { Download(title, $0, format: format) }
    }
  }
}
