import Testing

@testable import Commands

@Suite struct InspectTests {
  let world: World

  init() throws { world = try World() }

  /// The small workbooks that the comparison with other readers uses too.
  static let seeds = "\(#filePath)".replacing("CommandsTests/InspectTests.swift", with: "Office/seeds/")

  @Test func aClerkIsToldWhatStandsInAWorkbook() async {
    let run = await world.run(["inspect", Self.seeds + "excel-97.xls"])
    #expect(run.exit == .done)
    for words in [
      "bảng tính Excel đời cũ (.xls), 3 trang tính (sheet), 150 ô có nội dung", "1. “Nhiệm vụ”", "2. “Nháp” — trang ẩn",
      "10 dòng × 6 cột (A1:F10)", "dòng ẩn: 6", "cột ẩn: F", "ghi chú (comment) ở ô B5", "1 ô báo lỗi: E8 (#DIV/0!)",
      "phông chữ cũ: .VnTime", "nhận ra bảng nhiem-vu: TT → tt · Nội dung → noi_dung · Thời gian → thoi_gian",
      "Chữ thường Tỉnh", "1 ô có dấu rời khỏi chữ (NFD), đã ghép: B10",
    ] { #expect(run.out.contains(words), "\(words)\n\(run.out)") }
  }

  @Test(arguments: [
    (
      "openpyxl.xlsx",
      "{\"file\":\"SEED\",\"sheet\":\"Nhiệm vụ\",\"cell\":\"C5\",\"value\":\"2026-06-30\",\"kind\":\"date\"}"
    ),
    (
      "libreoffice.xlsx",
      "{\"file\":\"SEED\",\"sheet\":\"Nhiệm vụ\",\"cell\":\"E7\",\"value\":\"1250012.5\",\"kind\":\"number\"}"
    ),
    (
      "excel-97.xls",
      "{\"file\":\"SEED\",\"sheet\":\"Nhiệm vụ\",\"cell\":\"C6\",\"value\":\"2026-12-31T08:30:00\",\"kind\":\"date\"}"
    ),
    (
      "bieu.csv",
      "{\"file\":\"SEED\",\"sheet\":null,\"cell\":\"B3\",\"value\":\"Dòng \\\"hai\\\"\\u000axuống dòng\",\"kind\":\"text\"}"
    ),
  ])
  func everyCellIsALineForMachines(_ name: String, _ line: String) async {
    let path = Self.seeds + name
    let run = await world.run(["inspect", path, "--cells", "--format", "json"])
    #expect(run.exit == .done)
    #expect(run.out.contains(line.replacing("SEED", with: path) + "\n"), "\(run.out.prefix(600))")
    #expect(run.out.hasSuffix("{\"end\":true,\"errors\":0,\"warnings\":0}\n"))
  }

  @Test func whatCannotBeReadIsOneErrorAndTheRestIsShown() async throws {
    try world.write("a.doc", "{\\rtf1 xin}")
    try world.write("b.csv", "a,b\n1,2\n")
    let run = await world.run(["inspect", world.at("a.doc"), world.at("b.csv")])
    #expect(run.exit == .contentHasErrors)
    #expect(run.err.contains("office-wrong-kind") && run.err.contains("Word Document (.docx)"))
    #expect(run.err.hasSuffix("1 lỗi, 0 cảnh báo\n"))
    #expect(run.out.contains("tệp CSV, 4 ô có nội dung"))
  }

  @Test(arguments: [
    (
      "site.yaml", "ten_cong: A\ntinh: B\n", "tệp YAML, 2 khóa\n   ten_cong, tinh\n", "\"keys\":[\"ten_cong\",\"tinh\"]"
    ),
    (
      "a.md", "---\ntieu_de: A\n---\nmột\n\nhai\n", "tệp Markdown, phần đầu 1 khóa, phần lời 2 dòng chữ",
      "\"fileKind\":\"markdown\""
    ),
  ])
  func filesOfKeysAreNoTables(_ name: String, _ text: String, _ words: String, _ json: String) async throws {
    try world.write(name, text)
    #expect(await world.run(["inspect", world.at(name)]).out.contains(words))
    #expect(await world.run(["inspect", world.at(name), "--format", "json"]).out.contains(json))
  }

  @Test func aNameThatIsNoFileDoesNotHideTheOthers() async {
    let run = await world.run(["inspect", "khong-co.xlsx", Self.seeds + "openpyxl.xlsx"])
    #expect(run.exit == .contentHasErrors)
    #expect(run.err.contains("không có tệp khong-co.xlsx") && run.err.hasSuffix("1 lỗi, 0 cảnh báo\n"))
    #expect(run.out.contains("openpyxl.xlsx"))
  }

  @Test(arguments: [([], "ít nhất một tệp"), (["khong-co.xlsx"], "không có tệp"), (["."], "là thư mục")])
  func wrongUsage(_ files: [String], _ words: String) async {
    let run = await world.run(["inspect"] + files)
    #expect(run.exit == .wrongUsage)
    #expect(run.err.contains(words))
  }

  @Test func quietReadsAndSaysNothing() async {
    let run = await world.run(["inspect", "--quiet", Self.seeds + "openpyxl.xlsx"])
    #expect(run.exit == .done && run.out.isEmpty && run.err.isEmpty)
  }
}
