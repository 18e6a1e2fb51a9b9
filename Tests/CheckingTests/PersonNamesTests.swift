import Diagnostics
import Loading
import Testing

@testable import Checking

@Suite struct PersonNamesTests {
  @Test(arguments: [
    ("Nguyễn Văn An nộp", ["Nguyễn Văn An"]), ("bà Lò Thị Mẩy", ["Lò Thị Mẩy"]), ("ông Hoa Mai", ["Hoa Mai"]),
    ("TRẦN THỊ BÌNH", ["TRẦN THỊ BÌNH"]), ("đường Nguyễn Văn Cừ", []), ("Sở Nội vụ tỉnh Hà Giang", []),
    ("Trường Lê Quý Đôn", []), ("Thành phố Hồ Chí Minh", []), ("hồ sơ trễ hạn", []), ("", []),
  ])
  func findsNames(_ text: String, _ names: [String]) {
    #expect(PersonNames.find(in: text).map(\.value) == names)
  }

  @Test(arguments: [
    ("mã H56.25-260105-0003", true), ("000.00.18.H56-241105-0001", true), ("H56", false), ("QĐ-BCA-C06", false),
    ("H12-34", false), ("1.001193", false),
  ])
  func findsDossierCodes(_ text: String, _ has: Bool) {
    #expect(PersonNames.hasDossierCode(text) == has)
  }

  @Test(arguments: [
    ("Hồ sơ H56.25-260105-0003 của bà Trần Thị Bình.", ["personal-data"] as [String]),
    ("Hồ sơ H56.25-260105-0003 trễ hạn 2 ngày.", []), ("Ông Trần Văn Bình, Giám đốc Sở, phát biểu.", []),
    ("Danh sách hộ nghèo\n\n| STT | Họ và tên |\n|---|---|\n| 1 | A |", ["people-listed"]),
    ("Ban Tổ chức\n\n| STT | Họ và tên |\n|---|---|\n| 1 | A |", []),
  ])
  func textsAreScanned(_ body: String, _ ids: [String]) {
    #expect(run(["trang/a.md": "---\ntieu_de: A\n---\n\(body)\n"]).map(\.id) == ids)
  }

  @Test func headsAndSiteAreScanned() throws {
    let faults = run(["trang/a.md": "---\ntieu_de: Gọi 0912 345 678\n---\n"])
    #expect(faults.map(\.id) == ["personal-data"])
    #expect(faults.first?.place?.line == 2)
    let site = run([:], site: "lien_he:\n  dien_thoai: 0912345678\n  thu_dien_tu: a@b.com\n")
    #expect(site.map(\.id) == ["personal-data", "personal-data"])
    #expect(site.map(\.place?.line) == [6, 7])
    #expect(run([:], site: "lien_he:\n  dien_thoai: 0208 3855 855\n  thu_dien_tu: a@b.gov.vn\n").isEmpty)
  }

  @Test func whatIsListedMayStand() {
    let exceptions = "gia_tri,ly_do,nguoi_duyet\n0912.345.678,Đường dây nóng,Chánh Văn phòng\n"
    let faults = run(
      ["ngoai-le-du-lieu-ca-nhan.csv": exceptions, "trang/a.md": "---\ntieu_de: A\n---\nGọi 0912.345.678\n"])
    #expect(faults.isEmpty)
  }

  @Test func rowsAndDrawingsAreScanned() {
    let row = "nam,don_vi,nhom,ghi_chu\n2026,Xã Mẫu,Trần Thị Bình,H56.25-260105-0003\n"
    #expect(
      run([
        "chi-so/a/chi-so.md": "---\nten: A\nto_chuc: B\nthang_diem: 100\n---\n", "chi-so/a/ket-qua.csv": row,
      ]).map(\.place?.cell) == ["C2"])
    #expect(run(["tep/a.svg": "<svg><path d=\"0912345678\"/><text>0912345678</text></svg>"]).count == 1)
  }

  /// Registers about people hold no name, in whatever column, with or without a code.
  @Test(arguments: [
    ("xin-loi.csv", "ngay,co_quan,thu_tuc,ly_do\n2026-02-03,A,B,Hồ sơ của bà Trần Thị Bình\n", "D2"),
    ("xin-loi.csv", "ngay,ma_ho_so,nguoi_nop\n2026-02-03,H56.25-260105-0003,Trần Thị Bình\n", "C2"),
    ("phan-anh.csv", "tu,den,tiep_nhan,ghi_chu\n2026-01-01,2026-03-31,4,Của ông Nguyễn Văn An\n", "D2"),
    ("hoi-dap.csv", "cau_hoi,tra_loi\nÔng Nguyễn Văn An hỏi nộp ở đâu?,Ở xã.\n", "A2"),
  ])
  func registersHoldNoName(_ file: String, _ text: String, _ cell: String) {
    let faults = run([file: text])
    #expect(faults.map(\.id) == ["personal-data"])
    #expect(faults.first?.place?.cell == cell)
    #expect(
      faults.allSatisfy {
        $0.severity == .error && !$0.summary.vi.contains("Bình") && !$0.summary.vi.contains("Văn An")
      })
  }

  private func run(_ files: [String: String], site: String = "") -> [Fault] {
    var all = files
    all["site.yaml"] = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n" + site
    let content = ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
    let loaded = LibraryLoading.load(content).value
    return PersonalDataCheck.check.run(
      CheckInput(loaded: loaded, shown: loaded.library, asOf: loaded.library.site.figuresDay))
  }
}
