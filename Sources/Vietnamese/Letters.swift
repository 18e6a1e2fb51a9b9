/// What one scalar is as a letter of the Latin alphabet as Vietnamese writes it: base, quality (the hat, breve, horn
/// or stroke that makes another letter of it), tone, case.
struct Letter: Equatable {
  /// The lowercase ASCII letter under the marks.
  var base: UInt8
  /// 0 for the plain letter, then the order of the alphabet: ă 1, â 2, đ 1, ê 1, ô 1, ơ 2, ư 1.
  var quality: UInt8
  /// The dictionary order of tones: ngang 0, huyền 1, hỏi 2, ngã 3, sắc 4, nặng 5; 6 for a foreign mark (ü, ç, ñ).
  var tone: UInt8
  var isUpper: Bool

  static let foreign: UInt8 = 6
}

/// The marks that turn one letter into another when they follow it as combining characters.
enum Mark: Equatable {
  case tone(UInt8)
  case circumflex, breve, horn
  case other(UInt32)

  /// The mark of a combining scalar, nil for a scalar that is none of U+0300…U+036F.
  init?(_ scalar: UInt32) {
    switch scalar {
    case 0x300, 0x340: self = .tone(1)
    case 0x309: self = .tone(2)
    case 0x303: self = .tone(3)
    case 0x301, 0x341: self = .tone(4)
    case 0x323: self = .tone(5)
    case 0x302: self = .circumflex
    case 0x306: self = .breve
    case 0x31B: self = .horn
    case 0x300...0x36F: self = .other(scalar)
    default: return nil
    }
  }
}

/// The tables behind folding, composing and collating, made once from the alphabet as it is read.
struct LetterTable: Sendable {
  static let shared = LetterTable()

  /// Packed letters of U+00C0…U+01FF, then of U+1E00…U+1EFF; 0 where the scalar is no such letter.
  private var packed = [UInt16](repeating: 0, count: 0x140 + 0x100)
  /// The scalar of (base, quality, tone, case); 0 where there is none.
  private var composed = [UInt32](repeating: 0, count: 26 * 3 * 6 * 2)

  /// The twelve vowels, each with its tones in dictionary order; quality is the place among rows of one base.
  private static let vowels: [(base: Character, quality: UInt8, lower: String, upper: String)] = [
    ("a", 0, "aàảãáạ", "AÀẢÃÁẠ"), ("a", 1, "ăằẳẵắặ", "ĂẰẲẴẮẶ"), ("a", 2, "âầẩẫấậ", "ÂẦẨẪẤẬ"),
    ("e", 0, "eèẻẽéẹ", "EÈẺẼÉẸ"), ("e", 1, "êềểễếệ", "ÊỀỂỄẾỆ"), ("i", 0, "iìỉĩíị", "IÌỈĨÍỊ"),
    ("o", 0, "oòỏõóọ", "OÒỎÕÓỌ"), ("o", 1, "ôồổỗốộ", "ÔỒỔỖỐỘ"), ("o", 2, "ơờởỡớợ", "ƠỜỞỠỚỢ"),
    ("u", 0, "uùủũúụ", "UÙỦŨÚỤ"), ("u", 1, "ưừửữứự", "ƯỪỬỮỨỰ"), ("y", 0, "yỳỷỹýỵ", "YỲỶỸÝỴ"),
  ]

  /// Letters of the neighbours that turn up in names; they fold to their base.
  private static let foreign: [(base: Character, lower: String, upper: String)] = [
    ("a", "äåāą", "ÄÅĀĄ"), ("c", "çćč", "ÇĆČ"), ("d", "ď", "Ď"), ("e", "ëēęě", "ËĒĘĚ"), ("g", "ğ", "Ğ"),
    ("i", "ïîī", "ÏÎĪ"),
    ("l", "ł", "Ł"), ("n", "ñńň", "ÑŃŇ"), ("o", "öøōő", "ÖØŌŐ"), ("r", "řŕ", "ŘŔ"), ("s", "śšş", "ŚŠŞ"),
    ("t", "ťţ", "ŤŢ"), ("u", "üûūůű", "ÜÛŪŮŰ"), ("y", "ÿ", "Ÿ"), ("z", "źżž", "ŹŻŽ"),
  ]

