import Vietnamese

/// Rows of tables → tasks with the headings above them. Headings are rows without an agency, a product or a deadline,
/// or cells of columns left of the task's; how deep they stand is read from their numbers.
struct TaskOutline {
  private(set) var tasks: [ImportedTask] = []
  private(set) var remarks: [ImportRemark] = []
  private(set) var totals: [String] = []

  struct Level {
    var number: String
    var text: String
    var rank: Int
    var numbering: Numbering?
    var place: String
    var hasTasks = false
    /// How the first task below it is numbered.
    var childRank: Int?

    /// *1. Kiện toàn tổ chức*
    var printed: String {
      guard !number.isEmpty else { return text }
      let stop = numbering.map { $0.style == .small ? ")" : $0.style <= .arabic ? "." : "" } ?? "."
      return "\(number)\(stop) \(text)"
    }
  }

  private var levels: [Level] = []
  /// What each level column said last.
  private var carried: [TaskColumn: String] = [:]
  private var sections = SectionCount()
  private(set) var chains: [Chain] = []

  /// The headings of one task, widest first.
  struct Chain {
    var levels: [Level]
    var group: String
    var parent: String
    var sectionTitle: String
    var section: String
    /// Which run of the groups' numbers it stands in, from 1.
    var run: Int
  }

  mutating func read(_ table: PrintedTable) {
    let rows = RowRepair(table).rows()
    carried = [:]
    var above: [Int: PrintedCell] = [:]
    for (position, row) in rows.enumerated() {
      if let heading = row.heading {
        self.heading(heading, row, table)
        continue
      }
      readLevels(row, table)
      let next = rows[(position + 1)...].first { $0.heading == nil }
      if isTask(row, table, above), !hasChildren(row, next, table) {
        task(row, table, &above)
      } else {
        noTask(row, table)
        remember(row, &above)
      }
    }
  }

  // MARK: Headings

  private mutating func heading(_ text: String, _ row: PrintedRow, _ table: PrintedTable) {
    if CellLook(text).isTotal {
      totals.append(text)
      return
    }
    push(text, number: nil, at: row, table)
  }

