import Markup
import Testing

@testable import Charts

@Suite("Charts say what they show, in three widths")
struct ChartTests {
  private let words = ChartWords(title: "Hạng & điểm", description: "Trục bắt đầu ở 0.")
  private let marks = [
    ChartMark("Quảng Ninh", 73.4, note: "73,40"), ChartMark("Thái Nguyên", 67.71, note: "67,71", emphasis: .own),
    ChartMark("Bắc Kạn", 62.8, note: "62,80", emphasis: .near), ChartMark("Lai Châu", 59.95, note: "59,95"),
  ]
  private let points = [
    SeriesPoint(2011, 57, text: "57/63", isHollow: true), SeriesPoint(2012, 17, text: "17/63", isHollow: true),
    SeriesPoint(2013, 25, text: "25/63", breakBefore: "đổi bộ chỉ số"), SeriesPoint(2015, 7, text: "7/63"),
  ]

  private let kinds = [
    TimelineKind(names: "tt-hoan_thanh", sign: .disc, title: "Hoàn thành"),
    TimelineKind(names: "tt-qua_han", sign: .triangle, title: "Quá hạn"),
  ]

  private func bins(_ counts: [[Int]]) -> [TimelineBin] {
    counts.enumerated().map { TimelineBin(String($0 + 1), counts: $1) }
  }

  private func all() -> [Markup] {
    [
      RankedBars.draw(marks, median: (65.13, "trung vị 65,13"), words: words), StripPlot.draw(marks, words: words),
      SeriesChart.score(points, referenceName: "trung vị", words: words),
      SeriesChart.rank(points, count: 63, words: words),
      RangeRows.draw([RangeRow("Đào tạo", low: 5, high: 8, median: 6, own: 7.88, note: "7,88")], words: words),
      ShareRows.draw(
        [ShareRow("Tháng 11", part: 99, whole: 100, share: "99 %", counts: "99/100", rest: (1, "1"), seam: true)],
        restName: "Trả quá hạn", words: words),
      PointBars.draw([PointRow("Thể chế", points: 9, maximum: 10, note: "9/10")], words: words),
      QuotaPanels.draw(
        [QuotaPanel("Báo", note: "3/24", quota: 24, done: [0, 3])], months: ["1/2026", "2/2026", "3/2026"],
        words: words),
      Timeline.draw(bins([[2, 1], [0, 0], [1, 0]]), kinds: kinds, now: (1.5, "16/11"), words: words),
      Timeline.draw(bins([[4000, 1], [0, 9]]), kinds: kinds, words: words),
    ]
  }

  @Test("Each chart has a title, a description and no style of its own")
  func accessible() {
    for chart in all().map(\.string) {
      #expect(count("<svg ", in: chart) == 3)
      #expect(count("role=\"img\"", in: chart) == 3)
      #expect(count("<title>Hạng &amp; điểm</title><desc>Trục bắt đầu ở 0.</desc>", in: chart) == 3)
      for names in ["ch ch-s", "ch ch-m", "ch ch-l"] { #expect(count("class=\"\(names)\"", in: chart) == 1) }
      #expect(!chart.contains("style=") && !chart.contains("fill=") && !chart.contains("nan") && !chart.contains("inf"))
    }
  }

  @Test("Published ranks are solid dots, recomputed ones hollow; the line breaks where it must")
  func series() {
    let chart = SeriesChart.rank(points, count: 63, words: words).string
    #expect(count("class=\"dot\"", in: chart) == 6)
    #expect(count("class=\"dot-c\"", in: chart) == 6)
    #expect(count("class=\"brk\"", in: chart) == 3)
    let line = chart.firstRange(of: "class=\"line\" d=\"").map { chart[$0.upperBound...].prefix { $0 != "\"" } } ?? ""
    // 2011–2012 joined; a break before 2013; 2014 is missing.
    #expect(line.count { $0 == "M" } == 3)
    #expect(line.count { $0 == "L" } == 1)
  }

  @Test("Own units and neighbours are told apart from the rest")
  func bars() {
    let chart = RankedBars.draw(marks, words: words).string
    for names in ["b", "b-own", "b-near"] { #expect(count("class=\"\(names)\" d=", in: chart) == 3) }
    #expect(count(">Thái Nguyên</text>", in: chart) == 3)
  }

  @Test("Nothing to draw draws nothing")
  func empty() {
    #expect(RankedBars.draw([], words: words).isEmpty)
    #expect(StripPlot.draw([], words: words).isEmpty)
    #expect(SeriesChart.rank([], count: 63, words: words).isEmpty)
    #expect(RangeRows.draw([], words: words).isEmpty)
  }

  @Test("Labels of one row keep apart and inside")
  func labels() {
    let centres = LabelRow.centres([(x: 10, width: 80), (x: 20, width: 80), (x: 300, width: 80)], in: 320)
    #expect(centres == [40, 132, 280])
    #expect(LabelRow.centres([(x: 10, width: 200), (x: 20, width: 200)], in: 320) == [100, nil])
  }

  @Test("Axes have round ticks that hold all values", arguments: [(59.95, 73.4), (0, 84.3), (4.5, 9), (1, 1)])
  func axes(low: Double, high: Double) {
    let axis = Axis(low, high, count: 5)
    #expect(axis.low <= low && axis.high >= high)
    #expect(axis.ticks.first == axis.low)
    #expect(axis.ticks.count <= 8)
  }

  private func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }
}
