import Reform
import Vietnamese

/// Sentences about plans. Numbers and their units are held together by a no-break space.
enum PlanWords {
  static func tasks(_ count: Int) -> String { "\(Format.integer(count))\u{A0}nhiệm vụ" }

  /// *Kế hoạch*, *Đề án*, *Chương trình*: what the plan calls itself.
  static func kind(of plan: Plan) -> String {
    for kind in ["Đề án", "Chương trình", "Quyết định", "Chỉ thị"] where plan.title.hasPrefix(kind) { return kind }
    return "Kế hoạch"
  }

  /// *năm 2017*, *giai đoạn 2016–2020*
  static func years(of plan: Plan) -> String {
    let (first, last) = (plan.period.from.year, plan.period.to.year)
    return first == last ? "năm \(first)" : "giai đoạn \(first)–\(last)"
  }

  static func period(_ period: Period) -> String {
    Format.days(
      from: (period.from.year, period.from.month, period.from.day),
      to: (period.to.year, period.to.month, period.to.day))
  }

  /// *121/KH-UBND ngày 19/7/2017*; a draft says that it is one.
  static func numberAndDay(_ plan: Plan) -> String {
    guard !plan.number.isEmpty else { return "Dự thảo" }
    return plan.number + (plan.issued.map { " ngày \($0.vietnamese)" } ?? "")
  }

  /// What the counts say, as a clause without its subject's name: *23/49 nhiệm vụ đã hoàn thành…*
  static func progress(_ counts: StatusCounts, dueSoonDays: Int, ended: Bool) -> String {
    var parts: [String] = []
    let late = counts[.doneLate]
    let done = "\(Format.integer(counts.done))/\(Format.integer(counts.total))\u{A0}nhiệm vụ"
    let remark = late > 0 ? ", trong đó \(Format.integer(late))\u{A0}việc hoàn thành quá hạn" : ""
    if ended {
      parts.append("\(done) được báo hoàn thành\(remark)")
      if counts.late > 0 { parts.append("\(tasks(counts.late)) quá hạn mà chưa xong") }
      if counts.unreported > 0 { parts.append("\(tasks(counts.unreported)) có hạn nhưng chưa có báo cáo") }
    } else {
      parts.append("\(done) đã hoàn thành\(remark)")
      if counts.late > 0 { parts.append("\(tasks(counts.late)) quá hạn mà chưa xong") }
      if counts.dueSoon > 0 {
        parts.append("\(tasks(counts.dueSoon)) đến hạn trong \(dueSoonDays)\u{A0}ngày tới")
      }
      if counts.unreported > 0 { parts.append("\(tasks(counts.unreported)) chưa có báo cáo") }
    }
    return parts.joined(separator: "; ")
  }

  /// The finding of a plan's progress, as a sentence.
  static func progress(_ view: PlanView, dueSoonDays: Int) -> String {
    if !view.hasReports {
      return "Chưa có báo cáo tiến độ nào về \(tasks(view.counts.total)) của \(kindInSentence(view.plan)) này."
    }
    return progress(view.counts, dueSoonDays: dueSoonDays, ended: view.isEnded) + "."
  }

  static func progressReading(_ view: PlanView, asOf: Day) -> String {
    var sentences: [String] = []
    if let day = view.reportedUpTo { sentences.append("Báo cáo gần nhất: ngày \(day.vietnamese).") }
    if view.isEnded {
      sentences.append(
        "Kế hoạch đã kết thúc ngày \(view.plan.period.to.vietnamese) nên tình trạng dừng ở ngày ấy, không đếm thêm.")
    } else {
      sentences.append("Tình trạng tính đến ngày \(asOf.vietnamese).")
    }
    sentences.append("Việc chưa có báo cáo không bị coi là quá hạn.")
    return sentences.joined(separator: " ")
  }

  static func kindInSentence(_ plan: Plan) -> String { kind(of: plan).lowercased() }

  /// The lead of a plan's page.
  static func lead(_ view: PlanView) -> String {
    let plan = view.plan
    let sectionCount = view.sections.count
    let where_ = sectionCount > 1 ? " trong \(sectionCount)\u{A0}mục" : ""
    var sentence = "\(kind(of: plan)) giao \(tasks(view.tasks.count))\(where_)"
    if let money = plan.statedTotal ?? view.total { sentence += ", tổng kinh phí \(bound(money.text))" }
    sentence += "."
    if view.isEnded { return sentence + " Thời gian thực hiện đã kết thúc ngày \(plan.period.to.vietnamese)." }
    if view.isAhead { return sentence + " Bắt đầu thực hiện từ ngày \(plan.period.from.vietnamese)." }
    return sentence + " Trang này ghi từng việc, ai chủ trì, hạn nào và đã làm đến đâu."
  }

  /// Holds an amount and its unit together.
  static func bound(_ text: String) -> String {
    var out = ""
    var isBehindDigit = false
    for character in text {
      out.append(character == " " && isBehindDigit ? "\u{A0}" : character)
      isBehindDigit = character.isNumber
    }
    return out
  }

