import Reform
import Testing
import Vietnamese

@Suite("Points of criteria")
struct ScoreArithmeticTests {
  private func criterion(_ code: String, parent: String = "", maximum: Int = 10, weight: String = "") -> Criterion {
    var criterion = Criterion()
    criterion.code = code
    criterion.parent = parent
    criterion.maximum = FixedDecimal(maximum)
    criterion.weight = weight
    return criterion
  }

  private func sums(_ criteria: [Criterion], _ points: [String: String], decimals: Int? = 2) -> [CriteriaSum] {
    ScoreArithmetic.sums(
      criteria: criteria, scale: FixedDecimal(100), points: points.compactMapValues(RankingTests.decimal),
      decimals: decimals)
  }

  @Test(
    "Parts make their whole within rounding",
    arguments: [
      (["": "84,31", "a": "40,10", "b": "44,21"], true), (["": "84,32", "a": "40,10", "b": "44,21"], true),
      (["": "84,33", "a": "40,10", "b": "44,21"], false), (["": "90", "a": "40", "b": "44"], false),
    ])
  func plain(_ points: [String: String], _ holds: Bool) {
    let found = sums([criterion("a"), criterion("b")], points)
    #expect(found.map(\.holds) == [holds])
    #expect(found.first?.criterion == "")
  }

  @Test func aGapAmongThePartsLeavesNothingToTry() {
    #expect(sums([criterion("a"), criterion("b")], ["": "84,31", "a": "40,10"]).isEmpty)
    #expect(sums([criterion("a")], ["a": "40,10"]).isEmpty)
  }

  @Test func levelsAreTriedOneByOne() {
    let criteria = [criterion("a"), criterion("a1", parent: "a"), criterion("a2", parent: "a"), criterion("b")]
    let found = sums(criteria, ["": "12", "a": "7", "a1": "3", "a2": "3", "b": "5"])
    #expect(found.map(\.criterion) == ["", "a"])
    #expect(found.map(\.holds) == [true, false])
    #expect(found[1].difference == FixedDecimal(-1))
  }

  /// PCI 2019, Quảng Ninh: the ten components by their weights make 73,40 points (VCCI).
  @Test func weightsCount() {
    let weights = ["5", "5", "20", "5", "10", "5", "5", "20", "20", "5"]
    let criteria = weights.enumerated().map { criterion("c\($0)", weight: $1 + " %") }
    var points = Dictionary(uniqueKeysWithValues: criteria.map { ($0.code, "7,5") })
    points[""] = "75"
    #expect(sums(criteria, points).map(\.holds) == [true])
    points[""] = "75,5"
    #expect(sums(criteria, points).map(\.holds) == [false])
    #expect(sums(criteria, points).first?.isWeighted == true)
  }

  /// PAR INDEX 2012, Đà Nẵng: 53,25 + 33,87 = 87,12 (letrinhan/vn-par-master).
  @Test(
    "Appraised and surveyed points",
    arguments: [
      ("87,12", "53,25", "33,87", false), ("87,14", "53,25", "33,87", true), ("87,12", "87,12", "33,87", false),
      ("87,12", "53,25", "", false),
    ])
  func parts(_ points: String, _ appraised: String, _ surveyed: String, _ differs: Bool) {
    var score = Score()
    score.points = RankingTests.decimal(points)
    score.appraised = RankingTests.decimal(appraised)
    score.surveyed = RankingTests.decimal(surveyed)
    #expect((ScoreArithmetic.partsGap(score) != nil) == differs)
  }
}
