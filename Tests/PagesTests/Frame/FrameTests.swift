import Markup
import Records
import Testing

@testable import Pages

@Suite("What every page says of itself: drafts, addresses, signatures, citations")
struct FrameTests {
  private static let address = "dia_chi: https://a.example/\n"

  private static func sitemap(_ plan: SitePlan) -> String? {
    plan.closing.first { $0.path == "sitemap.xml" }.map { String(decoding: $0.make(plan, []), as: UTF8.self) }
  }

  private static func feed(_ plan: SitePlan) -> String {
    let file = plan.files.first { $0.path == "feed.xml" }
    return file.map { String(decoding: $0.make(plan), as: UTF8.self) } ?? ""
  }

  private static let drafts = [
    ("tin-tuc/2026-05-05-a.md", "---\ntieu_de: A\n%---\nx\n", "tin-tuc/2026/2026-05-05-a.html"),
    ("trang/b.md", "---\ntieu_de: B\n%---\nx\n", "b.html"),
    (
      "ke-hoach/k/ke-hoach.md", "---\ntieu_de: K\nso_hieu: 1/KH-UBND\ntu: 2026-01-02\nden: 2026-12-31\n%---\n",
      "ke-hoach/k.html"
    ),
  ]

  @Test(
    "A draft is marked as one, and stands in no sitemap and no feed", arguments: drafts, ["", "trinh_dien: true\n"])
  func draft(_ file: (path: String, text: String, page: String), demonstration: String) throws {
    for isDraft in [true, false] {
      let plan = MadeSite.plan([
        "site.yaml": MadeSite.head + Self.address + demonstration,
        file.path: file.text.replacing("%", with: isDraft ? "du_thao: true\n" : ""),
      ])
      let name = file.path.split(separator: "/")[1].split(separator: ".")[0]
      let page = try #require(plan.pages.first { $0.source?.file == file.path }, "no page of \(name)")
      #expect(page.isDraft == isDraft)
      let map = try #require(Self.sitemap(plan))
      #expect(map.contains("https://a.example/\(page.path)<") == !isDraft)
      if page.day != nil { #expect(Self.feed(plan).contains(page.path) == !isDraft) }
      // Lists say so too, each at its row.
      let front = try #require(plan.pages.first { $0.path == "index.html" }.map { PageMaker(plan, page: $0) })
      let listed = HomeValues(front).news.rows + SiteMapPage.Group.all(front).flatMap(\.rows)
      #expect(listed.first { $0.address == page.path }.map { $0.isDraft } == isDraft)
    }
  }

  @Test("A page offers its print in PDF where one was made, and no other page does", arguments: [true, false])
  func print(isPrinted: Bool) throws {
    let file = Self.drafts[2]
    let plan = MadeSite.plan(
      [file.0: file.1.replacing("%", with: "")], printed: isPrinted ? ["ke-hoach/k.pdf": [0x25, 0x50]] : [:])
    for page in plan.pages {
      let maker = PageMaker(plan, page: page)
      #expect((maker.print != nil) == (isPrinted && page.path == file.2), "\(page.path)")
      let offered = maker.kit(Reuse()).reuse.files.filter { $0.format == "PDF" }.map(\.address)
      #expect(offered == (isPrinted && page.path == file.2 ? ["../ke-hoach/k.pdf"] : []))
    }
    #expect(plan.paths.contains("ke-hoach/k.pdf") == isPrinted)
    #expect(plan.files.first { $0.path == "ke-hoach/k.pdf" }.map { $0.make(plan) } == (isPrinted ? [0x25, 0x50] : nil))
  }

  @Test("Without an address there is no sitemap, and no page has a canonical address")
  func noAddress() {
    let without = MadeSite.plan([:])
    #expect(!without.paths.contains("sitemap.xml") && without.closing.isEmpty)
    #expect(CommonValues.address(of: "a.html", without.context.site) == nil)
    let with = MadeSite.plan(["site.yaml": MadeSite.head + Self.address])
    #expect(with.paths.contains("sitemap.xml"))
    #expect(CommonValues.address(of: "a.html", with.context.site) == "https://a.example/a.html")
    #expect(CommonValues.address(of: "index.html", with.context.site) == "https://a.example/")
  }

  @Test(
    "A print speaks of a signature only where content knows of one",
    arguments: [
      ("1/KH-UBND", "", "", false, false), ("1/KH-UBND", "Nguyễn Văn A", "", false, true),
      ("1/KH-UBND", "", "tep/a.pdf", false, true), ("1/KH-UBND", "", "tep/khong.pdf", false, false),
      ("", "Nguyễn Văn A", "tep/a.pdf", true, false),
    ])
  func signature(_ number: String, _ signer: String, _ file: String, isDraft: Bool, isSigned: Bool) throws {
    let maker = try #require(MadeSite.maker(["tep/a.pdf": "x"]))
    let print = RecordPrint(
      kind: "Kế hoạch", title: "K", number: number, issued: nil, issuerCode: nil, issuer: "", signer: signer,
      signedFile: file, isDraft: false, isIllustrative: false, maker)
    #expect(print.isDraft == isDraft)
    #expect(print.isSigned == isSigned)
  }

  @Test("The words of the home page double no name")
  func home() throws {
    let head = MadeSite.head.replacing("ten_cong: Cổng", with: "ten_cong: Cổng công khai")
    let plan = MadeSite.plan(["site.yaml": head])
    let page = try #require(plan.pages.first { $0.path == "index.html" })
    var maker = PageMaker(plan, page: page)
    #expect(
      plain(page.make(&maker).description)
        == "Cổng công khai. Số liệu cải cách hành chính của tỉnh Mẫu. Số liệu tính đến ngày 16/11/2026.")
  }

  private static let documents =
    "so_hieu,ngay_ban_hanh,co_quan\n1/QĐ-UBND,2026-01-01,UBND\n76/NQ-CP,2021-07-15,Chính phủ\n"
    + "76/NQ-CP,2013-06-13,Chính phủ\n"

  @Test(
    "A number in running words leads to the one document that it means",
    arguments: [
      ("Theo Quyết định số 1/QĐ-UBND ngày 01/01/2026.", ["2026/1-qd-ubnd-ubnd"]),
      ("Theo 1/QĐ-UBND và 76/NQ-CP ngày 15/7/2021", ["2026/1-qd-ubnd-ubnd", "2021/76-nq-cp-chinh-phu"]),
      ("Nghị quyết 76/NQ-CP ngày 13 tháng 6\nnăm 2013", ["2013/76-nq-cp-chinh-phu"]),
      ("Nghị quyết 76/NQ-CP", []), ("1/QĐ-UBND ngày 02/01/2026", []), ("số 9/QĐ-UBND", []),
    ])
  func citations(_ text: String, _ expected: [String]) throws {
    var maker = try #require(MadeSite.maker(["van-ban.csv": Self.documents], at: "van-ban/index.html"))
    let html = maker.commentary(TextBody(text: text, file: "tin-tuc/a.md", firstLine: 1)).html.string
    let found = html.split(separator: "href=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
    #expect(found == expected.map { "../van-ban/\($0).html" })
  }
}
