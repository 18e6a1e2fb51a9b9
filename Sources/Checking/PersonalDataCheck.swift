import Diagnostics
import Formats
import Loading
import Office
import Records
import Vietnamese

/// No personal data in any text or table; contacts of offices are excepted, others only with a reason
/// (`ngoai-le-du-lieu-ca-nhan.csv`).
enum PersonalDataCheck {
  static let check = Check("dữ liệu cá nhân", [found, peopleListed]) { input in
    let allowed = Set(input.loaded.exceptions.map { Fold.key($0.value.value).filter { !$0.isWhitespace } })
    let loaded = input.loaded
    var faults = loaded.tables.flatMap { scan($0, allowed) } + loaded.texts.flatMap { scan($0, allowed) }
    for value in loaded.values {
      faults += PersonalData.find(in: value.text).filter { !isAllowed($0.value, allowed) }.map {
        fault(name($0.kind), $0.value, at: value.place)
      }
    }
    for attachment in loaded.library.attachments { faults += scan(attachment, allowed) }
    return faults
  }

  /// Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15): who is poor, late or complained of is posted at the commune, not here.
  static let peopleListed = FaultKind(
    "people-listed", .error,
    title: Words("Danh sách người dân trên trang công khai", "A list of private persons"),
    explanation: Words(
      """
      Danh sách hộ nghèo, người nhận trợ cấp, thí sinh, người có hồ sơ trễ hạn, người phản ánh được niêm yết tại trụ sở cấp \
      xã theo quy định, không đưa lên mạng (Luật Bảo vệ dữ liệu cá nhân). Cách sửa: bỏ cột họ tên, chỉ đăng số lượng.
      """,
      """
      Lists of poor households, allowances, exam candidates, late dossiers or feedback with people's names are posted at \
      the commune office, never here. Drop the column of names and publish the counts.
      """))

  /// Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15).
  static let found = FaultKind(
    "personal-data", .error,
    title: Words("Có dữ liệu cá nhân", "Personal data"),
    explanation: Words(
      """
      Trang công khai không được có số căn cước (CCCD, CMND), số điện thoại riêng, thư điện tử riêng, số tài khoản, số \
      bảo hiểm xã hội, ngày sinh cạnh họ tên, họ tên cạnh mã hồ sơ (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15). Thư gov.vn, điện \
      thoại cố định, số 1800 và 1900 là liên hệ công vụ nên được phép. Cách sửa: xóa khỏi tệp, hoặc thay bằng liên hệ \
      của cơ quan; nếu liên hệ ấy được phép công khai, ghi vào ngoai-le-du-lieu-ca-nhan.csv kèm lý do và người duyệt.
      """,
      """
      A public page holds no identity number, private phone or mail, bank or insurance number, nor a day of birth or a \
      dossier code beside a name. Mail under gov.vn, landlines, 1800 and 1900 numbers are official. Take it out, put the office's contact in \
      its place, or list it in ngoai-le-du-lieu-ca-nhan.csv with the reason and who approved it.
      """),
    hidesSource: true)

  /// The list of exceptions itself names what it excepts.
  private static let exceptionFile = "ngoai-le-du-lieu-ca-nhan"

  private static func scan(_ table: Table, _ allowed: Set<String>) -> [Fault] {
    guard !table.file.hasPrefix(exceptionFile) else { return [] }
    var faults: [Fault] = []
    // Apologies and feedback are about one person a row, with or without a code.
    let isAboutPeople = ["xin-loi.", "phan-anh.", "hoi-dap."].contains { table.file.hasPrefix($0) }
    let nameColumns = Set(table.head.indices.filter { PersonNames.isNameHead(table.head[$0].text) })
    for row in table.rows {
      var hasCode = false
      for column in 0..<table.columnCount {
        let text = table[row, column]
        if text.utf8.count < 6 { continue }
        for finding in PersonalData.find(in: text) where !isAllowed(finding.value, allowed) {
          faults.append(fault(name(finding.kind), finding.value, at: table.place(row: row, column: column)))
        }
        if !hasCode { hasCode = PersonNames.hasDossierCode(text) }
      }
      guard hasCode || isAboutPeople else { continue }
      for column in 0..<table.columnCount where !isOfficialColumn(table.head[column].text) {
        let text = table[row, column]
        let isNamed = nameColumns.contains(column) && text.utf8.contains(0x20)
        let names = isNamed ? [text] : PersonNames.find(in: text).map(\.value)
        for name in names where !isAllowed(name, allowed) {
          faults.append(fault(besideCode, name, at: table.place(row: row, column: column)))
        }
      }
    }
    return faults
  }

  /// Who signs or answers does so in office.
  private static func isOfficialColumn(_ head: String) -> Bool {
    let folded = Fold.name(head)
    return ["nguoi ky", "co quan", "don vi", "can bo", "nguoi xin loi", "chuc vu"].contains { folded.hasPrefix($0) }
  }

  private static func scan(_ text: TextBody, _ allowed: Set<String>) -> [Fault] {
    let faults = PersonalData.find(in: text.text).filter { !isAllowed($0.value, allowed) }.map {
      fault(name($0.kind), $0.value, at: text.place(ofByte: $0.offset, length: $0.value.count))
    }
    return faults + namesBesideCodes(text, allowed) + lists(text)
  }

