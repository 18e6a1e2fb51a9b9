/// The dossiers of one level of government in a report: its printed row, else the sum of its units.
public struct DossierLevelSum: Sendable {
  public let level: GovernmentLevel
  public let counts: DossierCounts
  public let origin: DossierHeadline.Origin
  /// Rows of units of the level, and how many of them have figures.
  public let units: Int
  public let reported: Int
}

extension DossierArithmetic {
  /// Level by level, from the province's departments to the communes: reports of communes roll up to the district (until
  /// 30 June 2025) and to the province. A level without units and without a row of its own is not there.
  ///
  /// Nothing is counted twice: a district's row that stands beside its communes is the district level, not theirs.
  public func levels() -> [DossierLevelSum] {
    [GovernmentLevel.central, .province, .district, .commune].compactMap { level in
      let members = rows.indices.filter { position in
        let row = rows[position]
        return row.scope == .unit && row.unitLevel == level && row.isWholeField
      }
      let reported = members.filter { !rows[$0].counts.isEmpty }
      if let stated = rows.firstIndex(where: { $0.scope == .level(level) && $0.isWholeField && !$0.counts.isEmpty }) {
        return DossierLevelSum(
          level: level, counts: rows[stated].counts, origin: .stated(row: stated), units: members.count,
          reported: reported.count)
      }
      guard !reported.isEmpty else { return nil }
      return DossierLevelSum(
        level: level, counts: sum(reported), origin: .summed(rows: reported.count), units: members.count,
        reported: reported.count)
    }
  }

  /// Districts that have no row of their own, by code, each with the sum of its communes.
  public func districts() -> [(code: String, counts: DossierCounts, communes: Int)] {
    let own = Set(rows.filter { $0.scope == .unit }.map(\.unitKey))
    var members: [String: [Int]] = [:]
    for position in rows.indices where rows[position].scope == .unit && rows[position].isWholeField {
      guard let district = rows[position].district, !own.contains(district), !rows[position].counts.isEmpty else {
        continue
      }
      members[district, default: []].append(position)
    }
    return members.keys.sorted().map { ($0, sum(members[$0] ?? []), members[$0]?.count ?? 0) }
  }

  /// Column by column; nil where one of the rows lacks the figure.
  private func sum(_ positions: [Int]) -> DossierCounts {
    var counts = DossierCounts()
    for column in columns { counts[column] = DossierCounts.sum(positions.map { rows[$0].counts[column] }) }
    return counts
  }
}
