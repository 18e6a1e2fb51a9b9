import Diagnostics
import Office
import Testing

@testable import Formats

/// Tables with years and criteria as columns. `«…»` marks the cell that the last figure is taken from.
@Suite struct SpreadTableTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let drawing: String
    let head: String
    let lines: [String]
  }

  private static var scores: TableHeads {
    var heads = TableHeads.scoresOfItems
    heads.spread?.codes = ["gia nhap thi truong": "CSTP1", "tiep can dat dai": "CSTP2"]
    return heads
  }

  static let cases: [Case] = [
    Case(
      testDescription: "years", drawing: "Đơn vị | 2019 | #2020\nSở A | #80.5 | #81\nSở B | | «#70»",
      head: "Đơn vị | Năm | Điểm", lines: ["Sở A | 2019 | 80,5", "Sở A | 2020 | 81", "Sở B | 2020 | 70"]),
    Case(
      testDescription: "years over points and ranks",
      drawing: """
        KẾT QUẢ CHỈ SỐ | < | < | < | < | <
        TT | Tỉnh, thành phố | Năm 2019 | < | Năm 2020 | <
        ^ | ^ | Điểm | Xếp hạng | Điểm | Xếp hạng
        1 | Bắc Kạn | #60.8 | #62 | #61.2 | «#59»
        """, head: "Đơn vị | Năm | Điểm | Hạng",
      lines: ["Bắc Kạn | 2019 | 60,8 | 62", "Bắc Kạn | 2020 | 61,2 | 59"]),
    Case(
      testDescription: "points and ranks over years",
      drawing: """
        Đơn vị | Điểm | < | Hạng | <
        ^ | 2019 | 2020 | 2019 | 2020
        Sở A | #80 | #82 | #3 | «#1»
        """, head: "Đơn vị | Năm | Điểm | Hạng", lines: ["Sở A | 2019 | 80 | 3", "Sở A | 2020 | 82 | 1"]),
    Case(
      testDescription: "criteria by code, the year in the title",
      drawing: """
        PAPI năm 2012
        Đơn vị |   1: Tham gia của người dân | 1.1: Tri thức công dân | 2. Công khai
        Bắc Kạn | #5.1 | #1.2 | «#6»
        """, head: "Đơn vị | Năm | Tiêu chí | Điểm",
      lines: ["Bắc Kạn | 2012 | 1 | 5,1", "Bắc Kạn | 2012 | 1.1 | 1,2", "Bắc Kạn | 2012 | 2 | 6"]),
    Case(
      testDescription: "three rows: years over criteria by name over figures",
      drawing: """
        Tỉnh, thành phố | 2021 | < | < | <
        ^ | Tổng điểm | Gia nhập thị trường | < | Tiếp cận đất đai
        ^ | ^ | Điểm | Hạng | ^
        Bắc Kạn | #61 | #7 | #5 | «#6.5»
        Tổng cộng | #61 | #7 | #5 | #6.5
        """, head: "Đơn vị | Năm | Tiêu chí | Điểm | Hạng",
      lines: ["Bắc Kạn | 2021 |  | 61 | ", "Bắc Kạn | 2021 | CSTP1 | 7 | 5", "Bắc Kạn | 2021 | CSTP2 | 6,5 | "]),
    Case(
      testDescription: "a year a row, criteria as columns",
      drawing: "Năm | Đơn vị | Điểm | 1.1 | 1.2\n#2020 | Sở A | #9 | #4 | «#5»",
      head: "Năm | Đơn vị | Tiêu chí | Điểm",
      lines: ["2020 | Sở A |  | 9", "2020 | Sở A | 1.1 | 4", "2020 | Sở A | 1.2 | 5"]),
    Case(
      testDescription: "a column that is no criterion is handed on under its own head",
      drawing: "Đơn vị | 2019 | 2020 | Ý kiến\nSở A | #8 | «#9» | tốt", head: "Đơn vị | Năm | Điểm | Ý kiến",
      lines: ["Sở A | 2019 | 8 | tốt", "Sở A | 2020 | 9 | "]),
  ]

  @Test(arguments: cases)
  func isOneRowAFigure(_ item: Case) throws {
    let sheet = DrawnSheet(item.drawing)
    var book = SheetBook(file: "chi-so/a/ket-qua.xlsx", grids: [sheet.grid])
    let read = book.table(Self.scores)
    let table = try #require(read.value)
    #expect(table.headLine == item.head)
    #expect(table.lines == item.lines)
    #expect(read.faults.contains { $0.id == "sheet-spread-read" })
    let places = table.head.indices.map { table.place(row: table.rowCount - 1, column: $0).cell }
    #expect(places.contains(sheet.marks[0]), "\(places)")
  }

  @Test(arguments: [
    "Năm | Đơn vị | Tiêu chí | Điểm\n#2020 | Sở A | 1.1 | #4", "Năm | Đơn vị | Điểm | Hạng\n#2020 | Sở A | #4 | #1",
    "Tên tỉnh | Dân số | Diện tích\nBắc Kạn | #300 | #4800",
  ])
  func whatStandsInRowsIsReadAsRows(_ drawing: String) {
    #expect(SpreadTable.read(DrawnSheet(drawing).grid, Self.scores, file: "x.xlsx")?.value.lines == nil)
  }

  @Test func theYearMayStandInTheNameOfTheSheetOrTheFile() {
    let drawing = "Đơn vị | 1.1 | 1.2\nSở A | #1 | #2"
    let named = SpreadTable.read(DrawnSheet(drawing, name: "PAPI 2015").grid, Self.scores, file: "x.xlsx")?.value
    #expect(named?.lines == ["Sở A | 2015 | 1.1 | 1", "Sở A | 2015 | 1.2 | 2"])
    let filed = SpreadTable.read(DrawnSheet(drawing).grid, Self.scores, file: "a/papi_2014.xlsx")?.value
    #expect(filed?.lines.first == "Sở A | 2014 | 1.1 | 1")
    let none = SpreadTable.read(DrawnSheet(drawing).grid, Self.scores, file: "x.xlsx")?.value
    #expect(none?.headLine == "Đơn vị | Tiêu chí | Điểm")
  }
}

extension TableHeads {
  /// Scores of an index with its criteria, as they may stand across a sheet.
  static let scoresOfItems: TableHeads = {
    let item = Column(key: "tieu_chi", title: "Tiêu chí", aliases: [], holds: .reference, isRequired: false)
    return TableHeads(
      name: scores.name, sheetNames: scores.sheetNames, columns: scores.columns + [item],
      spread: Spread(
        row: "don_vi", year: "nam", item: "tieu_chi", value: "diem", figures: ["diem", "hang"],
        wholes: ["tong diem"]))
  }()
}