  /// A row that is no task: a heading, a total, or something to report.
  private mutating func noTask(_ row: PrintedRow, _ table: PrintedTable) {
    let content = table.index(.content).map { row.cells[$0].text } ?? ""
    let number = table.index(.number).map { row.cells[$0].text } ?? ""
    let look = CellLook(content.isEmpty ? number : content)
    if look.isTotal {
      totals.append(row.cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " "))
      return
    }
    guard !content.isEmpty else { return }
    push(content, number: number.isEmpty ? nil : number, at: row, table)
  }

  private mutating func push(_ text: String, number: String?, at row: PrintedRow, _ table: PrintedTable) {
    let numbering = number.flatMap(Numbering.whole) ?? (number == nil ? Numbering.lead(of: text) : nil)
    let body = number == nil ? numbering.map { $0.rest.isEmpty ? text : $0.rest } ?? text : text
    let isUpper = CellLook(text).isUpper
    let rank =
      numbering?.rank ?? (isUpper ? NumberingStyle.roman.rawValue * 4 - 1 : NumberingStyle.arabic.rawValue * 4 - 1)
    pop(rank)
    levels.append(
      Level(
        number: numbering?.printed ?? number ?? "", text: body, rank: rank, numbering: numbering,
        place: "\(table.placeName) \(row.line)"))
    for column in [TaskColumn.group, .parent, .sectionTitle, .section] { carried[column] = nil }
  }

  private mutating func pop(_ rank: Int) {
    while let last = levels.last, last.rank >= rank {
      if !last.hasTasks {
        remarks.append(
          ImportRemark(
            place: last.place, text: last.printed,
            doubt: "không có cơ quan, sản phẩm hay thời gian và không có việc nào bên dưới nên không lấy thành nhiệm vụ"
          ))
      }
      levels.removeLast()
    }
  }

  /// After the last row.
  mutating func finish() { pop(-1) }

  private mutating func readLevels(_ row: PrintedRow, _ table: PrintedTable) {
    for (index, column) in table.columns.enumerated() where column.isLevel {
      let cell = row.cells[index]
      guard !cell.isEmpty, cell.state == .given, carried[column] != cell.text else { continue }
      carried[column] = cell.text
      if column == .group || column == .sectionTitle {
        carried[.parent] = nil
        if column == .group { sections.see(cell.text) }
      }
    }
  }

  // MARK: Tasks

  private func isTask(
    _ row: PrintedRow, _ table: PrintedTable, _ above: [Int: PrintedCell] = [:]
  ) -> Bool {
    if table.index(.content).map({ CellLook(row.cells[$0].text).isTotal }) ?? false { return false }
    let own = table.columns.indices.filter { TaskColumn.ofATask.contains(table.columns[$0]) }
    if own.contains(where: { !row.cells[$0].isEmpty }) { return true }
    // All its details stand in cells that span from the row above.
    guard row.isSpanSure, let content = table.index(.content), !row.cells[content].isEmpty,
      own.contains(where: { row.cells[$0].state == .absent && above[$0]?.isEmpty == false })
    else { return false }
    return (Numbering.lead(of: row.cells[content].text)?.style ?? .plus) >= .dotted
  }

  /// Whether the tasks are the rows below this one: it is numbered 1, and 1.1 follows with an agency of its own.
  private func hasChildren(_ row: PrintedRow, _ next: PrintedRow?, _ table: PrintedTable) -> Bool {
    guard let next, isTask(next, table), let own = numbering(row, table), let below = numbering(next, table) else {
      return false
    }
    return own.holds(below)
  }

  private func numbering(_ row: PrintedRow, _ table: PrintedTable) -> Numbering? {
    if let index = table.index(.number), let found = Numbering.whole(row.cells[index].text) { return found }
    return table.index(.content).flatMap { Numbering.lead(of: row.cells[$0].text) }
  }

  private func remember(_ row: PrintedRow, _ above: inout [Int: PrintedCell]) {
    for index in row.cells.indices where row.cells[index].state != .absent { above[index] = row.cells[index] }
  }

  private mutating func task(_ row: PrintedRow, _ table: PrintedTable, _ above: inout [Int: PrintedCell]) {
    var task = ImportedTask()
    task.place = "\(table.placeName) \(row.line)"
    task.doubts = row.doubts
    var others: [String] = []
    for (index, column) in table.columns.enumerated() where !column.isLevel {
      let text = value(row, index, table, above, &task.doubts)
      switch column {
      case .number: task.number = text
      case .content: task.content = text
      case .product: task.product = text
      case .lead: task.lead = text
      case .support: task.support = text
      case .deadline: task.deadline = text
      case .money: task.budget = text
      case .criterion: task.criterion = text
      case .note: others.insert(text, at: 0)
      default: if !text.isEmpty { others.append("\(table.titles[index]): \(text)") }
      }
    }
    task.note = others.filter { !$0.isEmpty }.joined(separator: "; ")
    remember(row, &above)
    let numbering = Numbering.whole(task.number) ?? Numbering.lead(of: task.content)
    if let numbering { popFinished(numbering) }
    for index in levels.indices { levels[index].hasTasks = true }
    if let last = levels.indices.last, levels[last].childRank == nil { levels[last].childRank = numbering?.rank ?? -1 }
    if task.content.isEmpty { takeContent(&task) }
    chains.append(
      Chain(
        levels: levels, group: carried[.group] ?? "", parent: carried[.parent] ?? "",
        sectionTitle: carried[.sectionTitle] ?? "", section: carried[.section] ?? "", run: sections.run))
    tasks.append(task)
  }

  /// A task numbered as widely as a heading above it does not stand below that heading, unless its first task did.
  private mutating func popFinished(_ task: Numbering) {
    while let last = levels.last, let heading = last.numbering, last.rank >= task.rank {
      let isNext = heading.style == task.style && task.parts.last == heading.parts.last.map { $0 + 1 }
      if last.childRank == task.rank || (!last.hasTasks && !isNext) { break }
      pop(last.rank)
    }
  }

  /// The value of a cell; one that a span left out takes the value from above.
  private func value(
    _ row: PrintedRow, _ index: Int, _ table: PrintedTable, _ above: [Int: PrintedCell], _ doubts: inout [String]
  ) -> String {
    let cell = row.cells[index]
    let title = table.titles[index]
    switch cell.state {
    case .given: return cell.text
    case .spanned:
      return table.columns[index] == .number ? "" : cell.text
    case .absent:
      guard table.columns[index] != .number else { return "" }
      guard row.dropsSpans, let value = above[index] else {
        if ![.money, .note, .product, .support].contains(table.columns[index]) {
          doubts.append("không thấy ô “\(title)”")
        }
        return ""
      }
      // The text of a task is its own, even where its cell seems to be left out.
      if table.columns[index] == .content { return carried[.parent] == nil ? value.text : "" }
      doubts.append(
        value.text.isEmpty
          ? "ô “\(title)” gộp với hàng trên, hàng trên để trống" : "ô “\(title)” lấy từ hàng trên (ô gộp)")
      return value.text
    }
  }

  /// The work of a row without one is what stands left of it.
  private mutating func takeContent(_ task: inout ImportedTask) {
    for column in [TaskColumn.parent, .group, .sectionTitle] {
      guard let text = carried[column] else { continue }
      task.content = text
      task.doubts.append("hàng không chia nhỏ hơn: lấy “\(text.prefix(40))…” làm nội dung")
      takenColumn[tasks.count] = column
      return
    }
    task.doubts.append("không có nội dung")
  }

  /// The level whose text a task took for its own, by the task's index.
  private(set) var takenColumn: [Int: TaskColumn] = [:]
}

/// Counts how often the numbers of groups begin again: each time a section begins whose heading may be lost.
struct SectionCount {
  private(set) var run = 0
  private var last = Int.max

  mutating func see(_ group: String) {
    guard let number = Numbering.lead(of: group)?.parts.first else { return }
    if number <= last { run += 1 }
    last = number
  }
}
