import Diagnostics
import Reform
import Testing

@testable import Pages

@Suite("Disclosure: calendar, corrections, level, changes of procedures")
struct DisclosureTests {
  private static let releases =
    "noi_dung,ngay,tan_suat,trang,da_cong_bo\nTiến độ tháng 10,2026-11-05,hang_thang,co-quan/index.html,2026-11-08\n"
    + "Báo cáo quý,2026-11-10,,,\nTiến độ tháng 11,2026-12-07,,,\nPAR INDEX,,,,\nKế hoạch,2026-11-16,,,\n"

  private static let files = [
    "lich-cong-bo.csv": releases, "co-quan.csv": "ma,ten\nsnv,Sở Nội vụ\n",
    "dinh-chinh.csv":
      "ngay,trang,noi_dung,truoc,sau\n2026-10-01,/co-quan/,Số cơ quan,12,13\n2026-11-01,co-quan/index.html#a,Tên,,\n",
    "muc-do-cong-khai.csv":
      "noi_dung,can_cu,trang\nCơ quan,Luật 1/2016/QH13,co-quan/index.html\nKiểm tra,,kiem-tra.html\n",
    "thu-tuc/thu-tuc.csv":
      "ma,ten,muc_do,buu_chinh,noi_bo,khong_phu_thuoc_dia_gioi\n1.000001,Cấp giấy,toàn trình,co,,co\n"
      + "1.000002,Thẩm định,một phần,khong,co,khong\n",
    "thu-tuc/thay-doi.csv":
      "so_quyet_dinh,ngay,ma,ten,loai,hieu_luc_tu\n1/QĐ-UBND,2025-01-02,1.000002,,mới ban hành,2025-02-01\n"
      + "7/QĐ-UBND,2026-11-02,1.000001,,\"sửa đổi, bổ sung\",2026-12-01\n7/QĐ-UBND,2026-11-02,9.9,Thủ tục cũ,bãi bỏ,\n",
  ]

  @Test("A release is overdue the day after the promised one, and late by the days it came after")
  func states() {
    let expected: [(ScheduledRelease.State, String)] = [
      (.published(lateDays: 3), "Công bố muộn 3 ngày"), (.overdue(days: 6), "Quá lịch 6 ngày"),
      (.upcoming(days: 21), "Còn 21 ngày"), (.undated, "Chưa định ngày"), (.upcoming(days: 0), "Công bố hôm nay"),
    ]
    guard let maker = MadeSite.maker(Self.files) else { return #expect(Bool(false)) }
    let rows = maker.site.library.releases.map { ReleaseRow(entry: $0, maker: maker) }
    #expect(rows.count == expected.count)
    for (row, wanted) in zip(rows, expected) {
      #expect(row.release.state(on: maker.site.asOf) == wanted.0)
      #expect(plain(row.status.title) == wanted.1)
    }
    #expect(maker.site.disclosure.overdue == [1])
    #expect(maker.site.disclosure.upcoming == [4, 2, 3])
    #expect(maker.site.disclosure.published == [0])
  }

  @Test("A corrected page carries its marks, newest first; others carry none")
  func corrections() throws {
    let plan = MadeSite.plan(Self.files)
    let page = try #require(plan.pages.first { $0.path == "co-quan/index.html" })
    let notices = CorrectionsPage.notices(page.path, PageMaker(plan, page: page))
    #expect(
      notices.map(\.text) == ["Ngày 1/11/2026: Tên.", "Ngày 1/10/2026: Số cơ quan đã đăng “12”, nay là “13”."])
    #expect(notices.first?.more?.address == "../dinh-chinh.html#dinh-chinh-2")
    #expect(CorrectionsPage.notices("index.html", PageMaker(plan, page: page)).isEmpty)
  }

