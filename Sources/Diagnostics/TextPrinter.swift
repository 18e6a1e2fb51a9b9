/// Faults for people: what is wrong, where (for an editor, for Excel, for someone who thinks in tasks), what the place
/// takes, and how to mend it.
public struct TextPrinter {
  public let language: Language
  /// How the folder of the content is written in front of a file's name.
  public let prefix: String
  /// How the folder of the templates is written in front of a template's name.
  public let templates: String
  private let source: (String) -> [UInt8]?
  /// A record's name in English; places hold it in the language of the content.
  private let english: (String) -> String
  private var opened: [String: SourceLines] = [:]

  /// A fault that fills a column shows this many of its cells and counts the rest.
  static let shownOfAKind = 3

  /// `source` gives the bytes of a file named as places name it; nil where it is no text.
  public init(
    language: Language, prefix: String, templates: String = Place.templates,
    english: @escaping (String) -> String = { $0 }, source: @escaping (String) -> [UInt8]?
  ) {
    self.language = language
    self.prefix = prefix
    self.templates = templates
    self.english = english
    self.source = source
  }

  /// All faults in reading order; a blank line after each.
  public mutating func text(for faults: [Fault]) -> String {
    var out = ""
    for group in Self.grouped(faults.inReadingOrder()) {
      for fault in group.prefix(Self.shownOfAKind) { out += text(for: fault) + "\n" }
      let rest = group.dropFirst(Self.shownOfAKind)
      guard !rest.isEmpty else { continue }
      let cells = rest.prefix(12).compactMap { $0.place?.cell }.joined(separator: ", ")
      let more = rest.count > 12 ? "…" : ""
      out += words(
        "   = và \(rest.count) ô nữa cùng lỗi này trong cột: \(cells)\(more)",
        "   = and \(rest.count) more cells of this column: \(cells)\(more)")
      out += "\n\n"
    }
    return out
  }

  /// The count that ends a run, such as `3 lỗi, 1 cảnh báo`.
  public func count(errors: Int, warnings: Int) -> String {
    words(
      "\(errors) lỗi, \(warnings) cảnh báo",
      "\(errors) \(errors == 1 ? "error" : "errors"), \(warnings) \(warnings == 1 ? "warning" : "warnings")")
  }

  /// Faults of one kind in one column stand together at the place of the first.
  private static func grouped(_ faults: [Fault]) -> [[Fault]] {
    struct Key: Hashable {
      let id: String
      let file: String
      let sheet: String?
      let column: String
    }
    var groups: [[Fault]] = []
    var positions: [Key: Int] = [:]
    for fault in faults {
      guard let place = fault.place, let column = place.columnTitle else {
        groups.append([fault])
        continue
      }
      let key = Key(id: fault.id, file: place.file, sheet: place.sheet, column: column)
      if let position = positions[key] {
        groups[position].append(fault)
      } else {
        positions[key] = groups.count
        groups.append([fault])
      }
    }
    return groups
  }

  private mutating func text(for fault: Fault) -> String {
    var out = "\(label(fault.severity)): \(fault.summary.text(language)) [\(fault.id)]\n"
    if let place = fault.place {
      out += "  --> \(address(of: place))\n"
      out += excerpt(of: fault, at: place)
    } else if let expected = fault.expected {
      out += "   = \(expected.text(language))\n"
    }
    for related in fault.related {
      out += "   = \(related.words.text(language)): \(address(of: related.place))\n"
    }
    if let suggestion = fault.suggestion {
      out += words("   = sửa: ", "   = help: ") + suggestion.text(language) + "\n"
    }
    if let consequence = fault.consequence {
      out += words("   = hệ quả: ", "   = then: ") + consequence.text(language) + "\n"
    }
    return out
  }

  /// The place in one line, three ways.
  private func address(of place: Place) -> String {
    var out =
      place.file.hasPrefix(Place.templates)
      ? templates + place.file.dropFirst(Place.templates.count) : prefix + place.file
    if let line = place.line {
      out += ":\(line)"
      if let column = place.column { out += ":\(column)" }
    }
    var parts: [String] = []
    if let sheet = place.sheet { parts.append(words("trang tính (sheet) \"\(sheet)\"", "sheet \"\(sheet)\"")) }
    if let cell = place.cell { parts.append(words("ô \(cell)", "cell \(cell)")) }
    if let title = place.columnTitle { parts.append(words("cột \"\(title)\"", "column \"\(title)\"")) }
    if let record = place.record { parts.append(words(record, english(record))) }
    if !parts.isEmpty { out += "   " + parts.joined(separator: " · ") }
    return out
  }

  /// The line at fault with its mark, under the head line with what the column takes.
  private mutating func excerpt(of fault: Fault, at place: Place) -> String {
    let expected = fault.expected?.text(language)
    guard !fault.kind.hidesSource, let line = place.line, let column = place.column, let lines = lines(of: place.file),
      let text = lines[line],
      let shown = SourceExcerpt(line: text, column: column, length: place.length ?? 1)
    else { return expected.map { "   = \($0)\n" } ?? "" }
    let width = String(line).count
    let margin = String(repeating: " ", count: width)
    var out = "\(margin) |\n"
    var saidExpected = false
    if line > 1, let title = place.columnTitle, let head = lines[1], let found = head.characterOffset(of: title),
      let shownHead = SourceExcerpt(line: head, column: found + 1, length: title.count)
    {
      out += "\(String(repeating: " ", count: width - 1))1 | \(shownHead.text)\n"
      out += "\(margin) | " + mark(shownHead, "-") + (expected.map { " " + $0 } ?? "") + "\n"
      saidExpected = expected != nil
    }
    out += "\(line) | \(shown.text)\n\(margin) | " + mark(shown, "^") + "\n"
    if !saidExpected, let expected { out += "   = \(expected)\n" }
    return out
  }

  private func mark(_ excerpt: SourceExcerpt, _ sign: String) -> String {
    String(repeating: " ", count: excerpt.markStart) + String(repeating: sign, count: excerpt.markLength)
  }

  private mutating func lines(of file: String) -> SourceLines? {
    if let known = opened[file] { return known }
    guard let bytes = source(file) else { return nil }
    let lines = SourceLines(bytes)
    opened[file] = lines
    return lines
  }

  private func label(_ severity: Severity) -> String {
    switch severity {
    case .error: words("lỗi", "error")
    case .warning: words("cảnh báo", "warning")
    case .note: words("lưu ý", "note")
    }
  }

  private func words(_ vi: String, _ en: String) -> String {
    Words(vi, en).text(language)
  }
}

extension String {
  /// Where another text first stands in this one, in characters from 0.
  fileprivate func characterOffset(of other: String) -> Int? {
    let all = Array(self)
    let wanted = Array(other)
    guard !wanted.isEmpty, all.count >= wanted.count else { return nil }
    return (0...(all.count - wanted.count)).first { all[$0..<($0 + wanted.count)].elementsEqual(wanted) }
  }
}
