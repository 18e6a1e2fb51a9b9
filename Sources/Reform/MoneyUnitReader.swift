extension MoneyUnit {
  /// The unit as a power of ten of đồng.
  var powerOfTen: UInt8 {
    switch self {
    case .dong: 0
    case .nghin: 3
    case .trieu: 6
    case .ty: 9
    }
  }

  /// The unit that the head of a column names: *Kinh phí (triệu đồng)*, *Kinh phí (Tr.đ)*, *ĐVT: 1.000 đồng*; nil
  /// where it names none (*Kinh phí thực hiện (Dự kiến)*).
  public init?(columnTitle title: String) {
    let tokens = TokenText(title).tokens.filter { !$0.isMark("\n") }
    for start in tokens.indices {
      let isOpened = start > 0 && tokens[start - 1].kind == .mark
      // *đồng* alone is also in *hợp đồng*, *hội đồng*: it counts only where a mark opens it.
      var at = start
      if let unit = Self.thousand(tokens, &at) ?? Self.take(tokens, &at), isOpened || unit != .dong,
        isOpened || at - start > 1
      {
        self = unit
        return
      }
    }
    return nil
  }

  /// The unit, where the tokens are its name and nothing else.
  init?(words tokens: [Token]) {
    var tokens = tokens
    while let first = tokens.first, ["dvt", "don", "vi", "tinh", ":"].contains(first.text) { tokens.removeFirst() }
    var at = 0
    guard let unit = Self.thousand(tokens, &at) ?? Self.take(tokens, &at), at == tokens.count else { return nil }
    self = unit
  }

  /// Takes the name of a unit: *đồng, đ, VNĐ; nghìn, ngàn; triệu, tr; tỷ, tỉ*, the last three with or without *đồng*.
  static func take(_ tokens: [Token], _ at: inout Int) -> MoneyUnit? {
    guard at < tokens.count, tokens[at].kind == .word else { return nil }
    let unit: MoneyUnit
    switch tokens[at].text {
    case "dong", "d", "vnd": unit = .dong
    case "nghin", "ngan": unit = .nghin
    case "trieu", "tr": unit = .trieu
    case "ty", "ti": unit = .ty
    case "trd":
      at += 1
      return .trieu
    default: return nil
    }
    at += 1
    guard unit != .dong else {
      if at < tokens.count, tokens[at].isWord("vn") || tokens[at].isWord("viet") {
        at += tokens[at].isWord("viet") ? 2 : 1
        at = min(at, tokens.count)
      }
      return unit
    }
    let isDotted = at + 1 < tokens.count && tokens[at].isMark(".")
    let next = isDotted ? at + 1 : at
    if next < tokens.count, ["dong", "d", "vnd"].contains(tokens[next].text), tokens[next].kind == .word {
      at = next + 1
    }
    return unit
  }

  /// *1.000 đồng*, *1000đ*, *1.000.000 đồng* as the name of a unit.
  private static func thousand(_ tokens: [Token], _ at: inout Int) -> MoneyUnit? {
    guard at < tokens.count, tokens[at].kind == .number else { return nil }
    var end = at
    var digits = ""
    while end < tokens.count, tokens[end].kind == .number || tokens[end].isMark(".") {
      if tokens[end].kind == .number { digits += tokens[end].text }
      end += 1
    }
    guard end < tokens.count, ["dong", "d", "vnd"].contains(tokens[end].text) else { return nil }
    switch digits {
    case "1000":
      at = end + 1
      return .nghin
    case "1000000":
      at = end + 1
      return .trieu
    default: return nil
    }
  }
}
