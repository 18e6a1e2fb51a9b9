import Diagnostics
import Testing

@testable import Commands

@Suite struct NewTests {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: Starter.Kind.allCases)
  func aFolderIsMade(_ kind: Starter.Kind) async throws {
    let run = await world.run(["new", world.at("noi-dung"), "--kind", kind.rawValue])
    #expect(run.exit == .done)
    #expect(run.err.isEmpty)
    #expect(run.out.contains("congkhai build --content"))
    let names = try world.names("noi-dung")
    #expect(names.contains("site.yaml") && names.contains("co-quan.csv"))
    #expect(try world.read("noi-dung/site.yaml").contains("\nngay_so_lieu: 2026-01-01\n"))
    #expect(try world.read("noi-dung/site.yaml").contains("\ncap: \(kind.rawValue)\n"))
  }

  @Test func programsAreToldEveryFile() async throws {
    let run = await world.run(["new", world.at("a"), "--format", "json"])
    let lines = run.out.split(separator: "\n")
    #expect(lines.count == (try world.names("a").count { $0.contains(".") }) + 1)
    #expect(lines.contains("{\"created\":\"\(world.at("a"))/site.yaml\"}"))
    #expect(lines.last == "{\"end\":true,\"errors\":0,\"warnings\":0}")
  }

  @Test func theDayComesFromTheCommandLineOnly() async throws {
    _ = await world.run(["new", world.at("a"), "--as-of", "today"])
    #expect(try world.read("a/site.yaml").contains("\nngay_so_lieu: 2026-11-16\n"))
    _ = await world.run(["new", world.at("b"), "--as-of", "5/3/2024"])
    #expect(try world.read("b/site.yaml").contains("\nngay_so_lieu: 2024-03-05\n"))
    #expect(try world.names("b").contains("ke-hoach/cchc-2024/nhiem-vu.csv"))
  }

  @Test func aFolderWithAnythingInItIsRefused() async throws {
    try world.write("co-san/.an", "")
    let run = await world.run(["new", world.at("co-san")])
    #expect(run.exit == .wrongUsage)
    #expect(run.err.contains(".an"))
    #expect(try world.names("co-san") == [".an"])
    try world.write("tep", "")
    #expect(await world.run(["new", world.at("tep")]).exit == .wrongUsage)
  }

  @Test func aFolderThatCannotBeMadeIsAMachineFailureAndLeavesNothing() async throws {
    try world.write("tep", "")
    let run = await world.run(["new", world.at("tep/con")])
    #expect(run.exit == .machineFailed)
    #expect(try world.names() == ["tep"])
  }

  /// Tables are UTF-8 with commas, heads are ASCII keys, and every row has the fields of its head.
  @Test(arguments: Starter.Kind.allCases)
  func tablesAreWhole(_ kind: Starter.Kind) throws {
    let options = try CommonOptions.parse(["--as-of", "2026-05-01"])
    let day = try #require(try options.day(in: .real()))
    for file in Starter(kind: kind, asOf: day).files where file.path.hasSuffix(".csv") {
      let rows = file.text.split(separator: "\n").map(fields)
      #expect(rows[0].allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } }, "\(file.path)")
      for row in rows { #expect(row.count == rows[0].count, "\(file.path): \(row)") }
    }
  }

  /// The fields of a CSV row, quotes taken off.
  private func fields(_ line: Substring) -> [String] {
    var fields = [""]
    var isQuoted = false
    for character in line {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == "," && !isQuoted {
        fields.append("")
      } else {
        fields[fields.count - 1].append(character)
      }
    }
    return fields
  }
}
