import Diagnostics
import Office
import Testing

@testable import Formats

/// What Excel does to a clerk's cells: the mark is on the cell that must be named.
@Suite struct CellDamageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var testDescription: String { fault }
    let heads: TableHeads
    let drawing: String
    let fault: String
    /// What the first column reads.
    let reads: [String]

    init(_ heads: TableHeads, _ drawing: String, _ fault: String, _ reads: [String]) {
      self.heads = heads
      self.drawing = drawing
      self.fault = fault
      self.reads = reads
    }
  }

  static let cases: [Case] = [
    Case(.tasks, "TT | Nội dung\n1.9 | a\n«#1.1» | b\n1.11 | c", "sheet-numbering-mended", ["1.9", "1.10", "1.11"]),
    Case(.tasks, "TT | Nội dung\n1.9 | a\n«#1.1» | b\n2 | c", "sheet-numbering-mended", ["1.9", "1.10", "2"]),
    Case(.tasks, "TT | Nội dung\n1.19 | a\n«#1.2» | b\n1.21 | c", "sheet-numbering-mended", ["1.19", "1.20", "1.21"]),
    Case(
      .tasks, "TT | Nội dung\n#1.1 | a\n#1.2 | b\n«#1.1» | c\n#1.3 | d", "sheet-numbering-doubtful",
      ["1.1", "1.2", "1.1", "1.3"]),
    Case(.tasks, "TT | Nội dung\n#1.1 | a\n#1.2 | b", "", ["1.1", "1.2"]),
    Case(.tasks, "TT | Nội dung\n#1.9 | a\n#.2:1.1 | b", "", ["1.9", "1.10"]),
    Case(.tasks, "TT | Nội dung\n«@2026-05-12» | a", "sheet-numbering-as-day", ["12/5/2026"]),
    Case(.tasks, "TT | Nội dung\n«!#REF!» | a", "sheet-error-value", [""]),
    Case(.tasks, "TT | Nội dung\n«=?» | a", "sheet-formula-without-value", [""]),
    Case(
      .procedures, "Mã thủ tục | Tên thủ tục\n#1.004222 | a\n«#1.00422» | b", "sheet-numbering-mended",
      ["1.004222", "1.004220"]),
    Case(.procedures, "Mã thủ tục | Tên thủ tục\n«@2026-04-03» | a", "sheet-numbering-as-day", ["3/4/2026"]),
    Case(.units, "Mã | Tên\n06019 | a\n«#6020» | b", "sheet-code-zeros-lost", ["06019", "6020"]),
    Case(.units, "Mã | Tên\n«1.23457E+15» | a", "sheet-code-digits-lost", ["1.23457E+15"]),
    Case(.units, "Mã | Tên\n«#1234567890123456» | a", "sheet-code-digits-lost", ["1234567890123460"]),
    Case(.units, "Mã | Tên\n#123456789012 | a", "", ["123456789012"]),
  ]

  @Test(arguments: cases)
  func isSaidByCell(_ item: Case) {
    let sheet = DrawnSheet(item.drawing)
    var book = SheetBook(file: "x.xlsx", grids: [sheet.grid])
    let read = book.table(item.heads)
    #expect(read.value?.rows.map { read.value?[$0, 0] ?? "" } == item.reads)
    #expect(read.faults.map(\.id) == (item.fault.isEmpty ? [] : [item.fault]))
    #expect(read.faults.compactMap { $0.place?.cell } == sheet.marks)
    #expect(read.faults.allSatisfy { $0.place?.sheet == "Sheet1" && $0.place?.columnTitle != nil })
  }

  @Test func aMonthTakenForItsFirstDayIsAsked() {
    let sheet = DrawnSheet("Nội dung | Thời gian\na | «@2026-12-01»\nb | @2026-06-30")
    var book = SheetBook(file: "x.xlsx", grids: [sheet.grid])
    let read = book.table(.tasks)
    #expect(read.faults.map(\.id) == ["sheet-month-as-day"])
    #expect(read.faults.compactMap { $0.place?.cell } == sheet.marks)
    #expect(read.value?[1, 1] == "30/6/2026")
  }

  /// A stored number, what the column takes, what is written.
  @Test(arguments: [
    (84.309999999999988, NumberLook(), TableHeads.Holds.number, "84,31"), (1250, NumberLook(), .integer, "1250"),
    (0.85, NumberLook(isPercent: true), .number, "85"), (0.07, NumberLook(isPercent: true), .words, "7%"),
    (0.1234, NumberLook(isPercent: true), .number, "12,34"), (2024, NumberLook(), .year, "2024"),
    (1e-7, NumberLook(), .number, "0,0000001"), (1.5e21, NumberLook(), .number, "1500000000000000000000"),
    (-3.5, NumberLook(), .number, "-3,5"), (62.8, NumberLook(decimals: 2), .number, "62,80"),
    (83, NumberLook(decimals: 1), .number, "83,0"), (5.506642, NumberLook(decimals: 2), .number, "5,506642"),
    (7, NumberLook(leadingZeros: 5), .code, "00007"),
    (1.10, NumberLook(decimals: 2), .numbering, "1.10"), (27454009.418484, NumberLook(), .words, "27454009,418484"),
  ])
  func numbersAreWritten(_ number: Double, _ look: NumberLook, _ holds: TableHeads.Holds, _ text: String) {
    #expect(CellReading.text(.number(number, look), holds).text == text)
  }

  @Test(arguments: [
    ("2026-05-12", TableHeads.Holds.day, "12/5/2026"), ("2026-05-12T07:30:00", .day, "12/5/2026"),
    ("2026-05-12T07:30:00", .words, "12/5/2026 07:30:00"), ("07:30:00", .words, "07:30:00"),
  ])
  func daysAreWritten(_ stored: String, _ holds: TableHeads.Holds, _ text: String) {
    #expect(CellReading.text(.date(stored), holds).text == text)
  }

  @Test func textOfOldFontsIsUnicodeAndSaid() {
    var sheet = DrawnSheet("Mã | Tên\n1 | Sôû Noäi vuï\n2 | Tænh ñoaøn\n3 | Tôn")
    for row in 1...3 { sheet.grid.rows[row].cells[1].font = "VNI-Times" }
    var book = SheetBook(file: "x.xlsx", grids: [sheet.grid])
    let read = book.table(.units)
    #expect(read.value?.lines == ["1 | Sở Nội vụ", "2 | Tỉnh đoàn", "3 | Tôn"])
    #expect(read.faults.map(\.id).sorted() == ["legacy-text-converted", "legacy-text-doubtful"])
    #expect(read.faults.first { $0.id == "legacy-text-doubtful" }?.place?.cell == "B4")
  }
}
