import CLinux
import Diagnostics
import Glibc

extension StagedSite {
  /// Opens a new version beside the output folder. Leftovers of runs that were killed are removed; a site that such a
  /// run had set aside is put back.
  /// - Parameter jobs: how many threads the publisher itself may use.
  public static func open(_ folder: OutputFolder, jobs: Int) throws(MachineFailure) -> StagedSite {
    try open(folder, jobs: jobs, mayExchange: true)
  }

  /// The same, as on a file system that cannot swap two folders where `mayExchange` is false.
  static func open(_ folder: OutputFolder, jobs: Int, mayExchange: Bool) throws(MachineFailure) -> StagedSite {
    try makeParents(folder.parent)
    guard let parent = Folder.open(folder.parent) else { throw MachineFailure.reading(folder.parent, errno) }
    let names = StagingName(site: folder.name)
    var folder = folder
    if try recover(names, in: parent, folder.name) {
      guard case .success(let again) = try OutputFolder.examine(folder.given) else {
        throw MachineFailure.writing(folder.given, EEXIST)
      }
      folder = again
    }
    let old = try lock(&folder, in: parent)
    try clean(names, in: parent, old: old)

    let isMount = old.map { $0.root.status.st_dev != parent.status.st_dev } ?? false
    if !isMount, let fresh = names.makeFolder(in: parent) {
      let staging = try claim(fresh, in: parent)
      return StagedSite(
        folder: folder, parent: parent, staging: staging, stagingName: fresh, isInside: false, old: old, jobs: jobs,
        mayExchange: mayExchange)
    }
    let code = errno
    // A folder that is a mount, or whose parent is not ours to write: stage within it.
    guard let old, isMount || [EACCES, EPERM, EROFS].contains(code) else {
      throw MachineFailure.writing(FileSystem.join(parent, folder.name), code)
    }
    guard let inside = StagingName.makeFolderInside(old.root) else {
      throw MachineFailure.writing(old.root.name, errno)
    }
    let staging = try claim(inside, in: old.root)
    return StagedSite(
      folder: folder, parent: parent, staging: staging, stagingName: inside, isInside: true, old: old, jobs: jobs,
      mayExchange: mayExchange)
  }

  /// Opens a fresh staging folder and locks it, which is how another run knows that it is alive.
  private static func claim(_ name: String, in parent: Folder) throws(MachineFailure) -> Folder {
    guard let staging = Folder.open(name, in: parent, named: FileSystem.join(parent, name)) else {
      throw MachineFailure.writing(FileSystem.join(parent, name), errno)
    }
    flock(staging.descriptor, LOCK_EX | LOCK_NB)
    return staging
  }

  private static func makeParents(_ path: String) throws(MachineFailure) {
    guard FileSystem.status(of: path) == nil, let root = Folder.open("/") else { return }
    try FileSystem.makeFolders(for: String(path.drop { $0 == "/" }) + "/", in: root)
  }

  /// Where two folders cannot be swapped the site is set aside for a moment; a kill in that moment leaves it so.
  private static func recover(
    _ names: StagingName, in parent: Folder, _ site: String
  ) throws(MachineFailure) -> Bool {
    guard FileSystem.status(of: site, in: parent) == nil else { return false }
    let aside = try TreeWalk.names(in: parent).filter { names.isOld($0) }.sorted()
    guard let last = aside.last else { return false }
    return congkhai_rename_fresh(parent.descriptor, last, site) == 0
  }

  /// Opens the published version and locks it. Two runs never publish to one folder at the same time: the second waits
  /// up to ten seconds, then says so.
  private static func lock(_ folder: inout OutputFolder, in parent: Folder) throws(MachineFailure) -> OldSite? {
    guard folder.isThere || FileSystem.status(of: folder.name, in: parent) != nil else { return nil }
    for _ in 0..<200 {
      guard let root = Folder.open(folder.name, in: parent, named: folder.given) else {
        throw MachineFailure.reading(folder.given, errno)
      }
      if flock(root.descriptor, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK {
        // The folder may have been swapped while we waited for it.
        let mine = root.status
        if let now = FileSystem.status(of: folder.name, in: parent), now.st_ino == mine.st_ino,
          now.st_dev == mine.st_dev
        {
          try refresh(&folder, root)
          let files = Dictionary(
            (folder.manifest?.files ?? []).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
          return OldSite(root: root, files: files, manifestBytes: folder.manifestBytes)
        }
      }
      usleep(50_000)
    }
    throw MachineFailure(
      Words("một lần chạy khác đang đăng vào \(folder.given)", "another run is publishing to \(folder.given)"),
      remedy: Words("đợi lần chạy ấy xong rồi chạy lại", "wait for it to end and run again"))
  }

  /// Looks again where another run has published since the folder was examined.
  private static func refresh(_ folder: inout OutputFolder, _ root: Folder) throws(MachineFailure) {
    if folder.isThere, folder.manifest != nil,
      FileSystem.contents(of: Manifest.name, in: root) == folder.manifestBytes
    {
      return
    }
    guard case .success(let again) = try OutputFolder.examine(folder.given) else { throw changedUnderUs(folder.given) }
    folder = again
  }

  static func changedUnderUs(_ path: String) -> MachineFailure {
    MachineFailure(
      Words("\(path) bị thay đổi trong lúc dựng", "\(path) changed during the build"),
      remedy: Words("chạy lại", "run again"))
  }

  /// Removes what dead runs left behind. A living run holds a lock on its folder.
  private static func clean(_ names: StagingName, in parent: Folder, old: OldSite?) throws(MachineFailure) {
    for name in try TreeWalk.names(in: parent) where names.isLeftover(name) || names.isOld(name) {
      remove(leftover: name, in: parent)
    }
    if let old {
      for name in try TreeWalk.names(in: old.root) where StagingName.isLeftover(name, inside: true) {
        remove(leftover: name, in: old.root)
      }
    }
  }

  private static func remove(leftover name: String, in parent: Folder) {
    guard let folder = Folder.open(name, in: parent) else { return }
    if flock(folder.descriptor, LOCK_EX | LOCK_NB) == 0 { TreeRemoval.remove(name, in: parent, jobs: 1) }
  }
}
