import CLinux
import Diagnostics
import Glibc

extension StagedSite {
  /// The last resort, where the folder itself cannot be replaced: every changed file is renamed into place, each whole;
  /// then files that are gone are removed; the manifest comes last, so that a run cut short is seen and mended.
  func replaceFileByFile(_ tree: OutputTree) throws(MachineFailure) -> PublishReport.Way {
    guard let old else { throw MachineFailure.writing(folder.given, EINVAL) }
    let kept = Set(tree.entries.lazy.map(\.path))
    let gone = old.files.keys.filter { !kept.contains($0) }.sorted()
    for entry in tree.entries where !entry.isUnchanged {
      if try !move(entry.path, to: old.root) {
        // A page that became a folder, or the other way round.
        removeObstacles(entry.path, gone, in: old.root)
        if try !move(entry.path, to: old.root) {
          throw MachineFailure.writing(FileSystem.join(old.root, entry.path), EEXIST)
        }
      }
    }
    for path in gone { unlinkat(old.root.descriptor, path, 0) }
    removeEmptyFolders(of: gone, in: old.root)
    if try !move(Manifest.name, to: old.root) {
      throw MachineFailure.writing(FileSystem.join(old.root, Manifest.name), EEXIST)
    }
    abandon()
    return .fileByFile
  }

  /// Renames one staged file into the site; copies it where a mount lies between. False where a folder is in the way.
  private func move(_ path: String, to root: Folder) throws(MachineFailure) -> Bool {
    if path.utf8.contains(UInt8(ascii: "/")) {
      do throws(MachineFailure) {
        try FileSystem.makeFolders(for: path, in: root)
      } catch {
        if errno == ENOTDIR { return false }
        throw error
      }
    }
    if renameat(staging.descriptor, path, root.descriptor, path) == 0 { return true }
    switch errno {
    case ENOTDIR, EISDIR, EEXIST, ENOTEMPTY: return false
    case EXDEV: break
    default: throw MachineFailure.writing(FileSystem.join(root, path), errno)
    }
    let passing = stagingName + ".tep"
    unlinkat(root.descriptor, passing, 0)
    try FileSystem.copy(path, from: staging, to: root, as: passing)
    if renameat(root.descriptor, passing, root.descriptor, path) == 0 { return true }
    let code = errno
    unlinkat(root.descriptor, passing, 0)
    if [ENOTDIR, EISDIR, EEXIST, ENOTEMPTY].contains(code) { return false }
    throw MachineFailure.writing(FileSystem.join(root, path), code)
  }

  private func removeObstacles(_ path: String, _ gone: [String], in root: Folder) {
    let inside = gone.filter { $0.hasPrefix(path + "/") || path.hasPrefix($0 + "/") }
    for path in inside { unlinkat(root.descriptor, path, 0) }
    removeEmptyFolders(of: inside, in: root)
  }

  private func removeEmptyFolders(of paths: [String], in root: Folder) {
    var folders: Set<String> = []
    for path in paths {
      var rest = path
      while let cut = rest.lastIndex(of: "/") {
        rest = String(rest[..<cut])
        folders.insert(rest)
      }
    }
    // Deeper ones first; those that still hold something stay.
    for folder in folders.sorted().reversed() { unlinkat(root.descriptor, folder, AT_REMOVEDIR) }
  }
}

extension FileSystem {
  /// Links a file into another folder, or copies it where the file system does not link.
  static func carry(_ path: String, from source: Folder, to target: Folder) throws(MachineFailure) {
    if linkat(source.descriptor, path, target.descriptor, path, 0) == 0 { return }
    if errno == ENOENT {
      try makeFolders(for: path, in: target)
      if linkat(source.descriptor, path, target.descriptor, path, 0) == 0 { return }
    }
    if errno == EEXIST { throw MachineFailure.writing(join(target, path), EEXIST) }
    try copy(path, from: source, to: target, as: path)
  }

  /// Copies a regular file's bytes.
  static func copy(
    _ path: String, from source: Folder, to target: Folder, as name: String
  ) throws(MachineFailure) {
    guard let bytes = contents(of: path, in: source) else { throw MachineFailure.reading(join(source, path), errno) }
    var failure: MachineFailure?
    bytes.withUnsafeBytes { raw in
      do throws(MachineFailure) {
        if try !create(name, in: target, raw) { failure = MachineFailure.writing(join(target, name), EEXIST) }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}
