import Diagnostics
import Foundation
import Testing

@testable import Commands

/// The repository's own templates: a starter must build with them.
private let templates = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().appending(path: "templates").path()

@Suite struct BuildTests {
  let world: World

  init() throws { world = try World() }

  private func build(_ more: String..., output: String = "site") async -> World.Run {
    await world.run(
      ["build", "--content", world.at("content"), "--templates", templates, "--output", world.at(output)] + more)
  }

  /// Every file below a folder with its bytes.
  private func bytes(_ name: String) throws -> [String: Data] {
    var all: [String: Data] = [:]
    for path in try world.names(name) {
      if let data = FileManager.default.contents(atPath: world.at(name + "/" + path)) { all[path] = data }
    }
    return all
  }

  /// A clerk has the program and a content folder: the templates are found beside the program, in a folder above it, or
  /// where it was installed; what is asked for and what stands here come first.
  @Test(arguments: [
    ("cai/congkhai", "cai/templates"), ("ma-nguon/.build/x86_64/release/congkhai", "ma-nguon/templates"),
    ("usr/bin/congkhai", "usr/share/congkhai/templates"),
  ])
  func templatesComeWithTheProgram(_ program: String, _ folder: String) throws {
    let world = try World()
    try world.write(folder + "/layout.mustache", "")
    try world.write(program, "")
    let surroundings = Surroundings(
      variable: { _ in nil }, clock: { 0 }, terminalColumns: 0, program: world.at(program),
      output: Stream { _ in true },
      errors: Stream { _ in true })
    let options = try CommonOptions.parse([])
    #expect(options.templateFolder(in: surroundings, here: world.at("khong-co")) == world.at(folder))
    try world.write("o-day/layout.mustache", "")
    #expect(options.templateFolder(in: surroundings, here: world.at("o-day")) == world.at("o-day"))
    #expect(try CommonOptions.parse(["--templates", "x"]).templateFolder(in: surroundings) == "x")
  }

  @Test(arguments: Starter.Kind.allCases)
  func aStarterBuildsWithoutAWarning(_ kind: Starter.Kind) async throws {
    _ = await world.run(["new", world.at("content"), "--kind", kind.rawValue])
    let run = await build()
    #expect(run.exit == .done)
    #expect(run.err.hasSuffix("0 lỗi, 0 cảnh báo\n"), "\(run.err)")
    #expect(try world.names("site").contains("manifest.json"))
    let check = await world.run(["check", "--strict", "--content", world.at("content"), "--templates", templates])
    #expect(check.exit == .done, "\(check.err)")
  }

  @Test func oneThreadAndManyGiveTheSameBytesAndASecondBuildTouchesNothing() async throws {
    _ = await world.run(["new", world.at("content")])
    _ = await build("--jobs", "1")
    _ = await build("--jobs", "4", output: "other")
    #expect(try bytes("site") == bytes("other"))
    let before = try FileManager.default.attributesOfItem(atPath: world.at("site"))[.systemFileNumber] as? Int
    let run = await build()
    #expect(run.out.contains("không phải đổi gì"))
    let after = try FileManager.default.attributesOfItem(atPath: world.at("site"))[.systemFileNumber] as? Int
    #expect(before == after)
  }

  @Test func errorsKeepTheLastGoodSiteAndEndWithOneAndTheCount() async throws {
    _ = await world.run(["new", world.at("content")])
    _ = await build()
    let good = try bytes("site")
    try world.write("content/co-quan.csv", "ma,ten\n\"a,Sở A\n")
    let run = await build()
    #expect(run.exit == .contentHasErrors)
    #expect(run.err.contains("chưa đăng"))
    #expect(run.err.contains("co-quan.csv"))
    let last = try #require(run.err.split(separator: "\n").last)
    #expect(last.wholeMatch(of: /[1-9][0-9]* lỗi, [0-9]+ cảnh báo/) != nil, "\(last)")
    #expect(run.out.isEmpty)
    #expect(try bytes("site") == good)
    #expect(try world.names().allSatisfy { !$0.hasPrefix(".") })
  }

  @Test func jsonIsLinesOnStdoutAndNothingElse() async throws {
    _ = await world.run(["new", world.at("content")])
    try world.write("content/site.yaml", "ten_cong: [\n")
    let run = await build("--format", "json")
    #expect(run.exit == .contentHasErrors)
    #expect(run.err.isEmpty)
    let lines = run.out.split(separator: "\n")
    for line in lines {
      #expect((try? JSONSerialization.jsonObject(with: Data(line.utf8))) is [String: Any], "\(line)")
    }
    #expect(lines.last?.hasPrefix("{\"end\":true,\"errors\":") == true)
  }

