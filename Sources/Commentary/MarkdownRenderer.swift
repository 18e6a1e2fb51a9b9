import Diagnostics
import Markup

/// Writes the tree of one text as HTML, in one walk. Each text has its own.
struct MarkdownRenderer: CMarkVisitor {
  let options: MarkdownOptions
  let outline: Outline
  let labels: MarkdownLabels
  let map: LineMap
  let cite: ((String) -> [MarkdownCitation])?
  let resolve: (String, Place) -> LinkResolution

  var html: [UInt8] = []
  var plain: [UInt8] = []
  var faults: [Fault] = []
  var links: [RenderedMarkdown.LinkUse] = []
  var images: [RenderedMarkdown.LinkUse] = []

  private var nextHeading = 0
  private var firstParagraph: String?
  /// Where in the text the block that is being written begins and ends; destinations are looked for from `searched` on.
  var searched = 0
  var blockEnd = 0
  /// Whether the words that are being written stand in a link or a heading, where nothing is made a link.
  var isInLink = false
  private var isInHeading = false
  /// Whether the link that is open was written as one.
  var linkIsWritten = false
  /// Whether the paragraph that is open is a picture with its caption.
  var isCaptioned = false
  private var tables = TableState()
  private var footnotes = FootnoteState()

  /// The table that is being written.
  private struct TableState {
    var count = 0
    var alignments: [UInt8] = []
    var column = 0
    var isHead = false
    var hasBody = false
  }

  /// Footnotes that have been met.
  private struct FootnoteState {
    var written = 0
    /// References met so far, by number.
    var references: [Int: Int] = [:]
  }

  init(
    _ text: MarkdownText, _ options: MarkdownOptions, _ outline: Outline,
    _ cite: ((String) -> [MarkdownCitation])?, _ resolve: @escaping (String, Place) -> LinkResolution
  ) {
    self.cite = cite
    self.options = options
    self.outline = outline
    self.resolve = resolve
    labels = MarkdownLabels(language: options.language)
    map = LineMap(text)
    html.reserveCapacity(text.bytes.count * 2)
  }

  mutating func finish() -> Diagnosed<RenderedMarkdown> {
    let headings = outline.headings.filter(\.isListed)
      .map { RenderedMarkdown.Heading(level: $0.level, id: $0.id, text: $0.text) }
    reportUnusedFootnotes(written: footnotes.written)
    let rendered = RenderedMarkdown(
      html: Markup(trusted: html), headings: headings, links: links, images: images,
      firstParagraph: firstParagraph ?? "", plainText: String(decoding: plain, as: UTF8.self))
    return Diagnosed(rendered, faults.inReadingOrder())
  }

  /// Writes markup that is a literal of the source code.
  mutating func write(_ literal: StaticString) {
    html.append(contentsOf: UnsafeBufferPointer(start: literal.utf8Start, count: literal.utf8CodeUnitCount))
  }

  /// Writes a text, escaped.
  mutating func write(text: String) { HTMLEscape.append(text, to: &html) }

  // MARK: The walk

  mutating func enter(_ node: CMarkNode, _ kind: NodeKind) -> CMarkNode.Next {
    switch kind {
    case .text:
      if isInLink || isInHeading || !writeCiting(node) { writeText(node) }
      reportFootnoteWithoutText(node)
    case .softBreak: breakLine("\n")
    case .lineBreak: breakLine("<br/>\n")
    case .code:
      write("<code>")
      writeText(node)
      write("</code>")
    case .htmlInline: writeRawHTML(node, isBlock: false)
    case .emphasis: write("<em>")
    case .strong: write("<strong>")
    case .strikethrough: write("<del>")
    case .link: openLink(node)
    case .image:
      writeImage(node)
      return .sibling
    case .footnoteReference: writeFootnoteReference(node)
    default: return enterBlock(node, kind)
    }
    return .children
  }

  mutating func leave(_ node: CMarkNode, _ kind: NodeKind) {
    switch kind {
    case .emphasis: write("</em>")
    case .strong: write("</strong>")
    case .strikethrough: write("</del>")
    case .link: closeLink(node)
    default: leaveBlock(node, kind)
    }
  }

  private mutating func writeText(_ node: CMarkNode) {
    node.withLiteral { bytes in
      HTMLEscape.append(bytes, to: &html)
      plain.append(contentsOf: bytes)
    }
  }

  private mutating func breakLine(_ markup: StaticString) {
    write(markup)
    plain.append(UInt8(ascii: " "))
  }

