import Diagnostics
import Office
import Testing

@testable import Formats

@Suite struct SheetTableTests {
  private func read(_ sheet: DrawnSheet, _ heads: TableHeads = .tasks) -> (table: Table?, faults: [Fault]) {
    var book = SheetBook(file: "x.xlsx", grids: [sheet.grid])
    var faults: [Fault] = []
    let table = book.table(heads).collect(into: &faults)
    return (table, faults + book.unused())
  }

  /// A plan as offices print it.
  private static let printed = """
    UBND TỈNH THÁI NGUYÊN | < | < | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM | < | <
    KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026 | < | < | < | < | <

    TT | Nội dung công việc | Cơ quan | < | Thời gian | Kinh phí (triệu đồng)
    ^ | ^ | chủ trì | phối hợp | ^ | ^
    (1) | (2) | (3) | (4) | (5) | (6)
    I | *CẢI CÁCH THỂ CHẾ* | | | | #300
    #1 | Rà soát văn bản | Sở Tư pháp | Các sở | Quý II/2026 | #100
    #2 | Kiểm tra văn bản | ^ | | @2026-06-30 | #200
    II | *CẢI CÁCH THỦ TỤC* | | | | #50.5
    #3 | Công bố thủ tục | Văn phòng UBND tỉnh | | Thường xuyên | #50.5
     | TỔNG CỘNG | | | | #350.5

    Ghi chú: số liệu dự kiến
     | | | TM. ỦY BAN NHÂN DÂN
    """

