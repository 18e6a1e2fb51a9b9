import Vietnamese

/// Word documents (.docx): the body's paragraphs and tables; headers, footers and notes are passed over.
enum WordReader {
  static func read(_ bytes: [UInt8], file: String, pictures: Bool) throws(WorkbookFailure) -> FlowDocument {
    let archive: ZipArchive
    do throws(ArchiveFailure) { archive = try ZipArchive(bytes) } catch { throw WorkbookFailure(error) }
    guard let main = OfficePackage.mainPart(archive)?.name, archive.contains(main) else {
      throw .missing(part: "word/document.xml")
    }
    let links = OfficePackage.relationships(of: main, in: archive)
    let numbering = WordNumbering()
    let styles = WordStyles()
    try read("numbering", links, archive, numbering)
    try read("styles", links, archive, styles)
    let body = WordBody(numbering, styles, links)
    try part(main, archive, body)
    var document = FlowDocument(file: file, kind: .docx, blocks: body.blocks, oddities: body.oddities)
    if pictures { document.pictures = try self.pictures(body.pictureParts, archive) }
    return document
  }

  private static func read(
    _ type: String, _ links: [OfficePackage.Relationship], _ archive: ZipArchive, _ handler: XMLHandler
  ) throws(WorkbookFailure) {
    guard let link = links.first(where: { $0.type == type && !$0.isExternal }), archive.contains(link.target) else {
      return
    }
    try part(link.target, archive, handler)
  }

  private static func part(_ name: String, _ archive: ZipArchive, _ handler: XMLHandler) throws(WorkbookFailure) {
    let part: ZipPart?
    do throws(ArchiveFailure) { part = try archive.open(name) } catch { throw WorkbookFailure(error) }
    guard let part else { throw .missing(part: name) }
    let ending = XMLReader.read(part, handler)
    if let failure = part.failure { throw WorkbookFailure(failure) }
    switch ending {
    case .complete, .stopped: return
    case .malformed(let line): throw .damaged(part: name, line: line)
    case .documentType: throw .documentType(part: name)
    case .tooDeep: throw .damaged(part: name, line: 0)
    }
  }

  private static func pictures(_ names: [String], _ archive: ZipArchive) throws(WorkbookFailure) -> [FlowPicture] {
    var found: [FlowPicture] = []
    for name in names where !found.contains(where: { $0.name == name }) {
      do throws(ArchiveFailure) {
        if let bytes = try archive.bytes(name, atMost: 64 << 20) { found.append(FlowPicture(name: name, bytes: bytes)) }
      } catch { throw WorkbookFailure(error) }
    }
    return found
  }
}

/// The events of `document.xml`.
final class WordBody: XMLHandler {
  private let numbering: WordNumbering
  private let styles: WordStyles
  private let targets: [String: String]
  private(set) var blocks: [FlowBlock] = []
  private(set) var pictureParts: [String] = []

  private var paragraphs: [WordParagraph] = []
  private var tables: [WordTable] = []
  /// Tables that stand in a cell: they follow the outermost one.
  private var inner: [Grid] = []
  private var run = WordRun()
  private var link: String?
  private var isText = false
  /// Elements whose whole content is passed over: how deep within one.
  private var passing = 0
  private var counts = Counts()
  private var tableCount = 0
  private var paragraphCount = 0

  private struct Counts { var notes = 0, deleted = 0, hidden = 0, boxes = 0, nested = 0, old = 0 }

  init(_ numbering: WordNumbering, _ styles: WordStyles, _ links: [OfficePackage.Relationship]) {
    self.numbering = numbering
    self.styles = styles
    targets = Dictionary(links.map { ($0.id, $0.target) }) { first, _ in first }
  }

  var oddities: [FlowOddity] {
    var found: [FlowOddity] = []
    if counts.notes > 0 { found.append(.footnotes(counts.notes)) }
    if counts.deleted > 0 { found.append(.deletedText(counts.deleted)) }
    if counts.hidden > 0 { found.append(.hiddenText(counts.hidden)) }
    if counts.boxes > 0 { found.append(.textBoxes(counts.boxes)) }
    if counts.nested > 0 { found.append(.nestedTables(counts.nested)) }
    if counts.old > 0 { found.append(.oldLetters(counts.old)) }
    return found
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if passing > 0 {
      passing += 1
      return
    }
    switch name {
    case "p": paragraphs.append(WordParagraph())
    case "tbl": tables.append(WordTable())
    case "tr": table { $0.beginRow() }
    case "tc": table { $0.beginCell() }
    case "gridBefore": table { $0.gridBefore(attributes.int("val") ?? 0) }
    case "gridSpan": table { $0.columns = attributes.int("val") ?? 1 }
    case "vMerge": table { $0.vertical = attributes.text("val") == "restart" ? .begins : .goesOn }
    // A drawing comes twice, for old and new programs; deletions and moves are no longer there.
    case "Fallback": passing = 1
    case "del", "moveFrom":
      counts.deleted += 1
      passing = 1
    case "footnoteReference", "endnoteReference": counts.notes += 1
    case "txbxContent": counts.boxes += 1
    default: inParagraph(name, attributes)
    }
  }

  private func table(_ change: (inout WordTable) -> Void) {
    guard let last = tables.indices.last else { return }
    change(&tables[last])
  }

