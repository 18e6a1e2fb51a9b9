import Markup

/// One criterion: points of a maximum.
public struct PointRow: Sendable {
  public var label: String
  public var points: Double
  public var maximum: Double
  /// What is printed at the end of the row: *9,25/11,5 · 80,4 %*.
  public var note: String

  public init(_ label: String, points: Double, maximum: Double, note: String) {
    self.label = label
    self.points = points
    self.maximum = maximum
    self.note = note
  }
}

/// Points against the maximum by criterion. All rows share one scale, so a criterion that weighs more has a longer
/// frame; the part that stays empty is what was not reached.
public enum PointBars {
  private static let pitch = 44.0

  public static func draw(_ rows: [PointRow], words: ChartWords) -> Markup {
    guard let most = rows.map(\.maximum).max(), most > 0 else { return Markup() }
    let height = Double(rows.count) * pitch + 4
    return Canvas.drawings(words, height: { _ in height }) { svg, width in
      for (index, row) in rows.enumerated() {
        let top = Double(index) * pitch
        let frame = (width - 2) * row.maximum / most
        let length = (width - 2) * min(row.points, row.maximum) / most
        svg.label(shortened(row.label, Int((width - LabelRow.width(row.note) - 24) / 7)), 0, top + 14, "lbl")
        svg.label(row.note, width, top + 14, "own-t", anchor: "end")
        svg.shape(
          "rect",
          [
            .class("frame"), Attribute("x", 1.0), Attribute("y", top + 22), Attribute("width", frame),
            Attribute("height", 14),
          ])
        if length > 0 {
          svg.shape(
            "rect",
            [
              .class("b-own"), Attribute("x", 1.0), Attribute("y", top + 22), Attribute("width", length),
              Attribute("height", 14),
            ])
        }
      }
    }
  }
}
