import Testing

@testable import Markup

@Test(
  arguments: [
    ("", ""),
    ("Sở Y tế", "Sở Y tế"),
    ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
    ("\"hai\" 'một'", "&quot;hai&quot; &#39;một&#39;"),
    ("<", "&lt;"),
    ("đuôi&", "đuôi&amp;"),
    ("a\tb\nc\r", "a\tb\nc\r"),
    ("a\u{0}b\u{1F}c", "abc"),
    ("</script><script>alert(1)</script>", "&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
  ])
func textIsEscaped(text: String, expected: String) {
  var output: [UInt8] = Array("x".utf8)
  HTMLEscape.append(text, to: &output)
  #expect(String(decoding: output, as: UTF8.self) == "x" + expected)
}

@Test(
  arguments: [
    ("ke-hoach/2026.html#nv-1", true), ("../a.html", true), ("#muc-1", true), ("", true), ("?q=a:b", true),
    ("https://thainguyen.example/", true), ("HTTP://x.example", true), ("mailto:a@b.gov.vn", true),
    ("tel:0208", true), ("a/b:c", true), ("//x.example/a", true),
    ("javascript:alert(1)", false), ("JavaScript:alert(1)", false), (" java\nscript:alert(1)", false),
    ("\u{1}javascript:alert(1)", false), ("vbscript:x", false), ("data:text/html,x", false), ("file:///etc", false),
    ("blob:x", false), ("javascript&colon;:x", false), ("đ:x", false),
  ])
func addressesAreChecked(address: String, isSafe: Bool) {
  #expect(SafeAddress.isSafe(address) == isSafe)
  let written = Markup.element("a", [.href(address)], "x").string.contains("href")
  #expect(written == isSafe)
}

@Test
func elementsAreWritten() {
  let markup = Markup.element(
    "p", [.class("a \"b\""), .id("x"), .flag("hidden", true), .flag("open", false)],
    "1 < 2 ", .element("br"), .element("b", [], "đậm"))
  #expect(
    markup.string == #"<p class="a &quot;b&quot;" id="x" hidden="">1 &lt; 2 <br/><b>đậm</b></p>"#)
}

@Test
func doorsStayShut() {
  #expect(Markup.element("script", [], "alert(1)").isEmpty)
  #expect(Markup.element("style", [], "a{}").isEmpty)
  #expect(
    Markup.element("p", [Attribute("onclick", "x"), Attribute("style", "color:red")]).string == "<p></p>")
}

@Test
func interpolationEscapes() {
  let name = "<Sở>"
  let markup: Markup = "a & \(name) có \(3) \(Markup.element("i", [], "x"))"
  #expect(markup.string == "a &amp; &lt;Sở&gt; có 3 <i>x</i>")
}

@Test
func shapesAndNumbers() {
  let svg = Markup.build {
    $0.element("svg", [Attribute("viewBox", "0 0 10 10")]) { inner in
      inner.shape("path", [Attribute("d", "M0 0"), Attribute("x", 1.005), Attribute("y", 3)])
    }
  }
  #expect(svg.string.hasPrefix(#"<svg viewBox="0 0 10 10"><path d="M0 0" x="1"#))
  #expect(svg.string.hasSuffix(#" y="3"/></svg>"#))
}

@Test(
  arguments: [
    (0.0, "0"), (1.5, "1.5"), (-0.004, "0"), (-0.5, "-0.5"), (12.30, "12.3"), (0.05, "0.05"), (1e20, "0"),
    (100.0, "100"), (.nan, "0"), (2.999, "3"),
  ])
func decimals(value: Double, expected: String) { #expect(Decimals.text(value) == expected) }

@Test
func joining() {
  let items: [Markup] = ["a", "&", "c"]
  #expect(Markup.joined(items, separator: ", ").string == "a, &amp;, c")
  #expect((items[0] + items[1]).string == "a&amp;")
}

@Test
func linkedDataCannotEscape() {
  let markup = Markup.build { $0.linkedData(json: Array(#"{"a":"</script><b>&"}"#.utf8)) }
  #expect(
    markup.string == #"<script type="application/ld+json">{"a":"\u003c/script\u003e\u003cb\u003e\u0026"}</script>"#)
}
