import Synchronization

/// What the server shows now: the last good site and the faults of the last build. Requests read it, builds change it.
final class PreviewState: Sendable {
  struct Snapshot: Sendable {
    /// The last good site; nil until there is one.
    var files: [String: [UInt8]]?
    var faults: [PreviewFault] = []
    var errors = 0
    var warnings = 0
    /// Counts builds.
    var build = 0
    /// The build the shown pages are of.
    var pages = 0
  }

  private let snapshot = Mutex(Snapshot())
  /// Tells two runs of the server apart, so that an open page notices a restart.
  private let run = UInt32.random(in: 0...UInt32.max)

  var now: Snapshot { snapshot.withLock { $0 } }

  func take(_ build: PreviewBuild) {
    snapshot.withLock { now in
      now.build += 1
      now.faults = build.faults
      now.errors = build.errors
      now.warnings = build.warnings
      if let files = build.files {
        if now.files != files { now.pages = now.build }
        now.files = files
      }
    }
  }

  /// The identity of what is shown now.
  var eventID: String { "\(run)-\(snapshot.withLock { $0.build })" }

  /// What an open page needs to know, as JSON, with its identity.
  func event() -> (id: String, data: [UInt8]) {
    let now = now
    return ("\(run)-\(now.build)", EventData.json(now, run: run))
  }
}
