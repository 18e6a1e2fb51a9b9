import Vietnamese

/// Figures of one report held against those of another.
extension DossierArithmetic {
  /// The counts of what has happened since the first day of a period; stocks may rise and fall.
  public static let flows: [DossierColumn] = [
    .new, .online, .inPersonOrPost, .inPerson, .post, .received, .early, .onTime, .late, .resolved, .returned,
    .withdrawn, .paidOnline, .digitised, .electronicResult,
  ]

  /// A cumulative count never falls: this report begins on the same day as `earlier` and ends later.
  public func cumulative(after earlier: DossierArithmetic) -> [DossierFinding] {
    against(earlier, Self.flows) { .cumulative($0) }
  }

  /// Two documents over the same days say one thing of one unit.
  public func agreement(with other: DossierArithmetic, slug: String) -> [DossierFinding] {
    against(other, DossierColumn.allCases) { .document($0, slug) }
  }

  /// Reports that follow each other over the days of this one, say three months over their quarter: what happened in
  /// each adds up to what happened in all. A sum that lacks a part says nothing, and stocks are not summed: the total
  /// received holds what was carried over, so that it is no sum of its months.
  public func periods(_ parts: [(arithmetic: DossierArithmetic, slug: String)]) -> [DossierFinding] {
    let shared = Self.flows.filter { column in
      column != .received && columns.contains(column) && parts.allSatisfy { $0.arithmetic.columns.contains(column) }
    }
    guard parts.count > 1, !shared.isEmpty else { return [] }
    let slugs = parts.map(\.slug)
    let theirs = parts.map { part in
      Dictionary(
        part.arithmetic.rows.enumerated().map { ([$1.unitKey, $1.fieldKey], $0) },
        uniquingKeysWith: { first, _ in first })
    }
    var findings: [DossierFinding] = []
    for (position, row) in rows.enumerated() {
      let matches = theirs.compactMap { $0[[row.unitKey, row.fieldKey]] }
      guard matches.count == parts.count else { continue }
      let explanations = [explanation(of: position)] + zip(parts, matches).map { $0.arithmetic.explanation(of: $1) }
      for column in shared {
        let counts = zip(parts, matches).map { $0.arithmetic.rows[$1].counts[column] }
        guard let sum = DossierCounts.sum(counts), let whole = row.counts[column] else { continue }
        findings.append(
          DossierFinding(
            .periods(column, slugs), row: position, left: sum, right: whole,
            explanation: explanations.first { !$0.isEmpty } ?? ""))
      }
    }
    return findings
  }

  private func against(
    _ other: DossierArithmetic, _ wanted: [DossierColumn], _ rule: (DossierColumn) -> DossierFinding.Rule
  ) -> [DossierFinding] {
    let shared = wanted.filter { columns.contains($0) && other.columns.contains($0) }
    guard !shared.isEmpty else { return [] }
    let theirs = Dictionary(
      other.rows.enumerated().map { ([$1.unitKey, $1.fieldKey], $0) }, uniquingKeysWith: { first, _ in first })
    var findings: [DossierFinding] = []
    for (position, row) in rows.enumerated() {
      guard let match = theirs[[row.unitKey, row.fieldKey]] else { continue }
      let explanations = [explanation(of: position), other.explanation(of: match)]
      for column in shared {
        guard let left = other.rows[match].counts[column], let right = row.counts[column] else { continue }
        findings.append(
          DossierFinding(
            rule(column), row: position, left: left, right: right,
            explanation: explanations.first { !$0.isEmpty } ?? ""))
      }
    }
    return findings
  }
}

/// A rate of files in time that a source prints, against the counts beside it.
public struct PrintedRate: Sendable, Hashable {
  /// The row it is about.
  public let row: Int
  public let printed: FixedDecimal
  /// Ours, at the precision of the printed one.
  public let recomputed: FixedDecimal
  public let inTime: Int
  /// The denominator: dossiers resolved.
  public let resolved: Int
  public let outcome: DossierFinding.Outcome
}

extension DossierArithmetic {
  /// Every printed rate that can be tried. A rate holds where it is the counts' own at its own precision, out of the
  /// resolved as printed or out of those in time and late.
  public func rates() -> [PrintedRate] {
    rows.enumerated().compactMap { position, row in
      guard let printed = row.printedRate, let share = OnTimeShare(row.counts, columns: columns) else { return nil }
      var wholes = [share.resolved]
      if let late = share.late, let sum = DossierCounts.sum([share.inTime, late]), sum != share.resolved {
        wholes.append(sum)
      }
      let made = wholes.compactMap { whole -> (FixedDecimal, Int)? in
        FixedDecimal.percent(share.inTime, of: whole, digits: min(printed.scale, 12)).map { ($0, whole) }
      }
      guard let first = made.first else { return nil }
      let fitting = made.first { $0.0 == printed }
      let explanation = explanation(of: position)
      return PrintedRate(
        row: position, printed: printed, recomputed: (fitting ?? first).0, inTime: share.inTime,
        resolved: (fitting ?? first).1,
        outcome: fitting != nil ? .holds : explanation.isEmpty ? .differs : .explained(explanation))
    }
  }
}
