/// What a deciding document does to a procedure (Nghị định 63/2010/NĐ-CP: procedures are made public by decision).
public enum ProcedureChangeKind: String, Sendable, CaseIterable {
  case new = "mới ban hành"
  case amended = "sửa đổi, bổ sung"
  case replaced = "thay thế"
  case abolished = "bãi bỏ"

  /// Shorter ways to write it.
  public var otherNames: [String] {
    switch self {
    case .new: ["mới", "ban hành mới", "moi"]
    case .amended: ["sửa đổi", "bổ sung", "sửa đổi bổ sung", "sua_doi"]
    case .replaced: ["được thay thế", "thay_the"]
    case .abolished: ["hủy bỏ", "bị bãi bỏ", "bai_bo"]
    }
  }
}

/// One procedure in one deciding document (`thu-tuc/thay-doi.csv`).
public struct ProcedureChange: Sendable {
  /// The number of the document.
  public var decision = ""
  public var decided: Day?
  /// The code of the procedure.
  public var code = ""
  /// Its name, needed only where `thu-tuc.csv` does not have it (any more).
  public var name = ""
  public var kind: ProcedureChangeKind?
  public var validFrom: Day?
  public var standing = Standing()

  public init() {}
}
