import Records
import Reform

/// The release calendar, corrections and changes of procedures, put in order once.
struct DisclosureIndex: Sendable {
  /// Positions of releases that are out late or not at all, by promised day; then those to come; then those that are out.
  let overdue: [Int]
  /// By day; those without a day at the end.
  let upcoming: [Int]
  /// Newest first.
  let published: [Int]
  /// Positions of corrections, newest first.
  let corrections: [Int]
  /// Positions of corrections by the page they are about, newest first.
  let correctionsByPage: [String: [Int]]
  /// Positions of changes of procedures, newest decision first, then as in the table.
  let changes: [Int]
  /// By procedure code, newest first.
  let changesByCode: [String: [Int]]
  private let rhythms: [String: UpdateRhythm]

  init(_ library: Library, asOf: Day) {
    let releases = library.releases.map(\.value)
    var overdue: [Int] = []
    var upcoming: [Int] = []
    var published: [Int] = []
    var rhythms: [String: UpdateRhythm] = [:]
    for (position, release) in releases.enumerated() {
      switch release.state(on: asOf) {
      case .overdue: overdue.append(position)
      case .upcoming, .undated: upcoming.append(position)
      case .published: published.append(position)
      }
      if let rhythm = release.rhythm, !release.page.isEmpty { rhythms[SitePath.file(release.page)] = rhythm }
    }
    self.overdue = Self.sorted(overdue, by: { releases[$0].due }, newestFirst: false)
    self.upcoming = Self.sorted(upcoming, by: { releases[$0].due }, newestFirst: false)
    self.published = Self.sorted(published, by: { releases[$0].published }, newestFirst: true)
    self.rhythms = rhythms
    let corrected = library.corrections.map(\.value)
    corrections = Self.sorted(Array(corrected.indices), by: { corrected[$0].day }, newestFirst: true)
    correctionsByPage = Dictionary(grouping: corrections) { SitePath.file(corrected[$0].page) }
    let changed = library.procedureChanges.map(\.value)
    changes = Self.sorted(Array(changed.indices), by: { changed[$0].decided }, newestFirst: true)
    changesByCode = Dictionary(grouping: changes.filter { !changed[$0].code.isEmpty }) { changed[$0].code }
  }

  /// How often the calendar says that a page or file is brought up to date.
  func rhythm(of path: String) -> UpdateRhythm? { rhythms[path] }

  /// Without a day last; else as they stand.
  private static func sorted(_ positions: [Int], by day: (Int) -> Day?, newestFirst: Bool) -> [Int] {
    positions.sorted { first, second in
      switch (day(first), day(second)) {
      case (let a?, let b?): a == b ? first < second : newestFirst ? b < a : a < b
      case (_?, nil): true
      case (nil, _?): false
      case (nil, nil): first < second
      }
    }
  }
}
