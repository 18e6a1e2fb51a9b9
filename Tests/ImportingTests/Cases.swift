import Foundation
import Formats
import Testing

@testable import Importing

/// Files of the tests, and tables to compare with.
enum Cases {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: path.hasPrefix("/") ? URL(fileURLWithPath: path) : root.appending(path: path)))
  }

  /// The rows of a table by the keys of the task table; a column that is absent is empty.
  static func rows(_ path: String) throws -> [[String: String]] {
    let table = try #require(CSVReader.read(try bytes(path), file: path).value)
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: table.head.enumerated().map { ($1.text, table[row, $0]) })
    }
  }

  /// Where texts of real plans stand, if they are there.
  static let seeds: String? = {
    let named = ProcessInfo.processInfo.environment["CONGKHAI_SEEDS"]
    let folders: [String?] = [named, root.deletingLastPathComponent().appending(path: "shared/seeds").path]
    return folders.compactMap(\.self).first { FileManager.default.fileExists(atPath: $0) }
  }()
}

extension ImportedTask {
  subscript(key: String) -> String {
    ImportedTask.keys.firstIndex(of: key).map { cells[$0] } ?? ""
  }
}
