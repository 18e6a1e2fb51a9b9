import Testing

@testable import Templates

/// Whatever somebody types into a template: faults or a page, never a stop; no value leaves its quotes or its element.
@Test(arguments: 0..<20)
func anyTemplateGivesFaultsOrASafePage(series: Int) {
  var seed = UInt64(series) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  for _ in 0..<60 {
    let count = Int(random(&seed) % 24)
    let text = (0..<count).map { _ in pieces[Int(random(&seed) % UInt64(pieces.count))] }.joined()
    let set = load([("trang", text), ("phan", "<i>{{ten_cong}}</i>"), ("khung", "<b>{{$a}}{{/a}}</b>")])
    let compiled = set.value.compile("trang", roots: [siteShape.names, planShape.names])
    guard let program = compiled.value else {
      #expect(!compiled.faults.isEmpty)
      continue
    }
    var output = RenderBuffer()
    program.render([siteShape.record("<x>"), planShape.record(Plan(title: "\"><q1>'"))], into: &output)
    #expect(!String(decoding: output.bytes, as: UTF8.self).contains("<q1>"), "\(String(reflecting: text))")
  }
}

private let pieces = [
  "{{tieu_de}}", "{{ten_cong}}", "{{#qua_han}}", "{{/qua_han}}", "{{^ghi_chu}}", "{{/ghi_chu}}", "{{#nhiem_vu}}",
  "{{/nhiem_vu}}", "{{noi_dung}}", "{{.}}", "{{#tieu_de}}", "{{/tieu_de}}", "{{> phan}}", "{{<khung}}", "{{/khung}}",
  "{{$a}}", "{{/a}}", "{{!", "}}", "{{", "{{{", "}}}", "{{=", "=}}", "{{&", "{{#", "{{/", "<p>", "<a href=\"", "\"",
  "'", ">",
  "<", "</p>", "<!--", "-->", "<title>", "</title>", "<script>", "</script>", " ", "\n", "  ", "đ", "=", "x=",
  "{{chu.trang_chu}}",
  "{{chu_tri.ten}}", "{{chu_tri.}}", "{{..}}", "/",
]

/// A small generator of our own: the same templates on every machine.
private func random(_ seed: inout UInt64) -> UInt64 {
  seed ^= seed << 13
  seed ^= seed >> 7
  seed ^= seed << 17
  return seed
}
