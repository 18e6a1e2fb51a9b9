import Reform

/// The rows of one table, in its order, and the columns its source has.
public struct Register<Row: Sendable>: Sendable {
  public var rows: [Sourced<Row>]
  /// The keys of the columns that the source has, in its order.
  public var columns: [String]

  public init(rows: [Sourced<Row>] = [], columns: [String] = []) {
    self.rows = rows
    self.columns = columns
  }
}

/// The registers of a site: tables of things done, each a file of its own at the root of the content.
public struct Registers: Sendable {
  public var inspections = Register<Inspection>()
  public var surveys = Register<Survey>()
  public var initiatives = Register<Initiative>()
  public var dialogues = Register<Dialogue>()
  public var certificates = Register<QualityCertificate>()
  public var feedback = Register<FeedbackCount>()
  public var answers = Register<PublicAnswer>()
  public var apologies = Register<Apology>()
  public var quotas = Register<PublicityQuota>()
  public var publicity = Register<PublicityItem>()

  public init() {}
}
