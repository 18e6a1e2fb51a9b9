import Loading
import Reform
import Vietnamese

/// Inspections of administrative reform, planned and unannounced.
enum InspectionRegister {
  static let page = RegisterPage(
    slug: "kiem-tra", title: "Kiểm tra cải cách hành chính", section: .direction,
    files: [
      RegisterFile("Các cuộc kiểm tra", Inspection.schema, period: { OpenPeriod(years: $0.map(\.year)) }) {
        $0.registers.inspections
      }
    ]
  ) { scope, page in
    let rows = scope.library.registers.inspections.rows
    guard !rows.isEmpty else { return nil }
    return .init(
      lead: lead(rows.map(\.value)), tables: sheet.tables(rows, scope),
      reading: "Số đã khắc phục do cơ quan kiểm tra xác nhận; ô trống nghĩa là chưa có số liệu, không phải số 0.",
      mentions: sheet.mentions(rows, page: page), day: rows.compactMap(\.value.day).max())
  }

  private static let sheet = RegisterSheet<Inspection>(
    noun: "cuộc kiểm tra",
    columns: [
      .agency("Đơn vị được kiểm tra") { $0.inspected },
      .text("Hình thức") { $0.kind?.label ?? "" },
      .day("Ngày") { $0.day },
      .agency("Cơ quan kiểm tra") { $0.inspector },
      .text("Kết luận", { $0.findings }, small: { $0.mending.isEmpty ? [] : ["Khắc phục: \($0.mending)"] }),
      .count("Kiến nghị") { $0.recommendations },
      .count("Đã khắc phục") { $0.mended },
      .document("Thông báo kết luận", { $0.document }, file: { $0.file }),
    ],
    standing: { $0.standing }, anchor: { "\($0.year) \($0.inspected.text) \($0.day?.iso ?? "")" },
    group: { .year($0.year) }, order: { $0.day?.ordinal }, about: { $0.inspected.codes },
    mention: { row in
      let kind = row.kind.map { " \($0.label.lowercased())" } ?? ""
      let found = row.recommendations.map { number in
        "\(Format.integer(number))\u{A0}kiến nghị"
          + (row.mended.map { ", đã khắc phục \(Format.integer($0))" } ?? "")
      }
      return ("Kiểm tra cải cách hành chính\(kind), năm \(row.year)", found ?? Summary.cut(row.findings, 120))
    })

  private static func lead(_ rows: [Inspection]) -> String {
    let newest = rows.map(\.year).max() ?? 0
    let year = rows.filter { $0.year == newest }
    let planned = year.count { $0.kind == .planned }
    let unannounced = year.count { $0.kind == .unannounced }
    var kinds: [String] = []
    if planned > 0 { kinds.append("\(planned)\u{A0}cuộc theo kế hoạch") }
    if unannounced > 0 { kinds.append("\(unannounced)\u{A0}cuộc đột xuất") }
    let said = kinds.isEmpty ? "" : ", gồm \(Format.list(kinds))"
    let first = "Năm \(newest) có \(Format.integer(year.count))\u{A0}cuộc kiểm tra\(said)."
    let counted = year.filter { $0.recommendations != nil && $0.mended != nil }
    let made = counted.reduce(0) { $0 &+ ($1.recommendations ?? 0) }
    let mended = counted.reduce(0) { $0 &+ ($1.mended ?? 0) }
    guard made > 0 else { return first }
    let basis = counted.count == year.count ? "" : " (tính trên \(counted.count)\u{A0}cuộc có đủ số)"
    return "\(first) Đã khắc phục \(Format.integer(mended))/\(Format.integer(made))\u{A0}kiến nghị\(basis)."
  }
}
