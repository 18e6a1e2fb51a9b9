import Diagnostics
import Loading
import Testing

/// Every file, column and row is used on some page or reported as unused and why.
@Suite struct LedgerTests {
  private static let plan =
    "---\ntieu_de: A\nso_hieu: 1/KH-UBND\nngay_ban_hanh: 2026-01-02\nco_quan: B\ntu: 2026-01-02\nden: 2026-12-31\n---\n"
  private static let tasks = "tt,noi_dung\n1,Việc một\n2,Việc hai\n"

  @Test(arguments: [
    ("la.csv", "a,b\n", "không phải loại tệp nào"), ("tin-tuc/2026/2026-01-02-a.md", "x", "không đọc thư mục con"),
    ("thu-tuc/9.999.md", "x", "không có thủ tục mã “9.999”"), ("ke-hoach/tien-do.csv", "tt\n1\n", "là một thư mục"),
    ("Co-Quan.CSV", "ma,ten\n", "sai chữ hoa"), ("ghi-chu.txt", "x", "không phải loại tệp nào"),
    ("trang/nhiem-vu.csv", "x", "sai thư mục"), ("bao-cao/ho-so.csv", "x", "là một thư mục"),
  ])
  func aFileNobodyAskedForIsTold(_ path: String, _ text: String, _ why: String) throws {
    let faults = load([path: text]).filter { $0.id == "file-unused" }
    let fault = try #require(faults.first)
    #expect(faults.count == 1)
    #expect(fault.place?.file == path)
    #expect(fault.summary.vi.contains(why), "\(fault.summary.vi)")
    #expect(fault.suggestion != nil)
    #expect(fault.severity == .warning)
  }

  @Test(arguments: [".DS_Store", "Thumbs.db", "~$nhiem-vu.xlsx", "ke-hoach/a/desktop.ini"])
  func leftoversArePassedOver(_ path: String) {
    #expect(load([path: "x"]).allSatisfy { $0.id != "file-unused" })
  }

  @Test func progressOfNoTaskIsTold() {
    let one = load([
      "ke-hoach/a/ke-hoach.md": Self.plan, "ke-hoach/a/nhiem-vu.csv": Self.tasks,
      "ke-hoach/a/tien-do.csv": "tt,trang_thai\n1,dang_lam\n7,dang_lam\n",
    ])
    #expect(one.map(\.id) == ["task-unknown"])
    #expect(one.last?.place?.cell == "A3")
    let none = load([
      "ke-hoach/a/ke-hoach.md": Self.plan, "ke-hoach/a/nhiem-vu.csv": Self.tasks,
      "ke-hoach/a/tien-do.csv": "tt,trang_thai\n8,dang_lam\n9,dang_lam\n",
    ])
    #expect(none.map(\.id) == ["task-unknown", "task-unknown", "file-unused"])
  }

  @Test func progressThatNamesNoTaskCannotBeRead() {
    let faults = load([
      "ke-hoach/a/ke-hoach.md": Self.plan, "ke-hoach/a/nhiem-vu.csv": Self.tasks,
      "ke-hoach/a/tien-do.csv": "ngay,trang_thai\n2026-02-01,dang_lam\n",
    ])
    #expect(faults.map(\.id) == ["column-missing"])
    #expect(faults.first?.severity == .error)
  }

  @Test func aNumberOfTwoTasksIsToldApartByTheAnchor() {
    let faults = load([
      "ke-hoach/a/ke-hoach.md": Self.plan, "ke-hoach/a/nhiem-vu.csv": "tt,noi_dung\n1,Việc một\n1,Việc hai\n",
      "ke-hoach/a/tien-do.csv":
        "tt,ma,trang_thai,ngay\n,1,dang_lam,2026-02-01\n,1-2,dang_lam,2026-02-01\n1,,dang_lam,2026-02-01\n",
    ])
    #expect(faults.map(\.id) == ["task-number-twice", "task-ambiguous"])
    #expect(faults.last?.suggestion?.vi.contains("“ma”: 1, 1-2") == true)
  }

