import Diagnostics
import Loading
import Testing

/// Every kind of register against every kind of bad input.
@Suite struct RegisterTests {
  struct Kind: Sendable, CustomTestStringConvertible {
    /// In the content folder, without the ending.
    let base: String
    let head: String
    /// A row without fault.
    let row: String
    /// The required column.
    let required: String
    /// A row with an impossible value, its fault and cell.
    let impossible: (row: String, id: String, cell: String)
    /// A row that names something unknown, its fault and cell.
    let unknown: (row: String, id: String, cell: String)
    var testDescription: String { base }
  }

  static let kinds: [Kind] = [
    Kind(
      base: "kiem-tra", head: "nam,loai,don_vi_duoc_kiem_tra,ngay,so_kien_nghi,da_khac_phuc",
      row: "2026,đột xuất,so-y-te,2026-05-02,3,2", required: "nam",
      impossible: ("2026,đột xuất,so-y-te,2026-05-02,3,4", "part-above-whole", "F2"),
      unknown: ("2026,đột xuất,Sở Mây Gió,2026-05-02,3,2", "agency-unknown", "C2")),
    Kind(
      base: "khao-sat", head: "nam,linh_vuc,doi_tuong,so_phieu,ty_le_hai_long,co_quan",
      row: "2026,Y tế công,Người bệnh,100,\"86,5\",so-y-te", required: "nam",
      impossible: ("2026,Y tế công,Người bệnh,100,865,so-y-te", "rate-out-of-range", "E2"),
      unknown: ("2026,Y tế công,Người bệnh,100,86,Sở Mây Gió", "agency-unknown", "F2")),
    Kind(
      base: "sang-kien", head: "ten,loai,nam,co_quan", row: "Một cửa lưu động,mô hình,2026,so-y-te", required: "ten",
      impossible: ("Một cửa lưu động,mô hình,20266,so-y-te", "year-unreadable", "C2"),
      unknown: ("Một cửa lưu động,điều lạ,2026,so-y-te", "choice-unknown", "B2")),
    Kind(
      base: "doi-thoai", head: "ngay,chu_de,co_quan,so_y_kien,da_tra_loi", row: "2026-03-01,Đất đai,so-y-te,10,9",
      required: "ngay", impossible: ("2026-03-01,Đất đai,so-y-te,10,11", "part-above-whole", "E2"),
      unknown: ("2026-03-01,Đất đai,Sở Mây Gió,10,9", "agency-unknown", "C2")),
    Kind(
      base: "iso", head: "co_quan,tieu_chuan,ngay_cap,hieu_luc_den",
      row: "so-y-te,TCVN ISO 9001:2015,2024-01-02,2027-01-01", required: "co_quan",
      impossible: ("so-y-te,TCVN ISO 9001:2015,2024-01-02,2023-01-01", "period-backwards", "D2"),
      unknown: ("Sở Mây Gió,TCVN ISO 9001:2015,2024-01-02,2027-01-01", "agency-unknown", "A2")),
    Kind(
      base: "phan-anh", head: "tu,den,co_quan,ton_ky_truoc,tiep_nhan,da_xu_ly,dang_xu_ly",
      row: "2026-01-01,2026-03-31,so-y-te,2,10,9,3", required: "tu",
      impossible: ("2026-01-01,2026-03-31,so-y-te,2,10,9,4", "counts-disagree", "G2"),
      unknown: ("2026-01-01,2026-03-31,Sở Mây Gió,2,10,9,3", "agency-unknown", "C2")),
    Kind(
      base: "hoi-dap", head: "cau_hoi,ngay_hoi,co_quan,tra_loi,ngay_tra_loi",
      row: "Nộp ở đâu?,2026-02-01,so-y-te,Ở xã.,2026-02-03", required: "cau_hoi",
      impossible: ("Nộp ở đâu?,2026-02-01,so-y-te,Ở xã.,2026-01-03", "period-backwards", "E2"),
      unknown: ("Nộp ở đâu?,2026-02-01,Sở Mây Gió,Ở xã.,2026-02-03", "agency-unknown", "C2")),
    Kind(
      base: "xin-loi", head: "ngay,co_quan,thu_tuc,so_ho_so,ngay_hen,ngay_hen_moi,so_van_ban",
      row: "2026-02-03,so-y-te,Cấp chứng chỉ,2,2026-02-01,2026-02-09,12/CV", required: "ngay",
      impossible: (
        "2026-02-03,so-y-te,Cấp chứng chỉ,2,2026-02-01,2026-01-09,12/CV", "period-backwards", "F2"
      ),
      unknown: ("2026-02-03,Sở Mây Gió,Cấp chứng chỉ,2,2026-02-01,2026-02-09,12/CV", "agency-unknown", "B2")),
    Kind(
      base: "tuyen-truyen", head: "kenh,hinh_thuc,so_luong,nam,tu,den,co_quan",
      row: "Báo,tin,24,2026,2026-01-01,2026-12-31,so-y-te", required: "kenh",
      impossible: ("Báo,tin,-24,2026,2026-01-01,2026-12-31,so-y-te", "count-negative", "C2"),
      unknown: ("Báo,tin,24,2026,2026-01-01,2026-12-31,Sở Mây Gió", "agency-unknown", "G2")),
    Kind(
      base: "tuyen-truyen-ket-qua", head: "ngay,co_quan,kenh,tieu_de,so_luong", row: "2026-02-01,so-y-te,Báo,Bài một,1",
      required: "ngay", impossible: ("2026-02-31,so-y-te,Báo,Bài một,1", "day-impossible", "A2"),
      unknown: ("2026-02-01,Sở Mây Gió,Báo,Bài một,1", "agency-unknown", "B2")),
    Kind(
      base: "ke-hoach/a/chi-tieu", head: "ma,noi_dung,nam_goc,nam,so_sanh,gia_tri,co_quan",
      row: "C1,Đúng hạn,2025,2026,it_nhat,98,so-y-te", required: "noi_dung",
      impossible: ("C1,Đúng hạn,2027,2026,it_nhat,98,so-y-te", "period-backwards", "D2"),
      unknown: ("C1,Đúng hạn,2025,2026,it_nhat,98,Sở Mây Gió", "agency-unknown", "G2")),
    Kind(
      base: "ke-hoach/a/ket-qua", head: "chi_tieu,nam,gia_tri", row: "C0,2026,97", required: "chi_tieu",
      impossible: ("C0,2026,chín bảy", "number-unreadable", "C2"),
      unknown: ("C9,2026,97", "target-unknown", "A2")),
  ]

