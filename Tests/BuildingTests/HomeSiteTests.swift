import Building
import Foundation
import Testing

/// The home page of the demonstration held against its own data files and against published figures.
@Suite struct HomeSiteTests {
  struct Plan: Decodable {
    struct Task: Decodable { let trang_thai: String }
    let nhiem_vu: [Task]
  }

  private static let files: [String: [UInt8]] = {
    let root = PlanSiteTests.root
    let request = BuildRequest(content: root + "content", templates: root + "templates", jobs: 2)
    return (try? Build.preview(request).1?.files()) ?? [:]
  }()

  private func text(_ path: String) throws -> String {
    let bytes = try #require(Self.files[path])
    return String(decoding: bytes, as: UTF8.self).replacing("\u{A0}", with: " ")
  }

  @Test("PCI 2019 as VCCI published it: Thái Nguyên 67,71 points, 12th of 63, 18th the year before")
  func ranking() throws {
    let home = try text("index.html")
    #expect(
      home.contains(
        "Thái Nguyên đạt 67,71 điểm, xếp thứ 12/63 tỉnh, thành phố, tăng 6 bậc (năm trước thứ 18/63); "
          + "điểm số tăng 3,47 điểm so với năm 2018."))
    #expect(home.contains("href=\"chi-so/pci/2019.html\""))
  }

  @Test("Tasks done, late and due are those of the plan's own JSON")
  func tasks() throws {
    let plan = try JSONDecoder().decode(
      Plan.self, from: Data(try #require(Self.files["ke-hoach/thai-nguyen-2026.json"])))
    let states = plan.nhiem_vu.map(\.trang_thai)
    let done = states.count { $0.hasPrefix("hoan_thanh") }
    let late = states.count { $0 == "qua_han" }
    let due = states.count { $0 == "sap_den_han" }
    #expect(done > 0 && late > 0 && due > 0)
    let home = try text("index.html")
    #expect(home.contains("<p class=\"big\">\(done)<small>/\(states.count) việc</small></p>"))
    #expect(
      home.contains("\(late) nhiệm vụ quá hạn mà chưa xong; \(due) nhiệm vụ đến hạn trong 30 ngày tới"))
    #expect(home.contains("href=\"tien-do/tong-hop.html\""))
  }

  @Test("A department's page has its progress, counted as its own page of tasks counts it")
  func agency() throws {
    let agency = try text("co-quan/so-noi-vu.html")
    let tasks = try text("tien-do/co-quan/so-noi-vu.html")
    let sentence = try #require(agency.firstMatch(of: /[0-9]+\/[0-9]+ nhiệm vụ đã hoàn thành[^.<]*/)).0
    #expect(tasks.contains(sentence))
    #expect(agency.contains("href=\"../tien-do/co-quan/so-noi-vu.html\""))
  }
}
