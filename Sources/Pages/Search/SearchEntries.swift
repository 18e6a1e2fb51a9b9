import Reform
import Search
import Vietnamese

/// What search can find: every page that search engines may take, and every task of a plan.
enum SearchEntries {
  /// By kind, in the order in which groups of results stand.
  static func all(_ plan: SitePlan) -> [SearchKind] {
    let site = plan.context
    let pages = PagesByKind(plan)
    let kinds = [
      SearchKind("thu-tuc", "Thủ tục", procedures(site) + pages["thu-tuc"]),
      SearchKind("van-ban", "Văn bản", documents(site) + pages["van-ban"]),
      SearchKind("ke-hoach", "Kế hoạch, nhiệm vụ", plans(site) + tasks(site) + pages["ke-hoach"]),
      SearchKind("chi-so", "Chỉ số", pages["chi-so"]),
      SearchKind("bao-cao", "Báo cáo", pages["bao-cao"]),
      SearchKind("tin", "Tin, bài", posts(site) + pages["tin"]),
      SearchKind("co-quan", "Cơ quan", agencies(site) + pages["co-quan"]),
      SearchKind("trang", "Trang khác", pages["trang"]),
    ]
    // A record may have no page of its own.
    return kinds.map { kind in
      SearchKind(kind.key, kind.title, kind.entries.filter { plan.paths.contains(SitePath.file($0.path)) })
    }
  }

  // MARK: records

  /// By field, so that neighbours share what they are found by.
  private static func procedures(_ site: SiteContext) -> [SearchEntry] {
    let index = site.procedures
    let fieldless = index.order.filter { site.library.procedures[$0].procedure.value.field.isEmpty }
    let common = Set(site.site.commonProcedures)
    // What people set out to do is what they type.
    let errands = Dictionary(grouping: site.library.errands.map(\.value), by: \.code)
    return (index.fields.flatMap(\.members) + fieldless).map { position in
      let procedure = site.library.procedures[position].procedure.value
      return SearchEntry(
        procedure.name, path: Address.procedure(procedure),
        more: joined([procedure.code, procedure.field, procedure.level]),
        texts: [
          procedure.field, procedure.level, procedure.performer, procedure.decision,
          Summary.cut(ProcedureFacts.oneLine(GluedParts.result(procedure.result)), 90),
          procedure.onlineLevel?.rawValue ?? "",
        ] + (errands[procedure.code] ?? []).map(\.title),
        code: procedure.code, isFirst: common.contains(procedure.code))
    }
  }

  private static func documents(_ site: SiteContext) -> [SearchEntry] {
    site.library.documents.map { entry in
      let document = entry.value
      let type = document.type.isEmpty ? "Văn bản" : document.type
      let title = "\(type) \(document.number)" + (document.subject.isEmpty ? "" : ": \(document.subject)")
      return SearchEntry(
        Summary.cut(title, 180), path: Address.document(document),
        more: joined([
          document.issued?.vietnamese ?? "", DocumentFacts.issuer(document, site), mark(document.standing),
          mark(document.release),
        ]),
        texts: [DocumentFacts.issuer(document, site), document.signer, document.collection])
    }
  }

  private static func plans(_ site: SiteContext) -> [SearchEntry] {
    site.plans.plans.map { view in
      let plan = view.plan
      return SearchEntry(
        plan.title, path: Address.plan(plan),
        more: joined([
          "Kế hoạch", plan.number, plan.period.from.vietnamese + " – " + plan.period.to.vietnamese,
          mark(plan.release),
        ]),
        texts: [plan.number, plan.issuer, plan.document], isFirst: !view.isEnded)
    }
  }

  private static func tasks(_ site: SiteContext) -> [SearchEntry] {
    site.plans.plans.flatMap { view in
      view.file.tasks.map { entry in
        let task = entry.value
        let name = view.plan.number.isEmpty ? view.plan.title : view.plan.number
        return SearchEntry(
          Summary.cut(task.content, 180), path: Address.task(task, of: view.plan),
          more: joined(["Nhiệm vụ \(task.number)", Summary.cut(name, 60), Summary.cut(task.leadText, 60)]),
          texts: [view.plan.number, task.leadText, task.sectionTitle, Summary.cut(task.product, 120)])
      }
    }
  }

  private static func posts(_ site: SiteContext) -> [SearchEntry] {
    site.posts.order.map { position in
      let file = site.library.posts[position]
      let post = file.post.value
      return SearchEntry(
        post.title, path: Address.post(post),
        more: joined([post.day?.vietnamese ?? "", post.genre, post.topics.joined(separator: ", "), mark(post.release)]),
        texts: post.topics + [post.summary, post.agency, post.genre, post.form])
    }
  }

  private static func agencies(_ site: SiteContext) -> [SearchEntry] {
    site.library.agencies.map { entry in
      let agency = entry.value
      let parent = agency.parent.flatMap { site.agencies[$0]?.name } ?? ""
      return SearchEntry(
        agency.name, path: Address.agency(agency.code), more: joined(["Cơ quan", agency.kind ?? "", parent]),
        texts: [agency.shortName ?? ""] + agency.otherNames)
    }
  }

  static func joined(_ parts: [String]) -> String { parts.filter { !$0.isEmpty }.joined(separator: " · ") }

  static func mark(_ standing: Standing) -> String { standing.isIllustrative ? "minh họa" : "" }

  static func mark(_ release: Release) -> String { release.isDraft ? "bản nháp" : "" }
}

/// Pages that are found by their titles and by where they stand: all that are not made from one record of the others.
private struct PagesByKind {
  private let entries: [String: [SearchEntry]]

  /// Kinds whose pages are found through their records, or not at all.
  private static let elsewhere: Set<String> = [
    "thu-tuc", "van-ban", "ke-hoach", "bai-viet", "co-quan", "404", "chuyen-huong", "tim-kiem", "trang-chu", "nhung",
  ]

  init(_ plan: SitePlan) {
    let entrances = Set(Section.allCases.flatMap { $0.entrances(among: plan.paths).map(\.path) })
    var entries: [String: [SearchEntry]] = [:]
    for page in plan.pages where page.isIndexed && !Self.elsewhere.contains(page.kind) {
      if Self.isFurther(page.path, plan) { continue }
      let trail = page.trail.map(\.title)
      let section = page.section?.title ?? ""
      entries[Self.group(page), default: []].append(
        SearchEntry(
          page.title, path: page.path, more: SearchEntries.joined([section] + trail.suffix(1).filter { $0 != section }),
          texts: trail + [section], isFirst: page.kind == "linh-vuc" || entrances.contains(page.path)))
    }
    self.entries = entries
  }

  subscript(_ key: String) -> [SearchEntry] { entries[key] ?? [] }

  private static func group(_ page: PlannedPage) -> String {
    switch page.section {
    case .procedures: "thu-tuc"
    case .dossiers: "bao-cao"
    case .indices: "chi-so"
    case .plans: "ke-hoach"
    case .news: "tin"
    case .direction where page.path.hasPrefix("van-ban/"): "van-ban"
    case .direction where page.path.hasPrefix("co-quan/"): "co-quan"
    default: "trang"
    }
  }

  /// The second and later pages of a list.
  private static func isFurther(_ path: String, _ plan: SitePlan) -> Bool {
    guard let hyphen = path.lastIndex(of: "-"), path.hasSuffix(".html") else { return false }
    let number = path[path.index(after: hyphen)...].dropLast(5)
    return !number.isEmpty && number.allSatisfy(\.isNumber) && plan.paths.contains(String(path[..<hyphen]) + ".html")
  }
}