  /// Every spelling of the first letter of a sentence: upper case.
  static func sentence(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

/// Statuses in the words of legends and rows.
enum StatusWords {
  static func label(_ status: TaskStatus, ended: Bool) -> String {
    status == .dueSoon && ended ? "Đến hạn khi kế hoạch kết thúc" : status.label
  }

  /// The status of a task, with what the report adds. `marksIllustrative` where nothing around it carries the mark.
  static func values(
    _ view: TaskView, planEnd: Day, marksIllustrative: Bool = false, isBrief: Bool = false
  ) -> StatusValues {
    var more = isBrief ? nil : more(view, planEnd)
    if marksIllustrative, view.report?.value.standing.isIllustrative == true {
      more = [more, "số liệu minh họa"].compactMap { $0 }.joined(separator: "; ")
    }
    return StatusValues(key: view.status.rawValue, title: bound(view.standing.label), more: more)
  }

  private static func bound(_ text: String) -> String { PlanWords.bound(text) }

  private static func more(_ view: TaskView, _ planEnd: Day) -> String? {
    guard let report = view.report?.value else {
      return view.status == .dueSoon || view.status == .standing ? "chưa có báo cáo" : nil
    }
    if view.status.isDone { return report.day.map { "ngày \($0.vietnamese)" } }
    var parts: [String] = []
    if report.state == .paused { parts.append("tạm dừng") }
    if report.state == .notStarted { parts.append("chưa làm") }
    if let share = report.share { parts.append("đã làm \(Format.percent(share))") }
    if let day = report.day { parts.append("báo cáo ngày \(day.vietnamese)") }
    if view.standing.isPlanEnded, view.status == .overdue { parts.append("tính đến \(planEnd.vietnamese)") }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }
}

/// Our reading of a printed deadline; it stands under the printed words, never for them.
enum DeadlineWords {
  struct Reading: Sendable {
    let text: String
    /// Adds nothing that the printed words do not say: phones leave it out.
    let isDull: Bool
  }

  static func reading(_ task: PlanTask, meaning: DeadlineMeaning) -> Reading {
    guard let deadline = task.deadline else {
      return Reading(text: "chưa đọc được thành ngày", isDull: false)
    }
    switch deadline.kind {
    case .none: return Reading(text: "văn bản không ghi thời hạn", isDull: false)
    case .ongoing: return Reading(text: "không có ngày đến hạn", isDull: true)
    case .perRegulation: return Reading(text: "theo văn bản khác, không có ngày", isDull: true)
    case .perPlan: return Reading(text: "theo kế hoạch khác, không có ngày", isDull: true)
    case .onEvent: return Reading(text: "khi có việc, không có ngày định trước", isDull: true)
    case .recurring: return recurring(deadline)
    default: return dated(deadline, printed: task.deadlineText, meaning)
    }
  }

  private static func dated(_ deadline: Deadline, printed: String, _ meaning: DeadlineMeaning) -> Reading {
    guard let last = deadline.lastDayInTime() else { return Reading(text: "không có ngày đến hạn", isDull: true) }
    if deadline.kind == .byDate {
      let isPlain = !deadline.excludesLastDay && numbers(of: printed) == [last.day, last.month, last.year]
      return isPlain
        ? Reading(text: "tính cả ngày này", isDull: true)
        : Reading(text: "chậm nhất \(last.vietnamese)", isDull: false)
    }
    guard meaning == .span, let from = deadline.from, from < last else {
      return Reading(text: "chậm nhất \(last.vietnamese)", isDull: false)
    }
    let stretches = deadline.stretches.isEmpty ? Period(from: from, to: last).map { [$0] } ?? [] : deadline.stretches
    return Reading(text: days(stretches), isDull: false)
  }

  /// *1/1 – 31/3, 1/7 – 30/9/2026*: stretches named apart stay apart; a year that all share stands once.
  private static func days(_ stretches: [Period]) -> String {
    let years = Set(stretches.flatMap { [$0.from.year, $0.to.year] })
    let texts = stretches.enumerated().map { position, stretch in
      let text = Format.days(
        from: (stretch.from.year, stretch.from.month, stretch.from.day),
        to: (stretch.to.year, stretch.to.month, stretch.to.day))
      return years.count == 1 && position < stretches.count - 1 ? String(text.dropLast(5)) : text
    }
    return texts.joined(separator: ", ")
  }

  private static func recurring(_ deadline: Deadline) -> Reading {
    let cycle =
      switch deadline.cycle {
      case .weekly: "lặp lại hằng tuần"
      case .monthly: "lặp lại hằng tháng"
      case .quarterly: "lặp lại hằng quý"
      case .yearly: "lặp lại hằng năm"
      case .periodic, nil: "lặp lại định kỳ"
      }
    guard !deadline.occurrences.isEmpty else { return Reading(text: cycle + ", không có ngày", isDull: true) }
    let days = deadline.occurrences.map { occurrence in
      (deadline.excludesLastDay ? occurrence.to.adding(days: -1) : occurrence.to).vietnamese
    }
    return Reading(text: "\(cycle); chậm nhất " + days.joined(separator: ", "), isDull: false)
  }

  /// The numbers a text holds, in order.
  private static func numbers(of text: String) -> [Int] {
    text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
  }
}
