/// A publication that is announced beforehand (`lich-cong-bo.csv`): readers know when to come back, and see what is
/// overdue.
public struct ScheduledRelease: Sendable {
  /// What is published: *Báo cáo giải quyết hồ sơ tháng 11/2026*.
  public var title = ""
  /// The day it is promised for; nil where the calendar gives none yet.
  public var due: Day?
  /// The period its figures are about, as printed.
  public var period = ""
  public var agency = ""
  public var agencyCode: String?
  public var rhythm: UpdateRhythm?
  /// Where it stands once it is out: an address of the site.
  public var page = ""
  /// The document that orders it.
  public var basis = ""
  /// The day it came out.
  public var published: Day?
  public var standing = Standing()

  public init() {}

  /// How a release stands on a day.
  public enum State: Sendable, Equatable {
    case undated
    /// Days to go, from 0.
    case upcoming(days: Int)
    /// Days past the promised one, from 1; it is not out.
    case overdue(days: Int)
    /// Out; days past the promised one, 0 where it was kept or none was promised.
    case published(lateDays: Int)
  }

  /// A day of publication that lies ahead has not come: on the day itself it counts.
  public func state(on day: Day) -> State {
    if let published, published <= day { return .published(lateDays: due.map { max(0, $0.days(to: published)) } ?? 0) }
    guard let due else { return .undated }
    return day <= due ? .upcoming(days: day.days(to: due)) : .overdue(days: due.days(to: day))
  }
}
