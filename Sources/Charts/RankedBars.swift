import Markup

/// Every unit as a bar, best first, from 0; those that matter are named above.
public enum RankedBars {
  /// - Parameters:
  ///   - marks: best first
  ///   - median: where a line across stands, with its words (*trung vị 65,13*)
  public static func draw(
    _ marks: [ChartMark], median: (value: Double, text: String)? = nil, words: ChartWords
  ) -> Markup {
    guard let best = marks.map(\.value).max(), best > 0 else { return Markup() }
    return Canvas.drawings(words, height: { $0 < 400 ? 288 : 318 }) { svg, width in
      let frame = Frame(marks: marks, axis: Axis(0, best, count: 5), width: width, bottom: width < 400 ? 240 : 270)
      frame.grid(&svg)
      frame.bars(&svg)
      if let median { frame.median(median.value, &svg) }
      frame.names(&svg)
      frame.ends(median?.text, &svg)
    }
  }

  private struct Frame {
    let marks: [ChartMark]
    let axis: Axis
    let width: Double
    let bottom: Double
    let left = 28.0
    let top = 74.0

    var pitch: Double { (width - left) / Double(marks.count) }
    func x(_ index: Int) -> Double { left + pitch * Double(index) }
    func y(_ value: Double) -> Double { bottom - (bottom - top) * axis.position(value) }

    func grid(_ svg: inout Markup) {
      for tick in axis.ticks where tick > 0 {
        svg.line("grid", left, y(tick), width, y(tick))
        svg.label(Axis.text(tick), left - 6, y(tick) + 4, anchor: "end")
      }
      svg.label("0", left - 6, bottom + 4, anchor: "end")
    }

    /// One path a kind of bar: a thousand units stay a small drawing.
    func bars(_ svg: inout Markup) {
      for (emphasis, names) in [(ChartEmphasis.plain, "b"), (.near, "b-near"), (.own, "b-own")] {
        var data = ""
        for (index, mark) in marks.enumerated() where mark.emphasis == emphasis {
          let gap = min(1.5, pitch * 0.18)
          data += "M\(Decimals.text(x(index) + gap)) \(Decimals.text(bottom))V\(Decimals.text(y(max(mark.value, 0))))"
          data += "H\(Decimals.text(x(index) + pitch - gap))V\(Decimals.text(bottom))Z"
        }
        svg.path(names, data)
      }
      svg.line("axis", left, bottom, width, bottom)
    }

    func median(_ value: Double, _ svg: inout Markup) { svg.line("med", left, y(value), width, y(value)) }

    func names(_ svg: inout Markup) {
      let named = marks.indices.filter { marks[$0].emphasis != .plain }
      let wanted = named.map { index in
        (x: x(index) + pitch / 2, width: max(LabelRow.width(marks[index].label), LabelRow.width(marks[index].note)))
      }
      for (index, centre) in zip(named, LabelRow.centres(wanted, in: width)) {
        guard let centre else { continue }
        let mark = marks[index]
        svg.label(mark.label, centre, 14, mark.emphasis == .own ? "own-t" : "near-t", anchor: "middle")
        svg.label(mark.note, centre, 31, anchor: "middle")
        let foot = x(index) + pitch / 2
        let head = Decimals.text(y(mark.value) - 3)
        svg.path("lead-l", "M\(Decimals.text(centre)) 38L\(Decimals.text(foot)) 56V\(head)")
      }
    }

    func ends(_ median: String?, _ svg: inout Markup) {
      guard let first = marks.first, let last = marks.last, marks.count > 1 else { return }
      svg.label("\(first.label) \(first.note)", left, bottom + 20)
      svg.label("\(last.label) \(last.note)", width, bottom + 20, anchor: "end")
      if let median { svg.label(median, (left + width) / 2, bottom + 37, "med-t", anchor: "middle") }
    }
  }
}
