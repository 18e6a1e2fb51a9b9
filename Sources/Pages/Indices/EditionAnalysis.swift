import Records
import Reform
import Vietnamese

/// What an edition says of the own unit beyond its place: its neighbours, the way to a better group and to the plan's
/// target, its weakest criteria against their maximum and against the year before.
struct EditionAnalysis: Sendable {
  let view: IndexView
  let edition: EditionView
  let before: EditionView?
  let unit: UnitResult
  let targets: [(plan: Plan, target: Target)]

  init?(_ values: EditionPages.Values) {
    guard let unit = EditionPages.mainOwn(values.view, values.edition) else { return nil }
    view = values.view
    edition = values.edition
    self.unit = unit
    let earlier = values.row > 0 ? values.view.editions[values.row - 1] : nil
    before = earlier.flatMap { $0.year == values.edition.year - 1 && values.edition.breakBefore == nil ? $0 : nil }
    let slug = values.view.index.slug
    let year = values.edition.year
    targets = values.maker.site.library.plans.flatMap { file in
      file.targets.rows.map(\.value).filter { $0.index == slug && ($0.year ?? file.plan.value.period.to.year) == year }
        .map { (file.plan.value, $0) }
    }
  }

  var sentences: [String] {
    [neighbours, middle, nextGroup].compactMap(\.self) + aims + [weakest, fell, rose, selfAssessed].compactMap(\.self)
  }

  // MARK: around it

  /// *Đứng ngay trên là Bắc Ninh (thứ 11, hơn 0,52 điểm); đứng ngay dưới là Hải Dương (thứ 13, kém 0,18 điểm).*
  private var neighbours: String? {
    guard edition.terms.isWhole, edition.ranksAreShown, let own = unit.score.points,
      let position = edition.results.firstIndex(where: { $0.key == unit.key })
    else { return nil }
    func said(_ position: Int, _ words: String, _ more: String) -> String? {
      guard edition.results.indices.contains(position), let points = edition.results[position].score.points,
        let gap = points > own ? points.subtracting(own) : own.subtracting(points)
      else { return nil }
      let other = edition.results[position]
      let rank = other.rank.map { "thứ \($0.rank), " } ?? ""
      return gap == .zero
        ? "\(words) \(other.name) (\(rank)bằng điểm)" : "\(words) \(other.name) (\(rank)\(more) \(self.points(gap)))"
    }
    let parts = [
      said(position - 1, "đứng ngay trên là", "hơn"), said(position + 1, "đứng ngay dưới là", "kém"),
    ].compactMap(\.self)
    return parts.isEmpty ? nil : "\(unit.name): \(parts.joined(separator: "; "))."
  }

  private func points(_ value: FixedDecimal) -> String {
    "\(Format.decimal(value))\u{A0}\(view.isPercentage ? "điểm\u{A0}%" : "điểm")"
  }

  /// *Cao hơn mức trung vị của 63 tỉnh, thành phố 1,25 điểm; cách đơn vị cao nhất 5,69 điểm.*
  private var middle: String? {
    guard let own = unit.score.points, let median = edition.median, let gap = own.subtracting(median) else {
      return nil
    }
    let size = gap.isNegative ? FixedDecimal.zero.subtracting(gap) ?? gap : gap
    let word = gap == .zero ? "Bằng mức trung vị" : gap.isNegative ? "Thấp hơn mức trung vị" : "Cao hơn mức trung vị"
    var text = "\(word) của \(edition.results.count)\u{A0}\(view.noun)" + (gap == .zero ? "" : " \(points(size))")
    if let best = edition.results.compactMap(\.score.points).max(), let far = best.subtracting(own), far > .zero {
      text += "; cách đơn vị cao nhất \(points(far))"
    }
    return text + "."
  }

  /// *Thuộc nhóm B; còn thiếu 1,25 điểm để vào nhóm A (từ 90).*
  private var nextGroup: String? {
    guard let own = unit.score.points else { return nil }
    let groups = view.file.groups.map(\.value).filter {
      ($0.year == nil || $0.year == edition.year) && $0.division != .quantile && $0.from != nil
    }
    guard let now = ScoreGrouping.byThreshold(own, groups) else { return nil }
    let better = groups.filter { ($0.from ?? .zero) > own }.min { ($0.from ?? .zero) < ($1.from ?? .zero) }
    guard let better, let from = better.from, let gap = from.subtracting(own) else {
      return "Theo ngưỡng điểm, thuộc nhóm cao nhất (\(now.code))."
    }
    return "Theo ngưỡng điểm, thuộc nhóm \(now.code); còn thiếu \(points(gap)) để vào nhóm \(better.code) (từ "
      + "\(Format.decimal(from)))."
  }

  /// The targets of plans for the year: *Mục tiêu nhóm 20/63 (881/QĐ-UBND): chưa đạt, còn thiếu 1,2 điểm so với đơn vị
  /// thứ 20.*
  private var aims: [String] {
    targets.compactMap { plan, target in
      guard let goal = target.goal else { return nil }
      let source = plan.number.isEmpty ? plan.title : plan.number
      let opening = "Mục tiêu \(goal.reading(unit: target.unit)) (\(source)): "
      switch goal {
      case .rank(let limit, _): return self.rank(limit).map { opening + $0 }
      case .group(let minimum): return group(minimum).map { opening + $0 }
      case .value(let comparison, let aim):
        guard let own = unit.score.points, let gap = aim.subtracting(own) else { return nil }
        if comparison == .atLeast ? own >= aim : own > aim {
          return opening + "đạt, với \(IndexWords.points(own, view))."
        }
        return opening + "chưa đạt, còn thiếu \(points(gap))."
      case .better:
        guard let change = unit.change, let places = change.places else { return nil }
        return opening + (places > 0 ? "đạt, tăng \(places)\u{A0}bậc." : "chưa đạt.")
      default: return nil
      }
    }
  }

