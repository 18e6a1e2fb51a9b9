import CXLSXWriter
import Vietnamese

/// Writes the sheets of one workbook, one after another, row by row.
struct SheetWriter {
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let looks: BookLooks
  private var names: Set<String> = []

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    looks = BookLooks(workbook)
  }

  mutating func write(_ sheet: BookSheet) {
    switch sheet {
    case .facts(let name, let heading, let lines): write(heading, lines, into: open(name))
    case .table(let table): write(table, into: open(table.name))
    }
  }

  private mutating func open(_ name: String) -> UnsafeMutablePointer<lxw_worksheet>? {
    workbook_add_worksheet(workbook, SheetName.make(name, &names))
  }

  // MARK: a cover

  private func write(
    _ heading: String, _ lines: [(label: String, text: String)], into sheet: UnsafeMutablePointer<lxw_worksheet>?
  ) {
    guard let sheet else { return }
    worksheet_set_column(sheet, 0, 0, 22, looks.label)
    worksheet_set_column(sheet, 1, 1, 88, looks.text)
    worksheet_gridlines(sheet, UInt8(LXW_HIDE_ALL_GRIDLINES.rawValue))
    worksheet_write_string(sheet, 0, 0, heading, looks.heading)
    for (index, line) in lines.enumerated() {
      let row = lxw_row_t(index + 2)
      setHeight(sheet, row, lines: RowHeight.lines(line.text, width: 88))
      worksheet_write_string(sheet, row, 0, line.label, looks.label)
      worksheet_write_string(sheet, row, 1, FittedText.fit(line.text), looks.text)
    }
    printOnA4(sheet, isWide: false)
  }

  // MARK: a table

  private func write(_ table: BookTable, into sheet: UnsafeMutablePointer<lxw_worksheet>?) {
    guard let sheet, !table.columns.isEmpty else { return }
    let last = lxw_col_t(table.columns.count - 1)
    for (index, column) in table.columns.enumerated() {
      let look = column.isOpen && table.isProtected ? looks.open : column.wraps ? looks.text : looks.line
      worksheet_set_column(sheet, lxw_col_t(index), lxw_col_t(index), column.width, look)
    }
    for (index, column) in table.columns.enumerated() {
      worksheet_write_string(sheet, 0, lxw_col_t(index), column.title, looks.head)
    }
    for number in 0..<table.rowCount {
      let row = lxw_row_t(number + 1)
      let values = table.row(number)
      setHeight(sheet, row, lines: RowHeight.lines(values, table.columns))
      for (index, value) in values.enumerated() where index < table.columns.count {
        write(value, table.columns[index], isOpen: table.isProtected && table.columns[index].isOpen, sheet, row, index)
      }
    }
    worksheet_freeze_panes(sheet, 1, 0)
    if table.rowCount > 0 { worksheet_autofilter(sheet, 0, 0, lxw_row_t(table.rowCount), last) }
    for (index, column) in table.columns.enumerated() { offer(column, table, sheet, lxw_col_t(index)) }
    if table.isProtected {
      var options = lxw_protection()
      options.format_columns = 1
      options.format_rows = 1
      options.autofilter = 1
      options.sort = 1
      worksheet_protect(sheet, nil, &options)
    }
    worksheet_repeat_rows(sheet, 0, 0)
    printOnA4(sheet, isWide: true)
  }

  private func write(
    _ value: BookValue, _ column: BookColumn, isOpen: Bool, _ sheet: UnsafeMutablePointer<lxw_worksheet>,
    _ row: lxw_row_t, _ index: Int
  ) {
    let place = lxw_col_t(index)
    switch value {
    case .empty: if isOpen { worksheet_write_blank(sheet, row, place, looks.open) }
    case .text(let text):
      let look = isOpen ? looks.open : column.wraps ? looks.text : looks.line
      worksheet_write_string(sheet, row, place, FittedText.fit(text), look)
    case .integer(let number):
      worksheet_write_number(sheet, row, place, Double(number), column.isPlainNumber ? looks.plain : looks.whole)
    case .decimal(let number):
      worksheet_write_number(sheet, row, place, number.double, looks.decimal(Int(number.scale)))
    case .day(let day):
      var moment = lxw_datetime(
        year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
      worksheet_write_datetime(sheet, row, place, &moment, looks.day)
    }
  }

  /// Not every program makes a row as high as its wrapped text asks for.
  private func setHeight(_ sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: lxw_row_t, lines: Int) {
    if lines > 1 { worksheet_set_row(sheet, row, Double(min(lines, RowHeight.most)) * RowHeight.line, nil) }
  }

  /// A list to choose from, or a hint beside the cell.
  private func offer(
    _ column: BookColumn, _ table: BookTable, _ sheet: UnsafeMutablePointer<lxw_worksheet>, _ place: lxw_col_t
  ) {
    guard table.isProtected, column.isOpen, table.rowCount > 0, !(column.choices.isEmpty && column.hint.isEmpty) else {
      return
    }
    column.title.withMutableCString { title in
      column.hint.withMutableCString { hint in
        var validation = lxw_data_validation()
        validation.input_title = title
        validation.input_message = hint
        validation.ignore_blank = 1
        var choices: [UnsafeMutablePointer<CChar>?] = column.choices.map { strdup($0) } + [nil]
        choices.withUnsafeMutableBufferPointer { list in
          validation.validate =
            column.choices.isEmpty
            ? UInt8(LXW_VALIDATION_TYPE_ANY.rawValue) : UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
          validation.value_list = column.choices.isEmpty ? nil : list.baseAddress
          worksheet_data_validation_range(sheet, 1, place, lxw_row_t(table.rowCount), place, &validation)
        }
        for choice in choices { free(choice) }
      }
    }
  }

  private func printOnA4(_ sheet: UnsafeMutablePointer<lxw_worksheet>, isWide: Bool) {
    worksheet_set_paper(sheet, 9)
    if isWide { worksheet_set_landscape(sheet) }
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_footer(sheet, "&CTrang &P/&N")
  }
}

