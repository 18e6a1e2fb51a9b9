import Formats
import Records
import Reform
import Templates
import Vietnamese

/// The home page, made from what the content has.
enum HomePage {
  static let kind = PageKind("trang-chu", "Trang chủ", names: shape.names, hasHead: false) { context in
    [
      PlannedPage(
        "index.html", kind: "trang-chu", title: context.site.name, section: .home, day: context.asOf
      ) { maker in
        let site = maker.site.site
        return PageContent(
          description: "\(site.name). \(IndexWords.raised(contents(maker.site))). Số liệu tính đến ngày "
            + "\(maker.site.asOf.vietnamese).",
          head: nil, body: shape.record(HomeValues(maker)))
      }
    ]
  }

  /// *Số liệu cải cách hành chính của tỉnh Thái Nguyên: 47 thủ tục, 3 kế hoạch, …*: the name of the site stands above it.
  private static func contents(_ context: SiteContext) -> String {
    let library = context.library
    let parts: [(Int, String)] = [
      (library.procedures.count, "thủ tục hành chính"), (library.plans.count, "kế hoạch"),
      (library.indices.count, "chỉ số"), (library.documents.count, "văn bản"), (library.posts.count, "tin, bài"),
    ]
    let said = parts.filter { $0.0 > 0 }.map { "\($0.0)\u{A0}\($0.1)" }
    let opening = "số liệu cải cách hành chính của \(place(context.site))"
    return said.isEmpty ? opening : "\(opening): \(Format.list(said))"
  }

  /// *tỉnh Cao Bằng*; the body itself where the site is a department's or a commune's.
  private static func place(_ site: Site) -> String {
    guard site.level == .province else { return site.responsibleBody }
    let hasKind = ["tinh ", "thanh pho ", "tp "].contains { Fold.name(site.province).hasPrefix($0) }
    return hasKind ? IndexWords.lowered(site.province) : "tỉnh \(site.province)"
  }

  static let shape = Shape<HomeValues>(
    "trang-chu", "Trang chủ",
    [
      .text("tom_luoc", "Cổng có gì") { values in
        "\(IndexWords.raised(contents(values.maker.site))), kèm nguồn và tệp dữ liệu."
      },
      .flag("co_viec_thuong_gap", "Có việc thường gặp") { !$0.errands.isEmpty },
      .list("viec_thuong_gap", "Các việc thường gặp", LinkRow.shape) { $0.errands },
      .record("noi_nop", "Nộp hồ sơ ở đâu", HomeDesks.shape) { HomeDesks($0.maker) },
      .flag("co_con_so", "Có con số") { !$0.figures.isEmpty },
      .list("con_so", "Những con số chính", HomeFigure.shape) { $0.figures },
      .flag("co_cong_bo", "Có mới công bố, sắp công bố hoặc đính chính") {
        !$0.news.rows.isEmpty || !$0.upcoming.rows.isEmpty || !$0.corrections.rows.isEmpty
      },
      .flag("co_moi_cong_bo", "Có mục mới công bố") { !$0.news.rows.isEmpty },
      .flag("minh_hoa_moi_cong_bo", "Mọi dòng của mục mới công bố là minh họa") { $0.news.isIllustrative },
      .list("moi_cong_bo", "Mới công bố", LinkRow.shape) { $0.news.rows },
      .flag("co_sap_cong_bo", "Có mục sắp công bố") { !$0.upcoming.rows.isEmpty },
      .flag("minh_hoa_sap_cong_bo", "Mọi dòng của mục sắp công bố là minh họa") { $0.upcoming.isIllustrative },
      .list("sap_cong_bo", "Sắp công bố, quá lịch ở trên", LinkRow.shape) { $0.upcoming.rows },
      .flag("co_dinh_chinh", "Có đính chính") { !$0.corrections.rows.isEmpty },
      .flag("minh_hoa_dinh_chinh", "Mọi dòng của mục đính chính là minh họa") { $0.corrections.isIllustrative },
      .list("dinh_chinh", "Đính chính mới", LinkRow.shape) { $0.corrections.rows },
      .flag("co_thu_tuc_thay_doi", "Có thủ tục mới thay đổi") { !$0.changes.rows.isEmpty },
      .flag("minh_hoa_thu_tuc_thay_doi", "Mọi dòng của mục thủ tục mới thay đổi là minh họa") {
        $0.changes.isIllustrative
      },
      .list("thu_tuc_thay_doi", "Thủ tục mới thay đổi", LinkRow.shape) { $0.changes.rows },
      .flag("co_chi_so", "Có chỉ số, xếp hạng") { !$0.rankings.isEmpty || !$0.otherRankings.isEmpty },
      .flag("co_xep_hang", "Có chỉ số xếp hạng đơn vị của cổng") { !$0.rankings.isEmpty },
      .list("xep_hang", "Đơn vị của cổng trong từng chỉ số, năm mới nhất", OwnRanking.shape) { $0.rankings },
      .flag("co_xep_hang_khac", "Có chỉ số xếp hạng sở, ngành, xã, phường") { !$0.otherRankings.isEmpty },
      .list("xep_hang_khac", "Chỉ số của sở, ban, ngành; xã, phường", LinkRow.shape) { $0.otherRankings },
      .record("viec_den_han", "Việc quá hạn và sắp đến hạn", HomeDue.shape) { $0.due },
      .record("chi_tieu_chung", "Mục tiêu: đạt, chưa đạt, chưa có số liệu", TargetCounts.shape) { $0.targets },
      .record("gui_phan_anh", "Gửi phản ánh, kiến nghị ở đâu", HomeFeedback.shape) { HomeFeedback($0.maker) },
      .flag("co_ke_hoach", "Có kế hoạch") { !$0.plans.isEmpty },
      .list("ke_hoach", "Các kế hoạch, kế hoạch đang thực hiện ở trên", PlanSummary.shape) { $0.plans },
      .flag("co_tin", "Có tin, bài") { !$0.posts.isEmpty },
      .list("tin", "Tin, bài mới", PostRow.shape) { $0.posts },
      .flag("co_van_ban", "Có văn bản") { !$0.documents.isEmpty },
      .list("van_ban", "Văn bản mới", LinkRow.shape) { $0.documents },
    ])
}

