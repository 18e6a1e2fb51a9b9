/// Just enough of Swift's grammar to read sources as text.
enum SwiftText {
  /// Blanks out comments and keeps lines, so that a place in the result is a place in the file.
  static func withoutComments(_ text: String) -> String {
    var result = ""
    var rest = text[...]
    var depth = 0
    var quote: Substring?
    while let character = rest.first {
      if depth > 0 {
        if rest.hasPrefix("*/") || rest.hasPrefix("/*") {
          depth += rest.hasPrefix("/*") ? 1 : -1
          rest = rest.dropFirst(2)
          continue
        }
        if character.isNewline { result.append(character) }
      } else if let open = quote {
        if character == "\\" {
          result += rest.prefix(2)
          rest = rest.dropFirst(2)
          continue
        }
        if rest.hasPrefix(open) || character.isNewline && open.count == 1 {
          result += rest.prefix(character.isNewline ? 1 : open.count)
          rest = rest.dropFirst(character.isNewline ? 1 : open.count)
          quote = nil
          continue
        }
        result.append(character)
      } else if rest.hasPrefix("//") {
        rest = rest.drop { !$0.isNewline }
        continue
      } else if rest.hasPrefix("/*") {
        depth = 1
        rest = rest.dropFirst(2)
        continue
      } else if character == "\"" {
        let open = rest.hasPrefix("\"\"\"") ? rest.prefix(3) : rest.prefix(1)
        quote = open
        result += open
        rest = rest.dropFirst(open.count)
        continue
      } else {
        result.append(character)
      }
      rest = rest.dropFirst()
    }
    return result
  }

  /// The modules that a source imports, with the line of each: `import A`, `@testable import A`, `import struct A.B`.
  static func imports(_ code: String) -> [(module: String, line: Int)] {
    let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
    return code.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated().compactMap {
      offset, line in
      var words = line.split(whereSeparator: \.isWhitespace)[...]
      while let word = words.first, word.hasPrefix("@") || ["public", "internal", "package", "private"].contains(word) {
        words.removeFirst()
      }
      guard words.first == "import" else { return nil }
      words.removeFirst()
      if let word = words.first, kinds.contains(word) { words.removeFirst() }
      guard let path = words.first, let module = path.split(whereSeparator: { $0 == "." || $0 == ";" }).first
      else { return nil }
      return (String(module), offset + 1)
    }
  }

  /// What stands inside the bracket that opens at the front of `text`, brackets within it counted.
  static func bracketed(_ text: Substring) -> Substring? {
    let pairs: [Character: Character] = ["(": ")", "[": "]"]
    guard let open = text.first, let close = pairs[open] else { return nil }
    var depth = 0
    for index in text.indices {
      if text[index] == open { depth += 1 }
      if text[index] == close { depth -= 1 }
      if depth == 0 { return text[text.index(after: text.startIndex)..<index] }
    }
    return nil
  }
}
