import Diagnostics
import Formats

/// All templates of a site, parsed.
public struct TemplateSet: Sendable {
  let phrasebook: Phrasebook
  /// By path.
  let sources: [TemplateSource]
  /// The names of files that are there and cannot be read, which is told already.
  private let lost: Set<String>
  private let indices: [String: Int]
  private let blockNames: [String: [String]]

  /// The endings of files that are templates. Others, and all below `tep/`, are assets and words, not looked at here.
  public static let endings = ["mustache", "html", "xml", "txt"]

  /// Parses the templates among the files of `templates/`.
  /// - Parameters:
  ///   - files: paths below `templates/` and what the files hold; any order
  ///   - words: the words of the interface
  ///   - unreadable: the paths of files that could not be opened, each told already
  public static func load(
    files: [(path: String, bytes: [UInt8])], words: Phrasebook, unreadable: [String] = []
  ) -> Diagnosed<TemplateSet> {
    var faults: [Fault] = []
    var sources: [TemplateSource] = []
    var lost = Set(unreadable.map(TemplateSource.name(ofPath:)))
    let templates = files.filter { isTemplate($0.path) }
    for file in templates.sorted(by: { $0.path < $1.path }) {
      let decoded = TextFile.decode(file.bytes, file: "templates/" + file.path).collect(into: &faults)
      guard let bytes = decoded.map({ Array($0.text.utf8) }) else {
        lost.insert(TemplateSource.name(ofPath: file.path))
        continue
      }
      let source = TemplateParser.parse(path: file.path, bytes: bytes).collect(into: &faults)
      if let first = sources.first(where: { $0.name == source.name }) {
        faults.append(
          TemplatesFaults.nameOfTwoFiles(source.name, first: first.place(0..<0), at: source.place(0..<0)))
      } else {
        sources.append(source)
      }
    }
    return Diagnosed(TemplateSet(sources: sources, phrasebook: words, lost: lost), faults)
  }

  /// Whether a path below `templates/` is that of a template, and no asset or file of words.
  public static func isTemplate(_ path: String) -> Bool {
    !path.hasPrefix("tep/") && endings.contains { path.hasSuffix("." + $0) }
  }

  private init(sources: [TemplateSource], phrasebook: Phrasebook, lost: Set<String>) {
    self.sources = sources
    self.lost = lost
    self.phrasebook = phrasebook
    let indices = Dictionary(sources.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    self.indices = indices
    var blockNames: [String: [String]] = [:]
    for source in sources {
      var names: [String] = []
      Self.collectBlocks(of: source.nodes, sources, indices, visited: [source.name], into: &names)
      blockNames[source.name] = names
    }
    self.blockNames = blockNames
  }
}

// MARK: - Compiling

extension TemplateSet {
  /// Compiles the template of a page kind against the names its pages know.
  /// - Parameters:
  ///   - name: the template: its path without the ending
  ///   - roots: the names of the records each page is rendered with, outermost first
  /// - Returns: the program, nil where an error stands in its way
  public func compile(_ name: String, roots: [Names]) -> Diagnosed<Program?> {
    Compiler.compile(name, roots: roots, in: self)
  }

  /// Templates and words that none of the programs uses, as notes.
  public func unused(after programs: [Program]) -> [Fault] {
    let templates = Set(programs.flatMap(\.templates))
    let phrases = Set(programs.flatMap(\.phrases))
    return sources.filter { !templates.contains($0.name) }.map { TemplatesFaults.unused($0.name, at: $0.place(0..<0)) }
      + phrasebook.phrases.filter { !phrases.contains($0.key) }
      .map { TemplatesFaults.unusedWord($0.key, at: $0.place) }
  }

  /// The names of all templates, sorted by path.
  public var names: [String] { sources.map(\.name) }

  func source(_ name: String) -> TemplateSource? { indices[name].map { sources[$0] } }

  func isLost(_ name: String) -> Bool { lost.contains(name) }

  /// The file whose name may have been meant.
  func nearestPath(to name: String) -> String? {
    NearestName.find(name, in: names, limit: 1).first.flatMap(source).map(\.path)
  }

  /// The blocks that a child of this template can give, in the order in which they stand.
  func blocks(of name: String) -> [String] { blockNames[name] ?? [] }

  private static func collectBlocks(
    of nodes: [Node], _ sources: [TemplateSource], _ indices: [String: Int], visited: Set<String>,
    into names: inout [String]
  ) {
    for node in nodes {
      switch node {
      case .block(let block):
        if !names.contains(block.tag.name) { names.append(block.tag.name) }
        collectBlocks(of: block.body, sources, indices, visited: visited, into: &names)
      case .section(_, _, let body): collectBlocks(of: body, sources, indices, visited: visited, into: &names)
      case .part(let tag, _): collectBlocks(ofTemplate: tag.name, sources, indices, visited: visited, into: &names)
      case .parent(let tag, _, let blocks):
        collectBlocks(ofTemplate: tag.name, sources, indices, visited: visited, into: &names)
        for block in blocks { collectBlocks(of: block.body, sources, indices, visited: visited, into: &names) }
      case .literal, .lineStart, .value: break
      }
    }
  }

  private static func collectBlocks(
    ofTemplate name: String, _ sources: [TemplateSource], _ indices: [String: Int], visited: Set<String>,
    into names: inout [String]
  ) {
    guard !visited.contains(name), let index = indices[name] else { return }
    collectBlocks(
      of: sources[index].nodes, sources, indices, visited: visited.union([name]), into: &names)
  }
}
