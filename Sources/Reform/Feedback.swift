/// Counts of feedback and recommendations of one period (`phan-anh.csv`; Nghị định 20/2008/NĐ-CP, 92/2017/NĐ-CP).
public struct FeedbackCount: Sendable {
  public var from: Day?
  public var to: Day?
  /// The period as printed: *Quý III/2026*.
  public var term = ""
  /// Whose feedback; empty: the whole province.
  public var agency = AgencyMention()
  /// *hành vi hành chính, quy định hành chính*
  public var kind = ""
  public var carriedOver: Int?
  public var received: Int?
  public var handled: Int?
  /// Answered in public or to the sender.
  public var answered: Int?
  public var inProgress: Int?
  public var late: Int?
  public var standing = Standing()

  public init() {}

  /// The period, where both days are there and in order.
  public var period: Period? {
    guard let from, let to else { return nil }
    return Period(from: from, to: to)
  }

  /// All that was to be handled: carried over and received; nil where the received are not counted.
  public var toHandle: Int? { Figures.sum(received, carriedOver) }
}

/// A question that may be public and its answer (`hoi-dap.csv`). It never names who asked.
public struct PublicAnswer: Sendable {
  public var question = ""
  public var asked: Day?
  /// Who answered.
  public var agency = AgencyMention()
  public var answer = ""
  public var answered: Day?
  public var field = ""
  public var address = ""
  public var standing = Standing()

  public init() {}
}

/// Sums of counts that content may write as large as it likes.
enum Figures {
  /// The first with the second, which counts as 0 where it is absent; nil without the first or past the largest number.
  static func sum(_ first: Int?, _ second: Int?) -> Int? {
    guard let first else { return nil }
    let (sum, overflow) = first.addingReportingOverflow(second ?? 0)
    return overflow ? nil : sum
  }
}
