import Diagnostics
import Loading
import Records
import Reform
import Testing

@testable import Checking

@Suite("Scores and published ranks")
struct IndexCheckTests {
  /// The ids of the faults of one index, from its tables.
  private func faults(_ results: String, editions: String? = nil, criteria: String? = nil, groups: String? = nil)
    -> [Fault]
  {
    var files = [
      file(
        "site.yaml",
        "ten_cong: Cổng\ntinh: Mẫu\nco_quan_chu_quan: UBND tỉnh Mẫu\nngay_so_lieu: 2026-01-01\n"),
      file(
        "chi-so/mau/chi-so.md",
        "---\nten: Chỉ số mẫu\nto_chuc: Bộ Mẫu\nthang_diem: 100\nso_chu_so_thap_phan: 2\n---\n"),
      file("chi-so/mau/ket-qua.csv", results),
    ]
    if let editions { files.append(file("chi-so/mau/cong-bo.csv", editions)) }
    if let criteria { files.append(file("chi-so/mau/tieu-chi.csv", criteria)) }
    if let groups { files.append(file("chi-so/mau/nhom.csv", groups)) }
    let loaded = LibraryLoading.load(ContentFiles(files: files)).value
    let input = CheckInput(loaded: loaded, shown: loaded.library, asOf: loaded.library.site.figuresDay)
    return ScoreCheck.check.run(input) + RankCheck.check.run(input)
  }

  private func file(_ path: String, _ text: String) -> ContentFiles.File {
    ContentFiles.File(path: path, bytes: Array(text.utf8))
  }

  private static let head = "nam,don_vi,tieu_chi,diem,diem_toi_da,hang,nhom,giai_trinh\n"

  @Test(
    "Each fault by its rows",
    arguments: [
      ("2024,A,,90,100,1,,\n2024,B,,80,100,2,,\n", []),
      ("2024,A,,\"-1\",100,,,\n", ["score-out-of-range"]),
      ("2024,A,,\"100,5\",,,,\n", ["score-out-of-range"]),
      ("2024,A,,51,50,,,\n", ["score-out-of-range"]),
      ("2024,A,,51,50,,,Điểm thưởng\n", []),
      ("2024,A,,105,100,3,,\n2024,B,,80,100,1,,\n2024,C,,70,100,2,,\n", ["score-out-of-range"]),
      ("2024,A,,90,,1,,\n2024,B,,80,,3,,\n", ["rank-against-scores", "rank-gap", "rank-impossible"]),
      ("2024,A,,90,,2,,\n2024,B,,80,,1,,\n", ["rank-against-scores", "rank-against-scores"]),
      ("2024,A,,90,,2,,Theo công văn đính chính\n2024,B,,80,,1,,Theo công văn đính chính\n", []),
      // Decimals that are not printed part them.
      ("2024,A,,\"84,31\",,1,,\n2024,B,,\"84,31\",,2,,\n", ["rank-hidden-decimals"]),
      ("2024,A,,\"84,31\",,2,,\n2024,B,,\"84,32\",,1,,\n", []),
      ("2024,A,,\"84,32\",,2,,\n2024,B,,\"84,31\",,1,,\n", ["rank-hidden-decimals", "rank-hidden-decimals"]),
      // 1-2-2-4.
      ("2024,A,,9,,1,,\n2024,B,,8,,2,,\n2024,C,,8,,2,,\n2024,D,,7,,4,,\n", []),
    ])
  func rows(_ rows: String, _ expected: [String]) {
    #expect(faults(Self.head + rows).map(\.id).sorted() == expected)
  }

  @Test("A table that is not whole may have gaps, but no rank beyond N")
  func incomplete() {
    let editions = "nam,so_don_vi,day_du\n2024,63,khong\n"
    #expect(faults(Self.head + "2024,A,,90,,5,,\n2024,B,,80,,58,,\n", editions: editions).isEmpty)
    #expect(faults(Self.head + "2024,A,,90,,64,,\n", editions: editions).map(\.id) == ["rank-impossible"])
  }

  @Test("Where no rank is announced none is checked")
  func undisclosed() {
    let editions = "nam,cong_bo_hang\n2024,khong\n"
    #expect(faults(Self.head + "2024,A,,90,,7,,\n2024,B,,95,,9,,\n", editions: editions).isEmpty)
  }

  @Test("Maxima of the first level sum to the scale, unless there are weights")
  func maxima() {
    let results = Self.head + "2024,A,,90,,1,,\n2024,A,t1,50,,,,\n"
    let wrong = faults(results, criteria: "ma,ten,diem_toi_da\nt1,Một,60\nt2,Hai,50\n")
    #expect(wrong.map(\.id) == ["maxima-against-scale"])
    #expect(faults(results, criteria: "ma,ten,diem_toi_da\nt1,Một,60\nt2,Hai,40\n").isEmpty)
    #expect(faults(results, criteria: "ma,ten,diem_toi_da,trong_so\nt1,Một,60,50\nt2,Hai,10,50\n").isEmpty)
  }

  @Test("Unknown groups and criteria warn, once each")
  func unknown() {
    let found = faults(
      Self.head + "2024,A,t9,1,,,,\n2024,B,t9,1,,,,\n2024,A,,90,,,X,\n", criteria: "ma,ten,diem_toi_da\nt1,Một,100\n",
      groups: "nam,nhom,ten,tu\n2024,A,Nhóm A,90\n")
    #expect(found.map(\.id) == ["criterion-unknown", "group-unknown"])
    #expect(found.allSatisfy { $0.severity == .warning })
  }
}
