import Diagnostics
import Formats
import Loading
import Records
import Vietnamese

/// No personal data in any text or table; contacts of offices are excepted, others only with a reason
/// (`ngoai-le-du-lieu-ca-nhan.csv`).
enum PersonalDataCheck {
  static let check = Check("dữ liệu cá nhân", [found]) { input in
    let allowed = Set(input.loaded.exceptions.map { Fold.key($0.value.value).filter { !$0.isWhitespace } })
    return input.loaded.tables.flatMap { scan($0, allowed) } + input.loaded.texts.flatMap { scan($0, allowed) }
  }

  static let found = FaultKind(
    "personal-data", .error,
    title: Words("Có dữ liệu cá nhân", "Personal data"),
    explanation: Words(
      """
      Trang công khai không được có số căn cước (CCCD, CMND), số điện thoại riêng, thư điện tử riêng, số tài khoản, số \
      bảo hiểm xã hội, ngày sinh cạnh họ tên (Nghị định 13/2023/NĐ-CP; Luật Bảo vệ dữ liệu cá nhân). Thư gov.vn, điện \
      thoại cố định, số 1800 và 1900 là liên hệ công vụ nên được phép. Cách sửa: xóa khỏi tệp, hoặc thay bằng liên hệ \
      của cơ quan; nếu liên hệ ấy được phép công khai, ghi vào ngoai-le-du-lieu-ca-nhan.csv kèm lý do và người duyệt.
      """,
      """
      A public page holds no identity number, private phone or mail, bank or insurance number, nor a day of birth beside \
      a name. Mail under gov.vn, landlines, 1800 and 1900 numbers are official. Take it out, put the office's contact in \
      its place, or list it in ngoai-le-du-lieu-ca-nhan.csv with the reason and who approved it.
      """))

  /// The list of exceptions itself names what it excepts.
  private static let exceptionFile = "ngoai-le-du-lieu-ca-nhan"

  private static func scan(_ table: Table, _ allowed: Set<String>) -> [Fault] {
    guard !table.file.hasPrefix(exceptionFile) else { return [] }
    var faults: [Fault] = []
    for row in table.rows {
      for column in 0..<table.columnCount {
        let text = table[row, column]
        if text.utf8.count < 6 { continue }
        for finding in PersonalData.find(in: text) where !isAllowed(finding, allowed) {
          faults.append(fault(finding, at: table.place(row: row, column: column)))
        }
      }
    }
    return faults
  }

  private static func scan(_ text: TextBody, _ allowed: Set<String>) -> [Fault] {
    PersonalData.find(in: text.text).filter { !isAllowed($0, allowed) }.map { finding in
      let before = String(decoding: Array(text.text.utf8)[..<finding.offset], as: UTF8.self)
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      return fault(
        finding,
        at: Place(
          file: text.file, line: text.firstLine + lines.count - 1, column: (lines.last?.count ?? 0) + 1,
          length: finding.value.count))
    }
  }

  private static func isAllowed(_ finding: PersonalData.Finding, _ allowed: Set<String>) -> Bool {
    allowed.contains(Fold.key(finding.value).filter { !$0.isWhitespace })
  }

  private static func fault(_ finding: PersonalData.Finding, at place: Place) -> Fault {
    let what = name(finding.kind)
    let value = PersonalData.masked(finding.value)
    return found.fault(
      at: place, Words("\(what.vi): \(value)", "\(what.en): \(value)"),
      suggestion: Words(
        "xóa, thay bằng liên hệ của cơ quan, hoặc ghi vào \(exceptionFile).csv kèm lý do",
        "take it out, give the office's contact, or list it in \(exceptionFile).csv with the reason"))
  }

  private static func name(_ kind: PersonalData.Kind) -> Words {
    switch kind {
    case .citizenCard: Words("số căn cước công dân", "citizen card number")
    case .identityCard: Words("số chứng minh nhân dân, căn cước", "identity card number")
    case .mobilePhone: Words("số điện thoại di động", "mobile phone number")
    case .mail: Words("thư điện tử riêng", "private mail address")
    case .bankAccount: Words("số tài khoản", "bank account number")
    case .insurance: Words("số bảo hiểm xã hội", "social insurance number")
    case .birthDay: Words("ngày sinh cạnh họ tên", "day of birth beside a name")
    }
  }
}
