import Reform
import Templates
import Vietnamese

/// What is late and what falls due, as the home page shows it (`viec_den_han`); nil where no plan is under way.
struct HomeDue: Sendable {
  let maker: PageMaker
  /// The late tasks first, then the nearest.
  let table: TaskGroup?
  /// Agencies with late tasks or tasks due, those with most late first.
  let agencies: [LinkRow]

  /// Rows of the table: late ones take at most half.
  private static let rows = 6
  private static let lateRows = 3
  private static let agencyRows = 8

  init?(_ maker: PageMaker) {
    let plans = maker.site.plans
    guard !plans.current.isEmpty else { return nil }
    self.maker = maker
    let late = Array(plans.late.prefix(Self.lateRows))
    let due = Array(plans.dueSoon.prefix(Self.rows - late.count))
    table =
      late.isEmpty && due.isEmpty
      ? nil
      : TaskGroup(
        anchor: "viec-den-han", heading: "", caption: Self.caption(late.count, due.count, plans),
        more: "Tính đến ngày \(maker.site.asOf.vietnamese), theo báo cáo tiến độ của các cơ quan chủ trì.",
        lines: maker.lines(late + due, namingPlan: plans.current.count > 1))
    agencies = Self.agencies(plans, maker)
  }

  /// *3 việc quá hạn và 3 việc gần hạn nhất trong 9 việc đến hạn*
  private static func caption(_ late: Int, _ due: Int, _ plans: PlanIndex) -> String {
    func part(_ shown: Int, _ all: Int, _ kind: String, _ first: String) -> String? {
      if shown == 0 { return nil }
      return shown == all ? "\(all)\u{A0}việc \(kind)" : "\(shown)\u{A0}việc \(first) trong \(all)\u{A0}việc \(kind)"
    }
    let parts = [
      part(late, plans.late.count, "quá hạn", "quá hạn lâu nhất"),
      part(due, plans.dueSoon.count, "sắp đến hạn", "gần hạn nhất"),
    ].compactMap(\.self)
    return parts.joined(separator: "; ")
  }

  private static func agencies(_ plans: PlanIndex, _ maker: PageMaker) -> [LinkRow] {
    plans.leads.enumerated()
      .filter { $0.element.counts.late > 0 || $0.element.counts.dueSoon > 0 }
      .sorted { first, second in
        let (a, b) = (first.element.counts, second.element.counts)
        if a.late != b.late { return a.late > b.late }
        if a.dueSoon != b.dueSoon { return a.dueSoon > b.dueSoon }
        return first.offset < second.offset
      }
      .prefix(agencyRows)
      .map { _, lead in
        let counts = [
          lead.counts.late > 0 ? "\(Format.integer(lead.counts.late))\u{A0}quá hạn" : nil,
          lead.counts.dueSoon > 0 ? "\(Format.integer(lead.counts.dueSoon))\u{A0}sắp đến hạn" : nil,
        ].compactMap(\.self)
        return LinkRow(
          lead.name, maker.linkIfThere(Address.tasksOfAgency(lead.code)),
          more: "\(counts.joined(separator: ", ")) · chủ trì \(PlanWords.tasks(lead.counts.total))")
      }
  }

  private var isIllustrative: Bool { ProgressLinks.isIllustrative(maker.site.plans.current, maker.site) }

  private var emptySentence: String {
    "Đến ngày \(maker.site.asOf.vietnamese), không có nhiệm vụ nào được báo là quá hạn hoặc đến hạn trong "
      + "\(maker.site.site.dueSoonDays)\u{A0}ngày tới."
  }

  private var links: [Link] {
    let plans = maker.site.plans
    let all = [
      ("tien-do/viec-den-han.html", "\(Format.integer(plans.dueSoon.count))\u{A0}việc đến hạn"),
      ("tien-do/qua-han.html", "\(Format.integer(plans.late.count))\u{A0}việc quá hạn"),
      ("tien-do/tong-hop.html", "Bản A4 một trang"),
    ]
    return all.compactMap { path, title in maker.linkIfThere(path).map { Link(title, $0) } }
  }

  static let shape = Shape<HomeDue>(
    "viec_den_han", "Việc quá hạn và sắp đến hạn",
    [
      .list("trang_viec", "Các trang đầy đủ và bản A4 một trang", Link.shape) { $0.links },
      .record("bang", "Mấy việc quá hạn và gần hạn nhất", TaskGroup.shape) { $0.table },
      .text("khong_co_viec_cau", "Câu khi không có việc nào") { $0.table == nil ? $0.emptySentence : nil },
      .flag("co_qua_han_co_quan", "Có cơ quan có việc quá hạn hoặc sắp đến hạn") { !$0.agencies.isEmpty },
      .flag("minh_hoa_co_quan", "Số việc theo cơ quan là minh họa") { $0.isIllustrative },
      .list("qua_han_co_quan", "Số việc quá hạn, sắp đến hạn theo cơ quan chủ trì", LinkRow.shape) { $0.agencies },
      .text("moi_co_quan", "Trang mọi cơ quan chủ trì") { $0.maker.linkIfThere("tien-do/co-quan/index.html") },
    ])
}
