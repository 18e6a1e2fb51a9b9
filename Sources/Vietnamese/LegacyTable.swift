/// The letters of the two old encodings, as their code points stand in a Unicode file that was made with their fonts.
///
/// TCVN 5712:1993 (VN3, *ABC*): one code a letter; capitals with tones have none and are set in fonts whose name ends
/// with `H` (`.VnTimeH`). VNI Windows: hats and tones are codes of their own behind a vowel, in the case of the vowel.
struct LegacyTable: Sendable {
  static let tcvn3 = LegacyTable(tcvn3Letters)
  static let vni = LegacyTable(vniLetters)

  /// From the code points (one or two) to the letter.
  let letters: [[UInt32]: UInt32]
  /// From the letter to the code points.
  let codes: [UInt32: [UInt32]]
  /// Every code point above ASCII that is part of a letter.
  let scalars: Set<UInt32>

  private init(_ pairs: [(String, String)]) {
    var letters: [[UInt32]: UInt32] = [:]
    var codes: [UInt32: [UInt32]] = [:]
    var scalars: Set<UInt32> = []
    for (from, to) in pairs {
      let code = from.unicodeScalars.map(\.value)
      guard let letter = to.unicodeScalars.first?.value else { continue }
      letters[code] = letter
      codes[letter] = code
      scalars.formUnion(code.filter { $0 > 0x7F })
    }
    self.letters = letters
    self.codes = codes
    self.scalars = scalars
  }

  private static let tcvn3Letters: [(String, String)] = rows(
    "¡Ă ¢Â £Ê ¤Ô ¥Ơ ¦Ư §Đ ¨ă ©â ªê «ô ¬ơ \u{AD}ư ®đ"
      + " µà ¶ả ·ã ¸á ¹ạ »ằ ¼ẳ ½ẵ ¾ắ Æặ Çầ Èẩ Éẫ Êấ Ëậ Ìè Îẻ Ïẽ Ðé Ñẹ Òề Óể Ôễ Õế Öệ ×ì Øỉ Üĩ Ýí Þị"
      + " ßò áỏ âõ ãó äọ åồ æổ çỗ èố éộ êờ ëở ìỡ íớ îợ ïù ñủ òũ óú ôụ õừ öử ÷ữ øứ ùự úỳ ûỷ üỹ ýý þỵ")

  private static let vniLetters: [(String, String)] = {
    let small = rows(
      "ñđ ôơ öư æỉ ìì íí òị óĩ îỵ"
        + " aùá aøà aûả aõã aïạ aââ aáấ aàầ aåẩ aãẫ aäậ aêă aéắ aèằ aúẳ aüẵ aëặ"
        + " eùé eøè eûẻ eõẽ eïẹ eâê eáế eàề eåể eãễ eäệ"
        + " oùó oøò oûỏ oõõ oïọ oâô oáố oàồ oåổ oãỗ oäộ ôùớ ôøờ ôûở ôõỡ ôïợ"
        + " uùú uøù uûủ uõũ uïụ öùứ öøừ öûử öõữ öïự yùý yøỳ yûỷ yõỹ")
    return small + small.map { ($0.0.uppercased(), $0.1.uppercased()) }
  }()

  /// Pairs written as code points and letter with nothing between, divided by blanks.
  private static func rows(_ text: String) -> [(String, String)] {
    text.split(separator: " ").map { pair in
      let scalars = Array(pair.unicodeScalars)
      var from = String.UnicodeScalarView()
      from.append(contentsOf: scalars.dropLast())
      var to = String.UnicodeScalarView()
      to.append(contentsOf: scalars.suffix(1))
      return (String(from), String(to))
    }
  }
}

extension LegacyEncoding {
  /// The letters of the encodings that live in fonts; nil for the code pages.
  var table: LegacyTable? {
    switch self {
    case .tcvn3: .tcvn3
    case .vni: .vni
    case .windows1258, .utf16: nil
    }
  }

  /// The encoding that a font's name tells: `.VnTime` and its kin are TCVN3 (those that end with `H` show capitals),
  /// `VNI-Times` and its kin are VNI.
  public static func ofFont(_ name: String) -> (encoding: LegacyEncoding, isCapital: Bool)? {
    let folded = name.lowercased()
    if folded.hasPrefix(".vn") { return (.tcvn3, folded.hasSuffix("h")) }
    if folded.hasPrefix("vni-") || folded.hasPrefix("vni ") || folded == "vni" { return (.vni, false) }
    return nil
  }

  /// Text of an old font as Unicode. What is no letter of the encoding (digits, signs, letters that are Unicode
  /// already) stays. The same text for code pages, which are bytes and no fonts.
  public func decode(_ text: String) -> String {
    guard let table else { return text }
    let scalars = text.unicodeScalars.map(\.value)
    var out = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      if index + 1 < scalars.count, let letter = table.letters[[scalars[index], caseOf(scalars, index + 1)]] {
        append(letter, to: &out)
        index += 2
        continue
      }
      append(table.letters[[scalars[index]]] ?? scalars[index], to: &out)
      index += 1
    }
    return String(out)
  }

  /// VNI's marks stand in the case of their vowel, but people mix them (*Thoáng KEÂ*): the vowel decides.
  private func caseOf(_ scalars: [UInt32], _ mark: Int) -> UInt32 {
    let value = scalars[mark]
    guard self == .vni, (0xC0...0xFE).contains(value), value != 0xD7, value != 0xF7, value != 0xDF else { return value }
    let vowel = scalars[mark - 1]
    let isUpper = (0x41...0x5A).contains(vowel) || vowel == 0xD4 || vowel == 0xD6
    return isUpper ? value & ~0x20 : value | 0x20
  }

  /// Unicode text as the fonts of the encoding show it; nil where a letter has no code (TCVN3 has no *Ấ*).
  public func encode(_ text: String) -> String? {
    guard let table else { return nil }
    var out = String.UnicodeScalarView()
    for scalar in Composition.compose(text).unicodeScalars {
      if let code = table.codes[scalar.value] {
        for part in code { append(part, to: &out) }
      } else if scalar.value > 0xBF, LetterTable.shared.letter(scalar.value) != nil {
        return nil
      } else {
        out.append(scalar)
      }
    }
    return String(out)
  }

  private func append(_ value: UInt32, to out: inout String.UnicodeScalarView) {
    if let scalar = Unicode.Scalar(value) { out.append(scalar) }
  }
}
