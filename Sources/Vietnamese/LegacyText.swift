/// A stretch of text in one font, as an office file holds it.
public struct FontRun: Sendable, Equatable {
  public var text: String
  public var font: String?

  public init(_ text: String, font: String? = nil) {
    self.text = text
    self.font = font
  }
}

/// How often words of a sheet or document can be nothing but one of the old encodings: what a short word without a font
/// is judged by.
public struct LegacyEvidence: Sendable, Equatable {
  public var tcvn3 = 0
  public var vni = 0

  public init() {}

  /// A few words could be chance; where they fill a sheet they are not.
  func isPlain(_ encoding: LegacyEncoding) -> Bool {
    switch encoding {
    case .tcvn3: tcvn3 >= 3 && tcvn3 > vni * 4
    case .vni: vni >= 3 && vni > tcvn3 * 4
    case .windows1258, .utf16: false
    }
  }
}

/// Text that may be in an old encoding, as read.
public struct LegacyReading: Sendable, Equatable {
  /// Unicode where the encoding is certain; untouched where it is not.
  public var text: String
  /// The encodings that words were converted from.
  public var converted: [LegacyEncoding] = []
  /// What the text would be, where it cannot be said for certain that it is in the old encoding.
  public var doubt: Doubt?

  public struct Doubt: Sendable, Equatable {
    public var encoding: LegacyEncoding
    public var text: String
  }
}

/// Reads text of the fonts people used before Unicode (`.VnTime`, `VNI-Times`…), also where it is mixed with Unicode in
/// one cell and where the font was lost on the way. A word is converted where it can be no Unicode word and is one in
/// the old encoding; a word that could be both follows its neighbours; where nothing speaks, it is left and said.
public enum LegacyText {
  /// Whether reading could change anything: a look at the text without taking it apart.
  public static func isSuspect(_ text: String) -> Bool {
    var before: UInt32 = 0
    // °, ², ·, ×, « and » stand in plain text; they speak only beside a letter.
    var isAfterSign = false
    for scalar in text.unicodeScalars {
      let value = scalar.value
      defer { before = value }
      if isAfterSign, isLetter(value) { return true }
      isAfterSign = plainSigns.contains(value)
      guard (0xA1...0xFF).contains(value) else { continue }
      if !unicodeVowels.contains(value) {
        if isAfterSign, !isLetter(before) { continue }
        return true
      }
      // Behind a and e no accented vowel can stand; behind the others only some.
      switch before | 0x20 {
      case 0x61, 0x65: return true
      case 0x79 where value | 0x20 != 0xEA: return true
      case 0x75 where [0xF9, 0xFA, 0xF5].contains(value | 0x20): return true
      case 0x6F where [0xF9, 0xF5, 0xE2].contains(value | 0x20): return true
      default: break
      }
    }
    return false
  }

  /// Counts the words of a text that speak for an encoding.
  public static func count(_ runs: [FontRun], into evidence: inout LegacyEvidence) {
    for word in words(of: runs) {
      switch word.only {
      case .tcvn3?: evidence.tcvn3 += 1
      case .vni?: evidence.vni += 1
      default: break
      }
    }
  }

  /// The text of the runs, converted where it is certain.
  public static func read(_ runs: [FontRun], evidence: LegacyEvidence = LegacyEvidence()) -> LegacyReading {
    let whole = runs.map(\.text).joined()
    let words = words(of: runs)
    guard words.contains(where: { $0.isOpen }) else { return LegacyReading(text: whole) }
    let verdict = verdict(words, evidence)
    guard let verdict else { return LegacyReading(text: whole) }
    let changed = rewrite(words, as: verdict.encoding)
    if changed == whole { return LegacyReading(text: whole) }
    guard verdict.isCertain else {
      return LegacyReading(text: whole, doubt: LegacyReading.Doubt(encoding: verdict.encoding, text: changed))
    }
    return LegacyReading(text: changed, converted: [verdict.encoding])
  }

