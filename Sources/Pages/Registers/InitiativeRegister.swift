import Loading
import Reform
import Vietnamese

/// Initiatives and models of administrative reform.
enum InitiativeRegister {
  static let page = RegisterPage(
    slug: "sang-kien", title: "Sáng kiến, mô hình cải cách hành chính", section: .direction,
    files: [
      RegisterFile("Sáng kiến, mô hình", Initiative.schema, period: { OpenPeriod(years: $0.compactMap(\.year)) }) {
        $0.registers.initiatives
      }
    ]
  ) { scope, page in
    let rows = scope.library.registers.initiatives.rows
    guard !rows.isEmpty else { return nil }
    return .init(
      lead: lead(rows.map(\.value)), tables: sheet.tables(rows, scope), mentions: sheet.mentions(rows, page: page),
      day: rows.compactMap(\.value.recognised).max())
  }

  private static let sheet = RegisterSheet<Initiative>(
    noun: "sáng kiến, mô hình",
    columns: [
      .text("Tên sáng kiến, mô hình") { $0.title },
      .text("Loại") { $0.kind?.label ?? "" },
      .agency("Cơ quan, đơn vị") { $0.agency },
      .text("Lĩnh vực") { $0.field },
      .text("Nội dung, hiệu quả") { $0.effect },
      RegisterColumn("Công nhận") { row, scope in
        var cell = scope.cell(ofDocument: row.decision, file: row.file)
        if cell.text.isEmpty { cell.text = row.level } else if !row.level.isEmpty { cell.small.append(row.level) }
        if let day = row.recognised { cell.small.append("ngày \(day.vietnamese)") }
        return cell
      },
    ],
    standing: { $0.standing }, anchor: { $0.title }, group: { .year($0.year ?? $0.recognised?.year) },
    order: { $0.recognised?.ordinal }, about: { $0.agency.codes },
    mention: { row in
      let year = (row.year ?? row.recognised?.year).map { ", năm \($0)" } ?? ""
      return ("\(row.kind?.label ?? "Sáng kiến")\(year): \(row.title)", Summary.cut(row.effect, 120))
    })

  private static func lead(_ rows: [Initiative]) -> String {
    let recognised = rows.count { !$0.decision.isEmpty || $0.recognised != nil }
    let first = "\(Format.integer(rows.count))\u{A0}sáng kiến, mô hình, cách làm mới"
    return recognised == 0 ? first + "." : "\(first), \(Format.integer(recognised)) đã được công nhận."
  }
}
