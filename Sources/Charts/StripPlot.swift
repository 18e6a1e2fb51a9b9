import Markup

/// Every unit as a tick on a cut axis: shows how close they stand, where bars from 0 look all alike.
public enum StripPlot {
  /// - Parameter marks: in any order; those with emphasis and the two ends are named.
  public static func draw(_ marks: [ChartMark], words: ChartWords) -> Markup {
    let sorted = marks.sorted { $0.value < $1.value }
    guard let low = sorted.first?.value, let high = sorted.last?.value else { return Markup() }
    return Canvas.drawings(words, height: { _ in 112 }) { svg, width in
      let axis = Axis(low, high, count: width < 400 ? 4 : 7)
      func x(_ value: Double) -> Double { 12 + (width - 24) * axis.position(value) }
      for (emphasis, names, reach) in [
        (ChartEmphasis.plain, "tick", 9.0), (.near, "tick-near", 12), (.own, "tick-own", 13),
      ] {
        let chosen = sorted.filter { $0.emphasis == emphasis }
        svg.path(
          "tick \(names)",
          chosen.map { mark in
            "M\(Decimals.text(x(mark.value))) \(Decimals.text(60 - reach))V\(Decimals.text(60 + reach))"
          }.joined())
      }
      svg.line("axis", 12, 84, width - 12, 84)
      for tick in axis.ticks {
        svg.line("axis", x(tick), 84, x(tick), 88)
        svg.label(Axis.text(tick), x(tick), 104, anchor: "middle")
      }
      names(sorted, width, x, &svg)
    }
  }

  private static func names(
    _ sorted: [ChartMark], _ width: Double, _ x: (Double) -> Double, _ svg: inout Markup
  ) {
    var named = sorted.indices.filter { sorted[$0].emphasis != .plain }
    let room = named.reduce(0.0) { $0 + LabelRow.width(sorted[$1].label) + 12 }
    for end in [0, sorted.count - 1] where !named.contains(end) && room < width - 220 { named.append(end) }
    named.sort()
    let wanted = named.map { (x: x(sorted[$0].value), width: LabelRow.width(sorted[$0].label)) }
    for (index, centre) in zip(named, LabelRow.centres(wanted, in: width)) {
      guard let centre else { continue }
      let mark = sorted[index]
      let names = mark.emphasis == .own ? "own-t" : mark.emphasis == .near ? "near-t" : ""
      svg.label(mark.label, centre, 14, names, anchor: "middle")
      svg.path(
        "lead-l", "M\(Decimals.text(centre)) 20L\(Decimals.text(x(mark.value))) 34V46")
    }
  }
}
