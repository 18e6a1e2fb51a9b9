import Diagnostics
import Records
import Reform
import Vietnamese

/// One unit in one year of an index: what was published, what we computed, how it moved.
struct UnitResult: Sendable {
  /// The code of the unit, or its name folded where it is not known.
  let key: String
  /// The code where the unit is known.
  let code: String?
  let name: String
  /// The file name of its page over the years.
  var page: String
  let score: Score
  let place: Place
  let computed: Int?
  let isTied: Bool
  /// The rank that is shown, published or else ours, among how many.
  let rank: RankOf?
  /// The own unit or one it was made from.
  let isOwn: Bool
  /// What it became, where it is no more: *nay thuộc tỉnh Thái Nguyên*.
  let became: String?
  /// What other sources say of the figure, where they say it otherwise.
  var otherwise: [String] = []
  /// Against the year before; nil where there is nothing to compare with.
  var change: RankChange?

  /// Whether the rank that is shown is ours.
  var isComputedRank: Bool { score.rank == nil && computed != nil }
}

/// One year of an index, worked out once.
struct EditionView: Sendable {
  let terms: EditionTerms
  /// Whether figures of the whole index are at hand. Without them there are only those of criteria: units stand by
  /// name, nothing is ranked, and no total is made up from the criteria.
  let hasTotals: Bool
  /// Best first.
  var results: [UnitResult]
  let criteria: [Criterion]
  /// Why its figures do not continue those of the year before; nil where they do or there are none.
  var breakBefore: String?
  /// The figures of criteria by unit key.
  let parts: [String: [Sourced<Score>]]
  /// Of each criterion, its points of all units, sorted.
  let spread: [String: [Double]]
  let groups: [String: String]
  /// The digits that points of the whole index were published with.
  let digits: ScoreDigits
  /// The middle score; nil where the table is not whole, since the middle of a part says nothing.
  let median: FixedDecimal?

  var year: Int { terms.year }
  var ranksAreShown: Bool { terms.disclosure != .none }
  var own: [UnitResult] { results.filter(\.isOwn) }
  /// Whether any unit has a published group.
  var hasGroups: Bool { results.contains { !$0.score.group.isEmpty } }
  var hasScores: Bool { results.contains { $0.score.points != nil } }
  /// The best unit with all that share its place; where no place is shown, all that share its points.
  var leaders: [UnitResult] {
    guard let best = results.first else { return [] }
    if let rank = best.rank { return results.filter { $0.rank?.rank == rank.rank } }
    guard let points = best.score.points else { return [best] }
    return results.filter { $0.rank == nil && $0.score.points == points }
  }
  var isIllustrative: Bool { !results.isEmpty && results.allSatisfy { $0.score.standing.isIllustrative } }

  /// The name of a group as the edition calls it.
  func groupName(_ code: String) -> String { groups[Fold.name(code)] ?? code }
}

extension EditionView {
  init(_ file: IndexFile, year: Int, totals: [Sourced<Score>], parts: [Sourced<Score>], units: UnitFacts) {
    let terms = file.terms(
      year, rowCount: totals.isEmpty ? Set(parts.map { units.key($0.value) }).count : totals.count)
    let entries = totals.map {
      RankEntry(unit: units.key($0.value), score: $0.value.points, published: $0.value.rank)
    }
    let ranking = Ranking(
      entries, decimals: terms.decimals, disclosure: terms.disclosure, isWhole: terms.isWhole,
      unitCount: terms.unitCount, announced: terms.announcedRanks)
    let rows = Dictionary(zip(entries.map(\.unit), totals), uniquingKeysWith: { first, _ in first })
    self.terms = terms
    hasTotals = !totals.isEmpty
    criteria = file.criteria(in: year).map(\.value)
    let ranked: [UnitResult] = ranking.places.compactMap { place in
      guard let row = rows[place.entry.unit] else { return nil }
      let score = row.value
      return UnitResult(
        key: place.entry.unit, code: score.unitCode, name: units.name(score), page: "", score: score,
        place: row.place, computed: place.computed, isTied: place.isTied,
        rank: terms.disclosure == .none ? nil : place.shown.map { RankOf($0, of: terms.unitCount) },
        isOwn: units.isOwn(score.unitCode), became: units.became(score.unitCode),
        otherwise: Self.otherwise(score, file))
    }
    results = totals.isEmpty ? Self.unranked(parts, units) : ranked
    self.parts = Dictionary(grouping: parts, by: { units.key($0.value) })
    var spread: [String: [Double]] = [:]
    for part in parts {
      if let points = part.value.points { spread[part.value.criterion, default: []].append(points.double) }
    }
    self.spread = spread.mapValues { $0.sorted() }
    let groups = file.groups.map(\.value).filter { $0.year == nil || $0.year == year }
    self.groups = Dictionary(
      groups.map { (Fold.name($0.code), $0.name.isEmpty ? $0.code : $0.name) }, uniquingKeysWith: { first, _ in first })
    digits = ScoreDigits(totals.lazy.map(\.value.points))
    let sorted = totals.compactMap(\.value.points).sorted()
    median = terms.isWhole && sorted.count > 2 ? sorted[sorted.count / 2] : nil
  }

