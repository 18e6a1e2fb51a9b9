import Charts
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// One unit of a ranking (`hang_xep`).
struct RankRow: Sendable {
  let result: UnitResult
  let values: EditionPages.Values

  private var edition: EditionView { values.edition }

  private var more: String? {
    let parts = [border, result.score.standing.explanation].filter { !$0.isEmpty } + result.otherwise
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }

  /// What became of it since; a unit whose name went on is told as the one of the borders before.
  private var border: String {
    let last = values.view.facts.life(result.code).to
    // A level that ended has no successor.
    guard let became = result.became else { return last.map { "đến \($0.vietnamese)" } ?? "" }
    guard became.hasSuffix(" \(result.name)"), let last else { return became }
    return "địa giới trước ngày \(last.adding(days: 1).vietnamese)"
  }

  static let shape = Shape<RankRow>(
    "hang_xep", "Một đơn vị trong bảng xếp hạng",
    [
      .text("neo", "Neo của dòng") { "don-vi-\($0.result.page)" },
      .text("hang", "Hạng; không công bố") { IndexWords.rankCell($0.result, $0.edition) },
      .flag("la_hang_tinh", "Hạng do cổng tính lại") { $0.result.isComputedRank },
      .flag("dong_hang", "Đồng hạng với đơn vị khác") { $0.result.isTied },
      .text("ten", "Tên đơn vị") { $0.result.name },
      .text("lien_ket", "Trang của đơn vị qua các năm") { row in
        row.values.maker.link(Address.unitPage(row.values.view.index, row.result.page))
      },
      .text("them", "Chữ nhỏ bên dưới: nay thuộc đơn vị nào, giải trình") { $0.more },
      .text("diem", "Điểm") { IndexWords.pointsCell($0.result.score, $0.edition.digits) },
      .text("thanh", "Độ dài của thanh, 0–100") { row in
        guard let points = row.result.score.points, let scale = row.edition.terms.scale, scale > .zero else {
          return nil
        }
        return Decimals.text(min(100, max(0, points.double / scale.double * 100)))
      },
      .text("nhom", "Nhóm") { row in
        row.result.score.group.isEmpty ? nil : row.edition.groupName(row.result.score.group)
      },
      .record("doi_diem", "Thay đổi điểm", ChangeValues.shape) { row in
        ChangeValues.points(
          row.result.change, isPercentage: row.values.view.isPercentage, breakBefore: row.edition.breakBefore)
      },
      .record("doi_hang", "Thay đổi hạng", ChangeValues.shape) { ChangeValues.places($0.result.change) },
      .text("vi_tri", "Dòng của tệp nguồn") { $0.result.place.rowNumber.map { "dòng \($0)" } },
      .flag("la_ta", "Đơn vị của cổng, hoặc đơn vị đã nhập vào đó") { $0.result.isOwn },
    ])
}

/// The figures over all units.
enum EditionFigures {
  static func overview(_ values: EditionPages.Values) -> [FigureValues] { all(values).published() }

  private static func all(_ values: EditionPages.Values) -> [FigureValues] {
    let edition = values.edition
    guard edition.hasScores else { return [] }
    guard edition.terms.isWhole else { return [part(values)].compactMap(\.self) }
    return [bars(values), strip(values)].compactMap(\.self)
  }

  /// Bars of the units that a table which is not whole has: they are called what they are, and no middle is drawn.
  private static func part(_ values: EditionPages.Values) -> FigureValues? {
    let edition = values.edition
    let view = values.view
    let marks = marks(values).enumerated().sorted { first, second in
      first.element.value == second.element.value
        ? first.offset < second.offset : first.element.value > second.element.value
    }.map(\.element)
    guard let best = marks.first, best.value > 0 else { return nil }
    let total = edition.terms.unitCount.map { " trong \($0)" } ?? ""
    let title =
      "Điểm \(view.index.shortName) \(edition.year) của \(marks.count)\(total)\u{A0}\(view.noun) có trong bảng"
    let scale = edition.terms.scale.map { ", thang \(Format.decimal($0.trimmed))" } ?? ""
    let reading =
      "Bảng chưa đủ: thứ tự trong hình không phải thứ hạng. Xếp theo điểm\(scale), trục bắt đầu ở 0."
      + EditionFigures.reading(values)
    return FigureValues(
      title: title, reading: reading,
      drawing: RankedBars.draw(marks, words: ChartWords(title: title, description: reading + " Bảng số liệu ở dưới.")),
      isIllustrative: edition.isIllustrative,
      source: Link("\(view.index.publisher), năm \(edition.year)", "#nguon"))
  }

