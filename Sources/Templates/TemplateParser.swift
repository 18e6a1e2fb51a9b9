import Diagnostics

/// Parses one template file into nodes. What is wrong is reported and passed over, so that one run shows every fault.
struct TemplateParser {
  private let source: TemplateSource
  private let reader: TagReader
  private var faults: [Fault] = []
  private var stack: [Opened] = [Opened(kind: .comment, tag: Tag(name: "", range: 0..<0), indentation: 0..<0)]

  /// A section, block or parent whose end has not come yet. The first of the stack is the file itself.
  private struct Opened {
    let kind: TagKind
    let tag: Tag
    let indentation: Range<Int>
    var nodes: [Node] = []
  }

  static func parse(path: String, bytes: [UInt8]) -> Diagnosed<TemplateSource> {
    var parser = TemplateParser(TemplateSource(path: path, bytes: bytes))
    let nodes = parser.parseAll()
    var source = parser.source
    source.nodes = nodes
    return Diagnosed(source, parser.faults)
  }

  private init(_ source: TemplateSource) {
    self.source = source
    reader = TagReader(bytes: source.bytes)
  }

  private mutating func parseAll() -> [Node] {
    var position = 0
    var printedFrom = 0
    var lastTagEnd = 0
    while let opening = reader.nextOpening(from: position) {
      guard let raw = reader.tag(at: opening) else {
        faults.append(TemplatesFaults.tagNotClosed(at: source.place(opening..<opening + 2)))
        position = opening + 2
        continue
      }
      let lineStart = reader.lineStart(of: opening)
      let isAlone = raw.kind.canStandAlone && lastTagEnd <= lineStart && reader.isBlank(lineStart..<opening)
      if isAlone, let next = reader.nextLine(afterBlanksFrom: raw.range.upperBound) {
        addText(printedFrom..<lineStart)
        add(raw, indentation: lineStart..<opening)
        position = next
      } else {
        addText(printedFrom..<opening)
        if opening == lineStart { addNode(.lineStart) }
        add(raw, indentation: opening..<opening)
        position = raw.range.upperBound
      }
      printedFrom = position
      lastTagEnd = raw.range.upperBound
    }
    addText(printedFrom..<source.bytes.count)
    while stack.count > 1 { closeTop(reporting: true) }
    return stack[0].nodes
  }

  private mutating func addNode(_ node: Node) { stack[stack.count - 1].nodes.append(node) }

  /// Adds printed bytes line by line, so that a part can be indented.
  private mutating func addText(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let end = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
      let stop = end ?? range.upperBound
      if start == reader.lineStart(of: start), source.bytes[start] != UInt8(ascii: "\n") { addNode(.lineStart) }
      addNode(.literal(start..<stop))
      start = stop
    }
  }

  private mutating func add(_ raw: RawTag, indentation: Range<Int>) {
    let tag = raw.tag
    if tag.name.isEmpty, raw.kind != .comment, raw.kind != .delimiters {
      faults.append(TemplatesFaults.emptyTag(at: source.place(raw.range)))
      return
    }
    switch raw.kind {
    case .comment: break
    case .value: addNode(.value(tag))
    case .part: addNode(.part(tag, indentation: indentation))
    case .section, .inverted, .parent, .block:
      stack.append(Opened(kind: raw.kind, tag: tag, indentation: indentation))
    case .close: close(tag, at: raw.range)
    case .raw: faults.append(TemplatesFaults.rawOutput(tag.name, at: source.place(raw.range)))
    case .delimiters: faults.append(TemplatesFaults.delimiters(at: source.place(raw.range)))
    }
  }

  private mutating func close(_ tag: Tag, at range: Range<Int>) {
    guard let index = stack.indices.dropFirst().last(where: { stack[$0].tag.name == tag.name }) else {
      let open = stack.count > 1 ? stack.last.map { ($0.tag.name, source.place($0.tag.range)) } : nil
      faults.append(TemplatesFaults.closeWithoutOpen(tag.name, open: open, at: source.place(range)))
      return
    }
    while stack.count - 1 > index { closeTop(reporting: true) }
    closeTop(reporting: false)
  }

  private mutating func closeTop(reporting isUnclosed: Bool) {
    let opened = stack.removeLast()
    if isUnclosed {
      faults.append(TemplatesFaults.sectionNotClosed(opened.tag.name, at: source.place(opened.tag.range)))
    }
    switch opened.kind {
    case .parent:
      addNode(.parent(opened.tag, indentation: opened.indentation, blocks: blocks(of: opened)))
    case .block:
      addNode(.block(Block(tag: opened.tag, body: opened.nodes)))
    default:
      addNode(.section(opened.tag, isInverted: opened.kind == .inverted, body: opened.nodes))
    }
  }

  /// The blocks given to a parent. Anything else between its tags would be lost, so it is reported.
  private mutating func blocks(of parent: Opened) -> [Block] {
    var blocks: [Block] = []
    for node in parent.nodes {
      switch node {
      case .block(let block):
        if let first = blocks.first(where: { $0.tag.name == block.tag.name }) {
          faults.append(
            TemplatesFaults.blockTwice(
              block.tag.name, first: source.place(first.tag.range), at: source.place(block.tag.range)))
        } else {
          blocks.append(block)
        }
      case .lineStart: break
      case .literal(let range):
        let text = source.bytes[range]
        guard let start = text.firstIndex(where: { $0 > 0x20 }), let end = text.lastIndex(where: { $0 > 0x20 })
        else { break }
        faults.append(TemplatesFaults.textOutsideBlock(parent.tag.name, at: source.place(start..<end + 1)))
      case .value(let tag), .section(let tag, _, _), .part(let tag, _), .parent(let tag, _, _):
        faults.append(TemplatesFaults.textOutsideBlock(parent.tag.name, at: source.place(tag.range)))
      }
    }
    return blocks
  }
}

extension TagKind {
  /// Whether a line that holds nothing but this tag is taken out of the output.
  fileprivate var canStandAlone: Bool {
    switch self {
    case .value, .raw: false
    default: true
    }
  }
}
