import Checking
import Diagnostics
import Loading
import Pages
import Publishing
import Records
import Reform
import Workers

/// Everything before the first page is made: files read, records loaded, templates compiled. The pages are planned when
/// they are first asked for, so that other threads can check meanwhile.
struct Preparation: Sendable {
  let content: ContentFiles
  let templates: CompiledTemplates
  let library: Library
  /// What the checks look at; nil where the day of the figures is not known.
  let checks: CheckInput?
  let asOf: Day
  let language: Language
  /// The digest of all inputs.
  let inputs: SHA256Digest
  let faults: [Fault]
  /// A page is missing because its file could not be read; links to it are no faults of their own.
  let hasLostRecords: Bool
  let source: @Sendable (String) -> [UInt8]?
  private let planning: @Sendable () -> SitePlan
  private let planned = Once<SitePlan>()

  /// The pages and files of the site; the first thread that asks makes the plan, the others wait.
  var plan: SitePlan { planned.value(planning) }
  var isPlanned: Bool { planned.isMade }

  init(_ request: BuildRequest) {
    var faults: [Fault] = []
    let content = Self.read(request.content, BuildingFaults.contentFolderMissing, &faults)
    let templateFiles = Self.read(request.templates, BuildingFaults.templateFolderMissing, &faults)

    // A folder that is not there is one fault; its hundred consequences are none.
    let mayLoad = !faults.hasErrors
    let hasTemplates = !faults.contains { $0.kind == BuildingFaults.templateFolderMissing }
    let read = Workers.both(request.jobs) {
      mayLoad ? LibraryLoading.load(content, jobs: request.jobs) : Diagnosed(LoadedContent.empty)
    } and: {
      (
        hasTemplates
          ? CompiledTemplates.load(templateFiles, folder: request.templates, language: .vietnamese) : Diagnosed(.empty),
        Self.digest(content: content, templates: templateFiles)
      )
    }
    let loaded = read.first.collect(into: &faults)
    let asOf = request.asOf ?? loaded.library.site.figuresDay
    let library = loaded.library.shown(at: request.now ?? Moment.end(of: asOf), drafts: request.drafts)
    self.language = Language(rawValue: library.site.language) ?? .vietnamese
    let templates = read.second.0.collect(into: &faults)
    let hasPictures = request.pictures && Pictures.canBeMade()
    if request.pictures, !hasPictures { faults.append(BuildingFaults.pictures()) }
    // Without the day of the figures nothing can be held against it.
    let knowsDay = asOf != LoadedContent.empty.library.site.figuresDay
    checks = knowsDay ? CheckInput(loaded: loaded, shown: library, asOf: asOf) : nil
    planning = {
      SitePlan(
        SiteContext(
          library: library, asOf: asOf, version: Build.version, hasPictures: hasPictures, printed: request.printed))
    }

    self.content = content
    self.templates = templates
    self.library = library
    self.asOf = asOf
    inputs = read.second.1
    self.faults = faults
    hasLostRecords = loaded.hasLostRecords
    source = { path in
      if path.hasPrefix(Place.templates) { return templateFiles[String(path.dropFirst(Place.templates.count))]?.bytes }
      return content[path]?.bytes
    }
  }

  static func read(_ folder: String, _ missing: FaultKind, _ faults: inout [Fault]) -> ContentFiles {
    // Templates are the work of whoever runs the program; content comes from many hands.
    let isConfined = missing == BuildingFaults.contentFolderMissing
    if let files = FolderReading.read(folder, isConfined: isConfined) { return files }
    faults.append(
      missing.fault(
        at: nil, Words("không có thư mục “\(folder)”", "there is no folder “\(folder)”"),
        suggestion: Words("kiểm tra đường dẫn, hoặc “congkhai new THƯ-MỤC”", "check the path, or “congkhai new DIR”")))
    return ContentFiles(files: [])
  }

  /// The digest of all inputs, by paths as the program names them, never by where the folders lie on this machine.
  private static func digest(content: ContentFiles, templates: ContentFiles) -> SHA256Digest {
    let hasher = SHA256Hasher()
    let inputs =
      content.files.map { (path: "content/" + $0.path, digest: hasher.digest($0.bytes)) }
      + templates.files.map { (path: "templates/" + $0.path, digest: hasher.digest($0.bytes)) }
    return InputDigest.of(inputs)
  }
}
