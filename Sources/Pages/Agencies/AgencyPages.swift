import Diagnostics
import Formats
import Loading
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// Agencies: the list by kind, and one page each that gathers what the site has about it.
enum AgencyPages {
  static let all: [PageKind] = [list, agency]

  static let list = PageKind(
    "danh-muc-co-quan", "Danh mục cơ quan", names: listShape.names,
    files: { context in
      guard let first = context.library.agencies.first else { return [] }
      return [
        .table(
          "co-quan/co-quan.csv", "Danh mục cơ quan, đơn vị", Agency.schema, section: .direction,
          page: "co-quan/index.html", source: first.place
        ) { $0.library.agencies.map(\.value) },
        PlannedFile("co-quan/co-quan.json", source: first.place) { json($0.context) },
      ]
    }
  ) { context in
    guard !context.library.agencies.isEmpty else { return [] }
    return [
      PlannedPage("co-quan/index.html", kind: "danh-muc-co-quan", title: "Cơ quan, đơn vị", section: .direction) {
        maker in
        let agencies = maker.site.library.agencies.map(\.value).filter { !$0.isGroup }
        let living = agencies.count { $0.exists(on: maker.site.asOf) }
        let lead =
          "\(agencies.count)\u{A0}cơ quan mà kế hoạch, thủ tục và văn bản nhắc tới; \(living)\u{A0}cơ quan đang hoạt động "
          + "ngày \(maker.site.asOf.vietnamese)."
        return PageContent(
          description: lead, head: PageHead(kindLine: "Danh mục", lead: lead), body: listShape.record(maker))
      }
    ]
  }

  private static let listShape = Shape<PageMaker>(
    "danh-muc-co-quan", "Danh mục cơ quan",
    [
      .list("nhom_co_quan", "Cơ quan theo loại", groupShape) { AgencyGroup.groups($0) },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { maker in
        maker.kit(
          Reuse(
            files: [
              Download("Danh mục cơ quan", maker.link("co-quan/co-quan.csv"), format: "CSV"),
              Download("Danh mục cơ quan", maker.link("co-quan/co-quan.json"), format: "JSON"),
            ], licence: maker.site.site.licence))
      },
    ])

  private static let groupShape = Shape<AgencyGroup>(
    "nhom_co_quan", "Cơ quan cùng loại",
    [
      .text("neo", "Địa chỉ trong trang") { $0.anchor },
      .text("ten_nhom", "Tên loại") { $0.title },
      .list("co_quan", "Các cơ quan", LinkRow.shape) { $0.rows },
    ])

  private static func json(_ context: SiteContext) -> [UInt8] {
    JSONObjects.bytes("co_quan", context.library.agencies.map(\.value), Agency.schema, context)
  }

  // MARK: one agency

  static let agency = PageKind("co-quan", "Một cơ quan", names: agencyShape.names) { context in
    context.library.agencies.filter { !$0.value.isGroup }.map { entry in
      let agency = entry.value
      return PlannedPage(
        Address.agency(agency.code), kind: "co-quan", title: agency.name, section: .direction,
        trail: [Crumb("Cơ quan, đơn vị", "co-quan/index.html")], source: entry.place
      ) { maker in
        page(agency, entry.place, maker)
      }
    }
  }

  private static func page(_ agency: Agency, _ place: Place, _ maker: PageMaker) -> PageContent {
    let facts = AgencyFacts(agency, maker)
    var head = PageHead(kindLine: AgencyGroup.title(of: agency), lead: facts.lead)
    head.isIllustrative = agency.standing.isIllustrative
    if let notice = facts.lifetimeNotice { head.notices.append(notice) }
    let values = AgencyValues(
      agency: agency, place: place, facts: facts, maker: maker,
      figures: maker.site.reports.unit(agency.code).map { PeriodTable($0, kind: .month, maker).figures } ?? [])
    return PageContent(
      description: Summary.cut("\(agency.name): \(facts.lead)", 220), head: head, body: agencyShape.record(values),
      figures: values.figures)
  }

  struct AgencyValues: Sendable {
    let agency: Agency
    let place: Place
    let facts: AgencyFacts
    let maker: PageMaker
    let figures: [FigureValues]
  }

  private static let agencyShape = Shape<AgencyValues>(
    "co-quan", "Một cơ quan",
    [
      .record("tien_do", "Tiến độ nhiệm vụ chủ trì trong các kế hoạch đang thực hiện", ProgressValues.shape) {
        $0.facts.progress?.progress
      },
      .record("nhom_viec", "Mấy nhiệm vụ chủ trì gấp nhất", TaskGroup.shape) { $0.facts.progress?.tasks },
      .flag("co_chi_so", "Có kết quả chỉ số") { !$0.facts.results.isEmpty },
      .list("chi_so", "Kết quả mới nhất trong từng chỉ số", LinkRow.shape) { $0.facts.results },
      .flag("co_ho_so", "Có số liệu giải quyết hồ sơ") { !$0.facts.dossiers.isEmpty },
      .list("ho_so", "Kỳ mới nhất của từng loại báo cáo hồ sơ", LinkRow.shape) { $0.facts.dossiers },
      .list("hinh_ho_so", "Hình tỷ lệ đúng hạn qua các kỳ báo cáo tháng", FigureValues.shape) { $0.figures },
      .text("lien_ket_ho_so", "Trang hồ sơ của cơ quan qua các kỳ") {
        $0.maker.linkIfThere(Address.reportUnit($0.agency.code))
      },
      .flag("co_mot_cua", "Có Bộ phận Một cửa") { !$0.facts.desks.isEmpty },
      .list("mot_cua", "Bộ phận Một cửa của cơ quan", DeskRow.shape) { $0.facts.desks },
      .flag("co_ke_hoach", "Có kế hoạch nhắc tới") { !$0.facts.plans.isEmpty },
      .list("ke_hoach", "Các kế hoạch nhắc tới", LinkRow.shape) { $0.facts.plans },
      .flag("co_thu_tuc", "Có thủ tục") { !$0.facts.procedures.isEmpty },
      .list("thu_tuc", "Mấy thủ tục đầu", LinkRow.shape) { $0.facts.procedures },
      .text("lien_ket_thu_tuc", "Trang mọi thủ tục của cơ quan") {
        $0.maker.linkIfThere(Address.proceduresOfAgency($0.agency.code))
      },
      .flag("co_van_ban", "Có văn bản") { !$0.facts.documents.isEmpty },
      .list("van_ban", "Văn bản ban hành", LinkRow.shape) { $0.facts.documents },
      .flag("co_so_cong_khai", "Có kiểm tra, khảo sát, phản ánh…") { !$0.facts.registers.isEmpty },
      .list("so_cong_khai", "Kiểm tra, khảo sát, phản ánh, sáng kiến về cơ quan", LinkRow.shape) { $0.facts.registers },
      .flag("co_tin", "Có tin, bài") { !$0.facts.posts.isEmpty },
      .list("tin", "Tin, bài của cơ quan", PostRow.shape) { $0.facts.posts },
      .flag("co_lien_he", "Có liên hệ") { !$0.facts.contacts.isEmpty },
      .list("lien_he_dong", "Liên hệ", Fact.shape) { $0.facts.contacts },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            sentence: "\(values.agency.name): \(values.facts.lead)",
            files: [Download("Danh mục cơ quan", values.maker.link("co-quan/co-quan.csv"), format: "CSV")],
            licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { values in
        let source = values.agency.standing.source
        return [
          SourceNote(source.isEmpty ? "Danh mục cơ quan của cổng" : source, remark: SourceNote.position(values.place))
        ]
      },
    ])
}
