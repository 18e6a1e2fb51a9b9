import Charts
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// One unit over the years, and the list of units.
enum UnitPages {
  static let all = [kind, list]

  static let kind = PageKind("chi-so-don-vi", "Một đơn vị qua các năm của một chỉ số", names: shape.names) { context in
    context.indices.indices.flatMap { position in
      let view = context.indices[position]
      return view.units.indices.map { number in
        let unit = view.units[number]
        let source = unit.entries.last.map { view.editions[$0.edition].results[$0.row].place }
        return PlannedPage(
          Address.unitPage(view.index, unit.page), kind: "chi-so-don-vi", title: title(view, unit), section: .indices,
          trail: crumbs(view) + [Crumb("Từng đơn vị", Address.unitList(view.index))], source: source
        ) { maker in
          let view = maker.site.indices[position]
          let values = Values(view: view, unit: view.units[number], maker: maker)
          return PageContent(
            description: values.lead, head: head(values), body: shape.record(values),
            figures: values.figures.map(\.figure))
        }
      }
    }
  }

  /// Every unit of an index: `don-vi/index.html`.
  static let list = PageKind("danh-sach", "Danh sách các đơn vị của một chỉ số", names: LinkGroups.shape.names) {
    context in
    context.indices.indices.map { position in
      let view = context.indices[position]
      return PlannedPage(
        Address.unitList(view.index), kind: "danh-sach", title: "\(view.index.shortName) của từng đơn vị",
        section: .indices, trail: crumbs(view), source: view.file.scores.first?.place
      ) { maker in
        let view = maker.site.indices[position]
        let lead =
          "\(view.units.count)\u{A0}\(view.noun) có số liệu \(view.index.shortName); mỗi trang là một đơn vị "
          + "qua các năm."
        return PageContent(
          description: lead, head: PageHead(kindLine: "Danh sách · \(view.index.name)", lead: lead),
          body: LinkGroups.shape.record(groups(view, maker)))
      }
    }
  }

  private static func groups(_ view: IndexView, _ maker: PageMaker) -> LinkGroups {
    let own = view.units.filter { view.isOwn($0) }
    let others = view.units.filter { !view.isOwn($0) }
    var groups: [LinkGroup] = []
    if !own.isEmpty {
      groups.append(
        LinkGroup(anchor: "don-vi-nha", title: view.facts.ownName ?? "", rows: own.map { row($0, view, maker) }))
    }
    groups.append(
      LinkGroup(anchor: "cac-don-vi", title: "Các \(view.noun)", rows: others.map { row($0, view, maker) }))
    return LinkGroups(groups: groups.filter { !$0.rows.isEmpty }, sources: IndexData.sources(view, []))
  }

  /// A unit with its newest result.
  static func row(_ unit: UnitSeries, _ view: IndexView, _ maker: PageMaker) -> LinkRow {
    let newest = view.entries(unit).last
    let result = newest.flatMap { IndexWords.short($0.result, $0.edition) }
    let parts = [newest.map { "\($0.edition.year)" }, result, newest?.result.became].compactMap(\.self)
    return LinkRow(unit.name, maker.link(Address.unitPage(view.index, unit.page)), more: parts.joined(separator: " · "))
  }

  static func crumbs(_ view: IndexView) -> [Crumb] {
    [Crumb("Chỉ số, xếp hạng", Section.indices.path), Crumb(view.index.shortName, Address.index(view.index))]
  }

  private static func title(_ view: IndexView, _ unit: UnitSeries) -> String {
    let years = unit.entries.map { view.editions[$0.edition].year }
    return "\(view.index.shortName) của \(unit.name), \(Format.years(years.first ?? 0, years.last ?? 0))"
  }

