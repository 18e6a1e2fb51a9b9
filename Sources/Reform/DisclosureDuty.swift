/// Something that law or a plan orders to be made public (`muc-do-cong-khai.csv`).
public struct DisclosureDuty: Sendable {
  public var subject = ""
  /// The document, and where in it: *Điều 17 Luật số 104/2016/QH13*.
  public var basis = ""
  /// Where the site has it: an address of the site.
  public var page = ""
  public var rhythm: UpdateRhythm?
  public var standing = Standing()

  public init() {}
}
