import Vietnamese

/// How a heading or a row is numbered, from the widest to the narrowest.
enum NumberingStyle: Int, Sendable, Comparable {
  /// *Phần I*, *A.*
  case part, letter
  /// *I.*, *IV-*
  case roman
  /// *1.*
  case arabic
  /// *1.1*, *2.10.3*
  case dotted
  /// *a)*
  case small
  /// *-*, *•*
  case bullet
  /// *+*
  case plus

  static func < (first: Self, second: Self) -> Bool { first.rawValue < second.rawValue }
}

/// The number at the front of a text.
struct Numbering: Sendable, Equatable {
  let style: NumberingStyle
  /// As printed, without the stop behind it: `1.1`, `III`, `a`, `-`.
  let printed: String
  /// The numbers in it; a roman numeral or a letter as its value.
  let parts: [Int]
  /// The text behind it.
  let rest: String

  /// How deep it stands below the outermost: `1.1` is deeper than `1`.
  var rank: Int { style.rawValue * 4 + (style == .dotted ? min(3, parts.count - 2) : 0) }

  /// Whether `other` is numbered within this: `1` holds `1.2`.
  func holds(_ other: Numbering) -> Bool {
    (style == .arabic || style == .dotted) && other.style == .dotted && other.parts.count > parts.count
      && other.parts.starts(with: parts)
  }

  /// The number a text begins with.
  static func lead(of text: String) -> Numbering? {
    let letters = Array(text)
    guard let first = letters.first else { return nil }
    if let style = bullets[first] { return bullet(letters, style) }
    if first.isASCII && first.isNumber { return digits(letters) }
    return roman(letters) ?? letter(letters) ?? part(text)
  }

  /// The number that is the whole text, as in a column *TT*.
  static func whole(_ text: String) -> Numbering? {
    if let found = lead(of: text), found.rest.isEmpty { return found }
    if (1...3).contains(text.count), let value = Int(text), value > 0 {
      return Numbering(style: .arabic, printed: text, parts: [value], rest: "")
    }
    if let value = RomanNumeral.value(text) { return Numbering(style: .roman, printed: text, parts: [value], rest: "") }
    if text.count == 1, let first = text.first, first.isLetter, first.isLowercase || ("A"..."Z").contains(first) {
      let value = Int(first.unicodeScalars.first?.value ?? 0)
      return Numbering(style: first.isLowercase ? .small : .letter, printed: text, parts: [value], rest: "")
    }
    return nil
  }

  private static let bullets: [Character: NumberingStyle] = [
    "-": .bullet, "–": .bullet, "—": .bullet, "•": .bullet, "*": .bullet, "·": .bullet, "●": .bullet, "▪": .bullet,
    "■": .bullet, "○": .plus, "+": .plus, "➢": .bullet, "✓": .bullet, "\u{F0B7}": .bullet, "\u{F02D}": .bullet,
  ]

  private static func bullet(_ letters: [Character], _ style: NumberingStyle) -> Numbering? {
    let rest = trimmed(letters.dropFirst())
    if letters.count > 1, bullets[letters[1]] != nil { return nil }
    return Numbering(style: style, printed: String(letters[0]), parts: [], rest: rest)
  }

  private static func digits(_ letters: [Character]) -> Numbering? {
    var parts: [Int] = []
    var index = 0
    while index < letters.count {
      var end = index
      while end < letters.count, letters[end].isASCII, letters[end].isNumber { end += 1 }
      guard end > index, end - index <= 3, let value = Int(String(letters[index..<end])) else { return nil }
      parts.append(value)
      index = end
      guard index + 1 < letters.count, letters[index] == ".", letters[index + 1].isASCII, letters[index + 1].isNumber
      else { break }
      index += 1
    }
    let printed = String(letters[..<index])
    if parts.count > 1, parts.dropFirst().contains(where: { $0 >= 100 }) { return nil }
    let behind = index < letters.count ? letters[index] : " "
    let isClosed =
      ".):".contains(behind)
      || (behind == "-" || behind == "/") && index + 1 < letters.count
        && letters[index + 1] == " "
    let next = index + 1 < letters.count ? letters[index + 1] : " "
    if isClosed {
      guard next == " " || next == "." || next.isLetter || next == "“" || next == "*" else { return nil }
      if behind == "/" { return nil }
      let rest = trimmed(letters[(index + 1)...])
      return Numbering(style: parts.count > 1 ? .dotted : .arabic, printed: printed, parts: parts, rest: rest)
    }
    guard parts.count > 1, behind == " " || behind.isUppercase else { return nil }
    let rest = trimmed(letters[index...])
    let units = ["tỷ", "triệu", "nghìn", "ngàn", "đồng", "%", "-", "–", "điểm", "người"]
    if units.contains(where: { rest.hasPrefix($0) }) { return nil }
    return Numbering(style: .dotted, printed: printed, parts: parts, rest: rest)
  }

  private static func roman(_ letters: [Character]) -> Numbering? {
    var end = 0
    while end < letters.count, "IVX".contains(letters[end]) { end += 1 }
    guard end > 0, let value = RomanNumeral.value(String(letters[..<end])) else { return nil }
    let printed = String(letters[..<end])
    guard end < letters.count else {
      return Numbering(style: .roman, printed: printed, parts: [value], rest: "")
    }
    if ".)-:–/".contains(letters[end]) {
      let rest = trimmed(letters[(end + 1)...])
      return Numbering(style: .roman, printed: printed, parts: [value], rest: rest)
    }
    // Only a heading in capitals begins like this: *III CẢI CÁCH*.
    guard letters[end] == " ", end + 2 < letters.count, letters[end + 1].isUppercase, letters[end + 2].isUppercase
    else { return nil }
    return Numbering(style: .roman, printed: printed, parts: [value], rest: trimmed(letters[end...]))
  }

  private static func letter(_ letters: [Character]) -> Numbering? {
    guard letters.count > 1, letters[0].isLetter, letters[1] == ")" || letters[1] == "." || letters[1] == "-"
    else { return nil }
    let isSmall = letters[0].isLowercase
    guard isSmall || ("A"..."H").contains(letters[0]) else { return nil }
    guard letters.count == 2 || letters[2] == " " || letters[1] == ")" else { return nil }
    if letters[1] == "-" && isSmall { return nil }
    let value = Int(letters[0].unicodeScalars.first?.value ?? 0)
    return Numbering(
      style: isSmall ? .small : .letter, printed: String(letters[0]), parts: [value], rest: trimmed(letters[2...]))
  }

  private static func part(_ text: String) -> Numbering? {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count > 1, ["phần", "chương"].contains(words[0].lowercased()) else { return nil }
    let number = String(words[1].filter { $0 != "." && $0 != ":" })
    guard let value = RomanNumeral.value(number) ?? Int(number) else { return nil }
    return Numbering(
      style: .part, printed: "\(words[0]) \(number)", parts: [value], rest: words.count > 2 ? String(words[2]) : "")
  }

  private static func trimmed(_ letters: ArraySlice<Character>) -> String {
    var rest = letters
    while let first = rest.first, first == " " || first == "." || first == "\t" { rest = rest.dropFirst() }
    while let last = rest.last, last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
