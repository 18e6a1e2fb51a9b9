/// The group phrases whose nouns say what they are, and the general ones.
extension AgencyCellParser {
  /// Service units, state enterprises, mass organisations, media, localities.
  mutating func named(_ start: Int, _ isPlural: Bool) -> GroupMatch? {
    let second = token(start + 1)?.text ?? ""
    switch token(start)?.text ?? "" {
    case "don" where second == "vi" && starts(start + 2, ["su", "nghiep"]), "dvsn", "dvsncl":
      return GroupMatch(.publicServiceUnits, end: restEnd(start))
    case "doanh" where second == "nghiep", "cong" where second == "ty", "dnnn",
      "tong" where starts(start, ["tong", "cong", "ty"]):
      return enterprises(start, isPlural)
    case "dia" where second == "phuong":
      return isNounEnd(start + 2) ? qualified(start + 2).map { GroupMatch(.localities, end: $0) } : nil
    case "doan" where second == "the", "hoi" where starts(joint(start + 1), ["doan", "the"]):
      return GroupMatch(.massOrganisations, end: restEnd(starts(start, ["doan"]) ? start : joint(start + 1)))
    case "to" where second == "chuc":
      let isMass =
        starts(start + 2, ["doan", "the"]) || starts(start + 2, ["chinh", "tri"]) || starts(start + 2, ["hoi"])
      return isMass ? GroupMatch(.massOrganisations, end: massEnd(start + 2)) : nil
    case "co" where second == "quan":
      return agencies(start)
    case "bao", "dai":
      return media(start, isPlural)
    default: return nil
    }
  }

  /// *các cơ quan thông tin đại chúng*, *cơ quan chuyên môn thuộc UBND tỉnh*.
  private mutating func agencies(_ start: Int) -> GroupMatch? {
    let kinds = [["thong", "tin"], ["bao", "chi"], ["truyen", "thong"], ["thong", "tan"], ["bao"]]
    if kinds.contains(where: { starts(start + 2, $0) }) {
      return GroupMatch(.media, end: restEnd(start))
    }
    guard starts(start + 2, ["chuyen", "mon"]) else { return nil }
    let end = restEnd(start)
    return GroupMatch(names(start..<end, ["tinh"]) || end == start + 4 ? .departments : .other, end: end)
  }

  private mutating func enterprises(_ start: Int, _ isPlural: Bool) -> GroupMatch? {
    let end = restEnd(start)
    let isState = names(start..<end, ["nha", "nuoc"]) || token(start)?.isWord("dnnn") == true
    guard isState || isPlural else { return nil }
    return GroupMatch(isState ? .stateEnterprises : .other, end: end)
  }

  /// *báo, đài*, *các báo*, *báo chí*, *đài TT-TH cấp huyện*.
  private mutating func media(_ start: Int, _ isPlural: Bool) -> GroupMatch? {
    if starts(start, ["bao"]), starts(joint(start + 1), ["dai"]) {
      guard let end = qualified(joint(start + 1) + 1) else { return nil }
      return GroupMatch(.media, end: end)
    }
    let end = restEnd(start)
    if starts(start, ["bao", "chi"]) { return GroupMatch(.media, end: end) }
    return isPlural || names(start..<end, ["cap", "huyen"]) ? GroupMatch(.media, end: end) : nil
  }

  /// *tổ chức chính trị - xã hội*, *tổ chức đoàn thể, hội quần chúng*: the hyphen is part of the name.
  private mutating func massEnd(_ start: Int) -> Int {
    var at = restEnd(start)
    while token(at)?.isMark("-") == true { at = restEnd(at + 1) }
    return at
  }

  // MARK: Cơ quan, đơn vị, tổ chức, cá nhân

  mutating func general(_ start: Int, _ isPlural: Bool) -> GroupMatch? {
    guard let first = generalNoun(start, isPlural) else { return nil }
    var at = first
    var count = 1
    while let next = generalNoun(joint(at), isPlural), isNounEnd(next) {
      at = next
      count += 1
    }
    let isConcerned = startsConcerned(at)
    guard isPlural || count > 1 || isConcerned else { return nil }
    let end = restEnd(at)
    if names(at..<end, ["lien", "quan"]) { return GroupMatch(.concerned, end: end) }
    let isUnderProvince = names(at..<end, ["thuoc", "ubnd", "tinh"]) && starts(start, ["co", "quan"])
    return GroupMatch(isUnderProvince ? .departments : .other, end: end)
  }

  private func generalNoun(_ place: Int, _ isPlural: Bool) -> Int? {
    let pairs = [
      ["co", "quan"], ["don", "vi"], ["to", "chuc"], ["ca", "nhan"], ["dia", "phuong"], ["doanh", "nghiep"],
      ["thanh", "vien"], ["doan", "the"],
    ]
    if let pair = pairs.first(where: { starts(place, $0) }) { return place + pair.count }
    guard isPlural, let token = token(place), ["bo", "nganh", "ban", "phong", "cap", "hoi"].contains(token.text) else {
      return nil
    }
    return isNounEnd(place + 1) ? place + 1 : nil
  }

  // MARK: Phòng Nội vụ cấp huyện

