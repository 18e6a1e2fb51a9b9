import Diagnostics
import Loading
import Records
import Reform
import Vietnamese

/// Points of criteria against the points of the whole; groups against scores; what is ranked in one table.
enum ScoreSums {
  static let check = Check(
    "phép cộng điểm của các chỉ số",
    [scoreSumDiffers, scorePartsDiffer, criteriaCountDiffers, groupAgainstScore, editionCountDiffers, leaguesMixed]
  ) { input in
    let cells = CellPlaces(input.loaded)
    let levels = UnitLevels(input.shown)
    return input.shown.indices.flatMap { file -> [Fault] in
      var faults = sums(file, cells) + parts(file, cells) + groups(file, cells)
      faults += counts(file) + criteriaCount(file, input.loaded)
      return faults + leagues(file, levels, cells)
    }
  }

  /// Points of criteria make those of the level above, weighted where the set has weights (PCI), within rounding.
  static let scoreSumDiffers = FaultKind(
    "score-sum-differs", .error,
    title: Words("Điểm các tiêu chí cộng lại khác điểm công bố", "Points of criteria that do not make their whole"),
    explanation: Words(
      """
      Điểm của các tiêu chí cộng lại (nhân trọng số, nếu tieu-chi.csv có trong_so) phải bằng điểm của tiêu chí cấp trên, và \
      cấp một phải bằng điểm của toàn chỉ số, trong phạm vi làm tròn. Chỉ thử khi mọi tiêu chí của cấp ấy có điểm. Cách sửa: \
      chữa điểm gõ nhầm, sửa tieu-chi.csv nếu bộ tiêu chí của năm khác, hoặc ghi giai_trinh ở dòng tổng; lời giải trình được \
      đăng cạnh con số.
      """,
      """
      Points of criteria (by their weights, where there are any) make the points of what they belong to, within rounding. \
      Tried only where every criterion of the level has a figure. Mend the points or tieu-chi.csv, or explain the row of the \
      total in giai_trinh.
      """))

  /// Published points are those appraised and those surveyed (PAR INDEX: thẩm định, điều tra xã hội học).
  static let scorePartsDiffer = FaultKind(
    "score-parts-differ", .error,
    title: Words("Điểm thẩm định và điểm điều tra không thành điểm công bố", "Appraised and surveyed points differ"),
    explanation: Words(
      "PAR INDEX gồm điểm thẩm định và điểm điều tra xã hội học: hai phần cộng lại là điểm công bố (năm 2012, Đà Nẵng: 53,25 + "
        + "33,87 = 87,12). Nếu điểm thẩm định đã gồm phần điều tra thì nó phải bằng điểm công bố. Chữa số gõ nhầm, hoặc ghi "
        + "giai_trinh ở dòng ấy.",
      "The score is the appraised part and the surveyed part together, or the appraised points hold the survey already. Mend "
        + "the figure, or explain the row in giai_trinh."))

  /// What the document says of its own criteria: the paper on Quyết định 2948/QĐ-BNV says 38, its areas have 39.
  static let criteriaCountDiffers = FaultKind(
    "criteria-count-differs", .error,
    title: Words("Số tiêu chí cộng lại khác số văn bản nói", "Criteria that are not as many as is said"),
    explanation: Words(
      "chi-so.md ghi bộ tiêu chí có bấy nhiêu tiêu chí (so_tieu_chi), cộng các lĩnh vực trong tieu-chi.csv được số khác. Ví dụ "
        + "thật: trang của Bộ Nội vụ về Quyết định 2948/QĐ-BNV ngày 28/12/2017 nói 38 tiêu chí, tám lĩnh vực cộng lại 39. Chữa "
        + "số gõ nhầm, hoặc ghi giai_trinh trong chi-so.md; lời giải trình được đăng ở trang đối chiếu.",
      "chi-so.md says how many criteria the set has; the areas of tieu-chi.csv come to another number. Mend it, or explain it "
        + "in giai_trinh of chi-so.md, which is published."))

