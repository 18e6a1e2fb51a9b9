import Records
import Reform
import Templates
import Vietnamese

/// Who has figures for which period, and who has none (*tình hình gửi báo cáo*).
enum SubmissionPage {
  static let kind = PageKind("tinh-hinh-gui", "Tình hình gửi báo cáo", names: shape.names) { context in
    guard !Table.all(context).isEmpty else { return [] }
    return [
      PlannedPage(
        Address.reportSubmission, kind: "tinh-hinh-gui", title: "Tình hình gửi báo cáo", section: .dossiers,
        trail: [Crumb("Giải quyết hồ sơ", Section.dossiers.path)]
      ) { maker in
        let tables = Table.all(maker.site)
        let lead = tables.map(\.newestSentence).joined(separator: " ")
        return PageContent(
          description: Summary.cut(lead, 220),
          head: PageHead(
            kindLine: "Giải quyết hồ sơ", lead: lead, isIllustrative: tables.contains(where: \.isIllustrative)),
          body: shape.record(Values(tables: tables, maker: maker)))
      }
    ]
  }

  /// What a unit's row of a period says.
  enum State: Sendable {
    case reported
    /// With the time it was sent, and by how much past what was due.
    case sent(SubmissionTime, late: SubmissionTime.Lateness?)
    /// It has a row without any figure.
    case empty
    /// It has no row.
    case absent
    /// It did not exist at the end of the period.
    case notLiving

    var isThere: Bool {
      switch self {
      case .reported, .sent: true
      case .empty, .absent, .notLiving: false
      }
    }
  }

  /// The reports of one kind by one agency.
  struct Table: Sendable {
    let kind: ReportKind
    let heading: String
    /// Newest first.
    let reports: [DossierReport]
    let isIllustrative: Bool
    let rows: [(code: String, name: String, states: [State])]

    /// Periods beside each other; older ones are on the pages of the units.
    private static let most = 6

    static func all(_ context: SiteContext) -> [Table] {
      context.reports.kinds.flatMap { kind, members -> [Table] in
        guard let kind, kind != .thematic else { return [] }
        var rest = members.map { context.reports.views[$0] }
        var tables: [Table] = []
        while let first = rest.first {
          let series = rest.filter { $0.file.isOfSeries(first.file) }
          rest.removeAll { $0.file.isOfSeries(first.file) }
          if let table = Table(kind, Array(series.prefix(most)), context) { tables.append(table) }
        }
        return tables
      }
    }

    private init?(_ kind: ReportKind, _ views: [ReportView], _ context: SiteContext) {
      let shown = Set(views.map(\.report.slug))
      let rowsOf = views.map { view in
        Dictionary(
          view.file.rows.map(\.value).filter { $0.scope == .unit && $0.unitCode != nil }
            .map { ($0.unitCode ?? "", Self.state($0, due: view.report.due)) },
          uniquingKeysWith: { $0.isThere ? $0 : $1 })
      }
      let units = context.reports.units.filter { unit in rowsOf.contains { $0[unit.code] != nil } }
      guard units.count > 1, !shown.isEmpty else { return nil }
      self.kind = kind
      let agency = views.first.flatMap { $0.report.agencyCode.flatMap { context.agencies[$0]?.name } } ?? ""
      heading = kind.label + (agency.isEmpty ? "" : " của \(agency)")
      reports = views.map(\.report)
      isIllustrative = views.contains(where: \.isIllustrative)
      rows = units.map { unit in
        let states = views.indices.map { position -> State in
          if let state = rowsOf[position][unit.code] { return state }
          return Self.isLiving(unit.code, on: views[position].report.period.to, context) ? .absent : .notLiving
        }
        return (unit.code, unit.name, states)
      }
    }

    private static func state(_ row: DossierRow, due: SubmissionTime?) -> State {
      guard !row.counts.isEmpty else { return .empty }
      guard let sent = row.sent else { return .reported }
      return .sent(sent, late: due.flatMap { sent.lateness(against: $0) })
    }

    private static func isLiving(_ code: String, on day: Day, _ context: SiteContext) -> Bool {
      if let agency = context.agencies[code] { return agency.exists(on: day) }
      return context.units[code]?.exists(on: day) ?? true
    }

    func count(_ position: Int) -> (reported: Int, due: Int) {
      let states = rows.map { $0.states[position] }
      let reported = states.count(where: \.isThere)
      let due = states.count { if case .notLiving = $0 { false } else { true } }
      return (reported, due)
    }

    /// How many of a period were sent past what was due; nil where no time is known.
    func late(_ position: Int) -> Int? {
      var known = false
      var late = 0
      for row in rows {
        guard case .sent(_, let lateness) = row.states[position] else { continue }
        known = true
        if lateness != nil { late += 1 }
      }
      return known && reports[position].due != nil ? late : nil
    }

