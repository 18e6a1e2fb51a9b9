import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

/// Every folder of `bao-cao/` as a report with its tables.
struct ReportFolders {
  private let agencies: AgencyNames
  private let units: UnitNames
  private let ownUnit: String
  private let ownNames: Set<String>
  private var levels: [String: GovernmentLevel] = [:]
  private var parents: [String: String] = [:]

  init(_ library: Library, _ agencies: AgencyNames, _ units: UnitNames) {
    self.agencies = agencies
    self.units = units
    ownUnit = library.site.ownUnit
    ownNames = [Fold.name("tỉnh " + library.site.province), Fold.name("toàn tỉnh " + library.site.province)]
    for agency in library.agencies.map(\.value) {
      levels[agency.code] = agency.level
      parents[agency.code] = agency.parent
    }
    for unit in library.units.map(\.value) {
      levels[unit.code] = unit.level
      parents[unit.code] = unit.parent
    }
  }

  func load(_ intake: inout Intake, into library: inout Library) {
    for slug in intake.folders(in: "bao-cao") {
      guard let file = load(slug, &intake, &library) else { continue }
      library.reports.append(file)
    }
  }

  private func load(_ slug: String, _ intake: inout Intake, _ library: inout Library) -> ReportFile? {
    let folder = "bao-cao/\(slug)"
    guard let head = intake.head("\(folder)/bao-cao.md") else {
      intake.excuse(under: folder)
      return nil
    }
    intake.chooseSheets(by: head, of: DossierReport.schema, in: folder)
    defer { intake.closeSheetChoices(folder) }
    // The period stands in only until both days are read; a report without them is a fault and no report.
    var report = DossierReport(slug: Slug.make(slug), period: Period(day: Day(ordinal: 0)))
    let places = DossierReport.schema.read(head.head, into: &report, file: head.file).collect(into: &intake.faults)
    if report.slug != slug { intake.reportName(folder, as: report.slug) }
    guard setPeriod(&report, places, &intake) else {
      intake.hasLostRecords = true
      // The tables are read all the same, so that every fault is shown in one run.
      _ = intake.read("\(folder)/ho-so", DossierRow.schema)
      _ = intake.read("\(folder)/chi-tiet", ReportDetail.schema)
      return nil
    }
    let place = Place(file: head.file, line: 1, record: "báo cáo “\(report.title)”")
    report.agencyCode = agencies.on(report.period.to).one(
      report.agency, at: places["co_quan"] ?? place, &intake.faults)
    if !report.file.isEmpty {
      library.attachments += intake.signedFile(
        report.file, at: places["tep"] ?? place,
        consequence: Words("trang báo cáo không có bản đã ký để tải", "the report's page has no signed file"))
    }
    var file = ReportFile(report: Sourced(report, at: place), commentary: head.body)
    if let table = intake.read("\(folder)/ho-so", DossierRow.schema) { fill(&file, table, report, &intake) }
    if let table = intake.read("\(folder)/chi-tiet", ReportDetail.schema) {
      checkParts(table, &intake)
      file.details = intake.distinct(table.rows, what: Words("mã dòng", "row code"), \.code)
      file.detailColumns = table.columns.map(\.key)
    }
    return file
  }

  private func setPeriod(_ report: inout DossierReport, _ places: [String: Place], _ intake: inout Intake) -> Bool {
    guard
      let period = intake.period(
        from: report.firstDay, to: report.lastDay, of: Words("kỳ báo cáo", "the period"), at: places["den"])
    else { return false }
    report.period = period
    return true
  }

