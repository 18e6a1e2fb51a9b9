/// How a printed deadline is meant; the raw values are `han.loai` of the published data.
public enum DeadlineKind: String, Sendable, Hashable, CaseIterable {
  /// By one day: *31/12/2017*, *Trước 15/12*.
  case byDate = "by_date"
  /// Within one month: *Tháng 8/2017*.
  case withinMonth = "within_month"
  /// Within several months: *Tháng 6 - tháng 12*.
  case withinMonths = "within_months"
  /// Within one quarter: *Quý III/2017*.
  case withinQuarter = "within_quarter"
  /// Within several quarters: *Quý III, IV năm 2024*.
  case withinQuarters = "within_quarters"
  /// Within one year: *Năm 2017*.
  case withinYear = "within_year"
  /// Within several years: *Năm 2016 - 2017*.
  case withinYears = "within_years"
  /// All the time: *Thường xuyên*.
  case ongoing
  /// Again and again: *Hàng năm*, *Định kỳ hàng quý*.
  case recurring
  /// When a regulation says: *Theo quy định*.
  case perRegulation = "per_regulation"
  /// When something happens: *Khi có phát sinh*.
  case onEvent = "on_event"
  /// When another plan says: *Theo kế hoạch*.
  case perPlan = "per_plan"
  /// The cell is empty.
  case none
}

/// How often a recurring task comes round; the raw values are `han.chu_ky` of the published data.
public enum DeadlineCycle: String, Sendable, Hashable, CaseIterable {
  case weekly, monthly, quarterly, yearly
  /// At times the phrase does not say: *Định kỳ*.
  case periodic
}

/// One time that a yearly deadline comes round.
public struct DeadlineOccurrence: Sendable, Hashable {
  /// First day; nil where the phrase names an end alone (*Trước 31/12 hàng năm*).
  public let from: Day?
  /// Last day; with `excludesLastDay` of the deadline it is itself too late.
  public let to: Day

  /// An occurrence.
  public init(from: Day?, to: Day) {
    self.from = from
    self.to = to
  }
}

/// Our reading of a printed deadline: the `han` of the published data. It stands beside the phrase, never for it.
public struct Deadline: Sendable, Hashable {
  /// How it is meant.
  public var kind: DeadlineKind
  /// First day, for the kinds *within…* alone.
  public var from: Day?
  /// Last day, for *by date* and the kinds *within…*.
  public var to: Day?
  /// How often, for *recurring*.
  public var cycle: DeadlineCycle?
  /// Whether `to` itself is already late: *Trước 15/12*.
  public var excludesLastDay: Bool
  /// The occurrences of a yearly phrase that end within the plan, in order.
  public var occurrences: [DeadlineOccurrence]
  /// What stands in brackets, as printed.
  public var condition: String?
  /// The stretches that the phrase names apart (*Quý I, III*), in order; empty where they are one. `from` and `to` are
  /// the first and the last day of all.
  public var stretches: [Period] = []

  /// A reading; what is not given is absent.
  public init(
    _ kind: DeadlineKind, from: Day? = nil, to: Day? = nil, cycle: DeadlineCycle? = nil, excludesLastDay: Bool = false,
    occurrences: [DeadlineOccurrence] = [], condition: String? = nil
  ) {
    self.kind = kind
    self.from = from
    self.to = to
    self.cycle = cycle
    self.excludesLastDay = excludesLastDay
    self.occurrences = occurrences
    self.condition = condition
  }

  /// The last day on which the work is still in time, or nil where the phrase names none.
  ///
  /// *Trước X* leaves X − 1 unless `beforeIncludesDay`, for content that reads *trước ngày X* as *chậm nhất X*.
  public func lastDayInTime(beforeIncludesDay: Bool = false) -> Day? {
    guard let to else { return nil }
    return excludesLastDay && !beforeIncludesDay ? to.adding(days: -1) : to
  }
}

/// How the head of the deadline column is meant: `thoi_gian_la` of `ke-hoach.md`.
public enum DeadlineMeaning: String, Sendable, Hashable, CaseIterable {
  /// A stretch in which the work is done (*Thời gian thực hiện*).
  case span = "khoang"
  /// The latest end (*Thời gian hoàn thành (chậm nhất)*): the first day does not count for a status.
  case latest = "cham_nhat"
}
