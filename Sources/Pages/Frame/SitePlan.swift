import Diagnostics
import Workers

/// Every page and file of a site before any is made.
public final class SitePlan: Sendable {
  public let context: SiteContext
  /// In the order of the page kinds, then of each kind's own.
  public let pages: [PlannedPage]
  public let files: [PlannedFile]
  public let bundles: [PlannedBundle] = [SearchFiles.bundle()]
  public let closing: [PlannedClosing]
  /// Every address that will be there.
  public let paths: Set<String>
  /// The sections that have content, in the order of the navigation.
  let sections: [Section]
  /// The pages by which a reader enters each section, as far as they are there.
  let entrances: [Section: [Crumb]]
  /// Where the navigation leads for each of them: its first page that is there.
  let openings: [Section: String]
  /// What pages share word for word.
  let shared: SharedParts
  /// Content files and the pages made from them.
  let targets: ContentTargets
  /// Every page of open data needs it, no other does.
  private let openCatalogue = Once<OpenCatalogue>()

  public init(_ context: SiteContext) {
    self.context = context
    pages = DraftPages.marked(PageKind.all.flatMap { $0.pages(context) }, context.library)
    let tables = PageKind.all.flatMap { $0.files(context) }.map { file in
      file.table?.hasWorkbook == true ? file.madeOnce() : file
    }
    files = tables + OpenWorkbook.files(tables) + OpenObjects.files(tables, context) + SiteFiles.all(context)
    // A sitemap takes whole addresses only.
    closing = context.site.address.isEmpty ? [] : [Feed.sitemapFile]
    let paths = Set(pages.map(\.path)).union(files.map(\.path)).union(closing.map(\.path))
    self.paths = paths
    var entrances: [Section: [Crumb]] = [:]
    for section in Section.allCases { entrances[section] = section.entrances(among: paths) }
    let openings = entrances.compactMapValues(\.first?.path)
    self.entrances = entrances
    sections = Section.allCases.filter { openings[$0] != nil }
    self.openings = openings
    shared = SharedParts(context, sections: sections, openings: openings)
    targets = ContentTargets(context)
  }

  /// Whether a template may name this file: it will be there, or the program itself writes it where it is needed.
  public func publishes(_ path: String) -> Bool {
    paths.contains(path) || path == SiteFiles.accentPath || path.hasPrefix(SearchFiles.folder)
  }

  /// The tables that the site publishes, with what is known of their rows.
  var catalogue: OpenCatalogue { openCatalogue.value { OpenCatalogue(self) } }
}
