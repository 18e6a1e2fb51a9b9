/// An amount of Vietnamese money in whole đồng; the đồng has no smaller part.
public struct Money: Sendable, Hashable, Comparable {
  /// Whole đồng.
  public let dong: Int64

  /// The amount of so many đồng.
  public init(dong: Int64) { self.dong = dong }

  /// No money at all, which is not the same as an empty cell.
  public static let zero = Money(dong: 0)

  /// The sum, or nil where it is beyond what 64 bits hold.
  public static func sum(_ amounts: some Sequence<Money>) -> Money? {
    var total: Int64 = 0
    for amount in amounts {
      let (next, overflow) = total.addingReportingOverflow(amount.dong)
      if overflow { return nil }
      total = next
    }
    return Money(dong: total)
  }

  public static func < (left: Money, right: Money) -> Bool { left.dong < right.dong }
}

/// The unit that a bare number of a column, or of a whole plan, is counted in.
///
/// The raw values are the list words of `don_vi_tien` in `ke-hoach.md`.
public enum MoneyUnit: String, Sendable, Hashable, CaseIterable {
  case dong
  case nghin
  case trieu
  case ty

  /// How many đồng one of the unit is.
  public var dong: Int64 {
    switch self {
    case .dong: 1
    case .nghin: 1_000
    case .trieu: 1_000_000
    case .ty: 1_000_000_000
    }
  }

  /// The unit's name in Vietnamese: *triệu đồng*.
  public var label: String {
    switch self {
    case .dong: "đồng"
    case .nghin: "nghìn đồng"
    case .trieu: "triệu đồng"
    case .ty: "tỷ đồng"
    }
  }
}
