import Diagnostics
import Vietnamese

/// The text of a Markdown, YAML or template file.
public struct SourceText: Sendable, Equatable {
  /// Composed letters, plain spaces, LF only, no byte-order mark.
  public var text: String
  public var normalisations: Normalisations
}

/// Bytes of a text file → text. Lines and characters keep their numbers, so that places in the text are places in the
/// file.
public enum TextFile {
  static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The text, with one note of what was normalised; nil and an error where the bytes are not UTF-8.
  public static func decode(_ bytes: [UInt8], file: String) -> Diagnosed<SourceText?> {
    if let fault = encodingFault(bytes, file: file) { return Diagnosed(nil, [fault]) }
    let hasMark = bytes.starts(with: byteOrderMark)
    var done: Normalisations = hasMark ? .byteOrderMark : []
    var body = hasMark ? Array(bytes.dropFirst(3)) : bytes
    if body.contains(0x0D) {
      body = withPlainLineEnds(body)
      done.insert(.lineEndings)
    }
    let first = body.withUnsafeBufferPointer { Clean.firstOddity($0) }
    guard let first else {
      return Diagnosed(SourceText(text: String(decoding: body, as: UTF8.self), normalisations: done))
    }
    let cleaned = body.withUnsafeBufferPointer { Clean.bytes($0, blanks: .keep) }
    done.formUnion(cleaned.normalisations)
    let position = TextPosition(body, offset: first)
    let place = Place(file: file, line: position.line, column: position.column)
    let faults = note(done, at: place).map { [$0] } ?? []
    return Diagnosed(SourceText(text: cleaned.text, normalisations: done), faults)
  }

  /// The one note of a file; nil where only its frame (byte-order mark, line ends) was of another kind, which changes
  /// no text and is what Excel and Windows write.
  static func note(_ done: Normalisations, at place: Place) -> Fault? {
    guard !done.subtracting([.byteOrderMark, .lineEndings]).isEmpty else { return nil }
    let names: [(Normalisations, Words)] = [
      (.composed, Words("dấu rời được ghép vào chữ (NFD → NFC)", "letters composed with their marks (NFD → NFC)")),
      (.oddSpaces, Words("dấu cách lạ thành dấu cách thường", "odd spaces made plain")),
      (.zeroWidth, Words("bỏ ký tự không nhìn thấy", "invisible characters taken out")),
      (.trimmed, Words("bỏ khoảng trắng ở hai đầu ô", "blanks at the ends of cells taken off")),
      (.collapsed, Words("gộp khoảng trắng liền nhau", "runs of blanks made one")),
      (.byteOrderMark, Words("bỏ dấu BOM đầu tệp", "byte-order mark taken off")),
      (.lineEndings, Words("xuống dòng kiểu Windows/Mac cũ", "line ends of Windows or old Mac")),
    ]
    let said = Words.joined(names.filter { done.contains($0.0) }.map(\.1), separator: ", ")
    return FaultKind.textNormalised.fault(
      at: place,
      Words(
        "nội dung được chuẩn hóa khi đọc: \(said.vi); chỗ đầu tiên ở đây",
        "text was normalised while reading: \(said.en); the first place is here"))
  }

  /// An error where the bytes are not UTF-8: it names the likely encoding and guesses nothing into the text.
  static func encodingFault(_ bytes: [UInt8], file: String) -> Fault? {
    guard let bad = UTF8Check.firstInvalid(bytes) else { return nil }
    if let kind = disguise(bytes) {
      return FaultKind.notUTF8.fault(
        at: Place(file: file),
        Words("đây không phải tệp văn bản mà là tệp \(kind)", "this is no text file but a \(kind) file"),
        suggestion: Words(
          "đổi lại đúng đuôi tệp, hoặc lưu lại dạng CSV UTF-8", "give it its own extension or save it as CSV UTF-8"))
    }
    let position = TextPosition(bytes, offset: bad)
    let guess = LegacyEncoding.guess(bytes)
    let place =
      guess == .utf16 ? Place(file: file) : Place(file: file, line: position.line, column: position.column, length: 1)
    let hex = String(bytes[bad], radix: 16, uppercase: true)
    let looks = guess.map { Words(", trông như \($0.name)", ", looks like \($0.name)") } ?? Words("", "")
    return FaultKind.notUTF8.fault(
      at: place,
      Words(
        "tệp không phải UTF-8\(looks.vi) (byte \(hex) ở dòng \(position.line))",
        "the file is not UTF-8\(looks.en) (byte \(hex) in line \(position.line))"),
      expected: Words("văn bản UTF-8", "UTF-8 text"),
      suggestion: remedy(guess, isTable: file.lowercased().hasSuffix(".csv")))
  }

