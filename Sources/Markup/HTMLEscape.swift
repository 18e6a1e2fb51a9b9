import Vietnamese

/// Writes text into HTML, XML and SVG so that it can only be read as text.
///
/// The same escaping is right in element content and inside quoted attributes, in HTML and in XML:
/// `&`, `<`, `>`, `"` and `'` become references; control characters that no markup may hold are left out.
/// Everything else, Vietnamese included, is copied as it stands.
public enum HTMLEscape {
  /// Bit `b` is set where byte `b` cannot be copied: the five marks, and controls but tab, line feed, carriage return.
  private static let special: UInt64 = 0x5000_00C4_FFFF_D9FF

  /// Appends `text`, escaped.
  public static func append(_ text: String, to output: inout [UInt8]) {
    withBytes(of: text) { append($0, to: &output) }
  }

  /// Appends UTF-8 bytes, escaped. Runs without a mark are copied whole.
  public static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    pieces(of: bytes) { output.append(contentsOf: $0) }
  }

  /// Appends `text`, escaped.
  package static func append(_ text: String, to output: inout ByteSink) {
    withBytes(of: text) { bytes in pieces(of: bytes) { output.append($0) } }
  }

  @inline(__always)
  private static func withBytes(of text: String, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable(body)
    if done == nil { Array(text.utf8).withUnsafeBufferPointer(body) }
  }

  /// Cuts bytes into runs that need no escaping and what stands for the bytes between them.
  @inline(__always)
  private static func pieces(of bytes: UnsafeBufferPointer<UInt8>, _ write: (UnsafeBufferPointer<UInt8>) -> Void) {
    var start = 0
    var index = 0
    while index < bytes.count {
      index = bytes.plainRun(from: index) {
        $0.hasControl || $0.has(0x22) || $0.has(0x26) || $0.has(0x27) || $0.has(0x3C) || $0.has(0x3E)
      }
      if index == bytes.count { break }
      let byte = bytes[index]
      if byte > 0x3E || (special &>> UInt64(byte)) & 1 == 0 {
        index += 1
        continue
      }
      if start < index { write(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
      write(reference(byte).utf8Bytes)
      index += 1
      start = index
    }
    if start < index { write(UnsafeBufferPointer(rebasing: bytes[start..<index])) }
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
