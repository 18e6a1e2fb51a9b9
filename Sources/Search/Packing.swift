/// Numbers and texts as the script reads them (`templates/tep/tim.js`): printable ASCII that needs no escape.
struct Packing {
  private(set) var bytes: [UInt8] = []

  private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  /// A number below 64 as one digit.
  mutating func digit(_ value: Int) { bytes.append(Self.digits[min(max(value, 0), 63)]) }

  /// Five bits a digit, the low ones first; 32 is added to a digit that others follow.
  mutating func number(_ value: UInt64) {
    var rest = value
    while rest >= 32 {
      bytes.append(Self.digits[Int(rest & 31) + 32])
      rest >>= 5
    }
    bytes.append(Self.digits[Int(rest)])
  }

  mutating func number(_ value: Int) { number(UInt64(max(value, 0))) }

  mutating func raw(_ more: some Sequence<UInt8>) { bytes.append(contentsOf: more) }

  mutating func raw(_ byte: UInt8) { bytes.append(byte) }

  /// A text as a JavaScript string.
  mutating func quoted(_ text: String) {
    bytes.append(0x22)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5C:
        bytes.append(0x5C)
        bytes.append(UInt8(scalar.value))
      case 0..<0x20, 0x3C, 0x2028, 0x2029:
        bytes.append(contentsOf: "\\u".utf8)
        let hex = String(scalar.value, radix: 16)
        bytes.append(contentsOf: String(repeating: "0", count: 4 - hex.utf8.count).utf8)
        bytes.append(contentsOf: hex.utf8)
      default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      }
    }
    bytes.append(0x22)
  }

  mutating func list<Item>(_ items: some Sequence<Item>, _ item: (inout Packing, Item) -> Void) {
    bytes.append(0x5B)
    var isFirst = true
    for element in items {
      if !isFirst { bytes.append(0x2C) }
      isFirst = false
      item(&self, element)
    }
    bytes.append(0x5D)
  }
}

/// FNV-1a over bytes: tells whether two files of an index belong together.
struct Fingerprint {
  private var value: UInt64 = 0xcbf2_9ce4_8422_2325

  mutating func add(_ bytes: [UInt8]) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }

  var text: String { String(value, radix: 36) }
}
