import Diagnostics
import Testing

@testable import Office

private typealias S = OldStream

/// Workbooks of Excel 2 to 2003.
@Suite struct OldWorkbookTests {
  static func cells(_ bytes: [UInt8]) -> String {
    let read = Workbook.read(bytes: bytes, file: "cu.xls")
    return read.value?.grids.first?.said ?? read.faults.map(\.id).joined(separator: " ")
  }

  fileprivate static let samples: [(name: String, records: [(Int, [UInt8])], expected: String)] = [
    ("number", [(0x203, S.at(0, 0) + S.double(1.5))], "A1=number:1.5"),
    ("packed integer", [(0x27E, S.at(4, 2) + S.le(7 << 2 | 2, 4))], "C5=number:7"),
    ("packed hundredth", [(0x27E, S.at(0, 0) + S.le(1_234 << 2 | 3, 4))], "A1=number:12.34"),
    ("packed negative", [(0x27E, S.at(0, 0) + S.le(-5 << 2 | 2, 4))], "A1=number:-5"),
    ("packed double", [(0x27E, S.at(0, 0) + S.le(0x3FF8_0000, 4))], "A1=number:1.5"),
    (
      "packed row", [(0xBD, S.le(0, 2) + S.le(1, 2) + S.le(0, 2) + S.le(6, 4) + S.le(0, 2) + S.le(10, 4) + S.le(2, 2))],
      "B1=number:1 C1=number:2"
    ),
    ("date", [(0x203, S.at(0, 0, style: 1) + S.double(42_536))], "A1=date:2016-06-15"),
    ("length of time", [(0x203, S.at(0, 0, style: 3) + S.double(1.5))], "A1=date:36:00:00"),
    ("label", [(0x204, S.at(0, 0) + S.text("Đất đai"))], "A1=text:Đất đai"),
    ("narrow label", [(0x204, S.at(0, 0) + S.text("Tèt", isWide: false))], "A1=text:Tèt"),
    ("empty label", [(0x204, S.at(0, 0) + S.text(""))], ""),
    ("shared", [(0xFD, S.at(0, 0) + S.le(1, 4)), (0xFD, S.at(1, 0) + S.le(0, 4))], "A1=text:hai A2=text:Một"),
    ("shared that is not there", [(0xFD, S.at(0, 0) + S.le(9, 4)), (0x203, S.at(0, 1) + S.double(1))], "B1=number:1"),
    ("boolean", [(0x205, S.at(0, 0) + [1, 0])], "A1=boolean:true"),
    ("error", [(0x205, S.at(0, 0) + [0x17, 1])], "A1=error:#REF!"),
    ("blank", [(0x201, S.at(0, 0)), (0xBE, S.at(0, 1) + S.le(0, 2) + S.le(2, 2))], ""),
    ("formula", [(0x06, S.at(0, 0) + S.double(3) + S.le(0, 8))], "A1=number:3"),
    (
      "formula with a text",
      [(0x06, S.at(0, 0) + S.le(0, 6) + S.le(0xFFFF, 2) + S.le(0, 8)), (0x207, S.text("Tổng"))], "A1=text:Tổng"
    ),
    ("formula with a boolean", [(0x06, S.at(0, 0) + [1, 0, 1, 0, 0, 0] + S.le(0xFFFF, 2))], "A1=boolean:true"),
    ("formula with an error", [(0x06, S.at(0, 0) + [2, 0, 7, 0, 0, 0] + S.le(0xFFFF, 2))], "A1=error:#DIV/0!"),
    (
      "rows out of order", [(0x203, S.at(3, 0) + S.double(4)), (0x203, S.at(1, 0) + S.double(2))],
      "A2=number:2 A4=number:4"
    ),
    (
      "a chart inside the sheet",
      [
        (0x203, S.at(0, 0) + S.double(1)), (0x0809, S.le(0x0600, 2) + S.le(0x20, 2)), (0x203, S.at(0, 1) + S.double(9)),
        (0x0A, []), (0x203, S.at(0, 2) + S.double(3)),
      ], "A1=number:1 C1=number:3"
    ),
  ]

  @Test(arguments: samples.indices)
  func records(_ index: Int) {
    let strings = S.le(2, 4) + S.le(2, 4) + S.text("Một") + S.text("hai", isWide: false)
    let stream = S.excel97(Self.samples[index].records, shared: [(0xFC, strings)])
    let name = Self.samples[index].name
    #expect(Self.cells(stream) == Self.samples[index].expected, "\(name)")
    #expect(Self.cells(S.compound(stream)) == Self.samples[index].expected, "\(name), in a short OLE file")
  }

  /// A text that goes on in another record says anew how wide its letters are.
  @Test(arguments: 1..<9)
  func sharedTextsGoOnInAnotherRecord(_ cut: Int) {
    let text = Array("Đăng ký đất".utf16)
    let head = S.le(1, 4) + S.le(1, 4) + S.le(text.count, 2) + [1]
    let first = S.wide(text[..<cut])
    let rest = [1] + S.wide(text[cut...])
    let stream = S.excel97([(0xFD, S.at(0, 0) + S.le(0, 4))], shared: [(0xFC, head + first), (0x3C, rest)])
    #expect(Self.cells(stream) == "A1=text:Đăng ký đất")
  }

