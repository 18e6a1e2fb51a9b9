import Diagnostics
import Testing

@testable import Commentary

@Test(
  arguments: [
    ("", ""),
    ("Sở *Nội* **vụ** & `a<b`", "<p>Sở <em>Nội</em> <strong>vụ</strong> &amp; <code>a&lt;b</code></p>"),
    ("~~bỏ~~ khoảng 5~6 và 7~8", "<p><del>bỏ</del> khoảng 5~6 và 7~8</p>"),
    ("một  \nhai", "<p>một<br/>hai</p>"),
    ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
    ("- a\n\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
    ("3. a\n4. b", "<ol start=\"3\"><li>a</li><li>b</li></ol>"),
    ("- a\n  - b", "<ul><li>a<ul><li>b</li></ul></li></ul>"),
    ("> trích", "<blockquote><p>trích</p></blockquote>"),
    ("---", "<hr/>"),
    ("```csv x\na<b\n```", "<pre tabindex=\"0\"><code class=\"language-csv\">a&lt;b</code></pre>"),
    (
      "- [x] xong\n- [ ] chưa",
      "<ul><li class=\"task\"><span aria-hidden=\"true\">☑</span> <span class=\"vh\">Đã xong:</span> xong</li>"
        + "<li class=\"task\"><span aria-hidden=\"true\">☐</span> <span class=\"vh\">Chưa xong:</span> chưa</li></ul>"
    ),
    (
      "| Tên | Số | |\n|:--|--:|:-:|\n| *a* \\| b<br>c | 3 | d |\n| x |",
      "<div class=\"scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Bảng 1\"><table><caption class=\"vh\">Bảng 1</caption>"
        + "<thead><tr><th scope=\"col\">Tên</th><th scope=\"col\" class=\"n\">Số</th><td class=\"c\"></td></tr></thead>"
        + "<tbody><tr><td><em>a</em> | b<br/>c</td><td class=\"n\">3</td><td class=\"c\">d</td></tr>"
        + "<tr><td>x</td><td class=\"n\"></td><td class=\"c\"></td></tr></tbody></table></div>"
    ),
  ])
func writesTheDialect(text: String, expected: String) {
  let rendered = render(text)
  #expect(rendered.value.html.string.replacing("\n", with: "") == expected)
  #expect(rendered.faults.isEmpty)
}

@Test(
  arguments: [
    ("[a](co/x.html#nv-1)", "<p><a href=\"../x.html#nv-1\">a</a></p>"),
    (
      "[a](https://x.example \"t & u\")",
      "<p><a href=\"https://x.example\" title=\"t &amp; u\" rel=\"noopener\">a</a></p>"
    ),
    ("www.x.example", "<p><a href=\"http://www.x.example\" rel=\"noopener\">www.x.example</a></p>"),
    ("<a@b.example>", "<p><a href=\"mailto:a@b.example\" rel=\"noopener\">a@b.example</a></p>"),
    ("![Biểu & đồ](co/a.png)", "<p><img src=\"../a.png\" alt=\"Biểu &amp; đồ\" loading=\"lazy\"/></p>"),
    (
      "[![Ảnh](co/a.png)](co/b.html)",
      "<p><a href=\"../b.html\"><img src=\"../a.png\" alt=\"Ảnh\" loading=\"lazy\"/></a></p>"
    ),
    ("# Mục tiêu\n[x](#muc-tieu)", "<h2 id=\"muc-tieu\">Mục tiêu</h2><p><a href=\"#muc-tieu\">x</a></p>"),
  ])
func resolvesLinks(text: String, expected: String) {
  let rendered = render(text)
  #expect(rendered.value.html.string.replacing("\n", with: "") == expected)
  #expect(rendered.faults.isEmpty)
}

@Test(
  arguments: [
    "[x](javascript:alert(1))", "[x](JavaScript:alert(1))", "[x](&#106;avascript:alert(1))",
    "[x](<java\tscript:alert(1)>)",
    "[x](vbscript:x)", "[x](data:text/html,x)", "![x](data:image/svg+xml,x)", "<javascript:alert(1)>",
    "[x][r]\n\n[r]: javascript:x",
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "a <b onclick=\"x\">b</b>", "<iframe src=\"x\">",
    "[a](co/x\"onmouseover=alert(1))", "![a\"><script>](co/x.png)", "```\"><script>\nx\n```", "[a](co/x '\"><script>')",
  ])
func nothingRunsCode(text: String) {
  let html = html(text)
  // What is left of an attack is text: no tag but those the renderer writes, no attribute but its own.
  let tags = html.split(separator: "<").dropFirst().map { $0.prefix { $0 != ">" } }
  for tag in tags {
    let name = tag.drop { $0 == "/" }.prefix { $0.isLetter || $0.isNumber }
    #expect(["p", "a", "img", "pre", "code"].contains(name), "\(html)")
    #expect(!tag.contains(" on"), "\(html)")
    for word in ["href=\"j", "href=\"J", "href=\"v", "href=\"d", "src=\"d"] { #expect(!tag.contains(word), "\(html)") }
  }
}

@Test
func headingsGetIdentifiersAndLevels() {
  let text = "## Mục tiêu **chung**\n### Chi tiết\n## Mục tiêu chung\n> ### Trong trích\n\n## !!!\n## Nội dung\n"
  let rendered = render(text, MarkdownOptions(reservedIDs: ["noi-dung"]))
  #expect(
    rendered.value.headings == [
      .init(level: 2, id: "muc-tieu-chung", text: "Mục tiêu chung"), .init(level: 3, id: "chi-tiet", text: "Chi tiết"),
      .init(level: 2, id: "muc-tieu-chung-2", text: "Mục tiêu chung"),
      .init(level: 2, id: "muc", text: "!!!"), .init(level: 2, id: "noi-dung-2", text: "Nội dung"),
    ])
  #expect(rendered.value.html.string.contains("<h3 id=\"trong-trich\">Trong trích</h3>"))
  #expect(
    html("# A\n## B", MarkdownOptions(topHeading: 3, idPrefix: "x-")) == "<h3 id=\"x-a\">A</h3><h4 id=\"x-b\">B</h4>")
  #expect(html("###### A") == "<h2 id=\"a\">A</h2>")
}