  private static func head(_ values: Values) -> PageHead {
    let years = values.entries.map(\.edition.year)
    var facts = [
      Fact("Chuỗi", "\(years.count)\u{A0}năm, \(Format.years(years.first ?? 0, years.last ?? 0))"),
      Fact("Tổ chức công bố", values.view.index.publisher),
    ]
    let ended = values.entries.contains { $0.result.became != nil }
    if let code = values.entries.last?.result.code, let unit = values.maker.site.units[code] {
      facts.append(
        Fact(
          ended ? "Địa giới" : "Đơn vị", ended ? "\(values.unit.name) trước khi sắp xếp" : UnitPage.full(unit),
          address: values.maker.linkIfThere(values.maker.site.unitPages.path(of: code))))
    } else if ended {
      facts.append(Fact("Địa giới", "\(values.unit.name) trước khi sắp xếp"))
    }
    facts.append(Fact("Nguồn", "Xem nguồn của bảng", address: "#nguon"))
    var notices: [Notice] = []
    if let former = values.entries.first(where: { $0.result.became != nil }), let became = former.result.became {
      var notice = Notice(
        .old, "Địa giới cũ.",
        "Số liệu là của \(values.unit.name) trước khi sắp xếp đơn vị hành chính (\(became)); không nối sang đơn vị mới."
      )
      let site = values.maker.site
      let successor = former.result.code.flatMap { site.units[$0]?.successors.first }.flatMap { site.units[$0] }
      notice.more = successor.flatMap { unit in
        values.maker.linkIfThere(site.unitPages.path(of: unit.code)).map {
          Link("Trang của \(IndexWords.lowered(UnitPage.full(unit)))", $0)
        }
      }
      notices.append(notice)
    } else if let last = values.view.facts.life(values.entries.last?.result.code).to {
      notices.append(
        Notice(
          .old, "Đã thôi hoạt động.",
          "\(IndexWords.raised(values.unit.name)) hoạt động đến hết ngày \(last.vietnamese); chuỗi dừng ở đó, không nối "
            + "sang đơn vị mới."))
    }
    return PageHead(
      kindLine: "Một đơn vị qua các năm · \(values.view.index.shortName)", lead: values.lead,
      isIllustrative: values.isIllustrative, facts: facts, notices: notices)
  }

  struct Values: Sendable {
    let view: IndexView
    let unit: UnitSeries
    let maker: PageMaker
    /// Its years, oldest first.
    let entries: [(edition: EditionView, result: UnitResult)]
    /// Its score and its rank over the years; the page and the files beside it show the same drawings.
    private(set) var figures: [SectionFigure] = []
    /// Those of its points over the years.
    let digits: ScoreDigits

    init(view: IndexView, unit: UnitSeries, maker: PageMaker) {
      self.view = view
      self.unit = unit
      self.maker = maker
      entries = view.entries(unit)
      digits = ScoreDigits(entries.lazy.map(\.result.score.points))
      figures = series()
    }

    var isIllustrative: Bool { entries.allSatisfy { $0.result.score.standing.isIllustrative } }

    var lead: String {
      let ranked = entries.filter { $0.result.rank != nil }
      guard let first = ranked.first.flatMap({ IndexWords.place($0.result) }),
        let last = ranked.last.flatMap({ IndexWords.place($0.result) }), ranked.count > 1,
        let from = ranked.first?.edition.year, let to = ranked.last?.edition.year
      else {
        return entries.last.map { IndexWords.sentence($0.result, $0.edition, view) } ?? ""
      }
      let best = ranked.compactMap(\.result.rank).min { ($0.rank, $0.count ?? 0) < ($1.rank, $1.count ?? 0) }
      let years = ranked.filter { $0.result.rank?.rank == best?.rank }.map { entry in
        "\(entry.edition.year)" + (entry.result.isTied ? " (đồng hạng)" : "")
      }
      var text = "\(IndexWords.raised(unit.name)): \(first) năm \(from), \(last) năm \(to)."
      if let best {
        text += " Hạng cao nhất trong các năm có số liệu là thứ \(best.text), năm \(Format.list(years))."
      }
      return text
    }

    /// Why the line breaks before an entry; nil where it goes on.
    func breakBefore(_ position: Int) -> String? {
      guard position > 0 else { return nil }
      let before = entries[position - 1]
      let now = entries[position]
      if before.result.code != now.result.code { return "đổi địa giới" }
      return now.edition.year - before.edition.year == 1 ? now.edition.breakBefore : nil
    }

