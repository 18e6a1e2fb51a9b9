import Reform
import Templates
import Vietnamese

/// Progress of all tasks under way, and the list of lead agencies: one template, two pages.
enum ProgressPage {
  static let kind = PageKind("tien-do", "Tiến độ của mọi nhiệm vụ", names: shape.names) { context in
    guard !context.plans.plans.isEmpty else { return [] }
    var pages = [
      PlannedPage(
        "tien-do/index.html", kind: "tien-do", title: "Tiến độ nhiệm vụ", section: .plans,
        trail: [ProgressLinks.trail[0]]
      ) { maker in content(Values(maker: maker, isAgencyList: false)) }
    ]
    if !context.plans.leads.isEmpty {
      pages.append(
        PlannedPage(
          "tien-do/co-quan/index.html", kind: "tien-do", title: "Nhiệm vụ theo cơ quan chủ trì", section: .plans,
          trail: ProgressLinks.trail
        ) { maker in content(Values(maker: maker, isAgencyList: true)) })
    }
    return pages
  }

  private static func content(_ values: Values) -> PageContent {
    PageContent(
      description: values.lead,
      head: PageHead(lead: values.lead, isIllustrative: values.isIllustrative),
      body: shape.record(values))
  }

  struct Values: Sendable {
    let maker: PageMaker
    /// Whether the page lists the agencies of all plans, ended ones too, and nothing else.
    let isAgencyList: Bool

    var plans: PlanIndex { maker.site.plans }
    /// The plans the page counts: those under way, or ended ones where none is.
    var isIllustrative: Bool {
      ProgressLinks.isIllustrative(isAgencyList ? plans.current + plans.ended : plans.current, maker.site)
    }

    var lead: String {
      if isAgencyList {
        return "\(PlanWords.sentence(Format.integer(plans.leads.count)))\u{A0}cơ quan và nhóm cơ quan chủ trì nhiệm vụ "
          + "trong các kế hoạch công khai trên cổng, tính cả kế hoạch đã kết thúc."
      }
      let day = "Đến ngày \(maker.site.asOf.vietnamese), "
      if plans.current.isEmpty {
        return day + "không có kế hoạch nào đang thực hiện; các kế hoạch trên cổng đều đã kết thúc."
      }
      return day + PlanWords.progress(plans.counts, dueSoonDays: maker.site.site.dueSoonDays, ended: false) + "."
    }

    var progress: ProgressValues? {
      guard !isAgencyList, plans.counts.total > 0 else { return nil }
      return ProgressValues(
        sentence: PlanWords.progress(plans.counts, dueSoonDays: maker.site.site.dueSoonDays, ended: false) + ".",
        reading: "Số nhiệm vụ của \(plans.current.count)\u{A0}kế hoạch đang thực hiện. "
          + "Việc chưa có báo cáo không bị coi là quá hạn.",
        isIllustrative: isIllustrative, counts: plans.counts)
    }

    var leads: [LeadCounts] {
      plans.leads.compactMap { lead in
        if isAgencyList {
          var counts = lead.counts
          for reference in lead.ended { counts.add(plans[reference].status) }
          return LeadCounts(lead: lead, counts: counts, maker: maker)
        }
        return lead.current.isEmpty ? nil : LeadCounts(lead: lead, counts: lead.counts, maker: maker)
      }
    }
  }

  static let shape = Shape<Values>(
    "tien_do_chung", "Tiến độ của mọi nhiệm vụ",
    [
      .record("tien_do", "Tiến độ chung", ProgressValues.shape) { $0.progress },
      .flag("co_lien_quan", "Có trang liên quan") { _ in true },
      .list("lien_quan", "Việc đến hạn, quá hạn, lịch, tổng hợp", LinkRow.shape) { ProgressLinks.rows($0.maker) },
      .flag("co_ke_hoach", "Có kế hoạch") { !$0.isAgencyList && !$0.plans.plans.isEmpty },
      .list("ke_hoach", "Tiến độ từng kế hoạch", PlanSummary.shape) { values in
        values.isAgencyList
          ? [] : PlanListPage.summaries(values.plans.current + values.plans.ended, values.maker)
      },
      .flag("co_co_quan", "Có cơ quan chủ trì") { !$0.leads.isEmpty },
      .text("co_quan_tieu_de", "Đầu bảng cơ quan") {
        "Số nhiệm vụ theo cơ quan chủ trì" + ($0.isAgencyList ? ", mọi kế hoạch" : "")
      },
      .text("co_quan_cach_doc", "Cách đọc bảng cơ quan") { _ in
        "Việc có nhiều cơ quan chủ trì được tính cho từng cơ quan, nên cộng các dòng có thể lớn hơn tổng số nhiệm vụ."
      },
      .flag("minh_hoa_co_quan", "Bảng cơ quan là minh họa") { $0.isIllustrative },
      .list("co_quan", "Từng cơ quan", LeadCounts.shape) { $0.leads },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.isAgencyList
          ? nil
          : values.maker.kit(
            Reuse(
              sentence: values.lead, isIllustrative: values.isIllustrative,
              citation: PlanHead.citation("Tiến độ nhiệm vụ", values.maker.path, values.maker),
              licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) {
        ProgressLinks.sources($0.plans.current + $0.plans.ended, $0.maker)
      },
    ])
}
