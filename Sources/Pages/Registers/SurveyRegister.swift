import Loading
import Reform
import Vietnamese

/// Surveys of satisfaction; the sample stands beside every rate.
enum SurveyRegister {
  static let page = RegisterPage(
    slug: "khao-sat", title: "Khảo sát mức độ hài lòng", section: .indices,
    files: [
      RegisterFile("Các khảo sát", Survey.schema, period: { OpenPeriod(years: $0.map(\.year)) }) {
        $0.registers.surveys
      }
    ]
  ) { scope, page in
    let rows = scope.library.registers.surveys.rows
    guard !rows.isEmpty else { return nil }
    return .init(
      lead: lead(rows.map(\.value)), tables: sheet.tables(rows, scope),
      reading: "Mỗi tỷ lệ đi với số phiếu hợp lệ. Các khảo sát khác đối tượng hoặc phương pháp không so sánh được với "
        + "nhau, nên không lấy bình quân.",
      mentions: sheet.mentions(rows, page: page))
  }

  private static let sheet = RegisterSheet<Survey>(
    noun: "khảo sát",
    columns: [
      .text("Lĩnh vực") { $0.field.isEmpty ? "Không ghi lĩnh vực" : $0.field },
      .agency("Cơ quan, đơn vị") { $0.agency },
      .text("Đối tượng khảo sát") { $0.population },
      RegisterColumn("Hài lòng", isNumber: true) { row, _ in
        guard let rate = rate(row) else { return .empty }
        return RegisterCell(text: rate, small: [sample(row)])
      },
      .text("Phương pháp") { $0.method },
      .document("Báo cáo", { _ in "" }, file: { $0.file }),
    ],
    standing: { $0.standing }, anchor: { "\($0.year) \($0.field) \($0.agency.text) \($0.population)" },
    group: { .year($0.year) }, about: { $0.agency.codes },
    mention: { row in
      let field = row.field.isEmpty ? "" : ", \(IndexWords.lowered(row.field))"
      return (
        "Khảo sát hài lòng năm \(row.year)\(field)",
        rate(row).map { "\($0) hài lòng, \(sample(row))" } ?? sample(row)
      )
    })

  private static func rate(_ row: Survey) -> String? { row.satisfied.map { "\(Format.decimal($0))\u{A0}%" } }

  private static func sample(_ row: Survey) -> String {
    guard let count = row.sample, count > 0 else { return "không rõ số phiếu" }
    return "trên\u{A0}\(Format.integer(count))\u{A0}phiếu"
  }

  private static func lead(_ rows: [Survey]) -> String {
    let newest = rows.map(\.year).max() ?? 0
    let year = rows.filter { $0.year == newest && $0.satisfied != nil }
    let said = year.prefix(most).compactMap { row in
      rate(row).map { "\(name(row, among: year)) \($0) (\(sample(row)))" }
    }
    let rest = year.count - said.count
    let first = "\(Format.integer(rows.count))\u{A0}khảo sát mức độ hài lòng."
    guard !said.isEmpty else { return first }
    return "\(first) Năm \(newest), tỷ lệ hài lòng: \(said.joined(separator: "; "))"
      + (rest > 0 ? "; và \(rest)\u{A0}khảo sát khác." : ".")
  }

  /// A sentence names so many, and counts the rest.
  private static let most = 4

  /// The field; whom was asked too, where the field was surveyed more than once.
  private static func name(_ row: Survey, among rows: [Survey]) -> String {
    let field = row.field.isEmpty ? row.agency.text : IndexWords.lowered(row.field)
    guard !row.population.isEmpty, rows.count(where: { $0.field == row.field }) > 1 else { return field }
    return "\(field), \(IndexWords.lowered(row.population))"
  }
}
