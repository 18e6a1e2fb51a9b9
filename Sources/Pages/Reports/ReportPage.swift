import Diagnostics
import Loading
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// One dossier report: its table as printed, the sums tried on it, where dossiers are late, what else it reports.
enum ReportPage {
  static let kind = PageKind(
    "bao-cao", "Một báo cáo giải quyết hồ sơ", names: shape.names,
    files: { context in context.reports.views.indices.flatMap { files(context, $0) } }
  ) { context in
    context.reports.views.indices.map { page(context, $0) }
  }

  private static func files(_ context: SiteContext, _ position: Int) -> [PlannedFile] {
    let view = context.reports.views[position]
    let report = view.report
    let place = view.file.report.place
    let label = "\(IndexWords.raised(ReportWords.period(report))), \(PeriodTable.name(report.kind).lowercased())"
    var files = [
      PlannedFile(Address.reportData(report, ".json"), source: place) {
        ReportData.json(
          $0.context.reports.views[position], demonstration: $0.context.site.isDemonstration)
      }
    ]
    if !view.file.columns.isEmpty {
      files.append(
        .table(
          Address.reportData(report, ".csv"), report.title, DossierRow.schema,
          family: "Giải quyết hồ sơ: bảng của từng báo cáo", label: label, section: .dossiers,
          page: Address.report(report), source: place,
          period: { _ in OpenPeriod(report.period.from, report.period.to) },
          columns: { $0.reports.views[position].file.columns },
          rows: { $0.reports.views[position].file.rows.map(\.value) }))
    }
    if !view.file.details.isEmpty {
      files.append(
        .table(
          Address.reportData(report, "-chi-tiet.csv"), "\(report.title): số liệu khác", ReportDetail.schema,
          family: "Số liệu khác của từng báo cáo", label: label, section: .dossiers, page: Address.report(report),
          source: place, period: { _ in OpenPeriod(report.period.from, report.period.to) },
          columns: { $0.reports.views[position].file.detailColumns },
          rows: { $0.reports.views[position].file.details.map(\.value) }))
    }
    return files
  }

  private static func page(_ context: SiteContext, _ position: Int) -> PlannedPage {
    let view = context.reports.views[position]
    return PlannedPage(
      Address.report(view.report), kind: "bao-cao", title: view.report.title, section: .dossiers,
      trail: [Crumb("Giải quyết hồ sơ", Section.dossiers.path)], source: view.file.report.place,
      day: view.report.issued
    ) { maker in
      let view = maker.site.reports.views[position]
      var values = Values(view: view, position: position, maker: maker)
      let taken: Set<String> = ["cac-ky", "theo-don-vi", "phep-tinh", "qua-han", "chi-tiet", "loi-bao-cao"]
      values.text = maker.commentary(view.file.commentary, topHeading: 3, reserved: taken).html
      return PageContent(
        description: Summary.cut("\(view.report.title): \(ReportWords.lead(view))", 220), head: head(values),
        body: shape.record(values), figures: values.periods?.figures ?? [])
    }
  }

  // MARK: head

  private static func head(_ values: Values) -> PageHead {
    let report = values.view.report
    var facts = [Fact("Kỳ số liệu", ReportWords.days(report.period))]
    if !report.agency.isEmpty {
      let agency = report.agencyCode.map { values.maker.agency($0) } ?? Link(report.agency)
      facts.append(Fact("Cơ quan báo cáo", agency.title, address: agency.address))
    }
    if !report.number.isEmpty {
      let document = values.maker.site.documents.one(report.number, issued: report.issued)
      facts.append(
        Fact(
          "Số hiệu", report.number, more: report.issued.map { "ngày \($0.vietnamese)" },
          address: document.flatMap { values.maker.linkIfThere(Address.document($0)) }))
    } else if !report.form.isEmpty {
      facts.append(Fact("Mẫu biểu", report.form))
    }
    if let form = OfficialForm.all(values.view).first {
      facts.append(
        Fact(
          "Biểu mẫu đã điền", form.number, more: "để đọc và in",
          address: values.maker.linkIfThere(Address.form(form, of: report))))
    } else {
      facts.append(Fact("Nguồn", "Xem nguồn của bảng", address: "#nguon"))
    }
    return PageHead(
      kindLine: "\(PeriodTable.name(report.kind)) · Giải quyết hồ sơ", lead: ReportWords.lead(values.view),
      isIllustrative: values.view.isIllustrative, facts: facts, notices: notices(values.view))
  }

