import Diagnostics
import Formats
import Loading
import Records
import Reform
import Testing

@testable import Checking

/// Figures of real publications, each with its source, as a clerk would have typed them.
@Suite("Real figures")
struct RealFiguresTests {
  private func run(_ files: [String: String], asOf: String = "2026-11-16") -> [Fault] {
    var all = files
    all["site.yaml"] = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: \(asOf)\n"
    let loaded = LibraryLoading.load(
      ContentFiles(files: all.keys.sorted().map { ContentFiles.File(path: $0, bytes: Array((all[$0] ?? "").utf8)) }))
    let input = CheckInput(
      loaded: loaded.value, shown: loaded.value.library, asOf: loaded.value.library.site.figuresDay)
    return loaded.faults.filter { $0.id != "unit-unknown" } + (0..<Checks.count).flatMap { Checks.run($0, input) }
  }

  private func report(_ from: String, _ to: String, _ table: String, kind: String = "quy", more: String = "") -> [Fault]
  {
    run([
      "bao-cao/a/bao-cao.md": "---\ntieu_de: Báo cáo\nloai: \(kind)\ntu: \(from)\nden: \(to)\n\(more)---\n",
      "bao-cao/a/ho-so.csv": table,
    ])
  }

  /// Báo Lâm Đồng, tháng 3/2020, hồ sơ quý I/2020: 635.593 + 7.677 is not 643.272, and the levels add up to 635.595.
  /// baolamdong.vn/doi-song/202003/tren-7600-ho-so-bi-qua-han-trong-quy-i-2993657
  private static let lamDong = """
    don_vi,tong_tiep_nhan,dung_han,qua_han,tong_da_giai_quyet,dang_trong_han,dang_qua_han,tong_dang_giai_quyet,ty_le_dung_han
    Toàn tỉnh,659245,635593,7677,643272,5950,1222,7172,"98,81"
    Cấp tỉnh,54575,51072,708,51780,2672,128,2800,"98,63"
    Cấp huyện,340060,323911,5685,329596,2436,969,3405,"98,28"
    Cấp xã,264610,260612,,261896,,,,"99,51"

    """

  @Test func lamDongIsRefusedWithoutAnExplanation() throws {
    let found = report("1/12/2019", "29/2/2020", Self.lamDong)
    #expect(found.allSatisfy { $0.id == "dossier-sum-differs" && $0.isError }, "\(found.map(\.id))")
    let texts = found.map { "\($0.place?.cell ?? ""): \($0.summary.vi)" }
    // Across columns, at the total.
    #expect(texts.contains { $0.hasPrefix("E2:") && $0.contains("643.270") && $0.contains("643.272") }, "\(texts)")
    // Across levels: 51.072 + 323.911 + 260.612 = 635.595.
    #expect(texts.contains { $0.hasPrefix("C2:") && $0.contains("635.595") && $0.contains("635.593") }, "\(texts)")
    #expect(report("1/12/2019", "29/2/2020", Self.lamDong, more: "giai_trinh: Nguồn in như vậy\n").isEmpty)
  }

  /// Cổng dịch vụ công Thừa Thiên Huế, số lũy kế: early + on time + late is not the resolved, at each level of service.
  /// dichvucong.thuathienhue.gov.vn/thongke; the page has no date, so that the test declares the period.
  @Test func hueIsRefusedWithoutAnExplanation() {
    let table = """
      don_vi,linh_vuc,truoc_han,dung_han,qua_han,tong_da_giai_quyet,tong_dang_giai_quyet,tong_tiep_nhan
      Toàn tỉnh,Mức độ 1 và 2,124907,102770,19852,257141,11622,268763
      Toàn tỉnh,Mức độ 3,43434,11795,4331,61827,6717,68544
      Toàn tỉnh,Mức độ 4,952,388,268,1611,54,1665

      """
    let found = report("1/1/2020", "31/12/2020", table, kind: "nam")
    #expect(found.map(\.id) == Array(repeating: "dossier-sum-differs", count: 3))
    #expect(found.map { $0.place?.cell } == ["F2", "F3", "F4"])
    for (fault, gap) in zip(found, ["9.612", "2.267", "3"]) {
      #expect(fault.summary.vi.hasSuffix("ít hơn \(gap)"), "\(fault.summary.vi)")
    }
    #expect(report("1/1/2020", "31/12/2020", table, kind: "nam", more: "giai_trinh: Nguồn in như vậy\n").isEmpty)
  }

  /// Văn phòng UBND tỉnh Vĩnh Phúc, Trung tâm Phục vụ hành chính công, kỳ 21/7–20/8/2021.
  /// vinhphuc.gov.vn/ct/cms/thongbao
  @Test func vinhPhucPasses() {
    let table = """
      don_vi,ton_ky_truoc,tiep_nhan_moi,tong_tiep_nhan,dung_han,qua_han,tong_da_giai_quyet,ty_le_dung_han
      Trung tâm Phục vụ hành chính công,2171,4131,6302,4157,12,4169,"99,71"

      """
    #expect(report("21/7/2021", "20/8/2021", table, kind: "thang").isEmpty)
  }

  @Test func aPrintedRateThatDiffersIsReported() throws {
    let table = """
      don_vi,dung_han,qua_han,tong_da_giai_quyet,ty_le_dung_han,giai_trinh
      A,4157,12,4169,"99,7",
      B,4157,12,4169,"99,72",
      C,4157,12,4169,"99,8",Mẫu số là hồ sơ tiếp nhận

      """
    let found = report("21/7/2021", "20/8/2021", table, kind: "thang")
    #expect(found.map(\.id) == ["rate-differs"])
    let fault = try #require(found.first)
    #expect(fault.place?.cell == "E3")
    #expect(fault.summary.vi.contains("4.157/4.169"))
    #expect(fault.summary.vi.contains("99,71"))
  }

