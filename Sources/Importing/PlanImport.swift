import Diagnostics
import Office
import Reform
import Vietnamese

/// A plan out of a document: a table of tasks where there is one, else duties in prose.
public enum PlanImport {
  /// From a file of any kind that is read, told by its content.
  public static func read(_ bytes: [UInt8], file: String) -> Diagnosed<ImportedPlan?> {
    switch OfficeKind.sniff(bytes) {
    case .docx, .html:
      let read = FlowDocument.read(bytes: bytes, file: file)
      return Diagnosed(read.value.map(flow), read.faults)
    case .xlsx, .xls:
      let read = Workbook.read(bytes: bytes, file: file)
      return Diagnosed(read.value.map(workbook), read.faults)
    case .text, .empty, .unknown: return text(bytes, file: file)
    case let kind: return Diagnosed(nil, [OfficeFaults.unreadable(kind, as: .document, file: file)])
    }
  }

  static func flow(_ document: FlowDocument) -> ImportedPlan {
    var reader = GridTables()
    var lines: [TextLine] = []
    var first: Int?
    for block in document.blocks {
      switch block {
      case .paragraph(let paragraph): add(paragraph.text, paragraph.number, to: &lines)
      case .table(let grid):
        let before = reader.tables.count
        reader.read(grid, placeName: "\(grid.name), dòng")
        if reader.tables.count > before { first = first ?? lines.count }
        for row in grid.rows {
          for cell in row.cells {
            if case .text(let text) = cell.value { add(text, row.number, to: &lines) }
          }
        }
      }
    }
    var plan = plan(reader.tables, body: first ?? lines.count, lines: lines)
    for oddity in document.oddities {
      plan.remarks.append(ImportRemark(place: document.file, text: "", doubt: oddity.words.vi))
    }
    return plan
  }

  static func workbook(_ workbook: Workbook) -> ImportedPlan {
    var reader = GridTables()
    var lines: [TextLine] = []
    var first: Int?
    var hidden: [ImportRemark] = []
    for grid in workbook.grids {
      guard grid.visibility == .visible else {
        hidden.append(
          ImportRemark(place: workbook.file, text: grid.name, doubt: "trang tính ẩn “\(grid.name)” không được đọc"))
        continue
      }
      let before = reader.tables.count
      let start = lines.count
      reader.read(grid, placeName: "trang tính “\(grid.name)”, dòng")
      for row in grid.rows where !row.isHidden {
        for cell in row.cells { add(GridText.text(cell.value), row.number, to: &lines) }
      }
      if reader.tables.count > before, first == nil { first = start + 12 }
    }
    var plan = plan(reader.tables, body: min(first ?? lines.count, lines.count), lines: lines)
    plan.remarks += hidden
    return plan
  }

  private static func add(_ text: String, _ number: Int, to lines: inout [TextLine]) {
    for line in text.split(separator: "\n") { lines.append(TextLine(number: number, raw: String(line))) }
  }

  /// From a text as it comes out of a PDF or a legal web page.
  public static func text(_ bytes: [UInt8], file: String) -> Diagnosed<ImportedPlan?> {
    let read = TextLines.read(bytes, file: file)
    guard let lines = read.value else { return Diagnosed(nil, read.faults) }
    let (tables, heads) = TextTables(lines: lines).read()
    let body = heads.first?.lines.lowerBound ?? lines.count
    return Diagnosed(plan(tables, body: body, lines: lines), read.faults)
  }

  /// From tables and the lines around them.
  static func plan(_ tables: [PrintedTable], body: Int, lines: [TextLine]) -> ImportedPlan {
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
      lines: lines, body: body, titles: titles, totals: outline.totals,
      tasks: plan.tasks
    )
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
        if CellLook.endsOpen(text), text.last != "," {
          doubts.append("ô \(name) có vẻ bị mất chữ cuối: “\(short(text))”")
        }
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