  private static func notices(_ view: ReportView) -> [Notice] {
    var notices: [Notice] = []
    let period = view.report.period
    let last = AdministrativeUnit.lastDayOfDistricts
    if period.from <= last, last < period.to {
      notices.append(
        Notice(
          .old, "Kỳ này vắt qua ngày 1/7/2025.",
          "Đến hết ngày 30/6/2025 còn cấp huyện và địa giới cũ; số của hai thời kỳ đứng chung trong biểu, cổng không tách "
            + "và không so với kỳ sau như một chuỗi."))
    }
    if view.report.isDraft {
      notices.append(Notice(.part, "Dự thảo.", "Bản này chưa được ký và chưa có giá trị chính thức."))
    }
    return notices
  }

  // MARK: values

  struct Values: Sendable {
    let view: ReportView
    let position: Int
    let maker: PageMaker
    var text = Markup()
    /// A year of weeks or months about this one; one alone is no series.
    private(set) var periods: PeriodTable?

    init(view: ReportView, position: Int, maker: PageMaker) {
      self.view = view
      self.position = position
      self.maker = maker
      periods = table()
    }

    private var report: DossierReport { view.report }

    /// Reports of the series, newest first.
    private var series: [ReportView] {
      maker.site.reports.views.filter { $0.file.isOfSeries(view.file) }
    }

    private func table() -> PeriodTable? {
      let series = series
      guard series.count > 1, let own = series.firstIndex(where: { $0.report.slug == report.slug }) else { return nil }
      let most = 13
      let first = max(0, min(own - 2, series.count - most))
      let shown = Array(series[first..<min(series.count, first + most)])
      return PeriodTable(
        shown, kind: report.kind, heading: "Các kỳ cùng loại", current: maker.path, maker)
    }

    var neighbours: Neighbours? {
      let series = series
      guard let own = series.firstIndex(where: { $0.report.slug == report.slug }) else { return nil }
      func neighbour(_ position: Int, _ label: String) -> Neighbour? {
        guard series.indices.contains(position) else { return nil }
        return Neighbour(
          label: label, title: series[position].report.title,
          address: maker.link(Address.report(series[position].report))
        )
      }
      return Neighbours(previous: neighbour(own + 1, "Kỳ trước"), next: neighbour(own - 1, "Kỳ sau"))
    }

    var print: RecordPrint {
      RecordPrint(
        kind: "Báo cáo", title: report.title, number: report.number, issued: report.issued,
        issuerCode: report.agencyCode, issuer: report.agency, signer: "", signedFile: report.file,
        isDraft: report.isDraft, isIllustrative: view.isIllustrative, maker)
    }

    /// The forms that its data fill, each a page to print.
    private var forms: [Download] {
      OfficialForm.all(view).map { form in
        var file = Download("Biểu \(form.number) đã điền", maker.link(Address.form(form, of: report)), format: "HTML")
        file.isSaved = false
        return file
      }
    }

    var downloads: [Download] {
      var files = forms
      if !report.file.isEmpty, let address = maker.linkIfThere(report.file) {
        let ending = report.file.split(separator: ".").last.map { $0.uppercased() } ?? ""
        files.append(Download("Báo cáo đã ký", address, format: ending))
      }
      if !view.file.columns.isEmpty {
        files.append(Download("Bảng hồ sơ", maker.link(Address.reportData(report, ".csv")), format: "CSV"))
      }
      if !view.file.details.isEmpty {
        files.append(
          Download("Số liệu khác", maker.link(Address.reportData(report, "-chi-tiet.csv")), format: "CSV"))
      }
      files.append(
        Download("Báo cáo, phép tính đã thử", maker.link(Address.reportData(report, ".json")), format: "JSON"))
      return files
    }

    var reuse: Kit {
      let who = report.agencyCode.flatMap { maker.site.agencies[$0]?.name } ?? report.agency
      let source = report.number.isEmpty ? report.title : "\(report.title), số \(report.number)"
      return maker.kit(
        Reuse(
          sentence:
            "\(IndexWords.raised(ReportWords.fullPeriod(report))): \(IndexWords.lowered(ReportWords.lead(view)))"
            + " Nguồn: \(source).",
          isIllustrative: view.isIllustrative, files: downloads,
          citation: "\(who.isEmpty ? "" : who + ", ")\(source), kỳ \(ReportWords.days(report.period)); theo "
            + "\(maker.site.site.name).", licence: maker.site.site.licence))
    }

