import Templates

/// The site map for people: every page, by section.
enum SiteMapPage {
  static let kind = PageKind("so-do-trang", "Sơ đồ cổng", names: shape.names) { _ in
    [
      PlannedPage("so-do-trang.html", kind: "so-do-trang", title: "Sơ đồ cổng", section: nil) { maker in
        let groups = Group.all(maker)
        let count = groups.reduce(0) { $0 + $1.rows.count }
        return PageContent(
          description: "Mọi trang của \(maker.site.site.name), theo mục.",
          head: PageHead(
            lead: "\(count)\u{A0}trang, xếp theo mục. Trang chi tiết của mục lớn nằm trong danh sách của mục."),
          body: shape.record(groups))
      }
    ]
  }

  /// More pages than this of one kind are reached through their list.
  private static let most = 60

  struct Group: Sendable {
    let anchor: String
    let title: String
    let address: String?
    let rows: [LinkRow]

    static func all(_ maker: PageMaker) -> [Group] {
      let plan = maker.plan
      var perKind: [String: Int] = [:]
      for page in plan.pages { perKind[page.kind, default: 0] += 1 }
      let shown = plan.pages.filter { page in
        page.isIndexed && page.path != "index.html" && page.path != maker.path && page.path != "404.html"
          && (perKind[page.kind] ?? 0) <= most
      }
      var groups = plan.sections.filter { $0 != .home }.map { section in
        group(
          section.rawValue, section.title, plan.openings[section] ?? section.path,
          shown.filter { $0.section == section && $0.path != plan.openings[section] },
          maker)
      }
      let rest = shown.filter { $0.section == nil || $0.section == .home }
      if !rest.isEmpty { groups.append(group("khac", "Trang khác", nil, rest, maker)) }
      return groups
    }

    private static func group(
      _ anchor: String, _ title: String, _ path: String?, _ pages: [PlannedPage], _ maker: PageMaker
    ) -> Group {
      Group(
        anchor: anchor, title: title, address: path.map(maker.link),
        rows: pages.map { LinkRow($0.title, maker.link($0.path), isDraft: $0.isDraft) })
    }
  }

  private static let shape = Shape<[Group]>(
    "so-do-trang", "Sơ đồ cổng",
    [.list("nhom_trang", "Các mục", groupShape) { $0 }])

  private static let groupShape = Shape<Group>(
    "nhom_trang", "Trang của một mục",
    [
      .text("neo", "Địa chỉ trong trang") { $0.anchor },
      .text("ten", "Tên mục") { $0.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .list("trang", "Các trang", LinkRow.shape) { $0.rows },
    ])
}
