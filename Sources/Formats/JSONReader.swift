/// A JSON value as it was read (RFC 8259). Members keep their order.
public indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Double)
  case text(String)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// The first member of an object with a key.
  public subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  public var elements: [JSONValue] {
    if case .array(let elements) = self { elements } else { [] }
  }

  public var number: Double? {
    if case .number(let number) = self { number } else { nil }
  }

  /// A text, or a whole number as it would be typed: codes are written both ways.
  public var string: String? {
    switch self {
    case .text(let text): return text
    case .number(let number) where number == number.rounded() && abs(number) < 1e15: return String(Int(number))
    default: return nil
    }
  }
}

/// Reads JSON from bytes, with a limit on how deep values may lie in each other.
public struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0

  private static let deepest = 64

  private struct Broken: Error {}

  /// The value, or the line where the text stops being JSON.
  public static func read(_ bytes: [UInt8]) -> Result<JSONValue, JSONFault> {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.place = 3 }
    do {
      let value = try reader.value(0)
      reader.skipBlanks()
      guard reader.place == bytes.count else { throw Broken() }
      return .success(value)
    } catch {
      return .failure(JSONFault(line: 1 + bytes[..<min(reader.place, bytes.count)].count { $0 == 0x0A }))
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipBlanks() {
    while place < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[place]) { place += 1 }
  }

  private mutating func value(_ depth: Int) throws -> JSONValue {
    guard depth < Self.deepest else { throw Broken() }
    skipBlanks()
    guard place < bytes.count else { throw Broken() }
    switch bytes[place] {
    case UInt8(ascii: "{"): return .object(try members(depth))
    case UInt8(ascii: "["): return .array(try elements(depth))
    case UInt8(ascii: "\""): return .text(try text())
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return .number(try number())
    }
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws -> JSONValue {
    let count = word.utf8CodeUnitCount
    guard place + count <= bytes.count,
      bytes[place..<place + count].elementsEqual(UnsafeBufferPointer(start: word.utf8Start, count: count))
    else { throw Broken() }
    place += count
    return value
  }

  private mutating func number() throws -> Double {
    let start = place
    while place < bytes.count, "+-.0123456789eE".utf8.contains(bytes[place]) { place += 1 }
    guard let number = Double(String(decoding: bytes[start..<place], as: UTF8.self)), number.isFinite else {
      throw Broken()
    }
    return number
  }

  private mutating func elements(_ depth: Int) throws -> [JSONValue] {
    place += 1
    var elements: [JSONValue] = []
    while try !closes(UInt8(ascii: "]"), isFirst: elements.isEmpty) { elements.append(try value(depth + 1)) }
    return elements
  }

  private mutating func members(_ depth: Int) throws -> [(key: String, value: JSONValue)] {
    place += 1
    var members: [(key: String, value: JSONValue)] = []
    while try !closes(UInt8(ascii: "}"), isFirst: members.isEmpty) {
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw Broken() }
      let key = try text()
      skipBlanks()
      guard place < bytes.count, bytes[place] == UInt8(ascii: ":") else { throw Broken() }
      place += 1
      members.append((key, try value(depth + 1)))
    }
    return members
  }

  /// Steps over the sign that ends a list, or the comma before its next element.
  private mutating func closes(_ sign: UInt8, isFirst: Bool) throws -> Bool {
    skipBlanks()
    guard place < bytes.count else { throw Broken() }
    if bytes[place] == sign {
      place += 1
      return true
    }
    if isFirst { return false }
    guard bytes[place] == UInt8(ascii: ",") else { throw Broken() }
    place += 1
    return false
  }

  private mutating func text() throws -> String {
    place += 1
    var units: [UInt8] = []
    while place < bytes.count, bytes[place] != UInt8(ascii: "\"") {
      guard bytes[place] == UInt8(ascii: "\\") else {
        units.append(bytes[place])
        place += 1
        continue
      }
      guard place + 1 < bytes.count else { throw Broken() }
      let sign = bytes[place + 1]
      place += 2
      let plain: [UInt8: UInt8] = [0x62: 8, 0x66: 12, 0x6E: 10, 0x72: 13, 0x74: 9]
      if sign == UInt8(ascii: "u") {
        units.append(contentsOf: String(try scalar()).utf8)
      } else {
        units.append(plain[sign] ?? sign)
      }
    }
    guard place < bytes.count, let text = String(validating: units, as: UTF8.self) else { throw Broken() }
    place += 1
    return text
  }

  private mutating func scalar() throws -> Unicode.Scalar {
    let first = try unit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    guard place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"), bytes[place + 1] == UInt8(ascii: "u") else {
      throw Broken()
    }
    place += 2
    let second = try unit()
    guard (0xD800..<0xDC00).contains(first), (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw Broken() }
    return scalar
  }

  private mutating func unit() throws -> UInt32 {
    guard place + 4 <= bytes.count,
      let unit = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw Broken() }
    place += 4
    return unit
  }
}

/// Where a text stops being JSON.
public struct JSONFault: Error, Sendable {
  public let line: Int
}
