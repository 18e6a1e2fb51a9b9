import Formats
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
          description: "\(site.name): \(contents(maker.site)). Số liệu tính đến ngày \(maker.site.asOf.vietnamese).",
          head: nil, body: shape.record(maker))
      }
    ]
  }

  /// *47 thủ tục, 3 kế hoạch, …*
  private static func contents(_ context: SiteContext) -> String {
    let library = context.library
    let parts: [(Int, String)] = [
      (library.procedures.count, "thủ tục hành chính"), (library.plans.count, "kế hoạch"),
      (library.indices.count, "chỉ số"), (library.documents.count, "văn bản"), (library.posts.count, "tin, bài"),
    ]
    let said = parts.filter { $0.0 > 0 }.map { "\($0.0)\u{A0}\($0.1)" }
    return said.isEmpty ? "công khai cải cách hành chính" : Format.list(said)
  }

  /// The front page shows the first of many and links to all.
  private static let few = 5

  private static let shape = Shape<PageMaker>(
    "trang-chu", "Trang chủ",
    [
      .text("tom_luoc", "Cổng có gì") { "Cổng công khai \(contents($0.site)), kèm nguồn và tệp dữ liệu." },
      .flag("co_viec_thuong_gap", "Có việc thường gặp") { !errands($0).isEmpty },
      .list("viec_thuong_gap", "Các việc thường gặp", LinkRow.shape) { errands($0) },
      .flag("co_con_so", "Có con số") { !HomeFigures.all($0).isEmpty },
      .list("con_so", "Những con số chính", HomeFigure.shape) { HomeFigures.all($0) },
      .flag("co_moi_cong_bo", "Có mục mới công bố") { !news($0).isEmpty },
      .list("moi_cong_bo", "Mới công bố", LinkRow.shape) { news($0) },
      .flag("co_ke_hoach", "Có kế hoạch") { !$0.site.library.plans.isEmpty },
      .list("ke_hoach", "Các kế hoạch", LinkRow.shape) { maker in
        maker.site.library.plans.map(\.plan.value).sorted { $1.period.to < $0.period.to }.prefix(few).map { plan in
          LinkRow(
            plan.title, maker.link(Address.plan(plan)),
            more: [plan.number, "\(plan.period.from.vietnamese) – \(plan.period.to.vietnamese)"]
              .filter { !$0.isEmpty }.joined(separator: " · "),
            isIllustrative: plan.standing.isIllustrative)
        }
      },
      .flag("co_tin", "Có tin, bài") { !$0.site.posts.order.isEmpty },
      .list("tin", "Tin, bài mới", PostRow.shape) { maker in
        maker.site.posts.order.prefix(few).map { PostRow(maker.site.library.posts[$0].post.value, maker) }
      },
      .flag("co_van_ban", "Có văn bản") { !$0.site.library.documents.isEmpty },
      .list("van_ban", "Văn bản mới", LinkRow.shape) { maker in
        newestDocuments(maker.site).prefix(few).map { document in
          LinkRow(
            document.number, maker.link(Address.document(document)), more: document.subject, day: document.issued,
            isIllustrative: document.standing.isIllustrative)
        }
      },
    ])

  /// The procedures that `site.yaml` names as common errands (`viec_thuong_gap`).
  private static func errands(_ maker: PageMaker) -> [LinkRow] {
    maker.site.site.commonProcedures.compactMap { code in
      guard let position = maker.site.procedures.position(of: code) else { return nil }
      let procedure = maker.site.library.procedures[position].procedure.value
      return LinkRow(
        Summary.cut(procedure.name, 64), maker.link(Address.procedure(procedure)),
        more: ProcedureFacts.timeLimit(procedure))
    }
  }

  private static func newestDocuments(_ context: SiteContext) -> [LegalDocument] {
    context.library.documents.map(\.value).filter { $0.issued != nil }.sorted { first, second in
      if let a = first.issued, let b = second.issued, a != b { return b < a }
      return first.number < second.number
    }
  }

  /// Plans and posts by their day, newest first.
  private static func news(_ maker: PageMaker) -> [LinkRow] {
    maker.plan.pages.filter { $0.day != nil && ["bai-viet", "ke-hoach", "xep-hang"].contains($0.kind) }
      .sorted { first, second in
        if let a = first.day, let b = second.day, a != b { return b < a }
        return first.path < second.path
      }
      .prefix(few).map { LinkRow($0.title, maker.link($0.path), day: $0.day) }
  }
}

