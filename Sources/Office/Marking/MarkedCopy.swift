import CLinux
import CXLSXWriter
import Glibc

/// A workbook of plain values with marked cells: the copy of a table that is no .xlsx (a CSV file, an old .xls).
public struct MarkedCopy {
  /// One sheet: cells by row (from 1) and column (from 0).
  public struct Sheet {
    public var name: String
    public var rows: [(number: Int, cells: [(column: Int, text: String)])]
    /// Rows that stay in sight above the others.
    public var headRow: Int?

    public init(name: String, rows: [(number: Int, cells: [(column: Int, text: String)])], headRow: Int? = nil) {
      self.name = name
      self.rows = rows
      self.headRow = headRow
    }
  }

  /// - Returns: nil where the machine gives no memory or no temporary file
  public static func bytes(_ sheets: [Sheet], _ marks: [CellMark]) -> [UInt8]? {
    let file = congkhai_memory_file("congkhai-marked")
    guard file >= 0 else { return nil }
    defer { close(file) }
    var options = lxw_workbook_options(constant_memory: 0, tmpdir: nil, use_zip64: 0)
    guard let workbook = workbook_new_opt("/proc/self/fd/\(file)", &options) else { return nil }
    var properties = lxw_doc_properties()
    // A fixed moment: the same marks give the same bytes.
    properties.created = 315_576_000
    workbook_set_properties(workbook, &properties)
    var copy = MarkedCopy(workbook)
    for (index, sheet) in sheets.enumerated() {
      copy.write(sheet, MarkedCell.gather(marks.filter { $0.sheet == sheet.name || ($0.sheet == nil && index == 0) }))
    }
    guard workbook_close(workbook) == LXW_NO_ERROR else { return nil }
    return BookWriter.contents(of: file)
  }

  private typealias Look = UnsafeMutablePointer<lxw_format>
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private let plain: Look?
  private let head: Look?
  private let colours: [Look?]
  private var names: Set<String> = []

  private init(_ workbook: UnsafeMutablePointer<lxw_workbook>) {
    self.workbook = workbook
    func look(_ colour: lxw_color_t?, isBold: Bool = false) -> Look? {
      guard let look = workbook_add_format(workbook) else { return nil }
      format_set_text_wrap(look)
      format_set_align(look, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      format_set_num_format_index(look, 49)
      format_set_border(look, UInt8(LXW_BORDER_HAIR.rawValue))
      if isBold { format_set_bold(look) }
      if let colour {
        format_set_pattern(look, UInt8(LXW_PATTERN_SOLID.rawValue))
        format_set_fg_color(look, colour)
      }
      return look
    }
    plain = look(nil)
    head = look(0xE7EEF7, isBold: true)
    colours = [look(0xFFC7CE), look(0xFFEB9C), look(0xDDEBF7)]
  }

  private mutating func write(_ sheet: Sheet, _ cells: [MarkedCell]) {
    guard let page = workbook_add_worksheet(workbook, SheetName.make(sheet.name, &names)) else { return }
    var waiting: [Int: MarkedCell] = [:]
    for cell in cells { waiting[key(cell.row, cell.column)] = cell }
    var widths: [Int: Int] = [:]
    for row in sheet.rows {
      for cell in row.cells {
        let mark = waiting[key(row.number, cell.column)]
        let look = mark.map { colours[$0.weight.rawValue] } ?? (row.number == sheet.headRow ? head : plain)
        worksheet_write_string(
          page, lxw_row_t(row.number - 1), lxw_col_t(cell.column), FittedText.fit(cell.text), look)
        widths[cell.column] = max(widths[cell.column] ?? 8, min(48, cell.text.count + 2))
      }
    }
    for cell in cells {
      if !sheet.rows.contains(where: { $0.number == cell.row && $0.cells.contains { $0.column == cell.column } }) {
        worksheet_write_blank(page, lxw_row_t(cell.row - 1), lxw_col_t(cell.column), colours[cell.weight.rawValue])
      }
      comment(cell, on: page)
    }
    for (column, width) in widths {
      worksheet_set_column(page, lxw_col_t(column), lxw_col_t(column), Double(width), nil)
    }
    if let headRow = sheet.headRow { worksheet_freeze_panes(page, lxw_row_t(headRow), 0) }
  }

  private func comment(_ cell: MarkedCell, on page: UnsafeMutablePointer<lxw_worksheet>) {
    MarkedComments.author.withMutableCString { author in
      var options = lxw_comment_options()
      options.author = author
      options.x_scale = 2.4
      options.y_scale = max(1, min(5, Double(cell.text.count) / 110))
      worksheet_write_comment_opt(
        page, lxw_row_t(cell.row - 1), lxw_col_t(cell.column), FittedText.fit(cell.text), &options)
    }
  }

  private func key(_ row: Int, _ column: Int) -> Int { row * 16_384 + column }
}
