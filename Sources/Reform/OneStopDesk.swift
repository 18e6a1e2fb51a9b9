/// A one-stop desk: where dossiers are handed in (`mot-cua.csv`).
public struct OneStopDesk: Sendable {
  public var name = ""
  /// As printed.
  public var agency = ""
  public var agencyCode: String?
  public var address = ""
  /// As printed.
  public var hours = ""
  public var phone = ""
  public var mail = ""
  /// `tiep_nhan_pakn`: whether and where feedback is received here, as printed.
  public var feedback = ""
  public var standing = Standing()

  public init() {}
}