  @Test func aHeadThatIsWrongHidesNoFaultOfTheTables() {
    let plan = Self.plan.replacing("den: 2026-12-31", with: "den: 2025-12-31")
    let faults = load([
      "ke-hoach/a/ke-hoach.md": plan,
      "ke-hoach/a/nhiem-vu.csv":
        "tt,noi_dung,thoi_gian,kinh_phi\n1,Việc,31/02/2026,100\n2,Việc,Quý II,theo 5 quy định\n",
    ])
    #expect(
      Set(faults.map(\.id)) == ["period-backwards", "deadline-not-a-date", "money-unit-missing", "money-unreadable"])
  }

  @Test func headsAloneAreNoTable() {
    let faults = load(["chuyen-huong.csv": "tu,den\n"])
    #expect(faults.map(\.id) == ["file-unused"])
  }

  @Test func aPaperThatNothingNamesIsTold() {
    let table = "so_hieu,ngay_ban_hanh,tep\n2/KH-UBND,2026-01-02,van-ban/b.pdf\n"
    let faults = load(["van-ban.csv": table, "van-ban/b.pdf": "x", "van-ban/la.pdf": "x"])
    #expect(faults.map(\.id) == ["file-unused"])
    #expect(faults.first?.place?.file == "van-ban/la.pdf")
  }

  @Test func aRowWithoutAnyUnderstoodValueIsTold() throws {
    let faults = load(["chuyen-huong.csv": "tu,den,khac\na.html,b.html,\n,,chỉ có đây\n,,\n"])
    #expect(faults.map(\.id) == ["column-unused", "row-unused"])
    #expect(faults.last?.place?.cell == "C3")
  }

  @Test func aFolderWithoutItsHeadIsOneFault() {
    #expect(load(["ke-hoach/a/nhiem-vu.csv": Self.tasks]).map(\.id) == ["head-file-missing"])
    #expect(load(["chi-so/a/ket-qua.csv": "nam,don_vi\n"]).map(\.id) == ["head-file-missing"])
  }

  @Test func anAttachmentThatIsNotThereIsTold() {
    let table = "so_hieu,ngay_ban_hanh,tep\n1/KH-UBND,2026-01-02,van-ban/a.pdf\n2/KH-UBND,2026-01-02,van-ban/b.pdf\n"
    let faults = load(["van-ban.csv": table, "van-ban/b.pdf": "x", "tep/a.pdf": "x"])
    #expect(faults.map(\.id) == ["attachment-missing"])
    #expect(faults.first?.place?.cell == "C2")
    #expect(faults.first?.suggestion?.vi.contains("tep/a.pdf") == true)
  }

  @Test func aRepeatedRowCountsOnce() {
    let faults = load([
      "chi-so/a/chi-so.md": "---\nten: A\nto_chuc: B\nthang_diem: 100\n---\n",
      "chi-so/a/ket-qua.csv": "nam,don_vi,diem\n2024,A,90\n2024,A,90\n", "co-quan.csv": "ma,ten\na,A\n",
    ])
    #expect(faults.map(\.id) == ["code-twice"])
    #expect(faults.first?.suggestion != nil)
  }

  @Test(arguments: [
    ("cchc.thainguyen.gov.vn", "https://cchc.thainguyen.gov.vn"), ("khong phai", "ví dụ: https://"),
    ("http:/x.vn", "ví dụ: https://"), ("localhost", "ví dụ: https://"),
  ])
  func anAddressOfferedIsOne(_ address: String, _ words: String) throws {
    let site = Self.site + "dia_chi: \"\(address)\"\n"
    let faults = LibraryLoading.load(ContentFiles(files: [.init(path: "site.yaml", bytes: Array(site.utf8))])).faults
    let suggestion = try #require(faults.first { $0.id == "address-unreadable" }?.suggestion?.vi)
    #expect(suggestion.contains(words))
    #expect(!suggestion.contains("https://\(address)") || suggestion == words)
  }

  @Test(arguments: ["site.yaml", "ke-hoach/a/ke-hoach.md", "co-quan.csv"])
  func aFileThatCannotBeOpenedIsNotMissingToo(_ path: String) {
    let all = ["site.yaml": Self.site, "ke-hoach/a/nhiem-vu.csv": Self.tasks]
    let files = all.filter { $0.key != path && (path.hasPrefix("ke-hoach") || !$0.key.hasPrefix("ke-hoach")) }
    let faults = LibraryLoading.load(
      ContentFiles(
        files: files.map { .init(path: $0.key, bytes: Array($0.value.utf8)) },
        unreadable: [.init(path: path, reason: Words("không có quyền đọc", "no permission"))])
    ).faults
    #expect(faults.map(\.id) == ["file-unreadable"])
  }

  @Test(arguments: [
    ("co-quan.csv", "ma,ten\na,A\na,B\n", "nếu là hai cơ quan khác nhau thì đặt mã khác cho một bên"),
    (
      "van-ban.csv", "so_hieu,ngay_ban_hanh\n1/KH-UBND,2026-01-02\n1/KH-UBND,2026-01-02\n",
      "nếu là hai văn bản khác nhau thì sửa"
    ),
  ])
  func twoOfOneCodeAreToldApart(_ path: String, _ text: String, _ words: String) {
    let fault = load([path: text]).first { $0.id == "code-twice" }
    #expect(fault?.suggestion?.vi.contains(words) == true)
  }

  private static let site = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n"

  private func load(_ files: [String: String]) -> [Fault] {
    var all = files
    all["site.yaml"] = Self.site
    return LibraryLoading.load(
      ContentFiles(files: all.map { ContentFiles.File(path: $0.key, bytes: Array($0.value.utf8)) })
    ).faults
  }
}
