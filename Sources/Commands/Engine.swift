import Building
import Diagnostics
import Publishing
import Reform

/// What a command asks of the one build function.
struct BuildOrder: Sendable {
  var content: String
  var templates: String
  var asOf: Day?
  var now: Moment?
  var drafts: Bool
  var strict: Bool
  var jobs: Int
}

/// What it answers.
struct BuildAnswer: Sendable {
  var faults: [Fault]
  /// Nil where errors stopped the build before the output was complete.
  var tree: OutputTree?
  var stamp: SiteStamp
}

enum Engine {
  static func run<Sink: OutputSink>(_ order: BuildOrder, into sink: Sink) throws(MachineFailure) -> BuildAnswer {
    throw MachineFailure(Words("chưa dựng được", "cannot build yet"))
  }
}
