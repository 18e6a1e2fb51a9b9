import Reform
import Testing

/// When reports are due and how late they came.
@Suite struct SubmissionTests {
  @Test(
    "A day, with or without its hour",
    arguments: [
      ("2026-11-13", "2026-11-13"), ("13/11/2026", "2026-11-13"), ("13/11/2026 9:40", "2026-11-13T09:40"),
      ("2026-11-13T09:40", "2026-11-13T09:40"), ("2026-11-13T09:40:30+07:00", "2026-11-13T09:40"),
      ("9h40 13/11/2026", "2026-11-13T09:40"), ("10 giờ ngày 13/11/2026", "2026-11-13T10:00"),
      ("9 giờ 05 ngày 13/11/2026", "2026-11-13T09:05"), ("31/11/2026", nil), ("hôm qua", nil), ("", nil),
    ] as [(String, String?)])
  func times(_ text: String, _ iso: String?) {
    #expect(SubmissionTime(text)?.iso == iso)
  }

  /// Kế hoạch 121/KH-UBND ngày 19/7/2017: weekly by 10 o'clock on Friday, monthly by 10 o'clock on the last Friday.
  @Test(
    "Rules that repeat",
    arguments: [
      ("10 giờ ngày thứ Sáu", "2026-11-06", "2026-11-12", "2026-11-13T10:00"),
      ("trước 10 giờ thứ 6", "2026-11-07", "2026-11-13", "2026-11-13T10:00"),
      ("10 giờ ngày thứ Sáu tuần cuối cùng của tháng", "2026-10-15", "2026-11-14", "2026-11-27T10:00"),
      ("10 giờ thứ 6 tuần cuối của tháng", "2017-07-01", "2017-07-31", "2017-07-28T10:00"),
      ("10h thứ Sáu", "2026-11-06", "2026-11-12", "2026-11-13T10:00"),
      ("thứ Hai", "2026-11-06", "2026-11-12", "2026-11-16"),
      ("16/11/2026", "2026-11-06", "2026-11-12", "2026-11-16"), ("sớm nhất có thể", "2026-11-06", "2026-11-12", nil),
    ] as [(String, String, String, String?)])
  func rules(_ phrase: String, _ from: String, _ to: String, _ due: String?) throws {
    let first = try #require(Day.read(from).day)
    let last = try #require(Day.read(to).day)
    let period = try #require(Period(from: first, to: last))
    #expect(SubmissionRule(phrase)?.due(for: period)?.iso == due)
  }

  @Test(
    "Lateness",
    arguments: [
      ("13/11/2026 9:40", "10 giờ ngày 13/11/2026", nil), ("13/11/2026 10:00", "10 giờ ngày 13/11/2026", nil),
      ("13/11/2026 10:40", "10 giờ ngày 13/11/2026", "40 phút"),
      ("13/11/2026 12:15", "10 giờ ngày 13/11/2026", "2 giờ 15 phút"),
      ("15/11/2026 11:00", "10 giờ ngày 13/11/2026", "2 ngày 1 giờ"), ("13/11/2026", "10 giờ ngày 13/11/2026", nil),
      ("14/11/2026", "10 giờ ngày 13/11/2026", "1 ngày"), ("12/11/2026 23:00", "13/11/2026", nil),
    ] as [(String, String, String?)])
  func lateness(_ sent: String, _ due: String, _ late: String?) throws {
    let one = try #require(SubmissionTime(sent))
    let two = try #require(SubmissionTime(due))
    #expect(one.lateness(against: two)?.vietnamese == late)
  }
}
