/// One word of a text, or what stands between two, with what it can be.
struct LegacyWord {
  let text: String
  /// A word with letters above ASCII; all else is never converted.
  let isOpen: Bool
  /// The encoding that its font tells.
  let hint: LegacyEncoding?
  let isCapitalFont: Bool
  /// A syllable as it stands.
  let isUnicode: Bool
  /// The old encodings in which it is a syllable.
  let candidates: [LegacyEncoding]

  /// The one old encoding it can be, where it is nothing in Unicode.
  var only: LegacyEncoding? { !isUnicode && candidates.count == 1 ? candidates[0] : nil }
  /// A Unicode word that is nothing else.
  var isUnicodeOnly: Bool { isOpen && isUnicode && candidates.isEmpty }

  init(_ text: String, isWord: Bool, hint: LegacyEncoding?, isCapitalFont: Bool) {
    self.text = text
    self.hint = hint
    self.isCapitalFont = isCapitalFont
    isOpen = isWord && text.utf8.contains { $0 >= 0x80 } && !Self.measures.contains(text)
    guard isOpen else {
      isUnicode = true
      candidates = []
      return
    }
    isUnicode = Syllable.isValid(text)
    // No old font has letters above Latin-1: a syllable with one is Unicode (*đó*, and not the old *đú*).
    if isUnicode, text.unicodeScalars.contains(where: { $0.value > 0xFF }) {
      candidates = []
      return
    }
    var found: [LegacyEncoding] = []
    for encoding in [LegacyEncoding.tcvn3, .vni] {
      let decoded = encoding.decode(text)
      if decoded != text, Syllable.isValid(decoded) { found.append(encoding) }
    }
    // Of two readings the font decides.
    if found.count > 1, let hint, found.contains(hint) { found = [hint] }
    candidates = found
  }

  /// Words of plain text that would be syllables of TCVN3.
  private static let measures: Set<String> = ["µm", "µ", "µg", "µl"]

  /// Whether it holds a sign that only the encoding makes a letter of.
  func hasOldSigns(_ encoding: LegacyEncoding) -> Bool {
    guard let table = encoding.table else { return false }
    return text.unicodeScalars.contains {
      table.scalars.contains($0.value) && !LegacyText.unicodeVowels.contains($0.value)
    }
  }
}

extension LegacyText {
  /// The runs as words and what stands between them. A word may begin in one run and end in the next.
  static func words(of runs: [FontRun]) -> [LegacyWord] {
    var words: [LegacyWord] = []
    var held = String.UnicodeScalarView()
    var isWord = false
    var hint: LegacyEncoding?
    var isCapital = false
    func close() {
      guard !held.isEmpty else { return }
      words.append(LegacyWord(String(held), isWord: isWord, hint: hint, isCapitalFont: isCapital))
      held = String.UnicodeScalarView()
      hint = nil
      isCapital = false
    }
    for run in runs {
      let font = run.font.flatMap { LegacyEncoding.ofFont($0) }
      for scalar in run.text.unicodeScalars {
        let belongs = belongsToWord(scalar.value)
        if belongs != isWord { close() }
        isWord = belongs
        if held.isEmpty || hint == nil {
          hint = font?.encoding ?? hint
          isCapital = font?.isCapital ?? isCapital
        }
        held.append(scalar)
      }
    }
    close()
    return words
  }

  private static func belongsToWord(_ value: UInt32) -> Bool {
    (0x61...0x7A).contains(value | 0x20) && value < 0x80 || (0xA1...0x24F).contains(value)
      || (0x1E00...0x1EFF).contains(value) || (0x300...0x36F).contains(value)
  }
}
