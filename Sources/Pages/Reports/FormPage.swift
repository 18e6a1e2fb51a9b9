import Records
import Reform
import Templates
import Vietnamese

/// Official forms filled from the data of a report, with their own column numbers, for the screen and for paper.
enum FormPage {
  static let kind = PageKind("bieu-mau", "Biểu mẫu báo cáo đã điền từ số liệu", names: shape.names) { context in
    context.reports.views.indices.flatMap { position in
      OfficialForm.all(context.reports.views[position]).map { page(context, position, $0) }
    }
  }

  private static func page(_ context: SiteContext, _ position: Int, _ form: OfficialForm) -> PlannedPage {
    let report = context.reports.views[position].report
    return PlannedPage(
      Address.form(form, of: report), kind: "bieu-mau", title: "\(form.title), \(ReportWords.period(report))",
      section: .dossiers,
      trail: [Crumb("Giải quyết hồ sơ", Section.dossiers.path), Crumb(report.title, Address.report(report))],
      source: context.reports.views[position].file.report.place
    ) { maker in
      let view = maker.site.reports.views[position]
      let values = Values(view: view, form: form, maker: maker)
      return PageContent(
        description: "\(form.title), điền từ số liệu của “\(view.report.title)”.", head: head(values),
        body: shape.record(values))
    }
  }

  private static func head(_ values: Values) -> PageHead {
    let report = values.view.report
    var facts = [
      Fact("Biểu", values.form.number, more: values.form.basis(report)),
      Fact("Kỳ báo cáo", ReportWords.days(report.period)),
    ]
    if !report.agency.isEmpty {
      facts.append(
        Fact("Đơn vị báo cáo", report.agencyCode.map { values.maker.agency($0).title } ?? report.agency))
    }
    facts.append(Fact("Số liệu", report.title, address: values.maker.link(Address.report(report))))
    return PageHead(
      kindLine: "Biểu mẫu · Giải quyết hồ sơ", lead: values.form.lead, isIllustrative: values.view.isIllustrative,
      facts: facts,
      notices: [
        Notice(
          .part, "Không thay văn bản đã ký.",
          "Biểu do cổng điền từ số liệu đã công khai, để đọc và in; bản có giá trị là báo cáo đã ký số của cơ quan.")
      ])
  }

  struct Values: Sendable {
    let view: ReportView
    let form: OfficialForm
    let maker: PageMaker
  }

  static let shape = Shape<Values>(
    "bieu-mau", "Một biểu mẫu đã điền",
    [
      .text("ten_bieu", "Tên biểu") { $0.form.title },
      .text("so_bieu", "Số biểu") { $0.form.number },
      .record("bang_bieu", "Bảng có số cột, của biểu bảng", FormTable.shape) { values in
        values.form == .dossiers ? FormTable(values.view, values.maker) : nil
      },
      .list("phan_bieu", "Các phần, của biểu báo cáo bằng lời", FormSection.shape) { values in
        values.form == .dossiers ? [] : FormSection.all(values.form, values.view)
      },
      .text("cau_ty_le", "Tỷ lệ suy ra, có tử số và mẫu số") { values in
        values.view.share.map {
          "Tỷ lệ suy ra: \(ReportWords.onTime($0, hasEarly: values.view.columns.contains(.early)))."
        }
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            isIllustrative: values.view.isIllustrative,
            files: [
              Download("Bảng hồ sơ", values.maker.link(Address.reportData(values.view.report, ".csv")), format: "CSV")
            ].filter { _ in !values.view.file.columns.isEmpty },
            licence: values.maker.site.site.licence))
      },
    ])
}

/// The forms that the program fills.
enum OfficialForm: String, Sendable, CaseIterable {
  /// II.06a/VPCP/KSTT: *Tình hình, kết quả giải quyết thủ tục hành chính tại cơ quan, đơn vị trực tiếp giải quyết*.
  case dossiers = "ii06a"
  case week = "tuan"
  case month = "thang"

  /// Those that the data of a report can fill.
  static func all(_ view: ReportView) -> [OfficialForm] {
    guard !view.report.isDraft else { return [] }
    let columns = view.columns
    let hasDossiers = !columns.isDisjoint(with: [.received, .new]) && !columns.isDisjoint(with: [.resolved, .onTime])
    var forms: [OfficialForm] = []
    if hasDossiers, columns.contains(.inProgress) || columns.contains(.within) { forms.append(.dossiers) }
    if view.report.kind == .week { forms.append(.week) }
    if view.report.kind == .month { forms.append(.month) }
    return forms
  }

  var title: String {
    switch self {
    case .dossiers: "Tình hình, kết quả giải quyết thủ tục hành chính"
    case .week: "Báo cáo tuần về công tác cải cách hành chính"
    case .month: "Báo cáo công tác cải cách hành chính tháng"
    }
  }

