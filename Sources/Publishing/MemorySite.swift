import Diagnostics
import Synchronization

/// Keeps a whole site in memory: for `serve`, which shows the very bytes a build would write.
public final class MemorySite: OutputSink {
  private let parts: Mutex<[[String: [UInt8]]]> = Mutex([])

  public init() {}

  public func makeWriter() -> Writer { Writer(site: self) }

  /// Adds the manifest, which a build writes last.
  public func add(_ manifest: Manifest) {
    let bytes = manifest.json()
    parts.withLock { $0.append([Manifest.name: bytes]) }
  }

  /// The files of all writers that have finished.
  public func files() -> [String: [UInt8]] {
    parts.withLock { parts in
      var all = parts.first ?? [:]
      for part in parts.dropFirst() { all.merge(part) { first, _ in first } }
      return all
    }
  }

  public final class Writer: OutputWriter {
    private let site: MemorySite
    private var part = WrittenPart()
    private var files: [String: [UInt8]] = [:]
    private let hasher = SHA256Hasher()

    init(site: MemorySite) { self.site = site }

    public func write(_ path: String, _ bytes: [UInt8], from source: OutputSource) throws(MachineFailure) {
      if let flaw = OutputPath.flaw(in: path) {
        part.refused.append(RefusedPath(path: path, flaw: flaw, source: source))
        return
      }
      part.entries.append(OutputEntry(path: path, size: bytes.count, digest: hasher.digest(bytes), source: source))
      files[path] = bytes
    }

    public func finish() -> WrittenPart {
      let files = files
      site.parts.withLock { $0.append(files) }
      return part
    }
  }
}
