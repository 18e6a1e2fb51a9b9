import Reform
import Testing

@testable import Pages

/// How a deadline was read, as it stands under the printed words.
@Suite struct DeadlineWordsTests {
  @Test(arguments: [
    ("Quý I, III năm 2026", "1/1 – 31/3, 1/7 – 30/9/2026"),
    ("Quý III, IV năm 2026", "1/7 – 31/12/2026"),
    ("Tháng 3, tháng 9", "1–31/3, 1–30/9/2026"),
    ("Quý IV/2025, quý II/2026", "1/10 – 31/12/2025, 1/4 – 30/6/2026"),
    ("Trước 15/12/2026", "chậm nhất 14/12/2026"),
  ])
  func stretchesNamedApartStayApart(_ printed: String, _ words: String) throws {
    var task = PlanTask()
    task.deadlineText = printed
    task.deadline = DeadlineReader.read(printed, plan: try #require(Period.years(2026, to: 2026))).deadline
    #expect(DeadlineWords.reading(task, meaning: .span).text == words)
  }
}
