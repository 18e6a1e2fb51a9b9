import Markup

/// One value of a series over years.
public struct SeriesPoint: Sendable {
  public var year: Int
  public var value: Double
  /// What is printed beside the dot: *67,71*, *12/63*.
  public var text: String
  /// Recomputed, not published: a hollow dot.
  public var isHollow: Bool
  /// Why the line is broken before this point (*đổi bộ chỉ số*); nil where it goes on.
  public var breakBefore: String?
  /// The value to compare with, where there is one: the median of that year.
  public var reference: Double?

  public init(
    _ year: Int, _ value: Double, text: String, isHollow: Bool = false, breakBefore: String? = nil,
    reference: Double? = nil
  ) {
    self.year = year
    self.value = value
    self.text = text
    self.isHollow = isHollow
    self.breakBefore = breakBefore
    self.reference = reference
  }
}

/// A line over years that breaks where the method or the borders changed, and where a year is missing.
public enum SeriesChart {
  /// A score: more is higher.
  public static func score(_ points: [SeriesPoint], referenceName: String? = nil, words: ChartWords) -> Markup {
    let values = points.map(\.value) + points.compactMap(\.reference)
    guard let low = values.min(), let high = values.max() else { return Markup() }
    return draw(points, Axis(low, high, count: 4), isRank: false, referenceName, words)
  }

  /// A place: 1 on top.
  public static func rank(_ points: [SeriesPoint], count: Int, words: ChartWords) -> Markup {
    guard !points.isEmpty else { return Markup() }
    return draw(points, Axis(ranks: max(count, 2)), isRank: true, nil, words)
  }

  private static func draw(
    _ points: [SeriesPoint], _ axis: Axis, isRank: Bool, _ referenceName: String?, _ words: ChartWords
  ) -> Markup {
    let sorted = points.sorted { $0.year < $1.year }
    guard let first = sorted.first?.year, let last = sorted.last?.year else { return Markup() }
    return Canvas.drawings(words, height: { $0 < 400 ? 240 : 290 }) { svg, width in
      let frame = Frame(
        points: sorted, axis: axis, isRank: isRank, first: first, last: last, width: width,
        bottom: width < 400 ? 206 : 256)
      frame.grid(&svg)
      frame.breaks(&svg)
      frame.reference(referenceName, &svg)
      frame.line(&svg)
      frame.labels(&svg)
    }
  }

  private struct Frame {
    let points: [SeriesPoint]
    let axis: Axis
    let isRank: Bool
    let first: Int
    let last: Int
    let width: Double
    let bottom: Double
    let top = 40.0
    let left = 46.0
    var right: Double { width - 34 }

    func x(_ year: Int) -> Double {
      last == first ? (left + right) / 2 : left + (right - left) * Double(year - first) / Double(last - first)
    }
    func y(_ value: Double) -> Double {
      let share = axis.position(value)
      return isRank ? top + (bottom - top) * share : bottom - (bottom - top) * share
    }

    func grid(_ svg: inout Markup) {
      for tick in axis.ticks {
        svg.line("grid", 30, y(tick), width, y(tick))
        svg.label(Axis.text(tick), 24, y(tick) + 4, anchor: "end")
      }
      let each = max(1, Int((42 / max(1, (right - left) / Double(max(1, last - first)))).rounded(.up)))
      for year in first...last where (last - year).isMultiple(of: each) {
        svg.label(String(year), x(year), bottom + 24, anchor: "middle")
      }
    }

    func breaks(_ svg: inout Markup) {
      var edge = 0.0
      for (before, point) in zip(points, points.dropFirst()) {
        guard let why = point.breakBefore else { continue }
        let middle = (x(before.year) + x(point.year)) / 2
        svg.line("brk", middle, top - 22, middle, bottom)
        let reach = LabelRow.width(why)
        if middle > edge, middle + 5 + reach <= width { svg.label(why, middle + 5, top - 14) }
        edge = middle + 5 + reach
      }
    }

    /// Whether the line goes on from one point to the next.
    private func isJoined(_ before: SeriesPoint, _ point: SeriesPoint) -> Bool {
      point.breakBefore == nil && point.year - before.year == 1
    }

    func reference(_ name: String?, _ svg: inout Markup) {
      var data = ""
      var before: SeriesPoint?
      for point in points {
        guard let value = point.reference else {
          before = nil
          continue
        }
        let goesOn = before.map { isJoined($0, point) } ?? false
        data += "\(goesOn ? "L" : "M")\(Decimals.text(x(point.year))) \(Decimals.text(y(value)))"
        before = point
      }
      svg.path("line-2", data)
      if let name, let last = points.last, let value = last.reference, !data.isEmpty {
        let below = value <= last.value
        svg.label(name, width, y(value) + (below ? 18 : -8), anchor: "end")
      }
    }

    func line(_ svg: inout Markup) {
      var data = ""
      for (index, point) in points.enumerated() {
        let goesOn = index > 0 && isJoined(points[index - 1], point)
        data += "\(goesOn ? "L" : "M")\(Decimals.text(x(point.year))) \(Decimals.text(y(point.value)))"
      }
      svg.path("line", data)
      for point in points {
        svg.shape(
          "circle",
          [
            .class(point.isHollow ? "dot-c" : "dot"), Attribute("cx", x(point.year)), Attribute("cy", y(point.value)),
            Attribute("r", point.isHollow ? 4 : 4.5),
          ])
      }
    }

    /// Names the first, the last, the highest and the lowest point, as far as they do not run together.
    func labels(_ svg: inout Markup) {
      var chosen: [Int] = []
      let best = points.indices.max { points[$0].value < points[$1].value }
      let worst = points.indices.min { points[$0].value < points[$1].value }
      for case let index? in [points.indices.last, best, worst, points.indices.first] {
        let isClear = chosen.allSatisfy { other in
          abs(x(points[other].year) - x(points[index].year))
            > (LabelRow.width(points[other].text) + LabelRow.width(points[index].text)) / 2 + 4
        }
        if isClear { chosen.append(index) }
      }
      for index in chosen.sorted() {
        let point = points[index]
        let height = y(point.value)
        let neighbours = [index - 1, index + 1].filter(points.indices.contains).map { y(points[$0].value) }
        let isValley = !neighbours.isEmpty && neighbours.allSatisfy { $0 <= height } && height + 20 < bottom
        svg.label(point.text, x(point.year), height + (isValley ? 20 : -10), "own-t", anchor: "middle")
      }
    }
  }
}
