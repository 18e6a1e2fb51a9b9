import Vietnamese

/// What a cell of an amount says.
public enum MoneyReading: Sendable, Hashable {
  /// Whole đồng.
  case amount(Money)
  /// No digit in it: *Theo quy định* stays words.
  case words
  /// Nothing in it, which is not 0.
  case empty
  /// A digit in it, but no amount that can be read whole; the reason is Vietnamese, ready for a message.
  case unreadable(reason: String)
  /// A bare number, and nothing says what it counts.
  case needsUnit

  /// The amount, where there is one.
  public var money: Money? {
    if case .amount(let money) = self { money } else { nil }
  }
}

/// Reads amounts as official tables print them: dots group, a comma is the decimal sign, the unit stands behind the
/// number, in the head of the column, or in the front matter of the plan.
public enum MoneyReader {
  /// Reads one cell; `unit` is what bare numbers of the column count, where that is known. What stands in brackets
  /// beside an amount, such as its yearly share, is a note and is not added.
  public static func read(_ cell: String, unit: MoneyUnit? = nil) -> MoneyReading {
    let (main, notes) = splitNotes(TokenText(cell).tokens.filter { !$0.isMark("\n") })
    guard !main.isEmpty || !notes.isEmpty else { return .empty }
    let hasDigit = (main + notes.joined()).contains { $0.kind == .number }
    guard hasDigit else { return .words }
    var unit = unit
    for note in notes {
      if let own = MoneyUnit(words: note) { unit = own }
      if isYearly(note) { return .unreadable(reason: "số tiền của một năm, chưa phải tổng số") }
      if note.first?.isWord("x") == true || note.first?.isMark("×") == true {
        return .unreadable(reason: "số tiền còn phải nhân với phần trong ngoặc")
      }
    }
    var parser = MoneyParser(tokens: main, unit: unit)
    return parser.read()
  }

  private static func splitNotes(_ tokens: [Token]) -> (main: [Token], notes: [[Token]]) {
    var main: [Token] = []
    var notes: [[Token]] = []
    var depth = 0
    for token in tokens {
      if token.isMark("(") || token.isMark("[") {
        if depth == 0 { notes.append([]) }
        depth += 1
      } else if token.isMark(")") || token.isMark("]") {
        depth = max(0, depth - 1)
      } else if depth > 0 {
        notes[notes.count - 1].append(token)
      } else {
        main.append(token)
      }
    }
    return (main, notes.filter { !$0.isEmpty })
  }

  /// *(mỗi năm)*, *(/năm)*, *(hằng năm)*: the number before it is a share and no total.
  private static func isYearly(_ note: [Token]) -> Bool {
    let words = note.filter { $0.kind == .word }.map(\.text)
    guard !note.contains(where: { $0.kind == .number }) else { return false }
    return words == ["moi", "nam"] || words == ["hang", "nam"] || words == ["mot", "nam"] || words == ["nam"]
  }
}

/// Parses the part of a cell that stands outside brackets.
struct MoneyParser {
  let tokens: [Token]
  let unit: MoneyUnit?
  private var at = 0

  init(tokens: [Token], unit: MoneyUnit?) {
    self.tokens = tokens
    self.unit = unit
  }

  mutating func read() -> MoneyReading {
    while let token = peek(), Self.openings.contains(token.text), token.kind != .number { at += 1 }
    if peek()?.isMark("-") == true { return .unreadable(reason: "số tiền không thể âm") }
    var total: Money?
    var smallest: MoneyUnit?
    while peek()?.kind == .number {
      guard let printed = number() else { return .unreadable(reason: Self.numberReason) }
      guard case .value(let value) = NumberReader.read(printed, .vietnamese) else {
        return .unreadable(reason: Self.numberReason)
      }
      let own = MoneyUnit.take(tokens, &at)
      guard let counted = own ?? (total == nil ? unit : nil) else {
        return total == nil && at == tokens.count ? .needsUnit : .unreadable(reason: rest())
      }
      // *1 tỷ 200 triệu đồng*: each part smaller than the one before.
      if let smallest, counted.dong >= smallest.dong {
        return .unreadable(reason: "có nhiều số tiền trong một ô")
      }
      guard case .amount(let part) = Self.amount(value, counted) else { return Self.amount(value, counted) }
      // A bare number that is written out in đồng under a head of millions would pass for a million times as much.
      if own == nil, counted != .dong, part.dong >= Self.beyondAnyPlan {
        return .unreadable(
          reason: "nếu tính bằng \(counted.label) thì là \(part.text); ghi kèm đơn vị ngay trong ô")
      }
      guard let sum = Money.sum([total ?? .zero, part]) else { return .unreadable(reason: "số tiền quá lớn") }
      total = sum
      smallest = own
      if own == nil { break }
    }
    while let token = peek(), token.isMark(".") || token.isMark(";") || token.isMark(",") { at += 1 }
    guard let total, at == tokens.count else { return .unreadable(reason: rest()) }
    return .amount(total)
  }

  /// The value in whole đồng, or why it is none.
  static func amount(_ value: FixedDecimal, _ unit: MoneyUnit) -> MoneyReading {
    if value.isNegative { return .unreadable(reason: "số tiền không thể âm") }
    if let dong = value.scaledToWhole(byPowerOfTen: unit.powerOfTen) { return .amount(Money(dong: dong)) }
    return value.trimmed.scale > unit.powerOfTen
      ? .unreadable(reason: "số tiền lẻ hơn một đồng") : .unreadable(reason: "số tiền quá lớn")
  }

  /// 100.000 tỷ đồng: more than any task of a province costs.
  private static let beyondAnyPlan = 100_000_000_000_000

  private static let openings: Set<String> = [
    "khoang", "du", "kien", "uoc", "tinh", "tong", "so", "kinh", "phi", "tien", "la", "cong", ":",
  ]

  private static let numberReason = "dấu chấm ngăn cách từng ba chữ số, dấu phẩy là dấu thập phân: 1.250,5"

  /// The digits from here on, with the signs between them; blanks may group as dots do.
  private mutating func number() -> String? {
    guard let first = peek() else { return nil }
    var printed = first.text
    at += 1
    while let next = peek() {
      if next.isMark(".") || next.isMark(","), !next.isSpaced, let after = peek(1), after.kind == .number,
        !after.isSpaced
      {
        printed += next.text + after.text
        at += 2
      } else if next.kind == .number, next.isSpaced, next.digits == 3, !printed.contains(",") {
        printed += " " + next.text
        at += 1
      } else {
        break
      }
    }
    // *0.500* groups nothing.
    return printed.hasPrefix("0.") || printed.hasPrefix("0 ") ? nil : printed
  }

  private func rest() -> String {
    guard let token = peek() else { return "không có số tiền" }
    if token.isMark("/"), peek(1)?.isWord("nam") == true { return "số tiền của một năm, chưa phải tổng số" }
    return "phần còn lại của ô không phải là số tiền"
  }

  private func peek(_ ahead: Int = 0) -> Token? { at + ahead < tokens.count ? tokens[at + ahead] : nil }
}
