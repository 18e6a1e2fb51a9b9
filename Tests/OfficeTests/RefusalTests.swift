import Diagnostics
import Testing

@testable import Office

/// What is not a workbook, or not a whole one, is refused with one fault that says what to do.
@Suite struct RefusalTests {
  static func ids(_ bytes: [UInt8], file: String = "x.xlsx") -> [String] {
    Workbook.read(bytes: bytes, file: file).faults.map(\.id)
  }

  @Test(arguments: [
    (Array("{\\rtf1 abc}".utf8), OfficeKind.rtf), (Array("%PDF-1.7".utf8), .pdf), ([], .empty),
    (Array("\u{FEFF}  <html><body><table>".utf8), .html), (Array("tt;noi_dung\n".utf8), .text),
    (
      Array("<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">".utf8),
      .xmlSpreadsheet
    ),
    (Array("MIME-Version: 1.0\nContent-Type: multipart/related".utf8), .webArchive), ([1, 2, 0, 3], .unknown),
    ([0x50, 0x4B, 3, 4, 0, 0], .brokenArchive), (CompoundFile.signature + [0, 0], .brokenCompound),
    (StoredZip.make([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", "<x/>")]), .ods),
    (StoredZip.make([("word/document.xml", "<x/>")]), .docx), (StoredZip.make([("xl/workbook.bin", "x")]), .xlsb),
    (StoredZip.make([("a.txt", "x")]), .archive), (SampleBook("").bytes, .xlsx),
    (OldStream.compound(OldStream.excel97([])), .xls), (OldStream.excel97([]), .xls),
    (OldStream.compound([1, 2, 3], name: "WordDocument"), .doc),
    (OldStream.compound([1, 2, 3], name: "EncryptedPackage"), .encrypted),
    (OldStream.compound([1, 2, 3], name: "Quill"), .otherCompound),
  ])
  func kindsAreToldByContent(_ bytes: [UInt8], _ kind: OfficeKind) {
    #expect(OfficeKind.sniff(bytes) == kind)
    let read = Workbook.read(bytes: bytes, file: "x")
    if kind == .xlsx || kind == .xls {
      #expect(read.value != nil)
    } else {
      #expect(read.value == nil)
      #expect(read.faults.count == 1 && read.faults.errorCount == 1)
      #expect(read.faults[0].suggestion != nil || kind == .unknown || kind == .otherCompound)
    }
  }

  @Test func theEndingIsSaidWhereItLies() {
    #expect(Self.ids(SampleBook("").bytes, file: "a/bieu.xls") == ["office-ending-differs"])
    #expect(Self.ids(SampleBook("").bytes, file: "bieu.xlsm") == [])
  }

  /// Every way of breaking off gives one fault and no part of a workbook.
  @Test func anArchiveThatBreaksOffIsRefused() {
    let whole = SampleBook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>").bytes
    for count in stride(from: 4, to: whole.count - 1, by: 37) {
      let read = Workbook.read(bytes: Array(whole[..<count]), file: "x.xlsx")
      #expect(read.value == nil && read.faults.map(\.id) == ["office-damaged"], "\(count)")
    }
  }

  @Test(arguments: [
    ("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\">]><worksheet>&a;</worksheet>", "office-damaged"),
    ("<worksheet><sheetData><row></sheetData></worksheet>", "office-damaged"),
    ("<worksheet>" + String(repeating: "<a>", count: 300) + "</worksheet>", "office-too-large"),
    ("<worksheet " + (0..<600).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>", "office-too-large"),
    ("<worksheet " + (0..<30_000).map { "a\($0)=\"\"" }.joined(separator: " ") + "/>", "office-too-large"),
    ("", "office-damaged"),
  ])
  func xmlThatIsNoneIsRefused(_ sheet: String, _ id: String) {
    var book = SampleBook("")
    let parts = book.parts.map { $0.0.hasSuffix("sheet1.xml") ? ($0.0, sheet) : $0 }
    book.sheets = []
    #expect(Self.ids(StoredZip.make(parts)) == [id])
  }

  /// A document type may not read a file of the machine either.
  @Test func nothingOutsideIsRead() {
    let parts = SampleBook("").parts.map {
      $0.0.hasSuffix("sheet1.xml")
        ? (
          $0.0,
          "<!DOCTYPE x SYSTEM \"file:///etc/passwd\" [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet>&e;</worksheet>"
        )
        : $0
    }
    #expect(Self.ids(StoredZip.make(parts)) == ["office-damaged"])
  }

  @Test func whatSwellsIsStopped() throws {
    var limits = ArchiveLimits()
    limits.entryBytes = 1_000
    let bytes = StoredZip.make([
      ("xl/workbook.xml", "<workbook>" + String(repeating: " ", count: 2_000) + "</workbook>")
    ])
    #expect(throws: WorkbookFailure.tooLarge(part: "xl/workbook.xml")) { try XLSXBook(bytes, limits: limits) }
    limits = ArchiveLimits()
    limits.entries = 3
    #expect(throws: WorkbookFailure.tooLarge(part: "")) { try XLSXBook(SampleBook("").bytes, limits: limits) }
    limits = ArchiveLimits()
    limits.totalBytes = 200
    #expect(throws: WorkbookFailure.self) { try XLSXBook(SampleBook("").bytes, limits: limits) }
  }

  /// Sheets that all name one part are read once, and more sheets than anyone has are refused.
  @Test func sheetsInACircleAreReadOnce() throws {
    var book = SampleBook("<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
    let parts = book.parts.map {
      $0.0 == "xl/workbook.xml"
        ? (
          $0.0,
          $0.1.replacing(
            "</sheets>", with: String(repeating: "<sheet name=\"x\" r:id=\"rId1\"/>", count: 50) + "</sheets>")
        )
        : $0
    }
    let read = try #require(Workbook.read(bytes: StoredZip.make(parts), file: "x.xlsx").value)
    #expect(read.grids.count == 1 && read.otherSheets.count == 50)
    book.sheets = (0..<2_100).map { ("S\($0)", "", "<sheetData/>") }
    #expect(Self.ids(book.bytes) == ["office-too-large"])
  }

  @Test func mergedAreasByTheThousandAreNoBurden() throws {
    var book = SampleBook("")
    let areas = (0..<20_000).map { "<mergeCell ref=\"A\($0 + 1):XFD1048576\"/>" }.joined()
    let rows = (1...300).map { "<row r=\"\($0)\"><c r=\"B\($0)\"><v>1</v></c></row>" }.joined()
    book.sheets[0].body = "<sheetData>\(rows)</sheetData><mergeCells>\(areas)</mergeCells>"
    let read = try #require(book.read)
    #expect(read.grids[0].merges.count == 1 && read.grids[0].rows.isEmpty)
  }
}
