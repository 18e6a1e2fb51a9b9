import Diagnostics
import Testing

@testable import Templates

/// `«…»` marks what the fault must point at.
@Test(
  arguments: [
    ("<p>\n  {{«tieu_dee»}}</p>", "template-unknown-name", "có phải \"tieu_de\"?"),
    ("đây là {{«tiêu đề»}}", "template-unknown-name", "có phải \"tieu_de\"?"),
    ("{{#phoi_hop}}{{«xyz123»}}{{/phoi_hop}}", "template-unknown-name", nil),
    ("{{#nhiem_vu}}{{#buoc}}{{«noi_dun»}}{{/buoc}}{{/nhiem_vu}}", "template-unknown-name", "có phải \"noi_dung\"?"),
    ("{{«chu_tri.tenn»}}", "template-unknown-name", "có phải \"ten\"?"),
    ("{{#«chu_trii»}}{{khong_xet}}{{/chu_trii}}", "template-unknown-name", "có phải \"chu_tri\"?"),
    ("{{«nhiem_vu»}}", "template-wrong-use", nil),
    ("{{«chu_tri»}}", "template-wrong-use", nil),
    ("{{«qua_han»}}", "template-wrong-use", nil),
    ("{{«nhiem_vu.noi_dung»}}", "template-wrong-use", nil),
    ("{{«tieu_de.ten»}}", "template-wrong-use", nil),
    ("{{«.»}}", "template-wrong-use", nil),
    ("{{#nhiem_vu}}{{«.»}}{{/nhiem_vu}}", "template-wrong-use", nil),
    ("{{«chu.trang_chuu»}}", "template-unknown-word", "có phải \"chu.trang_chu\"?"),
    ("«{{»tieu_de", "template-tag-not-closed", nil),
    ("a «{{»tieu_de} {{ten_cong}}", "template-tag-not-closed", nil),
    ("«{{  }}»", "template-empty-tag", nil),
    ("{{#«qua_han»}}x", "template-section-not-closed", nil),
    ("{{#qua_han}}{{#«chu_tri»}}x{{/qua_han}}", "template-section-not-closed", nil),
    ("x«{{/qua_han}}»", "template-close-without-open", nil),
    ("«{{{tieu_de}}}»", "template-raw-output", "viết {{tieu_de}}"),
    ("«{{& tieu_de}}»", "template-raw-output", "viết {{tieu_de}}"),
    ("«{{=<% %>=}}»", "template-delimiters", nil),
    ("{{> «phan/mennu»}}", "template-unknown-part", "có phải \"phan/menu\"?"),
    ("{{< «khongco»}}{{/khongco}}", "template-unknown-part", nil),
    ("{{<phan/khung}}{{$«than_bai»}}x{{/than_bai}}{{/phan/khung}}", "template-unknown-block", "có phải \"than\"?"),
    ("{{<phan/khung}} «chữ rơi» {{/phan/khung}}", "template-text-outside-block", nil),
    ("{{<phan/khung}}{{«tieu_de»}}{{/phan/khung}}", "template-text-outside-block", nil),
    ("{{<phan/khung}}{{$than}}a{{/than}}{{$«than»}}b{{/than}}{{/phan/khung}}", "template-block-twice", nil),
    ("{{> «trang»}}", "template-recursion", nil),
    ("<p class={{«tieu_de»}}>", "template-bad-position", "đặt giá trị trong dấu nháy kép: thuoc-tinh=\"{{ten}}\""),
    ("<p {{«tieu_de»}}>", "template-bad-position", "chỉ in trong nội dung hoặc trong dấu nháy của thuộc tính"),
    ("<{{«tieu_de»}}>", "template-bad-position", "chỉ in trong nội dung hoặc trong dấu nháy của thuộc tính"),
    ("<!-- {{«tieu_de»}} -->", "template-bad-position", "dùng chú thích của mẫu: {{! … }}"),
    ("<script>{{«tieu_de»}}</script>", "template-bad-position", nil),
    ("<p title=\"{{«noi_dung_chinh»}}\">", "template-markup-in-attribute", nil),
    ("<title>{{«noi_dung_chinh»}}</title>", "template-markup-in-attribute", nil),
    ("<p>{{#«qua_han»}}<a title=\"{{/qua_han}}\"", "template-unbalanced-section", nil),
    ("<p style«=»\"color:red\">", "template-inline-code", "đưa vào một tệp .css hoặc .js"),
    ("<p onclick«=»\"x()\">", "template-inline-code", "đưa vào một tệp .css hoặc .js"),
    ("a <<script>«a»lert(1)</script>", "template-inline-code", "đưa vào một tệp .css hoặc .js"),
    ("</ {{«tieu_de»}}>", "template-bad-position", nil),
    ("<script>«a»lert(1)</script>", "template-inline-code", "đưa vào một tệp .css hoặc .js"),
  ] as [(String, String, String?)])
