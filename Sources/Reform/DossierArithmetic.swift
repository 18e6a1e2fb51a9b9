/// Two sums of columns that must be equal in every row.
public struct DossierIdentity: Sendable, Hashable {
  public let left: [DossierColumn]
  public let right: [DossierColumn]

  /// *ton_ky_truoc + tiep_nhan_moi = tong_tiep_nhan*
  public var text: String { Self.side(left) + " = " + Self.side(right) }

  private static func side(_ columns: [DossierColumn]) -> String { columns.map(\.key).joined(separator: " + ") }

  /// The identities that a table with these columns must keep; those that need a column it has not are left out.
  public static func all(_ columns: Set<DossierColumn>, returned: ReturnedCounting?) -> [DossierIdentity] {
    let early: [DossierColumn] = columns.contains(.early) ? [.early] : []
    var identities = [
      DossierIdentity(left: [.opening, .new], right: [.received]),
      DossierIdentity(left: early + [.onTime, .late], right: [.resolved]),
      DossierIdentity(left: [.within, .past], right: [.inProgress]),
      DossierIdentity(left: [.inPerson, .post], right: [.inPersonOrPost]),
      DossierIdentity(
        left: columns.contains(.inPersonOrPost) ? [.online, .inPersonOrPost] : [.online, .inPerson, .post],
        right: [.new]),
    ].filter { columns.isSuperset(of: $0.left + $0.right) }
    if let balance = balance(columns, early, returned) { identities.append(balance) }
    return identities
  }

  /// Received = resolved + in progress, with what was returned and withdrawn where the report counts it apart. A total
  /// that has no column is taken from its parts.
  private static func balance(
    _ columns: Set<DossierColumn>, _ early: [DossierColumn], _ returned: ReturnedCounting?
  ) -> DossierIdentity? {
    func total(_ whole: DossierColumn, _ parts: [DossierColumn]) -> [DossierColumn]? {
      if columns.contains(whole) { return [whole] }
      return columns.isSuperset(of: parts) ? parts : nil
    }
    guard let received = total(.received, [.opening, .new]),
      let resolved = total(.resolved, early + [.onTime, .late]),
      let inProgress = total(.inProgress, [.within, .past])
    else { return nil }
    let apart = returned == .apart ? [.returned, .withdrawn].filter(columns.contains) : []
    return DossierIdentity(left: received, right: resolved + inProgress + apart)
  }
}

/// What came of one sum that was tried.
public struct DossierFinding: Sendable, Hashable {
  public enum Outcome: Sendable, Hashable {
    case holds
    case explained(String)
    case differs
    /// A figure that it needs is absent.
    case incomplete
  }

  /// The kinds of sums.
  public enum Rule: Sendable, Hashable {
    case identity(DossierIdentity)
    /// The fields of a unit add up to all its dossiers.
    case fields(DossierColumn)
    /// The units add up to their level or to the whole.
    case units(DossierColumn)
    /// What was in progress at the end of the period before is what this one begins with.
    case stock
    /// A count since one first day is no smaller in the longer of two reports: left is the shorter one's.
    case cumulative(DossierColumn)
    /// Two reports over the same days give one unit one figure: left is the other one's, by its slug.
    case document(DossierColumn, String)
    /// Shorter reports that follow each other without a gap make the longer one: left is their sum, by their slugs.
    case periods(DossierColumn, [String])
  }

  public let rule: Rule
  /// The row it is about.
  public let row: Int
  public let left: Int?
  public let right: Int?
  public let outcome: Outcome

  init(_ rule: Rule, row: Int, left: Int?, right: Int?, explanation: String) {
    self.rule = rule
    self.row = row
    self.left = left
    self.right = right
    let mayGrow = if case .cumulative = rule { true } else { false }
    outcome =
      if let left, let right {
        left == right || mayGrow && left < right
          ? .holds : explanation.isEmpty ? .differs : .explained(explanation)
      } else {
        .incomplete
      }
  }

  /// Left less right; nil where one is absent.
  public var difference: Int? {
    guard let left, let right else { return nil }
    let (value, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : value
  }

  /// The cell that stands for the sum: the total.
  public var column: DossierColumn {
    switch rule {
    case .identity(let identity): identity.right.count == 1 ? identity.right[0] : identity.left[0]
    case .fields(let column), .units(let column), .cumulative(let column), .document(let column, _),
      .periods(let column, _):
      column
    case .stock: .opening
    }
  }
}

/// The sums of one table of dossiers (the rules of arithmetic of the reporting forms).
public struct DossierArithmetic: Sendable {
  public let rows: [DossierRow]
  public let columns: Set<DossierColumn>
  public let returned: ReturnedCounting?
  /// What the report as a whole explains (`giai_trinh` of its head).
  public let explanation: String

