import Diagnostics
import Foundation
import Synchronization

extension Front {
  /// Does work that may take long. On a terminal a line tells how long it has been going on, and goes away again; a pipe
  /// and a terminal without escapes see nothing.
  func whileWorking<Value>(
    _ work: () throws(MachineFailure) -> Value
  ) throws(MachineFailure) -> Value {
    guard surroundings.drawsLines, !manner.isJSON, !manner.isQuiet else { return try work() }
    let line = ProgressLine(surroundings.errors, manner.language)
    line.start()
    defer { line.stop() }
    return try work()
  }
}

/// A line on the terminal that counts seconds while something else works.
private final class ProgressLine: Sendable {
  private let stream: Stream
  private let language: Language
  private let state = Mutex((isOver: false, isDrawn: false))

  init(_ stream: Stream, _ language: Language) {
    self.stream = stream
    self.language = language
  }

  func start() {
    Thread.detachNewThread {
      var tenths = 0
      while true {
        usleep(100_000)
        tenths += 1
        let isDone = self.state.withLock { state in
          if state.isOver { return true }
          // Nothing for the first moment: most builds are over by then.
          if tenths >= 5, tenths % 5 == 0 {
            self.stream.print(self.text(tenths), end: "")
            state.isDrawn = true
          }
          return false
        }
        if isDone { return }
      }
    }
  }

  /// Clears the line; nothing is printed after that.
  func stop() {
    state.withLock { state in
      state.isOver = true
      if state.isDrawn { stream.print("\r\u{1B}[K", end: "") }
    }
  }

  private func text(_ tenths: Int) -> String {
    let seconds = tenths / 10
    return "\r\u{1B}[K" + Words("đang dựng… \(seconds) giây", "building… \(seconds) s").text(language)
  }
}
