import Formats
import Records
import Reform

/// Everything a page may be made from, worked out once and never changed: the records that are shown, and indexes over
/// them. Workers share it.
public final class SiteContext: Sendable {
  /// Without what is withheld.
  public let library: Library
  /// The day statuses are computed for.
  public let asOf: Day
  public let version: String
  /// Whether every figure has a PNG beside its SVG (`--png`).
  public let hasPictures: Bool
  /// Pages that were printed to PDF beforehand (`--pdf`): the file beside the page, by its path in the site.
  let printed: [String: [UInt8]]
  /// By code.
  let agencies: [String: Agency]
  let units: [String: AdministrativeUnit]
  let unitPages: UnitPageIndex
  let documents: DocumentIndex
  let cited: CitedDocuments
  let procedures: ProcedureIndex
  let procedureAttributes: ProcedureAttributes
  let disclosure: DisclosureIndex
  let agencyIndex: AgencyIndex
  let posts: PostIndex
  let citations: CitationIndex
  let plans: PlanIndex
  let registers: RegisterIndex
  let reports: ReportIndex
  /// Indices with their editions, ranks and units over the years.
  let indices: [IndexView]
  /// By the code of a unit or agency, its newest result in each index that has one.
  let newestResults: [String: [IndexReference]]
  /// Pictures among the attachments, by path.
  let pictures: [String: Picture]
  /// Pictures that are not published: broken ones, and drawings that run code.
  let withheldPictures: Set<String>
  /// The sources that procedures name, each once.
  let procedureSources: [String]

  public init(
    library: Library, asOf: Day, version: String, hasPictures: Bool = false, printed: [String: [UInt8]] = [:]
  ) {
    self.hasPictures = hasPictures
    self.printed = printed
    self.library = library
    self.asOf = asOf
    self.version = version
    agencies = Dictionary(library.agencies.map { ($0.value.code, $0.value) }, uniquingKeysWith: { first, _ in first })
    units = Dictionary(library.units.map { ($0.value.code, $0.value) }, uniquingKeysWith: { first, _ in first })
    unitPages = UnitPageIndex(library)
    documents = DocumentIndex(library.documents.map(\.value))
    cited = CitedDocuments(library.documents.map(\.value), documents, agencies: agencies, asOf: asOf)
    procedures = ProcedureIndex(library, agencies: agencies)
    procedureAttributes = ProcedureAttributes(library, procedures)
    disclosure = DisclosureIndex(library, asOf: asOf)
    agencyIndex = AgencyIndex(library, procedures)
    posts = PostIndex(library)
    citations = CitationIndex(library, documents, cited)
    plans = PlanIndex(library, asOf: asOf)
    reports = ReportIndex(library, agencies: agencies, units: units)
    let unitFacts = UnitFacts(library)
    indices = library.indices.filter { !$0.scores.isEmpty }.map { IndexView($0, unitFacts) }
    registers = RegisterIndex(
      RegisterScope(
        library: library, asOf: asOf, agencies: agencies, documents: documents, procedures: procedures,
        reports: reports, indices: indices))
    newestResults = IndexReference.newest(indices)
    var pictures: [String: Picture] = [:]
    var withheld: Set<String> = []
    for attachment in library.attachments where Picture.isNamed(attachment.path) {
      if let picture = Picture(attachment.bytes), !picture.isActive {
        pictures[attachment.path] = picture
      } else {
        withheld.insert(attachment.path)
      }
    }
    self.pictures = pictures
    withheldPictures = withheld
    procedureSources = Self.distinct(library.procedures.map(\.procedure.value.standing.source))
  }

  var site: Site { library.site }

  /// Each text once, in order; empty ones left out.
  private static func distinct(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { !$0.isEmpty && seen.insert($0).inserted }
  }
}
