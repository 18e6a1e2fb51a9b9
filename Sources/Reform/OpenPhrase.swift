/// Reads deadlines that name no day: all the time, as regulated, by a plan, when something happens. What recurs is
/// read by `CyclePhrase`.
enum OpenPhrase {
  /// The reading, or nil where none is known.
  static func read(_ tokens: [Token]) -> Deadline? {
    var tokens = tokens[...]
    while startsWith(tokens, fillers) { tokens = tokens.dropFirst() }
    guard !tokens.isEmpty else { return nil }
    if let deadline = ongoing(tokens) ?? CyclePhrase.read(tokens) { return deadline }
    if let kind = according(tokens) { return Deadline(kind) }
    return isEvent(tokens) ? Deadline(.onEvent) : nil
  }

  private static let fillers: Set<String> = ["thuc", "hien", "hoan", "thanh", "bao", "cao", "dam", "bao"]

  /// *Thường xuyên*, *Thường xuyên trong năm*, *Thường xuyên, theo quy định*: ongoing, unless it says how often.
  private static func ongoing(_ tokens: ArraySlice<Token>) -> Deadline? {
    var rest: ArraySlice<Token>
    switch (word(tokens, 0), word(tokens, 1)) {
    case ("thuong", "xuyen"), ("lien", "tuc"), ("quanh", "nam"), ("suot", "nam"): rest = tokens.dropFirst(2)
    default: return nil
    }
    if let often = CyclePhrase.read(rest) { return often }
    rest = skipMarks(rest)
    guard let next = word(rest, 0) else { return rest.isEmpty ? Deadline(.ongoing) : nil }
    // What follows may say when the standing work is called for, but may not set an end to it.
    if ["theo", "khi", "sau", "dot", "va", "hoac", "neu", "ngay"].contains(next) {
      return rest.contains { $0.kind == .number && !["theo", "khi"].contains(next) } ? nil : Deadline(.ongoing)
    }
    let years: Set<String> = ["trong", "ca", "suot", "nam", "giai", "doan", "lien", "tuc", "ke", "hoach", "cac"]
    let isYears = rest.allSatisfy { token in
      switch token.kind {
      case .word: years.contains(token.text)
      case .number: token.digits == 4
      case .mark: [",", "-"].contains(token.text)
      }
    }
    return isYears ? Deadline(.ongoing) : nil
  }

  /// *Theo …*: the first telling word decides.
  private static func according(_ tokens: ArraySlice<Token>) -> DeadlineKind? {
    var tokens = tokens
    if word(tokens, 0) == "dung" { tokens = tokens.dropFirst() }
    let isAccording = word(tokens, 0) == "theo"
    let isInTime = ["han", "thoi", "quy", "tien"].contains(word(tokens, 0) ?? "")
    guard isAccording || isInTime else { return nil }
    let words = tokens.filter { $0.kind == .word }.map(\.text)
    for index in words.indices {
      let pair = index + 1 < words.count ? words[index] + " " + words[index + 1] : words[index]
      // *Quý* in *theo quý* folds to none of these.
      if let kind = kinds[pair] ?? kinds[words[index]] {
        return isAccording || kind == .perRegulation ? kind : nil
      }
    }
    return nil
  }

  private static let kinds: [String: DeadlineKind] = {
    var kinds: [String: DeadlineKind] = [:]
    for word in ["ke hoach", "chuong trinh", "lo trinh", "tien do", "de an", "du an", "lich"] {
      kinds[word] = .perPlan
    }
    for word in [
      "quy dinh", "phap luat", "luat", "nghi dinh", "thong tu", "quyet dinh", "nghi quyet", "huong dan", "quy che",
      "chi thi", "van ban", "cong van", "phap lenh",
    ] {
      kinds[word] = .perRegulation
    }
    for word in [
      "de nghi", "yeu cau", "chi dao", "phat sinh", "thuc te", "nhu cau", "tinh hinh", "de xuat", "thong bao",
      "phan cong", "su vu", "vu viec",
    ] {
      kinds[word] = .onEvent
    }
    return kinds
  }()

  /// *Khi có…*, *Sau khi…*, *Trong vòng 15 ngày kể từ…*, *Đột xuất*, *Tùy theo tình hình*.
  private static func isEvent(_ tokens: ArraySlice<Token>) -> Bool {
    switch word(tokens, 0) {
    case "khi", "neu", "tuy": return tokens.count > 1
    case "phat": return word(tokens, 1) == "sinh"
    case "co": return word(tokens, 1) == "phat" && word(tokens, 2) == "sinh"
    case "dot": return word(tokens, 1) == "xuat"
    case "ngay": return ["khi", "sau"].contains(word(tokens, 1) ?? "")
    case "sau": return isAfterEvent(tokens.dropFirst())
    case "trong", "cham", "khong", "truoc": return isCountedFromEvent(tokens)
    default: return isCount(tokens) && isCountedFromEvent(tokens)
    }
  }

  /// *Sau khi…*, *Sau hội nghị*; not *Sau 15/12*.
  private static func isAfterEvent(_ tokens: ArraySlice<Token>) -> Bool {
    if isCount(tokens) { return isCountedFromEvent(tokens) }
    guard let next = word(tokens, 0) else { return false }
    return !["ngay", "thang", "quy", "nam"].contains(next)
  }

  /// Whether it begins with a number of days, weeks or months.
  private static func isCount(_ tokens: ArraySlice<Token>) -> Bool {
    guard tokens.first?.kind == .number else { return false }
    return ["ngay", "tuan", "thang", "gio"].contains(word(tokens, 1) ?? "")
  }

  /// A number of days, and the event that they are counted from.
  private static func isCountedFromEvent(_ tokens: ArraySlice<Token>) -> Bool {
    guard let count = tokens.firstIndex(where: { $0.kind == .number }), isCount(tokens[count...]) else {
      return false
    }
    let rest = tokens[count...]
    return rest.contains { $0.isWord("khi") || $0.isWord("tu") || $0.isWord("sau") || $0.isWord("truoc") }
  }

  static func word(_ tokens: ArraySlice<Token>, _ offset: Int) -> String? {
    guard offset < tokens.count else { return nil }
    let token = tokens[tokens.startIndex + offset]
    return token.kind == .word ? token.text : nil
  }

  private static func startsWith(_ tokens: ArraySlice<Token>, _ words: Set<String>) -> Bool {
    guard tokens.count > 1, let first = word(tokens, 0) else { return false }
    return words.contains(first)
  }

  private static func skipMarks(_ tokens: ArraySlice<Token>) -> ArraySlice<Token> {
    tokens.drop { $0.kind == .mark && [",", "-", ";"].contains($0.text) }
  }
}
