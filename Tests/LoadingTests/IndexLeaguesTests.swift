import Diagnostics
import Formats
import Records
import Testing
import Vietnamese

@testable import Loading

/// A province that gives its departments, districts and communes in one table: Tuyên Quang announces the departments and
/// the communes of 2025 apart (Báo Tuyên Quang, tháng 1/2026: 91,21, 90,84, 90,81 and 85,10, 85,07, 84,36 points).
struct IndexLeaguesTests {
  private static let rows = [
    "2025,so-tu-phap,\"91,21\",1", "2025,xa-quang-binh,\"85,10\",1", "2025,van-phong,\"90,84\",2",
    "2025,UBND xã Yên Phú,\"85,07\",2", "2025,so-noi-vu,\"90,81\",3", "2025,xa-du-gia,\"84,36\",3",
  ]

  private static func load(_ files: [String: String]) -> (indices: [IndexFile], ids: [String]) {
    var all = [
      "site.yaml": "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-01-31\n",
      "chi-so/cchc/chi-so.md": "---\nten: Chỉ số CCHC\nten_tat: CCHC\nto_chuc: UBND tỉnh\nthang_diem: 100\n---\n",
      "co-quan.csv": """
      ma,ten,cap
      so-tu-phap,Sở Tư pháp,tinh
      van-phong,Văn phòng UBND tỉnh,tinh
      so-noi-vu,Sở Nội vụ,tinh
      cuc-thue,Cục Thuế tỉnh,trung_uong
      ubnd-yen-phu,UBND xã Yên Phú,xa

      """,
      "don-vi-hanh-chinh.csv": """
      ma,ten,cap
      xa-quang-binh,xã Quang Bình,xã
      xa-du-gia,xã Du Già,xã
      huyen-na-hang,huyện Na Hang,huyện

      """,
      "chi-so/cchc/ket-qua.csv": "nam,don_vi,diem,hang\n" + rows.joined(separator: "\n") + "\n",
    ]
    for (path, text) in files { all[path] = text }
    let loaded = LibraryLoading.load(
      ContentFiles(files: all.keys.sorted().map { ContentFiles.File(path: $0, bytes: Array((all[$0] ?? "").utf8)) }))
    return (loaded.value.library.indices, loaded.faults.map(\.id))
  }

  @Test func eachLeagueIsAnIndexOfItsOwn() {
    let (indices, ids) = Self.load([:])
    #expect(ids == ["leagues-split"])
    #expect(indices.map(\.index.value.slug) == ["cchc", "cchc-xa-phuong"])
    #expect(indices.map(\.index.value.shortName) == ["CCHC (sở, ban, ngành)", "CCHC (xã, phường)"])
    #expect(indices.map { $0.scores.count } == [3, 3])
    #expect(indices.map { $0.terms(2025, rowCount: $0.scores.count).unitCount } == [3, 3])
    #expect(indices[1].scores.map(\.value.rank) == [1, 2, 3])
  }

  @Test("Districts to 2024, branches of the centre, unknown units")
  func threeLevels() {
    let rows = Self.rows + ["2024,huyen-na-hang,80,1", "2025,cuc-thue,89,4", "2025,Đơn vị lạ,70,5"]
    let (indices, ids) = Self.load([
      "chi-so/cchc/ket-qua.csv": "nam,don_vi,diem,hang\n" + rows.joined(separator: "\n") + "\n"
    ])
    #expect(ids.sorted() == ["leagues-split", "unit-unknown"])
    #expect(indices.map(\.index.value.slug) == ["cchc", "cchc-huyen-thanh-pho-thi-xa", "cchc-xa-phuong"])
    #expect(indices.map { $0.scores.count } == [5, 1, 3])
  }

  @Test("A column names the league, and what speaks of one league is not read in another")
  func named() {
    let (indices, ids) = Self.load([
      "chi-so/cchc/ket-qua.csv": """
      nam,don_vi,tieu_chi,diem,bang
      2025,so-tu-phap,,90,
      2025,so-tu-phap,1,40,
      2025,cuc-thue,,80,Cơ quan trung ương
      2025,cuc-thue,1,30,Cơ quan trung ương

      """,
      "chi-so/cchc/tieu-chi.csv": """
      ma,ten,diem_toi_da,bang
      1,Chỉ đạo,45,"sở, ban, ngành"
      1,Chỉ đạo,35,cơ quan trung ương

      """,
      "chi-so/cchc/cong-bo.csv": """
      nam,so_don_vi,day_du,bang
      2025,,co,
      2025,9,khong,Cơ quan trung ương

      """,
    ])
    #expect(ids == ["leagues-split"])
    #expect(indices.map(\.index.value.slug) == ["cchc", "cchc-co-quan-trung-uong"])
    #expect(indices.map { $0.criteria.map { $0.value.maximum?.plain } } == [["45"], ["35"]])
    #expect(indices.map { $0.terms(2025, rowCount: 1).unitCount } == [1, 9])
  }

  @Test("A name in chi-so.md keeps one table")
  func together() {
    let (indices, ids) = Self.load([
      "chi-so/cchc/chi-so.md":
        "---\nten: Chỉ số CCHC\nto_chuc: UBND tỉnh\nthang_diem: 100\nbang: cơ quan, đơn vị\n---\n"
    ])
    #expect(ids.isEmpty)
    #expect(indices.map { $0.scores.count } == [6])
  }
}
