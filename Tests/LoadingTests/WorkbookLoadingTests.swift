import Diagnostics
import Formats
import Loading
import Office
import Records
import Reform
import Testing

/// A sheet in tests: its name and rows of texts, the head first. `#12.5` is a number, `@2026-01-05` a day.
private struct Page {
  let name: String
  let rows: [[String]]

  init(_ name: String, _ text: String) {
    self.name = name
    rows = text.split(separator: "\n").map { line in
      line.split(separator: "|", omittingEmptySubsequences: false).map { $0.trimmed }
    }
  }

  static func book(_ pages: [Page]) -> [UInt8] {
    let book = Book(
      title: "", author: "", day: BookDay(year: 2026, month: 1, day: 1),
      sheets: pages.map { page in
        let rows = Array(page.rows.dropFirst())
        return .table(
          BookTable(
            name: page.name, columns: page.rows[0].map { BookColumn($0, width: 10) }, rowCount: rows.count
          ) { row in rows[row].map(value) })
      })
    return BookWriter.bytes(book) ?? []
  }

  private static func value(_ word: String) -> BookValue {
    if word.hasPrefix("#"), let number = Int(word.dropFirst()) { return .integer(number) }
    let day = word.dropFirst().split(separator: "-").compactMap { Int($0) }
    if word.hasPrefix("@"), day.count == 3 { return .day(BookDay(year: day[0], month: day[1], day: day[2])) }
    return word.isEmpty ? .empty : .text(word)
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var slice = self
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}

@Suite struct WorkbookLoadingTests {
  private static let head = """
    Thông tin | Giá trị
    Tiêu đề | Kế hoạch 2026
    Số hiệu | 1/KH-UBND
    Ngày ban hành | @2026-01-05
    Cơ quan ban hành | Sở A
    Từ ngày | @2026-01-05
    Đến ngày | 31/12/2026
    """
  private static let tasks = """
    TT | Nội dung công việc | Cơ quan chủ trì | Thời gian thực hiện
    1 | Rà soát thủ tục | Sở A | @2026-06-30
    2 | Công bố thủ tục | Sở A | Quý III/2026
    """
  private static let agencies = "ma,ten\nso-a,Sở A\n"

