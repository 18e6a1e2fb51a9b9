import Loading
import Reform
import Vietnamese

/// Apologies for late results, each with its new day; never a name.
enum ApologyRegister {
  static let page = RegisterPage(
    slug: "xin-loi", title: "Công khai xin lỗi vì trễ hạn", section: .dossiers,
    files: [
      RegisterFile("Các lần xin lỗi", Apology.schema, period: { OpenPeriod($0.compactMap(\.day)) }) {
        $0.registers.apologies
      }
    ]
  ) { scope, page in
    let rows = scope.library.registers.apologies.rows
    guard !rows.isEmpty else { return nil }
    let coverage = ApologyCoverage.find(scope)
    return .init(
      lead: [lead(rows.map(\.value)), coverage?.sentence].compactMap(\.self).joined(separator: " "),
      tables: sheet.tables(rows, scope) + (coverage.map { ApologyCoverage.tables($0, scope) } ?? []),
      reading: "Cổng chỉ đăng số hồ sơ, thủ tục, lý do và ngày hẹn lại; không đăng họ tên hay địa chỉ của ai.",
      mentions: sheet.mentions(rows, page: page), day: rows.compactMap(\.value.day).max())
  }

  private static let sheet = RegisterSheet<Apology>(
    noun: "lần xin lỗi",
    columns: [
      .agency("Cơ quan, đơn vị") { $0.agency },
      .day("Ngày xin lỗi") { $0.day },
      RegisterColumn("Thủ tục") { row, scope in
        guard let position = scope.procedures.position(of: row.procedure) else {
          return RegisterCell(text: row.procedure, small: row.dossier.isEmpty ? [] : ["Hồ sơ \(row.dossier)"])
        }
        let procedure = scope.library.procedures[position].procedure.value
        return RegisterCell(
          text: procedure.name, link: .site(Address.procedure(procedure)),
          small: row.dossier.isEmpty ? [] : ["Hồ sơ \(row.dossier)"])
      },
      RegisterColumn("Số hồ sơ", isNumber: true, isSummed: true) { row, _ in
        RegisterCell(text: Format.integer(row.dossiers), count: row.dossiers)
      },
      .day("Hẹn cũ") { $0.due },
      RegisterColumn("Hẹn mới") { row, _ in
        RegisterCell(
          text: row.newDay?.vietnamese ?? "", small: row.newDay == nil ? ["Chưa ghi ngày hẹn lại"] : [])
      },
      .text("Lý do") { $0.reason },
      .document("Văn bản xin lỗi", { $0.document }),
    ],
    standing: { $0.standing }, anchor: { "\($0.day?.iso ?? "") \($0.agency.text)" }, group: { .year($0.day?.year) },
    order: { $0.day?.ordinal }, about: { $0.agency.codes },
    mention: { row in
      (
        "Xin lỗi vì trễ hạn\(row.day.map { ", ngày \($0.vietnamese)" } ?? "")",
        "\(Format.integer(row.dossiers))\u{A0}hồ sơ" + (row.newDay.map { ", hẹn lại \($0.vietnamese)" } ?? "")
      )
    })

  private static func lead(_ rows: [Apology]) -> String {
    let dossiers = rows.reduce(0) { $0 &+ $1.dossiers }
    let undated = rows.count { $0.newDay == nil }
    let first =
      "\(Format.integer(rows.count))\u{A0}lần xin lỗi với \(Format.integer(dossiers))\u{A0}hồ sơ trễ hạn"
    return undated == 0
      ? "\(first), lần nào cũng có ngày hẹn trả lại." : "\(first); \(undated)\u{A0}lần chưa ghi ngày hẹn lại."
  }
}

extension Apology {
  /// One where the column is empty.
  fileprivate var dossiers: Int { count ?? 1 }
}
