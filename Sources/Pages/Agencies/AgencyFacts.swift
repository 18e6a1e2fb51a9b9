import Records
import Reform
import Vietnamese

/// Agencies of one kind in the list.
struct AgencyGroup: Sendable {
  let anchor: String
  let title: String
  let rows: [LinkRow]

  /// In the order in which kinds first stand in the content; within a kind, living agencies first, then by name.
  static func groups(_ maker: PageMaker) -> [AgencyGroup] {
    var titles: [String] = []
    var members: [String: [Agency]] = [:]
    for agency in maker.site.library.agencies.map(\.value) where !agency.isGroup {
      let title = title(of: agency)
      if members[title] == nil { titles.append(title) }
      members[title, default: []].append(agency)
    }
    return titles.map { title in
      let sorted = Collation.sorted(members[title] ?? []) { $0.name }
      let living = sorted.filter { $0.exists(on: maker.site.asOf) }
      let ended = sorted.filter { !$0.exists(on: maker.site.asOf) }
      return AgencyGroup(
        anchor: Slug.make(title), title: title,
        rows: (living + ended).map { agency in
          LinkRow(
            agency.name, maker.link(Address.agency(agency.code)), more: remark(agency),
            isIllustrative: agency.standing.isIllustrative)
        })
    }
  }

  static func title(of agency: Agency) -> String {
    guard let kind = agency.kind, let first = kind.first else { return "Cơ quan khác" }
    return first.uppercased() + kind.dropFirst()
  }

  private static func remark(_ agency: Agency) -> String? {
    var parts: [String] = []
    if let short = agency.shortName { parts.append(short) }
    if let end = agency.validTo { parts.append("đến \(end.vietnamese)") }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}

/// What the site has about one agency.
struct AgencyFacts: Sendable {
  let lead: String
  let lifetimeNotice: Notice?
  let plans: [LinkRow]
  let procedures: [LinkRow]
  let documents: [LinkRow]
  let posts: [PostRow]
  let contacts: [Fact]
  /// Tasks of plans under way; nil where the agency leads none.
  let progress: AgencyProgress?
  /// Its figures in the newest report of each kind.
  let dossiers: [LinkRow]
  let desks: [DeskRow]
  /// Its newest result in each index that ranks it.
  let results: [LinkRow]
  /// Inspections, surveys, feedback, initiatives… that are about it.
  let registers: [LinkRow]

  /// A page shows the first of many and links to all.
  private static let few = 8

  init(_ agency: Agency, _ maker: PageMaker) {
    let index = maker.site.agencyIndex.entry(agency.code)
    plans = index.plans.map { mention in
      let plan = maker.site.library.plans[mention.plan].plan.value
      var parts: [String] = []
      if mention.leads > 0 { parts.append("chủ trì \(mention.leads)\u{A0}việc") }
      if mention.supports > 0 { parts.append("phối hợp \(mention.supports)\u{A0}việc") }
      return LinkRow(
        plan.title, maker.link(Address.plan(plan)), more: parts.joined(separator: ", "),
        isIllustrative: plan.standing.isIllustrative, isDraft: plan.release.isDraft)
    }
    procedures = index.procedures.prefix(Self.few).map { position in
      let procedure = maker.site.library.procedures[position].procedure.value
      return LinkRow(procedure.name, maker.link(Address.procedure(procedure)), more: procedure.code)
    }
    documents = index.documents.prefix(Self.few * 3).map { position in
      let document = maker.site.library.documents[position].value
      return LinkRow(
        document.number, maker.link(Address.document(document)), more: document.subject, day: document.issued,
        isDraft: document.release.isDraft)
    }
    posts = index.posts.prefix(Self.few).map { PostRow(maker.site.library.posts[$0].post.value, maker) }
    contacts = Self.contacts(agency)
    progress = AgencyProgress(agency, maker)
    results = (maker.site.newestResults[agency.code] ?? []).map { Self.result($0, maker) }
    registers = maker.site.registers.mentions(of: agency.code).prefix(Self.few * 3).map { mention in
      LinkRow(
        mention.title, maker.linkIfThere(mention.target), more: mention.more, isIllustrative: mention.isIllustrative)
    }
    dossiers = Self.dossiers(agency.code, maker)
    desks = maker.site.library.desks.map(\.value).filter { $0.agencyCode == agency.code }
      .map { DeskRow(desk: $0, maker: maker) }
    lifetimeNotice = Self.notice(agency, maker)
    lead = Self.lead(
      agency, index, registerRows: maker.site.registers.mentions(of: agency.code).count,
      reports: maker.site.reports.unit(agency.code)?.entries.count ?? 0)
  }

