/// A contact that may be public though it is none of an office (`ngoai-le-du-lieu-ca-nhan.csv`).
public struct ContactException: Sendable {
  public var value = ""
  public var reason = ""
  public var approver = ""

  public init() {}
}
