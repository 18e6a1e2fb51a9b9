/// A quality system under TCVN ISO 9001 at an agency (`iso.csv`; Quyết định 19/2014/QĐ-TTg).
public struct QualityCertificate: Sendable {
  public var agency = AgencyMention()
  public var standard = ""
  public var scope = ""
  /// The number of the declaration or certificate.
  public var number = ""
  public var issued: Day?
  public var validTo: Day?
  /// The body that certified; empty where the agency declared its own system.
  public var certifier = ""
  public var file = ""
  public var standing = Standing()

  public init() {}
}
