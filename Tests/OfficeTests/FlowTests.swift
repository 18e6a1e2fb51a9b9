import Testing

@testable import Office

/// Word documents and web pages as paragraphs and tables in their order.
struct FlowTests {
  private static let space = #"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main""#

  static func word(_ body: String, numbering: String = "") -> [UInt8] {
    let relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return StoredZip.make([
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override \
        PartName="/word/document.xml" ContentType=\
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>
        """
      ),
      (
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="\(relationships)/officeDocument" Target="word/document.xml"/></Relationships>
        """
      ),
      (
        "word/_rels/document.xml.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" \
        Type="\(relationships)/numbering" Target="numbering.xml"/></Relationships>
        """
      ),
      ("word/numbering.xml", "<w:numbering \(space)>\(numbering)</w:numbering>"),
      ("word/document.xml", "<w:document \(space)><w:body>\(body)<w:sectPr/></w:body></w:document>"),
    ])
  }

  private func read(_ body: String, numbering: String = "") throws -> FlowDocument {
    try #require(FlowDocument.read(bytes: Self.word(body, numbering: numbering), file: "x.docx").value)
  }

  private func texts(_ document: FlowDocument) -> [String] {
    document.blocks.compactMap { if case .paragraph(let paragraph) = $0 { paragraph.text } else { nil } }
  }

  private static func cell(_ text: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr><w:p><w:r><w:t>\(text)</w:t></w:r></w:p></w:tc>"
  }

  @Test func runsAreJoinedAndWhatIsGoneStaysOut() throws {
    let document = try read(
      """
      <w:p><w:r><w:t>Kế ho</w:t></w:r><w:r><w:t xml:space="preserve">ạch </w:t></w:r><w:ins><w:r><w:t>mới</w:t></w:r>\
      </w:ins><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>\
      <w:r><w:footnoteReference/></w:r></w:p><w:p><AlternateContent><Choice><w:r><w:txbxContent><w:p><w:r>\
      <w:t>trong hộp</w:t></w:r></w:p></w:txbxContent></w:r></Choice><Fallback><w:r><w:t>hai lần</w:t></w:r></Fallback>\
      </AlternateContent></w:p>
      """)
    #expect(texts(document).filter { !$0.isEmpty } == ["Kế hoạch mới", "trong hộp"])
    #expect(Set(document.oddities) == [.footnotes(1), .deletedText(1), .hiddenText(1), .textBoxes(1)])
  }

  @Test func mergesStandWhereTheyStand() throws {
    let document = try read(
      """
      <w:tbl><w:tr>\(Self.cell("a", "<w:vMerge w:val=\"restart\"/>"))\(Self.cell("b", "<w:gridSpan w:val=\"2\"/>"))</w:tr>\
      <w:tr>\(Self.cell("", "<w:vMerge/>"))\(Self.cell("c"))\(Self.cell("d"))</w:tr></w:tbl>
      """)
    let grid = try #require(document.tables.first)
    #expect(
      grid.merges == [GridArea(rows: 1...2, columns: 0...0), GridArea(rows: 1...1, columns: 1...2)])
    #expect(grid.rows.map { $0.cells.map(\.column) } == [[0, 1], [1, 2]])
    #expect(grid.rows[1].cells.map(\.value) == [.text("c"), .text("d")])
  }

  @Test func listsPrintTheirNumbers() throws {
    let numbering = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/>\
      <w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
      <w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num>
      """
    func paragraph(_ level: Int, _ text: String) -> String {
      "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"\(level)\"/><w:numId w:val=\"5\"/></w:numPr></w:pPr><w:r><w:t>\(text)</w:t>"
        + "</w:r></w:p>"
    }
    let document = try read(
      paragraph(0, "một") + paragraph(1, "hai") + paragraph(1, "ba") + paragraph(0, "bốn") + paragraph(1, "năm"),
      numbering: numbering)
    #expect(texts(document) == ["I. một", "I.1 hai", "I.2 ba", "II. bốn", "II.1 năm"])
  }

  @Test func aTableInACellFollowsItsOwn() throws {
    let row = "<w:tr>\(Self.cell("trong"))\(Self.cell("cùng"))</w:tr>"
    let document = try read(
      "<w:tbl><w:tr><w:tc><w:tbl>\(row)\(row)</w:tbl><w:p/></w:tc>\(Self.cell("ngoài"))</w:tr></w:tbl>")
    #expect(document.tables.map(\.name) == ["bảng 1", "bảng 2"])
    let texts = document.tables.map { $0.rows.flatMap { $0.cells.compactMap(\.value.plainText) } }
    #expect(texts == [["ngoài"], ["trong", "cùng", "trong", "cùng"]])
    #expect(document.oddities == [.nestedTables(1)])
  }

  /// Of one row or one column: it only sets words in a cell.
  @Test(arguments: ["<w:tr>CC</w:tr>", "<w:tr>C</w:tr><w:tr>C</w:tr>"])
  func aTableThatOnlySetsWordsIsTheTextOfItsCell(_ rows: String) throws {
    let inner = "<w:tbl>\(rows.replacing("C", with: Self.cell("trong")))</w:tbl><w:p/>"
    let document = try read("<w:tbl><w:tr><w:tc>\(inner)</w:tc>\(Self.cell("ngoài"))</w:tr></w:tbl>")
    let texts = document.tables.map { $0.rows.flatMap { $0.cells.compactMap(\.value.plainText) } }
    #expect(texts.count == 1 && texts.first?.last == "ngoài")
    #expect(texts.first?.first?.split(whereSeparator: \.isWhitespace) == ["trong", "trong"])
    #expect(document.oddities == [])
  }

  @Test func aWebPageKeepsSpansAndDropsScripts() throws {
    let page = """
      <html><body><script>x</script><p>Một &amp; <b>hai</b><br>ba</p><table><tr><td rowspan="2">a</td><td>b</td></tr>
      <tr><td>c</td></tr></table></body></html>
      """
    let document = try #require(FlowDocument.read(bytes: Array(page.utf8), file: "x.html").value)
    #expect(texts(document) == ["Một & hai\nba"])
    let grid = try #require(document.tables.first)
    #expect(grid.merges == [GridArea(rows: 1...2, columns: 0...0)])
    #expect(grid.rows.map { $0.cells.map(\.column) } == [[0, 1], [1]])
  }

  @Test(arguments: [100, 400, 700])
  func aDocumentCutShortIsOneFault(_ count: Int) {
    let bytes = Array(Self.word("<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>").prefix(count))
    let read = FlowDocument.read(bytes: bytes, file: "x.docx")
    #expect(read.value == nil)
    #expect(read.faults.filter(\.isError).count == 1)
  }
}
