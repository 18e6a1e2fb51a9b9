import Vietnamese

/// Rows whose cells stand on one line. A row with fewer cells than columns lost spans, or its last cells are empty; a
/// line without cells is a heading or goes on in the cell above.
struct GridLines {
  var head: FoundHead
  private var found: [Line] = []
  private var pages: [(placed: PlacedLines, isAfterPage: Bool)] = []

  private struct Line {
    var cells: [String]
    var number: Int
    var isAfterPage: Bool
    var doubts: [String] = []
  }

  init(head: FoundHead) { self.head = head }

  mutating func read(_ lines: ArraySlice<TextLine>, isAfterPage: Bool) {
    if head.separator == .wide { return pages.append((PlacedLines(head: head, lines), isAfterPage)) }
    var isFirst = isAfterPage
    guard case .mark(let mark) = head.separator else { return }
    var isOpen = false
    for line in lines where !line.text.isEmpty || line.raw.contains(mark) {
      if LineCells.isRule(line.text) { continue }
      var cells = LineCells.split(line.raw, at: mark)
      // Where rows are not closed by a mark, one at the end stands in front of an empty cell.
      if !head.isClosed, mark != "\t", LineCells.isClosed(line.raw, by: mark), cells.count < head.columns.count {
        cells.append("")
      }
      if cells.allSatisfy(\.isEmpty) || isColumnNumbers(cells) { continue }
      // A cell that holds a line break: the row goes on where the line stopped.
      if isOpen, let last = found.last, goesOn(last.cells, cells) {
        var joined = last.cells
        joined[joined.count - 1] = PrintedRow.joined(joined[joined.count - 1], cells[0]).trimmedEnds
        joined += cells.dropFirst()
        found[found.count - 1].cells = joined
      } else {
        found.append(Line(cells: cells, number: line.number, isAfterPage: isFirst))
      }
      isOpen = (found.last?.cells.count ?? 0) < head.columns.count
      isFirst = false
    }
  }

  /// The rows of columns that are places on the line: how they stand shows only on all pages together.
  private mutating func readPages() {
    let onTop = PlacedLines.standOnTop(pages.map(\.placed))
    for page in pages {
      var isFirst = page.isAfterPage
      for row in page.placed.rows(onTop: onTop, isAfterPage: page.isAfterPage) {
        if row.isRest, isFirst, let last = found.indices.last {
          finish(last, with: row)
        } else {
          found.append(Line(cells: row.cells, number: row.line, isAfterPage: isFirst, doubts: row.doubts))
        }
        isFirst = false
      }
    }
    pages = []
  }

  /// What the next page prints of a row.
  private mutating func finish(_ index: Int, with row: PlacedLines.Row) {
    for (column, text) in row.cells.enumerated() where !text.isEmpty && column < found[index].cells.count {
      let cell = found[index].cells[column]
      found[index].cells[column] = cell.isEmpty ? text : PrintedRow.joined(cell, text)
    }
    found[index].doubts += row.doubts + ["nối qua chỗ ngắt trang ở dòng \(row.line)"]
  }

  private func goesOn(_ above: [String], _ below: [String]) -> Bool {
    guard above.count > 1 || below.count > 1, let first = below.first, !first.isEmpty else { return false }
    guard above.count + below.count - 1 == head.columns.count else { return false }
    return Numbering.whole(first) == nil && (above.first.map { Numbering.whole($0) != nil } ?? false || above.count > 2)
  }

  private func isColumnNumbers(_ cells: [String]) -> Bool {
    guard cells.count >= 3 else { return false }
    return cells.enumerated().allSatisfy { $1.filter(\.isNumber) == String($0 + 1) && $1.count <= 4 }
  }

  /// The rows, what stands behind the table left out.
  mutating func rows() -> [PrintedRow] {
    readPages()
    let count = head.columns.count
    var lastRow = found.lastIndex { $0.cells.count { !$0.isEmpty } >= min(3, count) } ?? -1
    // The last row may go on, in its own columns.
    while lastRow >= 0, lastRow + 1 < found.count, goesOn(found[lastRow + 1], count) { lastRow += 1 }
    var rows: [PrintedRow] = []
    var pending: [Int] = []
    for (index, line) in found.prefix(lastRow + 1).enumerated() {
      if line.cells.count >= count || line.cells.count(where: { !$0.isEmpty }) == 1 {
        place(line, into: &rows)
      } else {
        // Its columns are known once those of whole rows are.
        pending.append(rows.count)
        var row = PrintedRow(cells: [PrintedCell](repeating: .absent, count: count), line: line.number)
        row.isAfterPage = line.isAfterPage
        row.cells[0] = PrintedCell(text: String(index), state: .absent, line: line.number)
        rows.append(row)
      }
    }
    if !pending.isEmpty { align(&rows, pending) }
    rows += total(after: lastRow)
    return rows
  }

  /// A line of the table's columns without a number, some of whose cells are the middle of a sentence.
  private func goesOn(_ line: Line, _ count: Int) -> Bool {
    guard line.cells.count == count, line.cells.first?.isEmpty == true else { return false }
    let filled = line.cells.filter { !$0.isEmpty }
    return filled.contains { CellLook($0).goesOn } && !filled.contains { CellLook($0).isTotal }
  }

