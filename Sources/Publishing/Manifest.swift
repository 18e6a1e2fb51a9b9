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
    guard case .object(let top)? = JSONReader.read(bytes),
      case .string(Manifest.program)? = top["program"],
      case .string(let version)? = top["version"],
      case .string(let asOf)? = top["asOf"],
      case .string(let hex)? = top["inputs"], let inputs = SHA256Digest(hex: hex),
      case .array(let list)? = top["files"]
    else { return nil }
    var files: [File] = []
    files.reserveCapacity(list.count)
    for item in list {
      guard case .object(let file) = item,
        case .string(let path)? = file["path"], OutputPath.flaw(in: path) == nil,
        case .integer(let size)? = file["size"], size >= 0,
        case .string(let hex)? = file["sha256"], let digest = SHA256Digest(hex: hex)
      else { return nil }
      files.append(File(path: path, size: size, digest: digest))
    }
    self.init(version: version, asOf: asOf, inputs: inputs, files: files)
  }
}
