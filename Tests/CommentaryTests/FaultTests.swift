import Diagnostics
import Testing

@testable import Commentary

/// `«…»` marks what the fault must point at.
@Test(
  arguments: [
    ("Đây là [liên kết](«khong/co.md#x») đó.", "commentary-broken-link"),
    ("dòng một\ndòng hai: ![ảnh đẹp](«khong.png»)", "commentary-broken-link"),
    ("> - xem [a](co/a) và [đây](«khong»)", "commentary-broken-link"),
    ("| Tên |\n|--|\n| Sở Y tế: [đây](«khong») |", "commentary-broken-link"),
    ("a[^1]\n\n[^1]: Chú thích [đây](«khong»)", "commentary-broken-link"),
    ("[một](«khong»)", "commentary-broken-link"),
    ("«[»một][r]\n\n[r]: khong%20co", "commentary-broken-link"),
    ("chạy [x](«javascript:alert(1)»)", "commentary-unsafe-link"),
    ("đến «[»x](javascript&colon;a)", "commentary-unsafe-link"),
    ("[](«co/x»)", "commentary-empty-link"),
    ("![](«co/a.png»)", "commentary-image-without-alt"),
    ("![ảnh](«https://x.example/a.png»)", "commentary-external-image"),
    ("chữ «<b»>đậm</b>", "commentary-raw-html"),
    ("một\n\n«<div» class=\"x\">\nhai\n</div>", "commentary-raw-html"),
    ("# Một\n\n«#»## Ba", "commentary-heading-skips"),
    ("| a | b |\n|--|--|\n| 1 | 2 |\n«|» 1 | 2 | 3 |", "commentary-table-cells-lost"),
    ("a | b\n--|--\n«1» | 2 | 3", "commentary-table-cells-lost"),
    ("một «[^hai]» ba", "commentary-footnote-undefined"),
    ("một[^1]\n\n[^1]: a\n«[^2]»: b", "commentary-footnote-unused"),
  ])
func faultsPointAtTheirPlace(marked: String, id: String) throws {
  let rendered = render(marked.replacing("«", with: "").replacing("»", with: ""))
  #expect(rendered.faults.map(\.id) == [id])
  let place = try #require(rendered.faults.first?.place)
  let lines = marked.split(separator: "\n", omittingEmptySubsequences: false)
  let row = try #require(lines.firstIndex { $0.contains("«") })
  let start = try #require(lines[row].firstIndex(of: "«"))
  let end = try #require(lines[row].firstIndex(of: "»"))
  #expect(place.file == "tin-tuc/bai.md")
  #expect(place.line == row + 5)
  #expect(place.column == lines[row][..<start].count + 1)
  #expect(place.length == lines[row][start..<end].count - 1)
}

@Test(
  arguments: [
    "<!-- ghi chú riêng -->", "a <!-- b --> c", "| a | b |\n|--|--|\n| 1 \\| 2 | 3 |", "| a |\n|--|\n| 1",
    "a|b\n-|-\n1|",
    "[x](co/x 'tít')", "- [ ] a", "giá `[^1]` và [ ] trống",
  ])
func soundTextsHaveNoFaults(text: String) {
  let rendered = render(text)
  #expect(rendered.faults.isEmpty)
  #expect(!rendered.value.html.string.contains("ghi chú"))
}

@Test
func lostWordsStayReadable() {
  #expect(html("[chữ](javascript:x)") == "<p>chữ</p>")
  #expect(html("[chữ](khong)") == "<p>chữ</p>")
  #expect(html("![lời](https://x.example/a.png)") == "<p>lời</p>")
  #expect(html("<div>\nchữ\n</div>") == "<p>&lt;div&gt;chữ&lt;/div&gt;</p>")
  #expect(html("a <b>đậm</b>") == "<p>a &lt;b&gt;đậm&lt;/b&gt;</p>")
}

@Test
func everyKindIsListedOnceAndExplained() {
  let kinds = CommentaryFaults.all
  #expect(Set(kinds.map(\.id)).count == kinds.count)
  for kind in kinds {
    #expect(kind.id.hasPrefix("commentary-"))
    #expect(!kind.explanation.vi.isEmpty && !kind.explanation.en.isEmpty)
  }
}