    var sources: [SourceNote] {
      var notes: [SourceNote] = []
      var seen: Set<String> = []
      for source in [report.standing.source] + view.file.rows.map(\.value.standing.source)
      where !source.isEmpty && seen.insert(source).inserted { notes.append(SourceNote(source)) }
      if view.isIllustrative {
        notes.append(SourceNote("Số minh họa, không lấy từ nguồn nào; dùng để trình diễn cách trình bày"))
      }
      if !report.form.isEmpty { notes.append(SourceNote("Mẫu biểu \(report.form)")) }
      for file in [view.file.rows.first?.place.file, view.file.details.first?.place.file] {
        if let file { notes.append(SourceNote("Bảng số liệu đã nhập", remark: "tệp \(file)")) }
      }
      if notes.isEmpty { notes.append(SourceNote("Tệp \(view.file.report.place.file)")) }
      return notes
    }
  }

  static let shape = Shape<Values>(
    "bao-cao", "Một báo cáo giải quyết hồ sơ",
    [
      .record("ban_in", "Thể thức khi in", RecordPrint.shape) { $0.print },
      .record("bang_ky", "Các kỳ cùng loại", PeriodTable.shape) { $0.periods },
      .record("bang_ho_so", "Bảng hồ sơ", ReportTable.shape) { ReportTable($0.view, $0.maker) },
      .record("phep_tinh", "Các phép cộng đã thử lại", ReportChecks.shape) { ReportChecks($0.view) },
      .record("qua_han_o_dau", "Hồ sơ quá hạn theo đơn vị", LateUnits.shape) { LateUnits($0.view, $0.maker) },
      .flag("co_chi_tiet", "Có số liệu khác") { !$0.view.file.details.isEmpty },
      .list("muc_chi_tiet", "Số liệu khác, theo mục của biểu mẫu", DetailSection.shape) { DetailSection.all($0.view) },
      .markup("loi_bao_cao", "Lời báo cáo") { $0.text.isEmpty ? nil : $0.text },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { $0.reuse },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { $0.sources },
      .record("trang_ke", "Kỳ trước, kỳ sau", Neighbours.shape) { $0.neighbours },
    ])
}

extension DossierReport {
  var isDraft: Bool { release.isDraft }
}

/// The other figures of a report under one section of the form (`muc_chi_tiet`).
struct DetailSection: Sendable {
  let title: String
  var rows: [ReportDetail]

  static func all(_ view: ReportView) -> [DetailSection] {
    var sections: [DetailSection] = []
    for detail in view.file.details.map(\.value) {
      let parts = [detail.section, detail.sectionTitle].filter { !$0.isEmpty }
      let title = parts.isEmpty ? "Nội dung khác" : parts.joined(separator: ". ")
      if let position = sections.firstIndex(where: { $0.title == title }) {
        sections[position].rows.append(detail)
      } else {
        sections.append(DetailSection(title: title, rows: [detail]))
      }
    }
    return sections
  }

  static let shape = Shape<DetailSection>(
    "muc_chi_tiet", "Một mục của biểu mẫu",
    [
      .text("ten_muc", "Tên mục") { $0.title },
      .list("dong_chi_tiet", "Các dòng", rowShape) { $0.rows },
    ])

  private static let rowShape = Shape<ReportDetail>(
    "dong_chi_tiet", "Một con số hoặc kết quả",
    [
      .text("noi_dung_dong", "Điều được báo cáo") { $0.content },
      .text("don_vi", "Đơn vị") { $0.unitText },
      .text("so", "Con số, trên tổng số, đơn vị tính: 45/52 văn bản") { figure($0) },
      .text("ty_le", "Tỷ lệ trên tổng số") { rate($0) },
      .text("ket_qua", "Kết quả bằng lời") { $0.outcome },
      .text("giai_trinh", "Giải trình") { $0.standing.explanation },
      .text("ghi_chu", "Ghi chú") { $0.standing.remark },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.standing.isIllustrative },
    ])

  private static func figure(_ detail: ReportDetail) -> String? {
    guard let count = detail.count else { return nil }
    let measure = detail.measure.isEmpty ? "" : "\u{A0}\(detail.measure)"
    return Format.integer(count) + (detail.total.map { "/\(Format.integer($0))" } ?? "") + measure
  }

  private static func rate(_ detail: ReportDetail) -> String? {
    guard let count = detail.count, let total = detail.total, count <= total,
      let percent = FixedDecimal.percent(count, of: total, digits: 1)
    else { return nil }
    return Format.decimal(percent, digits: 1) + "\u{A0}%"
  }
}
