import Diagnostics
import Records
import Reform
import Vietnamese

/// One table of results that ranks several leagues is as many indices: each with its own ranks, pages and files.
enum IndexLeagues {
  /// The index, or its leagues in the order of government. The first keeps the address of the folder, the others stand
  /// at `chi-so/<folder>-<league>/`. `bang` or an explanation in `chi-so.md` keeps one table together.
  static func split(_ file: IndexFile, _ units: UnitNames, _ intake: inout Intake) -> [IndexFile] {
    let index = file.index.value
    guard index.league.isEmpty, index.standing.explanation.isEmpty else { return [file] }
    let rows = file.everyRow
    let named = rows.map { name(of: $0.value, units) }
    var count: [String: Int] = [:]
    var first: [String: (name: String, place: Place)] = [:]
    for (row, name) in zip(rows, named) {
      guard let name else { continue }
      let key = Fold.name(name)
      count[key, default: 0] += 1
      if first[key] == nil { first[key] = (name, row.place) }
    }
    guard first.count > 1 else { return [file] }
    let order = ordered(first)
    // A row of an unknown unit stands with the most.
    let most = order.max { (count[$0] ?? 0, $1) < (count[$1] ?? 0, $0) } ?? order[0]
    let leagues = order.enumerated().map { position, key in
      part(file, key, first[key]?.name ?? key, isFirst: position == 0) { score in
        (name(of: score, units).map(Fold.name) ?? most) == key
      }
    }
    intake.faults.append(
      LoadingFaults.leaguesSplit.fault(
        at: first[order[1]]?.place ?? file.index.place,
        Words(
          "ket-qua.csv có \(order.count) bảng: \(leagues.map(\.index.value.league).joined(separator: "; "))",
          "ket-qua.csv has \(order.count) leagues"),
        consequence: Words(
          "mỗi bảng xếp hạng riêng: \(leagues.map { "chi-so/\($0.index.value.slug)/" }.joined(separator: ", "))",
          "each is ranked by itself: \(leagues.map { "chi-so/\($0.index.value.slug)/" }.joined(separator: ", "))")))
    return leagues
  }

  private static func name(of score: Score, _ units: UnitNames) -> String? {
    score.league.isEmpty ? score.unitCode.flatMap { units.league(of: $0)?.name } : score.league
  }

  /// Levels of government from above, then what the table names itself, in row order.
  private static func ordered(_ first: [String: (name: String, place: Place)]) -> [String] {
    let levels = League.allCases.map { Fold.name($0.name) }.filter { first[$0] != nil }
    let others = first.filter { !levels.contains($0.key) }.sorted {
      ($0.value.place.line ?? 0, $0.key) < ($1.value.place.line ?? 0, $1.key)
    }
    return levels + others.map(\.key)
  }

  private static func part(
    _ file: IndexFile, _ key: String, _ league: String, isFirst: Bool, _ holds: (Score) -> Bool
  ) -> IndexFile {
    func speaks(_ named: String) -> Bool { named.isEmpty || Fold.name(named) == key }
    var part = file
    part.index.value.league = league
    part.index.value.name += " (\(league))"
    part.index.value.shortName += " (\(league))"
    if !isFirst { part.index.value.slug += "-\(Slug.make(league))" }
    part.scores = file.scores.filter { holds($0.value) }
    part.otherSources = file.otherSources.filter { holds($0.value) }
    let (own, all) = (Set(part.years), Set(file.years))
    /// A row of a year that only another league has is not unused: that league takes it.
    func isOf(_ year: Int?) -> Bool {
      year.map { own.contains($0) || isFirst && !all.contains($0) } ?? true
    }
    // What names the league comes before what speaks of all.
    let editions = file.editions.filter { speaks($0.value.league) && (!$0.value.league.isEmpty || isOf($0.value.year)) }
    part.editions = editions.filter { !$0.value.league.isEmpty } + editions.filter { $0.value.league.isEmpty }
    part.criteria = file.criteria.filter { speaks($0.value.league) }
    part.groups = file.groups.filter { speaks($0.value.league) && (!$0.value.league.isEmpty || isOf($0.value.year)) }
    let codes = Set(part.criteria.map(\.value.code))
    let known = Set(file.criteria.map(\.value.code))
    part.evidence = file.evidence.filter {
      codes.contains($0.value.criterion) || isFirst && !known.contains($0.value.criterion)
    }
    return part
  }
}

extension LoadingFaults {
  static let leaguesSplit = FaultKind(
    "leagues-split", .note,
    title: Words("Một bảng kết quả có nhiều bảng xếp hạng", "One table of results has several leagues"),
    explanation: Words(
      """
      Sở, ban, ngành, huyện (đến 2024) và xã, phường được chấm theo bộ tiêu chí riêng, nên không xếp chung. Khi ket-qua.csv \
      có đơn vị của nhiều cấp, mỗi cấp thành một bảng riêng: hạng, số đơn vị, trang và tệp riêng. Cột bang (của ket-qua.csv, \
      cong-bo.csv, tieu-chi.csv, nhom.csv) đặt tên bảng khi cấp không nói đủ. Không phải sửa gì; muốn giữ một bảng chung thì \
      ghi bang hoặc giai_trinh trong chi-so.md.
      """,
      """
      Departments, districts (to 2024) and communes are scored by criteria of their own and are not ranked together. Where \
      ket-qua.csv has several levels each is a league with ranks, pages and files of its own. The column “bang” names a \
      league where the level does not say enough. Nothing need be done; bang or giai_trinh in chi-so.md keeps one table.
      """))
}
