import Testing

@testable import Office

@Suite struct WorkbookMarkingTests {
  private static func book(_ name: String = "Bảng 1") -> [UInt8] {
    let table = BookTable(
      name: name, columns: [BookColumn("TT", width: 8), BookColumn("Nội dung", width: 20)], rowCount: 3
    ) { row in row == 1 ? [] : [.integer(row), .text("Việc \(row) & <hai>")] }
    return BookWriter.bytes(
      Book(title: "A", author: "B", day: BookDay(year: 2026, month: 1, day: 1), sheets: [.table(table)])) ?? []
  }

  private func mark(_ row: Int, _ column: Int, _ text: String, _ weight: CellMark.Weight = .error) -> CellMark {
    CellMark(sheet: "Bảng 1", row: row, column: column, weight: weight, text: text)
  }

  @Test func theCopyKeepsEveryCellAndHasTheRemarks() throws {
    let bytes = Self.book()
    let marked = try #require(
      WorkbookMarking.mark(
        bytes,
        [mark(2, 1, "LỖI: hạn “31/02” & <sai>"), mark(3, 0, "trống"), mark(9, 5, "ngoài bảng"), mark(2, 1, "và nữa")]))
    let before = try #require(Workbook.read(bytes: bytes, file: "a.xlsx").value)
    let read = Workbook.read(bytes: marked, file: "a.xlsx")
    let after = try #require(read.value)
    #expect(read.faults.isEmpty)
    #expect(after.grids[0].rows.filter { !$0.cells.isEmpty } == before.grids[0].rows)
    #expect(after.grids[0].comments["B2"]?.contains("LỖI: hạn “31/02” & <sai>\n\nvà nữa") == true)
    #expect(after.grids[0].comments["A3"]?.contains("trống") == true)
    #expect(after.grids[0].comments["F9"]?.contains("ngoài bảng") == true)
  }

  @Test func whatIsThereAlreadyStays() throws {
    let once = try #require(WorkbookMarking.mark(Self.book(), [mark(2, 1, "lần một")]))
    let twice = try #require(WorkbookMarking.mark(once, [mark(2, 1, "lần hai", .warning), mark(4, 0, "mới")]))
    let comments = try #require(Workbook.read(bytes: twice, file: "a.xlsx").value).grids[0].comments
    #expect(comments["B2"]?.contains("lần một") == true)
    #expect(comments["B2"]?.contains("lần hai") == true)
    #expect(comments["A4"]?.contains("mới") == true)
  }

  @Test func theSameMarksGiveTheSameBytes() {
    let bytes = Self.book()
    #expect(WorkbookMarking.mark(bytes, [mark(2, 1, "a")]) == WorkbookMarking.mark(bytes, [mark(2, 1, "a")]))
  }

  @Test func whatIsNoWorkbookIsNotMarked() {
    #expect(WorkbookMarking.mark(Array("tt,noi_dung".utf8), [mark(1, 0, "a")]) == nil)
    #expect(WorkbookMarking.mark([], []) == nil)
  }

  @Test func aTableOfTextsIsWrittenWithItsMarks() throws {
    let sheet = MarkedCopy.Sheet(
      name: "nhiem-vu", rows: [(1, [(0, "tt"), (1, "ma")]), (2, [(0, "1.10"), (1, "=A1")])])
    let bytes = try #require(
      MarkedCopy.bytes([sheet], [CellMark(sheet: nil, row: 2, column: 1, weight: .error, text: "sai")]))
    let grid = try #require(Workbook.read(bytes: bytes, file: "a.xlsx").value).grids[0]
    #expect(grid.rows[1].cells.map(\.value) == [.text("1.10"), .text("=A1")])
    #expect(grid.comments["B2"]?.contains("sai") == true)
  }

  /// Sheets as other programs write them: without addresses, with a prefix, with an empty body.
  @Test(arguments: [
    (
      "<worksheet><sheetData><row><c s=\"1\"/><c/></row></sheetData><pageMargins/><extLst/></worksheet>",
      "<worksheet><sheetData><row><c s=\"1\"/><c s=\"7\"/></row></sheetData><pageMargins/>LEGACY<extLst/></worksheet>"
    ),
    (
      "<x:worksheet><x:sheetData/></x:worksheet>",
      "<x:worksheet><x:sheetData><x:row r=\"1\"><x:c r=\"B1\" s=\"7\"/></x:row></x:sheetData>LEGACY</x:worksheet>"
    ),
    (
      "<worksheet><sheetData><row r=\"1\"><c r=\"C1\"/></row></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"1\"><c r=\"B1\" s=\"7\"/><c r=\"C1\"/></row></sheetData>LEGACY</worksheet>"
    ),
    (
      "<worksheet><sheetData><row r=\"3\"/></sheetData></worksheet>",
      "<worksheet><sheetData><row r=\"1\"><c r=\"B1\" s=\"7\"/></row><row r=\"3\"/></sheetData>LEGACY</worksheet>"
    ),
  ])
  func cellsArePutIntoTheirPlaces(_ before: String, _ after: String) {
    let cells = MarkedCell.gather([mark(1, 1, "a")])
    let marked = MarkedSheet.mark(Array(before.utf8), cells, legacyDrawing: "rId9") { _, _ in 7 }
    let text = String(decoding: marked ?? [], as: UTF8.self)
    let prefix = before.hasPrefix("<x:") ? "x:" : ""
    let legacy =
      "<\(prefix)legacyDrawing xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
      + "r:id=\"rId9\"/>"
    #expect(text == after.replacing("LEGACY", with: legacy))
  }

  @Test(arguments: [("D15", 15, 3), ("A1", 1, 0), ("AA10", 10, 26), ("XFD1048576", 1_048_576, 16_383)])
  func addressesAreRead(_ address: String, _ row: Int, _ column: Int) {
    #expect(CellMark.place(address)?.row == row)
    #expect(CellMark.place(address)?.column == column)
    #expect(CellMark.address(row: row, column: column) == address)
  }

  @Test(arguments: ["", "15", "D", "d15", "XFE1", "A0x", "A1048577"])
  func otherTextsAreNoAddress(_ text: String) { #expect(CellMark.place(text) == nil) }
}
