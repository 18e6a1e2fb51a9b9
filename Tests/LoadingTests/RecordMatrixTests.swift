import Diagnostics
import Loading
import Testing

/// Every kind of table against every kind of bad input: a missing column, a missing value, a repeated row, an impossible
/// value, an unknown reference, an empty table, a table in the wrong folder. Registers have theirs in `RegisterTests`.
@Suite struct RecordMatrixTests {
  typealias Bad = (row: String, id: String, cell: String)

  struct Kind: Sendable, CustomTestStringConvertible {
    /// In the content folder, without the ending.
    let base: String
    let head: String
    /// A row without fault.
    let row: String
    let required: String
    /// A row with an impossible value; nil where every text is possible.
    var impossible: Bad?
    /// A row that names something unknown; nil where it names nothing, or a page, which is looked for when pages are made.
    var unknown: Bad?
    /// What a repeated row is called.
    var twice = "code-twice"
    /// The other files it needs.
    var beside: [String: String] = [:]
    var testDescription: String { base }
  }

  private static let plan = [
    "ke-hoach/a/ke-hoach.md":
      "---\ntieu_de: A\nso_hieu: 1/KH-UBND\nngay_ban_hanh: 2026-01-02\nco_quan: so-y-te\ntu: 2026-01-02\nden: 2026-12-31\n"
      + "---\n"
  ]
  private static let index = [
    "chi-so/a/chi-so.md": "---\nten: A\nto_chuc: B\nthang_diem: 100\n---\n",
    "chi-so/a/tieu-chi.csv": "ma,ten,diem_toi_da\n1,Một,100\n",
    "chi-so/a/ket-qua.csv": "nam,don_vi,diem\n2025,so-y-te,90\n",
  ]
  private static let report = [
    "bao-cao/a/bao-cao.md": "---\ntieu_de: A\nloai: thang\ntu: 15/9/2026\nden: 14/10/2026\n---\n"
  ]
  private static let procedures = ["thu-tuc/thu-tuc.csv": "ma,ten\n1.000001,Thủ tục\n"]

