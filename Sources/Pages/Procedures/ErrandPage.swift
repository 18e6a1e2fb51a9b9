import Loading
import Reform
import Templates
import Vietnamese

/// Procedures by what people set out to do, in their own words.
enum ErrandPage {
  static let path = "thu-tuc/viec-can-lam.html"
  static let title = "Việc cần làm"

  static let kind = PageKind(
    "danh-sach", "Thủ tục theo việc cần làm", names: LinkGroups.shape.names,
    files: { context in
      guard let first = context.library.errands.first else { return [] }
      return [
        .table(
          "thu-tuc/viec-can-lam.csv", "Việc cần làm và thủ tục", Errand.schema, section: .procedures, page: path,
          source: first.place
        ) { $0.library.errands.map(\.value) }
      ]
    }
  ) { context in
    guard let first = context.library.errands.first else { return [] }
    return [
      PlannedPage(
        path, kind: "danh-sach", title: title, section: .procedures,
        trail: [Crumb("Thủ tục hành chính", Section.procedures.path)], source: first.place
      ) { maker in
        let groups = groups(maker)
        let count = groups.reduce(0) { $0 + $1.rows.count }
        let lead = "\(Format.integer(count))\u{A0}việc thường ngày, mỗi việc dẫn tới thủ tục phải làm."
        return PageContent(
          description: lead, head: PageHead(kindLine: "Thủ tục hành chính", lead: lead),
          body: LinkGroups.shape.record(
            LinkGroups(
              groups: groups,
              reuse: maker.kit(
                Reuse(
                  files: [Download("Việc cần làm và thủ tục", maker.link("thu-tuc/viec-can-lam.csv"), format: "CSV")],
                  licence: maker.site.site.licence)))))
      }
    ]
  }

  /// In the order of the table; an errand without a group stands under *Việc khác*.
  private static func groups(_ maker: PageMaker) -> [LinkGroup] {
    var groups: [LinkGroup] = []
    for entry in maker.site.library.errands {
      let errand = entry.value
      guard let position = maker.site.procedures.position(of: errand.code) else { continue }
      let procedure = maker.site.library.procedures[position].procedure.value
      let more = [procedure.name, ProcedureFacts.certainTimeLimit(procedure) ?? ""].filter { !$0.isEmpty }
      let row = LinkRow(
        errand.title, maker.link(Address.procedure(procedure)), more: more.joined(separator: " · "),
        isIllustrative: errand.standing.isIllustrative)
      let title = errand.group.isEmpty ? "Việc khác" : errand.group
      if let known = groups.firstIndex(where: { $0.title == title }) {
        groups[known].rows.append(row)
      } else {
        groups.append(LinkGroup(anchor: Slug.make(title), title: title, rows: [row]))
      }
    }
    return groups
  }
}