  /// *VietnamPlus ghi 87,14 điểm*
  private static func otherwise(_ score: Score, _ file: IndexFile) -> [String] {
    file.otherStatements(of: score).compactMap { other in
      var said: [String] = []
      if let points = other.points, points != score.points { said.append("\(Format.decimal(points)) điểm") }
      if let rank = other.rank, rank != score.rank { said.append("hạng \(rank)") }
      return said.isEmpty ? nil : "\(other.standing.source) ghi \(said.joined(separator: ", "))"
    }
  }

  /// The units of a year that has figures of criteria alone, by name, each without a figure of its own.
  private static func unranked(_ parts: [Sourced<Score>], _ units: UnitFacts) -> [UnitResult] {
    var seen: Set<String> = []
    let results = parts.filter { seen.insert(units.key($0.value)).inserted }.map { part in
      var score = Score()
      score.year = part.value.year
      score.unitText = part.value.unitText
      score.unitCode = part.value.unitCode
      score.standing.isIllustrative = part.value.standing.isIllustrative
      score.standing.source = part.value.standing.source
      return UnitResult(
        key: units.key(score), code: score.unitCode, name: units.name(score), page: "", score: score,
        place: part.place, computed: nil, isTied: false, rank: nil, isOwn: units.isOwn(score.unitCode),
        became: units.became(score.unitCode))
    }
    return Collation.sorted(results) { $0.name }
  }

  /// Holds every unit against itself a year before.
  mutating func compare(with before: EditionView) {
    let codes = Set(criteria.map(\.code))
    let codesBefore = Set(before.criteria.map(\.code))
    if let why = terms.edition?.value.seriesBreak, !why.isEmpty {
      breakBefore = why
    } else if terms.scale != before.terms.scale {
      breakBefore = "đổi thang điểm"
    } else if !codes.isEmpty, !codesBefore.isEmpty, codes != codesBefore {
      breakBefore = "đổi bộ chỉ số"
    }
    let earlier = Dictionary(before.results.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let isOneScale = terms.scale == before.terms.scale
    for index in results.indices {
      guard let old = earlier[results[index].key] else { continue }
      let now = results[index]
      var change = RankChange(
        now: now.rank, before: old.rank, score: isOneScale ? now.score.points : nil,
        scoreBefore: isOneScale ? old.score.points : nil)
      change.statedPlaces = now.score.statedPlaces
      results[index].change = change
    }
  }
}

/// What is known of the units that figures are about.
struct UnitFacts: Sendable {
  private let units: [String: AdministrativeUnit]
  private let agencies: [String: Agency]
  /// The own unit and all it was made from.
  let own: Set<String>
  private let ownUnit: String

  init(_ library: Library) {
    units = Dictionary(library.units.map { ($0.value.code, $0.value) }, uniquingKeysWith: { first, _ in first })
    agencies = Dictionary(library.agencies.map { ($0.value.code, $0.value) }, uniquingKeysWith: { first, _ in first })
    ownUnit = library.site.ownUnit
    var own: Set<String> = ownUnit.isEmpty ? [] : [ownUnit]
    for unit in library.units.map(\.value) where unit.successors.contains(ownUnit) { own.insert(unit.code) }
    self.own = own
  }

  func key(_ score: Score) -> String { score.unitCode ?? Fold.name(score.unitText) }

  func name(_ score: Score) -> String {
    guard let code = score.unitCode else { return score.unitText }
    return units[code]?.name ?? agencies[code]?.name ?? score.unitText
  }

  func isOwn(_ code: String?) -> Bool { code.map(own.contains) ?? false }

  /// The units the own one was made from, by name.
  var predecessors: [String] {
    Collation.sorted(own.filter { $0 != ownUnit }.sorted().compactMap { units[$0]?.name }) { $0 }
  }

  var ownName: String? { units[ownUnit]?.name ?? agencies[ownUnit]?.name }

  /// *nay thuộc tỉnh Thái Nguyên*, for a unit that was merged into another.
  func became(_ code: String?) -> String? {
    guard let code, let unit = units[code], unit.validTo != nil else { return nil }
    let successors = unit.successors.compactMap { units[$0] }
    guard !successors.isEmpty else { return nil }
    let names = successors.map { IndexWords.lowered(UnitPage.full($0)) }
    return "nay thuộc \(Format.list(names))"
  }

  /// The days of a unit's life, where they are known.
  func life(_ code: String?) -> (from: Day?, to: Day?) {
    let unit = code.flatMap { units[$0] }
    return (unit?.validFrom, unit?.validTo)
  }

  /// Whether any of some units is of the own one's level; codes that are not known say nothing.
  func isOwnLevel(_ codes: [String?]) -> Bool {
    guard let level = units[ownUnit]?.level else { return false }
    return codes.contains { code in code.flatMap { units[$0]?.level } == level }
  }

  /// What is ranked: *tỉnh, thành phố*, *xã, phường*, *cơ quan*, *đơn vị*.
  func noun(_ codes: [String?]) -> String {
    let known = Set(codes.compactMap(\.self))
    if !known.isEmpty, known.allSatisfy({ units[$0] == nil && agencies[$0] != nil }) { return "cơ quan" }
    let levels = Set(codes.compactMap { $0.flatMap { units[$0]?.level } })
    switch levels {
    case [.province]: return "tỉnh, thành phố"
    case [.district]: return "huyện, thành phố, thị xã"
    case [.commune]: return "xã, phường"
    default: return "đơn vị"
    }
  }
}
