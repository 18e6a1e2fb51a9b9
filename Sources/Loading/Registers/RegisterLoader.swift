import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

/// How one register is read: its table, what makes two rows the same, which cells name agencies or a file, and what no
/// row may say. Each kind of register declares one.
struct RegisterLoader<Row: Sendable>: Sendable {
  typealias Agencies = (key: String, member: WritableKeyPath<Row, AgencyMention> & Sendable)

  let schema: TableSchema<Row>
  /// What messages call the identity of a row.
  let what: Words
  /// Rows of one identity are one thing entered twice; empty: nothing to compare.
  let identity: @Sendable (Row) -> String
  var agencies: [Agencies] = []
  /// The day that names of agencies are read for.
  var day: @Sendable (Row) -> Day? = { _ in nil }
  var file: (@Sendable (Row) -> String)?
  var rules: [RowRule<Row>] = []

  /// The register at the root of the content under its table's name.
  func load(_ intake: inout Intake, _ names: AgencyNames) -> Register<Row> {
    load(schema.name, &intake, names)
  }

  func load(_ base: String, _ intake: inout Intake, _ names: AgencyNames) -> Register<Row> {
    guard let reading = intake.read(base, schema) else { return Register() }
    guard !reading.rows.isEmpty else { return Register() }
    var rows = reading.rows
    for position in rows.indices {
      let names = names.on(day(rows[position].value))
      for (key, member) in agencies {
        let text = rows[position].value[keyPath: member].text
        rows[position].value[keyPath: member].codes =
          names.codes(text, at: { reading.place(position, key) }, &intake.faults)
      }
      if let file {
        intake.reportIfMissing(
          attachment: file(rows[position].value), at: reading.place(position, "tep"),
          consequence: Words("dòng này không có liên kết tải về", "the row has no download"))
      }
    }
    intake.hold(rows, reading, to: rules)
    let distinct = intake.distinct(rows, what: what, identity)
    return Register(rows: distinct, columns: reading.columns.map(\.key))
  }
}

extension AgencyNames {
  /// The codes of the agencies that a cell names by code or by name, in its order; groups have no page and are left out.
  func codes(_ text: String, at place: () -> Place, _ faults: inout [Fault]) -> [String] {
    guard !text.isEmpty else { return [] }
    if has(text) { return [text] }
    let parts = text.split(separator: ";").map { trimmed($0) }
    if parts.count > 1, parts.allSatisfy(has) { return parts }
    return several(text, at: place, &faults).agencies
  }
}

extension Intake {
  /// Whether content has a table under a path without its ending.
  func hasTable(_ base: String) -> Bool { (Intake.workbookEndings + [".csv"]).contains { has(base + $0) } }
}
