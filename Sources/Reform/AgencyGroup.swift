/// A phrase that names many bodies at once. The raw values are the group keys of the published data; content may add
/// its own (`loai: nhom` in `co-quan.csv`).
public enum AgencyGroup: String, Sendable, Hashable, CaseIterable {
  /// *các sở, ban, ngành; các sở, ngành; các sở, cơ quan thuộc UBND tỉnh*.
  case departments = "so_ban_nganh"
  /// *các sở, ngành, địa phương*: one phrase, one group.
  case departmentsAndLocalities = "so_nganh_dia_phuong"
  /// *UBND cấp huyện; UBND các huyện, thành phố*.
  case districtCommittees = "ubnd_huyen"
  /// *UBND cấp xã; UBND các xã, phường, thị trấn*.
  case communeCommittees = "ubnd_xa"
  /// *các địa phương*, where it stands alone.
  case localities = "dia_phuong"
  /// *các đơn vị sự nghiệp công lập*.
  case publicServiceUnits = "don_vi_su_nghiep"
  /// *các doanh nghiệp nhà nước*.
  case stateEnterprises = "doanh_nghiep_nha_nuoc"
  /// *các tổ chức đoàn thể*.
  case massOrganisations = "doan_the"
  /// *các cơ quan thông tin đại chúng*.
  case media = "bao_dai"
  /// *các cơ quan, đơn vị liên quan*.
  case concerned = "lien_quan"
  /// Any other phrase that names many: *Phòng Nội vụ cấp huyện*, *các đơn vị*.
  case other = "khac"

  /// The group in the words of a page.
  public var label: String {
    switch self {
    case .departments: "Các sở, ban, ngành"
    case .departmentsAndLocalities: "Các sở, ngành, địa phương"
    case .districtCommittees: "UBND cấp huyện"
    case .communeCommittees: "UBND cấp xã"
    case .localities: "Các địa phương"
    case .publicServiceUnits: "Các đơn vị sự nghiệp công lập"
    case .stateEnterprises: "Các doanh nghiệp nhà nước"
    case .massOrganisations: "Các tổ chức đoàn thể"
    case .media: "Các cơ quan báo, đài"
    case .concerned: "Các cơ quan, đơn vị liên quan"
    case .other: "Cơ quan, đơn vị khác"
    }
  }

  /// The last day of the group, where the level of government it stands for has ended.
  public var validTo: Day? {
    self == .districtCommittees ? AdministrativeUnit.lastDayOfDistricts : nil
  }
}
