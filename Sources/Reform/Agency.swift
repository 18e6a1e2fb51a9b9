/// The level of government an agency or a unit belongs to.
public enum GovernmentLevel: String, Sendable, Hashable, CaseIterable {
  /// Central: ministries and their branches.
  case trungUong = "trung_uong"
  /// Province or centrally run city.
  case tinh
  /// District; ended on 1 July 2025.
  case huyen
  /// Commune, ward, special zone.
  case xa

  /// The level's name in Vietnamese.
  public var label: String {
    switch self {
    case .trungUong: "Trung ương"
    case .tinh: "Tỉnh"
    case .huyen: "Huyện"
    case .xa: "Xã"
    }
  }
}

/// A body of the state, the party, a mass organisation or an enterprise that tasks and figures name; or, where
/// `isGroup`, a set of such bodies that documents name by one phrase.
public struct Agency: Sendable, Hashable {
  /// Code, unique in the content: `so-noi-vu`. For a group it is the group's key: `so_ban_nganh`.
  public var ma: String
  /// Full official name: *Sở Nội vụ*.
  public var ten: String
  /// Short name: *SNV*.
  public var tenTat: String?
  /// Other names that documents use.
  public var tenKhac: [String]
  /// Level of government.
  public var cap: GovernmentLevel?
  /// Kind, as the content words it: *sở*, *ban*, *đơn vị sự nghiệp*…; `nhom` makes it a group.
  public var loai: String?
  /// Code of the agency it belongs to.
  public var trucThuoc: String?
  /// First day of its life, where known.
  public var hieuLucTu: Day?
  /// Last day of its life, where it has ended.
  public var hieuLucDen: Day?
  /// Codes of the agencies that took over its work.
  public var chuyenThanh: [String]
  /// Official telephone.
  public var dienThoai: String?
  /// Official e-mail address.
  public var thuDienTu: String?
  /// Address of its own web page.
  public var trang: String?

  /// An agency; only code and name are required.
  public init(
    ma: String, ten: String, tenTat: String? = nil, tenKhac: [String] = [], cap: GovernmentLevel? = nil,
    loai: String? = nil, trucThuoc: String? = nil, hieuLucTu: Day? = nil, hieuLucDen: Day? = nil,
    chuyenThanh: [String] = [], dienThoai: String? = nil, thuDienTu: String? = nil, trang: String? = nil
  ) {
    self.ma = ma
    self.ten = ten
    self.tenTat = tenTat
    self.tenKhac = tenKhac
    self.cap = cap
    self.loai = loai
    self.trucThuoc = trucThuoc
    self.hieuLucTu = hieuLucTu
    self.hieuLucDen = hieuLucDen
    self.chuyenThanh = chuyenThanh
    self.dienThoai = dienThoai
    self.thuDienTu = thuDienTu
    self.trang = trang
  }

  /// Whether it existed on the day.
  public func exists(on day: Day) -> Bool {
    if let from = hieuLucTu, day < from { return false }
    if let to = hieuLucDen, to < day { return false }
    return true
  }
}
