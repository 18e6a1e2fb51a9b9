import Reform
import Vietnamese

/// How many digits after the comma the figures of one column have, so that they stand with their commas in one line.
/// Sources print `7,288` under `5,6734`: such a figure is shown as it was given, since a `0` behind it would claim a
/// digit that nobody published.
struct ScoreDigits: Sendable {
  private let least: UInt8
  private let most: UInt8

  init(_ figures: some Sequence<FixedDecimal?>) {
    var least = UInt8.max
    var most: UInt8 = 0
    for case .some(let figure) in figures {
      least = min(least, figure.scale)
      most = max(most, figure.scale)
    }
    self.least = min(least, most)
    self.most = most
  }

  /// Blanks as wide as the digits that are missing at the end, and as the comma where there is none.
  func padding(_ figure: FixedDecimal) -> String {
    guard figure.scale < most else { return "" }
    let digits = String(repeating: "\u{2007}", count: Int(most - figure.scale))
    return figure.scale == 0 ? "\u{2008}" + digits : digits
  }

  /// The figure with its padding.
  func text(_ figure: FixedDecimal) -> String { Format.decimal(figure) + padding(figure) }

  /// What a reader is told of columns whose figures have more and fewer digits; nil where all have the same.
  static func note(_ columns: [ScoreDigits]) -> String? {
    let uneven = columns.filter { $0.least < $0.most }
    guard let least = uneven.map(\.least).min(), let most = uneven.map(\.most).max() else { return nil }
    return "Nguồn ghi \(least == 0 ? "tới" : "từ \(least) đến") \(most) chữ số sau dấu phẩy, không đều; "
      + "cổng in đúng như nguồn, không thêm số 0."
  }
}
