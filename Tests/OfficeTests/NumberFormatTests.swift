import Testing

@testable import Office

@Suite struct NumberFormatTests {
  @Test(arguments: [
    ("General", NumberFormat.Kind.number), ("dd/mm/yyyy", .date), ("[$-42A]d mmmm yyyy;@", .date),
    ("h:mm AM/PM", .date),
    ("[h]:mm", .elapsed), ("[mm]:ss", .elapsed), ("[Red]0.00", .number), ("\"ngày\" 0", .number),
    ("#,##0\\ \"đồng\"", .number),
    ("_-* #,##0\\ _V_N_D_-", .number), ("#,##0\\ _y_d", .number), ("0.00E+00", .number), ("@", .number),
    ("mm:ss.0", .date),
    ("\"$\"#,##0;[Red]-\"$\"#,##0", .number), ("0;d", .number), ("", .number), ("[", .number), ("\"mở", .number),
    ("\\", .number),
  ])
  func kinds(_ code: String, _ kind: NumberFormat.Kind) {
    #expect(NumberFormat(code).kind == kind)
  }

  @Test(arguments: [
    ("0.00%", NumberLook(isPercent: true, decimals: 2)), ("000000", NumberLook(decimals: 0, leadingZeros: 6)),
    ("#,##0", NumberLook(decimals: 0)), ("#,##0.000", NumberLook(decimals: 3)), ("General", NumberLook()),
    ("@", NumberLook()),
  ])
  func looks(_ code: String, _ look: NumberLook) {
    #expect(NumberFormat(code).look == look)
  }

  @Test(arguments: [
    (14, "date"), (22, "date"), (46, "elapsed"), (4, "number"), (30, "date"), (49, "number"), (999, "number"),
    (-1, "number"),
  ])
  func builtInFormats(_ id: Int, _ kind: String) {
    #expect("\(NumberFormat.numbered(id, code: nil).kind)" == kind)
  }

  @Test(arguments: [
    (0.999_999, false, "1900-01-01"), (0.5, true, "12:00:00"), (1, true, "1904-01-02"), (60, false, "1900-02-28"),
    (2_958_465, false, "9999-12-31"), (42_536.354_166_666, false, "2016-06-15T08:30:00"), (36_585, false, "2000-02-29"),
    (0, false, "00:00:00"),
  ])
  func serials(_ serial: Double, _ is1904: Bool, _ expected: String) {
    #expect(SerialDate.text(serial, is1904: is1904) == expected)
  }

  @Test func serialsThatAreNoDays() {
    for serial in [-1, 2_958_466, 1e300] { #expect(SerialDate.text(serial, is1904: false) == nil) }
  }

  @Test(arguments: [
    (0.1, "0.1"), (1e21, "1000000000000000000000"), (1.5e-5, "0.000015"), (-2.5e-7, "-0.00000025"), (1e-12, "1e-12"),
    (123_456_789.125, "123456789.125"), (-0.0, "0"), (1.7976931348623157e308, "1.7976931348623157e+308"),
    (1e15, "1000000000000000"),
  ])
  func numbersReadBackTheSame(_ value: Double, _ text: String) {
    #expect(StoredNumber.text(value) == text)
    #expect(Double(StoredNumber.text(value)) == value)
  }

  @Test(arguments: [
    ("12", 12), ("-0.5", -0.5), ("1e3", 1_000), (" 7 ", 7), ("+3", 3), ("0.30000000000000004", 0.30000000000000004),
    ("123456789012345678", 123_456_789_012_345_680), ("nan", nil), ("0x1F", nil), ("", nil), ("1e999", nil),
    ("1,5", nil), (".", nil),
  ])
  func storedNumbers(_ text: String, _ value: Double?) {
    let read = Array(text.utf8).withUnsafeBufferPointer { StoredNumber.parse($0) }
    #expect(read == value)
  }
}
