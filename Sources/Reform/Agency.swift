/// The level of government an agency or a unit belongs to.
public enum GovernmentLevel: String, Sendable, Hashable, CaseIterable {
  /// Central: ministries and their branches.
  case central = "trung_uong"
  /// Province or centrally run city.
  case province = "tinh"
  /// District; ended on 1 July 2025.
  case district = "huyen"
  /// Commune, ward, special zone.
  case commune = "xa"

  /// The level's name in Vietnamese.
  public var label: String {
    switch self {
    case .central: "Trung ương"
    case .province: "Tỉnh"
    case .district: "Huyện"
    case .commune: "Xã"
    }
  }
}

/// A body of the state, the party, a mass organisation or an enterprise that tasks and figures name; or, where
/// `isGroup`, a set of such bodies that documents name by one phrase.
public struct Agency: Lasting, Sendable, Hashable {
  /// Code, unique in the content: `so-noi-vu`. For a group it is the group's key: `so_ban_nganh`.
  public var code: String
  /// Full official name: *Sở Nội vụ*.
  public var name: String
  /// Short name: *SNV*.
  public var shortName: String?
  /// Other names that documents use.
  public var otherNames: [String]
  /// Level of government.
  public var level: GovernmentLevel?
  /// Kind, as the content words it: *sở*, *ban*, *đơn vị sự nghiệp*…; `nhom` makes it a group.
  public var kind: String?
  /// Code of the agency it belongs to.
  public var parent: String?
  /// First day of its life, where known.
  public var validFrom: Day?
  /// Last day of its life, where it has ended.
  public var validTo: Day?
  /// Codes of the agencies that took over its work.
  public var successors: [String]
  /// Official telephone.
  public var phone: String?
  /// Official e-mail address.
  public var mail: String?
  /// Address of its own web page.
  public var page: String?
  /// Where the record comes from and how far it may be trusted.
  public var standing = Standing()

  /// An agency; only code and name are required.
  public init(
    code: String, name: String, shortName: String? = nil, otherNames: [String] = [], level: GovernmentLevel? = nil,
    kind: String? = nil, parent: String? = nil, validFrom: Day? = nil, validTo: Day? = nil,
    successors: [String] = [], phone: String? = nil, mail: String? = nil, page: String? = nil
  ) {
    self.code = code
    self.name = name
    self.shortName = shortName
    self.otherNames = otherNames
    self.level = level
    self.kind = kind
    self.parent = parent
    self.validFrom = validFrom
    self.validTo = validTo
    self.successors = successors
    self.phone = phone
    self.mail = mail
    self.page = page
  }
}
