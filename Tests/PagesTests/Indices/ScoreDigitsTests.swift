import Testing
import Vietnamese

@testable import Pages

/// Figures of one column: commas in one line, no digit that the source does not have.
@Suite struct ScoreDigitsTests {
  static func digits(_ column: [String]) -> ScoreDigits {
    ScoreDigits(column.map { FixedDecimal(printed: $0) })
  }

  @Test(arguments: [
    (["5,0776", "7,288", "10"], ["5,0776", "7,288\u{2007}", "10\u{2008}\u{2007}\u{2007}\u{2007}\u{2007}"]),
    (["84,31", "70,50"], ["84,31", "70,50"]),
    (["84", "70"], ["84", "70"]),
  ])
  func aShorterFigureIsFilledWithBlanksNotWithZeros(_ column: [String], _ shown: [String]) {
    let digits = Self.digits(column)
    #expect(column.compactMap { FixedDecimal(printed: $0) }.map(digits.text) == shown)
  }

  @Test(arguments: [
    ([["5,0776", "7,288"], ["1", "2"]], "từ 3 đến 4 chữ số"), ([["5,07", "7"]], "tới 2 chữ số"),
    ([["84,31", "70,50"]], nil), ([["–", "–"]], nil),
  ])
  func unevenColumnsAreTold(_ columns: [[String]], _ words: String?) {
    let note = ScoreDigits.note(columns.map(Self.digits))
    #expect((note == nil) == (words == nil))
    if let words { #expect(note?.contains(words) == true) }
  }
}
