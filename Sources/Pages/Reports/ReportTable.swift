import Records
import Reform
import Templates
import Vietnamese

/// The table of dossiers of one report, in the order of its source (`bang_ho_so`); nil where it has none.
struct ReportTable: Sendable {
  let view: ReportView
  let maker: PageMaker

  init?(_ view: ReportView, _ maker: PageMaker) {
    guard !view.file.rows.isEmpty else { return nil }
    self.view = view
    self.maker = maker
  }

  struct Group: Sendable {
    let title: String
    let columns: [DossierColumn]
  }

  struct Row: Sendable {
    let name: String
    var address: String?
    var field: String?
    var notes: [String] = []
    var isTotal = false
    /// Ours: the source prints no total.
    var isComputed = false
    let cells: [String]
    let rate: String
    var line: Int?
  }

  private static let groups: [Group] = [
    Group(title: "Tiếp nhận", columns: [.opening, .new, .online, .inPersonOrPost, .inPerson, .post, .received]),
    Group(title: "Đã giải quyết", columns: [.early, .onTime, .late, .resolved]),
    Group(title: "Đang giải quyết", columns: [.within, .past, .inProgress]),
    Group(title: "Khác", columns: [.returned, .withdrawn, .paidOnline, .digitised, .electronicResult]),
  ]

  var groups: [Group] {
    Self.groups.compactMap { group in
      let columns = group.columns.filter(view.columns.contains)
      return columns.isEmpty ? nil : Group(title: group.title, columns: columns)
    }
  }

  private var columns: [DossierColumn] { groups.flatMap(\.columns) }
  var hasRate: Bool { view.columns.contains(.onTime) }
  var hasFields: Bool { view.file.rows.contains { !$0.value.isWholeField } }

  /// *nguồn in 98,81 %, tính lại 98,80 %*: said only where the two differ.
  private func printedRate(_ position: Int, _ rates: [Int: PrintedRate]) -> String? {
    guard let rate = rates[position], rate.outcome != .holds else { return nil }
    return "Nguồn in tỷ lệ \(Format.decimal(rate.printed))\u{A0}%, tính từ số hồ sơ là "
      + "\(Format.decimal(rate.recomputed))\u{A0}% (\(Format.integer(rate.inTime))/\(Format.integer(rate.resolved)))"
  }

  var rows: [Row] {
    let columns = columns
    let rates = Dictionary(view.rates.map { ($0.row, $0) }, uniquingKeysWith: { first, _ in first })
    return view.file.rows.enumerated().map { position, row in
      let value = row.value
      var notes: [String] = []
      if value.counts.isEmpty { notes.append("chưa có số liệu") }
      if let printed = printedRate(position, rates) { notes.append(printed) }
      if !value.standing.explanation.isEmpty { notes.append("Giải trình: \(value.standing.explanation)") }
      if !value.standing.remark.isEmpty { notes.append(value.standing.remark) }
      return Row(
        name: name(value), address: value.unitCode.flatMap { maker.linkIfThere(Address.reportUnit($0)) },
        field: value.isWholeField ? nil : value.field, notes: notes, isTotal: value.scope != .unit,
        cells: columns.map { value.counts[mark: $0]?.sign ?? Self.figure(value.counts[$0]) },
        rate: OnTimeShare(value.counts, columns: view.columns).flatMap(ReportWords.percent) ?? "–",
        line: row.place.rowNumber)
    } + (computed.map { [$0] } ?? [])
  }

  /// A code alone says nothing to a reader.
  private func name(_ row: DossierRow) -> String {
    guard let code = row.unitCode, code == row.unitText else { return row.unitText }
    return maker.site.agencies[code]?.name ?? maker.site.units[code]?.name ?? row.unitText
  }

  /// The sum of the rows, where the source prints no total.
  private var computed: Row? {
    guard let headline = view.headline, case .summed(let count) = headline.origin else { return nil }
    return Row(
      name: "Cổng cộng \(count)\u{A0}dòng", notes: ["biểu không in dòng tổng"], isTotal: true, isComputed: true,
      cells: columns.map { Self.figure(headline.counts[$0]) },
      rate: view.share.flatMap(ReportWords.percent) ?? "–")
  }

