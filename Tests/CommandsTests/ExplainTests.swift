import Diagnostics
import Foundation
import Pages
import Testing

@testable import Commands

@Suite struct ExplainTests {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: Catalogue.kinds.map(\.id))
  func everyKindIsExplainedInBothLanguages(_ id: String) async throws {
    let kind = try #require(Catalogue.kinds.first { $0.id == id })
    let vi = await world.run(["explain", id])
    let en = await world.run(["explain", id, "--lang", "en"])
    #expect(vi.exit == .done && en.exit == .done)
    #expect(vi.out.contains(kind.title.vi) && en.out.contains(kind.title.en))
    #expect(vi.out.split(separator: "\n").count >= 3)
    let json = await world.run(["explain", id, "--format", "json"])
    #expect(json.out.hasPrefix("{\"id\":\"\(id)\""))
  }

  @Test func kindsHaveNamesOfTheirOwn() {
    let ids = Catalogue.kinds.map(\.id)
    #expect(Set(ids).count == ids.count)
    for id in ids { #expect(id.wholeMatch(of: /[a-z0-9]+(-[a-z0-9]+)*/) != nil, "\(id)") }
  }

  /// Several page kinds may share a template, which then knows the same names for each.
  @Test func everyTemplateIsListedOnceWithAllItsMeanings() async throws {
    let names = Catalogue.templateKinds
    #expect(Set(names).count == names.count)
    let list = await world.run(["explain", "template"]).out
    for name in names { #expect(list.split(separator: "\n").count { $0.hasPrefix("  \(name) ") } == 1, "\(name)") }
    for kind in PageKind.all {
      #expect(list.contains(kind.meaning))
      #expect(try #require(Catalogue.template(kind.template)).contains(kind.meaning))
      let first = try #require(PageKind.all.first { $0.template == kind.template })
      #expect(kind.roots.map { ObjectIdentifier($0) } == first.roots.map { ObjectIdentifier($0) }, "\(kind.meaning)")
    }
  }

  @Test func theListNamesThemAll() async {
    let run = await world.run(["explain"])
    for kind in Catalogue.kinds { #expect(run.out.contains("  \(kind.id) ")) }
  }

  /// `docs/for-designers.md` shows the beginning of one list of names, and names every fault of a template.
  @Test func theGuideForDesignersShowsWhatIsPrinted() async throws {
    let path = "\(#filePath)".replacing("Tests/CommandsTests/ExplainTests.swift", with: "docs/for-designers.md")
    let guide = try String(contentsOfFile: path, encoding: .utf8)
    let printed = await world.run(["explain", "template", "bai-viet"]).out
    let start = try #require(guide.range(of: "```\nbai-viet – "))
    let shown = guide[start.lowerBound...].split(separator: "\n").dropFirst().prefix { $0 != "  …" }
    #expect(shown.count > 5)
    #expect(printed.contains(shown.joined(separator: "\n")))
    let faults = Catalogue.kinds.map(\.id).filter { $0.hasPrefix("template") || $0.hasPrefix("word") }
    #expect(faults.filter { !guide.contains("`\($0)`") }.isEmpty)
  }
}
