/// A text with the fonts of its parts; no parts where one font sets all of it.
struct RichText: Sendable, Equatable {
  var text = ""
  var isComposed = false
  /// A part without a font of its own has the cell's.
  var runs: [GridRun] = []

  /// The text, and the fonts of its parts, in a cell whose own font is `font`.
  func placed(in font: String?) -> (font: String?, runs: [GridRun]) {
    guard !runs.isEmpty else { return (font, []) }
    let named = runs.map { GridRun(text: $0.text, font: $0.font ?? font) }
    guard let first = named.first, named.contains(where: { $0.font != first.font }) else {
      return (named.first?.font ?? font, [])
    }
    return (font, named)
  }
}

/// Collects the text of `<si>`, `<is>` and comments: `<t>` by itself or in runs `<r>`, phonetic guides `<rPh>` left out.
struct RichTextCollector {
  private(set) var bytes: [UInt8] = []
  private var runs: [(start: Int, font: String?)] = []
  private var isInRun = false
  private var isInText = false
  private var phonetic = 0

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    isInRun = false
    isInText = false
    phonetic = 0
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "t" {
      isInText = phonetic == 0
    } else if name == "r" {
      isInRun = true
      runs.append((bytes.count, nil))
    } else if name == "rPh" {
      phonetic += 1
    } else if isInRun, name == "rFont", !runs.isEmpty {
      runs[runs.count - 1].font = attributes.text("val")
    }
  }

  mutating func end(_ name: XMLName) {
    if name == "t" {
      isInText = false
    } else if name == "r" {
      isInRun = false
    } else if name == "rPh" {
      phonetic -= 1
    }
  }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: more) }
  }

  func finish() -> RichText {
    let (text, isComposed) = StoredText.read(bytes)
    guard runs.contains(where: { $0.font != nil }) else { return RichText(text: text, isComposed: isComposed) }
    var parts: [GridRun] = []
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].start : bytes.count
      guard run.start < end else { continue }
      let part = StoredText.text(Array(bytes[run.start..<end]))
      if let last = parts.last, last.font == run.font {
        parts[parts.count - 1].text += part
      } else {
        parts.append(GridRun(text: part, font: run.font))
      }
    }
    return RichText(text: text, isComposed: isComposed, runs: parts)
  }
}

/// The texts that cells name by number.
enum XLSXStrings {
  static func read(_ part: ZipPart, atMost limit: Int) -> (strings: [RichText], ending: XMLEnding, isTooLarge: Bool) {
    let handler = StringsHandler(limit: limit)
    let ending = XMLReader.read(part, handler)
    return (handler.strings, ending, handler.isTooLarge)
  }
}

private final class StringsHandler: XMLHandler {
  var strings: [RichText] = []
  var isTooLarge = false
  private var collector = RichTextCollector()
  private var isInItem = false
  private var room: Int

  init(limit: Int) { room = limit }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "si" {
      isInItem = true
      collector.begin()
    } else if isInItem {
      collector.start(name, attributes)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInItem { collector.add(bytes) }
  }

  override func end(_ name: XMLName) {
    guard isInItem else { return }
    guard name == "si" else { return collector.end(name) }
    isInItem = false
    // An empty text takes its place in the list too.
    room -= collector.bytes.count + 64
    guard room >= 0 else {
      isTooLarge = true
      isDone = true
      return
    }
    strings.append(collector.finish())
  }
}