  @Test func placesOfTemplatesNameTheFolderThatWasGiven() async throws {
    _ = await world.run(["new", world.at("content")])
    try world.write("mau/trang.mustache", "{{khong_co}}")
    let run = await world.run(["check", "--content", world.at("content"), "--templates", world.at("mau")])
    #expect(run.exit == .contentHasErrors)
    #expect(run.err.contains("--> \(world.at("mau"))/trang.mustache:1:3\n"), "\(run.err.prefix(900))")
    #expect(run.err.contains("1 | {{khong_co}}"))
  }

  @Test func strictSaysWhyWarningsKeepTheSiteBack() async throws {
    _ = await world.run(["new", world.at("content")])
    try world.write("content/la.csv", "a\n1\n")
    let run = await build("--strict")
    #expect(run.exit == .contentHasErrors)
    let lines = run.err.split(separator: "\n")
    #expect(lines.suffix(2).first == "--strict: cảnh báo được coi là lỗi; bỏ --strict để đăng")
    #expect(await build().exit == .done)
  }

  @Test func writtenAndKeptAreAllFiles() async throws {
    _ = await world.run(["new", world.at("content")])
    let run = await build()
    let count = try #require(run.out.firstMatch(of: /site\/: ([0-9.]+) tệp/)?.1)
    #expect(run.out.contains("ghi mới \(count), giữ nguyên 0"), "\(run.out)")
  }

  @Test func aFolderOfSomebodyElseIsWrongUsage() async throws {
    _ = await world.run(["new", world.at("content")])
    try world.write("site/thu.txt", "của người khác")
    let run = await build()
    #expect(run.exit == .wrongUsage)
    #expect(run.err.contains("thu.txt"))
    #expect(try world.names("site") == ["thu.txt"])
    #expect(await build(output: "content/site").exit == .wrongUsage)
    #expect(await build(output: ".").exit == .wrongUsage)
  }

  @Test func anOutputThatCannotBeMadeIsAMachineFailure() async throws {
    _ = await world.run(["new", world.at("content")])
    try world.write("tep", "")
    let run = await build(output: "tep/site")
    #expect(run.exit == .machineFailed)
    #expect(run.err.contains("tep"))
  }

  /// A killed process never leaves half a site: whatever the moment, it is the old one or the new one.
  @Test(.enabled(if: Program.path != nil), .timeLimit(.minutes(5)))
  func aKilledBuildLeavesAWholeSite() async throws {
    let program = try #require(Program.path)
    _ = await world.run(["new", world.at("content")])
    let versions = ["2026-03-01", "2026-11-30"]
    for day in versions { _ = await build("--as-of", day, output: day) }
    let whole = try versions.map { try bytes($0) }
    #expect(whole[0] != whole[1])
    _ = await build("--as-of", versions[0])
    var killed = 0
    for round in 0..<24 {
      let process = Process()
      process.executableURL = URL(filePath: program)
      process.arguments = [
        "build", "--quiet", "--as-of", versions[(round + 1) % 2], "--content", world.at("content"), "--templates",
        templates, "--output", world.at("site"),
      ]
      process.standardError = FileHandle.nullDevice
      process.standardOutput = FileHandle.nullDevice
      try process.run()
      usleep(UInt32(8_000 + round * 14_000))
      if process.isRunning {
        kill(process.processIdentifier, SIGKILL)
        killed += 1
      }
      process.waitUntilExit()
      let found = try bytes("site")
      #expect(whole.contains(found), "round \(round): \(found.keys.sorted())")
    }
    #expect(killed > 0)
    #expect(await build("--as-of", versions[1]).exit == .done)
    #expect(try bytes("site") == whole[1])
    let left = try FileManager.default.contentsOfDirectory(atPath: world.folder).filter { $0.hasPrefix(".") }
    #expect(left.isEmpty, "\(left)")
  }
}

/// The program as it was built beside these tests; nil where only the tests were.
enum Program {
  static let path: String? = {
    guard let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") else { return nil }
    var folder = URL(filePath: own).deletingLastPathComponent()
    for argument in CommandLine.arguments where argument.contains(".xctest") {
      folder = URL(filePath: argument).deletingLastPathComponent()
      break
    }
    let path = folder.appending(path: "congkhai").path()
    return FileManager.default.isExecutableFile(atPath: path) ? path : nil
  }()
}
