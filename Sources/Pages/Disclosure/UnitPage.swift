import Records
import Reform
import Templates
import Vietnamese

/// Everything about one administrative unit: what it was made from and what it became, its indices over time, its
/// dossiers, surveys, tasks. A unit that is no more keeps its page, under a banner with the way to its successor.
enum UnitPage {
  static let kind = PageKind(
    "danh-sach", "Một đơn vị hành chính: chỉ số, hồ sơ, khảo sát, đơn vị trước và sau", names: LinkGroups.shape.names
  ) { context in
    context.library.units.indices.map { position in
      let unit = context.library.units[position]
      return PlannedPage(
        context.unitPages.path(position), kind: "danh-sach", title: title(unit.value), section: .data,
        trail: [OpenDataWays.root, Crumb("Đơn vị hành chính", UnitsPage.path)], source: unit.place
      ) { maker in
        let values = Values(unit: maker.site.library.units[position].value, maker: maker)
        return PageContent(
          description: "\(title(values.unit)). \(values.lead)", head: head(values),
          body: LinkGroups.shape.record(
            LinkGroups(
              groups: values.groups, sources: [SourceNote("Danh mục đơn vị hành chính", remark: values.source)])))
      }
    }
  }

  /// *Tỉnh Bắc Kạn (đến 30/6/2025)*
  static func title(_ unit: AdministrativeUnit) -> String {
    let name = full(unit)
    return unit.validTo.map { "\(name) (đến \($0.vietnamese))" } ?? name
  }

  /// *Tỉnh Bắc Kạn*: the kind goes before a name that does not carry it, written out or as *TP.*
  static func full(_ unit: AdministrativeUnit) -> String {
    let name = Fold.name(unit.name)
    guard let kind = unit.kind, !kind.isEmpty, !name.hasPrefix(Fold.name(kind) + " "), !name.hasPrefix("tp ") else {
      return IndexWords.raised(unit.name)
    }
    return "\(IndexWords.raised(kind)) \(unit.name)"
  }

  private static func head(_ values: Values) -> PageHead {
    let unit = values.unit
    var facts = [Fact("Mã", unit.code)]
    if let parent = unit.parent, let above = values.maker.site.units[parent] {
      facts.append(
        Fact("Thuộc", full(above), address: values.maker.linkIfThere(values.maker.site.unitPages.path(of: parent))))
    }
    switch (unit.validFrom, unit.validTo) {
    case (let from?, let to?): facts.append(Fact("Tồn tại", "từ \(from.vietnamese) đến \(to.vietnamese)"))
    case (let from?, nil): facts.append(Fact("Từ ngày", from.vietnamese))
    case (nil, let to?): facts.append(Fact("Đến ngày", to.vietnamese))
    case (nil, nil): break
    }
    return PageHead(
      kindLine: "Đơn vị hành chính\(unit.level.map { " cấp \($0.label.lowercased())" } ?? "")", lead: values.lead,
      isIllustrative: unit.standing.isIllustrative, facts: facts, notices: notices(values))
  }

  private static func notices(_ values: Values) -> [Notice] {
    guard let ended = values.unit.validTo, ended < values.maker.site.asOf else { return [] }
    let successors = values.unit.successors.compactMap { values.maker.site.units[$0] }
    var notice = Notice(
      .old, "Đơn vị cũ.",
      successors.isEmpty
        ? "\(full(values.unit)) tồn tại đến hết ngày \(ended.vietnamese); số liệu giữ nguyên như khi ấy."
        : "\(full(values.unit)) tồn tại đến hết ngày \(ended.vietnamese), nay thuộc "
          + "\(Format.list(successors.map { IndexWords.lowered(full($0)) })); số liệu giữ nguyên như khi ấy, không nối "
          + "sang đơn vị mới.")
    notice.more = successors.first.flatMap { successor in
      values.maker.linkIfThere(values.maker.site.unitPages.path(of: successor.code)).map {
        Link("Trang của \(IndexWords.lowered(full(successor)))", $0)
      }
    }
    return [notice]
  }

  struct Values: Sendable {
    let unit: AdministrativeUnit
    let maker: PageMaker

