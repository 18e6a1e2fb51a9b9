import Reform
import Templates
import Vietnamese

/// All plans: those under way, then those that have ended.
enum PlanListPage {
  static let kind = PageKind("danh-muc-ke-hoach", "Mọi kế hoạch", names: shape.names) { context in
    guard !context.plans.plans.isEmpty else { return [] }
    return [
      PlannedPage("ke-hoach/index.html", kind: "danh-muc-ke-hoach", title: "Kế hoạch", section: .plans) { maker in
        PageContent(
          description: lead(maker.site), head: PageHead(lead: lead(maker.site)), body: shape.record(maker))
      }
    ]
  }

  private static func lead(_ site: SiteContext) -> String {
    let plans = site.plans
    let tasks = PlanWords.tasks(plans.plans.reduce(0) { $0 + $1.tasks.count })
    let opening = "Cổng công khai \(plans.plans.count)\u{A0}kế hoạch với \(tasks)"
    switch (plans.current.count, plans.ended.count) {
    case (0, _): return opening + "; tất cả đã kết thúc."
    case (_, 0): return opening + "."
    case (let current, let ended):
      return opening + ": \(current)\u{A0}kế hoạch đang thực hiện, \(ended)\u{A0}kế hoạch đã kết thúc."
    }
  }

  static let shape = Shape<PageMaker>(
    "danh_muc_ke_hoach", "Mọi kế hoạch",
    [
      .flag("co_dang_thuc_hien", "Có kế hoạch đang thực hiện") { !$0.site.plans.current.isEmpty },
      .list("dang_thuc_hien", "Kế hoạch đang thực hiện", PlanSummary.shape) { summaries($0.site.plans.current, $0) },
      .flag("co_da_ket_thuc", "Có kế hoạch đã kết thúc") { !$0.site.plans.ended.isEmpty },
      .list("da_ket_thuc", "Kế hoạch đã kết thúc", PlanSummary.shape) { summaries($0.site.plans.ended, $0) },
      .flag("co_lien_quan", "Có trang liên quan") { _ in true },
      .list("lien_quan", "Các trang về tiến độ", LinkRow.shape) { ProgressLinks.rows($0, overview: true) },
    ])

  static func summaries(_ positions: [Int], _ maker: PageMaker) -> [PlanSummary] {
    positions.map { PlanSummary(view: maker.site.plans.plans[$0], maker: maker) }
  }
}

/// The pages about progress, as links of one another.
enum ProgressLinks {
  static func rows(_ maker: PageMaker, overview: Bool = false) -> [LinkRow] {
    let plans = maker.site.plans
    let days = maker.site.site.dueSoonDays
    let all: [(path: String, title: String, more: String)] = [
      ("tien-do/index.html", "Tiến độ nhiệm vụ", "Mọi kế hoạch đang thực hiện, theo cơ quan chủ trì"),
      (
        "tien-do/viec-den-han.html", "Việc đến hạn",
        "\(PlanWords.tasks(plans.dueSoon.count)) trong \(days)\u{A0}ngày tới"
      ),
      ("tien-do/qua-han.html", "Việc quá hạn", "\(PlanWords.tasks(plans.late.count)) chưa hoàn thành"),
      ("tien-do/lich.html", "Lịch thời hạn", "Các hạn theo tháng, kèm tệp đưa vào lịch"),
      ("tien-do/co-quan/index.html", "Theo cơ quan", "Nhiệm vụ của từng cơ quan chủ trì"),
      ("tien-do/tong-hop.html", "Tổng hợp tiến độ", "Bản A4 một trang để in"),
    ]
    return all.filter { $0.path != maker.path && (overview || $0.path != "tien-do/index.html" || maker.path != "") }
      .compactMap { item in maker.linkIfThere(item.path).map { LinkRow(item.title, $0, more: item.more) } }
  }

  static let trail = [
    Crumb("Kế hoạch, kết quả", "ke-hoach/index.html"), Crumb("Tiến độ nhiệm vụ", "tien-do/index.html"),
  ]

  /// The sources of figures that cut across plans: each plan's own page, where every row names its cell.
  static func sources(_ positions: [Int], _ maker: PageMaker) -> [SourceNote] {
    positions.map { position in
      let view = maker.site.plans.plans[position]
      let file = view.file.progress.first?.report.place.file
      return SourceNote(
        view.plan.title + (view.plan.number.isEmpty ? "" : ", \(PlanWords.numberAndDay(view.plan))"),
        address: maker.link(view.address),
        remark: file.map { "Tiến độ nhập từ \($0)." } ?? "Chưa có báo cáo tiến độ.")
    }
  }

  static func isIllustrative(_ positions: [Int], _ site: SiteContext) -> Bool {
    positions.contains { site.plans.plans[$0].hasReports && site.plans.plans[$0].isProgressIllustrative }
  }
}
