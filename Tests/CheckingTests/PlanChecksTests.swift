import Diagnostics
import Loading
import Records
import Reform
import Testing

@testable import Checking

@Suite struct PlanChecksTests {
  @Test(arguments: [
    (stated: Int64(300), explanation: "", ids: [] as [String]), (310, "", ["plan-total-differs"]),
    (290, "", ["plan-total-differs"]), (310, "Phần dự phòng không giao cho nhiệm vụ nào", []),
  ])
  func totalIsTheSumOfTheTasks(_ stated: Int64, _ explanation: String, _ ids: [String]) throws {
    var file = try plan()
    file.plan.value.statedTotal = Money(dong: stated)
    file.plan.value.standing.explanation = explanation
    #expect(run(.planTotals, file).map(\.id) == ids)
  }

  @Test(arguments: [
    (day: 20_000 as Int?, state: ProgressState.done, ids: ["progress-before-plan"] as [String]),
    (20_460, .inProgress, []),
    (20_600, .inProgress, ["progress-ahead"]), (nil, .done, ["progress-done-without-day"]), (nil, .inProgress, []),
  ])
  func progressHasASensibleDay(_ day: Int?, _ state: ProgressState, _ ids: [String]) throws {
    var file = try plan()
    var report = ProgressReport()
    report.day = day.map { Day(ordinal: $0) }
    report.state = state
    file.progress = [TaskProgress(taskIndex: 0, report: Sourced(report, at: Place(file: "tien-do.csv", line: 2)))]
    #expect(run(.planProgress, file).map(\.id) == ids)
  }

  private func plan() throws -> PlanFile {
    let period = try #require(Period(from: Day(ordinal: 20_454), to: Day(ordinal: 20_818)))
    let place = Place(file: "ke-hoach.md", line: 1)
    var tasks: [Sourced<PlanTask>] = []
    for amount in [Int64(100), 200] {
      var task = PlanTask()
      task.budget = Money(dong: amount)
      tasks.append(Sourced(task, at: place))
    }
    return PlanFile(
      plan: Sourced(Plan(slug: "mau", period: period), at: place), tasks: tasks,
      commentary: TextBody(text: "", file: "ke-hoach.md", firstLine: 1))
  }

  private func run(_ check: Check, _ file: PlanFile) -> [Fault] {
    var loaded = LoadedContent.empty
    loaded.library.plans = [file]
    return check.run(CheckInput(loaded: loaded, shown: loaded.library, asOf: Day(ordinal: 20_500)))
  }
}
