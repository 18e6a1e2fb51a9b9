import Diagnostics
import Formats
import Loading
import Records
import Reform
import Testing
import Vietnamese

@testable import Checking

/// What tables of an index must keep beyond ranks, and what no table may hold.
@Suite("Tables of an index")
struct ScoreSumsTests {
  private func run(_ files: [String: String], head: String = "") -> [Fault] {
    var all = files
    all["site.yaml"] = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-01-01\n"
    all["chi-so/mau/chi-so.md"] =
      "---\nten: Chỉ số mẫu\nto_chuc: Bộ Mẫu\nthang_diem: 100\nso_chu_so_thap_phan: 2\n\(head)---\n"
    let loaded = LibraryLoading.load(
      ContentFiles(files: all.keys.sorted().map { ContentFiles.File(path: $0, bytes: Array((all[$0] ?? "").utf8)) }))
    let input = CheckInput(
      loaded: loaded.value, shown: loaded.value.library, asOf: loaded.value.library.site.figuresDay)
    let checks = [ScoreCheck.check, ScoreSums.check, RankCheck.check].flatMap { $0.run(input) }
    return (loaded.faults + checks).filter { $0.id != "unit-unknown" }
  }

  private func results(_ rows: String, head: String = "", _ more: [String: String] = [:]) -> [Fault] {
    var files = more
    files["chi-so/mau/ket-qua.csv"] = rows
    return run(files, head: head)
  }

  @Test(
    "A fault points at the figure it is about",
    arguments: [
      ("nam,don_vi,diem,hang\n2019,A,90,1\n2019,B,80,«64»\n2019,C,70,3\n", "D3"),
      ("nam,don_vi,hang,diem\n2019,A,1,90\n2019,B,2,«101»\n", "D3"),
      ("nam,don_vi,hang,diem\n2019,A,1,90\n2019,B,2,«-1»\n", "D3"),
      ("nam,don_vi,diem_tham_dinh\n2019,A,«120»\n", "C2"),
    ])
  func cells(_ marked: String, _ cell: String) throws {
    let found = results(marked.replacing("«", with: "").replacing("»", with: ""))
    let fault = try #require(found.first { $0.isError })
    #expect(fault.place?.cell == cell, "\(fault.summary.vi)")
  }

  @Test(
    "Ranks that no edition can have",
    arguments: [
      ("1,2,3,5", ["rank-against-scores", "rank-gap", "rank-impossible"]),
      // Two places for one score: the scores part them.
      ("1,2,2,4", ["rank-against-scores"]),
      ("1,2,2,3", ["rank-against-scores", "rank-gap"]),
      ("0,2,3,4", ["rank-against-scores", "rank-gap", "rank-impossible"]),
    ])
  func ranks(_ ranks: String, _ ids: [String]) {
    let rows = ranks.split(separator: ",").enumerated().map { "2019,U\($0),\(90 - $0),\($1)" }.joined(separator: "\n")
    let found = Set(results("nam,don_vi,diem,hang\n\(rows)\n").map(\.id)).sorted()
    #expect(found == ids)
  }

  @Test func aRankOf64Among63() throws {
    let rows = (1...63).map { "2019,U\($0),\(100 - $0),\($0 == 63 ? 64 : $0)" }.joined(separator: "\n")
    let found = results(
      "nam,don_vi,diem,hang\n\(rows)\n", ["chi-so/mau/cong-bo.csv": "nam,so_don_vi\n2019,63\n"])
    let fault = try #require(found.first { $0.id == "rank-impossible" })
    #expect(fault.isError)
    #expect(fault.place?.cell == "D64")
    #expect(fault.summary.vi == "hạng 64 nằm ngoài 1–63")
  }

  @Test func pointsOfCriteriaMakeTheWhole() throws {
    let criteria = "ma,ten,thuoc,diem_toi_da\na,Một,,60\nb,Hai,,40\n"
    func found(_ total: String, _ explanation: String = "") -> [Fault] {
      results(
        "nam,don_vi,tieu_chi,diem,giai_trinh\n2019,A,,\"\(total)\",\(explanation)\n2019,A,a,\"50,5\",\n2019,A,b,30,\n",
        ["chi-so/mau/tieu-chi.csv": criteria])
    }
    #expect(found("80,5").isEmpty)
    let fault = try #require(found("82,5").first)
    #expect(found("82,5").map(\.id) == ["score-sum-differs"])
    #expect(fault.place?.cell == "D2")
    #expect(fault.related.first?.place.cell == "D3")
    #expect(fault.summary.vi.contains("80,5") && fault.summary.vi.hasSuffix("ít hơn 2"), "\(fault.summary.vi)")
    #expect(found("82,5", "Có 2 điểm thưởng").isEmpty)
  }

