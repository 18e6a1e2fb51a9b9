/// A line and a column, both from 1; the column counts characters as a person does, not bytes.
struct TextPosition: Equatable {
  var line: Int
  var column: Int

  /// The position of `offset`, counted from the start of a known line. LF, CR and CRLF end lines.
  init(_ bytes: [UInt8], from start: Table.LineStart, to offset: Int) {
    var line = Int(start.line)
    var lineStart = start.offset
    let end = min(offset, bytes.count)
    var index = start.offset
    while index < end {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A || (byte == 0x0D && !(index < bytes.count && bytes[index] == 0x0A)) {
        line += 1
        lineStart = index
      }
    }
    if lineStart == 0, bytes.starts(with: TextFile.byteOrderMark) { lineStart = min(3, end) }
    self.line = line
    column = lineStart < end ? String(decoding: bytes[lineStart..<end], as: UTF8.self).count + 1 : 1
  }

  /// The position counted from the start of the file.
  init(_ bytes: [UInt8], offset: Int) { self.init(bytes, from: Table.LineStart(offset: 0, line: 1), to: offset) }

  /// Characters from `offset` to the end of its line.
  static func lineLength(_ bytes: [UInt8], from offset: Int) -> Int {
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    return String(decoding: bytes[offset..<end], as: UTF8.self).count
  }
}
