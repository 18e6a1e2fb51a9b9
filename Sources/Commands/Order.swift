import Building
import Diagnostics
import Glibc
import Publishing
import Workers

extension CommonOptions {
  /// What the build function is asked for. Folders that are not there are wrong usage, told at once.
  /// - Parameter needsTemplates: whether pages are made
  func request(
    in surroundings: Surroundings, needsTemplates: Bool = true
  ) throws(UsageProblem) -> BuildRequest {
    try requireFolder(
      content, "--content", Words("thư mục nội dung", "content folder"),
      help: Words(
        "đứng ở thư mục chứa content/, chỉ đường bằng --content, hoặc tạo mới: congkhai new \(content)",
        "go to the folder that holds content/, name it with --content, or make one: congkhai new \(content)"))
    let templates = templateFolder(in: surroundings)
    if needsTemplates {
      try requireFolder(
        templates, "--templates", Words("thư mục mẫu trang", "template folder"),
        help: Words(
          "chép templates/ của chương trình vào đây hoặc để cạnh chương trình, hoặc chỉ đường bằng --templates",
          "copy the program's templates/ here or beside the program, or name them with --templates"))
    }
    return BuildRequest(
      content: content, templates: templates, asOf: try day(in: surroundings), now: try moment(), drafts: drafts,
      strict: strict, jobs: try threads(available: Workers.available))
  }

  /// `--templates`, else `templates` here, else the one that came with the program: beside it, in a folder above it (a
  /// program built in its source folder), or in `share/congkhai` of the place it was installed to.
  func templateFolder(in surroundings: Surroundings, here: String = "templates") -> String {
    if let templates { return templates }
    guard access(here, F_OK) != 0, let program = surroundings.program else { return here }
    var folder = program[...]
    for _ in 0..<Self.levelsAbove {
      guard let slash = folder.lastIndex(of: "/") else { break }
      folder = folder[..<slash]
      for found in ["\(folder)/templates", "\(folder)/share/congkhai/templates"]
      where access(found + "/layout.mustache", R_OK) == 0 { return found }
    }
    return here
  }

  /// `.build/<machine>/release/congkhai` stands four levels below the source folder.
  private static var levelsAbove: Int { 4 }

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

  /// A home folder is never replaced by a site.
  func home(in surroundings: Surroundings) -> [ProtectedFolder] {
    guard let home = surroundings.variable("HOME"), home.hasPrefix("/"), home != "/" else { return [] }
    return [ProtectedFolder(home, Words("thư mục cá nhân", "the home folder"), inside: false)]
  }

  /// Where excerpts of faulty lines are taken from: the bytes the build has read.
  func faults(_ outcome: BuildOutcome, of request: BuildRequest) -> Front.Faults {
    func folder(_ path: String) -> String { path.hasSuffix("/") ? path : path + "/" }
    return Front.Faults(
      prefix: folder(request.content), templates: folder(request.templates), source: outcome.source)
  }
}
