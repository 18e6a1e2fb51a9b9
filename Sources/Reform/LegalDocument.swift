/// A document of law or administration. Its identity is number **and** date and issuer: 76/NQ-CP is of 13/6/2013 and
/// of 15/7/2021, and every province has a 1887/QĐ-UBND a year.
public struct LegalDocument: Sendable {
  public var number: String = ""
  public var issued: Day?
  public var issuer: String = ""
  public var issuerCode: String?
  /// *Nghị định, Quyết định, Kế hoạch…*
  public var type: String = ""
  /// `trich_yeu`: what it is about.
  public var subject: String = ""
  public var signer: String = ""
  public var validFrom: Day?
  public var validTo: Day?
  /// The number of the document that replaced it.
  public var replacedBy: String = ""
  /// `bo_suu_tap`: the collection it is listed in.
  public var collection: String = ""
  /// `tep`: an attachment in the content folder.
  public var file: String = ""
  public var standing = Standing()
  public var release = Release()

  public init() {}

  /// Whether it is in force on a day, as far as the data say.
  public func isInForce(on day: Day) -> Bool {
    if let validFrom, day < validFrom { return false }
    if let validTo, day > validTo { return false }
    return true
  }
}
