import Diagnostics

/// Turns positions of the Markdown library (lines, and columns in bytes) into places a person can find (characters).
struct LineMap {
  private let bytes: [UInt8]
  private let origin: MarkdownText.Origin
  /// Where each line begins.
  private let starts: [Int]

  init(_ text: MarkdownText) {
    bytes = text.bytes
    origin = text.origin
    var starts = [0]
    for (index, byte) in text.bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// Where a byte column of a line stands in the text; both from 1, too large ones at the end.
  func offset(line: Int, byteColumn: Int) -> Int {
    let start = starts[min(max(line, 1), starts.count) - 1]
    return min(start + max(byteColumn, 1) - 1, bytes.count)
  }

  /// The end of a line, its line feed included.
  func end(ofLine line: Int) -> Int { line < starts.count ? starts[max(line, 0)] : bytes.count }

  /// The bytes of a line.
  func line(_ line: Int) -> ArraySlice<UInt8> {
    guard line >= 1, line <= starts.count else { return [] }
    return bytes[starts[line - 1]..<end(ofLine: line)]
  }

  var lineCount: Int { starts.count }

  /// An offset that is not past the end.
  func clamp(_ offset: Int) -> Int { min(offset, bytes.count) }

  /// Where `wanted` is written between two offsets.
  func find(_ wanted: [UInt8], from start: Int, to end: Int) -> Range<Int>? {
    guard let first = wanted.first, start < end, wanted.count <= end - start else { return nil }
    var index = start
    while index + wanted.count <= end {
      if bytes[index] == first, bytes[index..<index + wanted.count].elementsEqual(wanted) {
        return index..<index + wanted.count
      }
      index += 1
    }
    return nil
  }

  /// The place of bytes of the text.
  func place(_ range: Range<Int>) -> Place {
    switch origin {
    case .value(let place): return place
    case .file(let file, let firstLine):
      let line = lineIndex(of: range.lowerBound)
      let before = Self.characters(in: bytes[starts[line]..<range.lowerBound])
      let end = bytes[range].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      let marked = Self.characters(in: bytes[range.lowerBound..<end])
      return Place(file: file, line: firstLine + line, column: before + 1, length: max(1, marked))
    }
  }

  /// How many characters a person counts. Where nothing combines (ASCII, composed Vietnamese) that is one a scalar.
  private static func characters(in bytes: ArraySlice<UInt8>) -> Int {
    var count = 0
    var leads: UInt8 = 0
    for byte in bytes {
      if byte & 0xC0 != 0x80 { count += 1 }
      // Combining marks begin at U+0300 (CC 80); Vietnamese letters beyond are E1 BA and E1 BB.
      if byte >= 0xCC, byte != 0xE1 { return String(decoding: bytes, as: UTF8.self).count }
      if leads == 0xE1, byte != 0xBA, byte != 0xBB { return String(decoding: bytes, as: UTF8.self).count }
      leads = byte
    }
    return count
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if starts[middle] <= offset { low = middle } else { high = middle - 1 }
    }
    return low
  }
}
