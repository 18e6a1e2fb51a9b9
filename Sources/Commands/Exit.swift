import Diagnostics

/// How the program ends. The numbers are a contract with scripts.
public enum Exit: Int32, Sendable {
  case done = 0
  /// The content has errors, an unreadable content file among them, or a check says no.
  case contentHasErrors = 1
  /// Wrong usage, an output folder that is not ours among it.
  case wrongUsage = 2
  /// The machine failed: a full disk, an output that cannot be written.
  case machineFailed = 3
}

/// A command line that cannot be carried out, with what would be right.
struct UsageProblem: Error {
  let words: Words
  let help: Words?

  init(_ words: Words, help: Words? = nil) {
    self.words = words
    self.help = help
  }
}
