import Testing

@testable import Templates

@Test
func referenceShowsNamesAsTheyAreUsed() {
  let text = NamesReference.text([siteShape.names, taskShape.names])
  #expect(
    text == """
      nhiem_vu – Một nhiệm vụ
        {{noi_dung}}         Nội dung công việc
        {{#buoc}}…{{/buoc}}  Các bước
          {{.}}

      trang – Cả cổng
        {{ten_cong}}  Tên cổng
        {{tieu_de}}   Tên cổng

      """)
  #expect(NamesReference.text([planShape.names]).contains("    {{#thu_truong}}…{{/thu_truong}}"))
  #expect(NamesReference.text([planShape.names]).contains("  {{#qua_han}} {{^qua_han}}"))
}

@Test
func declarationsAreHeldToTheirRules() {
  #expect(planShape.names.mistakes.isEmpty)
  let inner = Shape<String>("trong", "", [.text("chu", "Chữ") { $0 }, .text("Tên", "Tên") { $0 }])
  let outer = Shape<String>(
    "ngoai", "",
    [
      .text("a", "Một") { $0 }, .flag("a", "Hai") { _ in true }, .text("b", "") { $0 },
      .list("c", "Ba", inner) { [$0] }, .texts("d", "Bốn") { [$0] },
    ])
  #expect(outer.names.mistakes == ["ngoai.a", "ngoai.b", "ngoai.c.chu", "ngoai.c.Tên"])
}
