/// A province, district or commune; units have lifetimes (63 provinces became 34 and the district level ended on
/// 1 July 2025, Nghị quyết 202/2025/QH15 and 203/2025/QH15).
public struct AdministrativeUnit: Sendable, Hashable {
  /// Code of the national list of units, or the content's own.
  public var ma: String
  /// Name as printed: *xã Mẫu Một*.
  public var ten: String
  /// Level: province, district or commune.
  public var cap: GovernmentLevel?
  /// Kind: *tỉnh, thành phố, huyện, thị xã, xã, phường, thị trấn, đặc khu*.
  public var loai: String?
  /// Code of the unit it lies in.
  public var thuoc: String?
  /// First day of its life, where known.
  public var hieuLucTu: Day?
  /// Last day of its life, where it has ended.
  public var hieuLucDen: Day?
  /// Codes of the units it became.
  public var chuyenThanh: [String]

  /// A unit; only code and name are required.
  public init(
    ma: String, ten: String, cap: GovernmentLevel? = nil, loai: String? = nil, thuoc: String? = nil,
    hieuLucTu: Day? = nil, hieuLucDen: Day? = nil, chuyenThanh: [String] = []
  ) {
    self.ma = ma
    self.ten = ten
    self.cap = cap
    self.loai = loai
    self.thuoc = thuoc
    self.hieuLucTu = hieuLucTu
    self.hieuLucDen = hieuLucDen
    self.chuyenThanh = chuyenThanh
  }

  /// Whether it existed on the day.
  public func exists(on day: Day) -> Bool {
    if let from = hieuLucTu, day < from { return false }
    if let to = hieuLucDen, to < day { return false }
    return true
  }

  /// The last day of the district level and of the 63 provinces.
  public static let lastDayOfDistricts = Day(ordinal: 20_269)
}
