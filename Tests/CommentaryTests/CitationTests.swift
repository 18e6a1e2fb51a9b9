import Markup
import Testing

@testable import Commentary

/// Cites every `1/A` of the words.
private func citations(in words: String) -> [MarkdownCitation] {
  let bytes = Array(words.utf8)
  return bytes.indices.filter { bytes[$0...].starts(with: "1/A".utf8) }.map {
    MarkdownCitation($0..<$0 + 3, to: "v.html")
  }
}

@Test(
  "What words cite becomes a link, outside links, headings and code",
  arguments: [
    ("theo 1/A & 1/A, đã", "<p>theo <a href=\"v.html\">1/A</a> &amp; <a href=\"v.html\">1/A</a>, đã</p>"),
    ("**1/A**", "<p><strong><a href=\"v.html\">1/A</a></strong></p>"),
    ("[theo 1/A](co/x)", "<p><a href=\"../x\">theo 1/A</a></p>"), ("`1/A`", "<p><code>1/A</code></p>"),
    ("2/A", "<p>2/A</p>"), ("1/\n A", "<p>1/\nA</p>"),
  ])
func citing(_ text: String, _ expected: String) {
  let rendered = Markdown.render(
    MarkdownText(text, .file("a.md", firstLine: 1)), cite: { citations(in: $0) }
  ) { destination, _ in
    .to("../" + destination.dropFirst(3))
  }
  #expect(rendered.value.html.string == expected + "\n")
}

@Test("A heading is never a citation, and its words stay in the plain text")
func citingHeading() {
  let rendered = Markdown.render(
    MarkdownText("## Về 1/A\n\n1/A\n", .file("a.md", firstLine: 1)), cite: { citations(in: $0) }
  ) { _, _ in .external }
  #expect(rendered.value.html.string.contains(">Về 1/A</h2>"))
  #expect(rendered.value.plainText == "Về 1/A\n1/A\n")
}
