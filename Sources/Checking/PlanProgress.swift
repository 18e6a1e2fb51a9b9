import Diagnostics
import Records
import Reform

extension Check {
  /// Progress reports say what a status can be computed from.
  static let planProgress = Check(
    "báo cáo tiến độ", [progressAhead, progressWithoutDay, progressBeforePlan]
  ) { input in
    input.loaded.library.plans.flatMap { file in
      file.progress.compactMap { fault(of: $0, in: file, asOf: input.asOf) }
    }
  }

  private static func fault(of entry: TaskProgress, in file: PlanFile, asOf: Day) -> Fault? {
    let report = entry.report.value
    guard let day = report.day else {
      guard report.state == .done else { return nil }
      return progressWithoutDay.fault(
        at: entry.report.place,
        Words("báo hoàn thành nhưng không ghi ngày", "reported done, but no day is given"),
        suggestion: Words("điền ngày hoàn thành vào cột ngay", "give the day of completion in the column ngay"),
        consequence: Words(
          "trang ghi “Hoàn thành” mà không nói được đúng hạn hay quá hạn",
          "the page says “done” and cannot say whether in time"))
    }
    if day > asOf {
      return progressAhead.fault(
        at: entry.report.place,
        Words(
          "ngày \(day.vietnamese) sau ngày số liệu \(asOf.vietnamese)",
          "\(day.iso) is after the day of the figures, \(asOf.iso)"),
        suggestion: Words(
          "sửa ngày, hoặc dời ngay_so_lieu trong site.yaml", "mend the day, or move ngay_so_lieu in site.yaml"))
    }
    let limit = min(file.plan.value.period.from, file.plan.value.issued ?? file.plan.value.period.from)
    guard day < limit else { return nil }
    return progressBeforePlan.fault(
      at: entry.report.place,
      Words(
        "ngày \(day.vietnamese) trước khi kế hoạch bắt đầu (\(limit.vietnamese))",
        "\(day.iso) is before the plan begins (\(limit.iso))"),
      suggestion: Words("xem lại năm của ngày", "look at the year of the day"))
  }

  /// What has not happened by the day of the figures is not reported: a rule of the portal, so that one day decides all.
  private static let progressAhead = FaultKind(
    "progress-ahead", .warning,
    title: Words("Ngày tiến độ sau ngày số liệu", "A progress day after the day of the figures"),
    explanation: Words(
      """
      Tình trạng nhiệm vụ được tính cho ngày số liệu (ngay_so_lieu, hoặc --as-of). Báo cáo mang ngày sau đó thường là gõ \
      nhầm năm hoặc tháng, hoặc quên dời ngày số liệu.
      """,
      """
      Statuses are computed for the day of the figures (ngay_so_lieu, or --as-of). A report dated later is usually a slip \
      of year or month, or the day of the figures was not moved.
      """))

  /// In time or late is a comparison of two days; one of them is missing.
  private static let progressWithoutDay = FaultKind(
    "progress-done-without-day", .warning,
    title: Words("Hoàn thành mà không ghi ngày", "Done without a day"),
    explanation: Words(
      "Không có ngày hoàn thành thì không so được với thời hạn: trang chỉ ghi “Hoàn thành”. Điền ngày vào cột ngay.",
      "Without the day of completion nothing can be held against the deadline; the page only says “done”."))

  /// A task is done within the life of its plan, or from the day it was issued.
  private static let progressBeforePlan = FaultKind(
    "progress-before-plan", .warning,
    title: Words("Ngày tiến độ trước khi kế hoạch bắt đầu", "A progress day before the plan begins"),
    explanation: Words(
      "Báo cáo có ngày trước cả ngày ban hành và ngày đầu của kế hoạch thường là gõ nhầm năm. Đối chiếu rồi sửa cột ngay.",
      "A report dated before the plan was issued and began is usually a slip of the year."))
}