  /// What fits the encoding: text of an old font stays wrong however often it is saved again.
  private static func remedy(_ guess: LegacyEncoding?, isTable: Bool) -> Words {
    let form = isTable ? "CSV UTF-8" : "UTF-8"
    switch guess {
    case .tcvn3?, .vni?:
      let name = guess?.name ?? ""
      let convert = Words(
        "chuyển mã sang Unicode (Unikey: Ctrl+Shift+F6, nguồn \(name), đích Unicode) rồi lưu dạng \(form)",
        "convert it to Unicode (Unikey: Ctrl+Shift+F6, from \(name)), then save as \(form)")
      guard isTable else { return convert }
      return Words(
        convert.vi + "; hoặc đặt thẳng bảng Excel gốc (.xls, .xlsx) vào thư mục này: phông chữ trong đó cho biết mã cũ",
        convert.en + "; or put the original workbook (.xls, .xlsx) here: its fonts tell the encoding")
    case .windows1258?:
      return Words(
        "mở bằng LibreOffice, chọn bảng mã “Vietnamese (Windows-1258)”, rồi lưu lại dạng \(form)",
        "open it in LibreOffice with the character set “Vietnamese (Windows-1258)” and save it as \(form)")
    case .utf16?:
      return Words(
        "mở bằng Notepad, chọn Lưu thành (Save as), mã hóa (Encoding) UTF-8",
        "open it in Notepad, choose Save as and the encoding UTF-8")
    case nil:
      return isTable
        ? Words(
          "mở bằng Excel hoặc LibreOffice và lưu lại dạng “CSV UTF-8”; với Notepad chọn mã hóa UTF-8",
          "open it in Excel or LibreOffice and save it as “CSV UTF-8”; in Notepad choose the encoding UTF-8")
        : Words(
          "mở bằng Notepad, chọn Lưu thành (Save as), mã hóa (Encoding) UTF-8; xem lại chữ ở dòng này",
          "open it in Notepad, choose Save as and the encoding UTF-8; look at the words of this line")
    }
  }

  /// Files of other formats under a text file's name.
  private static func disguise(_ bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) { return ".xlsx (.docx, .zip)" }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return ".xls (.doc)" }
    if bytes.starts(with: Array("%PDF".utf8)) { return ".pdf" }
    return nil
  }

  private static func withPlainLineEnds(_ bytes: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        out.append(byte)
      } else if index + 1 >= bytes.count || bytes[index + 1] != 0x0A {
        out.append(0x0A)
      }
    }
    return out
  }
}

/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
enum UTF8Check {
  /// The first byte that belongs to no valid sequence.
  static func firstInvalid(_ bytes: [UInt8]) -> Int? {
    do {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }
}

extension FaultKind {
  public static let notUTF8 = FaultKind(
    "not-utf8", .error,
    title: Words("Tệp không phải UTF-8", "A file is not UTF-8"),
    explanation: Words(
      """
      Mọi tệp nội dung phải là văn bản UTF-8. Tệp cũ dùng phông .VnTime (TCVN3), VNI-Times hay bảng mã Windows-1258 \
      không tự chuyển được mà không có nguy cơ sai chữ, nên chương trình chỉ nói mã nào có vẻ đúng và dừng ở đó. \
      Hãy chuyển mã (Unikey: Ctrl+Shift+F6) hoặc lưu lại từ Excel dạng “CSV UTF-8”.
      """,
      """
      Every content file must be UTF-8 text. Old files in the fonts .VnTime (TCVN3), VNI-Times or in Windows-1258 \
      cannot be converted without a risk of wrong letters, so the program only says which encoding seems likely. \
      Convert the file (Unikey: Ctrl+Shift+F6) or save it again from Excel as “CSV UTF-8”.
      """))

  public static let textNormalised = FaultKind(
    "text-normalised", .note,
    title: Words("Nội dung được chuẩn hóa khi đọc", "Text was normalised while reading"),
    explanation: Words(
      """
      Chữ có dấu rời (tệp từ máy Mac), dấu cách không ngắt (từ Word, web), ký tự không nhìn thấy và khoảng trắng thừa \
      được đưa về dạng chuẩn để so sánh và tìm kiếm đúng. Tệp gốc không bị sửa. Không cần làm gì.
      """,
      """
      Decomposed letters (files from a Mac), no-break spaces (from Word and the web), invisible characters and stray \
      blanks are brought to one form, so that comparing and searching are right. The file itself is not changed. \
      Nothing needs to be done.
      """))
}
