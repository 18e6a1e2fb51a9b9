/// What a number format makes of a number: a plain number, a day or time, a length of time.
struct NumberFormat: Sendable, Equatable {
  enum Kind: Sendable, Equatable { case number, date, elapsed }

  var kind = Kind.number
  var look = NumberLook()

  static let general = NumberFormat()

  /// A format by its number; `code` is what the file itself says of it.
  static func numbered(_ id: Int, code: String?) -> NumberFormat {
    if let code { return NumberFormat(code) }
    if let code = builtIn[id] { return NumberFormat(code) }
    // East Asian editions keep their own dates here; the file then names no code.
    if (27...36).contains(id) || (50...58).contains(id) { return NumberFormat(kind: .date) }
    return general
  }

  init(kind: Kind = .number, look: NumberLook = NumberLook()) {
    self.kind = kind
    self.look = look
  }

  /// A format code such as `dd/mm/yyyy` or `#,##0.00%`. Its first section says what it is.
  init(_ code: String) {
    let bare = NumberFormat.bare(code)
    let lower = bare.text.map { $0 | 0x20 }
    if lower.isEmpty || lower.starts(with: Array("general".utf8)) || lower.starts(with: Array("standard".utf8)) {
      return
    }
    if bare.hasElapsed {
      kind = .elapsed
      return
    }
    if lower.contains(where: { [0x64, 0x6D, 0x68, 0x79, 0x73].contains($0) }) {
      kind = .date
      return
    }
    look = NumberFormat.look(bare.text)
  }

  /// The first section without what stands in quotes, behind `\`, `_` and `*`, and in brackets.
  private static func bare(_ code: String) -> (text: [UInt8], hasElapsed: Bool) {
    var out: [UInt8] = []
    var hasElapsed = false
    let bytes = Array(code.utf8)
    var index = 0
    while index < bytes.count, bytes[index] != 0x3B {
      switch bytes[index] {
      case 0x22:
        index += 1
        while index < bytes.count, bytes[index] != 0x22 { index += 1 }
      case 0x5C, 0x5F, 0x2A:
        // The character that follows, whole.
        index += 1
        while index + 1 < bytes.count, bytes[index + 1] & 0xC0 == 0x80 { index += 1 }
      case 0x5B:
        let start = index + 1
        while index < bytes.count, bytes[index] != 0x5D { index += 1 }
        let inside = bytes[min(start, bytes.count)..<min(index, bytes.count)].map { $0 | 0x20 }
        if let first = inside.first, [0x68, 0x6D, 0x73].contains(first), inside.allSatisfy({ $0 == first }) {
          hasElapsed = true
        }
      default: out.append(bytes[index])
      }
      index += 1
    }
    return (out, hasElapsed)
  }

  private static func look(_ code: [UInt8]) -> NumberLook {
    var look = NumberLook(isPercent: code.contains(0x25))
    let isDigit = { (byte: UInt8) in byte == 0x30 || byte == 0x23 || byte == 0x3F }
    guard let first = code.firstIndex(where: isDigit) else { return look }
    let point = code[first...].firstIndex(of: 0x2E) ?? code.endIndex
    let digits = code[first..<point].prefix { isDigit($0) || $0 == 0x2C }
    let zeros = digits.count { $0 == 0x30 }
    if zeros > 1, !digits.contains(0x2C) { look.leadingZeros = zeros }
    look.decimals = point < code.endIndex ? code[(point + 1)...].prefix(while: isDigit).count : 0
    return look
  }

  private static let builtIn: [Int: String] = [
    0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00",
    9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??", 14: "dd/mm/yyyy", 15: "d-mmm-yy", 16: "d-mmm",
    17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "dd/mm/yyyy h:mm",
    37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 41: "#,##0", 42: "#,##0", 43: "#,##0.00",
    44: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@",
  ]
}
