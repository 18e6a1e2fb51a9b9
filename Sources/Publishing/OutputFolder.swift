import Diagnostics
import Glibc

/// A folder the output may never be, hold, or lie within.
public struct ProtectedFolder: Sendable {
  public let path: String
  /// What it is: *thư mục nội dung*.
  public let words: Words
  /// Whether an output inside it is refused as well (content and templates), or only itself and what holds it (a home).
  public let inside: Bool

  public init(_ path: String, _ words: Words, inside: Bool = true) {
    self.path = path
    self.words = words
    self.inside = inside
  }
}

/// The folder a site is published to: where it is and what may be done with it.
public struct OutputFolder: Sendable {
  /// As the user gave it, for messages.
  public let given: String
  /// The folder that holds it: staging happens there, beside the site.
  let parent: String
  /// Its own name in the parent.
  let name: String
  let isThere: Bool
  let manifest: Manifest?
  /// The bytes of the manifest on disk.
  let manifestBytes: [UInt8]

  /// Looks at the output folder without changing anything. A folder that must not be replaced is a fault (wrong usage,
  /// exit code 2); a folder that cannot be read is thrown (exit code 3).
  public static func examine(
    _ given: String, protecting: [ProtectedFolder] = []
  ) throws(MachineFailure) -> Result<OutputFolder, OutputRefused> {
    guard let place = locate(given) else {
      return .failure(
        refusedAsProtected(given, Words("thư mục gốc hoặc thư mục hiện hành", "the root or current folder")))
    }
    if let refusal = protection(given, place, protecting) { return .failure(refusal) }

    let path = place.parent == "/" ? "/" + place.name : place.parent + "/" + place.name
    guard let status = FileSystem.status(of: path) else {
      if errno == ENOENT || errno == ENOTDIR {
        return .success(OutputFolder(given, place, isThere: false, manifest: nil, bytes: []))
      }
      throw MachineFailure.reading(given, errno)
    }
    if FileSystem.isLink(status) {
      return .failure(notAFolder(given, Words("là liên kết (symbolic link)", "is a symbolic link")))
    }
    if !FileSystem.isFolder(status) { return .failure(notAFolder(given, Words("là một tệp", "is a file"))) }
    return try examineContents(given, place, path)
  }

  private static func examineContents(
    _ given: String, _ place: (parent: String, name: String), _ path: String
  ) throws(MachineFailure) -> Result<OutputFolder, OutputRefused> {
    guard let folder = Folder.open(path, named: given) else { throw MachineFailure.reading(given, errno) }
    if FileSystem.status(of: Manifest.name, in: folder) != nil {
      guard let bytes = FileSystem.contents(of: Manifest.name, in: folder) else {
        throw MachineFailure.reading(FileSystem.join(folder, Manifest.name), errno)
      }
      guard let manifest = Manifest(json: bytes) else {
        return .failure(
          notOurs(
            given,
            Words(
              "manifest.json trong đó hỏng hoặc không phải của chương trình này",
              "its manifest.json is damaged or not this program's")))
      }
      return .success(OutputFolder(given, place, isThere: true, manifest: manifest, bytes: bytes))
    }
    let strangers = try TreeWalk.names(in: folder).filter { $0 != ".gitignore" && $0 != ".well-known" }
      .filter { !StagingName.isLeftover($0, inside: true) }
    if !strangers.isEmpty {
      let list = PublishingFaults.shortList(strangers.sorted())
      return .failure(
        notOurs(
          given,
          Words(
            "trong đó đã có \(list.vi) mà không có manifest.json",
            "it already holds \(list.en) and has no manifest.json")))
    }
    return .success(OutputFolder(given, place, isThere: true, manifest: nil, bytes: []))
  }

  private init(
    _ given: String, _ place: (parent: String, name: String), isThere: Bool, manifest: Manifest?, bytes: [UInt8]
  ) {
    self.given = given
    self.parent = place.parent
    self.name = place.name
    self.isThere = isThere
    self.manifest = manifest
    self.manifestBytes = bytes
  }
}