  /// *Chỉ số cải cách hành chính của sở, ngành, năm 2025*, with the sentence of the agency.
  private static func result(_ reference: IndexReference, _ maker: PageMaker) -> LinkRow {
    let view = maker.site.indices[reference.index]
    let edition = view.editions[reference.edition]
    let result = edition.results[reference.row]
    return LinkRow(
      "\(view.index.name), năm \(edition.year)", maker.link(Address.unitPage(view.index, result.page)),
      more: IndexWords.sentence(result, edition, view), isIllustrative: result.score.standing.isIllustrative)
  }

  /// *Báo cáo tháng 11/2026*, with the sentence of the agency; the newest of each kind.
  private static func dossiers(_ code: String, _ maker: PageMaker) -> [LinkRow] {
    guard let unit = maker.site.reports.unit(code) else { return [] }
    var told: Set<String> = []
    return unit.entries.compactMap { entry in
      let view = maker.site.reports.views[entry.view]
      guard told.insert(view.report.kind?.rawValue ?? "").inserted else { return nil }
      var one = unit
      one.entries = [entry]
      return LinkRow(
        view.report.title, maker.link(Address.report(view.report)), more: ReportUnitPages.sentence(one, maker),
        isIllustrative: view.isIllustrative, isDraft: view.report.release.isDraft)
    }
  }

  private static func lead(
    _ agency: Agency, _ index: AgencyIndex.Entry, registerRows: Int, reports: Int
  ) -> String {
    var parts: [String] = []
    let leads = index.plans.reduce(0) { $0 + $1.leads }
    let supports = index.plans.reduce(0) { $0 + $1.supports }
    if leads > 0 { parts.append("chủ trì \(leads)\u{A0}nhiệm vụ") }
    if supports > 0 { parts.append("phối hợp \(supports)\u{A0}nhiệm vụ") }
    if !index.procedures.isEmpty { parts.append("thực hiện \(index.procedures.count)\u{A0}thủ tục") }
    if !index.documents.isEmpty { parts.append("ban hành \(index.documents.count)\u{A0}văn bản được dẫn trên cổng") }
    if reports > 0 { parts.append("có trong \(reports)\u{A0}báo cáo giải quyết hồ sơ") }
    if parts.isEmpty, registerRows > 0 { return "Có \(registerRows)\u{A0}dòng trong các sổ công khai." }
    guard let first = parts.first else { return "Cổng chưa có số liệu về cơ quan này." }
    return ([first.prefix(1).uppercased() + first.dropFirst()] + parts.dropFirst()).joined(separator: ", ") + "."
  }

  private static func notice(_ agency: Agency, _ maker: PageMaker) -> Notice? {
    guard let end = agency.validTo, end < maker.site.asOf else { return nil }
    let successors = agency.successors.map { maker.site.agencies[$0]?.name ?? $0 }
    let next = successors.isEmpty ? "" : " Nhiệm vụ chuyển sang \(Format.list(successors))."
    return Notice(.old, "Cơ quan cũ.", "Hoạt động đến hết ngày \(end.vietnamese).\(next) Trang giữ lại để tra cứu.")
  }

  private static func contacts(_ agency: Agency) -> [Fact] {
    var facts: [Fact] = []
    if let phone = agency.phone { facts.append(Fact("Điện thoại", phone)) }
    if let mail = agency.mail { facts.append(Fact("Thư điện tử", mail, address: "mailto:\(mail)")) }
    if let page = agency.page, page.hasPrefix("http") { facts.append(Fact("Trang thông tin", page, address: page)) }
    return facts
  }
}
