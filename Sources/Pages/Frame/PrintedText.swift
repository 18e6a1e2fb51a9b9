import Markup

/// Official text as it was printed, set as paragraphs and lists: lines that begin with `-`, `+` or `•` are items. Nothing
/// else is read into it; it is no Markdown.
enum PrintedText {
  static func markup(_ text: String) -> Markup? {
    guard !text.isEmpty else { return nil }
    return Markup.build { out in
      var items: [Substring] = []
      for line in text.printedLines {
        let line = line.trimmed
        if line.isEmpty { continue }
        if let item = item(line) {
          items.append(item)
        } else {
          close(&items, &out)
          out.element("p") { $0.text(String(line)) }
        }
      }
      close(&items, &out)
    }
  }

  private static func close(_ items: inout [Substring], _ out: inout Markup) {
    guard !items.isEmpty else { return }
    out.element("ul") { list in
      for item in items { list.element("li") { $0.text(String(item)) } }
    }
    items.removeAll()
  }

  /// What stands behind the sign of an item; nil for a line that is none.
  private static func item(_ line: Substring) -> Substring? {
    guard let first = line.first, first == "-" || first == "+" || first == "•" || first == "–" else { return nil }
    let rest = line.dropFirst().trimmed
    return rest.isEmpty ? nil : rest
  }
}

extension String {
  /// The lines that hold anything, found by bytes: walking an official text by characters costs more than all the rest
  /// of its page.
  var printedLines: [Substring] { utf8.split(separator: 0x0A).map { Substring($0) } }
}

extension Substring {
  /// Without blanks at its ends.
  var trimmed: Substring {
    var rest = self
    while let first = rest.utf8.first, first == 0x20 || first == 0x09 { rest = rest.dropFirst() }
    while let last = rest.utf8.last, last == 0x20 || last == 0x09 { rest = rest.dropLast() }
    return rest
  }
}