// MARK: - Where it is

extension OutputFolder {
  /// Parent and own name of a path, the parent resolved as far as it exists; nil for `/`, `.` and `..`.
  private static func locate(_ given: String) -> (parent: String, name: String)? {
    var parts = given.split(separator: "/").map(String.init)
    while parts.last == "." { parts.removeLast() }
    guard let name = parts.popLast(), name != ".." else { return nil }
    let before = parts.joined(separator: "/")
    let parent = given.hasPrefix("/") ? "/" + before : (before.isEmpty ? "." : before)
    return (resolve(parent), name)
  }

  /// The real path of a folder, symbolic links resolved; where its end does not exist yet, that end is kept as written.
  static func resolve(_ path: String) -> String {
    var missing: [String] = []
    var rest = path
    while true {
      if let real = realpath(rest, nil) {
        defer { free(real) }
        let base = String(cString: real)
        if missing.isEmpty { return base }
        return (base == "/" ? "" : base) + "/" + missing.reversed().joined(separator: "/")
      }
      guard let cut = rest.lastIndex(of: "/") else {
        missing.append(rest)
        return resolve(".") + "/" + missing.reversed().joined(separator: "/")
      }
      missing.append(String(rest[rest.index(after: cut)...]))
      rest = cut == rest.startIndex ? "/" : String(rest[..<cut])
      if rest == "/" { return "/" + missing.reversed().joined(separator: "/") }
    }
  }

  private static func protection(
    _ given: String, _ place: (parent: String, name: String), _ protecting: [ProtectedFolder]
  ) -> OutputRefused? {
    let own = place.parent == "/" ? "/" + place.name : place.parent + "/" + place.name
    for folder in protecting {
      let other = resolve(folder.path)
      if other == own { return refusedAsProtected(given, folder.words) }
      if isInside(other, of: own) {
        return refusedAsProtected(
          given, Words("thư mục chứa \(folder.words.vi)", "the folder that holds \(folder.words.en)"))
      }
      if folder.inside, isInside(own, of: other) {
        return refusedAsProtected(given, Words("nằm trong \(folder.words.vi)", "inside \(folder.words.en)"))
      }
    }
    return nil
  }

  private static func isInside(_ path: String, of folder: String) -> Bool {
    path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  private static func refusedAsProtected(_ given: String, _ what: Words) -> OutputRefused {
    OutputRefused(
      PublishingFaults.outputProtected.fault(
        at: nil,
        Words("không đăng vào \(given): đó là \(what.vi)", "will not publish to \(given): it is \(what.en)"),
        suggestion: Words(
          "chọn một thư mục riêng, ví dụ --output site", "choose a folder of its own, for instance --output site")))
  }

  private static func notAFolder(_ given: String, _ what: Words) -> OutputRefused {
    OutputRefused(
      PublishingFaults.outputNotAFolder.fault(
        at: nil,
        Words("không đăng vào \(given): nó \(what.vi)", "will not publish to \(given): it \(what.en)"),
        suggestion: Words("chỉ thẳng tới thư mục thật bằng --output", "name the real folder with --output")))
  }

  private static func notOurs(_ given: String, _ why: Words) -> OutputRefused {
    OutputRefused(
      PublishingFaults.outputNotOurs.fault(
        at: nil,
        Words(
          "không đăng vào \(given): thư mục không do congkhai tạo ra; \(why.vi)",
          "will not publish to \(given): the folder was not made by congkhai; \(why.en)"),
        suggestion: Words(
          "chọn thư mục mới bằng --output, hoặc tự dọn \(given) nếu chắc chắn không còn cần",
          "choose a new folder with --output, or empty \(given) yourself if it is certainly not needed"),
        consequence: Words("chưa động đến tệp nào trong đó", "nothing in it has been touched")))
  }
}

/// An output folder that must not be replaced: wrong usage (exit code 2), not content that is wrong.
public struct OutputRefused: Error, Sendable {
  public let fault: Fault

  public init(_ fault: Fault) {
    self.fault = fault
  }
}
