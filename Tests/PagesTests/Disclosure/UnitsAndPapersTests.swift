import Testing

@testable import Pages

@Suite("Units through time, collections of documents, evidence")
struct UnitsAndPapersTests {
  private static let files = [
    "van-ban.csv":
      "so_hieu,ngay_ban_hanh,bo_suu_tap\n1/QĐ,2020-01-01,Chỉ số\n2/QĐ,2021-01-01,chỉ số\n3/QĐ,2021-01-01,Một cửa\n"
      + "4/QĐ,2022-01-01,\n",
    "chi-so/a/chi-so.md": "---\nten: A\nto_chuc: B\nthang_diem: 100\nbo_suu_tap: Chỉ số\n---\n",
    "chi-so/a/ket-qua.csv": "nam,don_vi,diem\n2024,22,90\n",
    "chi-so/a/tieu-chi.csv": "ma,ten\nlv-1,Chỉ đạo\nlv-2,Thể chế\n",
    "chi-so/a/minh-chung.csv":
      "tieu_chi,ten,so_hieu,ngay_ban_hanh,lien_ket\nlv-9,Lạ,,,\nlv-2,Quyết định,3/QĐ,2021-01-01,\n"
      + "lv-1,Trang mạng,,,https://mau.example/a\nlv-1,Không có,,,khong-co.html\n",
  ]

  @Test("Collections gather documents whose collection reads alike, newest first")
  func collections() throws {
    let plan = MadeSite.plan(Self.files)
    let collections = DocumentCollection.all(plan.context.library.documents.map(\.value))
    #expect(collections.map(\.path) == ["van-ban/bo-suu-tap/chi-so.html", "van-ban/bo-suu-tap/mot-cua.html"])
    #expect(collections.first?.documents.map(\.number) == ["2/QĐ", "1/QĐ"])
    #expect(plan.paths.isSuperset(of: collections.map(\.path) + ["van-ban/bo-suu-tap/index.html"]))
    let maker = try #require(MadeSite.maker(Self.files))
    #expect(DocumentCollection.rows(of: "Chỉ số", maker).map(\.title) == ["2/QĐ", "1/QĐ"])
    #expect(DocumentCollection.rows(of: "", maker).isEmpty)
  }

  @Test("Evidence stands by criterion, unknown codes last; only what is there is a link")
  func evidence() throws {
    let plan = MadeSite.plan(Self.files)
    let page = try #require(plan.pages.first { $0.path == "chi-so/a/minh-chung.html" })
    let maker = PageMaker(plan, page: page)
    let groups = EvidencePages.groups(plan.context.indices[0].file, maker)
    #expect(groups.map(\.title) == ["Chỉ đạo", "Thể chế", "lv-9"])
    #expect(
      groups.flatMap(\.rows).map(\.address) == ["https://mau.example/a", nil, "../../van-ban/2021/3-qd.html", nil])
  }

  @Test("A unit says what it became or was made from, and which indices speak of it")
  func units() throws {
    let maker = try #require(MadeSite.maker(Self.files))
    let relations = UnitRelations(maker.site)
    #expect(relations.predecessors["19"] == ["Thái Nguyên", "Bắc Kạn"])
    #expect(relations.pages["22"]?.map(\.path) == ["chi-so/a/don-vi/quang-ninh.html"])
    #expect(relations.pages["06"] == nil)
    #expect(maker.plan.paths.contains("don-vi-hanh-chinh.html"))
  }

  @Test("More units than a page takes stand on several")
  func manyUnits() {
    let rows = (1...450).map { "x\($0),xã \($0),xã\n" }.joined()
    let plan = MadeSite.plan(["don-vi-hanh-chinh.csv": "ma,ten,cap\n19,Mẫu,tỉnh\n" + rows])
    #expect(plan.paths.contains("don-vi-hanh-chinh-3.html"))
    #expect(!plan.paths.contains("don-vi-hanh-chinh-4.html"))
  }
}
