import Diagnostics
import Records
import Reform

/// A task with its latest report and where it stands on the day of the figures.
struct TaskView: Sendable {
  let task: PlanTask
  let place: Place
  /// The latest report by day, then by row.
  let report: Sourced<ProgressReport>?
  let standing: TaskStanding

  var status: TaskStatus { standing.status }

  /// Whether what is shown of it was made up to show the software: the plan, the task, or its progress.
  let isIllustrative: Bool
}

/// A plan with everything that its pages and files say, worked out once: statuses, counts, totals, sections.
struct PlanView: Sendable {
  let file: PlanFile
  /// In row order.
  let tasks: [TaskView]
  let sections: [PlanSection]
  let counts: StatusCounts
  /// Whether its last day has passed: nothing is counted beyond it.
  let isEnded: Bool
  /// Whether its first day is still to come.
  let isAhead: Bool
  /// The sum of the tasks' amounts; nil where no task states one.
  let total: Money?
  /// How many tasks state an amount, and how many only words.
  let pricedCount: Int
  let wordedCount: Int
  /// The sum of the latest reported spending of each task, and over how many tasks; nil where none reports any.
  let spent: Money?
  let spentCount: Int
  /// The last day any report is of.
  let reportedUpTo: Day?
  let isProgressIllustrative: Bool

  init(_ file: PlanFile, asOf: Day, dueSoonDays: Int) {
    let plan = file.plan.value
    let rules = StatusRules(
      plan: plan.period, asOf: asOf, dueSoonDays: dueSoonDays, meaning: plan.deadlineMeaning)
    let latest = LatestReports(file)
    tasks = file.tasks.enumerated().map { index, task in
      let report = latest.reports[index]
      return TaskView(
        task: task.value, place: task.place, report: report,
        standing: rules.standing(
          task.value.deadline, report.map { TaskReport(state: $0.value.state, day: $0.value.day) }),
        isIllustrative: plan.standing.isIllustrative || task.value.standing.isIllustrative
          || report?.value.standing.isIllustrative == true)
    }
    self.file = file
    isEnded = rules.isPlanEnded
    isAhead = asOf < plan.period.from
    counts = StatusCounts(tasks)
    let amounts = file.tasks.compactMap(\.value.budget)
    pricedCount = amounts.count
    wordedCount = file.tasks.count { $0.value.budget == nil && !$0.value.budgetText.isEmpty }
    total = amounts.isEmpty ? nil : Money.sum(amounts)
    let spending = latest.spending.compactMap { $0 }
    spentCount = spending.count
    spent = spending.isEmpty ? nil : Money.sum(spending)
    reportedUpTo = file.progress.compactMap(\.report.value.day).max()
    isProgressIllustrative =
      plan.standing.isIllustrative || file.progress.contains { $0.report.value.standing.isIllustrative }
    sections = PlanSection.sections(of: tasks)
  }

  var plan: Plan { file.plan.value }
  var address: String { Address.plan(plan) }
  var hasReports: Bool { !file.progress.isEmpty }

  /// *Kế hoạch 121/KH-UBND năm 2017*: the plan in the words of a list.
  var shortName: String {
    let name = plan.number.isEmpty ? plan.title : PlanWords.kind(of: plan) + " " + plan.number
    return plan.number.isEmpty ? name : name + " " + PlanWords.years(of: plan)
  }

  /// How much the sum of the tasks is short of the stated total; nil where one of the two is not known.
  var difference: Int64? {
    guard let total, let stated = plan.statedTotal else { return nil }
    let (gap, overflow) = stated.dong.subtractingReportingOverflow(total.dong)
    return overflow ? nil : gap
  }
}

/// The latest report of each task, and its latest reported spending, found in one pass.
private struct LatestReports {
  var reports: [Sourced<ProgressReport>?]
  var spending: [Money?]

  init(_ file: PlanFile) {
    reports = Array(repeating: nil, count: file.tasks.count)
    spending = Array(repeating: nil, count: file.tasks.count)
    var spentOn: [Day?] = Array(repeating: nil, count: file.tasks.count)
    for entry in file.progress where reports.indices.contains(entry.taskIndex) {
      let index = entry.taskIndex
      let report = entry.report.value
      if Self.isLater(report.day, than: reports[index].map(\.value.day)) { reports[index] = entry.report }
      if let money = report.spent, Self.isLater(report.day, than: spending[index] == nil ? nil : spentOn[index]) {
        spending[index] = money
        spentOn[index] = report.day
      }
    }
  }

  /// The outer optional is absent where there is nothing yet; a report without a day does not displace a dated one.
  private static func isLater(_ day: Day?, than current: Day??) -> Bool {
    guard let current else { return true }
    switch (current, day) {
    case (let old?, let new?): return new >= old
    case (_?, nil): return false
    default: return true
    }
  }
}

/// A section of a plan, in row order; rows of one section that others interrupt make two.
struct PlanSection: Sendable {
  /// A run of tasks under one group heading and one parent task.
  struct Run: Sendable {
    /// Printed only where it changes from the run before.
    let group: String?
    let parent: String?
    let tasks: Range<Int>
  }

  let anchor: String
  let number: String
  let title: String
  let tasks: Range<Int>
  let runs: [Run]

  /// *1. Công tác chỉ đạo, điều hành*
  var heading: String {
    if title.isEmpty { return number.isEmpty ? "Nhiệm vụ" : "Mục \(number)" }
    if number.isEmpty { return title }
    return number.last?.isPunctuation == true ? "\(number) \(title)" : "\(number). \(title)"
  }

  static func sections(of tasks: [TaskView]) -> [PlanSection] {
    var used = Set(tasks.map(\.task.anchor))
    return runs(in: tasks.indices, tasks) { $0.section == $1.section && $0.sectionTitle == $1.sectionTitle }
      .map { range in
        let first = tasks[range.lowerBound].task
        var anchor = "muc-" + Address.fileName(first.section.isEmpty ? String(range.lowerBound + 1) : first.section)
        while !used.insert(anchor).inserted { anchor += "-a" }
        return PlanSection(
          anchor: anchor, number: first.section, title: first.sectionTitle, tasks: range,
          runs: headedRuns(in: range, tasks))
      }
  }

  private static func headedRuns(in range: Range<Int>, _ tasks: [TaskView]) -> [Run] {
    var group = ""
    return runs(in: range, tasks) { $0.group == $1.group && $0.parent == $1.parent }.map { range in
      let first = tasks[range.lowerBound].task
      let isNew = first.group != group
      group = first.group
      return Run(
        group: isNew && !first.group.isEmpty ? first.group : nil, parent: first.parent.isEmpty ? nil : first.parent,
        tasks: range)
    }
  }

  private static func runs(
    in range: Range<Int>, _ tasks: [TaskView], alike: (PlanTask, PlanTask) -> Bool
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var start = range.lowerBound
    for index in range where index > start && !alike(tasks[index - 1].task, tasks[index].task) {
      found.append(start..<index)
      start = index
    }
    if start < range.upperBound { found.append(start..<range.upperBound) }
    return found
  }
}
