/// A dialogue of leaders with citizens or enterprises (`doi-thoai.csv`).
public struct Dialogue: Sendable {
  public var day: Day?
  public var subject = ""
  /// Who led it.
  public var agency = AgencyMention()
  /// With whom: *người dân, doanh nghiệp, thanh niên*.
  public var partners = ""
  public var place = ""
  public var participants: Int?
  public var questions: Int?
  public var answered: Int?
  /// The notice of conclusions: its number.
  public var document = ""
  public var conclusion = ""
  public var file = ""
  public var standing = Standing()

  public init() {}
}