    private func series() -> [SectionFigure] {
      var figures: [SectionFigure] = []
      let scores = entries.indices.compactMap { position -> SeriesPoint? in
        let (edition, result) = entries[position]
        guard let points = result.score.points else { return nil }
        return SeriesPoint(
          edition.year, points.double, text: Format.decimal(points), breakBefore: breakBefore(position),
          reference: edition.median?.double)
      }
      if scores.count > 1 { figures.append(scoreFigure(scores)) }
      let ranks = entries.indices.compactMap { position -> SeriesPoint? in
        let (edition, result) = entries[position]
        guard let rank = result.rank else { return nil }
        return SeriesPoint(
          edition.year, Double(rank.rank), text: rank.text, isHollow: result.isComputedRank,
          breakBefore: breakBefore(position))
      }
      if ranks.count > 1 { figures.append(rankFigure(ranks)) }
      for number in figures.indices {
        figures[number].figure = figures[number].figure.published(number == 0 ? "" : figures[number].anchor)
        figures[number].figure.hasPicture = unit.name == view.facts.ownName
      }
      return figures
    }

    private func scoreFigure(_ points: [SeriesPoint]) -> SectionFigure {
      let best = points.max { $0.value < $1.value }
      let worst = points.min { $0.value < $1.value }
      let title =
        "Điểm cao nhất \(best?.text ?? "") (năm \(best?.year ?? 0)), "
        + "thấp nhất \(worst?.text ?? "") (năm \(worst?.year ?? 0))"
      let reading =
        "Đường liền: \(unit.name)."
        + (points.contains { $0.reference != nil } ? " Nét đứt: trung vị các đơn vị cùng năm." : "")
        + " Trục không bắt đầu ở 0." + breaks(points)
      return SectionFigure(
        anchor: "diem", heading: "Điểm",
        figure: FigureValues(
          title: title, reading: reading,
          drawing: SeriesChart.score(
            points, referenceName: "trung vị", words: ChartWords(title: title, description: reading)),
          isIllustrative: isIllustrative, source: Link(view.index.publisher, "#nguon")))
    }

    private func rankFigure(_ points: [SeriesPoint]) -> SectionFigure {
      let count = entries.compactMap(\.result.rank?.count).max() ?? Int(points.map(\.value).max() ?? 1)
      let best = points.min { $0.value < $1.value }
      let title =
        "Hạng cao nhất: thứ \(best?.text ?? "") (năm \(best?.year ?? 0)); "
        + "gần nhất: thứ \(points.last?.text ?? "") (năm \(points.last?.year ?? 0))"
      let reading =
        "Thứ 1 ở trên cùng. Chấm đặc: hạng được công bố."
        + (points.contains(where: \.isHollow) ? " Chấm rỗng: hạng cổng tính lại từ điểm." : "") + breaks(points)
      return SectionFigure(
        anchor: "thu-hang", heading: "Thứ hạng",
        figure: FigureValues(
          title: title, reading: reading,
          drawing: SeriesChart.rank(
            points, count: count, words: ChartWords(title: title, description: reading)),
          isIllustrative: isIllustrative, source: Link(view.index.publisher, "#nguon")))
    }

    private func breaks(_ points: [SeriesPoint]) -> String {
      let named = points.filter { $0.breakBefore != nil }.map { "\($0.year) (\($0.breakBefore ?? ""))" }
      if named.isEmpty { return "" }
      return " Đường ngắt trước năm \(Format.list(named)); hai bên chỗ ngắt không so thẳng với nhau."
    }
  }

