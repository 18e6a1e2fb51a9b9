import Glibc

/// A program of another maker that makes files on request; its results stand outside the promise of equal bytes.
struct ExternalProgram: Sendable {
  let name: String
  let surroundings: Surroundings

  enum Ending: Sendable, Equatable {
    case ended(Int32)
    /// It is not on this machine.
    case missing
  }

  /// Runs it and waits. Its own output goes nowhere, so that ours stays readable.
  func run(_ arguments: [String]) -> Ending {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for descriptor in [Int32(0), 1, 2] {
      posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", descriptor == 0 ? O_RDONLY : O_WRONLY, 0)
    }
    // Programs like this one keep caches and look for fonts by these.
    let variables = ["PATH", "HOME", "LANG", "LC_ALL", "XDG_CACHE_HOME", "FONTCONFIG_PATH"].compactMap { key in
      surroundings.variable(key).map { "\(key)=\($0)" }
    }
    // WeasyPrint writes its fonts in the order of Python's hashes: with these the same page gives the same bytes.
    let fixed = ["PYTHONHASHSEED=0", "SOURCE_DATE_EPOCH=0"]
    return Self.withPointers([name] + arguments) { words in
      Self.withPointers(variables + fixed) { environment in
        var process: pid_t = 0
        guard posix_spawnp(&process, name, &actions, nil, words, environment) == 0 else { return .missing }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
          if errno != EINTR { return .missing }
        }
        // The shell's numbers: 127 is a program that is not there.
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return code == 127 ? .missing : .ended(code)
      }
    }
  }

  /// Lends texts as C does: pointers with nil at the end.
  private static func withPointers<Result>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = texts.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }
}
