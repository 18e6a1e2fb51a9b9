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