/// One figure of the home page with its sentence; without a value it says that there is none.
struct HomeFigure: Sendable {
  var title: String
  var value: String?
  var unit: String?
  var sentence: String
  var link: Link?
  var period: String
  var isIllustrative = false

  static let shape = Shape<HomeFigure>(
    "con_so", "Một con số và câu của nó",
    [
      .text("ten", "Con số về việc gì") { $0.title },
      .text("gia_tri", "Con số; không có thì in “Chưa có số liệu kỳ này”") { $0.value },
      .text("don_vi", "Đơn vị hoặc mẫu số") { $0.unit },
      .text("cau", "Một câu nói con số là gì") { $0.sentence },
      .text("lien_ket", "Trang chi tiết") { $0.link?.address },
      .text("ten_lien_ket", "Tên liên kết") { $0.link?.title },
      .text("ky", "Kỳ và nguồn") { $0.period },
      .flag("minh_hoa_so", "Số minh họa") { $0.isIllustrative },
    ])
}

/// The main figures that the content can give.
enum HomeFigures {
  static func all(_ maker: PageMaker) -> [HomeFigure] {
    [tasks(maker), overdue(maker), procedures(maker)].compactMap { $0 }
  }

  private static func tasks(_ maker: PageMaker) -> HomeFigure? {
    guard let view = maker.site.plans.current.first.map({ maker.site.plans.plans[$0] }) else { return nil }
    let done = view.counts.done
    return HomeFigure(
      title: "Nhiệm vụ đã hoàn thành", value: String(done), unit: "/\(view.tasks.count)\u{A0}việc",
      sentence: "Đã báo hoàn thành \(done) trên \(view.tasks.count)\u{A0}nhiệm vụ của \(view.shortName).",
      link: Link("Xem từng việc", maker.link(view.address)),
      period: "Đến ngày \(maker.site.asOf.vietnamese). Nguồn: báo cáo tiến độ.",
      isIllustrative: view.plan.standing.isIllustrative || view.isProgressIllustrative)
  }

  private static func overdue(_ maker: PageMaker) -> HomeFigure? {
    let plans = maker.site.plans
    guard !plans.current.isEmpty else { return nil }
    return HomeFigure(
      title: "Việc quá hạn", value: String(plans.late.count), unit: "\u{A0}việc",
      sentence:
        "\(plans.late.count)\u{A0}việc được báo chưa xong khi đã hết hạn; \(plans.dueSoon.count)\u{A0}việc sẽ đến "
        + "hạn trong \(maker.site.site.dueSoonDays)\u{A0}ngày.",
      link: maker.linkIfThere("tien-do/qua-han.html").map { Link("Việc nào, ai làm", $0) },
      period: "Đến ngày \(maker.site.asOf.vietnamese). Nguồn: báo cáo tiến độ.",
      isIllustrative: plans.current.contains { plans.plans[$0].plan.standing.isIllustrative })
  }

  private static func procedures(_ maker: PageMaker) -> HomeFigure? {
    let procedures = maker.site.library.procedures.map(\.procedure.value)
    guard !procedures.isEmpty else { return nil }
    let fields = maker.site.procedures.fields.count
    return HomeFigure(
      title: "Thủ tục hành chính", value: Format.integer(procedures.count), unit: "\u{A0}thủ tục",
      sentence: "Thuộc \(fields)\u{A0}lĩnh vực, mỗi thủ tục một trang ghi giấy tờ, thời hạn, phí và nơi nộp.",
      link: Link("Tra cứu", maker.link("thu-tuc/index.html")),
      period: maker.site.procedureSources.first.map { "Nguồn: \($0)." } ?? "Nguồn: danh mục của cổng.")
  }
}
