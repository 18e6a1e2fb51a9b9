import Formats
import Reform
import Testing

@testable import Importing

/// One plan in the layouts that texts out of PDFs and legal web pages have, and as documents; each with its rows read
/// by hand.
struct LayoutTests {
  /// Documents and texts that say what `mot-o-mot-dong` says: a head of two rows, merged cells, a table within a cell,
  /// columns in another order under other words, cells of several lines, pages as `pdftotext -layout` prints them.
  static let others = [
    "dau-bang-hai-hang.docx", "pdf-hai-hang-dau-bang.txt", "tab-o-nhieu-dong.txt", "trang-web-gop-hang.html",
  ]

  @Test(arguments: others)
  func anotherLayoutSaysTheSame(_ file: String) throws {
    let plan = try #require(PlanImport.read(try Cases.bytes("Tests/Layouts/\(file)"), file: file).value)
    let expected = try Cases.rows("Tests/Layouts/mot-o-mot-dong.csv")
    #expect(plan.tasks.count == expected.count)
    for (task, wanted) in zip(plan.tasks, expected) {
      for key in ImportedTask.keys { #expect(task[key] == wanted[key] ?? "", "\(file): \(key) of \(task.place)") }
    }
    #expect(plan.head.title == "Kế hoạch cải cách hành chính tỉnh Mẫu Sơn năm 2026")
    #expect(plan.head.number == "15/KH-UBND")
  }

  /// Heads that touch: the words between them belong to one of the two.
  @Test func headsThatFollowOneAnotherDoNotOverlap() throws {
    let head = "TT    Nội dung công việc    Cơ quan chủ trì    Thời gian\n"
    let words = "      phải làm              thực hiện\n"
    for between in ["", words, words + words + words, words + words + words + words + words] {
      let text = head + between + head + between + "1     Rà soát               Sở Nội vụ          Quý I/2026\n"
      let plan = PlanImport.read(Array(text.utf8), file: "x.txt").value
      #expect(plan?.tasks.last?.lead.hasSuffix("Sở Nội vụ") == true)
    }
  }

  @Test func whatPlacesOnTheLineCannotShowIsSaid() throws {
    let file = "pdf-hai-hang-dau-bang.txt"
    let plan = try #require(PlanImport.read(try Cases.bytes("Tests/Layouts/\(file)"), file: file).value)
    let empty = plan.tasks.filter { $0.doubts.contains { $0.contains("trống thật, hay gộp") } }
    #expect(empty.map(\.number) == ["3.2"])
    let broken = plan.tasks.filter { $0.doubts.contains { $0.contains("ngắt trang") } }
    #expect(broken.map(\.number) == ["2.2"])
  }

  static let layouts = [
    "mot-o-mot-dong", "gach-dung-bo-o-gop", "dong-trong-giua-cac-o", "tab-ngat-trang", "gach-dau-dong",
    "bang-markdown-doi-cot", "cot-theo-khoang-trang", "moi-viec-mot-doan",
  ]

  static func plan(_ name: String) throws -> ImportedPlan {
    let bytes = try Cases.bytes("Tests/Layouts/\(name).txt")
    return try #require(PlanImport.read(bytes, file: "\(name).txt").value)
  }

  @Test(arguments: layouts)
  func everyCellIsReadAsByHand(_ name: String) throws {
    let tasks = try Self.plan(name).tasks
    let expected = try Cases.rows("Tests/Layouts/\(name).csv")
    #expect(tasks.count == expected.count)
    for (task, wanted) in zip(tasks, expected) {
      for key in ImportedTask.keys { #expect(task[key] == wanted[key] ?? "", "\(name): \(key) of \(task.place)") }
    }
  }

  @Test(arguments: layouts)
  func thePlanSaysWhatItIs(_ name: String) throws {
    let head = try Self.plan(name).head
    #expect(head.title == "Kế hoạch cải cách hành chính tỉnh Mẫu Sơn năm 2026")
    #expect(head.number == "15/KH-UBND")
    #expect(head.issued == Day(year: 2026, month: 1, day: 12))
    #expect(head.issuer == "UBND tỉnh Mẫu Sơn")
    #expect(head.from == Day(year: 2026, month: 1, day: 1))
    #expect(head.to == Day(year: 2026, month: 12, day: 31))
  }

  @Test func headsAndTotalsAreUnderstood() throws {
    #expect(try Self.plan("mot-o-mot-dong").head.isLatest)
    #expect(try !Self.plan("tab-ngat-trang").head.isLatest)
    #expect(try Self.plan("tab-ngat-trang").head.total == "1.225 triệu đồng")
    #expect(try Self.plan("bang-markdown-doi-cot").head.total == "1.225 triệu đồng")
    #expect(try Self.plan("tab-ngat-trang").head.moneyUnit == .trieu)
    #expect(try Self.plan("dong-trong-giua-cac-o").head.signer == "Trần Thị Mẫu")
  }

  @Test func whatIsUnsureIsSaid() throws {
    let joined = try Self.plan("tab-ngat-trang").tasks.filter { $0.doubts.contains { $0.contains("ngắt trang") } }
    #expect(joined.map(\.number) == ["2"])
    let spanned = try Self.plan("gach-dung-bo-o-gop").tasks.filter { $0.doubts.contains { $0.contains("ô gộp") } }
    #expect(spanned.map(\.number) == ["1.2-HĐ2", "1.2-HĐ3"])
    let lost = try Self.plan("gach-dung-bo-o-gop").remarks.filter { $0.doubt.contains("tiêu đề phần") }
    #expect(lost.map(\.text) == ["phần I", "phần II"])
  }

  @Test(arguments: layouts)
  func filesReadBack(_ name: String) throws {
    let plan = try Self.plan(name)
    let files = PlanFiles.files(plan)
    #expect(files.map(\.path) == ["ke-hoach.md", "nhiem-vu.csv", "bao-cao-nhap.csv"])
    let table = try #require(CSVReader.read(files[1].bytes, file: "nhiem-vu.csv").value)
    #expect(table.head.map(\.text) == ImportedTask.keys)
    for (row, task) in zip(table.rows, plan.tasks) {
      #expect((0..<table.columnCount).map { table[row, $0] } == task.cells)
    }
    let report = try #require(CSVReader.read(files[2].bytes, file: "bao-cao-nhap.csv").value)
    #expect(report.rowCount == plan.tasks.count + plan.remarks.count)
    #expect(report.rows.prefix(plan.tasks.count).allSatisfy { !report[$0, 3].isEmpty })
  }
}
