import Diagnostics

/// A Markdown file in its two parts.
public struct FrontMatter: Sendable {
  /// The keys and values between the fences; nil where the file has none.
  public let head: YAMLMapping?
  /// The Markdown behind the head, LF only.
  public let body: String
  /// The line of the file on which `body` begins, from 1.
  public let bodyFirstLine: Int

  public init(head: YAMLMapping?, body: String, bodyFirstLine: Int) {
    self.head = head
    self.body = body
    self.bodyFirstLine = bodyFirstLine
  }
}

/// Markdown with an optional YAML head between two lines of `---`.
public enum FrontMatterReader {
  /// The two parts; nil where the bytes are not UTF-8 or the head cannot be told from the body.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<FrontMatter?> {
    var faults: [Fault] = []
    guard let source = TextFile.decode(bytes, file: file).collect(into: &faults) else { return Diagnosed(nil, faults) }
    let text = source.text
    let lines = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    guard let opening = lines.firstIndex(where: { !isBlank($0) }) else {
      return Diagnosed(FrontMatter(head: nil, body: text, bodyFirstLine: 1), faults)
    }
    guard isFence(lines[opening], "---") else {
      if let fault = nearlyFence(lines, opening, file) ?? lostFence(lines, opening, file) {
        return Diagnosed(nil, faults + [fault])
      }
      return Diagnosed(FrontMatter(head: nil, body: text, bodyFirstLine: 1), faults)
    }
    let behind = lines[(opening + 1)...]
    guard let closing = behind.firstIndex(where: { isFence($0, "---") || isFence($0, "...") }) else {
      let fault = FaultKind.frontMatterOpen.fault(
        at: Place(file: file, line: opening + 1, column: 1, length: 3),
        Words("phần đầu mở bằng --- nhưng không có dòng --- đóng", "the head opens with --- and has no closing ---"),
        suggestion: Words("thêm một dòng --- sau khóa cuối cùng", "add a line --- behind the last key"))
      return Diagnosed(nil, faults + [fault])
    }
    let yaml = lines[(opening + 1)..<closing].joined(separator: "\n")
    let head = YAMLReader.readMapping(yaml, file: file, firstLine: opening + 2).collect(into: &faults)
    let body = lines[(closing + 1)...].joined(separator: "\n")
    guard let head else { return Diagnosed(nil, faults) }
    return Diagnosed(FrontMatter(head: head, body: body, bodyFirstLine: closing + 2), faults)
  }

  private static func isBlank(_ line: Substring) -> Bool { line.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// The fence at the start of the line, blanks behind it allowed.
  private static func isFence(_ line: Substring, _ fence: String) -> Bool {
    line.hasPrefix(fence) && isBlank(line.dropFirst(fence.count))
  }

  /// Dashes that were meant as a fence: other in number, or made long by Word; told by the key on the next line.
  private static func nearlyFence(_ lines: [Substring], _ opening: Int, _ file: String) -> Fault? {
    let line = lines[opening]
    let dashes = line.prefix { "-–—".contains($0) }
    guard dashes.count >= 1, isBlank(line.dropFirst(dashes.count)), lines.indices.contains(opening + 1) else {
      return nil
    }
    guard key(of: lines[opening + 1]) != nil else { return nil }
    return FaultKind.frontMatterFence.fault(
      at: Place(file: file, line: opening + 1, column: 1, length: dashes.count),
      Words(
        "dòng mở phần đầu phải là đúng ba dấu gạch nối ---", "the fence of the head must be exactly three hyphens ---"),
      suggestion: Words("viết lại dòng này là ---", "write this line as ---"))
  }

  /// The name in front of the colon of `khóa: giá trị`.
  private static func key(of line: Substring) -> Substring? {
    guard let colon = line.firstIndex(of: ":"), colon != line.startIndex,
      line[..<colon].allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") })
    else { return nil }
    return line[..<colon]
  }

  /// A head without its fences: a file that begins with a key of ours, `tieu_de: …`. A sentence begins with a capital, and
  /// a word before a colon has marks.
  private static func lostFence(_ lines: [Substring], _ opening: Int, _ file: String) -> Fault? {
    let line = lines[opening]
    guard let key = key(of: line), !key.contains(where: \.isUppercase), !key.allSatisfy(\.isNumber) else { return nil }
    let behind = line[key.endIndex...].dropFirst()
    guard behind.isEmpty || behind.hasPrefix(" "), !["http", "https", "mailto", "tel"].contains(String(key)) else {
      return nil
    }
    return FaultKind.frontMatterFence.fault(
      at: Place(file: file, line: opening + 1, column: 1, length: key.count),
      Words(
        "thiếu dòng --- mở phần đầu: tệp bắt đầu ngay bằng “\(key):”",
        "the --- that opens the head is missing: the file begins with “\(key):”"),
      suggestion: Words(
        "thêm một dòng --- trước dòng này và một dòng --- sau khóa cuối cùng",
        "put a line --- before this one and a line --- behind the last key"))
  }
}

extension FaultKind {
  public static let frontMatterOpen = FaultKind(
    "front-matter-open", .error,
    title: Words("Phần đầu của tệp Markdown không đóng", "The head of a Markdown file is never closed"),
    explanation: Words(
      "Tệp Markdown bắt đầu bằng dòng --- thì các dòng “khóa: giá trị” kéo dài đến dòng --- kế tiếp. Nếu --- ở đầu tệp chỉ là đường kẻ, dùng *** thay thế.",
      "In a Markdown file that begins with ---, lines of “key: value” go on to the next ---. If the first --- is meant as a rule, write *** instead."
    ))

  public static let frontMatterFence = FaultKind(
    "front-matter-fence", .error,
    title: Words("Dòng mở phần đầu thiếu hoặc viết sai", "The fence of a head is missing or not three hyphens"),
    explanation: Words(
      "Phần đầu của tệp Markdown (các dòng “khóa: giá trị”) nằm giữa hai dòng ---. Word và một số bàn phím tự đổi --- thành – "
        + "hay —, hoặc dòng ấy bị bỏ quên. Dòng mở và dòng đóng phải là đúng ba dấu gạch nối.",
      "The head of a Markdown file (lines of “key: value”) stands between two lines ---. Word and some keyboards turn --- "
        + "into – or —, or the line is forgotten. Each fence is exactly three hyphens."))
}
