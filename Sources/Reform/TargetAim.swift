import Vietnamese

/// What a target aims at, as official sentences say it. *Trên* is more than; *từ … trở lên, tối thiểu, ít nhất, không
/// dưới* is at least; a bare number is that number.
///
/// The cases are from real plans: *nhóm C trở lên*, *từ 30 % trở lên so với năm trước* (Thái Nguyên, 121/KH-UBND năm
/// 2017); *nhóm 20/63* (Quảng Ngãi, 881/QĐ-UBND năm 2017); *8/8 huyện, thành phố*, *phải cao hơn năm trước* (Bắc Kạn,
/// 860/QĐ-UBND năm 2016); *cao hơn năm 2020* (Đắk Nông, 1887/QĐ-UBND năm 2020).
public enum TargetAim: Sendable, Hashable {
  case value(Target.Comparison, FixedDecimal)
  /// The group `minimum` or a better one; groups are letters from A.
  case group(minimum: String)
  /// Among the first so many.
  case rank(Int, of: Int?)
  /// So many of a whole: *8/8*.
  case share(Int, of: Int)
  /// A rise in percent over the year before, or over a year that is named.
  case growth(Target.Comparison, FixedDecimal, over: Int?)
  /// Better than in the year before, or than in a year that is named.
  case better(than: Int?)

  /// Nil where the words are none of these.
  public init?(_ text: String) {
    let folded = Fold.name(text)
    let words = folded.split(separator: " ").map(String.init)
    guard !words.isEmpty else { return nil }
    let numbers = Self.numbers(text)
    if let pair = Self.pair(text) {
      let isRank = words.contains("nhom") || words.contains("top") || words.contains("hang") || words.contains("thu")
      self =
        isRank || pair.0 < pair.1 && words.contains("tinh") ? .rank(pair.0, of: pair.1) : .share(pair.0, of: pair.1)
      return
    }
    if let position = words.firstIndex(of: "nhom"), words.indices.contains(position + 1) {
      let next = words[position + 1]
      if next.utf8.count == 1, let letter = next.utf8.first, (0x61...0x65).contains(letter) {
        self = .group(minimum: next.uppercased())
        return
      }
      if let count = Int(next) {
        self = .rank(count, of: nil)
        return
      }
    }
    let earlier = Self.earlierYear(folded)
    if let earlier {
      guard let number = numbers.first(where: { $0 != FixedDecimal(earlier.year ?? 0) }) else {
        let isBetter = ["cao hon", "tang", "tot hon", "cai thien", "vuot"].contains { folded.contains($0) }
        guard isBetter else { return nil }
        self = .better(than: earlier.year)
        return
      }
      guard folded.contains("tang") || folded.contains("cao hon") else { return nil }
      let comparison = Self.comparison(folded)
      self = .growth(comparison == .equal ? .atLeast : comparison, number, over: earlier.year)
      return
    }
    guard let number = numbers.first else { return nil }
    self = .value(Self.comparison(folded), number)
  }

  /// How a folded sentence holds a result against its number; `equal` where it only gives the number.
  static func comparison(_ folded: String) -> Target.Comparison {
    let text = " \(folded) "
    func has(_ phrases: [String]) -> Bool { phrases.contains { text.contains(" \($0) ") } }
    if has(["tro len", "toi thieu", "it nhat", "khong duoi", "khong thap hon", "khong it hon"]) { return .atLeast }
    if has(["khong qua", "khong vuot qua", "khong vuot", "toi da", "nhieu nhat", "tro xuong", "khong cao hon"]) {
      return .atMost
    }
    if has(["tren", "hon", "vuot", "cao hon"]) { return .above }
    if has(["duoi", "thap hon", "it hon"]) { return .below }
    return .equal
  }

  /// Nil is the year before.
  private struct EarlierYear {
    let year: Int?
  }

  /// *so với năm trước*, *cao hơn năm 2020*.
  private static func earlierYear(_ folded: String) -> EarlierYear? {
    for phrase in ["so voi nam ", "cao hon nam ", "tot hon nam ", "hon nam "] {
      guard let range = folded.firstRange(of: phrase) else { continue }
      let next = folded[range.upperBound...].prefix { $0 != " " }
      if next == "truoc" { return EarlierYear(year: nil) }
      if let year = Int(next), (1990...2200).contains(year) { return EarlierYear(year: year) }
    }
    return nil
  }

  /// *20/63*: two whole numbers with nothing but a slash between them; a month of a year is none.
  private static func pair(_ text: String) -> (Int, Int)? {
    for word in text.split(whereSeparator: { $0 == " " || $0 == "\u{A0}" || $0 == ";" || $0 == "," }) {
      let parts = word.split(separator: "/", omittingEmptySubsequences: false)
      guard parts.count == 2, let first = Int(parts[0]), let second = Int(parts[1]), first >= 0, second > 0,
        first <= second, second < 1000
      else { continue }
      return (first, second)
    }
    return nil
  }

  /// Every number of a sentence, in its order.
  private static func numbers(_ text: String) -> [FixedDecimal] {
    text.split { !($0.isNumber || $0 == "," || $0 == ".") }.compactMap { piece in
      var piece = piece
      while let last = piece.last, !last.isNumber { piece.removeLast() }
      while let first = piece.first, !first.isNumber { piece.removeFirst() }
      guard !piece.isEmpty, case .value(let number) = NumberReader.read(String(piece), .score) else { return nil }
      return number
    }
  }

