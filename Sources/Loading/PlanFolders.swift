import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

/// Every folder of `ke-hoach/` as a plan with its tasks and their progress.
enum PlanFolders {
  static func load(_ intake: inout Intake, _ agencies: AgencyNames) -> [PlanFile] {
    let books = Intake.workbookEndings.flatMap { ending in
      intake.paths(in: "ke-hoach", ending: ending).map { String($0.dropFirst(9).dropLast(ending.count)) }
    }
    return Set(intake.folders(in: "ke-hoach") + books).sorted().compactMap { slug in
      let folder = "ke-hoach/\(slug)"
      openBook(folder, &intake)
      defer { intake.closeFolderBook(folder) }
      return load(slug, &intake, agencies)
    }
  }

  /// A plan may be one workbook: `ke-hoach/<slug>.xlsx`, or `ke-hoach.xlsx` in its folder.
  private static func openBook(_ folder: String, _ intake: inout Intake) {
    let paths = [folder, folder + "/ke-hoach"].flatMap { base in Intake.workbookEndings.map { base + $0 } }
      .filter { path in intake.has(path) && !Intake.isLeftover(path) }
    if paths.count > 1 { intake.reportTwice(paths.map(Intake.TableSource.workbook)) }
    if let path = paths.first { intake.open(path, asFolder: folder) }
  }

  /// The head of a plan: `ke-hoach.md`, or the sheet *Thông tin chung* of its workbook.
  private static func head(_ folder: String, _ intake: inout Intake) -> HeadedText? {
    let text = "\(folder)/ke-hoach.md"
    guard let book = intake.folderBookFile(folder), intake.folderBookHasHead(folder) else { return intake.head(text) }
    if intake.has(text) {
      intake.reportTwice([.csv(text), .workbook(book)])
      intake.forgetFolderBook(folder)
      return nil
    }
    return intake.folderHead(folder)
  }

  private static func load(_ slug: String, _ intake: inout Intake, _ agencies: AgencyNames) -> PlanFile? {
    let folder = "ke-hoach/\(slug)"
    guard let head = head(folder, &intake) else {
      intake.excuse(under: folder)
      return nil
    }
    intake.chooseSheets(by: head, of: Plan.schema, in: folder)
    defer { intake.closeSheetChoices(folder) }
    // The period stands in only until both days are read; a plan without them is a fault and no plan.
    var plan = Plan(slug: slug, period: Period(day: Day(ordinal: 0)))
    let places = Plan.schema.read(head.head, into: &plan, file: head.file).collect(into: &intake.faults)
    let place = head.place.of(record: "kế hoạch \(plan.number.isEmpty ? slug : plan.number)")
    requireNumberAndDay(plan, places, head.place, &intake)
    guard setPeriod(&plan, places, &intake) else {
      intake.hasLostRecords = true
      // The tables are read all the same, so that every fault is shown in one run; what a deadline comes to is not
      // known without the plan's own days.
      plan.period = standIn(plan)
      let before = intake.faults.count
      _ = tables(plan, place, places, head.body, folder, &intake, agencies)
      let ofPeriod = [LoadingFaults.deadlineOutsidePlan, LoadingFaults.deadlineNeedsYear]
      let found = intake.faults[before...].filter { !ofPeriod.contains($0.kind) }
      intake.faults.replaceSubrange(before..., with: found)
      return nil
    }
    return tables(plan, place, places, head.body, folder, &intake, agencies)
  }

  /// The days between which a plan's deadlines are read when its own cannot be.
  private static func standIn(_ plan: Plan) -> Period {
    let days = [plan.firstDay, plan.lastDay, plan.issued].compactMap(\.self).sorted()
    let (first, last) = (days.first?.year ?? 2000, days.last?.year ?? 2000)
    return Period.years(first, to: last) ?? Period(day: Day(ordinal: 0))
  }

