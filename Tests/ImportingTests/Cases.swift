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

  /// The tasks of a plan read by hand, by the keys of the task table: a table, or the plan's one workbook.
  static func tasks(ofPlan folder: String) throws -> [[String: String]] {
    let workbook = root.appending(path: "\(folder)/ke-hoach.xlsx")
    guard FileManager.default.fileExists(atPath: workbook.path) else { return try rows("\(folder)/nhiem-vu.csv") }
    let plan = try #require(PlanImport.read(try bytes(workbook.path), file: workbook.lastPathComponent).value)
    return plan.tasks.map { Dictionary(uniqueKeysWithValues: zip(ImportedTask.keys, $0.cells)) }
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
