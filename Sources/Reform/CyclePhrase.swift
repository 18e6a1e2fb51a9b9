/// Reads deadlines that come round: *Hàng năm*, *Định kỳ hàng quý*, *6 tháng/lần*, *Trước ngày 15 hàng tháng*.
///
/// Every token must have a place; one cycle is that cycle, several or none (*Định kỳ*) are `periodic`.
struct CyclePhrase {
  private let tokens: [Token]
  private var at = 0
  private var cycles: Set<DeadlineCycle> = []
  private var isMarked = false

  /// The reading, or nil where the tokens say no cycle or say more.
  static func read(_ tokens: ArraySlice<Token>) -> Deadline? {
    var phrase = CyclePhrase(tokens: Array(tokens))
    return phrase.read()
  }

  private init(tokens: [Token]) { self.tokens = tokens }

  private mutating func read() -> Deadline? {
    while at < tokens.count {
      if marker() || cycle() || times() || ignorable() { continue }
      if isMarked, startsRemark() { break }
      return nil
    }
    guard isMarked else { return nil }
    return Deadline(.recurring, cycle: cycles.count == 1 ? cycles.first : .periodic)
  }

  /// *định kỳ*, *theo định kỳ*, *hàng tháng*, *mỗi quý*, *hằng ngày*.
  private mutating func marker() -> Bool {
    if take("theo", "dinh", "ky") || take("dinh", "ky") {
      isMarked = true
      return true
    }
    let start = at
    if take("hang") || take("moi") {
      _ = take(mark: ",")
      if cycle(isAfterMarker: true) {
        isMarked = true
        return true
      }
    }
    at = start
    return false
  }

  /// A bare unit goes on after a marker: *hàng tháng, quý, 6 tháng, năm*.
  private mutating func cycle(isAfterMarker: Bool = false) -> Bool {
    guard isMarked || isAfterMarker else { return false }
    let start = at
    if let months = peek()?.number, peek(1)?.isWord("thang") == true {
      at += 2
      if take("dau", "nam") || take("cuoi", "nam") {}
      cycles.insert(Self.every(months))
      return true
    }
    let isWithin = at > 0 && (tokens[at - 1].isWord("trong") || tokens[at - 1].isWord("ca"))
    if !isWithin, let unit = unit() {
      // *trong năm*, *quý III*, *năm 2024*, *tháng 6* are times and no cycles.
      let isNumbered = peek().map { $0.kind == .number || Roman.quarter($0.text[...]) != nil } ?? false
      if !isNumbered || peek(1)?.isWord("lan") == true {
        cycles.insert(unit)
        return true
      }
    }
    at = start
    return false
  }

  /// *02 lần/năm*, *mỗi quý một lần*, *6 tháng/lần*.
  private mutating func times() -> Bool {
    let start = at
    let count = peek().flatMap { $0.isWord("mot") ? 1 : $0.number }
    if let count, peek(1)?.isWord("lan") == true {
      at += 2
      if take(mark: "/") || take("moi") || take("mot") || take("trong"), let unit = unit() {
        cycles.insert(count == 1 ? unit : .periodic)
        isMarked = true
        return true
      }
      if isMarked {
        if count != 1 { cycles = [.periodic] }
        return true
      }
    }
    at = start
    if let count {
      at += 1
      if let unit = unit(), (take(mark: "/") && take("lan")) || take("mot", "lan") || take("1", "lan") {
        cycles.insert(count == 1 ? unit : unit == .monthly ? Self.every(count) : .periodic)
        isMarked = true
        return true
      }
    }
    at = start
    return false
  }

  /// What stands beside a cycle without changing it: separators, the years it runs, the day within it.
  private mutating func ignorable() -> Bool {
    guard let token = peek() else { return false }
    switch token.kind {
    case .mark:
      guard [",", ";", "-", "/", "&", ":", "."].contains(token.text) else { return false }
    case .number:
      // A whole year runs a cycle; other numbers are its day: *ngày 15 hàng tháng*. A date (*30/6*) is more than that.
      guard token.digits == 4 || token.digits <= 2, peek(1)?.isMark("/") != true || peek(2)?.kind != .number else {
        return false
      }
    case .word:
      guard Self.timeWords.contains(token.text) else { return false }
    }
    at += 1
    return true
  }

  private static let timeWords: Set<String> = [
    "va", "hoac", "dot", "xuat", "thuong", "xuyen", "trong", "nam", "ca", "giai", "doan", "truoc", "ngay", "vao",
    "cham", "nhat", "thu", "cuoi", "dau", "cua", "tuan", "thang", "quy", "lan", "tu", "den", "bao", "cao", "gio",
    "ky", "cac", "khi", "can", "lien", "tuc", "cung",
  ]

  /// *Định kỳ theo quy định*, *Hàng năm theo Kế hoạch…*, *Hàng quý khi có yêu cầu*: the rest is prose.
  private func startsRemark() -> Bool {
    ["theo", "khi", "sau", "hoac", "va"].contains(peek()?.text ?? "")
      || (at > 0 && ["theo", "khi"].contains(tokens[at - 1].text))
  }

  private mutating func unit() -> DeadlineCycle? {
    let units: [String: DeadlineCycle] = [
      "ngay": .periodic, "tuan": .weekly, "thang": .monthly, "quy": .quarterly, "nam": .yearly,
    ]
    guard let token = peek(), token.kind == .word, let found = units[token.text] else { return nil }
    at += 1
    return found
  }

  private static func every(_ months: Int) -> DeadlineCycle {
    switch months {
    case 1: .monthly
    case 3: .quarterly
    case 12: .yearly
    default: .periodic
    }
  }

  private func peek(_ ahead: Int = 0) -> Token? { at + ahead < tokens.count ? tokens[at + ahead] : nil }

  private mutating func take(_ texts: String...) -> Bool {
    for (offset, text) in texts.enumerated() {
      guard let token = peek(offset), token.kind != .mark, token.text == text else { return false }
    }
    at += texts.count
    return true
  }

  private mutating func take(mark: String) -> Bool {
    guard let token = peek(), token.isMark(mark) else { return false }
    at += 1
    return true
  }
}
