import Diagnostics
import Glibc
import Publishing

extension CommonOptions {
  /// What the build function is asked for. Folders that are not there are wrong usage, told at once.
  func order(in surroundings: Surroundings) throws(UsageProblem) -> BuildOrder {
    try requireFolder(
      content, "--content", Words("thư mục nội dung", "content folder"),
      help: Words(
        "đứng ở thư mục chứa content/, chỉ đường bằng --content, hoặc tạo mới: congkhai new \(content)",
        "go to the folder that holds content/, name it with --content, or make one: congkhai new \(content)"))
    try requireFolder(
      templates, "--templates", Words("thư mục mẫu trang", "template folder"),
      help: Words(
        "đứng ở thư mục chứa templates/, hoặc chỉ đường bằng --templates",
        "go to the folder that holds templates/, or name it with --templates"))
    return BuildOrder(
      content: content, templates: templates, asOf: try day(in: surroundings), now: try moment(), drafts: drafts,
      strict: strict, jobs: try threads(available: Workers.available))
  }

  private func requireFolder(_ path: String, _ option: String, _ what: Words, help: Words) throws(UsageProblem) {
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    let isThere = errno != ENOENT && errno != ENOTDIR || access(path, F_OK) == 0
    throw UsageProblem(
      isThere
        ? Words("\(option) \(path) không phải là thư mục", "\(option) \(path) is not a folder")
        : Words("không thấy \(what.vi) \(path)", "there is no \(what.en) \(path)"),
      help: help)
  }

  /// Folders the output may not be, hold, or lie in.
  func protected(in surroundings: Surroundings) -> [ProtectedFolder] {
    var folders = [
      ProtectedFolder(content, Words("thư mục nội dung", "the content folder")),
      ProtectedFolder(templates, Words("thư mục mẫu trang", "the template folder")),
    ]
    if let home = surroundings.variable("HOME"), home.hasPrefix("/"), home != "/" {
      folders.append(ProtectedFolder(home, Words("thư mục cá nhân", "the home folder"), inside: false))
    }
    return folders
  }

  /// Where excerpts of faulty lines are read from.
  func faults() -> Front.Faults {
    let content = content.hasSuffix("/") ? content : content + "/"
    let templates = templates.hasSuffix("/") ? templates : templates + "/"
    return Front.Faults(prefix: content) { file in
      FileBytes.read(file.hasPrefix("templates/") ? templates + file.dropFirst("templates/".count) : content + file)
    }
  }
}

/// Reads a file for an excerpt; nil where that cannot be.
enum FileBytes {
  static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = Glibc.read(file, &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 { return nil }
      if count == 0 { return bytes }
      bytes.append(contentsOf: chunk[..<count])
    }
  }
}
