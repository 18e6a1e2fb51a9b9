import Diagnostics
import Records
import Reform
import Templates
import Vietnamese

/// A task as its plan's table prints it.
struct TaskRow: Sendable {
  let view: TaskView
  let plan: PlanView
  let maker: PageMaker

  var task: PlanTask { view.task }

  private var reading: DeadlineWords.Reading { DeadlineWords.reading(task, meaning: plan.plan.deadlineMeaning) }
  private var result: String? { view.report.flatMap { $0.value.result.isEmpty ? nil : $0.value.result } }
  private var hasDetails: Bool {
    result != nil || !evidence.isEmpty || !task.standing.remark.isEmpty || !task.standing.explanation.isEmpty
  }
  private var evidence: String { view.report?.value.evidence ?? "" }

  static let shape = Shape<TaskRow>(
    "nhiem_vu", "Một nhiệm vụ trong bảng của kế hoạch",
    [
      .text("neo", "Địa chỉ của nhiệm vụ trong trang") { $0.task.anchor },
      .text("tt", "Số như in") { $0.task.number.isEmpty ? "–" : $0.task.number },
      .text("noi_dung", "Việc phải làm") { $0.task.content },
      .flag("minh_hoa_dong", "Dòng này là minh họa, khác với cả kế hoạch") {
        $0.task.standing.isIllustrative && !$0.plan.plan.standing.isIllustrative
      },
      .text("san_pham", "Sản phẩm, kết quả phải có") { $0.task.product },
      .flag("co_chi_tiet", "Có kết quả, minh chứng, ghi chú hoặc giải trình") { $0.hasDetails },
      .text("ket_qua", "Kết quả đã báo cáo") { $0.result },
      .record("minh_chung", "Minh chứng", Link.shape) { row in
        row.evidence.isEmpty ? nil : Link(row.evidence)
      },
      .text("ghi_chu", "Ghi chú") { $0.task.standing.remark },
      .text("giai_trinh", "Giải trình") { $0.task.standing.explanation },
      .text("vi_tri", "Ô nguồn: nhiem-vu.csv, ô A15") { SourceCell.words($0.view.place) },
      .list("chu_tri", "Cơ quan chủ trì như in", NamePiece.shape) { $0.maker.names($0.task.leadText, $0.task.lead) },
      .flag("co_phoi_hop", "Có cơ quan phối hợp") { !$0.task.supportText.isEmpty },
      .list("phoi_hop", "Cơ quan phối hợp như in", NamePiece.shape) {
        $0.maker.names($0.task.supportText, $0.task.support)
      },
      .text("thoi_gian", "Thời hạn như in") { $0.task.deadlineText },
      .text("cach_doc", "Cách đọc thời hạn") { $0.reading.text },
      .flag("cach_doc_thua", "Cách đọc không thêm điều gì") { $0.reading.isDull },
      .text("kinh_phi", "Kinh phí như in") { $0.task.budgetText },
      .record("trang_thai", "Tình trạng", StatusValues.shape) {
        StatusWords.values(
          $0.view, planEnd: $0.plan.plan.period.to, marksIllustrative: !$0.plan.plan.standing.isIllustrative)
      },
    ])
}

/// A task in a short list that cuts across plans.
struct TaskLine: Sendable {
  let view: TaskView
  let plan: PlanView
  let maker: PageMaker
  /// Whether the line says which plan the task is of.
  var namesPlan = true
  /// Whether the line carries the mark itself; where all lines are illustrative their heading does.
  var isMarked = true
  /// Without what the report adds, for the printed page.
  var isBrief = false

  private var reading: DeadlineWords.Reading { DeadlineWords.reading(view.task, meaning: plan.plan.deadlineMeaning) }

  private var owner: String {
    if isBrief && !namesPlan { return "" }
    let number = view.task.number.isEmpty ? "" : "số \(view.task.number)"
    guard namesPlan else { return PlanWords.sentence(number) }
    return number.isEmpty ? plan.shortName : "\(plan.shortName), \(number)"
  }

  static let shape = Shape<TaskLine>(
    "viec", "Một nhiệm vụ trong danh sách ngắn",
    [
      .text("lien_ket", "Dòng của nhiệm vụ trong kế hoạch") {
        $0.maker.link(Address.task($0.view.task, of: $0.plan.plan))
      },
      .text("noi_dung", "Việc phải làm") { $0.view.task.content },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.isMarked && $0.view.isIllustrative },
      .text("thuoc", "Kế hoạch và số của nhiệm vụ") { $0.owner },
      .list("chu_tri", "Cơ quan chủ trì như in", NamePiece.shape) {
        $0.maker.names($0.view.task.leadText, $0.view.task.lead, preferringTasks: true)
      },
      .text("thoi_gian", "Thời hạn như in") { $0.view.task.deadlineText },
      .text("cach_doc", "Cách đọc thời hạn") { $0.reading.text },
      .flag("cach_doc_thua", "Cách đọc không thêm điều gì") { $0.reading.isDull },
      .record("trang_thai", "Tình trạng", StatusValues.shape) {
        StatusWords.values($0.view, planEnd: $0.plan.plan.period.to, isBrief: $0.isBrief)
      },
      .record("han", "Ngày cuối còn trong hạn", DayValues.shape) { $0.view.standing.lastDay },
    ])
}

/// Tasks under one heading: of a plan, a month, an agency.
struct TaskGroup: Sendable {
  var anchor: String
  var heading: String
  var caption: String
  var more: String?
  let isIllustrative: Bool
  let lines: [TaskLine]

  init(anchor: String, heading: String, caption: String, more: String? = nil, lines: [TaskLine]) {
    self.anchor = anchor
    self.heading = heading
    self.caption = caption
    self.more = more
    // Where every line is illustrative the heading carries the mark for all.
    let isIllustrative = !lines.isEmpty && lines.allSatisfy(\.view.isIllustrative)
    self.isIllustrative = isIllustrative
    self.lines = lines.map { line in
      var line = line
      line.isMarked = !isIllustrative
      return line
    }
  }

  static let shape = Shape<TaskGroup>(
    "nhom_viec", "Các nhiệm vụ dưới một đề mục",
    [
      .text("neo", "Địa chỉ trong trang") { $0.anchor },
      .text("ten_nhom", "Đề mục") { $0.heading },
      .text("ten", "Đầu bảng") { $0.caption },
      .text("them", "Chữ nhỏ ở đầu bảng") { $0.more },
      .flag("minh_hoa_nhom", "Cả bảng là minh họa") { $0.isIllustrative },
      .list("viec", "Các nhiệm vụ", TaskLine.shape) { $0.lines },
    ])
}

/// Where a figure stands in its source, for a reader: *nhiem-vu.csv, dòng 15*.
enum SourceCell {
  static func words(_ place: Place) -> String {
    var parts = [place.file.split(separator: "/").last.map(String.init) ?? place.file]
    if let sheet = place.sheet { parts.append("trang tính \(sheet)") }
    if let cell = place.cell {
      parts.append("dòng \(cell.drop { !$0.isNumber })")
    } else if let line = place.line {
      parts.append("dòng \(line)")
    }
    return parts.joined(separator: ", ")
  }
}

extension PageMaker {
  func lines(_ references: [TaskReference], namingPlan: Bool = true) -> [TaskLine] {
    references.map {
      TaskLine(view: site.plans[$0], plan: site.plans.plans[$0.plan], maker: self, namesPlan: namingPlan)
    }
  }
}
