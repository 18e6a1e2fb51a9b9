import Records
import Templates

/// What pages at one depth and in one section share word for word, made once for all of them.
struct SharedParts: Sendable {
  let site: Record
  private let openings: [Section: String]
  private var navigations: [Key: [Record]] = [:]
  private var feet: [String: [Record]] = [:]

  private struct Key: Hashable, Sendable {
    let root: String
    let section: Section?
  }

  /// How many folders deep pages lie at most.
  private static let depth = 4

  init(_ context: SiteContext, sections: [Section], openings: [Section: String]) {
    self.openings = openings
    site = SiteValues.shape.record(SiteValues(context))
    for depth in 0...Self.depth {
      let root = String(repeating: "../", count: depth)
      feet[root] = Self.foot(context, root: root)
      for section in [nil] + sections.map(Optional.some) {
        navigations[Key(root: root, section: section)] = Self.navigation(
          sections, openings, section, here: nil, root: root)
      }
    }
  }

  func navigation(_ plan: SitePlan, _ page: PlannedPage, root: String) -> [Record] {
    let here = plan.sections.first { openings[$0] == page.path }
    if here == nil, let made = navigations[Key(root: root, section: page.section)] { return made }
    return Self.navigation(plan.sections, openings, page.section, here: here, root: root)
  }

  func foot(_ plan: SitePlan, root: String) -> [Record] { feet[root] ?? Self.foot(plan.context, root: root) }

  private static func navigation(
    _ sections: [Section], _ openings: [Section: String], _ current: Section?, here: Section?, root: String
  ) -> [Record] {
    NavigationItem.shape.records(
      sections.map {
        NavigationItem(
          section: $0, address: root + (openings[$0] ?? $0.path), current: current, isHere: $0 == here)
      })
  }

  private static func foot(_ context: SiteContext, root: String) -> [Record] {
    Link.shape.records(FootLinks.links(context, root: root))
  }
}

/// One item of the main navigation.
struct NavigationItem: Sendable {
  let section: Section
  let address: String
  /// The section of the page it stands on.
  let current: Section?
  /// Whether that page is the one it leads to.
  let isHere: Bool

  static let shape = Shape<NavigationItem>(
    "muc_chinh", "Một mục của thanh danh mục",
    [
      .text("ten", "Tên mục") { $0.section.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .flag("la_trang_nay", "Chính là trang đang xem") { $0.isHere },
      .flag("dang_o", "Trang đang xem thuộc mục này") { $0.current == $0.section && !$0.isHere },
    ])
}

/// The links of the foot: standing pages the law wants, then site map and feed.
enum FootLinks {
  private static let order = [
    "gioi-thieu", "tiep-can-thong-tin", "ho-tro-tiep-can", "bao-ve-du-lieu-ca-nhan", "ban-quyen", "lien-he",
  ]

  static func links(_ context: SiteContext, root: String) -> [Link] {
    let pages = context.library.pages.map(\.page.value).filter { !context.registers.claims($0.slug) }
    let known = order.compactMap { slug in pages.first { $0.slug == slug } }
    let others = pages.filter { !order.contains($0.slug) }
    return (known + others).map { Link($0.title, root + Address.standing($0)) }
      + (context.site.showsComponents ? [Link("Thành phần giao diện", root + ComponentsPage.path)] : [])
      + [Link("Sơ đồ cổng", root + "so-do-trang.html"), Link("RSS", root + "feed.xml")]
  }
}
