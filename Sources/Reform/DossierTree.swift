/// Which rows of a table of dossiers sum up which others: fields their unit, units their district, their level and the
/// whole. Worked out once for a table, since such tables may have thousands of rows.
struct DossierTree {
  /// The rows that one row sums.
  struct Parts {
    var rows: [Int]
    /// False where a row stands among levels and its own level is not known.
    var isCertain = true
  }

  private let rows: [DossierRow]
  private let fieldKeys: [String]
  /// Rows of one field, by unit.
  private var fieldRows: [String: [Int]] = [:]
  /// Units that have a row of all fields.
  private var wholeUnits: Set<String> = []
  /// Units outside districts of the table, and sums of levels, by field.
  private var topRows: [String: [Int]] = [:]
  private var levelRows: [String: [Int]] = [:]
  private var districtRows: [String: [Int]] = [:]

  init(_ rows: [DossierRow]) {
    self.rows = rows
    fieldKeys = rows.map(\.fieldKey)
    let keys = rows.map(\.unitKey)
    for position in rows.indices {
      if fieldKeys[position].isEmpty {
        wholeUnits.insert(keys[position])
      } else {
        fieldRows[keys[position], default: []].append(position)
      }
    }
    let units = Set(rows.indices.filter { rows[$0].scope == .unit }.map { keys[$0] })
    for position in rows.indices {
      // A row speaks for its unit in its field; for all fields too, where its unit has no row of all.
      var fields = [fieldKeys[position]]
      if !fields[0].isEmpty, !wholeUnits.contains(keys[position]) { fields.append("") }
      for field in fields {
        switch rows[position].scope {
        case .unit:
          if let district = rows[position].district, units.contains(district) {
            districtRows[Self.key(district, field), default: []].append(position)
          } else {
            topRows[field, default: []].append(position)
          }
        case .level: levelRows[field, default: []].append(position)
        case .whole: break
        }
      }
    }
  }

  private static func key(_ unit: String, _ field: String) -> String { unit + "\n" + field }

  /// The rows of the same unit, field by field; nil where there are none.
  func fields(of row: DossierRow) -> Parts? {
    guard row.isWholeField, let parts = fieldRows[row.unitKey] else { return nil }
    return Parts(rows: parts)
  }

  /// The rows of the units that a row sums; nil where there are none.
  func units(of row: DossierRow) -> Parts? {
    let field = row.fieldKey
    let top = topRows[field] ?? []
    let levels = levelRows[field] ?? []
    switch row.scope {
    case .unit:
      return parts(districtRows[Self.key(row.unitKey, field)] ?? [], isCertain: true)
    case .level(let level):
      return parts(
        top.filter { rows[$0].unitLevel == level }, isCertain: top.allSatisfy { rows[$0].unitLevel != nil })
    case .whole:
      let covered = Set(levels.compactMap { position in rows[position].scope.level })
      return parts(
        levels + top.filter { position in rows[position].unitLevel.map { !covered.contains($0) } ?? true },
        isCertain: covered.isEmpty || top.allSatisfy { rows[$0].unitLevel != nil })
    }
  }

  private func parts(_ rows: [Int], isCertain: Bool) -> Parts? {
    rows.isEmpty ? nil : Parts(rows: rows, isCertain: isCertain)
  }
}

extension DossierScope {
  /// The level that a row sums.
  public var level: GovernmentLevel? {
    if case .level(let level) = self { level } else { nil }
  }
}
