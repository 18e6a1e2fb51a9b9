import Testing

@testable import Commentary

/// Whatever a clerk types: the renderer does not stop, and its elements open and close in order.
@Test(arguments: 0..<20)
func anyTextGivesWellFormedMarkup(series: Int) {
  var seed = UInt64(series) &* 0x9E37_79B9_7F4A_7C15 &+ 1
  for _ in 0..<40 {
    let count = Int(random(&seed) % 40)
    let text = (0..<count).map { _ in pieces[Int(random(&seed) % UInt64(pieces.count))] }.joined()
    let rendered = render(text)
    let fault = imbalance(of: rendered.value.html.string)
    #expect(fault == nil, "\(String(reflecting: text))")
    for place in rendered.faults.compactMap(\.place) {
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).count
      #expect((5..<5 + max(1, lines)).contains(place.line ?? 0), "\(String(reflecting: text))")
    }
  }
}

private let pieces = [
  "a", "đất ", "\n", "\n\n", "# ", "### ", "- ", "- [x] ", "1. ", "> ", "    ", "| a | b |\n|--|:-:|\n", "| c ", "|",
  "\\",
  "*", "**", "~~", "`", "```\n", "[x](co/y)", "[", "](", ")", "![", "![z](co/z.png)", "[^1]", "[^1]: ", "<b>", "</div>",
  "<div>\n", "<!-- ", "-->", "<br>", "www.x.vn", "a@b.vn", "https://x.vn?a=1&b", "&lt;", "&", "\"", "---\n", "\t",
  "\u{0}",
  "\u{301}", "😀", "[r]: co/r\n", "[r]",
]

/// A small generator of our own: the same texts on every machine.
private func random(_ seed: inout UInt64) -> UInt64 {
  seed ^= seed << 13
  seed ^= seed >> 7
  seed ^= seed << 17
  return seed
}

/// The first tag that does not fit; nil where every element closes in order. Bytes, for a mark that combines would
/// hide the `>` before it.
private func imbalance(of html: String) -> String? {
  var open: [ArraySlice<UInt8>] = []
  for piece in Array(html.utf8).split(separator: UInt8(ascii: "<"), omittingEmptySubsequences: false).dropFirst() {
    guard let end = piece.firstIndex(of: UInt8(ascii: ">")) else { return String(decoding: piece, as: UTF8.self) }
    let tag = piece[..<end]
    let name = tag.prefix { $0 > 0x20 && $0 != UInt8(ascii: "/") }
    if tag.first == UInt8(ascii: "/") {
      guard open.popLast() == tag.dropFirst() else { return String(decoding: tag, as: UTF8.self) }
    } else if tag.last != UInt8(ascii: "/") {
      open.append(name)
    }
  }
  return open.last.map { String(decoding: $0, as: UTF8.self) }
}