  var number: String {
    switch self {
    case .dossiers: "II.06a/VPCP/KSTT"
    case .week: "Mẫu báo cáo tuần"
    case .month: "Mẫu báo cáo tháng"
    }
  }

  /// Where the form comes from: the one is named by its circular, the others by what the report says of itself, since
  /// each province orders its own.
  func basis(_ report: DossierReport) -> String? {
    switch self {
    case .dossiers: "Thông tư 01/2020/TT-VPCP; thứ tự cột theo biểu in của phần mềm một cửa, cần đối chiếu bản gốc"
    case .week, .month: report.form.isEmpty || report.form.hasPrefix(Self.dossiers.number) ? nil : report.form
    }
  }

  var lead: String {
    switch self {
    case .dossiers:
      "Số trong cột là số hồ sơ; cột tổng được thử lại theo phép ghi dưới số cột. Dấu – là không phát sinh, … là chưa có số, "
        + "ô trống là biểu nguồn không có cột ấy."
    case .week, .month:
      "Mỗi dòng của mẫu lấy từ bảng hồ sơ và số liệu khác của báo cáo; dòng nào chưa có số thì để dấu chấm như trong mẫu."
    }
  }
}

extension Address {
  static func form(_ form: OfficialForm, of report: DossierReport) -> String {
    "bao-cao/bieu-mau/\(report.slug)-\(form.rawValue).html"
  }
}

/// Form II.06a: its heads with their numbers, levels rolled up, and the rows.
struct FormTable: Sendable {
  struct Column: Sendable {
    let title: String
    /// The head above it, below that of its group: *Trong kỳ*.
    var above: String?
    /// *(3) = (4) + (5) + (6)*
    let number: String
    let columns: [DossierColumn]

    init(_ title: String, _ number: String, _ columns: [DossierColumn], above: String? = nil) {
      self.title = title
      self.number = number
      self.columns = columns
      self.above = above
    }
  }

  struct Row: Sendable {
    let number: String
    let name: String
    let cells: [String]
    var isTotal = false
    /// Ours: the source prints no such row.
    var isComputed = false
  }

  let rows: [Row]
  /// What column (2) names: *Lĩnh vực, công việc giải quyết theo cấp*, else the units.
  let subject: String

  /// Thông tư 01/2020/TT-VPCP ngày 21/10/2020, biểu II.06a: the heads, the order and the numbers of the columns, compared
  /// with the form as the one-stop software of two provinces prints it. All three agree in order and numbers; over (4)
  /// and (5) the software prints *Trong đó*. The circular itself was not at hand, and the page says so.
  static let columns: [Column] = [
    Column("Tổng số", "(3) = (4) + (5) + (6)", [.received]),
    Column("Trực tuyến", "(4)", [.online], above: "Trong kỳ"),
    Column(
      "Trực tiếp, dịch vụ bưu chính", "(5)", [.inPersonOrPost, .inPerson, .post], above: "Trong kỳ"),
    Column("Từ kỳ trước", "(6)", [.opening]),
    Column("Tổng số", "(7) = (8) + (9) + (10)", [.resolved]),
    Column("Trước hạn", "(8)", [.early]),
    Column("Đúng hạn", "(9)", [.onTime]),
    Column("Quá hạn", "(10)", [.late]),
    Column("Tổng số", "(11) = (12) + (13)", [.inProgress]),
    Column("Trong hạn", "(12)", [.within]),
    Column("Quá hạn", "(13)", [.past]),
  ]

  /// The second row of heads: a head that spans several columns stands once.
  static let middle: [Middle] = columns.reduce(into: []) { heads, column in
    if let above = column.above, heads.last?.title == above {
      heads[heads.count - 1].count += 1
    } else {
      heads.append(Middle(title: column.above ?? column.title, count: 1, isGroup: column.above != nil))
    }
  }

  struct Middle: Sendable {
    let title: String
    var count: Int
    let isGroup: Bool
  }

  static let groups: [(title: String, count: Int)] = [
    ("Số lượng hồ sơ tiếp nhận", 4), ("Số lượng hồ sơ đã giải quyết", 4), ("Số lượng hồ sơ đang giải quyết", 3),
  ]

