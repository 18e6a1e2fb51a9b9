import Vietnamese

/// Goes through the bytes of a CSV file once, record by record. It knows fields and quotes, not tables and messages.
struct CSVScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// What each byte means to the inner loop, so that one look at it says everything.
  private let classes: UnsafePointer<UInt8>
  private(set) var index: Int
  /// The line of `index`, from 1.
  private(set) var line: Int32 = 1
  private(set) var problems: [Problem] = []
  /// Every cleaning done so far, and where the first one was.
  private(set) var done: Normalisations = []
  private(set) var firstDone: Int?

  /// Quotes that go wrong. `opened` is the byte of the opening quote, `line` its line.
  struct Problem {
    enum Kind { case openQuote, textAfterQuote }
    var kind: Kind
    var opened: Int
    var line: Int32
    /// Where text goes on behind the closing quote; nil where the file ended inside the quotes.
    var after: Int?
  }

  /// After so many open quotes the rest of the file is not tried: each costs a look at what follows.
  private static let openQuoteLimit = 50

  /// The byte ends an unquoted field.
  private static let endsField: UInt8 = 1
  /// The byte is no ASCII.
  private static let isHigh: UInt8 = 2
  /// Cleaning may have to do with the byte.
  private static let isOdd: UInt8 = 4

  /// Fills the 256 classes that `init` takes; they must live as long as the scanner.
  static func classify(_ classes: UnsafeMutableBufferPointer<UInt8>, delimiter: UInt8) {
    for byte in UInt8.min...UInt8.max {
      var value: UInt8 = byte >= 0x80 ? isHigh : 0
      if Clean.mayBeginOddity(byte) { value |= isOdd }
      if byte == delimiter || byte == 0x0A || byte == 0x0D { value |= endsField }
      classes.initializeElement(at: Int(byte), to: value)
    }
  }

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, classes: UnsafePointer<UInt8>, from start: Int, line: Int32
  ) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.classes = classes
    self.line = line
    index = start
  }

  var isAtEnd: Bool { index >= bytes.count }
  var lineStart: Table.LineStart { Table.LineStart(offset: index, line: line) }

  /// Passes over one line with nothing but spaces; false where there is none here.
  mutating func skipBlankLine() -> Bool {
    var probe = index
    while probe < bytes.count, bytes[probe] == 0x20 { probe += 1 }
    guard probe < bytes.count else {
      index = bytes.count
      return true
    }
    guard bytes[probe] == 0x0A || bytes[probe] == 0x0D else { return false }
    index = probe
    endLine()
    return true
  }

  /// Appends the cells of the next record and goes behind its line end; false where none of them holds text.
  mutating func record(into cells: inout [Cell]) -> Bool {
    var holdsText = false
    while true {
      if field(into: &cells) { holdsText = true }
      guard index < bytes.count else { return holdsText }
      if bytes[index] == delimiter {
        index += 1
        if index == bytes.count {
          cells.append(Cell("", offset: index))
          return holdsText
        }
      } else {
        endLine()
        return holdsText
      }
    }
  }

  /// Passes over LF, CR or CRLF.
  private mutating func endLine() {
    guard index < bytes.count else { return }
    if bytes[index] == 0x0D {
      done.insert(.lineEndings)
      if index + 1 < bytes.count, bytes[index + 1] == 0x0A { index += 1 }
    }
    index += 1
    line += 1
  }

  /// Appends one cell; false where it is empty.
  @inline(__always)
  private mutating func field(into cells: inout [Cell]) -> Bool {
    let count = bytes.count
    var start = index
    while start < count, isSpace(bytes[start]) { start += 1 }
    let cell = start < count && bytes[start] == 0x22 ? quoted(at: start) : plain(from: start)
    cells.append(cell)
    return !cell.text.isEmpty
  }

  /// From `start`, behind leading blanks, to the delimiter or the end of the line.
  @inline(__always)
  private mutating func plain(from start: Int) -> Cell {
    let count = bytes.count
    var end = start
    var seen: UInt8 = 0
    while end < count {
      let kind = classes[Int(bytes[end])]
      if kind & Self.endsField != 0 { break }
      seen |= kind
      end += 1
    }
    let blanksBefore = start > index
    index = end
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    if end == start { return Cell("", offset: min(start, count)) }
    if blanksBefore || end < index { note(.trimmed, at: start) }
    return Cell(text(start, end, seen), offset: start)
  }

  /// From the opening quote to its partner, with line ends inside.
  private mutating func quoted(at opening: Int) -> Cell {
    let count = bytes.count
    let lineOfOpening = line
    var end = opening + 1
    var hasPairs = false
    var hasReturns = false
    var seen: UInt8 = 0
    while end < count {
      let byte = bytes[end]
      if byte == 0x22 {
        guard end + 1 < count, bytes[end + 1] == 0x22 else { break }
        hasPairs = true
        end += 1
      } else if byte == 0x0A {
        line += 1
      } else if byte == 0x0D {
        hasReturns = true
        if !(end + 1 < count && bytes[end + 1] == 0x0A) { line += 1 }
      }
      seen |= classes[Int(byte)]
      end += 1
    }
    guard end < count else { return recover(opening, lineOfOpening, after: nil) }
    var next = end + 1
    while next < count, isSpace(bytes[next]) { next += 1 }
    guard next == count || bytes[next] == delimiter || bytes[next] == 0x0A || bytes[next] == 0x0D else {
      return recover(opening, lineOfOpening, after: next)
    }
    index = next
    return content(opening + 1, end, isLiteral: !hasPairs && !hasReturns, seen)
  }

  /// The cell between two quotes.
  private mutating func content(_ start: Int, _ end: Int, isLiteral: Bool, _ seen: UInt8) -> Cell {
    if !isLiteral {
      var inner: [UInt8] = []
      inner.reserveCapacity(end - start)
      var place = start
      while place < end {
        let byte = bytes[place]
        if byte == 0x0D {
          done.insert(.lineEndings)
          if !(place + 1 < end && bytes[place + 1] == 0x0A) { inner.append(0x0A) }
        } else {
          inner.append(byte)
          if byte == 0x22 { place += 1 }
        }
        place += 1
      }
      return withoutPairs(inner, start, seen)
    }
    var first = start
    var last = end
    while first < last, isBlank(bytes[first]) { first += 1 }
    while last > first, isBlank(bytes[last - 1]) { last -= 1 }
    if first == last { return Cell("", offset: start) }
    if last - first < end - start { note(.trimmed, at: first) }
    return Cell(text(first, last, seen), offset: start)
  }

  /// The cell of quoted text whose doubled quotes and line ends are plain already.
  private mutating func withoutPairs(_ inner: [UInt8], _ start: Int, _ seen: UInt8) -> Cell {
    if seen & Self.isOdd != 0 {
      let cleaned = inner.withUnsafeBufferPointer { Clean.bytes($0, blanks: .trim) }
      note(cleaned.normalisations, at: start)
      return Cell(Apostrophe.takeOff(cleaned.text), offset: start)
    }
    var slice = inner[...]
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    if slice.count < inner.count { note(.trimmed, at: start) }
    return Cell(Apostrophe.takeOff(String(decoding: slice, as: UTF8.self)), offset: start)
  }

  /// A quote without a partner where one should be. Quotes that ran over a line end were most likely left open in
  /// their first line: they are taken to end there, so that the records below are still checked.
  private mutating func recover(_ opening: Int, _ lineOfOpening: Int32, after: Int?) -> Cell {
    let isOpen = after == nil || line > lineOfOpening
    problems.append(
      Problem(kind: isOpen ? .openQuote : .textAfterQuote, opened: opening, line: lineOfOpening, after: after))
    line = lineOfOpening
    var end = opening + 1
    if isOpen {
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    } else {
      end = after ?? end
      while end < bytes.count, bytes[end] != delimiter, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    }
    let cleaned = Clean.bytes(UnsafeBufferPointer(rebasing: bytes[opening..<end]), blanks: .trim)
    let isTooMany = problems.count { $0.kind == .openQuote } >= Self.openQuoteLimit
    index = isTooMany ? bytes.count : end
    return Cell(cleaned.text, offset: opening + 1)
  }

  /// The text of bytes without blanks at their ends.
  @inline(__always)
  private mutating func text(_ start: Int, _ end: Int, _ seen: UInt8) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if seen & Self.isOdd != 0, Clean.firstOddity(slice) != nil {
      let cleaned = Clean.bytes(slice, blanks: .trim)
      note(cleaned.normalisations, at: start)
      return Apostrophe.takeOff(cleaned.text)
    }
    let text = String(copying: UTF8Span(unchecked: slice.span, isKnownASCII: seen & Self.isHigh == 0))
    return bytes[start] == Apostrophe.byte ? Apostrophe.takeOff(text) : text
  }

  private mutating func note(_ normalisations: Normalisations, at offset: Int) {
    guard !normalisations.isEmpty else { return }
    done.formUnion(normalisations)
    if firstDone == nil { firstDone = offset }
  }

  @inline(__always)
  private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (byte == 0x09 && delimiter != 0x09) }

  @inline(__always)
  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
}

/// The `'` that stands before a text a spreadsheet would take for a formula. It is written there and taken off again.
public enum Apostrophe {
  static let byte: UInt8 = 0x27

  /// Whether the text needs one before it: it begins with `= + - @`, tab or CR, behind any apostrophes of its own
  /// (so that `'=x` as a text comes back as it was).
  static func isNeeded(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != byte }) else { return false }
    switch first {
    case 0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D: return true
    default: return false
    }
  }

  /// The text with an apostrophe before it where it needs one.
  public static func guarded(_ text: String) -> String { isNeeded(text) ? "'" + text : text }

  static func takeOff(_ text: String) -> String {
    guard text.utf8.first == byte, isNeeded(text) else { return text }
    return String(text.dropFirst())
  }
}
