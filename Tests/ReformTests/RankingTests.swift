import Reform
import Testing
import Vietnamese

@Suite("Ranks")
struct RankingTests {
  static func decimal(_ text: String) -> FixedDecimal? {
    guard case .value(let value) = NumberReader.read(text) else { return nil }
    return value
  }

  static func entries(_ rows: [(String, String, Int?)]) -> [RankEntry] {
    rows.map { RankEntry(unit: $0.0, score: decimal($0.1), published: $0.2) }
  }

  @Test(
    "Competition ranking at a precision",
    arguments: [
      (["90", "85", "85", "80"], nil, [1, 2, 2, 4]), (["80", "90", "85", "90"], nil, [4, 1, 3, 1]),
      (["84,312", "84,308", "84,1"], 2, [1, 1, 3]), (["84,312", "84,308", "84,1"], nil, [1, 2, 3]),
      (["84,3", "84,30"], nil, [1, 1]), (["84,3", "", "90"], nil, [2, nil, 1]), ([], nil, []),
      (["90", "90", "90"], 0, [1, 1, 1]),
    ] as [([String], Int?, [Int?])])
  func competition(scores: [String], decimals: Int?, ranks: [Int?]) {
    #expect(Ranking.competition(scores.map(Self.decimal), decimals: decimals) == ranks)
  }

  @Test("Best first, ties named, N said")
  func places() {
    let ranking = Ranking(Self.entries([("a", "80", 4), ("b", "85", 2), ("c", "90", 1), ("d", "85", 2)]))
    #expect(ranking.places.map(\.entry.unit) == ["c", "b", "d", "a"])
    #expect(ranking.places.map(\.isTied) == [false, true, true, false])
    #expect(ranking.places.map(\.computed) == [1, 2, 2, 4])
    #expect(ranking.unitCount == 4)
    #expect(ranking.findings.isEmpty)
  }

  @Test(
    "Published ranks against the count, each other and the scores",
    arguments: [
      (
        [("a", "90", 1), ("b", "80", 5)],
        [
          .beyondCount(unit: "b", rank: 5, count: 2), .gap(missing: 2, next: 5),
          .againstScores(unit: "b", published: 5, computed: 2),
        ]
      ),
      (
        [("a", "90", 1), ("b", "85", 2), ("c", "80", 2), ("d", "70", 3)],
        [
          .crowded(rank: 2, holders: 2, next: 3), .againstScores(unit: "c", published: 2, computed: 3),
          .againstScores(unit: "d", published: 3, computed: 4),
        ]
      ),
      (
        [("a", "90", 2), ("b", "80", 1)],
        [
          .againstScores(unit: "a", published: 2, computed: 1), .againstScores(unit: "b", published: 1, computed: 2),
        ]
      ),
      ([("a", "85", 1), ("b", "85", 2)], [.hiddenDecimals(unit: "b", published: 2, computed: 1)]),
      ([("a", "90", 1), ("b", "80", nil)], [.gap(missing: 2, next: 3)]),
      ([("a", "90", nil), ("b", "80", nil)], []),
      // A withheld unit is not ranked.
      ([("a", "90", 1), ("b", "80", 2), ("c", "", nil)], []),
      (
        [("a", "90", 0), ("b", "80", 2)],
        [
          .beyondCount(unit: "a", rank: 0, count: 2), .gap(missing: 1, next: 2),
          .againstScores(unit: "a", published: 0, computed: 1),
        ]
      ),
      ([("a", "", 1), ("b", "", 2)], []),
    ] as [([(String, String, Int?)], [RankFinding])])
  func findings(rows: [(String, String, Int?)], expected: [RankFinding]) {
    #expect(Ranking(Self.entries(rows)).findings == expected)
  }

  @Test("Only decimals that are not printed are a note")
  func notes() {
    #expect(RankFinding.hiddenDecimals(unit: "b", published: 2, computed: 1).isNote)
    #expect(!RankFinding.gap(missing: 2, next: 4).isNote)
  }

  @Test("A table that is not whole computes nothing, and its gaps are no fault")
  func notWhole() {
    let rows = Self.entries([("a", "90", 1), ("b", "80", 29), ("c", "70", 64)])
    let ranking = Ranking(rows, isWhole: false, unitCount: 63)
    #expect(ranking.places.allSatisfy { $0.computed == nil })
    #expect(ranking.findings == [.beyondCount(unit: "c", rank: 64, count: 63)])
    #expect(Ranking(rows, isWhole: false).unitCount == nil)
  }

