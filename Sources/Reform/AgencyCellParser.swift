/// Reads one cell against a directory, from left to right; at each place the longer of a name and a group phrase wins.
struct AgencyCellParser {
  let text: TokenText
  let tokens: [Token]
  let directory: AgencyDirectory
  let day: Day?
  let speaker: String?
  private var at = 0
  /// The words that the next name may leave out, longest first (*Sở Nội vụ, Tài chính*).
  private var prefixes: [[String]] = []
  private var reading = AgencyReading()
  /// The tokens of the last unresolved text, while nothing else has followed it.
  private var open: Range<Int>?
  var groupMemo: [Int: GroupMatch?] = [:]

  init(_ cell: String, _ directory: AgencyDirectory, on day: Day?, speaker: String?) {
    self.day = day
    self.speaker = speaker
    text = TokenText(cell)
    tokens = Self.withoutBrackets(text.tokens)
    self.directory = directory
  }

  mutating func read() -> AgencyReading {
    while at < tokens.count {
      if isSeparator(at) || isFiller() {
        at += 1
        continue
      }
      if plural() || item() { continue }
      unresolved()
    }
    close()
    return reading
  }

  // MARK: Items

  private mutating func item() -> Bool {
    let named = name(at: at)
    let group = group(at: at)
    if let named, named.end >= group?.end ?? 0 {
      take(named)
      return true
    }
    if let group {
      close()
      at = group.end
      // *Các sở, ngành: Nội vụ, Tài chính* and *Các đơn vị: Sở Nội vụ…* only introduce their list.
      if token(at)?.isMark(":") == true, let next = skipSeparators(at + 1) {
        prefixes = group.hasDepartments ? [["so"]] : []
        if known(at: next) || prefixed(at: next) != nil { return true }
      }
      prefixes = []
      reading.add(groups: group.keys)
      return true
    }
    if let named = prefixed(at: at) {
      take(named)
      return true
    }
    return false
  }

  private mutating func take(_ match: AgencyDirectory.Match) {
    close()
    if match.agencies.count > 1 {
      let codes = match.agencies.map { directory.agencies[$0].code }
      reading.ambiguous.append(AmbiguousName(text: text.printed(tokens: at, match.end, of: tokens), candidates: codes))
    } else {
      let agency = directory.agencies[match.agencies[0]]
      if agency.isGroup { reading.add(groups: [agency.code]) } else { reading.add(agency: agency.code) }
    }
    let words = AgencyNameForm.words(of: directory.agencies[match.agencies[0]].name)
    prefixes = (1..<max(1, min(words.count, 6))).reversed().map { Array(words[..<$0]) }
    at = match.end
    if token(at)?.isWord("tinh") == true, isBoundary(at + 1) { at += 1 }
  }

  /// *Các Sở: Y tế; Giáo dục và Đào tạo*, *Các Sở Y tế, Tài chính*, *UBND các huyện: A, B*.
  private mutating func plural() -> Bool {
    guard tokens[at...].prefix(7).contains(where: { $0.isWord("cac") || $0.isMark(":") }) else { return false }
    var best: (end: Int, head: [String])?
    for head in directory.heads {
      guard let end = headEnd(head), end > best?.end ?? 0 || (end == best?.end && head.count > best?.head.count ?? 0)
      else { continue }
      best = (end, head)
    }
    guard let best else { return false }
    let isOpened = token(best.end)?.isMark(":") == true
    guard let next = isOpened ? skipSeparators(best.end + 1) : best.end else { return false }
    let saved = prefixes
    prefixes = [best.head]
    let isNames = prefixed(at: next) != nil && group(at: at).map { $0.end <= next } ?? true
    if isNames || (isOpened && !known(at: next)) {
      close()
      at = next
      return true
    }
    prefixes = saved
    return false
  }

  /// Where a head ends that stands at the place with *các* in or before it.
  private func headEnd(_ head: [String]) -> Int? {
    var at = at
    var isPlural = false
    var word = 0
    while word < head.count {
      guard let token = token(at), token.kind == .word else { return nil }
      at += 1
      if token.text == "cac", head[word] != "cac" {
        isPlural = true
      } else if token.text == head[word] {
        word += 1
      } else if token.text == "ubnd", head[word...].starts(with: ["uy", "ban", "nhan", "dan"]) {
        word += 4
      } else {
        return nil
      }
    }
    return isPlural || token(at)?.isMark(":") == true ? at : nil
  }

  // MARK: Names

  /// The name at a place, where it ends at a boundary.
  func name(at start: Int) -> AgencyDirectory.Match? {
    directory.match(tokens, at: start, on: day, speaker: speaker).flatMap { ends($0) }
  }

  private func prefixed(at start: Int) -> AgencyDirectory.Match? {
    for prefix in prefixes {
      if let match = directory.match(tokens, at: start, prefix: prefix, on: day, speaker: speaker),
        let found = ends(match)
      {
        return found
      }
    }
    return nil
  }

