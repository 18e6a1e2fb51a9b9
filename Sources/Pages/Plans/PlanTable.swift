import Formats
import Loading
import Records
import Reform

/// Tables of tasks as CSV.
enum PlanTable {
  /// The task table: every row and every understood column of its source, keys as heads, so that it can be put back.
  static func csv(_ view: PlanView, _ context: SiteContext) -> [UInt8] {
    TableWriting.csv(
      view.file.tasks.map { withUnit($0.value, view) }, PlanTask.schema, columns: view.file.taskColumns,
      demonstration: context.site.isDemonstration)
  }

  /// The key `kinh_phi` carries no unit: where the source's head did, a bare number takes it along.
  private static func withUnit(_ task: PlanTask, _ view: PlanView) -> PlanTask {
    guard view.plan.moneyUnit == nil, let unit = view.file.taskHeads["kinh_phi"].flatMap(MoneyUnit.init(columnTitle:)),
      MoneyReader.read(task.budgetText) == .needsUnit
    else { return task }
    var task = task
    task.budgetText += " " + unit.label
    return task
  }

  /// Tasks across plans, one row a task.
  static func csv(_ references: [TaskReference], _ context: SiteContext) -> [UInt8] {
    let isDemonstration = context.site.isDemonstration
    var writer = CSVWriter()
    writer.row(
      [
        "ke_hoach", "so_hieu", "tt", "noi_dung", "chu_tri", "phoi_hop", "thoi_gian", "han_cuoi", "con_ngay",
        "trang_thai", "minh_hoa", "tep", "o",
      ] + (isDemonstration ? [Demonstration.key] : []))
    for reference in references {
      let view = context.plans[reference]
      let plan = context.plans.plans[reference.plan].plan
      let last = view.standing.lastDay
      var row: [CSVField] = [
        .text(plan.slug), .text(plan.number), .text(view.task.number), .text(view.task.content),
        .text(view.task.leadText), .text(view.task.supportText), .text(view.task.deadlineText),
        last.map { .text($0.iso) } ?? .empty, last.map { .integer(context.asOf.days(to: $0)) } ?? .empty,
        .text(view.status.rawValue), .text(view.isIllustrative ? "co" : "khong"), .text(view.place.file),
        view.place.cell.map { .text($0) } ?? .empty,
      ]
      if isDemonstration { row.append(.text(Demonstration.sentence)) }
      writer.row(row)
    }
    return writer.bytes
  }
}
