import Markup

/// One quota over the months of its period.
public struct QuotaPanel: Sendable {
  public var label: String
  /// *38/52 chuyên mục*
  public var note: String
  public var quota: Double
  /// What was done up to the end of each month; shorter than `months` where the rest is still to come.
  public var done: [Double]

  public init(_ label: String, note: String, quota: Double, done: [Double]) {
    self.label = label
    self.note = note
    self.quota = quota
    self.done = done
  }
}

/// Quotas as small pictures of one kind: columns are what was done by the end of each month, the slant is an even pace
/// to the quota. Each has its own scale from 0 to its quota (or to what was done beyond it).
public enum QuotaPanels {
  private static let panelHeight = 150.0

  /// - Parameter months: the names under the columns; the first, the middle and the last are printed.
  public static func draw(_ panels: [QuotaPanel], months: [String], words: ChartWords) -> Markup {
    let panels = panels.filter { $0.quota > 0 }
    guard !panels.isEmpty, !months.isEmpty else { return Markup() }
    func across(_ width: Double) -> Int { min(panels.count, width < 400 ? 1 : width < 700 ? 2 : 3) }
    func rows(_ width: Double) -> Int { (panels.count + across(width) - 1) / across(width) }
    return Canvas.drawings(words, height: { Double(rows($0)) * panelHeight }) { svg, width in
      let count = across(width)
      let room = (width - 28 * Double(count - 1)) / Double(count)
      for (index, panel) in panels.enumerated() {
        Frame(
          panel: panel, months: months, left: Double(index % count) * (room + 28),
          top: Double(index / count) * panelHeight, width: room
        ).draw(&svg)
      }
    }
  }

  private struct Frame {
    let panel: QuotaPanel
    let months: [String]
    let left: Double
    let top: Double
    let width: Double

    private var ceiling: Double { max(panel.quota, panel.done.max() ?? 0) }
    private var bottom: Double { top + 118 }
    private var pitch: Double { width / Double(months.count) }
    private func y(_ value: Double) -> Double { bottom - (bottom - top - 50) * value / ceiling }

    func draw(_ svg: inout Markup) {
      svg.label(shortened(panel.label, Int((width - LabelRow.width(panel.note) - 8) / 7)), left, top + 14, "lbl")
      svg.label(panel.note, left + width, top + 14, "own-t", anchor: "end")
      var columns = ""
      for (index, value) in panel.done.prefix(months.count).enumerated() where value > 0 {
        let x = left + pitch * Double(index)
        let gap = min(2, pitch * 0.12)
        columns += "M\(Decimals.text(x + gap)) \(Decimals.text(bottom))V\(Decimals.text(y(value)))"
        columns += "H\(Decimals.text(x + pitch - gap))V\(Decimals.text(bottom))Z"
      }
      svg.path("b-own", columns)
      svg.line("grid", left, y(panel.quota), left + width, y(panel.quota))
      svg.line("line-2", left, bottom, left + width, y(panel.quota))
      svg.line("axis", left, bottom, left + width, bottom)
      svg.label(Axis.text(panel.quota), left, y(panel.quota) - 6)
      for index in Set([0, months.count / 2, months.count - 1]).sorted() {
        let anchor = index == 0 ? "start" : index == months.count - 1 ? "end" : "middle"
        let x = index == 0 ? left : index == months.count - 1 ? left + width : left + pitch * (Double(index) + 0.5)
        svg.label(months[index], x, bottom + 18, anchor: anchor)
      }
    }
  }
}