  private init() {
    for row in Self.vowels {
      for (text, isUpper) in [(row.lower, false), (row.upper, true)] {
        for (tone, scalar) in text.unicodeScalars.enumerated() {
          add(
            scalar.value,
            Letter(base: row.base.asciiValue ?? 0, quality: row.quality, tone: UInt8(tone), isUpper: isUpper))
        }
      }
    }
    // U+00D0 and U+00F0 are the Icelandic eth, which old fonts put where đ belongs.
    for (scalar, isUpper) in [(0x111, false), (0xF0, false), (0x110, true), (0xD0, true)] as [(UInt32, Bool)] {
      add(scalar, Letter(base: 0x64, quality: 1, tone: 0, isUpper: isUpper))
    }
    composed[Self.slot(Letter(base: 0x64, quality: 1, tone: 0, isUpper: false))] = 0x111
    composed[Self.slot(Letter(base: 0x64, quality: 1, tone: 0, isUpper: true))] = 0x110
    for row in Self.foreign {
      for (text, isUpper) in [(row.lower, false), (row.upper, true)] {
        for scalar in text.unicodeScalars {
          let letter = Letter(base: row.base.asciiValue ?? 0, quality: 0, tone: Letter.foreign, isUpper: isUpper)
          if let index = Self.index(scalar.value) { packed[index] = Self.pack(letter) }
        }
      }
    }
  }

  private mutating func add(_ scalar: UInt32, _ letter: Letter) {
    composed[Self.slot(letter)] = scalar
    if let index = Self.index(scalar) { packed[index] = Self.pack(letter) }
  }

  private static func index(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xC0..<0x200: Int(scalar) - 0xC0
    case 0x1E00..<0x1F00: Int(scalar) - 0x1E00 + 0x140
    default: nil
    }
  }

  private static func pack(_ letter: Letter) -> UInt16 {
    UInt16(letter.base) << 8 | UInt16(letter.quality) << 4 | UInt16(letter.tone) << 1 | (letter.isUpper ? 1 : 0)
  }

  private static func slot(_ letter: Letter) -> Int {
    let row = Int(letter.base &- 0x61) * 3 + Int(letter.quality)
    return (row * 6 + Int(letter.tone)) * 2 + (letter.isUpper ? 1 : 0)
  }

  /// The letter a scalar is, ASCII included; nil for everything else.
  func letter(_ scalar: UInt32) -> Letter? {
    switch scalar {
    case 0x61...0x7A: return Letter(base: UInt8(scalar), quality: 0, tone: 0, isUpper: false)
    case 0x41...0x5A: return Letter(base: UInt8(scalar | 0x20), quality: 0, tone: 0, isUpper: true)
    default:
      guard let index = Self.index(scalar) else { return nil }
      let value = packed[index]
      guard value != 0 else { return nil }
      return Letter(
        base: UInt8(value >> 8), quality: UInt8(value >> 4 & 0xF), tone: UInt8(value >> 1 & 0x7),
        isUpper: value & 1 == 1)
    }
  }

  /// The ASCII letter under a non-ASCII letter, 0 where there is none: the inner loop of folding.
  @inline(__always)
  func base(_ scalar: UInt32) -> UInt8 {
    guard let index = Self.index(scalar) else { return 0 }
    return UInt8(packed[index] >> 8)
  }

  /// The one scalar of a Vietnamese letter; nil where Unicode has none (no ă with a stroke).
  func scalar(_ letter: Letter) -> UInt32? {
    guard letter.tone < Letter.foreign, letter.quality < 3 else { return nil }
    let value = composed[Self.slot(letter)]
    return value == 0 ? nil : value
  }
}