  public init(rows: [DossierRow], columns: Set<DossierColumn>, returned: ReturnedCounting?, explanation: String) {
    self.rows = rows
    self.columns = columns
    self.returned = returned
    self.explanation = explanation
  }

  func explanation(of row: Int) -> String {
    let own = rows[row].standing.explanation
    return own.isEmpty ? explanation : own
  }

  /// Every sum that can be tried within the table, in row order. A row without any figure says nothing.
  public func findings() -> [DossierFinding] {
    let identities = DossierIdentity.all(columns, returned: returned)
    let shown = DossierColumn.allCases.filter(columns.contains)
    let tree = DossierTree(rows)
    var findings: [DossierFinding] = []
    for (position, row) in rows.enumerated() where !row.counts.isEmpty {
      let explanation = explanation(of: position)
      for identity in identities {
        findings.append(
          DossierFinding(
            .identity(identity), row: position, left: row.counts.sum(identity.left),
            right: row.counts.sum(identity.right), explanation: explanation))
      }
      let fields = tree.fields(of: row)
      let units = tree.units(of: row)
      for column in shown {
        guard let whole = row.counts[column] else { continue }
        for (parts, rule) in [(fields, DossierFinding.Rule.fields(column)), (units, .units(column))] {
          guard let parts else { continue }
          findings.append(
            DossierFinding(rule, row: position, left: sum(parts, column), right: whole, explanation: explanation))
        }
      }
    }
    return findings
  }

  /// Opening stocks against the closing stocks of the period before.
  public func stock(after previous: DossierArithmetic) -> [DossierFinding] {
    guard columns.contains(.opening) else { return [] }
    var closing: [[String]: Int] = [:]
    for row in previous.rows {
      if let count = row.counts[.inProgress] ?? row.counts.sum([.within, .past]) {
        closing[[row.unitKey, row.fieldKey]] = count
      }
    }
    guard !closing.isEmpty else { return [] }
    return rows.enumerated().compactMap { position, row in
      guard let opening = row.counts[.opening] else { return nil }
      return DossierFinding(
        .stock, row: position, left: closing[[row.unitKey, row.fieldKey]], right: opening,
        explanation: explanation(of: position))
    }
  }

  /// Of those that have reported; nil where one of them lacks the figure.
  private func sum(_ parts: DossierTree.Parts, _ column: DossierColumn) -> Int? {
    guard parts.isCertain else { return nil }
    return DossierCounts.sum(parts.rows.filter { !rows[$0].counts.isEmpty }.map { rows[$0].counts[column] })
  }
}

/// The figures that stand for a whole report.
public struct DossierHeadline: Sendable {
  public enum Origin: Sendable, Hashable {
    /// A row of the table: its total, or its only row.
    case stated(row: Int)
    /// No total is printed: the sum of so many rows is ours.
    case summed(rows: Int)
  }

  public let counts: DossierCounts
  public let origin: Origin
}

extension DossierArithmetic {
  /// The printed total; else the only row; else the sum of the rows, column by column, nil where one of them lacks the
  /// figure. Nil where nothing can stand for the whole.
  public func headline() -> DossierHeadline? {
    if let row = rows.firstIndex(where: { $0.scope == .whole && $0.isWholeField && !$0.counts.isEmpty }) {
      return DossierHeadline(counts: rows[row].counts, origin: .stated(row: row))
    }
    var whole = DossierRow()
    whole.scope = .whole
    let tree = DossierTree(rows)
    guard let parts = tree.fields(of: whole) ?? tree.units(of: whole), parts.isCertain else { return nil }
    let reported = parts.rows.filter { !rows[$0].counts.isEmpty }
    guard let first = reported.first else { return nil }
    if reported.count == 1 { return DossierHeadline(counts: rows[first].counts, origin: .stated(row: first)) }
    var counts = DossierCounts()
    for column in columns { counts[column] = DossierCounts.sum(reported.map { rows[$0].counts[column] }) }
    return DossierHeadline(counts: counts, origin: .summed(rows: reported.count))
  }
}