  static let kinds: [Kind] = [
    Kind(
      base: "co-quan", head: "ma,ten,hieu_luc_tu,hieu_luc_den,truc_thuoc", row: "so-a,Sở A,2020-01-01,2026-01-01,",
      required: "ma", impossible: ("so-a,Sở A,2026-01-01,2020-01-01,", "period-backwards", "D2"),
      unknown: ("so-a,Sở A,,,so-la", "agency-unknown", "E2")),
    Kind(
      base: "don-vi-hanh-chinh", head: "ma,ten,hieu_luc_tu,hieu_luc_den,chuyen_thanh",
      row: "19,A,2020-01-01,2026-01-01,",
      required: "ten", impossible: ("19,A,2026-01-01,2020-01-01,", "period-backwards", "D2"),
      unknown: ("19,A,,,20", "unit-unknown", "E2")),
    Kind(
      base: "van-ban", head: "so_hieu,ngay_ban_hanh,co_quan,hieu_luc_tu,hieu_luc_den",
      row: "1/KH-UBND,2026-01-02,so-y-te,2026-01-02,2026-12-31", required: "so_hieu",
      impossible: ("1/KH-UBND,2026-01-02,so-y-te,2026-12-31,2026-01-02", "period-backwards", "E2"),
      unknown: ("1/KH-UBND,2026-01-02,Sở Mây Gió,,", "agency-unknown", "C2")),
    Kind(
      base: "ke-hoach/a/nhiem-vu", head: "ma,tt,noi_dung,chu_tri,thoi_gian", row: "V1,1,Việc,so-y-te,30/6/2026",
      required: "noi_dung", impossible: ("V1,1,Việc,so-y-te,31/2/2026", "deadline-not-a-date", "E2"),
      unknown: ("V1,1,Việc,Sở Mây Gió,30/6/2026", "agency-unknown", "D2"), beside: plan),
    Kind(
      base: "ke-hoach/a/tien-do", head: "tt,ky,ngay,trang_thai,ty_le", row: "1,Quý I,2026-03-31,dang_lam,50",
      required: "tt", impossible: ("1,Quý I,2026-03-31,dang_lam,150", "rate-out-of-range", "E2"),
      unknown: ("9,Quý I,2026-03-31,dang_lam,50", "task-unknown", "A2"),
      beside: plan.merging(["ke-hoach/a/nhiem-vu.csv": "tt,noi_dung\n1,Việc\n"]) { $1 }),
    Kind(
      base: "thu-tuc/thu-tuc", head: "ma,ten,muc_do,hieu_luc_tu,hieu_luc_den",
      row: "1.000001,Thủ tục,toàn trình,2026-01-01,2026-12-31", required: "ten",
      impossible: ("1.000001,Thủ tục,toàn trình,2026-12-31,2026-01-01", "period-backwards", "E2"),
      unknown: ("1.000001,Thủ tục,mức lạ,,", "choice-unknown", "C2")),
    Kind(
      base: "thu-tuc/thay-doi", head: "so_quyet_dinh,ma,ngay", row: "1/QĐ,1.000001,2026-01-02",
      required: "so_quyet_dinh", impossible: ("1/QĐ,1.000001,30/2/2026", "day-impossible", "C2"),
      unknown: ("1/QĐ,9.999999,2026-01-02", "procedure-unknown", "B2"), beside: procedures),
    Kind(
      base: "thu-tuc/viec-can-lam", head: "viec,nhom,ma", row: "Làm khai sinh,Có con,1.000001", required: "viec",
      unknown: ("Làm khai sinh,Có con,9.999999", "procedure-unknown", "C2"), beside: procedures),
    Kind(
      base: "chi-so/a/ket-qua", head: "nam,don_vi,tieu_chi,diem", row: "2025,so-y-te,,90", required: "don_vi",
      impossible: ("20255,so-y-te,,90", "year-unreadable", "A2"),
      unknown: ("2025,Sở Mây Gió,,90", "unit-unknown", "B2"), beside: index),
    Kind(
      base: "chi-so/a/tieu-chi", head: "ma,ten,diem_toi_da", row: "1,Một,100", required: "ma",
      impossible: ("1,Một,trăm", "number-unreadable", "C2"), beside: index),
    Kind(
      base: "chi-so/a/cong-bo", head: "nam,so_don_vi,cong_bo_hang", row: "2025,1,tat_ca", required: "nam",
      impossible: ("2025,-1,tat_ca", "count-negative", "B2"), unknown: ("2025,1,nửa vời", "choice-unknown", "C2"),
      twice: "edition-twice", beside: index),
    Kind(
      base: "chi-so/a/nhom", head: "nam,nhom,ten,tu,cach_chia", row: "2025,A,Nhóm A,90,phân vị", required: "nhom",
      impossible: ("2025,A,Nhóm A,cao,nguong", "number-unreadable", "D2"),
      unknown: ("2025,A,Nhóm A,90,bốc thăm", "choice-unknown", "E2"), beside: index),
    Kind(
      base: "chi-so/a/minh-chung", head: "tieu_chi,ten,nam", row: "1,Kế hoạch,2025", required: "ten",
      impossible: ("1,Kế hoạch,25", "year-unreadable", "C2"),
      unknown: ("9,Kế hoạch,2025", "evidence-criterion-unknown", "A2"), beside: index),
    Kind(
      base: "bao-cao/a/ho-so", head: "don_vi,dung_han", row: "so-y-te,3", required: "don_vi",
      impossible: ("so-y-te,-3", "count-negative", "B2"), unknown: ("Sở Mây Gió,3", "unit-unknown", "A2"),
      beside: report),
    Kind(
      base: "bao-cao/a/chi-tiet", head: "ma,noi_dung,so_luong,thuoc", row: "T1,Việc,3,", required: "noi_dung",
      impossible: ("T1,Việc,-3,", "count-negative", "C2"), unknown: ("T1,Việc,3,T9", "part-of-unknown", "D2"),
      beside: report),
    Kind(
      base: "mot-cua", head: "ten,co_quan,dia_chi", row: "Bộ phận A,so-y-te,Số 1", required: "ten",
      unknown: ("Bộ phận A,Sở Mây Gió,Số 1", "agency-unknown", "B2")),
    Kind(
      base: "lich-cong-bo", head: "noi_dung,ngay,co_quan", row: "Báo cáo,2026-12-01,so-y-te", required: "noi_dung",
      impossible: ("Báo cáo,2026-02-30,so-y-te", "day-impossible", "B2"),
      unknown: ("Báo cáo,2026-12-01,Sở Mây Gió", "agency-unknown", "C2")),
    Kind(
      base: "dinh-chinh", head: "ngay,trang,noi_dung,co_quan", row: "2026-01-02,index.html,Số,so-y-te",
      required: "trang", impossible: ("2026-02-30,index.html,Số,so-y-te", "day-impossible", "A2"),
      unknown: ("2026-01-02,index.html,Số,Sở Mây Gió", "agency-unknown", "D2")),
    Kind(
      base: "muc-do-cong-khai", head: "noi_dung,trang,tan_suat", row: "Kế hoạch,index.html,hang_nam",
      required: "noi_dung", unknown: ("Kế hoạch,index.html,ba_hôm", "choice-unknown", "C2")),
    Kind(
      base: "chuyen-huong", head: "tu,den", row: "cu.html,index.html", required: "den", twice: ""),
    Kind(
      base: "ngoai-le-du-lieu-ca-nhan", head: "gia_tri,ly_do,nguoi_duyet",
      row: "1900 0001,Đường dây nóng,Chánh Văn phòng", required: "ly_do"),
  ]

