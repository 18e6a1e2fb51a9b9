import Diagnostics

/// The files of a content folder, read once; everything after works on these values.
public struct ContentFiles: Sendable {
  public struct File: Sendable {
    /// Relative to the content folder, with `/`, in NFC.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
      self.path = path
      self.bytes = bytes
    }
  }

  /// A file that is there and could not be opened.
  public struct Unreadable: Sendable {
    public let path: String
    public let reason: Words
    /// What to do about it, where it is not the permission.
    public let remedy: Words?

    public init(path: String, reason: Words, remedy: Words? = nil) {
      self.path = path
      self.reason = reason
      self.remedy = remedy
    }
  }

  /// By path, in the order of their bytes.
  public let files: [File]
  public let unreadable: [Unreadable]

  public init(files: [File], unreadable: [Unreadable] = []) {
    self.files = files.sorted { $0.path < $1.path }
    self.unreadable = unreadable.sorted { $0.path < $1.path }
  }

  public subscript(path: String) -> File? {
    files.first { $0.path == path }
  }
}
