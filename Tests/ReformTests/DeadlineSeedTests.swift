import Reform
import Testing

/// Every deadline phrase that the tables of the five seed plans print, with its reading.
@Suite("Deadlines of real plans")
struct DeadlineSeedTests {
  /// Thái Nguyên, kế hoạch 121/KH-UBND ngày 19/7/2017.
  @Test(arguments: [
    ("Thường xuyên", "ongoing"),
    ("Theo quy định", "per_regulation"),
    ("Tháng 8/2017", "within_month 2017-08-01..2017-08-31"),
    ("Tháng 9/2017", "within_month 2017-09-01..2017-09-30"),
    ("Tháng 11/2017", "within_month 2017-11-01..2017-11-30"),
    ("31/12/2017", "by_date 2017-12-31"),
    ("Theo kế hoạch", "per_plan"),
    ("Năm 2017-2018", "within_years 2017-01-01..2018-12-31 !outside"),
    ("Quý III/2017", "within_quarter 2017-07-01..2017-09-30"),
    ("", "none"),
    (" \u{A0} ", "none"),
  ])
  func thaiNguyen2017(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2017)).line == expected)
  }

  /// Bắc Kạn, quyết định 860/QĐ-UBND ngày 15/6/2016, đề án 2016 – 2020.
  @Test(arguments: [
    ("Năm 2016", "within_year 2016-01-01..2016-12-31"),
    ("Năm 2017", "within_year 2017-01-01..2017-12-31"),
    ("Năm 2018", "within_year 2018-01-01..2018-12-31"),
    ("Năm 2020", "within_year 2020-01-01..2020-12-31"),
    ("Hàng năm", "recurring yearly"),
    ("Thường xuyên", "ongoing"),
    ("Năm 2016 -2017", "within_years 2016-01-01..2017-12-31"),
    ("Năm 2016-2020", "within_years 2016-01-01..2020-12-31"),
    ("Năm 2016 - 2020", "within_years 2016-01-01..2020-12-31"),
    ("Năm 2016 -2020", "within_years 2016-01-01..2020-12-31"),
    ("Năm 2016 -2021", "within_years 2016-01-01..2021-12-31 !outside"),
    ("Năm 2018 - 2020", "within_years 2018-01-01..2020-12-31"),
    ("Năm 2016 - 2018", "within_years 2016-01-01..2018-12-31"),
    ("Năm 2016 - 2017", "within_years 2016-01-01..2017-12-31"),
    ("2016 - 2020", "within_years 2016-01-01..2020-12-31"),
    ("Khi có các văn bản hướng dẫn của Trung ương", "on_event"),
    (
      "Tháng 2 hàng năm",
      "recurring yearly [2016-02-01..2016-02-29 2017-02-01..2017-02-28 2018-02-01..2018-02-28 "
        + "2019-02-01..2019-02-28 2020-02-01..2020-02-29]"
    ),
    (
      "Trước 31/12 hàng năm",
      "recurring yearly <[..2016-12-31 ..2017-12-31 ..2018-12-31 ..2019-12-31 ..2020-12-31]"
    ),
    ("", "none"),
  ])
  func bacKan2016(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.years(2016, 2020)).line == expected)
  }

  /// Bắc Giang, kế hoạch 213/KH-UBND năm 2023 cho năm 2024.
  @Test(arguments: [
    ("Năm 2024", "within_year 2024-01-01..2024-12-31"),
    ("Khi có phát sinh", "on_event"),
    ("Trước 10/2/2 024", "by_date <2024-02-10 !slip(10/2/2024)"),
    ("Tháng 2/2024", "within_month 2024-02-01..2024-02-29"),
    ("Theo Kế hoạch riêng", "per_plan"),
    ("Thường xuyên", "ongoing"),
    ("Quý IV năm 2024", "within_quarter 2024-10-01..2024-12-31"),
    ("Tháng 12 năm 2024", "within_month 2024-12-01..2024-12-31"),
    ("Tháng 4 năm 2024", "within_month 2024-04-01..2024-04-30"),
    ("Giai đoạn 2024- 2025", "within_years 2024-01-01..2025-12-31 !outside"),
    ("Quý III, IV năm 2024", "within_quarters 2024-07-01..2024-12-31"),
    ("Tháng 11/2024", "within_month 2024-11-01..2024-11-30"),
    ("Tháng 12/2024", "within_month 2024-12-01..2024-12-31"),
    ("Tháng 01/2024", "within_month 2024-01-01..2024-01-31"),
    ("Thường xuyên hàng năm", "recurring yearly"),
    ("Tháng 10/ 2024", "within_month 2024-10-01..2024-10-31"),
    ("Tháng 1/2024", "within_month 2024-01-01..2024-01-31"),
    ("Tháng 02/2024 (Gửi KH về Sở Nội vụ)", "within_month 2024-02-01..2024-02-29 (Gửi KH về Sở Nội vụ)"),
    ("Tháng 01/2024 (Gửi KH về Sở Nội vụ)", "within_month 2024-01-01..2024-01-31 (Gửi KH về Sở Nội vụ)"),
    (
      "Tháng 03/2024 (Gửi Đăng ký về Sở Nội vụ)",
      "within_month 2024-03-01..2024-03-31 (Gửi Đăng ký về Sở Nội vụ)"
    ),
    ("Tháng 03/2024 (Gửi KH về Sở Nội vụ)", "within_month 2024-03-01..2024-03-31 (Gửi KH về Sở Nội vụ)"),
    ("Tháng 03/2024", "within_month 2024-03-01..2024-03-31"),
    ("Quý I/2024", "within_quarter 2024-01-01..2024-03-31"),
    (
      "Quý II/2024 (Sau khi BCĐ CCHC của CP công bố kết quả)",
      "within_quarter 2024-04-01..2024-06-30 (Sau khi BCĐ CCHC của CP công bố kết quả)"
    ),
    ("Tháng 10/2024", "within_month 2024-10-01..2024-10-31"),
  ])
  func bacGiang2024(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2024)).line == expected)
  }

  /// Đắk Nông, quyết định 1887/QĐ-UBND ngày 18/12/2020, kế hoạch năm 2021.
  @Test(arguments: [
    ("Quý I/2021", "within_quarter 2021-01-01..2021-03-31"),
    ("Thường xuyên", "ongoing"),
    ("Tháng 11 - tháng 12", "within_months 2021-11-01..2021-12-31"),
    ("Tháng 9 - tháng 11", "within_months 2021-09-01..2021-11-30"),
    ("Tháng 10 - tháng 12", "within_months 2021-10-01..2021-12-31"),
    ("Theo Kế hoạch của Bộ Nội vụ", "per_plan"),
    ("Tháng 5 - tháng 11", "within_months 2021-05-01..2021-11-30"),
    ("Tháng 6 - tháng 12", "within_months 2021-06-01..2021-12-31"),
    ("Tháng 4 - tháng 7", "within_months 2021-04-01..2021-07-31"),
    ("Định kỳ hàng tháng", "recurring monthly"),
    ("Định kỳ hàng tuần", "recurring weekly"),
    ("Tháng 3 - tháng 7", "within_months 2021-03-01..2021-07-31"),
    ("Tháng 4 - tháng 10", "within_months 2021-04-01..2021-10-31"),
    ("Tháng 5 - tháng 10", "within_months 2021-05-01..2021-10-31"),
    ("Tháng 01 - Tháng 3", "within_months 2021-01-01..2021-03-31"),
    ("Tháng 6 - Tháng 12", "within_months 2021-06-01..2021-12-31"),
    ("Định kỳ trong năm", "recurring periodic"),
    ("Tháng 7 - tháng 11", "within_months 2021-07-01..2021-11-30"),
    ("Tháng 01 - tháng 6", "within_months 2021-01-01..2021-06-30"),
    ("Tháng 12/2020", "within_month 2020-12-01..2020-12-31 !outside"),
    ("Tháng 5 - tháng 9", "within_months 2021-05-01..2021-09-30"),
    ("Theo kế hoạch Đoàn liên ngành", "per_plan"),
    ("Theo kế hoạch", "per_plan"),
    ("Định kỳ", "recurring periodic"),
    ("Theo đề nghị của các Đoàn kiểm tra", "on_event"),
    ("Tháng 01/2021", "within_month 2021-01-01..2021-01-31"),
    ("", "none"),
  ])
  func dakNong2021(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2021)).line == expected)
  }

  /// Quảng Ngãi, quyết định 881/QĐ-UBND ngày 12/5/2017 prints no table; these are the times its text sets.
  @Test(arguments: [
    ("trước ngày 01/01/2018", "by_date <2018-01-01"),
    ("hàng năm", "recurring yearly"),
    ("hằng năm", "recurring yearly"),
    ("thường xuyên", "ongoing"),
    ("năm 2017", "within_year 2017-01-01..2017-12-31"),
    ("giai đoạn 2017 - 2020", "within_years 2017-01-01..2020-12-31 !outside"),
    ("giai đoạn 2017-2020", "within_years 2017-01-01..2020-12-31 !outside"),
    ("Định kỳ hàng quý, 6 tháng, năm", "recurring periodic"),
    ("đến năm 2020", "by_date 2020-12-31 !outside"),
    ("theo lộ trình", "per_plan"),
    ("đúng thời gian quy định", "per_regulation"),
    ("theo kế hoạch đã được phê duyệt", "per_plan"),
    ("định kỳ", "recurring periodic"),
    ("khi có sự điều chỉnh", "on_event"),
  ])
  func quangNgai2017(phrase: String, expected: String) {
    #expect(DeadlineReader.read(phrase, plan: TestPlan.year(2017)).line == expected)
  }
}