  @Test(
    "Signs are told apart from numbers and from nothing",
    arguments: [
      ("-", FigureMark.notOccurring), ("–", .notOccurring), ("…", .unknown), ("...", .unknown), ("x", .withheld),
      ("X", .withheld), ("", nil), ("0", nil),
    ] as [(String, FigureMark?)])
  func marks(_ cell: String, _ mark: FigureMark?) throws {
    let files = [
      ContentFiles.File(
        path: "chi-so/mau/chi-so.md", bytes: Array("---\nten: M\nto_chuc: B\nthang_diem: 100\n---\n".utf8)),
      ContentFiles.File(
        path: "chi-so/mau/ket-qua.csv",
        bytes: Array("nam,don_vi,diem,hang\n2019,A,\(cell),\(cell == "0" ? "" : cell)\n".utf8)),
      ContentFiles.File(
        path: "bao-cao/a/bao-cao.md",
        bytes: Array("---\ntieu_de: A\nloai: chuyen_de\ntu: 1/1/2025\nden: 31/1/2025\n---\n".utf8)),
      ContentFiles.File(
        path: "bao-cao/a/ho-so.csv", bytes: Array("don_vi,dung_han,qua_han,tong_da_giai_quyet\nA,5,\(cell),5\n".utf8)),
    ]
    let loaded = LibraryLoading.load(ContentFiles(files: files))
    #expect(!loaded.faults.contains { $0.id == "number-unreadable" })
    let score = try #require(loaded.value.library.indices.first?.scores.first?.value)
    #expect(score.marks["diem"] == mark)
    #expect(score.points == (cell == "0" ? FixedDecimal.zero : nil))
    let counts = try #require(loaded.value.library.reports.first?.rows.first?.value.counts)
    #expect(counts[mark: .late] == mark)
    // Nothing occurred: a sum counts none; what is unknown or withheld leaves the sum untried.
    let outcome = loaded.value.library.reports.first?.arithmetic.findings().first?.outcome
    #expect(outcome == (mark == .notOccurring || cell == "0" ? .holds : .incomplete))
  }

  @Test func aPercentageIsNoNumberOfPoints() throws {
    let rows = "nam,don_vi,diem\n2019,A,\"84,31%\"\n"
    let fault = try #require(results(rows).first)
    #expect(fault.id == "percent-not-points" && fault.isError)
    #expect(fault.place?.cell == "C2")
    #expect(results(rows, head: "don_vi_diem: '%'\n").isEmpty)
  }

  @Test func twoEditionsOfOneYear() throws {
    let found = results(
      "nam,don_vi,diem\n2019,A,84\n", ["chi-so/mau/cong-bo.csv": "so_don_vi,nam\n1,2019\n2,2019\n"])
    #expect(found.map(\.id) == ["edition-twice"])
    #expect(found.first?.place?.cell == "B3")
    #expect(found.first?.isError == true)
  }

  /// PAR INDEX 2012, Đà Nẵng: 87,12 in one source, 87,14 in another.
  @Test func sourcesThatContradict() throws {
    func found(_ points: String, _ source: String, _ explanation: String = "") -> [Fault] {
      results(
        "nam,don_vi,diem,hang,nguon,giai_trinh\n2012,Đà Nẵng,\"87,12\",1,Bộ dữ liệu,\n2012,Đà Nẵng,\"\(points)\",1,\(source),\(explanation)\n"
      )
    }
    #expect(found("87,14", "VietnamPlus").map(\.id) == ["sources-contradict"])
    #expect(found("87,14", "VietnamPlus").first?.summary.vi.contains("87,12 và 87,14 điểm") == true)
    #expect(found("87,14", "VietnamPlus", "Chọn bộ dữ liệu").isEmpty)
    #expect(found("87,12", "VietnamPlus").isEmpty)
    #expect(found("87,14", "Bộ dữ liệu").map(\.id) == ["code-twice"])
    #expect(found("87,14", "").map(\.id) == ["code-twice"])
  }

