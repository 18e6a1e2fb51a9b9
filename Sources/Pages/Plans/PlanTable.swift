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

  /// What the catalogue says of a plan's table.
  static func table(_ view: PlanView, _ position: Int) -> OpenTable {
    var table = OpenTable(
      "Nhiệm vụ: \(view.plan.title)", "Mỗi dòng một nhiệm vụ, đủ các cột của văn bản.", section: .plans,
      page: view.address
    ) { context in
      let view = context.plans.plans[position]
      var facts = OpenFacts(
        columns: OpenColumn.of(PlanTask.schema, view.file.taskColumns), rowCount: view.tasks.count,
        period: OpenPeriod(view.plan.period.from, view.plan.period.to))
      facts.add(view.plan.standing)
      facts.illustrativeCount = view.tasks.count { $0.isIllustrative }
      if facts.sources.isEmpty { facts.sources = [PlanWords.numberAndDay(view.plan)] }
      return facts
    }
    table.sheet = "Nhiệm vụ"
    return table
  }

  /// What the catalogue says of a list across plans.
  static func table(_ list: DuePages.List) -> OpenTable {
    OpenTable(
      list == .due ? "Việc đến hạn của các kế hoạch" : "Việc quá hạn của các kế hoạch",
      "Mỗi dòng một nhiệm vụ của một kế hoạch đang thực hiện, với hạn cuối, số ngày còn lại và tình trạng.",
      section: .plans,
      page: "tien-do/\(list.rawValue).html"
    ) { context in
      let tasks = list == .due ? context.plans.dueSoon : context.plans.late
      var facts = OpenFacts(columns: columns, rowCount: tasks.count, period: OpenPeriod(context.asOf, context.asOf))
      facts.illustrativeCount = tasks.count { context.plans[$0].isIllustrative }
      for position in context.plans.current {
        let number = PlanWords.numberAndDay(context.plans.plans[position].plan)
        if !facts.sources.contains(number) { facts.sources.append(number) }
      }
      return facts
    }
  }

  private static let columns: [OpenColumn] =
    [
      OpenColumn("ke_hoach", "Kế hoạch", "Tên thư mục của kế hoạch, cũng là tên trang"),
      OpenColumn("so_hieu", "Số hiệu", "Số, ký hiệu của văn bản kế hoạch"),
    ] + OpenColumn.of(PlanTask.schema, ["tt", "noi_dung", "chu_tri", "phoi_hop", "thoi_gian"])
    + [
      OpenColumn("han_cuoi", "Hạn cuối", "Ngày cuối còn trong hạn", .date),
      OpenColumn("con_ngay", "Còn lại", "Số ngày từ ngày số liệu đến hạn cuối; âm là đã quá hạn", .integer),
      OpenColumn("trang_thai", "Tình trạng", "Khóa tình trạng, giải nghĩa ở trang cách tính"),
      OpenColumn("minh_hoa", "Minh họa", "Số liệu minh họa", .boolean),
      OpenColumn("tep", "Tệp", "Tệp của nội dung mà dòng lấy từ đó"),
      OpenColumn("o", "Ô", "Ô của tệp ấy"),
    ]

  /// Tasks across plans, one row a task.
  static func csv(_ references: [TaskReference], _ context: SiteContext) -> [UInt8] {
    let isDemonstration = context.site.isDemonstration
    var writer = CSVWriter(.excel)
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
