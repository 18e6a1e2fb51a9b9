import Diagnostics

/// The help of the program and of each command: what it is for, how it is typed, examples to copy, every option once.
struct HelpPage: Sendable {
  struct Line: Sendable {
    let key: String
    let words: Words

    init(_ key: String, _ words: Words) {
      self.key = key
      self.words = words
    }
  }

  let purpose: Words
  let usage: [String]
  let examples: [Line]
  let sections: [(title: Words, lines: [Line])]
  let foot: Words?

  func text(_ language: Language) -> String {
    var out = purpose.text(language) + "\n\n" + Words("Cách dùng", "Usage").text(language) + "\n"
    for line in usage { out += "  " + HelpPage.localised(line, language) + "\n" }
    if !examples.isEmpty { out += block(Words("Ví dụ", "Examples"), examples, language) }
    for section in sections { out += block(section.title, section.lines, language) }
    if let foot { out += "\n" + foot.text(language) + "\n" }
    return out
  }

  /// Placeholders are written in Vietnamese once; English readers get theirs.
  private static func localised(_ text: String, _ language: Language) -> String {
    guard language == .english else { return text }
    let pairs = [
      ("THƯ_MỤC", "DIR"), ("TỆP…", "FILE…"), ("LOẠI_TRANG", "PAGE_KIND"), ("TÊN_LỖI", "ID"), ("THỜI_ĐIỂM", "MOMENT"),
      ("NGÀY", "DAY"),
      ("LOẠI", "KIND"), ("SỐ", "N"), ("<lệnh>", "<command>"), ("[tùy chọn]", "[options]"),
    ]
    return pairs.reduce(text) { $0.replacing($1.0, with: $1.1) }
  }

  private func block(_ title: Words, _ lines: [Line], _ language: Language) -> String {
    let lines = lines.map { Line(HelpPage.localised($0.key, language), $0.words) }
    let width = lines.map { $0.key.count > 34 ? 0 : $0.key.count }.max() ?? 0
    var out = "\n" + title.text(language) + "\n"
    for line in lines {
      let indent = String(repeating: " ", count: width + 4)
      let rows = HelpPage.wrapped(line.words.text(language), width: 96 - width)
      if line.key.count > width {
        out += "  \(line.key)\n" + rows.map { indent + $0 + "\n" }.joined()
        continue
      }
      out += "  " + line.key + String(repeating: " ", count: width + 2 - line.key.count) + (rows.first ?? "") + "\n"
      out += rows.dropFirst().map { indent + $0 + "\n" }.joined()
    }
    return out
  }

  static func wrapped(_ text: String, width: Int) -> [String] {
    var rows: [String] = []
    var row = ""
    for word in text.split(separator: " ") {
      if !row.isEmpty && row.count + 1 + word.count > width {
        rows.append(row)
        row = ""
      }
      row += (row.isEmpty ? "" : " ") + word
    }
    return rows + (row.isEmpty ? [] : [row])
  }
}

enum HelpPages {
  static let commands = ["build", "check", "serve", "new", "add", "import", "inspect", "export", "explain"]

  /// The command a command line begins with.
  static func command(in arguments: [String]) -> String? {
    arguments.first { !$0.hasPrefix("-") }.flatMap { commands.contains($0) ? $0 : nil }
  }

  /// The page a command line asks for: `--help` or `-h` anywhere, `help [command]`, or no word at all.
  static func wanted(by arguments: [String]) -> HelpPage? {
    let own = arguments.prefix { $0 != "--" }
    let isAsked = own.contains("--help") || own.contains("-h") || own.first == "help"
    guard isAsked || arguments.isEmpty else { return nil }
    let command = own.first == "help" ? own.dropFirst().first : command(in: arguments)
    return command.flatMap { page(for: $0) } ?? root
  }

  static func page(for command: String) -> HelpPage? {
    switch command {
    case "build": build
    case "check": check
    case "serve": serve
    case "new": new
    case "add": add
    case "import": importing
    case "inspect": inspect
    case "export": export
    case "explain": explain
    default: nil
    }
  }
}
