import Glibc

/// Vietnamese alphabetical order.
///
/// Letters first: a ă â b c d đ e ê … o ô ơ … u ư … y, blanks and punctuation before digits before letters. Where the
/// letters are the same, tones syllable by syllable in dictionary order: ngang, huyền, hỏi, ngã, sắc, nặng. Then small
/// before capital letters, then the place of the tone (*hoà* and *hòa* are neighbours). Two texts have equal keys only
/// where they are the same text in composed form, up to blanks at no place.
public enum Collation {
  /// Bytes whose lexicographic order is the order of the texts: compute once, then sort.
  ///
  /// - Parameter natural: runs of digits count as numbers: `1.9` before `1.10`.
  public static func key(_ text: String, natural: Bool = false) -> [UInt8] {
    Composition.compose(text).withBytes { bytes in
      var builder = KeyBuilder(capacity: bytes.count)
      var index = 0
      while index < bytes.count {
        if natural, isDigit(bytes[index]) {
          let start = index
          while index < bytes.count, isDigit(bytes[index]) { index += 1 }
          builder.number(bytes[start..<index])
        } else {
          let (scalar, length) = UTF8Bytes.decode(bytes, index)
          builder.scalar(scalar, bytes[index..<index + length])
          index += length
        }
      }
      return builder.finish()
    }
  }

  /// Whether the first text stands before the second in a Vietnamese list.
  public static func precedes(_ first: String, _ second: String) -> Bool {
    isBefore(key(first), key(second))
  }

  /// The same with numbers as numbers: `1.9` before `1.10`, `Quý 2` before `Quý 10`.
  public static func naturalPrecedes(_ first: String, _ second: String) -> Bool {
    isBefore(key(first, natural: true), key(second, natural: true))
  }

  /// The items in the order of their names; items with the same name keep their order.
  public static func sorted<Item>(_ items: [Item], natural: Bool = true, by name: (Item) -> String) -> [Item] {
    let keys = items.map { key(name($0), natural: natural) }
    let order = items.indices.sorted { first, second in
      if isBefore(keys[first], keys[second]) { return true }
      if isBefore(keys[second], keys[first]) { return false }
      return first < second
    }
    return order.map { items[$0] }
  }

  /// Lexicographic order of two keys.
  public static func isBefore(_ first: [UInt8], _ second: [UInt8]) -> Bool {
    first.withUnsafeBytes { first in
      second.withUnsafeBytes { second in
        let shared = min(first.count, second.count)
        guard shared > 0, let left = first.baseAddress, let right = second.baseAddress else {
          return first.count < second.count
        }
        let order = memcmp(left, right, shared)
        return order != 0 ? order < 0 : first.count < second.count
      }
    }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}

/// Collects the four levels of a key: letters, tones, case, places of tones. 0 ends a level and occurs nowhere else.
private struct KeyBuilder {
  private let table = LetterTable.shared
  private var letters: [UInt8] = []
  private var tones: [UInt8] = []
  private var cases: [UInt8] = []
  private var places: [UInt8] = []
  private var isInSyllable = false
  private var syllableHasTone = false

  init(capacity: Int) { letters.reserveCapacity(capacity * 4) }

  mutating func scalar(_ scalar: UInt32, _ bytes: Slice<UnsafeBufferPointer<UInt8>>) {
    if let letter = table.letter(scalar) {
      isInSyllable = true
      letters.append(0x40 + (letter.base - 0x61) * 3 + letter.quality)
      if letter.tone > 0 {
        tones.append(letter.tone + 1)
        syllableHasTone = true
      }
      cases.append(letter.isUpper ? 2 : 1)
      places.append(letter.tone + 1)
      return
    }
    endSyllable()
    switch scalar {
    case 0x20, 0xA0: letters.append(0x02)
    case 0x30...0x39: letters.append(UInt8(scalar))
    case 0x21...0x2F: letters.append(UInt8(scalar - 0x21 + 0x04))
    case 0x3A...0x40: letters.append(UInt8(scalar - 0x3A + 0x13))
    case 0x5B...0x60: letters.append(UInt8(scalar - 0x5B + 0x1A))
    case 0x7B...0x7E: letters.append(UInt8(scalar - 0x7B + 0x20))
    case 0..<0x80: letters.append(0x01)
    default:
      letters.append(0xF0)
      letters.append(contentsOf: bytes)
    }
  }

  /// The count of digits before the digits makes longer numbers the larger ones.
  mutating func number(_ digits: Slice<UnsafeBufferPointer<UInt8>>) {
    endSyllable()
    let significant = digits.drop { $0 == 0x30 }
    let zeros = digits.count - significant.count
    letters.append(0x30)
    var count = significant.count
    while count >= 0xFE {
      letters.append(0xFF)
      count -= 0xFE
    }
    letters.append(UInt8(count + 1))
    letters.append(contentsOf: significant)
    cases.append(UInt8(min(zeros, 0xF0) + 1))
  }

  private mutating func endSyllable() {
    if isInSyllable, !syllableHasTone { tones.append(1) }
    isInSyllable = false
    syllableHasTone = false
  }

  mutating func finish() -> [UInt8] {
    endSyllable()
    var key = letters
    key.append(0)
    key.append(contentsOf: tones)
    key.append(0)
    key.append(contentsOf: cases)
    key.append(0)
    key.append(contentsOf: places)
    return key
  }
}
