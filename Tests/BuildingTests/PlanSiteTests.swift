import Building
import Diagnostics
import Formats
import Foundation
import Testing

/// The plans of the test sites, built through the one build function and held against readings made by hand.
@Suite struct PlanSiteTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let content: String
    let slug: String
    let expected: String
    let total: Int?
    /// Where the tasks stand: below the plan's folder, the sheet of a workbook, the row of the first.
    var tasks: (file: String, sheet: String?, firstRow: Int) = ("nhiem-vu.csv", nil, 2)
    var testDescription: String { slug }
  }

  static let cases = [
    Case(
      content: "Tests/Sites/bac-giang-2024/content", slug: "cchc-2024",
      expected: "Tests/Sites/bac-giang-2024/expected.csv", total: nil),
    Case(
      content: "Tests/Sites/dak-nong-2021/content", slug: "cchc-2021",
      expected: "Tests/Sites/dak-nong-2021/expected.csv", total: 936_000_000),
    Case(
      content: "Tests/Sites/quang-ngai-2017/content", slug: "par-index-papi",
      expected: "Tests/Sites/quang-ngai-2017/expected.csv", total: nil),
    Case(
      content: "content", slug: "bac-kan-2016-2020", expected: "Tests/Sites/demo-expected/bac-kan-2016-2020.csv",
      total: 477_070_000_000, tasks: ("ke-hoach.xlsx", "Nhiệm vụ", 8)),
    Case(
      content: "content", slug: "thai-nguyen-2017", expected: "Tests/Sites/demo-expected/thai-nguyen-2017.csv",
      total: nil),
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path()

  struct Published: Decodable {
    let tong_kinh_phi_dong: Int?
    let tong_cong_bo_dong: Int?
    let nhiem_vu: [Task]

    struct Task: Decodable {
      let thoi_gian: String
      let chu_tri_co_quan: [String]
      let chu_tri_nhom: [String]
      let phoi_hop_co_quan: [String]
      let phoi_hop_nhom: [String]
      let han: Deadline?
      let kinh_phi_dong: Int?
      let vi_tri: Place
    }

    struct Deadline: Decodable {
      let loai: String
      let tu: String?
      let den: String?
      let chu_ky: String?
      let truoc_ngay: Bool
    }

    struct Place: Decodable {
      let tep: String
      let trang: String?
      let o: String?
    }
  }

  @Test(arguments: cases) func readsAsByHand(_ site: Case) throws {
    let folder = try plansAlone(of: site.content)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (files, _) = try build(folder)
    let json = try #require(files["ke-hoach/\(site.slug).json"])
    let plan = try JSONDecoder().decode(Published.self, from: Data(json))
    let expected = try table(site.expected)

    #expect(plan.nhiem_vu.count == expected.count)
    #expect(plan.tong_kinh_phi_dong == site.total)
    #expect(plan.tong_cong_bo_dong == site.total)
    for (row, (task, wanted)) in zip(plan.nhiem_vu, expected).enumerated() {
      let found = [
        "thoi_gian": task.thoi_gian, "han_loai": task.han?.loai ?? "", "han_tu": task.han?.tu ?? "",
        "han_den": task.han?.den ?? "", "chu_ky": task.han?.chu_ky ?? "",
        "truoc_ngay": task.han?.truoc_ngay == true ? "true" : "false",
        "chu_tri_co_quan": task.chu_tri_co_quan.joined(separator: " "),
        "chu_tri_nhom": task.chu_tri_nhom.joined(separator: " "),
        "phoi_hop_co_quan": task.phoi_hop_co_quan.joined(separator: " "),
        "phoi_hop_nhom": task.phoi_hop_nhom.joined(separator: " "),
        "kinh_phi_dong": task.kinh_phi_dong.map(String.init) ?? "",
      ]
      for (key, value) in found { #expect(value == wanted[key], "row \(row + 1), \(key)") }
      #expect(task.vi_tri.tep == "ke-hoach/\(site.slug)/\(site.tasks.file)")
      #expect(task.vi_tri.trang == site.tasks.sheet)
    }
    let rows = plan.nhiem_vu.compactMap { task in task.vi_tri.o.flatMap { Int($0.drop { $0.isLetter }) } }
    #expect(rows.first == site.tasks.firstRow)
    #expect(rows.count == expected.count && zip(rows, rows.dropFirst()).allSatisfy { $0 < $1 })
    // In a sheet rows of groups stand between the tasks; a CSV file has none.
    if site.tasks.sheet == nil { #expect(rows.last == expected.count + site.tasks.firstRow - 1) }
  }

  @Test func tableOfADemonstrationCanBePutBack() throws {
    let folder = try plansAlone(of: "content")
    defer { try? FileManager.default.removeItem(at: folder) }
    let (files, faults) = try build(folder)
    let bytes = try #require(files["ke-hoach/thai-nguyen-2026.csv"])
    try Data(bytes).write(to: folder.appending(path: "ke-hoach/thai-nguyen-2026/nhiem-vu.csv"))
    let (again, faultsAgain) = try build(folder)
    for path in ["ke-hoach/thai-nguyen-2026.html", "ke-hoach/thai-nguyen-2026.json", "tien-do/index.html"] {
      #expect(again[path] == files[path], "\(path)")
    }
    #expect(faultsAgain == faults)
  }

  /// A content folder with the plans of another and what they need, without the texts that link elsewhere.
  private func plansAlone(of content: String) throws -> URL {
    let manager = FileManager.default
    let source = URL(filePath: Self.root + content)
    let folder = manager.temporaryDirectory.appending(path: "congkhai-\(UUID().uuidString)")
    try manager.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["site.yaml", "co-quan.csv", "don-vi-hanh-chinh.csv", "van-ban.csv", "ke-hoach"] {
      try manager.copyItem(at: source.appending(path: name), to: folder.appending(path: name))
    }
    // A plan that is a workbook keeps its texts, and they link to an index.
    let index = "chi-so/par-index"
    if manager.fileExists(atPath: source.appending(path: index).path()) {
      try manager.createDirectory(at: folder.appending(path: index), withIntermediateDirectories: true)
      for name in ["chi-so.md", "ket-qua.csv", "tieu-chi.csv", "cong-bo.csv", "nhom.csv"] {
        let file = source.appending(path: "\(index)/\(name)")
        guard manager.fileExists(atPath: file.path()) else { continue }
        try manager.copyItem(at: file, to: folder.appending(path: "\(index)/\(name)"))
      }
      try cutBody(of: folder.appending(path: "\(index)/chi-so.md"))
    }
    for plan in try manager.contentsOfDirectory(atPath: folder.appending(path: "ke-hoach").path()) {
      let head = folder.appending(path: "ke-hoach/\(plan)/ke-hoach.md")
      // A plan that is a workbook has its texts in it.
      guard manager.fileExists(atPath: head.path()) else { continue }
      try cutBody(of: head)
    }
    return folder
  }

  private func cutBody(of file: URL) throws {
    let parts = try String(contentsOf: file, encoding: .utf8).split(separator: "---\n", maxSplits: 2)
    try Data("---\n\(parts[0])---\n".utf8).write(to: file)
  }

  private func build(_ content: URL) throws -> (files: [String: [UInt8]], faults: [String]) {
    let built = try Build.preview(
      BuildRequest(content: content.path(), templates: Self.root + "templates", jobs: 2))
    let errors = built.outcome.faults.filter(\.isError).map(\.summary.vi)
    #expect(errors == [])
    return (built.site?.files() ?? [:], built.outcome.faults.map(\.id).sorted())
  }

  private func table(_ path: String) throws -> [[String: String]] {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: Self.root + path)))
    let table = try #require(CSVReader.read(bytes, file: path).value)
    return table.rows.map { row in
      Dictionary(uniqueKeysWithValues: table.head.indices.map { (table.head[$0].text, table[row, $0]) })
    }
  }
}
