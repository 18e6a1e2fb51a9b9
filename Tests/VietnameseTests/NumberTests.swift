import Testing

@testable import Vietnamese

private func decimal(_ mantissa: Int64, _ scale: UInt8 = 0) -> FixedDecimal {
  FixedDecimal(mantissa: mantissa, scale: scale) ?? .zero
}

@Suite struct NumberTests {
  @Test(
    arguments: [
      ("1.234,5", .value(decimal(12345, 1))), ("1.234", .value(decimal(1234))), ("84,31", .value(decimal(8431, 2))),
      ("1234", .value(decimal(1234))), ("1.234.567", .value(decimal(1_234_567))), ("-5", .value(decimal(-5))),
      ("\u{2212}5,5", .value(decimal(-55, 1))), ("+5", .value(decimal(5))), (" 7 ", .value(decimal(7))),
      ("1 234 567", .value(decimal(1_234_567))), ("0,5", .value(decimal(5, 1))), ("1,2345", .value(decimal(12345, 4))),
      ("84.31", .notANumber), ("1.23.456", .notANumber), ("1.2345", .notANumber), ("1,2,3", .notANumber),
      ("", .notANumber), (",5", .notANumber), ("5,", .notANumber), ("1..234", .notANumber), ("12a", .notANumber),
      ("1e5", .notANumber), ("-", .notANumber), ("--5", .notANumber), ("1,5.000", .notANumber), ("10/2", .notANumber),
      ("1.234 567", .notANumber), ("99999999999999999999", .tooLarge), ("0,1234567890123456789", .tooLarge),
      (".234", .notANumber), ("1234.567", .notANumber), ("９", .notANumber),
    ] as [(String, NumberReading)])
  func readsVietnamese(_ text: String, _ expected: NumberReading) {
    #expect(NumberReader.read(text) == expected)
  }

  @Test(
    arguments: [
      ("84.31", .value(decimal(8431, 2))), ("84,31", .value(decimal(8431, 2))), ("84.3", .value(decimal(843, 1))),
      ("1.2345", .value(decimal(12345, 4))), ("1.234", .ambiguous(grouped: decimal(1234), decimal: decimal(1234, 3))),
      ("-1.234", .ambiguous(grouped: decimal(-1234), decimal: decimal(-1234, 3))),
      ("0.123", .value(decimal(123, 3))), ("1234.567", .value(decimal(1_234_567, 3))), ("100", .value(decimal(100))),
      ("1.234,5", .value(decimal(12345, 1))), ("1,234.5", .value(decimal(12345, 1))),
      ("1.234.567", .value(decimal(1_234_567))),
      ("1,234,567", .value(decimal(1_234_567))), ("1,23.4", .notANumber), ("84.", .notANumber), (".5", .notANumber),
      ("1.2.3", .notANumber), ("n/a", .notANumber),
    ] as [(String, NumberReading)])
  func readsScores(_ text: String, _ expected: NumberReading) {
    #expect(NumberReader.read(text, .score) == expected)
  }

  @Test func readsPercentAndCounts() {
    #expect(NumberReader.percent("99,5 %") == .value(decimal(995, 1)))
    #expect(NumberReader.percent("99.5%") == .value(decimal(995, 1)))
    #expect(NumberReader.count("1.234") == 1234)
    #expect(NumberReader.count("12,0") == 12)
    #expect(NumberReader.count("12,5") == nil)
    #expect(NumberReader.count("") == nil)
    #expect(NumberReader.count("-3") == -3)
  }

  @Test func arithmeticIsExact() {
    #expect(decimal(8431, 2) == decimal(84310, 3))
    #expect(Set([decimal(8431, 2), decimal(84310, 3)]).count == 1)
    #expect(decimal(8431, 2) < decimal(844, 1))
    #expect(decimal(8431, 2).adding(decimal(1, 3)) == decimal(84311, 3))
    #expect(decimal(1, 1).subtracting(decimal(3, 1)) == decimal(-2, 1))
    #expect(decimal(.max).adding(decimal(1)) == nil)
    #expect(decimal(.min).subtracting(decimal(1)) == nil)
    #expect(decimal(.max).adding(decimal(1, 1)) == nil)
    #expect(decimal(.max) > decimal(.max, 18))
    #expect(decimal(47707, 2).scaledToWhole(byPowerOfTen: 9) == 477_070_000_000)
    #expect(decimal(12345, 4).scaledToWhole(byPowerOfTen: 3) == nil)
    #expect(decimal(.max).scaledToWhole(byPowerOfTen: 1) == nil)
    #expect(FixedDecimal(mantissa: 1, scale: 19) == nil)
    #expect(decimal(125, 1).double == 12.5)
  }

