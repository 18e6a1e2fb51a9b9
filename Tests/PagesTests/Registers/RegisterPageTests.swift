import Records
import Reform
import Testing

@testable import Pages

@Suite struct RegisterPageTests {
  private static let agencies = "ma,ten\nso-y-te,Sở Y tế\nso-noi-vu,Sở Nội vụ\n"

  private func content(_ page: RegisterPage, _ files: [String: String]) -> RegisterPage.Content? {
    MadeSite.plan(files.merging(["co-quan.csv": Self.agencies]) { first, _ in first }).context.registers.content(
      of: page)
  }

  /// A file for each page, with one row.
  static let files: [(page: String, files: [String: String])] = [
    ("kiem-tra.html", ["kiem-tra.csv": "nam\n2026\n"]), ("khao-sat.html", ["khao-sat.csv": "nam,so_phieu\n2026,10\n"]),
    ("sang-kien.html", ["sang-kien.csv": "ten\nMột cửa lưu động\n"]),
    ("doi-thoai.html", ["doi-thoai.csv": "ngay\n2026-01-02\n"]), ("iso.html", ["iso.csv": "co_quan\nso-y-te\n"]),
    ("phan-anh-kien-nghi.html", ["phan-anh.csv": "tu,den\n2026-01-01,2026-03-31\n"]),
    ("phan-anh-kien-nghi.html", ["hoi-dap.csv": "cau_hoi\nNộp ở đâu?\n"]),
    ("xin-loi.html", ["xin-loi.csv": "ngay\n2026-01-02\n"]), ("tuyen-truyen.html", ["tuyen-truyen.csv": "kenh\nBáo\n"]),
    ("tuyen-truyen.html", ["tuyen-truyen-ket-qua.csv": "ngay\n2026-01-02\n"]),
    (
      "chi-tieu.html",
      ["ke-hoach/a/ke-hoach.md": plan, "ke-hoach/a/chi-tieu.csv": "noi_dung,gia_tri\nĐúng hạn,98\n"]
    ),
  ]

  private static let plan =
    "---\ntieu_de: Kế hoạch A\nso_hieu: 1/KH-UBND\nngay_ban_hanh: 2026-01-02\nco_quan: so-y-te\ntu: 2026-01-02\n"
    + "den: 2026-12-31\n---\n"

  @Test(arguments: files.indices)
  func aRowMakesThePageItsFilesAndItsPlaceInTheNavigation(_ index: Int) throws {
    let (path, files) = Self.files[index]
    let plan = MadeSite.plan(files)
    let page = try #require(plan.pages.first { $0.path == path })
    let section = try #require(page.section)
    #expect(plan.sections.contains(section))
    #expect(plan.paths.contains(try #require(plan.openings[section])))
    let table = try #require(files.keys.first { $0.hasSuffix(".csv") })
    let base = table.split(separator: "/").last?.dropLast(4) ?? ""
    #expect(plan.paths.isSuperset(of: ["\(base).csv", "\(base).json"]))
  }

  @Test func withoutRowsThereIsNeitherPageNorFile() {
    let plan = MadeSite.plan(["kiem-tra.csv": "nam,loai\n"])
    for page in RegisterPages.list { #expect(!plan.paths.contains(page.path)) }
    #expect(!plan.paths.contains("kiem-tra.csv"))
    #expect(!plan.sections.contains(.direction) && !plan.sections.contains(.feedback))
  }

  @Test func aStandingPageOfTheSameNameIsTheIntroduction() throws {
    let text = ["trang/kiem-tra.md": "---\ntieu_de: Kiểm tra\n---\n\nLời dẫn.\n"]
    #expect(MadeSite.plan(text).pages.filter { $0.path == "kiem-tra.html" }.map(\.kind) == ["trang"])
    let both = MadeSite.plan(text.merging(["kiem-tra.csv": "nam\n2026\n"]) { $1 })
    #expect(both.pages.filter { $0.path == "kiem-tra.html" }.map(\.kind) == ["bang-ke"])
  }

  @Test func inspectionsAreCountedByYearWithTotals() throws {
    let made = try #require(
      content(
        InspectionRegister.page,
        [
          "kiem-tra.csv": """
          nam,loai,don_vi_duoc_kiem_tra,ngay,so_kien_nghi,da_khac_phuc,minh_hoa
          2025,Theo kế hoạch,so-noi-vu,2025-05-02,9,9,
          2026,Theo kế hoạch,so-noi-vu,2026-05-02,3,2,
          2026,Đột xuất,so-y-te,2026-06-02,4,,x

          """
        ]))
    #expect(
      plain(made.lead)
        == "Năm 2026 có 2 cuộc kiểm tra, gồm 1 cuộc theo kế hoạch và 1 cuộc đột xuất. Đã khắc phục 2/3 kiến nghị "
        + "(tính trên 1 cuộc có đủ số).")
    #expect(made.tables.map(\.title) == ["Năm 2026", "Năm 2025"])
    let table = try #require(made.tables.first)
    #expect(table.rows.map { $0.cells[0].text } == ["Sở Y tế", "Sở Nội vụ"])
    #expect(table.rows.map(\.isIllustrative) == [true, false])
    let kiennghi = try #require(table.heads.firstIndex { $0.title == "Kiến nghị" })
    #expect(table.total?[kiennghi].text == "7")
    // One row has no figure: a sum over one number is none.
    #expect(table.total?[kiennghi + 1].text == "")
    #expect(made.tables.last?.total == nil)
    #expect(made.mentions.map(\.agency) == ["so-noi-vu", "so-noi-vu", "so-y-te"])
    let anchors = Set(made.tables.flatMap(\.rows).map(\.anchor))
    for mention in made.mentions { #expect(anchors.contains(String(mention.target.dropFirst("kiem-tra.html#".count)))) }
  }

