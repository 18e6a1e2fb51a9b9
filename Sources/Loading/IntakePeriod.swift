import Diagnostics
import Reform

extension Intake {
  /// The period between two days that were read; a fault and nil where it ends before it starts. `end` is the place of its last day.
  mutating func period(from: Day?, to: Day?, of what: Words, at end: Place?) -> Period? {
    guard let from, let to else { return nil }
    if let period = Period(from: from, to: to) { return period }
    faults.append(
      LoadingFaults.periodBackwards.fault(
        at: end,
        Words(
          "\(what.vi) kết thúc (\(to.vietnamese)) trước khi bắt đầu (\(from.vietnamese))",
          "\(what.en) ends (\(to.iso)) before it starts (\(from.iso))"),
        suggestion: Words("đổi chỗ “tu” và “den”, hoặc sửa năm", "swap “tu” and “den”, or mend the year")))
    return nil
  }
}
