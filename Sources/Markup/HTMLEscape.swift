/// Writes text into HTML, XML and SVG so that it can only be read as text.
///
/// The same escaping is right in element content and inside quoted attributes, in HTML and in XML:
/// `&`, `<`, `>`, `"` and `'` become references; control characters that no markup may hold are left out.
/// Everything else, Vietnamese included, is copied as it stands.
public enum HTMLEscape {
  /// Bit `b` is set where byte `b` cannot be copied: the five marks, and controls but tab, line feed, carriage return.
  private static let special: UInt64 = {
    var bits: UInt64 = 0xFFFF_FFFF
    for plain in [9, 10, 13] { bits &= ~(1 << UInt64(plain)) }
    for mark in [0x22, 0x26, 0x27, 0x3C, 0x3E] { bits |= 1 << UInt64(mark) }
    return bits
  }()

  /// Appends `text`, escaped.
  public static func append(_ text: String, to output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
  }

  /// Appends UTF-8 bytes, escaped. Runs without a mark are copied whole.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let special = special
    var start = 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte > 0x3E || special & (1 << UInt64(byte)) == 0 {
        index += 1
        continue
      }
      if start < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index])) }
      output.append(contentsOf: reference(byte).utf8Bytes)
      index += 1
      start = index
    }
    if start < count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<count])) }
  }

  /// The bytes that stand for a byte that cannot be copied.
  private static func reference(_ byte: UInt8) -> StaticString {
    switch byte {
    case 0x22: "&quot;"
    case 0x26: "&amp;"
    case 0x27: "&#39;"
    case 0x3C: "&lt;"
    case 0x3E: "&gt;"
    default: ""
    }
  }
}

extension StaticString {
  /// The bytes of the literal, without a copy.
  var utf8Bytes: UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(start: utf8Start, count: utf8CodeUnitCount) }
}
