import CLinux
import Diagnostics
import Glibc
import Workers

/// What a manifest says beside the files.
public struct SiteStamp: Sendable {
  /// The version of the program.
  public let version: String
  /// The day statuses were computed for, `YYYY-MM-DD`.
  public let asOf: String
  public let inputs: SHA256Digest

  public init(version: String, asOf: String, inputs: SHA256Digest) {
    self.version = version
    self.asOf = asOf
    self.inputs = inputs
  }
}

/// What publishing did.
public struct PublishReport: Sendable {
  /// How the new version took the place of the old.
  public enum Way: Sendable, Hashable {
    /// Nothing differed; the output folder was not touched.
    case untouched
    /// There was no folder; one rename made it.
    case created
    /// One `renameat2` swapped the two versions.
    case exchanged
    /// Two renames, because the file system cannot swap.
    case renamedTwice
    /// File by file with the manifest last, because the folder cannot be renamed (a mount, a parent not ours).
    case fileByFile
  }

  public let way: Way
  public let files: Int
  /// Of all files, in bytes; the manifest counts.
  public let bytes: Int
  public let written: Int
  public let unchanged: Int
  public let removed: Int
  /// Files not ours that were kept.
  public let carriedOver: [String]
}

extension StagedSite {
  /// Makes what was written the site, in one step. The tree must be free of errors. On a failure the published site is
  /// as it was and nothing is left beside it.
  public func commit(_ tree: OutputTree, stamp: SiteStamp) throws(MachineFailure) -> Diagnosed<PublishReport> {
    do throws(MachineFailure) {
      return try publish(tree, stamp)
    } catch {
      abandon()
      throw error
    }
  }

  private func publish(_ tree: OutputTree, _ stamp: SiteStamp) throws(MachineFailure) -> Diagnosed<PublishReport> {
    let manifest = Manifest(of: tree, stamp).json()
    let strangers = try Strangers.find(in: old, tree: tree, ignoring: isInside ? stagingName : nil)
    let unchanged = tree.entries.count(where: \.isUnchanged)
    let way: PublishReport.Way
    if let old, unchanged == tree.entries.count, old.manifestBytes == manifest, strangers.replaced.isEmpty {
      abandon()
      way = .untouched
    } else if isInside {
      try writeManifest(manifest)
      way = try replaceFileByFile(tree)
    } else {
      try link(tree)
      try strangers.carry(from: old, to: staging)
      try writeManifest(manifest)
      way = try change(tree, removing: strangers.all)
    }
    let kept = Set(tree.entries.lazy.map(\.path))
    // The manifest is a file like the others: what was written and what was kept are all files together.
    let isManifestKept = way == .untouched
    let report = PublishReport(
      way: way, files: tree.entries.count + 1, bytes: tree.entries.reduce(manifest.count) { $0 + $1.size },
      written: tree.entries.count - unchanged + (isManifestKept ? 0 : 1),
      unchanged: unchanged + (isManifestKept ? 1 : 0),
      removed: old?.files.keys.count { !kept.contains($0) } ?? 0, carriedOver: strangers.names)
    return Diagnosed(report, strangers.faults + (tree.altered.isEmpty ? [] : [PublishingFaults.altered(tree.altered)]))
  }

  /// Links the unchanged files of the published version into the new one: same inode, same time, no bytes moved.
  private func link(_ tree: OutputTree) throws(MachineFailure) {
    guard let old else { return }
    let same = tree.entries.filter(\.isUnchanged)
    try Workers.share(same.count, over: jobs) { slice throws(MachineFailure) in
      for entry in same[slice] { try FileSystem.carry(entry.path, from: old.root, to: self.staging) }
    }
  }

  private func writeManifest(_ bytes: [UInt8]) throws(MachineFailure) {
    var failure: MachineFailure?
    bytes.withUnsafeBytes { raw in
      do throws(MachineFailure) {
        if try !FileSystem.create(Manifest.name, in: staging, raw) {
          failure = MachineFailure.writing(FileSystem.join(staging, Manifest.name), EEXIST)
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    // A manifest cut short by a power failure would lock the owner out of the folder; it alone is forced to the disk.
    let file = openat(staging.descriptor, Manifest.name, O_RDONLY | O_CLOEXEC)
    if file >= 0 {
      fdatasync(file)
      close(file)
    }
  }

  /// Puts the staged folder in the place of the published one.
  private func change(_ tree: OutputTree, removing items: [TreeWalk.Item]) throws(MachineFailure) -> PublishReport.Way {
    guard let old else {
      if congkhai_rename_fresh(parent.descriptor, stagingName, folder.name) != 0 {
        guard [EINVAL, ENOSYS].contains(errno),
          renameat(parent.descriptor, stagingName, parent.descriptor, folder.name) == 0
        else { throw [EEXIST, ENOTEMPTY].contains(errno) ? StagedSite.changedUnderUs(folder.given) : failedToPlace() }
      }
      markPublished()
      return .created
    }
    // The new folder takes over who may read the old one.
    let status = old.root.status
    fchmod(staging.descriptor, status.st_mode & 0o7777)
    if fchown(staging.descriptor, status.st_uid, status.st_gid) != 0 { errno = 0 }
    guard let now = FileSystem.status(of: folder.name, in: parent), now.st_ino == status.st_ino else {
      throw StagedSite.changedUnderUs(folder.given)
    }
    errno = ENOSYS
    if mayExchange, congkhai_exchange(parent.descriptor, stagingName, folder.name) == 0 {
      markPublished()
      // What appeared since the walk is left, and removed with its folder by the next run.
      TreeRemoval.remove(items, below: old.root, stagingName, in: parent, jobs: jobs)
      return .exchanged
    }
    if [EINVAL, ENOSYS, ENOTSUP].contains(errno), let way = try renameTwice() { return way }
    return try replaceFileByFile(tree)
  }

  private func failedToPlace() -> MachineFailure { MachineFailure.writing(folder.given, errno) }

  /// For file systems without the exchange. Between the two renames there is no site for an instant; a kill there is
  /// mended by the next run. Nil where the folder cannot be renamed at all.
  private func renameTwice() throws(MachineFailure) -> PublishReport.Way? {
    let aside = StagingName.old(of: stagingName)
    if renameat(parent.descriptor, folder.name, parent.descriptor, aside) != 0 { return nil }
    if renameat(parent.descriptor, stagingName, parent.descriptor, folder.name) != 0 {
      let failure = failedToPlace()
      renameat(parent.descriptor, aside, parent.descriptor, folder.name)
      throw failure
    }
    markPublished()
    TreeRemoval.remove(aside, in: parent, jobs: jobs)
    return .renamedTwice
  }
}
