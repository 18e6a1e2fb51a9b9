import Diagnostics
import Records
import Reform
import Vietnamese

/// Finds the task that each progress row is about: by `ma` (the task's code or its anchor), else by number where only one
/// task has it or only one has the words that stand beside it, else by anchor.
struct ProgressMatching {
  private var byCode: [String: Int] = [:]
  private var byAnchor: [String: Int] = [:]
  private var byNumber: [String: [Int]] = [:]
  private let anchors: [String]
  private let contents: [String]

  init(tasks: [Sourced<PlanTask>]) {
    anchors = tasks.map(\.value.anchor)
    contents = tasks.map { Fold.name($0.value.content) }
    for (index, task) in tasks.map(\.value).enumerated() {
      if !task.code.isEmpty { byCode[task.code] = index }
      byAnchor[task.anchor] = index
      byNumber[Fold.key(task.number), default: []].append(index)
    }
  }

  /// Whether the table has a column that says which task a row is about; its absence is an error.
  static func namesTasks(_ table: TableReading<ProgressReport>, _ intake: inout Intake) -> Bool {
    guard !table.has("tt"), !table.has("ma") else { return true }
    intake.faults.append(
      LoadingFaults.columnMissing.fault(
        at: table.table.headPlace(column: 0),
        Words("thiếu cột “TT” (tt) hoặc “Mã” (ma)", "neither “tt” nor “ma” is there"),
        expected: Words(
          "cột số thứ tự (tt) hoặc mã (ma) của nhiệm vụ", "a column with the number (tt) or the code (ma) of the task"),
        suggestion: Words("thêm cột “tt” với số của nhiệm vụ trong nhiem-vu.csv", "add a column “tt”")))
    return false
  }

  /// - Parameter words: what a form printed of each row's task, by the row's place
  func match(
    _ table: TableReading<ProgressReport>, plan: Plan, words: [Place: String] = [:], _ faults: inout [Fault]
  ) -> [TaskProgress] {
    var matched: [TaskProgress] = []
    for (position, row) in table.rows.enumerated() {
      let found = task(
        of: row.value, words: words[row.place] ?? "",
        at: { table.place(position, row.value.code.isEmpty ? "tt" : "ma") }, &faults)
      guard let task = found else { continue }
      var report = row.value
      report.spent = spent(report, plan, at: { table.place(position, "kinh_phi_thuc_hien") }, &faults)
      matched.append(TaskProgress(taskIndex: task, report: Sourced(report, at: row.place)))
    }
    return matched
  }

  private func task(
    of report: ProgressReport, words: String, at place: () -> Place, _ faults: inout [Fault]
  ) -> Int? {
    let wanted = report.code.isEmpty ? report.task : report.code
    guard !wanted.isEmpty else {
      faults.append(
        LoadingFaults.valueMissing.fault(
          at: place(), Words("dòng không ghi số hay mã của nhiệm vụ", "the row names no task"),
          expected: Words(
            "số thứ tự (tt) hoặc mã (ma) có trong nhiem-vu.csv", "a number (tt) or a code (ma) of nhiem-vu.csv")))
      return nil
    }
    if !report.code.isEmpty, let found = byCode[report.code] ?? byAnchor[TaskReading.anchorPart(report.code)] {
      return found
    }
    if report.code.isEmpty {
      if let several = byNumber[Fold.key(wanted)], !wanted.isEmpty {
        let fitting =
          words.isEmpty || several.count == 1 ? several : several.filter { contents[$0] == Fold.name(words) }
        if fitting.count == 1 { return fitting[0] }
        faults.append(ambiguous(wanted, several, place()))
        return nil
      }
      if let found = byAnchor[TaskReading.anchorPart(wanted)] { return found }
    }
    faults.append(
      LoadingFaults.taskUnknown.fault(
        at: place(), Words("không có nhiệm vụ “\(wanted)” trong kế hoạch", "the plan has no task “\(wanted)”"),
        suggestion: .didYouMean(NearestName.find(wanted, in: anchors))))
    return nil
  }

  private func ambiguous(_ number: String, _ several: [Int], _ place: Place) -> Fault {
    let shown = several.prefix(4).map { anchors[$0] }.joined(separator: ", ")
    return LoadingFaults.taskAmbiguous.fault(
      at: place,
      Words("có \(several.count) nhiệm vụ mang số “\(number)”", "\(several.count) tasks have the number “\(number)”"),
      suggestion: Words(
        "ghi địa chỉ của việc vào cột “ma”: \(shown)", "write the task's anchor into the column “ma”: \(shown)"))
  }

  private func spent(
    _ report: ProgressReport, _ plan: Plan, at place: () -> Place, _ faults: inout [Fault]
  ) -> Money? {
    switch MoneyReader.read(report.spentText, unit: plan.moneyUnit) {
    case .amount(let money): return money
    case .words, .empty: return nil
    case .needsUnit, .unreadable:
      faults.append(
        LoadingFaults.moneyUnreadable.fault(
          at: place(),
          Words(
            "“\(report.spentText)” không đọc được thành số tiền", "“\(report.spentText)” cannot be read as an amount"),
          expected: Words(
            "cột này nhận: 1.250 triệu đồng; 1,25 tỷ đồng; số đứng một mình cần don_vi_tien trong ke-hoach.md",
            "this column takes: 1.250 triệu đồng; 1,25 tỷ đồng; a bare number needs don_vi_tien in ke-hoach.md")))
      return nil
    }
  }
}