  private static func figure(_ number: Int?) -> String { number.map(Format.integer) ?? "–" }

  /// The source's own head; a table whose heads are keys, or the titles of our own downloads, gets short ones.
  private func head(_ column: DossierColumn) -> String {
    if let printed = view.file.heads[column.key],
      ![column.key, ReportWords.title(column)].map(Fold.name).contains(Fold.name(printed))
    {
      return printed
    }
    switch column {
    case .opening: return "Kỳ trước"
    case .new: return "Mới"
    case .received, .resolved, .inProgress: return "Tổng số"
    case .within: return "Trong hạn"
    case .past: return "Quá hạn"
    default: return ReportWords.title(column)
    }
  }

  private var reading: String {
    let rate = hasRate ? " " + ReportWords.rateReading(view.columns) : ""
    let signs = Set(view.file.rows.flatMap { row in DossierColumn.allCases.compactMap { row.value.counts[mark: $0] } })
    let said = FigureMark.allCases.filter(signs.contains).map { "\($0.sign) là \($0.meaning)" }
    let marks =
      said.isEmpty
      ? "Dấu – là biểu không có số, không phải 0."
      : "Dấu \(said.joined(separator: "; ")); ô trống trong biểu cũng in –, không phải 0."
    return "Đơn vị: hồ sơ. \(marks)\(rate)"
  }

  static let shape = Shape<ReportTable>(
    "bang_ho_so", "Bảng hồ sơ của báo cáo, theo thứ tự của nguồn",
    [
      .text("ten_bang", "Tiêu đề bảng") { "Tiếp nhận và giải quyết hồ sơ, \(ReportWords.fullPeriod($0.view.report))" },
      .text("cach_doc_bang", "Cách đọc bảng") { $0.reading },
      .flag("minh_hoa_bang", "Số liệu minh họa") { $0.view.isIllustrative },
      .flag("co_linh_vuc", "Có cột lĩnh vực") { $0.hasFields },
      .flag("co_ty_le", "Có cột tỷ lệ đúng hạn") { $0.hasRate },
      .list("nhom_cot", "Các nhóm cột", groupShape) { $0.groups },
      .list("cot", "Các cột", headShape) { table in table.columns.map { table.head($0) } },
      .list("dong_ho_so", "Các dòng", rowShape) { $0.rows },
      .text("giai_trinh_chung", "Giải trình chung của báo cáo") { $0.view.report.standing.explanation },
    ])

  private static let groupShape = Shape<Group>(
    "nhom_cot", "Một nhóm cột",
    [
      .text("ten_nhom", "Tên nhóm") { $0.title },
      .text("so_cot", "Số cột của nhóm") { String($0.columns.count) },
    ])

  private static let headShape = Shape<String>("cot", "Một cột", [.text("ten_cot", "Đầu cột") { $0 }])

  private static let cellShape = Shape<String>("o", "Một ô", [.text("chu_o", "Số trong ô; – là không có") { $0 }])

  private static let noteShape = Shape<String>("ghi_chu", "Một ghi chú", [.text("chu_o", "Chữ") { $0 }])

  private static let rowShape = Shape<Row>(
    "dong_ho_so", "Một đơn vị, hoặc một lĩnh vực của đơn vị",
    [
      .text("ten", "Tên như in") { $0.name },
      .text("lien_ket", "Trang của đơn vị") { $0.address },
      .text("linh_vuc", "Lĩnh vực") { $0.field },
      .list("ghi_chu_dong", "Giải trình, ghi chú", noteShape) { $0.notes },
      .flag("la_tong", "Dòng tổng") { $0.isTotal },
      .flag("la_cong", "Dòng cổng tự cộng") { $0.isComputed },
      .list("o_so", "Các ô", cellShape) { $0.cells },
      .text("ty_le", "Tỷ lệ đúng hạn") { $0.rate },
    ])
}
