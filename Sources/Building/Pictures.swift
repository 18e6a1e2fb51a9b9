import Glibc

/// Pictures made by a program outside (`rsvg-convert`, Debian package librsvg2-bin), on request only: their bytes are no
/// promise of a build.
enum Pictures {
  private static let program = "rsvg-convert"
  /// The width that sharing services ask for.
  private static let width = "1200"

  /// Whether the program is there.
  static func canBeMade() -> Bool { run([program, "--version"]) == 0 }

  /// A drawing as PNG; nil where the program fails. The SVG is there in any case.
  static func png(_ svg: [UInt8]) -> [UInt8]? {
    var name = Array("/tmp/congkhai-hinh-XXXXXX".utf8CString)
    let file = mkstemp(&name)
    guard file >= 0 else { return nil }
    let path = String(decoding: name.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer {
      unlink(path)
      unlink(path + ".png")
    }
    let written = svg.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
    close(file)
    guard written == svg.count, run([program, "-w", width, "-f", "png", "-o", path + ".png", path]) == 0 else {
      return nil
    }
    return read(path + ".png")
  }

  private static func read(_ path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = Glibc.read(file, &part, part.count)
      if count < 0 { return nil }
      if count == 0 { return bytes.isEmpty ? nil : bytes }
      bytes += part[..<count]
    }
  }

  /// The exit code; what the program says is not shown.
  private static func run(_ words: [String]) -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) }
    arguments.append(nil)
    defer { for argument in arguments { free(argument) } }
    var child: pid_t = 0
    guard posix_spawnp(&child, words[0], &actions, nil, arguments, environ) == 0 else { return -1 }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { if errno != EINTR { return -1 } }
    return status
  }
}
