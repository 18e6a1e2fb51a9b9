import Reform
import Vietnamese

extension HomeFigures {
  /// Dossiers resolved in time, n/N, of the newest regular report; missing where that one does not say.
  static func dossiers(_ maker: PageMaker) -> HomeFigure? {
    let reports = maker.site.reports
    guard let newest = reports.newest else { return nil }
    let report = newest.report
    let link = Link(IndexWords.raised(ReportWords.period(report)), maker.link(Address.report(report)))
    let source = report.number.isEmpty ? report.title : "\(report.title), số \(report.number)"
    let period = "Kỳ \(ReportWords.days(report.period)). Nguồn: \(source)."
    let title = "Hồ sơ đúng hạn"
    guard let share = newest.share else {
      let last = reports.views.first { $0.report.kind == report.kind && $0.share != nil }
      let sentence =
        last.map { view in
          "Lần gần nhất là \(ReportWords.fullPeriod(view.report)): \(IndexWords.lowered(ReportWords.lead(view)))"
        } ?? "Chưa báo cáo nào trên cổng cho biết số hồ sơ đúng hạn."
      return HomeFigure(
        title: title, value: nil, sentence: sentence, link: link, period: period,
        isIllustrative: (last ?? newest).isIllustrative)
    }
    return HomeFigure(
      title: title, value: share.percent.map { Format.decimal($0, digits: 2) }, unit: "\u{A0}%",
      sentence: ReportWords.lead(newest), link: link, period: period, isIllustrative: newest.isIllustrative)
  }
}
