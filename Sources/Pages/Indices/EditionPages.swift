import Diagnostics
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// The ranking of one index in one year.
enum EditionPages {
  static let kind = PageKind(
    "xep-hang", "Bảng xếp hạng của một chỉ số trong một năm", names: shape.names,
    files: { context in
      context.indices.indices.flatMap { position in
        let view = context.indices[position]
        return view.editions.indices.flatMap { row in
          let edition = view.editions[row]
          let place = edition.results.first?.place
          return [
            PlannedFile(Address.editionData(view.index, edition.year, "json"), source: place) { plan in
              let view = plan.context.indices[position]
              return IndexData.json(view, view.editions[row], demonstration: plan.context.site.isDemonstration)
            },
            PlannedFile(
              Address.editionData(view.index, edition.year, "csv"), source: place,
              table: IndexData.table(view.index, position, row, year: edition.year)
            ) { plan in
              IndexData.csv(
                plan.context.indices[position].editions[row], demonstration: plan.context.site.isDemonstration)
            },
          ]
        }
      }
    }
  ) { context in
    context.indices.indices.flatMap { position in
      context.indices[position].editions.indices.map { row in page(context, position, row) }
    }
  }

  private static func page(_ context: SiteContext, _ position: Int, _ row: Int) -> PlannedPage {
    let view = context.indices[position]
    let edition = view.editions[row]
    return PlannedPage(
      Address.edition(view.index, edition.year), kind: "xep-hang", title: title(view, edition), section: .indices,
      trail: [
        Crumb("Chỉ số, xếp hạng", Section.indices.path), Crumb(view.index.shortName, Address.index(view.index)),
      ], source: edition.results.first?.place, day: edition.terms.edition?.value.published
    ) { maker in
      let view = maker.site.indices[position]
      var values = Values(view: view, edition: view.editions[row], row: row, maker: maker)
      let taken: Set<String> = ["toan-canh", "nhan-xet", "thanh-phan", "bang", "cach-tinh"]
      let method = maker.commentary(view.file.method, topHeading: 3, reserved: taken)
      values.method = method.html
      return PageContent(
        description: values.lead, head: head(values), body: shape.record(values),
        figures: values.overview + (values.parts?.figures ?? []))
    }
  }

  /// *PCI 2019: Thái Nguyên thứ 12/63*
  private static func title(_ view: IndexView, _ edition: EditionView) -> String {
    let name = "\(view.index.shortName) \(edition.year)"
    guard let own = mainOwn(view, edition), let place = IndexWords.place(own) else { return name }
    return "\(name): \(own.name) \(place)"
  }

  /// The own unit in the year: that of the own name first.
  static func mainOwn(_ view: IndexView, _ edition: EditionView) -> UnitResult? {
    let own = edition.own
    return own.first { $0.name == view.facts.ownName } ?? own.first
  }

  private static func head(_ values: Values) -> PageHead {
    let edition = values.edition
    let view = values.view
    var facts = [
      Fact("Năm số liệu", String(edition.year)),
      Fact("Tổ chức công bố", view.index.publisher),
    ]
    let count = edition.terms.unitCount ?? edition.results.count
    facts.append(
      Fact(
        "Số đơn vị", "\(count)\u{A0}\(view.noun)",
        more: edition.results.count < count ? "bảng này có \(edition.results.count)" : nil))
    if let day = edition.terms.edition?.value.published {
      facts.append(Fact("Công bố", "ngày \(day.vietnamese)"))
    } else {
      facts.append(Fact("Nguồn", "Xem nguồn của bảng", address: "#nguon"))
    }
    return PageHead(
      kindLine: "\(values.tableKind) · \(view.index.name)", lead: values.lead,
      isIllustrative: edition.isIllustrative,
      facts: facts, notices: notices(values))
  }

  private static func notices(_ values: Values) -> [Notice] {
    let edition = values.edition
    let view = values.view
    var notices: [Notice] = []
    let merged = view.facts.predecessors
    if merged.count > 1, edition.own.contains(where: { $0.became != nil }) {
      notices.append(
        Notice(
          .old, "Số của địa giới cũ.",
          "Trong năm \(edition.year), \(Format.list(merged)) còn là \(count(merged.count)) đơn vị riêng; mỗi đơn vị giữ "
            + "điểm và hạng của mình, không cộng và không chia trung bình."))
    }
    if !edition.terms.isWhole {
      let total = edition.terms.unitCount.map { " trong \($0)" } ?? ""
      notices.append(
        Notice(
          .part, "Bảng chưa đủ.",
          "Bảng này có \(edition.results.count)\(total) \(view.noun). Hạng in ra là hạng đã được công bố; cổng không "
            + "tự xếp hạng và không tính trung bình từ bảng chưa đủ."))
    }
    switch edition.terms.disclosure {
    case .none:
      let how =
        edition.hasGroups
        ? "được công bố theo nhóm, không theo thứ hạng" : "được công bố theo điểm, không công bố thứ hạng"
      notices.append(
        Notice(.old, "Không công bố thứ hạng.", "\(view.index.shortName) \(how); bảng xếp theo điểm để dễ tra."))
    case .partial:
      let announced = edition.terms.announcedRanks.map { "\($0) hạng đầu" } ?? "các hạng đầu"
      notices.append(
        Notice(.old, "Chỉ công bố \(announced).", "Các đơn vị còn lại được ghi là không công bố hạng."))
    case .all: break
    }
    return notices
  }

