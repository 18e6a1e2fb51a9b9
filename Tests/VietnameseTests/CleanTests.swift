import Testing

@testable import Vietnamese

@Suite struct CleanTests {
  @Test(arguments: [
    ("Vie\u{302}\u{323}t", "Vi\u{1EC7}t"), ("Vie\u{323}\u{302}t", "Vi\u{1EC7}t"), ("Vi\u{EA}\u{323}t", "Vi\u{1EC7}t"),
    ("Vi\u{1EB9}\u{302}t", "Vi\u{1EC7}t"), ("u\u{31B}\u{301}", "\u{1EE9}"), ("u\u{301}\u{31B}", "\u{1EE9}"),
    ("\u{1B0}\u{301}", "\u{1EE9}"), ("A\u{306}\u{303}", "\u{1EB4}"), ("y\u{309}", "\u{1EF7}"), ("e\u{340}", "\u{E8}"),
    ("u\u{308}", "\u{FC}"), ("c\u{327}", "\u{E7}"), ("n\u{303}", "\u{F1}"),
    // Outside the scope, or with no composed form: untouched.
    ("x\u{301}", "x\u{301}"), ("u\u{302}\u{301}", "\u{FB}\u{301}"), ("đ\u{301}", "đ\u{301}"),
    ("a\u{301}\u{300}", "\u{E1}\u{300}"), ("\u{301}", "\u{301}"), ("e\u{327}\u{301}", "e\u{327}\u{301}"),
    ("か\u{3099}", "か\u{3099}"), ("đã có", "đã có"), ("", ""),
  ])
  func composes(_ text: String, _ expected: String) {
    #expect(Array(Composition.compose(text).utf8) == Array(expected.utf8))
  }

  @Test func everyLetterComposesFromItsParts() {
    let hats: [(String, [String])] = [
      ("ă", ["a\u{306}"]), ("â", ["a\u{302}"]), ("ê", ["e\u{302}"]), ("ô", ["o\u{302}"]),
    ]
    let tones = ["\u{300}", "\u{309}", "\u{303}", "\u{301}", "\u{323}"]
    for (letter, parts) in hats {
      for tone in tones {
        let whole = Composition.compose(letter + tone)
        #expect(whole.unicodeScalars.count == 1)
        for part in parts {
          #expect(Composition.compose(part + tone) == whole)
          let swapped = String(part.unicodeScalars.prefix(1)) + tone + String(part.unicodeScalars.suffix(1))
          #expect(Array(Composition.compose(swapped).utf8) == Array(whole.utf8))
        }
      }
    }
  }

  @Test(
    arguments: [
      ("Sở Nội vụ", "Sở Nội vụ", []),
      ("\u{FEFF}a", "a", .byteOrderMark), ("a\u{FEFF}b", "ab", .zeroWidth),
      ("a\u{A0}b", "a b", .oddSpaces), ("a\u{202F}b\u{3000}c", "a b c", .oddSpaces),
      ("a\u{200B}\u{AD}b", "ab", .zeroWidth), ("a\u{0}\u{1F}b\u{7F}\u{99}", "ab", .zeroWidth),
      ("a\u{B}b\u{C}c\u{2028}d\u{85}e", "a b c d e", .oddSpaces), (" a ", "a", .trimmed),
      ("\u{A0}a", "a", [.oddSpaces, .trimmed]),
      ("a \n b", "a b", .collapsed), ("a\tb", "a b", .collapsed), ("", "", []), (" \t ", "", .trimmed),
      ("\u{200B}", "", .zeroWidth), ("Ti\u{301}nh", "Tính", .composed),
      ("e\u{200B}\u{302}", "ê", [.zeroWidth, .composed]),
      ("👩\u{200D}💻", "👩\u{200D}💻", []), ("a\u{200D}b", "ab", .zeroWidth), ("5\u{2013}6 “x”", "5\u{2013}6 “x”", []),
    ] as [(String, String, Normalisations)])
  func cleansAndSaysWhat(_ text: String, _ expected: String, _ done: Normalisations) {
    let cleaned = Clean.text(text)
    #expect(Array(cleaned.text.utf8) == Array(expected.utf8))
    #expect(cleaned.normalisations == done)
    #expect(Clean.text(cleaned.text) == Cleaned(cleaned.text, []))
  }

  @Test func blanksAreKeptWhereAsked() {
    #expect(Clean.text(" a  b\n", blanks: .keep) == Cleaned(" a  b\n", []))
    #expect(Clean.text(" a  \n b\n", blanks: .trim) == Cleaned("a  \n b", .trimmed))
  }

  /// Swift compares strings by canonical equivalence: an oracle that knows nothing of our tables.
  @Test func composedTextIsCanonicallyTheSame() {
    var state: UInt64 = 7
    func pick<Item>(_ items: [Item]) -> Item {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return items[Int(state >> 33) % items.count]
    }
    let bases = "aăâeêioôơuưydđAĂÂEÊIOÔƠUƯYDĐbcnsxXzç🌾漢 .-".map(String.init)
    let hats = ["", "", "\u{302}", "\u{306}", "\u{31B}", "\u{308}", "\u{327}"]
    let tones = ["", "", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"]
    for _ in 0..<3000 {
      let text = (0..<6).map { _ in
        let tone = pick(tones)
        return tone == "\u{323}" ? pick(bases) + tone + pick(hats) : pick(bases) + pick(hats) + tone
      }.joined()
      let composed = Composition.compose(text)
      #expect(composed == text)
      #expect(Composition.compose(composed).utf8.elementsEqual(composed.utf8))
      #expect(composed.utf8.count <= text.utf8.count)
      #expect(Fold.key(composed) == Fold.key(text))
      #expect(Fold.name(composed) == Fold.name(text))
      #expect(Collation.key(composed) == Collation.key(text))
    }
  }
}
