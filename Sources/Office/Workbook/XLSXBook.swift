/// An .xlsx workbook that has been opened: its sheets by name, its texts and looks. Sheets are read one by one.
public final class XLSXBook {
  /// A worksheet of the workbook.
  public struct Sheet: Sendable, Equatable {
    public var name: String
    public var visibility: Grid.Visibility
    var part: String
  }

  /// In the workbook's order. Sheets that hold only a chart are not among them.
  public private(set) var sheets: [Sheet] = []
  /// Sheets without cells: charts, dialogs, old macros.
  public private(set) var otherSheets: [String] = []
  let archive: ZipArchive
  private var strings: [RichText] = []
  private var styles = XLSXStyles()
  private var is1904 = false

  /// More sheets than anyone keeps in one workbook.
  static let mostSheets = 2_000
  /// Bytes of all shared texts.
  static let mostText = 512 << 20

  public init(_ bytes: [UInt8], limits: ArchiveLimits = ArchiveLimits()) throws(WorkbookFailure) {
    do { archive = try ZipArchive(bytes, limits: limits) } catch { throw WorkbookFailure(error) }
    let main = OfficePackage.mainPart(archive)?.name ?? "xl/workbook.xml"
    let list = SheetListHandler()
    guard try read(main, list) else { throw .missing(part: main) }
    guard list.sheets.count <= Self.mostSheets else { throw .tooLarge(part: main) }
    is1904 = list.is1904
    let relationships = OfficePackage.relationships(of: main, in: archive)
    arrange(list.sheets, relationships)
    func part(_ type: String, _ usual: String) -> String {
      relationships.first { $0.type == type && !$0.isExternal }?.target ?? usual
    }
    try readStyles(part("styles", "xl/styles.xml"))
    try readStrings(part("sharedStrings", "xl/sharedStrings.xml"))
  }

  /// Reads a sheet's rows in the order of the file; `visit` takes those that have content or are hidden, and returns
  /// false to end the reading.
  public func rows(of sheet: Sheet, _ visit: @escaping (GridRow) -> Bool) throws(WorkbookFailure) {
    _ = try frame(of: sheet, visit)
  }

  func frame(of sheet: Sheet, _ visit: @escaping (GridRow) -> Bool) throws(WorkbookFailure) -> SheetFrame {
    let handler = XLSXSheetHandler(strings: strings, styles: styles, is1904: is1904, visit: visit)
    guard try read(sheet.part, handler) else { throw .missing(part: sheet.part) }
    return handler.frame
  }

  /// Comments by cell address.
  func comments(of sheet: Sheet) throws(WorkbookFailure) -> [String: String] {
    let list = OfficePackage.relationships(of: sheet.part, in: archive).filter {
      $0.type == "comments" && !$0.isExternal
    }
    let handler = CommentsHandler()
    for relationship in list.prefix(4) { _ = try read(relationship.target, handler) }
    return handler.comments
  }

  /// Each part is read for one sheet only: a workbook whose sheets all name one part would be read without end.
  private func arrange(_ listed: [SheetListHandler.Listed], _ relationships: [OfficePackage.Relationship]) {
    var taken = Set<String>()
    for (index, sheet) in listed.enumerated() {
      let relationship = relationships.first { $0.id == sheet.relationship && !$0.isExternal }
      guard relationship == nil || relationship?.type == "worksheet" else {
        otherSheets.append(sheet.name)
        continue
      }
      let part = relationship?.target ?? "xl/worksheets/sheet\(index + 1).xml"
      guard archive.contains(part), taken.insert(part).inserted else {
        otherSheets.append(sheet.name)
        continue
      }
      sheets.append(Sheet(name: sheet.name, visibility: sheet.visibility, part: part))
    }
  }

  private func readStyles(_ name: String) throws(WorkbookFailure) {
    guard let part = try open(name) else { return }
    let read = XLSXStyles.read(part)
    try check(read.ending, part)
    styles = read.styles
  }

  private func readStrings(_ name: String) throws(WorkbookFailure) {
    guard let part = try open(name) else { return }
    let read = XLSXStrings.read(part, atMost: Self.mostText)
    if read.isTooLarge { throw .tooLarge(part: name) }
    try check(read.ending, part)
    strings = read.strings
  }

  private func open(_ name: String) throws(WorkbookFailure) -> ZipPart? {
    do { return try archive.open(name) } catch { throw WorkbookFailure(error) }
  }

  /// False where the archive has no such part.
  private func read(_ name: String, _ handler: XMLHandler) throws(WorkbookFailure) -> Bool {
    guard let part = try open(name) else { return false }
    try check(XMLReader.read(part, handler), part)
    return true
  }

  private func check(_ ending: XMLEnding, _ part: ZipPart) throws(WorkbookFailure) {
    if let failure = part.failure { throw WorkbookFailure(failure) }
    switch ending {
    case .complete, .stopped: return
    case .malformed(let line): throw .damaged(part: part.name, line: line)
    case .documentType: throw .documentType(part: part.name)
    case .tooDeep: throw .tooLarge(part: part.name)
    }
  }
}

private final class SheetListHandler: XMLHandler {
  struct Listed {
    var name: String
    var visibility: Grid.Visibility
    var relationship: String
  }

  var sheets: [Listed] = []
  var is1904 = false
  private var isInSheets = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": is1904 = attributes.flag("date1904")
    case "sheets": isInSheets = true
    case "sheet":
      guard isInSheets else { return }
      let state = attributes.text("state")?.lowercased()
      sheets.append(
        Listed(
          name: StoredText.text(Array((attributes.text("name") ?? "").utf8)),
          visibility: state == "hidden" ? .hidden : state == "veryhidden" ? .veryHidden : .visible,
          relationship: attributes.text("id") ?? ""))
      if sheets.count > XLSXBook.mostSheets { isDone = true }
    default: return
    }
  }

  override func end(_ name: XMLName) {
    if name == "sheets" { isInSheets = false }
  }
}

private final class CommentsHandler: XMLHandler {
  var comments: [String: String] = [:]
  private var cell: String?
  private var collector = RichTextCollector()
  private var room = 64 << 20

  override func start(_ name: XMLName, _ attributes: XMLAttributes) {
    if name == "comment" {
      cell = attributes.text("ref")
      collector.begin()
    } else if cell != nil {
      collector.start(name, attributes)
    }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if cell != nil { collector.add(bytes) }
  }

  override func end(_ name: XMLName) {
    guard let cell else { return }
    guard name == "comment" else { return collector.end(name) }
    self.cell = nil
    room -= collector.bytes.count + 64
    guard room >= 0 else { return isDone = true }
    let text = collector.finish().text
    if !text.isEmpty { comments[cell.uppercased()] = text }
  }
}