  @Test(arguments: kinds) func aGoodRowHasNoFault(_ kind: Kind) {
    #expect(load(kind, "\(kind.head)\n\(kind.row)\n").map(\.id) == [])
  }

  @Test(arguments: kinds) func aMissingColumnIsToldOnce(_ kind: Kind) throws {
    let keys = kind.head.split(separator: ",")
    let position = try #require(keys.firstIndex(of: Substring(kind.required)))
    var head = keys
    head[position] = "cot_la"
    let faults = load(kind, "\(head.joined(separator: ","))\n\(kind.row)\n").filter { $0.severity == .error }
    #expect(faults.map(\.id) == ["column-missing"])
    #expect(faults.first?.place?.file == kind.base + ".csv")
  }

  @Test(arguments: kinds) func aMissingValueIsToldAtItsCell(_ kind: Kind) throws {
    let keys = kind.head.split(separator: ",")
    let position = try #require(keys.firstIndex(of: Substring(kind.required)))
    var cells = kind.row.split(separator: ",", omittingEmptySubsequences: false)
    cells[position] = ""
    let faults = load(kind, "\(kind.head)\n\(cells.joined(separator: ","))\n")
    let missing = try #require(faults.first { $0.id == "value-missing" })
    #expect(missing.place?.line == 2)
    #expect(missing.expected != nil)
  }

  @Test(arguments: kinds) func aRepeatedRowIsToldAndCountsOnce(_ kind: Kind) throws {
    let faults = load(kind, "\(kind.head)\n\(kind.row)\n\(kind.row)\n")
    #expect(faults.map(\.id) == ["code-twice"])
    #expect(faults.first?.place?.line == 3)
    #expect(faults.first?.related.first?.place.line == 2)
  }

