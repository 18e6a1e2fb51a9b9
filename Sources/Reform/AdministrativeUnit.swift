/// A province, district or commune; units have lifetimes (63 provinces became 34 and the district level ended on
/// 1 July 2025, Nghị quyết 202/2025/QH15 and 203/2025/QH15).
public struct AdministrativeUnit: Lasting, Sendable, Hashable {
  /// Code of the national list of units, or the content's own.
  public var code: String
  /// Name as printed: *xã Mẫu Một*.
  public var name: String
  /// Level: province, district or commune.
  public var level: GovernmentLevel?
  /// Kind: *tỉnh, thành phố, huyện, thị xã, xã, phường, thị trấn, đặc khu*.
  public var kind: String?
  /// Code of the unit it lies in.
  public var parent: String?
  /// First day of its life, where known.
  public var validFrom: Day?
  /// Last day of its life, where it has ended.
  public var validTo: Day?
  /// Codes of the units it became.
  public var successors: [String]
  /// Where the record comes from and how far it may be trusted.
  public var standing = Standing()

  /// A unit; only code and name are required.
  public init(
    code: String, name: String, level: GovernmentLevel? = nil, kind: String? = nil, parent: String? = nil,
    validFrom: Day? = nil, validTo: Day? = nil, successors: [String] = []
  ) {
    self.code = code
    self.name = name
    self.level = level
    self.kind = kind
    self.parent = parent
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
  }

  /// The last day of the district level and of the 63 provinces.
  public static let lastDayOfDistricts = Day(ordinal: 20_269)
}
