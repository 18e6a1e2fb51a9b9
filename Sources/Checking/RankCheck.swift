import Diagnostics
import Loading
import Records
import Reform
import Vietnamese

/// Published ranks against the number of units, each other and the scores.
enum RankCheck {
  static let check = Check("hạng của các chỉ số", [rankImpossible, rankGap, rankAgainstScores, rankHiddenDecimals]) {
    input in
    let cells = CellPlaces(input.loaded)
    return input.shown.indices.flatMap { faults($0, cells) }
  }

  /// A rank lies in 1…N, with N the units ranked: *thứ 12/63*.
  static let rankImpossible = FaultKind(
    "rank-impossible", .error,
    title: Words("Hạng nhỏ hơn 1 hoặc vượt số đơn vị", "A rank below 1 or beyond the number of units"),
    explanation: Words(
      """
      Hạng luôn đọc cùng số đơn vị được xếp: thứ 12/63. Số đơn vị là so_don_vi trong cong-bo.csv, hoặc số dòng của năm \
      ấy. Hạng ngoài khoảng đó là gõ nhầm, hoặc so_don_vi sai. Cách sửa: chữa một trong hai, hoặc ghi giai_trinh ở dòng.
      """,
      """
      A rank is read with its number of units: 12 of 63. That number is so_don_vi of cong-bo.csv, else the year's rows. \
      Correct the rank or the number, or explain the row in giai_trinh.
      """))

  /// Standard competition ranking, 1-2-2-4: equals share the best of their places and the next takes the place after them.
  static let rankGap = FaultKind(
    "rank-gap", .error,
    title: Words("Bảng đủ mà thiếu một hạng", "A whole table lacks a rank"),
    explanation: Words(
      """
      Khi bảng có đủ mọi đơn vị, các hạng phải nối nhau; hai đơn vị đồng hạng 2 thì hạng sau là 4 (1, 2, 2, 4). Chỗ \
      trống thường là thiếu dòng hoặc gõ nhầm. Nếu bảng chưa đủ, ghi day_du = khong trong cong-bo.csv.
      """,
      """
      Where a table has every unit its ranks follow each other; after two in second place comes the fourth. A gap is \
      mostly a missing row or a slip. If the table is not whole, say day_du = khong in cong-bo.csv.
      """))

  /// A rank is the order of the scores; the published one is shown, ours checks it (PCI, PAR INDEX: highest first).
  static let rankAgainstScores = FaultKind(
    "rank-against-scores", .error,
    title: Words("Hạng công bố trái với điểm", "A published rank contradicts the scores"),
    explanation: Words(
      """
      Điểm cao hơn phải có hạng tốt hơn. Chênh nhau chỉ ở chữ số không in ra thì cổng chỉ nhắc, không coi là lỗi. Còn \
      lại là gõ nhầm điểm hoặc hạng; nếu nguồn đúng là như vậy, ghi giai_trinh ở dòng ấy, cổng sẽ đăng cạnh con số.
      """,
      """
      A higher score has the better rank. What decimals that are not printed can explain is only noted. The rest is a \
      slip in a score or a rank; where the source says so, explain it in giai_trinh, which is published.
      """))

  /// Rounding joins scores that the source parts: PCI ranks by decimals that it does not print (2007, 2009, 2017–2019).
  static let rankHiddenDecimals = FaultKind(
    "rank-hidden-decimals", .note,
    title: Words("Điểm in ra bằng nhau, hạng công bố khác nhau", "Equal scores, different published ranks"),
    explanation: Words(
      """
      Điểm in ra đã làm tròn; bảng gốc tách các đơn vị bằng chữ số không in. Cổng in hạng công bố. Không phải sửa gì.
      """,
      "Printed scores are rounded; the source parted the units by decimals it does not print. Nothing need be done."))

  private static func faults(_ file: IndexFile, _ cells: CellPlaces) -> [Fault] {
    let totals = file.totals()
    return file.years.flatMap { year in faults(file, year, totals[year] ?? [], cells) }
  }

  private static func faults(
    _ file: IndexFile, _ year: Int, _ rows: [Sourced<Score>], _ cells: CellPlaces
  ) -> [Fault] {
    let terms = file.terms(year, rowCount: rows.count)
    let keys = rows.map { $0.value.unitCode ?? Fold.name($0.value.unitText) }
    let byUnit = Dictionary(zip(keys, rows), uniquingKeysWith: { first, _ in first })
    let ranking = Ranking(
      zip(keys, rows).map { RankEntry(unit: $0, score: $1.value.points, published: $1.value.rank) },
      decimals: terms.decimals, disclosure: terms.disclosure, isWhole: terms.isWhole, unitCount: terms.unitCount,
      announced: terms.announcedRanks)
    let isExplained = terms.edition.map { !$0.value.standing.explanation.isEmpty } ?? false
    var hidden: [(row: Sourced<Score>, published: Int, computed: Int)] = []
    var faults: [Fault] = []
    // A score beyond its scale is told by itself; it shifts all others, which are not at fault.
    let isUpset = rows.contains { isBeyond($0.value, scale: terms.scale) }
    for finding in ranking.findings {
      if finding.isOfSequence, isExplained { continue }
      if isUpset, !finding.isImpossible { continue }
      guard let row = row(of: finding, byUnit, rows), row.value.standing.explanation.isEmpty else { continue }
      switch finding {
      case .againstScores(let unit, let published, let computed)
      where isWithinLastDigit(row.value, unit, published, computed, ranking, terms.decimals):
        hidden.append((row, published, computed))
      case .hiddenDecimals(_, let published, let computed): hidden.append((row, published, computed))
      default: faults.append(fault(finding, year, at: cells.place(row.place, "hang", Score.schema)))
      }
    }
    return faults
      + hidden.map { note(cells.place($0.row.place, "hang", Score.schema), year, $0.published, $0.computed) }
  }