  @Test(
    "A group is that of its score",
    arguments: [
      ("A", "90", []), ("B", "90", ["group-against-score"]), ("B", "89,99", []),
      ("C", "89,99", ["group-against-score"]),
    ] as [(String, String, [String])])
  func groups(_ group: String, _ points: String, _ ids: [String]) {
    let groups =
      "nam,nhom,ten,tu,den,cach_chia\n,A,Nhóm A,90,100,nguong\n,B,Nhóm B,80,90,nguong\n,C,Nhóm C,70,80,nguong\n"
    let found = results(
      "nam,don_vi,diem,nhom\n2021,A,\"\(points)\",\(group)\n", ["chi-so/mau/nhom.csv": groups])
    #expect(found.map(\.id) == ids)
    #expect(found.allSatisfy { $0.place?.cell == "D2" })
  }

  @Test func quartilesAreInTheOrderOfTheScores() {
    let groups = "nhom,ten,tu,den,cach_chia\ncao,Cao,75,100,phan_vi\nthap,Thấp,0,25,phan_vi\n"
    func found(_ low: String) -> [String] {
      results(
        "nam,don_vi,diem,nhom\n2019,A,44,cao\n2019,B,\(low),thap\n", head: "cong_bo_hang: khong\n",
        ["chi-so/mau/nhom.csv": groups]
      ).map(\.id)
    }
    #expect(found("43").isEmpty)
    #expect(found("45") == ["group-against-score"])
  }

  @Test func aTableHasTheUnitsItSays() {
    func found(_ edition: String) -> [String] {
      results("nam,don_vi,diem\n2019,A,84\n2019,B,83\n", ["chi-so/mau/cong-bo.csv": edition]).map(\.id)
    }
    #expect(found("nam,so_don_vi\n2019,2\n").isEmpty)
    #expect(found("nam,so_don_vi\n2019,3\n") == ["edition-count-differs"])
    #expect(found("nam,so_don_vi,day_du\n2019,3,khong\n").isEmpty)
  }

  /// Tuyên Quang ranks its departments and its communes apart (Báo Tuyên Quang, tháng 1/2026).
  @Test(arguments: [
    ("so-noi-vu", "", [String]()), ("ubnd-mau", "", ["leagues-split"]),
    ("ubnd-mau", "bang: cơ quan, đơn vị\n", ["leagues-mixed"]), ("ubnd-mau", "giai_trinh: nguồn xếp chung\n", []),
  ])
  func eachLevelHasItsLeague(_ second: String, _ head: String, _ expected: [String]) {
    let agencies = "ma,ten,cap\nso-tu-phap,Sở Tư pháp,tinh\nubnd-mau,UBND xã Mẫu,xa\nso-noi-vu,Sở Nội vụ,tinh\n"
    let found = results(
      "nam,don_vi,diem\n2025,so-tu-phap,\"91,21\"\n2025,\(second),\"85,10\"\n", head: head, ["co-quan.csv": agencies])
    #expect(found.map(\.id) == expected)
  }

  /// The eight areas of the criteria set of 2017 (Quyết định 2948/QĐ-BNV ngày 28/12/2017): their points make 100, and the
  /// ministry's own paper says 38 criteria where its areas come to 39.
  @Test(arguments: [(38, "", ["criteria-count-differs"]), (39, "", []), (38, "giai_trinh: theo tài liệu\n", [])])
  func statedCriteriaAreCounted(_ stated: Int, _ explanation: String, _ expected: [String]) {
    let areas = [
      ("10", 6), ("10", 4), ("14,5", 5), ("11", 4), ("16", 9), ("7", 3), ("16", 5), ("15,5", 3),
    ]
    let rows = areas.enumerated().map { "lv-\($0 + 1),Lĩnh vực \($0 + 1),\"\($1.0)\",\($1.1)\n" }.joined()
    let found = results(
      "nam,don_vi,diem\n2017,A,84\n", head: "so_tieu_chi: \(stated)\n\(explanation)",
      ["chi-so/mau/tieu-chi.csv": "ma,ten,diem_toi_da,so_tieu_chi\n" + rows])
    #expect(found.map(\.id) == expected, "\(found.map(\.summary.vi))")
  }
}