  private func place(_ line: Line, into rows: inout [PrintedRow]) {
    let count = head.columns.count
    var cells = line.cells
    while cells.count > count, cells.last?.isEmpty == true { cells.removeLast() }
    var doubts = line.doubts
    if cells.count > count {
      let extra = cells[count...].filter { !$0.isEmpty }
      cells = Array(cells[..<count])
      doubts.append("dòng có nhiều ô hơn đầu bảng; phần thừa: \(extra.joined(separator: " | "))")
    }
    if cells.count < count {
      let text = cells.first { !$0.isEmpty } ?? ""
      let look = CellLook(text)
      let isHeading = look.isTotal || look.isUpper || (look.lead.map { $0.style <= .dotted } ?? false)
      if !isHeading, look.goesOn || look.isAgency || rows.last?.heading != nil, let last = rows.indices.last {
        let column = rows[last].cells.lastIndex { !$0.isEmpty } ?? 0
        if rows[last].heading == nil {
          rows[last].join(text, into: column)
          rows[last].doubts.append("dòng \(line.number) được nối vào ô cuối của dòng này")
          return
        }
      }
      var row = PrintedRow(
        cells: [PrintedCell](repeating: .absent, count: count), line: line.number, heading: text)
      row.isAfterPage = line.isAfterPage
      rows.append(row)
      return
    }
    var row = PrintedRow(
      cells: cells.map { PrintedCell(text: $0, state: .given, line: line.number) }, line: line.number)
    row.isAfterPage = line.isAfterPage
    row.doubts = doubts
    rows.append(row)
  }

  /// Places the cells of short rows by what they look like.
  private func align(_ rows: inout [PrintedRow], _ pending: [Int]) {
    var habits = ColumnHabits(head.columns, titles: head.titles)
    habits.learn(from: rows.enumerated().filter { !pending.contains($0.offset) }.map(\.element))
    let showsBlanks = found.contains { $0.cells.contains("") }
    for index in pending {
      guard let position = Int(rows[index].cells[0].text) else { continue }
      let line = found[position]
      let tokens = line.cells.map { CellToken($0, line: line.number) }
      let aligned = OneRow(habits: habits).place(tokens)
      for column in rows[index].cells.indices { rows[index].cells[column] = .absent }
      for (token, column) in aligned {
        rows[index].cells[column] = PrintedCell(text: tokens[token].look.text, state: .given, line: line.number)
      }
      rows[index].dropsSpans =
        showsBlanks && aligned.last.map { $0.column == head.columns.count - 1 } ?? false
        || aligned.first.map { $0.column > 0 } ?? false
    }
  }

  /// *Tổng cộng* and its amount may stand on lines of their own below the table.
  private func total(after lastRow: Int) -> [PrintedRow] {
    let rest = found.dropFirst(lastRow + 1).prefix(6)
    guard let start = rest.firstIndex(where: { CellLook($0.cells.joined(separator: " ").trimmedEnds).isTotal }) else {
      return []
    }
    var row = PrintedRow(
      cells: [PrintedCell](repeating: .absent, count: head.columns.count), line: rest[start].number,
      heading: rest[start].cells.filter { !$0.isEmpty }.joined(separator: " "))
    for line in rest[start...].dropFirst() {
      let text = line.cells.filter { !$0.isEmpty }.joined(separator: " ")
      let look = CellLook(text)
      if look.money == .bare || look.money == .amount { row.heading = (row.heading ?? "") + " " + text }
    }
    return [row]
  }
}

/// Places the cells of one row whose other cells were left out.
struct OneRow {
  let habits: ColumnHabits

  /// Token and column, in order; the columns grow.
  func place(_ tokens: [CellToken]) -> [(token: Int, column: Int)] {
    let count = habits.columns.count
    let fit = CellFit(habits: habits)
    var scores = [[Double]](repeating: [Double](repeating: -.infinity, count: count), count: tokens.count)
    var from = [[Int]](repeating: [Int](repeating: -1, count: count), count: tokens.count)
    for index in tokens.indices {
      for column in index..<max(index, count - (tokens.count - 1 - index)) {
        // A cell in its own place needs no excuse.
        let score = fit.score(tokens[index].look, column) + (column == index ? 0.3 : 0)
        if index == 0 {
          scores[0][column] = score
          continue
        }
        for left in 0..<column where scores[index - 1][left] > -.infinity {
          let gap = Double(column - left - 1) * 0.2
          let sum = scores[index - 1][left] + score - gap
          if sum > scores[index][column] { (scores[index][column], from[index][column]) = (sum, left) }
        }
      }
    }
    guard let last = scores.last, let best = last.indices.max(by: { last[$0] < last[$1] }), last[best] > -.infinity
    else { return [] }
    var placed: [(token: Int, column: Int)] = []
    var column = best
    for index in tokens.indices.reversed() {
      placed.append((index, column))
      column = from[index][column]
    }
    return placed.reversed()
  }
}

extension String {
  /// Without blanks at the ends.
  var trimmedEnds: String { Clean.text(self).text }
}
