import Diagnostics
import Reform
import Vietnamese

/// A plan out of a document: a table of tasks where there is one, else duties in prose.
public enum PlanImport {
  /// From a text as it comes out of a PDF or a legal web page.
  public static func text(_ bytes: [UInt8], file: String) -> Diagnosed<ImportedPlan?> {
    let read = TextLines.read(bytes, file: file)
    guard let lines = read.value else { return Diagnosed(nil, read.faults) }
    let (tables, heads) = TextTables(lines: lines).read()
    return Diagnosed(plan(tables, heads: heads, lines: lines), read.faults)
  }

  /// From tables and the lines around them.
  static func plan(_ tables: [PrintedTable], heads: [FoundHead], lines: [TextLine]) -> ImportedPlan {
    var plan = ImportedPlan()
    var titles: [String] = []
    var outline = TaskOutline()
    for table in tables {
      outline.read(table)
      titles += table.titles
    }
    outline.finish()
    let levels = TaskLevels(outline.tasks, outline)
    plan.tasks = outline.tasks.enumerated().map { levels.place($1, at: $0) }
    plan.remarks = outline.remarks + levels.remarks(outline.tasks)
    if plan.tasks.count < 2 {
      let labelled = LabelledTasks(lines).read()
      let prose = labelled.tasks.count >= 2 ? labelled : ProseTasks(lines).read()
      if prose.tasks.count > plan.tasks.count { plan = prose }
    } else {
      plan.manner = "bảng \(tables[0].columns.count) cột: \(tables[0].titles.joined(separator: ", "))"
    }
    plan.head = PlanHeadReading(
      lines: lines, body: heads.first?.lines.lowerBound ?? lines.count, titles: titles, totals: outline.totals,
      tasks: plan.tasks)
      .read(&plan.remarks)
    PlanDoubts.mark(&plan)
    return plan
  }
}

/// Doubts that a reader of the rows would have: cells that look cut, agencies or deadlines that do not read as such.
enum PlanDoubts {
  static func mark(_ plan: inout ImportedPlan) {
    for index in plan.tasks.indices {
      let task = plan.tasks[index]
      var doubts: [String] = []
      for (name, text) in [("chủ trì", task.lead), ("phối hợp", task.support)] where !text.isEmpty {
        if !AgencyWords.isNaming(text) { doubts.append("ô \(name) không giống tên cơ quan: “\(short(text))”") }
        if CellLook.endsOpen(text), text.last != "," { doubts.append("ô \(name) có vẻ bị mất chữ cuối: “\(short(text))”") }
      }
      if !task.deadline.isEmpty, !CellLook(task.deadline).isDeadline {
        doubts.append("chưa đọc được thời gian: “\(short(task.deadline))”")
      }
      if !task.product.isEmpty, AgencyWords.isNaming(task.product), task.lead.isEmpty {
        doubts.append("ô sản phẩm giống tên cơ quan: “\(short(task.product))”")
      }
      if task.lead.isEmpty && !task.doubts.contains(where: { $0.contains("chủ trì") }) {
        doubts.append("không có cơ quan chủ trì")
      }
      plan.tasks[index].doubts += doubts
    }
  }

  private static func short(_ text: String) -> String {
    text.count <= 60 ? text : text.prefix(57) + "…"
  }
}
