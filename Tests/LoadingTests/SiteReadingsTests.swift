import Diagnostics
import Foundation
import Formats
import Loading
import Records
import Reform
import Testing

/// A plan of a whole site, and the table that says by hand how each of its rows must be read.
struct ReadSite: Sendable, CustomTestStringConvertible {
  let content: String
  let plan: String
  let expected: String
  let tasks: Int
  /// Our sum and the stated total, in đồng.
  let total: Int64?
  let stated: Int64?

  var testDescription: String { plan }

  static let all = [
    ReadSite("Tests/Sites/dak-nong-2021", "cchc-2021", tasks: 77, total: 936_000_000, stated: 936_000_000),
    ReadSite("Tests/Sites/bac-giang-2024", "cchc-2024", tasks: 71),
    ReadSite("Tests/Sites/quang-ngai-2017", "par-index-papi", tasks: 59),
    ReadSite(demo: "thai-nguyen-2017", tasks: 58),
    ReadSite(demo: "bac-kan-2016-2020", tasks: 63, total: 477_070_000_000, stated: 477_070_000_000),
  ]

  private init(_ folder: String, _ plan: String, tasks: Int, total: Int64? = nil, stated: Int64? = nil) {
    content = "\(folder)/content"
    expected = "\(folder)/expected.csv"
    (self.plan, self.tasks, self.total, self.stated) = (plan, tasks, total, stated)
  }

  private init(demo plan: String, tasks: Int, total: Int64? = nil, stated: Int64? = nil) {
    content = "content"
    expected = "Tests/Sites/demo-expected/\(plan).csv"
    (self.plan, self.tasks, self.total, self.stated) = (plan, tasks, total, stated)
  }

  func load() throws -> Diagnosed<LoadedContent> {
    let folder = Self.root.appending(path: content)
    let paths = try #require(FileManager.default.enumerator(atPath: folder.path)).compactMap { $0 as? String }
    let files = try paths.filter {
      $0.hasSuffix(".csv") || $0.hasSuffix(".xlsx") || $0.hasSuffix(".md") || $0.hasSuffix(".yaml")
    }
    .map { ContentFiles.File(path: $0, bytes: [UInt8](try Data(contentsOf: folder.appending(path: $0)))) }
    return LibraryLoading.load(ContentFiles(files: files))
  }

  func table() throws -> Table {
    let bytes = [UInt8](try Data(contentsOf: Self.root.appending(path: expected)))
    return try #require(CSVReader.read(bytes, file: expected).value)
  }

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

/// The plans of five provinces, read whole, against readings made by hand from the printed cells.
struct SiteReadingsTests {
  @Test(arguments: ReadSite.all)
  func everyRowIsReadAsByHand(_ site: ReadSite) throws {
    let library = try site.load().value.library
    let plan = try #require(library.plans.first { $0.plan.value.slug == site.plan })
    let expected = try site.table()
    #expect(plan.tasks.count == site.tasks)
    #expect(expected.rowCount == site.tasks)
    for (row, task) in zip(expected.rows, plan.tasks) {
      let wanted = (0..<expected.columnCount).map { expected[row, $0] }
      #expect(Self.words(row + 1, task.value) == wanted)
    }
  }

  @Test(arguments: ReadSite.all)
  func totalsAgree(_ site: ReadSite) throws {
    let library = try site.load().value.library
    let plan = try #require(library.plans.first { $0.plan.value.slug == site.plan })
    let amounts = plan.tasks.compactMap(\.value.budget)
    #expect((amounts.isEmpty ? nil : Money.sum(amounts)?.dong) == site.total)
    #expect(plan.plan.value.statedTotal?.dong == site.stated)
  }

  @Test(arguments: ReadSite.all)
  func loadsWithoutAnError(_ site: ReadSite) throws {
    let errors = try site.load().faults.filter { $0.severity == .error }
    #expect(errors.isEmpty)
  }

  /// The columns of an expected table, from what was read.
  private static func words(_ number: Int, _ task: PlanTask) -> [String] {
    let deadline = task.deadline
    return [
      String(number), task.deadlineText, deadline?.kind.rawValue ?? "", deadline?.from?.iso ?? "",
      deadline?.to?.iso ?? "", deadline?.cycle?.rawValue ?? "", String(deadline?.excludesLastDay ?? false),
      task.lead.agencies.joined(separator: " "), task.lead.groups.joined(separator: " "),
      task.support.agencies.joined(separator: " "), task.support.groups.joined(separator: " "),
      task.budget.map { String($0.dong) } ?? "",
    ]
  }
}
