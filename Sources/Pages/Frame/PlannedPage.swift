import Diagnostics
import Markup
import Reform
import Templates
import Workers

/// A step of the way to a page: *Trang chủ / Kế hoạch, kết quả / …*. The path is from the root of the site.
public struct Crumb: Sendable {
  public let title: String
  public let path: String

  public init(_ title: String, _ path: String) {
    self.title = title
    self.path = path
  }
}

/// A page that will be made: its address and title are known before any page is, so that links can be checked and the
/// site map drawn. Its values are made later, by any worker.
public struct PlannedPage: Sendable {
  /// From the root of the site: `thu-tuc/1.001193.html`.
  public let path: String
  /// The page kind, which is the template's name.
  public let kind: String
  public let title: String
  public let section: Section?
  /// The steps between the home page and this one.
  public let trail: [Crumb]
  /// What the page is made from; named where two pages want one address.
  public let source: Place?
  /// What a feed and the sitemap say of its age; nil where the content gives no day.
  public let day: Day?
  /// Whether search engines and the sitemap take it.
  public let isIndexed: Bool
  /// Made of what is not released yet, and shown only because the command asked for drafts.
  var isDraft = false
  /// The heading it stands under in the site map; the section's name where none is given.
  let make: @Sendable (inout PageMaker) -> PageContent

  public init(
    _ path: String, kind: String, title: String, section: Section?, trail: [Crumb] = [], source: Place? = nil,
    day: Day? = nil, isIndexed: Bool = true, make: @escaping @Sendable (inout PageMaker) -> PageContent
  ) {
    self.path = path
    self.kind = kind
    self.title = title
    self.section = section
    self.trail = trail
    self.source = source
    self.day = day
    self.isIndexed = isIndexed
    self.make = make
  }
}

/// What a page kind gives for one page.
public struct PageContent: Sendable {
  /// One or two sentences for search engines and for sharing.
  var description: String
  /// The common head; nil on pages that have their own (home, 404, redirects).
  var head: PageHead?
  /// The names of the kind itself.
  var body: Record
  /// JSON-LD of the page, beside what every page says.
  var linkedData: [UInt8]?
  /// Figures with files of their own, the main one first.
  var figures: [FigureValues]

  init(
    description: String, head: PageHead?, body: Record, linkedData: [UInt8]? = nil, figures: [FigureValues] = []
  ) {
    self.figures = figures
    self.description = description
    self.head = head
    self.body = body
    self.linkedData = linkedData
  }
}

/// A file beside the pages: data, feeds, attachments.
public struct PlannedFile: Sendable {
  public let path: String
  public let source: Place?
  /// What the catalogue of open data says of it; nil for what is no table. Every CSV file has one (`PagesTests`).
  public let table: OpenTable?
  public let make: @Sendable (SitePlan) -> [UInt8]

  public init(
    _ path: String, source: Place? = nil, table: OpenTable? = nil, make: @escaping @Sendable (SitePlan) -> [UInt8]
  ) {
    self.path = path
    self.source = source
    self.table = table
    self.make = make
  }

  /// The same file, whose bytes are kept for whoever asks again: the workbook beside a table is made from them.
  func madeOnce() -> PlannedFile {
    let bytes = Once<[UInt8]>()
    let make = make
    return PlannedFile(path, source: source, table: table) { plan in bytes.value { make(plan) } }
  }
}

/// Files whose number and names are known only once they are made. No page links to them.
public struct PlannedBundle: Sendable {
  public let make: @Sendable (SitePlan) -> [(path: String, bytes: [UInt8])]

  public init(make: @escaping @Sendable (SitePlan) -> [(path: String, bytes: [UInt8])]) { self.make = make }
}

/// A file that tells of all pages, those beside others among them: it is made when they are.
public struct PlannedClosing: Sendable {
  public let path: String
  /// Takes the addresses of the pages that were made beside others, in order.
  public let make: @Sendable (SitePlan, [String]) -> [UInt8]

  init(_ path: String, make: @escaping @Sendable (SitePlan, [String]) -> [UInt8]) {
    self.path = path
    self.make = make
  }
}

/// A kind of page: its template, the names the template may use, and the pages of the kind that a site has.
public struct PageKind: Sendable {
  /// The template's name: `thu-tuc`.
  public let template: String
  /// What it shows, for `congkhai explain template`.
  public let meaning: String
  /// The names of the kind itself.
  let names: Names
  /// Whether pages of the kind have the common head (`dau`).
  let hasHead: Bool
  let pages: @Sendable (SiteContext) -> [PlannedPage]
  let files: @Sendable (SiteContext) -> [PlannedFile]

  init(
    _ template: String, _ meaning: String, names: Names, hasHead: Bool = true,
    files: @escaping @Sendable (SiteContext) -> [PlannedFile] = { _ in [] },
    pages: @escaping @Sendable (SiteContext) -> [PlannedPage]
  ) {
    self.template = template
    self.meaning = meaning
    self.names = names
    self.hasHead = hasHead
    self.files = files
    self.pages = pages
  }

  /// The records a template of this kind is rendered against, outermost first.
  public var roots: [Names] {
    hasHead ? [CommonValues.shape.names, PageHead.shape.names, names] : [CommonValues.shape.names, names]
  }
}

extension PlannedPage {
  /// The records its template is rendered against, outermost first, and what was wrong in making them.
  public func records(_ plan: SitePlan) -> Diagnosed<[Record]> {
    let content = content(plan)
    return Diagnosed(made(content.value, plan).records, content.faults)
  }

  /// What its kind says for it, and every fault of it: what follows finds none.
  public func content(_ plan: SitePlan) -> Diagnosed<PageContent> {
    var maker = PageMaker(plan, page: self)
    let content = make(&maker)
    return Diagnosed(content, maker.faults)
  }

  /// The page as it is given to its template.
  public func made(_ content: PageContent, _ plan: SitePlan) -> MadePage {
    var roots = [CommonValues.record(plan, self, content)]
    if var head = content.head {
      head.notices += CorrectionsPage.notices(path, PageMaker(plan, page: self))
      if isDraft { head.notices.insert(DraftPages.notice, at: 0) }
      roots.append(PageHead.shape.record(head))
    }
    roots.append(content.body)
    return MadePage(records: roots, sides: content.figures.flatMap { FigureFiles.sides(of: $0, on: self, plan) })
  }

  /// The paths of the files that are made with the page.
  public func sidePaths(_ content: PageContent) -> [String] {
    content.figures.flatMap { FigureFiles.paths(of: $0, on: self) }
  }
}

/// A page as it is given to its template, and the files that are made with it.
public struct MadePage: Sendable {
  public let records: [Record]
  public let sides: [SideFile]
}

/// A file that is made with a page: a figure's picture, or its page to embed.
public struct SideFile: Sendable {
  public enum Content: Sendable {
    case bytes([UInt8])
    /// A picture that may be asked for as PNG too.
    case drawing([UInt8])
    /// A page of a kind.
    case page(kind: String, records: [Record])
  }

  public let path: String
  public let content: Content
}
