import Vietnamese

/// Goes through the bytes of a CSV file once, record by record. It knows fields and quotes, not tables and messages.
struct CSVScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// Whether control characters stand anywhere in the file; without them an ASCII field needs no cleaning.
  let holdsControls: Bool
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

  init(_ bytes: UnsafeBufferPointer<UInt8>, delimiter: UInt8, from start: Int, line: Int32, holdsControls: Bool) {
    self.bytes = bytes
    self.delimiter = delimiter
    self.holdsControls = holdsControls
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

  /// Appends the cells of the next record and goes behind its line end.
  mutating func record(into cells: inout [Cell]) {
    while true {
      field(into: &cells)
      guard index < bytes.count else { return }
      if bytes[index] == delimiter {
        index += 1
        if index == bytes.count {
          cells.append(Cell("", offset: index))
          return
        }
      } else {
        endLine()
        return
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

  private mutating func field(into cells: inout [Cell]) {
    let count = bytes.count
    var start = index
    while start < count, isSpace(bytes[start]) { start += 1 }
    if start < count, bytes[start] == 0x22 {
      quoted(at: start, into: &cells)
      return
    }
    plain(from: start, into: &cells)
  }

  /// From `start`, behind leading blanks, to the delimiter or the end of the line.
  private mutating func plain(from start: Int, into cells: inout [Cell]) {
    let count = bytes.count
    var end = start
    var high: UInt8 = 0
    while end < count {
      let byte = bytes[end]
      if byte == delimiter || byte == 0x0A || byte == 0x0D { break }
      high |= byte
      end += 1
    }
    let blanksBefore = start > index
    index = end
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    if end == start {
      cells.append(Cell("", offset: min(start, count)))
      return
    }
    if blanksBefore || end < index { note(.trimmed, at: start) }
    cells.append(Cell(text(start, end, isASCII: high < 0x80), offset: start))
  }

  /// From the opening quote to its partner, with line ends inside.
  private mutating func quoted(at opening: Int, into cells: inout [Cell]) {
    let count = bytes.count
    let lineOfOpening = line
    var end = opening + 1
    var hasPairs = false
    var hasReturns = false
    var high: UInt8 = 0
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
      high |= byte
      end += 1
    }
    guard end < count else {
      recover(opening, lineOfOpening, after: nil, into: &cells)
      return
    }
    var next = end + 1
    while next < count, isSpace(bytes[next]) { next += 1 }
    guard next == count || bytes[next] == delimiter || bytes[next] == 0x0A || bytes[next] == 0x0D else {
      recover(opening, lineOfOpening, after: next, into: &cells)
      return
    }
    index = next
    cells.append(content(opening + 1, end, hasPairs: hasPairs, hasReturns: hasReturns, isASCII: high < 0x80))
  }

  /// The cell between two quotes.
  private mutating func content(
    _ start: Int, _ end: Int, hasPairs: Bool, hasReturns: Bool, isASCII: Bool
  ) -> Cell {
    if hasPairs || hasReturns {
      var inner: [UInt8] = []
      inner.reserveCapacity(end - start)
      var place = start
      while place < end {
        let byte = bytes[place]
        if byte == 0x0D {
          if !(place + 1 < end && bytes[place + 1] == 0x0A) { inner.append(0x0A) }
        } else {
          inner.append(byte)
          if byte == 0x22 { place += 1 }
        }
        place += 1
      }
      if hasReturns { done.insert(.lineEndings) }
      let cleaned = inner.withUnsafeBufferPointer { Clean.bytes($0, blanks: .trim) }
      note(cleaned.normalisations, at: start)
      return Cell(Apostrophe.takeOff(cleaned.text), offset: start)
    }
    var first = start
    var last = end
    while first < last, isBlank(bytes[first]) { first += 1 }
    while last > first, isBlank(bytes[last - 1]) { last -= 1 }
    if first == last { return Cell("", offset: start) }
    if last - first < end - start { note(.trimmed, at: first) }
    return Cell(text(first, last, isASCII: isASCII), offset: start)
  }

  /// A quote without a partner where one should be. Quotes that ran over a line end were most likely left open in
  /// their first line: they are taken to end there, so that the records below are still checked.
  private mutating func recover(_ opening: Int, _ lineOfOpening: Int32, after: Int?, into cells: inout [Cell]) {
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
    cells.append(Cell(cleaned.text, offset: opening + 1))
    let isTooMany = problems.count { $0.kind == .openQuote } >= Self.openQuoteLimit
    index = isTooMany ? bytes.count : end
  }

  /// The text of bytes without blanks at their ends.
  private mutating func text(_ start: Int, _ end: Int, isASCII: Bool) -> String {
    let slice = UnsafeBufferPointer(rebasing: bytes[start..<end])
    if !isASCII || holdsControls, Clean.firstOddity(slice) != nil {
      let cleaned = Clean.bytes(slice, blanks: .trim)
      note(cleaned.normalisations, at: start)
      return Apostrophe.takeOff(cleaned.text)
    }
    let text = String(copying: UTF8Span(unchecked: slice.span, isKnownASCII: isASCII))
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
enum Apostrophe {
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

  static func takeOff(_ text: String) -> String {
    guard text.utf8.first == byte, isNeeded(text) else { return text }
    return String(text.dropFirst())
  }
}
