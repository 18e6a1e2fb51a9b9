import Diagnostics

/// Where rendered files go: a folder being staged, memory (`serve`), or nowhere (`check`). Generic code takes a sink as a
/// type parameter, so that a page costs no dynamic call. Each worker thread asks for a writer of its own.
public protocol OutputSink: Sendable {
  associatedtype Writer: OutputWriter
  /// Whether anybody will see the bytes; where nobody does, only paths are handed over, and nothing is rendered for them.
  static var takesBytes: Bool { get }
  /// A writer for one thread.
  func makeWriter() -> Writer
}

extension OutputSink {
  public static var takesBytes: Bool { true }
}

/// Takes one finished file after another on one thread. Not for sharing.
public protocol OutputWriter {
  /// Hands a file over. A path that is taken or unsafe is not a failure here: the merge of all parts reports it with
  /// its makers. The bytes are copied or written before this returns; the caller may reuse its buffer.
  func write(_ path: String, _ bytes: [UInt8], from source: OutputSource) throws(MachineFailure)
  /// What this writer was given; call once, at the end.
  func finish() -> WrittenPart
}

/// Checks paths: for `check`. The entries say nothing of sizes and bytes.
public struct DryRun: OutputSink {
  public static let takesBytes = false
  /// Bytes that nobody sees have one digest.
  private static let nothing = SHA256Hasher().digest([])

  public init() {}
  public func makeWriter() -> Writer { Writer() }

  public final class Writer: OutputWriter {
    private var part = WrittenPart()

    public func write(_ path: String, _ bytes: [UInt8], from source: OutputSource) throws(MachineFailure) {
      if let flaw = OutputPath.flaw(in: path) {
        part.refused.append(RefusedPath(path: path, flaw: flaw, source: source))
      } else {
        part.entries.append(OutputEntry(path: path, size: 0, digest: nothing, source: source))
      }
    }

    public func finish() -> WrittenPart { part }
  }
}
