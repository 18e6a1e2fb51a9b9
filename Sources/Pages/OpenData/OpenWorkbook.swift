import Formats
import Loading
import Office
import Reform
import Vietnamese

/// A published table as a workbook: a cover that says what it is and how to cite it, the table itself with its figures as
/// numbers and its codes as text, and the meaning of every column. It is made from the bytes of the CSV file beside it,
/// so that the two can never differ.
enum OpenWorkbook {
  static let tableSheet = "Số liệu"

  static func path(_ csv: String) -> String { String(csv.dropLast(4)) + ".xlsx" }

  /// The workbooks of some planned files, each beside its CSV file.
  static func files(_ tables: [PlannedFile]) -> [PlannedFile] {
    tables.compactMap { file in
      guard let table = file.table, table.hasWorkbook else { return nil }
      return PlannedFile(path(file.path), source: file.source) { plan in
        plan.catalogue.entry(file.path).flatMap { bytes($0, file.make(plan), plan.context) } ?? []
      }
    }
  }

  private static func bytes(_ entry: OpenCatalogue.Entry, _ csv: [UInt8], _ context: SiteContext) -> [UInt8]? {
    guard let table = CSVReader.read(csv, file: entry.path).value ?? nil else { return nil }
    let site = context.site
    let day = BookDay(year: context.asOf.year, month: context.asOf.month, day: context.asOf.day)
    return BookWriter.bytes(
      Book(
        title: entry.table.title, author: site.responsibleBody, remark: Cover(entry, context).citation, day: day,
        sheets: [
          .facts(name: "Thông tin", heading: entry.table.title, lines: Cover(entry, context).lines),
          .table(sheet(table, entry, context)),
          .table(dictionary(columns(entry, context))),
        ]))
  }

  private static func columns(_ entry: OpenCatalogue.Entry, _ context: SiteContext) -> [OpenColumn] {
    entry.facts.columns + (context.site.isDemonstration ? [OpenDataWords.demonstrationColumn] : [])
  }

  // MARK: the table

  private static func sheet(_ table: Table, _ entry: OpenCatalogue.Entry, _ context: SiteContext) -> BookTable {
    let known = columns(entry, context)
    let columns = table.head.map { head in known.first { $0.key == head.text } ?? OpenColumn(head.text, head.text, "") }
    return BookTable(
      name: entry.table.sheet,
      columns: columns.enumerated().map { index, column in
        var shown = BookColumn(column.title, width: width(table, index, title: column.title))
        shown.isPlainNumber = column.type == .year
        if column.key == Demonstration.key {
          shown.width = 16
          shown.wraps = false
        }
        return shown
      }, rowCount: table.rowCount
    ) { row in
      columns.indices.map { value(table[row, $0], columns[$0].type) }
    }
  }

  private static func value(_ text: String, _ type: FieldType) -> BookValue {
    if text.isEmpty { return .empty }
    switch type {
    case .integer, .year: if let number = Int(text), abs(number) < 1_000_000_000_000_000 { return .integer(number) }
    case .number: if let number = FixedDecimal(printed: text), number.fitsDouble { return .decimal(number) }
    case .date: if case .day(let day) = Day.read(text), day.year >= 1901 { return .day(BookDay(day)) }
    case .string, .boolean, .datetime: break
    }
    return .text(Apostrophe.guarded(text))
  }

  /// Wide enough for most of what stands in the column; longer texts wrap.
  private static func width(_ table: Table, _ column: Int, title: String) -> Double {
    var longest = min(title.count, 18)
    for row in table.rows.prefix(400) {
      let text = table[row, column]
      longest = max(longest, text.utf8.count > 200 ? 200 : text.utf8.count { $0 & 0xC0 != 0x80 })
    }
    return Double(min(max(longest + 2, 8), 60))
  }

  // MARK: the meaning of the columns

  private static func dictionary(_ columns: [OpenColumn]) -> BookTable {
    BookTable(
      name: "Giải nghĩa cột",
      columns: [
        BookColumn("Đầu cột", width: 28), BookColumn("Khóa trong tệp CSV, JSON", width: 26),
        BookColumn("Dạng giá trị", width: 24), BookColumn("Giải nghĩa", width: 72),
        BookColumn("Giá trị được nhận", width: 40),
      ], rowCount: columns.count
    ) { row in
      let column = columns[row]
      return [
        .text(column.title), .text(column.key), .text(OpenRow.typeWords(column, inWorkbook: true)),
        .text(column.meaning), .text(column.choices.joined(separator: "; ")),
      ]
    }
  }

  // MARK: the cover

  private struct Cover {
    let entry: OpenCatalogue.Entry
    let context: SiteContext

    init(_ entry: OpenCatalogue.Entry, _ context: SiteContext) {
      self.entry = entry
      self.context = context
    }

    private var page: String { context.site.address + entry.table.page }

    var citation: String {
      let site = context.site
      let parts = [site.responsibleBody, entry.table.title, site.name, "bản số liệu ngày \(context.asOf.vietnamese)"]
      return parts.joined(separator: ", ") + (site.address.isEmpty ? "." : ", \(page)")
    }

    var lines: [(label: String, text: String)] {
      let site = context.site
      let facts = entry.facts
      var lines: [(label: String, text: String)] = []
      if site.isDemonstration { lines.append(("Lưu ý", Demonstration.sentence + ".")) }
      lines.append(("Nội dung", entry.table.meaning))
      if let period = facts.period { lines.append(("Kỳ số liệu", period.words)) }
      lines.append(("Bản số liệu", "ngày \(context.asOf.vietnamese)"))
      lines.append(("Số dòng", Format.integer(facts.rowCount)))
      if facts.illustrativeCount > 0 {
        lines.append(
          ("Số liệu minh họa", "\(Format.integer(facts.illustrativeCount)) trên \(Format.integer(facts.rowCount)) dòng")
        )
      }
      for (number, source) in (facts.sources.isEmpty ? [site.responsibleBody] : facts.sources).prefix(12).enumerated() {
        lines.append((number == 0 ? "Nguồn" : "", source))
      }
      if facts.sources.count > 12 { lines.append(("", "và \(facts.sources.count - 12) nguồn khác, ghi ở từng dòng")) }
      lines.append(("Cơ quan công bố", site.responsibleBody))
      lines.append(("Giấy phép", site.licence.isEmpty ? "chưa ghi" : site.licence))
      if !site.address.isEmpty { lines.append(("Địa chỉ", page)) }
      lines.append(("Trích dẫn", citation))
      if let rhythm = OpenDataWords.rhythm(of: entry, context) { lines.append(("Nhịp cập nhật", rhythm)) }
      if let contact = OpenDataWords.contact(site) { lines.append(("Liên hệ", contact)) }
      lines.append(("Trong tệp này", "Bảng ở trang tính “\(entry.table.sheet)”, nghĩa từng cột ở “Giải nghĩa cột”."))
      return lines
    }
  }
}

extension BookDay {
  init(_ day: Day) { self.init(year: day.year, month: day.month, day: day.day) }
}
