import Vietnamese

/// Puts together what a page break or a span took apart in the rows of a table.
struct RowRepair {
  let table: PrintedTable
  private let content: Int
  private let number: Int?

  init(_ table: PrintedTable) {
    self.table = table
    content = table.index(.content) ?? 0
    number = table.index(.number)
  }

  func rows() -> [PrintedRow] {
    var rows: [PrintedRow] = []
    for row in table.rows {
      var row = row
      moveNumber(&row)
      if let last = rows.indices.last, goesOn(row, after: rows[last]) {
        join(row, to: &rows[last])
      } else {
        rows.append(row)
      }
    }
    return rows
  }

  /// *III CẢI CÁCH…* in the column of numbers is a number and a text; so is *1.1 Rà soát…* in that of the content.
  private func moveNumber(_ row: inout PrintedRow) {
    guard row.heading == nil, let number else { return }
    let cell = row.cells[number]
    guard !cell.isEmpty, Numbering.whole(cell.text) == nil, row.cells[content].isEmpty else { return }
    if let lead = Numbering.lead(of: cell.text) {
      row.cells[number].text = lead.printed
      row.cells[content] = PrintedCell(text: lead.rest, state: .given, line: cell.line)
    } else {
      row.cells[content] = cell
      row.cells[number].text = ""
    }
  }

  /// Whether a row only finishes the cells of the row above.
  private func goesOn(_ row: PrintedRow, after above: PrintedRow) -> Bool {
    guard row.heading == nil, above.heading == nil else { return false }
    if let number, !row.cells[number].isEmpty { return false }
    let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
    guard !filled.isEmpty else { return false }
    let levels = table.columns.indices.filter { table.columns[$0].isLevel }
    let begins = levels.contains { index in
      let cell = row.cells[index]
      guard cell.state == .given, !cell.isEmpty else { return false }
      return !row.isAfterPage || Numbering.lead(of: cell.text) != nil || LevelLabel.lead(of: cell.text) != nil
    }
    if begins { return false }
    let text = row.cells[content]
    if text.state == .spanned { return false }
    if text.isEmpty {
      // Without a text of its own a row is no task, unless a span took the text.
      if row.dropsSpans && text.state == .absent && filled.count > 1 { return false }
      return true
    }
    guard number != nil || row.isAfterPage else { return false }
    let look = CellLook(text.text)
    if look.goesOn && text.text.first != "(" { return true }
    // Below *Hoạt động 1* the next begins with *Hoạt động 2*, not without a label.
    let isUnlabelled = look.label == nil && look.lead == nil && LevelLabel.lead(of: above.cells[content].text) != nil
    if number == nil { return row.isAfterPage && isUnlabelled }
    let openAbove = CellLook.endsOpen(above.cells[content].text)
    return row.isAfterPage && number != nil && (openAbove || look.lead == nil && !isTask(row))
  }

  private func isTask(_ row: PrintedRow) -> Bool {
    table.columns.indices.contains { TaskColumn.ofATask.contains(table.columns[$0]) && !row.cells[$0].isEmpty }
  }

  private func join(_ row: PrintedRow, to above: inout PrintedRow) {
    for index in row.cells.indices { above.join(row.cells[index].text, into: index) }
    above.doubts.append(
      row.isAfterPage
        ? "hàng bị ngắt trang, đã nối với \(table.placeName) \(row.line)"
        : "\(table.placeName) \(row.line) không có nội dung riêng, đã nối vào hàng này")
  }
}
