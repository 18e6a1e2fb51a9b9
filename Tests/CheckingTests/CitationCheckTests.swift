import Diagnostics
import Formats
import Loading
import Records
import Reform
import Testing

@testable import Checking

@Suite struct CitationCheckTests {
  static let documents = """
    so_hieu,ngay_ban_hanh,co_quan,hieu_luc_den,thay_the_boi
    76/NQ-CP,2013-06-13,Chính phủ,,
    76/NQ-CP,2021-07-15,Chính phủ,,
    61/2018/NĐ-CP,2018-04-23,Chính phủ,2025-06-30,118/2025/NĐ-CP
    118/2025/NĐ-CP,2025-06-09,Chính phủ,,
    30/2020/NĐ-CP,2020-03-05,Chính phủ,,
    """

  @Test(arguments: [
    ("Theo Nghị định 61/2018/NĐ-CP.", ["document-expired"] as [String]),
    ("Nghị định 61/2018/NĐ-CP đã hết hiệu lực.", []), ("118/2025/NĐ-CP thay cho 61/2018/NĐ-CP", []),
    ("Nghị định 118/2025/NĐ-CP", []), ("Nghị định số 118/2025/NĐ-PC", ["document-unknown"]),
    ("Nghị quyết 76/NQ-CP", ["document-ambiguous"]), ("76/NQ-CP ngày 15/7/2021, rồi 76/NQ-CP", []),
    ("76/NQ-CP ngày 15 tháng 7 năm 2021", []), ("76/NQ-CP của Chính phủ năm 2013", []),
    ("30/2020/NĐ-CP ngày 06/3/2020", ["document-day-differs"]), ("30/2020/NĐ-CP ngày 05/3/2020", []),
    ("99/KH-UBND hai lần 99/KH-UBND", ["document-unknown"]), ("Mẫu số 01/ĐK-TCT", []), ("không dẫn gì", []),
  ])
  func standingPages(_ body: String, _ ids: [String]) {
    let faults = run(["trang/a.md": "---\ntieu_de: A\n---\n\(body)\n"])
    #expect(faults.map(\.id) == ids)
    for fault in faults {
      #expect(fault.place?.line == 4)
      #expect(fault.suggestion != nil)
    }
  }

  @Test func aPostIsJudgedOnItsDay() {
    let head = "---\ntieu_de: A\n---\nTheo 61/2018/NĐ-CP và 76/NQ-CP."
    #expect(run(["tin-tuc/2020-01-02-a.md": head]).isEmpty)
    #expect(run(["tin-tuc/2026-01-02-a.md": head]).map(\.id) == ["document-expired", "document-ambiguous"])
  }

  @Test func headsAndSourcesAreRead() {
    #expect(run(["trang/a.md": "---\ntieu_de: A\nnguon: Kế hoạch 5/KH-UBND\n---\n"]).map(\.id) == ["document-unknown"])
    #expect(run(["co-quan.csv": "ma,ten,nguon\na,Sở A,61/2018/NĐ-CP\n"]).isEmpty)
  }

  @Test func proceduresAreNotedOnceANumber() throws {
    let rows = (1...9).map { "1.00000\($0),Việc,12/2020/TT-BTC và 61/2018/NĐ-CP" }.joined(separator: "\n")
    let faults = run(["thu-tuc/thu-tuc.csv": "ma,ten,can_cu_phap_ly\n\(rows)\n"])
    #expect(faults.map(\.id) == ["document-not-listed", "document-expired"])
    let first = try #require(faults.first)
    #expect(first.severity == .note)
    #expect(first.summary.vi.contains("9 chỗ"))
    #expect(first.place?.cell == "C2")
    #expect(first.related.map(\.place.cell) == ["C3", "C4"])
  }

  @Test func withoutAListNothingIsHeldAgainstIt() {
    #expect(run(["trang/a.md": "---\ntieu_de: A\n---\n5/KH-UBND"], documents: nil).isEmpty)
  }

  @Test func aSlipIsOffered() {
    let faults = run(["trang/a.md": "---\ntieu_de: A\n---\nNghị định 118/2025/NĐ-PC"])
    #expect(faults.first?.suggestion?.vi.contains("118/2025/NĐ-CP") == true)
  }

  private func run(_ files: [String: String], documents: String? = Self.documents) -> [Fault] {
    var all = files
    all["site.yaml"] = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n"
    all["van-ban.csv"] = documents
    let content = ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
    let loaded = LibraryLoading.load(content).value
    return CitationCheck.check.run(
      CheckInput(loaded: loaded, shown: loaded.library, asOf: loaded.library.site.figuresDay))
  }
}