  init?(_ view: ReportView, _ maker: PageMaker) {
    guard let headline = view.headline else { return nil }
    let arithmetic = view.file.arithmetic
    var rows: [Row] = []
    let hasFields = view.file.rows.contains { !$0.value.isWholeField }
    let units = view.file.rows.map(\.value).filter { $0.scope == .unit }
    let isByField = hasFields && Set(units.map(\.unitKey)).count < 2
    subject = isByField ? "Lĩnh vực, công việc giải quyết theo cấp" : "Đơn vị giải quyết"
    if isByField {
      for row in view.file.rows.map(\.value) where !row.isWholeField {
        rows.append(Row(number: String(rows.count + 1), name: row.field, cells: Self.cells(row.counts)))
      }
    } else {
      var number = 0
      for level in arithmetic.levels() {
        let isComputed = if case .summed = level.origin { true } else { false }
        rows.append(
          Row(
            number: RomanNumeral.text(rows.count { $0.isTotal } + 1), name: Self.name(level),
            cells: Self.cells(level.counts),
            isTotal: true, isComputed: isComputed))
        for row in units where row.unitLevel == level.level && row.isWholeField {
          number += 1
          rows.append(Row(number: String(number), name: Self.name(row, maker), cells: Self.cells(row.counts)))
        }
      }
      for row in units where row.unitLevel == nil && row.isWholeField {
        number += 1
        rows.append(Row(number: String(number), name: Self.name(row, maker), cells: Self.cells(row.counts)))
      }
    }
    let isComputed = if case .summed = headline.origin { true } else { false }
    rows.append(
      Row(number: "", name: "Tổng cộng", cells: Self.cells(headline.counts), isTotal: true, isComputed: isComputed))
    self.rows = rows
  }

  private static func name(_ level: DossierLevelSum) -> String {
    let name = "Cấp \(level.level.label.lowercased())"
    guard level.units > 0 else { return name }
    return level.reported < level.units ? "\(name) (\(level.reported)/\(level.units)\u{A0}đơn vị có số)" : name
  }

  private static func name(_ row: DossierRow, _ maker: PageMaker) -> String {
    guard let code = row.unitCode, code == row.unitText else { return row.unitText }
    return maker.site.agencies[code]?.name ?? maker.site.units[code]?.name ?? row.unitText
  }

  /// The first of the columns that has a figure; two that make one are added.
  private static func cells(_ counts: DossierCounts) -> [String] {
    columns.map { column in
      if let mark = counts[mark: column.columns[0]] { return mark.sign }
      if let count = counts[column.columns[0]] { return Format.integer(count) }
      guard column.columns.count > 1, let sum = counts.sum(Array(column.columns.dropFirst())) else {
        return derived(column.columns[0], counts).map(Format.integer) ?? ""
      }
      return Format.integer(sum)
    }
  }

  /// A total that the source does not print, from its parts.
  private static func derived(_ column: DossierColumn, _ counts: DossierCounts) -> Int? {
    switch column {
    case .received: counts.sum([.opening, .new])
    // A form without a column for dossiers before time counts them as on time.
    case .resolved: counts.sum([.early, .onTime, .late]) ?? counts.sum([.onTime, .late])
    case .inProgress: counts.sum([.within, .past])
    default: nil
    }
  }

  static let shape = Shape<FormTable>(
    "bang_bieu", "Bảng của biểu II.06a",
    [
      .list("nhom_cot", "Các nhóm cột", groupShape) { _ in groups.map(Group.init) },
      .text("dau_cot_2", "Đầu cột (2): đơn vị, hay lĩnh vực") { $0.subject },
      .list("cot_giua", "Hàng đầu cột thứ hai", middleShape) { _ in middle },
      .list("cot_duoi", "Hàng đầu cột thứ ba: các cột nằm dưới một đầu chung", columnShape) { _ in
        columns.filter { $0.above != nil }
      },
      .list("cot", "Các cột", columnShape) { _ in columns },
      .list("dong_bieu", "Các dòng", rowShape) { $0.rows },
      .flag("co_cong", "Có dòng cổng tự cộng") { $0.rows.contains(where: \.isComputed) },
    ])

  private struct Group: Sendable {
    let title: String
    let count: Int

    init(_ group: (title: String, count: Int)) {
      title = group.title
      count = group.count
    }
  }

  private static let groupShape = Shape<Group>(
    "nhom_cot", "Một nhóm cột",
    [
      .text("ten_nhom", "Tên nhóm") { $0.title },
      .text("so_cot", "Số cột của nhóm") { String($0.count) },
    ])

  private static let middleShape = Shape<Middle>(
    "cot_giua", "Một đầu cột ở hàng thứ hai",
    [
      .text("ten_cot", "Đầu cột") { $0.title },
      .text("so_cot", "Số cột nằm dưới") { String($0.count) },
      .flag("la_nhom", "Có các cột bên dưới") { $0.isGroup },
    ])

  private static let columnShape = Shape<Column>(
    "cot", "Một cột",
    [
      .text("ten_cot", "Đầu cột") { $0.title },
      .text("so_hieu_cot", "(3) = (4) + (5) + (6)") { $0.number },
    ])

  private static let cellShape = Shape<String>("o", "Một ô", [.text("chu_o", "Số trong ô; trống là không có") { $0 }])

  private static let rowShape = Shape<Row>(
    "dong_bieu", "Một dòng của biểu",
    [
      .text("so_tt", "Số thứ tự") { $0.number },
      .text("ten", "Đơn vị, lĩnh vực") { $0.name },
      .flag("la_tong", "Dòng tổng") { $0.isTotal },
      .flag("la_cong", "Dòng cổng tự cộng") { $0.isComputed },
      .list("o_so", "Các ô", cellShape) { $0.cells },
    ])
}