func faultsPointAtTheirPlace(marked: String, id: String, suggestion: String?) throws {
  let text = marked.replacing("«", with: "").replacing("»", with: "")
  let parts = [
    ("phan/menu", "<nav></nav>"), ("phan/khung", "<main>{{$than}}{{/than}}</main>"),
  ]
  let loaded = load([("trang", text)] + parts)
  let compiled = loaded.value.compile("trang", roots: [siteShape.names, planShape.names])
  let faults = loaded.faults + compiled.faults
  #expect(faults.count == 1, "\(faults.map(line))")
  let fault = try #require(faults.first)
  #expect(fault.id == id)
  #expect(fault.suggestion?.vi == suggestion)
  let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
  let row = try #require(lines.firstIndex { $0.contains("«") })
  let column = try #require(lines[row].firstIndex(of: "«"))
  let end = try #require(lines[row].firstIndex(of: "»"))
  #expect(fault.place?.file == "templates/trang.mustache")
  #expect(fault.place?.line == row + 1)
  #expect(fault.place?.column == lines[row][..<column].count + 1)
  #expect(fault.place?.length == lines[row][column..<end].count - 1)
}

@Test
func oneRunShowsEveryFaultOnce() {
  let text = render([
    ("trang", "{{a1}}\n{{#qua_han}}{{b1}}{{/qua_han}}{{^qua_han}}{{> phan}}{{/qua_han}}{{> phan}}"),
    ("phan", "<p>{{c1}}</p>{{#nhiem_vu}}{{d1}}{{/nhiem_vu}}"),
  ])
  #expect(
    text.split(separator: "\n") == [
      "template-unknown-name templates/trang.mustache:1:3+2",
      "template-unknown-name templates/trang.mustache:2:15+2",
      "template-unknown-name templates/phan.mustache:1:6+2",
      "template-unknown-name templates/phan.mustache:1:29+2",
    ])
}

@Test
func anUnknownNameListsWhatThePlaceKnows() {
  let compiled = load([("trang", "{{#nhiem_vu}}{{#buoc}}{{la}}{{/buoc}}{{/nhiem_vu}}")]).value
    .compile("trang", roots: [siteShape.names, planShape.names])
  #expect(
    compiled.faults.first?.expected?.vi
      == "chỗ này biết các tên: nhiem_vu: noi_dung, buoc; "
      + "ke_hoach: tieu_de, ghi_chu, qua_han, noi_dung_chinh, chu_tri, phoi_hop, "
      + "… và 4 tên khác: congkhai explain template trang")
}

@Test
func filesAreChecked() {
  let files: [(path: String, bytes: [UInt8])] = [
    ("a.html", Array("x".utf8)), ("a.xml", Array("y".utf8)), ("site.css", [0xFF]), ("tep/bieu.html", Array("{{".utf8)),
    ("b.html", Array("một\nh".utf8) + [0xFF, 0xFE]), ("c.html", [0xEF, 0xBB, 0xBF] + Array("c".utf8)),
  ]
  let loaded = TemplateSet.load(files: files, words: words)
  #expect(
    loaded.faults.map { line($0).split(separator: " [")[0] } == [
      "template-name-of-two-files templates/a.xml:1:1+1", "not-utf8 templates/b.html:2:2+1",
    ])
  #expect(loaded.value.names == ["a", "c"])
  let program = loaded.value.compile("c", roots: []).value
  var output = RenderBuffer()
  program?.render([], into: &output)
  #expect(output.bytes == Array("c".utf8))
  #expect(
    loaded.value.compile("cc", roots: []).faults.map(line)
      == ["template-missing templates/cc.mustache:0:0+0 [có phải tệp c.html?]"])
}

@Test
func addressesOfAssetsAreFound() throws {
  let text =
    "<link href=\"{{tieu_de}}tep/a.css?v=1\">{{#qua_han}}<img src='tep/b.svg'>{{/qua_han}}"
    + " tep/c.css \"tep/d/\" \"tep/{{tieu_de}}.js\" \"tep/e\n"
  let loaded = load([("trang", text), ("khac", "\"tep/f.js\"")])
  let program = try #require(loaded.value.compile("trang", roots: [siteShape.names, planShape.names]).value)
  let links = loaded.value.links(below: "tep/", in: [program])
  #expect(links.map(\.path) == ["tep/a.css", "tep/b.svg", "tep/e"])
  #expect(links.first?.place == Place(file: "templates/trang.mustache", line: 1, column: 24, length: 9))
}

@Test
func wordsAreReadFromTheirFile() {
  let text = "a: Một\nmuc:\n  b: \"Hai: ba\"\n  c: [x]\nd:\n"
  let read = Phrasebook.load(path: "vi.yaml", bytes: Array(text.utf8))
  #expect(read.value.phrases.map(\.key) == ["a", "muc.b"])
  #expect(read.value.text("muc.b") == "Hai: ba")
  #expect(read.value.phrases.last?.place?.line == 3)
  #expect(read.faults.map(\.id) == ["template-word-not-text", "template-word-not-text"])
  #expect(read.faults.first?.place?.line == 4)
}

@Test
func whatNoPageUsesIsNoted() {
  let set = load([("trang", "{{> phan}}{{chu.trang_chu}}"), ("phan", ""), ("cu", "")]).value
  let programs = [set.compile("trang", roots: []).value].compactMap { $0 }
  #expect(programs.first?.templates == ["phan", "trang"])
  #expect(
    set.unused(after: programs).map(line) == [
      "template-unused templates/cu.mustache:1:1+1", "template-word-unused :0:0+0",
    ])
}

@Test
func everyKindIsListedOnceAndExplained() {
  let kinds = TemplatesFaults.all
  #expect(Set(kinds.map(\.id)).count == kinds.count)
  for kind in kinds {
    #expect(kind.id.hasPrefix("template-"))
    #expect(!kind.explanation.vi.isEmpty && !kind.explanation.en.isEmpty)
  }
}
