import Foundation
import Synchronization

@testable import Commands

/// A world for one command: its streams, its environment, its clock, and a folder of its own that goes with it.
final class World: Sendable {
  let folder: String
  private let written = Mutex<(out: String, err: String)>(("", ""))

  init() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "congkhai-commands-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    folder = url.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  func at(_ name: String) -> String { folder + "/" + name }

  func write(_ name: String, _ text: String) throws {
    let url = URL(filePath: at(name))
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func read(_ name: String) throws -> String { try String(contentsOfFile: at(name), encoding: .utf8) }

  func names(_ name: String = "") throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: at(name)).sorted()
  }

  struct Run {
    let exit: Exit
    let out: String
    let err: String
  }

  /// Runs a command line here. The locale is Vietnamese and the clock stands at 20:00 UTC on 15 November 2026, which
  /// is the sixteenth in Việt Nam.
  func run(_ arguments: [String], variables: [String: String] = ["LANG": "vi_VN.UTF-8"]) async -> Run {
    written.withLock { $0 = ("", "") }
    let surroundings = Surroundings(
      variable: { variables[$0] }, clock: { 1_794_772_800 }, terminalColumns: 0,
      output: Stream { bytes in
        self.written.withLock { $0.out += String(decoding: bytes, as: UTF8.self) }
        return true
      },
      errors: Stream { bytes in
        self.written.withLock { $0.err += String(decoding: bytes, as: UTF8.self) }
        return true
      })
    let exit = await Front.run(arguments, in: surroundings)
    return written.withLock { Run(exit: exit, out: $0.out, err: $0.err) }
  }
}