  /// The plan with its tables.
  private static func tables(
    _ head: Plan, _ place: Place, _ places: [String: Place], _ body: TextBody, _ folder: String,
    _ intake: inout Intake, _ agencies: AgencyNames
  ) -> PlanFile {
    var plan = head
    // Names mean what they meant when the plan was issued.
    let agencies = agencies.on(plan.issued ?? plan.period.from)
    plan.issuerCode = agencies.one(plan.issuer, at: places["co_quan"] ?? place, &intake.faults)
    readStatedTotal(&plan, places["tong_kinh_phi"] ?? place, &intake)

    var file = PlanFile(
      plan: Sourced(plan, at: place),
      commentary: body)
    TargetLoading.load(folder, into: &file, &intake, agencies)
    guard let tasks = intake.read("\(folder)/nhiem-vu", PlanTask.schema) else { return file }
    file.taskColumns = tasks.columns.map(\.key)
    for column in tasks.columns { file.taskHeads[column.key] = tasks.head(column.key) ?? "" }
    file.tasks = TaskReading(
      plan: plan, agencies: agencies.on(plan.issued ?? plan.period.from, speaker: plan.issuerCode)
    ).read(tasks, &intake.faults)
    if let progress = intake.read("\(folder)/tien-do", ProgressReport.schema) {
      guard ProgressMatching.namesTasks(progress, &intake) else { return file }
      file.progress = ProgressMatching(tasks: file.tasks).match(progress, plan: plan, &intake.faults)
      intake.hold(progress.rows, progress, to: [.rate("ty_le", "tỷ lệ", { $0.share })])
      intake.reportRepeats(
        file.progress.map { entry in
          // One task may have several reports, but one of a term and a day.
          let report = entry.report.value
          let task = file.tasks[entry.taskIndex].value.anchor
          return (report.day.map { "\(task), \(report.term), ngày \($0.vietnamese)" } ?? "", entry.report.place)
        }, what: Words("báo cáo tiến độ", "progress report"))
      intake.reportIfUnused(
        progress, used: file.progress.count, by: Words("nhiệm vụ nào của kế hoạch", "task of the plan"))
    }
    ProgressFormLoading.load(folder, into: &file, &intake)
    return file
  }

  /// A draft has neither number nor day yet; everything else has both.
  private static func requireNumberAndDay(
    _ plan: Plan, _ places: [String: Place], _ head: Place, _ intake: inout Intake
  ) {
    guard !plan.release.isDraft else { return }
    for (key, title) in [("so_hieu", "Số hiệu"), ("ngay_ban_hanh", "Ngày ban hành")] where places[key] == nil {
      intake.faults.append(
        LoadingFaults.keyMissing.fault(
          at: head,
          Words("thiếu “\(key)” (\(title))", "“\(key)” (\(title)) is missing"),
          suggestion: Words(
            "thêm dòng “\(key): …”; nếu là dự thảo thì thêm “du_thao: true”",
            "add a line “\(key): …”; for a draft add “du_thao: true”")))
    }
  }

  private static func setPeriod(_ plan: inout Plan, _ places: [String: Place], _ intake: inout Intake) -> Bool {
    guard
      let period = intake.period(
        from: plan.firstDay, to: plan.lastDay, of: Words("kế hoạch", "the plan"), at: places["den"])
    else { return false }
    plan.period = period
    return true
  }

  private static func readStatedTotal(_ plan: inout Plan, _ place: Place, _ intake: inout Intake) {
    guard !plan.statedTotalText.isEmpty else { return }
    switch MoneyReader.read(plan.statedTotalText, unit: plan.moneyUnit) {
    case .amount(let money): plan.statedTotal = money
    case .words, .empty: break
    case .needsUnit, .unreadable:
      intake.faults.append(
        LoadingFaults.moneyUnreadable.fault(
          at: place,
          Words(
            "“\(plan.statedTotalText)” không đọc được thành số tiền",
            "“\(plan.statedTotalText)” cannot be read as an amount"),
          expected: Words("số tiền kèm đơn vị: 477,07 tỷ đồng", "an amount with its unit: 477,07 tỷ đồng")))
    }
  }
}
