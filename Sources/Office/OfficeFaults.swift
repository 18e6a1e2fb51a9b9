import Diagnostics

/// Every kind of fault that reading a file of Excel or Word can find, and their wording. `congkhai explain` and the
/// tests go through this list.
public enum OfficeFaults {
  public static let all: [FaultKind] = [
    .officeLocked, .officeDamaged, .officeTooLarge, .officeWrongKind, .officeEndingDiffers, .officeCellsLost,
    .officeCellsCovered, .officeShort,
  ]

  /// What a reader was asked for.
  public enum Wanted: Sendable { case workbook, document }

  /// The one fault of a file that is not what was asked for, or not whole.
  public static func unreadable(_ kind: OfficeKind, as wanted: Wanted, file: String) -> Fault {
    switch kind {
    case .encrypted: return failure(.locked, file: file)
    case .brokenArchive, .brokenCompound: return failure(.truncated, file: file)
    default: break
    }
    let expected =
      wanted == .workbook
      ? Words("bảng tính .xlsx hoặc .xls", "a workbook, .xlsx or .xls")
      : Words("văn bản .docx", "a document, .docx")
    return FaultKind.officeWrongKind.fault(
      at: Place(file: file),
      Words("đây là \(kind.words.vi), không đọc được", "this is \(kind.words.en), which is not read"),
      expected: expected, suggestion: remedy(kind, wanted))
  }

  private static func remedy(_ kind: OfficeKind, _ wanted: Wanted) -> Words? {
    switch kind {
    case .doc, .rtf, .odt:
      Words(
        "mở bằng Word hoặc LibreOffice, chọn Lưu thành (Save As) “Word Document (.docx)”, rồi dùng tệp .docx đó",
        "open it in Word or LibreOffice, save it as “Word Document (.docx)”, and use that file")
    case .xlsb, .ods, .xls, .xmlSpreadsheet, .webArchive, .html:
      Words(
        "mở bằng Excel hoặc LibreOffice, chọn Lưu thành (Save As) “Excel Workbook (.xlsx)”, rồi dùng tệp .xlsx đó",
        "open it in Excel or LibreOffice, save it as “Excel Workbook (.xlsx)”, and use that file")
    case .pdf:
      Words(
        "xin tệp Word hoặc Excel gốc; nếu không có, chép chữ trong PDF ra tệp .txt rồi dùng congkhai import",
        "ask for the original Word or Excel file; failing that, copy the text into a .txt file and use congkhai import")
    case .docx where wanted == .workbook:
      Words(
        "dùng congkhai import để lấy bảng trong văn bản Word",
        "use congkhai import to take the tables of a Word document")
    case .xlsx where wanted == .document: Words("đây là bảng tính, hãy dùng như bảng", "use it as a table")
    case .archive: Words("giải nén, rồi dùng tệp bên trong", "unpack it and use the file inside")
    case .text:
      Words("đổi đuôi tệp thành .csv nếu đây là bảng CSV", "rename it to .csv if it is a CSV table")
    case .empty: Words("chép lại tệp từ bản gốc", "copy the file again from its original")
    default: nil
    }
  }

