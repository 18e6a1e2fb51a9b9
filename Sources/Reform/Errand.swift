/// Something that people set out to do, in their own words, and a procedure it takes (`thu-tuc/viec-can-lam.csv`). Errands
/// that take several procedures have a row for each.
public struct Errand: Sendable {
  /// *Có con, Cưới hỏi, Nhà đất*: what errands stand together under.
  public var group = ""
  /// *Làm giấy khai sinh cho con*
  public var title = ""
  /// The code of the procedure.
  public var code = ""
  public var standing = Standing()

  public init() {}
}
