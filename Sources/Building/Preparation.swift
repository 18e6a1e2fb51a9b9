import Checking
import Diagnostics
import Loading
import Pages
import Publishing
import Records
import Reform
import Workers

/// Everything before the first page is made: files read, records loaded and checked, templates compiled, pages planned.
struct Preparation: Sendable {
  let content: ContentFiles
  let templates: CompiledTemplates
  let library: Library
  let plan: SitePlan
  let asOf: Day
  let language: Language
  /// The digest of all inputs.
  let inputs: SHA256Digest
  let faults: [Fault]
  /// A page is missing because its file could not be read; links to it are no faults of their own.
  let hasLostRecords: Bool
  let source: @Sendable (String) -> [UInt8]?

  init(_ request: BuildRequest) {
    var faults: [Fault] = []
    let content = Self.read(request.content, BuildingFaults.contentFolderMissing, &faults)
    let templateFiles = Self.read(request.templates, BuildingFaults.templateFolderMissing, &faults)

    // A folder that is not there is one fault; its hundred consequences are none.
    let mayLoad = !faults.hasErrors
    let read = Workers.both(request.jobs) {
      mayLoad ? LibraryLoading.load(content, jobs: request.jobs) : Diagnosed(LoadedContent.empty)
    } and: {
      (Self.compile(templateFiles), Self.digest(content: content, templates: templateFiles))
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
    let planned = Self.check(
      knowsDay ? CheckInput(loaded: loaded, shown: library, asOf: asOf) : nil, jobs: request.jobs
    ) {
      SitePlan(
        SiteContext(library: library, asOf: asOf, version: Build.version, hasPictures: hasPictures))
    }
    faults += planned.faults

    self.content = content
    self.templates = templates
    self.library = library
    self.asOf = asOf
    inputs = read.second.1
    plan = planned.plan
    self.faults = faults
    hasLostRecords = loaded.hasLostRecords
    source = { path in
      if path.hasPrefix("templates/") { return templateFiles[String(path.dropFirst(10))]?.bytes }
      return content[path]?.bytes
    }
  }

  static func read(_ folder: String, _ missing: FaultKind, _ faults: inout [Fault]) -> ContentFiles {
    if let files = FolderReading.read(folder) { return files }
    faults.append(
      missing.fault(
        at: nil, Words("không có thư mục “\(folder)”", "there is no folder “\(folder)”"),
        suggestion: Words("kiểm tra đường dẫn, hoặc “congkhai new THƯ-MỤC”", "check the path, or “congkhai new DIR”")))
    return ContentFiles(files: [])
  }

  private static func compile(_ files: ContentFiles) -> Diagnosed<CompiledTemplates> {
    files.files.isEmpty ? Diagnosed(.empty) : CompiledTemplates.load(files, language: .vietnamese)
  }

  /// Plans the site while the checks run: neither needs the other.
  private static func check(
    _ input: CheckInput?, jobs: Int, plan: @Sendable () -> SitePlan
  ) -> (plan: SitePlan, faults: [Fault]) {
    enum Part: Sendable {
      case plan(SitePlan)
      case faults([Fault])
    }
    let count = 1 + (input == nil ? 0 : Checks.count)
    // The plan takes longest: it goes first.
    let parts = Workers.map(count, least: 1, over: jobs) { numbers in
      numbers.map { number in
        guard number > 0, let input else { return Part.plan(plan()) }
        return Part.faults(Checks.run(number - 1, input))
      }
    }
    var planned: SitePlan?
    var faults: [Fault] = []
    for part in parts.joined() {
      switch part {
      case .plan(let made): planned = made
      case .faults(let found): faults += found
      }
    }
    return (planned ?? plan(), faults)
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
