import Vietnamese

/// One word, number or mark of a cell, folded for comparison and knowing where it is printed.
///
/// The readers of deadlines, money and agencies are small grammars over these; the printed text is never changed.
struct Token: Sendable, Equatable {
  enum Kind: Sendable { case word, number, mark }

  let kind: Kind
  /// The word folded (no case, no marks, đ as d), the digits as printed, or the mark with its dashes made `-`.
  let text: String
  /// The bytes of the source it covers.
  let range: Range<Int>
  /// Whether a blank or the start of the text stands before it.
  let isSpaced: Bool

  /// The number of a number token of at most nine digits.
  var number: Int? { kind == .number && text.utf8.count <= 9 ? Int(text) : nil }
  /// How many digits a number token has.
  var digits: Int { kind == .number ? text.utf8.count : 0 }

  func isWord(_ word: String) -> Bool { kind == .word && text == word }
  func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
}

/// A cell cut into tokens, and the cell itself.
struct TokenText: Sendable {
  let bytes: [UInt8]
  var tokens: [Token]

  /// Cuts the text: letters with their marks are words, digits are numbers, line breaks and all else are marks.
  init(_ text: String) {
    bytes = Array(text.utf8)
    var scanner = TokenScanner(bytes: bytes)
    for scalar in text.unicodeScalars { scanner.take(scalar) }
    tokens = scanner.finish()
  }

  /// What is printed from the first byte of one token to the last byte of another.
  func printed(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// What is printed from token `first` up to, not including, token `end`.
  func printed(tokens first: Int, _ end: Int) -> String {
    guard first < end, end <= tokens.count else { return "" }
    return printed(tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound)
  }
}

/// Collects scalars into tokens.
private struct TokenScanner {
  let bytes: [UInt8]
  private var found: [Token] = []
  private var current: Token.Kind?
  private var start = 0
  private var at = 0
  private var spaced = true

  init(bytes: [UInt8]) { self.bytes = bytes }

  mutating func take(_ scalar: Unicode.Scalar) {
    let width = UTF8.width(scalar)
    defer { at += width }
    switch scalar {
    case "0"..."9":
      begin(.number)
    case "\n", "\r", "\u{2028}", "\u{2029}":
      close()
      if found.last?.text != "\n" || found.last?.kind != .mark {
        found.append(Token(kind: .mark, text: "\n", range: at..<at + width, isSpaced: true))
      }
      spaced = true
    case "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}":
      break  // Zero-width characters neither part nor join words.
    case _ where isBlank(scalar):
      close()
      spaced = true
    case _ where isLetter(scalar):
      begin(.word)
    default:
      close()
      found.append(Token(kind: .mark, text: plain(scalar), range: at..<at + width, isSpaced: spaced))
      spaced = false
    }
  }

  mutating func finish() -> [Token] {
    close()
    return found
  }

  private mutating func begin(_ kind: Token.Kind) {
    guard current != kind else { return }
    close()
    current = kind
    start = at
  }

  private mutating func close() {
    guard let kind = current else { return }
    let printed = String(decoding: bytes[start..<at], as: UTF8.self)
    found.append(
      Token(kind: kind, text: kind == .word ? Fold.key(printed) : printed, range: start..<at, isSpaced: spaced))
    current = nil
    spaced = false
  }

  private func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || (scalar.value > 0x7F && scalar.properties.isWhitespace)
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.value < 0x80 { return ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) }
    return scalar.properties.isAlphabetic || scalar.properties.canonicalCombiningClass != .notReordered
  }

  private func plain(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
    case "\u{FF1B}": ";"
    case "\u{FF0C}": ","
    default: String(scalar)
    }
  }
}
