import Foundation
import Reform
import Testing
import Vietnamese

/// Ranks of real publications, computed again.
@Suite("Real ranks")
struct RealRanksTests {
  /// Year, score and official rank of every province (`Tests/Figures/README.md` names the source).
  static let pci: [(year: Int, score: FixedDecimal?, rank: Int)] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Figures/pci-official-ranks.csv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").dropFirst().compactMap { line -> (year: Int, score: FixedDecimal?, rank: Int)? in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      guard cells.count == 4, let year = Int(cells[0]), let rank = Int(cells[3]) else { return nil }
      return (year, RankingTests.decimal(String(cells[2]).replacing(".", with: ",")), rank)
    }
  }()

  @Test(
    "PCI: our ranks are the official ones", arguments: [(2007, 64), (2009, 63), (2017, 63), (2018, 63), (2019, 63)])
  func pciRanks(year: Int, count: Int) {
    let rows = Self.pci.filter { $0.year == year }
    #expect(rows.count == count)
    #expect(rows.allSatisfy { $0.score != nil })
    #expect(Ranking.competition(rows.map(\.score)) == rows.map { $0.rank })
    let ranking = Ranking(
      rows.enumerated().map { RankEntry(unit: String($0), score: $1.score, published: $1.rank) }, unitCount: count)
    #expect(ranking.findings.isEmpty)
  }

  /// Báo Bà Rịa – Vũng Tàu, tháng 7/2022: PAR INDEX 2021 of 87,61, up 1,59 points from 86,02, down seven places.
  @Test func scoreUpRankDown() {
    var change = RankChange(
      now: nil, before: nil, score: RankingTests.decimal("87,61"), scoreBefore: RankingTests.decimal("86,02"))
    change.statedPlaces = -7
    #expect(change.disagrees)
    #expect(change.pointsText() == "tăng 1,59 điểm")
    #expect(change.places == -7)
  }

  /// PAPI 2018: Quảng Ninh and Đồng Tháp have no total, since two of their dimensions were withheld; they are gaps and
  /// in no quartile, and the others are divided by their own number.
  @Test func withheldProvincesAreInNoQuartile() {
    let scores = (0..<63).map { $0 == 20 || $0 == 40 ? nil : FixedDecimal(1000 - $0) }
    let parts = ScoreGrouping.quantiles(scores, count: 4)
    #expect(parts[20] == nil && parts[40] == nil)
    let sizes = (1...4).map { part in parts.count { $0 == part } }
    #expect(sizes.reduce(0, +) == 61)
    #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
  }
}
