import Vietnamese

/// When something was sent, or is due: a day, and the minute of it where that is written.
public struct SubmissionTime: Sendable, Hashable {
  public let day: Day
  /// Minutes since midnight on Việt Nam's clock; nil where only the day is known.
  public let minute: Int?

  public init(day: Day, minute: Int? = nil) {
    self.day = day
    self.minute = minute
  }

  /// `2026-11-13`, `13/11/2026`, `2026-11-13 09:40`, `13/11/2026 9:40`, `9 giờ 40 ngày 13/11/2026`; nil for anything
  /// else. Seconds and an offset behind a time are passed over: offices write their own clock.
  public init?(_ text: String) {
    if let moment = Moment(text) {
      let second = moment.seconds + Moment.vietnamOffset - moment.day.ordinal * 86_400
      self.init(day: moment.day, minute: second / 60)
      return
    }
    var day: Day?
    var minute: Int?
    for word in text.split(whereSeparator: { $0 == " " || $0 == "T" || $0 == "," || $0 == "\u{A0}" }) {
      if let found = Day.read(String(word)).day {
        guard day == nil else { return nil }
        day = found
      } else if let found = Self.clock(word) {
        guard minute == nil else { return nil }
        minute = found
      }
    }
    if minute == nil { minute = Self.spokenHour(Fold.name(text)) }
    guard let day else { return nil }
    self.init(day: day, minute: minute)
  }

  /// `9:40`, `09:40:12`, `9h40`, `10h`.
  private static func clock(_ word: Substring) -> Int? {
    let parts = word.split { $0 == ":" || $0 == "h" || $0 == "g" }
    guard word.contains(":") || word.contains("h") || word.contains("g"), let first = parts.first,
      let hour = Int(first), (0...24).contains(hour)
    else { return nil }
    guard parts.count > 1 else { return hour * 60 }
    guard let minute = Int(parts[1]), (0..<60).contains(minute) else { return nil }
    return hour * 60 + minute
  }

  /// *10 giờ*, *9 giờ 40*, folded.
  static func spokenHour(_ folded: String) -> Int? {
    let words = folded.split(separator: " ")
    guard let position = words.firstIndex(of: "gio"), position > 0, let hour = Int(words[position - 1]),
      (0...24).contains(hour)
    else { return nil }
    let minute = words.indices.contains(position + 1) ? Int(words[position + 1]) ?? 0 : 0
    let after = words.indices.contains(position + 2) ? words[position + 2] : "phut"
    let isMinute = ["phut", "ngay", "thu"].contains(after)
    return hour * 60 + (isMinute && (0..<60).contains(minute) ? minute : 0)
  }

  /// `2026-11-13T09:40`, or the day alone.
  public var iso: String {
    guard let minute else { return day.iso }
    return "\(day.iso)T\(Day.twoDigits(minute / 60)):\(Day.twoDigits(minute % 60))"
  }

  /// *9 giờ 40 ngày 13/11/2026*.
  public var vietnamese: String {
    guard let minute else { return "ngày \(day.vietnamese)" }
    let rest = minute % 60 == 0 ? "" : " \(Day.twoDigits(minute % 60))"
    return "\(minute / 60) giờ\(rest) ngày \(day.vietnamese)"
  }

  /// How late it is against what is due. On the day that is due, a sending without its hour is in time.
  public func lateness(against due: SubmissionTime) -> Lateness? {
    let days = due.day.days(to: day)
    guard let minute, let last = due.minute else {
      return days > 0 ? Lateness(minutes: days * 1440, isWholeDays: true) : nil
    }
    let minutes = days * 1440 + minute - last
    return minutes > 0 ? Lateness(minutes: minutes, isWholeDays: false) : nil
  }

  /// A time past the deadline.
  public struct Lateness: Sendable, Hashable {
    public let minutes: Int
    /// The hour of one of the two is not known.
    public let isWholeDays: Bool

    /// *3 ngày*, *2 giờ 15 phút*, *40 phút*; more than a day is said in days and hours.
    public var vietnamese: String {
      let days = minutes / 1440
      if isWholeDays { return "\(days) ngày" }
      let hours = minutes % 1440 / 60
      let rest = minutes % 60
      if days > 0 { return hours > 0 ? "\(days) ngày \(hours) giờ" : "\(days) ngày" }
      if hours > 0 { return rest > 0 ? "\(hours) giờ \(rest) phút" : "\(hours) giờ" }
      return "\(rest) phút"
    }
  }
}

/// The rule by which reports of a series are due (`han_gui`), as the ordering document words it.
///
/// Source of the two rules that repeat: Kế hoạch 121/KH-UBND ngày 19/7/2017 của UBND tỉnh Thái Nguyên, mục III: báo cáo
/// tuần *chậm nhất 10 giờ ngày thứ Sáu*; báo cáo tháng *chậm nhất 10 giờ ngày thứ Sáu tuần cuối cùng của tháng*.
public enum SubmissionRule: Sendable, Hashable {
  case time(SubmissionTime)
  /// The first such weekday on or after the last day of the period. Weekdays count as in Vietnamese, 2 to 8.
  case weekday(Int, minute: Int?)
  /// The last such weekday of the month in which the period ends.
  case lastWeekdayOfMonth(Int, minute: Int?)

  /// Nil where the phrase gives no rule.
  public init?(_ text: String) {
    if let time = SubmissionTime(text) {
      self = .time(time)
      return
    }
    let folded = Fold.name(text)
    let words = folded.split(separator: " ").map(String.init)
    guard let position = words.indices.first(where: { words[$0] == "thu" && words.indices.contains($0 + 1) }),
      let weekday = Self.weekdays[words[position + 1]] ?? Int(words[position + 1]), (2...7).contains(weekday)
    else { return nil }
    let minute = SubmissionTime.spokenHour(folded) ?? Self.shortHour(words)
    let isLast = folded.contains("tuan cuoi") || folded.contains("cuoi cung") || folded.contains("cuoi thang")
    self = isLast ? .lastWeekdayOfMonth(weekday, minute: minute) : .weekday(weekday, minute: minute)
  }

  private static let weekdays = ["hai": 2, "ba": 3, "tu": 4, "nam": 5, "sau": 6, "bay": 7]

  /// *10h*.
  private static func shortHour(_ words: [String]) -> Int? {
    for word in words where word.hasSuffix("h") {
      if let hour = Int(word.dropLast()), (0...24).contains(hour) { return hour * 60 }
    }
    return nil
  }

  /// When a report of a period is due.
  public func due(for period: Period) -> SubmissionTime? {
    switch self {
    case .time(let time): return time
    case .weekday(let weekday, let minute):
      return SubmissionTime(day: period.to.adding(days: (weekday - period.to.weekday + 7) % 7), minute: minute)
    case .lastWeekdayOfMonth(let weekday, let minute):
      guard let last = Day.last(ofMonth: period.to.month, year: period.to.year) else { return nil }
      return SubmissionTime(day: last.adding(days: -((last.weekday - weekday + 7) % 7)), minute: minute)
    }
  }
}