  /// The one fault of a workbook or document that could not be read to its end.
  public static func failure(_ failure: WorkbookFailure, file: String) -> Fault {
    let place = Place(file: file)
    let again = Words(
      "chép lại từ bản gốc; hoặc mở bằng Excel (Word), để chương trình sửa, rồi lưu lại",
      "copy it again from the original; or open it in Excel (Word), let it repair the file, and save it")
    switch failure {
    case .locked:
      return FaultKind.officeLocked.fault(
        at: place, Words("tệp đặt mật khẩu nên không đọc được", "the file is locked with a password"),
        suggestion: Words(
          "mở tệp trong Excel (Word), vào Tệp (File) › Thông tin (Info) › Bảo vệ (Protect) › Mã hóa bằng mật khẩu "
            + "(Encrypt with Password), xóa trống ô mật khẩu, rồi lưu lại",
          "open it, choose File › Info › Protect › Encrypt with Password, clear the password, and save"))
    case .truncated:
      return FaultKind.officeDamaged.fault(
        at: place, Words("tệp hỏng hoặc bị đứt giữa chừng", "the file is damaged or broken off"), suggestion: again)
    case .damaged(let part, let line):
      let at = line > 0 ? Words(", dòng \(line)", ", line \(line)") : Words("", "")
      return FaultKind.officeDamaged.fault(
        at: place,
        Words("tệp hỏng ở phần “\(part)”\(at.vi)", "the file is damaged in its part “\(part)”\(at.en)"),
        suggestion: again)
    case .missing(let part):
      return FaultKind.officeDamaged.fault(
        at: place, Words("tệp thiếu phần “\(part)”", "the file lacks its part “\(part)”"), suggestion: again)
    case .documentType(let part):
      return FaultKind.officeDamaged.fault(
        at: place,
        Words(
          "phần “\(part)” khai báo kiểu tài liệu (DOCTYPE), điều không tệp Office nào có",
          "the part “\(part)” declares a document type, as no Office file does"), suggestion: again)
    case .tooLarge(let part):
      let named = part.isEmpty ? Words("", "") : Words(" ở phần “\(part)”", " in its part “\(part)”")
      return FaultKind.officeTooLarge.fault(
        at: place,
        Words("tệp giải nén ra quá lớn\(named.vi)", "the file is too large once unpacked\(named.en)"),
        suggestion: Words(
          "tách thành nhiều tệp nhỏ; nếu tệp không từ cơ quan mình, đừng mở",
          "split it into smaller files; if it is not your own, do not open it"))
    case .tooManyCells(let most):
      return FaultKind.officeTooLarge.fault(
        at: place,
        Words(
          "tệp có hơn \(most / 1_000_000) triệu ô có nội dung", "the file has more than \(most) cells with content"),
        suggestion: Words("tách thành nhiều tệp nhỏ", "split it into smaller files"))
    }
  }

  /// What a workbook that was read should be told about as a whole.
  static func remarks(_ workbook: Workbook) -> [Fault] {
    let place = Place(file: workbook.file)
    var faults: [Fault] = []
    if let fault = ending(workbook.file, workbook.kind) { faults.append(fault) }
    if workbook.missingBytes > 0 {
      faults.append(
        FaultKind.officeShort.fault(
          at: place,
          Words(
            "tệp ngắn hơn cấu trúc của nó \(workbook.missingBytes) byte; đã đọc mọi ô còn trong tệp",
            "the file is \(workbook.missingBytes) bytes shorter than its structure; all cells that are there were read"),
          suggestion: Words(
            "so số dòng với bản gốc; mở bằng Excel rồi lưu thành .xlsx",
            "compare it with the original; save it as .xlsx")))
    }
    if workbook.strayCells > 0 {
      faults.append(
        FaultKind.officeCellsLost.fault(
          at: place,
          Words(
            "\(workbook.strayCells) ô không đọc được: nội dung của chúng không có trong tệp",
            "\(workbook.strayCells) cells cannot be read: the file lacks their content"),
          suggestion: Words("mở bằng Excel, kiểm tra, rồi lưu lại", "open it in Excel, look at it, and save it")))
    }
    for grid in workbook.grids {
      guard let count = workbook.coveredCells[grid.name] else { continue }
      faults.append(
        FaultKind.officeCellsCovered.fault(
          at: Place(file: workbook.file, sheet: grid.name),
          Words(
            "\(count) ô có nội dung nằm khuất dưới ô gộp, không được dùng",
            "\(count) cells with content lie under merged cells and are not used")))
    }
    return faults
  }

  /// A note where the ending says something else than the content.
  public static func ending(_ file: String, _ kind: OfficeKind) -> Fault? {
    let ending = file.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last }?.lowercased()
    let own: [OfficeKind: [String]] = [
      .xlsx: ["xlsx", "xlsm", "xltx", "xltm"], .xls: ["xls", "xlt"], .docx: ["docx", "docm", "dotx"],
      .xmlSpreadsheet: ["xml"], .html: ["html", "htm"],
    ]
    guard let ending, let fitting = own[kind], let first = fitting.first, !fitting.contains(ending) else { return nil }
    return FaultKind.officeEndingDiffers.fault(
      at: Place(file: file),
      Words(
        "đuôi tệp là .\(ending) nhưng nội dung là \(kind.words.vi); đã đọc theo nội dung",
        "the ending is .\(ending) but the content is \(kind.words.en); it was read as that"),
      suggestion: Words("đổi đuôi tệp thành .\(first)", "rename it to .\(first)"))
  }
}
