import Diagnostics
import Formats
import Vietnamese

/// One line of a text that was copied out of a PDF or a web page, with what its blanks say still known.
struct TextLine: Sendable, Equatable {
  /// From 1, in the file.
  let number: Int
  /// As in the file: composed letters, but tabs and runs of blanks kept.
  let raw: String
  /// Without blanks at the ends, runs of blanks made one.
  let text: String
  /// Nothing to see, but something there: converters print an empty cell as one no-break space or one tab.
  let isBlankCell: Bool

  var isEmpty: Bool { text.isEmpty && !isBlankCell }

  init(number: Int, raw: String, isBlankCell: Bool = false) {
    self.number = number
    self.raw = raw
    text = Clean.text(raw).text
    self.isBlankCell = isBlankCell && text.isEmpty
  }
}

enum TextLines {
  /// The lines of a text file; nil and an error where the bytes are not UTF-8.
  static func read(_ bytes: [UInt8], file: String) -> Diagnosed<[TextLine]?> {
    let decoded = TextFile.decode(bytes, file: file)
    guard let source = decoded.value else { return Diagnosed(nil, decoded.faults) }
    let blanks = blankCells(bytes)
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map { index, line in
      TextLine(number: index + 1, raw: String(line), isBlankCell: blanks.contains(index + 1))
    }
    return Diagnosed(lines, decoded.faults.filter(\.isError))
  }

  /// Lines that hold a no-break space, a tab or a single space and nothing else.
  private static func blankCells(_ bytes: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    var line = 1
    var count = 0
    var isBlank = true
    var isCell = false
    func close(_ line: Int) { if isBlank && (isCell || count == 1) { found.insert(line) } }
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case 0x0A, 0x0D:
        if byte == 0x0A && index > 0 && bytes[index - 1] == 0x0D { continue }
        close(line)
        (line, count, isBlank, isCell) = (line + 1, 0, true, false)
      case 0x20: count += 1
      case 0x09, 0xC2, 0xA0:
        isCell = isCell || byte != 0xC2
        count += byte == 0xC2 ? 0 : 1
      default: isBlank = false
      }
    }
    close(line)
    return found
  }
}
