import Diagnostics
import Testing
import Vietnamese

@testable import Formats

private func read(_ text: String) -> Diagnosed<Table?> { CSVReader.read(Array(text.utf8), file: "x.csv") }

private func grid(_ table: Table?) -> [[String]] {
  guard let table else { return [] }
  return [table.head.map(\.text)] + table.rows.map { row in table.cells(row: row).map(\.text) }
}

@Suite struct CSVReaderTests {
  @Test(
    arguments: [
      ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
      ("a;b\r\n1,5;2\r\n", [["a", "b"], ["1,5", "2"]]),
      ("a\tb\r1\t2\r", [["a", "b"], ["1", "2"]]),
      (
        "TT;Nội dung, nhiệm vụ;Hạn\n1;x, y, z;2\n2;x;2\n",
        [["TT", "Nội dung, nhiệm vụ", "Hạn"], ["1", "x, y, z", "2"], ["2", "x", "2"]]
      ),
      ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("sep=;\na;b\n1;2\n", [["a", "b"], ["1", "2"]]),
      ("a,b\n\"1\n2\",\"say \"\"hi\"\"\"\n", [["a", "b"], ["1\n2", "say \"hi\""]]),
      ("a,b\r\n\"1\r\n2\",x\r\n", [["a", "b"], ["1\n2", "x"]]),
      ("a,b\n 1 ,\" 2 \" \n", [["a", "b"], ["1", "2"]]),
      ("a,b\n1, \"x, y\"\n", [["a", "b"], ["1", "x, y"]]),
      ("a,b\n,\n1,\n\n  \n,,,\n\n", [["a", "b"], ["1", ""]]),
      ("\n\na,b\n1,2\n", [["a", "b"], ["1", "2"]]),
      ("a\n1\n\n2\n\"\"\n", [["a"], ["1"], ["2"]]),
      ("a,b\n5\" pipe,x\"y\n", [["a", "b"], ["5\" pipe", "x\"y"]]),
      ("a,b\n'=1+1,'-x\n", [["a", "b"], ["=1+1", "-x"]]),
      ("a,b\n-5,'quoted'\n", [["a", "b"], ["-5", "'quoted'"]]),
      ("a,b\n\"'=x,y\",''=z\n", [["a", "b"], ["=x,y", "'=z"]]),
      ("a,b\nVie\u{302}\u{323}t,x\u{A0}y\u{200B}\n", [["a", "b"], ["Việt", "x y"]]),
      ("a,b", [["a", "b"]]),
      ("a,b,\n1,2,\n", [["a", "b", ""], ["1", "2", ""]]),
      ("a,\"b,c\",d\n1,2,3\n", [["a", "b,c", "d"], ["1", "2", "3"]]),
      ("a,b\n\"\",x\n", [["a", "b"], ["", "x"]]),
      ("a\u{0},b\n\u{7},x\n", [["a", "b"], ["", "x"]]),
    ] as [(String, [[String]])])
  func readsCells(_ text: String, _ expected: [[String]]) {
    let result = read(text)
    #expect(grid(result.value) == expected)
    #expect(!result.faults.hasErrors)
  }

