import Reform
import Testing

@Suite("Days, periods, moments")
struct DayTests {
  @Test(
    "Reading a day",
    arguments: [
      ("2016-06-15", "2016-06-15"), ("15/6/2016", "2016-06-15"), ("05/02/2026", "2026-02-05"),
      (" 15/6/2016 ", "2016-06-15"), ("\"15/6/2016\"", "2016-06-15"), ("'15/6/2016", "2016-06-15"),
      ("\u{A0}15/6/2016", "2016-06-15"), ("15-6-2016", "2016-06-15"), ("15.6.2016", "2016-06-15"),
      ("29/2/2024", "2024-02-29"), ("29/2/2000", "2000-02-29"),
    ])
  func reads(text: String, iso: String) {
    #expect(Day.read(text).day?.iso == iso)
  }

  @Test(
    "Days that no calendar has",
    arguments: [
      ("31/02/2026", "tháng 2/2026 có 28 ngày", "2026-02-28"), ("29/2/2100", "tháng 2/2100 có 28 ngày", "2100-02-28"),
      ("2026-04-31", "tháng 4/2026 có 30 ngày", "2026-04-30"), ("1/13/2026", "một năm có 12 tháng", nil),
      ("0/1/2026", "ngày trong tháng bắt đầu từ 1", nil), ("1/1/0000", "không có năm 0", nil),
    ] as [(String, String, String?)])
  func impossible(text: String, reason: String, nearest: String?) {
    guard case .impossible(let found, let day) = Day.read(text) else {
      Issue.record("\(text) was not refused as impossible")
      return
    }
    #expect(found.vietnamese == reason)
    #expect(day?.iso == nearest)
  }

  @Test(
    "What is no day at all",
    arguments: [
      "", "15/6", "15/6/16", "tháng 6", "15/6-2016", "15//6/2016", "2016/06/15/1", "20160615", "/1/2016",
      "99999/1/2016", "15/6/2016x",
    ])
  func notADay(text: String) {
    #expect(Day.read(text) == .notADay)
  }

  @Test("Ordinals go there and back over four centuries, one day at a time")
  func ordinals() throws {
    let first = Day.test("1/1/1899").ordinal
    var before: Day?
    for ordinal in first...first + 150_000 {
      let day = Day(ordinal: ordinal)
      #expect(day.ordinal == ordinal)
      if let before { try #require(before < day) }
      before = day
    }
    #expect(Day.test("1/1/1970").ordinal == 0)
    #expect(Day.test("1/1/2000").ordinal == 10_957)
  }

  @Test("Counting stays within the years 1 to 9999")
  func bounds() {
    #expect(Day(ordinal: Int.max).iso == "9999-12-31")
    #expect(Day(ordinal: Int.min).iso == "0001-01-01")
    #expect(Day.test("31/12/9999").adding(days: 1).iso == "9999-12-31")
    #expect(Day.test("1/1/2026").adding(days: Int.min).iso == "0001-01-01")
    #expect(Day.test("31/12/2025").adding(days: 60).iso == "2026-03-01")
    #expect(Day.test("1/3/2024").days(to: .test("1/2/2024")) == -29)
  }

  @Test(
    "Weekdays as Vietnamese counts them",
    arguments: [("15/6/2016", 4), ("30/4/1975", 4), ("2/9/1945", 8), ("24/11/2026", 3), ("26/7/2025", 7)])
  func weekdays(text: String, weekday: Int) {
    #expect(Day.test(text).weekday == weekday)
  }

  @Test("The last day of districts and of the 63 provinces")
  func districts() {
    #expect(AdministrativeUnit.lastDayOfDistricts == .test("30/6/2025"))
  }

  @Test("Periods are their two days")
  func periods() throws {
    let report = try #require(Period(from: .test("15/5/2026"), to: .test("14/6/2026")))
    let next = try #require(Period(from: .test("15/6/2026"), to: .test("14/7/2026")))
    let late = try #require(Period(from: .test("20/7/2026"), to: .test("14/8/2026")))
    #expect(Period(from: .test("2/1/2026"), to: .test("1/1/2026")) == nil)
    #expect(report.dayCount == 31)
    #expect(report.meets(next))
    #expect(!report.overlaps(next))
    #expect(next.gap(to: late) == 5)
    #expect(report.overlaps(try #require(Period.month(6, 2026))))
    #expect(report.contains(.test("14/6/2026")))
    #expect(!report.contains(.test("15/6/2026")))
    #expect(Period.quarters(3, 2024, to: 4, 2024)?.to == .test("31/12/2024"))
    #expect(Period.quarters(5, 2024, to: 5, 2024) == nil)
    #expect(Period.years(2016, to: 2020)?.singleYear == nil)
  }

  @Test(
    "Moments are compared across offsets",
    arguments: [
      ("2026-03-01T08:00:00+07:00", "2026-03-01T01:00:00Z"), ("2026-03-01T08:00+0700", "2026-03-01T01:00:00.250Z"),
      ("2026-03-01 00:00:00+07", "2026-02-28T17:00:00Z"), ("2026-03-01T24:00:00+07:00", "2026-03-01T17:00:00Z"),
    ])
  func moments(one: String, other: String) throws {
    #expect(try #require(Moment(one)) == #require(Moment(other)))
  }

  @Test(
    "What is no moment",
    arguments: [
      "2026-03-01", "2026-03-01T08:00:00", "2026-02-30T08:00:00+07:00", "2026-03-01T25:00:00Z", "8:00+07:00", "",
      "2026-03-01T08:60:00Z", "2026-03-01T08:00:00+07:00x",
    ])
  func noMoment(text: String) {
    #expect(Moment(text) == nil)
  }

  @Test("A day ends at 23:59:59 in Việt Nam, whatever the machine's zone")
  func endOfDay() {
    let day = Day.test("1/3/2026")
    #expect(Moment.end(of: day).iso == "2026-03-01T23:59:59+07:00")
    #expect(Moment.end(of: day).day == day)
    #expect(Moment("2026-03-01T17:00:00Z")?.day == .test("2/3/2026"))
    #expect(Moment("2026-03-01T16:59:59Z").map { $0 <= .end(of: day) } == true)
    #expect(Moment.start(of: day).seconds + 86_399 == Moment.end(of: day).seconds)
  }
}
