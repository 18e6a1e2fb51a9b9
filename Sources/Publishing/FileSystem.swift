import CLinux
import Diagnostics
import Glibc

/// An open folder; closed when nobody holds it any more.
final class Folder: Sendable {
  let descriptor: CInt
  /// How messages name it.
  let name: String

  init(descriptor: CInt, name: String) {
    self.descriptor = descriptor
    self.name = name
  }

  deinit { close(descriptor) }

  /// Opens a folder below another (or by a whole path, where `parent` is nil); nil with `errno` set. A symbolic link
  /// in the last place is not followed.
  static func open(_ path: String, in parent: Folder? = nil, named name: String? = nil) -> Folder? {
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC | (parent == nil ? 0 : O_NOFOLLOW)
    let descriptor = openat(parent?.descriptor ?? AT_FDCWD, path, flags)
    return descriptor < 0 ? nil : Folder(descriptor: descriptor, name: name ?? path)
  }

  /// What `stat` says of it.
  var status: stat {
    var status = stat()
    fstat(descriptor, &status)
    return status
  }
}

/// The few system calls the publisher needs, with their failures in words.
enum FileSystem {
  /// What stands at a path, symbolic links not followed; nil where nothing does.
  static func status(of path: String, in folder: Folder? = nil) -> stat? {
    var status = stat()
    let code = fstatat(folder?.descriptor ?? AT_FDCWD, path, &status, AT_SYMLINK_NOFOLLOW)
    return code == 0 ? status : nil
  }

  static func isFolder(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFDIR }
  static func isFile(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFREG }
  static func isLink(_ status: stat) -> Bool { status.st_mode & S_IFMT == S_IFLNK }

  /// Makes a new file with these bytes. Missing folders on the way are made. Returns false where something already
  /// stands at the path (or a file stands where a folder must).
  static func create(
    _ path: String, in folder: Folder, _ bytes: UnsafeRawBufferPointer
  ) throws(MachineFailure) -> Bool {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    var file = openat(folder.descriptor, path, flags, 0o666)
    if file < 0 && errno == ENOENT {
      try makeFolders(for: path, in: folder)
      file = openat(folder.descriptor, path, flags, 0o666)
    }
    if file < 0 {
      let code = errno
      if [EEXIST, EISDIR, ENOTDIR].contains(code) { return false }
      throw MachineFailure.writing(join(folder, path), code)
    }
    let code = writeAll(bytes, to: file)
    let closed = close(file) == 0 ? 0 : errno
    if code != 0 || closed != 0 { throw MachineFailure.writing(join(folder, path), code != 0 ? code : closed) }
    return true
  }

  /// Writes all bytes to an open file. Returns 0 or the number of the error.
  static func writeAll(_ bytes: UnsafeRawBufferPointer, to file: CInt) -> CInt {
    var rest = bytes
    while let base = rest.baseAddress, !rest.isEmpty {
      let count = write(file, base, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return errno
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
    return 0
  }

  /// Makes every folder a file at this path needs; those that exist are left as they are.
  static func makeFolders(for path: String, in folder: Folder) throws(MachineFailure) {
    var end = path.utf8.startIndex
    while let cut = path.utf8[end...].firstIndex(of: UInt8(ascii: "/")) {
      let part = String(path[..<cut])
      if mkdirat(folder.descriptor, part, 0o777) != 0 && errno != EEXIST {
        throw MachineFailure.writing(join(folder, part), errno)
      }
      end = path.utf8.index(after: cut)
    }
  }

  /// Whether a regular file with exactly these bytes stands at the path; no symbolic link on the way is followed.
  static func holds(
    _ path: String, in folder: Folder, exactly bytes: UnsafeRawBufferPointer, scratch: UnsafeMutableRawBufferPointer
  ) -> Bool {
    let file = congkhai_open_beneath(folder.descriptor, path)
    if file < 0 { return false }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, isFile(status), Int(status.st_size) == bytes.count else { return false }
    var offset = 0
    while offset < bytes.count {
      let count = read(file, scratch.baseAddress, min(scratch.count, bytes.count - offset))
      if count < 0 && errno == EINTR { continue }
      guard count > 0, let ours = bytes.baseAddress, let theirs = scratch.baseAddress,
        memcmp(ours + offset, theirs, count) == 0
      else { return false }
      offset += count
    }
    return true
  }

  /// The whole of a regular file; nil with `errno` set where it cannot be read.
  static func contents(of path: String, in folder: Folder) -> [UInt8]? {
    let file = congkhai_open_beneath(folder.descriptor, path)
    if file < 0 { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, isFile(status) else { return nil }
    var bytes: [UInt8] = []
    var failed = false
    let chunk = max(Int(status.st_size) + 1, 4_096)
    while !failed {
      let before = bytes.count
      let more = [UInt8](unsafeUninitializedCapacity: chunk) { buffer, count in
        let got = read(file, buffer.baseAddress, chunk)
        failed = got < 0 && errno != EINTR
        count = max(0, got)
      }
      bytes = before == 0 ? more : bytes + more
      if more.isEmpty { break }
    }
    return failed ? nil : bytes
  }

  static func join(_ folder: Folder, _ path: String) -> String {
    folder.name.hasSuffix("/") ? folder.name + path : folder.name + "/" + path
  }
}

extension MachineFailure {
  /// A file or folder that could not be written, with what to do about it.
  static func writing(_ path: String, _ code: CInt) -> MachineFailure {
    MachineFailure(
      Words("không ghi được \(path): \(reason(code).vi)", "cannot write \(path): \(reason(code).en)"),
      remedy: remedy(code))
  }

  /// A file or folder that could not be read.
  static func reading(_ path: String, _ code: CInt) -> MachineFailure {
    MachineFailure(
      Words("không đọc được \(path): \(reason(code).vi)", "cannot read \(path): \(reason(code).en)"),
      remedy: remedy(code))
  }

  private static func reason(_ code: CInt) -> Words {
    switch code {
    case ENOSPC: Words("đĩa đã đầy", "the disk is full")
    case EDQUOT: Words("đã hết dung lượng được cấp (quota)", "the disk quota is used up")
    case EACCES, EPERM: Words("không có quyền", "permission denied")
    case EROFS: Words("ổ đĩa chỉ cho đọc", "the disk is read-only")
    case ENAMETOOLONG: Words("tên tệp quá dài", "the file name is too long")
    case EMFILE, ENFILE: Words("mở quá nhiều tệp cùng lúc", "too many open files")
    case EIO: Words("lỗi đọc, ghi đĩa", "the disk reported an input/output error")
    case EFBIG: Words("tệp vượt cỡ cho phép", "the file is larger than allowed")
    default: Words(same: String(cString: strerror(code)))
    }
  }

  private static func remedy(_ code: CInt) -> Words {
    switch code {
    case ENOSPC, EDQUOT:
      Words(
        "dọn bớt đĩa rồi chạy lại; trang đang công khai chưa bị động đến",
        "free some space and run again; the published site has not been touched")
    case EACCES, EPERM, EROFS:
      Words(
        "cấp quyền ghi cho thư mục đó, hoặc chọn nơi khác bằng --output; trang đang công khai chưa bị động đến",
        "make that folder writable or choose another with --output; the published site has not been touched")
    case ENAMETOOLONG:
      Words("đặt tên tệp ngắn lại", "give the file a shorter name")
    default:
      Words(
        "xem lại ổ đĩa rồi chạy lại; trang đang công khai chưa bị động đến",
        "check the disk and run again; the published site has not been touched")
    }
  }
}
