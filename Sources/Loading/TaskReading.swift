import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

/// Reads what the printed cells of a task table mean: agencies, deadlines, amounts, and gives each task its anchor.
struct TaskReading {
  let plan: Plan
  let agencies: AgencyNames

  func read(_ table: TableReading<PlanTask>, _ faults: inout [Fault]) -> [Sourced<PlanTask>] {
    var tasks = table.rows
    let unit = plan.moneyUnit ?? table.head("kinh_phi").flatMap(MoneyUnit.init(columnTitle:))
    for position in tasks.indices {
      var task = tasks[position].value
      task.lead = agencies.several(task.leadText, at: { table.place(position, "chu_tri") }, &faults)
      task.support = agencies.several(task.supportText, at: { table.place(position, "phoi_hop") }, &faults)
      task.deadline = deadline(of: task, at: { table.place(position, "thoi_gian") }, &faults)
      task.budget = budget(of: task, unit: unit, at: { table.place(position, "kinh_phi") }, &faults)
      tasks[position].value = task
    }
    setAnchors(&tasks, table, &faults)
    return tasks
  }

  private func deadline(of task: PlanTask, at place: () -> Place, _ faults: inout [Fault]) -> Deadline? {
    let reading = DeadlineReader.read(task.deadlineText, plan: plan.period)
    for problem in reading.problems {
      faults.append(DeadlineMessages.fault(problem, printed: task.deadlineText, plan: plan.period, at: place()))
    }
    return reading.deadline
  }

  private func budget(
    of task: PlanTask, unit: MoneyUnit?, at place: () -> Place, _ faults: inout [Fault]
  ) -> Money? {
    switch MoneyReader.read(task.budgetText, unit: unit) {
    case .amount(let money): return money
    case .words, .empty: return nil
    case .needsUnit:
      faults.append(
        LoadingFaults.moneyUnitMissing.fault(
          at: place(),
          Words("“\(task.budgetText)” chưa rõ là đồng hay triệu đồng", "the unit of “\(task.budgetText)” is not said"),
          expected: Words(
            "số tiền kèm đơn vị, hoặc đơn vị chung của kế hoạch", "an amount with its unit, or a unit of the plan"),
          suggestion: Words(
            "thêm “don_vi_tien: trieu” vào ke-hoach.md", "add “don_vi_tien: trieu” to ke-hoach.md")))
      return nil
    case .unreadable(let reason):
      faults.append(
        LoadingFaults.moneyUnreadable.fault(
          at: place(),
          Words(
            "“\(task.budgetText)” không đọc trọn được thành số tiền: \(reason)",
            "“\(task.budgetText)” cannot be read whole as an amount"),
          expected: Words(
            "cột này nhận: 1.250.000.000; 1.250 triệu đồng; 1,25 tỷ đồng",
            "this column takes: 1.250.000.000; 1.250 triệu đồng; 1,25 tỷ đồng")))
      return nil
    }
  }

  /// `ma` where given, else section and number folded and joined (the number alone where it begins with the section);
  /// repeats get `-2`, `-3` in row order.
  private func setAnchors(
    _ tasks: inout [Sourced<PlanTask>], _ table: TableReading<PlanTask>, _ faults: inout [Fault]
  ) {
    // A code holds its anchor, wherever it stands.
    var used: Set<String> = []
    var byCode: [(key: String, place: Place)] = []
    for task in tasks where !task.value.code.isEmpty {
      used.insert(Self.anchorPart(task.value.code))
      byCode.append((task.value.code, task.place))
    }
    reportCodes(byCode, &faults)
    for position in tasks.indices {
      let task = tasks[position].value
      if !task.code.isEmpty {
        tasks[position].value.anchor = Self.anchorPart(task.code)
        continue
      }
      let base = Self.anchor(section: task.section, number: task.number, row: position)
      var anchor = base
      var repetition = 1
      while used.contains(anchor) {
        repetition += 1
        anchor = "\(base)-\(repetition)"
      }
      used.insert(anchor)
      tasks[position].value.anchor = anchor
      if repetition > 1 {
        faults.append(
          LoadingFaults.taskNumberTwice.fault(
            at: table.place(position, "tt"),
            Words(
              "số “\(task.number)” đã có trong mục này; địa chỉ của việc là #\(anchor)",
              "number “\(task.number)” stands in this section already; the task's address is #\(anchor)"),
            suggestion: Words("thêm cột ma để giữ địa chỉ cố định", "a column ma would pin the address")))
      }
    }
  }

  private func reportCodes(_ codes: [(key: String, place: Place)], _ faults: inout [Fault]) {
    var first: [String: Place] = [:]
    for (code, place) in codes {
      guard let earlier = first[code] else {
        first[code] = place
        continue
      }
      faults.append(
        LoadingFaults.codeTwice.fault(
          at: place, Words("mã nhiệm vụ “\(code)” đã có", "task code “\(code)” is there already"),
          suggestion: Words("đổi mã của một trong hai nhiệm vụ", "change the code of one of the two"),
          related: [RelatedPlace(earlier, Words("lần đầu", "the first"))]))
    }
  }

  static func anchor(section: String, number: String, row: Int) -> String {
    let section = anchorPart(section)
    let number = anchorPart(number)
    if number.isEmpty && section.isEmpty { return "viec-\(row + 1)" }
    if number.isEmpty { return section }
    if section.isEmpty || number.hasPrefix(section) { return number }
    return "\(section)-\(number)"
  }

  /// Folded for an address: `1.1` is `1-1`.
  static func anchorPart(_ text: String) -> String { Slug.make(text) }
}