  /// The reading in words, for the small line under a printed aim: *từ 80 trở lên*, *lớn hơn 80*.
  public func reading(unit: String) -> String {
    let mark = unit.isEmpty ? "" : "\u{A0}\(unit)"
    switch self {
    case .value(let comparison, let number):
      switch comparison {
      case .atLeast: return "từ \(Format.decimal(number))\(mark) trở lên"
      case .above: return "lớn hơn \(Format.decimal(number))\(mark)"
      case .equal: return "đúng \(Format.decimal(number))\(mark)"
      case .atMost: return "nhiều nhất \(Format.decimal(number))\(mark)"
      case .below: return "nhỏ hơn \(Format.decimal(number))\(mark)"
      }
    case .group(let minimum): return minimum == "A" ? "nhóm A" : "nhóm A đến nhóm \(minimum)"
    case .rank(let rank, let count): return "thứ \(rank)\(count.map { "/\($0)" } ?? "") hoặc tốt hơn"
    case .share(let count, let whole): return count == whole ? "đủ \(whole)/\(whole)" : "ít nhất \(count)/\(whole)"
    case .growth(let comparison, let number, let year):
      let than = year.map { "năm \($0)" } ?? "năm trước"
      let word = comparison == .above ? "tăng hơn" : "tăng ít nhất"
      return "\(word) \(Format.decimal(number))\u{A0}% so với \(than)"
    case .better(let year): return "tốt hơn \(year.map { "năm \($0)" } ?? "năm trước")"
    }
  }
}

extension Target {
  /// What it aims at: the number and comparison that are given, else what its printed words say; nil for other words.
  public var goal: TargetAim? {
    if let aim { return .value(comparison, aim) }
    return TargetAim(aimText)
  }

  /// How its printed words read where they say another thing than the columns beside them; nil where they agree. A bare
  /// number says no comparison.
  public var statementGap: TargetAim? {
    guard let aim, case .value(let said, let number)? = TargetAim(aimText) else { return nil }
    if number != aim { return .value(said, number) }
    guard said != .equal, let statedComparison, said != statedComparison else { return nil }
    return .value(said, number)
  }

  /// Whether another statement of the same target (`noi_khac`) says another thing; nil where there is none.
  public var contradicts: Bool? {
    guard !otherStatement.isEmpty, let goal, let other = TargetAim(otherStatement) else {
      return otherStatement.isEmpty ? nil : Fold.name(otherStatement) != Fold.name(aimText)
    }
    return other != goal
  }

  /// Whether a result meets it; nil where the two cannot be held against each other.
  /// - Parameter earlier: the result of the year it is compared with, where the aim is a comparison in time.
  public func isMet(by result: TargetResult, earlier: FixedDecimal? = nil) -> Bool? {
    switch goal {
    case .value(let comparison, let aim)?:
      if let value = result.value { return comparison.holds(value, aim) }
    case .group(let minimum)?:
      if let letter = Self.group(result.words) { return letter <= minimum }
    case .rank(let limit, _)?:
      if let rank = result.value?.whole ?? Self.leadingNumber(result.words) { return rank <= limit }
    case .share(let count, _)?:
      if let found = result.value?.whole ?? Self.leadingNumber(result.words) { return found >= count }
    case .growth(let comparison, let percent, _)?:
      guard let value = result.value else { break }
      // Without a figure to grow from, the result is the rise itself.
      guard let base = baseline ?? earlier else { return comparison.holds(value, percent) }
      return Self.grew(from: base, to: value, comparison, percent)
    case .better?:
      guard let value = result.value, let base = earlier ?? baseline else { break }
      return isRank ? value < base : value > base
    case nil: break
    }
    return result.verdict.map { $0 == .met }
  }

  /// Places: the smaller the better.
  var isRank: Bool { ["hang", "thu hang", "bac", "thu"].contains(Fold.name(unit)) }

  /// The year whose result an aim in time is compared with.
  var comparedYear: Int? {
    switch goal {
    case .growth(_, _, let year)?, .better(let year)?: year ?? self.year.map { $0 - 1 }
    default: nil
    }
  }

  private static func group(_ words: String) -> String? {
    let pieces = Fold.name(words).split(separator: " ")
    let named = pieces.firstIndex(of: "nhom").flatMap { pieces.indices.contains($0 + 1) ? pieces[$0 + 1] : nil }
    guard let letter = named ?? (pieces.count == 1 ? pieces[0] : nil), letter.utf8.count == 1,
      let byte = letter.utf8.first, (0x61...0x65).contains(byte)
    else { return nil }
    return letter.uppercased()
  }

  private static func leadingNumber(_ words: String) -> Int? {
    Int(words.drop { !$0.isNumber }.prefix { $0.isNumber })
  }

  /// (to − from) / from × 100 against the percentage, exactly: to × 100 against from × (100 + percent).
  private static func grew(
    from base: FixedDecimal, to value: FixedDecimal, _ comparison: Comparison, _ percent: FixedDecimal
  ) -> Bool? {
    guard base > .zero, let factor = FixedDecimal(100).adding(percent) else { return nil }
    let left = Int128(value.mantissa) * 100 * power(base.scale) * power(factor.scale)
    let right = Int128(base.mantissa) * Int128(factor.mantissa) * power(value.scale)
    switch comparison {
    case .atLeast: return left >= right
    case .above: return left > right
    case .equal: return left == right
    case .atMost: return left <= right
    case .below: return left < right
    }
  }

  private static func power(_ digits: UInt8) -> Int128 { (0..<digits).reduce(Int128(1)) { value, _ in value * 10 } }
}
