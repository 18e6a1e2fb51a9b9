/// An apology for dossiers that were late, with the new day of the result (`xin-loi.csv`; Nghị định 61/2018/NĐ-CP,
/// Điều 19). It never names anybody.
public struct Apology: Sendable {
  public var day: Day?
  public var agency = AgencyMention()
  /// What the dossier was for.
  public var procedure = ""
  /// The code of the dossier; may stay empty.
  public var dossier = ""
  /// How many dossiers; 1 where the column is empty.
  public var count: Int?
  /// The day the result was promised for.
  public var due: Day?
  /// The day it is promised for now.
  public var newDay: Day?
  public var reason = ""
  /// The number of the letter.
  public var document = ""
  public var standing = Standing()

  public init() {}
}