/// The formats of one workbook, each made when a cell first asks for it: the library hashes every one several times, and
/// a portal has a workbook beside each of hundreds of tables.
private final class BookLooks {
  typealias Look = UnsafeMutablePointer<lxw_format>?
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var decimals: [Int: Look] = [:]

  init(_ workbook: UnsafeMutablePointer<lxw_workbook>) { self.workbook = workbook }

  private(set) lazy var head = look { format in
    format_set_bold(format)
    format_set_text_wrap(format)
    format_set_bg_color(format, 0xE7ECF3)
    format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_num_format(format, "@")
  }
  private(set) lazy var heading = look { format in
    format_set_bold(format)
    format_set_font_size(format, 14)
  }
  private(set) lazy var label = look { format_set_bold($0) }
  /// Text stays text when it is edited: a code keeps its zeros, a number in a list its dot.
  private(set) lazy var text = look { format in
    format_set_text_wrap(format)
    format_set_num_format(format, "@")
  }
  /// Text that stays on one line.
  private(set) lazy var line = number("@")
  /// A cell that is to be filled in.
  private(set) lazy var open = look { format in
    format_set_text_wrap(format)
    format_set_num_format(format, "@")
    format_set_bg_color(format, 0xFFF8DC)
    format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
    format_set_border_color(format, 0xC9B458)
    format_set_unlocked(format)
  }
  private(set) lazy var whole = number("#,##0")
  /// A whole number without groups: a year.
  private(set) lazy var plain = number("0")
  private(set) lazy var day = number("dd/mm/yyyy")

  func decimal(_ digits: Int) -> Look {
    let digits = min(max(digits, 0), 8)
    if digits == 0 { return whole }
    if let made = decimals[digits] { return made }
    let made = number("#,##0." + String(repeating: "0", count: digits))
    decimals[digits] = made
    return made
  }

  private func number(_ pattern: String) -> Look { look { format_set_num_format($0, pattern) } }

  private func look(_ set: (Look) -> Void) -> Look {
    let format = workbook_add_format(workbook)
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
    set(format)
    return format
  }
}

/// Names of sheets as Excel allows them: short, without `[ ] : * ? / \`, each once without regard to case.
enum SheetName {
  static func make(_ name: String, _ taken: inout Set<String>) -> String {
    let allowed = name.map { "[]:*?/\\".contains($0) ? " " : String($0) }.joined()
    let short = cut(allowed.isEmpty ? "Trang" : allowed, to: BookWriter.longestName)
    var result = short
    var number = 2
    while !taken.insert(result.lowercased()).inserted {
      result = cut(short, to: BookWriter.longestName - 4) + " \(number)"
      number += 1
    }
    return result
  }

  private static func cut(_ text: String, to length: Int) -> String {
    var result = text
    while result.utf16.count > length { result.removeLast() }
    return result
  }
}

/// How high a row must be for its texts, reckoned from their length: the width of a column is counted in letters.
enum RowHeight {
  /// Points of one line of the sheet's font.
  static let line = 15.0
  /// A higher row could not be scrolled past.
  static let most = 16

  static func lines(_ values: [BookValue], _ columns: [BookColumn]) -> Int {
    var most = 1
    for (value, column) in zip(values, columns) where column.wraps {
      if case .text(let text) = value { most = max(most, lines(text, width: column.width)) }
    }
    return most
  }

  static func lines(_ text: String, width: Double) -> Int {
    let room = max(1, Int(width) - 1)
    if text.utf8.count <= room { return 1 }
    var lines = 0
    var letters = 0
    // Letters are counted by their first bytes: every byte but those that go on with a letter.
    for byte in text.utf8 where byte & 0xC0 != 0x80 {
      if byte == 0x0A {
        lines += max(1, (letters + room - 1) / room)
        letters = 0
      } else {
        letters += 1
      }
    }
    return lines + max(1, (letters + room - 1) / room)
  }
}

/// Texts as a cell can hold them.
enum FittedText {
  static let cutMark = " […ô Excel không chứa hết, xem bản đầy đủ ở tệp CSV hoặc trên trang]"

  /// The text, or as much of it as a cell holds with words that say so. Characters that XML cannot carry are left out.
  static func fit(_ text: String) -> String {
    guard text.utf8.count > BookWriter.longestText, text.utf16.count > BookWriter.longestText else { return text }
    var result = text
    result.removeLast(max(0, result.count - BookWriter.longestText + cutMark.utf16.count))
    while result.utf16.count + cutMark.utf16.count > BookWriter.longestText { result.removeLast() }
    return result + cutMark
  }
}
