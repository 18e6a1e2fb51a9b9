import Records
import Reform
import Vietnamese

/// One report with what was worked out of it.
final class ReportView: Sendable {
  let file: ReportFile
  /// Every sum that was tried, those against the report of the period before among them.
  let findings: [DossierFinding]
  let columns: Set<DossierColumn>
  let headline: DossierHeadline?

  var report: DossierReport { file.report.value }
  var share: OnTimeShare? { headline.flatMap { OnTimeShare($0.counts, columns: columns) } }
  var isIllustrative: Bool { report.standing.isIllustrative || file.rows.contains { $0.value.standing.isIllustrative } }

  /// Rates that the source prints, against the counts.
  let rates: [PrintedRate]

  init(_ file: ReportFile, beside: ReportNeighbours) {
    self.file = file
    findings = file.findings(beside)
    rates = file.arithmetic.rates()
    columns = Set(file.figures)
    headline = file.arithmetic.headline()
  }
}

/// A unit over the reports.
struct ReportUnit: Sendable {
  let code: String
  let name: String
  let level: GovernmentLevel?
  /// By position in the index and in the report, newest first: its rows of all fields.
  var entries: [(view: Int, row: Int)] = []
}

/// Every report, the newest first, and who stands in them; worked out once for a site.
struct ReportIndex: Sendable {
  /// Newest last day first; of one day, the longer period first.
  let views: [ReportView]
  /// Kinds that have reports, from week to year, each newest first.
  let kinds: [(kind: ReportKind?, views: [Int])]
  /// By name.
  let units: [ReportUnit]
  private let byCode: [String: Int]
  /// Positions in `units` by the folded name of the unit whose body it is: *xa mau mot*.
  private let byBody: [String: [Int]]

  init(_ library: Library, agencies: [String: Agency], units: [String: AdministrativeUnit]) {
    views = zip(library.reports, library.reportNeighbours()).map { ReportView($0, beside: $1) }
      .sorted { first, second in
        let (one, two) = (first.report, second.report)
        if one.period.to != two.period.to { return one.period.to > two.period.to }
        if one.period.from != two.period.from { return one.period.from < two.period.from }
        return one.slug < two.slug
      }
    let views = views
    kinds = (ReportKind.allCases.map(Optional.some) + [nil]).compactMap { kind in
      let members = views.indices.filter { views[$0].report.kind == kind }
      return members.isEmpty ? nil : (kind, members)
    }
    var found: [String: ReportUnit] = [:]
    for (position, view) in views.enumerated() {
      for (number, row) in view.file.rows.map(\.value).enumerated() {
        guard row.scope == .unit, row.isWholeField, let code = row.unitCode else { continue }
        let name = agencies[code]?.name ?? units[code]?.name ?? row.unitText
        found[code, default: ReportUnit(code: code, name: name, level: row.unitLevel)].entries.append(
          (position, number))
      }
    }
    let sorted = Collation.sorted(found.keys.sorted().compactMap { found[$0] }) { $0.name }
    self.units = sorted
    byBody = Dictionary(grouping: sorted.indices) { Self.body(sorted[$0].name) }
    byCode = Dictionary(
      sorted.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The name of the unit that a committee's name carries, folded: *Ủy ban nhân dân xã Mẫu Một* is of *xã Mẫu Một*.
  private static func body(_ name: String) -> String {
    let folded = Fold.name(name)
    for opening in ["uy ban nhan dan ", "ubnd "] where folded.hasPrefix(opening) {
      return String(folded.dropFirst(opening.count))
    }
    return folded
  }

  /// The bodies of a unit, by its folded full name.
  func bodies(of name: String) -> [ReportUnit] { (byBody[name] ?? []).map { units[$0] } }

  func unit(_ code: String) -> ReportUnit? { byCode[code].map { units[$0] } }

  /// The report whose figures stand for now: the newest of the regular ones, a week only where there is no longer one.
  var newest: ReportView? {
    views.first { $0.report.kind != .week && $0.report.kind != .thematic && $0.report.kind != nil }
      ?? views.first { $0.report.kind == .week }
  }
}

extension Address {
  static func report(_ report: DossierReport) -> String { "bao-cao/\(report.slug).html" }

  static func reportData(_ report: DossierReport, _ ending: String) -> String { "bao-cao/\(report.slug)\(ending)" }

  static let reportUnits = "bao-cao/don-vi/index.html"

  static func reportUnit(_ code: String) -> String { "bao-cao/don-vi/\(fileName(code)).html" }

  static let reportSubmission = "bao-cao/tinh-hinh-gui.html"

  static let reportAllRows = "bao-cao/ho-so-cac-ky.csv"

  static let desks = "mot-cua.html"
}
