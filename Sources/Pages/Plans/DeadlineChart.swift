import Charts
import Reform
import Vietnamese

/// When tasks are due, as marks above the months (quarters, years) of their plans.
enum DeadlineChart {
  /// Statuses that one shape stands for, in the order in which marks are stacked.
  private static let kinds: [(statuses: Set<TaskStatus>, kind: TimelineKind)] = [
    ([.doneEarly, .doneOnTime, .done], TimelineKind(names: "tt-hoan_thanh", sign: .disc, title: "Hoàn thành")),
    ([.doneLate], TimelineKind(names: "tt-hoan_thanh_qua_han", sign: .ring, title: "Hoàn thành quá hạn")),
    ([.underway], TimelineKind(names: "tt-dang_thuc_hien", sign: .half, title: "Đang thực hiện")),
    ([.dueSoon], TimelineKind(names: "tt-sap_den_han", sign: .square, title: "Sắp đến hạn")),
    ([.notYet], TimelineKind(names: "tt-chua_den_han", sign: .frame, title: "Chưa đến hạn")),
    (
      [.unreported, .standing, .undated],
      TimelineKind(names: "tt-chua_bao_cao", sign: .dot, title: "Chưa có báo cáo")
    ),
    ([.overdue], TimelineKind(names: "tt-qua_han", sign: .triangle, title: "Quá hạn")),
  ]

  /// - Parameters:
  ///   - span: the days the timeline must show; deadlines outside make it longer
  ///   - asOf: the day of the figures; nil where the plan has ended and the day says nothing
  static func figures(
    _ tasks: [TaskView], span: Period?, asOf: Day?, isEnded: Bool = false, isIllustrative: Bool
  ) -> [FigureValues] {
    let dated = tasks.compactMap { task in task.standing.lastDay.map { (day: $0, status: task.status) } }
    guard dated.count > 1, let first = dated.map(\.day).min(), let last = dated.map(\.day).max() else { return [] }
    let from = min(first, span?.from ?? first)
    let to = max(last, span?.to ?? last)
    let scale = Scale(from: from, to: to)
    guard scale.count > 1, scale.count <= 40 else { return [] }
    var counts = Array(repeating: Array(repeating: 0, count: kinds.count), count: scale.count)
    for (day, status) in dated {
      guard let kind = kinds.firstIndex(where: { $0.statuses.contains(status) }) else { continue }
      counts[scale.position(of: day)][kind] += 1
    }
    let bins = counts.enumerated().map { TimelineBin(scale.label($0), counts: $1) }
    let words = self.words(bins, scale: scale, dated: dated.count, undated: tasks.count - dated.count)
    let now = asOf.flatMap { day in
      from <= day && day <= to ? (position: scale.exactPosition(of: day), text: day.vietnamese) : nil
    }
    return [
      FigureValues(
        title: words.title, reading: words.description,
        drawing: Timeline.draw(bins, kinds: named(ended: isEnded), now: now, words: words),
        isIllustrative: isIllustrative)
    ]
  }

  /// The kinds as the legend of the plan's bar names them.
  private static func named(ended: Bool) -> [TimelineKind] {
    kinds.map { statuses, kind in
      var kind = kind
      if statuses == [.dueSoon] { kind.title = StatusWords.label(.dueSoon, ended: ended) }
      return kind
    }
  }

  private static func words(_ bins: [TimelineBin], scale: Scale, dated: Int, undated: Int) -> ChartWords {
    let totals = bins.map { $0.counts.reduce(0, +) }
    let most = totals.max() ?? 0
    let fullest = totals.indices.filter { totals[$0] == most }
    var title = "\(PlanWords.tasks(dated)) có ngày đến hạn"
    if let bin = fullest.first, fullest.count == 1 {
      title += "; nhiều nhất là \(scale.name(bin)): \(PlanWords.tasks(most))"
    }
    let rest = undated > 0 ? " \(PlanWords.sentence(PlanWords.tasks(undated))) khác không có ngày cụ thể." : ""
    return ChartWords(
      title: title,
      description:
        "Mỗi dấu là một nhiệm vụ, đặt ở \(scale.unit) có ngày cuối cùng còn đúng hạn; số trên cột là số nhiệm "
        + "vụ. \(scale.axis)\(rest)")
  }

  /// Months where they are few, else quarters, else years.
  private struct Scale {
    enum Step: Int { case month = 1, quarter = 3, year = 12 }

    let step: Step
    let start: Int
    let count: Int

    init(from: Day, to: Day) {
      func index(_ day: Day, _ step: Step) -> Int { (day.year * 12 + day.month - 1) / step.rawValue }
      func length(_ step: Step) -> Int { index(to, step) - index(from, step) + 1 }
      step = length(.month) <= 14 ? .month : length(.quarter) <= 12 ? .quarter : .year
      start = index(from, step)
      count = length(step)
    }

    func position(of day: Day) -> Int { (day.year * 12 + day.month - 1) / step.rawValue - start }

    func exactPosition(of day: Day) -> Double {
      let months = Double(day.year * 12 + day.month - 1) + Double(day.day) / 31
      return months / Double(step.rawValue) - Double(start)
    }

    private var isOneYear: Bool { step == .month && start / 12 == (start + count - 1) / 12 }

    func label(_ bin: Int) -> String {
      let index = start + bin
      switch step {
      case .month: return isOneYear ? String(index % 12 + 1) : "\(index % 12 + 1)/\(index / 12)"
      case .quarter: return "\(["I", "II", "III", "IV"][index % 4])/\(index / 4)"
      case .year: return String(index)
      }
    }

    func name(_ bin: Int) -> String {
      let index = start + bin
      switch step {
      case .month: return "tháng \(index % 12 + 1)/\(index / 12)"
      case .quarter: return "quý \(["I", "II", "III", "IV"][index % 4])/\(index / 4)"
      case .year: return "năm \(index)"
      }
    }

    var unit: String { step == .month ? "tháng" : step == .quarter ? "quý" : "năm" }

    var axis: String { isOneYear ? "Dưới trục là các tháng của năm \(start / 12)." : "" }
  }
}
