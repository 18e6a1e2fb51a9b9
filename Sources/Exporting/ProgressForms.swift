import Loading
import Office
import Records
import Reform
import Vietnamese

/// A workbook that one office fills in and sends back.
public struct OfficeForm: Sendable {
  /// The file's name, without a folder.
  public let fileName: String
  /// Who is to fill it in.
  public let recipient: String
  public let taskCount: Int
  public let book: Book
}

/// Forms for the progress of a plan: each agency gets the tasks it leads, with cells to fill in. Dropped into the plan's
/// folder they are read as its progress, so the heads here are those of `tien-do.csv`.
public enum ProgressForms {
  public static let sheetName = "Tiến độ"

  /// One form an agency, in the order in which the plan first names them; the last holds what is given to no agency
  /// singly (a group, or a name that is not known), so that no task is left out.
  public static func make(_ file: PlanFile, _ library: Library, asOf: Day) -> [OfficeForm] {
    var order: [String] = []
    var tasks: [String: [Int]] = [:]
    for (number, task) in file.tasks.enumerated() {
      let leads = task.value.lead.agencies
      for code in leads.isEmpty ? [""] : leads {
        if tasks[code] == nil { order.append(code) }
        tasks[code, default: []].append(number)
      }
    }
    let names = Dictionary(
      library.agencies.map { ($0.value.code, $0.value.name) }, uniquingKeysWith: { first, _ in first })
    return (order.filter { !$0.isEmpty } + (tasks[""] == nil ? [] : [""])).map { code in
      let recipient = code.isEmpty ? "Việc giao chung, chưa gắn với một cơ quan" : names[code] ?? code
      return OfficeForm(
        fileName: "\(file.plan.value.slug)-\(code.isEmpty ? "giao-chung" : Slug.make(code)).xlsx", recipient: recipient,
        taskCount: tasks[code]?.count ?? 0,
        book: book(file, tasks[code] ?? [], recipient: recipient, library.site, asOf))
    }
  }

  private static func book(
    _ file: PlanFile, _ tasks: [Int], recipient: String, _ site: Site, _ asOf: Day
  ) -> Book {
    let plan = file.plan.value
    let shared = repeated(file)
    var table = BookTable(name: sheetName, columns: columns, rowCount: tasks.count) { row in
      values(file, tasks[row], isRepeated: shared)
    }
    table.isProtected = true
    return Book(
      title: "Phiếu tiến độ: \(plan.title)", author: site.responsibleBody,
      day: BookDay(year: asOf.year, month: asOf.month, day: asOf.day),
      sheets: [
        .table(table),
        .facts(name: "Cách điền", heading: "Phiếu tiến độ: \(recipient)", lines: guide(plan, site, tasks.count)),
      ])
  }

  /// Under the heads that reading the form knows: those that are shown, then those that are filled in.
  private static let columns: [BookColumn] = {
    func column(_ key: String, _ width: Double, choices: [String] = [], hint: String = "") -> BookColumn {
      var column = BookColumn(ProgressFormRow.schema.fields.first { $0.key == key }?.title ?? key, width: width)
      column.isOpen = ProgressFormRow.filledIn.contains(key)
      column.choices = choices
      column.hint = hint
      return column
    }
    return [
      column("tt", 9), column("noi_dung", 46), column("san_pham", 24), column("thoi_gian", 18), column("da_bao", 26),
      column("ky", 12, hint: "Kỳ báo cáo, ví dụ: tháng 11/2026"),
      column(
        "trang_thai", 14, choices: ProgressState.allCases.map(\.label), hint: "Chọn một trong bốn trạng thái"),
      column("ngay", 13, hint: "Ngày hoàn thành; chưa xong thì ngày báo cáo. Ví dụ: 20/11/2026"),
      column("ty_le", 10, hint: "Phần trăm đã làm, từ 0 đến 100"),
      column("ket_qua", 40, hint: "Đã làm được gì, trong một hai câu"),
      column("minh_chung", 28, hint: "Số, ngày của văn bản, hoặc liên kết"),
      column("kinh_phi_thuc_hien", 18, hint: "Kèm đơn vị, ví dụ: 120 triệu đồng"), column("ghi_chu", 24),
    ]
  }()

  /// Numbers that several tasks of the plan share: those tasks are named by their anchors.
  private static func repeated(_ file: PlanFile) -> Set<String> {
    var seen: Set<String> = []
    return Set(file.tasks.map(\.value.number).filter { !seen.insert($0).inserted })
  }

  private static func values(_ file: PlanFile, _ number: Int, isRepeated: Set<String>) -> [BookValue] {
    let task = file.tasks[number].value
    let name = task.number.isEmpty || isRepeated.contains(task.number) ? task.anchor : task.number
    let last = file.latestProgress(of: number)?.value
    return [
      .text(name), .text(task.content), .text(task.product), .text(task.deadlineText), .text(last.map(words) ?? ""),
    ] + Array(repeating: .empty, count: columns.count - 5)
  }

  /// *Đang làm, 60 %, ngày 31/10/2026*
  private static func words(_ report: ProgressReport) -> String {
    var parts = [report.state.label]
    if let share = report.share { parts.append("\(Format.decimal(share)) %") }
    if let day = report.day { parts.append("ngày \(day.vietnamese)") }
    return parts.joined(separator: ", ")
  }

  private static func guide(_ plan: Plan, _ site: Site, _ count: Int) -> [(label: String, text: String)] {
    [
      ("Kế hoạch", plan.number.isEmpty ? plan.title : "\(plan.title) (\(plan.number))"),
      ("Số nhiệm vụ", String(count)),
      (
        "Cách điền",
        "Ở trang tính “\(sheetName)”, điền các ô nền vàng. Cột “Trạng thái” và “Ngày” là bắt buộc với việc có báo cáo; "
          + "việc chưa có gì mới thì để trống cả dòng."
      ),
      ("Không đổi", "Giữ nguyên cột TT, tên các cột và tên trang tính: chương trình nhận ra việc theo các ô ấy."),
      ("Gửi về", site.responsibleBody),
      ("Người nhận", "Chép tệp vào thư mục ke-hoach/\(plan.slug)/phieu/ rồi chạy congkhai check."),
    ]
  }
}