  @Test(arguments: [
    ("csv-open-quote", Marked("a,b\n1,2\n3,«\"»x\n4,y\n")),
    ("csv-open-quote", Marked("a,b\n1,2\n3,«\"»x\n4,\"y\"\n5,z\n")),
    ("csv-open-quote", Marked("a,b\n«\"»")),
    ("csv-open-quote", Marked("a,«\"»b\n1,2\n")),
    ("csv-text-after-quote", Marked("a,b\nđất,\"Sở\" «»Nội vụ\n")),
    ("table-row-length", Marked("a,b\n1,2\n«3,1,5»\n")),
    ("table-row-length", Marked("a,b\r\n\"1\r\nx\",2\r\n«3»\r\n4,5\r\n")),
    ("table-row-length", Marked("a,b\n1,2\n«,,»\n4,5\n")),
    ("table-row-length", Marked("a;b\n«1;2;»\n")),
    ("table-head-repeated", Marked("Ghi chú,b,«ghi chu»\n1,2,3\n")),
    ("table-head-empty", Marked("a, «»,b\n1,2,3\n")),
    ("text-normalised", Marked("a,b\n1,đất\n3,«»Vie\u{302}\u{323}t\n")),
    ("text-normalised", Marked("a,b\n1,«»x\u{A0}y\n")),
    ("text-normalised", Marked("\u{FEFF}«»a\u{200B},b\n1, 2\n")),
    ("text-normalised", Marked("a,b\n1, «»2 \n")),
  ])
  func pointsAtTheFault(_ id: String, _ input: Marked) {
    let faults = CSVReader.read(input.bytes, file: "x.csv").faults
    #expect(faults.map(\.id) == [id])
    input.expect(faults.first?.place)
    #expect(faults.first?.place?.file == "x.csv")
  }

  @Test func openQuoteDoesNotHideLaterFaults() {
    let result = read("a,b\n1,\"x\n2,y\n3\n4,z\n")
    #expect(result.faults.map(\.id) == ["csv-open-quote", "table-row-length"])
    #expect(result.faults.map(\.place?.line) == [2, 4])
    #expect(grid(result.value) == [["a", "b"], ["2", "y"], ["4", "z"]])
  }

  @Test func addressesCountRecordsAndSkipNothing() throws {
    let table = try #require(read("a,b\n\"1\n\n2\",x\n\n3,«\n").value)
    #expect(table.place(row: 0, column: 1).cell == "B2")
    #expect(table.place(row: 1, column: 1).cell == "B4")
    #expect(table.place(row: 1, column: 1).line == 6)
    #expect(table.spreadsheetRow(1) == 4)
  }

  @Test(arguments: [
    (0, 0, Marked("Nội dung,Hạn\n«Đất đai», 31/02/2026 \n")),
    (0, 1, Marked("Nội dung,Hạn\nĐất đai, «31/02/2026» \n")),
    (0, 1, Marked("Nội dung,Hạn\nĐất đai,\"«31/02/2026»\"\n")),
    (0, 1, Marked("Nội dung,Hạn\n\"Đất\nđai\",\"«x \"\"y\"\"»\"\n")),
    (0, 0, Marked("\u{FEFF}a;b\r\n\"«x;y»\r\nz\";1\r\n")),
    (1, 2, Marked("a,b,c\n1,2,3\nVie\u{302}\u{323}t,,«👩‍💻 ế»\n")),
    (0, 1, Marked("a\tb\r1\t«2»\r")),
  ])
  func cellsKnowTheirPlace(_ row: Int, _ column: Int, _ input: Marked) throws {
    let table = try #require(CSVReader.read(input.bytes, file: "x.csv").value)
    let place = table.place(row: row, column: column)
    input.expect(place)
    #expect(place.columnTitle == table.head[column].text)
    #expect(place.cell == SpreadsheetAddress.text(column: column, row: row + 2))
  }

