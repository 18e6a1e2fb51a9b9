/// Reads the deadlines that plans print.
///
/// A phrase is a *calendar* phrase (days, months, quarters, years, with what bounds or joins them) or an *open* one
/// (all the time, again and again, as regulated, when something happens). What is neither stays unread: a deadline is
/// never guessed. Case, marks and blanks do not count; what stands in brackets is a condition and is kept as printed.
public enum DeadlineReader {
  /// The reading of one cell, in a plan that runs over the period; days without a year take the plan's.
  public static func read(_ phrase: String, plan: Period) -> DeadlineReading {
    let text = TokenText(phrase)
    var (main, conditions) = splitBrackets(text)
    let condition = conditions.isEmpty ? nil : conditions.map { text.printed($0) }.joined(separator: "; ")
    trim(&main)
    if main.isEmpty, let inner = condition {
      // The whole cell stands in brackets: they are no condition of anything else.
      main = TokenText(inner).tokens.filter { !$0.isMark("\n") }
      trim(&main)
    }
    guard !main.isEmpty else {
      return text.tokens.contains { $0.kind != .mark || $0.text != "\n" }
        ? DeadlineReading(deadline: nil, problems: [.unknownPhrase]) : DeadlineReading(deadline: Deadline(.none))
    }
    var reading = readMain(main, plan)
    reading.deadline?.condition = condition
    return reading
  }

  private static func readMain(_ tokens: [Token], _ plan: Period) -> DeadlineReading {
    if let phrase = CalendarParser.parse(tokens) { return CalendarResolver(plan: plan).resolve(phrase) }
    if let deadline = OpenPhrase.read(tokens) { return DeadlineReading(deadline: deadline) }
    return DeadlineReading(deadline: nil, problems: [.unknownPhrase])
  }

  /// The tokens outside brackets, and the byte ranges inside them. A bracket that never closes runs to the end.
  private static func splitBrackets(_ text: TokenText) -> (main: [Token], inside: [Range<Int>]) {
    var main: [Token] = []
    var inside: [Range<Int>] = []
    var depth = 0
    var from: Int?
    var end = 0
    for token in text.tokens {
      if token.isMark("(") || token.isMark("[") {
        depth += 1
        if depth == 1 {
          (from, end) = (nil, 0)
          continue
        }
      } else if depth > 0, token.isMark(")") || token.isMark("]") {
        depth -= 1
        if depth == 0 {
          if let from { inside.append(from..<end) }
          from = nil
          continue
        }
      }
      if depth == 0 {
        if !token.isMark("\n") { main.append(token) }
      } else if !token.isMark("\n") {
        from = from ?? token.range.lowerBound
        end = token.range.upperBound
      }
    }
    if depth > 0, let from { inside.append(from..<end) }
    return (main, inside)
  }

  /// Takes off the bullet before a phrase and the stop after it.
  private static func trim(_ tokens: inout [Token]) {
    let bullets: Set<String> = ["-", "+", "*", "•", ".", ",", ";", ":"]
    while let first = tokens.first, first.kind == .mark, bullets.contains(first.text) { tokens.removeFirst() }
    while let last = tokens.last, last.kind == .mark, bullets.contains(last.text) { tokens.removeLast() }
  }
}
