import Loading
import Testing

@testable import Pages

@Suite("Open data: every table is described, and described as it is")
struct OpenDataTests {
  private static let files = [
    "co-quan.csv": "ma,ten\nsnv,Sở Nội vụ\n",
    "van-ban.csv":
      "so_hieu,ngay_ban_hanh,co_quan,nguon,minh_hoa\n1/KH-UBND,2026-01-02,snv,Công báo,\n2/KH-UBND,2026-03-04,snv,,co\n",
    "thu-tuc/thu-tuc.csv": "ma,ten,muc_do,noi_bo\n1.000001,Cấp giấy,toàn trình,\n1.000002,Thẩm định,,co\n",
    "ke-hoach/a/ke-hoach.md":
      "---\ntieu_de: Kế hoạch\nso_hieu: 1/KH-UBND\nngay_ban_hanh: 2026-01-02\nco_quan: snv\ntu: 2026-01-02\n"
      + "den: 2026-12-31\n---\n",
    "ke-hoach/a/nhiem-vu.csv": "tt,noi_dung,thoi_gian\n1,Rà soát,Tháng 12/2026\n",
    "chi-so/papi/chi-so.md": "---\nten: PAPI\nto_chuc: UNDP\nthang_diem: 60\n---\n",
    "chi-so/papi/ket-qua.csv": "nam,don_vi,diem\n2014,22,\"6,185\"\n2014,06,7.5\n",
  ]

  @Test("Every CSV file has a description, and its head is the columns described")
  func everyTableIsDescribed() throws {
    let plan = MadeSite.plan(Self.files)
    let tables = plan.files.filter { $0.path.hasSuffix(".csv") }
    #expect(tables.count >= 8)
    for file in tables {
      let table = try #require(file.table, "\(file.path) is in no catalogue")
      let head = String(decoding: file.make(plan).dropFirst(3).prefix { $0 != 0x0D }, as: UTF8.self)
      #expect(head == table.facts(plan.context).columns.map(\.key).joined(separator: ","), "\(file.path)")
      #expect(plan.paths.contains(OpenWorkbook.path(file.path)), "\(file.path) has no workbook beside it")
      #expect(plan.paths.contains(OpenObjects.path(file.path)), "\(file.path) has no JSON file beside it")
      #expect(!table.title.isEmpty && !table.meaning.isEmpty)
      #expect(plan.paths.contains(table.page), "\(file.path) names a page that is not there: \(table.page)")
    }
    let names = OpenCatalogue(plan).entries.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test("What is known of the rows is counted from the rows")
  func facts() throws {
    let catalogue = OpenCatalogue(MadeSite.plan(Self.files))
    let documents = try #require(catalogue.entries.first { $0.path == "van-ban/van-ban.csv" })
    #expect(documents.facts.rowCount == 2)
    #expect(documents.facts.illustrativeCount == 1)
    #expect(documents.facts.sources == ["Công báo"])
    #expect(documents.facts.period?.words == "2/1/2026 – 4/3/2026")
    #expect(documents.siblings == ["van-ban/van-ban.json", "van-ban/van-ban.xlsx"])
    let scores = try #require(catalogue.entries.first { $0.path == "chi-so/papi/tat-ca-nam.csv" })
    #expect(scores.facts.period?.words == "năm 2014")
  }

  @Test("A column with a number that has two readings takes commas throughout, and says so")
  func commas() throws {
    let plan = MadeSite.plan(Self.files)
    let file = try #require(plan.files.first { $0.path == "chi-so/papi/tat-ca-nam.csv" })
    let text = String(decoding: file.make(plan), as: UTF8.self)
    #expect(text == "\u{FEFF}nam,don_vi,diem\r\n2014,22,\"6,185\"\r\n2014,06,\"7,5\"\r\n")
    let package = String(decoding: DataPackage.bytes(plan), as: UTF8.self)
    #expect(package.contains(#""decimalChar": ",""#))
  }

  @Test("JSON beside a table: numbers as numbers, codes as text, nothing as null")
  func objects() throws {
    let files = Self.files.merging([
      "chi-so/papi/ket-qua.csv": "nam,don_vi,diem,hang,minh_hoa\n2014,22,\"6,185\",,co\n2014,06,7.5,2,\n",
      "site.yaml": MadeSite.head + "trinh_dien: true\n",
    ]) { $1 }
    let plan = MadeSite.plan(files)
    let file = try #require(plan.files.first { $0.path == "chi-so/papi/tat-ca-nam.json" })
    let text = String(decoding: file.make(plan), as: UTF8.self).filter { !$0.isWhitespace }
    #expect(
      text == """
        {"trinh_dien":"Bảntrìnhdiễnphầnmềm,khôngphảitrangcủacơquannhànước","tat_ca_nam":[\
        {"nam":2014,"don_vi":"22","diem":6.185,"hang":null,"minh_hoa":true},\
        {"nam":2014,"don_vi":"06","diem":7.5,"hang":2,"minh_hoa":null}]}
        """)
    #expect(OpenObjects.key("bao-cao/thang-6-chi-tiet.csv") == "chi_tiet")
  }

  @Test("A demonstration's column is described; without one it is not")
  func demonstration() {
    let shown = MadeSite.plan(Self.files.merging(["site.yaml": MadeSite.head + "trinh_dien: true\n"]) { $1 })
    #expect(String(decoding: DataPackage.bytes(shown), as: UTF8.self).contains(#""name": "trinh_dien""#))
    #expect(String(decoding: DataCatalogFile.bytes(shown), as: UTF8.self).contains("Bản trình diễn phần mềm"))
    #expect(!String(decoding: DataPackage.bytes(MadeSite.plan(Self.files)), as: UTF8.self).contains("trinh_dien"))
  }

  @Test(
    "Licences by the names they are known by",
    arguments: [
      ("CC BY 4.0", "CC-BY-4.0", true), ("cc0 1.0", "CC0-1.0", true),
      ("Dùng tự do, ghi nguồn", "dung-tu-do-ghi-nguon", false),
    ])
  func licences(written: String, name: String, hasAddress: Bool) throws {
    let site = MadeSite.plan(["site.yaml": MadeSite.head + "giay_phep: \"\(written)\"\n"]).context.site
    let licence = try #require(OpenLicence(site))
    #expect(licence.name == name)
    #expect((licence.address != nil) == hasAddress)
  }

  @Test("A site without tables has a catalogue that says so")
  func empty() {
    let plan = MadeSite.plan(["don-vi-hanh-chinh.csv": "ma,ten\n19,Mẫu\n"])
    #expect(plan.paths.contains("du-lieu/index.html"))
    #expect(plan.paths.contains("datapackage.json"))
  }
}
