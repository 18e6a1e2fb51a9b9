/// The likely encoding of a text of a few words, where counting bytes says nothing: which one makes syllables of them.
extension LegacyEncoding {
  /// Two thirds of the words with bytes above ASCII must become Vietnamese, and no other encoding may do as well.
  static func guessByWords(_ bytes: UnsafeBufferPointer<UInt8>) -> LegacyEncoding? {
    let words = openWords(bytes)
    guard !words.isEmpty else { return nil }
    let ranked = [tcvn3, vni, windows1258].map { encoding in
      (count: words.count { isVietnamese(encoding.unicode($0)) }, encoding: encoding)
    }.sorted { $0.count > $1.count }
    guard ranked[0].count * 3 >= words.count * 2, ranked[0].count > ranked[1].count else { return nil }
    return ranked[0].encoding
  }

  /// The first words that hold a byte above ASCII.
  private static func openWords(_ bytes: UnsafeBufferPointer<UInt8>) -> [[UInt8]] {
    var words: [[UInt8]] = []
    var word: [UInt8] = []
    var isOpen = false
    for byte in bytes {
      if byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) {
        word.append(byte)
        isOpen = isOpen || byte >= 0x80
        continue
      }
      if isOpen { words.append(word) }
      word.removeAll(keepingCapacity: true)
      isOpen = false
      if words.count == 400 { return words }
    }
    if isOpen { words.append(word) }
    return words
  }

  /// A syllable, or the capitals of a document's number (*QĐ*, *HĐND*).
  private static func isVietnamese(_ word: String) -> Bool {
    let scalars = Array(word.unicodeScalars)
    if scalars.contains("Đ"), scalars.count <= 6, scalars.allSatisfy({ $0 == "Đ" || ("A"..."Z").contains($0) }) {
      return true
    }
    // Q alone begins no syllable.
    if let first = scalars.first, first == "Q" || first == "q",
      scalars.dropFirst().first.map({ $0 != "u" && $0 != "U" }) ?? true
    {
      return false
    }
    return Syllable.isValid(word)
  }

  /// Bytes of the encoding as Unicode.
  private func unicode(_ bytes: [UInt8]) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes { text.append(self == .windows1258 ? Self.letter1258(byte) : Unicode.Scalar(byte)) }
    return self == .windows1258 ? Composition.compose(String(text)) : decode(String(text))
  }

  /// Windows-1258 is Latin-1 but for some letters and the five tones, which combine.
  private static func letter1258(_ byte: UInt8) -> Unicode.Scalar {
    switch byte {
    case 0xC3: "Ă"
    case 0xE3: "ă"
    case 0xD0: "Đ"
    case 0xF0: "đ"
    case 0xD5: "Ơ"
    case 0xF5: "ơ"
    case 0xDD: "Ư"
    case 0xFD: "ư"
    case 0xCC: "\u{300}"
    case 0xD2: "\u{309}"
    case 0xDE: "\u{303}"
    case 0xEC: "\u{301}"
    case 0xF2: "\u{323}"
    default: Unicode.Scalar(byte)
    }
  }
}
