import Reform
import Templates
import Vietnamese

/// Where the own unit stands in every index, newest edition of each: the rankings of the home page.
enum HomeRankings {
  /// Those that rank the own unit, PAR INDEX in front: it is what a portal on administrative reform is asked first.
  static func own(_ maker: PageMaker) -> [OwnRanking] {
    let rankings = maker.site.indices.filter(\.ranksOwnLevel).map { OwnRanking($0, maker) }
    return rankings.filter(\.view.isReformIndex) + rankings.filter { !$0.view.isReformIndex }
  }

  /// Those of other levels: departments, communes.
  static func others(_ maker: PageMaker) -> [LinkRow] {
    maker.site.indices.filter { !$0.ranksOwnLevel }.compactMap { view in
      view.newest.map { edition in
        LinkRow(
          "\(view.index.shortName) năm \(edition.year)", maker.link(Address.edition(view.index, edition.year)),
          more: summary(view, edition), isIllustrative: edition.isIllustrative)
      }
    }
  }

  /// *12 cơ quan; cao nhất là Sở Nội vụ (92,10 điểm)*
  static func summary(_ view: IndexView, _ edition: EditionView) -> String {
    let count = "\(Format.integer(edition.results.count))\u{A0}\(view.noun)"
    guard edition.terms.isWhole, edition.ranksAreShown, let points = IndexWords.sharedPoints(edition.leaders) else {
      return count
    }
    let word = edition.leaders.count > 1 ? "cùng cao nhất là" : "cao nhất là"
    return "\(count); \(word) \(IndexWords.names(edition.leaders, view)) (\(IndexWords.points(points, view)))"
  }
}

/// The own unit in one index (`xep_hang`).
struct OwnRanking: Sendable {
  let view: IndexView
  let maker: PageMaker
  /// The newest edition that has the own unit under its own name; nil where none has.
  let edition: EditionView?
  let result: UnitResult?
  /// Units that became part of the own one: in the same year, or their newest where the own has no figure.
  let predecessors: [(edition: EditionView, result: UnitResult)]

  init(_ view: IndexView, _ maker: PageMaker) {
    self.view = view
    self.maker = maker
    let name = view.facts.ownName
    let edition = view.editions.last { $0.own.contains { $0.name == name } }
    self.edition = edition
    result = edition?.own.first { $0.name == name }
    if let edition {
      predecessors = edition.own.filter { $0.name != name }.map { (edition, $0) }
    } else {
      predecessors = view.ownUnits.compactMap { view.entries($0).last }
    }
  }

  /// Points and place of the newest edition, or that there are none; then what was merged into the unit.
  var sentence: String {
    let own = edition.flatMap { edition in result.map { IndexWords.sentence($0, edition, view) } }
    return ([own ?? missing] + predecessors.map { predecessor($0.edition, $0.result) }).joined(separator: " ")
  }

  private var missing: String {
    guard let name = view.facts.ownName else { return "Chưa có số liệu." }
    return "Chưa có số liệu của \(name)."
  }

  /// *Năm 2014, Bắc Kạn (nay thuộc tỉnh Thái Nguyên) xếp thứ 63/63 tỉnh, thành phố.*
  private func predecessor(_ edition: EditionView, _ result: UnitResult) -> String {
    guard let clause = IndexWords.clause(result, edition, view) else {
      return IndexWords.sentence(result, edition, view)
    }
    let when = edition.year == self.edition?.year ? "Cùng năm" : "Năm\u{A0}\(edition.year)"
    let name = result.name + (result.became.map { " (\($0))" } ?? "")
    return "\(when), \(name) \(clause)."
  }

  /// *thứ 12/63*, *nhóm cao nhất*, *không công bố hạng*
  var place: String? {
    guard let edition, let result else { return nil }
    return IndexWords.short(result, edition).map { result.isComputedRank ? $0 + "°" : $0 }
  }

  /// The published group beside a rank; where there is no rank the group is the place.
  var group: String? {
    guard let edition, let result, result.rank != nil, !result.score.group.isEmpty else { return nil }
    return edition.groupName(result.score.group)
  }

  var address: String {
    maker.link(
      edition.map { Address.edition(view.index, $0.year) } ?? Address.index(view.index))
  }

  /// What the row names as its source, else what the edition names.
  var source: String? {
    let named = [result?.score.standing.source, edition?.terms.edition?.value.standing.source].compactMap(\.self)
    return named.first { !$0.isEmpty }
  }

  /// Of the place; of the points where no places are published.
  var change: ChangeValues? {
    if let places = ChangeValues.places(result?.change) { return places }
    guard result?.rank == nil else { return nil }
    return ChangeValues.points(
      result?.change, isPercentage: view.isPercentage, breakBefore: edition?.breakBefore)
  }

  static let shape = Shape<OwnRanking>(
    "xep_hang", "Đơn vị của cổng trong một chỉ số, năm mới nhất",
    [
      .text("ten", "Tên chỉ số") { $0.view.index.name },
      .text("lien_ket", "Bảng xếp hạng năm ấy") { $0.address },
      .flag("minh_hoa_dong", "Số liệu minh họa") { $0.edition?.isIllustrative ?? false },
      .text("cau", "Điểm, hạng, nhóm, thay đổi, thành câu") { $0.sentence },
      .text("nam", "Năm số liệu") { $0.edition.map { String($0.year) } },
      .text("diem", "Điểm") { ranking in
        ranking.result?.score.points.map {
          ranking.view.isPercentage ? IndexWords.points($0, ranking.view) : Format.decimal($0)
        }
      },
      .text("hang", "thứ 12/63; nhóm cao nhất; không công bố hạng") { $0.place },
      .text("nhom", "Nhóm được công bố, bên cạnh hạng") { $0.group },
      .record("thay_doi", "Thay đổi hạng so với năm trước; không có hạng thì thay đổi điểm", ChangeValues.shape) {
        $0.change
      },
      .text("nguon_dong", "Nguồn của dòng; không ghi thì tổ chức công bố") { $0.source ?? $0.view.index.publisher },
    ])
}
