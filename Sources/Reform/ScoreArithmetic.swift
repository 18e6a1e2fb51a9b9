import Vietnamese

/// Points of criteria against the points of what they make up.
public struct CriteriaSum: Sendable, Hashable {
  /// The criterion whose parts were added; empty for the whole index.
  public let criterion: String
  public let parts: [String]
  /// What its parts come to.
  public let sum: FixedDecimal
  public let stated: FixedDecimal
  /// How far rounding alone may part the two.
  public let tolerance: FixedDecimal
  /// The parts count by their weights.
  public let isWeighted: Bool

  /// Sum less what is stated.
  public var difference: FixedDecimal? { sum.subtracting(stated) }

  public var holds: Bool {
    guard let difference else { return false }
    let size = difference.isNegative ? FixedDecimal.zero.subtracting(difference) ?? difference : difference
    return size <= tolerance
  }
}

/// The sums that the points of one unit in one year must keep: parts add up to their criterion, and the first level to
/// the whole, within rounding (the composition of any index of criteria; for PAR INDEX: Quyết định 2948/QĐ-BNV ngày
/// 28/12/2017, the areas of which add up to 100 points).
public enum ScoreArithmetic {
  /// - Parameters:
  ///   - criteria: those that apply in the year.
  ///   - points: by code of the criterion; the whole index under the empty code.
  ///   - decimals: the declared precision; nil takes the finest that is written.
  public static func sums(
    criteria: [Criterion], scale: FixedDecimal?, points: [String: FixedDecimal], decimals: Int? = nil
  ) -> [CriteriaSum] {
    let children = Dictionary(grouping: criteria, by: \.parent)
    let order = [""] + criteria.map(\.code)
    return order.compactMap { parent in
      guard let stated = points[parent] else { return nil }
      let parts = (children[parent] ?? []).filter { !parent.isEmpty || ($0.level ?? 1) == 1 }
      let known = parts.compactMap { part in points[part.code].map { (part, $0) } }
      // A figure that is withheld or missing leaves nothing to hold the whole against.
      guard !parts.isEmpty, known.count == parts.count else { return nil }
      let whole = parent.isEmpty ? scale : criteria.first { $0.code == parent }?.maximum
      if parts.contains(where: { !$0.weight.isEmpty }) { return weighted(parent, known, whole, stated, decimals) }
      return plain(parent, known, stated, decimals)
    }
  }

  /// Appraised and surveyed points make the whole, or the appraised points hold the surveyed ones already; nil where a
  /// figure is missing or one of the two readings holds.
  public static func partsGap(_ score: Score) -> (sum: FixedDecimal, stated: FixedDecimal)? {
    guard let points = score.points, let appraised = score.appraised, let surveyed = score.surveyed,
      let sum = appraised.adding(surveyed)
    else { return nil }
    let digits = max(points.scale, sum.scale)
    let close = { (left: FixedDecimal, right: FixedDecimal) -> Bool in
      guard let gap = left > right ? left.subtracting(right) : right.subtracting(left),
        let step = FixedDecimal(mantissa: 15, scale: min(digits + 1, FixedDecimal.maximalScale))
      else { return false }
      return gap <= step
    }
    return close(sum, points) || close(appraised, points) ? nil : (sum, points)
  }

  private static func plain(
    _ parent: String, _ parts: [(Criterion, FixedDecimal)], _ stated: FixedDecimal, _ decimals: Int?
  ) -> CriteriaSum? {
    var sum = FixedDecimal.zero
    for (_, points) in parts {
      guard let next = sum.adding(points) else { return nil }
      sum = next
    }
    let digits = digits(parts.map(\.1) + [stated], decimals)
    // Half a unit of the last digit for each part, and for the whole.
    guard digits < FixedDecimal.maximalScale,
      let tolerance = FixedDecimal(mantissa: 5 * Int64(parts.count + 1), scale: digits + 1)
    else { return nil }
    return CriteriaSum(
      criterion: parent, parts: parts.map(\.0.code), sum: sum, stated: stated, tolerance: tolerance, isWeighted: false)
  }

  /// Each part counts for its share of the whole: weight × points / maximum × scale (PCI: báo cáo phương pháp của VCCI).
  private static func weighted(
    _ parent: String, _ parts: [(Criterion, FixedDecimal)], _ whole: FixedDecimal?, _ stated: FixedDecimal,
    _ decimals: Int?
  ) -> CriteriaSum? {
    guard let whole = whole?.double, whole > 0 else { return nil }
    let weights = parts.compactMap { part -> Double? in
      guard case .value(let weight) = NumberReader.percent(part.0.weight), !weight.isNegative else { return nil }
      return weight.double
    }
    let total = weights.reduce(0, +)
    guard weights.count == parts.count, total > 0 else { return nil }
    let digits = digits(parts.map(\.1) + [stated], decimals)
    let half = 0.5 / Double(tenTo(digits))
    var sum = 0.0
    var slack = half
    for ((criterion, points), weight) in zip(parts, weights) {
      guard let maximum = criterion.maximum?.double, maximum > 0 else { return nil }
      let unit = weight / total / maximum * whole
      sum += unit * points.double
      slack += unit * half
    }
    guard let rounded = decimal(sum, digits: digits + 2), let tolerance = decimal(slack, digits: digits + 2),
      let step = FixedDecimal(mantissa: 1, scale: digits + 2), let wider = tolerance.adding(step)
    else { return nil }
    return CriteriaSum(
      criterion: parent, parts: parts.map(\.0.code), sum: rounded.rounded(toDigits: digits) ?? rounded, stated: stated,
      tolerance: wider, isWeighted: true)
  }

  private static func digits(_ numbers: [FixedDecimal], _ decimals: Int?) -> UInt8 {
    // Whole points written without a fraction are exact, not rounded to whole points.
    let written = max(1, numbers.map(\.trimmed.scale).max() ?? 1)
    return min(decimals.flatMap(UInt8.init(exactly:)) ?? written, 8)
  }

  private static func tenTo(_ digits: UInt8) -> Int64 { (0..<digits).reduce(Int64(1)) { value, _ in value * 10 } }

  private static func decimal(_ value: Double, digits: UInt8) -> FixedDecimal? {
    let scaled = (value * Double(tenTo(digits))).rounded()
    return Int64(exactly: scaled).flatMap { FixedDecimal(mantissa: $0, scale: digits) }
  }
}
