import Reform
import Templates
import Vietnamese

/// The progress of all plans under way on one A4 page, for a meeting.
enum SummaryPage {
  static let kind = PageKind("tong-hop", "Tổng hợp tiến độ trên một trang A4", names: shape.names) { context in
    guard !context.plans.plans.isEmpty else { return [] }
    return [
      PlannedPage(
        "tien-do/tong-hop.html", kind: "tong-hop", title: "Tổng hợp tiến độ", section: .plans,
        trail: ProgressLinks.trail
      ) { maker in
        let values = Values(maker: maker)
        return PageContent(
          description: "Bản A4 một trang. " + values.lead,
          head: PageHead(lead: values.lead, isIllustrative: values.isIllustrative),
          body: shape.record(values))
      }
    ]
  }

  struct Values: Sendable {
    let maker: PageMaker

    /// What one page holds.
    private static let longest = 5
    private static let agencies = 6

    var plans: PlanIndex { maker.site.plans }
    var isIllustrative: Bool { ProgressLinks.isIllustrative(plans.current, maker.site) }

    var lead: String {
      let day = "Đến ngày \(maker.site.asOf.vietnamese), "
      if plans.current.isEmpty { return day + "không có kế hoạch nào đang thực hiện." }
      return day + PlanWords.progress(plans.counts, dueSoonDays: maker.site.site.dueSoonDays, ended: false) + "."
    }

    var figures: [SummaryFigure] {
      guard plans.counts.total > 0 else { return [] }
      let counts = plans.counts
      let rest = counts.total - counts.done - counts.dueSoon - counts.late
      return [
        SummaryFigure(
          title: "Hoàn thành", value: Format.integer(counts.done), unit: "/\(Format.integer(counts.total))\u{A0}việc"),
        SummaryFigure(
          title: "Đến hạn trong \(maker.site.site.dueSoonDays)\u{A0}ngày", value: Format.integer(counts.dueSoon),
          unit: "\u{A0}việc"),
        SummaryFigure(title: "Quá hạn", value: Format.integer(counts.late), unit: "\u{A0}việc"),
        SummaryFigure(title: "Còn lại", value: Format.integer(rest), unit: "\u{A0}việc"),
      ]
    }

    var groups: [TaskGroup] {
      [
        group("qua-han", "Quá hạn", plans.late),
        group("den-han", "Đến hạn trong \(maker.site.site.dueSoonDays)\u{A0}ngày", plans.dueSoon),
      ].compactMap { $0 }
    }

    private func group(_ anchor: String, _ heading: String, _ tasks: [TaskReference]) -> TaskGroup? {
      guard !tasks.isEmpty else { return nil }
      let shown = Array(tasks.prefix(Self.longest))
      let rest = tasks.count - shown.count
      return TaskGroup(
        anchor: anchor, heading: heading, caption: PlanWords.tasks(tasks.count),
        more: rest > 0
          ? "Bảng in \(shown.count)\u{A0}việc đầu; danh sách đầy đủ có \(PlanWords.tasks(tasks.count)) trên cổng."
          : nil,
        lines: shown.map {
          TaskLine(
            view: plans[$0], plan: plans.plans[$0.plan], maker: maker, namesPlan: plans.current.count > 1, isBrief: true
          )
        })
    }

    /// Those with the most tasks; late ones first.
    var leads: [LeadCounts] {
      plans.leads.filter { !$0.current.isEmpty }
        .enumerated()
        .sorted { first, second in
          let (a, b) = (first.element.counts, second.element.counts)
          if a.late != b.late { return a.late > b.late }
          if a.total != b.total { return a.total > b.total }
          return first.offset < second.offset
        }
        .prefix(Self.agencies)
        .map { LeadCounts(lead: $0.element, counts: $0.element.counts, maker: maker) }
    }

    var source: String? {
      let names = plans.current.map { plans.plans[$0].shortName }
      return names.isEmpty ? nil : Format.list(names) + "; báo cáo tiến độ của các cơ quan chủ trì."
    }
  }

  static let shape = Shape<Values>(
    "tong_hop", "Tổng hợp tiến độ trên một trang A4",
    [
      .text("co_quan_in", "Cơ quan ở góc trên bên trái") { $0.maker.site.site.responsibleBody },
      .list("con_so", "Các con số chính", SummaryFigure.shape) { $0.figures },
      .flag("co_doan", "Có thanh tiến độ") { $0.plans.counts.total > 0 },
      .list("doan", "Các đoạn của thanh", BarSegment.shape) { $0.plans.counts.segments },
      .list("nhom_viec", "Quá hạn, đến hạn", TaskGroup.shape) { $0.groups },
      .flag("co_co_quan", "Có cơ quan chủ trì") { !$0.leads.isEmpty },
      .list("co_quan", "Vài cơ quan có nhiều việc nhất, quá hạn trước", LeadCounts.shape) { $0.leads },
      .text("nguon_cau", "Nguồn, thành câu") { $0.source },
      .record("ban_pdf", "Bản in PDF của trang, khi chạy với --pdf", Download.shape) { $0.maker.print },
    ])
}

/// One big figure of the summary.
struct SummaryFigure: Sendable {
  let title: String
  let value: String
  let unit: String

  static let shape = Shape<SummaryFigure>(
    "con_so", "Một con số lớn",
    [
      .text("ten", "Con số là gì") { $0.title },
      .text("gia_tri", "Con số") { $0.value },
      .text("don_vi", "Đơn vị, mẫu số") { $0.unit },
    ])
}
