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
      let before = String(decoding: bytes[starts[line]..<range.lowerBound], as: UTF8.self)
      let marked = String(decoding: bytes[range], as: UTF8.self).prefix { !$0.isNewline }
      return Place(
        file: file, line: firstLine + line, column: before.count + 1, length: max(1, marked.count))
    }
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
