import Charts
import Records
import Reform
import Vietnamese

/// A year of an index on a map, where content has one whose regions are the units of that year.
enum EditionMap {
  static func figures(_ values: EditionPages.Values) -> [FigureValues] {
    let edition = values.edition
    let scored = edition.results.filter { $0.score.points != nil }
    guard edition.terms.isWhole, edition.hasTotals, scored.count >= 8 else { return [] }
    var byName: [String: Int] = [:]
    for (place, result) in scored.enumerated() {
      byName[key(result.name)] = place
      if let code = result.code { byName["ma " + code] = place }
    }
    func position(_ region: UnitMap.Region) -> Int? { byName[key(region.name)] ?? byName["ma " + region.code] }
    // A map of other borders would leave units out or show them under a wrong outline.
    let fitting = values.maker.site.library.maps.first { map in
      let found = Set(map.regions.compactMap { byName[key($0.name)] })
      return found.count * 10 >= scored.count * 9 && found.count * 10 >= map.regions.count * 9
    }
    guard let map = fitting else { return [] }
    return [figure(map, scored, values, position)]
  }

  /// Units without the word for their kind: *Tỉnh Thái Nguyên* is *Thái Nguyên*.
  private static func key(_ name: String) -> String {
    let folded = Fold.name(name)
    for kind in ["tinh ", "thanh pho ", "tp "] where folded.hasPrefix(kind) {
      return String(folded.dropFirst(kind.count))
    }
    return folded
  }

  private static func figure(
    _ map: UnitMap, _ scored: [UnitResult], _ values: EditionPages.Values, _ position: (UnitMap.Region) -> Int?
  ) -> FigureValues {
    // Best first: the first quarter is the darkest.
    let quarters = (0..<4).map { quarter in
      scored.count * quarter / 4..<scored.count * (quarter + 1) / 4
    }
    let regions = map.regions.map { region -> MapRegion in
      let place = position(region)
      let quarter = place.flatMap { place in quarters.firstIndex { $0.contains(place) } }
      let isOwn = place.map { scored[$0].isOwn } ?? false
      return MapRegion(
        rings: region.rings.map { ring in ring.map { ($0.longitude, $0.latitude) } },
        names: quarter.map { "q\($0 + 1)" } ?? "land", label: isOwn ? place.map { scored[$0].name } : nil)
    }
    let names = UnitMap.Archipelago.allCases.map { archipelago in
      MapName(
        "Quần đảo \(archipelago.rawValue)", points: map.points(of: archipelago).map { ($0.longitude, $0.latitude) })
    }
    let key = quarters.enumerated().compactMap { quarter, range -> (names: String, text: String)? in
      guard let first = range.first, let last = range.last, let high = scored[first].score.points,
        let low = scored[last].score.points
      else { return nil }
      let ends = "\(Format.decimal(low))–\(Format.decimal(high))\u{A0}điểm"
      return ("q\(quarter + 1)", "\(titles[quarter]): \(ends), \(range.count)\u{A0}đơn vị")
    }
    let title = "\(values.view.index.shortName) \(values.edition.year) trên bản đồ, chia bốn phần theo điểm"
    let reading =
      "Bốn phần bằng nhau theo điểm, do cổng chia; không phải nhóm của nơi công bố. Bảng bên dưới có đủ điểm của từng đơn vị."
      + (map.source.isEmpty ? "" : " Nền bản đồ: \(map.source).")
    return FigureValues(
      title: title, reading: reading,
      drawing: RegionMap.draw(regions, names: names, key: key, words: ChartWords(title: title, description: reading)),
      isIllustrative: values.edition.isIllustrative)
  }

  private static let titles = ["Phần tư cao nhất", "Phần tư thứ hai", "Phần tư thứ ba", "Phần tư thấp nhất"]
}
