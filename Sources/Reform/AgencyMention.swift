/// The agencies that a cell names: as printed, and their codes where they resolve.
public struct AgencyMention: Sendable, Hashable {
  public var text = ""
  /// In the order of the cell; empty where nothing resolves.
  public var codes: [String] = []

  public init() {}
}