  private static func marks(_ values: EditionPages.Values) -> [ChartMark] {
    values.edition.results.compactMap { result in
      guard let points = result.score.points else { return nil }
      let place = result.rank.map { " · thứ \($0.rank)" } ?? ""
      return ChartMark(
        result.name, points.double, note: Format.decimal(points) + (result.isOwn ? place : ""),
        emphasis: !result.isOwn ? .plain : result.name == values.view.facts.ownName ? .own : .near)
    }
  }

  private static func reading(_ values: EditionPages.Values) -> String {
    let own = values.edition.own.map(\.name)
    guard !own.isEmpty else { return "" }
    let others = own.filter { $0 != values.view.facts.ownName }
    var text = ""
    if own.count > others.count, let name = values.view.facts.ownName { text += " Màu chàm: \(name)." }
    if !others.isEmpty { text += " Màu nâu: \(Format.list(others)), đơn vị đã nhập vào." }
    return text
  }

  private static func bars(_ values: EditionPages.Values) -> FigureValues? {
    let edition = values.edition
    let marks = marks(values)
    guard let first = edition.results.first(where: { $0.score.points != nil }),
      marks.contains(where: { $0.value > 0 })
    else { return nil }
    let title = title(values, first)
    let median = marks.count > 3 ? edition.median : nil
    let scale = edition.terms.scale.map { ", thang \(Format.decimal($0.trimmed))" } ?? ""
    let reading =
      "Điểm \(values.view.index.shortName) \(edition.year)\(scale), trục bắt đầu ở 0."
      + EditionFigures.reading(values) + (median == nil ? "" : " Nét chấm: trung vị.")
    return FigureValues(
      title: title, reading: reading,
      drawing: RankedBars.draw(
        marks, median: median.map { ($0.double, "trung vị \(Format.decimal($0))") },
        words: ChartWords(title: title, description: reading + " Bảng đầy đủ ở dưới.")),
      isIllustrative: edition.isIllustrative,
      source: Link("\(values.view.index.publisher), năm \(edition.year)", "#nguon"))
  }

  /// Where the own unit stands and who is best; all of those who share the best place.
  private static func title(_ values: EditionPages.Values, _ first: UnitResult) -> String {
    let edition = values.edition
    let leaders = edition.leaders.contains { $0.key == first.key } ? edition.leaders : [first]
    let names = IndexWords.names(leaders, values.view)
    let opening = IndexWords.raised(names)
    if let own = EditionPages.mainOwn(values.view, edition), !leaders.contains(where: { $0.key == own.key }),
      let short = IndexWords.short(own, edition)
    {
      let word = own.rank == nil ? edition.ranksAreShown ? "" : "thuộc " : own.isTied ? "" : "đứng "
      return "\(own.name) \(word)\(short); cao nhất là \(names)"
    }
    let points = IndexWords.sharedPoints(leaders).map { " (\(Format.decimal($0)))" } ?? ""
    guard leaders.count > 1 else { return "\(opening) cao điểm nhất\(points)" }
    return first.rank == nil ? "\(opening) cùng có điểm cao nhất\(points)" : "\(opening) đồng hạng nhất\(points)"
  }

  private static func strip(_ values: EditionPages.Values) -> FigureValues? {
    let edition = values.edition
    let marks = marks(values)
    guard marks.count > 3, let low = marks.map(\.value).min(), let high = marks.map(\.value).max(), high > low else {
      return nil
    }
    var title = "Từ cao nhất đến thấp nhất cách nhau \(number(high - low))\u{A0}điểm"
    if let own = EditionPages.mainOwn(values.view, edition), let points = own.score.points {
      let close = edition.results.count { other in
        guard other.key != own.key, let theirs = other.score.points, let gap = theirs.subtracting(points) else {
          return false
        }
        return gap <= FixedDecimal(1) && FixedDecimal(-1) <= gap
      }
      title = "\(close)\u{A0}\(values.view.noun) cách \(own.name) không quá 1\u{A0}điểm"
      if close == 0 { title = "Không \(values.view.noun) nào cách \(own.name) trong vòng 1\u{A0}điểm" }
    }
    let reading = "Mỗi vạch là một đơn vị, đặt theo điểm. Trục cắt, không bắt đầu ở 0; độ dài vạch không mang nghĩa."
    let finding = title
    return FigureValues(
      title: finding, reading: reading,
      drawing: StripPlot.draw(marks, words: ChartWords(title: finding, description: reading)),
      isIllustrative: edition.isIllustrative)
  }

  private static func number(_ value: Double) -> String {
    Decimals.text(value).split(separator: ".").joined(separator: ",")
  }
}
