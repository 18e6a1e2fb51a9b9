import Reform
import Templates
import Vietnamese

/// Tasks due soon, and tasks that are late: two lists across the plans under way.
enum DuePages {
  static let due = PageKind(
    "viec-den-han", "Việc đến hạn", names: shape.names,
    files: { context in
      guard !context.plans.plans.isEmpty else { return [] }
      return [
        PlannedFile("tien-do/viec-den-han.csv", table: PlanTable.table(.due)) {
          PlanTable.csv($0.context.plans.dueSoon, $0.context)
        },
        PlannedFile("tien-do/viec-den-han.ics") {
          PlanCalendar.bytes(of: $0.context.plans.dueSoon, named: "Việc đến hạn", $0.context)
        },
      ]
    }
  ) { context in pages(.due, context) }

  static let late = PageKind(
    "qua-han", "Việc quá hạn", names: shape.names,
    files: { context in
      guard !context.plans.plans.isEmpty else { return [] }
      return [
        PlannedFile("tien-do/qua-han.csv", table: PlanTable.table(.late)) {
          PlanTable.csv($0.context.plans.late, $0.context)
        }
      ]
    }
  ) { context in pages(.late, context) }

  enum List: String, Sendable {
    case due = "viec-den-han"
    case late = "qua-han"

    var title: String { self == .due ? "Việc đến hạn" : "Việc quá hạn" }
  }

  private static func pages(_ list: List, _ context: SiteContext) -> [PlannedPage] {
    guard !context.plans.plans.isEmpty else { return [] }
    return [
      PlannedPage(
        "tien-do/\(list.rawValue).html", kind: list.rawValue, title: list.title, section: .plans,
        trail: ProgressLinks.trail
      ) { maker in
        let values = Values(list: list, maker: maker)
        return PageContent(
          description: values.lead,
          head: PageHead(lead: values.lead, isIllustrative: values.isIllustrative, facts: values.facts),
          body: shape.record(values))
      }
    ]
  }

  struct Values: Sendable {
    let list: List
    let maker: PageMaker

    var plans: PlanIndex { maker.site.plans }
    var tasks: [TaskReference] { list == .due ? plans.dueSoon : plans.late }
    var days: Int { maker.site.site.dueSoonDays }
    var isIllustrative: Bool { tasks.contains { plans[$0].isIllustrative } }

    var lead: String {
      let day = "Đến ngày \(maker.site.asOf.vietnamese), "
      if tasks.isEmpty { return day + emptySentence }
      let count = PlanWords.tasks(tasks.count)
      guard list == .late else {
        let nearest = tasks.first.flatMap { plans[$0].standing.lastDay }
        return day + "\(count) đến hạn trong \(days)\u{A0}ngày tới"
          + (nearest.map { ", gần nhất là ngày \($0.vietnamese)." } ?? ".")
      }
      let longest = tasks.compactMap { plans[$0].standing.days }.max()
      return day + "\(count) đã quá hạn mà chưa hoàn thành"
        + (longest.map { ", lâu nhất là \($0)\u{A0}ngày." } ?? ".")
    }

    /// What there is none of, in the middle of a sentence.
    var emptySentence: String {
      if plans.current.isEmpty { return "không có kế hoạch nào đang thực hiện." }
      return list == .due
        ? "không có nhiệm vụ nào đến hạn trong \(days)\u{A0}ngày tới." : "không có nhiệm vụ nào được báo là quá hạn."
    }

    var facts: [Fact] {
      let asOf = maker.site.asOf
      var facts = [Fact("Tính đến ngày", asOf.vietnamese)]
      if list == .due, let window = Period(from: asOf, to: asOf.adding(days: days)) {
        facts.append(Fact("Khoảng \(days)\u{A0}ngày", PlanWords.period(window)))
      }
      facts.append(Fact("Phạm vi", "\(plans.current.count)\u{A0}kế hoạch đang thực hiện"))
      facts.append(Fact("Nguồn", "Báo cáo tiến độ", address: "#nguon"))
      return facts
    }

    var groups: [TaskGroup] {
      guard list == .due else {
        return plans.byPlan(tasks).map { plan, tasks in
          group("ke-hoach-" + plan.plan.slug, plan.plan.title, "Quá hạn: ", tasks, namesPlan: false)
        }
      }
      var months: [(year: Int, month: Int, tasks: [TaskReference])] = []
      for task in tasks {
        guard let day = plans[task].standing.lastDay else { continue }
        if let last = months.last, last.year == day.year, last.month == day.month {
          months[months.count - 1].tasks.append(task)
        } else {
          months.append((day.year, day.month, [task]))
        }
      }
      return months.map {
        group(
          "t\($0.year)-\($0.month)", "Tháng \($0.month)/\($0.year)", "Đến hạn trong tháng \($0.month)/\($0.year): ",
          $0.tasks, namesPlan: plans.current.count > 1)
      }
    }

    private func group(
      _ anchor: String, _ heading: String, _ opening: String, _ tasks: [TaskReference], namesPlan: Bool
    ) -> TaskGroup {
      TaskGroup(
        anchor: anchor, heading: heading, caption: opening + PlanWords.tasks(tasks.count),
        lines: maker.lines(tasks, namingPlan: namesPlan))
    }

    var reuse: Kit {
      var files = [Download("Danh sách", maker.link("tien-do/\(list.rawValue).csv"), format: "CSV")]
      if list == .due {
        files.append(Download("Đưa hạn vào lịch", maker.link("tien-do/viec-den-han.ics"), format: "ICS"))
      }
      return maker.kit(
        Reuse(
          sentence: lead, isIllustrative: isIllustrative, files: files,
          citation: PlanHead.citation(list.title, maker.path, maker), licence: maker.site.site.licence))
    }
  }

  static let shape = Shape<Values>(
    "viec_den_han_qua_han", "Việc đến hạn hoặc quá hạn",
    [
      .flag("co_nhom_viec", "Có việc") { !$0.tasks.isEmpty },
      .text("khong_co_viec_cau", "Câu khi không có việc nào") {
        $0.tasks.isEmpty ? PlanWords.sentence($0.emptySentence) : nil
      },
      .list("nhom_viec", "Các nhiệm vụ", TaskGroup.shape) { $0.groups },
      .flag("co_lien_quan", "Có trang liên quan") { _ in true },
      .list("lien_quan", "Các trang về tiến độ", LinkRow.shape) { ProgressLinks.rows($0.maker) },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { $0.reuse },
      .flag("co_nguon", "Có nguồn") { !$0.plans.current.isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) { ProgressLinks.sources($0.plans.current, $0.maker) },
    ])
}