  private static func count(_ number: Int) -> String {
    let words = ["không", "một", "hai", "ba", "bốn", "năm", "sáu"]
    return words.indices.contains(number) ? words[number] : String(number)
  }

  struct Values: Sendable {
    let view: IndexView
    let edition: EditionView
    let row: Int
    let maker: PageMaker
    var method = Markup()
    // Made once: the page and the files beside it show the same drawings.
    private(set) var overview: [FigureValues] = []
    private(set) var parts: EditionParts?
    /// What can be said of the own unit, each in a sentence.
    private(set) var sentences: [String] = []

    init(view: IndexView, edition: EditionView, row: Int, maker: PageMaker) {
      self.view = view
      self.edition = edition
      self.row = row
      self.maker = maker
      overview = EditionFigures.overview(self)
      parts = EditionParts(view, edition)
      sentences = EditionAnalysis(self)?.sentences ?? []
    }

    /// What happened to the own unit; else who leads.
    var lead: String {
      guard edition.hasTotals else {
        return "\(view.index.shortName) năm \(edition.year) có điểm từng tiêu chí của \(edition.results.count)\u{A0}"
          + "\(view.noun), không có tổng điểm và thứ hạng."
      }
      let own = view.ownFirst(edition)
      if !own.isEmpty {
        return own.map { IndexWords.sentence($0, edition, view) }.joined(separator: " ")
      }
      let count = "\(edition.results.count)\u{A0}\(view.noun)"
      guard edition.ranksAreShown else {
        return "\(view.index.shortName) năm \(edition.year): điểm của \(count), không công bố thứ hạng."
      }
      let best = edition.leaders
      guard best.first?.score.points != nil else {
        return "\(view.index.shortName) năm \(edition.year) của \(count)."
      }
      let points = IndexWords.sharedPoints(best).map { " với \(IndexWords.points($0, view))" } ?? ""
      let names = IndexWords.raised(IndexWords.names(best, view))
      if best.count > 1 {
        return "\(names) đồng hạng nhất trong \(edition.terms.isWhole ? count : "bảng")\(points)."
      }
      return "\(names) đứng đầu \(edition.terms.isWhole ? count : "trong bảng")\(points)."
    }

    /// *Bảng xếp hạng*, *Bảng điểm* where no place is announced.
    var tableKind: String {
      guard edition.hasTotals else { return "Điểm từng tiêu chí" }
      return edition.ranksAreShown ? "Bảng xếp hạng" : "Bảng điểm"
    }

    /// The heading above the table: it is called full only where it is.
    var tableHeading: String { edition.terms.isWhole ? tableKind + " đầy đủ" : tableKind }

    var years: [YearChoice] {
      view.editions.reversed().map { other in
        YearChoice(
          title: String(other.year), address: maker.link(Address.edition(view.index, other.year)),
          isThis: other.year == edition.year)
      }
    }

    var neighbours: Neighbours {
      func neighbour(_ position: Int, _ label: String) -> Neighbour? {
        guard view.editions.indices.contains(position) else { return nil }
        let year = view.editions[position].year
        return Neighbour(
          label: label, title: "\(view.index.shortName) \(year)",
          address: maker.link(Address.edition(view.index, year)))
      }
      return Neighbours(previous: neighbour(row - 1, "Năm trước"), next: neighbour(row + 1, "Năm sau"))
    }

    var remark: String? {
      var parts: [String] = []
      if edition.results.contains(where: \.isComputedRank) {
        parts.append(
          "° hạng cổng tính lại từ điểm, vì nguồn không ghi hạng; bằng điểm thì đồng hạng (1, 2, 2, 4).")
      }
      if edition.results.contains(where: { !$0.score.standing.explanation.isEmpty }) {
        parts.append("Lời giải trình đứng ngay dưới tên đơn vị.")
      }
      if let note = ScoreDigits.note([edition.digits]) { parts.append(note) }
      return parts.isEmpty ? nil : parts.joined(separator: " ")
    }

