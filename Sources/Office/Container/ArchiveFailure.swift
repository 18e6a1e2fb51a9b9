/// Why an archive or a part of it was not read. Readers word it for the person whose file it is.
public enum ArchiveFailure: Error, Sendable, Equatable {
  /// Not a ZIP archive, or one whose end is missing: a copy or a download that broke off.
  case truncated
  /// The archive, or the named part of it, cannot be unpacked.
  case damaged(part: String)
  /// A part is locked with a ZIP password.
  case locked
  /// More parts, or more bytes once unpacked, than any real document has.
  case tooLarge(part: String)
}

/// How much is unpacked at most. A real workbook of a million rows stays well below; a ZIP bomb does not.
public struct ArchiveLimits: Sendable {
  public var entries = 20_000
  /// Bytes of one part.
  public var entryBytes = 1 << 30
  /// Bytes of all parts together, each counted as often as it is read.
  public var totalBytes = 3 << 30
  /// Unpacked bytes for one packed byte, looked at once `ratioFloor` bytes are unpacked. The stray blank rows that
  /// Excel leaves pack to less than a hundredth; deflate reaches a thousandth.
  public var ratio = 400
  public var ratioFloor = 32 << 20

  public init() {}
}
