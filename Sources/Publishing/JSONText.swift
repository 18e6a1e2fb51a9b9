/// Writes strings as JSON (RFC 8259) without any other library.
public enum JSONText {
  /// Appends the text in quotation marks. Only what JSON demands is escaped; Vietnamese letters stay as they are.
  public static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0x0A: bytes.append(contentsOf: "\\n".utf8)
      case 0..<0x20:
        bytes.append(contentsOf: "\\u00".utf8)
        bytes.append(byte < 0x10 ? UInt8(ascii: "0") : UInt8(ascii: "1"))
        bytes.append("0123456789abcdef".utf8.dropFirst(Int(byte & 15)).first ?? UInt8(ascii: "0"))
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}

/// A small, strict JSON reader for the program's own files. It gives nil for anything malformed and never crashes,
/// however deep or long the input is.
enum JSONReader {
  enum Value {
    case object([String: Value]), array([Value]), string(String), integer(Int), other
  }

  static func read(_ bytes: [UInt8]) -> Value? {
    bytes.withUnsafeBufferPointer { buffer in
      var scanner = Scanner(bytes: buffer)
      guard let value = scanner.value(depth: 0) else { return nil }
      scanner.blanks()
      return scanner.position == buffer.count ? value : nil
    }
  }
}

extension JSONReader {
  private struct Scanner {
    let bytes: UnsafeBufferPointer<UInt8>
    var position = 0

    init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func blanks() {
      while position < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[position]) { position += 1 }
    }

    /// Steps over one expected byte, blanks before it allowed.
    mutating func take(_ byte: Unicode.Scalar) -> Bool {
      blanks()
      guard position < bytes.count, bytes[position] == UInt8(ascii: byte) else { return false }
      position += 1
      return true
    }

    mutating func value(depth: Int) -> Value? {
      blanks()
      guard depth < 64, position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "{"): return object(depth: depth)
      case UInt8(ascii: "["): return array(depth: depth)
      case UInt8(ascii: "\""): return string().map(Value.string)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return number()
      default: return word()
      }
    }

    private mutating func object(depth: Int) -> Value? {
      position += 1
      var members: [String: Value] = [:]
      if take("}") { return .object(members) }
      repeat {
        blanks()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\""), let key = string(), take(":"),
          let value = value(depth: depth + 1), members.updateValue(value, forKey: key) == nil
        else { return nil }
      } while take(",")
      return take("}") ? .object(members) : nil
    }

    private mutating func array(depth: Int) -> Value? {
      position += 1
      var items: [Value] = []
      if take("]") { return .array(items) }
      repeat {
        guard let item = value(depth: depth + 1) else { return nil }
        items.append(item)
      } while take(",")
      return take("]") ? .array(items) : nil
    }

    private mutating func string() -> String? {
      position += 1
      let start = position
      while position < bytes.count, bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\"),
        bytes[position] >= 0x20
      { position += 1 }
      guard position < bytes.count else { return nil }
      if bytes[position] == UInt8(ascii: "\"") {
        let text = String(validating: bytes[start..<position], as: UTF8.self)
        position += 1
        return text
      }
      var text = Array(bytes[start..<position])
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
        case UInt8(ascii: "\\"): if !escape(into: &text) { return nil }
        case 0..<0x20: return nil
        default: text.append(byte)
        }
      }
      return nil
    }

    private mutating func escape(into text: inout [UInt8]) -> Bool {
      guard position < bytes.count else { return false }
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
      case UInt8(ascii: "n"): text.append(0x0A)
      case UInt8(ascii: "r"): text.append(0x0D)
      case UInt8(ascii: "t"): text.append(0x09)
      case UInt8(ascii: "b"): text.append(0x08)
      case UInt8(ascii: "f"): text.append(0x0C)
      case UInt8(ascii: "u"):
        guard var code = hexUnit() else { return false }
        if (0xD800..<0xDC00).contains(code) {
          guard take("\\"), take("u"), let low = hexUnit(), (0xDC00..<0xE000).contains(low) else { return false }
          code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(code) else { return false }
        text.append(contentsOf: String(Character(scalar)).utf8)
      default: return false
      }
      return true
    }

    private mutating func hexUnit() -> UInt32? {
      guard position + 4 <= bytes.count else { return nil }
      defer { position += 4 }
      let digits = bytes[position..<position + 4]
      guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else { return nil }
      return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }

    private mutating func number() -> Value? {
      let start = position
      while position < bytes.count, "+-.eE0123456789".utf8.contains(bytes[position]) { position += 1 }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      if let whole = Int(text), !text.hasPrefix("+") { return .integer(whole) }
      return Double(text) != nil ? .other : nil
    }

    private mutating func word() -> Value? {
      for word in ["true", "false", "null"] where bytes[position...].starts(with: word.utf8) {
        position += word.utf8.count
        return .other
      }
      return nil
    }
  }
}