  private func rank(_ limit: Int) -> String? {
    guard let rank = unit.rank else { return nil }
    if rank.rank <= limit { return "đạt, thứ \(rank.text)." }
    var text = "chưa đạt, thứ \(rank.text), còn \(rank.rank - limit)\u{A0}bậc"
    if let last = edition.results.last(where: { ($0.rank?.rank ?? Int.max) <= limit }), let theirs = last.score.points,
      let own = unit.score.points, let gap = theirs.subtracting(own), gap > .zero
    {
      text += " (\(last.name) ở thứ \(last.rank?.rank ?? limit) hơn \(points(gap)))"
    }
    return text + "."
  }

  private func group(_ minimum: String) -> String? {
    let name = Fold.name(unit.score.group).split(separator: " ").last.map { $0.uppercased() }
    guard let name, name.utf8.count == 1 else { return nil }
    return name <= minimum ? "đạt, thuộc nhóm \(name)." : "chưa đạt, thuộc nhóm \(name)."
  }

  // MARK: criteria

  private struct Part {
    let name: String
    let points: FixedDecimal
    let maximum: FixedDecimal?
    let earlier: FixedDecimal?
  }

  /// The deepest criteria that have points: those whose parts have none.
  private var parts: [Part] {
    let scores = edition.parts[unit.key] ?? []
    let codes = Set(scores.map(\.value.criterion))
    let earlier = Dictionary(
      (before?.parts[unit.key] ?? []).map { ($0.value.criterion, $0.value.points) },
      uniquingKeysWith: { first, _ in first })
    let parents = Set(edition.criteria.filter { codes.contains($0.code) }.map(\.parent))
    let named = Dictionary(edition.criteria.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    return scores.compactMap { score in
      guard let points = score.value.points, !parents.contains(score.value.criterion) else { return nil }
      let criterion = named[score.value.criterion]
      return Part(
        name: criterion.map { $0.name.isEmpty ? $0.code : $0.name } ?? score.value.criterion, points: points,
        maximum: score.value.maximum ?? criterion?.maximum, earlier: earlier[score.value.criterion] ?? nil)
    }
  }

  /// *Yếu nhất so với điểm tối đa: cải cách tài chính công (4,2/7, đạt 60 %), …*
  private var weakest: String? {
    let rated = parts.compactMap { part -> (Part, Double)? in
      guard let maximum = part.maximum, maximum > .zero else { return nil }
      return (part, part.points.double / maximum.double)
    }
    guard rated.count > 2 else { return nil }
    let low = rated.enumerated().sorted {
      ($0.element.1, $0.offset) < ($1.element.1, $1.offset)
    }.prefix(2).map(\.element)
    let said = low.map { part, share in
      let percent = Int((share * 100).rounded())
      return "\(IndexWords.lowered(part.name)) (\(Format.decimal(part.points))/"
        + "\(part.maximum.map { Format.decimal($0.trimmed) } ?? ""), bằng \(percent)\u{A0}%)"
    }
    return "Yếu nhất so với điểm tối đa: \(Format.list(said))."
  }

  private var moves: [(part: Part, move: FixedDecimal)] {
    parts.compactMap { part in part.earlier.flatMap { part.points.subtracting($0) }.map { (part, $0) } }
  }

  private var fell: String? {
    guard let worst = moves.min(by: { $0.move < $1.move }), worst.move < .zero,
      let size = FixedDecimal.zero.subtracting(worst.move), let earlier = worst.part.earlier
    else { return nil }
    return "Giảm nhiều nhất so với năm \(edition.year - 1): \(IndexWords.lowered(worst.part.name)), từ "
      + "\(Format.decimal(earlier)) xuống \(Format.decimal(worst.part.points)), giảm \(points(size))."
  }

  private var rose: String? {
    guard let best = moves.max(by: { $0.move < $1.move }), best.move > .zero, let earlier = best.part.earlier else {
      return nil
    }
    return "Tăng nhiều nhất so với năm \(edition.year - 1): \(IndexWords.lowered(best.part.name)), từ "
      + "\(Format.decimal(earlier)) lên \(Format.decimal(best.part.points)), tăng \(points(best.move))."
  }

  /// *Tự chấm 89,5 điểm, thẩm định còn 84,31: bớt 5,19 điểm.*
  private var selfAssessed: String? {
    guard let own = unit.score.selfAssessed, let appraised = unit.score.appraised, let gap = own.subtracting(appraised)
    else { return nil }
    if gap == .zero { return "Điểm thẩm định bằng điểm tự chấm (\(IndexWords.points(own, view)))." }
    let size = gap.isNegative ? FixedDecimal.zero.subtracting(gap) ?? gap : gap
    return "Tự chấm \(IndexWords.points(own, view)), thẩm định \(IndexWords.points(appraised, view)): "
      + "\(gap.isNegative ? "thêm" : "bớt") \(points(size))."
  }
}
