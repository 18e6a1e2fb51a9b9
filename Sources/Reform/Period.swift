/// A stretch of time given by its first and its last day, both within it.
///
/// A reporting month may run from the 15th to the 14th: a period is its two days, never a name of a month.
public struct Period: Sendable, Hashable {
  /// The first day.
  public let from: Day
  /// The last day, not before the first.
  public let to: Day

  /// The period, or nil where it would end before it starts.
  public init?(from: Day, to: Day) {
    guard from <= to else { return nil }
    self.init(unchecked: from, to)
  }

  private init(unchecked from: Day, _ to: Day) {
    self.from = from
    self.to = to
  }

  /// The period of one day.
  public init(day: Day) { self.init(unchecked: day, day) }

  /// The months `first` to `last` of years that may differ, or nil where there are no such months.
  public static func months(_ first: Int, _ firstYear: Int, to last: Int, _ lastYear: Int) -> Period? {
    guard let from = Day.first(ofMonth: first, year: firstYear), let to = Day.last(ofMonth: last, year: lastYear)
    else { return nil }
    return Period(from: from, to: to)
  }

  /// One month.
  public static func month(_ month: Int, _ year: Int) -> Period? { months(month, year, to: month, year) }

  /// The quarters `first` to `last` (1 to 4) of years that may differ.
  public static func quarters(_ first: Int, _ firstYear: Int, to last: Int, _ lastYear: Int) -> Period? {
    guard (1...4).contains(first), (1...4).contains(last) else { return nil }
    return months(first * 3 - 2, firstYear, to: last * 3, lastYear)
  }

  /// Whole years.
  public static func years(_ first: Int, to last: Int) -> Period? { months(1, first, to: 12, last) }

  /// How many days it has, at least 1.
  public var dayCount: Int { from.days(to: to) + 1 }

  /// The years it touches.
  public var years: ClosedRange<Int> { from.year...to.year }

  /// The one year it lies in, or nil where it crosses a new year.
  public var singleYear: Int? { from.year == to.year ? from.year : nil }

  /// Whether the day lies in it.
  public func contains(_ day: Day) -> Bool { from <= day && day <= to }

  /// Whether the other lies wholly in it.
  public func contains(_ other: Period) -> Bool { from <= other.from && other.to <= to }

  /// Whether the two share a day; periods that do are not summed.
  public func overlaps(_ other: Period) -> Bool { from <= other.to && other.from <= to }

  /// Whether the other begins the day after this one ends: no gap, no overlap.
  public func meets(_ next: Period) -> Bool { to.adding(days: 1) == next.from }

  /// How many days lie between the end of this one and the start of the next; 0 where they meet, negative where
  /// they overlap.
  public func gap(to next: Period) -> Int { to.days(to: next.from) - 1 }
}

extension Period: Comparable {
  /// By first day, then by last.
  public static func < (left: Period, right: Period) -> Bool {
    left.from != right.from ? left.from < right.from : left.to < right.to
  }
}