  /// Quyết định 860/QĐ-UBND ngày 15/6/2016 của UBND tỉnh Bắc Kạn: 122 staff cut in 2015, in parts 30 + 12 + 82 = 124.
  @Test func partsOfAStaffCut() throws {
    func found(_ explanation: String) -> [Fault] {
      run([
        "bao-cao/a/bao-cao.md": "---\ntieu_de: Tinh giản biên chế\nloai: nam\ntu: 1/1/2015\nden: 31/12/2015\n---\n",
        "bao-cao/a/chi-tiet.csv": """
        ma,thuoc,noi_dung,so_luong,don_vi_tinh,giai_trinh
        tg,,Tinh giản biên chế năm 2015,122,đối tượng,\(explanation)
        ,tg,Công chức,30,,
        ,tg,Viên chức,12,,
        ,tg,"Cán bộ, công chức cấp xã",82,,

        """,
      ])
    }
    let fault = try #require(found("").first)
    #expect(found("").count == 1)
    #expect(fault.id == "detail-sum-differs" && fault.isError)
    #expect(fault.place?.cell == "D2")
    #expect(fault.summary.vi.contains("30 + 12 + 82 = 124"))
    #expect(found("Nguồn in như vậy").isEmpty)
  }

  /// The same decision gives Nghị quyết 30c/NQ-CP two days.
  @Test func oneResolutionWithTwoDays() throws {
    let text = """
      ---
      tieu_de: A
      ---
      Căn cứ Nghị quyết số 30c/NQ-CP ngày 08 tháng 11 năm 2011 của Chính phủ

      sửa đổi Nghị quyết số 30c/NQ-CP ngày 08 tháng 01 năm 2011

      """
    let list = "so_hieu,ngay_ban_hanh,co_quan\n76/NQ-CP,2013-06-13,Chính phủ\n"
    let found = run(["trang/a.md": text, "van-ban.csv": list]).filter { $0.id != "agency-unknown" }
    #expect(found.map(\.id) == ["document-unknown", "document-days-contradict"])
    let fault = try #require(found.last)
    #expect(fault.place?.line == 6)
    #expect(fault.related.first?.place.line == 4)
    #expect(fault.summary.vi.contains("8/1/2011") && fault.summary.vi.contains("8/11/2011"))
    // With the right day in the list, the wrong one is told against it.
    let listed = run(["trang/a.md": text, "van-ban.csv": list + "30c/NQ-CP,2011-11-08,Chính phủ\n"])
    #expect(listed.filter { $0.id != "agency-unknown" }.map(\.id) == ["document-day-differs"])
  }

  /// Quyết định 881/QĐ-UBND của Quảng Ngãi: 12/5/2017 on its face, 12/12/2017 in its annex.
  @Test func onePlanWithTwoDays() {
    let files = [
      "ke-hoach/a/ke-hoach.md":
        "---\ntieu_de: Kế hoạch\nso_hieu: 881/QĐ-UBND\nngay_ban_hanh: 12/5/2017\nco_quan: C\ntu: 12/5/2017\nden: 31/12/2020\n---\n(Kèm theo Quyết định số 881/QĐ-UBND ngày 12/12/2017)\n",
      "van-ban.csv": "so_hieu,ngay_ban_hanh,co_quan\n76/NQ-CP,2013-06-13,Chính phủ\n",
    ]
    let found = run(files).filter { $0.id != "agency-unknown" }
    #expect(found.map(\.id) == ["document-day-differs"])
    #expect(found.first?.place?.line == 9)
    var listed = files
    listed["van-ban.csv"] = "so_hieu,ngay_ban_hanh,co_quan\n881/QĐ-UBND,2017-12-12,C\n"
    listed["ke-hoach/a/ke-hoach.md"] = files["ke-hoach/a/ke-hoach.md"]?.replacing("(Kèm", with: "(").replacing(
      "881/QĐ-UBND ngày 12/12/2017", with: "này")
    let own = run(listed).filter { $0.id != "agency-unknown" }
    #expect(own.map(\.id) == ["document-days-contradict"])
    #expect(own.first?.place?.line == 4)
    #expect(own.first?.related.first?.place.cell == "B2")
  }

  /// Quyết định 2948/QĐ-BNV ngày 28/12/2017: eight areas, 100 points.
  @Test func areasOfParIndexSumTo100() {
    let points = ["10", "10", "14,5", "11", "16", "7", "16", "15,5"]
    func found(_ points: [String]) -> [String] {
      let criteria = points.enumerated().map { "lv-\($0 + 1),Lĩnh vực \($0 + 1),\"\($1)\"" }.joined(separator: "\n")
      return run([
        "chi-so/par/chi-so.md": "---\nten: PAR INDEX\nto_chuc: Bộ Nội vụ\nthang_diem: 100\n---\n",
        "chi-so/par/tieu-chi.csv": "ma,ten,diem_toi_da\n\(criteria)\n",
        "chi-so/par/ket-qua.csv": "nam,don_vi,tieu_chi,diem\n2017,A,lv-1,8\n",
      ]).map(\.id)
    }
    #expect(found(points).isEmpty)
    #expect(found(points.dropLast() + ["15"]) == ["maxima-against-scale"])
  }
}
