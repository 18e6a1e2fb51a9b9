import Vietnamese

/// Numbering and labels as Vietnamese tables print them.
enum SheetNumbering {
  /// The kinds of numbering, outermost first: `A`, `I`, `1`, `1.1`, `a)`, `-`.
  enum Style: Int, Comparable, Sendable {
    case letter, roman, arabic, nested, item, dash

    static func < (first: Style, second: Style) -> Bool { first.rawValue < second.rawValue }
  }

  /// The style of a numbering cell; nil for anything else.
  static func style(_ text: String) -> Style? {
    let core = trimmed(text)
    guard !core.isEmpty, core.utf8.count <= 12 else { return text.isEmpty ? nil : dash(text) }
    if core.utf8.allSatisfy({ "IVX".utf8.contains($0) }) { return .roman }
    if core.utf8.count == 1, let byte = core.utf8.first {
      if (0x41...0x5A).contains(byte) { return .letter }
      if (0x61...0x7A).contains(byte) { return .item }
    }
    if core == "đ" || core == "Đ" { return core == "đ" ? .item : .letter }
    if core.utf8.allSatisfy({ isDigit($0) }) { return .arabic }
    if isNested(core) { return .nested }
    return nil
  }

  /// A label that begins with its numbering: `I. CẢI CÁCH THỂ CHẾ`, `Mục tiêu 1: …` gives no number.
  static func split(_ text: String) -> (number: String, rest: String)? {
    guard let space = text.firstIndex(where: { $0 == " " || $0 == "\n" }) else { return nil }
    let head = String(text[..<space])
    guard head.hasSuffix(".") || head.hasSuffix(")") || head.hasSuffix("-") || head.hasSuffix("/"),
      let style = style(head), style != .dash
    else { return nil }
    let rest = Clean.text(String(text[space...])).text
    return rest.isEmpty ? nil : (trimmed(head), rest)
  }

  /// Without the signs around it: `I.` → `I`, `(1)` → `1`.
  static func trimmed(_ text: String) -> String {
    var slice = Substring(text)
    while let last = slice.last, ".)/-: ".contains(last) { slice.removeLast() }
    while let first = slice.first, "( ".contains(first) { slice.removeFirst() }
    return String(slice)
  }

  private static func dash(_ text: String) -> Style? {
    ["-", "–", "—", "+", "*", "•", "−"].contains(Clean.text(text).text) ? .dash : nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// `1.1`, `2.10.3`, `I.2`, `A.1`.
  private static func isNested(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: 0x2E, omittingEmptySubsequences: false)
    guard parts.count > 1, parts.dropFirst().allSatisfy({ !$0.isEmpty && $0.allSatisfy(isDigit) }) else { return false }
    guard let first = parts.first, !first.isEmpty else { return false }
    return first.allSatisfy(isDigit) || first.allSatisfy { "IVXABCDEGH".utf8.contains($0) }
  }

  /// Whether the texts of a row are the numbers of the columns: `A, B, 1, 2, 3=1+2`, `(1) (2) (3)`.
  static func isColumnNumbers(_ texts: [String]) -> Bool {
    let filled = texts.filter { !$0.isEmpty }
    guard filled.count >= 2 else { return false }
    var last: Int?
    var letters = 0
    for text in filled {
      let core = text.split(whereSeparator: { "= \n".contains($0) }).first.map(String.init) ?? text
      let bare = trimmed(core)
      if bare.utf8.count == 1, let byte = bare.utf8.first, (0x41...0x45).contains(byte & ~0x20), !isDigit(byte) {
        letters += 1
        guard last == nil, Int(byte & ~0x20) == 0x40 + letters else { return false }
        continue
      }
      guard let number = Int(bare), (1...99).contains(number) else { return false }
      if let last, number != last + 1 { return false }
      if last == nil, number > 4 { return false }
      last = number
    }
    return last != nil || letters >= 2
  }

  /// Rows that sum the rows above.
  static func isTotal(_ text: String) -> Bool {
    let folded = Fold.name(text)
    guard !folded.isEmpty, folded.utf8.count < 60 else { return false }
    if totals.contains(folded) { return true }
    return ["tong cong ", "tong so ", "cong ", "tong "].contains { folded.hasPrefix($0) } && isFormulaOfLetters(folded)
  }

  private static let totals: Set<String> = [
    "tong cong", "tong so", "tong", "cong", "tong cong toan tinh", "tong kinh phi", "tong cong kinh phi", "cong tong",
    "tong toan tinh", "tong hop", "tong diem", "tong cong so",
  ]

  /// *TỔNG CỘNG (A+B+C)*, *Tổng số (I+II)*: nothing behind the word but numbering.
  private static func isFormulaOfLetters(_ folded: String) -> Bool {
    let rest = folded.split(separator: " ").drop { ["tong", "cong", "so"].contains($0) }
    return !rest.isEmpty && rest.allSatisfy { $0.utf8.allSatisfy { "ivxabcde0123456789".utf8.contains($0) } }
  }

  /// The first words of what stands under a table: remarks, recipients, signatures.
  static func isFooter(_ text: String) -> Bool {
    let folded = Fold.name(text)
    if footers.contains(where: { folded == $0 || folded.hasPrefix($0 + " ") }) { return true }
    // *Thái Nguyên, ngày 15 tháng 6 năm 2026* over the signature.
    return folded.contains("ngay ") && folded.contains(" thang ") && folded.contains(" nam ") && folded.utf8.count < 60
      && text.contains(",")
  }

  private static let footers = [
    "ghi chu", "noi nhan", "nguoi lap", "nguoi lap bieu", "lap bieu", "nguoi tong hop", "thu truong don vi",
    "thu truong co quan", "tm uy ban nhan dan", "tm ubnd", "kt chu tich", "kt giam doc", "chu tich", "giam doc",
    "pho giam doc", "ky ten", "ky ghi ro ho ten", "chu thich", "luu y", "xac nhan cua",
  ]
}
