import Diagnostics
import Glibc

/// What lies in the output folder and is not ours: `.gitignore`, `.well-known`, files an administrator or an intruder
/// put there. None is lost without a word.
struct Strangers {
  private var items: [TreeWalk.Item] = []
  /// Strange files at the address of a file of the new version.
  private(set) var replaced: [String] = []
  /// Sockets, pipes and devices, which cannot be carried over.
  private var left: [String] = []
  /// Everything in the published version, ours and strange, for its removal.
  private(set) var all: [TreeWalk.Item] = []

  static func find(in old: OldSite?, tree: OutputTree, ignoring staging: String?) throws(MachineFailure) -> Strangers {
    var strangers = Strangers()
    guard let old else { return strangers }
    strangers.all = try TreeWalk.all(in: old.root, skip: { $0 == staging })
    let oldFolders = folders(of: old.files.values.lazy.map(\.path))
    let suspects = strangers.all.filter { item in
      switch item.kind {
      case .folder: !oldFolders.contains(item.path)
      case .file: old.files[item.path] == nil && item.path != Manifest.name
      case .link, .special: true
      }
    }
    if suspects.isEmpty { return strangers }
    let files = Set(tree.entries.lazy.map(\.path))
    let newFolders = folders(of: tree.entries.lazy.map(\.path))
    for item in suspects {
      if item.kind == .folder, newFolders.contains(item.path) { continue }
      let isInTheWay =
        files.contains(item.path) || newFolders.contains(item.path)
        || OutputPath.folders(of: item.path).contains(where: files.contains)
      if isInTheWay {
        strangers.replaced.append(item.path)
      } else if item.kind == .special {
        strangers.left.append(item.path)
      } else {
        strangers.items.append(item)
      }
    }
    return strangers
  }

  private static func folders(of paths: some Sequence<String>) -> Set<String> {
    var folders: Set<String> = []
    var last = ""
    for path in paths {
      guard let cut = path.utf8.lastIndex(of: UInt8(ascii: "/")), path[..<cut] != last else { continue }
      last = String(path[..<cut])
      for folder in OutputPath.folders(of: path) where !folders.insert(folder).inserted { break }
    }
    return folders
  }

  /// Brings them into the new version: files by link, symbolic links made anew.
  func carry(from old: OldSite?, to staging: Folder) throws(MachineFailure) {
    guard let old else { return }
    for item in items {
      switch item.kind {
      case .file: try FileSystem.carry(item.path, from: old.root, to: staging)
      case .folder:
        try FileSystem.makeFolders(for: item.path + "/", in: staging)
        if let status = FileSystem.status(of: item.path, in: old.root) {
          fchmodat(staging.descriptor, item.path, status.st_mode & 0o7777, 0)
        }
      case .link: try copyLink(item.path, from: old.root, to: staging)
      case .special: break
      }
    }
  }

  private func copyLink(_ path: String, from old: Folder, to staging: Folder) throws(MachineFailure) {
    let target = [CChar](unsafeUninitializedCapacity: 4_096) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      count = max(0, readlinkat(old.descriptor, path, base, 4_095))
    }
    if target.isEmpty { throw MachineFailure.reading(FileSystem.join(old, path), errno) }
    try FileSystem.makeFolders(for: path, in: staging)
    if symlinkat(target + [0], staging.descriptor, path) != 0 {
      throw MachineFailure.writing(FileSystem.join(staging, path), errno)
    }
  }

  /// What was kept, whole folders named once.
  var names: [String] {
    var names: [String] = []
    var folders: [String] = []
    for item in items where !folders.contains(where: { item.path.hasPrefix($0) }) {
      if item.kind == .folder { folders.append(item.path + "/") }
      names.append(item.kind == .folder ? item.path + "/" : item.path)
    }
    return names
  }

  var faults: [Fault] {
    var faults: [Fault] = []
    if !names.isEmpty { faults.append(PublishingFaults.carriedOver(names)) }
    if !(replaced + left).isEmpty { faults.append(PublishingFaults.replaced(replaced + left)) }
    return faults
  }
}
