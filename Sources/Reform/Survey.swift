import Vietnamese

/// A survey of satisfaction (`khao-sat.csv`): a rate says nothing without the number of people asked.
public struct Survey: Sendable {
  public var year = 0
  /// *Cơ quan hành chính, Y tế công, Giáo dục công*
  public var field = ""
  /// Who was asked.
  public var population = ""
  /// Valid answers.
  public var sample: Int?
  /// Percent.
  public var satisfied: FixedDecimal?
  /// Whose service was judged.
  public var agency = AgencyMention()
  /// Who asked, and how.
  public var method = ""
  public var file = ""
  public var standing = Standing()

  public init() {}
}
