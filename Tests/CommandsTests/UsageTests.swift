import Building
import Diagnostics
import Testing

@testable import Commands

@Suite struct UsageTests {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: [
    (["buidl"], "“build”"), (["build", "--outptu", "x"], "--output"), (["build", "--jobs", "0"], "--jobs"),
    (["build", "--jobs"], "--jobs còn thiếu giá trị"), (["check", "--lang", "fr"], "vi hoặc en"),
    (["check", "--format", "xml"], "text hoặc json"), (["build", "extra"], "extra"), (["new"], "thư mục"),
    (["--strict"], "lệnh"), (["explain", "a", "b", "c"], "thừa"), (["explain", "output-not-our"], "output-not-ours"),
    (["new", "x", "--kind", "huyen"], "tinh, so hoặc xa"),
  ])
  func wrongUsageIsTwoAndSaysWhatIsRight(_ arguments: [String], _ words: String) async {
    let run = await world.run(arguments)
    #expect(run.exit == .wrongUsage)
    #expect(run.err.contains(words), "\(run.err)")
    #expect(run.out.isEmpty)
    #expect(run.err.hasSuffix("1 lỗi, 0 cảnh báo\n"))
  }

  @Test(arguments: ["2026-02-30", "31/02/2026", "2026-1-1", "mai", "20260101", "-1-01-01"])
  func daysThatAreNoneAreRefused(_ day: String) async {
    let run = await world.run(["new", world.at("x"), "--as-of=\(day)"])
    #expect(run.exit == .wrongUsage)
    #expect(run.err.contains(day))
  }

  @Test(arguments: ["2026-11-16T08:00:00", "hôm nay", "16/11/2026"])
  func momentsWithoutAnOffsetAreRefused(_ moment: String) async throws {
    try world.write("content/site.yaml", "")
    try world.write("templates/x", "")
    let run = await world.run([
      "check", "--content", world.at("content"), "--templates", world.at("templates"), "--now", moment,
    ])
    #expect(run.exit == .wrongUsage)
    #expect(run.err.contains("+07:00"))
  }

  @Test func foldersThatAreNotThereAreWrongUsage() async throws {
    try world.write("file", "x")
    for arguments in [["--content", world.at("none")], ["--content", world.at("file")]] {
      let run = await world.run(["check"] + arguments)
      #expect(run.exit == .wrongUsage)
      #expect(run.err.contains(arguments[1]))
    }
  }

  @Test func formsAreExportedWithoutTemplates() async throws {
    try world.write("c/site.yaml", "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-11-16\n")
    let run = await world.run([
      "export", "--phieu", "--content", world.at("c"), "--templates", world.at("none"), "--to", world.at("x"),
    ])
    #expect(run.err.contains("kế hoạch"), "\(run.err)")
    #expect(!run.err.contains("none"))
  }

  @Test(arguments: [
    ([:], 80, true), (["TERM": "xterm"], 80, true), (["TERM": "dumb"], 80, false), (["NO_COLOR": "1"], 80, false),
    (["NO_COLOR": ""], 80, true), ([:], 0, false),
  ])
  func linesAreDrawnOnlyWhereTheyCanBe(_ variables: [String: String], _ columns: Int, _ draws: Bool) {
    let stream = Stream { _ in true }
    let surroundings = Surroundings(
      variable: { variables[$0] }, clock: { 0 }, terminalColumns: columns, output: stream, errors: stream)
    #expect(surroundings.drawsLines == draws)
  }

  @Test func wrongUsageInJSONIsJSON() async {
    let run = await world.run(["check", "--format", "json", "--content", world.at("none")])
    #expect(run.exit == .wrongUsage)
    #expect(run.err.isEmpty)
    let lines = run.out.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(lines.last == "{\"end\":true,\"errors\":1,\"warnings\":0}")
    #expect(lines.first?.contains("\"severity\":\"error\"") == true)
  }

  @Test(arguments: [
    ([:], "không có lệnh"), (["LANG": "en_US.UTF-8"], "there is no command"), (["LANG": "C.UTF-8"], "không có lệnh"),
    (["LC_ALL": "vi_VN", "LANG": "en_US"], "không có lệnh"),
    (["LC_MESSAGES": "en", "LANG": "vi"], "there is no command"),
    (["LC_ALL": "", "LANG": "en"], "there is no command"), (["LANG": "fr_FR.UTF-8"], "không có lệnh"),
  ])
  func theLocaleDecidesTheLanguage(_ variables: [String: String], _ words: String) async {
    #expect(await world.run(["x"], variables: variables).err.contains(words))
  }

  @Test func langStandsAboveTheLocale() async {
    #expect(await world.run(["x", "--lang", "en"]).err.contains("there is no command"))
    #expect(await world.run(["x", "--lang=vi"], variables: ["LANG": "en"]).err.contains("không có lệnh"))
  }
}

@Suite struct HelpTests {
  let world: World

  init() throws { world = try World() }

  @Test(arguments: [
    [], ["--help"], ["-h"], ["help"], ["build", "--help"], ["help", "build"], ["check", "-h"], ["serve", "--help"],
    ["new", "--help"], ["explain", "--help"],
  ])
  func helpGoesToStdoutAndIsDone(_ arguments: [String]) async {
    let run = await world.run(arguments)
    #expect(run.exit == .done)
    #expect(run.err.isEmpty)
    #expect(run.out.contains("Ví dụ\n  congkhai "))
    let widest = run.out.split(separator: "\n").map(\.count).max() ?? 0
    #expect(widest <= 120)
  }

  @Test func helpIsInEnglishToo() async {
    for command in HelpPages.commands {
      let run = await world.run([command, "--help", "--lang", "en"])
      #expect(run.out.contains("Examples\n"))
      #expect(!run.out.contains("THƯ_MỤC") && !run.out.contains("Ví dụ") && !run.out.contains("NGÀY"))
    }
  }

  /// What the parser takes and what the help says are the same.
  @Test(arguments: HelpPages.commands)
  func everyOptionIsInTheHelp(_ command: String) async {
    let taken = Set(
      Root.helpMessage(for: Root.configuration.subcommands.first { $0._commandName == command } ?? Root.self)
        .matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
    let said = Set(await world.run([command, "--help"]).out.matches(of: /--[a-z][a-z-]+/).map { String($0.output) })
    #expect(said.subtracting(taken) == [])
    if ["build", "check", "serve"].contains(command) { #expect(taken.subtracting(said) == []) }
  }

  @Test func theVersionIsSaid() async {
    let run = await world.run(["--version"])
    #expect(run.out == "congkhai \(Build.version)\n")
  }
}
