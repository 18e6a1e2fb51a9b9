import Reform
import Testing

/// Phrases that plans elsewhere print, in a plan of 2024 unless said otherwise.
@Suite("Deadlines of any plan")
struct DeadlinePhraseTests {
  @Test(
    "Days",
    arguments: [
      ("15/12/2024", "by_date 2024-12-15"),
      ("Ngày 15/12/2024", "by_date 2024-12-15"),
      ("ngày 15 tháng 12 năm 2024", "by_date 2024-12-15"),
      ("Ngày 05 tháng 02 năm 2024.", "by_date 2024-02-05"),
      ("15 tháng 12 năm 2024", "by_date 2024-12-15"),
      ("15-12-2024", "by_date 2024-12-15"),
      ("15.12.2024", "by_date 2024-12-15"),
      ("2024-12-15", "by_date 2024-12-15"),
      ("15/12", "by_date 2024-12-15"),
      ("Trước ngày 15/12/2024", "by_date <2024-12-15"),
      ("TRƯỚC 15/12", "by_date <2024-12-15"),
      ("trước\u{A0}ngày\u{A0}15/12/2024", "by_date <2024-12-15"),
      ("Hoàn thành trước ngày 15 tháng 12", "by_date <2024-12-15"),
      ("Xong trước 30/6/2024", "by_date <2024-06-30"),
      ("Trước tháng 6/2024", "by_date <2024-06-01"),
      ("Trước quý III", "by_date <2024-07-01"),
      ("chậm nhất 30/6", "by_date 2024-06-30"),
      ("Chậm nhất là ngày 30/6/2024", "by_date 2024-06-30"),
      ("Chậm nhất trước ngày 30/6/2024", "by_date <2024-06-30"),
      ("Không quá ngày 30/6/2024", "by_date 2024-06-30"),
      ("Đến ngày 30/6/2024", "by_date 2024-06-30"),
      ("Đến hết ngày 30/6/2024", "by_date 2024-06-30"),
      ("Hết ngày 30/6", "by_date 2024-06-30"),
      ("Đến hết tháng 9/2024", "by_date 2024-09-30"),
      ("Đến cuối tháng 9", "by_date 2024-09-30"),
      ("Chậm nhất tháng 9/2024", "by_date 2024-09-30"),
      ("Hết quý III", "by_date 2024-09-30"),
      ("Hết năm", "by_date 2024-12-31"),
      ("Đến hết năm 2024", "by_date 2024-12-31"),
      ("Từ 01/3/2024 đến 30/6/2024", "within_months 2024-03-01..2024-06-30"),
      ("Từ ngày 10 đến ngày 15/3/2024", "within_month 2024-03-10..2024-03-15"),
      ("Ngày 10 - 15/3", "within_month 2024-03-10..2024-03-15"),
      ("10-15/3/2024", "within_month 2024-03-10..2024-03-15"),
      ("29/02", "by_date 2024-02-29"),
      ("- 31/12/2024;", "by_date 2024-12-31"),
      ("31 /12/ 2024", "by_date 2024-12-31"),
    ])
  func days(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2024)).line == expected)
  }

  @Test(
    "Months, quarters, years",
    arguments: [
      ("Tháng 6 - tháng 12", "within_months 2024-06-01..2024-12-31"),
      ("Tháng 6-12", "within_months 2024-06-01..2024-12-31"),
      ("Tháng 6 – 12/2024", "within_months 2024-06-01..2024-12-31"),
      ("Tháng 6 đến tháng 12 năm 2024", "within_months 2024-06-01..2024-12-31"),
      ("Từ tháng 6 đến hết tháng 12/2024", "within_months 2024-06-01..2024-12-31"),
      ("Từ tháng 3/2024 đến 6/2024", "within_months 2024-03-01..2024-06-30"),
      ("Tháng 6, 7/2024", "within_months 2024-06-01..2024-07-31"),
      ("Tháng 6 và tháng 7", "within_months 2024-06-01..2024-07-31"),
      ("Các tháng 3, 6, 9, 12", "within_months 2024-03-01..2024-12-31"),
      ("Trong tháng 9/2024", "within_month 2024-09-01..2024-09-30"),
      ("8/2024", "within_month 2024-08-01..2024-08-31"),
      ("Tháng 8-2024", "within_month 2024-08-01..2024-08-31"),
      ("Tháng 8, năm 2024", "within_month 2024-08-01..2024-08-31"),
      ("Tháng 9", "within_month 2024-09-01..2024-09-30"),
      ("thang 9", "within_month 2024-09-01..2024-09-30"),
      ("Quý II/2024", "within_quarter 2024-04-01..2024-06-30"),
      ("Quý 2/2024", "within_quarter 2024-04-01..2024-06-30"),
      ("Quí II năm 2024", "within_quarter 2024-04-01..2024-06-30"),
      ("quý ii", "within_quarter 2024-04-01..2024-06-30"),
      ("Trong Quý IV", "within_quarter 2024-10-01..2024-12-31"),
      ("QuýIV/2024", "within_quarter 2024-10-01..2024-12-31"),
      ("Quý III, quý IV năm 2024", "within_quarters 2024-07-01..2024-12-31"),
      ("Quý III và IV/2024", "within_quarters 2024-07-01..2024-12-31"),
      ("Quý I-III/2024", "within_quarters 2024-01-01..2024-09-30"),
      ("Quý 1-2/2024", "within_quarters 2024-01-01..2024-06-30"),
      ("Từ quý II đến quý IV", "within_quarters 2024-04-01..2024-12-31"),
      ("Từ quý II đến hết năm 2024", "within_quarters 2024-04-01..2024-12-31"),
      ("6 tháng đầu năm", "within_months 2024-01-01..2024-06-30"),
      ("06 tháng đầu năm 2024", "within_months 2024-01-01..2024-06-30"),
      ("6 tháng cuối năm 2024", "within_months 2024-07-01..2024-12-31"),
      ("Sáu tháng cuối năm", "within_months 2024-07-01..2024-12-31"),
      ("9 tháng đầu năm", "within_months 2024-01-01..2024-09-30"),
      ("Trong năm 2024", "within_year 2024-01-01..2024-12-31"),
      ("Trong năm", "within_year 2024-01-01..2024-12-31"),
      ("Cả năm", "within_year 2024-01-01..2024-12-31"),
      ("2024", "within_year 2024-01-01..2024-12-31"),
      ("Tháng 11/2024 - tháng 2/2025", "within_months 2024-11-01..2025-02-28 !outside"),
      ("Tháng 11 - tháng 2/2025", "within_months 2024-11-01..2025-02-28 !outside"),
      ("Quý IV/2023 - Quý I/2024", "within_quarters 2023-10-01..2024-03-31 !outside"),
    ])
  func stretches(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2024)).line == expected)
  }

  @Test(
    "Open phrases",
    arguments: [
      ("Thường xuyên trong năm", "ongoing"),
      ("Thường xuyên, liên tục", "ongoing"),
      ("Thường xuyên trong năm 2024", "ongoing"),
      ("Thường xuyên, theo quy định", "ongoing"),
      ("Thường xuyên, định kỳ hàng quý", "recurring quarterly"),
      ("Hằng năm", "recurring yearly"),
      ("Hàng quý", "recurring quarterly"),
      ("Định kỳ hàng quý", "recurring quarterly"),
      ("Định kỳ hằng tháng", "recurring monthly"),
      ("Hàng tuần", "recurring weekly"),
      ("Mỗi quý một lần", "recurring quarterly"),
      ("01 lần/năm", "recurring yearly"),
      ("02 lần/năm", "recurring periodic"),
      ("6 tháng/lần", "recurring periodic"),
      ("Định kỳ 6 tháng", "recurring periodic"),
      ("Định kỳ trong năm 2024", "recurring periodic"),
      ("Hàng tháng trong năm", "recurring monthly"),
      ("Hàng quý, năm 2024", "recurring quarterly"),
      ("Thứ 6 hàng tuần", "recurring weekly"),
      ("Định kỳ 3 tháng", "recurring quarterly"),
      ("Hàng tháng, quý, năm", "recurring periodic"),
      ("Định kỳ, đột xuất", "recurring periodic"),
      ("Định kỳ theo quy định", "recurring periodic"),
      ("Hàng năm theo Kế hoạch của UBND tỉnh", "recurring yearly"),
      ("Trước ngày 15 hàng tháng", "recurring monthly"),
      ("Theo quy định của pháp luật", "per_regulation"),
      ("Theo đúng thời gian quy định", "per_regulation"),
      ("Theo Thông tư của Bộ Nội vụ", "per_regulation"),
      ("Theo Kế hoạch của Bộ Nội vụ", "per_plan"),
      ("Theo Kế hoạch số 121/KH-UBND ngày 19/7/2017", "per_plan"),
      ("Theo tiến độ dự án", "per_plan"),
      ("Theo yêu cầu", "on_event"),
      ("Khi có yêu cầu", "on_event"),
      ("Khi có văn bản của Trung ương", "on_event"),
      ("Sau khi có hướng dẫn của Bộ Nội vụ", "on_event"),
      ("Ngay sau khi Nghị định có hiệu lực", "on_event"),
      ("Trong vòng 15 ngày kể từ ngày ban hành", "on_event"),
      ("Đột xuất", "on_event"),
      ("Quý I (theo hướng dẫn\ncủa Bộ)", "within_quarter 2024-01-01..2024-03-31 (theo hướng dẫn\ncủa Bộ)"),
      ("(Thường xuyên)", "ongoing (Thường xuyên)"),
    ])
  func open(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2024)).line == expected)
  }

  @Test(
    "Yearly phrases over 2021 – 2023",
    arguments: [
      (
        "Trước ngày 31 tháng 12 hằng năm", "recurring yearly <[..2021-12-31 ..2022-12-31 ..2023-12-31]"
      ),
      ("Hàng năm, trước ngày 15/12", "recurring yearly <[..2021-12-15 ..2022-12-15 ..2023-12-15]"),
      ("Chậm nhất 15/1 hàng năm", "recurring yearly [..2021-01-15 ..2022-01-15 ..2023-01-15]"),
      (
        "Quý IV hàng năm",
        "recurring yearly [2021-10-01..2021-12-31 2022-10-01..2022-12-31 2023-10-01..2023-12-31]"
      ),
      (
        "Quý III, IV hằng năm",
        "recurring yearly [2021-07-01..2021-12-31 2022-07-01..2022-12-31 2023-07-01..2023-12-31]"
      ),
      (
        "Tháng 6, tháng 12 hàng năm",
        "recurring yearly [2021-06-01..2021-06-30 2021-12-01..2021-12-31 2022-06-01..2022-06-30 "
          + "2022-12-01..2022-12-31 2023-06-01..2023-06-30 2023-12-01..2023-12-31]"
      ),
      (
        "Tháng 11 - tháng 2 hàng năm",
        "recurring yearly [2020-11-01..2021-02-28 2021-11-01..2022-02-28 2022-11-01..2023-02-28]"
      ),
      ("29/2 hàng năm", "recurring yearly"),
      (
        "Trước ngày 30/6 và 31/12 hằng năm",
        "recurring yearly <[..2021-06-30 ..2021-12-31 ..2022-06-30 ..2022-12-31 ..2023-06-30 ..2023-12-31]"
      ),
      ("Hàng năm, giai đoạn 2021-2023", "recurring yearly"),
    ])
  func yearly(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.years(2021, 2023)).line == expected)
  }

  @Test("Occurrences before the plan begins or after it ends are none of its own")
  func occurrencesWithinThePlan() {
    let plan = Period(from: .test("15/6/2016"), to: .test("30/11/2018"))
    #expect(
      DeadlineReader.read("Tháng 2 hàng năm", plan: plan ?? TestPlan.year(2016)).line
        == "recurring yearly [2017-02-01..2017-02-28 2018-02-01..2018-02-28]")
    #expect(
      DeadlineReader.read("Trước 31/12 hàng năm", plan: plan ?? TestPlan.year(2016)).line
        == "recurring yearly <[..2016-12-31 ..2017-12-31]")
  }

  @Test(
    "Without a year in a plan of several years",
    arguments: ["Tháng 9", "Quý III", "Trước 31/12", "6 tháng đầu năm", "Tháng 6 - tháng 12", "Trong năm"])
  func needsYear(phrase: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.years(2021, 2025)).line == "null !year")
  }

  @Test(
    "What no calendar has, and slips",
    arguments: [
      ("31/02/2026", "null !impossible(tháng 2/2026 có 28 ngày; 2026-02-28)"),
      ("29/2/2026", "null !impossible(tháng 2/2026 có 28 ngày; 2026-02-28)"),
      ("Trước 31/4", "null !impossible(tháng 4/2026 có 30 ngày; 2026-04-30)"),
      ("30/02", "null !impossible(tháng 2/2026 có 28 ngày; 2026-02-28)"),
      ("29/02", "null !impossible(tháng 2/2026 có 28 ngày; 2026-02-28)"),
      ("13/2026", "null !impossible(một năm có 12 tháng)"),
      ("Tháng 13", "null !impossible(một năm có 12 tháng)"),
      ("15/13/2026", "null !impossible(một năm có 12 tháng)"),
      ("Quý V/2026", "null !impossible(một năm có 4 quý)"),
      ("Quý 5", "null !impossible(một năm có 4 quý)"),
      ("Tháng 12 - tháng 3", "null !reversed"),
      ("Từ 30/6/2026 đến 01/3/2026", "null !reversed"),
      ("Trước 10/2/2 026", "by_date <2026-02-10 !slip(10/2/2026)"),
      ("31//12/2026", "by_date 2026-12-31 !slip(31/12/2026)"),
      ("15/12/26", "by_date 2026-12-15 !slip(15/12/2026)"),
      ("Tháng 8 2026", "within_month 2026-08-01..2026-08-31 !slip(tháng 8/2026)"),
      ("Tháng 8/20 26", "within_month 2026-08-01..2026-08-31 !slip(tháng 8/2026)"),
      ("Quý lll/2026", "within_quarter 2026-07-01..2026-09-30 !slip(quý III/2026)"),
      ("Năm 2 026", "within_year 2026-01-01..2026-12-31 !slip(năm 2026)"),
    ])
  func faults(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2026)).line == expected)
  }

  @Test(
    "Never a guess",
    arguments: [
      "Sớm", "Đầu năm", "Cuối năm 2024", "Năm học 2024-2025", "Từ quý II", "Từ nay đến 31/12/2024", "Quý", "Tháng",
      "15/6 và 15/12/2024", "Tháng 9, sau khi có hướng dẫn", "Thường xuyên đến 31/12/2024", "Quý III/2024 trở đi",
      "Sau 15/12/2024", "Tháng 12 năm trước", "2O24", "1 0/2/2024", "Tuần 2 tháng 3/2024", "Tháng 2/2024 hàng năm", "-",
      "…", "31/12/20241", "Kỳ họp cuối năm", "Trước quý III, IV", "Theo từng nhiệm vụ", "x", "Chưa xác định",
    ])
  func unknown(phrase: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2024)).line == "null !unknown")
  }

  @Test("A day that no year has needs no year to be refused")
  func impossibleInEveryYear() {
    #expect(
      DeadlineReader.read("Trước 31/4", plan: TestPlan.years(2021, 2025)).line
        == "null !impossible(tháng 4 có 30 ngày)")
    #expect(
      DeadlineReader.read("30/2 hàng năm", plan: TestPlan.years(2021, 2025)).line
        == "null !impossible(tháng 2 có 29 ngày)")
  }

  @Test(
    "Stretches that are named apart stay apart; what meets is one",
    arguments: [
      ("Quý I, III năm 2024", ["2024-01-01..2024-03-31", "2024-07-01..2024-09-30"]),
      ("Quý I, quý II và quý IV/2024", ["2024-01-01..2024-06-30", "2024-10-01..2024-12-31"]),
      (
        "Các tháng 3, 6, 9",
        ["2024-03-01..2024-03-31", "2024-06-01..2024-06-30", "2024-09-01..2024-09-30"]
      ),
      ("Quý III, IV năm 2024", []), ("Tháng 6 - tháng 12", []), ("Quý II/2024", []),
    ])
  func stretches(phrase: String, expected: [String]) {
    let deadline = DeadlineReader.read(phrase, plan: TestPlan.year(2024)).deadline
    #expect(deadline?.stretches.map { "\($0.from.iso)..\($0.to.iso)" } == expected)
  }

  @Test("The last day in time is the day before where the phrase says trước, unless configured")
  func lastDayInTime() {
    let before = DeadlineReader.read("Trước 15/12/2024", plan: TestPlan.year(2024)).deadline
    #expect(before?.lastDayInTime() == .test("14/12/2024"))
    #expect(before?.lastDayInTime(beforeIncludesDay: true) == .test("15/12/2024"))
    let by = DeadlineReader.read("Chậm nhất 15/12/2024", plan: TestPlan.year(2024)).deadline
    #expect(by?.lastDayInTime() == .test("15/12/2024"))
    #expect(DeadlineReader.read("Thường xuyên", plan: TestPlan.year(2024)).deadline?.lastDayInTime() == nil)
  }
}
