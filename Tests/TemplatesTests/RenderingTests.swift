import Markup
import Testing

@testable import Templates

@Test(
  arguments: [
    ("", ""),
    ("Chào", "Chào"),
    ("{{tieu_de}}", "Kế hoạch &lt;CCHC&gt;"),
    ("{{ tieu_de }}|{{ten_cong}}", "Kế hoạch &lt;CCHC&gt;|Cổng"),
    ("<a title=\"{{tieu_de}}\">x</a>", "<a title=\"Kế hoạch &lt;CCHC&gt;\">x</a>"),
    ("{{noi_dung_chinh}}", "<b>đậm</b>"),
    ("{{chu_tri.ten}}, {{chu_tri.thu_truong.ho_ten}}", "Sở Nội vụ, Ông A"),
    ("[{{phoi_hop.ten}}{{phoi_hop.thu_truong.ho_ten}}]", "[]"),
    ("a{{! chú thích }}b", "ab"),
    ("{{chu.trang_chu}} {{chu.muc.van_ban}}", "Trang chủ &amp; tin Văn bản"),
    ("1 < 2, <3 {{ten_cong}}", "1 < 2, <3 Cổng"),
    ("{ {{tieu_de}} }", "{ Kế hoạch &lt;CCHC&gt; }"),
  ])
func printsValues(template: String, expected: String) { #expect(render(template) == expected) }

@Test(
  arguments: [
    ("{{#qua_han}}trễ{{/qua_han}}{{^qua_han}}đúng{{/qua_han}}", "trễ"),
    ("{{#ghi_chu}}có{{/ghi_chu}}{{^ghi_chu}}không{{/ghi_chu}}", "không"),
    ("{{#tieu_de}}{{.}}{{/tieu_de}}", "Kế hoạch &lt;CCHC&gt;"),
    ("{{#noi_dung_chinh}}<p>{{noi_dung_chinh}}</p>{{/noi_dung_chinh}}", "<p><b>đậm</b></p>"),
    ("{{#chu_tri}}{{ten}}: {{tieu_de}}{{/chu_tri}}", "Sở Nội vụ: Kế hoạch &lt;CCHC&gt;"),
    ("{{#phoi_hop}}x{{/phoi_hop}}{{^phoi_hop}}không phối hợp{{/phoi_hop}}", "không phối hợp"),
    ("{{#nhiem_vu}}({{noi_dung}}){{/nhiem_vu}}", "(Một)(Hai &amp; ba)"),
    (
      "{{#nhiem_vu}}{{noi_dung}}:{{#buoc}}{{.}}{{#qua_han}}!{{/qua_han}},{{/buoc}}{{^buoc}}-{{/buoc}};{{/nhiem_vu}}",
      "Một:a!,b!,;Hai &amp; ba:-;"
    ),
    ("{{#chu_tri.thu_truong}}{{ho_ten}} {{ten_cong}}{{/chu_tri.thu_truong}}", "Ông A Cổng"),
    ("<td{{#qua_han}} class=\"tre\"{{/qua_han}}{{#ghi_chu}} x{{/ghi_chu}}>", "<td class=\"tre\">"),
    ("<p class=\"a{{#qua_han}} b{{/qua_han}}\" {{^ghi_chu}}hidden{{/ghi_chu}}>", "<p class=\"a b\" hidden>"),
    ("<a href=\"{{#chu_tri}}{{duong_dan}}{{/chu_tri}}{{^chu_tri}}#{{/chu_tri}}\">", "<a href=\"thu-tuc/1.html\">"),
    (
      "<title>{{#chu_tri}}{{ten}}{{/chu_tri}}</title>{{#qua_han}}<!-- x -->{{/qua_han}}",
      "<title>Sở Nội vụ</title><!-- x -->"
    ),
    ("{{#phoi_hop.thu_truong}}x{{/phoi_hop.thu_truong}}{{^phoi_hop.thu_truong}}y{{/phoi_hop.thu_truong}}", "y"),
    (
      "{{#nhiem_vu}}{{#chu_tri}}{{noi_dung}}/{{ten}} {{/chu_tri}}{{/nhiem_vu}}", "Một/Sở Nội vụ Hai &amp; ba/Sở Nội vụ "
    ),
  ])
func entersSections(template: String, expected: String) { #expect(render(template) == expected) }

@Test(
  arguments: [
    ("a\n{{#qua_han}}\nb\n{{/qua_han}}\nc\n", "a\nb\nc\n"),
    ("a\n  {{#qua_han}}  \n  b\n\t{{/qua_han}}\nc", "a\n  b\nc"),
    ("a\r\n{{#qua_han}}\r\nb\r\n{{/qua_han}}\r\nc", "a\nb\nc"),
    ("{{#qua_han}}\nb\n{{/qua_han}}", "b\n"),
    ("a\n{{! một\n hai }}\nb", "a\nb"),
    ("  {{#qua_han}}x{{/qua_han}}\n", "  x\n"),
    ("  {{ten_cong}}\nb", "  Cổng\nb"),
    ("{{#nhiem_vu}}\n<li>{{noi_dung}}</li>\n{{/nhiem_vu}}\n", "<li>Một</li>\n<li>Hai &amp; ba</li>\n"),
    ("| {{^ghi_chu}}\n|\n{{/ghi_chu}} |\n", "| \n|\n |\n"),
  ])
func standaloneLinesLeaveNothing(template: String, expected: String) { #expect(render(template) == expected) }

@Test
func partsAreWrittenWhereTheyStand() {
  #expect(render([("trang", "[{{> phan/ten}}]"), ("phan/ten", "{{tieu_de}}")]) == "[Kế hoạch &lt;CCHC&gt;]")
  #expect(
    render([("trang", "{{#nhiem_vu}}{{> mot}}{{/nhiem_vu}}"), ("mot", "{{noi_dung}}.")]) == "Một.Hai &amp; ba.")
  // A part that stands alone is indented as its tag is, line by line; one inside a line is not.
  #expect(
    render([("trang", "<ul>\n  {{> mot}}\n</ul>"), ("mot", "<li>\n\n{{ten_cong}}</li>\n")])
      == "<ul>\n  <li>\n\n  Cổng</li>\n</ul>")
  #expect(render([("trang", "a {{> mot}} b"), ("mot", "x\ny")]) == "a x\ny b")
  #expect(
    render([("trang", " {{> mot}}\n"), ("mot", "x\n {{> hai}}\n"), ("hai", "y\nz\n")]) == " x\n  y\n  z\n")
}

