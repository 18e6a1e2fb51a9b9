import Reform
import Templates
import Vietnamese

/// A plan in a list, with its progress in small.
struct PlanSummary: Sendable {
  let view: PlanView
  let maker: PageMaker

  private var more: String {
    let plan = view.plan
    let issuer = plan.issuerCode.flatMap { maker.site.agencies[$0] }.map(Self.name) ?? plan.issuer
    return [issuer, PlanWords.period(plan.period)].filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The short name where readers know it (*UBND tỉnh Thái Nguyên*); letters alone (*SNV*) are read by nobody.
  private static func name(_ agency: Agency) -> String {
    agency.shortName.flatMap { $0.contains(" ") ? $0 : nil } ?? agency.name
  }

  static let shape = Shape<PlanSummary>(
    "ke_hoach_gon", "Một kế hoạch trong danh sách",
    [
      .text("ten", "Tên kế hoạch") { $0.view.plan.title },
      .text("lien_ket", "Trang của kế hoạch") { $0.maker.link($0.view.address) },
      .flag("minh_hoa_dong", "Kế hoạch minh họa") { $0.view.plan.standing.isIllustrative },
      .flag("du_thao_dong", "Kế hoạch còn là bản nháp (--drafts)") { $0.view.plan.release.isDraft },
      .text("so_hieu", "Số và ngày ban hành") { PlanWords.numberAndDay($0.view.plan) },
      .text("them", "Cơ quan ban hành và thời kỳ") { $0.more },
      .record("tien_do_gon", "Tiến độ", ShortProgress.shape) { summary in
        summary.view.tasks.isEmpty ? nil : ShortProgress(view: summary.view, site: summary.maker.site)
      },
    ])
}

/// Progress of a plan in one line.
struct ShortProgress: Sendable {
  let view: PlanView
  let site: SiteContext

  static let shape = Shape<ShortProgress>(
    "tien_do_gon", "Tiến độ trong một dòng",
    [
      .flag("co_doan", "Có thanh tiến độ") { $0.view.hasReports },
      .list("doan", "Các đoạn của thanh", BarSegment.shape) { $0.view.hasReports ? $0.view.counts.segments : [] },
      .text("cau", "Một câu về tiến độ") { PlanWords.progress($0.view, dueSoonDays: $0.site.site.dueSoonDays) },
      .flag("minh_hoa", "Tiến độ là minh họa") { $0.view.hasReports && $0.view.isProgressIllustrative },
    ])
}

/// Counts of one lead agency.
struct LeadCounts: Sendable {
  let lead: PlanIndex.Lead
  let counts: StatusCounts
  let maker: PageMaker

  static let shape = Shape<LeadCounts>(
    "dem_co_quan", "Số việc của một cơ quan chủ trì",
    [
      .text("ten", "Tên cơ quan") { $0.lead.name },
      .text("lien_ket", "Trang nhiệm vụ của cơ quan") { $0.maker.linkIfThere(Address.tasksOfAgency($0.lead.code)) },
      .list("doan", "Các đoạn của thanh", BarSegment.shape) { $0.counts.segments },
      .text("tong", "Tổng số việc") { Format.integer($0.counts.total) },
      .text("hoan_thanh", "Đã hoàn thành") { Format.integer($0.counts.done) },
      .text("sap_den_han", "Sắp đến hạn") { Format.integer($0.counts.dueSoon) },
      .flag("co_qua_han", "Có việc quá hạn") { $0.counts.late > 0 },
      .text("qua_han", "Quá hạn") { Format.integer($0.counts.late) },
      .text("chua_bao_cao", "Chưa báo cáo") { Format.integer($0.counts.unreported) },
    ])
}