  @Test func aPrintedPlanIsATable() {
    let (table, faults) = read(DrawnSheet(Self.printed))
    #expect(
      table?.headLine
        == "TT | Mục | Tên mục | Nội dung công việc | Cơ quan chủ trì | Cơ quan phối hợp | "
        + "Thời gian | Kinh phí (triệu đồng)")
    #expect(
      table?.lines == [
        "1 | I | CẢI CÁCH THỂ CHẾ | Rà soát văn bản | Sở Tư pháp | Các sở | Quý II/2026 | 100",
        "2 | I | CẢI CÁCH THỂ CHẾ | Kiểm tra văn bản | Sở Tư pháp |  | 30/6/2026 | 200",
        "3 | II | CẢI CÁCH THỦ TỤC | Công bố thủ tục | Văn phòng UBND tỉnh |  | Thường xuyên | 50,5",
      ])
    #expect(faults.map(\.id).sorted() == ["sheet-rows-unused", "sheet-totals-not-loaded"])
    #expect(table?.place(row: 1, column: 4).cell == "C8")
    #expect(table?.place(row: 2, column: 2).cell == "B10")
    #expect(table?.place(row: 2, column: 7).cell == "F11")
    #expect(table?.headPlace(column: 5).cell == "D5")
    #expect(table?.place(row: 0, column: 0).sheet == "Sheet1")
  }

  @Test func numbersOfTasksUnderTasksKeepTheirParent() {
    let (table, _) = read(
      DrawnSheet(
        """
        STT | Nhiệm vụ cụ thể | Chủ trì | Thời gian
        A | MỤC TIÊU CHUNG | |
        1 | Đơn giản hóa thủ tục | |
        1.1 | Rà soát | Sở Nội vụ | Quý I/2026
        1.2 | Công bố | Sở Nội vụ | Quý II/2026
        2 | Số hóa kết quả | Sở Nội vụ | Năm 2026
        """))
    let parent = table?.head.firstIndex { $0.text == "Thuộc nhiệm vụ" }
    #expect(
      parent.map { column in table?.rows.map { table?[$0, column] ?? "" } ?? [] } == [
        "Đơn giản hóa thủ tục", "Đơn giản hóa thủ tục", "",
      ])
    #expect(table?.rowCount == 3)
  }

  @Test func aHeadOfTwoRowsOverColumnsOfFigures() {
    let (table, faults) = read(
      DrawnSheet(
        """
        Bảng xếp hạng
        STT | Đơn vị | Năm | Điểm | < | < | Xếp hạng
        ^ | ^ | ^ | Tự đánh giá | Thẩm định | Tổng số | ^
        A | B | 1 | 2 | 3 | 4=2+3 | 5
        #1 | Sở Nội vụ | #2025 | #40.25 | #44.062 | #84.31 | #1
        #2 | Sở Tư pháp | #2025 | #39 | #43.5 | #82.5 | #2
        """), .scores)
    #expect(table?.headLine == "STT | Đơn vị | Năm | Điểm Tự đánh giá | Điểm Thẩm định | Điểm | Xếp hạng")
    #expect(table?.lines.first == "1 | Sở Nội vụ | 2025 | 40,25 | 44,062 | 84,31 | 1")
    #expect(faults.isEmpty)
  }

  @Test func severalTablesOfOneKindAndARepeatedHead() {
    let (table, faults) = read(
      DrawnSheet(
        """
        Năm | Đơn vị | Điểm
        #2024 | Sở A | #80
        Năm | Đơn vị | Điểm
        #2024 | Sở B | #81
        Ghi chú: xong


        Bảng 2
        Đơn vị | Điểm | Năm
        Sở A | #82 | #2025
        """), .scores)
    #expect(table?.lines == ["2024 | Sở A | 80", "2024 | Sở B | 81", "2025 | Sở A | 82"])
    #expect(table?.place(row: 2, column: 0).cell == "C10")
    #expect(faults.map(\.id) == ["sheet-rows-unused"])
  }

  @Test func whatIsHiddenIsToldAndNotRead() {
    var sheet = DrawnSheet(
      """
      Năm | Đơn vị | Điểm | Hạng
      #2024 | Sở A | #80 | #1
      ~#2024 | Sở B | #81 | #2
      """, hiddenColumns: [3...3])
    let (table, faults) = read(sheet, .scores)
    #expect(table?.lines == ["2024 | Sở A | 80"])
    #expect(faults.map { $0.place?.cell ?? "" }.sorted() == ["A3", "D1"])
    #expect(faults.allSatisfy { $0.id == "sheet-hidden" })
    sheet.grid.visibility = .hidden
    var book = SheetBook(file: "x.xlsx", grids: [sheet.grid, DrawnSheet("Năm | Đơn vị\n#2020 | C", name: "Hai").grid])
    #expect(book.table(.scores).value?.lines == ["2020 | C"])
    #expect(book.unused().map(\.id) == ["sheet-hidden"])
  }

  @Test func theSheetIsChosenByItsNameOrByItsHead() {
    let cover = DrawnSheet("Bảng điểm năm 2024", name: "Bìa").grid
    let first = DrawnSheet("Năm | Đơn vị\n#2020 | A", name: "Kết quả").grid
    let second = DrawnSheet("Năm | Đơn vị\n#2021 | B", name: "Nháp").grid
    var named = SheetBook(file: "x.xlsx", grids: [cover, second, first])
    #expect(named.table(.scores).value?.lines == ["2020 | A"])
    #expect(named.unused().map { $0.place?.sheet } == ["Bìa", "Nháp"])
    var byHead = SheetBook(file: "x.xlsx", grids: [cover, second])
    #expect(byHead.table(.scores).value?.lines == ["2021 | B"])
    var asked = SheetBook(file: "x.xlsx", grids: [first, second])
    let place = Place(file: "chi-so.md", line: 3)
    #expect(asked.table(.scores, choice: .init("nhap", at: place)).value?.lines == ["2021 | B"])
    let unknown = asked.table(.scores, choice: .init("Nháp2", at: place))
    #expect(unknown.value == nil)
    #expect(unknown.faults.first?.suggestion?.vi.contains("Nháp") == true)
    #expect(unknown.faults.first?.place == place)
    var grid = first
    grid.visibility = .hidden
    var hidden = SheetBook(file: "x.xlsx", grids: [grid, second])
    let refused = hidden.table(.scores, choice: .init("Kết quả", at: place))
    #expect(refused.value == nil && refused.faults.map(\.id) == ["sheet-unknown"])
    #expect(refused.faults.first?.summary.vi.contains("bị ẩn") == true)
    var twins = SheetBook(
      file: "x.xlsx", grids: [second, DrawnSheet("Năm | Đơn vị\n#2022 | D", name: "Bản sao").grid])
    #expect(twins.table(.scores).faults.map(\.id) == ["sheet-ambiguous"])
  }

  @Test func aDownloadedWorkbookHasOnlyItsTable() {
    var book = SheetBook(
      file: "x.xlsx",
      grids: [
        DrawnSheet("Nội dung | Bảng điểm", name: "Thông tin").grid,
        DrawnSheet("Năm | Đơn vị\n#2020 | A", name: "Số liệu").grid,
        DrawnSheet("Đầu cột | Giải nghĩa\nNăm | Năm số liệu", name: "Giải nghĩa cột").grid,
      ])
    #expect(book.table(.scores).value?.lines == ["2020 | A"])
    #expect(book.unused().isEmpty)
  }

  @Test func aTotalThatDiffersIsTold() {
    let sheet = DrawnSheet(
      """
      TT | Nội dung công việc | Kinh phí
      1 | Việc một | #100
      2 | Việc hai | #200
      | Tổng cộng | «#310»
      """)
    let faults = read(sheet).faults.filter { $0.id == "sheet-total-differs" }
    #expect(faults.compactMap { $0.place?.cell } == sheet.marks)
    #expect(faults.first?.summary.vi == "dòng tổng ghi 310, cộng các dòng được 300")
  }

  @Test func withoutAHeadThereIsNoTable() {
    let (table, faults) = read(DrawnSheet("Kính gửi các sở\n1 | 2 | 3"))
    #expect(table == nil)
    #expect(faults.map(\.id) == ["sheet-table-missing"])
  }

  @Test func keysAndValuesOfASheet() {
    var book = SheetBook(
      file: "x.xlsx",
      grids: [
        DrawnSheet("THÔNG TIN CHUNG\nTiêu đề: | Kế hoạch 2026\nNgày ban hành | @2026-01-05", name: "Thông tin chung")
          .grid
      ])
    let mapping = book.mapping(["Thông tin chung"])
    #expect(
      mapping?.entries.map { "\($0.key)=\($0.value.text ?? "")" } == [
        "Tiêu đề=Kế hoạch 2026", "Ngày ban hành=5/1/2026",
      ])
    #expect(mapping?.entries.last?.value.place.cell == "B3")
    #expect(book.unused().isEmpty)
  }

  @Test func theShapeOfATableOfNoKind() {
    let sheet = DrawnSheet(
      """
      DỰ TOÁN THU NGÂN SÁCH | < | <
      STT | Nội dung | Dự toán | <
      ^ | ^ | Tổng thu | Thu NSĐP
      A | B | 1 | 2
      A | TỔNG THU | #10 | #20
      """)
    let found = SheetShapes.recognise(sheet.grid, among: [.scores, .units])
    #expect(found?.schema == nil)
    #expect(found?.headRows == 2...3)
    #expect(found?.columns.map(\.head) == ["STT", "Nội dung", "Dự toán – Tổng thu", "Dự toán – Thu NSĐP"])
    #expect(found?.count(.columnNumbers) == 1)
    let plan = SheetShapes.recognise(DrawnSheet(Self.printed).grid, among: [.scores, .tasks, .units])
    #expect(plan?.schema == "nhiem-vu")
    #expect(plan?.recognised == 6)
    #expect(plan?.count(.data) == 3 && plan?.count(.group) == 2 && plan?.count(.total) == 1)
  }
}
