import Formats
import Reform
import Testing

@testable import Pages

/// Pages and data of dossier reports and one-stop desks.
@Suite struct ReportPagesTests {
  private static func head(_ from: String, _ to: String, kind: String = "thang", more: String = "") -> String {
    "---\ntieu_de: Tháng mẫu\nloai: \(kind)\ntu: \(from)\nden: \(to)\n\(more)---\n"
  }

  private static let agencies =
    "ma,ten,cap,hieu_luc_tu\nso-a,Sở A,tinh,\nso-b,Sở B,tinh,\nxa-c,UBND xã C,xa,2026-10-01\n"

  private static func files(_ table: String, more: String = "") -> [String: String] {
    [
      "co-quan.csv": agencies, "bao-cao/2026-10/bao-cao.md": head("15/9/2026", "14/10/2026", more: more),
      "bao-cao/2026-10/ho-so.csv": table,
    ]
  }

  private func file(_ path: String, of plan: SitePlan) throws -> String {
    let file = try #require(plan.files.first { $0.path == path })
    return String(decoding: file.make(plan), as: UTF8.self)
  }

  @Test func theJSONIsTheContract() throws {
    let table =
      "don_vi,dung_han,qua_han,tong_da_giai_quyet,giai_trinh\nSở A,5,1,7,Một hồ sơ rút\nSở B,4,,4,\nTổng số,9,1,11,Cộng theo nguồn\n"
    let json = try file("bao-cao/2026-10.json", of: MadeSite.plan(Self.files(table)))
    let expected = """
      {
       "bao_cao": {
        "tieu_de": "Tháng mẫu",
        "loai": "thang",
        "tu": "2026-09-15",
        "den": "2026-10-14"
       },
       "ho_so": [
        {
         "don_vi": "Sở A",
         "dung_han": 5,
         "qua_han": 1,
         "tong_da_giai_quyet": 7,
         "giai_trinh": "Một hồ sơ rút"
        },
        {
         "don_vi": "Sở B",
         "dung_han": 4,
         "qua_han": null,
         "tong_da_giai_quyet": 4,
         "giai_trinh": null
        },
        {
         "don_vi": "Tổng số",
         "dung_han": 9,
         "qua_han": 1,
         "tong_da_giai_quyet": 11,
         "giai_trinh": "Cộng theo nguồn"
        }
       ],
       "kiem_tra": [
        {
         "phep": "dung_han + qua_han = tong_da_giai_quyet",
         "don_vi": "Sở A",
         "ve_trai": 6,
         "ve_phai": 7,
         "chenh_lech": -1,
         "ket_qua": "lech_co_giai_trinh",
         "giai_trinh": "Một hồ sơ rút"
        },
        {
         "phep": "dung_han + qua_han = tong_da_giai_quyet",
         "don_vi": "Sở B",
         "ve_trai": null,
         "ve_phai": 4,
         "chenh_lech": null,
         "ket_qua": "khong_du_so",
         "giai_trinh": null
        },
      """
    #expect(json.hasPrefix(expected), "\(json)")
    #expect(json.contains("\"phep\": \"cộng các đơn vị (dung_han) = dung_han\""))
    #expect(json.contains("\"ket_qua\": \"khop\""))
  }

  @Test func aTablePutBackGivesTheSameTable() throws {
    let table = "don_vi,dung_han,qua_han,tong_da_giai_quyet,ghi_chu\nSở A,5,1,6,\nSở B,,,,chưa gửi\n"
    let once = try file("bao-cao/2026-10.csv", of: MadeSite.plan(Self.files(table)))
    let twice = try file("bao-cao/2026-10.csv", of: MadeSite.plan(Self.files(once)))
    #expect(once == twice)
    #expect(once.contains("Sở B,,,,chưa gửi"))
  }

