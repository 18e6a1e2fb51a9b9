import Vietnamese

/// One way to write an agency's name: its words folded and spelled out, *và* and marks left out, so that
/// *Sở Văn hóa, Thể thao và Du lịch* and *Sở Văn hóa Thể thao và Du lịch* are one form.
struct AgencyNameForm: Sendable {
  let words: [String]
  /// Place of the agency in the directory.
  let agency: Int
  /// Whether the content gives the form; the others are derived from it.
  let isGiven: Bool

  /// The forms of one agency: its name, short name, other names and code; and its names without *tỉnh* at their end,
  /// without the province's name, and with it.
  static func forms(of agency: Agency, at index: Int, province: [String]) -> [AgencyNameForm] {
    var forms: [AgencyNameForm] = []
    func add(_ words: [String], given: Bool) {
      guard !words.isEmpty, !forms.contains(where: { $0.words == words }) else { return }
      forms.append(AgencyNameForm(words: words, agency: index, isGiven: given))
    }
    let names = ([agency.name, agency.shortName].compactMap(\.self) + agency.otherNames).map(words(of:))
    for words in names { add(words, given: true) }
    add(words(of: agency.code), given: true)
    for words in names { derive(words, province, add) }
    return forms
  }

  private static func derive(_ words: [String], _ province: [String], _ add: ([String], Bool) -> Void) {
    guard let tail = words.lastIndex(of: "tinh"), tail > 0 else { return }
    let isBranch = words.starts(with: committee) || words.starts(with: council)
    if tail + 1 < words.count, words.count - tail <= 5, !words[tail...].contains("cua") {
      add(Array(words[...tail]), false)
    }
    if tail + 1 == words.count, !province.isEmpty { add(words + province, false) }
    // *UBND* alone names no committee.
    if tail > 1, !isBranch { add(Array(words[..<tail]), false) }
  }

  private static let committee = ["uy", "ban", "nhan", "dan"]
  private static let council = ["hoi", "dong", "nhan", "dan"]

  /// The words of a name, with the abbreviations that are words of their own by now spelled out.
  static func words(of name: String) -> [String] {
    TokenText(name).tokens.flatMap { token -> [String] in
      guard token.kind != .mark, !token.isWord("va") else { return [] }
      return spelledOut[token.text] ?? [token.text]
    }
  }

  private static let spelledOut: [String: [String]] = [
    "ubnd": committee, "hdnd": council, "vp": ["van", "phong"],
    "mttq": ["mat", "tran", "to", "quoc"], "ubmttq": ["uy", "ban", "mat", "tran", "to", "quoc"],
    "cntt": ["cong", "nghe", "thong", "tin"], "cchc": ["cai", "cach", "hanh", "chinh"],
    "ptth": ["phat", "thanh", "truyen", "hinh"], "tthc": ["thu", "tuc", "hanh", "chinh"],
    "hcc": ["hanh", "chinh", "cong"], "bcd": ["ban", "chi", "dao"], "bhxh": ["bao", "hiem", "xa", "hoi"],
  ]
}

/// Matching a form against the tokens of a cell.
extension AgencyNameForm {
  /// Where the form ends when it stands at the token, or nil. `skipping` leaves out its first words, which a shared
  /// prefix has said. A token may be a word, or the initials of several words: *TT* of *thông tin*, *NN&PTNT*.
  func match(_ tokens: [Token], at start: Int, skipping: Int = 0) -> (end: Int, usesInitials: Bool)? {
    guard words.count > skipping else { return nil }
    return match(tokens, start, skipping, isFirst: true)
  }

  private func match(_ tokens: [Token], _ at: Int, _ word: Int, isFirst: Bool) -> (end: Int, usesInitials: Bool)? {
    if word == words.count { return (at, false) }
    var at = at
    if !isFirst {
      while at < tokens.count, Self.isJoint(tokens[at]) { at += 1 }
    }
    guard at < tokens.count, tokens[at].kind != .mark else { return nil }
    let text = tokens[at].text
    if text == words[word], let rest = match(tokens, at + 1, word + 1, isFirst: false) { return rest }
    // *UBND* is a word of its own by now, no initials that might mean something else.
    if let spelled = Self.spelledOut[text], words[word...].starts(with: spelled),
      let rest = match(tokens, at + 1, word + spelled.count, isFirst: false)
    {
      return rest
    }
    guard tokens[at].kind == .word, text.utf8.count > 1, text.utf8.first == words[word].utf8.first else { return nil }
    for next in initialEnds(Array(text.utf8), 0, word) where next > word + 1 {
      if let rest = match(tokens, at + 1, next, isFirst: false) { return (rest.end, true) }
    }
    return nil
  }

  /// The words at which the letters may end when they are read as initials from `word` on: of each word its first
  /// letter, or its whole onset (*TTr* of *thanh tra*, *NgV* of *ngoại vụ*).
  private func initialEnds(_ letters: [UInt8], _ from: Int, _ word: Int) -> [Int] {
    if from == letters.count { return [word] }
    guard word < words.count else { return [] }
    let name = Array(words[word].utf8)
    guard letters[from] == name[0] else { return [] }
    var ends = initialEnds(letters, from + 1, word + 1)
    var length = 1
    while length < min(3, name.count), !Self.isVowel(name[length]), from + length < letters.count,
      letters[from + length] == name[length]
    {
      length += 1
      ends += initialEnds(letters, from + length, word + 1)
    }
    return ends
  }

  /// What may stand between the words of one name: commas live inside names, semicolons do not.
  private static func isJoint(_ token: Token) -> Bool {
    switch token.kind {
    case .word: token.text == "va"
    case .number: false
    case .mark: [",", "-", "&", "/", ".", "\n", "+"].contains(token.text)
    }
  }

  private static func isVowel(_ letter: UInt8) -> Bool {
    [0x61, 0x65, 0x69, 0x6F, 0x75, 0x79].contains(letter)
  }
}
