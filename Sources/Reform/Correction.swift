/// A published figure or text that was put right (`dinh-chinh.csv`): what stood there, what stands there now, and why.
public struct Correction: Sendable {
  public var day: Day?
  /// The corrected page: an address of the site.
  public var page = ""
  /// Which figure or passage.
  public var subject = ""
  /// What was published.
  public var before = ""
  /// What stands there now.
  public var after = ""
  public var reason = ""
  public var agency = ""
  public var agencyCode: String?
  public var standing = Standing()

  public init() {}
}
