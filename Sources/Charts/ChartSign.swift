import Markup

/// The shape of a mark, so that a drawing in black and white still tells marks apart. Shapes are filled, never stroked:
/// one path holds all marks of a kind.
public enum ChartSign: Sendable {
  case disc, ring, half, triangle, square, frame, dot

  /// Path data of the shape in a box of `size` at `x`, `y` (its upper left corner). Holes are drawn against the clock.
  func path(_ x: Double, _ y: Double, _ size: Double) -> String {
    let inset = size * 0.08
    let r = size / 2 - inset
    let cx = x + size / 2
    let cy = y + size / 2
    let stroke = max(1.4, size * 0.13)
    switch self {
    case .disc: return circle(cx, cy, r)
    case .ring: return circle(cx, cy, r) + circle(cx, cy, r - stroke, hole: true)
    case .half:
      return circle(cx, cy, r) + circle(cx, cy, r - stroke, hole: true)
        + "M\(text(cx)) \(text(cy + r))A\(text(r)) \(text(r)) 0 0 1 \(text(cx)) \(text(cy - r))Z"
    case .triangle:
      return "M\(text(cx)) \(text(y + inset))L\(text(x + size - inset)) \(text(y + size - inset))"
        + "H\(text(x + inset))Z"
    case .square: return box(x + inset * 2, y + inset * 2, size - inset * 4)
    case .frame:
      let side = size - inset * 4
      return box(x + inset * 2, y + inset * 2, side)
        + box(x + inset * 2 + stroke, y + inset * 2 + stroke, side - 2 * stroke, hole: true)
    case .dot: return circle(cx, cy, r * 0.5)
    }
  }

  private func text(_ value: Double) -> String { Decimals.text(value, decimals: 1) }

  private func circle(_ cx: Double, _ cy: Double, _ r: Double, hole: Bool = false) -> String {
    guard r > 0 else { return "" }
    let turn = hole ? "0" : "1"
    let arc = "a\(text(r)) \(text(r)) 0 1 \(turn) "
    return "M\(text(cx - r)) \(text(cy))\(arc)\(text(2 * r)) 0\(arc)\(text(-2 * r)) 0Z"
  }

  private func box(_ x: Double, _ y: Double, _ side: Double, hole: Bool = false) -> String {
    guard side > 0 else { return "" }
    let first = hole ? "v\(text(side))h\(text(side))v\(text(-side))Z" : "h\(text(side))v\(text(side))h\(text(-side))Z"
    return "M\(text(x)) \(text(y))\(first)"
  }
}
