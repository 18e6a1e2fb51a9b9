import Foundation
import Testing

/// The project's own files, as the tests of the house read them.
enum House {
  /// The folder of `Package.swift`, found from where this file stood when it was compiled.
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// One Swift source of `Sources/`: its target, its path below the project, its text.
  struct Source: Sendable, CustomTestStringConvertible {
    let target: String
    let path: String
    let text: String

    var testDescription: String { path }

    /// The text without comments. A quoted `//` stays, since it opens no comment.
    var code: String { SwiftText.withoutComments(text) }
  }

  /// Every Swift file under `Sources/`, by path.
  static let sources: [Source] = {
    let folder = root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)?.allObjects ?? []
    return files.compactMap { $0 as? URL }
      .filter { $0.pathExtension == "swift" }
      .sorted { $0.path < $1.path }
      .compactMap { file in
        let below = file.path.dropFirst(folder.path.count + 1)
        guard let target = below.split(separator: "/").first, let text = try? String(contentsOf: file, encoding: .utf8)
        else { return nil }
        return Source(target: String(target), path: "Sources/\(below)", text: text)
      }
  }()
}