  @Test(
    arguments: [
      (decimal(8435, 2), 1, decimal(844, 1)), (decimal(-8435, 2), 1, decimal(-844, 1)),
      (decimal(8434, 2), 1, decimal(843, 1)),
      (decimal(5, 1), 0, decimal(1)), (decimal(4, 1), 0, decimal(0)), (decimal(7), 2, decimal(700, 2)),
    ] as [(FixedDecimal, UInt8, FixedDecimal)])
  func roundsHalvesAway(_ value: FixedDecimal, _ digits: UInt8, _ expected: FixedDecimal) {
    #expect(value.rounded(toDigits: digits) == expected)
    #expect(value.rounded(toDigits: digits)?.scale == digits)
  }

  @Test func percentOfCounts() {
    #expect(FixedDecimal.percent(2, of: 3, digits: 2)?.plain == "66.67")
    #expect(FixedDecimal.percent(1, of: 8, digits: 1)?.plain == "12.5")
    #expect(FixedDecimal.percent(0, of: 5, digits: 0)?.plain == "0")
    #expect(FixedDecimal.percent(-1, of: 3, digits: 0)?.plain == "-33")
    #expect(FixedDecimal.percent(1, of: 0, digits: 1) == nil)
  }

  @Test(arguments: [
    (decimal(12345, 1), "1.234,5", "1234.5"), (decimal(-5, 2), "-0,05", "-0.05"), (decimal(0), "0", "0"),
    (decimal(1_234_567), "1.234.567", "1234567"), (decimal(123), "123", "123"), (decimal(84310, 3), "84,310", "84.310"),
    (decimal(.min), "-9.223.372.036.854.775.808", "-9223372036854775808"), (decimal(-123_456), "-123.456", "-123456"),
  ])
  func writes(_ value: FixedDecimal, _ readable: String, _ plain: String) {
    #expect(Format.decimal(value) == readable)
    #expect(value.plain == plain)
    if value.mantissa != .min { #expect(NumberReader.read(readable) == .value(value)) }
  }

  @Test func formats() {
    #expect(Format.integer(1_234_567) == "1.234.567")
    #expect(Format.integer(-1000) == "-1.000")
    #expect(Format.decimal(decimal(843, 1), digits: 2) == "84,30")
    #expect(Format.percent(decimal(8431, 2)) == "84,31%")
    #expect(Format.percent(decimal(8435, 2), digits: 1) == "84,4%")
    #expect(Format.signed(decimal(15, 1)) == "+1,5")
    #expect(Format.signed(decimal(-15, 1)) == "-1,5")
    #expect(Format.signed(decimal(0)) == "0")
    #expect(Format.day(2016, 6, 15) == "15/6/2016")
    #expect(Format.officialDay(2026, 2, 5) == "ngày 05 tháng 02 năm 2026")
    #expect(Format.officialDay(2026, 3, 10) == "ngày 10 tháng 3 năm 2026")
    #expect(Format.isoDay(2026, 2, 5) == "2026-02-05")
    #expect(Format.month(2017, 8) == "tháng 8/2017")
    #expect(Format.quarter(2017, 3) == "quý III/2017")
    #expect(Format.days(from: (2016, 6, 1), to: (2016, 6, 15)) == "1–15/6/2016")
    #expect(Format.days(from: (2016, 6, 15), to: (2016, 7, 14)) == "15/6 – 14/7/2016")
    #expect(Format.days(from: (2015, 12, 15), to: (2016, 12, 14)) == "15/12/2015 – 14/12/2016")
    #expect(Format.days(from: (2016, 6, 1), to: (2016, 6, 1)) == "1/6/2016")
    #expect(Format.years(2016, 2020) == "2016–2020")
    #expect(Format.list(["a", "b", "c"]) == "a, b và c")
    #expect(Format.list(["a"]) == "a")
    #expect(Format.list([]) == "")
  }
}