    var reuse: Kit {
      maker.kit(
        Reuse(
          sentence: lead + " Nguồn: \(view.index.publisher), \(view.index.shortName) \(edition.year).",
          isIllustrative: edition.isIllustrative,
          files: [
            Download(
              "Bảng năm \(edition.year)", maker.link(Address.editionData(view.index, edition.year, "csv")),
              format: "CSV"),
            Download(
              "Bảng năm \(edition.year)", maker.link(Address.editionData(view.index, edition.year, "json")),
              format: "JSON"),
            Download("Tất cả các năm, mọi tiêu chí", maker.link(Address.allYears(view.index)), format: "CSV"),
          ],
          citation: "\(view.index.publisher), \(view.index.name), năm \(edition.year); theo \(maker.site.site.name).",
          licence: maker.site.site.licence))
    }
  }

  static let shape = Shape<Values>(
    "xep-hang", "Bảng xếp hạng một năm",
    [
      .flag("co_cac_nam", "Có nhiều năm") { $0.view.editions.count > 1 },
      .list("cac_nam", "Các năm", YearChoice.shape) { $0.years },
      .flag("co_hinh_chung", "Có hình toàn cảnh") { !$0.overview.isEmpty },
      .list("hinh_chung", "Hình toàn cảnh", FigureValues.shape) { $0.overview },
      .list("ban_do", "Bản đồ, khi nội dung có tệp ban-do*.geojson khớp các đơn vị của năm", FigureValues.shape) {
        EditionMap.figures($0)
      },
      .flag("co_nhan_xet", "Có điều để nói về đơn vị mình") { !$0.sentences.isEmpty },
      .texts("nhan_xet", "Đơn vị liền kề, khoảng cách tới mục tiêu, tiêu chí yếu nhất, mỗi điều một câu") {
        $0.sentences
      },
      .record("thanh_phan", "Các thành phần của đơn vị mình", EditionParts.shape) { $0.parts },
      .text("ten_muc_bang", "Đầu đề của mục có bảng: Bảng xếp hạng đầy đủ, Bảng điểm đầy đủ") { $0.tableHeading },
      .text("bang_tieu_de", "Tiêu đề bảng") { values in
        let count = "\(values.edition.results.count)\u{A0}\(values.view.noun)"
        return "\(values.view.index.shortName) \(values.edition.year), \(count)"
      },
      .text("bang_cach_doc", "Cách đọc bảng") { values in
        "Nguồn ghi số dòng trong tệp \(values.edition.results.first?.place.file ?? ""); đủ mọi cột trong tệp tải về."
      },
      .flag("co_hang", "Có cột hạng") { $0.edition.ranksAreShown },
      .flag("co_diem", "Có cột điểm") { $0.edition.hasScores },
      .flag("co_nhom", "Có cột nhóm") { $0.edition.hasGroups },
      .flag("co_doi_diem", "Có cột thay đổi điểm") { values in
        values.edition.results.contains { $0.change?.points != nil }
      },
      .flag("co_doi_hang", "Có cột thay đổi hạng") { values in
        values.edition.ranksAreShown && values.edition.results.contains { ChangeValues.places($0.change) != nil }
      },
      .flag("co_vi_tri", "Có cột nguồn") { _ in true },
      .record("bang_tieu_chi", "Điểm từng tiêu chí, khi năm ấy không có tổng điểm", CriteriaTable.shape) {
        CriteriaTable($0)
      },
      .list("hang_xep", "Các đơn vị, tốt nhất ở trên", RankRow.shape) { values in
        values.edition.results.map { RankRow(result: $0, values: values) }
      },
      .text("ghi_chu_bang", "Ghi chú dưới bảng") { $0.remark },
      .markup("phuong_phap", "Cách tính") { $0.method.isEmpty ? nil : $0.method },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { $0.reuse },
      .flag("co_nguon", "Có nguồn") { !IndexData.sources($0.view, [$0.edition]).isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) { IndexData.sources($0.view, [$0.edition]) },
      .record("trang_ke", "Năm trước, năm sau", Neighbours.shape) { $0.neighbours },
    ])
}

/// One year to choose (`nam`).
struct YearChoice: Sendable {
  var title: String
  var address: String?
  var isThis = false

  static let shape = Shape<YearChoice>(
    "nam", "Một năm để chọn",
    [
      .text("ten", "Năm") { $0.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .flag("la_trang_nay", "Năm đang xem") { $0.isThis },
    ])
}