  private static func isBeyond(_ score: Score, scale: FixedDecimal?) -> Bool {
    guard let points = score.points else { return false }
    return points.isNegative || [scale, score.maximum].contains { $0.map { $0 < points } ?? false }
  }

  /// The row a finding is told at.
  private static func row(
    of finding: RankFinding, _ byUnit: [String: Sourced<Score>], _ rows: [Sourced<Score>]
  ) -> Sourced<Score>? {
    switch finding {
    case .beyondCount(let unit, _, _), .beyondAnnounced(let unit, _, _), .againstScores(let unit, _, _),
      .hiddenDecimals(let unit, _, _):
      byUnit[unit]
    case .gap(_, let next): holder(of: next, rows) ?? rows.first
    case .crowded(_, _, let next): holder(of: next, rows)
    }
  }

  private static func fault(_ finding: RankFinding, _ year: Int, at place: Place) -> Fault {
    switch finding {
    case .beyondCount(_, let rank, let count):
      rankImpossible.fault(
        at: place, Words("hạng \(rank) nằm ngoài 1–\(count)", "rank \(rank) is outside 1–\(count)"),
        expected: Words("hạng từ 1 đến \(count)", "a rank from 1 to \(count)"),
        suggestion: Words(
          "sửa hạng; nếu năm \(year) xếp nhiều đơn vị hơn thì ghi so_don_vi trong cong-bo.csv",
          "mend the rank; where more units were ranked in \(year) give so_don_vi in cong-bo.csv"))
    case .beyondAnnounced(_, let rank, let announced):
      rankImpossible.fault(
        at: place,
        Words(
          "hạng \(rank), trong khi chỉ công bố \(announced) hạng đầu",
          "rank \(rank), while only the best \(announced) are announced"),
        suggestion: Words(
          "để trống ô hạng, hoặc sửa so_hang_cong_bo", "leave the rank empty, or mend so_hang_cong_bo"))
    case .gap(let missing, _):
      rankGap.fault(
        at: place, Words("năm \(year) không đơn vị nào có hạng \(missing)", "no unit has rank \(missing) in \(year)"),
        suggestion: Words(
          "thêm dòng thiếu, hoặc ghi day_du = khong cho năm \(year) trong cong-bo.csv",
          "add the missing row, or say day_du = khong for \(year) in cong-bo.csv"))
    case .crowded(let rank, let holders, let next):
      rankGap.fault(
        at: place,
        Words(
          "\(holders) đơn vị cùng hạng \(rank), nên hạng sau phải là \(rank + holders), không phải \(next)",
          "\(holders) units have rank \(rank), so that \(rank + holders) comes next, not \(next)"),
        suggestion: Words(
          "sửa hạng gõ nhầm; nếu nguồn ghi như vậy thì ghi giai_trinh ở dòng này",
          "mend the rank; where the source says so, explain the row in giai_trinh"))
    case .againstScores(_, let published, let computed), .hiddenDecimals(_, let published, let computed):
      rankAgainstScores.fault(
        at: place,
        Words(
          "hạng công bố \(published), nhưng theo điểm là \(computed)",
          "published as \(published), by its score \(computed)"),
        suggestion: Words(
          "sửa điểm hoặc hạng gõ nhầm; nếu nguồn ghi như vậy thì ghi giai_trinh ở dòng này",
          "mend the score or the rank; where the source says so, explain the row in giai_trinh"))
    }
  }

  private static func holder(of rank: Int, _ rows: [Sourced<Score>]) -> Sourced<Score>? {
    rows.first { $0.value.rank == rank }
  }

  private static func note(_ place: Place, _ year: Int, _ published: Int, _ computed: Int) -> Fault {
    rankHiddenDecimals.fault(
      at: place,
      Words(
        "năm \(year): hạng công bố \(published), theo điểm làm tròn là \(computed)",
        "\(year): published as \(published), by rounded scores \(computed)"))
  }

  /// Whether all units that the two ranks part have scores within one unit of the last declared digit.
  private static func isWithinLastDigit(
    _ score: Score, _ unit: String, _ published: Int, _ computed: Int, _ ranking: Ranking, _ decimals: Int?
  ) -> Bool {
    guard let points = score.points else { return false }
    let digits = decimals.flatMap(UInt8.init(exactly:)) ?? points.scale
    guard let step = FixedDecimal(mantissa: 1, scale: min(digits, FixedDecimal.maximalScale)) else { return false }
    let parted = ranking.places.compactMap { place -> FixedDecimal? in
      guard place.entry.unit != unit, let rank = place.computed, let other = place.entry.score else { return nil }
      let between = min(published, computed)...max(published, computed)
      return between.contains(rank) ? other : nil
    }
    return !parted.isEmpty
      && parted.allSatisfy { other in
        guard let gap = other > points ? other.subtracting(points) : points.subtracting(other) else { return false }
        return gap <= step
      }
  }
}
