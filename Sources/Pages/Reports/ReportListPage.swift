import Records
import Reform
import Templates
import Vietnamese

/// All dossier reports, by kind and period.
enum ReportListPage {
  static let kind = PageKind(
    "danh-muc-bao-cao", "Giải quyết hồ sơ: các báo cáo theo kỳ", names: shape.names,
    files: { context in
      guard let first = context.reports.views.first(where: { !$0.file.rows.isEmpty }) else { return [] }
      return [
        PlannedFile(Address.reportAllRows, source: first.file.report.place, table: ReportData.allRowsTable) {
          ReportData.allRows($0.context)
        }
      ]
    }
  ) { context in
    guard !context.reports.views.isEmpty || !context.library.desks.isEmpty else { return [] }
    return [
      PlannedPage(
        Section.dossiers.path, kind: "danh-muc-bao-cao", title: "Giải quyết hồ sơ", section: .dossiers
      ) { maker in
        let lead = lead(maker)
        let newest = maker.site.reports.newest
        let values = Values(maker: maker, tables: tables(maker))
        return PageContent(
          description: "\(maker.site.site.name): \(lead)",
          head: PageHead(
            kindLine: "Báo cáo theo kỳ", lead: lead, isIllustrative: newest?.isIllustrative ?? false),
          body: shape.record(values), figures: values.tables.flatMap(\.figures))
      }
    ]
  }

  /// What the newest report says.
  private static func lead(_ maker: PageMaker) -> String {
    guard let newest = maker.site.reports.newest ?? maker.site.reports.views.first else {
      return "Cổng chưa có báo cáo giải quyết hồ sơ nào."
    }
    return "\(IndexWords.raised(ReportWords.fullPeriod(newest.report))): "
      + IndexWords.lowered(ReportWords.lead(newest))
  }

  private static func related(_ maker: PageMaker) -> [LinkRow] {
    let pages: [(String, String, String)] = [
      (Address.reportUnits, "Theo cơ quan, xã, phường", "từng đơn vị qua các kỳ báo cáo"),
      (Address.reportSubmission, "Tình hình gửi báo cáo", "đơn vị nào đã có số liệu kỳ nào"),
      (Address.desks, "Bộ phận Một cửa", "địa chỉ, giờ làm việc, điện thoại, nơi nhận phản ánh"),
    ]
    return pages.compactMap { path, title, more in
      maker.linkIfThere(path).map { LinkRow(title, $0, more: more) }
    }
  }

  private static func tables(_ maker: PageMaker) -> [PeriodTable] {
    maker.site.reports.kinds.filter { $0.kind != .thematic && $0.kind != nil }.map { kind, views in
      PeriodTable(views.map { maker.site.reports.views[$0] }, kind: kind, maker)
    }
  }

  struct Values: Sendable {
    let maker: PageMaker
    let tables: [PeriodTable]
  }

  static let shape = Shape<Values>(
    "danh-muc-bao-cao", "Các báo cáo theo loại và kỳ",
    [
      .list("nhom_bao_cao", "Các loại báo cáo, mỗi loại một bảng", PeriodTable.shape) { $0.tables },
      .flag("co_chuyen_de", "Có báo cáo chuyên đề hoặc loại khác") { !others($0.maker).isEmpty },
      .list("chuyen_de", "Báo cáo chuyên đề và loại khác", LinkRow.shape) { others($0.maker) },
      .flag("co_lien_quan", "Có trang liên quan") { !related($0.maker).isEmpty },
      .list("lien_quan", "Theo đơn vị, tình hình gửi, Bộ phận Một cửa", LinkRow.shape) { related($0.maker) },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        guard let address = values.maker.linkIfThere(Address.reportAllRows) else { return nil }
        return values.maker.kit(
          Reuse(
            files: [Download("Mọi dòng của mọi kỳ", address, format: "CSV")], licence: values.maker.site.site.licence))
      },
    ])

  private static func others(_ maker: PageMaker) -> [LinkRow] {
    maker.site.reports.views.filter { $0.report.kind == .thematic || $0.report.kind == nil }.map { view in
      LinkRow(
        view.report.title, maker.link(Address.report(view.report)), more: ReportWords.days(view.report.period),
        isIllustrative: view.isIllustrative, isDraft: view.report.release.isDraft)
    }
  }
}