@Test
func footnotesAreLabelled() {
  let text = "Một[^a] hai[^b] lại[^a].\n\n[^b]: Hai `b`\n[^a]: Nguồn [x](co/x).\n\n    - mục\n"
  #expect(
    html(text)
      == "<p>Một<sup><a role=\"doc-noteref\" id=\"chu-thich-1-tu\" href=\"#chu-thich-1\" aria-label=\"Chú thích 1\">1</a></sup>"
      + " hai<sup><a role=\"doc-noteref\" id=\"chu-thich-2-tu\" href=\"#chu-thich-2\" aria-label=\"Chú thích 2\">2</a></sup>"
      + " lại<sup><a role=\"doc-noteref\" id=\"chu-thich-1-tu-2\" href=\"#chu-thich-1\" aria-label=\"Chú thích 1\">1</a></sup>.</p>"
      + "<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"Chú thích\"><ol><li id=\"chu-thich-1\">"
      + "<p>Nguồn <a href=\"../x\">x</a>.</p><ul><li>mục</li></ul>"
      + " <a role=\"doc-backlink\" href=\"#chu-thich-1-tu\" aria-label=\"Về chỗ có chú thích 1\">↩</a>"
      + " <a role=\"doc-backlink\" href=\"#chu-thich-1-tu-2\" aria-label=\"Về chỗ có chú thích 1 (2)\">↩</a></li>"
      + "<li id=\"chu-thich-2\"><p>Hai <code>b</code>"
      + " <a role=\"doc-backlink\" href=\"#chu-thich-2-tu\" aria-label=\"Về chỗ có chú thích 2\">↩</a></p></li></ol></div>"
  )
  let english = html("a[^1]\n\n[^1]: b", MarkdownOptions(idPrefix: "t-", language: .english))
  #expect(english.contains("id=\"t-chu-thich-1\"") && english.contains("aria-label=\"Footnote 1\""))
}

@Test
func tellsWhatOthersAskFor() {
  let text =
    "# Đề mục\n\n![Ảnh](co/a.png)\nĐoạn *một*\ncủa [bài](co/x).[^1]\n\nĐoạn hai\n\n| a | b |\n|--|--|\n| c | d |\n\n[^1]: Cuối"
  let rendered = render(text).value
  #expect(rendered.firstParagraph == "Ảnh Đoạn một của bài.")
  #expect(rendered.plainText == "Đề mục\nẢnh Đoạn một của bài.\nĐoạn hai\na b c d \nCuối\n")
  #expect(rendered.links.map(\.destination) == ["co/x"])
  #expect(rendered.images.map(\.destination) == ["co/a.png"])
  #expect(rendered.links.first?.place == Place(file: "tin-tuc/bai.md", line: 9, column: 11, length: 4))
}

@Test
func aTextOfOneValueIsAllAtItsPlace() {
  let place = Place(file: "thu-tuc.csv", cell: "C4", line: 4, column: 9)
  let rendered = Markdown.render(MarkdownText("a\n\n[x](y)", .value(place))) { _, _ in .broken() }
  #expect(rendered.faults.map(\.place) == [place])
}
