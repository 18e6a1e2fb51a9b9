import Diagnostics
import Reform

/// Words for what may be wrong with a printed deadline.
enum DeadlineMessages {
  private static let takes = Words(
    "cột này nhận: 30/6/2026; tháng 6/2026; quý II/2026; năm 2026; Thường xuyên; Theo quy định…",
    "this column takes: 30/6/2026; tháng 6/2026; quý II/2026; năm 2026; Thường xuyên; Theo quy định…")

  static func fault(_ problem: DeadlineProblem, printed: String, plan: Period, at place: Place) -> Fault {
    switch problem {
    case .impossibleDay(_, let reason, let nearest):
      LoadingFaults.deadlineNotADate.fault(
        at: place,
        Words(
          "hạn \(printed) không có trong lịch; \(reason.vietnamese)",
          "deadline \(printed) is not in the calendar; \(reason.english)"),
        expected: takes,
        suggestion: .didYouMean(nearest, like: printed))
    case .endsBeforeStart(let stretch):
      LoadingFaults.periodBackwards.fault(
        at: place, Words("“\(stretch)” kết thúc trước khi bắt đầu", "“\(stretch)” ends before it starts"),
        expected: takes)
    case .unknownPhrase:
      LoadingFaults.deadlineUnknown.fault(
        at: place, Words("không hiểu thời hạn “\(printed)”", "deadline “\(printed)” is not understood"), expected: takes
      )
    case .needsYear:
      LoadingFaults.deadlineNeedsYear.fault(
        at: place,
        Words(
          "“\(printed)” thiếu năm; kế hoạch kéo dài \(plan.from.year)–\(plan.to.year)",
          "“\(printed)” lacks its year; the plan spans \(plan.from.year)–\(plan.to.year)"),
        suggestion: Words(
          "ghi thêm năm: “\(printed)/\(plan.from.year)”", "add the year: “\(printed)/\(plan.from.year)”"))
    case .outsidePlan:
      LoadingFaults.deadlineOutsidePlan.fault(
        at: place,
        Words(
          "“\(printed)” nằm ngoài kỳ kế hoạch (\(plan.from.vietnamese)–\(plan.to.vietnamese))",
          "“\(printed)” lies outside the plan (\(plan.from.iso)–\(plan.to.iso))"),
        suggestion: Words(
          "đối chiếu văn bản gốc: nếu gõ nhầm thì sửa; nếu văn bản ghi như vậy thì để nguyên, trang vẫn đăng",
          "compare with the source: mend a slip; where the source says so, leave it, it is published"))
    case .slip(let readAs):
      LoadingFaults.deadlineSlip.fault(
        at: place, Words("“\(printed)” được đọc là \(readAs)", "“\(printed)” is read as \(readAs)"))
    }
  }
}
