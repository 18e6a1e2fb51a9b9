import Reform
import Testing
import Vietnamese

/// Aims as real plans print them.
@Suite("Aims of targets")
struct TargetAimTests {
  private static func number(_ text: String) -> FixedDecimal { RankingTests.decimal(text) ?? .zero }

  @Test(
    "Words and what they mean",
    arguments: [
      ("trên 80%", TargetAim.value(.above, number("80"))), ("80% trở lên", .value(.atLeast, number("80"))),
      ("từ 30% trở lên", .value(.atLeast, number("30"))), ("tối thiểu 70 %", .value(.atLeast, number("70"))),
      ("ít nhất 90%", .value(.atLeast, number("90"))), ("không dưới 95%", .value(.atLeast, number("95"))),
      ("đạt 40%", .value(.equal, number("40"))), ("40 %", .value(.equal, number("40"))),
      ("không quá 15 phút", .value(.atMost, number("15"))), ("dưới 5%", .value(.below, number("5"))),
      ("99,5%", .value(.equal, number("99,5"))), ("nhóm C trở lên", .group(minimum: "C")),
      ("đạt nhóm A", .group(minimum: "A")),
      ("nằm trong nhóm 20/63 tỉnh, thành phố", .rank(20, of: 63)), ("nhóm 10", .rank(10, of: nil)),
      ("8/8", .share(8, of: 8)), ("8/8 huyện, thành phố", .share(8, of: 8)),
      ("tăng từ 30% trở lên so với năm trước", .growth(.atLeast, number("30"), over: nil)),
      ("tăng 30 % so với năm trước", .growth(.atLeast, number("30"), over: nil)),
      ("tăng trên 10% so với năm 2020", .growth(.above, number("10"), over: 2020)),
      ("cao hơn năm 2020", .better(than: 2020)), ("phải cao hơn năm trước", .better(than: nil)),
      ("tăng bậc so với năm 2025", .better(than: 2025)), ("hoàn thiện quy trình", nil), ("", nil),
    ] as [(String, TargetAim?)])
  func reading(_ text: String, _ aim: TargetAim?) {
    #expect(TargetAim(text) == aim)
  }

  private func target(_ aim: String, unit: String = "%", baseline: String? = nil) -> Target {
    var target = Target()
    target.aimText = aim
    target.unit = unit
    target.baseline = baseline.flatMap(RankingTests.decimal)
    return target
  }

  @Test(
    "A result against each kind",
    arguments: [
      ("trên 80%", "", "80", "", false), ("trên 80%", "", "80,1", "", true), ("80% trở lên", "", "80", "", true),
      ("nhóm C trở lên", "", "", "Nhóm B", true), ("nhóm C trở lên", "", "", "C", true),
      ("nhóm C trở lên", "", "", "nhóm D", false), ("nhóm 20/63", "", "18", "", true),
      ("nhóm 20/63", "", "21", "", false),
      ("nhóm 20/63", "", "", "thứ 20/63", true), ("8/8", "", "8", "", true), ("8/8", "", "", "7/8 huyện", false),
      ("tăng từ 30% trở lên so với năm trước", "", "30", "", true),
      ("tăng từ 30% trở lên so với năm trước", "", "29,9", "", false),
      ("tăng từ 30% trở lên so với năm trước", "200", "260", "", true),
      ("tăng từ 30% trở lên so với năm trước", "200", "259", "", false),
      ("cao hơn năm 2020", "80,5", "80,6", "", true), ("cao hơn năm 2020", "80,5", "80,5", "", false),
      ("cao hơn năm 2020", "", "90", "", nil), ("hoàn thiện quy trình", "", "5", "", nil),
    ] as [(String, String, String, String, Bool?)])
  func results(_ aim: String, _ baseline: String, _ value: String, _ words: String, _ met: Bool?) {
    var result = TargetResult()
    result.value = RankingTests.decimal(value)
    result.words = words
    #expect(target(aim, baseline: baseline.isEmpty ? nil : baseline).isMet(by: result) == met)
  }

  @Test func aBetterPlaceIsASmallerNumber() {
    var result = TargetResult()
    result.value = FixedDecimal(29)
    #expect(target("cao hơn năm 2020", unit: "hạng", baseline: "34").isMet(by: result) == true)
    #expect(target("cao hơn năm 2020", unit: "hạng", baseline: "20").isMet(by: result) == false)
  }

  /// Thái Nguyên's plan of 2017 says "đạt 40%" in its text and "đạt 40% trở lên" in its list.
  @Test func oneTargetSaidTwoWays() {
    var target = target("40% trở lên")
    target.otherStatement = "“đạt 40%” (mục II.7)"
    #expect(target.contradicts == true)
    target.otherStatement = "“từ 40% trở lên” (mục II.7)"
    #expect(target.contradicts == false)
    target.otherStatement = ""
    #expect(target.contradicts == nil)
  }

  @Test(
    "Words against the columns beside them",
    arguments: [
      ("trên 80%", "80", Target.Comparison.atLeast, true), ("trên 80%", "80", .above, false),
      ("80%", "80", .atLeast, false), ("80% trở lên", "90", .atLeast, true), ("trên 80%", "80", nil, false),
    ] as [(String, String, Target.Comparison?, Bool)])
  func statements(_ words: String, _ aim: String, _ comparison: Target.Comparison?, _ differs: Bool) {
    var target = target(words)
    target.aim = RankingTests.decimal(aim)
    target.statedComparison = comparison
    #expect((target.statementGap != nil) == differs)
    if comparison == nil { #expect(target.comparison == .above) }
  }

  @Test(
    "How often a quota is due",
    arguments: [
      ("01 chuyên mục/01 tháng", 1, PublicityFrequency.Unit.month, 12), ("04 bản tin/01 tháng", 4, .month, 48),
      ("01 chuyên mục/tuần", 1, .week, 52), ("02 tin, bài/tháng", 2, .month, 24),
      ("01 tin, bài mỗi tháng", 1, .month, 12),
      ("03 phóng sự/quý", 3, .quarter, 12),
    ])
  func quotas(_ printed: String, _ amount: Int, _ unit: PublicityFrequency.Unit, _ yearly: Int) throws {
    let found = try #require(PublicityFrequency(printed))
    #expect(found.amount == amount)
    #expect(found.unit == unit)
    let year = try #require(Period.years(2026, to: 2026))
    #expect(found.due(in: year) == yearly)
  }

  @Test(arguments: ["10.000 tờ rơi", "01 cuộc thi trực tuyến", ""])
  func someQuotasAreOfNoFrequency(_ printed: String) {
    #expect(PublicityFrequency(printed) == nil)
  }
}
