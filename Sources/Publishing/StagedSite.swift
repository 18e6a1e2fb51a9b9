import CLinux
import Diagnostics
import Glibc
import Synchronization

/// A new version of the site while it is written, in a hidden folder beside the published one. Worker threads write
/// pages as they are rendered, so that a site never has to fit into memory; a page whose bytes already lie in the
/// published site is not written again. ``commit(_:stamp:)`` makes the new version the site in one step;
/// ``abandon()``, or losing the last reference, leaves no trace.
///
/// Durability: a killed process never harms the site, whatever the moment, because the change is one `renameat2`.
/// Nothing is forced to the disk (`fsync` costs more than the build), but for the manifest. After a power cut within
/// seconds of a build some files may be empty; the next build compares every file with its bytes and mends them.
public final class StagedSite: OutputSink {
  let folder: OutputFolder
  let parent: Folder
  /// Where the new version is written.
  let staging: Folder
  let stagingName: String
  /// Staged within the output folder, because nothing can be made beside it.
  let isInside: Bool
  /// The published version, locked against other runs; nil where there is none yet.
  let old: OldSite?
  let jobs: Int
  /// Whether one `renameat2` may swap the two versions: asked of the file system, turned off only to try the other ways.
  let mayExchange: Bool
  /// Set by the first failure, so that the other threads stop early.
  let failed = Atomic<Bool>(false)
  private let isOver = Atomic<Bool>(false)

  init(
    folder: OutputFolder, parent: Folder, staging: Folder, stagingName: String, isInside: Bool, old: OldSite?,
    jobs: Int, mayExchange: Bool
  ) {
    self.folder = folder
    self.parent = parent
    self.staging = staging
    self.stagingName = stagingName
    self.isInside = isInside
    self.old = old
    self.jobs = jobs
    self.mayExchange = mayExchange
  }

  deinit { abandon() }

  /// Removes what was staged; the published site stays as it is.
  public func abandon() {
    if isOver.exchange(true, ordering: .acquiringAndReleasing) { return }
    TreeRemoval.remove(stagingName, in: isInside ? (old?.root ?? parent) : parent, jobs: jobs)
  }

  /// Nothing is left to remove: the staged folder has become the site.
  func markPublished() { isOver.store(true, ordering: .releasing) }

  public func makeWriter() -> Writer { Writer(site: self) }

  /// Writes files from one thread.
  public final class Writer: OutputWriter {
    private let site: StagedSite
    private var part = WrittenPart()
    private let hasher = SHA256Hasher()
    private let scratch = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 64)

    init(site: StagedSite) { self.site = site }

    deinit { scratch.deallocate() }

    public func write(_ path: String, _ bytes: [UInt8], from source: OutputSource) throws(MachineFailure) {
      if site.failed.load(ordering: .relaxed) { return }
      if let flaw = OutputPath.flaw(in: path) {
        part.refused.append(RefusedPath(path: path, flaw: flaw, source: source))
        return
      }
      let digest = hasher.digest(bytes)
      let isUnchanged = keepsOld(path, bytes, digest)
      if !isUnchanged { try create(path, bytes) }
      part.entries.append(
        OutputEntry(path: path, size: bytes.count, digest: digest, source: source, isUnchanged: isUnchanged))
    }

    public func finish() -> WrittenPart { part }

    /// Whether the published file is exactly this one. The manifest says whether to look; the bytes on the disk decide,
    /// so that an altered file is never carried into the new version.
    private func keepsOld(_ path: String, _ bytes: [UInt8], _ digest: SHA256Digest) -> Bool {
      guard let old = site.old, let known = old.files[path], known.digest == digest, known.size == bytes.count else {
        return false
      }
      let isSame = bytes.withUnsafeBytes { FileSystem.holds(path, in: old.root, exactly: $0, scratch: scratch) }
      if !isSame { part.altered.append(path) }
      return isSame
    }

    private func create(_ path: String, _ bytes: [UInt8]) throws(MachineFailure) {
      var failure: MachineFailure?
      bytes.withUnsafeBytes { raw in
        do throws(MachineFailure) {
          // False is a path that is taken: the merge names both makers.
          _ = try FileSystem.create(path, in: site.staging, raw)
        } catch {
          failure = error
        }
      }
      if let failure {
        site.failed.store(true, ordering: .relaxed)
        throw failure
      }
    }
  }
}

/// The published version while the next one is built.
struct OldSite: Sendable {
  let root: Folder
  /// By path; empty where the folder holds no site of ours yet.
  let files: [String: Manifest.File]
  let manifestBytes: [UInt8]
}
