import Vietnamese

/// Tasks whose details stand on lines of their own: *- Cơ quan chủ trì: Sở Nội vụ*, *- Thời gian hoàn thành: 8/2017*.
struct LabelledTasks {
  let lines: [TextLine]

  init(_ lines: [TextLine]) { self.lines = lines }

  func read() -> ImportedPlan {
    var plan = ImportedPlan()
    var headings: [Heading] = []
    var text: (numbering: Numbering?, text: String, line: Int)?
    var task: ImportedTask?
    var fields: Set<TaskColumn> = []
    var chains: [[Heading]] = []
    func close() {
      if let task, fields.contains(.lead) || fields.contains(.deadline) {
        plan.tasks.append(task)
        chains.append(headings)
      }
      task = nil
      fields = []
    }
    for line in lines where !line.text.isEmpty {
      let plain = Emphasis.without(line.text)
      if let field = Self.field(plain) {
        if task == nil || fields.contains(field.column), let text {
          close()
          task = Self.start(text)
        }
        fields.insert(field.column)
        if var open = task {
          Self.set(field.value, field.column, &open)
          task = open
        }
        continue
      }
      let numbering = Numbering.lead(of: plain)
      if numbering == nil, task == nil, let above = text, plain.first?.isLowercase == true {
        text = (above.numbering, above.text + " " + plain, above.line)
        continue
      }
      if task == nil, let above = text, let own = above.numbering, own.style < .bullet {
        while let last = headings.last, last.numbering.rank >= own.rank { headings.removeLast() }
        headings.append(Heading(numbering: own, text: above.text))
      }
      close()
      if let numbering, !numbering.rest.isEmpty {
        while let last = headings.last, last.numbering.rank >= numbering.rank { headings.removeLast() }
        text = (numbering, numbering.rest, line.number)
      } else {
        text = (nil, plain, line.number)
      }
    }
    close()
    Self.place(&plan.tasks, chains)
    plan.manner = "mỗi việc kèm các dòng “Cơ quan chủ trì: …”"
    return plan
  }

  /// *Cơ quan chủ trì: Sở Nội vụ*
  private static func field(_ text: String) -> (column: TaskColumn, value: String)? {
    let body = Numbering.lead(of: text).map { $0.style >= .small ? $0.rest : text } ?? text
    guard let colon = body.firstIndex(of: ":") else { return nil }
    let name = String(body[..<colon])
    guard name.count <= 45, let column = TaskColumn.likely(name),
      [.lead, .support, .deadline, .product, .money, .note].contains(column)
    else { return nil }
    var value = Clean.text(String(body[body.index(after: colon)...])).text
    let ends = [.lead, .support, .deadline, .money].contains(column) ? ".;" : ";"
    while let last = value.last, ends.contains(last) { value.removeLast() }
    return (column, value)
  }

  private struct Heading: Equatable {
    var numbering: Numbering
    var text: String
  }

  /// Sections and groups from the headings above each task: the outermost are sections where there are several; else
  /// those whose numbers the tasks' begin with.
  private static func place(_ tasks: inout [ImportedTask], _ chains: [[Heading]]) {
    var tops: [Heading] = []
    for chain in chains {
      if let top = chain.first, !tops.contains(top) { tops.append(top) }
    }
    for index in tasks.indices {
      var chain = chains[index][...]
      if tops.count < 2, let own = Numbering.whole(tasks[index].number) {
        let holding = chain.drop { !$0.numbering.holds(own) }
        if !holding.isEmpty { chain = holding }
      }
      guard let section = chain.first else { continue }
      tasks[index].section = section.numbering.printed
      tasks[index].sectionTitle = section.text
      if let group = chain.dropFirst().first {
        tasks[index].group = "\(group.numbering.printed)\(group.numbering.style == .dotted ? "" : ".") \(group.text)"
      }
    }
  }

  private static func start(_ text: (numbering: Numbering?, text: String, line: Int)) -> ImportedTask {
    var task = ImportedTask()
    task.content = text.text
    while let last = task.content.last, ":; ".contains(last) { task.content.removeLast() }
    task.place = "dòng \(text.line)"
    if let numbering = text.numbering, numbering.style < .bullet { task.number = numbering.printed }
    return task
  }

  private static func set(_ value: String, _ column: TaskColumn, _ task: inout ImportedTask) {
    switch column {
    case .lead: task.lead = value
    case .support: task.support = value
    case .deadline: task.deadline = value
    case .product: task.product = value
    case .money: task.budget = value
    default: task.note = value
    }
  }
}