  @Test("Where only the best are announced the others have no rank of ours either")
  func partial() {
    let rows = Self.entries([("a", "90", 1), ("b", "80", 2), ("c", "70", nil), ("d", "60", nil)])
    let ranking = Ranking(rows, disclosure: .partial, announced: 2)
    #expect(ranking.places.map(\.computed) == [1, 2, nil, nil])
    #expect(ranking.places.map(\.shown) == [1, 2, nil, nil])
    #expect(ranking.findings.isEmpty)
    let beyond = Ranking(
      Self.entries([("a", "90", 1), ("b", "80", 2), ("c", "70", 3)]), disclosure: .partial, announced: 2)
    #expect(beyond.findings == [.beyondAnnounced(unit: "c", rank: 3, announced: 2)])
  }

  @Test("Where no ranks are published none is shown or computed")
  func undisclosed() {
    let ranking = Ranking(Self.entries([("a", "8,1", 7), ("b", "9,1", nil)]), disclosure: .none)
    #expect(ranking.places.map(\.entry.unit) == ["b", "a"])
    #expect(ranking.places.allSatisfy { $0.shown == nil && !$0.isTied })
    #expect(ranking.findings.isEmpty)
  }

  @Test("Places gained are positive, and another number of units is not compared")
  func change() {
    let up = RankChange(now: RankOf(29, of: 63), before: RankOf(34, of: 63))
    #expect(up.places == 5)
    #expect(up.sentence() == "xếp thứ 29/63 tỉnh, thành phố, tăng 5 bậc (năm trước thứ 34/63)")
    let down = RankChange(now: RankOf(34, of: 63), before: RankOf(29, of: 63))
    #expect(down.sentence() == "xếp thứ 34/63 tỉnh, thành phố, giảm 5 bậc (năm trước thứ 29/63)")
    let same = RankChange(now: RankOf(3, of: 20), before: RankOf(3, of: 20))
    #expect(
      same.sentence(units: "sở, ban, ngành", isTied: true)
        == "xếp thứ 3/20 sở, ban, ngành (đồng hạng), giữ nguyên thứ hạng (năm trước thứ 3/20)")
    let merged = RankChange(now: RankOf(12, of: 34), before: RankOf(29, of: 63))
    #expect(merged.places == nil)
    #expect(merged.sentence() == "xếp thứ 12/34 tỉnh, thành phố (năm trước thứ 29/63)")
    #expect(RankChange(now: nil, before: RankOf(5, of: 63)).sentence() == "không công bố hạng")
    #expect(RankChange(now: RankOf(5, of: nil), before: nil).sentence() == "xếp thứ 5 tỉnh, thành phố")
  }

  @Test(
    "A change in points, and in điểm % where the score is a percentage",
    arguments: [
      ("84,31", "83,06", false, "tăng 1,25 điểm"), ("80", "80,5", false, "giảm 0,5 điểm"),
      ("84,31", "83,06", true, "tăng 1,25 điểm %"), ("80,0", "80", true, "không đổi"), ("80", "", false, nil),
    ] as [(String, String, Bool, String?)])
  func points(score: String, before: String, isPercentage: Bool, text: String?) {
    let change = RankChange(
      now: nil, before: nil, score: Self.decimal(score), scoreBefore: Self.decimal(before))
    #expect(change.pointsText(isPercentage: isPercentage) == text)
  }

  static func group(_ code: String, from: String?, to: String? = nil) -> ScoreGroup {
    var group = ScoreGroup()
    group.code = code
    group.from = from.flatMap(decimal)
    group.to = to.flatMap(decimal)
    return group
  }

  @Test(
    "Groups by threshold leave no score between two of them",
    arguments: [
      ("95", "A"), ("90", "A"), ("89,999", "B"), ("80", "B"), ("79,995", "C"), ("10", "D"),
    ])
  func thresholds(score: String, code: String) throws {
    let groups = [
      Self.group("A", from: "90"), Self.group("B", from: "80", to: "89,99"), Self.group("C", from: "70", to: "79,99"),
      Self.group("D", from: nil, to: "69,99"),
    ]
    #expect(ScoreGrouping.byThreshold(try #require(Self.decimal(score)), groups)?.code == code)
  }

  @Test("Quartiles")
  func quartiles() {
    let scores = ["9", "8", "7", "6", "5", "4", "3", "", "2"].map(Self.decimal)
    #expect(ScoreGrouping.quantiles(scores, count: 4) == [1, 1, 2, 2, 3, 3, 4, nil, 4])
    #expect(ScoreGrouping.quantiles(["9", "9", "9", "1"].map(Self.decimal), count: 4) == [1, 1, 1, 4])
    #expect(ScoreGrouping.quantiles([nil], count: 4) == [nil])
  }
}