  /// A body that stands in every district or commune: it is named with its level, or is a district's division.
  mutating func bodiesOfLevel(_ start: Int) -> GroupMatch? {
    guard !starts(start, ["ubnd"]), !starts(start, ["uy", "ban", "nhan", "dan"]) else { return nil }
    var at = start
    while !isChunkEnd(at), !(token(at)?.isWord("va") == true && startsKnown(at + 1)) {
      // After *cấp huyện* no name of a district can follow; after *các huyện* the names of some may.
      if at > start, starts(at, ["cap", "huyen"]) || starts(at, ["cap", "xa"]) {
        return GroupMatch(.other, end: restEnd(at))
      }
      if at > start, token(at)?.isWord("cac") == true, let levels = levelNouns(at), isNounEnd(levels.end) {
        return GroupMatch(.other, end: restEnd(levels.end))
      }
      at += 1
    }
    return starts(start, ["phong", "noi", "vu"]) && isBoundary(start + 3) ? GroupMatch(.other, end: start + 3) : nil
  }

  // MARK: Looking

  func starts(_ place: Int, _ words: [String]) -> Bool {
    words.indices.allSatisfy { token(place + $0)?.isWord(words[$0]) == true }
  }

  /// Past the first of the sequences that stands at the place, or the place.
  func skip(_ place: Int, _ sequences: [[String]]) -> Int {
    sequences.first { starts(place, $0) }.map { place + $0.count } ?? place
  }

  /// Past one comma, *và*, hyphen or slash that may stand between the nouns of a phrase.
  func joint(_ place: Int) -> Int {
    guard let token = token(place) else { return place }
    switch token.kind {
    case .word: return token.text == "va" ? place + 1 : place
    case .number: return place
    case .mark:
      guard [",", "-", "&", "/", "\n"].contains(token.text) else { return place }
      return self.token(place + 1)?.isWord("va") == true ? place + 2 : place + 1
    }
  }

  /// Whether a noun ends before the place: at a boundary, before what qualifies it, or before another noun.
  func isNounEnd(_ place: Int) -> Bool {
    guard let token = token(place), token.kind == .word else { return !(self.token(place)?.kind == .number) }
    if isBoundary(place) || isQualifier(place) { return true }
    return ["so", "ban", "nganh", "don", "dia", "huyen", "xa", "phuong"].contains(token.text) && isNoun(place)
  }

  private func isNoun(_ place: Int) -> Bool {
    switch token(place)?.text {
    case "don": starts(place, ["don", "vi"])
    case "dia": starts(place, ["dia", "phuong"])
    default: isNounEnd(place + 1)
    }
  }

  /// Whether what qualifies the nouns before the place begins there. Place names fold to the same words (*Đồng Hỷ* to
  /// that of *đóng*), so a capital letter is believed only where no name begins so.
  private func isQualifier(_ place: Int) -> Bool {
    guard let token = token(place), Self.qualifiers.contains(token.text) else { return false }
    guard isCapital(token) else { return true }
    switch token.text {
    case "tinh": return isBoundary(place + 1)
    case "cap", "thuoc", "ubnd", "bnd": return true
    case "truc": return starts(place + 1, ["thuoc"])
    case "trung": return starts(place + 1, ["uong"])
    default: return startsConcerned(place)
    }
  }

  private static let qualifiers: Set<String> = [
    "co", "lien", "thuoc", "truc", "tinh", "cap", "cua", "tren", "trong", "o", "duoc", "lam", "khac", "toan", "dong",
    "cac", "tai", "theo", "do", "nhu", "ubnd", "trung", "nao", "bnd",
  ]

  func startsConcerned(_ place: Int) -> Bool {
    starts(place, ["lien", "quan"]) || starts(place, ["co", "lien", "quan"]) || starts(place, ["khac", "co", "lien"])
  }

  /// The end of the phrase whose nouns end at the place, or nil where they go on into a name.
  mutating func qualified(_ place: Int) -> Int? {
    guard let token = token(place), token.kind == .word else { return place }
    if token.text == "va" || token.text == "hoac" { return place }
    guard isBoundary(place) || isQualifier(place) else { return nil }
    return restEnd(place)
  }

  /// The next separator; *và* is one only before what is known.
  mutating func restEnd(_ place: Int) -> Int {
    var at = place
    while let token = token(at) {
      if token.kind == .mark, !["/", "&", "–"].contains(token.text), !isInnerHyphen(at) { break }
      if at > place, token.isWord("va"), startsKnown(at + 1) { break }
      if at == place, token.isWord("va") || token.isWord("hoac") { break }
      // *UBND cấp huyện các đơn vị…* without its comma.
      if at > place, token.isWord("cac"), startsKnown(at), !isOfQualifier(at) { break }
      at += 1
    }
    return at
  }

  /// *TT-TH*, *chính trị-xã hội*: no blank around it.
  private func isInnerHyphen(_ place: Int) -> Bool {
    guard let token = token(place), token.isMark("-"), let next = self.token(place + 1) else { return false }
    return !token.isSpaced && !next.isSpaced && next.kind == .word
  }

  /// *thuộc các sở*, *của các đơn vị*, *cấp huyện*: still part of what qualifies.
  private func isOfQualifier(_ place: Int) -> Bool {
    guard place > 0, tokens[place - 1].kind == .word else { return false }
    return ["thuoc", "cua", "tai", "o", "trong", "voi", "cho", "khoi", "giua", "tren", "tu"].contains(
      tokens[place - 1].text)
  }

  private mutating func startsKnown(_ place: Int) -> Bool {
    guard let next = skipSeparators(place) else { return false }
    return known(at: next)
  }

  private func names(_ range: Range<Int>, _ words: [String]) -> Bool {
    range.contains { starts($0, words) }
  }
}
