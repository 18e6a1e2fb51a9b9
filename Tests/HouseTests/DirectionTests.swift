import Testing

/// The code map, the manifest and the imports say the same.
@Suite struct DirectionTests {
  static let map = try? Plan.codeMap(House.text("Sources/README.md"))
  static let manifest = try? Plan.manifest(House.text("Package.swift"))
  /// What any target may import beside its row: the language's own modules.
  static let language: Set<String> = ["Swift", "Synchronization", "Glibc"]

  @Test func codeMapNamesTheManifestsTargets() throws {
    let map = try #require(Self.map)
    let manifest = try #require(Self.manifest)
    #expect(map.rows.count > 15)
    #expect(map.rows.map(\.name).sorted() == manifest.rows.map(\.name).sorted())
    for row in map.rows {
      #expect(row.imports == manifest[row.name]?.imports, "the row of \(row.name) and Package.swift differ")
    }
  }

  @Test func rowsLeanOnlyOnRowsAbove() throws {
    let map = try #require(Self.map)
    let names = Set(map.rows.map(\.name))
    var above: Set<String> = []
    for row in map.rows {
      let below = row.imports.intersection(names).subtracting(above)
      #expect(below.isEmpty, "\(row.name) imports \(below.sorted()), which stand below it")
      above.insert(row.name)
    }
  }

  @Test(arguments: House.sources)
  func sourceImportsOnlyItsRow(_ source: House.Source) throws {
    let row = try #require(Self.map?[source.target], "\(source.target) has no row in the code map")
    for (module, line) in SwiftText.imports(source.code) where !Self.language.contains(module) {
      if module.hasPrefix("Foundation") {
        let file = source.path.split(separator: "/").last.map { "`\($0)`" } ?? ""
        #expect(
          row.foundation == "yes" || row.foundation.contains(file),
          "\(source.path):\(line): the row of \(row.name) does not grant \(module) to this file")
      } else {
        #expect(
          row.imports.contains(module), "\(source.path):\(line): the row of \(row.name) does not grant \(module)")
      }
    }
  }

  @Test func everyTargetHasSources() throws {
    let map = try #require(Self.map)
    let there = Set(House.sources.map(\.target))
    for row in map.rows where row.name.prefixMatch(of: /C[A-Z]/) == nil {
      #expect(there.contains(row.name), "\(row.name) has no Swift file under Sources")
    }
  }

  @Test func packagesOfTheManifestAreInstalled() throws {
    let providers = try Plan.providers(House.text("Package.swift"))
    #expect(!providers.isEmpty)
    let lines = try House.text(".ci/packages").split(separator: "\n").filter { $0.hasPrefix("build ") }
    let installed = Set(lines.compactMap { $0.split { $0 == " " || $0 == "/" }.dropFirst().first.map(String.init) })
    #expect(providers.subtracting(installed).isEmpty, ".ci/packages does not name all that Package.swift needs")
  }
}
