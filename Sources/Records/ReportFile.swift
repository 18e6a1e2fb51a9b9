import Diagnostics
import Reform

/// A dossier report with its tables.
public struct ReportFile: Sendable {
  public var report: Sourced<DossierReport>
  /// In row order.
  public var rows: [Sourced<DossierRow>] = []
  /// The keys of the columns that `ho-so.csv` has, in its order.
  public var columns: [String] = []
  /// The table's own heads by key: a page prints the heads of its source.
  public var heads: [String: String] = [:]
  /// Where the columns stand in the file, by key, from 0.
  public var columnIndexes: [String: Int] = [:]
  /// The table row of each record, from 0.
  public var rowNumbers: [Int] = []
  public var details: [Sourced<ReportDetail>] = []
  public var detailColumns: [String] = []
  /// The body of `bao-cao.md`.
  public var commentary: TextBody

  public init(report: Sourced<DossierReport>, commentary: TextBody) {
    self.report = report
    self.commentary = commentary
  }

  /// The columns of figures that the table has.
  public var figures: [DossierColumn] {
    let present = Set(columns)
    return DossierColumn.allCases.filter { present.contains($0.key) }
  }

  public var arithmetic: DossierArithmetic {
    let report = report.value
    return DossierArithmetic(
      rows: rows.map(\.value), columns: Set(figures), returned: report.returnedCounting,
      explanation: report.standing.explanation)
  }

  /// Every sum that was tried, with those that need other reports.
  public func findings(_ beside: ReportNeighbours) -> [DossierFinding] {
    let own = arithmetic
    var findings = own.findings()
    if let previous = beside.previous { findings += own.stock(after: previous.arithmetic) }
    if let shorter = beside.shorter { findings += own.cumulative(after: shorter.arithmetic) }
    for twin in beside.twins { findings += own.agreement(with: twin.arithmetic, slug: twin.report.value.slug) }
    findings += own.periods(beside.parts.map { ($0.arithmetic, $0.report.value.slug) })
    return findings
  }

  /// Reports of one kind by one agency make a series.
  public func isOfSeries(_ other: ReportFile) -> Bool {
    report.value.kind == other.report.value.kind && isRegular && isByAgency(of: other)
  }

  /// Of a kind that comes again and again.
  var isRegular: Bool { report.value.kind != nil && report.value.kind != .thematic }

  func isByAgency(of other: ReportFile) -> Bool {
    let (one, two) = (report.value, other.report.value)
    return (one.agencyCode ?? one.agency) == (two.agencyCode ?? two.agency)
  }
}

/// The reports that one report is held against.
public struct ReportNeighbours: Sendable {
  /// The one of its series whose period ends the day before.
  public var previous: ReportFile?
  /// The longest report by its agency that begins on its first day and ends before it: counts since that day.
  public var shorter: ReportFile?
  /// Reports over the very same days, that stand before it.
  public var twins: [ReportFile] = []
  /// Reports of one shorter kind by its agency that follow each other from its first day to its last; empty where they
  /// leave a gap or overlap: then nothing is summed.
  public var parts: [ReportFile] = []

  public init() {}
}

extension Library {
  /// For each report those that it is held against.
  public func reportNeighbours() -> [ReportNeighbours] {
    let byFirst = Dictionary(grouping: reports.indices, by: { reports[$0].report.value.period.from })
    let byLast = Dictionary(grouping: reports.indices, by: { reports[$0].report.value.period.to })
    return reports.indices.map { position in
      let file = reports[position]
      let report = file.report.value
      var beside = ReportNeighbours()
      beside.previous = (byLast[report.period.from.adding(days: -1)] ?? []).map { reports[$0] }
        .first { $0.isOfSeries(file) }
      for other in byFirst[report.period.from] ?? [] where other != position {
        let (earlier, that) = (reports[other], reports[other].report.value)
        if that.period.to < report.period.to, earlier.isRegular, file.isRegular, earlier.isByAgency(of: file),
          beside.shorter.map({ $0.report.value.period.to < that.period.to }) ?? true
        {
          beside.shorter = earlier
        }
        if that.period.to == report.period.to, other < position { beside.twins.append(earlier) }
      }
      beside.parts = parts(of: file, byFirst)
      return beside
    }
  }

  /// The chain of the longest kind that covers a report: half-years before quarters before months before weeks.
  private func parts(of file: ReportFile, _ byFirst: [Day: [Int]]) -> [ReportFile] {
    guard file.isRegular, let kind = file.report.value.kind, let place = ReportKind.allCases.firstIndex(of: kind) else {
      return []
    }
    let period = file.report.value.period
    for shorter in ReportKind.allCases[..<place].reversed() {
      var chain: [ReportFile] = []
      var next = period.from
      while next <= period.to,
        let part = (byFirst[next] ?? []).map({ reports[$0] }).first(where: {
          $0.report.value.kind == shorter && $0.isByAgency(of: file) && $0.report.value.period.to <= period.to
        })
      {
        chain.append(part)
        next = part.report.value.period.to.adding(days: 1)
      }
      if chain.count > 1, next == period.to.adding(days: 1) { return chain }
    }
    return []
  }
}
