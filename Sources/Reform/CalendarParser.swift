/// Parses the calendar phrases of deadlines.
///
///     phrase = [yearly ","] filler* [bound] points [yearly]
///     points = ["từ"] point { ("-" | "đến") ["hết"] point | ("," | "và" | ";") point }
///
/// A whole phrase is read or none of it.
struct CalendarParser {
  let tokens: [Token]
  var at = 0
  /// The unit that a bare number takes from the point before it (*Quý III, IV*).
  var unit: CalendarPoint.Unit?

  /// The phrase, or nil where the tokens are not a calendar phrase through and through.
  static func parse(_ tokens: [Token]) -> CalendarPhrase? {
    var parser = CalendarParser(tokens: tokens)
    return parser.phrase()
  }

  private mutating func phrase() -> CalendarPhrase? {
    var result = CalendarPhrase()
    result.isYearly = yearly()
    if result.isYearly { _ = take(mark: ",") || take(mark: ":") || take(mark: ";") || take(mark: "-") }
    while filler() {}
    result.bound = bound()
    let isFrom = result.bound == .plain && take("tu")
    guard let first = point(allowsBareYear: allowsBareYear(result.bound)) else { return nil }
    result.points = [first]
    while let link = link() {
      let isBareYearAllowed = link == .range && (take("het") || take("cuoi"))
      guard let next = point(allowsBareYear: isBareYearAllowed) else { return nil }
      result.points.append(next)
      result.links.append(link)
    }
    _ = take(mark: ",")
    if !result.isYearly { result.isYearly = yearly() }
    guard at == tokens.count else { return nil }
    // *Từ quý II* names no end; *trước quý III, IV* names two.
    if isFrom, result.links.first != .range { return nil }
    // *Trước 30/6 và 31/12 hằng năm* names two days of every year.
    let areDaysOfEveryYear =
      result.isYearly && result.points.allSatisfy { $0.unit == .day } && !result.links.contains(.range)
    if result.bound != .plain, result.points.count > 1, !areDaysOfEveryYear { return nil }
    return result
  }

  /// *hàng năm, hằng năm, mỗi năm, của các năm*.
  private mutating func yearly() -> Bool {
    let start = at
    _ = take("cua") || take("vao")
    if take("hang") || take("moi") || take("cac"), take("nam") {
      if peek()?.kind != .number { return true }
    }
    at = start
    return false
  }

  /// Words that say nothing of the time: *Hoàn thành, Thời gian, trong…*
  private mutating func filler() -> Bool {
    take("hoan", "thanh") || take("thoi", "gian") || take("thoi", "han") || take("thuc", "hien") || take("xong")
      || take("ban", "hanh") || take("bao", "cao") || take("trinh") || take("gui") || take("vao") || take("trong")
      || take(mark: ":")
  }

  private mutating func bound() -> CalendarPhrase.Bound {
    var found = CalendarPhrase.Bound.plain
    while true {
      if take("truoc") {
        found = .before
      } else if take("cham", "nhat") || take("muon", "nhat") || take("khong", "qua") || take("khong", "muon", "hon")
        || take("han", "cuoi") || take("han", "chot") || take("den", "cuoi") || take("den") || take("toi")
        || take("het")
      {
        if found == .plain { found = .by }
      } else if found != .plain, take("la") || take("vao") || take("trong") || take(mark: ":") {
        continue
      } else {
        return found
      }
    }
  }

  private func allowsBareYear(_ bound: CalendarPhrase.Bound) -> Bool {
    guard at > 0 else { return false }
    let before = tokens[at - 1]
    return before.isWord("het") || before.isWord("cuoi") || before.isWord("trong")
  }

  private mutating func link() -> CalendarPhrase.Link? {
    let start = at
    if take(mark: "-") || take("den") || take("toi") {
      if peek() != nil { return .range }
    } else if take(mark: ",") || take("va") || take(mark: ";") || take(mark: "&") {
      _ = take("va")
      if !isYearlyAhead(), peek() != nil { return .list }
    }
    at = start
    return nil
  }

  private func isYearlyAhead() -> Bool {
    var ahead = self
    return ahead.yearly()
  }
}

/// Looking at and taking tokens.
extension CalendarParser {
  func peek(_ ahead: Int = 0) -> Token? {
    at + ahead < tokens.count ? tokens[at + ahead] : nil
  }

  mutating func take(_ words: String..., before: String? = nil) -> Bool {
    for (offset, word) in words.enumerated() {
      guard let token = peek(offset), token.isWord(word) else { return false }
    }
    if let before, peek(words.count)?.isWord(before) != true { return false }
    at += words.count
    return true
  }

  mutating func take(mark: String) -> Bool {
    guard let token = peek(), token.isMark(mark) else { return false }
    at += 1
    return true
  }
}
