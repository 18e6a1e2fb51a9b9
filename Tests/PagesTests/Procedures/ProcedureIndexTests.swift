import Testing

@testable import Pages

/// Procedures by field: crawled data writes one field in several ways.
@Suite struct ProcedureIndexTests {
  @Test func spellingsOfOneFieldAreOneField() throws {
    let plan = MadeSite.plan([
      "thu-tuc/thu-tuc.csv":
        "ma,ten,linh_vuc\n1.1,Bốn,Đầu tư tại Việt nam\n1.2,Hai,Đầu tư tại Việt Nam\n1.3,Ba,Đầu tư tại Việt Nam\n1.4,Một,Hộ tịch\n"
    ])
    let fields = plan.context.procedures.fields
    #expect(fields.map(\.title) == ["Đầu tư tại Việt Nam", "Hộ tịch"])
    let first = try #require(fields.first)
    let names = first.members.map { plan.context.library.procedures[$0].procedure.value.name }
    #expect(names == ["Ba", "Bốn", "Hai"])
    #expect(plan.paths.contains("thu-tuc/linh-vuc/dau-tu-tai-viet-nam.html"))
  }

  /// A procedure whose deciding document has ended says so at its top.
  @Test(arguments: [("2025-01-31", true), ("2027-01-31", false), ("", false)])
  func anEndedDecisionIsTold(_ end: String, _ isTold: Bool) throws {
    let plan = MadeSite.plan([
      "thu-tuc/thu-tuc.csv": "ma,ten,so_quyet_dinh\n1.1,Một,12/QĐ-UBND\n",
      "van-ban.csv": "so_hieu,ngay_ban_hanh,co_quan,hieu_luc_den\n12/QĐ-UBND,2020-01-05,UBND tỉnh,\(end)\n",
    ])
    let page = try #require(plan.pages.first { $0.path == "thu-tuc/1.1.html" })
    var maker = PageMaker(plan, page: page)
    let notices = page.make(&maker).head?.notices ?? []
    #expect(notices.contains { plain($0.text).hasPrefix("12/QĐ-UBND hết hiệu lực từ 1/2/2025") } == isTold)
  }
}
