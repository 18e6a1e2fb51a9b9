import Formats
import Loading
import Records
import Reform

/// The data files of targets: those of each plan as they are in content, and all of them with what came of them.
enum TargetFiles {
  /// Over all plans.
  static let all = RegisterFile(
    base: "chi-tieu", title: "Chỉ tiêu của mọi kế hoạch",
    isThere: { library in library.plans.contains { !$0.targets.rows.isEmpty } }, csv: csv, json: json)

  static func paths(_ plan: Plan) -> (targets: String, results: String) {
    ("ke-hoach/\(plan.slug)/chi-tieu.csv", "ke-hoach/\(plan.slug)/ket-qua.csv")
  }

  /// Of one plan, as they stand in its folder.
  static func files(_ file: PlanFile, at position: Int) -> [PlannedFile] {
    guard !file.targets.rows.isEmpty else { return [] }
    let paths = paths(file.plan.value)
    var files = [
      PlannedFile(paths.targets, source: file.targets.rows.first?.place) { plan in
        let targets = plan.context.library.plans[position].targets
        return TableWriting.csv(
          targets.rows.map(\.value), Target.schema, columns: targets.columns,
          demonstration: plan.context.site.isDemonstration)
      }
    ]
    if !file.results.isEmpty {
      files.append(
        PlannedFile(paths.results, source: file.results.first?.result.place) { plan in
          let file = plan.context.library.plans[position]
          return TableWriting.csv(
            file.results.map(\.result.value), TargetResult.schema, columns: file.resultColumns,
            demonstration: plan.context.site.isDemonstration)
        })
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
    var writer = CSVWriter()
    writer.row(
      [
        "ke_hoach", "so_hieu", "ma", "noi_dung", "don_vi_tinh", "nam_goc", "gia_tri_goc", "nam", "so_sanh", "gia_tri",
        "muc_tieu", "ket_qua", "ket_qua_chu", "nam_ket_qua", "danh_gia", "nguon", "minh_hoa", "tep", "o",
      ] + (isDemonstration ? [Demonstration.key] : []))
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
