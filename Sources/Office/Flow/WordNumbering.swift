import Vietnamese
/// The lists of a Word document, as `numbering.xml` declares them, and the numbers they have reached.
final class WordNumbering: XMLHandler {
  struct Level {
    var start = 1
    var format = "decimal"
    var text = ""
  }

  private var abstracts: [String: [Int: Level]] = [:]
  /// List → its abstract list, and starts of its own.
  private var lists: [String: (abstract: String, starts: [Int: Int])] = [:]
  private var counters: [String: [Int: Int]] = [:]
  // What is being read.
  private var abstract: String?
  private var list: String?
  private var level: Int?

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "abstractNum":
      abstract = attributes.text("abstractNumId")
      list = nil
    case "num":
      list = attributes.text("numId")
      abstract = nil
      if let list { lists[list] = ("", [:]) }
    case "abstractNumId": if let list { lists[list]?.abstract = attributes.text("val") ?? "" }
    case "lvl": level = attributes.int("ilvl")
    case "lvlOverride": level = attributes.int("ilvl")
    case "startOverride":
      if let list, let level, let start = attributes.int("val") { lists[list]?.starts[level] = start }
    case "start": set { $0.start = attributes.int("val") ?? 1 }
    case "numFmt": set { $0.format = attributes.text("val") ?? "decimal" }
    case "lvlText": set { $0.text = attributes.text("val") ?? "" }
    default: break
    }
  }

  private func set(_ change: (inout Level) -> Void) {
    guard let abstract, let level, level < 9 else { return }
    change(&abstracts[abstract, default: [:]][level, default: Level()])
  }

  /// The label of the next paragraph of a list; empty where the list prints none.
  func next(_ list: String, _ level: Int) -> String {
    guard let found = lists[list], let levels = abstracts[found.abstract], let own = levels[level] else { return "" }
    // Lists over one abstract list count together, unless one has a start of its own.
    let key = found.starts.isEmpty ? "a" + found.abstract : "n" + list
    var counts = counters[key] ?? [:]
    let start = found.starts[level] ?? own.start
    counts[level] = (counts[level] ?? start - 1) + 1
    for deeper in counts.keys where deeper > level { counts[deeper] = nil }
    counters[key] = counts
    if own.format == "bullet" { return own.text.isEmpty ? "" : "-" }
    if own.format == "none" { return "" }
    var label = own.text
    for place in 0...level {
      let count = counts[place] ?? levels[place]?.start ?? 1
      label = Self.replacing("%\(place + 1)", in: label, with: Self.number(count, levels[place]?.format ?? "decimal"))
    }
    return label
  }

  private static func replacing(_ mark: String, in text: String, with number: String) -> String {
    guard let range = text.firstRange(of: mark) else { return text }
    return text[..<range.lowerBound] + number + text[range.upperBound...]
  }

  private static func number(_ count: Int, _ format: String) -> String {
    switch format {
    case "upperRoman": RomanNumeral.text(count)
    case "lowerRoman": RomanNumeral.text(count).lowercased()
    case "upperLetter": letter(count).uppercased()
    case "lowerLetter": letter(count)
    case "decimalZero": count < 10 ? "0\(count)" : String(count)
    default: String(count)
    }
  }

  private static func letter(_ count: Int) -> String {
    guard (1...780).contains(count) else { return String(count) }
    let letter = Character(UnicodeScalar(UInt8(0x61 + (count - 1) % 26)))
    return String(repeating: letter, count: (count - 1) / 26 + 1)
  }
}

/// Styles of a Word document that number or head their paragraphs.
final class WordStyles: XMLHandler {
  struct Style {
    var heading: Int?
    var list: String?
    var level = 0
    var base: String?
  }

  private var styles: [String: Style] = [:]
  private var current: String?

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "style":
      current = attributes.text("type") == "paragraph" ? attributes.text("styleId") : nil
      if let current { styles[current] = Style() }
    case "name":
      guard let current, let text = attributes.text("val")?.lowercased(), text.hasPrefix("heading ") else { return }
      styles[current]?.heading = Int(text.dropFirst(8))
    case "basedOn": if let current { styles[current]?.base = attributes.text("val") }
    case "outlineLvl":
      if let current, let level = attributes.int("val"), level < 9, styles[current]?.heading == nil {
        styles[current]?.heading = level + 1
      }
    case "numId": if let current { styles[current]?.list = attributes.text("val") }
    case "ilvl": if let current { styles[current]?.level = attributes.int("val") ?? 0 }
    default: break
    }
  }

  /// A style with what it takes from those it is based on.
  func style(_ id: String) -> Style {
    var style = styles[id] ?? Style()
    var base = style.base
    var steps = 0
    while let id = base, let above = styles[id], steps < 12 {
      style.heading = style.heading ?? above.heading
      if style.list == nil { (style.list, style.level) = (above.list, above.level) }
      base = above.base
      steps += 1
    }
    return style
  }
}