  /// A threshold group is a range of points (PAR INDEX: A from 90 %, B from 80 %); quartiles keep the order of the scores (PAPI).
  static let groupAgainstScore = FaultKind(
    "group-against-score", .error,
    title: Words("Nhóm công bố trái với điểm", "A published group contradicts the scores"),
    explanation: Words(
      "Nhóm chia theo ngưỡng (cach_chia: nguong) thì điểm phải nằm trong ngưỡng của nhóm ở nhom.csv; nhóm chia theo phân vị "
        + "thì đơn vị ở nhóm trên không thể ít điểm hơn đơn vị ở nhóm dưới. Chữa điểm, nhóm hoặc ngưỡng; nguồn đúng như vậy "
        + "thì ghi giai_trinh ở dòng ấy.",
      "With thresholds a score lies within those of its group; with quantiles no unit of a better group has fewer points than "
        + "one of a worse group. Mend the score, the group or the threshold, or explain the row in giai_trinh."))

  /// A whole table has as many rows as units were ranked.
  static let editionCountDiffers = FaultKind(
    "edition-count-differs", .warning,
    title: Words("Số dòng của năm khác so_don_vi", "The rows of a year are not the units it says"),
    explanation: Words(
      "cong-bo.csv ghi năm ấy xếp bấy nhiêu đơn vị và bảng là đủ, nhưng số dòng trong ket-qua.csv khác. Thiếu dòng thì thêm, "
        + "hoặc ghi day_du = khong để trang nói bảng chưa đủ; thừa dòng thì bỏ, hoặc sửa so_don_vi.",
      "cong-bo.csv says how many units the year has and that the table is whole; the rows of ket-qua.csv are another number. "
        + "Add the missing rows or say day_du = khong; drop what is too much or mend so_don_vi."))

  /// Departments, districts and communes are scored by sets of their own: what is compared is alike.
  static let leaguesMixed = FaultKind(
    "leagues-mixed", .warning,
    title: Words("Một bảng xếp hạng trộn nhiều cấp", "One ranking mixes levels of government"),
    explanation: Words(
      "Sở, ban, ngành được chấm theo một bộ tiêu chí, huyện (đến 2024) và xã, phường theo bộ khác; xếp chung một bảng là so "
        + "những thứ không so được. chi-so.md ghi bang nên cổng giữ một bảng; bỏ dòng bang thì mỗi cấp thành một bảng riêng, "
        + "hoặc ghi giai_trinh nếu nguồn xếp chung thật.",
      "Departments are scored by one set of criteria, districts (to 2024) and communes by others: one table compares what "
        + "cannot be compared. “bang” in chi-so.md keeps one table; without it each level is a league of its own. Where the "
        + "source does rank them together, say so in giai_trinh."))

  // MARK: sums of criteria

  private static func sums(_ file: IndexFile, _ cells: CellPlaces) -> [Fault] {
    guard !file.criteria.isEmpty else { return [] }
    return CriteriaSums.all(file).filter { !$0.sum.holds && !$0.isExplained }.map { found in
      let sum = found.sum
      let name = sum.criterion.isEmpty ? "toàn chỉ số" : "tiêu chí \(sum.criterion)"
      let gap = sum.difference.map { $0.isNegative ? FixedDecimal.zero.subtracting($0) ?? $0 : $0 } ?? .zero
      let side = sum.sum < sum.stated ? Words("ít hơn", "less") : Words("nhiều hơn", "more")
      return scoreSumDiffers.fault(
        at: cells.place(found.row.place, "diem", Score.schema),
        Words(
          "\(found.row.value.unitText) năm \(found.row.value.year), \(name): \(sum.parts.count) tiêu chí "
            + "\(sum.isWeighted ? "theo trọng số " : "")cộng lại \(Format.decimal(sum.sum)), công bố "
            + "\(Format.decimal(sum.stated)): \(side.vi) \(Format.decimal(gap.trimmed))",
          "\(sum.parts.count) criteria \(sum.isWeighted ? "by weight " : "")come to \(Format.decimal(sum.sum)), "
            + "published as \(Format.decimal(sum.stated)): \(Format.decimal(gap.trimmed)) \(side.en)"),
        suggestion: Words(
          "chữa điểm gõ nhầm; bộ tiêu chí của năm khác thì sửa tieu-chi.csv; nguồn đúng như vậy thì ghi giai_trinh ở dòng này",
          "mend the points or tieu-chi.csv; where the source says so, explain this row in giai_trinh"),
        related: found.first.map {
          [RelatedPlace(cells.place($0.place, "diem", Score.schema), Words("số đầu tiên được cộng", "the first added"))]
        } ?? [])
    }
  }

