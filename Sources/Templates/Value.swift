import Markup

/// What a name of a template stands for on one page.
public enum Value: Sendable {
  /// Nothing: prints nothing and counts as false.
  case none
  /// A text; it is escaped where it is printed. An empty one counts as false.
  case text(String)
  /// Markup that is safe by construction; printed as it stands, in element content only.
  case markup(Markup)
  /// Yes or no; it can only be asked for (`{{#x}}`, `{{^x}}`), not printed.
  case flag(Bool)
  /// One record: `{{#x}}` enters it.
  case record(Record)
  /// Several records: `{{#x}}` repeats its body for each. None counts as false.
  case list([Record])
}

/// The values of one thing, in the order its `Shape` declares the names. Only a `Shape` makes one.
public struct Record: Sendable {
  /// One value a field, in the order of the shape.
  public let values: [Value]
  /// The `Names` the values belong to; compared, never followed.
  @usableFromInline let shape: ObjectIdentifier

  @usableFromInline init(values: [Value], shape: ObjectIdentifier) {
    self.values = values
    self.shape = shape
  }
}
