import Diagnostics
import Vietnamese

/// What a file is by its content. Endings lie: `.xlsx` sent as `.xls`, RTF as `.doc`, a web page as `.xls`.
public enum OfficeKind: String, Sendable, CaseIterable {
  case xlsx, docx
  /// An Excel workbook in its binary form, in an OLE container or bare (Excel 2 to 4).
  case xls
  /// A Word document in its binary form.
  case doc
  case rtf
  /// A web page, whatever its ending.
  case html
  /// A web page with its pictures in one file (MIME), as *Single File Web Page* writes it.
  case webArchive
  /// The XML form of Excel 2003.
  case xmlSpreadsheet
  /// A workbook or document locked with a password.
  case encrypted
  /// The other forms of a workbook or a text document that Công Khai does not read.
  case xlsb, pptx, ods, odt
  case pdf
  /// A ZIP archive that holds no document.
  case archive
  /// Begins as a ZIP archive does, but cannot be opened as one.
  case brokenArchive
  /// An OLE file that holds neither a workbook nor a Word document.
  case otherCompound
  /// Begins as an OLE file does, but cannot be opened as one.
  case brokenCompound
  /// Text: CSV, or anything that a person typed.
  case text
  case empty
  case unknown

  /// What a person would call it.
  public var words: Words {
    switch self {
    case .xlsx: Words("bảng tính Excel (.xlsx)", "an Excel workbook (.xlsx)")
    case .docx: Words("văn bản Word (.docx)", "a Word document (.docx)")
    case .xls: Words("bảng tính Excel đời cũ (.xls)", "an old Excel workbook (.xls)")
    case .doc: Words("văn bản Word đời cũ (.doc)", "an old Word document (.doc)")
    case .rtf: Words("văn bản RTF", "an RTF document")
    case .html: Words("trang web (HTML)", "a web page (HTML)")
    case .webArchive: Words("trang web lưu một tệp (MHT)", "a web page in one file (MHT)")
    case .xmlSpreadsheet: Words("bảng tính XML của Excel 2003", "an Excel 2003 XML workbook")
    case .encrypted: Words("tệp Excel hoặc Word đặt mật khẩu", "an Excel or Word file locked with a password")
    case .xlsb: Words("bảng tính Excel nhị phân (.xlsb)", "a binary Excel workbook (.xlsb)")
    case .pptx: Words("bản trình chiếu PowerPoint", "a PowerPoint presentation")
    case .ods: Words("bảng tính OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)")
    case .odt: Words("văn bản OpenDocument (.odt)", "an OpenDocument text (.odt)")
    case .pdf: Words("tệp PDF", "a PDF file")
    case .archive: Words("tệp nén ZIP", "a ZIP archive")
    case .brokenArchive: Words("tệp Excel, Word hoặc ZIP bị hỏng", "a damaged Excel, Word or ZIP file")
    case .otherCompound: Words("tệp Office đời cũ", "an old Office file")
    case .brokenCompound: Words("tệp Office đời cũ bị hỏng", "a damaged old Office file")
    case .text: Words("tệp văn bản", "a text file")
    case .empty: Words("tệp rỗng", "an empty file")
    case .unknown: Words("tệp không rõ loại", "a file of unknown kind")
    }
  }

  /// What the bytes are, whatever the file is called.
  public static func sniff(_ bytes: [UInt8]) -> OfficeKind {
    if bytes.isEmpty { return .empty }
    if bytes.starts(with: [0x50, 0x4B]), bytes.count > 3, bytes[2] < 0x09 { return archive(bytes) }
    if bytes.starts(with: CompoundFile.signature) { return compound(bytes) }
    if bytes.starts(with: Array("{\\rtf".utf8)) { return .rtf }
    if bytes.prefix(1_024).firstRange(of: Array("%PDF-".utf8)) != nil { return .pdf }
    if isBareWorkbook(bytes) { return .xls }
    return text(bytes)
  }

  private static func archive(_ bytes: [UInt8]) -> OfficeKind {
    guard let archive = try? ZipArchive(bytes) else { return .brokenArchive }
    if let kind = kind(of: archive) { return kind }
    return .archive
  }

  /// What an archive's parts make of it; nil where they are no document.
  static func kind(of archive: ZipArchive) -> OfficeKind? {
    if let mime = try? archive.bytes("mimetype", atMost: 1 << 16), archive.contains("content.xml") {
      let text = String(decoding: mime, as: UTF8.self)
      return text.contains("spreadsheet") ? .ods : .odt
    }
    if archive.contains("xl/workbook.xml") { return .xlsx }
    if archive.contains("word/document.xml") { return .docx }
    if archive.contains("xl/workbook.bin") { return .xlsb }
    if archive.contains("ppt/presentation.xml") { return .pptx }
    guard let main = OfficePackage.mainPart(archive) else { return nil }
    if main.type.contains("spreadsheetml") || main.name.hasSuffix("workbook.xml") { return .xlsx }
    if main.type.contains("wordprocessingml") || main.name.hasSuffix("document.xml") { return .docx }
    if main.type.contains("sheet.binary") { return .xlsb }
    return nil
  }

  private static func compound(_ bytes: [UInt8]) -> OfficeKind {
    guard let file = CompoundFile(bytes) else { return .brokenCompound }
    if file.hasTop("EncryptedPackage") { return .encrypted }
    if file.hasTop("Workbook") || file.hasTop("Book") { return .xls }
    if file.hasTop("WordDocument") { return .doc }
    return .otherCompound
  }

  /// A BOF record of Excel 2, 3, 4, 5 or 97 without a container around it.
  private static func isBareWorkbook(_ bytes: [UInt8]) -> Bool {
    guard bytes.count >= 8, bytes[0] == 0x09, [0x00, 0x02, 0x04, 0x08].contains(bytes[1]), bytes[3] == 0 else {
      return false
    }
    return bytes[1] == 0x08 ? (8...16).contains(bytes[2]) : (4...8).contains(bytes[2])
  }

  private static func text(_ bytes: [UInt8]) -> OfficeKind {
    var head = String(decoding: bytes.prefix(8_192), as: UTF8.self)
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      let low = bytes[0] == 0xFF ? 0 : 1
      let units = stride(from: 2, to: min(bytes.count, 8_192) - 1, by: 2).map {
        UInt16(bytes[$0 + low]) | UInt16(bytes[$0 + 1 - low]) << 8
      }
      head = String(decoding: units, as: UTF16.self)
    } else if bytes.prefix(8_192).contains(0) {
      return .unknown
    }
    let start = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(4_096).lowercased()
    if start.hasPrefix("mime-version:") || start.contains("content-type: multipart/related") { return .webArchive }
    if start.hasPrefix("<"), start.contains("urn:schemas-microsoft-com:office:spreadsheet") {
      if start.contains("<workbook") || start.contains(":workbook") { return .xmlSpreadsheet }
    }
    let marks = ["<!doctype html", "<html", "<head", "<meta", "<table", "<body", "<div", "<style"]
    if start.hasPrefix("<"), marks.contains(where: { start.contains($0) }) { return .html }
    return .text
  }
}