  private mutating func enterBlock(_ node: CMarkNode, _ kind: NodeKind) -> CMarkNode.Next {
    switch kind {
    case .paragraph:
      beginBlock(node)
      isCaptioned = caption(of: node) != nil
      if isCaptioned { write("<figure>") } else if !isTight(node) { write("<p>") }
      writeTaskMark(of: node)
    case .heading: openHeading(node)
    case .thematicBreak: write("<hr/>\n")
    case .blockQuote: write("<blockquote>\n")
    case .list:
      if node.isOrdered {
        let start = node.listStart
        write("<ol")
        if start != 1 { attribute(Attribute("start", start)) }
        write(">\n")
      } else {
        write("<ul>\n")
      }
    case .item: node.taskIsDone == nil ? write("<li>") : write("<li class=\"task\">")
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock:
      beginBlock(node)
      writeRawHTML(node, isBlock: true)
    case .table, .tableHead, .tableRow, .tableCell: openTablePart(node, kind)
    case .footnoteDefinition: openFootnote()
    default: break
    }
    return .children
  }

  private mutating func leaveBlock(_ node: CMarkNode, _ kind: NodeKind) {
    switch kind {
    case .paragraph: closeParagraph(node)
    case .heading:
      write(closingHeading(outline.headings[nextHeading].level))
      nextHeading += 1
      isInHeading = false
      endBlock()
    case .blockQuote: write("</blockquote>\n")
    case .list: node.isOrdered ? write("</ol>\n") : write("</ul>\n")
    case .item: write("</li>\n")
    case .table, .tableHead, .tableRow, .tableCell: closeTablePart(node, kind)
    case .footnoteDefinition: closeFootnote(node)
    case .document: if footnotes.written > 0 { write("</ol></div>\n") }
    default: break
    }
  }

  // MARK: Blocks

  /// Notes where the block is written, so that what is in it can be found.
  private mutating func beginBlock(_ node: CMarkNode) {
    guard node.line > 0 else { return }
    searched = map.offset(line: node.line, byteColumn: node.byteColumn)
    blockEnd = max(map.end(ofLine: node.line), map.end(ofLine: node.endLine))
  }

  private mutating func endBlock() {
    if plain.last != nil, plain.last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: "\n")) }
  }

  /// Whether the paragraph stands in a list whose items are single lines, where no `p` is written.
  private func isTight(_ paragraph: CMarkNode) -> Bool {
    guard let list = paragraph.parent?.parent, list.kind == .list else { return false }
    return list.isTight
  }

  /// The title of a picture that is a paragraph of its own: `![…](tep/a.jpg "chú thích")`.
  private func caption(of paragraph: CMarkNode) -> String? {
    guard !isTight(paragraph), let image = paragraph.firstChild, image.kind == .image, image.next == nil,
      !image.title.isEmpty
    else { return nil }
    return image.title
  }

  private mutating func closeParagraph(_ node: CMarkNode) {
    if let parent = node.parent, parent.kind == .footnoteDefinition, node.next == nil {
      writeBackLinks(footnotes.written)
    }
    if let caption = caption(of: node) {
      write("<figcaption>")
      write(text: caption)
      write("</figcaption></figure>\n")
      isCaptioned = false
    } else if isTight(node) {
      if node.next != nil { write("\n") }
    } else {
      write("</p>\n")
    }
    if firstParagraph == nil, node.parent?.kind == .document {
      let text = node.plainText
      if text.contains(where: { !$0.isWhitespace }) { firstParagraph = text }
    }
    endBlock()
  }

  private mutating func writeTaskMark(of paragraph: CMarkNode) {
    guard paragraph.isFirstChild, let isDone = paragraph.parent?.taskIsDone else { return }
    write("<span aria-hidden=\"true\">")
    isDone ? write("☑") : write("☐")
    write("</span> <span class=\"vh\">")
    write(text: labels.task(isDone: isDone))
    write("</span> ")
  }

  private mutating func openHeading(_ node: CMarkNode) {
    beginBlock(node)
    isInHeading = true
    let entry = outline.headings[nextHeading]
    if let level = entry.skippedTo {
      faults.append(CommentaryFaults.headingSkips(entry.text, level: level, at: place(of: node)))
    }
    write(openingHeading(entry.level))
    attribute(.id(entry.id))
    write(">")
  }

  private mutating func writeCodeBlock(_ node: CMarkNode) {
    // Long lines scroll; the keyboard must reach what scrolls.
    write("<pre tabindex=\"0\"><code")
    if let language = node.fenceInfo.split(separator: " ").first { attribute(.class("language-\(language)")) }
    write(">")
    writeText(node)
    write("</code></pre>\n")
    endBlock()
  }

  /// Appends an attribute to the tag that is open.
  mutating func attribute(_ attribute: Attribute) { attribute.append(to: &html) }

  private func openingHeading(_ level: Int) -> StaticString {
    switch level {
    case ...1: "<h1"
    case 2: "<h2"
    case 3: "<h3"
    case 4: "<h4"
    case 5: "<h5"
    default: "<h6"
    }
  }

  private func closingHeading(_ level: Int) -> StaticString {
    switch level {
    case ...1: "</h1>\n"
    case 2: "</h2>\n"
    case 3: "</h3>\n"
    case 4: "</h4>\n"
    case 5: "</h5>\n"
    default: "</h6>\n"
    }
  }

  // MARK: Tables

  private mutating func openTablePart(_ node: CMarkNode, _ kind: NodeKind) {
    switch kind {
    case .table:
      tables = TableState(count: tables.count + 1, alignments: node.tableAlignments)
      write("<div class=\"scroll\" role=\"group\" tabindex=\"0\"")
      attribute(Attribute("aria-label", labels.table(tables.count)))
      write("><table>\n<caption class=\"vh\">")
      write(text: labels.table(tables.count))
      write("</caption>\n")
    case .tableHead:
      tables.isHead = true
      tables.column = 0
      write("<thead><tr>")
    case .tableRow:
      if !tables.hasBody { write("<tbody>\n") }
      tables.hasBody = true
      tables.column = 0
      write("<tr>")
      reportLostCells(of: node, columns: tables.alignments.count)
    default:
      beginBlock(node)
      // An empty head cell names nothing, so it is no head.
      tables.isHead && node.firstChild != nil ? write("<th scope=\"col\"") : write("<td")
      let alignment = tables.column < tables.alignments.count ? tables.alignments[tables.column] : 0
      if alignment == UInt8(ascii: "r") { write(" class=\"n\"") }
      if alignment == UInt8(ascii: "c") { write(" class=\"c\"") }
      write(">")
    }
  }

  private mutating func closeTablePart(_ node: CMarkNode, _ kind: NodeKind) {
    switch kind {
    case .table:
      if tables.hasBody { write("</tbody>\n") }
      write("</table></div>\n")
      endBlock()
    case .tableHead:
      tables.isHead = false
      write("</tr></thead>\n")
    case .tableRow: write("</tr>\n")
    default:
      tables.isHead && node.firstChild != nil ? write("</th>") : write("</td>")
      tables.column += 1
      if plain.last != nil, plain.last != UInt8(ascii: "\n") { plain.append(UInt8(ascii: " ")) }
    }
  }
}