@Test
func childrenFillTheBlocksOfTheirParents() {
  let layout = ("khung", "<title>{{$ten}}Cổng{{/ten}}</title><main>{{$than}}trống{{/than}}</main>")
  #expect(render([("trang", "{{<khung}}{{/khung}}"), layout]) == "<title>Cổng</title><main>trống</main>")
  #expect(
    render([("trang", "{{<khung}}\n{{$than}}{{tieu_de}}{{/than}}\n{{/khung}}\n"), layout])
      == "<title>Cổng</title><main>Kế hoạch &lt;CCHC&gt;</main>")
  // The youngest child has the last word; what it leaves out comes from the next.
  let middle = ("giua", "{{<khung}}{{$ten}}giữa{{/ten}}{{$than}}<p>{{$loi}}lời{{/loi}}</p>{{/than}}{{/khung}}")
  #expect(
    render([("trang", "{{<giua}}{{$ten}}con{{/ten}}{{/giua}}"), middle, layout])
      == "<title>con</title><main><p>lời</p></main>")
  #expect(
    render([("trang", "{{<giua}}{{$loi}}lời con{{/loi}}{{/giua}}"), middle, layout])
      == "<title>giữa</title><main><p>lời con</p></main>")
  // A block knows the names of the place where it is printed.
  #expect(
    render([
      ("trang", "{{<ds}}{{$muc}}{{noi_dung}},{{/muc}}{{/ds}}"), ("ds", "{{#nhiem_vu}}{{$muc}}?{{/muc}}{{/nhiem_vu}}"),
    ]) == "Một,Hai &amp; ba,")
  // A block that holds itself keeps its parent's content there.
  #expect(
    render([("trang", "{{<khung}}{{$ten}}A – {{$ten}}B{{/ten}}{{/ten}}{{/khung}}"), layout])
      == "<title>A – B</title><main>trống</main>")
}

@Test(
  arguments: [
    ("thu-tuc/1.html", "<a href=\"thu-tuc/1.html\">x</a>"),
    ("javascript:alert(1)", "<a href=\"#\">x</a>"),
    (" JAVA\tscript:alert(1)", "<a href=\"#\">x</a>"),
    ("a\" onclick=\"x", "<a href=\"a&quot; onclick=&quot;x\">x</a>"),
    ("", "<a href=\"\">x</a>"),
  ])
func addressesThatRunCodeAreNotPrinted(link: String, expected: String) {
  #expect(render("<a href=\"{{duong_dan}}\">x</a>", Plan(link: link)) == expected)
  // A value before it that may be empty does not open the door.
  #expect(
    render("<a HREF='{{ghi_chu}}{{duong_dan}}'>x</a>", Plan(link: link)).contains("javascript:")
      == false)
}

@Test
func anAddressAfterAFixedBeginningIsOnlyEscaped() {
  #expect(render("<a href=\"../{{duong_dan}}\">x</a>", Plan(link: "a:b")) == "<a href=\"../a:b\">x</a>")
}

@Test
func oneProgramRendersManyPages() {
  let compiled = load([("trang", "<p>{{tieu_de}}</p>")]).value.compile("trang", roots: [planShape.names])
  var output = RenderBuffer()
  var pages: [String] = []
  for title in ["a", "<b>", ""] {
    compiled.value?.render([planShape.record(Plan(title: title))], into: &output)
    pages.append(String(decoding: output.bytes, as: UTF8.self))
  }
  #expect(pages == ["<p>a</p>", "<p>&lt;b&gt;</p>", "<p></p>"])
  #expect(compiled.value?.steps.count == 3)
}