  @Test("A correction of a page that is not there is an error at its row")
  func correctedPageMissing() throws {
    let plan = MadeSite.plan(
      Self.files.merging(["dinh-chinh.csv": "ngay,trang,noi_dung\n2026-10-01,co-quan/idex.html,Số\n"]) { $1 })
    let page = try #require(plan.pages.first { $0.path == "dinh-chinh.html" })
    let faults = page.records(plan).faults
    #expect(faults.map(\.id) == ["corrected-page-missing"])
    #expect(faults.first?.place?.line == 2)
    #expect(faults.first?.suggestion?.vi.contains("co-quan/index.html") == true)
  }

  @Test("The level of disclosure counts what is there of what is ordered")
  func level() throws {
    let maker = try #require(MadeSite.maker(Self.files))
    let values = DisclosureLevel.Values(maker)
    #expect(values.ordered.map(\.isThere) == [true, false])
    #expect(values.ordered.first?.rhythm == .monthly)
    #expect(plain(values.lead).hasPrefix("Đã có 1/2 nội dung mà luật và kế hoạch yêu cầu, tính đến ngày 16/11/2026"))
    #expect(!values.others.contains { $0.path == "co-quan/index.html" })
  }

  @Test("Lists by attribute hold what has the attribute, and those without any are not made")
  func attributes() {
    let context = MadeSite.plan(Self.files).context
    let lists = context.procedureAttributes.lists
    #expect(
      lists.map(\.slug) == [
        "truc-tuyen-toan-trinh", "truc-tuyen-mot-phan", "qua-buu-chinh", "khong-phu-thuoc-dia-gioi", "noi-bo",
      ])
    #expect(lists.map { $0.members.count } == [1, 1, 1, 1, 1])
  }

  @Test("A procedure shows its changes, newest first, and a fresh one as a mark")
  func changes() throws {
    let plan = MadeSite.plan(Self.files)
    let page = try #require(plan.pages.first { $0.path == "thu-tuc/1.000001.html" })
    let maker = PageMaker(plan, page: page)
    #expect(ProcedureChanges.rows(of: "1.000001", maker).map { $0.change.decision } == ["7/QĐ-UBND"])
    #expect(ProcedureChanges.notice(of: "1.000001", maker)?.opening == "Thủ tục mới sửa đổi, bổ sung.")
    #expect(ProcedureChanges.notice(of: "1.000002", maker) == nil)
    #expect(plan.context.disclosure.changes == [1, 2, 0])
    #expect(plan.paths.contains("thu-tuc/thay-doi.html"))
  }

  @Test(
    "A long list is cut into pages of so many rows",
    arguments: [(0, 1, 0..<0), (200, 1, 0..<200), (201, 2, 0..<200), (450, 3, 0..<200)])
  func pages(count: Int, pages: Int, first: Range<Int>) {
    let pager = Pager(base: "thu-tuc/noi-bo", count: count, size: 200)
    #expect(pager.pageCount == pages)
    #expect(pager.range(0) == first)
    #expect((0..<pages).reduce(0) { $0 + pager.range($1).count } == count)
    #expect(pager.path(1) == "thu-tuc/noi-bo-2.html")
  }

  @Test(arguments: [
    ("/thu-tuc/#a", "thu-tuc/index.html"), ("index.html", "index.html"), ("/", "index.html"), ("", ""),
    ("a/b.html#c", "a/b.html"),
  ])
  func addresses(written: String, file: String) {
    #expect(SitePath.file(written) == file)
  }

  @Test("The release calendar is a calendar with stable names and no clock")
  func calendar() throws {
    let plan = MadeSite.plan(Self.files)
    let file = try #require(plan.files.first { $0.path == "lich-cong-bo.ics" })
    let text = String(decoding: file.make(plan), as: UTF8.self)
    #expect(text.contains("DTSTART;VALUE=DATE:20261207\r\n"))
    #expect(text.contains("DTSTAMP:20261116T000000Z\r\n"))
    #expect(text.components(of: "BEGIN:VEVENT") == 4)
  }
}

extension String {
  /// How often a text occurs.
  fileprivate func components(of text: String) -> Int { ranges(of: text).count }
}
