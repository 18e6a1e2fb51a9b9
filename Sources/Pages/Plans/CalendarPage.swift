import Reform
import Templates
import Vietnamese

/// Deadlines of the plans under way, by month.
enum CalendarPage {
  static let kind = PageKind("lich", "Lịch thời hạn", names: shape.names) { context in
    guard !context.plans.plans.isEmpty else { return [] }
    return [
      PlannedPage(
        "tien-do/lich.html", kind: "lich", title: "Lịch thời hạn", section: .plans, trail: ProgressLinks.trail
      ) {
        maker in
        let values = Values(maker: maker)
        return PageContent(
          description: values.lead, head: PageHead(lead: values.lead, isIllustrative: values.isIllustrative),
          body: shape.record(values), figures: values.figures)
      }
    ]
  }

  struct Values: Sendable {
    let maker: PageMaker
    let months: [Month]
    /// The page and the files beside it show the same drawing.
    private(set) var figures: [FigureValues] = []

    struct Month: Sendable {
      let year: Int
      let month: Int
      var tasks: [TaskReference]
    }

    init(maker: PageMaker) {
      self.maker = maker
      var months: [Month] = []
      for reference in maker.site.plans.dated {
        guard let day = maker.site.plans[reference].standing.lastDay else { continue }
        if let last = months.last, last.year == day.year, last.month == day.month {
          months[months.count - 1].tasks.append(reference)
        } else {
          months.append(Month(year: day.year, month: day.month, tasks: [reference]))
        }
      }
      self.months = months
      let plans = maker.site.plans
      figures = DeadlineChart.figures(
        plans.current.flatMap { plans.plans[$0].tasks }, span: nil, asOf: maker.site.asOf,
        isIllustrative: isIllustrative
      ).published()
    }

    var isIllustrative: Bool { ProgressLinks.isIllustrative(maker.site.plans.current, maker.site) }

    var lead: String {
      let plans = maker.site.plans
      guard let first = months.first, let last = months.last else {
        return plans.current.isEmpty
          ? "Không có kế hoạch nào đang thực hiện nên không còn thời hạn nào sắp tới."
          : "Các kế hoạch đang thực hiện không ghi thời hạn có ngày cụ thể."
      }
      let undated = plans.counts.total - plans.dated.count
      let rest = undated > 0 ? " \(PlanWords.tasks(undated)) khác không có ngày đến hạn cụ thể." : ""
      let span =
        months.count == 1
        ? "trong tháng \(first.month)/\(first.year)"
        : "từ tháng \(first.month)/\(first.year) đến tháng \(last.month)/\(last.year)"
      return "\(PlanWords.tasks(plans.dated.count)) có ngày đến hạn \(span).\(rest)"
    }

    var files: [Download] {
      let plans = maker.site.plans
      return [
        Download(
          "Việc đến hạn trong \(maker.site.site.dueSoonDays)\u{A0}ngày tới", maker.link("tien-do/viec-den-han.ics"),
          format: "ICS")
      ]
        + plans.current.map { position in
          let view = plans.plans[position]
          return Download(view.plan.title, maker.link("ke-hoach/\(view.plan.slug).ics"), format: "ICS")
        }
    }
  }

  static let shape = Shape<Values>(
    "lich", "Lịch thời hạn",
    [
      .list("hinh_thoi_han", "Hình các ngày đến hạn theo tháng", FigureValues.shape) { $0.figures },
      .flag("co_thang", "Có thời hạn") { !$0.months.isEmpty },
      .text("khong_co_viec_cau", "Câu khi không có thời hạn nào") { $0.months.isEmpty ? $0.lead : nil },
      .list("thang", "Các tháng", monthShape) { values in
        values.months.map { MonthValues(month: $0, maker: values.maker) }
      },
      .flag("co_tep", "Có tệp lịch") { !$0.files.isEmpty },
      .list("tep", "Các tệp lịch", Download.shape) { $0.files },
      .flag("co_nguon", "Có nguồn") { !$0.maker.site.plans.current.isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) {
        ProgressLinks.sources($0.maker.site.plans.current, $0.maker)
      },
    ])

  private struct MonthValues: Sendable {
    let month: Values.Month
    let maker: PageMaker
  }

  private static let monthShape = Shape<MonthValues>(
    "thang", "Một tháng",
    [
      .text("neo", "Địa chỉ trong trang") { "t\($0.month.year)-\($0.month.month)" },
      .text("ten", "Tháng 11/2026") { "Tháng \($0.month.month)/\($0.month.year)" },
      .text("so_viec", "9 nhiệm vụ") { PlanWords.tasks($0.month.tasks.count) },
      .list("viec", "Các nhiệm vụ đến hạn", TaskLine.shape) { $0.maker.lines($0.month.tasks) },
    ])
}