  @Test func headsAndRowsKnowTheirPlace() throws {
    let table = try #require(read("TT,Nội dung\n1,x\n").value)
    #expect(
      table.headPlace(column: 1)
        == Place(file: "x.csv", cell: "B1", line: 1, column: 4, length: 8, columnTitle: "Nội dung"))
    #expect(table.place(row: 0) == Place(file: "x.csv", cell: "A2", line: 2, column: 1, length: 3))
    #expect(table.place(row: 9, column: 9) == Place(file: "x.csv"))
    #expect(table[9, 9] == "")
    #expect(table[0, 1] == "x")
  }

  @Test func framesAreNotNoted() {
    #expect(read("\u{FEFF}a,b\r\n1,2\r\n").faults.isEmpty)
  }

  @Test func oneNoteSaysEverything() throws {
    let faults = read("\u{FEFF}a,b\r\nVie\u{302}\u{323}t,\u{A0}x\r\ny\u{200B},z\r\n").faults
    #expect(faults.count == 1)
    let summary = try #require(faults.first?.summary)
    for word in ["NFD", "dấu cách lạ", "không nhìn thấy", "BOM", "hai đầu", "xuống dòng"] {
      #expect(summary.vi.contains(word))
    }
  }

  @Test(
    arguments: [
      ([], "table-empty"), (Array("\n \n\r\n".utf8), "table-without-head"), (Array(",,\n".utf8), "table-without-head"),
      ([0xEF, 0xBB, 0xBF], "table-without-head"),
      (Array("a,b\n1,".utf8) + [0xFF] + Array("\n".utf8), "not-utf8"),
      ([0xFF, 0xFE, 0x61, 0x00], "not-utf8"), ([0x50, 0x4B, 0x03, 0x04, 0xFF, 0xFE], "not-utf8"),
    ] as [([UInt8], String)])
  func unreadableFilesMakeNoTable(_ bytes: [UInt8], _ id: String) {
    let result = CSVReader.read(bytes, file: "x.csv")
    #expect(result.value == nil)
    #expect(result.faults.map(\.id) == [id])
  }

  @Test func legacyBytesAreNamedAtTheirLine() throws {
    // `tt,việc` and a row in TCVN3: `1,kiểm soát đất đai`.
    let row: [UInt8] =
      Array("1,ki".utf8) + [0xD3] + Array("m so".utf8) + [0xB8] + Array("t ".utf8) + [0xAE, 0xCA] + Array("t ".utf8)
      + [0xAE] + Array("ai\n".utf8)
    let fault = try #require(CSVReader.read(Array("tt,viec\n".utf8) + row, file: "x.csv").faults.first)
    #expect(fault.place?.line == 2)
    #expect(fault.place?.column == 5)
    #expect(fault.summary.vi.contains("TCVN3"))
    #expect(fault.suggestion?.vi.contains("Unikey") == true)
  }

  @Test(
    arguments: [
      ([0x51, 0xA7], "x.csv", "TCVN3", "phông chữ trong đó"), ([0x51, 0xA7], "x.md", "TCVN3", "Unikey"),
      ([0x51, 0xD0], "x.csv", "Windows-1258", "“Vietnamese (Windows-1258)”"),
      ([0xFF, 0xFE, 0x61, 0x00], "x.csv", "UTF-16", "Notepad"),
      ([0x61, 0xFF], "x.csv", "không phải UTF-8", "CSV UTF-8"),
    ] as [([UInt8], String, String, String)])
  func theRemedyFitsTheEncoding(_ bytes: [UInt8], _ file: String, _ name: String, _ remedy: String) throws {
    let fault = try #require(TextFile.encodingFault(bytes, file: file))
    #expect(fault.summary.vi.contains(name), "\(fault.summary.vi)")
    #expect(fault.suggestion?.vi.contains(remedy) == true, "\(fault.suggestion?.vi ?? "")")
  }

  @Test func spreadsheetColumns() {
    #expect(SpreadsheetAddress.column(0) == "A")
    #expect(SpreadsheetAddress.column(25) == "Z")
    #expect(SpreadsheetAddress.column(26) == "AA")
    #expect(SpreadsheetAddress.column(701) == "ZZ")
    #expect(SpreadsheetAddress.column(702) == "AAA")
  }

  /// A hundred thousand quotes that never pair must not cost a look at the whole rest each.
  @Test func manyOpenQuotesStayLinear() {
    let text = "a,b\n" + String(repeating: "\"x\"\"\n1,\"y\n", count: 20_000)
    let clock = ContinuousClock()
    let time = clock.measure { #expect(read(text).faults.hasErrors) }
    #expect(time < .seconds(20))
  }
}
