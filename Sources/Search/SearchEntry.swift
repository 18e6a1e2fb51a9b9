/// One page, or one place in a page, that search can find.
public struct SearchEntry: Sendable {
  /// From the root of the site.
  public var path: String
  public var title: String
  /// A short second line under the title; it is shown, and searched only where it is among `texts` too.
  public var more: String
  /// What it is found by beside its title: field, agency, result, subject. Weighs less than the title.
  public var texts: [String]
  /// A code that people type with or without its dots: *1.001193*.
  public var code: String
  /// Whether it stands before others that fit as well: what most people come for.
  public var isFirst: Bool

  public init(
    _ title: String, path: String, more: String = "", texts: [String] = [], code: String = "", isFirst: Bool = false
  ) {
    self.path = path
    self.title = title
    self.more = more
    self.texts = texts
    self.code = code
    self.isFirst = isFirst
  }
}

/// The entries of one kind, under which results are grouped: *Thủ tục, Văn bản…*
public struct SearchKind: Sendable {
  /// ASCII, as it stands in the address of a search.
  public var key: String
  public var title: String
  public var entries: [SearchEntry]

  public init(_ key: String, _ title: String, _ entries: [SearchEntry]) {
    self.key = key
    self.title = title
    self.entries = entries
  }
}

/// A file of the index.
public struct SearchFile: Sendable {
  public let name: String
  public let bytes: [UInt8]
}