// MARK: - Footnotes

extension MarkdownRenderer {
  private func footnoteID(_ number: Int) -> String { "\(options.idPrefix)chu-thich-\(number)" }

  private func referenceID(_ number: Int, _ reference: Int) -> String {
    footnoteID(number) + (reference == 1 ? "-tu" : "-tu-\(reference)")
  }

  private mutating func writeFootnoteReference(_ node: CMarkNode) {
    guard let number = Int(node.literal) else { return }
    footnotes.references[number, default: 0] += 1
    write("<sup><a role=\"doc-noteref\"")
    attribute(.id(referenceID(number, footnotes.references[number, default: 1])))
    attribute(.href("#" + footnoteID(number)))
    attribute(Attribute("aria-label", labels.footnote(String(number))))
    write(">")
    write(text: String(number))
    write("</a></sup>")
  }

  private mutating func openFootnote() {
    if footnotes.written == 0 {
      write("<div class=\"footnotes\" role=\"doc-endnotes\"")
      attribute(Attribute("aria-label", labels.footnotes))
      write("><ol>\n")
    }
    footnotes.written += 1
    write("<li")
    attribute(.id(footnoteID(footnotes.written)))
    write(">")
  }

  /// Writes the links back to each place that refers to a footnote.
  private mutating func writeBackLinks(_ number: Int) {
    for reference in 1...max(1, outline.references[number] ?? 1) {
      write(" <a role=\"doc-backlink\"")
      attribute(.href("#" + referenceID(number, reference)))
      attribute(Attribute("aria-label", labels.back(reference == 1 ? "\(number)" : "\(number) (\(reference))")))
      write(">↩</a>")
    }
  }

  private mutating func closeFootnote(_ node: CMarkNode) {
    var last = node.firstChild
    while let next = last?.next { last = next }
    if last?.kind != .paragraph { writeBackLinks(footnotes.written) }
    write("</li>\n")
  }

  /// Whether `#id` is the identifier of a footnote or of a mark that refers to one.
  func isFootnoteID(_ id: String) -> Bool {
    outline.references.contains { number, count in
      id == footnoteID(number) || (1...count).contains { id == referenceID(number, $0) }
    }
  }
}