  static let shape = Shape<Values>(
    "chi-so-don-vi", "Một đơn vị qua các năm",
    [
      .list("hinh_chung", "Các hình", SectionFigure.shape) { $0.figures },
      .text("bang_tieu_de", "Tiêu đề bảng") { "\($0.view.index.shortName) của \($0.unit.name), năm mới ở trên" },
      .text("bang_cach_doc", "Cách đọc bảng") { values in
        "Thay đổi tính so với năm liền trước. Nguồn ghi số dòng trong tệp "
          + "\(values.entries.last?.result.place.file ?? "")."
      },
      .flag("co_diem", "Có cột điểm") { $0.entries.contains { $0.result.score.points != nil } },
      .flag("co_hang", "Có cột hạng") { $0.entries.contains { $0.edition.ranksAreShown } },
      .flag("co_nhom", "Có cột nhóm") { $0.entries.contains { !$0.result.score.group.isEmpty } },
      .flag("co_nam_dong", "Có năm nào có tổng điểm, hạng hoặc nhóm") { $0.entries.contains { $0.edition.hasTotals } },
      .list("nam_dong", "Các năm có tổng điểm, hạng hoặc nhóm, mới ở trên", UnitYearRow.shape) { values in
        let entries = values.entries
        return entries.indices.reversed().filter { entries[$0].edition.hasTotals }.map {
          UnitYearRow(position: $0, values: values)
        }
      },
      .record("bang_tieu_chi", "Điểm từng tiêu chí của những năm không có tổng điểm", CriteriaTable.shape) {
        CriteriaTable($0)
      },
      .text("ghi_chu_bang", "Ghi chú dưới bảng") { values in
        let remarks = [
          values.entries.contains { $0.result.isComputedRank }
            ? "° hạng cổng tính lại từ điểm, vì nguồn không ghi hạng." : nil,
          ScoreDigits.note([values.digits]),
        ].compactMap(\.self)
        return remarks.isEmpty ? nil : remarks.joined(separator: " ")
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            sentence: values.lead + " Nguồn: \(values.view.index.publisher).", isIllustrative: values.isIllustrative,
            files: [
              Download(
                "Tất cả các năm, mọi đơn vị", values.maker.link(Address.allYears(values.view.index)), format: "CSV")
            ], licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { IndexData.sources($0.view, of: $0.entries.map(\.result)) },
    ])
}

/// One year of a unit (`nam_dong`).
struct UnitYearRow: Sendable {
  let position: Int
  let values: UnitPages.Values

  private var edition: EditionView { values.entries[position].edition }
  private var result: UnitResult { values.entries[position].result }

  static let shape = Shape<UnitYearRow>(
    "nam_dong", "Một năm của đơn vị",
    [
      .text("nam", "Năm") { String($0.edition.year) },
      .text("lien_ket", "Bảng xếp hạng năm ấy") { row in
        row.values.maker.link(Address.edition(row.values.view.index, row.edition.year))
          + "#don-vi-\(row.result.page)"
      },
      .text("ngat", "Vì sao chuỗi ngắt dưới dòng này") { $0.values.breakBefore($0.position) },
      .text("diem", "Điểm") { IndexWords.pointsCell($0.result.score, $0.values.digits) },
      .record("doi_diem", "Thay đổi điểm", ChangeValues.shape) { row in
        ChangeValues.points(
          row.result.change, isPercentage: row.values.view.isPercentage, breakBefore: row.edition.breakBefore)
      },
      .text("hang", "12/63") { row in
        row.result.rank?.text ?? (row.edition.terms.disclosure == .partial ? "không công bố hạng" : "–")
      },
      .flag("la_hang_tinh", "Hạng do cổng tính lại") { $0.result.isComputedRank },
      .flag("dong_hang", "Đồng hạng với đơn vị khác") { $0.result.isTied },
      .record("doi_hang", "Thay đổi hạng", ChangeValues.shape) { ChangeValues.places($0.result.change) },
      .text("nhom", "Nhóm") { row in
        row.result.score.group.isEmpty ? nil : row.edition.groupName(row.result.score.group)
      },
      .text("vi_tri", "Dòng của tệp nguồn") { $0.result.place.rowNumber.map { "dòng \($0)" } },
    ])
}

/// A figure that is a section (`hinh_muc`).
struct SectionFigure: Sendable {
  var anchor: String
  var heading: String
  var figure: FigureValues

  static let shape = Shape<SectionFigure>(
    "hinh_muc", "Một hình có đầu đề riêng",
    [
      .text("neo", "Neo") { $0.anchor },
      .text("ten_muc", "Đầu đề") { $0.heading },
      .text("tieu_de", "Điều hình nói, thành câu") { $0.figure.title },
      .text("cach_doc", "Cách đọc") { $0.figure.reading },
      .markup("hinh", "Hình SVG") { $0.figure.drawing },
      .flag("minh_hoa", "Số liệu minh họa") { $0.figure.isIllustrative },
      .record("nguon_hinh", "Nguồn", Link.shape) { $0.figure.source },
      .flag("co_tep_hinh", "Hình có tệp riêng và trang nhúng") { $0.figure.suffix != nil },
      .flag("co_anh", "Hình được tạo ảnh PNG khi chạy với --png") { $0.figure.hasPicture },
      .text("duoi_tep", "Phần sau tên trang trong tên tệp của hình") { $0.figure.fileEnding },
    ])
}
