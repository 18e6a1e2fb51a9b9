import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

/// A row of a form that an agency filled in: what it reports, and the task's words as the form printed them.
public struct ProgressFormRow: Sendable {
  var report = ProgressReport()
  var content = ""
  var shown = ""

  /// The heads of the form, which `Exporting` prints and this reads.
  public static let schema = TableSchema<ProgressFormRow>(
    "phieu", "Phiếu tiến độ mà một cơ quan điền và gửi lại.", rowName: "tiến độ",
    fields: ProgressReport.schema.fields.map { $0.lifted(\.report) } + [
      .text("noi_dung", "Nội dung công việc", "Việc như phiếu in", \.content),
      .text("san_pham", "Sản phẩm", "Như phiếu in", \.shown),
      .text("thoi_gian", "Thời gian thực hiện", "Như phiếu in", \.shown),
      .text("da_bao", "Đã báo lần trước", "Như phiếu in", \.shown),
    ],
    make: { ProgressFormRow() }, identify: { $0.report.code.isEmpty ? $0.report.task : $0.report.code })

  /// The columns that the agency fills in.
  public static let filledIn: Set<String> = [
    "ky", "ngay", "trang_thai", "ty_le", "ket_qua", "minh_chung", "kinh_phi_thuc_hien", "nguon_kinh_phi", "ghi_chu",
  ]
}

/// Forms that came back (`phieu/*.xlsx` of a plan's folder) join the progress. What two sources say differently of one
/// task and term is an error that names both: the program never chooses.
enum ProgressFormLoading {
  static func load(_ folder: String, into file: inout PlanFile, _ intake: inout Intake) {
    let paths = Intake.workbookEndings.flatMap { intake.paths(in: "\(folder)/phieu", ending: $0) }
    for path in paths.filter({ !Intake.isLeftover($0) }).sorted() {
      guard var book = intake.book(path),
        let table = book.table(ProgressFormRow.schema.heads).collect(into: &intake.faults)
      else { continue }
      intake.tables.append(table)
      let reading = filled(ProgressFormRow.schema.read(table, jobs: intake.jobs).collect(into: &intake.faults))
      guard !reading.rows.isEmpty else {
        intake.faults.append(empty(path, table.sheet))
        continue
      }
      var reports = TableReading<ProgressReport>(table: table, columns: reading.columns)
      reports.rows = reading.rows.map { Sourced($0.value.report, at: $0.place) }
      reports.rowNumbers = reading.rowNumbers
      let contents = Dictionary(reading.rows.map { ($0.place, $0.value.content) }) { first, _ in first }
      let matched = ProgressMatching(tasks: file.tasks).match(
        reports, plan: file.plan.value, words: contents, &intake.faults)
      for entry in matched {
        let content = contents[entry.report.place] ?? ""
        guard isSameTask(content, file.tasks[entry.taskIndex].value.content) else {
          intake.faults.append(otherTask(entry, content, file.tasks[entry.taskIndex].value))
          continue
        }
        add(entry, to: &file, &intake.faults)
      }
    }
  }

  /// The rows in which the agency wrote something.
  private static func filled(_ reading: TableReading<ProgressFormRow>) -> TableReading<ProgressFormRow> {
    let open = reading.columns.filter { ProgressFormRow.filledIn.contains($0.key) }.map(\.index)
    var kept = TableReading<ProgressFormRow>(table: reading.table, columns: reading.columns)
    for (position, row) in reading.rows.enumerated() {
      let number = reading.rowNumbers[position]
      guard open.contains(where: { !reading.table[number, $0].isEmpty }) else { continue }
      kept.rows.append(row)
      kept.rowNumbers.append(number)
    }
    return kept
  }

  private static func isSameTask(_ printed: String, _ content: String) -> Bool {
    printed.isEmpty || Fold.name(printed) == Fold.name(content)
  }

  private static func add(_ entry: TaskProgress, to file: inout PlanFile, _ faults: inout [Fault]) {
    let report = entry.report.value
    let earlier = file.progress.first { other in
      guard other.taskIndex == entry.taskIndex else { return false }
      let known = other.report.value
      if !report.term.isEmpty || !known.term.isEmpty { return Fold.name(known.term) == Fold.name(report.term) }
      return known.day == report.day || other.report.place.file != entry.report.place.file
    }
    guard let earlier else {
      file.progress.append(entry)
      return
    }
    if says(earlier.report.value) == says(report) { return }
    faults.append(conflict(earlier, entry, file.tasks[entry.taskIndex].value))
  }

