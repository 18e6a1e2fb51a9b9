/// How far a procedure can be done online.
///
/// Old data count levels 3 and 4 (Nghị định 43/2011/NĐ-CP); since Nghị định 42/2022/NĐ-CP services are whole or
/// partial. The two are never one series.
public enum OnlineLevel: String, Sendable, CaseIterable {
  case whole = "toàn trình"
  case partial = "một phần"
  case information = "cung cấp thông tin"
  case level3 = "3"
  case level4 = "4"
}

/// One way of submitting a file: time limit, phí and lệ phí belong to it, not to the procedure.
public struct SubmissionWay: Sendable, Hashable {
  /// *Trực tiếp, Trực tuyến, Dịch vụ bưu chính*, as printed.
  public var way: String
  public var timeLimit: String
  /// *phí*, as printed.
  public var fee: String
  /// *lệ phí*, as printed.
  public var charge: String
  public var description: String

  public init(way: String, timeLimit: String = "", fee: String = "", charge: String = "", description: String = "") {
    self.way = way
    self.timeLimit = timeLimit
    self.fee = fee
    self.charge = charge
    self.description = description
  }
}

/// An administrative procedure (thủ tục hành chính) with the official parts of the national database, each as printed.
public struct Procedure: Sendable {
  /// *1.001193*, kept as text.
  public var code = ""
  public var name = ""
  public var decision = ""
  public var level = ""
  public var kind = ""
  public var field = ""
  public var steps = ""
  public var waysText = ""
  /// The ways of submitting, where the text could be taken apart for certain.
  public var ways: [SubmissionWay] = []
  public var papers = ""
  public var copies = ""
  public var forms = ""
  public var applicants = ""
  public var performer = ""
  public var authority = ""
  public var delegate = ""
  public var partners = ""
  public var reception = ""
  public var result = ""
  public var legalBasis = ""
  public var conditions = ""
  public var related = ""
  public var onlineLevel: OnlineLevel?
  /// `Bưu chính công ích`.
  public var byPost: Bool?
  public var isInternal: Bool?
  public var isIndependentOfBoundaries: Bool?
  public var validFrom: Day?
  public var validTo: Day?
  /// Agencies named in `Cơ quan thực hiện` that resolve.
  public var performers = AgencyNaming()
  public var standing = Standing()

  public init() {}
}
