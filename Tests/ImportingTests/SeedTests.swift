import Testing

@testable import Importing

/// The texts of five real plans, where they are at hand, against the readings made by hand in this repository.
@Suite(.enabled(if: Cases.seeds != nil, "the texts of the real plans are not here: CONGKHAI_SEEDS names their folder"))
struct SeedTests {
  struct Seed: Sendable, CustomTestStringConvertible {
    let text: String
    let table: String
    let tasks: Int
    let title: String
    var testDescription: String { text }
  }

  static let seeds = [
    Seed(
      text: "thai-nguyen-121-kh-ubnd-2017.txt", table: "content/ke-hoach/thai-nguyen-2017", tasks: 58,
      title: "121/KH-UBND"),
    Seed(
      text: "bac-giang-213-kh-ubnd-2023.txt", table: "Tests/Sites/bac-giang-2024/content/ke-hoach/cchc-2024",
      tasks: 71, title: "213/KH-UBND"),
    Seed(
      text: "bac-kan-860-qd-ubnd-2016.txt", table: "content/ke-hoach/bac-kan-2016-2020", tasks: 63,
      title: "860/QĐ-UBND"),
    Seed(
      text: "dak-nong-1887-qd-ubnd-2020.txt", table: "Tests/Sites/dak-nong-2021/content/ke-hoach/cchc-2021",
      tasks: 77, title: "1887/QĐ-UBND"),
    Seed(
      text: "quang-ngai-881-qd-ubnd-2017.txt", table: "Tests/Sites/quang-ngai-2017/content/ke-hoach/par-index-papi",
      tasks: 59, title: "881/QĐ-UBND"),
  ]

  @Test(arguments: seeds)
  func everyRowAndNearlyEveryCell(_ seed: Seed) throws {
    let folder = try #require(Cases.seeds)
    let plan = try #require(PlanImport.read(try Cases.bytes("\(folder)/\(seed.text)"), file: seed.text).value)
    #expect(plan.tasks.count == seed.tasks)
    #expect(plan.head.number == seed.title)
    let expected = try Cases.tasks(ofPlan: seed.table)
    #expect(expected.count == seed.tasks)
    var wrong: [String] = []
    var cells = 0
    for (task, wanted) in zip(plan.tasks, expected) {
      for key in ["tt", "muc", "chu_tri", "phoi_hop", "thoi_gian", "kinh_phi"] {
        cells += 1
        if task[key] != wanted[key] ?? "" { wrong.append("\(key) of \(task.place): \(task[key])") }
      }
    }
    #expect(wrong.count * 100 <= cells, "\(wrong)")
  }

  @Test(arguments: seeds)
  func everyTaskHasItsWords(_ seed: Seed) throws {
    let folder = try #require(Cases.seeds)
    let bytes = try Cases.bytes("\(folder)/\(seed.text)")
    let plan = try #require(PlanImport.read(bytes, file: seed.text).value)
    // Nothing is made up: the words of every cell stand in the text, in their order.
    let text = String(decoding: bytes, as: UTF8.self).filter { $0.isLetter || $0.isNumber }
    for task in plan.tasks {
      for cell in [task.content, task.product] where !cell.isEmpty {
        let letters = cell.filter { $0.isLetter || $0.isNumber }
        let isSplit = task.doubts.contains { $0.contains("ngắt trang") }
        #expect(isSplit || text.contains(letters), "\(task.place): \(cell)")
      }
    }
  }
}
