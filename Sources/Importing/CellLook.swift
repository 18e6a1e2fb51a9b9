import Reform
import Vietnamese

/// What one cell looks like, worked out once: the alignment asks many times.
struct CellLook: Sendable {
  let text: String
  let isBlank: Bool
  /// A number and nothing else, as in a column *TT*.
  let whole: Numbering?
  /// The number in front of a text.
  let lead: Numbering?
  let label: LevelLabel?
  let isAgency: Bool
  let isDeadline: Bool
  let money: Money
  /// Mostly capitals, as headings are.
  let isUpper: Bool
  let isTotal: Bool
  /// Begins in the middle of a sentence.
  let goesOn: Bool
  /// Ends where nothing ends: a comma, an open bracket, *và*.
  let isOpen: Bool
  let count: Int

  enum Money: Sendable { case none, words, bare, amount }

  init(_ text: String) {
    self.text = text
    isBlank = text.isEmpty
    count = text.count
    whole = count <= 8 ? Numbering.whole(text) : nil
    lead = Numbering.lead(of: text)
    label = LevelLabel.lead(of: text)
    let body = lead.map(\.rest) ?? text
    let isSentence = count > 200
    isAgency = !text.isEmpty && AgencyWords.isNaming(lead?.style == .bullet ? body : text)
    isDeadline = !isSentence && Self.readsAsDeadline(text)
    money = isSentence || text.isEmpty ? .none : Self.money(text)
    let letters = body.filter(\.isLetter)
    isUpper = letters.count >= 4 && letters.count { $0.isUppercase } * 10 >= letters.count * 8
    let folded = Fold.name(text)
    isTotal =
      ["tong cong", "tong so", "tong kinh phi", "cong"].contains { folded == $0 || folded.hasPrefix($0 + " ") }
      && (folded.hasPrefix("tong") || count < 12)
    goesOn = text.first.map { $0.isLowercase || "(,;:.)”".contains($0) } ?? false
    isOpen = Self.endsOpen(text)
  }

  private static func readsAsDeadline(_ text: String) -> Bool {
    guard !text.isEmpty, text.contains(where: \.isLetter) || text.contains("/") || text.count > 3 else { return false }
    guard let plan = Period.months(1, 2000, to: 12, 2099),
      let deadline = DeadlineReader.read(text, plan: plan).deadline
    else { return yearless(text) }
    return deadline.kind != .none
  }

  /// Months and quarters without a year are no deadline in a plan of many years; here they are.
  private static func yearless(_ text: String) -> Bool {
    guard let plan = Period.months(1, 2021, to: 12, 2021),
      let deadline = DeadlineReader.read(text, plan: plan).deadline
    else { return false }
    return deadline.kind != .none
  }

  private static func money(_ text: String) -> Money {
    guard text.contains(where: \.isNumber) else {
      let folded = " " + Fold.name(text) + " "
      let words = ["kinh phi", "du toan", "ngan sach", "theo quy dinh", "theo muc", "nguon", "xa hoi hoa", "khong"]
      return words.contains { folded.contains(" " + $0 + " ") } && text.count < 120 ? .words : .none
    }
    guard MoneyReader.read(text, unit: .trieu).money != nil else { return .none }
    return text.contains { $0.isLetter } ? .amount : .bare
  }

  /// Whether a text stops where nothing stops.
  static func endsOpen(_ text: String) -> Bool {
    guard let last = text.last else { return false }
    if ",-–(/&".contains(last) { return true }
    if text.count(where: { $0 == "(" }) > text.count(where: { $0 == ")" }) { return true }
    guard let word = text.split(separator: " ").last, text.contains(" ") else { return false }
    return ["và", "các", "của", "với", "về", "cho", "tại", "theo", "cấp", "trong", "được", "thuộc", "hoặc", "từ", "do"]
      .contains(word.lowercased())
  }
}
