import Diagnostics
import Formats

/// The words of the interface, which templates take as `{{chu.ten}}`: `templates/vi.yaml`, `templates/en.yaml`.
public struct Phrasebook: Sendable {
  /// One word or sentence.
  public struct Phrase: Sendable {
    /// Keys below keys are joined by dots: `menu.trang_chu`.
    public let key: String
    public let text: String
    public let place: Place?

    /// Names a phrase and says where it is written.
    public init(key: String, text: String, place: Place?) {
      self.key = key
      self.text = text
      self.place = place
    }
  }

  /// The file as messages name it: `templates/vi.yaml`.
  public let file: String
  /// In the order of the file.
  public let phrases: [Phrase]
  /// False where the file is missing or cannot be read: then no word is unknown, the file is the one fault.
  public let isKnown: Bool
  private let texts: [String: String]

  /// A phrasebook of these phrases. Of two with one key the first counts.
  public init(file: String, _ phrases: [Phrase], isKnown: Bool = true) {
    self.file = file
    self.phrases = phrases
    self.isKnown = isKnown
    texts = Dictionary(phrases.map { ($0.key, $0.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// The words under a key.
  public func text(_ key: String) -> String? { texts[key] }
}

extension Phrasebook {
  /// Reads a file of words: lines `key: words`; keys below keys are called with a dot between.
  /// - Parameter path: below `templates/`: `vi.yaml`
  public static func load(path: String, bytes: [UInt8]) -> Diagnosed<Phrasebook> {
    let file = "templates/" + path
    var faults: [Fault] = []
    var phrases: [Phrase] = []
    if let mapping = YAMLReader.read(bytes, file: file).collect(into: &faults) {
      collect(mapping, under: "", into: &phrases, &faults)
    }
    return Diagnosed(Phrasebook(file: file, phrases), faults)
  }

  private static func collect(
    _ mapping: YAMLMapping, under prefix: String, into phrases: inout [Phrase], _ faults: inout [Fault]
  ) {
    for entry in mapping.entries {
      let key = prefix + entry.key
      switch entry.value {
      case .scalar(let scalar) where !entry.value.isNull:
        phrases.append(Phrase(key: key, text: scalar.text, place: entry.keyPlace))
      case .mapping(let inner): collect(inner, under: key + ".", into: &phrases, &faults)
      case .scalar, .sequence: faults.append(TemplatesFaults.wordNotText(key, at: entry.value.place))
      }
    }
  }
}
