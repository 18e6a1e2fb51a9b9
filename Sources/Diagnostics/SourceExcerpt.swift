/// One line of a source file with the mark under it, cut to a width a terminal can show.
struct SourceExcerpt {
  /// The line as shown, with `…` where it was cut.
  let text: String
  /// Where the mark begins in `text`, in characters from 0.
  let markStart: Int
  let markLength: Int

  static let width = 96

  /// The excerpt around a column; nil where the line or the column does not exist.
  init?(line: String, column: Int, length: Int) {
    // Tabs and other controls would shift or break the mark.
    let characters = line.map { $0 == "\t" || $0.isNewline ? " " : $0 }
    let start = column - 1
    guard start >= 0, start <= characters.count else { return nil }
    let visible = max(1, min(length, characters.count - start, Self.width - 8))
    var first = 0
    if start + visible > Self.width { first = max(0, start - 24) }
    let last = min(characters.count, first + Self.width)
    let head = first > 0 ? "…" : ""
    let tail = last < characters.count ? "…" : ""
    text = head + String(characters[first..<last]) + tail
    markStart = start - first + head.count
    markLength = visible
  }
}

/// The lines of a source file, found once and kept as byte ranges.
struct SourceLines {
  private let bytes: [UInt8]
  private var starts: [Int] = [0]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    for (index, byte) in bytes.enumerated() where byte == 0x0A { starts.append(index + 1) }
  }

  /// A line from 1, without its end; nil where there is none.
  subscript(number: Int) -> String? {
    guard number >= 1, number <= starts.count else { return nil }
    let start = starts[number - 1]
    var end = number < starts.count ? starts[number] - 1 : bytes.count
    if end > start, bytes[end - 1] == 0x0D { end -= 1 }
    var slice = bytes[start..<max(start, end)]
    if number == 1, slice.starts(with: [0xEF, 0xBB, 0xBF]) { slice = slice.dropFirst(3) }
    return String(decoding: slice, as: UTF8.self)
  }
}
