/// A map of units that content supplies (`ban-do*.geojson`): degrees of longitude and latitude (WGS 84).
public struct UnitMap: Sendable {
  public struct Point: Sendable, Hashable {
    public let longitude: Double
    public let latitude: Double

    public init(_ longitude: Double, _ latitude: Double) {
      self.longitude = longitude
      self.latitude = latitude
    }
  }

  public struct Region: Sendable {
    public let name: String
    /// The unit's `ma`; empty where the file has none.
    public let code: String
    /// Outer and inner rings alike; they are filled by the even-odd rule.
    public let rings: [[Point]]

    public init(name: String, code: String, rings: [[Point]]) {
      self.name = name
      self.code = code
      self.rings = rings
    }
  }

  public let path: String
  public let regions: [Region]
  /// `nguon` of the file: who drew it.
  public let source: String

  public init(path: String, regions: [Region], source: String) {
    self.path = path
    self.regions = regions
    self.source = source
  }

  /// The archipelagos that every map of Vietnam shows, by where they lie.
  public enum Archipelago: String, Sendable, CaseIterable {
    case hoangSa = "Hoàng Sa"
    case truongSa = "Trường Sa"

    public func contains(_ point: Point) -> Bool {
      switch self {
      case .hoangSa: (110.5...113.5).contains(point.longitude) && (15.2...17.6).contains(point.latitude)
      case .truongSa: (111.0...118.0).contains(point.longitude) && (6.0...12.2).contains(point.latitude)
      }
    }
  }

  /// The points of an archipelago; empty where the map does not have it.
  public func points(of archipelago: Archipelago) -> [Point] {
    regions.flatMap(\.rings).compactMap { ring in
      ring.first.flatMap { archipelago.contains($0) ? $0 : nil }
    }
  }
}
