import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

/// What loading gives: the records, and everything that was read on the way for checks that look at all cells and texts.
public struct LoadedContent: Sendable {
  public var library: Library
  public var tables: [Table]
  public var texts: [TextBody]
  /// Every value of a head or of `site.yaml`, as written.
  public var values: [YAMLScalar] = []
  /// Contacts that may be public, each with its reason.
  public var exceptions: [Sourced<ContactException>]
  /// A page is missing because its file could not be read.
  public var hasLostRecords = false
}

/// Turns the files of a content folder into records. The order is that of need: names before what names them.
public enum LibraryLoading {
  /// - Parameter jobs: threads for long tables
  public static func load(_ files: ContentFiles, jobs: Int = 1) -> Diagnosed<LoadedContent> {
    var intake = Intake(files, jobs: jobs)
    var unitPlace: Place?
    var library = Library(site: SiteLoading.load(&intake, unitPlace: &unitPlace))
    library.agencies = AgencyLoading.load(&intake)
    library.units = UnitLoading.load(&intake)
    let agencies = AgencyNames(library.agencies.map(\.value), province: library.site.province)
    let units = UnitNames(units: library.units, agencies: library.agencies)

    if let unitPlace { SiteChecks.ownUnit(library, at: unitPlace, &intake) }
    library.documents = DocumentLoading.load(&intake, agencies)
    library.plans = PlanFolders.load(&intake, agencies)
    ProcedureLoading.load(&intake, agencies, into: &library)
    ProcedureChangeLoading.load(&intake, into: &library)
    ErrandLoading.load(&intake, into: &library)
    library.indices = IndexLoading.load(&intake, units: units)
    ReportFolders(library, agencies, units).load(&intake, into: &library)
    DeskLoading.load(&intake, agencies, into: &library)
    library.posts = PostLoading.load(&intake, agencies)
    library.pages = StandingPageLoading.load(&intake)
    library.registers = RegisterLoading.load(&intake, agencies)
    DisclosureLoading.load(&intake, agencies, into: &library)
    library.redirects =
      intake.read("chuyen-huong", Redirect.schema).map { reading in
        reading.rows.enumerated().map { row, entry in
          RedirectEntry(entry.value, at: entry.place, target: reading.place(row, "den"))
        }
      } ?? []
    let exceptions = intake.distinct(
      intake.read("ngoai-le-du-lieu-ca-nhan", ContactException.schema)?.rows ?? [],
      what: Words("liên hệ", "contact"), \.value)
    library.attachments += attachments(&intake)
    reportUnnamed(&intake)
    library.maps = MapLoading.load(&intake)
    intake.reportUnused()
    return Diagnosed(
      LoadedContent(
        library: library, tables: intake.tables, texts: intake.texts, values: intake.values, exceptions: exceptions,
        hasLostRecords: intake.hasLostRecords), intake.faults)
  }

  /// A file of `van-ban/` that no record and no text names is reached by no link.
  private static func reportUnnamed(_ intake: inout Intake) {
    for path in intake.allPaths(under: "van-ban") where !Intake.isLeftover(path) {
      guard let name = path.split(separator: "/").last.map(String.init) else { continue }
      let isNamed =
        intake.texts.contains { $0.text.contains(name) } || intake.values.contains { $0.text.contains(name) }
        || intake.tables.contains { table in
          table.rows.contains { row in (0..<table.columnCount).contains { table[row, $0].contains(name) } }
        }
      guard !isNamed else { continue }
      intake.faults.append(
        LoadingFaults.fileUnused.fault(
          at: Place(file: path),
          Words("không bảng, bài nào dẫn tới tệp này", "no table and no text names the file"),
          suggestion: Words(
            "ghi “\(path)” vào cột tep của van-ban.csv, hoặc bỏ tệp",
            "write “\(path)” into the column tep of van-ban.csv, or remove it")))
    }
  }

  /// `tep/…` and the signed files of documents are published as they are.
  private static func attachments(_ intake: inout Intake) -> [Attachment] {
    (intake.allPaths(under: "tep") + intake.allPaths(under: "van-ban")).compactMap { path in
      guard !Intake.isLeftover(path), let file = intake.take(path) else { return nil }
      return Attachment(path: path, bytes: file.bytes)
    }
  }
}

extension LoadedContent {
  /// Nothing loaded: what a folder that is not there gives.
  public static let empty = LoadedContent(
    library: Library(site: Site(figuresDay: Day(ordinal: 0))), tables: [], texts: [], exceptions: [])
}
