import Vietnamese

/// Cuts one line into its cells.
enum LineCells {
  /// Cells kept apart by a mark; a table in Markdown has one at both ends.
  static func split(_ raw: String, at mark: Character) -> [String] {
    var cells = raw.split(separator: mark, omittingEmptySubsequences: false).map { Clean.text(String($0)).text }
    if mark == "|" || mark == "│" || mark == "¦" {
      if cells.count > 1, cells[0].isEmpty, raw.drop(while: { $0 == " " }).first == mark { cells.removeFirst() }
      if cells.count > 1, cells[cells.count - 1].isEmpty { cells.removeLast() }
    }
    return cells
  }

  /// Whether a mark stands behind the last cell of a line.
  static func isClosed(_ raw: String, by mark: Character) -> Bool {
    raw.last { $0 != " " && $0 != "\u{A0}" } == mark
  }

  /// Cells kept apart by two blanks and more, with the character each begins at.
  static func wide(_ raw: String) -> [(text: String, start: Int)] {
    var cells: [(text: String, start: Int)] = []
    var text = ""
    var start = 0
    var blanks = 0
    var place = 0
    func close() {
      if !text.isEmpty { cells.append((Clean.text(text).text, start)) }
      text = ""
    }
    for letter in raw {
      if letter == " " || letter == "\t" {
        blanks += letter == "\t" ? 2 : 1
      } else {
        if blanks >= 2 { close() }
        if text.isEmpty { start = place } else if blanks == 1 { text.append(" ") }
        text.append(letter)
        blanks = 0
      }
      place += 1
    }
    close()
    return cells
  }

  /// Whether a line only draws: `|---|:--|`.
  static func isRule(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { "|-:+=_ \t".contains($0) } && text.contains { "-=_".contains($0) }
      && text.count >= 3
  }
}
