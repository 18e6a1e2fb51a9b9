import Markup

/// One row of a range chart: where the own value stands between the lowest and the highest.
public struct RangeRow: Sendable {
  public var label: String
  public var low: Double
  public var high: Double
  public var median: Double
  public var own: Double
  /// What is printed at the end of the row: *7,88 · thứ 5/63*.
  public var note: String

  public init(_ label: String, low: Double, high: Double, median: Double, own: Double, note: String) {
    self.label = label
    self.low = low
    self.high = high
    self.median = median
    self.own = own
    self.note = note
  }
}

/// Rows of bands (lowest to highest), a tick at the median, a dot at the own value; all on one axis.
public enum RangeRows {
  private static let pitch = 42.0

  public static func draw(_ rows: [RangeRow], words: ChartWords) -> Markup {
    guard let low = rows.map(\.low).min(), let high = rows.map(\.high).max() else { return Markup() }
    let height = Double(rows.count) * pitch + 30
    return Canvas.drawings(words, height: { _ in height }) { svg, width in
      let axis = Axis(low, high, count: width < 400 ? 5 : 8)
      func x(_ value: Double) -> Double { 10 + (width - 20) * axis.position(value) }
      // The grid stands behind the bands only, so that no line runs through a name.
      let grid = axis.ticks.map { tick in
        rows.indices.map { index in
          let top = 26 + Double(index) * pitch
          return "M\(Decimals.text(x(tick))) \(Decimals.text(top + 18))v16"
        }.joined()
      }
      svg.path("grid", grid.joined())
      for tick in axis.ticks {
        svg.label(Axis.text(tick), x(tick), 14, anchor: "middle")
      }
      for (index, row) in rows.enumerated() {
        let top = 26 + Double(index) * pitch
        let room = Int((width - LabelRow.width(row.note) - 24) / 7)
        svg.label(shortened(row.label, room), 0, top + 14, "lbl")
        svg.label(row.note, width, top + 14, "own-t", anchor: "end")
        svg.shape(
          "rect",
          [
            .class("band"), Attribute("x", x(row.low)), Attribute("y", top + 22),
            Attribute("width", max(1, x(row.high) - x(row.low))), Attribute("height", 8),
          ])
        svg.line("axis", x(row.median), top + 19, x(row.median), top + 33)
        svg.shape(
          "circle",
          [.class("dot"), Attribute("cx", x(row.own)), Attribute("cy", top + 26), Attribute("r", 5.5)])
      }
    }
  }
}
