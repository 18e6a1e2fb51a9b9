/// The names that a template may use for one kind of thing, with what each of them means.
///
/// This is the part of a `Shape` that templates are checked against and that the reference is printed from.
/// Identity counts: a program compiled against a `Names` takes records of the very shape it belongs to.
public final class Names: Sendable {
  /// What the thing is called, as a key: `nhiem_vu`.
  public let name: String
  /// What it is, in Vietnamese: *Một nhiệm vụ của kế hoạch*.
  public let meaning: String
  /// In the order of a record's values.
  public let fields: [Field]

  init(_ name: String, _ meaning: String, _ fields: [Field]) {
    self.name = name
    self.meaning = meaning
    self.fields = fields
  }

  /// The place of a name in a record's values.
  public func slot(of name: some StringProtocol) -> Int? { fields.firstIndex { $0.name == name } }

  /// What is wrong with the declaration itself, here and in all records below, for a test to hold: a name that is
  /// declared twice, that is no ASCII word, or that `{{chu.…}}` has taken. Empty where all is well.
  public var mistakes: [String] {
    var found: [String] = []
    collectMistakes(path: name, open: [], into: &found)
    return found
  }

  private func collectMistakes(path: String, open: Set<ObjectIdentifier>, into found: inout [String]) {
    guard self !== Self.plainText, !open.contains(ObjectIdentifier(self)) else { return }
    var seen: Set<String> = ["chu"]
    for field in fields {
      let isWord = field.name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F }
      if !isWord || field.name.isEmpty || field.meaning.isEmpty || !seen.insert(field.name).inserted {
        found.append("\(path).\(field.name)")
      }
      switch field.kind {
      case .record(let inner), .list(let inner):
        inner.collectMistakes(
          path: "\(path).\(field.name)", open: open.union([ObjectIdentifier(self)]), into: &found)
      case .text, .markup, .flag: break
      }
    }
  }

  /// The item of a list of plain texts, whose only name is `.`.
  @usableFromInline static let plainText = Names("", "", [Field(name: ".", meaning: "", kind: .text)])
  @usableFromInline static let plainTextIdentity = ObjectIdentifier(plainText)
}

/// One name of a template: what it means and what can be done with it.
public struct Field: Sendable {
  /// ASCII Vietnamese, as in the content's columns: `co_quan`.
  public let name: String
  /// In Vietnamese, as the reference prints it.
  public let meaning: String
  public let kind: FieldKind
}

/// What kind of value a name stands for, so that its use can be checked before any page is made.
public enum FieldKind: Sendable {
  /// Printed escaped; can be asked for.
  case text
  /// Printed as it stands in element content; can be asked for.
  case markup
  /// Can only be asked for.
  case flag
  /// Entered by `{{#x}}`, or reached through: `{{x.y}}`.
  case record(Names)
  /// Repeated by `{{#x}}`.
  case list(Names)
}
