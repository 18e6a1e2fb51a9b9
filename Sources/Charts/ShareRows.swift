import Markup

/// One period (or unit) of a chart of shares: how many of how many.
public struct ShareRow: Sendable {
  public var label: String
  public var part: Double
  public var whole: Double
  /// What is printed at the end of the row: *99,32 %*.
  public var share: String
  /// The counts behind the share: *17.817/17.939*. A share never stands without them.
  public var counts: String
  /// The rest, drawn again on a scale of its own where there is room (how many were late); nil where it is not known.
  public var rest: (value: Double, text: String)?
  public var isOwn: Bool
  /// Why the row below does not go on from this one; a dotted rule stands between the two.
  public var seam: Bool

  public init(
    _ label: String, part: Double, whole: Double, share: String, counts: String,
    rest: (value: Double, text: String)? = nil, isOwn: Bool = false, seam: Bool = false
  ) {
    self.label = label
    self.part = part
    self.whole = whole
    self.share = share
    self.counts = counts
    self.rest = rest
    self.isOwn = isOwn
    self.seam = seam
  }
}

/// Shares of a whole in rows, all from 0 to 100 %; beside them the rest on a scale of its own, because shares that are
/// all close to 100 % look alike.
public enum ShareRows {
  /// - Parameter restName: what the second scale counts (*Trả quá hạn*).
  public static func draw(_ rows: [ShareRow], restName: String, words: ChartWords) -> Markup {
    let rows = rows.filter { $0.whole > 0 }
    guard !rows.isEmpty else { return Markup() }
    let measure = Measure(rows)
    return Canvas.drawings(words, height: { Frame(measure, width: $0, restName: restName).height }) { svg, width in
      Frame(measure, width: width, restName: restName).draw(&svg)
    }
  }

  /// What is the same in every width.
  private struct Measure {
    let rows: [ShareRow]
    let widestLabel: Double
    let widestFigure: Double
    let most: Double

    init(_ rows: [ShareRow]) {
      self.rows = rows
      widestLabel = rows.map { LabelRow.width($0.label) }.max() ?? 0
      widestFigure = rows.map { LabelRow.width($0.share + " · " + $0.counts) }.max() ?? 0
      most = rows.compactMap { $0.rest?.value }.max() ?? 0
    }
  }

  private struct Frame {
    let rows: [ShareRow]
    let width: Double
    let restName: String
    let nameWidth: Double
    let figureWidth: Double
    let most: Double

    init(_ measure: Measure, width: Double, restName: String) {
      rows = measure.rows
      self.width = width
      self.restName = restName
      nameWidth = min(width * 0.26, measure.widestLabel + 14)
      figureWidth = measure.widestFigure
      most = measure.most
    }

    var isNarrow: Bool { width < 400 }
    /// On a phone name and figures stand above the bar, else beside it.
    var pitch: Double { isNarrow ? 48 : 34 }
    let top = 26.0
    var height: Double { top + pitch * Double(rows.count) + 4 }

    var showsRest: Bool { !isNarrow && most > 0 }

    var left: Double { isNarrow ? 0 : nameWidth }
    var restWidth: Double { showsRest ? (width < 700 ? 76 : 150) : 0 }
    var restLeft: Double { width - restWidth - (showsRest ? 44 : 0) }
    var right: Double { isNarrow ? width : restLeft - figureWidth - (showsRest ? 30 : 10) }

    func x(_ share: Double) -> Double { left + (right - left) * min(1, max(0, share)) }

    func draw(_ svg: inout Markup) {
      for tick in [0.0, 0.5, 1] {
        svg.line("grid", x(tick), top - 6, x(tick), height)
        let anchor = tick == 0 ? "start" : tick == 1 ? "end" : "middle"
        svg.label("\(Decimals.text(tick * 100))\u{A0}%", x(tick), 13, anchor: anchor)
      }
      if showsRest {
        svg.label(shortened(restName, Int((width - restLeft) / 7)), restLeft, 13)
        svg.line("axis", restLeft, top - 6, restLeft, height)
      }
      for (index, row) in rows.enumerated() { self.row(row, top + pitch * Double(index), &svg) }
    }

    private func row(_ row: ShareRow, _ y: Double, _ svg: inout Markup) {
      let names = row.isOwn ? "own-t" : "lbl"
      let barTop = isNarrow ? y + 22 : y + 6
      let share = row.part / row.whole
      if isNarrow {
        svg.label(shortened(row.label, Int((width - figureWidth - 16) / 7)), 0, y + 14, names)
        figures(row, width, y + 14, "end", &svg)
      } else {
        svg.label(shortened(row.label, Int((nameWidth - 10) / 7)), 0, y + 20, names)
        figures(row, right + 10, y + 20, "start", &svg)
      }
      bar("band", x(0), barTop, x(1) - x(0), isNarrow ? 12 : 18, &svg)
      bar(row.isOwn ? "b-own" : "b", x(0), barTop, x(share) - x(0), isNarrow ? 12 : 18, &svg)
      if showsRest, let rest = row.rest {
        let length = restWidth * rest.value / most
        bar("b-late", restLeft, barTop + 3, length, 12, &svg)
        svg.label(rest.text, restLeft + length + 6, y + 20)
      }
      if row.seam { svg.line("brk", 0, y + pitch - 1, width, y + pitch - 1) }
    }

    private func figures(_ row: ShareRow, _ x: Double, _ y: Double, _ anchor: String, _ svg: inout Markup) {
      svg.label("\(row.share) · \(row.counts)", x, y, row.isOwn ? "own-t" : "", anchor: anchor)
    }

    private func bar(
      _ names: String, _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ svg: inout Markup
    ) {
      guard width > 0 else { return }
      svg.shape(
        "rect",
        [
          .class(names), Attribute("x", x), Attribute("y", y), Attribute("width", width), Attribute("height", height),
        ])
    }
  }
}

/// Cut between words where there is no room; the table behind the chart has the whole name.
func shortened(_ text: String, _ room: Int) -> String {
  guard text.utf8.count > room, text.count > room else { return text }
  let head = text.prefix(max(room - 1, 1))
  return (head.lastIndex(of: " ").map { head[..<$0] } ?? head) + "…"
}
