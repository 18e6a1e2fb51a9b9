import Diagnostics
import Glibc

/// The folder of `check --annotate`: made anew, or one that an earlier check made.
enum CheckFolder {
  /// Why a folder cannot be used; nil where it can.
  static func refusal(_ folder: String, content: String) -> UsageProblem? {
    if isInside(folder, content) {
      return UsageProblem(
        Words("--annotate \(folder) nằm trong thư mục nội dung", "--annotate \(folder) lies in the content folder"),
        help: Words("chọn thư mục khác, ví dụ --annotate kiem-tra", "name another folder, such as --annotate checked"))
    }
    var status = stat()
    guard stat(folder, &status) == 0 else { return nil }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      return UsageProblem(
        Words("--annotate \(folder) không phải là thư mục", "--annotate \(folder) is not a folder"),
        help: Words("chọn thư mục khác", "name another folder"))
    }
    guard !isEmpty(folder), access(folder + "/" + CheckReport.name, F_OK) != 0 else { return nil }
    return UsageProblem(
      Words("thư mục \(folder) đã có tệp khác", "the folder \(folder) holds other files"),
      help: Words(
        "chọn thư mục trống, hoặc thư mục của lần kiểm tra trước", "name an empty folder, or that of an earlier check"))
  }

  private static func isEmpty(_ folder: String) -> Bool {
    guard let handle = opendir(folder) else { return false }
    defer { closedir(handle) }
    var count = 0
    while readdir(handle) != nil { count += 1 }
    return count <= 2
  }

  private static func isInside(_ folder: String, _ outer: String) -> Bool {
    guard let real = realpath(outer, nil) else { return false }
    defer { free(real) }
    let root = String(cString: real)
    // The folder itself may not be there yet: its nearest ancestor is asked.
    var path = folder.hasPrefix("/") ? folder : "./" + folder
    while true {
      if let found = realpath(path, nil) {
        defer { free(found) }
        let name = String(cString: found)
        return name == root || name.hasPrefix(root + "/")
      }
      guard let cut = path.lastIndex(of: "/"), cut > path.startIndex else { return false }
      path = String(path[..<cut])
    }
  }

  static func write(_ files: [(path: String, bytes: [UInt8])], to folder: String) throws(MachineFailure) {
    for file in files {
      let path = folder + "/" + file.path
      for index in path.indices where path[index] == "/" && index > path.startIndex {
        let part = String(path[..<index])
        if mkdir(part, 0o777) != 0, errno != EEXIST { throw failure(part) }
      }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
      guard descriptor >= 0 else { throw failure(path) }
      var done = 0
      while done < file.bytes.count {
        let wrote = file.bytes.withUnsafeBytes {
          Glibc.write(descriptor, $0.baseAddress?.advanced(by: done), $0.count - done)
        }
        if wrote <= 0 {
          let problem = failure(path)
          close(descriptor)
          throw problem
        }
        done += wrote
      }
      guard close(descriptor) == 0 else { throw failure(path) }
    }
  }

  private static func failure(_ path: String) -> MachineFailure {
    let reason = String(cString: strerror(errno))
    return MachineFailure(
      Words("không ghi được \(path): \(reason)", "cannot write \(path): \(reason)"),
      remedy: Words("kiểm tra quyền ghi và chỗ trống của ổ đĩa", "check the rights and the room on the disk"))
  }
}
