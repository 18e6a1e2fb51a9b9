import Vietnamese

/// The text of cells as the files store it.
enum StoredText {
  /// Composed letters; `_x000D_` and its like as the characters they stand for.
  static func text(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == 0x78, previous == 0x5F { return Composition.compose(unescaped(bytes)) }
      if byte == 0xCC || byte == 0xCD { return Composition.compose(text) }
      previous = byte
    }
    return text
  }

  /// The same, and whether letters had to be joined with their marks.
  static func read(_ bytes: [UInt8]) -> (text: String, isComposed: Bool) {
    let text = text(bytes)
    guard bytes.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return (text, false) }
    let isEscaped = zip(bytes, bytes.dropFirst()).contains { $0 == 0x5F && $1 == 0x78 }
    return (text, isEscaped || text.utf8.count != bytes.count)
  }

  /// UTF-16 units with letters joined to their marks, and whether that changed them.
  static func read(_ units: some Collection<UInt16>) -> (text: String, isComposed: Bool) {
    let stored = String(decoding: units, as: UTF16.self)
    let text = Composition.compose(stored)
    return (text, text.utf8.count != stored.utf8.count)
  }

  static func text(_ bytes: [UInt8]) -> String { bytes.withUnsafeBufferPointer { text($0) } }

  /// `_xHHHH_` is a UTF-16 unit that XML could not hold, or `_` where such a text was meant literally (`_x005F_`).
  private static func unescaped(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    var units: [UInt16] = []
    var plain: [UInt8] = []
    var index = 0
    func flush() {
      units.append(contentsOf: String(decoding: plain, as: UTF8.self).utf16)
      plain.removeAll(keepingCapacity: true)
    }
    while index < bytes.count {
      if bytes[index] == 0x5F, index + 6 < bytes.count, bytes[index + 1] == 0x78, bytes[index + 6] == 0x5F,
        let unit = UInt16(String(decoding: bytes[index + 2..<index + 6], as: UTF8.self), radix: 16),
        bytes[index + 2] != 0x2B
      {
        flush()
        units.append(unit)
        index += 7
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    flush()
    return String(decoding: units, as: UTF16.self)
  }
}

/// Numbers as the files store them: an optional sign, digits, a point, an exponent.
enum StoredNumber {
  private static let powers: [Double] = (0...22).map { exponent in
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }

  /// Nil where the bytes are no finite number.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var mantissa: UInt64 = 0
    var digits = 0
    var decimals = 0
    var isBehindPoint = false
    var index = 0
    let isNegative = bytes.first == 0x2D
    if isNegative { index = 1 }
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x30, byte <= 0x39 {
        mantissa = mantissa &* 10 &+ UInt64(byte &- 0x30)
        if mantissa != 0 { digits += 1 }
        if isBehindPoint { decimals += 1 }
      } else if byte == 0x2E, !isBehindPoint {
        isBehindPoint = true
      } else {
        return slow(bytes)
      }
      index += 1
    }
    // Both the digits and the power of ten are exact doubles then, and so is the quotient's rounding.
    let signs = (isNegative ? 1 : 0) + (isBehindPoint ? 1 : 0)
    guard digits <= 15, decimals <= 22, bytes.count > signs else { return slow(bytes) }
    let value = Double(mantissa) / powers[decimals]
    return isNegative ? -value : value
  }

  private static func slow(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    guard bytes.count <= 64 else { return nil }
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    let end = bytes.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? 0
    let trimmed = bytes[..<end].drop(while: isBlank)
    // Neither `nan` nor `0x1F`, which Swift would take.
    guard let first = trimmed.first, first < 0x3A, !trimmed.contains(0x78),
      let value = Double(String(decoding: trimmed, as: UTF8.self)), value.isFinite
    else { return nil }
    return value
  }

  /// The shortest decimal that reads back to the same double, without an exponent where that stays readable.
  static func text(_ value: Double) -> String {
    if value == value.rounded(), value.magnitude < 9_007_199_254_740_992 { return String(Int(value)) }
    let text = value.description
    guard let mark = text.utf8.firstIndex(of: 0x65), let exponent = Int(text[text.index(after: mark)...]),
      (-7...21).contains(exponent)
    else { return text.hasSuffix(".0") ? String(text.dropLast(2)) : text }
    let isNegative = text.hasPrefix("-")
    let mantissa = text[..<mark].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let whole = String(mantissa[0])
    let fraction = mantissa.count > 1 && mantissa[1] != "0" ? String(mantissa[1]) : ""
    let digits = whole + fraction
    let plain: String
    if exponent < 0 {
      plain = "0." + String(repeating: "0", count: -exponent - 1) + digits
    } else {
      plain = digits + String(repeating: "0", count: max(0, exponent - fraction.utf8.count))
    }
    return (isNegative ? "-" : "") + plain
  }
}

extension GridValue {
  /// The value as text: numbers as the shortest decimal that reads back to the same double, `true` and `false`; nil
  /// for a formula without a value.
  public var plainText: String? {
    switch self {
    case .text(let text): text
    case .number(let value, _): StoredNumber.text(value)
    case .date(let text): text
    case .boolean(let value): value ? "true" : "false"
    case .error(let text): text
    case .formulaWithoutValue: nil
    }
  }
}