  /// What a report says of its task.
  private static func says(_ report: ProgressReport) -> [String] {
    [
      report.state.label, report.day?.iso ?? "", report.share?.plain ?? "", Fold.name(report.result),
      Fold.name(report.evidence), Fold.name(report.spentText),
    ]
  }

  // MARK: faults

  private static func conflict(_ first: TaskProgress, _ second: TaskProgress, _ task: PlanTask) -> Fault {
    let name = task.number.isEmpty ? task.anchor : task.number
    let term = second.report.value.term.isEmpty ? "" : ", \(second.report.value.term)"
    func words(_ report: ProgressReport) -> String {
      ([report.state.label]
        + [report.share.map { "\(Format.decimal($0)) %" }, report.day?.vietnamese].compactMap { $0 })
        .joined(separator: ", ")
    }
    let (one, other) = (words(first.report.value), words(second.report.value))
    return LoadingFaults.progressConflict.fault(
      at: second.report.place,
      Words(
        "hai nguồn nói khác nhau về nhiệm vụ \(name)\(term): “\(one)” và “\(other)”",
        "two sources differ on task \(name)\(term): “\(one)” and “\(other)”"),
      suggestion: Words(
        "hỏi lại hai cơ quan, giữ một dòng", "ask both agencies, keep one row"),
      related: [RelatedPlace(first.report.place, Words("nguồn thứ nhất", "the first source"))])
  }

  private static func otherTask(_ entry: TaskProgress, _ printed: String, _ task: PlanTask) -> Fault {
    LoadingFaults.formTaskDiffers.fault(
      at: entry.report.place,
      Words(
        "phiếu ghi việc “\(printed.prefix(60))”, kế hoạch ghi “\(task.content.prefix(60))”",
        "the form has “\(printed.prefix(60))”, the plan has “\(task.content.prefix(60))”"),
      suggestion: Words(
        "xuất phiếu mới (congkhai export --phieu) nếu kế hoạch đã đổi, rồi chép số liệu sang",
        "write new forms (congkhai export --phieu) if the plan has changed, and copy the figures"))
  }

  private static func empty(_ path: String, _ sheet: String?) -> Fault {
    LoadingFaults.fileUnused.fault(
      at: Place(file: path, sheet: sheet),
      Words("phiếu chưa điền ô nào", "nothing is filled in"),
      suggestion: Words("nhắc cơ quan điền phiếu, hoặc bỏ tệp", "ask the agency to fill it in, or remove the file"))
  }
}

extension LoadingFaults {
  static let progressConflict = FaultKind(
    "progress-conflict", .error,
    title: Words("Hai nguồn báo khác nhau về một nhiệm vụ", "Two sources differ on one task"),
    explanation: Words(
      """
      Phiếu của hai cơ quan, hoặc phiếu và bảng tiến độ, nói khác nhau về cùng một nhiệm vụ trong cùng một kỳ. Chương trình \
      không tự chọn: hỏi lại rồi giữ một dòng.
      """,
      "Two forms, or a form and the table, differ on one task and term. The program does not choose: keep one."))

  static let formTaskDiffers = FaultKind(
    "form-task-differs", .error,
    title: Words("Phiếu nói về việc khác với kế hoạch", "A form is about another task than the plan"),
    explanation: Words(
      "Số thứ tự trong phiếu thuộc một việc khác trong kế hoạch, thường do kế hoạch được sửa sau khi xuất phiếu. Nếu cứ nhận, "
        + "tiến độ sẽ gắn nhầm việc. Cách sửa: xuất lại phiếu cho kế hoạch nay và chép các ô đã điền sang; hoặc sửa cột TT của "
        + "phiếu theo số nay của việc ấy.",
      "The number in the form belongs to another task of the plan, often because the plan changed since. Taking it would "
        + "give the progress to the wrong task. Export the forms again and copy what was filled in, or mend the number."
    ))
}