  @Test func aRateNeverStandsWithoutItsSample() throws {
    let made = try #require(
      content(
        SurveyRegister.page,
        ["khao-sat.csv": "nam,linh_vuc,so_phieu,ty_le_hai_long\n2026,Y tế công,1200,\"86,5\"\n2025,Y tế công,,80\n"]))
    let cells = made.tables.flatMap(\.rows).flatMap(\.cells).filter { $0.text.contains("%") }
    #expect(cells.map { plain($0.text) } == ["86,5 %", "80 %"])
    #expect(cells.map { $0.small.map(plain) } == [["trên 1.200 phiếu"], ["không rõ số phiếu"]])
    #expect(plain(made.lead).contains("y tế công 86,5 % (trên 1.200 phiếu)"))
  }

  @Test(arguments: [
    ("2026-01-01,2026-03-31,,5\n2026-04-01,2026-06-30,,6\n", true),
    ("2026-01-01,2026-03-31,,5\n2026-03-15,2026-06-30,,6\n", false),
    ("2026-01-01,2026-03-31,,5\n2026-01-01,2026-03-31,so-y-te,2\n", false),
    ("2026-01-01,2026-03-31,so-y-te,5\n2026-01-01,2026-03-31,so-noi-vu,2\n", true),
  ])
  func countsThatOverlapAreNotAdded(_ rows: String, _ isSummed: Bool) throws {
    let made = try #require(content(FeedbackRegister.page, ["phan-anh.csv": "tu,den,co_quan,tiep_nhan\n" + rows]))
    #expect((made.tables.first?.total != nil) == isSummed)
  }

  @Test(arguments: [
    (
      "2026-04-01,2026-06-30,Quý II,,9,8,7\n2026-01-01,2026-06-30,6 tháng,,20,18,16\n",
      "Quý II: tiếp nhận 9 phản ánh, kiến nghị; đã xử lý 8; đã trả lời 7."
    ),
    (
      "2026-04-01,2026-06-30,Quý II,so-y-te,9,8,7\n2026-04-01,2026-06-30,Quý II,so-noi-vu,1,1,\n",
      "Quý II: tiếp nhận 10 phản ánh, kiến nghị; đã xử lý 9."
    ),
    (
      "2026-04-01,2026-06-30,Quý II,so-y-te,9,8,7\n2026-04-01,2026-06-30,Quý II,,12,11,10\n",
      "Quý II: tiếp nhận 12 phản ánh, kiến nghị; đã xử lý 11; đã trả lời 10."
    ),
  ])
  func theNewestPeriodIsSaidOnce(_ rows: String, _ sentence: String) throws {
    let made = try #require(
      content(
        FeedbackRegister.page, ["phan-anh.csv": "tu,den,ky,co_quan,tiep_nhan,da_xu_ly,da_tra_loi\n" + rows]))
    #expect(plain(made.lead) == sentence)
  }

  @Test(arguments: [
    ("2026,24", "dang_thuc_hien", "còn thiếu 21"), ("2026,3", "dat", nil), ("2025,4", "khong_dat", "còn thiếu 3"),
    (",", "chua_co_so_lieu", nil),
  ])
  func publicityIsCountedAgainstItsQuota(_ quota: String, _ key: String, _ more: String?) throws {
    let files = [
      "tuyen-truyen.csv": "kenh,hinh_thuc,nam,so_luong\nBáo,tin,\(quota)\n",
      "tuyen-truyen-ket-qua.csv": """
      ngay,kenh,hinh_thuc,tieu_de,so_luong
      2026-02-01,báo,Tin,A,2
      2026-03-01,Báo,bài,B,9
      2026-03-01,Đài,tin,C,9
      2025-03-01,Báo,tin,D,

      """,
      "tin-tuc/2026-04-01-e.md": "---\ntieu_de: E\nngay: 2026-04-01\nkenh: Báo\nhinh_thuc: tin\n---\n\nX.\n",
    ]
    let made = try #require(content(PublicityRegister.page, files))
    let state = try #require(made.tables.first?.rows.first?.cells.compactMap(\.state).first)
    #expect(state.key == key)
    #expect(state.more == more)
  }

  @Test func withoutALogNothingIsShort() throws {
    let made = try #require(
      content(
        PublicityRegister.page,
        ["tuyen-truyen.csv": "kenh,nam,so_luong,co_quan\nBáo,2020,12,so-y-te; so-noi-vu\n"]))
    #expect(plain(made.lead) == "1 chỉ tiêu tuyên truyền; cổng chưa có số liệu đã làm.")
    let cells = try #require(made.tables.first?.rows.first?.cells)
    #expect(cells.compactMap(\.state).map(\.key) == ["chua_co_so_lieu"])
    #expect(!cells.contains { $0.text == "0" })
    #expect(cells.contains { $0.text == "Sở Y tế; Sở Nội vụ" })
  }

  @Test func apologiesSayTheNewDayOrThatThereIsNone() throws {
    let made = try #require(
      content(
        ApologyRegister.page,
        ["xin-loi.csv": "ngay,co_quan,so_ho_so,ngay_hen_moi\n2026-02-03,so-y-te,2,2026-02-09\n2026-02-04,so-y-te,,\n"]))
    #expect(plain(made.lead) == "2 lần xin lỗi với 3 hồ sơ trễ hạn; 1 lần chưa ghi ngày hẹn lại.")
  }
}