  private static func namesBesideCodes(_ text: TextBody, _ allowed: Set<String>) -> [Fault] {
    guard PersonNames.hasDossierCode(text.text) else { return [] }
    var faults: [Fault] = []
    var start = 0
    for line in text.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map({ Substring($0) }) {
      defer { start += line.utf8.count + 1 }
      guard PersonNames.hasDossierCode(String(line)) else { continue }
      for found in PersonNames.find(in: String(line)) where !isAllowed(found.value, allowed) {
        let place = text.place(ofByte: start + found.offset, length: found.value.count)
        faults.append(fault(besideCode, found.value, at: place))
      }
    }
    return faults
  }

  /// What makes a table of names one that belongs on the commune's notice board.
  private static let boardSubjects = [
    "ho ngheo", "ho can ngheo", "tro cap", "bao tro xa hoi", "thi sinh", "tre han", "tre hen", "qua han", "xin loi",
    "phan anh", "kien nghi",
  ]

  /// A Markdown table with a column of names, in a text about such people.
  private static func lists(_ text: TextBody) -> [Fault] {
    guard text.text.utf8.contains(0x7C) else { return [] }
    var start = 0
    for line in text.text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map({ Substring($0) }) {
      defer { start += line.utf8.count + 1 }
      guard line.utf8.contains(0x7C),
        line.utf8.split(separator: 0x7C).map({ Substring($0) }).contains(where: { PersonNames.isNameHead(String($0)) })
      else { continue }
      let whole = Fold.name(text.text)
      guard let subject = boardSubjects.first(where: { whole.contains($0) }), !subject.isEmpty else { return [] }
      return [
        peopleListed.fault(
          at: text.place(ofByte: start, length: line.count),
          Words("bảng này nêu họ tên người dân", "this table names private persons"),
          suggestion: Words(
            "bỏ cột họ tên, chỉ đăng số lượng; danh sách niêm yết tại trụ sở",
            "drop the column of names and give the counts; the list is posted at the office"))
      ]
    }
    return []
  }

  /// The words of a file that is published as it is, those of hidden sheets, comments and properties too.
  private static func scan(_ attachment: Attachment, _ allowed: Set<String>) -> [Fault] {
    let ending = attachment.path.split(separator: ".").last.map { Fold.key(String($0)) } ?? ""
    if ["docx", "xlsx", "xlsm", "pptx", "doc", "xls", "ppt", "pdf"].contains(ending) {
      return AttachedText.pieces(attachment.bytes).flatMap { piece in
        let name = part(piece.part)
        var seen: Set<String> = []
        return PersonalData.find(in: piece.text).filter {
          !isAllowed($0.value, allowed) && seen.insert($0.value).inserted
        }
        .map { finding in
          let what = self.name(finding.kind)
          return fault(
            Words("\(what.vi) trong \(name.vi)", "\(what.en) in \(name.en)"), finding.value,
            at: Place(file: attachment.path), isAttached: true)
        }
      }
    }
    guard ["svg", "html", "htm", "xml", "txt", "csv", "json", "md"].contains(ending) else { return [] }
    var bytes = attachment.bytes
    if ["svg", "html", "htm", "xml"].contains(ending) {
      // Coordinates inside tags are no telephone numbers.
      var isTag = false
      for index in bytes.indices {
        if bytes[index] == 0x3C { isTag = true }
        let wasTag = isTag
        if bytes[index] == 0x3E { isTag = false }
        if wasTag, bytes[index] != 0x0A { bytes[index] = 0x7C }
      }
    }
    return scan(
      TextBody(text: String(decoding: bytes, as: UTF8.self), file: attachment.path, firstLine: 1), allowed)
  }

  private static func isAllowed(_ value: String, _ allowed: Set<String>) -> Bool {
    !allowed.isEmpty && allowed.contains(Fold.key(value).filter { !$0.isWhitespace })
  }

  private static let besideCode = Words(
    "họ tên cạnh mã hồ sơ hoặc phản ánh", "a person's name beside a dossier or feedback")

  private static func part(_ part: AttachedText.Piece.Part) -> Words {
    switch part {
    case .content: Words("nội dung tệp, kể cả trang ẩn", "the file's text, hidden sheets too")
    case .comment: Words("ghi chú của tệp", "the file's comments")
    case .properties: Words("thuộc tính của tệp", "the file's properties")
    }
  }

  private static func fault(_ what: Words, _ value: String, at place: Place, isAttached: Bool = false) -> Fault {
    let value = PersonalData.masked(value)
    return found.fault(
      at: place, Words("\(what.vi): \(value)", "\(what.en): \(value)"),
      suggestion: isAttached
        ? Words(
          "mở tệp, xóa đi rồi lưu lại (Word, Excel: Tệp › Thông tin › Kiểm tra tài liệu tìm cả phần ẩn); hoặc ghi vào "
            + "\(exceptionFile).csv kèm lý do",
          "open the file, take it out and save it (the document inspector finds hidden parts too), or list it in "
            + "\(exceptionFile).csv with the reason")
        : Words(
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
