/// Where a task stands on a day; the raw values are `trang_thai` of the published data.
public enum TaskStatus: String, Sendable, Hashable, CaseIterable {
  /// Done before its last day.
  case doneEarly = "hoan_thanh_truoc_han"
  /// Done on its last day.
  case doneOnTime = "hoan_thanh_dung_han"
  /// Done after its last day.
  case doneLate = "hoan_thanh_qua_han"
  /// Done; it had no last day, or the day it was done is not known.
  case done = "hoan_thanh"
  /// Standing work, or work that recurs: no last day, not reported done.
  case standing = "thuong_xuyen"
  /// No last day, for another reason.
  case undated = "khong_co_ngay"
  /// Its stretch has not begun.
  case notYet = "chua_den_han"
  /// Few days are left.
  case dueSoon = "sap_den_han"
  /// In time, and reported on.
  case underway = "dang_thuc_hien"
  /// No report says how it stands.
  case unreported = "chua_bao_cao"
  /// Its last day has passed, and a report says that it is not done.
  case overdue = "qua_han"

  /// Whether the work is done, in time or not.
  public var isDone: Bool {
    switch self {
    case .doneEarly, .doneOnTime, .doneLate, .done: true
    default: false
    }
  }

  /// The status in words, without its days.
  public var label: String {
    switch self {
    case .doneEarly: "Hoàn thành trước hạn"
    case .doneOnTime: "Hoàn thành đúng hạn"
    case .doneLate: "Hoàn thành quá hạn"
    case .done: "Hoàn thành"
    case .standing: "Thường xuyên"
    case .undated: "Không có ngày cụ thể"
    case .notYet: "Chưa đến hạn"
    case .dueSoon: "Sắp đến hạn"
    case .underway: "Đang thực hiện"
    case .unreported: "Chưa có báo cáo"
    case .overdue: "Chưa hoàn thành, quá hạn"
    }
  }
}

/// What the latest report on a task says, as far as its status goes.
public struct TaskReport: Sendable, Hashable {
  /// How the task stands, or nil where the report does not say.
  public var state: ProgressState?
  /// The day of completion where done, else of the report.
  public var day: Day?

  /// A report.
  public init(state: ProgressState?, day: Day? = nil) {
    self.state = state
    self.day = day
  }
}

/// A task's status, and the days that its wording counts.
public struct TaskStanding: Sendable, Hashable {
  /// The status.
  public let status: TaskStatus
  /// Days early (`doneEarly`), late (`doneLate`, `overdue`) or left (`dueSoon`, `underway`, and `unreported` before its
  /// last day); for `unreported` after its last day how many have passed, negative. Nil where nothing is counted.
  public let days: Int?
  /// The last day in time, where the deadline has one.
  public let lastDay: Day?
  /// Whether the plan has ended, so that nothing is counted beyond its last day.
  public let isPlanEnded: Bool
}

/// How statuses are computed over one plan.
public struct StatusRules: Sendable, Hashable {
  /// The plan's period.
  public var plan: Period
  /// The day statuses are computed for.
  public var asOf: Day
  /// How few days left are *sắp đến hạn* (`sap_den_han_ngay`).
  public var dueSoonDays: Int
  /// How the head of the deadline column is meant (`thoi_gian_la`).
  public var meaning: DeadlineMeaning
  /// Whether *trước ngày X* still counts X as in time.
  public var beforeIncludesDay: Bool

  /// Rules for a plan on a day.
  public init(
    plan: Period, asOf: Day, dueSoonDays: Int = 30, meaning: DeadlineMeaning = .span, beforeIncludesDay: Bool = false
  ) {
    self.plan = plan
    self.asOf = asOf
    self.dueSoonDays = dueSoonDays
    self.meaning = meaning
    self.beforeIncludesDay = beforeIncludesDay
  }

  /// Whether the plan has ended on the day asked for.
  public var isPlanEnded: Bool { asOf > plan.to }

  /// The day that counts: the one asked for, or the plan's last once it has ended.
  public var day: Day { min(asOf, plan.to) }

  /// Where a task stands: the first rule that fits.
  ///
  /// An ended plan stops counting: its tasks stand as they stood on its last day, those due on that day with no day
  /// left. Without a report nothing is ever *quá hạn*.
  ///
  /// - Parameters:
  ///   - deadline: the reading of its deadline; nil where the phrase was not understood.
  ///   - report: the latest report, or nil where there is none.
  public func standing(_ deadline: Deadline?, _ report: TaskReport?) -> TaskStanding {
    let last = deadline?.lastDayInTime(beforeIncludesDay: beforeIncludesDay)
    func standing(_ status: TaskStatus, _ days: Int? = nil) -> TaskStanding {
      TaskStanding(status: status, days: days, lastDay: last, isPlanEnded: isPlanEnded)
    }
    if report?.state == .done {
      guard let last, let done = report?.day else { return standing(.done) }
      if done < last { return standing(.doneEarly, done.days(to: last)) }
      return done == last ? standing(.doneOnTime, 0) : standing(.doneLate, last.days(to: done))
    }
    guard let last else {
      return standing(deadline?.kind == .ongoing || deadline?.kind == .recurring ? .standing : .undated)
    }
    if meaning == .span, let from = deadline?.from, day < from { return standing(.notYet, day.days(to: last)) }
    let left = day.days(to: last)
    if left < 0 {
      return report?.state == nil ? standing(.unreported, left) : standing(.overdue, -left)
    }
    if left <= dueSoonDays { return standing(.dueSoon, left) }
    return standing(report == nil ? .unreported : .underway, left)
  }
}
