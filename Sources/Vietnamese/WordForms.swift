/// A word as search compares it: its letters without marks, and the marks beside them.
///
/// The tone belongs to the word, not to a letter, so *hoà* and *hòa* are one form. Words of more than 16 letters are
/// compared by their first 16.
public struct WordForm: Hashable, Sendable {
  /// The folded letters, eight to a word of the machine, the first in the highest byte: their order is the order of the
  /// letters.
  public private(set) var high: UInt64 = 0
  public private(set) var low: UInt64 = 0
  /// The tone (0 to 5) and eight times the qualities (hat, breve, horn, stroke), four values a letter.
  public private(set) var marks: UInt64 = 0
  /// How many letters were read.
  public private(set) var count = 0

  /// The most letters that are compared.
  public static let longest = 16

  mutating func append(_ base: UInt8, quality: UInt8, tone: UInt8) {
    if count < 8 {
      high |= UInt64(base) << UInt64(56 - 8 * count)
    } else if count < Self.longest {
      low |= UInt64(base) << UInt64(120 - 8 * count)
    }
    if count < Self.longest { marks |= UInt64(quality) << UInt64(3 + 2 * count) }
    if tone > 0, tone < Letter.foreign { marks = marks & ~7 | UInt64(tone) }
    count += 1
  }

  /// The folded letters.
  public var letters: [UInt8] {
    var letters: [UInt8] = []
    for place in 0..<min(count, Self.longest) {
      let half = place < 8 ? high : low
      letters.append(UInt8(truncatingIfNeeded: half >> UInt64(56 - 8 * (place & 7))))
    }
    return letters
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(high)
    hasher.combine(low ^ marks << 24)
  }

  public static func == (first: WordForm, second: WordForm) -> Bool {
    first.high == second.high && first.low == second.low && first.marks == second.marks
  }

  /// The same letters without any mark.
  public var withoutMarks: WordForm {
    var plain = self
    plain.marks = 0
    return plain
  }

  /// Whether the folded letters are the same, whatever the marks.
  public func isSpelled(like other: WordForm) -> Bool { high == other.high && low == other.low }

  /// By letters, then by marks.
  public static func precedes(_ first: WordForm, _ second: WordForm) -> Bool {
    if first.high != second.high { return first.high < second.high }
    if first.low != second.low { return first.low < second.low }
    return first.marks < second.marks
  }
}

/// Takes composed text apart into words: runs of Latin letters and digits. All else stands between words.
public enum WordForms {
  @inline(__always)
  public static func each(in text: String, _ body: (WordForm) -> Void) {
    text.withBytes { bytes in
      let table = LetterTable.shared
      var word = WordForm()
      var index = 0
      while index < bytes.count {
        let byte = bytes[index]
        if byte < 0x80 {
          index += 1
          switch byte {
          case 0x61...0x7A, 0x30...0x39: word.append(byte, quality: 0, tone: 0)
          case 0x41...0x5A: word.append(byte | 0x20, quality: 0, tone: 0)
          default:
            if word.count > 0 {
              body(word)
              word = WordForm()
            }
          }
          continue
        }
        let (scalar, size) = UTF8Bytes.decode(bytes, index)
        index += size
        if let letter = table.letter(scalar) {
          word.append(letter.base, quality: letter.tone == Letter.foreign ? 0 : letter.quality, tone: letter.tone)
        } else if !isInvisible(scalar), word.count > 0 {
          body(word)
          word = WordForm()
        }
      }
      if word.count > 0 { body(word) }
    }
  }

  private static func isInvisible(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0xAD, 0x300...0x36F, 0x200B...0x200F, 0x2060, 0xFEFF: true
    default: false
    }
  }
}
