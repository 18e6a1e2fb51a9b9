import Vietnamese

/// Gives each task its number, section, group and parent task from the headings above it.
struct TaskLevels {
  let chains: [TaskOutline.Chain]
  let taken: [Int: TaskColumn]
  /// Whether the numbers of groups begin again in the plan: then sections stand above them.
  private let groupsRestart: Bool
  /// Whether groups are the plan's sections: numbered 1, 2, 3 through it, with tasks 1.1, 1.2 below.
  private let groupsAreSections: Bool

  init(_ tasks: [ImportedTask], _ outline: TaskOutline) {
    chains = outline.chains
    taken = outline.takenColumn
    groupsRestart = (chains.map(\.run).max() ?? 0) > 1
    let matching = zip(tasks, outline.chains).count { task, chain in
      guard let group = Numbering.lead(of: chain.group),
        let own = Numbering.whole(task.number) ?? Numbering.lead(of: task.content)
      else { return false }
      return group.holds(own)
    }
    groupsAreSections = !groupsRestart && matching * 10 >= tasks.count * 8
  }

  /// Sections that have no heading in the text: each named once, at its first task.
  func remarks(_ tasks: [ImportedTask]) -> [ImportRemark] {
    var seen: Set<Int> = []
    return zip(tasks, chains).compactMap { task, chain in
      guard chain.levels.isEmpty, chain.sectionTitle.isEmpty, chain.section.isEmpty, groupsRestart, chain.run > 0,
        seen.insert(chain.run).inserted
      else { return nil }
      return ImportRemark(
        place: task.place, text: "phần \(RomanNumeral.text(chain.run))",
        doubt: "tiêu đề phần không có trong bản chép; số phần đặt theo lần đánh số mục tiêu lại từ đầu")
    }
  }

  func place(_ task: ImportedTask, at index: Int) -> ImportedTask {
    var task = task
    let chain = chains[index]
    fill(&task, chain)
    if let column = taken[index] {
      if column == .parent { task.parent = "" }
      if column == .group { task.group = "" }
    }
    number(&task, chain)
    return task
  }

  // MARK: Sections, groups, parents

  private func fill(_ task: inout ImportedTask, _ chain: TaskOutline.Chain) {
    task.parent = chain.parent
    if let top = chain.levels.first {
      task.section = top.number
      task.sectionTitle = top.text
      let inner = chain.levels.dropFirst()
      if let group = inner.first { task.group = group.printed }
      if inner.count > 1, let last = inner.last {
        task.parent = task.parent.isEmpty ? last.printed : task.parent
        let between = inner.dropFirst().dropLast()
        if !between.isEmpty { task.group += " / " + between.map(\.printed).joined(separator: " / ") }
      }
      if !chain.group.isEmpty {
        if task.group.isEmpty {
          task.group = chain.group
        } else {
          task.parent = task.parent.isEmpty ? chain.group : task.parent
        }
      }
      return
    }
    if !chain.sectionTitle.isEmpty || !chain.section.isEmpty {
      let numbering = Numbering.lead(of: chain.sectionTitle)
      task.section = chain.section.isEmpty ? numbering?.printed ?? "" : chain.section
      task.sectionTitle = numbering?.rest ?? chain.sectionTitle
      task.group = chain.group
      return
    }
    if groupsAreSections, let group = Numbering.lead(of: chain.group) {
      task.section = group.printed
      task.sectionTitle = group.rest
      return
    }
    task.group = chain.group
    guard groupsRestart, chain.run > 0 else { return }
    task.section = RomanNumeral.text(chain.run)
  }

  // MARK: Numbers

  private func number(_ task: inout ImportedTask, _ chain: TaskOutline.Chain) {
    let lead = Numbering.lead(of: task.content)
    if !task.number.isEmpty {
      task.number = Numbering.whole(task.number)?.printed ?? task.number
      // The same number printed again in front of the text.
      if let lead, lead.printed == task.number, lead.style <= .small { task.content = lead.rest }
      return
    }
    if let lead, lead.style <= .small, !lead.rest.isEmpty {
      task.number = lead.printed
      task.content = lead.rest
      return
    }
    if let lead, lead.style >= .bullet, !lead.rest.isEmpty { task.content = lead.rest }
    guard let label = LevelLabel.lead(of: task.content) else { return }
    let own = "\(label.initials)\(label.numbers.map(String.init).joined(separator: ", "))"
    task.number = (base(task) + [own]).joined(separator: "-")
  }

  /// What a labelled number stands below: the number of the parent task, or the group's and the parent's label.
  private func base(_ task: ImportedTask) -> [String] {
    if let parent = Numbering.lead(of: task.parent), parent.style == .dotted || parent.style == .arabic {
      return [parent.printed]
    }
    var base: [String] = []
    if let group = Numbering.lead(of: task.group), group.style <= .dotted { base.append(group.printed) }
    if let label = LevelLabel.lead(of: task.parent), let number = label.numbers.first {
      base.append("\(label.initials)\(number)")
    }
    return base
  }
}