  @Test(arguments: kinds) func anImpossibleValueIsToldAtItsCell(_ kind: Kind) throws {
    let fault = try #require(
      load(kind, "\(kind.head)\n\(kind.impossible.row)\n").first { $0.id == kind.impossible.id })
    #expect(fault.place?.cell == kind.impossible.cell)
    #expect(fault.severity == .error)
  }

  @Test(arguments: kinds) func anUnknownReferenceIsAWarningAtItsCell(_ kind: Kind) throws {
    let fault = try #require(load(kind, "\(kind.head)\n\(kind.unknown.row)\n").first)
    #expect(fault.id == kind.unknown.id)
    #expect(fault.place?.cell == kind.unknown.cell)
    #expect(fault.severity == .warning)
  }

  @Test(arguments: kinds) func anEmptyTableIsTold(_ kind: Kind) {
    #expect(load(kind, kind.head + "\n").map(\.id) == ["file-unused"])
    #expect(load(kind, "").contains { $0.severity == .error })
  }

  @Test(arguments: kinds) func aTableInTheWrongFolderIsTold(_ kind: Kind) throws {
    let name = (kind.base.split(separator: "/").last.map(String.init) ?? kind.base) + ".csv"
    let faults = load(["tep-khac/\(name)": "\(kind.head)\n\(kind.row)\n"])
    #expect(faults.map(\.id) == ["file-unused"])
    #expect(faults.first?.suggestion?.vi.contains(name) == true)
  }

  @Test(arguments: [
    ("kiem-tra.csv", "nam,so_kien_nghi,da_khac_phuc,giai_trinh\n2026,1,2,Gồm việc của kỳ trước\n"),
    ("phan-anh.csv", "tu,den,tiep_nhan,da_tra_loi,giai_trinh\n2026-01-01,2026-03-31,5,7,Trả lời cả kỳ trước\n"),
    (
      "phan-anh.csv",
      "tu,den,tiep_nhan,da_xu_ly,dang_xu_ly,giai_trinh\n2026-01-01,2026-03-31,9,5,3,Một phản ánh chuyển cơ quan khác\n"
    ),
  ])
  func anExplanationExcusesADifference(_ file: String, _ text: String) {
    #expect(load([file: text]).map(\.id) == [])
    let silent = text.split(separator: "\n").map { $0.split(separator: ",").dropLast().joined(separator: ",") }
    #expect(load([file: silent.joined(separator: "\n") + "\n"]).count { $0.severity == .error } == 1)
  }

  @Test func aRateWithoutItsSampleWarns() {
    let faults = load(["khao-sat.csv": "nam,linh_vuc,ty_le_hai_long\n2026,Y tế công,86\n"])
    #expect(faults.map(\.id) == ["sample-missing"])
  }

  @Test(arguments: [("C0,2026,,", true), ("C0,2026,97,", false), ("CW,2026,,dat", false), ("CW,2026,3,", true)])
  func aResultIsHeldAgainstItsTarget(_ row: String, _ isTold: Bool) {
    let faults = load(Self.plan.merging(["ke-hoach/a/ket-qua.csv": "chi_tieu,nam,gia_tri,danh_gia\n\(row)\n"]) { $1 })
    #expect(faults.map(\.id) == (isTold ? ["verdict-missing"] : []))
  }

  private static let plan = [
    "ke-hoach/a/ke-hoach.md":
      "---\ntieu_de: A\nso_hieu: 1/KH-UBND\nngay_ban_hanh: 2026-01-02\nco_quan: so-y-te\ntu: 2026-01-02\nden: 2026-12-31\n"
      + "---\n",
    "ke-hoach/a/chi-tieu.csv": "ma,noi_dung,gia_tri,muc_tieu\nC0,Trả lời đúng hạn,95,\nCW,Xếp nhóm,,nhóm C trở lên\n",
  ]

  private func load(_ kind: Kind, _ text: String) -> [Fault] {
    var files = kind.base.hasPrefix("ke-hoach/") ? Self.plan : [:]
    files[kind.base + ".csv"] = text
    return load(files)
  }

  private func load(_ files: [String: String]) -> [Fault] {
    var all = files
    all["site.yaml"] = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n"
    all["co-quan.csv"] = "ma,ten\nso-y-te,Sở Y tế\n"
    return LibraryLoading.load(
      ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
    ).faults
  }
}
