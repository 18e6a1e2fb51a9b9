/// A day of the Gregorian calendar, as official documents date themselves; it has no hour and no zone.
///
/// A value of this type is always a day that exists: 31/02/2026 cannot be made.
public struct Day: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// The day, or nil where the calendar has none such.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month) else { return nil }
    guard day >= 1, day <= Day.daysIn(month: month, year: year) else { return nil }
    self.init(unchecked: year, month, day)
  }

  private init(unchecked year: Int, _ month: Int, _ day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day with this number, counted from 1970-01-01 as 0; beyond the years 1 to 9999 the nearest end of them.
  public init(ordinal: Int) {
    // The civil calendar from a day count: eras of 400 years that begin in March, so that 29 February comes last.
    let shifted = min(max(ordinal, Day.firstOrdinal), Day.lastOrdinal) + 719_468
    let era = shifted / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    self.init(unchecked: year, month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  private static let firstOrdinal = -719_162
  private static let lastOrdinal = 2_932_896

  /// The number of this day, counted from 1970-01-01 as 0.
  public var ordinal: Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let era = shiftedYear / 400
    let yearOfEra = shiftedYear - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let ofEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + ofYear
    return era * 146_097 + ofEra - 719_468
  }

  /// Whether the year has a 29 February.
  public static func isLeap(_ year: Int) -> Bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
  }

  /// How many days a month has; 0 where there is no such month.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 1, 3, 5, 7, 8, 10, 12: 31
    case 4, 6, 9, 11: 30
    case 2: isLeap(year) ? 29 : 28
    default: 0
    }
  }

  /// The first day of a month, or nil where there is no such month.
  public static func first(ofMonth month: Int, year: Int) -> Day? {
    Day(year: year, month: month, day: 1)
  }

  /// The last day of a month, or nil where there is no such month.
  public static func last(ofMonth month: Int, year: Int) -> Day? {
    Day(year: year, month: month, day: daysIn(month: month, year: year))
  }

  /// The day so many days later, or earlier where the number is negative.
  public func adding(days: Int) -> Day {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return Day(ordinal: overflow ? (days < 0 ? Day.firstOrdinal : Day.lastOrdinal) : sum)
  }

  /// How many days lie from this day to the other; negative where the other is earlier.
  public func days(to other: Day) -> Int { other.ordinal - ordinal }

  /// The day of the week as Vietnamese counts it: 2 is *thứ Hai*, 7 *thứ Bảy*, 8 *Chủ nhật*.
  public var weekday: Int {
    // 1970-01-01 was a Thursday, thứ Năm.
    let sinceMonday = ((ordinal + 3) % 7 + 7) % 7
    return sinceMonday + 2
  }

  /// The quarter of the year, 1 to 4.
  public var quarter: Int { (month - 1) / 3 + 1 }

  public static func < (left: Day, right: Day) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension Day: CustomStringConvertible {
  /// `2016-06-15`.
  public var iso: String {
    let years = String(year)
    return String(repeating: "0", count: 4 - years.utf8.count) + years + "-" + Day.twoDigits(month) + "-"
      + Day.twoDigits(day)
  }

  /// `15/6/2016`, as Vietnamese prints a day in running text.
  public var vietnamese: String { "\(day)/\(month)/\(year)" }

  public var description: String { iso }

  static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
