import Reform
import Templates
import Vietnamese

/// The tasks one agency (or one group of agencies) leads, by plan.
enum AgencyTasksPage {
  static let kind = PageKind("tien-do-co-quan", "Nhiệm vụ của một cơ quan", names: shape.names) { context in
    context.plans.leads.indices.map { position in
      let lead = context.plans.leads[position]
      return PlannedPage(
        Address.tasksOfAgency(lead.code), kind: "tien-do-co-quan", title: "Nhiệm vụ của \(lead.name)", section: .plans,
        trail: ProgressLinks.trail + [Crumb("Theo cơ quan", "tien-do/co-quan/index.html")]
      ) { maker in
        let values = Values(lead: maker.site.plans.leads[position], maker: maker)
        return PageContent(
          description: values.sentence,
          head: PageHead(
            kindLine: lead.isGroup ? "Nhóm cơ quan chủ trì" : "Cơ quan chủ trì", lead: values.sentence,
            isIllustrative: values.isIllustrative, notices: values.notices),
          body: shape.record(values))
      }
    }
  }

  struct Values: Sendable {
    let lead: PlanIndex.Lead
    let maker: PageMaker

    var plans: PlanIndex { maker.site.plans }

    var isIllustrative: Bool { lead.current.contains { plans[$0].isIllustrative } }

    var sentence: String {
      let total = lead.current.count + lead.ended.count
      let opening = "\(lead.name) chủ trì \(PlanWords.tasks(total))"
      if lead.current.isEmpty { return opening + " trong các kế hoạch đã kết thúc." }
      let current =
        "\(lead.ended.isEmpty ? "" : "\(PlanWords.tasks(lead.current.count)) thuộc kế hoạch đang thực hiện: ")"
        + PlanWords.progress(lead.counts, dueSoonDays: maker.site.site.dueSoonDays, ended: false)
      return "\(opening)\(lead.ended.isEmpty ? ": " : ", trong đó ")\(current)."
    }

    var notices: [Notice] {
      guard let agency = maker.site.agencies[lead.code], let last = agency.validTo, last < maker.site.asOf else {
        let day = Reform.AgencyGroup(rawValue: lead.code)?.validTo
        return day.map { $0 < maker.site.asOf ? [ended($0, "")] : [] } ?? []
      }
      let successors = agency.successors.map { maker.site.agencies[$0]?.name ?? $0 }
      return [ended(last, successors.isEmpty ? "" : " Công việc chuyển về \(Format.list(successors)).")]
    }

    private func ended(_ day: Day, _ more: String) -> Notice {
      Notice(.old, "Đã thôi hoạt động.", "\(lead.name) hoạt động đến hết ngày \(day.vietnamese).\(more)")
    }

    var progress: ProgressValues? {
      guard !lead.current.isEmpty else { return nil }
      return ProgressValues(
        sentence: PlanWords.progress(lead.counts, dueSoonDays: maker.site.site.dueSoonDays, ended: false) + ".",
        reading: "Nhiệm vụ chủ trì trong các kế hoạch đang thực hiện, đến ngày \(maker.site.asOf.vietnamese). "
          + "Việc chưa có báo cáo không bị coi là quá hạn.",
        isIllustrative: isIllustrative, counts: lead.counts)
    }

    var groups: [TaskGroup] {
      plans.byPlan(lead.current + lead.ended).map { plan, tasks in
        TaskGroup(
          anchor: "ke-hoach-" + plan.plan.slug, heading: plan.plan.title + (plan.isEnded ? " (đã kết thúc)" : ""),
          caption: "Chủ trì: " + PlanWords.tasks(tasks.count),
          more: plan.isEnded ? "Tình trạng khi kế hoạch kết thúc, ngày \(plan.plan.period.to.vietnamese)." : nil,
          lines: maker.lines(tasks, namingPlan: false))
      }
    }

    var links: [LinkRow] {
      let own = maker.linkIfThere(Address.agency(lead.code)).map { LinkRow("Trang của \(lead.name)", $0) }
      return (own.map { [$0] } ?? []) + ProgressLinks.rows(maker)
    }

    var positions: [Int] {
      var seen: Set<Int> = []
      return (lead.current + lead.ended).map(\.plan).filter { seen.insert($0).inserted }
    }
  }

  static let shape = Shape<Values>(
    "tien_do_co_quan", "Nhiệm vụ của một cơ quan",
    [
      .record("tien_do", "Tiến độ", ProgressValues.shape) { $0.progress },
      .flag("co_nhom_viec", "Có nhiệm vụ") { _ in true },
      .text("khong_co_viec_cau", "Câu khi không có nhiệm vụ") { _ in nil },
      .list("nhom_viec", "Nhiệm vụ theo kế hoạch", TaskGroup.shape) { $0.groups },
      .flag("co_lien_quan", "Có trang liên quan") { !$0.links.isEmpty },
      .list("lien_quan", "Trang của cơ quan và các trang tiến độ", LinkRow.shape) { $0.links },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            sentence: "Đến ngày \(values.maker.site.asOf.vietnamese), " + values.sentence,
            isIllustrative: values.isIllustrative,
            citation: PlanHead.citation("Nhiệm vụ của \(values.lead.name)", values.maker.path, values.maker),
            licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { ProgressLinks.sources($0.positions, $0.maker) },
    ])
}