    private var site: SiteContext { maker.site }
    private var results: [IndexReference] { site.newestResults[unit.code] ?? [] }
    private var predecessors: [AdministrativeUnit] { site.unitPages.predecessors(unit.code) }

    var source: String? { unit.standing.source.isEmpty ? nil : unit.standing.source }

    var lead: String {
      var sentences: [String] = []
      let before = predecessors
      if !before.isEmpty, let from = unit.validFrom {
        sentences.append(
          before.count == 1
            ? "Từ ngày \(from.vietnamese), nối tiếp \(IndexWords.lowered(full(before[0])))."
            : "Từ ngày \(from.vietnamese), gồm \(Format.list(before.map { IndexWords.lowered(full($0)) })).")
      }
      if let first = results.first {
        let view = site.indices[first.index]
        let edition = view.editions[first.edition]
        sentences.append(
          "\(view.index.shortName) năm \(edition.year): "
            + IndexWords.sentence(edition.results[first.row], edition, view))
      }
      if let report = site.reports.unit(unit.code) { sentences.append(ReportUnitPages.sentence(report, maker)) }
      return sentences.isEmpty ? "Cổng chưa có số liệu nào của đơn vị này." : sentences.joined(separator: " ")
    }

    var groups: [LinkGroup] {
      [
        LinkGroup(anchor: "chi-so", title: "Chỉ số qua các năm", rows: indexRows),
        LinkGroup(anchor: "chi-so-truoc", title: "Chỉ số của đơn vị trước", rows: formerRows),
        LinkGroup(anchor: "ho-so", title: "Giải quyết hồ sơ", rows: dossierRows),
        LinkGroup(anchor: "khao-sat", title: "Khảo sát mức độ hài lòng", rows: surveyRows),
        LinkGroup(anchor: "truoc-va-sau", title: "Đơn vị trước và sau", rows: relatives),
        LinkGroup(anchor: "truc-thuoc", title: "Đơn vị bên dưới", rows: children),
      ].filter { !$0.rows.isEmpty }
    }

    private var indexRows: [LinkRow] { rows(results, note: "") }

    /// Of the units it was made from, each apart: nothing is inherited or averaged.
    private var formerRows: [LinkRow] {
      predecessors.flatMap { rows(site.newestResults[$0.code] ?? [], note: " (địa giới cũ)") }
    }

    private func rows(_ results: [IndexReference], note: String) -> [LinkRow] {
      results.map { reference in
        let view = site.indices[reference.index]
        let edition = view.editions[reference.edition]
        let result = edition.results[reference.row]
        let points = result.score.points.map { IndexWords.points($0, view) }
        let parts = [points, IndexWords.short(result, edition)].compactMap(\.self)
        return LinkRow(
          "\(view.index.shortName) của \(result.name)\(note)", maker.link(Address.unitPage(view.index, result.page)),
          more: "năm \(edition.year)" + (parts.isEmpty ? "" : ": \(parts.joined(separator: ", "))"),
          isIllustrative: result.score.standing.isIllustrative)
      }
    }

    private var isOwn: Bool { unit.code == site.site.ownUnit }

    /// Surveys of the unit; those without an agency are of the whole.
    private var surveyRows: [LinkRow] {
      guard let address = maker.linkIfThere("khao-sat.html") else { return [] }
      let surveys = site.library.registers.surveys.rows.map(\.value).filter {
        $0.agency.codes.contains(unit.code) || isOwn && $0.agency.codes.isEmpty
      }
      return surveys.map { survey in
        let rate = survey.satisfied.map { "\(Format.decimal($0))\u{A0}% hài lòng" }
        let sample = survey.sample.map { "\(Format.integer($0))\u{A0}phiếu" }
        return LinkRow(
          [survey.field, "năm \(survey.year)"].filter { !$0.isEmpty }.joined(separator: ", "), address,
          more: [rate, sample, survey.population.isEmpty ? nil : survey.population].compactMap(\.self)
            .joined(separator: " · "), isIllustrative: survey.standing.isIllustrative)
      }
    }

