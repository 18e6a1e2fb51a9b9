/// What a ranking inside a province ranks. Departments, districts (to 2024) and communes are scored by criteria of
/// their own, so that each is a league: its own N, its own first place (Quyết định 876/QĐ-BNV ngày 10/11/2022 has the
/// provinces rank their departments, their districts and their communes apart).
public enum League: String, Sendable, Hashable, CaseIterable {
  case provinces = "tỉnh, thành phố"
  case departments = "sở, ban, ngành"
  case districts = "huyện, thành phố, thị xã"
  case communes = "xã, phường"

  /// The league of a level; branches of the centre in a province stand among its departments.
  public init?(_ level: GovernmentLevel, isUnit: Bool) {
    switch level {
    case .central where isUnit: return nil
    case .central: self = .departments
    case .province: self = isUnit ? .provinces : .departments
    case .district: self = .districts
    case .commune: self = .communes
    }
  }

  /// As pages name it: *sở, ban, ngành*.
  public var name: String { rawValue }
}