  @Test(arguments: kinds) func aGoodRowHasNoFault(_ kind: Kind) {
    #expect(load(kind, "\(kind.head)\n\(kind.row)\n").map(\.id) == [])
  }

  @Test(arguments: kinds) func aMissingColumnIsToldOnce(_ kind: Kind) throws {
    var head = kind.head.split(separator: ",").map(String.init)
    head[try #require(head.firstIndex(of: kind.required))] = "cot_la"
    let faults = load(kind, "\(head.joined(separator: ","))\n\(kind.row)\n").filter(\.isError)
    #expect(faults.map(\.id) == ["column-missing"])
    #expect(faults.first?.place?.file == kind.base + ".csv")
  }

  @Test(arguments: kinds) func aMissingValueIsToldAtItsCell(_ kind: Kind) throws {
    let position = try #require(kind.head.split(separator: ",").firstIndex(of: Substring(kind.required)))
    var cells = kind.row.split(separator: ",", omittingEmptySubsequences: false)
    cells[position] = ""
    let faults = load(kind, "\(kind.head)\n\(cells.joined(separator: ","))\n").filter(\.isError)
    #expect(faults.map(\.id) == ["value-missing"])
    #expect(faults.first?.place?.cell == "\("ABCDE"["ABCDE".index("ABCDE".startIndex, offsetBy: position)])2")
    #expect(faults.first?.expected != nil)
  }

  @Test(arguments: kinds.filter { !$0.twice.isEmpty }) func aRepeatedRowIsToldOnce(_ kind: Kind) {
    let faults = load(kind, "\(kind.head)\n\(kind.row)\n\(kind.row)\n")
    #expect(faults.map(\.id) == [kind.twice])
    #expect(faults.first?.isError == true)
    #expect(faults.first?.place?.line == 3)
    #expect(faults.first?.related.first?.place.line == 2)
  }

  @Test(arguments: kinds.filter { $0.impossible != nil }) func anImpossibleValueIsToldAtItsCell(_ kind: Kind) throws {
    let bad = try #require(kind.impossible)
    let fault = try #require(load(kind, "\(kind.head)\n\(bad.row)\n").first { $0.id == bad.id })
    #expect(fault.place?.cell == bad.cell)
    #expect(fault.isError)
  }

  @Test(arguments: kinds.filter { $0.unknown != nil }) func anUnknownReferenceWarnsAtItsCell(_ kind: Kind) throws {
    let bad = try #require(kind.unknown)
    let fault = try #require(load(kind, "\(kind.head)\n\(bad.row)\n").first { $0.id == bad.id })
    #expect(fault.place?.cell == bad.cell)
    #expect(fault.severity == .warning)
  }

  @Test(arguments: kinds) func anEmptyTableIsTold(_ kind: Kind) {
    let faults = load(kind, kind.head + "\n")
    #expect(faults.map(\.id) == ["file-unused"])
    #expect(faults.first?.place?.file == kind.base + ".csv")
    #expect(load(kind, "").filter(\.isError).map(\.id) == ["table-empty"])
  }

  @Test(arguments: kinds) func aTableInTheWrongFolderIsTold(_ kind: Kind) throws {
    let name = (kind.base.split(separator: "/").last.map(String.init) ?? kind.base) + ".csv"
    let faults = load(["tep-khac/\(name)": "\(kind.head)\n\(kind.row)\n"])
    #expect(faults.map(\.id) == ["file-unused"])
    #expect(faults.first?.suggestion?.vi.contains(name) == true)
  }

  /// A new kind of table has its row here or among the registers.
  @Test func everyKindOfTableIsTried() {
    func pattern(_ base: String) -> String { base.replacing("/a/", with: "/<slug>/") + ".csv" }
    let tried = Set(Self.kinds.map { pattern($0.base) } + RegisterTests.kinds.map { pattern($0.base) })
    #expect(tried == Set(ContentReference.entries.map(\.path).filter { $0.hasSuffix(".csv") }))
  }

  private func load(_ kind: Kind, _ text: String) -> [Fault] {
    var files = kind.beside
    files[kind.base + ".csv"] = text
    return load(files)
  }

  private func load(_ files: [String: String]) -> [Fault] {
    var all = files
    all["site.yaml"] = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n"
    if all["co-quan.csv"] == nil { all["co-quan.csv"] = "ma,ten\nso-y-te,Sở Y tế\n" }
    return LibraryLoading.load(
      ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
    ).faults
  }
}
