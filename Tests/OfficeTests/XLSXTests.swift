import Diagnostics
import Testing

@testable import Office

@Suite struct XLSXTests {
  static let styles = """
    <numFmts><numFmt numFmtId="164" formatCode="dd\\/mm\\/yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/>\
    <numFmt numFmtId="166" formatCode="0000"/></numFmts>\
    <fonts><font><name val="Times New Roman"/></font><font><b/><name val=".VnTime"/></font></fonts>\
    <cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/><xf numFmtId="165"/><xf numFmtId="10"/>\
    <xf numFmtId="0" fontId="1"/><xf numFmtId="166"/><xf numFmtId="20"/></cellXfs>
    """

  @Test(arguments: [
    (#"<c r="A1" t="s"><v>0</v></c>"#, "A1=text:Xin chào"),
    (#"<c r="A1" t="s"><v>1</v></c>"#, "A1=text:Đề án 1"),
    (#"<c r="A1" t="s"><v>2</v></c>"#, "A1=text:一"),
    (#"<c r="A1" t="s"><v>3</v></c>"#, "A1=text:a\u{D}\nb _x_"),
    (#"<c r="A1" t="s"><v>4</v></c>"#, ""),
    (#"<c r="A1" t="inlineStr"><is><t>Sở Nội vụ</t></is></c>"#, "A1=text:Sở Nội vụ"),
    (#"<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t xml:space="preserve"> b</t></r></is></c>"#, "A1=text:a b"),
    (#"<c r="A1" t="str"><f>B1&amp;""</f><v>R&amp;D &lt;1&gt;</v></c>"#, "A1=text:R&D <1>"),
    (#"<c r="A1" t="str"><f>""</f><v></v></c>"#, ""),
    (#"<c r="A1"><v>1.5</v></c>"#, "A1=number:1.5"), (#"<c r="A1" t="n"><v>1E-3</v></c>"#, "A1=number:0.001"),
    (#"<c r="A1"><v>0.1</v></c>"#, "A1=number:0.1"), (#"<c r="A1"><v>-12</v></c>"#, "A1=number:-12"),
    (#"<c r="A1"><v>0.30000000000000004</v></c>"#, "A1=number:0.30000000000000004"),
    (#"<c r="A1"><v>123456789012345680000</v></c>"#, "A1=number:123456789012345680000"),
    (#"<c r="A1" s="1"><v>42536</v></c>"#, "A1=date:2016-06-15"),
    (#"<c r="A1" s="1"><v>42536.5</v></c>"#, "A1=date:2016-06-15T12:00:00"),
    (#"<c r="A1" s="1"><v>1</v></c>"#, "A1=date:1900-01-01"), (#"<c r="A1" s="1"><v>61</v></c>"#, "A1=date:1900-03-01"),
    (#"<c r="A1" s="1"><v>59</v></c>"#, "A1=date:1900-02-28"),
    (#"<c r="A1" s="1"><v>-3</v></c>"#, "A1=number:-3"),
    (#"<c r="A1" s="2"><v>1.5</v></c>"#, "A1=date:36:00:00"),
    (#"<c r="A1" s="6"><v>0.3541666666666667</v></c>"#, "A1=date:08:30:00"),
    (#"<c r="A1" t="d"><v>2026-11-24T00:00:00Z</v></c>"#, "A1=date:2026-11-24"),
    (#"<c r="A1" t="b"><v>1</v></c><c r="B1" t="b"><v>0</v></c>"#, "A1=boolean:true B1=boolean:false"),
    (#"<c r="A1" t="e"><f>B9</f><v>#REF!</v></c>"#, "A1=error:#REF!"),
    (#"<c r="A1"><f>SUM(B1:B2)</f></c>"#, "A1=none"), (#"<c r="A1"><f>SUM(B1:B2)</f><v/></c>"#, "A1=none"),
    (#"<c r="A1"><f>1+1</f><v>2</v></c>"#, "A1=number:2"),
    (#"<c r="A1" s="4"/>"#, ""),
    (#"<c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c>"#, "A1=number:1 D1=number:2 E1=number:3"),
    (#"<c r="C1"><v>3</v></c><c r="A1"><v>1</v></c>"#, "A1=number:1 C1=number:3"),
    (#"<c r="AB1"><v>1</v></c><c r="XFD1"><v>2</v></c>"#, "AB1=number:1 XFD1=number:2"),
    (#"<c r="A1" t="s"><v>99</v></c><c r="B1"><v>1</v></c>"#, "B1=number:1"),
  ])
  func cell(_ xml: String, _ expected: String) {
    let strings = [
      "<t>Xin chào</t>", "<r><t>Đe\u{302}\u{300} </t></r><r><rPr><b/></rPr><t>án 1</t></r>",
      "<t>一</t><rPh sb=\"0\" eb=\"1\"><t>イチ</t></rPh><phoneticPr fontId=\"1\"/>", "<t>a_x000D_\nb _x005F_x_</t>",
      "<t/>",
    ]
    #expect(SampleBook("<row r=\"1\">\(xml)</row>", strings: strings, styles: Self.styles).cells() == expected)
  }

  @Test func the1904EpochStartsFourYearsLater() {
    var book = SampleBook(#"<row r="1"><c r="A1" s="1"><v>41074</v></c></row>"#, styles: Self.styles)
    book.workbookProperties = "<workbookPr date1904=\"1\"/>"
    #expect(book.cells() == "A1=date:2016-06-15")
  }

  @Test func looksAreKept() throws {
    let xml =
      #"<row r="1"><c r="A1" s="3"><v>0.125</v></c><c r="B1" s="5"><v>7</v></c><c r="C1" s="4" t="s"><v>0</v></c></row>"#
    let runs = "<r><rPr><rFont val=\".VnTime\"/></rPr><t>TØnh</t></r><r><rPr><rFont val=\"Arial\"/></rPr><t> ủy</t></r>"
    let grid = try #require(SampleBook(xml, strings: [runs], styles: Self.styles).read?.grids.first)
    let cells = try #require(grid.rows.first).cells
    #expect(cells[0].value == .number(0.125, NumberLook(isPercent: true, decimals: 2)))
    #expect(cells[1].value == .number(7, NumberLook(decimals: 0, leadingZeros: 4)))
    #expect(cells[0].font == "Times New Roman" && !cells[0].isBold)
    #expect(cells[2].isBold && cells[2].font == ".VnTime")
    #expect(cells[2].runs == [GridRun(text: "TØnh", font: ".VnTime"), GridRun(text: " ủy", font: "Arial")])
  }

  @Test func sheetsAreInTheWorkbooksOrderAndKnowIfTheyAreHidden() throws {
    var book = SampleBook("")
    book.sheets = [
      ("Bìa", "", "<sheetData/>"), ("Nháp &amp; cũ", "state=\"hidden\"", "<sheetData/>"),
      ("Ẩn", "state=\"veryHidden\"", "<sheetData/>"),
    ]
    let grids = try #require(book.read).grids
    #expect(grids.map(\.name) == ["Bìa", "Nháp & cũ", "Ẩn"])
    #expect(grids.map(\.visibility) == [.visible, .hidden, .veryHidden])
  }

  @Test func mergedAreasKeepTheirFirstCell() throws {
    var book = SampleBook("")
    book.sheets[0].body = """
      <cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>\
      <row r="2" hidden="1"><c r="A2"><v>3</v></c><c r="C2"><v>4</v></c></row></sheetData>\
      <mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="D9:D9"/></mergeCells>
      """
    let read = try #require(book.read)
    let grid = try #require(read.grids.first)
    #expect(grid.said == "A1=number:1 C2=number:4")
    #expect(grid.merges == [GridArea(rows: 1...2, columns: 0...1)])
    #expect(grid.hiddenColumns == [1...2])
    #expect(grid.rows.map(\.isHidden) == [false, true])
    #expect(read.coveredCells == ["Biểu 1": 2])
  }

  @Test func commentsStandByTheirCells() throws {
    var book = SampleBook(#"<row r="1"><c r="A1"><v>1</v></c></row>"#)
    book.extra = [
      (
        "xl/worksheets/_rels/sheet1.xml.rels",
        "<Relationships><Relationship Id=\"c\" Type=\"\(SampleBook.office)/comments\" Target=\"../comments1.xml\"/></Relationships>"
      ),
      (
        "xl/comments1.xml",
        "<comments xmlns=\"\(SampleBook.main)\"><commentList><comment ref=\"A1\"><text><r><t>xem</t></r><r><t> lại</t></r></text></comment></commentList></comments>"
      ),
    ]
    #expect(try #require(book.read).grids.first?.comments == ["A1": "xem lại"])
  }

  /// ISO 29500 strict, as *Strict Open XML Spreadsheet* writes it.
  @Test func strictNamespacesAreRead() {
    var book = SampleBook(#"<row r="1"><c r="A1" t="s"><v>0</v></c></row>"#, strings: ["<t>x</t>"])
    book.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    book.relationships = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(book.cells() == "A1=text:x")
  }

  /// What Excel leaves behind when someone formats whole columns.
  @Test func strayBlankRowsCostNothing() throws {
    let rows = (1...200_000).map {
      "<row r=\"\($0)\" spans=\"1:3\" s=\"1\" customFormat=\"1\"><c r=\"A\($0)\" s=\"1\"/></row>"
    }
    var book = SampleBook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>" + rows.joined(), styles: Self.styles)
    book.sheets[0].body = "<dimension ref=\"A1:XFD1048576\"/>" + book.sheets[0].body
    #expect(try #require(book.read).grids.first?.rows.count == 1)
  }
}
