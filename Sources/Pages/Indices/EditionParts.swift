import Charts
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// The components of the own unit in a year (`thanh_phan`); nil where there are none.
struct EditionParts: Sendable {
  let unit: UnitResult
  let rows: [PartRow]
  let view: IndexView
  let edition: EditionView
  private let digits: PartDigits
  private(set) var figures: [FigureValues] = []

  init?(_ view: IndexView, _ edition: EditionView) {
    guard let unit = EditionPages.mainOwn(view, edition) else { return nil }
    let scores = edition.parts[unit.key] ?? []
    guard !scores.isEmpty else { return nil }
    let named = Dictionary(edition.criteria.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let order = Dictionary(
      edition.criteria.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
    self.unit = unit
    self.view = view
    self.edition = edition
    let digits = PartDigits(scores.map(\.value), named)
    self.digits = digits
    rows = scores.enumerated().sorted { first, second in
      let left = order[first.element.value.criterion] ?? Int.max
      let right = order[second.element.value.criterion] ?? Int.max
      return left == right ? first.offset < second.offset : left < right
    }.map { _, score in
      let spread = edition.spread[score.value.criterion] ?? []
      return PartRow(
        criterion: named[score.value.criterion], score: score.value, line: score.place.rowNumber, spread: spread,
        count: edition.terms.isWhole && edition.hasTotals && edition.ranksAreShown
          && spread.count == edition.results.count
          ? spread.count : nil,
        digits: digits)
    }
    figures = (spreads + points).published("thanh-phan")
  }

  private var levelName: String {
    view.index.levelNames.first.map(IndexWords.lowered) ?? "thành phần"
  }

  /// Points against the maximum of each criterion of the first level.
  private var points: [FigureValues] {
    let drawn = rows.compactMap { row -> (row: PartRow, points: FixedDecimal, maximum: FixedDecimal)? in
      guard (row.criterion?.parent ?? "").isEmpty, let points = row.score.points, let maximum = row.maximum,
        maximum > .zero
      else { return nil }
      return (row, points, maximum)
    }
    guard drawn.count > 1 else { return [] }
    let gaps = drawn.map { $0.maximum.double - $0.points.double }
    var title = "Điểm đạt được so với điểm tối đa của từng \(levelName)"
    if let widest = gaps.indices.max(by: { gaps[$0] < gaps[$1] }), gaps[widest] > 0,
      let gap = drawn[widest].maximum.subtracting(drawn[widest].points)
    {
      title =
        "Còn cách điểm tối đa xa nhất: \(IndexWords.lowered(drawn[widest].row.name)), thiếu \(Format.decimal(gap))"
        + "\u{A0}điểm"
    }
    let reading =
      "Khung: điểm tối đa. Phần tô: điểm \(unit.name) đạt được. Mọi khung chung một thang, bắt đầu ở 0; khung dài hơn là "
      + "\(levelName) nhiều điểm hơn."
    let finding = title
    return [
      FigureValues(
        title: finding, reading: reading,
        drawing: PointBars.draw(
          drawn.map { row, points, maximum in
            PointRow(
              row.name, points: points.double, maximum: maximum.double,
              note: "\(Format.decimal(points))/\(Format.decimal(maximum))")
          }, words: ChartWords(title: finding, description: reading)),
        isIllustrative: edition.isIllustrative)
    ]
  }

  private var spreads: [FigureValues] {
    guard edition.terms.isWhole else { return [] }
    let drawn = rows.filter { ($0.criterion?.parent ?? "").isEmpty && $0.spread.count > 3 && $0.score.points != nil }
    guard drawn.count > 1 else { return [] }
    let ranges = drawn.compactMap(\.range)
    var title = "\(unit.name) ở từng \(levelName)"
    let ranked = drawn.filter { $0.rank != nil }.sorted { ($0.rank ?? 0, $0.name) < ($1.rank ?? 0, $1.name) }
    if let best = ranked.first, let worst = ranked.last, let one = best.rank, let other = worst.rank, one < other,
      let count = best.count
    {
      title =
        "Mạnh nhất: \(IndexWords.lowered(best.name)) (thứ \(one)/\(count)); "
        + "yếu nhất: \(IndexWords.lowered(worst.name)) (thứ \(other)/\(count))"
    }
    let reading =
      "Dải: từ đơn vị thấp nhất đến cao nhất. Vạch đứng: trung vị. Chấm: \(unit.name). "
      + "Trục cắt, không bắt đầu ở 0." + (ranked.isEmpty ? "" : " Hạng từng \(levelName) do cổng tính từ điểm.")
    let finding = title
    return [
      FigureValues(
        title: finding, reading: reading,
        drawing: RangeRows.draw(ranges, words: ChartWords(title: finding, description: reading)),
        isIllustrative: edition.isIllustrative)
    ]
  }

  static let shape = Shape<EditionParts>(
    "thanh_phan", "Các thành phần của chỉ số, của đơn vị mình",
    [
      .text("ten", "Đầu đề") { "Từng \($0.levelName) của \($0.unit.name)" },
      .flag("co_hinh_thanh_phan", "Có hình") { !$0.figures.isEmpty },
      .list("hinh_thanh_phan", "Hình", FigureValues.shape) { $0.figures },
      .text("bang_tieu_de", "Tiêu đề bảng") { parts in
        "\(parts.view.index.shortName) \(parts.edition.year) của \(parts.unit.name)"
      },
      .text("bang_cach_doc", "Cách đọc bảng") { parts in
        let reading = [
          parts.rows.contains { $0.rank != nil } ? "Hạng từng dòng do cổng tính từ điểm của mọi đơn vị." : nil,
          ScoreDigits.note([parts.digits.points]),
        ].compactMap(\.self)
        return reading.isEmpty ? nil : reading.joined(separator: " ")
      },
      .text("dau_ten", "Đầu cột tên") { parts in
        let names = parts.view.index.levelNames
        return names.isEmpty ? "Thành phần" : names.joined(separator: ", ")
      },
      .flag("co_toi_da", "Có cột điểm tối đa") { $0.rows.contains { $0.maximum != nil } },
      .flag("co_tu_danh_gia", "Có cột tự đánh giá") { $0.rows.contains { $0.score.selfAssessed != nil } },
      .flag("co_tham_dinh", "Có cột thẩm định") { $0.rows.contains { $0.score.appraised != nil } },
      .flag("co_dieu_tra", "Có cột điều tra") { $0.rows.contains { $0.score.surveyed != nil } },
      .flag("co_hang_tieu_chi", "Có cột hạng") { $0.rows.contains { $0.rank != nil } },
      .flag("co_tieu_chi", "Có bảng") { !$0.rows.isEmpty },
      .list("tieu_chi", "Các tiêu chí", PartRow.shape) { $0.rows },
    ])
}

/// The digits of each column of figures.
struct PartDigits: Sendable {
  let points: ScoreDigits
  let maxima: ScoreDigits
  let selfAssessed: ScoreDigits
  let appraised: ScoreDigits
  let surveyed: ScoreDigits

  init(_ scores: [Score], _ criteria: [String: Criterion]) {
    points = ScoreDigits(scores.lazy.map(\.points))
    maxima = ScoreDigits(scores.lazy.map { $0.maximum ?? criteria[$0.criterion]?.maximum })
    selfAssessed = ScoreDigits(scores.lazy.map(\.selfAssessed))
    appraised = ScoreDigits(scores.lazy.map(\.appraised))
    surveyed = ScoreDigits(scores.lazy.map(\.surveyed))
  }
}

/// One criterion of the own unit (`tieu_chi`).
struct PartRow: Sendable {
  let criterion: Criterion?
  let score: Score
  let line: Int?
  /// The points of all units, sorted.
  let spread: [Double]
  /// Among how many units the criterion may be ranked; nil where it may not.
  let count: Int?
  let digits: PartDigits

  var name: String {
    guard let criterion, !criterion.name.isEmpty else { return score.criterion }
    return criterion.name
  }
  var maximum: FixedDecimal? { score.maximum ?? criterion?.maximum }

  /// The published rank of the criterion, else ours where the whole table is there.
  var rank: Int? {
    if count == nil { return nil }
    if let rank = score.rank { return rank }
    guard let points = score.points?.double else { return nil }
    return 1 + spread.count { $0 > points }
  }

  var range: RangeRow? {
    guard let low = spread.first, let high = spread.last, let points = score.points else { return nil }
    let place = rank.flatMap { rank in count.map { " · thứ \(rank)/\($0)" } } ?? ""
    return RangeRow(
      name, low: low, high: high, median: spread[spread.count / 2], own: points.double,
      note: digits.points.text(points) + place)
  }

  static let shape = Shape<PartRow>(
    "tieu_chi", "Một tiêu chí",
    [
      .text("cap", "Cấp: 1, 2, 3") { row in
        String(row.criterion?.level ?? ((row.criterion?.parent ?? "").isEmpty ? 1 : 2))
      },
      .text("ten", "Tên") { $0.name },
      .text("diem", "Điểm, hoặc dấu thay cho điểm") { row in
        row.score.points.map(row.digits.points.text) ?? row.score.marks["diem"]?.sign ?? "–"
      },
      .text("diem_toi_da", "Điểm tối đa") { row in row.maximum.map(row.digits.maxima.text) },
      .text("diem_tu_danh_gia", "Điểm tự đánh giá") { row in row.score.selfAssessed.map(row.digits.selfAssessed.text) },
      .text("diem_tham_dinh", "Điểm thẩm định") { row in row.score.appraised.map(row.digits.appraised.text) },
      .text("diem_dieu_tra", "Điểm điều tra xã hội học") { row in row.score.surveyed.map(row.digits.surveyed.text) },
      .text("hang", "5/63") { row in row.rank.flatMap { rank in row.count.map { "\(rank)/\($0)" } } },
      .text("thanh", "Điểm so với tối đa, 0–100") { row in
        guard let points = row.score.points, let maximum = row.maximum, maximum > .zero else { return nil }
        return Decimals.text(min(100, max(0, points.double / maximum.double * 100)))
      },
      .text("vi_tri", "Dòng của tệp nguồn") { $0.line.map { "dòng \($0)" } },
    ])
}