  /// A part names its whole by code, or by its words.
  private func checkParts(_ table: TableReading<ReportDetail>, _ intake: inout Intake) {
    let known = Set(table.rows.flatMap { [Fold.name($0.value.code), Fold.name($0.value.content)] })
    for (position, row) in table.rows.enumerated() where !row.value.parent.isEmpty {
      guard !known.contains(Fold.name(row.value.parent)) else { continue }
      intake.faults.append(
        LoadingFaults.partOfUnknown.fault(
          at: table.place(position, "thuoc"),
          Words("không có dòng mang mã “\(row.value.parent)”", "there is no row with the code “\(row.value.parent)”"),
          expected: Words("mã ở cột “ma” của một dòng khác", "a code of the column “ma” of another row"),
          suggestion: .didYouMean(
            NearestName.find(row.value.parent, in: table.rows.map(\.value.code).filter { !$0.isEmpty }))))
    }
  }

  // MARK: the table of dossiers

  private func fill(
    _ file: inout ReportFile, _ table: TableReading<DossierRow>, _ report: DossierReport, _ intake: inout Intake
  ) {
    file.columns = table.columns.map(\.key)
    for column in table.columns {
      file.heads[column.key] = table.head(column.key) ?? ""
      file.columnIndexes[column.key] = column.index
    }
    var seen: [[String]: Place] = [:]
    for position in table.rows.indices {
      var row = table.rows[position]
      place(&row.value, report.period.to, { table.place(position, "don_vi") }, &intake)
      let key = [row.value.unitKey, row.value.fieldKey]
      if let first = seen[key] {
        intake.reportRowTwice(row, first)
        continue
      }
      seen[key] = row.place
      file.rows.append(row)
      file.rowNumbers.append(table.rowNumbers[position])
    }
  }

  /// Says what a row is about: a unit, all units of a level, or all.
  private func place(_ row: inout DossierRow, _ day: Day, _ place: () -> Place, _ intake: inout Intake) {
    guard !row.unitText.isEmpty else { return }
    let folded = Fold.name(row.unitText)
    if DossierRow.wholeNames.contains(folded) || ownNames.contains(folded) {
      row.scope = .whole
    } else if let level = DossierRow.levelNames[folded] {
      row.scope = .level(level)
    } else if let code = units.code(of: row.unitText, on: day) {
      row.unitCode = code
      row.unitLevel = row.level ?? levels[code]
      if code == ownUnit { row.scope = .whole }
      if let parent = parents[code], levels[parent] == .district { row.district = parent }
    } else if let level = level(ofGroup: row.unitText) {
      row.scope = .level(level)
    } else {
      row.unitLevel = row.level
      intake.faults.append(units.unknown(row.unitText, at: place()))
    }
  }

  /// *Các sở, ban, ngành*; *UBND các xã, phường*.
  private func level(ofGroup text: String) -> GovernmentLevel? {
    switch agencies.quietly(text).groups.first.flatMap(AgencyGroup.init(rawValue:)) {
    case .departments: .province
    case .districtCommittees: .district
    case .communeCommittees: .commune
    default: nil
    }
  }
}

extension Intake {
  /// One unit and field stands in a table once.
  fileprivate mutating func reportRowTwice(_ row: Sourced<DossierRow>, _ first: Place) {
    let name = row.value.field.isEmpty ? row.value.unitText : "\(row.value.unitText), \(row.value.field)"
    faults.append(
      LoadingFaults.codeTwice.fault(
        at: row.place, Words("đơn vị, lĩnh vực “\(name)” đã có", "unit and field “\(name)” are there already"),
        suggestion: Words(
          "xóa dòng lặp; nếu là lĩnh vực khác thì ghi ở cột linh_vuc",
          "remove the repeated row; for another field fill in the column linh_vuc"),
        related: [RelatedPlace(first, Words("lần đầu", "the first"))]))
  }

  /// The name of a folder becomes an address.
  fileprivate mutating func reportName(_ folder: String, as slug: String) {
    faults.append(
      LoadingFaults.nameNotPlain.fault(
        at: Place(file: folder + "/bao-cao.md"),
        Words("tên thư mục có dấu, chữ hoa hoặc khoảng trắng", "the folder's name has marks, capitals or blanks"),
        suggestion: Words("đổi tên thư mục thành \(slug)", "rename the folder to \(slug)")))
  }

}
