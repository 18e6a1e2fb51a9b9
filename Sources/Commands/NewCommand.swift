import ArgumentParser
import Diagnostics
import Glibc
import Reform

/// `congkhai new DIR`: a content folder to begin with.
struct NewCommand: FrontCommand {
  static let configuration = CommandConfiguration(commandName: "new", helpNames: [])
  @Argument var folder: String
  @Option var kind = "tinh"
  @OptionGroup var common: CommonOptions

  func perform(_ front: Front) async throws -> Exit {
    guard let kind = Starter.Kind(rawValue: kind.lowercased()) else {
      throw UsageProblem(
        Words("--kind không nhận \"\(self.kind)\"", "--kind does not take \"\(self.kind)\""),
        help: Words("--kind nhận tinh, so hoặc xa", "--kind takes tinh, so or xa"))
    }
    guard let firstDay = Day(year: 2026, month: 1, day: 1) else { return .wrongUsage }
    let asOf = try common.day(in: front.surroundings) ?? firstDay
    try requireEmpty()
    let files = Starter(kind: kind, asOf: asOf).files
    try NewFolder.write(files, to: folder)
    front.report(report(files))
    front.made(files.map { folder + "/" + $0.path })
    front.end()
    return .done
  }

  private func report(_ files: [Starter.File]) -> Words {
    let list = files.map { "  " + $0.path }.joined(separator: "\n")
    let quoted = folder.contains(" ") ? "\"\(folder)\"" : folder
    return Words(
      """
      đã tạo \(folder), \(files.count) tệp:
      \(list)
      xem thử: congkhai serve --content \(quoted)
      đăng:    congkhai build --content \(quoted)
      """,
      """
      made \(folder), \(files.count) files:
      \(list)
      preview: congkhai serve --content \(quoted)
      publish: congkhai build --content \(quoted)
      """)
  }

  private func requireEmpty() throws(UsageProblem) {
    var status = stat()
    guard lstat(folder, &status) == 0 else { return }
    let help = Words("chọn một tên chưa có", "choose a name that is not taken")
    guard stat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw UsageProblem(Words("\(folder) không phải là thư mục", "\(folder) is not a folder"), help: help)
    }
    guard let stream = opendir(folder) else { return }
    defer { closedir(stream) }
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      throw UsageProblem(
        Words("\(folder) không rỗng: đã có \(name)", "\(folder) is not empty: it holds \(name)"), help: help)
    }
  }
}

/// Writes the files of a new folder; on a failure what it made is taken away again.
enum NewFolder {
  static func write(_ files: [Starter.File], to folder: String) throws(MachineFailure) {
    try write(files.map { ($0.path, Array($0.text.utf8)) }, to: folder)
  }

  static func write(_ files: [(path: String, bytes: [UInt8])], to folder: String) throws(MachineFailure) {
    var made: [String] = []
    func undo() { for path in made.reversed() where unlink(path) != 0 { rmdir(path) } }
    for file in files {
      let path = folder + "/" + file.path
      var end = path.startIndex
      while let cut = path[end...].firstIndex(of: "/") {
        let part = String(path[..<cut])
        end = path.index(after: cut)
        if part.isEmpty || part == "." { continue }
        if mkdir(part, 0o777) == 0 {
          made.append(part)
        } else if errno != EEXIST {
          let code = errno
          undo()
          throw failure(part, code)
        }
      }
      let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      var code = descriptor < 0 ? errno : 0
      if descriptor >= 0 {
        made.append(path)
        if Glibc.write(descriptor, file.bytes, file.bytes.count) != file.bytes.count { code = errno }
        if close(descriptor) != 0 && code == 0 { code = errno }
      }
      if code != 0 {
        undo()
        throw failure(path, code)
      }
    }
  }

  private static func failure(_ path: String, _ code: CInt) -> MachineFailure {
    let reason = String(cString: strerror(code))
    return MachineFailure(
      Words("không ghi được \(path): \(reason)", "cannot write \(path): \(reason)"),
      remedy: Words("xem lại quyền ghi và dung lượng đĩa", "check the permissions and the space on the disk"))
  }
}
