/// An initiative or a model of administrative reform (`sang-kien.csv`).
public struct Initiative: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case initiative = "sang_kien"
    case model = "mo_hinh"
    case practice = "cach_lam_moi"

    public var label: String {
      switch self {
      case .initiative: "Sáng kiến"
      case .model: "Mô hình"
      case .practice: "Cách làm mới"
      }
    }
  }

  public var title = ""
  public var kind: Kind?
  public var year: Int?
  public var field = ""
  /// Who proposed and applies it.
  public var agency = AgencyMention()
  public var effect = ""
  /// *cấp cơ sở, cấp tỉnh, toàn quốc* (Nghị định 13/2012/NĐ-CP).
  public var level = ""
  /// The decision that recognised it.
  public var decision = ""
  public var recognised: Day?
  public var file = ""
  public var standing = Standing()

  public init() {}
}
