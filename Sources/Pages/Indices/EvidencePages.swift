import Loading
import Records
import Reform
import Templates
import Vietnamese

/// Evidence for the criteria of an index (tài liệu kiểm chứng), by criterion.
enum EvidencePages {
  static func files(_ context: SiteContext) -> [PlannedFile] {
    context.indices.indices.compactMap { position in
      let view = context.indices[position]
      guard let first = view.file.evidence.first else { return nil }
      return .table(
        "chi-so/\(view.index.slug)/minh-chung.csv", "\(view.index.shortName): tài liệu minh chứng",
        EvidenceDocument.schema, section: .indices, page: Address.evidence(view.index), source: first.place
      ) { $0.indices[position].file.evidence.map(\.value) }
    }
  }

  static func pages(_ context: SiteContext) -> [PlannedPage] {
    context.indices.indices.compactMap { position in
      let view = context.indices[position]
      guard let first = view.file.evidence.first else { return nil }
      return PlannedPage(
        Address.evidence(view.index), kind: "danh-sach", title: "Minh chứng của \(view.index.shortName)",
        section: .indices,
        trail: [
          Crumb("Chỉ số, xếp hạng", Section.indices.path), Crumb(view.index.shortName, Address.index(view.index)),
        ], source: first.place
      ) { maker in
        let file = maker.site.indices[position].file
        let groups = groups(file, maker)
        let lead =
          "\(Format.integer(file.evidence.count))\u{A0}tài liệu minh chứng cho \(groups.count)\u{A0}tiêu chí của "
          + "\(view.index.shortName)."
        return PageContent(
          description: lead, head: PageHead(kindLine: "Tài liệu minh chứng · \(view.index.name)", lead: lead),
          body: LinkGroups.shape.record(
            LinkGroups(
              groups: groups,
              reuse: maker.kit(
                Reuse(
                  files: [
                    Download(
                      "Danh sách minh chứng", maker.link("chi-so/\(view.index.slug)/minh-chung.csv"), format: "CSV")
                  ], licence: maker.site.site.licence)), sources: sources(file))))
      }
    }
  }

  /// In the order of the criteria; codes that are no criterion last.
  static func groups(_ file: IndexFile, _ maker: PageMaker) -> [LinkGroup] {
    let byCriterion = Dictionary(grouping: file.evidence) { $0.value.criterion }
    var seen: Set<String> = []
    let named = file.criteria.map(\.value).filter { seen.insert($0.code).inserted }
    let known = named.compactMap { criterion in
      byCriterion[criterion.code].map { (criterion.code, criterion.name.isEmpty ? criterion.code : criterion.name, $0) }
    }
    let unknown = byCriterion.keys.filter { !seen.contains($0) }.sorted().map { ($0, $0, byCriterion[$0] ?? []) }
    return (known + unknown).map { code, title, documents in
      LinkGroup(anchor: "tieu-chi-" + Slug.make(code), title: title, rows: documents.map { row($0.value, maker) })
    }
  }

  private static func row(_ document: EvidenceDocument, _ maker: PageMaker) -> LinkRow {
    var parts: [String] = []
    if !document.number.isEmpty { parts.append("số \(document.number)") }
    if let year = document.year { parts.append("năm số liệu \(year)") }
    if !document.standing.remark.isEmpty { parts.append(document.standing.remark) }
    return LinkRow(
      document.title, address(document, maker), more: parts.isEmpty ? nil : parts.joined(separator: " · "),
      day: document.issued, isIllustrative: document.standing.isIllustrative)
  }

  /// The attachment, the address that is given, or the page of the document with that number.
  private static func address(_ document: EvidenceDocument, _ maker: PageMaker) -> String? {
    if !document.file.isEmpty { return maker.linkIfThere(document.file) }
    if document.address.hasPrefix("https://") || document.address.hasPrefix("http://") { return document.address }
    if !document.address.isEmpty { return maker.linkIfThere(SitePath.whole(document.address)) }
    return maker.site.documents.one(document.number, issued: document.issued)
      .flatMap { maker.linkIfThere(Address.document($0)) }
  }

  private static func sources(_ file: IndexFile) -> [SourceNote] {
    var seen: Set<String> = []
    return file.evidence.map(\.value.standing.source).filter { !$0.isEmpty && seen.insert($0).inserted }
      .map { SourceNote($0) }
  }
}
