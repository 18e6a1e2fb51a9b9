import Checking
import Diagnostics
import Loading
import Pages
import Publishing
import Records
import Reform

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

    var loaded = LoadedContent.empty
    // A folder that is not there is one fault; its hundred consequences are none.
    if !faults.hasErrors { loaded = LibraryLoading.load(content).collect(into: &faults) }
    let asOf = request.asOf ?? loaded.library.site.figuresDay
    let library = loaded.library.shown(at: request.now ?? Moment.end(of: asOf), drafts: request.drafts)
    self.language = Language(rawValue: library.site.language) ?? .vietnamese
    var templates = CompiledTemplates.empty
    if !templateFiles.files.isEmpty {
      templates = CompiledTemplates.load(templateFiles, language: .vietnamese).collect(into: &faults)
    }
    // Without the day of the figures nothing can be held against it.
    let knowsDay = asOf != LoadedContent.empty.library.site.figuresDay
    if knowsDay { faults += Checks.run(CheckInput(loaded: loaded, shown: library, asOf: asOf)) }

    self.content = content
    self.templates = templates
    self.library = library
    self.asOf = asOf
    plan = SitePlan(SiteContext(library: library, asOf: asOf, version: Build.version))
    inputs = Self.digest(content: content, templates: templateFiles)
    self.faults = faults
    hasLostRecords = loaded.hasLostRecords
    source = { path in
      if path.hasPrefix("templates/") { return templateFiles[String(path.dropFirst(10))]?.bytes }
      return content[path]?.bytes
    }
  }

  private static func read(_ folder: String, _ missing: FaultKind, _ faults: inout [Fault]) -> ContentFiles {
    if let files = FolderReading.read(folder) { return files }
    faults.append(
      missing.fault(
        at: nil, Words("không có thư mục “\(folder)”", "there is no folder “\(folder)”"),
        suggestion: Words("kiểm tra đường dẫn, hoặc “congkhai new THƯ-MỤC”", "check the path, or “congkhai new DIR”")))
    return ContentFiles(files: [])
  }

  /// Paths as the program names them, never where the folders lie on this machine.
  private static func digest(content: ContentFiles, templates: ContentFiles) -> SHA256Digest {
    let hasher = SHA256Hasher()
    let inputs =
      content.files.map { (path: "content/" + $0.path, digest: hasher.digest($0.bytes)) }
      + templates.files.map { (path: "templates/" + $0.path, digest: hasher.digest($0.bytes)) }
    return InputDigest.of(inputs)
  }
}
