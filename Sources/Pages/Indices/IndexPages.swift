import Charts
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// One index: its editions, its units, its method.
enum IndexPages {
  static let all = [IndexHub.kind, kind, EditionPages.kind] + UnitPages.all

  static let kind = PageKind(
    "chi-so", "Một chỉ số: các năm công bố và cách tính", names: shape.names,
    files: { context in
      EvidencePages.files(context)
        + context.indices.indices.map { position in
          let view = context.indices[position]
          return .table(
            Address.allYears(view.index), "\(view.index.shortName): mọi năm, mọi đơn vị và tiêu chí", Score.schema,
            section: .indices, page: Address.index(view.index), source: view.file.scores.first?.place,
            period: { OpenPeriod(years: $0.map(\.year)) }
          ) { $0.indices[position].file.everyRow.map(\.value) }
        }
    }
  ) { context in
    EvidencePages.pages(context)
      + context.indices.indices.map { position in
        let view = context.indices[position]
        return PlannedPage(
          Address.index(view.index), kind: "chi-so", title: view.index.name, section: .indices,
          trail: [Crumb("Chỉ số, xếp hạng", Section.indices.path)], source: view.file.index.place
        ) { maker in
          let view = maker.site.indices[position]
          var values = Values(view: view, maker: maker)
          let method = maker.commentary(view.file.method, topHeading: 3, reserved: ["cac-nam", "don-vi", "cach-tinh"])
          values.method = method.html
          let description = method.firstParagraph.isEmpty ? view.index.name : method.summary()
          return PageContent(
            description: description, head: head(values), body: shape.record(values),
            figures: values.figures.map(\.figure))
        }
      }
  }

  private static func head(_ values: Values) -> PageHead {
    let view = values.view
    let years = view.editions.map(\.year)
    let scale = view.newest?.terms.scale.map { "\(Format.decimal($0.trimmed))\u{A0}điểm" }
    var facts = [
      Fact("Tổ chức công bố", view.index.publisher),
      Fact("Số liệu", "\(years.count)\u{A0}năm, \(Format.years(years.first ?? 0, years.last ?? 0))"),
    ]
    if let scale { facts.append(Fact("Thang điểm", scale)) }
    facts.append(Fact("Nguồn", "Xem nguồn", address: "#nguon"))
    return PageHead(kindLine: "Chỉ số", lead: values.lead, isIllustrative: false, facts: facts)
  }

  struct Values: Sendable {
    let view: IndexView
    let maker: PageMaker
    /// The own unit over the years.
    let figures: [SectionFigure]
    var method = Markup()

    init(view: IndexView, maker: PageMaker) {
      self.view = view
      self.maker = maker
      figures = view.ownUnits.first.map { UnitPages.Values(view: view, unit: $0, maker: maker).figures } ?? []
    }

    /// The newest year that says something of the own unit.
    var lead: String? {
      guard let edition = view.editions.last(where: { !$0.own.isEmpty }) else { return nil }
      return "Năm \(edition.year): "
        + view.ownFirst(edition).map { IndexWords.sentence($0, edition, view) }.joined(separator: " ")
    }

    var ownUnits: [UnitSeries] { view.ownUnits }

    /// Evidence for the criteria, then the documents of the index's collection.
    var papers: [LinkRow] {
      let evidence = maker.linkIfThere(Address.evidence(view.index)).map {
        LinkRow("Tài liệu minh chứng", $0, more: "\(view.file.evidence.count)\u{A0}tài liệu, theo từng tiêu chí")
      }
      return [evidence].compactMap(\.self) + DocumentCollection.rows(of: view.index.collection, maker)
    }

    var links: [LinkRow] {
      ownUnits.map { UnitPages.row($0, view, maker) }
        + [
          LinkRow(
            "Tất cả \(view.units.count)\u{A0}\(view.noun)", maker.link(Address.unitList(view.index)),
            more: "mỗi đơn vị một trang")
        ]
    }
  }

