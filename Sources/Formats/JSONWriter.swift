import Vietnamese

/// JSON, written straight into bytes: members in the order they are given, numbers exact, no Foundation.
///
/// The caller keeps the order of JSON: a key before each value of an object, every opening closed.
public struct JSONWriter: Sendable {
  /// What stands around the JSON.
  public enum Context: Sendable {
    /// A `.json` file.
    case file
    /// A script or data block of a page: `<`, `>`, `&` and the line separators of JavaScript are escaped, so that no
    /// text can end the block.
    case script
  }

  public private(set) var bytes: [UInt8] = []
  private let indent: Int
  private let context: Context
  private var needsComma = false
  private var isBehindKey = false
  /// Whether anything stands in each open object or array.
  private var filled: [Bool] = []

  /// - Parameter indent: spaces a level; 0 writes everything on one line.
  public init(indent: Int = 0, context: Context = .file) {
    self.indent = indent
    self.context = context
  }

  /// Makes room for so many bytes in all.
  public mutating func reserve(_ count: Int) { bytes.reserveCapacity(count) }

  public mutating func beginObject() { open(0x7B) }
  public mutating func endObject() { close(0x7D) }
  public mutating func beginArray() { open(0x5B) }
  public mutating func endArray() { close(0x5D) }

  public mutating func key(_ name: String) {
    startItem()
    quoted(name)
    bytes.append(0x3A)
    if indent > 0 { bytes.append(0x20) }
    isBehindKey = true
  }

  public mutating func string(_ value: String) {
    startItem()
    quoted(value)
    needsComma = true
  }

  public mutating func int(_ value: Int) { raw(String(value)) }

  /// With the digits of its scale: `84.310`.
  public mutating func decimal(_ value: FixedDecimal) { raw(value.plain) }

  public mutating func bool(_ value: Bool) { raw(value ? "true" : "false") }

  public mutating func null() { raw("null") }

  public mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  public mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { int(value) } else { null() }
  }

  public mutating func member(_ name: String, _ value: FixedDecimal?) {
    key(name)
    if let value { decimal(value) } else { null() }
  }

  public mutating func member(_ name: String, _ value: Bool?) {
    key(name)
    if let value { bool(value) } else { null() }
  }

  public mutating func member(_ name: String, _ values: some Sequence<String>) {
    key(name)
    beginArray()
    for value in values { string(value) }
    endArray()
  }

  /// A line end behind the last value, as text files have it.
  public mutating func endFile() { bytes.append(0x0A) }

  private mutating func raw(_ text: String) {
    startItem()
    bytes.append(contentsOf: text.utf8)
    needsComma = true
  }

  private mutating func open(_ sign: UInt8) {
    startItem()
    bytes.append(sign)
    filled.append(false)
    needsComma = false
  }

  private mutating func close(_ sign: UInt8) {
    if filled.popLast() == true { newLine() }
    bytes.append(sign)
    needsComma = true
  }

  private mutating func startItem() {
    if isBehindKey {
      isBehindKey = false
      return
    }
    if needsComma { bytes.append(0x2C) }
    needsComma = false
    guard !filled.isEmpty else { return }
    filled[filled.count - 1] = true
    newLine()
  }

  private mutating func newLine() {
    guard indent > 0 else { return }
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent * filled.count))
  }

  private mutating func quoted(_ text: String) {
    bytes.append(0x22)
    text.withBytes { copyEscaped($0) }
    bytes.append(0x22)
  }

  /// Runs without anything to escape are copied whole.
  private mutating func copyEscaped(_ utf8: UnsafeBufferPointer<UInt8>) {
    let isFile = context == .file
    var start = 0
    var index = 0
    while index < utf8.count {
      if isFile {
        index = utf8.plainRun(from: index) { $0.hasControl || $0.has(0x22) || $0.has(0x5C) || $0.has(0x7F) }
      }
      if index == utf8.count { break }
      let byte = utf8[index]
      if byte >= 0x20, byte != 0x22, byte != 0x5C, byte != 0x7F, isFile || !isUnsafe(utf8, index) {
        index += 1
        continue
      }
      if start < index { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index])) }
      index += escape(utf8, index)
      start = index
    }
    if start < index { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index])) }
  }

  private func isUnsafe(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    switch utf8[index] {
    case 0x3C, 0x3E, 0x26: true
    case 0xE2: index + 2 < utf8.count && utf8[index + 1] == 0x80 && (utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9)
    default: false
    }
  }

  /// Writes the escape of what stands at `index`; returns its length in the source.
  private mutating func escape(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int {
    let byte = utf8[index]
    switch byte {
    case 0x22: bytes.append(contentsOf: [0x5C, 0x22])
    case 0x5C: bytes.append(contentsOf: [0x5C, 0x5C])
    case 0x0A: bytes.append(contentsOf: [0x5C, 0x6E])
    case 0x0D: bytes.append(contentsOf: [0x5C, 0x72])
    case 0x09: bytes.append(contentsOf: [0x5C, 0x74])
    case 0xE2:
      bytes.append(contentsOf: (utf8[index + 2] == 0xA8 ? "\\u2028" : "\\u2029").utf8)
      return 3
    default:
      let digits = Array("0123456789abcdef".utf8)
      bytes.append(contentsOf: [0x5C, 0x75, 0x30, 0x30, digits[Int(byte >> 4)], digits[Int(byte & 0xF)]])
    }
    return 1
  }
}