    /// *Tháng 11/2026: 19/20 đơn vị có số liệu, còn thiếu UBND xã C; 2 đơn vị gửi muộn so với hạn 10 giờ ngày 27/11/2026.*
    /// A period without a name of its own is said with its kind.
    var newestSentence: String {
      let (reported, due) = count(0)
      let period = reports.first.map(ReportWords.period) ?? ""
      let isNamed = reports.first?.periodName.isEmpty == false
      var text = isNamed ? IndexWords.raised(period) : "\(kind.label), \(period)"
      text += ": \(reported)/\(due)\u{A0}đơn vị có số liệu"
      let missing = rows.filter { row in
        switch row.states[0] {
        case .empty, .absent: true
        case .reported, .sent, .notLiving: false
        }
      }
      // More than a few are read in the table.
      if (1...3).contains(missing.count) { text += ", còn thiếu \(Format.list(missing.map(\.name)))" }
      if let late = late(0), let limit = reports.first?.due {
        text += "; \(late == 0 ? "không đơn vị nào" : "\(late)\u{A0}đơn vị") gửi muộn so với hạn \(limit.vietnamese)"
      }
      return text + "."
    }
  }

  struct Values: Sendable {
    let tables: [Table]
    let maker: PageMaker
  }

  private struct Head: Sendable {
    let title: String
    let address: String
    let count: String
  }

  private struct Row: Sendable {
    let name: String
    let address: String?
    let states: [State]
  }

  private struct Shown: Sendable {
    let anchor: String
    let table: Table
    let heads: [Head]
    let rows: [Row]
  }

  private static func shown(_ values: Values) -> [Shown] {
    values.tables.enumerated().map { number, table in
      Shown(
        anchor: "\(table.kind.rawValue.replacing("_", with: "-"))-\(number + 1)", table: table,
        heads: table.reports.enumerated().map { position, report in
          let (reported, due) = table.count(position)
          return Head(
            title: IndexWords.raised(ReportWords.period(report)), address: values.maker.link(Address.report(report)),
            count: "\(reported)/\(due)" + (report.due.map { " · hạn \($0.vietnamese)" } ?? ""))
        },
        rows: table.rows.map { row in
          Row(name: row.name, address: values.maker.linkIfThere(Address.reportUnit(row.code)), states: row.states)
        })
    }
  }

  static let shape = Shape<Values>(
    "tinh-hinh-gui", "Tình hình gửi báo cáo",
    [
      .list("bang_gui", "Mỗi loại báo cáo một bảng", tableShape) { shown($0) }
    ])

  private static let tableShape = Shape<Shown>(
    "bang_gui", "Một loại báo cáo: đơn vị xếp dọc, kỳ xếp ngang",
    [
      .text("neo", "Neo") { $0.anchor },
      .text("ten_nhom", "Đầu đề") { $0.table.heading },
      .text("ten_bang", "Tiêu đề bảng") { "\($0.table.newestSentence)" },
      .flag("minh_hoa_bang", "Số liệu minh họa") { $0.table.isIllustrative },
      .list("cot_ky", "Các kỳ, kỳ mới trước", headShape) { $0.heads },
      .list("dong_gui", "Các đơn vị", rowShape) { $0.rows },
    ])

  private static let headShape = Shape<Head>(
    "cot_ky", "Một kỳ",
    [
      .text("ten_ky", "Tên kỳ") { $0.title },
      .text("lien_ket", "Trang báo cáo") { $0.address },
      .text("dem", "Số đơn vị có số liệu trên số phải có") { $0.count },
    ])

  private static let rowShape = Shape<Row>(
    "dong_gui", "Một đơn vị",
    [
      .text("ten", "Tên") { $0.name },
      .text("lien_ket", "Trang của đơn vị") { $0.address },
      .list("o_gui", "Các kỳ", stateShape) { $0.states },
    ])

  private static let stateShape = Shape<State>(
    "o_gui", "Một đơn vị trong một kỳ",
    [
      .flag("da_gui", "Đã có số liệu") { $0.isThere },
      .flag("chua_gui", "Gửi muộn; có dòng mà chưa có số, hoặc không có dòng") {
        switch $0 {
        case .empty, .absent: true
        case .sent(_, let late): late != nil
        case .reported, .notLiving: false
        }
      },
      .text("chu_o", "Chữ trong ô") { state in
        switch state {
        case .reported: "có số liệu"
        case .sent(let time, nil): "gửi \(time.vietnamese)"
        case .sent(let time, let late?): "gửi \(time.vietnamese), muộn \(late.vietnamese)"
        case .empty: "chưa có số"
        case .absent: "không có trong biểu"
        case .notLiving: "không còn, chưa có"
        }
      },
    ])
}
