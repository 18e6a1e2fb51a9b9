import Records
import Reform
import Templates
import Vietnamese

/// Several periods of one kind under each other, newest on top (`bang_ky`). Nothing is added up or averaged over them.
struct PeriodTable: Sendable {
  let anchor: String
  let heading: String
  let caption: String
  let reading: String
  let isIllustrative: Bool
  let rows: [Row]
  /// The page and the files beside it show the same drawing.
  private(set) var figures: [FigureValues] = []

  struct Row: Sendable {
    let period: String
    let days: String
    let address: String?
    /// Why it does not go on from the period below.
    var seam: String?
    let counts: DossierCounts?
    let share: OnTimeShare?
    let explanation: String
    var isThis = false
    var isIllustrative = false
    var isDraft = false

    /// Whether the table has a figure to print for it, or it is known not to have reported.
    var hasFigures: Bool {
      guard let counts else { return true }
      return share != nil || [.received, .resolved, .late, .past].contains { counts[$0] != nil }
    }
  }

  /// Whole reports, as they are given, newest first.
  init(
    _ views: [ReportView], kind: ReportKind?, heading: String? = nil, current: String = "", _ maker: PageMaker
  ) {
    let rows = views.map { view in
      Row(view, counts: view.headline?.counts, share: view.share, explanation: "", current: current, maker)
    }
    self.init(
      rows, views: views, kind: kind, heading: heading ?? Self.name(kind), caption: "\(Self.name(kind)), kỳ mới ở trên")
  }

  /// One unit in reports of a kind.
  init(_ unit: ReportUnit, kind: ReportKind?, _ maker: PageMaker) {
    let entries = unit.entries.filter { maker.site.reports.views[$0.view].report.kind == kind }
    let views = entries.map { maker.site.reports.views[$0.view] }
    let rows = zip(entries, views).map { entry, view in
      let row = view.file.rows[entry.row].value
      return Row(
        view, counts: row.counts.isEmpty ? nil : row.counts, share: OnTimeShare(row.counts, columns: view.columns),
        explanation: row.standing.explanation, current: "", maker)
    }
    self.init(
      rows, views: views, kind: kind, heading: Self.name(kind),
      caption: "\(unit.name), \(IndexWords.lowered(Self.name(kind))), kỳ mới ở trên")
  }

  private init(_ rows: [Row], views: [ReportView], kind: ReportKind?, heading: String, caption: String) {
    var rows = rows
    for position in rows.indices.dropLast() {
      let (newer, older) = (views[position].file, views[position + 1].file)
      guard newer.isOfSeries(older) else { continue }
      rows[position].seam = ReportWords.seam(newer.report.value.period, after: older.report.value.period)
    }
    anchor = kind.map { $0.rawValue.replacing("_", with: "-") } ?? "khac"
    self.heading = heading
    self.caption = caption
    self.rows = rows
    isIllustrative = views.contains(where: \.isIllustrative)
    let columns = views.reduce(into: Set<DossierColumn>()) { $0.formUnion($1.columns) }
    reading = ReportWords.rateReading(columns) + " Không cộng các kỳ và không lấy trung bình tỷ lệ."
    figures = drawnFigures()
  }

  static func name(_ kind: ReportKind?) -> String { kind?.label ?? "Báo cáo khác" }

  static let shape = Shape<PeriodTable>(
    "bang_ky", "Các kỳ báo cáo cùng loại, kỳ mới ở trên",
    [
      .text("neo", "Neo") { $0.anchor },
      .text("ten_nhom", "Đầu đề") { $0.heading },
      .text("ten_bang", "Tiêu đề bảng") { $0.caption },
      .text("cach_doc_bang", "Cách tính tỷ lệ") { $0.reading },
      .flag("minh_hoa_bang", "Số liệu minh họa") { $0.isIllustrative },
      .list("hinh_ky", "Hình tỷ lệ đúng hạn qua các kỳ, khi có từ hai kỳ", FigureValues.shape) { $0.figures },
      .list("ky_bao_cao", "Từng kỳ", rowShape) { $0.rows },
    ])

  private static let rowShape = Shape<Row>(
    "ky_bao_cao", "Một kỳ",
    [
      .text("ten_ky", "Tên kỳ") { $0.period },
      .text("cac_ngay", "Từ ngày nào đến ngày nào") { $0.days },
      .text("lien_ket", "Trang báo cáo") { $0.address },
      .text("ngat", "Vì sao không nối liền kỳ trước") { $0.seam },
      .text("giai_trinh", "Giải trình") { $0.explanation },
      .flag("la_trang_nay", "Kỳ đang xem") { $0.isThis },
      .flag("du_thao_dong", "Báo cáo còn là bản nháp (--drafts)") { $0.isDraft },
      .text("tiep_nhan", "Tổng tiếp nhận") { figure($0.counts?[.received]) },
      .text("da_giai_quyet", "Đã giải quyết") {
        $0.share.map { Format.integer($0.resolved) } ?? figure($0.counts?[.resolved])
      },
      .text("dung_han", "Trước và đúng hạn") { figure($0.share?.inTime) },
      .text("ty_le", "Tỷ lệ đúng hạn") { $0.share.flatMap(ReportWords.percent) ?? "–" },
      .text("qua_han", "Trả quá hạn") { figure($0.counts?[.late]) },
      .text("dang_qua_han", "Đang giải quyết, quá hạn") { figure($0.counts?[.past]) },
    ])

  private static func figure(_ number: Int?) -> String { number.map(Format.integer) ?? "–" }
}

extension PeriodTable.Row {
  init(
    _ view: ReportView, counts: DossierCounts?, share: OnTimeShare?, explanation: String, current: String,
    _ maker: PageMaker
  ) {
    let report = view.report
    let days = ReportWords.days(report.period)
    period = report.periodName.isEmpty ? days : IndexWords.raised(report.periodName)
    self.days = report.periodName.isEmpty ? "" : days
    let path = Address.report(report)
    isThis = path == current
    address = isThis ? nil : maker.link(path)
    self.counts = counts
    self.share = share
    self.explanation = explanation
    isIllustrative = view.isIllustrative
    isDraft = report.release.isDraft
  }
}