  private func load(_ files: [String: [UInt8]]) -> Diagnosed<LoadedContent> {
    var all = files
    all["site.yaml"] = Array("ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n".utf8)
    if all["co-quan.xlsx"] == nil, all["co-quan.csv"] == nil { all["co-quan.csv"] = Array(Self.agencies.utf8) }
    return LibraryLoading.load(
      ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: $0.value) }))
  }

  private func plan(_ more: [Page] = []) -> [UInt8] {
    Page.book([Page("Thông tin chung", Self.head), Page("Nhiệm vụ", Self.tasks)] + more)
  }

  @Test func aWorkbookGivesWhatACSVFileGives() {
    let sheet = Page.book([Page("Bảng 1", "Mã | Tên | Ghi chú\nso-a | Sở A |\nso-b | Sở B | mới")])
    let book = load(["co-quan.xlsx": sheet])
    let text = load(["co-quan.csv": Array("ma,ten,ghi_chu\nso-a,Sở A,\nso-b,Sở B,mới\n".utf8)])
    #expect(book.faults.isEmpty && text.faults.isEmpty)
    #expect(book.value.library.agencies.map(\.value.code) == text.value.library.agencies.map(\.value.code))
    #expect(book.value.library.agencies[1].place.sheet == "Bảng 1")
    #expect(book.value.library.agencies[1].place.cell == "A3")
  }

  @Test func twoSourcesOfOneTableAreAnErrorThatNamesBoth() {
    let sheet = Page.book([Page("A", "Mã | Tên\nso-a | Sở A")])
    let faults = load(["co-quan.xlsx": sheet, "co-quan.csv": Array(Self.agencies.utf8)]).faults
    let twice = faults.filter { $0.id == "source-twice" }
    #expect(twice.count == 1)
    #expect(twice.first?.summary.vi.contains("co-quan.csv và co-quan.xlsx") == true)
  }

  @Test(arguments: ["ke-hoach/a.xlsx", "ke-hoach/a/ke-hoach.xlsx"])
  func onePlanIsOneWorkbook(_ path: String) throws {
    let progress = Page("Tiến độ", "TT | Trạng thái | Ngày\n1 | Hoàn thành | @2026-06-20")
    let targets = Page("Chỉ tiêu", "Mã | Chỉ tiêu | Đơn vị tính | Giá trị mục tiêu\nMT1 | Hài lòng | % | #80")
    let results = Page("Kết quả", "Mã chỉ tiêu | Năm | Kết quả\nMT1 | #2026 | #85")
    let loaded = load([path: plan([progress, targets, results])])
    #expect(loaded.faults.map(\.id) == [])
    let file = try #require(loaded.value.library.plans.first)
    #expect(file.plan.value.slug == "a")
    #expect(file.plan.value.title == "Kế hoạch 2026")
    #expect(file.plan.value.issued == Day(year: 2026, month: 1, day: 5))
    #expect(file.tasks.map(\.value.content) == ["Rà soát thủ tục", "Công bố thủ tục"])
    #expect(file.tasks[0].place.cell == "A2" && file.tasks[0].place.sheet == "Nhiệm vụ")
    #expect(file.progress.count == 1)
    #expect(file.targets.rows.count == 1 && file.results.count == 1)
  }

  @Test func aPlanWithoutAKeyIsToldAtItsSheet() {
    let head = Self.head.split(separator: "\n").filter { !$0.contains("Tiêu đề") }.joined(separator: "\n")
    let book = Page.book([Page("Thông tin chung", head), Page("Nhiệm vụ", Self.tasks)])
    let faults = load(["ke-hoach/a.xlsx": book]).faults
    #expect(faults.map(\.id) == ["key-missing"])
    #expect(faults.first?.place?.sheet == "Thông tin chung")
  }

  @Test func aHeadBesideTheWorkbookIsASecondSourceAndNoMore() {
    let head =
      "---\ntieu_de: A\nso_hieu: 1/KH-UBND\nngay_ban_hanh: 2026-01-05\nco_quan: B\ntu: 2026-01-05\nden: 2026-12-31\n---\n"
    let faults = load(["ke-hoach/a/ke-hoach.xlsx": plan(), "ke-hoach/a/ke-hoach.md": Array(head.utf8)]).faults
    #expect(faults.map(\.id) == ["source-twice"])
  }

  @Test func aTableBesideTheWorkbookIsASecondSource() {
    let faults = load([
      "ke-hoach/a/ke-hoach.xlsx": plan(), "ke-hoach/a/nhiem-vu.csv": Array("tt,noi_dung\n1,Việc\n".utf8),
    ]).faults
    #expect(faults.map(\.id) == ["source-twice"])
  }

  @Test func aFaultNamesSheetAndCell() {
    let tasks = Self.tasks.replacing("Quý III/2026", with: "31/02/2026")
    let book = Page.book([Page("Thông tin chung", Self.head), Page("Nhiệm vụ", tasks), Page("Nháp", "a | b\nc | d")])
    let faults = load(["ke-hoach/a.xlsx": book]).faults
    #expect(faults.map(\.id).sorted() == ["deadline-not-a-date", "sheet-unused"])
    #expect(faults.first { $0.isError }?.place?.cell == "D3")
    #expect(faults.first { $0.isError }?.place?.sheet == "Nhiệm vụ")
    #expect(faults.first { !$0.isError }?.place?.sheet == "Nháp")
  }

  /// A plan's table pasted from Word: a heading is a row of one cell, under the numbers or under the words.
  @Test func headingsInACSVFileAreSections() throws {
    let text = """
      tt,noi_dung,chu_tri,thoi_gian
      I. Cải cách thể chế,,,
      1,Rà soát thủ tục,Sở A,Quý I/2026
      ,II. Cải cách thủ tục hành chính,,
      2,Công bố thủ tục,Sở A,31/02/2026
      """
    let head = """
      ---
      tieu_de: K
      so_hieu: 1/KH-UBND
      ngay_ban_hanh: 2026-01-05
      co_quan: Sở A
      tu: 2026-01-01
      den: 2026-12-31
      ---
      """
    let loaded = load(["ke-hoach/a/ke-hoach.md": Array(head.utf8), "ke-hoach/a/nhiem-vu.csv": Array(text.utf8)])
    let tasks = loaded.value.library.plans.first?.tasks.map(\.value) ?? []
    #expect(
      tasks.map { "\($0.section) \($0.sectionTitle)" } == ["I Cải cách thể chế", "II Cải cách thủ tục hành chính"])
    #expect(loaded.faults.map(\.id) == ["deadline-not-a-date"])
    #expect(loaded.faults.first?.place?.cell == "D5" && loaded.faults.first?.place?.line == 5)
  }

  // MARK: sheets chosen by name

  private static let index = "---\nten: PCI\nto_chuc: VCCI\nthang_diem: 100\nCHOICE---\n"
  private static let pages = [
    Page("Biểu 1", "Năm | Đơn vị | Điểm\n2019 | Sở A | 80"), Page("Biểu 2", "Năm | Đơn vị | Điểm\n2020 | Sở A | 90"),
  ]

  private func index(_ choice: String) -> [String: [UInt8]] {
    ["chi-so/a/chi-so.md": Array(Self.index.replacing("CHOICE", with: choice).utf8)]
  }

  @Test(arguments: [
    "trang_tinh: Biểu 2\n", "trang_tinh: bieu 2\n", "Trang tính: ket-qua = Biểu 2\n",
    "trang_tinh:\n  - tieu-chi = Biểu 1\n  - Kết quả = Biểu 2\n",
  ])
  func aHeadChoosesTheSheetOfATable(_ choice: String) {
    var files = index(choice)
    files["chi-so/a/ket-qua.xlsx"] = Page.book(Self.pages)
    let loaded = load(files)
    #expect(loaded.value.library.indices.first?.scores.map(\.value.year) == [2020])
    #expect(!loaded.faults.hasErrors)
  }

  @Test func aSheetThatIsNotThereIsToldAtTheHead() {
    var files = index("trang_tinh: Biểu 3\n")
    files["chi-so/a/ket-qua.xlsx"] = Page.book(Self.pages)
    let faults = load(files).faults
    #expect(faults.map(\.id) == ["sheet-unknown"])
    #expect(faults.first?.place?.file == "chi-so/a/chi-so.md" && faults.first?.place?.line == 5)
    #expect(faults.first?.suggestion?.vi.contains("Biểu 1") == true)
  }

  @Test func aChoiceThatNoWorkbookAsksForIsUnused() {
    var files = index("trang_tinh: Biểu 2\n")
    files["chi-so/a/ket-qua.csv"] = Array("nam,don_vi,diem\n2020,Sở A,90\n".utf8)
    let faults = load(files).faults
    #expect(faults.map(\.id) == ["key-unused"])
    #expect(faults.first?.summary.vi.contains("ket-qua") == true)
  }

  @Test func aPlanOfOneWorkbookChoosesInItsOwnSheet() {
    let head = Self.head + "\nTrang tính | Biểu 58"
    let book = Page.book([Page("Thông tin chung", head), Page("Biểu 58", Self.tasks)])
    let loaded = load(["ke-hoach/a.xlsx": book])
    #expect(loaded.faults.map(\.id) == [])
    #expect(loaded.value.library.plans.first?.tasks.count == 2)
  }

  @Test func scoresMayStandAcrossTheSheet() {
    var files = index("")
    files["chi-so/a/ket-qua.xlsx"] = Page.book([
      Page(
        "Kết quả",
        "Đơn vị | Tổng điểm 2020 | Gia nhập thị trường 2020 | Hạng 2021 | Tổng điểm 2021\nSở A | #80 | #7 | #3 | #81")
    ])
    files["chi-so/a/tieu-chi.csv"] = Array("ma,ten\nCSTP1,Gia nhập thị trường\n".utf8)
    let loaded = load(files)
    #expect(loaded.faults.map(\.id) == ["sheet-spread-read"])
    let scores = loaded.value.library.indices.first?.scores.map(\.value) ?? []
    #expect(scores.map { "\($0.year) \($0.criterion)" } == ["2020 ", "2020 CSTP1", "2021 "])
    #expect(scores.last?.rank == 3)
    #expect(loaded.value.library.indices.first?.scores.last?.place.cell?.hasSuffix("2") == true)
  }

  // MARK: forms that came back

  private static let formHead = "TT | Nội dung công việc | Kỳ | Trạng thái | Ngày | Tỷ lệ (%) | Kết quả\n"

  private func form(_ rows: String) -> [UInt8] { Page.book([Page("Tiến độ", Self.formHead + rows)]) }

  @Test func formsJoinTheProgress() throws {
    let loaded = load([
      "ke-hoach/a.xlsx": plan(),
      "ke-hoach/a/phieu/so-a.xlsx": form(
        "1 | Rà soát thủ tục | tháng 6 | Hoàn thành | @2026-06-20 | #100 | Xong\n2 | Công bố thủ tục | | | | |"),
    ])
    #expect(loaded.faults.map(\.id) == [])
    let progress = try #require(loaded.value.library.plans.first?.progress)
    #expect(progress.map(\.taskIndex) == [0])
    #expect(progress[0].report.value.state == .done)
    #expect(progress[0].report.value.result == "Xong")
  }

  @Test(arguments: [
    ("1 | Rà soát thủ tục | tháng 6 | Đang làm | @2026-06-21 | #50 |", "progress-conflict"),
    ("9 | Việc khác | tháng 6 | Đang làm | @2026-06-21 | #50 |", "task-unknown"),
    ("2 | Rà soát thủ tục | tháng 6 | Đang làm | @2026-06-21 | #50 |", "form-task-differs"),
    ("2 | Công bố thủ tục | | | | |", "file-unused"),
    ("1 | Rà soát thủ tục | tháng 6 | Hoàn thành | @2026-06-20 | #100 | Xong", ""),
  ])
  func conflictsAreNamed(_ row: String, _ id: String) {
    let faults = load([
      "ke-hoach/a.xlsx": plan(),
      "ke-hoach/a/phieu/so-a.xlsx": form("1 | Rà soát thủ tục | tháng 6 | Hoàn thành | @2026-06-20 | #100 | Xong"),
      "ke-hoach/a/phieu/so-b.xlsx": form(row),
    ]).faults
    #expect(faults.map(\.id) == (id.isEmpty ? [] : [id]))
    if id == "progress-conflict" {
      #expect(faults.first?.place?.file == "ke-hoach/a/phieu/so-b.xlsx")
      #expect(faults.first?.related.first?.place.file == "ke-hoach/a/phieu/so-a.xlsx")
    }
  }
}
