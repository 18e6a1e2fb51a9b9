import Vietnamese

/// A field to be written: text is guarded against formulas, a number stays as it is.
public enum CSVField: Sendable, Equatable {
  case text(String)
  case number(FixedDecimal)
  case integer(Int)
  case empty
}

/// Rows → CSV bytes after RFC 4180: comma, quotes only where needed. What it writes, `CSVReader` reads back the same.
public struct CSVWriter: Sendable {
  /// The frame around the rows.
  public enum Dialect: Sendable {
    /// LF, no byte-order mark: for programs, and for content.
    case plain
    /// CRLF and a byte-order mark: opens with right letters by double-click in Excel.
    case excel
  }

  public private(set) var bytes: [UInt8]
  private let lineEnd: [UInt8]

  public init(_ dialect: Dialect) {
    switch dialect {
    case .plain:
      bytes = []
      lineEnd = [0x0A]
    case .excel:
      bytes = TextFile.byteOrderMark
      lineEnd = [0x0D, 0x0A]
    }
  }

  /// Makes room for so many bytes in all: growing by halves and copying costs as much as writing.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  /// Writes one row of texts.
  public mutating func row(_ texts: some Sequence<String>) {
    var isFirst = true
    let start = bytes.count
    for text in texts {
      separate(&isFirst)
      write(text)
    }
    endRow(isBlank: bytes.count == start)
  }

  /// Writes one row.
  public mutating func row(_ fields: some Sequence<CSVField>) {
    var isFirst = true
    let start = bytes.count
    for field in fields {
      separate(&isFirst)
      switch field {
      case .text(let text): write(text)
      case .number(let number): bytes.append(contentsOf: number.plain.utf8)
      case .integer(let number): bytes.append(contentsOf: String(number).utf8)
      case .empty: break
      }
    }
    endRow(isBlank: bytes.count == start)
  }

  private mutating func separate(_ isFirst: inout Bool) {
    if !isFirst { bytes.append(0x2C) }
    isFirst = false
  }

  /// A row of one empty field would be a blank line, which readers pass over.
  private mutating func endRow(isBlank: Bool) {
    if isBlank { bytes.append(contentsOf: [0x22, 0x22]) }
    bytes.append(contentsOf: lineEnd)
  }

  private static func needsQuotes(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      index = text.plainRun(from: index) { $0.has(0x2C) || $0.has(0x22) || $0.has(0x0A) || $0.has(0x0D) }
      if index == text.count { return false }
      if text[index] == 0x2C || text[index] == 0x22 || text[index] == 0x0A || text[index] == 0x0D { return true }
      index += 1
    }
    return false
  }

  /// Runs without a quote are copied whole.
  private mutating func doubleQuotes(in text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while index < text.count {
      index = text.plainRun(from: index) { $0.has(0x22) }
      if index == text.count { break }
      if text[index] == 0x22 {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...index]))
        start = index
      }
      index += 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func write(_ text: String) {
    let guarded = Apostrophe.isNeeded(text)
    let needsQuotes = text.withBytes(Self.needsQuotes)
    if needsQuotes { bytes.append(0x22) }
    if guarded { bytes.append(Apostrophe.byte) }
    if needsQuotes {
      text.withBytes { doubleQuotes(in: $0) }
      bytes.append(0x22)
    } else {
      bytes.append(contentsOf: text.utf8)
    }
  }
}
