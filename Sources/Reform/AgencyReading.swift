/// Whom one cell names, and what in it could not be said.
public struct AgencyReading: Sendable, Hashable {
  /// Codes of the agencies named singly, in the cell's order, without repeats.
  public var agencies: [String] = []
  /// Keys of the groups named, in the cell's order, without repeats.
  public var groups: [String] = []
  /// What resolves to nothing, as printed: a warning each, with the nearest of `AgencyDirectory.names`.
  public var unresolved: [String] = []
  /// What fits several agencies and so resolves to none: a warning each.
  public var ambiguous: [AmbiguousName] = []

  /// Nothing named.
  public init() {}

  /// The part that a task keeps.
  public var naming: AgencyNaming { AgencyNaming(agencies: agencies, groups: groups) }

  mutating func add(agency code: String) {
    if !agencies.contains(code) { agencies.append(code) }
  }

  mutating func add(groups keys: [String]) {
    for key in keys where !groups.contains(key) { groups.append(key) }
  }
}

/// A name or abbreviation that several agencies answer to.
public struct AmbiguousName: Sendable, Hashable {
  /// As printed.
  public let text: String
  /// Codes of the agencies it fits, in the order of the directory.
  public let candidates: [String]
}
