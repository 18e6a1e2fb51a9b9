import Glibc

/// Notices that something below some folders changed, by looking at names, sizes and times. Looking costs a few
/// milliseconds for thousands of files and, unlike inotify, works on every disk, network share and container mount, and
/// for editors that save by renaming.
struct Watcher {
  let folders: [String]

  /// A number that differs when any file was added, removed, renamed or saved.
  func fingerprint() -> Int {
    var hasher = Hasher()
    for folder in folders { look(folder, depth: 0, into: &hasher) }
    return hasher.finalize()
  }

  private func look(_ folder: String, depth: Int, into hasher: inout Hasher) {
    guard depth < 32, let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !Watcher.isPassedOver(name) { names.append(name) }
    }
    for name in names.sorted() {
      let path = folder + "/" + name
      var status = stat()
      guard stat(path, &status) == 0 else { continue }
      hasher.combine(name)
      if status.st_mode & S_IFMT == S_IFDIR {
        look(path, depth: depth + 1, into: &hasher)
      } else {
        hasher.combine(status.st_size)
        hasher.combine(status.st_ino)
        hasher.combine(status.st_mtim.tv_sec)
        hasher.combine(status.st_mtim.tv_nsec)
      }
    }
  }

  /// Hidden files, and those that office programs and editors leave while a file is open.
  static func isPassedOver(_ name: String) -> Bool {
    name.hasPrefix(".") || name.hasPrefix("~$") || name.hasSuffix("~") || name.hasSuffix(".tmp")
      || name.hasSuffix(".swp")
  }
}
