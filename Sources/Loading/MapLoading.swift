import Diagnostics
import Formats
import Records

/// Maps: every `ban-do*.geojson` at the root of the content.
enum MapLoading {
  static func load(_ intake: inout Intake) -> [UnitMap] {
    intake.rootPaths(beginning: "ban-do", ending: ".geojson").compactMap { path in
      guard let file = intake.take(path) else { return nil }
      return read(file.bytes, path, &intake.faults)
    }
  }

  private static func read(_ bytes: [UInt8], _ path: String, _ faults: inout [Fault]) -> UnitMap? {
    let value: JSONValue
    switch JSONReader.read(bytes) {
    case .success(let read): value = read
    case .failure(let fault):
      faults.append(
        unreadable(Place(file: path, line: fault.line), "không phải JSON từ dòng này", "is no JSON from here on"))
      return nil
    }
    let regions = (value["features"]?.elements ?? []).compactMap(region)
    guard !regions.isEmpty else {
      faults.append(
        unreadable(
          Place(file: path), "không có vùng nào (features) có tên và hình Polygon hoặc MultiPolygon",
          "has no feature with a name and a Polygon or MultiPolygon"))
      return nil
    }
    let map = UnitMap(path: path, regions: regions, source: value["nguon"]?.string ?? "")
    let missing = UnitMap.Archipelago.allCases.filter { map.points(of: $0).isEmpty }
    guard missing.isEmpty else {
      let names = missing.map(\.rawValue).joined(separator: ", ")
      faults.append(
        LoadingFaults.mapWithoutArchipelagos.fault(
          at: Place(file: path), Words("bản đồ thiếu \(names)", "the map lacks \(names)"),
          suggestion: Words(
            "dùng tệp có đủ quần đảo Hoàng Sa và quần đảo Trường Sa", "use a file that has both archipelagos"),
          consequence: Words("không vẽ bản đồ này", "the map is not drawn")))
      return nil
    }
    return map
  }

  private static func unreadable(_ place: Place, _ vi: String, _ en: String) -> Fault {
    LoadingFaults.mapUnreadable.fault(
      at: place, Words("tệp bản đồ \(vi)", "the map \(en)"),
      suggestion: Words(
        "xuất lại từ phần mềm bản đồ ở dạng GeoJSON (WGS 84)", "export it again as GeoJSON (WGS 84)"))
  }

  private static let nameKeys = ["ten", "name", "ten_tinh", "TEN", "NAME", "Name"]
  private static let codeKeys = ["ma", "code", "gso_code", "MA"]

  private static func region(_ feature: JSONValue) -> UnitMap.Region? {
    guard let properties = feature["properties"], let geometry = feature["geometry"],
      let name = nameKeys.lazy.compactMap({ properties[$0]?.string }).first
    else { return nil }
    let coordinates = geometry["coordinates"]?.elements ?? []
    let polygons: [JSONValue]
    switch geometry["type"]?.string {
    case "Polygon": polygons = [.array(coordinates)]
    case "MultiPolygon": polygons = coordinates
    default: return nil
    }
    let rings = polygons.flatMap(\.elements).map { ring in ring.elements.compactMap(point) }.filter { $0.count > 2 }
    guard !rings.isEmpty else { return nil }
    return UnitMap.Region(
      name: name, code: codeKeys.lazy.compactMap { properties[$0]?.string }.first ?? "", rings: rings)
  }

  private static func point(_ value: JSONValue) -> UnitMap.Point? {
    let parts = value.elements
    guard parts.count >= 2, let longitude = parts[0].number, let latitude = parts[1].number, abs(longitude) <= 180,
      abs(latitude) <= 90
    else { return nil }
    return UnitMap.Point(longitude, latitude)
  }
}

extension LoadingFaults {
  static let ofMaps: [FaultKind] = [mapUnreadable, mapWithoutArchipelagos]

  static let mapUnreadable = FaultKind(
    "map-unreadable", .error,
    title: Words("Tệp bản đồ không đọc được", "A map that cannot be read"),
    explanation: Words(
      "ban-do*.geojson là GeoJSON (RFC 7946): FeatureCollection, mỗi vùng có “ten” hoặc “name” trong properties (và “ma” nếu "
        + "có), hình Polygon hoặc MultiPolygon, kinh độ trước vĩ độ sau. TopoJSON phải đổi sang GeoJSON.",
      "ban-do*.geojson is GeoJSON (RFC 7946): a FeatureCollection whose features have “ten” or “name” (and “ma”, if there is "
        + "one) among their properties, a Polygon or MultiPolygon, longitude before latitude. Convert TopoJSON first."))

  static let mapWithoutArchipelagos = FaultKind(
    "map-without-archipelagos", .error,
    title: Words("Bản đồ thiếu Hoàng Sa, Trường Sa", "A map without Hoàng Sa or Trường Sa"),
    explanation: Words(
      "Bản đồ Việt Nam phải có quần đảo Hoàng Sa và quần đảo Trường Sa. Hai quần đảo được nhận theo tọa độ: vùng quanh "
        + "16–17° Bắc, 111–113° Đông và vùng 6–12° Bắc, 111–118° Đông. Dùng tệp bản đồ đầy đủ.",
      "A map of Vietnam must show the Hoàng Sa and Trường Sa archipelagos. They are told by where they lie: about 16–17° N, "
        + "111–113° E and 6–12° N, 111–118° E. Use a whole map."))
}
