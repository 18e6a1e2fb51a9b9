import Glibc

/// A folder under /tmp for the time of a command.
struct TemporaryFolder: Sendable {
  let path: String

  /// - Parameter name: what it is for, as the start of its name
  init?(_ name: String) {
    var template = Array("/tmp/\(name)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  /// Takes it away with all that is in it, through no link.
  func remove() { Self.remove(path) }

  private static func remove(_ path: String) {
    if Glibc.remove(path) == 0 || errno != ENOTEMPTY { return }
    guard let handle = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(handle) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    closedir(handle)
    for name in names where name != "." && name != ".." { remove("\(path)/\(name)") }
    rmdir(path)
  }
}
