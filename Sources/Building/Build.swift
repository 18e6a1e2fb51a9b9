import Commentary
import Diagnostics
import Loading
import Pages
import Publishing
import Records
import Reform

/// What a build found and did.
public struct BuildOutcome: Sendable {
  /// In reading order, raised by `--strict` where asked.
  public var faults: [Fault]
  /// The day statuses were computed for.
  public var asOf: Day
  public var pageCount: Int
  /// What was read and is not shown now.
  public var withheld: [Withheld]
  /// The language `site.yaml` asks messages in.
  public var language: Language
  /// nil where nothing was published.
  public var report: PublishReport?
  /// The bytes of a file as places name it, for excerpts in messages.
  public var source: @Sendable (String) -> [UInt8]?
  /// What the site was made from and what came of it; it is let go with the outcome.
  var made: (Preparation, OutputTree)?

  public var hasErrors: Bool { faults.hasErrors }
}

/// The one function that names all stages: `build`, `check`, `serve` call it with another place for the result.
public enum Build {
  /// The version of the program, as the manifest says it.
  public static let version = "0.1.0"

  /// Reads the content and nothing more: what commands need that hand records out instead of making pages.
  public static func read(_ request: BuildRequest) -> (
    library: Library, asOf: Day, language: Language, faults: [Fault], source: @Sendable (String) -> [UInt8]?
  ) {
    var faults: [Fault] = []
    let content = Preparation.read(request.content, BuildingFaults.contentFolderMissing, &faults)
    let loaded = LibraryLoading.load(content, jobs: request.jobs).collect(into: &faults)
    let asOf = request.asOf ?? loaded.library.site.figuresDay
    let library = loaded.library.shown(at: request.now ?? Moment.end(of: asOf), drafts: request.drafts)
    return (
      library, asOf, Language(rawValue: library.site.language) ?? .vietnamese, faults.inReadingOrder(),
      { content[$0]?.bytes }
    )
  }

  /// Builds into memory, for a preview; the files are nil where there are errors.
  public static func preview(_ request: BuildRequest) throws(MachineFailure) -> (
    outcome: BuildOutcome, site: MemorySite?
  ) {
    let site = MemorySite()
    var outcome = try run(request, into: site) { tree, stamp throws(MachineFailure) in
      site.add(Manifest(of: tree, stamp))
      return Diagnosed(nil)
    }
    // A preview goes on for hours.
    outcome.made = nil
    return (outcome, outcome.hasErrors ? nil : site)
  }

  /// Everything but writing.
  public static func check(_ request: BuildRequest) throws(MachineFailure) -> BuildOutcome {
    try run(request, into: DryRun()) { _, _ throws(MachineFailure) in Diagnosed(nil) }
  }

  /// Builds and publishes to a folder. With errors the folder keeps what it has.
  /// - Parameter others: folders the site may not replace, besides those it is made from
  public static func publish(
    _ request: BuildRequest, to output: String, protecting others: [ProtectedFolder] = []
  ) throws(MachineFailure) -> Result<BuildOutcome, OutputRefused> {
    let protected =
      [
        ProtectedFolder(request.content, Words("thư mục nội dung", "the content folder")),
        ProtectedFolder(request.templates, Words("thư mục mẫu", "the template folder")),
      ] + others
    let folder: OutputFolder
    switch try OutputFolder.examine(output, protecting: protected) {
    case .success(let found): folder = found
    case .failure(let refusal): return .failure(refusal)
    }
    let staged = try StagedSite.open(folder, jobs: request.jobs)
    return .success(
      try run(request, into: staged) { tree, stamp throws(MachineFailure) in
        try staged.commit(tree, stamp: stamp).map(Optional.some)
      })
  }

  /// What a fault brings with it: links to a page that is missing only because its own file is at fault, and the one
  /// address of two records that share an identifier.
  private static func follows(_ fault: Fault, from prepared: Preparation) -> Bool {
    switch fault.kind {
    case CommentaryFaults.brokenLinkKind, PagesFaults.redirectBroken: prepared.hasLostRecords
    case PublishingFaults.twoAtOneAddress: prepared.faults.contains { $0.kind == LoadingFaults.codeTwice }
    default: false
    }
  }

  private static func run<Sink: OutputSink>(
    _ request: BuildRequest, into sink: Sink,
    commit: (OutputTree, SiteStamp) throws(MachineFailure) -> Diagnosed<PublishReport?>
  ) throws(MachineFailure) -> BuildOutcome {
    let prepared = Preparation(request)
    var faults = prepared.faults
    let rendering = Rendering(prepared: prepared, jobs: request.jobs)
    let tree: OutputTree
    if faults.hasErrors {
      // Nothing will be published; the pages are still made, so that one run shows every fault.
      var consequences: [Fault] = []
      tree = try rendering.run(into: DryRun(), &consequences)
      faults += consequences.filter { !Self.follows($0, from: prepared) }
    } else {
      tree = try rendering.run(into: sink, &faults)
    }
    if request.strict { faults = faults.strict() }
    var outcome = BuildOutcome(
      faults: [], asOf: prepared.asOf, pageCount: prepared.plan.pages.count, withheld: prepared.library.withheld,
      language: prepared.language, report: nil, source: prepared.source, made: (prepared, tree))
    if !faults.hasErrors {
      let stamp = SiteStamp(version: version, asOf: prepared.asOf.iso, inputs: prepared.inputs)
      let published = try commit(tree, stamp).collect(into: &faults)
      outcome.report = published
    }
    outcome.faults = faults.inReadingOrder()
    return outcome
  }
}