  @Test func runsKeepTheirFonts() throws {
    let rich =
      S.le(1, 4) + S.le(1, 4) + S.le(4, 2) + [9] + S.le(1, 2) + S.wide("abcd") + S.le(2, 2)
      + S.le(0, 2)
    let stream = S.excel97([(0xFD, S.at(0, 0, style: 9) + S.le(0, 4))], shared: [(0xFC, rich)])
    let cell = try #require(Workbook.read(bytes: stream, file: "x.xls").value?.grids.first?.rows.first?.cells.first)
    #expect(cell.value == .text("abcd"))
    #expect(cell.runs == [GridRun(text: "ab", font: nil), GridRun(text: "cd", font: ".VnTime")])
  }

  @Test func whatStandsAroundCellsIsRead() throws {
    let stream = S.excel97([
      (0x208, S.le(1, 2) + S.le(0, 10) + S.le(0x20, 4)), (0x7D, S.le(2, 2) + S.le(3, 2) + S.le(0, 4) + S.le(1, 2)),
      (0x203, S.at(0, 0) + S.double(1)), (0x203, S.at(1, 1) + S.double(2)),
      (0xE5, S.le(1, 2) + S.le(0, 2) + S.le(0, 2) + S.le(0, 2) + S.le(4, 2)),
      (0x5D, S.le(0x15, 2) + S.le(0x12, 2) + S.le(0x19, 2) + S.le(5, 2)),
      (0x1B6, S.le(0, 10) + S.le(3, 2) + S.le(0, 6)),
      (0x3C, [0] + Array("xem".utf8)), (0x1C, S.le(0, 2) + S.le(0, 2) + S.le(0, 2) + S.le(5, 2)),
    ])
    let grid = try #require(Workbook.read(bytes: stream, file: "x.xls").value?.grids.first)
    #expect(grid.name == "Biểu 1")
    #expect(grid.rows.map(\.isHidden) == [false, true])
    #expect(grid.hiddenColumns == [2...3])
    #expect(grid.merges == [GridArea(rows: 1...1, columns: 0...4)])
    #expect(grid.comments == ["A1": "xem"])
    #expect(grid.rows[0].cells[0].isBold && grid.rows[0].cells[0].font == ".VnTime")
  }

  /// Letters of one byte, in the code page that the file names.
  @Test(arguments: [
    (1_252, [0x54, 0xD8, 0x6E, 0x68], "TØnh"), (1_258, [0xD0, 0x61, 0xF2, 0x69], "Đại"), (1_252, [0x93, 0x94], "“”"),
  ])
  func excel95NamesItsCodePage(_ page: Int, _ letters: [UInt8], _ expected: String) {
    var globals = OldStream()
    globals.add(0x0809, S.le(0x0500, 2) + S.le(5, 2) + S.le(0, 4))
    globals.add(0x42, S.le(page, 2))
    let name = [UInt8(2)] + Array("S1".utf8)
    globals.add(0x85, S.le(globals.bytes.count + 4 + 6 + name.count + 4, 4) + S.le(0, 2) + name)
    globals.add(0x0A)
    let cell = S.at(0, 0) + S.le(letters.count, 2) + letters
    #expect(Self.cells(globals.bytes + S.sheet([(0x204, cell)], version: 0x0500)) == "A1=text:\(expected)")
  }

  /// Excel 2: a sheet without a container, three bytes of looks in each cell.
  @Test func excel2IsRead() {
    var stream = OldStream()
    stream.add(0x0009, S.le(2, 2) + S.le(0x10, 2))
    stream.add(0x04, S.le(0, 4) + [0, 0, 0, 3] + Array("abc".utf8))
    stream.add(0x02, S.le(1, 2) + S.le(0, 2) + [0, 0, 0] + S.le(42, 2))
    stream.add(0x03, S.le(1, 2) + S.le(1, 2) + [0, 0, 0] + S.double(2.5))
    stream.add(0x06, S.le(2, 2) + S.le(0, 2) + [0, 0, 0] + S.double(7) + S.le(0, 2))
    stream.add(0x0A)
    #expect(Self.cells(stream.bytes) == "A1=text:abc A2=number:42 B2=number:2.5 A3=number:7")
  }

  @Test(arguments: [
    ("locked", "office-locked"), ("no sheets", "office-damaged"), ("broken off", "office-damaged"),
    ("sheet elsewhere", "office-damaged"),
  ])
  func refusalsAreOneFault(_ what: String, _ id: String) {
    var stream = S.excel97([(0x203, S.at(0, 0) + S.double(1))])
    switch what {
    case "locked": stream = S.excel97([], shared: [(0x2F, S.le(0, 6))])
    case "no sheets": stream = Array(stream[..<20]) + S.le(0x0A, 2) + S.le(0, 2)
    case "broken off": stream.removeLast(4)
    default: stream = Array(stream.dropLast(40))
    }
    let read = Workbook.read(bytes: S.compound(stream), file: "x.xls")
    #expect(read.value == nil)
    #expect(read.faults.map(\.id) == [id])
  }
}
