import Markup

/// A kind of mark on a timeline: its class (which gives the colour), its shape, its name in the key.
public struct TimelineKind: Sendable {
  public var names: String
  public var sign: ChartSign
  public var title: String

  public init(names: String, sign: ChartSign, title: String) {
    self.names = names
    self.sign = sign
    self.title = title
  }
}

/// One stretch of a timeline: how many marks of each kind stand in it.
public struct TimelineBin: Sendable {
  /// Printed under it: *7/2026*, *quý III*.
  public var label: String
  /// By position in the list of kinds.
  public var counts: [Int]

  public init(_ label: String, counts: [Int]) {
    self.label = label
    self.counts = counts
  }

  var total: Int { counts.reduce(0, +) }
}

/// Every deadline is one mark above its month, quarter or year; the number stands on top. Marks shrink before they are
/// left out; where even the smallest are too many, columns stand for them.
public enum Timeline {
  private static let sizes: [Double] = [16, 14, 12, 10, 8, 6]
  private static let tallest = 190.0

  /// - Parameter now: where *today* stands, in stretches from the left edge (2.5 is the middle of the third), with its
  ///   words; nil where it is not within the timeline.
  public static func draw(
    _ bins: [TimelineBin], kinds: [TimelineKind], now: (position: Double, text: String)? = nil, words: ChartWords
  ) -> Markup {
    guard bins.contains(where: { $0.total > 0 }) else { return Markup() }
    let used = kinds.indices.filter { kind in bins.contains { $0.counts[kind] > 0 } }
    return Canvas.drawings(words, height: { Frame(bins: bins, kinds: kinds, used: used, width: $0).height }) {
      svg, width in
      Frame(bins: bins, kinds: kinds, used: used, width: width).draw(now, &svg)
    }
  }

  private struct Frame {
    let bins: [TimelineBin]
    let kinds: [TimelineKind]
    /// The kinds that stand on the timeline.
    let used: [Int]
    let width: Double
    let size: Double
    let isDense: Bool

    init(bins: [TimelineBin], kinds: [TimelineKind], used: [Int], width: Double) {
      self.bins = bins
      self.kinds = kinds
      self.used = used
      self.width = width
      let pitch = width / Double(bins.count)
      let most = bins.map(\.total).max() ?? 0
      let fitting = sizes.first { size in
        let across = min(Self.widest, max(1, Int((pitch - 4) / size)))
        return Double((most + across - 1) / across) * size <= tallest && pitch - 4 >= size
      }
      size = fitting ?? 0
      isDense = fitting == nil
    }

    var pitch: Double { width / Double(bins.count) }
    var across: Int { isDense ? 1 : min(max(1, Int((pitch - 4) / size)), Self.widest) }
    /// A stack stays taller than wide, so that it reads as a column.
    private static let widest = 5
    private var stack: Double {
      let most = bins.map(\.total).max() ?? 0
      return isDense ? tallest : Double((most + across - 1) / across) * size
    }
    var bottom: Double { 42 + min(stack, tallest) }
    var keyTop: Double { bottom + 34 }
    var height: Double { keyTop + Double(keyRows.count) * 22 }

    /// The entries of the key, broken into rows.
    var keyRows: [[Int]] {
      var rows: [[Int]] = [[]]
      var edge = 0.0
      for kind in used {
        let room = LabelRow.width(kinds[kind].title) + 40
        if edge + room > width, rows.last?.isEmpty == false {
          rows.append([])
          edge = 0
        }
        rows[rows.count - 1].append(kind)
        edge += room
      }
      return rows
    }

    func draw(_ now: (position: Double, text: String)?, _ svg: inout Markup) {
      if let now {
        let x = min(width - 1, max(1, pitch * now.position))
        svg.line("now", x, 18, x, bottom)
        let isRight = x + LabelRow.width(now.text) > width
        svg.label(now.text, isRight ? x - 4 : x + 4, 12, "med-t", anchor: isRight ? "end" : "start")
      }
      isDense ? columns(&svg) : marks(&svg)
      svg.line("axis", 0, bottom, width, bottom)
      names(&svg)
      key(&svg)
    }

    /// One path a kind.
    private func marks(_ svg: inout Markup) {
      var paths = Array(repeating: "", count: kinds.count)
      for (index, bin) in bins.enumerated() {
        let left = pitch * Double(index) + (pitch - size * Double(min(across, max(1, bin.total)))) / 2
        var place = 0
        for kind in used {
          for _ in 0..<bin.counts[kind] {
            let x = left + size * Double(place % across)
            let y = bottom - 3 - size * Double(place / across + 1)
            paths[kind] += kinds[kind].sign.path(x, y, size)
            place += 1
          }
        }
        if bin.total > 0 {
          let rows = (bin.total + across - 1) / across
          svg.label(
            String(bin.total), pitch * (Double(index) + 0.5), bottom - 9 - size * Double(rows), "lbl", anchor: "middle")
        }
      }
      for kind in used { svg.path(kinds[kind].names, paths[kind]) }
    }

    private func columns(_ svg: inout Markup) {
      let most = Double(bins.map(\.total).max() ?? 1)
      for (index, bin) in bins.enumerated() where bin.total > 0 {
        var y = bottom
        let x = pitch * Double(index) + pitch * 0.15
        for kind in used where bin.counts[kind] > 0 {
          let length = (tallest - 20) * Double(bin.counts[kind]) / most
          y -= length
          svg.shape(
            "rect",
            [
              .class(kinds[kind].names), Attribute("x", x), Attribute("y", y), Attribute("width", pitch * 0.7),
              Attribute("height", length),
            ])
        }
        svg.label(String(bin.total), pitch * (Double(index) + 0.5), y - 5, "lbl", anchor: "middle")
      }
    }

    private func names(_ svg: inout Markup) {
      let widest = bins.map { LabelRow.width($0.label) }.max() ?? 0
      let each = max(1, Int((widest + 6) / pitch) + (pitch < widest + 6 ? 1 : 0))
      for (index, bin) in bins.enumerated() where index.isMultiple(of: each) {
        svg.label(bin.label, pitch * (Double(index) + 0.5), bottom + 18, anchor: "middle")
      }
    }

    private func key(_ svg: inout Markup) {
      for (row, entries) in keyRows.enumerated() {
        var x = 0.0
        let y = keyTop + Double(row) * 22
        for kind in entries {
          svg.path(kinds[kind].names, kinds[kind].sign.path(x, y, 14))
          svg.label(kinds[kind].title, x + 19, y + 12)
          x += LabelRow.width(kinds[kind].title) + 40
        }
      }
    }
  }
}