  private static func parts(_ file: IndexFile, _ cells: CellPlaces) -> [Fault] {
    file.scores.compactMap { row in
      guard row.value.standing.explanation.isEmpty, let gap = ScoreArithmetic.partsGap(row.value) else { return nil }
      return scorePartsDiffer.fault(
        at: cells.place(row.place, "diem", Score.schema),
        Words(
          "điểm thẩm định cộng điểm điều tra là \(Format.decimal(gap.sum)), điểm công bố \(Format.decimal(gap.stated))",
          "appraised and surveyed points make \(Format.decimal(gap.sum)), published \(Format.decimal(gap.stated))"),
        suggestion: Words(
          "chữa một trong ba số; nguồn đúng như vậy thì ghi giai_trinh ở dòng này",
          "mend one of the three; where the source says so, explain this row in giai_trinh"))
    }
  }

  // MARK: groups

  private static func groups(_ file: IndexFile, _ cells: CellPlaces) -> [Fault] {
    guard !file.groups.isEmpty else { return [] }
    let totals = file.totals()
    return file.years.flatMap { year -> [Fault] in
      let groups = file.groups.map(\.value).filter { $0.year == nil || $0.year == year }
      let rows = (totals[year] ?? []).filter { !$0.value.group.isEmpty && $0.value.standing.explanation.isEmpty }
      if groups.contains(where: { $0.division == .quantile }) { return quantiles(groups, rows, cells) }
      return rows.compactMap { row in
        guard let points = row.value.points, let due = ScoreGrouping.byThreshold(points, groups),
          let own = groups.first(where: { $0.isCalled(row.value.group) }), own.code != due.code
        else { return nil }
        return groupAgainstScore.fault(
          at: cells.place(row.place, "nhom", Score.schema),
          Words(
            "nhóm \(row.value.group), nhưng \(Format.decimal(points)) điểm thuộc nhóm \(due.code)",
            "group \(row.value.group), while \(Format.decimal(points)) points are of group \(due.code)"),
          suggestion: Words(
            "sửa nhóm thành \(due.code), chữa điểm, hoặc sửa ngưỡng trong nhom.csv",
            "mend the group to \(due.code), the points, or the threshold in nhom.csv"))
      }
    }
  }

  /// No unit of a better group has fewer points than one of a worse group: told once a year, at the first that does.
  private static func quantiles(
    _ groups: [ScoreGroup], _ rows: [Sourced<Score>], _ cells: CellPlaces
  ) -> [Fault] {
    let best = groups.sorted { ($0.from ?? .zero) > ($1.from ?? .zero) }
    let placed = rows.compactMap { row -> (row: Sourced<Score>, order: Int, points: FixedDecimal)? in
      guard let points = row.value.points, let order = best.firstIndex(where: { $0.isCalled(row.value.group) }) else {
        return nil
      }
      return (row, order, points)
    }
    let sorted = placed.sorted { $0.order != $1.order ? $0.order < $1.order : $0.points > $1.points }
    for (better, worse) in zip(sorted, sorted.dropFirst()) where better.points < worse.points {
      return [
        groupAgainstScore.fault(
          at: cells.place(worse.row.place, "nhom", Score.schema),
          Words(
            "\(worse.row.value.unitText) \(Format.decimal(worse.points)) điểm ở nhóm dưới "
              + "\(better.row.value.unitText) \(Format.decimal(better.points)) điểm",
            "\(worse.row.value.unitText) with \(Format.decimal(worse.points)) points is in a worse group than "
              + "\(better.row.value.unitText) with \(Format.decimal(better.points))"),
          suggestion: Words(
            "sửa nhóm hoặc điểm của một trong hai dòng", "mend the group or the points of one of the two"),
          related: [RelatedPlace(better.row.place, Words("đơn vị ở nhóm trên", "the unit of the better group"))])
      ]
    }
    return []
  }

