import Formats
import Loading
import Records
import Reform

/// The data files of targets: those of each plan as they are in content, and all of them with what came of them.
enum TargetFiles {
  /// Over all plans.
  static let all = RegisterFile(base: "chi-tieu", title: "Chỉ tiêu của mọi kế hoạch") { context, page in
    guard let file = context.library.plans.first(where: { !$0.targets.rows.isEmpty }) else { return [] }
    let source = file.targets.rows.first?.place
    let table = OpenTable(
      "Chỉ tiêu của mọi kế hoạch", "Mỗi dòng một chỉ tiêu của một kế hoạch, với kết quả và đánh giá.",
      section: page.section, page: page.path, facts: facts)
    return [
      PlannedFile("chi-tieu.csv", source: source, table: table) { csv($0.context) },
      PlannedFile("chi-tieu.json", source: source) { json($0.context) },
    ]
  }

  @Sendable private static func facts(_ context: SiteContext) -> OpenFacts {
    let views = views(context)
    var facts = OpenFacts(
      columns: columns, rowCount: views.count,
      period: OpenPeriod(years: views.flatMap { [$0.view.target.baselineYear ?? 0, $0.view.goalYear] }))
    for (_, view) in views { facts.add(view.standing) }
    return facts
  }

  private static let columns: [OpenColumn] =
    [
      OpenColumn("ke_hoach", "Kế hoạch", "Tên thư mục của kế hoạch, cũng là tên trang"),
      OpenColumn("so_hieu", "Số hiệu", "Số, ký hiệu của văn bản kế hoạch"),
    ]
    + OpenColumn.of(
      Target.schema,
      ["ma", "noi_dung", "don_vi_tinh", "nam_goc", "gia_tri_goc", "nam", "so_sanh", "gia_tri", "muc_tieu"])
    + [
      OpenColumn("ket_qua", "Kết quả", "Mức đạt được của kết quả được xét", .number),
      OpenColumn("ket_qua_chu", "Kết quả bằng chữ", "Diễn giải của kết quả được xét"),
      OpenColumn("nam_ket_qua", "Năm kết quả", "Năm của kết quả được xét", .year),
      OpenColumn("danh_gia", "Đánh giá", "dat, khong_dat hoặc chua_co_so_lieu"),
      OpenColumn("nguon", "Nguồn", "Văn bản hoặc bộ số liệu mà dòng này lấy từ đó"),
      OpenColumn("minh_hoa", "Minh họa", "Số liệu minh họa", .boolean),
      OpenColumn("tep", "Tệp", "Tệp của nội dung mà dòng lấy từ đó"),
      OpenColumn("o", "Ô", "Ô của tệp ấy"),
    ]

  static func paths(_ plan: Plan) -> (targets: String, results: String) {
    ("ke-hoach/\(plan.slug)/chi-tieu.csv", "ke-hoach/\(plan.slug)/ket-qua.csv")
  }

  static func downloads(_ plan: Plan, _ maker: PageMaker) -> [Download] {
    let paths = paths(plan)
    return [("Chỉ tiêu", paths.targets), ("Kết quả chỉ tiêu", paths.results)].compactMap { title, path in
      maker.linkIfThere(path).map { Download(title, $0, format: "CSV") }
    }
  }

  /// Of one plan, as they stand in its folder.
  static func files(_ file: PlanFile, at position: Int) -> [PlannedFile] {
    guard let first = file.targets.rows.first else { return [] }
    let plan = file.plan.value
    let paths = paths(plan)
    var files: [PlannedFile] = [
      .table(
        paths.targets, "Chỉ tiêu: \(plan.title)", Target.schema, section: .plans, page: Address.plan(plan),
        source: first.place, period: { OpenPeriod(years: $0.compactMap(\.year)) },
        columns: { $0.library.plans[position].targets.columns }
      ) { $0.library.plans[position].targets.rows.map(\.value) }
    ]
    if let result = file.results.first {
      files.append(
        .table(
          paths.results, "Kết quả chỉ tiêu: \(plan.title)", TargetResult.schema, section: .plans,
          page: Address.plan(plan), source: result.result.place,
          period: { OpenPeriod(years: $0.compactMap(\.year)) },
          columns: { $0.library.plans[position].resultColumns }
        ) { $0.library.plans[position].results.map(\.result.value) })
    }
    return files
  }

  private static func views(_ context: SiteContext) -> [(plan: Plan, view: TargetView)] {
    context.library.plans.flatMap { file in
      TargetView.all(file, asOf: context.asOf).map { (file.plan.value, $0) }
    }
  }

  @Sendable private static func csv(_ context: SiteContext) -> [UInt8] {
    let isDemonstration = context.site.isDemonstration
    var writer = CSVWriter(.excel)
    writer.row(columns.map(\.key) + (isDemonstration ? [Demonstration.key] : []))
    for (plan, view) in views(context) {
      let target = view.target
      let result = view.report?.value
      var row: [CSVField] = [
        .text(plan.slug), .text(plan.number), .text(target.code), .text(target.text), .text(target.unit),
        target.baselineYear.map { .integer($0) } ?? .empty, target.baseline.map { .number($0) } ?? .empty,
        .integer(view.goalYear), .text(target.comparison.rawValue), target.aim.map { .number($0) } ?? .empty,
        .text(target.aimText), result?.value.map { .number($0) } ?? .empty, .text(result?.words ?? ""),
        (result?.year ?? result?.day?.year).map { .integer($0) } ?? .empty, .text(view.state.rawValue),
        .text(target.standing.source), .text(view.isIllustrative ? "co" : "khong"), .text(view.place.file),
        view.place.cell.map { .text($0) } ?? .empty,
      ]
      if isDemonstration { row.append(.text(Demonstration.sentence)) }
      writer.row(row)
    }
    return writer.bytes
  }

  @Sendable private static func json(_ context: SiteContext) -> [UInt8] {
    var json = JSONWriter()
    json.beginObject()
    if context.site.isDemonstration { json.member(Demonstration.key, Demonstration.sentence) }
    json.key("chi_tieu")
    json.beginArray()
    for (plan, view) in views(context) {
      json.beginObject()
      json.member("ke_hoach", plan.slug)
      json.member("so_hieu", plan.number)
      json.key("chi_tieu")
      TableWriting.object(view.target, Target.schema, into: &json)
      json.key("ket_qua")
      if let report = view.report {
        TableWriting.object(report.value, TargetResult.schema, into: &json)
      } else {
        json.null()
      }
      json.key("nam_dich")
      json.int(view.goalYear)
      json.member("danh_gia", view.state.rawValue)
      json.endObject()
    }
    json.endArray()
    json.endObject()
    json.endFile()
    return json.bytes
  }
}
