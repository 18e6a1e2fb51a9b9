import Diagnostics
import Testing

@testable import Publishing

@Suite struct OutputTreeTests {
  private func part(_ files: [(String, OutputSource)]) throws -> WrittenPart {
    let writer = DryRun().makeWriter()
    for (path, source) in files { try writer.write(path, [1], from: source) }
    return writer.finish()
  }

  private let plan = OutputSource(
    Words("trang kế hoạch", "plan page"), at: Place(file: "ke-hoach/2026/ke-hoach.md", line: 1))
  private let page = OutputSource(Words("trang tĩnh", "standing page"), at: Place(file: "trang/x.md"))

  @Test(arguments: [
    (["a.html", "a.html"], ["two-pages-at-one-address"]),
    (["a.html", "A.html"], ["addresses-differ-in-case"]),
    (["tep/Đơn.pdf", "tep/đơn.pdf"], ["addresses-differ-in-case"]),
    (["a", "a/b/c"], ["two-pages-at-one-address"]),
    (["a-b", "a", "A/c"], ["two-pages-at-one-address"]),
    (["a.html", "b.html", "a/b.html"], []),
    (["a.html", "a.html", "a.html"], ["two-pages-at-one-address", "two-pages-at-one-address"]),
  ])
  func collisions(_ paths: [String], _ ids: [String]) throws {
    let tree = OutputTree.merging([try part(paths.map { ($0, page) })])
    #expect(tree.faults.map(\.id) == ids)
    #expect(tree.faults.errorCount == tree.faults.count)
  }

  @Test func aCollisionNamesBothSourcesInOneOrder() throws {
    let first = try part([("x.html", plan)])
    let second = try part([("x.html", page)])
    let tree = OutputTree.merging([first, second])
    let fault = try #require(tree.faults.first)
    #expect(fault.summary.vi.contains("trang kế hoạch (ke-hoach/2026/ke-hoach.md:1)"))
    #expect(fault.summary.vi.contains("trang tĩnh (trang/x.md)"))
    #expect(fault.place == page.place)
    #expect(fault.related.map(\.place) == [plan.place])
    #expect(OutputTree.merging([second, first]).faults == tree.faults)
  }

  @Test(arguments: [
    ("", OutputPath.Flaw.empty), ("/etc/passwd", .absolute), ("a/../b", .climbs), ("..", .climbs), ("./a", .climbs),
    ("a//b", .emptyPart), ("a/", .emptyPart), ("a\\b", .control), ("a\u{0}b", .control), ("a\nb", .control),
    ("tep/hoa\u{300}.pdf", .notNormalised), (String(repeating: "x", count: 256), .tooLong),
    ("manifest.json", .reserved), (".gitignore", .reserved), (".well-known/x", .reserved),
  ])
  func unsafePaths(_ path: String, _ flaw: OutputPath.Flaw) throws {
    #expect(OutputPath.flaw(in: path) == flaw)
    let tree = OutputTree.merging([try part([(path, page)])])
    #expect(tree.faults.map(\.id) == ["address-not-safe"])
    #expect(tree.value.entries.isEmpty)
  }

  @Test(arguments: ["index.html", "a/manifest.json", "tep/Quyết định số 5.pdf", "a..b/c", ".nojekyll", "a/.b"])
  func safePaths(_ path: String) {
    #expect(OutputPath.flaw(in: path) == nil)
  }

  @Test func everyKindIsListedOnceAndExplained() {
    let ids = PublishingFaults.all.map(\.id)
    #expect(Set(ids).count == ids.count)
    for kind in PublishingFaults.all {
      #expect(kind.explanation.vi.count > 100 && kind.explanation.en.count > 100)
    }
  }

  @Test func memoryHoldsTheBytesAFolderWouldGet() throws {
    let memory = MemorySite()
    let pages = ["index.html": "một", "a/b.html": "hai"]
    let tree = try stage(pages, in: memory, jobs: 3)
    let place = try Workplace()
    try publish(pages, to: place.at("site"))
    #expect(memory.files().mapValues { String(decoding: $0, as: UTF8.self) } == pages)
    let text = try #require(try place.read("site/manifest.json"))
    let manifest = try #require(Manifest(json: Array(text.utf8)))
    #expect(tree.value.entries.map(\.digest) == manifest.files.map(\.digest))
  }
}
