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

  /// The item of a list of plain texts, whose only name is `.`.
  static let plainText = Names("", "", [Field(name: ".", meaning: "", kind: .text)])
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