    /// Its own rows in reports, and those of the bodies whose name says that they are its; of the own unit the newest
    /// report of the whole.
    private var dossierRows: [LinkRow] {
      let whole = isOwn ? site.reports.newest : nil
      let first = whole.map { view in
        LinkRow(
          view.report.title, maker.link(Address.report(view.report)), more: ReportWords.lead(view),
          isIllustrative: view.isIllustrative, isDraft: view.report.release.isDraft)
      }
      let bodies = site.reports.bodies(of: Fold.name(full(unit))).filter {
        $0.level == unit.level && $0.code != unit.code
      }
      let own = site.reports.unit(unit.code).map { [$0] } ?? []
      return (first.map { [$0] } ?? [])
        + (own + bodies).map { report in
          LinkRow(
            "Hồ sơ của \(report.name)", maker.link(Address.reportUnit(report.code)),
            more: ReportUnitPages.sentence(report, maker),
            isIllustrative: report.entries.first.map { site.reports.views[$0.view].isIllustrative } ?? false)
        }
    }

    private var relatives: [LinkRow] {
      let before = predecessors.map { row($0, "đơn vị trước; \(life($0))") }
      let after = unit.successors.compactMap { site.units[$0] }.map { row($0, "đơn vị kế tục; \(life($0))") }
      return before + after
    }

    private var children: [LinkRow] {
      site.unitPages.children(unit.code).map { row($0, life($0)) }
    }

    private func row(_ other: AdministrativeUnit, _ more: String) -> LinkRow {
      LinkRow(
        title(other), maker.linkIfThere(site.unitPages.path(of: other.code)), more: more,
        isIllustrative: other.standing.isIllustrative)
    }

    private func life(_ other: AdministrativeUnit) -> String {
      let level = other.level.map { "cấp \($0.label.lowercased())" } ?? "đơn vị"
      if let to = other.validTo { return "\(level) đến \(to.vietnamese)" }
      return other.validFrom.map { "\(level) từ \($0.vietnamese)" } ?? level
    }
  }
}

/// The addresses of units' pages, and who came before whom; worked out once. A page stands at the name folded, since
/// codes are no names; units of one name get their code behind it.
struct UnitPageIndex: Sendable {
  private let paths: [String]
  private let positions: [String: Int]
  private var before: [String: [Int]] = [:]
  private var below: [String: [Int]] = [:]
  private let units: [AdministrativeUnit]

  init(_ library: Library) {
    units = library.units.map(\.value)
    positions = Dictionary(
      units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    var counts: [String: Int] = [:]
    let slugs = units.map { unit -> String in
      let slug = Slug.make(unit.name)
      return slug.isEmpty ? "don-vi" : slug
    }
    // The living one keeps the plain name, so that a link to it stays what readers mean.
    var plain: [String: Int] = [:]
    for (position, slug) in slugs.enumerated() {
      counts[slug, default: 0] += 1
      if units[position].validTo == nil, plain[slug] == nil { plain[slug] = position }
    }
    var taken: Set<String> = []
    var made: [String] = []
    for (position, slug) in slugs.enumerated() {
      var name =
        (counts[slug] ?? 0) < 2 || plain[slug] == position ? slug : "\(slug)-\(Slug.make(units[position].code))"
      if !taken.insert(name).inserted {
        name += "-\(position + 1)"
        taken.insert(name)
      }
      made.append("don-vi-hanh-chinh/\(name).html")
    }
    paths = made
    for (position, unit) in units.enumerated() {
      for code in unit.successors { before[code, default: []].append(position) }
      if let parent = unit.parent { below[parent, default: []].append(position) }
    }
    let units = units
    below = below.mapValues { positions in Collation.sorted(positions) { units[$0].name } }
  }

  /// The units within one, by name.
  func children(_ code: String) -> [AdministrativeUnit] { (below[code] ?? []).map { units[$0] } }

  func path(_ position: Int) -> String { paths[position] }

  /// Nil where there is no such unit.
  func path(of code: String) -> String? { positions[code].map { paths[$0] } }

  func predecessors(_ code: String) -> [AdministrativeUnit] { (before[code] ?? []).map { units[$0] } }
}
