/// Encodings Vietnamese files were written in before UTF-8. Whole files in one are recognised so that a message can name
/// it; text of old fonts inside office files is converted (`LegacyText`).
public enum LegacyEncoding: String, Sendable, CaseIterable {
  /// TCVN 5712:1993 in its third form, the fonts `.VnTime`, `.VnArial`…
  case tcvn3
  /// The two-byte code of the VNI fonts (`VNI-Times`…).
  case vni
  /// The Windows code page with combining tones.
  case windows1258
  case utf16

  /// As people call it.
  public var name: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI Windows"
    case .windows1258: "Windows-1258"
    case .utf16: "UTF-16"
    }
  }

  /// The likely encoding of bytes that are not UTF-8; nil where nothing fits clearly better than the rest.
  ///
  /// Each encoding has its own đ, its own ư and ơ and its own place for tones: a byte scores where it stands as that
  /// encoding would have it. A guess needs nine tenths of the high bytes in place and a clear lead; where they are too
  /// few for that, the words decide.
  public static func guess(_ bytes: UnsafeBufferPointer<UInt8>) -> LegacyEncoding? {
    let sample = UnsafeBufferPointer(rebasing: bytes.prefix(64 * 1024))
    if looksLikeUTF16(sample) { return .utf16 }
    var high = 0
    var holdsPlainTCVN3 = false
    var scores = (tcvn3: 0, vni: 0, windows1258: 0)
    for index in sample.indices where sample[index] >= 0x80 {
      high += 1
      // ă â ê ô ơ ư đ without a tone: no text of a few words is without them, and no other code has letters there.
      if (0xA1...0xAE).contains(sample[index]) { holdsPlainTCVN3 = true }
      let before = index > 0 ? sample[index - 1] : 0x20
      let after = index + 1 < sample.count ? sample[index + 1] : 0x20
      if fitsTCVN3(sample[index], before, after) { scores.tcvn3 += 1 }
      if fitsVNI(sample[index], before, after) { scores.vni += 1 }
      if fitsWindows1258(sample[index], before, after) { scores.windows1258 += 1 }
    }
    guard high > 0 else { return nil }
    if !holdsPlainTCVN3 { scores.tcvn3 = 0 }
    let ranked = [(scores.tcvn3, tcvn3), (scores.vni, vni), (scores.windows1258, windows1258)].sorted { $0.0 > $1.0 }
    guard ranked[0].0 * 10 >= high * 9, ranked[0].0 > ranked[1].0 else { return guessByWords(sample) }
    return ranked[0].1
  }

  /// The same for an array.
  public static func guess(_ bytes: [UInt8]) -> LegacyEncoding? { bytes.withUnsafeBufferPointer { guess($0) } }

  private static func looksLikeUTF16(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count >= 2 else { return false }
    if (bytes[0] == 0xFF && bytes[1] == 0xFE) || (bytes[0] == 0xFE && bytes[1] == 0xFF) { return true }
    var zeros = (even: 0, odd: 0)
    for index in bytes.indices where bytes[index] == 0 {
      if index % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 }
    }
    return max(zeros.even, zeros.odd) * 8 >= bytes.count && min(zeros.even, zeros.odd) * 10 < bytes.count
  }

  private static func isVowel(_ byte: UInt8) -> Bool {
    switch byte | 0x20 {
    case 0x61, 0x65, 0x69, 0x6F, 0x75, 0x79: byte < 0x80
    default: false
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }

  /// One byte a letter, small letters with tones from B5 on; đ (AE, A7) only begins a syllable.
  private static func fitsTCVN3(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
    switch byte {
    case 0xA7, 0xAE: !isLetter(before) && isLetter(after)
    case 0xA1...0xAD, 0xB5...0xB9, 0xBB...0xBE, 0xC6...0xCC, 0xCE...0xD8, 0xDC...0xDF, 0xE1...0xEF, 0xF1...0xFE: true
    default: false
    }
  }

  /// Tones and hats are bytes of their own behind an ASCII vowel or ô (F4 = ơ, F6 = ư in VNI).
  private static func fitsVNI(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
    switch byte {
    case 0xD1, 0xF1: !isLetter(before) && isLetter(after)
    case 0xF4, 0xF6, 0xD4, 0xD6: true
    // ỉ ì í ị ỵ ĩ are bytes alone; among vowels they follow only u (quí).
    case 0xE6, 0xEC, 0xED, 0xEE, 0xF2, 0xF3, 0xC6, 0xCC, 0xCD, 0xCE, 0xD2, 0xD3:
      !isVowel(before) || before | 0x20 == 0x75
    case 0xE0, 0xE1, 0xE2, 0xE3, 0xE4, 0xE5, 0xE8, 0xE9, 0xEA, 0xEB, 0xEF, 0xF5, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC,
      0xC0, 0xC1, 0xC2, 0xC3, 0xC4, 0xC5, 0xC8, 0xC9, 0xCA, 0xCB, 0xCF, 0xD5, 0xD8, 0xD9, 0xDA, 0xDB, 0xDC:
      isVowel(before) || [0xF4, 0xF6, 0xD4, 0xD6].contains(before)
    default: false
    }
  }

  /// Hats are letters, tones combine behind them (CC D2 DE EC F2); some letters with sắc or huyền are single.
  private static func fitsWindows1258(_ byte: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
    switch byte {
    case 0xD0, 0xF0: !isLetter(before) && isLetter(after)
    case 0xCC, 0xD2, 0xDE, 0xEC, 0xF2:
      isVowel(before) || [0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD, 0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD].contains(before)
    case 0xE2, 0xE3, 0xEA, 0xF4, 0xF5, 0xFD, 0xC2, 0xC3, 0xCA, 0xD4, 0xD5, 0xDD: true
    case 0xE0, 0xE1, 0xE8, 0xE9, 0xED, 0xF3, 0xF9, 0xFA, 0xC0, 0xC1, 0xC8, 0xC9, 0xCD, 0xD3, 0xD9, 0xDA: true
    case 0x80, 0x85, 0x91...0x97, 0xA0, 0xAB, 0xBB: true
    default: false
    }
  }
}
