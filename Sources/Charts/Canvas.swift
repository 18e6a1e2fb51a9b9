import Markup
import Vietnamese

/// How far a mark stands out.
public enum ChartEmphasis: Sendable {
  case plain, own, near
}

/// One value of a chart with its name.
public struct ChartMark: Sendable {
  public var label: String
  public var value: Double
  /// What is printed beside the name: *67,71 · thứ 12*.
  public var note: String
  public var emphasis: ChartEmphasis

  public init(_ label: String, _ value: Double, note: String, emphasis: ChartEmphasis = .plain) {
    self.label = label
    self.value = value
    self.note = note
    self.emphasis = emphasis
  }
}

/// What a reader who sees no picture is told.
public struct ChartWords: Sendable {
  public var title: String
  public var description: String

  public init(title: String, description: String) {
    self.title = title
    self.description = description
  }
}

/// One drawing in three widths (phone, small window, wide), so that text keeps its size; CSS shows the one that fits.
enum Canvas {
  static let sizes: [(names: String, width: Double)] = [("ch ch-s", 340), ("ch ch-m", 620), ("ch ch-l", 900)]

  /// For drawings that gain nothing from the whole width of a page: a phone's, and one for everything wider.
  static let compact: [(names: String, width: Double)] = [("ch ch-s", 340), ("ch ch-w", 520)]

  static func drawings(
    _ words: ChartWords, in sizes: [(names: String, width: Double)] = sizes, height: (Double) -> Double,
    _ draw: (inout Markup, Double) -> Void
  ) -> Markup {
    Markup.build { out in
      for (names, width) in sizes {
        out.element(
          "svg",
          [
            .class(names), Attribute("viewBox", "0 0 \(Decimals.text(width)) \(Decimals.text(height(width)))"),
            Attribute("role", "img"),
          ]
        ) { svg in
          svg.element("title") { $0.text(words.title) }
          svg.element("desc") { $0.text(words.description) }
          draw(&svg, width)
        }
      }
    }
  }
}

extension Markup {
  /// A text of a drawing; `anchor` is where `x` holds it.
  mutating func label(_ text: String, _ x: Double, _ y: Double, _ names: String = "", anchor: String = "start") {
    element(
      "text",
      [
        names.isEmpty ? nil : .class(names), Attribute("x", x), Attribute("y", y),
        anchor == "start" ? nil : Attribute("text-anchor", anchor),
      ]
    ) { $0.text(text) }
  }

  mutating func line(_ names: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) {
    shape(
      "line",
      [.class(names), Attribute("x1", x1), Attribute("y1", y1), Attribute("x2", x2), Attribute("y2", y2)])
  }

  mutating func path(_ names: String, _ data: String) {
    guard !data.isEmpty else { return }
    shape("path", [.class(names), Attribute("d", data)])
  }
}

/// A linear scale with round ticks.
struct Axis {
  let low: Double
  let high: Double
  let ticks: [Double]

  /// Ticks at round steps that hold all values between them.
  init(_ low: Double, _ high: Double, count: Int = 5) {
    let span = max(high - low, 0.01)
    var step = 0.01
    search: for power in [0.01, 0.1, 1, 10, 100, 1000, 10_000] as [Double] {
      for factor in [1, 2, 2.5, 5] as [Double] {
        step = power * factor
        if span / step <= Double(max(count, 1)) { break search }
      }
    }
    let first = (low / step).rounded(.down)
    let last = max((high / step).rounded(.up), first + 1)
    self.low = first * step
    self.high = last * step
    ticks = (0...Int(last - first)).map { (first + Double($0)) * step }
  }

  /// Places from 1 to `count`, with a tick at each quarter.
  init(ranks count: Int) {
    low = 1
    high = Double(count)
    ticks = count < 5 ? (1...max(count, 1)).map(Double.init) : [1] + (1...4).map { (Double(count * $0) / 4).rounded() }
  }

  func position(_ value: Double) -> Double { (value - low) / (high - low) }

  /// A tick in Vietnamese figures.
  static func text(_ value: Double) -> String {
    if abs(value) >= 1000, abs(value) < 1e15 { return Format.integer(Int(value.rounded())) }
    return Decimals.text(value, decimals: 2).split(separator: ".").joined(separator: ",")
  }
}

/// Labels in one row that do not run into each other.
enum LabelRow {
  /// About the width of a text of 13 px. Letters are counted as code points, which they are in NFC.
  static func width(_ text: String) -> Double { Double(text.unicodeScalars.count) * 7.4 }

  /// The centres of labels that want to stand at `wanted` (ascending), moved apart; those for which there is no room at
  /// the right are nil.
  static func centres(_ wanted: [(x: Double, width: Double)], in total: Double, gap: Double = 12) -> [Double?] {
    var centres: [Double?] = []
    var edge = 0.0
    for (x, width) in wanted {
      let centre = max(x, edge + width / 2)
      centres.append(edge + width <= total ? centre : nil)
      if edge + width <= total { edge = centre + width / 2 + gap }
    }
    var limit = total
    for index in wanted.indices.reversed() {
      guard let centre = centres[index] else { continue }
      let moved = min(centre, limit - wanted[index].width / 2)
      centres[index] = moved
      limit = moved - wanted[index].width / 2 - gap
    }
    return centres
  }
}
