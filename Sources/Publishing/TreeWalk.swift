import Diagnostics
import Glibc
import Workers

/// Reads folders: what lies in them, in an order that does not depend on the disk.
enum TreeWalk {
  enum Kind: Sendable { case file, folder, link, special }

  struct Item: Sendable {
    /// Relative to the folder the walk began in.
    let path: String
    let kind: Kind
  }

  /// The names in one folder, unsorted, without `.` and `..`. A name that is not UTF-8 is a failure: it could not be
  /// named again, and dropping it would lose somebody's file.
  static func names(in folder: Folder) throws(MachineFailure) -> [String] {
    try list(folder).map(\.path)
  }

  /// Everything below a folder, folders before what they hold.
  /// - Parameter skip: folders and files not to be looked at.
  static func all(
    in root: Folder, skip: (String) -> Bool = { _ in false }
  ) throws(MachineFailure) -> [Item] {
    var items: [Item] = []
    var waiting = [""]
    while let prefix = waiting.popLast() {
      let folder: Folder
      if prefix.isEmpty {
        folder = root
      } else if let opened = Folder.open(prefix, in: root, named: FileSystem.join(root, prefix)) {
        folder = opened
      } else {
        throw MachineFailure.reading(FileSystem.join(root, prefix), errno)
      }
      for item in try list(folder) {
        let path = prefix.isEmpty ? item.path : prefix + "/" + item.path
        if skip(path) { continue }
        items.append(Item(path: path, kind: item.kind))
        if item.kind == .folder { waiting.append(path) }
      }
    }
    return items.sorted { $0.path < $1.path }
  }

  private static func list(_ folder: Folder) throws(MachineFailure) -> [Item] {
    // A descriptor of its own: readdir moves the position that a shared one would share.
    let descriptor = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw MachineFailure.reading(folder.name, errno) }
    guard let stream = fdopendir(descriptor) else {
      close(descriptor)
      throw MachineFailure.reading(folder.name, errno)
    }
    defer { closedir(stream) }
    var items: [Item] = []
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      guard let name else { throw unreadableName(in: folder) }
      if name != "." && name != ".." { items.append(Item(path: name, kind: kind(of: entry.pointee, name, folder))) }
      errno = 0
    }
    if errno != 0 { throw MachineFailure.reading(folder.name, errno) }
    return items
  }

  private static func kind(of entry: dirent, _ name: String, _ folder: Folder) -> Kind {
    switch Int(entry.d_type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_LNK): return .link
    case Int(DT_UNKNOWN):
      guard let status = FileSystem.status(of: name, in: folder) else { return .special }
      if FileSystem.isFile(status) { return .file }
      if FileSystem.isFolder(status) { return .folder }
      return FileSystem.isLink(status) ? .link : .special
    default: return .special
    }
  }

  private static func unreadableName(in folder: Folder) -> MachineFailure {
    MachineFailure(
      Words(
        "trong \(folder.name) có tên tệp không phải UTF-8", "\(folder.name) holds a file name that is not UTF-8"),
      remedy: Words("đổi tên hoặc chuyển tệp đó đi", "rename that file or move it away"))
  }
}

/// Removes whole trees, with several threads: the last link to a file gives its memory back, which takes time.
enum TreeRemoval {
  /// Removes a folder and all it holds. What cannot be removed is left, and false returned.
  @discardableResult
  static func remove(_ name: String, in parent: Folder, jobs: Int) -> Bool {
    guard let root = Folder.open(name, in: parent), let items = try? TreeWalk.all(in: root) else {
      return unlinkat(parent.descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT
    }
    return remove(items, below: root, name, in: parent, jobs: jobs)
  }

  /// The same, where what the folder holds is known.
  @discardableResult
  static func remove(
    _ items: [TreeWalk.Item], below root: Folder, _ name: String, in parent: Folder, jobs: Int
  ) -> Bool {
    let files = items.filter { $0.kind != .folder }
    try? Workers.share(files.count, over: jobs) { slice throws(MachineFailure) in
      for file in files[slice] { unlinkat(root.descriptor, file.path, 0) }
    }
    // What lies deeper sorts later.
    for folder in items.reversed() where folder.kind == .folder { unlinkat(root.descriptor, folder.path, AT_REMOVEDIR) }
    return unlinkat(parent.descriptor, name, AT_REMOVEDIR) == 0
  }
}

/// Names of what lies beside the site while it is built: `.site.congkhai-411-0`, and `.old` for the site set aside where
/// two folders cannot be swapped in one step.
struct StagingName {
  let site: String

  static let insidePrefix = ".congkhai-"

  private var prefix: String { ".\(site).congkhai-" }

  /// Makes a folder with a name nobody has and returns the name; nil with `errno` set where none can be made.
  func makeFolder(in parent: Folder) -> String? { StagingName.makeFolder(prefix, in: parent) }

  static func makeFolderInside(_ site: Folder) -> String? { makeFolder(insidePrefix, in: site) }

  static func old(of name: String) -> String { name + ".old" }

  /// The number of the process and a count keep two runs apart; in another container the count alone does.
  private static func makeFolder(_ prefix: String, in parent: Folder) -> String? {
    for count in 0..<10_000 {
      let name = prefix + "\(getpid())-\(count)"
      if mkdirat(parent.descriptor, name, 0o777) == 0 { return name }
      if errno != EEXIST { return nil }
    }
    return nil
  }

  func isLeftover(_ name: String) -> Bool { name.hasPrefix(prefix) && !name.hasSuffix(".old") }
  func isOld(_ name: String) -> Bool { name.hasPrefix(prefix) && name.hasSuffix(".old") }

  static func isLeftover(_ name: String, inside: Bool) -> Bool { inside && name.hasPrefix(insidePrefix) }
}
