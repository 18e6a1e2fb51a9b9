import Testing

@testable import Pages

@Suite("What a ranking says: ties, places that are not announced, parts of a table")
struct EditionWordsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let rows: String
    var editions = ""
    var head = ""
    let lead: String
    let heading: String
    /// The title of the main figure.
    let figure: String
    var testDescription: String { name }
  }

  private static func files(_ test: Case) -> [String: String] {
    var files = [
      "co-quan.csv": "ma,ten\nsnv,Sở Nội vụ\nstc,Sở Tài chính\nvp,Văn phòng\n",
      "chi-so/mau/chi-so.md": "---\nten: DCI\nto_chuc: UBND\nthang_diem: 100\n\(test.head)---\n",
      "chi-so/mau/ket-qua.csv": "nam,don_vi,tieu_chi,diem,hang,nhom\n" + test.rows,
    ]
    if !test.editions.isEmpty { files["chi-so/mau/cong-bo.csv"] = test.editions }
    return files
  }

  private static let tie = "2024,snv,,\"80,5\",1,\n2024,stc,,\"80,5\",1,\n2024,vp,,70,3,\n"

  static let cases: [Case] = [
    Case(
      name: "a published tie", rows: tie,
      lead: "Sở Nội vụ và Sở Tài chính đồng hạng nhất trong 3 cơ quan với 80,5 điểm.",
      heading: "Bảng xếp hạng đầy đủ", figure: "Sở Nội vụ và Sở Tài chính đồng hạng nhất (80,5)"),
    Case(
      name: "a computed tie", rows: tie.replacing(",1,", with: ",,").replacing(",3,", with: ",,"),
      lead: "Sở Nội vụ và Sở Tài chính đồng hạng nhất trong 3 cơ quan với 80,5 điểm.",
      heading: "Bảng xếp hạng đầy đủ", figure: "Sở Nội vụ và Sở Tài chính đồng hạng nhất (80,5)"),
    Case(
      name: "one leads", rows: "2024,snv,,90,1,\n2024,stc,,80,2,\n",
      lead: "Sở Nội vụ đứng đầu 2 cơ quan với 90 điểm.",
      heading: "Bảng xếp hạng đầy đủ", figure: "Sở Nội vụ cao điểm nhất (90)"),
    Case(
      name: "no place announced", rows: tie, head: "cong_bo_hang: khong\n",
      lead: "DCI năm 2024: điểm của 3 cơ quan, không công bố thứ hạng.",
      heading: "Bảng điểm đầy đủ", figure: "Sở Nội vụ và Sở Tài chính cùng có điểm cao nhất (80,5)"),
    Case(
      name: "a part of the table", rows: "2024,snv,,90,1,\n2024,stc,,80,7,\n",
      editions: "nam,so_don_vi,day_du\n2024,20,khong\n",
      lead: "Sở Nội vụ đứng đầu trong bảng với 90 điểm.",
      heading: "Bảng xếp hạng", figure: "Điểm DCI 2024 của 2 trong 20 cơ quan có trong bảng"),
  ]

  @Test(arguments: cases)
  func words(_ test: Case) throws {
    let plan = MadeSite.plan(Self.files(test))
    let view = try #require(plan.context.indices.first)
    let page = try #require(plan.pages.first { $0.path == "chi-so/mau/2024.html" })
    let values = EditionPages.Values(view: view, edition: view.editions[0], row: 0, maker: PageMaker(plan, page: page))
    #expect(plain(values.lead) == test.lead)
    #expect(values.tableHeading == test.heading)
    #expect(plain(values.overview.first?.title ?? "") == test.figure)
    #expect(values.overview.first?.fileEnding == "")
  }

  @Test("A shared place is said on the page of each unit")
  func tiedUnit() throws {
    let rows = Self.tie + "2025,snv,,82,2,\n2025,stc,,90,1,\n2025,vp,,60,3,\n"
    let plan = MadeSite.plan(Self.files(Case(name: "", rows: rows, lead: "", heading: "", figure: "")))
    let view = try #require(plan.context.indices.first)
    let unit = try #require(view.units.first { $0.name == "Sở Nội vụ" })
    let page = try #require(plan.pages.first { $0.path == Address.unitPage(view.index, unit.page) })
    let lead = UnitPages.Values(view: view, unit: unit, maker: PageMaker(plan, page: page)).lead
    #expect(
      plain(lead)
        == "Sở Nội vụ: đồng hạng 1/3 năm 2024, thứ 2/3 năm 2025. Hạng cao nhất trong các năm có số liệu là thứ 1/3, "
        + "năm 2024 (đồng hạng).")
  }

  @Test("No figure is drawn of a year without scores")
  func noScores() throws {
    let plan = MadeSite.plan(Self.files(Case(name: "", rows: "2024,snv,,,1,\n", lead: "", heading: "", figure: "")))
    let view = try #require(plan.context.indices.first)
    let page = try #require(plan.pages.first { $0.path == "chi-so/mau/2024.html" })
    let values = EditionPages.Values(view: view, edition: view.editions[0], row: 0, maker: PageMaker(plan, page: page))
    #expect(values.overview.isEmpty)
  }
}