  @Test func theLeadNamesTheDenominator() throws {
    let plan = MadeSite.plan(Self.files("don_vi,truoc_han,dung_han,qua_han,tong_da_giai_quyet\nToàn tỉnh,3,5,2,10\n"))
    let view = try #require(plan.context.reports.views.first)
    #expect(
      plain(ReportWords.lead(view))
        == "Trong 10 hồ sơ đã giải quyết, 8 hồ sơ trước hoặc đúng hạn, đạt 80,00 %; 2 hồ sơ trả quá hạn.")
    #expect(ReportWords.rateReading(view.columns).contains("(trước hạn + đúng hạn) / tổng số đã giải quyết"))
  }

  @Test func aSumOfOursSaysSo() throws {
    let plan = MadeSite.plan(Self.files("don_vi,dung_han,qua_han\nSở A,3,1\nSở B,5,1\n"))
    let view = try #require(plan.context.reports.views.first)
    #expect(
      plain(ReportWords.lead(view))
        == "Trong 10 hồ sơ đã giải quyết, 8 hồ sơ đúng hạn, đạt 80,00 %; 2 hồ sơ trả quá hạn (cổng cộng từ 2 dòng, biểu không "
        + "in dòng tổng).")
    let maker = PageMaker(plan, page: try #require(plan.pages.first { $0.path == "bao-cao/2026-10.html" }))
    let table = try #require(ReportTable(view, maker))
    #expect(table.rows.map(\.isComputed) == [false, false, true])
    #expect(table.rows.last?.cells == ["8", "2"])
  }

  @Test func anAbsentFigureIsADash() throws {
    let plan = MadeSite.plan(Self.files("don_vi,truoc_han,dung_han,qua_han\nSở A,,5,0\nSở B,,,\n"))
    let maker = PageMaker(plan, page: try #require(plan.pages.first { $0.path == "bao-cao/2026-10.html" }))
    let view = try #require(plan.context.reports.views.first)
    let table = try #require(ReportTable(view, maker))
    #expect(table.rows.map(\.cells) == [["–", "5", "0"], ["–", "–", "–"]])
    #expect(table.rows.map(\.rate) == ["–", "–"])
    #expect(table.rows.last?.notes == ["chưa có số liệu"])
  }

  @Test(
    "Periods that do not go on from each other say so",
    arguments: [
      ("2026-09-15", "2026-10-14", "2026-10-15", "2026-11-14", nil),
      ("2026-09-15", "2026-10-14", "2026-10-18", "2026-11-14", "cách kỳ trước 3 ngày"),
      (
        "2026-09-15", "2026-10-14", "2026-10-10", "2026-11-14",
        "trùng ngày với kỳ trước, không cộng và không so trực tiếp"
      ),
      (
        "2025-06-15", "2025-07-14", "2025-07-15", "2025-08-14",
        "kỳ trước có thời gian trước ngày 1/7/2025, khi còn cấp huyện và địa giới cũ"
      ),
    ])
  func seams(_ from: String, _ to: String, _ next: String, _ end: String, _ expected: String?) throws {
    func day(_ text: String) throws -> Day { try #require(Day.read(text).day) }
    let earlier = try #require(Period(from: try day(from), to: try day(to)))
    let later = try #require(Period(from: try day(next), to: try day(end)))
    #expect(ReportWords.seam(later, after: earlier).map(plain) == expected)
  }

  @Test func whoHasFiguresForWhichPeriod() throws {
    var files = Self.files("don_vi,dung_han\nSở A,3\nSở B,\n")
    files["bao-cao/2026-11/bao-cao.md"] = Self.head("15/10/2026", "14/11/2026")
    files["bao-cao/2026-11/ho-so.csv"] = "don_vi,dung_han\nSở A,3\nUBND xã C,2\n"
    files["bao-cao/2026-08/bao-cao.md"] = Self.head("15/7/2026", "14/8/2026")
    files["bao-cao/2026-08/ho-so.csv"] = "don_vi,dung_han\nSở A,3\nSở B,2\n"
    let plan = MadeSite.plan(files)
    let table = try #require(SubmissionPage.Table.all(plan.context).first)
    #expect(plain(table.newestSentence) == "Báo cáo tháng, 15/10 – 14/11/2026: 2/3 đơn vị có số liệu, còn thiếu Sở B.")
    #expect(table.rows.map(\.name) == ["Sở A", "Sở B", "UBND xã C"])
    #expect(
      table.rows.map { $0.states.map(String.init(describing:)) } == [
        ["reported", "reported", "reported"], ["absent", "empty", "reported"], ["reported", "absent", "notLiving"],
      ])
    #expect(plan.paths.contains("bao-cao/don-vi/xa-c.html"))
    #expect(plan.paths.contains("bao-cao/tinh-hinh-gui.html"))
  }

  // MARK: home

  private func figure(_ files: [String: String]) throws -> HomeFigure? {
    HomeFigures.dossiers(try #require(MadeSite.maker(files)))
  }

  @Test func theHomeFigureIsOfTheNewestRegularReport() throws {
    var files = Self.files("don_vi,dung_han,qua_han\nTổng số,8,2\n", more: "ky: tháng 10/2026\n")
    files["bao-cao/tuan/bao-cao.md"] = Self.head("6/11/2026", "12/11/2026", kind: "tuan")
    files["bao-cao/tuan/ho-so.csv"] = "don_vi,dung_han,qua_han\nTổng số,1,0\n"
    let shown = try #require(try figure(files))
    #expect(shown.value == "80,00")
    #expect(shown.unit == "\u{A0}%")
    #expect(plain(shown.period) == "Kỳ 15/9 – 14/10/2026. Nguồn: Tháng mẫu.")
    #expect(try figure([:]) == nil)
  }

  @Test func aMissingFigureSaysSoWithTheLastOne() throws {
    var files = Self.files("don_vi,dung_han,qua_han\nTổng số,8,2\n")
    files["bao-cao/2026-11/bao-cao.md"] = Self.head("15/10/2026", "14/11/2026")
    files["bao-cao/2026-11/ho-so.csv"] = "don_vi,tiep_nhan_moi\nTổng số,30\n"
    let shown = try #require(try figure(files))
    #expect(shown.value == nil)
    #expect(
      plain(shown.sentence).hasPrefix("Lần gần nhất là kỳ 15/9 – 14/10/2026: trong 10 hồ sơ đã giải quyết, 8 hồ sơ"))
  }

  // MARK: desks

  @Test func desksHaveTheirPageAndTheirFiles() throws {
    let files = [
      "co-quan.csv": Self.agencies,
      "mot-cua.csv":
        "ten,co_quan,dia_chi,tiep_nhan_pakn\nMột cửa A,so-a,Số 1,co\nMột cửa B,so-b,Số 2,khong\nC,,,Hòm thư\n",
    ]
    let plan = MadeSite.plan(files)
    #expect(plan.paths.isSuperset(of: ["mot-cua.html", "mot-cua.csv", "mot-cua.json", "bao-cao/index.html"]))
    #expect(
      plan.context.library.desks.map(\.value.feedbackWords) == ["Nhận tại đây", "Không nhận tại đây", "Hòm thư"])
    #expect(try file("mot-cua.csv", of: plan).contains("Một cửa A,so-a,Số 1,co"))
    let maker = try #require(MadeSite.maker(files))
    #expect(HomeDesks(maker) != nil)
    let empty = try #require(MadeSite.maker([:]))
    #expect(HomeDesks(empty) == nil)
    #expect(MadeSite.plan([:]).sections.contains(.dossiers) == false)
  }
}
