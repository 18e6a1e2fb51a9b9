import Markup

/// One region of a map: its outline in degrees and the class that gives its shade.
public struct MapRegion: Sendable {
  /// Longitude and latitude of each corner; inner rings are holes.
  public var rings: [[(x: Double, y: Double)]]
  /// `q1` (darkest) to `q4`, or `land` where there is no figure.
  public var names: String
  /// Printed on it; for the own unit and what must be named.
  public var label: String?

  public init(rings: [[(x: Double, y: Double)]], names: String, label: String? = nil) {
    self.rings = rings
    self.names = names
    self.label = label
  }
}

/// A name on the sea: an archipelago and where it lies.
public struct MapName: Sendable {
  public var text: String
  public var points: [(x: Double, y: Double)]

  public init(_ text: String, points: [(x: Double, y: Double)]) {
    self.text = text
    self.points = points
  }
}

/// A map of regions in shades, with its key below. Plate carrée with the middle latitude true to scale: for comparing
/// regions, not for measuring.
public enum RegionMap {
  /// - Parameter key: class and words of each shade, darkest first.
  public static func draw(
    _ regions: [MapRegion], names: [MapName], key: [(names: String, text: String)], words: ChartWords
  ) -> Markup {
    let corners = regions.flatMap(\.rings).flatMap { $0 } + names.flatMap(\.points)
    guard let frame = Frame(corners) else { return Markup() }
    return Canvas.drawings(words, in: Canvas.compact, height: { frame.height(in: $0) + Double(key.count) * 22 + 14 }) {
      svg, width in
      for region in regions {
        svg.path(region.names, frame.path(region.rings, in: width))
      }
      for name in names { self.name(name, frame, width, &svg) }
      for region in regions {
        guard let label = region.label, let ring = region.rings.max(by: { $0.count < $1.count }) else { continue }
        let centre = frame.centre(ring, in: width)
        svg.label(label, centre.x, centre.y + 4, "own-t", anchor: "middle")
      }
      let top = frame.height(in: width) + 14
      for (index, entry) in key.enumerated() {
        let y = top + Double(index) * 22
        svg.shape(
          "rect",
          [
            .class(entry.names), Attribute("x", 0.5), Attribute("y", y), Attribute("width", 22),
            Attribute("height", 14),
          ])
        svg.label(entry.text, 30, y + 12)
      }
    }
  }

  /// Islands too small for the scale are dots; their name stands beside them.
  private static func name(_ name: MapName, _ frame: Frame, _ width: Double, _ svg: inout Markup) {
    guard !name.points.isEmpty else { return }
    for point in name.points {
      let place = frame.place(point, in: width)
      svg.shape(
        "circle", [.class("dot"), Attribute("cx", place.x), Attribute("cy", place.y), Attribute("r", 1.4)])
    }
    let centre = frame.centre(name.points, in: width)
    let lowest = name.points.map { frame.place($0, in: width).y }.max() ?? centre.y
    let half = LabelRow.width(name.text) / 2
    svg.label(name.text, min(width - half, max(half, centre.x)), lowest + 18, "lbl", anchor: "middle")
  }

  private struct Frame {
    let west: Double
    let east: Double
    let south: Double
    let north: Double
    /// The length of a degree of longitude against one of latitude at the middle of the map.
    let squeeze: Double

    init?(_ corners: [(x: Double, y: Double)]) {
      guard let west = corners.map(\.x).min(), let east = corners.map(\.x).max(), let south = corners.map(\.y).min(),
        let north = corners.map(\.y).max(), west < east, south < north
      else { return nil }
      self.west = west
      self.east = east
      self.south = south
      self.north = north
      // cos of the middle latitude by its series; latitudes of a country are far from the poles.
      let angle = (south + north) / 2 * 3.141592653589793 / 180
      let square = angle * angle
      squeeze = max(0.1, 1 - square / 2 + square * square / 24 - square * square * square / 720)
    }

    private func span(in width: Double) -> Double { width }
    private func scale(in width: Double) -> Double { (span(in: width) - 8) / ((east - west) * squeeze) }
    func height(in width: Double) -> Double { (north - south) * scale(in: width) + 28 }

    func place(_ point: (x: Double, y: Double), in width: Double) -> (x: Double, y: Double) {
      let scale = scale(in: width)
      return (4 + (point.x - west) * squeeze * scale, 4 + (north - point.y) * scale)
    }

    func centre(_ points: [(x: Double, y: Double)], in width: Double) -> (x: Double, y: Double) {
      let places = points.map { place($0, in: width) }
      let count = Double(max(1, places.count))
      return (places.reduce(0) { $0 + $1.x } / count, places.reduce(0) { $0 + $1.y } / count)
    }

    /// Corners snap to whole units, so that regions that share a border share it still when corners between fall away.
    func path(_ rings: [[(x: Double, y: Double)]], in width: Double) -> String {
      var data = ""
      for ring in rings {
        var last: (x: Int, y: Int)?
        var part = ""
        var steps = 0
        for point in ring {
          let place = place(point, in: width)
          let next = (x: Int(place.x.rounded()), y: Int(place.y.rounded()))
          if let last, last == next { continue }
          part += last.map { "l\(next.x - $0.x) \(next.y - $0.y)" } ?? "M\(next.x) \(next.y)"
          last = next
          steps += 1
        }
        if steps > 2 { data += part + "z" }
      }
      return data
    }
  }
}