  // MARK: judging

  private static func verdict(
    _ words: [LegacyWord], _ evidence: LegacyEvidence
  ) -> (encoding: LegacyEncoding, isCertain: Bool)? {
    var counts = LegacyEvidence()
    for word in words {
      switch word.only {
      case .tcvn3?: counts.tcvn3 += 1
      case .vni?: counts.vni += 1
      default: break
      }
    }
    let font = words.lazy.compactMap(\.hint).first
    if counts.tcvn3 > 0 || counts.vni > 0 {
      let encoding = counts.tcvn3 == counts.vni ? (font ?? .vni) : counts.tcvn3 > counts.vni ? .tcvn3 : .vni
      let own = encoding == .tcvn3 ? counts.tcvn3 : counts.vni
      let other = encoding == .tcvn3 ? counts.vni : counts.tcvn3
      guard other == 0 else { return (encoding, false) }
      return (encoding, own >= 2 || font == encoding || evidence.isPlain(encoding))
    }
    // Nothing certain of its own: the font, or the sheet, asks; plain Unicode words answer.
    guard let asked = font else { return nil }
    guard words.contains(where: { $0.isOpen && $0.candidates.contains(asked) }) else { return nil }
    return words.contains { $0.isUnicodeOnly } ? nil : (asked, words.contains { $0.isUnicode == false && $0.isOpen })
  }

  /// The text with the words of the encoding converted. A word that can be both goes with the nearest word that cannot.
  private static func rewrite(_ words: [LegacyWord], as encoding: LegacyEncoding) -> String {
    var out = ""
    for (index, word) in words.enumerated() {
      let isCapital = word.isCapitalFont && encoding == .tcvn3
      guard word.isOpen else {
        out += isCapital && !word.isUnicodeOnly ? word.text.uppercased() : word.text
        continue
      }
      let isOld: Bool
      if word.only == encoding {
        isOld = true
      } else if !word.candidates.contains(encoding) {
        // *§BSCL* is no syllable either way, but its letters are no Unicode text.
        isOld = !word.isUnicode && word.candidates.isEmpty && word.hasOldSigns(encoding)
      } else if word.isUnicode {
        isOld = !neighbourIsUnicode(words, index, encoding)
      } else {
        isOld = true
      }
      let text = isOld ? encoding.decode(word.text) : word.text
      out += isOld && isCapital ? text.uppercased() : text
    }
    return out
  }

  /// Whether the nearest words that can be one thing only are Unicode on both sides where there are two.
  private static func neighbourIsUnicode(_ words: [LegacyWord], _ index: Int, _ encoding: LegacyEncoding) -> Bool {
    let left = words[..<index].last { $0.isUnicodeOnly || $0.only == encoding }
    let right = words[(index + 1)...].first { $0.isUnicodeOnly || $0.only == encoding }
    switch (left?.isUnicodeOnly, right?.isUnicodeOnly) {
    case (true?, true?), (true?, nil), (nil, true?): return true
    // Between the two the side that the text went over to decides: the word joins what stands right beside it.
    case (true?, false?): return index > 0 && words[..<index].last { $0.isOpen }?.isUnicodeOnly == true
    case (false?, true?): return words[(index + 1)...].first { $0.isOpen }?.isUnicodeOnly == true
    case (false?, _), (nil, _): return false
    }
  }

  private static func isLetter(_ value: UInt32) -> Bool {
    (0x61...0x7A).contains(value | 0x20) && value < 0x80 || LetterTable.shared.letter(value) != nil
  }

  /// Vowels with marks that Unicode Vietnamese and Latin-1 share.
  static let unicodeVowels: Set<UInt32> = Set("àáâãèéêìíòóôõùúýÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝ".unicodeScalars.map(\.value))
  private static let plainSigns: Set<UInt32> = Set("°²³·×«»½¼¾±§®©µ¹º÷".unicodeScalars.map(\.value))
}
