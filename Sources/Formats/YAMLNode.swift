import Diagnostics

/// A YAML value that knows where it stands. Scalars stay text as written: `2017-07-19`, `01` and `no` are no dates,
/// numbers or booleans here; the loader that asks for a kind reads it.
public indirect enum YAMLNode: Sendable {
  case scalar(YAMLScalar)
  case sequence([YAMLNode], Place)
  case mapping(YAMLMapping)

  /// Where the value begins.
  public var place: Place {
    switch self {
    case .scalar(let scalar): scalar.place
    case .sequence(_, let place): place
    case .mapping(let mapping): mapping.place
    }
  }

  /// The text of a scalar; nil for lists and mappings.
  public var text: String? {
    guard case .scalar(let scalar) = self else { return nil }
    return scalar.text
  }

  /// The items of a list; nil for the rest.
  public var items: [YAMLNode]? {
    guard case .sequence(let items, _) = self else { return nil }
    return items
  }

  public var mapping: YAMLMapping? {
    guard case .mapping(let mapping) = self else { return nil }
    return mapping
  }

  /// The value of a key; nil where this is no mapping or has no such key.
  public subscript(key: String) -> YAMLNode? { mapping?[key] }

  /// Whether nothing was written behind the key (or only `~` or `null`, unquoted).
  public var isNull: Bool {
    guard case .scalar(let scalar) = self else { return false }
    return !scalar.isQuoted && ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }
}

/// A text and its place.
public struct YAMLScalar: Sendable, Hashable {
  public let text: String
  public let place: Place
  /// Written in quotes or as a block: never to be taken for null.
  public let isQuoted: Bool

  public init(text: String, place: Place, isQuoted: Bool) {
    self.text = text
    self.place = place
    self.isQuoted = isQuoted
  }
}

/// Keys and values in the order of the file, each key once.
public struct YAMLMapping: Sendable {
  /// One line of a mapping.
  public struct Entry: Sendable {
    public let key: String
    public let keyPlace: Place
    public let value: YAMLNode

    public init(key: String, keyPlace: Place, value: YAMLNode) {
      self.key = key
      self.keyPlace = keyPlace
      self.value = value
    }
  }

  public let entries: [Entry]
  public let place: Place

  public init(entries: [Entry], place: Place) {
    self.entries = entries
    self.place = place
  }

  public var keys: [String] { entries.map(\.key) }

  /// The value of a key exactly as written.
  public subscript(key: String) -> YAMLNode? { entry(key)?.value }

  public func entry(_ key: String) -> Entry? { entries.first { $0.key == key } }
}