/// What the home page shows, worked out once for the page.
struct HomeValues: Sendable {
  let maker: PageMaker
  let errands: [LinkRow]
  let rankings: [OwnRanking]
  let otherRankings: [LinkRow]
  let figures: [HomeFigure]
  let due: HomeDue?
  let targets: TargetCounts.Shown?
  let plans: [PlanSummary]
  let news: MarkedRows
  let upcoming: MarkedRows
  let corrections: MarkedRows
  let changes: MarkedRows
  let posts: [PostRow]
  let documents: [LinkRow]

  /// The front page shows the first of many and links to all.
  private static let few = 5

  init(_ maker: PageMaker) {
    self.maker = maker
    errands = Self.errands(maker)
    rankings = HomeRankings.own(maker)
    otherRankings = HomeRankings.others(maker)
    figures = HomeFigures.all(maker, rankings)
    due = HomeDue(maker)
    targets = Self.targets(maker)
    plans = PlanListPage.summaries(
      Array((maker.site.plans.current + maker.site.plans.ended).prefix(Self.few)), maker)
    news = MarkedRows(Self.news(maker))
    let releases = maker.site.disclosure
    upcoming = MarkedRows(
      (releases.overdue + releases.upcoming).prefix(Self.few).map {
        ReleaseRow(entry: maker.site.library.releases[$0], maker: maker).line
      })
    corrections = MarkedRows(CorrectionsPage.newest(3, maker))
    changes = MarkedRows(ProcedureChanges.newest(Self.few, maker))
    posts = maker.site.posts.order.prefix(Self.few).map { PostRow(maker.site.library.posts[$0].post.value, maker) }
    documents = Self.newestDocuments(maker.site).prefix(Self.few).map { document in
      LinkRow(
        document.number, maker.link(Address.document(document)), more: document.subject, day: document.issued,
        isIllustrative: document.standing.isIllustrative, isDraft: document.release.isDraft)
    }
  }

  /// The targets of plans under way; of all plans where none is.
  private static func targets(_ maker: PageMaker) -> TargetCounts.Shown? {
    let plans = maker.site.plans
    let positions = plans.current.isEmpty ? plans.ended : plans.current
    let views = positions.flatMap { TargetView.all(plans.plans[$0].file, asOf: maker.site.asOf) }
    guard !views.isEmpty else { return nil }
    let which = plans.current.isEmpty ? "các kế hoạch đã kết thúc" : "các kế hoạch đang thực hiện"
    return TargetCounts.Shown(
      counts: TargetCounts(views), reading: "Chỉ tiêu của \(which), tính đến ngày \(maker.site.asOf.vietnamese).",
      address: maker.linkIfThere(TargetRegister.page.path), maker: maker)
  }

  /// The procedures that `site.yaml` names as common errands (`viec_thuong_gap`).
  private static func errands(_ maker: PageMaker) -> [LinkRow] {
    maker.site.site.commonProcedures.compactMap { code in
      guard let position = maker.site.procedures.position(of: code) else { return nil }
      let procedure = maker.site.library.procedures[position].procedure.value
      return LinkRow(
        Summary.cut(errandName(procedure.name), 64), maker.link(Address.procedure(procedure)),
        more: ProcedureFacts.certainTimeLimit(procedure))
    }
  }

  /// *Đăng ký khai sinh*: the word *Thủ tục* says nothing among procedures.
  private static func errandName(_ name: String) -> String {
    guard name.lowercased().hasPrefix("thủ tục "), name.count > 16 else { return name }
    return IndexWords.raised(String(name.dropFirst(8)))
  }

  private static func newestDocuments(_ context: SiteContext) -> [LegalDocument] {
    context.library.documents.map(\.value).filter { $0.issued != nil }.sorted { first, second in
      if let a = first.issued, let b = second.issued, a != b { return b < a }
      return first.number < second.number
    }
  }

  /// Plans, rankings and posts by their day, newest first.
  private static func news(_ maker: PageMaker) -> [LinkRow] {
    let newest = maker.plan.pages.filter {
      $0.day != nil && ["bai-viet", "bao-cao", "ke-hoach", "xep-hang"].contains($0.kind)
    }
    .sorted { first, second in
      if let a = first.day, let b = second.day, a != b { return b < a }
      return first.path < second.path
    }
    .prefix(few)
    let illustrative = illustrative(maker.site)
    return newest.map {
      LinkRow(
        $0.title, maker.link($0.path), day: $0.day, isIllustrative: illustrative.contains($0.path), isDraft: $0.isDraft)
    }
  }

  /// The addresses of plans, rankings and posts that are illustrative.
  private static func illustrative(_ site: SiteContext) -> Set<String> {
    let posts = site.library.posts.map(\.post.value).filter(\.standing.isIllustrative).map(Address.post)
    let plans = site.plans.plans.map(\.plan).filter(\.standing.isIllustrative).map(Address.plan)
    let editions = site.indices.flatMap { view in
      view.editions.filter(\.isIllustrative).map { Address.edition(view.index, $0.year) }
    }
    let reports = site.reports.views.filter(\.isIllustrative).map { Address.report($0.report) }
    return Set(posts).union(plans).union(reports).union(editions)
  }
}