  private func inParagraph(_ name: XMLName, _ attributes: XMLAttributes) {
    guard let last = paragraphs.indices.last else { return }
    switch name {
    case "pStyle": paragraphs[last].style = attributes.text("val")
    case "numId": paragraphs[last].list = attributes.text("val")
    case "ilvl": paragraphs[last].level = attributes.int("val") ?? 0
    case "outlineLvl": paragraphs[last].outline = attributes.int("val").map { $0 + 1 }
    case "r": run = WordRun()
    case "b": run.isBold = attributes.flag("val", otherwise: true)
    case "i": run.isItalic = attributes.flag("val", otherwise: true)
    case "vanish": run.isHidden = attributes.flag("val", otherwise: true)
    case "rFonts": run.font = attributes.text("ascii") ?? attributes.text("hAnsi") ?? run.font
    case "t": isText = true
    case "tab": run.text += "\t"
    case "br", "cr": run.text += attributes.text("type") == "page" ? "" : "\n"
    case "noBreakHyphen": run.text += "-"
    case "hyperlink": link = attributes.text("id").flatMap { targets[$0] }
    case "blip":
      guard let id = attributes.text("embed"), let part = targets[id] else { return }
      pictureParts.append(part)
      paragraphs[last].runs.append(FlowRun("", picture: part))
    default: break
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard isText, passing == 0 else { return }
    run.text += String(decoding: bytes, as: UTF8.self)
  }

  override func end(_ name: XMLName) {
    if passing > 0 {
      passing -= 1
      return
    }
    switch name {
    case "t": isText = false
    case "r": endRun()
    case "hyperlink": link = nil
    case "p": endParagraph()
    case "tc": table { $0.endCell() }
    case "tr": table { $0.endRow() }
    case "tbl": endTable()
    default: break
    }
  }

  private func endRun() {
    guard let last = paragraphs.indices.last, !run.text.isEmpty else { return }
    if run.isHidden {
      counts.hidden += 1
    } else {
      let text = converted(run)
      paragraphs[last].runs.append(FlowRun(text, isBold: run.isBold, isItalic: run.isItalic, link: link))
    }
    run.text = ""
  }

  private func converted(_ run: WordRun) -> String {
    let text = Composition.compose(run.text)
    guard LegacyText.isSuspect(text) else { return text }
    let reading = LegacyText.read([FontRun(text, font: run.font)])
    if !reading.converted.isEmpty { counts.old += 1 }
    return reading.text
  }

  private func endParagraph() {
    guard let paragraph = paragraphs.popLast() else { return }
    let style = paragraph.style.map(styles.style)
    let list = paragraph.list ?? style?.list
    let level = paragraph.list == nil ? style?.level ?? 0 : paragraph.level
    let isEmpty = paragraph.runs.allSatisfy { $0.text.isEmpty && $0.picture == nil }
    var label = ""
    // A cell that holds nothing but its number is a paragraph without text.
    if let list, list != "0", !isEmpty || !tables.isEmpty { label = numbering.next(list, min(8, level)) }
    let flow = FlowParagraph(
      number: paragraphCount + 1, label: label, heading: paragraph.outline ?? style?.heading, runs: paragraph.runs)
    if let last = tables.indices.last {
      tables[last].add(flow)
    } else {
      paragraphCount += 1
      blocks.append(.paragraph(flow))
    }
  }

  private func endTable() {
    guard var table = tables.popLast() else { return }
    tableCount += 1
    let grid = table.grid(name: "bảng \(tableCount)")
    if tables.isEmpty {
      blocks.append(.table(grid))
      for (offset, nested) in inner.enumerated() {
        var nested = nested
        nested.name = "bảng \(tableCount + offset + 1)"
        blocks.append(.table(nested))
      }
      tableCount += inner.count
      inner = []
    } else {
      tableCount -= 1
      if let text = grid.layoutText {
        self.table { $0.add(text) }
      } else {
        counts.nested += 1
        inner.append(grid)
      }
    }
  }
}

/// A paragraph that is being read.
private struct WordParagraph {
  var style: String?
  var list: String?
  var level = 0
  var outline: Int?
  var runs: [FlowRun] = []
}

private struct WordRun {
  var text = ""
  var isBold = false
  var isItalic = false
  var isHidden = false
  var font: String?
}

/// A table that is being read.
private struct WordTable {
  private var builder = TableBuilder()
  private var texts: [String] = []
  private var isBold = true
  private var isBegun = false
  var columns = 1
  var vertical = TableBuilder.Vertical.none
  private var before = 0

  mutating func beginRow() {
    before = 0
    isBegun = false
  }

  mutating func gridBefore(_ count: Int) { before = min(max(0, count), 64) }

  mutating func beginCell() {
    if !isBegun { builder.beginRow(skipping: before) }
    isBegun = true
    (texts, columns, vertical, isBold) = ([], 1, .none, true)
  }

  mutating func add(_ paragraph: FlowParagraph) {
    let text = paragraph.text
    guard !text.isEmpty else { return }
    texts.append(text)
    isBold = isBold && paragraph.runs.allSatisfy { $0.isBold || $0.text.isEmpty }
  }

  /// The words of a table within the cell.
  mutating func add(_ text: String) {
    if !text.isEmpty { texts.append(text) }
    isBold = false
  }

  mutating func endCell() {
    builder.cell(texts.joined(separator: "\n"), columns: columns, vertical, isBold: isBold && !texts.isEmpty)
  }

  mutating func endRow() { if isBegun { builder.endRow() } }

  mutating func grid(name: String) -> Grid { builder.grid(name: name) }
}
