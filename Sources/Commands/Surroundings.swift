import Building
import Diagnostics
import Glibc
import Reform
import Synchronization

/// All the program takes from the machine around it: environment, clock, terminal, streams. Commands get it handed in,
/// so that a test can hold them in a world of its own; nothing below the commands knows any of it.
public struct Surroundings: Sendable {
  /// The value of an environment variable.
  public var variable: @Sendable (String) -> String?
  /// Seconds since 1970; read only for `--as-of today`.
  public var clock: @Sendable () -> Int
  /// How wide the terminal of the standard error is; 0 where it is none.
  public var terminalColumns: Int
  /// Where the running program stands, symbolic links followed; nil where the system does not say.
  public var program: String?
  public var output: Stream
  public var errors: Stream
  /// Whether the process ends with the command.
  var endsTheProcess = false

  public init(
    variable: @escaping @Sendable (String) -> String?, clock: @escaping @Sendable () -> Int, terminalColumns: Int,
    program: String? = nil, output: Stream, errors: Stream
  ) {
    self.variable = variable
    self.clock = clock
    self.terminalColumns = terminalColumns
    self.program = program
    self.output = output
    self.errors = errors
  }

  /// This process's own. Broken pipes and file size limits become plain errors of `write`, not deaths.
  public static func real() -> Surroundings {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    var surroundings = Surroundings(
      variable: { name in getenv(name).map { String(cString: $0) } }, clock: { Int(time(nil)) },
      terminalColumns: isatty(2) == 1 ? 80 : 0, program: ownPath(), output: .descriptor(1), errors: .descriptor(2))
    surroundings.endsTheProcess = true
    return surroundings
  }

  /// Keeps what a site was made from until the process ends: the system takes all memory back at once, while freeing ten
  /// thousand pages one by one is a twentieth of a second in which nobody is served.
  func keepToTheEnd(_ outcome: BuildOutcome) {
    if endsTheProcess { Self.kept.withLock { $0.append(outcome) } }
  }

  private static let kept = Mutex<[BuildOutcome]>([])

  private static func ownPath() -> String? {
    guard let path = realpath("/proc/self/exe", nil) else { return nil }
    defer { free(path) }
    return String(cString: path)
  }

  /// Whether a line may be drawn over again: on a terminal that takes escapes, and where nobody asked for plain text
  /// (`NO_COLOR`, `TERM=dumb`).
  var drawsLines: Bool {
    terminalColumns > 0 && variable("TERM") != "dumb" && (variable("NO_COLOR") ?? "").isEmpty
  }

  /// Today, UTC+7 whatever the machine's zone.
  var today: Day { Moment(seconds: clock()).day }

  /// The language of the locale (`LC_ALL`, `LC_MESSAGES`, `LANG`, the first that is set); nil where it names neither.
  var language: Language? {
    let value = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(variable).first { !$0.isEmpty } ?? ""
    return Language.allCases.first { language in
      value == language.rawValue || value.hasPrefix(language.rawValue + "_") || value.hasPrefix(language.rawValue + ".")
    }
  }
}

/// Where text goes: a descriptor, or a test's memory.
public final class Stream: Sendable {
  private let write: @Sendable ([UInt8]) -> Bool
  private let isBroken = Atomic<Bool>(false)

  /// `write` says whether it could; after a false nothing more is written.
  public init(_ write: @escaping @Sendable ([UInt8]) -> Bool) {
    self.write = write
  }

  /// Writes a text, in one system call where the system takes it so. A reader that has gone away (`| head`) is no error.
  public func print(_ text: String, end: String = "\n") {
    if isBroken.load(ordering: .relaxed) || text.isEmpty && end.isEmpty { return }
    if !write(Array((text + end).utf8)) { isBroken.store(true, ordering: .relaxed) }
  }

  static func descriptor(_ number: CInt) -> Stream {
    Stream { bytes in
      var done = 0
      while done < bytes.count {
        let count = bytes.withUnsafeBytes { raw -> Int in
          guard let base = raw.baseAddress else { return 0 }
          return Glibc.write(number, base + done, raw.count - done)
        }
        if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
        if count <= 0 { return false }
        done += count
      }
      return true
    }
  }
}
