/// Why a day, a month or a quarter is on no calendar, in the words of a message.
public enum CalendarReason: Sendable, Hashable {
  case noYear(Int)
  case monthsOfYear
  case quartersOfYear
  case daysFromOne
  /// A month with its year, where one is known, has so many days.
  case daysOfMonth(Int, year: Int?, Int)

  /// *tháng 2/2026 có 28 ngày*
  public var vietnamese: String {
    switch self {
    case .noYear(let year): "không có năm \(year)"
    case .monthsOfYear: "một năm có 12 tháng"
    case .quartersOfYear: "một năm có 4 quý"
    case .daysFromOne: "ngày trong tháng bắt đầu từ 1"
    case .daysOfMonth(let month, let year, let days): "tháng \(month)\(year.map { "/\($0)" } ?? "") có \(days) ngày"
    }
  }

  /// *2/2026 has 28 days*
  public var english: String {
    switch self {
    case .noYear(let year): "there is no year \(year)"
    case .monthsOfYear: "a year has 12 months"
    case .quartersOfYear: "a year has 4 quarters"
    case .daysFromOne: "days of a month begin at 1"
    case .daysOfMonth(let month, let year, let days): "month \(month)\(year.map { "/\($0)" } ?? "") has \(days) days"
    }
  }
}
