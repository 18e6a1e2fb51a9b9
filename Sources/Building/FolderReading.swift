import Diagnostics
import Glibc
import Loading
import Vietnamese

/// The one place that reads files: a folder, whole, into memory.
public enum FolderReading {
  /// Every file under a folder. A file that cannot be opened is listed with its reason; a folder that is not there is nil.
  /// - Parameter isConfined: links that lead out of the folder are not followed but listed too: what is published must
  ///   lie in the folder that people see
  static func read(_ folder: String, isConfined: Bool) -> ContentFiles? {
    var status = stat()
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
    var files: [ContentFiles.File] = []
    var unreadable: [ContentFiles.Unreadable] = []
    walk(folder, "", depth: 0, within: isConfined ? realPath(folder) : nil, &files, &unreadable)
    return ContentFiles(files: files, unreadable: unreadable)
  }

  /// Deeper than any content; a link that leads back to its own folder ends here.
  private static let deepest = 16

  private static func walk(
    _ folder: String, _ prefix: String, depth: Int, within root: String?, _ files: inout [ContentFiles.File],
    _ unreadable: inout [ContentFiles.Unreadable]
  ) {
    guard depth <= deepest, let handle = opendir(folder) else {
      unreadable.append(
        ContentFiles.Unreadable(path: prefix.isEmpty ? "." : String(prefix.dropLast()), reason: reason()))
      return
    }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    for name in names.sorted() {
      // Names from a Mac may be decomposed; content refers to them as people type them.
      let path = prefix + Composition.compose(name)
      let onDisk = folder + "/" + name
      var status = stat()
      var isThere = lstat(onDisk, &status) == 0
      if isThere, status.st_mode & S_IFMT == S_IFLNK {
        if let root, let real = realPath(onDisk), real != root, !real.hasPrefix(root + "/") {
          unreadable.append(outside(path))
          continue
        }
        isThere = stat(onDisk, &status) == 0
      }
      guard isThere else {
        unreadable.append(ContentFiles.Unreadable(path: path, reason: reason()))
        continue
      }
      if status.st_mode & S_IFMT == S_IFDIR {
        // Hidden folders (`.git`) belong to other programs.
        if !name.hasPrefix(".") { walk(onDisk, path + "/", depth: depth + 1, within: root, &files, &unreadable) }
      } else if status.st_mode & S_IFMT == S_IFREG, !Intake.isLeftover(path), !name.hasPrefix(".") {
        if let bytes = bytes(of: onDisk, size: Int(status.st_size)) {
          files.append(ContentFiles.File(path: path, bytes: bytes))
        } else {
          unreadable.append(ContentFiles.Unreadable(path: path, reason: reason()))
        }
      }
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = realpath(path, nil) else { return nil }
    defer { free(real) }
    return String(cString: real)
  }

  private static func outside(_ path: String) -> ContentFiles.Unreadable {
    ContentFiles.Unreadable(
      path: path,
      reason: Words(
        "đây là liên kết (symlink) dẫn ra ngoài thư mục nội dung", "it is a link that leads out of the content folder"),
      remedy: Words(
        "xóa liên kết và chép chính tệp (hoặc thư mục) ấy vào thư mục nội dung",
        "take the link away and copy the file or folder itself into the content folder"))
  }

  /// One file, whole; nil where it cannot be read.
  public static func file(_ path: String) -> [UInt8]? { bytes(of: path, size: 4096) }

  private static func bytes(of path: String, size: Int) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    // The size may change while the file is read, so it is read to its end.
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size + 1)
    while true {
      let room = bytes.count <= size ? size + 1 - bytes.count : 65_536
      let before = bytes.count
      var count = 0
      bytes.append(addingCapacity: room) { span in
        count = span.withUnsafeMutableBufferPointer { buffer, initialised in
          let got = Glibc.read(file, buffer.baseAddress, room)
          initialised = max(0, got)
          return got
        }
      }
      if count < 0 {
        if errno == EINTR { continue }
        return nil
      }
      if bytes.count == before { return bytes }
    }
  }

  private static func reason() -> Words {
    switch errno {
    case EACCES, EPERM: Words("không có quyền đọc", "no permission to read")
    case ENOENT: Words("tệp biến mất hoặc liên kết hỏng", "the file is gone, or a link leads nowhere")
    case ELOOP: Words("liên kết dẫn vòng", "links lead in a circle")
    case ENAMETOOLONG: Words("tên quá dài", "the name is too long")
    default: Words("máy báo lỗi \(errno)", "the machine says error \(errno)")
    }
  }
}
