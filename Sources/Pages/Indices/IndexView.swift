import Records
import Reform
import Vietnamese

/// An index with its editions, and its units over the years; computed once for a site.
///
/// A unit's page stands at its name folded, since links should be readable and outlive codes. Units that had one name
/// one after the other (Thái Nguyên before and after 1 July 2025) share the page, with a visible break between them;
/// units that had one name in the same year (two communes) get their code behind it.
struct IndexView: Sendable {
  let file: IndexFile
  /// Oldest first.
  let editions: [EditionView]
  let units: [UnitSeries]
  let facts: UnitFacts
  let noun: String

  var index: Index { file.index.value }
  var newest: EditionView? { editions.last }
  /// The own unit's results in a year, that of its own name first.
  func ownFirst(_ edition: EditionView) -> [UnitResult] {
    edition.own.filter { $0.name == facts.ownName } + edition.own.filter { $0.name != facts.ownName }
  }

  /// The series of the own unit and of what it was made from, that of its own name first.
  var ownUnits: [UnitSeries] {
    let own = units.filter { isOwn($0) }
    return own.filter { $0.name == facts.ownName } + own.filter { $0.name != facts.ownName }
  }

  /// Whether it ranks units of the own one's level, so that the own unit is or could be among them.
  var ranksOwnLevel: Bool {
    editions.contains { !$0.own.isEmpty } || facts.isOwnLevel(file.scores.map(\.value.unitCode))
  }
  /// PAR INDEX, the index of administrative reform itself.
  var isReformIndex: Bool { Slug.make(index.shortName) == "par-index" || index.slug == "par-index" }
  var isPercentage: Bool { index.pointUnit.contains("%") }

  init(_ file: IndexFile, _ facts: UnitFacts) {
    self.file = file
    self.facts = facts
    let league = file.index.value.league
    noun = league.isEmpty ? facts.noun(file.scores.map(\.value.unitCode)) : IndexWords.lowered(league)
    let totals = file.totals()
    let parts = Dictionary(grouping: file.scores.filter { !$0.value.criterion.isEmpty }, by: \.value.year)
    var editions = file.years.map { year in
      EditionView(file, year: year, totals: totals[year] ?? [], parts: parts[year] ?? [], units: facts)
    }
    for position in editions.indices.dropFirst() {
      let before = editions[position - 1]
      if before.year == editions[position].year - 1 { editions[position].compare(with: before) }
    }
    let pages = Self.pages(editions)
    for position in editions.indices {
      for row in editions[position].results.indices {
        editions[position].results[row].page = pages[editions[position].results[row].key] ?? ""
      }
    }
    self.editions = editions
    units = Self.series(editions)
  }

  /// The file name of each unit's page, by key.
  private static func pages(_ editions: [EditionView]) -> [String: String] {
    var slugs: [String: String] = [:]
    var shared: Set<String> = []
    for edition in editions {
      var holder: [String: String] = [:]
      for result in edition.results {
        let made = Slug.make(result.name)
        let slug = made.isEmpty ? "don-vi" : made
        slugs[result.key] = slug
        if let other = holder[slug], other != result.key { shared.insert(slug) }
        holder[slug] = result.key
      }
    }
    return Dictionary(
      uniqueKeysWithValues: slugs.map { key, slug in
        // The list of units stands at `index`.
        (key, shared.contains(slug) || slug == "index" ? "\(slug)-\(Slug.make(key))" : slug)
      })
  }

  private static func series(_ editions: [EditionView]) -> [UnitSeries] {
    var byPage: [String: UnitSeries] = [:]
    for (position, edition) in editions.enumerated() {
      for (row, result) in edition.results.enumerated() {
        byPage[result.page, default: UnitSeries(page: result.page, name: result.name)].entries.append((position, row))
      }
    }
    let all = byPage.keys.sorted().compactMap { byPage[$0] }
    return Collation.sorted(all) { $0.name }
  }

  func entries(_ unit: UnitSeries) -> [(edition: EditionView, result: UnitResult)] {
    unit.entries.map { (editions[$0.edition], editions[$0.edition].results[$0.row]) }
  }

  func isOwn(_ unit: UnitSeries) -> Bool {
    unit.entries.contains { editions[$0.edition].results[$0.row].isOwn }
  }
}

/// A unit over the years, by position in the editions, oldest first.
struct UnitSeries: Sendable {
  let page: String
  let name: String
  var entries: [(edition: Int, row: Int)] = []
}

extension Address {
  static func editionData(_ index: Index, _ year: Int, _ ending: String) -> String {
    "chi-so/\(index.slug)/\(year).\(ending)"
  }

  static func allYears(_ index: Index) -> String { "chi-so/\(index.slug)/tat-ca-nam.csv" }

  static func unitList(_ index: Index) -> String { "chi-so/\(index.slug)/don-vi/index.html" }

  static func unitPage(_ index: Index, _ page: String) -> String { "chi-so/\(index.slug)/don-vi/\(page).html" }
}
