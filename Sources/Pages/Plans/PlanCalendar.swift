import Formats
import Records
import Reform

/// Deadlines as calendar files.
enum PlanCalendar {
  static func bytes(of view: PlanView, _ context: SiteContext) -> [UInt8] {
    var calendar = writer(PlanWords.sentence(view.shortName) + ": thời hạn", context)
    for task in view.tasks { add(task, of: view, to: &calendar, context) }
    return calendar.finish()
  }

  static func bytes(of references: [TaskReference], named name: String, _ context: SiteContext) -> [UInt8] {
    var calendar = writer(name, context)
    for reference in references {
      add(context.plans[reference], of: context.plans.plans[reference.plan], to: &calendar, context)
    }
    return calendar.finish()
  }

  private static func writer(_ name: String, _ context: SiteContext) -> CalendarWriter {
    CalendarWriter(
      name: name, description: context.site.isDemonstration ? Demonstration.sentence + "." : nil,
      stamp: stamp(context.asOf))
  }

  /// The day of the figures at 0:00 UTC: nothing in a build knows a clock.
  private static func stamp(_ day: Day) -> String { compact(day) + "T000000Z" }

  private static func compact(_ day: Day) -> String { day.iso.filter { $0 != "-" } }

  private static func add(
    _ task: TaskView, of view: PlanView, to calendar: inout CalendarWriter, _ context: SiteContext
  ) {
    if let last = task.standing.lastDay {
      add(task, of: view, on: last, id: task.task.anchor, to: &calendar, context)
    }
    guard let deadline = task.task.deadline else { return }
    for occurrence in deadline.occurrences {
      let last = deadline.excludesLastDay ? occurrence.to.adding(days: -1) : occurrence.to
      add(task, of: view, on: last, id: "\(task.task.anchor)-\(last.year)", to: &calendar, context)
    }
  }

  private static func add(
    _ task: TaskView, of view: PlanView, on day: Day, id: String, to calendar: inout CalendarWriter,
    _ context: SiteContext
  ) {
    let site = context.site
    var lines = [
      "\(view.plan.title) (\(PlanWords.numberAndDay(view.plan)))",
      "Thời hạn ghi trong văn bản: \(task.task.deadlineText)",
      "Chủ trì: \(task.task.leadText)",
    ]
    if task.isIllustrative { lines.append("Số liệu minh họa") }
    if site.isDemonstration { lines.append(Demonstration.sentence) }
    let host = site.address.split(separator: "/").dropFirst().first.map(String.init) ?? "congkhai"
    calendar.event(
      CalendarWriter.Event(
        id: "\(view.plan.slug)-\(id)@\(host)", day: compact(day), nextDay: compact(day.adding(days: 1)),
        summary: "Hạn: \(task.task.content)", description: lines.joined(separator: "\n"),
        address: site.address.isEmpty ? nil : site.address + Address.task(task.task, of: view.plan)))
  }
}
