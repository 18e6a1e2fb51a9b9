/// The plan of the house as one of its two descriptions gives it: each target and what it may import.
struct Plan: Sendable {
  /// A target's row.
  struct Row: Sendable, Equatable {
    let name: String
    let imports: Set<String>
    /// `yes`, `no`, or the names of the files that alone may import Foundation. Empty in the manifest's plan.
    let foundation: String
  }

  /// Rows in the order they stand in.
  let rows: [Row]

  subscript(name: String) -> Row? { rows.first { $0.name == name } }

  /// The table under the heading *Code map* of `Sources/README.md`.
  static func codeMap(_ markdown: String) -> Plan {
    let lines = markdown.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { $0 != "## Code map" }.dropFirst().prefix { !$0.hasPrefix("## ") }
    let rows = lines.filter { $0.hasPrefix("| `") }.map { line in
      line.dropFirst().dropLast().split(separator: "|", omittingEmptySubsequences: false)
    }
    return Plan(
      rows: rows.filter { $0.count == 4 }.map { cells in
        Row(
          name: words(cells[0]).first ?? "", imports: Set(words(cells[1])),
          foundation: cells[3].split(whereSeparator: \.isWhitespace).joined(separator: " "))
      })
  }

  /// The targets of `Package.swift`, tests left out. Products go by the name of their module.
  static func manifest(_ text: String) -> Plan {
    let code = SwiftText.withoutComments(text)
    let products = Dictionary(
      uniqueKeysWithValues: code.split(separator: "\n").filter { $0.hasPrefix("let ") && $0.contains(".product(") }.map
      {
        line in (String(line.dropFirst(4).prefix { $0.isLetter }), quoted(line).first ?? "")
      })
    let body = code.firstRange(of: "targets: [\n").map { code[code.index($0.upperBound, offsetBy: -2)...] } ?? ""
    var rest = SwiftText.bracketed(body) ?? ""
    var rows: [Row] = []
    while let found = rest.firstRange(of: /(system|room|tests|\.executableTarget|\.testTarget)\(/) {
      let kind = rest[found].dropLast()
      let arguments = SwiftText.bracketed(rest[rest.index(before: found.upperBound)...]) ?? ""
      rest = rest[found.upperBound...].dropFirst(arguments.count)
      if kind == "tests" || kind == ".testTarget" { continue }
      let list = arguments.firstIndex(of: "[").flatMap { SwiftText.bracketed(arguments[$0...]) } ?? ""
      let named = Set(kind == "system" ? [] : quoted(list))
      let variables = list.split { !($0.isLetter || $0 == "\"") }.compactMap { products[String($0)] }
      rows.append(Row(name: quoted(arguments).first ?? "", imports: named.union(variables), foundation: ""))
    }
    return Plan(rows: rows)
  }

  /// The Debian packages that `Package.swift` names as providers.
  static func providers(_ text: String) -> Set<String> {
    Set(
      SwiftText.withoutComments(text).matches(of: /system\(([^)]*)\)/)
        .flatMap { match in match.1.firstIndex(of: "[").map { quoted(match.1[$0...]) } ?? [] })
  }

  private static func words(_ cell: Substring) -> [String] {
    cell.matches(of: /`([^`]+)`/).map { String($0.1) }
  }

  private static func quoted(_ text: Substring) -> [String] {
    text.matches(of: /"([^"]+)"/).map { String($0.1) }
  }
}
