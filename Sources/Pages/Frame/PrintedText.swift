import Markup
import Vietnamese

/// Official text as it was printed, set as paragraphs and lists: lines that begin with `-`, `+` or `•` are items. Nothing
/// else is read into it; it is no Markdown.
enum PrintedText {
  static func markup(_ text: String) -> Markup? {
    guard !text.isEmpty else { return nil }
    return text.withBytes { bytes in
      var setter = PrintedTextSetter(room: bytes.count)
      PrintedLines.each(in: bytes) { setter.line($0) }
      return setter.end()
    }
  }
}

/// Sets lines as paragraphs and lists, one after the other.
struct PrintedTextSetter {
  private var out = Markup()
  private var list = Markup()

  init(room: Int) { out.reserve(room + room / 8 + 64) }

  /// A line without blanks at its ends.
  mutating func line(_ line: UnsafeBufferPointer<UInt8>) {
    let sign = PrintedLines.signLength(line)
    if sign > 0 {
      let item = PrintedLines.trimmed(UnsafeBufferPointer(rebasing: line[sign...]))
      if !item.isEmpty {
        list.element("li") { $0.text(utf8: item) }
        return
      }
    }
    closeList()
    out.element("p") { $0.text(utf8: line) }
  }

  mutating func end() -> Markup {
    closeList()
    return out
  }

  private mutating func closeList() {
    guard !list.isEmpty else { return }
    out.element("ul") { $0.append(list) }
    list = Markup()
  }
}

/// Lines of a text, found by bytes: walking an official text by characters costs more than all the rest of its page.
enum PrintedLines {
  typealias Bytes = UnsafeBufferPointer<UInt8>

  /// Gives each line that holds anything, without blanks at its ends.
  @inline(__always)
  static func each(in bytes: Bytes, _ body: (Bytes) -> Void) {
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let line = trimmed(UnsafeBufferPointer(rebasing: bytes[start..<end]))
      if !line.isEmpty { body(line) }
      start = end + 1
    }
  }

  /// Without blanks at its ends.
  static func trimmed(_ line: Bytes) -> Bytes {
    var start = 0
    var end = line.count
    while start < end, isBlank(line[start]) { start += 1 }
    while start < end, isBlank(line[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: line[start..<end])
  }

  /// How many bytes the sign of a list item takes at the begin of a line: `-`, `+`, `•`, `–`; 0 where there is none.
  static func signLength(_ line: Bytes) -> Int {
    guard let first = line.first else { return 0 }
    if first == 0x2D || first == 0x2B { return 1 }
    guard first == 0xE2, line.count >= 3, line[1] == 0x80 else { return 0 }
    return line[2] == 0xA2 || line[2] == 0x93 ? 3 : 0
  }

  static func text(_ line: Bytes) -> String { String(decoding: line, as: UTF8.self) }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}

extension String {
  /// The lines that hold anything, without blanks at their ends.
  var printedLines: [String] {
    withBytes { bytes in
      var lines: [String] = []
      PrintedLines.each(in: bytes) { lines.append(PrintedLines.text($0)) }
      return lines
    }
  }
}
