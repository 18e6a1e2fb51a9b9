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

  /// Every sum that was tried, with those that need the report of the period before.
  public func findings(after previous: ReportFile?) -> [DossierFinding] {
    let own = arithmetic
    return own.findings() + (previous.map { own.stock(after: $0.arithmetic) } ?? [])
  }

  /// Reports of one kind by one agency make a series.
  public func isOfSeries(_ other: ReportFile) -> Bool {
    let (one, two) = (report.value, other.report.value)
    return one.kind == two.kind && one.kind != nil && one.kind != .thematic
      && (one.agencyCode ?? one.agency) == (two.agencyCode ?? two.agency)
  }
}

extension Library {
  /// For each report the one of its series whose period ends the day before; nil where there is none.
  public func reportsBefore() -> [ReportFile?] {
    reports.map { file in
      reports.first { $0.isOfSeries(file) && $0.report.value.period.meets(file.report.value.period) }
    }
  }
}
