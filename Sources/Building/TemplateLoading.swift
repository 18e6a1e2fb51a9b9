import Diagnostics
import Formats
import Loading
import Pages
import Templates

/// The templates of a site, compiled for every page kind before any page is made.
struct CompiledTemplates: Sendable {
  /// By the name of the page kind; a kind whose template has faults is not there.
  let programs: [String: Program]
  /// `templates/tep/…`, published at `tep/…`.
  let assets: [ContentFiles.File]
  /// The addresses of assets that templates and their scripts name.
  let links: [AssetLink]
  /// Something is wrong with the templates and told: a page without its template is no news.
  let isFaulty: Bool

  /// - Parameter folder: as the user named it
  static func load(_ files: ContentFiles, folder: String, language: Language) -> Diagnosed<CompiledTemplates> {
    guard files.files.contains(where: { TemplateSet.isTemplate($0.path) }) || !files.unreadable.isEmpty else {
      return Diagnosed(.empty, [BuildingFaults.noTemplates(folder)])
    }
    var faults: [Fault] = []
    for file in files.unreadable {
      faults.append(
        BuildingFaults.templateUnreadable.fault(
          at: Place(file: "templates/\(file.path)"),
          Words("không mở được tệp mẫu: \(file.reason.vi)", "the template cannot be opened: \(file.reason.en)")))
    }
    let words = phrasebook(files, language, &faults)
    let templates = TemplateSet.load(
      files: files.files.map { ($0.path, $0.bytes) }, words: words, unreadable: files.unreadable.map(\.path)
    ).collect(into: &faults)
    var programs: [String: Program] = [:]
    for kind in PageKind.all {
      if let program = templates.compile(kind.template, roots: kind.roots).collect(into: &faults) {
        programs[kind.template] = program
      }
    }
    // A fault of the layout is one fault, whatever the number of page kinds.
    faults = faults.withoutRepeats()
    let used = PageKind.all.compactMap { programs[$0.template] }
    if faults.isEmpty { faults += templates.unused(after: used) }
    let assets = files.files.filter { $0.path.hasPrefix(assetFolder) }
    var links = templates.links(below: assetFolder, in: used)
    for asset in assets where asset.path.hasSuffix(".js") {
      links += TemplateSet.links(below: assetFolder, inScript: asset.path, asset.bytes)
    }
    return Diagnosed(
      CompiledTemplates(programs: programs, assets: assets, links: links, isFaulty: faults.hasErrors), faults)
  }

  private static let assetFolder = "tep/"

  /// One error for each file that templates name and nobody publishes.
  func missingAssets(_ plan: SitePlan) -> [Fault] {
    let names = assets.map(\.path)
    let there = Set(names)
    var missing: [String: [AssetLink]] = [:]
    for link in links where !there.contains(link.path) && !plan.publishes(link.path) {
      missing[link.path, default: []].append(link)
    }
    // A file that is named elsewhere is no slip of this name.
    let named = Set(links.map(\.path))
    let free = names.filter { !named.contains($0) }
    return missing.sorted { $0.key < $1.key }.map { path, links in
      TemplatesFaults.assetMissing(path, links, nearest: NearestName.find(path, in: free, limit: 1).first)
    }
  }

  /// `vi.yaml` or `en.yaml`: the words of the interface. Nested keys are joined by dots.
  private static func phrasebook(_ files: ContentFiles, _ language: Language, _ faults: inout [Fault]) -> Phrasebook {
    let name = "\(language.rawValue).yaml"
    let shown = "templates/\(name)"
    guard let file = files[name] else {
      if files.unreadable.contains(where: { $0.path == name }) { return Phrasebook(file: shown, [], isKnown: false) }
      faults.append(
        BuildingFaults.wordsMissing.fault(
          at: Place(file: shown),
          Words("thiếu tệp chữ giao diện \(name)", "the words of the interface, \(name), are missing"),
          suggestion: Words(
            "chép tệp này từ bộ mẫu đi kèm chương trình",
            "copy the file from the templates that come with the program")))
      return Phrasebook(file: shown, [], isKnown: false)
    }
    guard let mapping = YAMLReader.read(file.bytes, file: shown).collect(into: &faults) else {
      return Phrasebook(file: shown, [], isKnown: false)
    }
    var phrases: [Phrasebook.Phrase] = []
    for entry in mapping.entries { collect(entry, prefix: "", into: &phrases) }
    return Phrasebook(file: shown, phrases)
  }

  private static func collect(_ entry: YAMLMapping.Entry, prefix: String, into phrases: inout [Phrasebook.Phrase]) {
    let key = prefix + entry.key
    if let inner = entry.value.mapping {
      for entry in inner.entries { collect(entry, prefix: key + ".", into: &phrases) }
    } else if let text = entry.value.text {
      phrases.append(Phrasebook.Phrase(key: key, text: text, place: entry.keyPlace))
    }
  }
}

extension CompiledTemplates {
  static let empty = CompiledTemplates(programs: [:], assets: [], links: [], isFaulty: true)
}
