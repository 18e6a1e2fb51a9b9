/// A group phrase in a cell: the groups it names, and the token after it.
struct GroupMatch: Sendable {
  var keys: [String]
  var end: Int
  /// Whether it speaks of *sở*, whose names may follow it.
  var hasDepartments = false

  init(_ group: AgencyGroup, end: Int) {
    keys = [group.rawValue]
    self.end = end
    hasDepartments = group == .departments || group == .departmentsAndLocalities
  }

  init(_ groups: [AgencyGroup], end: Int) {
    keys = groups.map(\.rawValue)
    self.end = end
  }
}

/// The phrases that name many. One phrase is nouns (*sở, ban, ngành*), then what qualifies them (*trực thuộc UBND
/// tỉnh*, *có liên quan*) as far as the next separator.
extension AgencyCellParser {
  /// The group phrase at a place, or nil.
  mutating func group(at start: Int) -> GroupMatch? {
    if let known = groupMemo[start] { return known }
    groupMemo[start] = .some(nil)
    let found = parseGroup(start)
    groupMemo[start] = .some(found)
    return found
  }

  private mutating func parseGroup(_ start: Int) -> GroupMatch? {
    var at = skip(
      start, [["thu", "truong"], ["lanh", "dao"], ["chu", "tich"], ["giam", "doc"], ["nguoi", "dung", "dau"]])
    let plain = at
    at = skip(at, [["tat", "ca"], ["toan", "the"], ["toan", "bo"]])
    at = skip(at, [["cac"], ["nhung"], ["mot", "so"]])
    let isPlural = at > plain
    guard token(at)?.kind == .word else { return nil }
    if let found = departments(at, isPlural) ?? committees(at) ?? levels(at, isPlural) ?? named(at, isPlural) {
      return found
    }
    if let found = general(at, isPlural) { return found }
    if let found = bodiesOfLevel(at) { return found }
    guard isPlural, token(at)?.isWord("so") != true else { return nil }
    // Any other phrase that begins with *các* names many.
    return GroupMatch(.other, end: restEnd(at))
  }

  // MARK: Sở, ban, ngành

  private mutating func departments(_ start: Int, _ isPlural: Bool) -> GroupMatch? {
    let nouns: Set<String> = ["so", "ban", "nganh"]
    guard let first = token(start), nouns.contains(first.text) else { return nil }
    var at = start + 1
    var count = 1
    var hasLocalities = false
    guard isPlural || first.text != "nganh" else { return nil }
    guard isPlural || nounAfter(at, in: nouns) != nil || isOtherNoun(at) || first.text == "so" else { return nil }
    while let next = nounAfter(at, in: nouns.union(["cap"])) ?? otherNounAfter(at) {
      hasLocalities = hasLocalities || next.isLocality
      at = next.end
      count += 1
    }
    guard count > 1 || isPlural || isBoundary(at) || startsConcerned(at) else { return nil }
    guard let end = qualified(at) else { return nil }
    // *Ban* alone is a body, not a kind of them.
    if count == 1, first.text == "ban" { return nil }
    return GroupMatch(hasLocalities ? .departmentsAndLocalities : .departments, end: end)
  }

  /// The next noun after a comma, *và* or nothing; it must not begin a name (*Ban Tổ chức Tỉnh ủy*).
  private func nounAfter(_ place: Int, in nouns: Set<String>) -> (end: Int, isLocality: Bool)? {
    var at = joint(place)
    if token(at)?.isWord("cac") == true, at > place { at += 1 }
    guard let noun = token(at), noun.kind == .word, nouns.contains(noun.text) else { return nil }
    return isNounEnd(at + 1) ? (at + 1, false) : nil
  }

  /// *cơ quan*, *đơn vị*, *địa phương* as further nouns of the same phrase; a repeated *các* would begin another.
  private func otherNounAfter(_ place: Int) -> (end: Int, isLocality: Bool)? {
    let at = joint(place)
    guard let first = token(at), let second = token(at + 1) else { return nil }
    switch (first.text, second.text) {
    case ("co", "quan"), ("don", "vi"), ("to", "chuc"):
      return isNounEnd(at + 2) ? (at + 2, false) : nil
    case ("dia", "phuong"): return isNounEnd(at + 2) ? (at + 2, true) : nil
    default: return nil
    }
  }

  private func isOtherNoun(_ place: Int) -> Bool { otherNounAfter(place) != nil }

  // MARK: UBND cấp huyện, cấp xã

  private mutating func committees(_ start: Int) -> GroupMatch? {
    var at = skip(start, [["hdnd"], ["hoi", "dong", "nhan", "dan"]])
    if at > start { at = joint(at) }
    let committee = skip(at, [["ubnd"], ["uy", "ban", "nhan", "dan"]])
    guard committee > at else { return nil }
    at = skip(committee, [["cac"], ["tat", "ca", "cac"]])
    if token(at)?.isWord("cap") == true, at > committee, isBoundary(at + 1) {
      return GroupMatch(.other, end: at + 1)
    }
    guard let list = levelNouns(at) else { return nil }
    return qualified(list.end).map { GroupMatch(list.groups, end: $0) }
  }

  /// *cấp xã*, *các huyện, thành phố* after *UBND* or *sở, ngành* were said.
  private mutating func levels(_ start: Int, _ isPlural: Bool) -> GroupMatch? {
    guard let list = levelNouns(start), let end = qualified(list.end) else { return nil }
    return GroupMatch(list.groups, end: end)
  }

  func levelNouns(_ start: Int) -> (groups: [AgencyGroup], end: Int)? {
    var groups: [AgencyGroup] = []
    var at = start
    while true {
      var next = groups.isEmpty ? at : joint(at)
      next = skip(next, [["cac"]])
      next = skip(next, [["cap"]])
      guard let noun = levelNoun(next) else { break }
      if !isNounEnd(noun.end), !startsLevelNoun(noun.end) {
        // *các huyện, thành phố Gia Nghĩa*: the one town among them.
        guard noun.group == .districtCommittees, groups.contains(.districtCommittees), let end = properName(noun.end)
        else { break }
        at = end
        continue
      }
      if !groups.contains(noun.group) { groups.append(noun.group) }
      at = noun.end
    }
    return groups.isEmpty ? nil : (groups, at)
  }

  private func levelNoun(_ place: Int) -> (group: AgencyGroup, end: Int)? {
    guard let first = token(place), first.kind == .word else { return nil }
    let second = token(place + 1)?.text ?? ""
    switch (first.text, second) {
    case ("thi", "xa"), ("thanh", "pho"): return (.districtCommittees, place + 2)
    case ("thi", "tran"), ("dac", "khu"): return (.communeCommittees, place + 2)
    case ("huyen", _), ("tp", _), ("quan", _), ("tx", _): return (.districtCommittees, place + 1)
    case ("xa", _), ("phuong", _),
      ("tt", _) where first.text != "tt":
      return (.communeCommittees, place + 1)
    default: return nil
    }
  }

  private func startsLevelNoun(_ place: Int) -> Bool {
    let at = joint(place)
    return levelNoun(skip(skip(at, [["cac"]]), [["cap"]])) != nil
  }

  /// Up to three capitalised words and a boundary.
  private func properName(_ place: Int) -> Int? {
    var at = place
    while at < place + 3, let token = token(at), token.kind == .word, isCapital(token) { at += 1 }
    return at > place && isBoundary(at) ? at : nil
  }

  func isCapital(_ token: Token) -> Bool {
    text.printed(token.range).unicodeScalars.first?.properties.isUppercase == true
  }
}
