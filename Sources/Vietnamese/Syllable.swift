/// Which strings can be a Vietnamese syllable: what tells text of an old encoding from text.
///
/// The rules are those of spelling (onset, rhyme, tone: a rhyme that ends in *c, ch, p, t* takes only sắc or nặng),
/// with the names of the highlands (*Đắk, Kạn, Krông*) let in.
enum Syllable {
  /// Whether the word is one syllable of Vietnamese, any case. Plain ASCII words are judged like all others.
  static func isValid(_ word: String) -> Bool {
    var tone: UInt8 = 0
    var plain: [UInt8] = []
    for scalar in word.unicodeScalars {
      guard let letter = LetterTable.shared.letter(scalar.value), letter.tone < Letter.foreign else { return false }
      // The Icelandic eth folds to đ for names, but no Vietnamese keyboard writes it.
      if scalar.value == 0xF0 || scalar.value == 0xD0 { return false }
      if letter.tone > 0 {
        guard tone == 0 else { return false }
        tone = letter.tone
      }
      plain.append(letter.base)
      if letter.quality > 0 { plain.append(0x30 + letter.quality) }
    }
    guard (1...9).contains(plain.count) else { return false }
    for length in stride(from: min(4, plain.count), through: 0, by: -1) {
      guard onsets.contains(String(decoding: plain[..<length], as: UTF8.self)) else { continue }
      let rhyme = String(decoding: plain[length...], as: UTF8.self)
      guard rhymes.contains(rhyme) else { continue }
      if isChecked(rhyme), tone != 4, tone != 5 { continue }
      return true
    }
    return false
  }

  private static func isChecked(_ rhyme: String) -> Bool {
    rhyme.hasSuffix("c") || rhyme.hasSuffix("p") || rhyme.hasSuffix("t") || rhyme.hasSuffix("ch")
  }

  // Letters are spelled with their quality behind them, as `Letter` has it: ă a1, â a2, đ d1, ê e1, ô o1, ơ o2, ư u1.
  private static let onsets: Set<String> = Set(
    [""]
      + split(
        "b c ch d d1 g gh gi h k kh l m n ng ngh nh p ph qu q r s t th tr v x"
          + " d1r kr pl br bl kl dr gr hr cr"))

  private static let rhymes: Set<String> = Set(
    split(
      "a ac ach ai am an ang anh ao ap at au ay a1c a1m a1n a1ng a1p a1t a2 a2c a2m a2n a2ng a2p a2t a2u a2y"
        + " e ec em en eng eo ep et e1 e1c e1ch e1m e1n e1ng e1nh e1p e1t e1u"
        + " i ia ich ie1c ie1m ie1n ie1ng ie1p ie1t ie1u im in inh ip it iu"
        + " o oa oac oach oai oam oan oang oanh oao oap oat oay oa1c oa1m oa1n oa1ng oa1t oc oe oen oeo oet oi om on"
        + " ong ooc oong op ot o1 o1c o1i o1m o1n o1ng o1p o1t o2 o2i o2m o2n o2ng o2p o2t"
        + " u ua ua2n ua2ng ua2t ua2y uc ue1 ue1ch ue1n ue1nh ui um un ung uo1c uo1i uo1m uo1n uo1ng uo1p uo1t uo2 up"
        + " ut uy uya uych uye1n uye1t uyn uynh uyp uyt uyu"
        + " u1 u1a u1c u1i u1m u1n u1ng u1o2c u1o2i u1o2m u1o2n u1o2ng u1o2p u1o2t u1o2u u1t u1u"
        + " y ye1m ye1n ye1ng ye1t ye1u ych ym yn ynh yt"
        + " ak a1k a2k ek ik ok o1k uk ar o1l il"))

  private static func split(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
}
