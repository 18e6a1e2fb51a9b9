import Markup
import Testing

@testable import Charts

@Suite("Charts of periods, quotas, deadlines, codes")
struct PeriodChartTests {
  private let words = ChartWords(title: "T", description: "D")

  @Test("A share is as long as it is: 1 of 4 is a quarter of the whole at every width")
  func shares() throws {
    let chart = ShareRows.draw(
      [ShareRow("Kỳ", part: 1, whole: 4, share: "25 %", counts: "1/4")], restName: "Quá hạn", words: words
    ).string
    for drawing in chart.split(separator: "</svg>") {
      let whole = try #require(measure("width", of: "band", in: drawing))
      let part = try #require(measure("width", of: "b", in: drawing))
      #expect(abs(part * 4 - whole) < 0.1)
    }
  }

  @Test("A whole of nothing draws no row, and a share over its whole does not leave the frame")
  func strangeShares() {
    let none = ShareRow("Kỳ", part: 0, whole: 0, share: "", counts: "0/0")
    #expect(ShareRows.draw([none], restName: "", words: words).isEmpty)
    let over = ShareRows.draw(
      [ShareRow("Kỳ", part: 9, whole: 4, share: "", counts: "")], restName: "", words: words
    ).string
    for drawing in over.split(separator: "</svg>") {
      #expect(measure("width", of: "b", in: drawing) == measure("width", of: "band", in: drawing))
    }
  }

  @Test("Every deadline is a mark; the marks of the fullest month stay in the picture", arguments: [1, 7, 60, 400])
  func timeline(count: Int) throws {
    let kinds = [TimelineKind(names: "tt-x", sign: .square, title: "X")]
    let bins = (0..<12).map { TimelineBin(String($0), counts: [$0 == 3 ? count : 0]) }
    let chart = Timeline.draw(bins, kinds: kinds, words: words).string
    for drawing in chart.split(separator: "</svg>") {
      #expect(drawing.contains(">\(count)</text>"))
      let numbers = drawing.split(separator: " y=\"").dropFirst().compactMap { Double($0.prefix { $0 != "\"" }) }
      #expect(!numbers.isEmpty && numbers.allSatisfy { $0 >= 0 })
      // Squares are the one shape whose path begins a mark with M: one mark more is the key's.
      let data = try #require(drawing.firstRange(of: "class=\"tt-x\" d=\"").map { drawing[$0.upperBound...] })
      if count < 400 { #expect(data.prefix { $0 != "\"" }.count { $0 == "M" } == count) }
    }
  }

  @Test("A quota passed is higher than its line, never out of the picture")
  func quotas() {
    let panel = QuotaPanel("Báo", note: "30/24", quota: 24, done: [10, 30])
    let chart = QuotaPanels.draw([panel], months: ["1", "2"], words: words).string
    #expect(!chart.contains("V-") && chart.contains("class=\"b-own\""))
    #expect(QuotaPanels.draw([QuotaPanel("Báo", note: "", quota: 0, done: [1])], months: ["1"], words: words).isEmpty)
  }

  @Test("A code is square, dark on a light ground with a quiet zone of four modules")
  func code() throws {
    let code = try #require(QRCode.draw("https://thainguyen.gov.vn/cchc/thu-tuc/1.001193.html", title: "Mã QR")).string
    #expect(code.contains("viewBox=\"-4 -4 41 41\"") && code.contains("<title>Mã QR</title>"))
    // The finder pattern in the upper left corner: seven dark modules, and at the end of its rows that on the right.
    let runs = try #require(code.firstRange(of: "d=\"M0 .5h7m")).upperBound
    let rows = code[runs...].prefix { $0 != "\"" }.split(separator: "m")
    #expect(rows.contains { $0.hasPrefix("-33 1h1") } && code.contains("M-4-4h41v41h-41z"))
    // Relative strokes end where they began: the last row is the thirty-third.
    #expect(
      rows.compactMap { $0.split(separator: "h")[0].split(separator: " ").last.flatMap { Int($0) } }.reduce(0, +) == 32)
    #expect(QRCode.draw("", title: "") == nil)
    #expect(QRCode.draw(String(repeating: "x", count: 4000), title: "") == nil)
  }

  /// The measure of the first shape of a class.
  private func measure(_ name: String, of names: String, in drawing: Substring) -> Double? {
    guard let start = drawing.firstRange(of: "class=\"\(names)\""),
      let value = drawing[start.upperBound...].firstRange(of: " \(name)=\"")
    else { return nil }
    return Double(drawing[value.upperBound...].prefix { $0 != "\"" })
  }
}
