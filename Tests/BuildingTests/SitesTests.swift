import Building
import Diagnostics
import Foundation
import Publishing
import Testing

/// Every whole site under `Tests/Sites`, found by listing the folder, and the demonstration itself.
struct SitesTests {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  static let contents: [String] = {
    let sites = (try? FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Tests/Sites").path)) ?? []
    return ["content"]
      + sites.sorted().map { "Tests/Sites/\($0)/content" }
      .filter { FileManager.default.fileExists(atPath: root.appending(path: "\($0)/site.yaml").path) }
  }()

  /// A build into memory; a machine that fails is a test that fails.
  static func build(_ content: String, jobs: Int) throws -> (outcome: BuildOutcome, files: [String: [UInt8]]) {
    let request = BuildRequest(
      content: root.appending(path: content).path, templates: root.appending(path: "templates").path, jobs: jobs)
    let (outcome, site) = try Build.preview(request)
    return (outcome, try #require(site).files())
  }

  /// The files of the demonstration, built once for the tests that only read them.
  static let demonstration: [String: [UInt8]] = (try? build("content", jobs: 4).files) ?? [:]

  @Test func allThreeSitesAreThere() {
    #expect(Self.contents.count >= 4)
  }

  @Test(arguments: SitesTests.contents)
  func manyThreadsGiveTheBytesOfOne(_ content: String) throws {
    let one = try Self.build(content, jobs: 1)
    let many = try Self.build(content, jobs: 4)
    #expect(one.outcome.faults.filter(\.isError).isEmpty)
    #expect(one.files.count > 20)
    #expect(Set(one.files.keys) == Set(many.files.keys))
    let differing = one.files.keys.sorted().filter { one.files[$0] != many.files[$0] }
    #expect(differing.isEmpty)
  }

  /// The demonstration has a table of every kind.
  @Test func everyWorkbookIsOfferedOnSomePage() throws {
    let files = Self.demonstration
    var linked: Set<String> = []
    for (path, bytes) in files where path.hasSuffix(".html") {
      let folder = URL(fileURLWithPath: "/" + path).deletingLastPathComponent()
      for part in String(decoding: bytes, as: UTF8.self).components(separatedBy: "href=\"").dropFirst() {
        let address = part.prefix { $0 != "\"" }
        guard address.hasSuffix(".xlsx") else { continue }
        linked.insert(String(folder.appending(path: address).standardizedFileURL.path.dropFirst()))
      }
    }
    let unlinked = files.keys.filter { $0.hasSuffix(".xlsx") && !linked.contains($0) }.sorted()
    #expect(unlinked.isEmpty)
    #expect(linked.count > 20)
  }

  @Test(arguments: SitesTests.contents)
  func onlyADemonstrationHidesFromSearchEngines(_ content: String) throws {
    let yaml = try String(contentsOf: Self.root.appending(path: "\(content)/site.yaml"), encoding: .utf8)
    let isDemonstration = yaml.contains("\ntrinh_dien: true")
    let home = try #require(try Self.build(content, jobs: 2).files["index.html"])
    #expect(String(decoding: home, as: UTF8.self).contains("noindex") == isDemonstration)
  }
}
