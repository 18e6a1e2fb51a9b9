/// What a published site consists of: `manifest.json`, which does not list itself. It says which files of the output
/// folder are ours, proves them by their SHA-256, and holds nothing that differs between two machines.
public struct Manifest: Sendable, Hashable {
  /// One file of the site.
  public struct File: Sendable, Hashable {
    public let path: String
    /// In bytes.
    public let size: Int
    public let digest: SHA256Digest

    public init(path: String, size: Int, digest: SHA256Digest) {
      self.path = path
      self.size = size
      self.digest = digest
    }
  }

  /// The name of the file in the output folder.
  public static let name = "manifest.json"
  /// What `"program"` says; a `manifest.json` without it is somebody else's.
  static let program = "congkhai"

  /// The version of the program that made the site.
  public let version: String
  /// The day statuses were computed for, `YYYY-MM-DD`.
  public let asOf: String
  /// The hash of all inputs; see ``InputDigest``.
  public let inputs: SHA256Digest
  /// Sorted by path.
  public let files: [File]

  public init(version: String, asOf: String, inputs: SHA256Digest, files: [File]) {
    self.version = version
    self.asOf = asOf
    self.inputs = inputs
    self.files = files
  }

  /// The manifest of a finished tree.
  public init(of tree: OutputTree, _ stamp: SiteStamp) {
    self.init(
      version: stamp.version, asOf: stamp.asOf, inputs: stamp.inputs,
      files: tree.entries.map { File(path: $0.path, size: $0.size, digest: $0.digest) })
  }

  /// The file's bytes: one line a file, so that two versions are compared line by line.
  public func json() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(files.count * 160 + 400)
    bytes.append(contentsOf: "{\"program\":\"\(Manifest.program)\",\n\"version\":".utf8)
    JSONText.append(version, to: &bytes)
    bytes.append(contentsOf: ",\n\"asOf\":".utf8)
    JSONText.append(asOf, to: &bytes)
    bytes.append(contentsOf: ",\n\"inputs\":\"".utf8)
    inputs.appendHex(to: &bytes)
    bytes.append(contentsOf: "\",\n\"files\":[".utf8)
    for (index, file) in files.enumerated() {
      bytes.append(contentsOf: (index == 0 ? "\n{\"path\":" : ",\n{\"path\":").utf8)
      JSONText.append(file.path, to: &bytes)
      bytes.append(contentsOf: ",\"size\":".utf8)
      bytes.append(contentsOf: String(file.size).utf8)
      bytes.append(contentsOf: ",\"sha256\":\"".utf8)
      file.digest.appendHex(to: &bytes)
      bytes.append(contentsOf: "\"}".utf8)
    }
    bytes.append(contentsOf: "\n]}\n".utf8)
    return bytes
  }

  /// Reads a manifest back; nil where the bytes are not one of ours (cut short, edited into something else, another
  /// program's). Key order and blanks are free, unknown keys are passed over.
  public init?(json bytes: [UInt8]) {
    guard let read = bytes.withUnsafeBufferPointer({ Manifest.read($0) }) else { return nil }
    self = read
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Manifest? {
    var program: String?
    var version: String?
    var asOf: String?
    var inputs: SHA256Digest?
    var files: [File]?
    var scanner = JSONScanner(bytes)
    let isWhole = scanner.object { scanner, key in
      switch key {
      case "program": program = scanner.string()
      case "version": version = scanner.string()
      case "asOf": asOf = scanner.string()
      case "inputs": inputs = scanner.string().flatMap(SHA256Digest.init(hex:))
      case "files":
        var list: [File] = []
        list.reserveCapacity(bytes.count / 140)
        guard scanner.array({ scanner in file(&scanner).map { list.append($0) } != nil }) else { return false }
        files = list
      default: return scanner.skip()
      }
      return true
    }
    guard isWhole, scanner.isAtEnd(), program == Manifest.program, let version, let asOf, let inputs, let files else {
      return nil
    }
    return Manifest(version: version, asOf: asOf, inputs: inputs, files: files)
  }

  private static func file(_ scanner: inout JSONScanner) -> File? {
    var path: String?
    var size: Int?
    var digest: SHA256Digest?
    let isWhole = scanner.object { scanner, key in
      switch key {
      case "path": path = scanner.string()
      case "size": size = scanner.count()
      case "sha256": digest = scanner.string().flatMap(SHA256Digest.init(hex:))
      default: return scanner.skip()
      }
      return true
    }
    guard isWhole, let path, let size, let digest, OutputPath.flaw(in: path) == nil else { return nil }
    return File(path: path, size: size, digest: digest)
  }
}
