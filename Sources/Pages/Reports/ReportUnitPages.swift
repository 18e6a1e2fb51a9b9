import Records
import Reform
import Templates
import Vietnamese

/// The dossiers of one agency or commune over the periods, and the list of all.
enum ReportUnitPages {
  static let all: [PageKind] = [list, unit]

  private static let trail = [Crumb("Giải quyết hồ sơ", Section.dossiers.path)]

  // MARK: the list

  private static let list = PageKind(
    "danh-sach", "Giải quyết hồ sơ theo đơn vị", names: LinkGroups.shape.names
  ) { context in
    guard !context.reports.units.isEmpty else { return [] }
    return [
      PlannedPage(
        Address.reportUnits, kind: "danh-sach", title: "Giải quyết hồ sơ theo cơ quan, xã, phường", section: .dossiers,
        trail: trail
      ) { maker in
        let lead =
          "\(maker.site.reports.units.count)\u{A0}đơn vị có trong các báo cáo; mỗi đơn vị một trang, xếp theo loại báo "
          + "cáo và kỳ. Dòng nhỏ là kỳ mới nhất của đơn vị."
        return PageContent(
          description: lead, head: PageHead(kindLine: "Danh mục", lead: lead),
          body: LinkGroups.shape.record(LinkGroups(groups: groups(maker))))
      }
    ]
  }

  private static func groups(_ maker: PageMaker) -> [LinkGroup] {
    let levels: [(GovernmentLevel?, String, String)] = [
      (.province, "cap-tinh", "Sở, ban, ngành"), (.district, "cap-huyen", "Cấp huyện (đến 30/6/2025)"),
      (.commune, "cap-xa", "Xã, phường"), (.central, "trung-uong", "Cơ quan trung ương"), (nil, "khac", "Đơn vị khác"),
    ]
    return levels.compactMap { level, anchor, title in
      let rows = maker.site.reports.units.filter { $0.level == level }.map { unit in
        LinkRow(
          unit.name, maker.link(Address.reportUnit(unit.code)), more: newest(unit, maker),
          isIllustrative: unit.entries.first.map { maker.site.reports.views[$0.view].isIllustrative } ?? false)
      }
      return rows.isEmpty ? nil : LinkGroup(anchor: anchor, title: title, rows: rows)
    }
  }

  /// *tháng 11/2026: 1.204/1.210 đúng hạn, 99,50 %*
  private static func newest(_ unit: ReportUnit, _ maker: PageMaker) -> String? {
    guard let entry = unit.entries.first else { return nil }
    let view = maker.site.reports.views[entry.view]
    let period = ReportWords.period(view.report)
    guard let share = OnTimeShare(view.file.rows[entry.row].value.counts, columns: view.columns),
      let percent = ReportWords.percent(share)
    else { return "\(period): không có số đúng hạn" }
    return "\(period): \(Format.integer(share.inTime))/\(Format.integer(share.resolved)) đúng hạn, \(percent)"
  }

  // MARK: one unit

  private static let unit = PageKind(
    "bao-cao-don-vi", "Giải quyết hồ sơ của một đơn vị qua các kỳ", names: shape.names
  ) { context in
    context.reports.units.indices.map { position in
      let unit = context.reports.units[position]
      return PlannedPage(
        Address.reportUnit(unit.code), kind: "bao-cao-don-vi", title: "Giải quyết hồ sơ: \(unit.name)",
        section: .dossiers, trail: trail + [Crumb("Theo đơn vị", Address.reportUnits)],
        source: unit.entries.first.map { context.reports.views[$0.view].file.report.place }
      ) { maker in
        let values = Values(unit: maker.site.reports.units[position], maker: maker)
        return PageContent(
          description: "\(unit.name): \(values.lead)",
          head: PageHead(
            kindLine: "Giải quyết hồ sơ theo đơn vị", lead: values.lead, isIllustrative: values.isIllustrative,
            facts: values.facts), body: shape.record(values), figures: values.tables.flatMap(\.figures))
      }
    }
  }

  struct Values: Sendable {
    let unit: ReportUnit
    let maker: PageMaker
    let tables: [PeriodTable]

    init(unit: ReportUnit, maker: PageMaker) {
      self.unit = unit
      self.maker = maker
      tables = maker.site.reports.kinds.compactMap { kind, _ in
        let table = PeriodTable(unit, kind: kind, maker)
        // A thematic report may have the unit without any figure of this table.
        return table.rows.contains(where: \.hasFigures) ? table : nil
      }
    }

    private var views: [ReportView] { unit.entries.map { maker.site.reports.views[$0.view] } }
    var isIllustrative: Bool { views.contains(where: \.isIllustrative) }

    /// What its newest figures say.
    var lead: String { ReportUnitPages.sentence(unit, maker) }

    var facts: [Fact] {
      var facts: [Fact] = []
      let agency = maker.agency(unit.code)
      if let address = agency.address { facts.append(Fact("Cơ quan", agency.title, address: address)) }
      facts.append(Fact("Số kỳ có trong biểu", "\(unit.entries.count)\u{A0}kỳ"))
      facts.append(Fact("Nguồn", "Xem nguồn của bảng", address: "#nguon"))
      return facts
    }

    var sources: [SourceNote] {
      views.map { view in
        SourceNote(
          view.report.title, address: maker.link(Address.report(view.report)),
          remark: view.report.number.isEmpty ? view.report.standing.source : "số \(view.report.number)")
      }
    }
  }

  /// The newest figures of a unit, in a sentence with their period.
  static func sentence(_ unit: ReportUnit, _ maker: PageMaker) -> String {
    guard let entry = unit.entries.first else { return "Chưa có số liệu." }
    let view = maker.site.reports.views[entry.view]
    let period = IndexWords.raised(ReportWords.fullPeriod(view.report))
    let counts = view.file.rows[entry.row].value.counts
    guard let share = OnTimeShare(counts, columns: view.columns) else {
      return counts.isEmpty
        ? "\(period): đơn vị chưa có số liệu." : "\(period): biểu không cho biết số hồ sơ đúng hạn."
    }
    let text = ReportWords.onTime(share, hasEarly: view.columns.contains(.early))
    return "\(period): \(IndexWords.lowered(text))."
  }

  static let shape = Shape<Values>(
    "bao-cao-don-vi", "Một đơn vị qua các kỳ",
    [
      .list("nhom_bao_cao", "Mỗi loại báo cáo một bảng", PeriodTable.shape) { $0.tables },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            sentence:
              "\(values.unit.name), \(IndexWords.lowered(values.lead)) Nguồn: các báo cáo giải quyết hồ sơ trên cổng.",
            isIllustrative: values.isIllustrative,
            files: [Download("Mọi dòng của mọi kỳ", values.maker.link(Address.reportAllRows), format: "CSV")],
            licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { $0.sources },
    ])
}
