import Formats
import Loading
import Records
import Reform

/// Dossier reports as data.
enum ReportData {
  /// The contract of `bao-cao/<slug>.json`: the head, the rows with the columns the table has, and every sum tried.
  static func json(_ view: ReportView, demonstration: Bool) -> [UInt8] {
    let report = view.report
    var json = JSONWriter(indent: 1)
    json.beginObject()
    json.key("bao_cao")
    json.beginObject()
    json.member("tieu_de", report.title)
    json.member("loai", report.kind?.rawValue)
    json.member("tu", report.period.from.iso)
    json.member("den", report.period.to.iso)
    json.endObject()
    json.key("ho_so")
    json.beginArray()
    TableWriting.objects(view.file.rows.lazy.map(\.value), DossierRow.schema, columns: view.file.columns, into: &json)
    json.endArray()
    json.key("kiem_tra")
    json.beginArray()
    // The same few identities are tried in every row.
    var names: [DossierIdentity: String] = [:]
    for finding in view.findings { write(finding, view, &names, &json) }
    for rate in view.rates { write(rate, view, &json) }
    json.endArray()
    writeMarks(view, &json)
    if demonstration { json.member(Demonstration.key, Demonstration.sentence) }
    json.endObject()
    json.endFile()
    return json.bytes
  }

  private static func write(
    _ finding: DossierFinding, _ view: ReportView, _ names: inout [DossierIdentity: String], _ json: inout JSONWriter
  ) {
    let row = view.file.rows[finding.row].value
    var name: String
    if case .identity(let identity) = finding.rule {
      name = names[identity] ?? identity.text
      names[identity] = name
    } else {
      name = rule(finding.rule)
    }
    if !row.isWholeField { name += " [\(row.field)]" }
    json.beginObject()
    json.member("phep", name)
    json.member("don_vi", row.unitText)
    json.member("ve_trai", finding.left)
    json.member("ve_phai", finding.right)
    json.member("chenh_lech", finding.difference)
    write(finding.outcome, &json)
    json.endObject()
  }

  /// A printed rate: ours on the left, at the precision of the printed one.
  private static func write(_ rate: PrintedRate, _ view: ReportView, _ json: inout JSONWriter) {
    json.beginObject()
    json.member("phep", "tỷ lệ đúng hạn tính lại (\(rate.inTime)/\(rate.resolved)) = ty_le_dung_han")
    json.member("don_vi", view.file.rows[rate.row].value.unitText)
    json.member("ve_trai", rate.recomputed)
    json.member("ve_phai", rate.printed)
    json.member("chenh_lech", rate.recomputed.subtracting(rate.printed))
    write(rate.outcome, &json)
    json.endObject()
  }

  /// Signs in the place of numbers: `–`, `…`, `x`; numbers are null there.
  private static func writeMarks(_ view: ReportView, _ json: inout JSONWriter) {
    let rows = view.file.rows.map(\.value).filter(\.counts.hasMarks)
    guard !rows.isEmpty else { return }
    json.key("ky_hieu")
    json.beginArray()
    for row in rows {
      for column in DossierColumn.allCases {
        guard let mark = row.counts[mark: column] else { continue }
        json.beginObject()
        json.member("don_vi", row.unitText)
        json.member("cot", column.key)
        json.member("ky_hieu", mark.sign)
        json.member("nghia", mark.meaning)
        json.endObject()
      }
    }
    json.endArray()
  }

  private static func write(_ outcome: DossierFinding.Outcome, _ json: inout JSONWriter) {
    switch outcome {
    case .holds:
      json.member("ket_qua", "khop")
      json.member("giai_trinh", String?.none)
    case .explained(let text):
      json.member("ket_qua", "lech_co_giai_trinh")
      json.member("giai_trinh", text)
    case .differs:
      // An error: never published, seen in the preview alone.
      json.member("ket_qua", "lech")
      json.member("giai_trinh", String?.none)
    case .incomplete:
      json.member("ket_qua", "khong_du_so")
      json.member("giai_trinh", String?.none)
    }
  }

  private static func rule(_ rule: DossierFinding.Rule) -> String {
    switch rule {
    case .identity(let identity): identity.text
    case .fields(let column): "cộng các lĩnh vực (\(column.key)) = \(column.key)"
    case .units(let column): "cộng các đơn vị (\(column.key)) = \(column.key)"
    case .stock: "tong_dang_giai_quyet kỳ trước = ton_ky_truoc"
    case .cumulative(let column): "\(column.key) kỳ ngắn hơn, cùng ngày đầu ≤ \(column.key)"
    case .document(let column, let slug): "\(column.key) trong bao-cao/\(slug) = \(column.key)"
    case .periods(let column, let slugs):
      "cộng \(column.key) của \(slugs.map { "bao-cao/\($0)" }.joined(separator: ", ")) = \(column.key)"
    }
  }

  /// The rows of all reports under each other, each with its report and the two days of its period.
  static func allRows(_ context: SiteContext) -> [UInt8] {
    let views = context.reports.views.filter { !$0.file.rows.isEmpty }
    let fields = fields(views)
    let demonstration = context.site.isDemonstration
    var writer = CSVWriter(.excel)
    writer.row(
      ["bao_cao", "loai", "tu", "den"] + fields.map(\.key) + (demonstration ? [Demonstration.key] : []))
    for view in views {
      let report = view.report
      let head: [CSVField] = [
        .text(report.slug), .text(report.kind?.rawValue ?? ""), .text(report.period.from.iso),
        .text(report.period.to.iso),
      ]
      for row in view.file.rows {
        let cells = fields.map { TableWriting.cell($0.write(row.value)) }
        writer.row(head + cells + (demonstration ? [.text(Demonstration.sentence)] : []))
      }
    }
    return writer.bytes
  }

  /// The columns that any of the reports has.
  private static func fields(_ views: [ReportView]) -> [Field<DossierRow>] {
    let present = views.reduce(into: Set<String>()) { $0.formUnion($1.file.columns) }
    return DossierRow.schema.fields.filter { present.contains($0.key) }
  }

  /// What the catalogue says of all rows together.
  static let allRowsTable = OpenTable(
    "Giải quyết hồ sơ, mọi báo cáo",
    "Mọi dòng của mọi báo cáo hồ sơ, mỗi dòng ghi báo cáo và hai ngày của kỳ. Các kỳ có "
      + "thể trùng nhau (tháng nằm trong quý): không cộng các loại báo cáo với nhau.", section: .dossiers,
    page: Section.dossiers.path
  ) { context in
    let views = context.reports.views.filter { !$0.file.rows.isEmpty }
    let head = [
      OpenColumn("bao_cao", "Báo cáo", "Tên ngắn của báo cáo, như trong địa chỉ trang"),
      OpenColumn("loai", "Loại báo cáo", "tuan, thang, quy, sau_thang, nam hoặc chuyen_de"),
      OpenColumn("tu", "Từ ngày", "Ngày đầu của kỳ", .date), OpenColumn("den", "Đến ngày", "Ngày cuối của kỳ", .date),
    ]
    var facts = OpenFacts(
      columns: head + fields(views).map(OpenColumn.init), rowCount: views.reduce(0) { $0 + $1.file.rows.count },
      period: OpenPeriod(views.flatMap { [$0.report.period.from, $0.report.period.to] }))
    for view in views {
      for row in view.file.rows { facts.add(row.value.standing) }
    }
    return facts
  }
}
