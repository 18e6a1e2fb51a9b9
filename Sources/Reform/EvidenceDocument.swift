/// A document that proves what was done for a criterion of an index (`minh-chung.csv`, tài liệu kiểm chứng).
public struct EvidenceDocument: Sendable {
  /// The code of the criterion in `tieu-chi.csv`.
  public var criterion = ""
  public var title = ""
  public var year: Int?
  /// Number of the document, where it has one.
  public var number = ""
  public var issued: Day?
  /// An attachment in the content folder.
  public var file = ""
  /// An address of the site or of the web.
  public var address = ""
  public var standing = Standing()

  public init() {}
}
