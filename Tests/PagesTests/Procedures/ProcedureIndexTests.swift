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
}
