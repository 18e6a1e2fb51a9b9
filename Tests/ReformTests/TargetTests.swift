import Reform
import Testing
import Vietnamese

@Suite struct TargetTests {
  @Test(arguments: [
    (Target.Comparison.atLeast, "80", "80", true), (.atLeast, "80", "79,9", false), (.above, "80", "80", false),
    (.above, "80", "80,1", true), (.equal, "100", "100,0", true), (.equal, "100", "99", false),
    (.atMost, "15", "15", true), (.atMost, "15", "15,5", false), (.below, "15", "15", false),
    (.below, "15", "14", true),
  ])
  func aResultIsHeldAgainstTheAim(_ comparison: Target.Comparison, _ aim: String, _ value: String, _ met: Bool) throws {
    var target = Target()
    target.comparison = comparison
    target.aim = try number(aim)
    var result = TargetResult()
    result.value = try number(value)
    #expect(target.isMet(by: result) == met)
  }

  @Test func wordsAreJudgedByTheReport() throws {
    var result = TargetResult()
    #expect(Target().isMet(by: result) == nil)
    result.verdict = .met
    #expect(Target().isMet(by: result) == true)
    result.verdict = .notMet
    #expect(Target().isMet(by: result) == false)
  }

  /// Results as (year, value) in row order; the target is 80 in 2020.
  @Test(arguments: [
    (results: [] as [(Int, String)], today: 2018, state: TargetState.unknown), ([(2018, "85")], 2019, .met),
    ([(2018, "70")], 2019, .notMet), ([(2018, "85")], 2021, .unknown), ([(2020, "85")], 2021, .met),
    ([(2020, "70"), (2018, "90")], 2021, .notMet), ([(2020, "70"), (2020, "81")], 2021, .met),
    ([(2021, "90")], 2022, .unknown),
  ])
  func onlyTheYearAimedAtDecidesOnceItIsOver(_ results: [(Int, String)], _ today: Int, _ state: TargetState) throws {
    var target = Target()
    target.year = 2020
    target.aim = FixedDecimal(80)
    let made = try results.map { year, value in
      var result = TargetResult()
      result.year = year
      result.value = try number(value)
      return result
    }
    let end = try #require(Day(year: 2020, month: 12, day: 31))
    let day = try #require(Day(year: today, month: 6, day: 1))
    #expect(target.state(made, planEnds: end, asOf: day).state == state)
  }

  private func number(_ text: String) throws -> FixedDecimal {
    guard case .value(let value) = NumberReader.read(text, .score) else { throw Unreadable() }
    return value
  }

  private struct Unreadable: Error {}
}
