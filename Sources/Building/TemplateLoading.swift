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

  static func load(_ files: ContentFiles, language: Language) -> Diagnosed<CompiledTemplates> {
    var faults: [Fault] = []
    for file in files.unreadable {
      faults.append(
        BuildingFaults.templateUnreadable.fault(
          at: Place(file: "templates/\(file.path)"),
          Words("không mở được tệp mẫu: \(file.reason.vi)", "the template cannot be opened: \(file.reason.en)")))
    }
    let words = phrasebook(files, language, &faults)
    let templates = TemplateSet.load(files: files.files.map { ($0.path, $0.bytes) }, words: words)
      .collect(into: &faults)
    var programs: [String: Program] = [:]
    for kind in PageKind.all {
      if let program = templates.compile(kind.template, roots: kind.roots).collect(into: &faults) {
        programs[kind.template] = program
      }
    }
    if faults.isEmpty { faults += templates.unused(after: PageKind.all.compactMap { programs[$0.template] }) }
    let assets = files.files.filter { $0.path.hasPrefix("tep/") }
    return Diagnosed(CompiledTemplates(programs: programs, assets: assets), faults)
  }

  /// `vi.yaml` or `en.yaml`: the words of the interface. Nested keys are joined by dots.
  private static func phrasebook(_ files: ContentFiles, _ language: Language, _ faults: inout [Fault]) -> Phrasebook {
    let name = "\(language.rawValue).yaml"
    let shown = "templates/\(name)"
    guard let file = files[name] else {
      faults.append(
        BuildingFaults.wordsMissing.fault(
          at: Place(file: shown),
          Words("thiếu tệp chữ giao diện \(name)", "the words of the interface, \(name), are missing")))
      return Phrasebook(file: shown, [])
    }
    let mapping = YAMLReader.read(file.bytes, file: shown).collect(into: &faults)
    var phrases: [Phrasebook.Phrase] = []
    for entry in mapping?.entries ?? [] { collect(entry, prefix: "", into: &phrases) }
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
  static let empty = CompiledTemplates(programs: [:], assets: [])
}
