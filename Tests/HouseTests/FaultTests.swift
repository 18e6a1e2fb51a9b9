import Building
import Diagnostics
import Testing

/// Every fault the program can produce is in the one list, in words of both languages, and teaches how to mend it.
@Suite struct FaultTests {
  /// The ids that sources declare: `FaultKind("deadline-unknown", .warning, …`.
  static let declared: [(id: String, path: String)] = House.sources.flatMap { source in
    source.code.matches(of: /(?:FaultKind|: FaultKind = \.init)\(\s*"([a-z0-9-]+)"/).map {
      (String($0.output.1), source.path)
    }
  }

  @Test func everyDeclaredKindIsInTheList() {
    let listed = Set(BuildingFaults.everyKind.map(\.id))
    #expect(Self.declared.count > 100)
    for kind in Self.declared {
      #expect(
        listed.contains(kind.id), "\(kind.path): “\(kind.id)” is in no list, so “congkhai explain” does not know it")
    }
  }

  @Test func everyListedKindIsDeclaredOnce() {
    let ids = BuildingFaults.everyKind.map(\.id)
    #expect(
      Set(ids).count == ids.count, "\(Dictionary(grouping: ids) { $0 }.filter { $0.value.count > 1 }.keys.sorted())")
    let declared = Dictionary(grouping: Self.declared, by: \.id)
    for id in ids { #expect(declared[id]?.count == 1, "\(id)") }
  }

  @Test(arguments: BuildingFaults.everyKind.map(\.id))
  func everyKindHasBothLanguages(_ id: String) throws {
    let kind = try #require(BuildingFaults.everyKind.first { $0.id == id })
    for words in [kind.title, kind.explanation] {
      #expect(!words.vi.isEmpty && !words.en.isEmpty)
      #expect(words.vi != words.en)
      #expect(words.vi.unicodeScalars.contains { $0.value > 0x7F }, "the Vietnamese has no marks")
    }
    #expect(kind.title.vi.first?.isLowercase == false && kind.title.en.first?.isLowercase == false)
    #expect(kind.explanation.vi.last == "." && kind.explanation.en.last == ".")
    #expect(kind.explanation.vi.count > kind.title.vi.count)
  }
}
