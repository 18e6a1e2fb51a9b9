import Loading
import Reform
import Vietnamese

/// Quality systems under TCVN ISO 9001.
enum CertificateRegister {
  static let page = RegisterPage(
    slug: "iso", title: "Hệ thống quản lý chất lượng TCVN ISO 9001", section: .direction,
    files: [
      RegisterFile(
        "Hệ thống quản lý chất lượng", QualityCertificate.schema, period: { OpenPeriod($0.compactMap(\.issued)) }
      ) { $0.registers.certificates }
    ]
  ) { scope, page in
    let rows = scope.library.registers.certificates.rows
    guard !rows.isEmpty else { return nil }
    let asOf = scope.asOf
    let ended = rows.count { $0.value.hasEnded(on: asOf) }
    let first = "\(Format.integer(rows.count))\u{A0}hệ thống quản lý chất lượng đã công bố hoặc được chứng nhận"
    return .init(
      lead: ended == 0
        ? first + "." : "\(first); \(Format.integer(ended)) đã hết hiệu lực ngày \(asOf.vietnamese).",
      tables: sheet.tables(rows, scope), mentions: sheet.mentions(rows, page: page),
      day: rows.compactMap(\.value.issued).max())
  }

  private static let sheet = RegisterSheet<QualityCertificate>(
    noun: "hệ thống",
    columns: [
      .agency("Cơ quan, đơn vị") { $0.agency },
      .text("Phạm vi áp dụng") { $0.scope },
      .document("Quyết định công bố, giấy chứng nhận", { $0.number }, file: { $0.file }),
      .day("Ngày công bố, cấp") { $0.issued },
      .text("Tổ chức chứng nhận") { $0.certifier },
      RegisterColumn("Hiệu lực") { row, scope in
        guard let end = row.validTo else { return .empty }
        let ended = row.hasEnded(on: scope.asOf)
        return RegisterCell(
          state: StatusValues(
            key: ended ? "khong_dat" : "dat", title: ended ? "Hết hiệu lực" : "Còn hiệu lực",
            more: "đến \(end.vietnamese)"))
      },
    ],
    standing: { $0.standing }, anchor: { "\($0.agency.text) \($0.standard)" },
    group: { row in .init(rank: 0, title: row.standard.isEmpty ? "Không ghi tiêu chuẩn" : row.standard) },
    about: { $0.agency.codes },
    mention: { row in
      (
        "Hệ thống quản lý chất lượng \(row.standard)",
        [row.number, row.validTo.map { "hiệu lực đến \($0.vietnamese)" } ?? ""].filter { !$0.isEmpty }
          .joined(separator: ", ")
      )
    })
}

extension QualityCertificate {
  fileprivate func hasEnded(on day: Day) -> Bool { validTo.map { $0 < day } ?? false }
}