  /// A name must not go on: *Trung tâm thông tin khoa học* is not *Trung tâm thông tin*.
  private func ends(_ match: AgencyDirectory.Match) -> AgencyDirectory.Match? {
    if isBoundary(match.end) { return match }
    if token(match.end)?.isWord("tinh") == true, isBoundary(match.end + 1) { return match }
    return directory.match(tokens, at: match.end, on: day, speaker: speaker) != nil
      || token(match.end)?.isWord("cac") == true
      ? match : nil
  }

  /// Whether an agency or a group stands at the place.
  mutating func known(at start: Int) -> Bool { name(at: start) != nil || group(at: start) != nil }

  // MARK: What resolves to nothing

  private mutating func unresolved() {
    let start = at
    at += 1
    while at < tokens.count, !isChunkEnd(at) {
      if tokens[at].isWord("va"), let next = skipSeparators(at + 1), known(at: next) || prefixed(at: next) != nil {
        break
      }
      at += 1
    }
    let words = tokens[start..<at].filter { $0.kind != .mark && !["v", "vv"].contains($0.text) }
    guard !words.isEmpty else { return }
    // The commas of a name that is not known: *Sở Văn hóa, Thể thao và Du lịch* is one.
    if let before = open, before.upperBound + 1 == start, tokens[before.upperBound].isMark(","),
      !Self.heads.contains(tokens[start].text)
    {
      open = before.lowerBound..<at
    } else {
      close()
      open = start..<at
    }
  }

  private mutating func close() {
    if let open { reading.unresolved.append(text.printed(tokens: open.lowerBound, open.upperBound, of: tokens)) }
    open = nil
  }

  /// Words that begin the name of a body.
  private static let heads: Set<String> = [
    "so", "ban", "bo", "cuc", "chi", "van", "vp", "ubnd", "uy", "hdnd", "hoi", "doan", "dai", "bao", "trung", "tt",
    "cong", "phong", "truong", "thanh", "toa", "vien", "buu", "kho", "ngan", "lien", "mat", "mttq", "to", "quy", "benh",
    "tong", "doi", "dang", "tinh", "cac", "huyen", "xa", "phuong", "don",
  ]
}

/// Looking around in the tokens.
extension AgencyCellParser {
  func token(_ place: Int) -> Token? { place < tokens.count ? tokens[place] : nil }

  /// Whether a name or phrase may end before the place.
  func isBoundary(_ place: Int) -> Bool {
    guard let token = token(place) else { return true }
    if token.kind == .mark { return !["&", "/"].contains(token.text) }
    return token.kind == .word && ["va", "hoac", "cung", "chu", "phoi", "voi"].contains(token.text)
  }

  func isSeparator(_ place: Int) -> Bool {
    guard let token = token(place) else { return false }
    return token.kind == .mark || token.isWord("va") || token.isWord("hoac")
  }

  /// Where an unknown text ends at the latest.
  func isChunkEnd(_ place: Int) -> Bool {
    guard let token = token(place) else { return true }
    return [",", ";", "\n", ":", "|"].contains(token.text) && token.kind == .mark
  }

  func skipSeparators(_ place: Int) -> Int? {
    var place = place
    while isSeparator(place) { place += 1 }
    return place < tokens.count ? place : nil
  }

  /// *chủ trì, phối hợp với*: words about the work between names.
  private func isFiller() -> Bool {
    guard let token = token(at), token.kind == .word else { return false }
    switch token.text {
    case "chu": return self.token(at + 1)?.isWord("tri") == true
    case "tri": return at > 0 && tokens[at - 1].isWord("chu")
    case "phoi": return self.token(at + 1)?.isWord("hop") == true
    case "hop": return at > 0 && tokens[at - 1].isWord("phoi")
    case "voi", "cung": return true
    default: return false
    }
  }

  /// What stands in brackets says what for, not who; each pair leaves a line break.
  private static func withoutBrackets(_ tokens: [Token]) -> [Token] {
    var kept: [Token] = []
    var depth = 0
    for token in tokens {
      if token.isMark("(") || token.isMark("[") {
        if depth == 0 { kept.append(Token(kind: .mark, text: "\n", range: token.range, isSpaced: true)) }
        depth += 1
      } else if token.isMark(")") || token.isMark("]") {
        depth = max(0, depth - 1)
      } else if depth == 0 {
        kept.append(token)
      }
    }
    return kept
  }
}

extension TokenText {
  /// What is printed under some tokens of a list taken from the text.
  func printed(tokens first: Int, _ end: Int, of list: [Token]) -> String {
    guard first < end, end <= list.count else { return "" }
    return printed(list[first].range.lowerBound..<list[end - 1].range.upperBound)
  }
}

extension Agency {
  /// Whether it stands for many bodies (`loai: nhom`).
  public var isGroup: Bool { kind.map { AgencyNameForm.words(of: $0) == ["nhom"] } ?? false }
}
