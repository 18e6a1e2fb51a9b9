/// An inspection of administrative reform at an agency (`kiem-tra.csv`).
public struct Inspection: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    case planned = "theo_ke_hoach"
    case unannounced = "dot_xuat"

    public var label: String {
      switch self {
      case .planned: "Theo kế hoạch"
      case .unannounced: "Đột xuất"
      }
    }
  }

  public var year = 0
  public var kind: Kind?
  /// Who was inspected.
  public var inspected = AgencyMention()
  /// Who inspected.
  public var inspector = AgencyMention()
  public var day: Day?
  /// The notice of conclusions: its number.
  public var document = ""
  public var findings = ""
  public var recommendations: Int?
  /// How many of the recommendations have been met.
  public var mended: Int?
  /// What was done about them.
  public var mending = ""
  public var file = ""
  public var standing = Standing()

  public init() {}
}