  // MARK: the table as a whole

  private static func criteriaCount(_ file: IndexFile, _ loaded: LoadedContent) -> [Fault] {
    guard let found = file.criteriaCount, found.counted != found.stated,
      file.index.value.standing.explanation.isEmpty
    else { return [] }
    return [
      criteriaCountDiffers.fault(
        at: loaded.place(of: String(found.stated), in: file.index.place.file) ?? file.index.place,
        Words(
          "văn bản nói \(found.stated) tiêu chí, cộng các lĩnh vực được \(found.counted)",
          "\(found.stated) criteria are stated, the areas come to \(found.counted)"),
        suggestion: Words(
          "sửa so_tieu_chi ở chi-so.md hoặc tieu-chi.csv; nguồn đúng như vậy thì ghi giai_trinh trong chi-so.md",
          "mend so_tieu_chi of chi-so.md or of tieu-chi.csv; else explain it in giai_trinh of chi-so.md"))
    ]
  }

  private static func counts(_ file: IndexFile) -> [Fault] {
    let totals = file.totals()
    return file.editions.compactMap { edition in
      let value = edition.value
      guard value.isWhole, let count = value.unitCount, let rows = totals[value.year]?.count, rows != count,
        value.standing.explanation.isEmpty
      else { return nil }
      return editionCountDiffers.fault(
        at: edition.place,
        Words(
          "năm \(value.year) ghi \(count) đơn vị, ket-qua.csv có \(rows) dòng",
          "\(value.year) says \(count) units, ket-qua.csv has \(rows) rows"),
        suggestion: rows < count
          ? Words(
            "thêm \(count - rows) dòng thiếu, hoặc ghi day_du = khong",
            "add the \(count - rows) missing rows, or say day_du = khong")
          : Words("bỏ dòng thừa, hoặc sửa so_don_vi", "drop what is too much, or mend so_don_vi"))
    }
  }

  private static func leagues(_ file: IndexFile, _ levels: UnitLevels, _ cells: CellPlaces) -> [Fault] {
    guard let rows = file.totals().sorted(by: { $0.key > $1.key }).first?.value else { return [] }
    var seen: [League: Sourced<Score>] = [:]
    for row in rows {
      guard let league = row.value.unitCode.flatMap({ levels.byCode[$0] }), seen[league] == nil else { continue }
      seen[league] = row
    }
    guard seen.count > 1, file.index.value.standing.explanation.isEmpty else { return [] }
    let found = League.allCases.compactMap { league in seen[league].map { (league, $0) } }
    return [
      leaguesMixed.fault(
        at: cells.place(found[1].1.place, "don_vi", Score.schema),
        Words(
          "bảng năm \(rows[0].value.year) xếp chung \(found.map(\.0.name).joined(separator: "; "))",
          "the table of \(rows[0].value.year) ranks several levels together"),
        suggestion: Words(
          "bỏ bang trong chi-so.md để mỗi cấp một bảng; nếu nguồn xếp chung thì ghi giai_trinh",
          "drop “bang” of chi-so.md so that each level is a league; where the source ranks them together, explain"),
        related: [RelatedPlace(found[0].1.place, Words("cấp kia", "the other level"))])
    ]
  }
}

extension ScoreGroup {
  fileprivate func isCalled(_ text: String) -> Bool {
    Fold.name(code) == Fold.name(text) || !name.isEmpty && Fold.name(name) == Fold.name(text)
  }
}

/// The league of every unit and agency, by its level.
private struct UnitLevels {
  var byCode: [String: League] = [:]

  init(_ library: Library) {
    for agency in library.agencies.map(\.value) {
      byCode[agency.code] = agency.level.flatMap { League($0, isUnit: false) }
    }
    for unit in library.units.map(\.value) { byCode[unit.code] = unit.level.flatMap { League($0, isUnit: true) } }
  }
}