  static let shape = Shape<Values>(
    "chi-so", "Một chỉ số",
    [
      .list("hinh_chung", "Đơn vị mình qua các năm", SectionFigure.shape) { $0.figures },
      .text("bang_tieu_de", "Tiêu đề bảng") { "Các năm công bố \($0.view.index.shortName), năm mới ở trên" },
      .text("bang_cach_doc", "Cách đọc bảng") { values in
        values.view.editions.contains { !$0.terms.isWhole }
          ? "Năm ghi “bảng chưa đủ” chỉ có một phần số đơn vị được xếp hạng." : nil
      },
      .text("ten_ta", "Đầu cột của đơn vị mình") { values in
        values.ownUnits.isEmpty ? nil : values.view.facts.ownName
      },
      .list("nam_cong_bo", "Các năm, mới ở trên", EditionRow.shape) { values in
        values.view.editions.reversed().map { EditionRow(edition: $0, values: values) }
      },
      .flag("co_don_vi_lien_ket", "Có trang đơn vị") { _ in true },
      .list("don_vi_lien_ket", "Trang của đơn vị qua các năm", LinkRow.shape) { $0.links },
      .flag("co_van_ban_chi_so", "Có văn bản hoặc minh chứng bên cạnh chỉ số") { !$0.papers.isEmpty },
      .list("van_ban_chi_so", "Tài liệu minh chứng; bộ tiêu chí, hướng dẫn chấm", LinkRow.shape) { $0.papers },
      .markup("phuong_phap", "Cách tính") { $0.method.isEmpty ? nil : $0.method },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            sentence: values.lead.map {
              "\(values.view.index.shortName). \($0) Nguồn: \(values.view.index.publisher)."
            },
            files: [
              Download(
                "Tất cả các năm, mọi đơn vị và tiêu chí", values.maker.link(Address.allYears(values.view.index)),
                format: "CSV")
            ], citation: "\(values.view.index.publisher), \(values.view.index.name).",
            licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { IndexData.sources($0.view, $0.view.editions) },
    ])
}

/// One edition in the list of years (`nam_cong_bo`).
struct EditionRow: Sendable {
  let edition: EditionView
  let values: IndexPages.Values

  private var remark: String? {
    var parts: [String] = []
    if !edition.hasTotals { parts.append("chỉ có điểm từng tiêu chí, không có tổng điểm") }
    if !edition.terms.isWhole { parts.append("bảng chưa đủ: \(edition.results.count) dòng") }
    if edition.terms.disclosure == .partial, let announced = edition.terms.announcedRanks {
      parts.append("chỉ công bố \(announced) hạng đầu")
    }
    if let why = edition.breakBefore { parts.append(why) }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private var own: String {
    guard let own = EditionPages.mainOwn(values.view, edition) else { return "–" }
    let mark = own.isComputedRank ? "°" : ""
    let text = own.rank.map { $0.text + mark } ?? own.score.points.map(Format.decimal) ?? "–"
    return own.name == values.view.facts.ownName ? text : "\(own.name): \(text)"
  }

  private var leader: String? {
    guard let best = edition.results.first, edition.hasTotals, edition.terms.isWhole || best.rank?.rank == 1 else {
      return "–"
    }
    let leaders = edition.leaders
    return [IndexWords.names(leaders, values.view), IndexWords.sharedPoints(leaders).map(Format.decimal)]
      .compactMap(\.self).joined(separator: "\u{A0}· ")
  }

  static let shape = Shape<EditionRow>(
    "nam_cong_bo", "Một năm công bố",
    [
      .text("nam", "Năm") { String($0.edition.year) },
      .text("lien_ket", "Bảng năm ấy") { row in
        row.values.maker.link(Address.edition(row.values.view.index, row.edition.year))
      },
      .text("ghi_chu", "bảng chưa đủ, chỉ công bố 30 hạng đầu") { $0.remark },
      .text("so_don_vi", "Số đơn vị được xếp hạng") { row in
        String(row.edition.terms.unitCount ?? row.edition.results.count)
      },
      .text("ket_qua_ta", "Hạng hoặc điểm của đơn vị mình") { $0.own },
      .text("dung_dau", "Đơn vị cao nhất") { $0.leader },
      .text("ngay_cong_bo", "Ngày công bố") { row in row.edition.terms.edition?.value.published?.vietnamese },
    ])
}
