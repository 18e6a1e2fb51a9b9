import Vietnamese

/// Rows of a table whose columns are only places on the line, as `pdftotext -layout` prints them: cells wrap over
/// lines, each under its own column.
struct PlacedLines {
  let head: FoundHead

  struct Row {
    var cells: [String]
    var line: Int
    var doubts: [String] = []
    /// It only finishes the row on the page before.
    var isRest = false
  }

  /// One line that is not empty, its pieces in their columns.
  struct Line {
    var number: Int
    var pieces: [PlacedPiece]
    /// Words of one column run into the next.
    var isMixed = false
    /// Follows an empty line, or the head.
    var isAfterGap: Bool
  }

  private let lines: [Line]
  private let layout: RowStarts

  init(head: FoundHead, _ texts: ArraySlice<TextLine>) {
    self.head = head
    let places = ColumnPlaces(head: head, lines: texts)
    var placed: [Line] = []
    var isAfterGap = true
    for line in texts {
      if line.text.isEmpty {
        isAfterGap = true
        continue
      }
      if LineCells.isRule(line.text) { continue }
      let (pieces, isMixed) = places.pieces(of: line)
      placed.append(Line(number: line.number, pieces: pieces, isMixed: isMixed, isAfterGap: isAfterGap))
      isAfterGap = false
    }
    lines = placed
    layout = RowStarts(head: head, lines: placed, places: places)
  }

  /// Whether the cells of a table, page by page, all begin on the first line of their row.
  static func standOnTop(_ pages: [PlacedLines]) -> Bool {
    pages.reduce(RowStarts.Tally()) { $0 + $1.layout.tally }.isOnTop
  }

  func rows(onTop: Bool, isAfterPage: Bool) -> [Row] {
    if onTop {
      let rows = TopRows(head: head, layout: layout, lines: lines, isAfterPage: isAfterPage).rows()
      return doubted(rows, isAfterPage: isAfterPage)
    }
    var rows: [Row] = []
    var start = 0
    for index in lines.indices where index > 0 && lines[index].isAfterGap {
      rows += split(lines[start..<index])
      start = index
    }
    rows += split(lines[start...])
    return doubted(joined(rows), isAfterPage: isAfterPage)
  }

  /// Says of a row what a text cannot show: whether an empty cell is one, or merged with the one above.
  private func doubted(_ rows: [Row], isAfterPage: Bool) -> [Row] {
    let tasks = rows.filter { !$0.cells[layout.numbered].isEmpty && $0.cells.count { !$0.isEmpty } > 1 }
    var rows = rows
    for (column, kind) in head.columns.enumerated() where [.lead, .support, .deadline, .product].contains(kind) {
      guard isAfterPage || tasks.contains(where: { !$0.cells[column].isEmpty }) else { continue }
      let title = head.titles[column]
      var isFilled = isAfterPage
      for index in rows.indices where !rows[index].isRest && rows[index].cells.count(where: { !$0.isEmpty }) > 1 {
        let cell = rows[index].cells[column]
        if cell.isEmpty, isFilled {
          rows[index].doubts.append("ô “\(title)” trống: trống thật, hay gộp với ô trên?")
        } else if kind != .deadline, CellLook(cell).goesOn {
          rows[index].doubts.append("ô “\(title)” bắt đầu giữa câu, có thể là phần cuối của ô trên")
        }
        if !cell.isEmpty { isFilled = true }
      }
    }
    return rows
  }

  /// A block of lines without an empty line: a row for each number in it.
  private func split(_ block: ArraySlice<Line>) -> [Row] {
    guard let first = block.first else { return [] }
    let starts = block.indices.filter { layout.starts.contains($0) }
    if starts.count <= 1 { return [row(block, line: first.number)] }
    var rows: [Row] = []
    for (position, start) in starts.enumerated() {
      let from = position == 0 ? block.startIndex : start
      let end = position + 1 < starts.count ? starts[position + 1] : block.endIndex
      rows.append(row(block[from..<end], line: block[from].number))
      // Cells set in the middle of their rows print words above their number.
      if starts.count < block.count {
        rows[rows.count - 1].doubts.append("các hàng không cách nhau bằng dòng trống, chữ có thể lẫn giữa hai hàng")
      }
    }
    return rows
  }

  private func row(_ lines: ArraySlice<Line>, line: Int) -> Row { Row(lines, columns: head.columns.count, line: line) }

  /// A block without a number goes on with the row above it, unless it is a heading.
  private func joined(_ rows: [Row]) -> [Row] {
    guard let number = head.columns.firstIndex(of: .number) else { return rows }
    var joined: [Row] = []
    for row in rows {
      let filled = row.cells.filter { !$0.isEmpty }
      let isHeading = filled.count == 1 && (CellLook(filled[0]).isUpper || Numbering.lead(of: filled[0]) != nil)
      let isRest = row.cells[number].isEmpty && !isHeading && !(filled.first.map { CellLook($0).isTotal } ?? false)
      guard isRest, let last = joined.indices.last, filled.contains(where: { CellLook($0).goesOn }) else {
        joined.append(row)
        continue
      }
      for index in row.cells.indices where !row.cells[index].isEmpty {
        let cell = joined[last].cells[index]
        joined[last].cells[index] = cell.isEmpty ? row.cells[index] : PrintedRow.joined(cell, row.cells[index])
      }
    }
    return joined
  }
}

extension PlacedLines.Row {
  /// The pieces of some lines, put together column by column.
  init(_ lines: ArraySlice<PlacedLines.Line>, columns: Int, line: Int) {
    cells = [String](repeating: "", count: columns)
    self.line = line
    for line in lines {
      for piece in line.pieces where piece.column < columns {
        let cell = cells[piece.column]
        cells[piece.column] = cell.isEmpty ? piece.text : PrintedRow.joined(cell, piece.text)
      }
    }
    if lines.contains(where: \.isMixed) { doubts.append("chữ của hai cột dính nhau trên một dòng, có thể lẫn ô") }
  }
}

/// Which lines begin a row, and how cells stand in their rows.
struct RowStarts {
  /// Indices of lines that begin a row: they have its number, or the number its text begins with.
  private(set) var starts: Set<Int> = []
  /// Headings over the whole table, as indices of their first lines.
  private(set) var headings: Set<Int> = []
  let numbered: Int
  private(set) var tally = Tally()

  /// How cells stand in the rows of a page.
  struct Tally {
    var rows = 0
    /// Cells, and those that begin below the line of their row's number.
    var cells = 0
    var late = 0
    /// Texts on the line of a number, and those that are no middle of a sentence.
    var texts = 0
    var begun = 0

    static func + (one: Tally, other: Tally) -> Tally {
      Tally(
        rows: one.rows + other.rows, cells: one.cells + other.cells, late: one.late + other.late,
        texts: one.texts + other.texts, begun: one.begun + other.begun)
    }

    /// Every cell of a row begins on the line of its number, so that a row ends where the next number stands.
    var isOnTop: Bool { rows >= 3 && late * 16 <= cells && begun * 10 >= texts * 9 && texts * 10 >= rows * 8 }
  }

  init(head: FoundHead, lines: [PlacedLines.Line], places: ColumnPlaces) {
    let number = head.columns.firstIndex(of: .number)
    numbered = number ?? head.columns.firstIndex { $0.isContent } ?? 0
    for (index, line) in lines.enumerated() {
      guard let piece = line.pieces.first(where: { $0.column == numbered }) else { continue }
      if number == nil {
        if (Numbering.lead(of: piece.text)?.style ?? .plus) <= .dotted { starts.insert(index) }
      } else if Numbering.whole(piece.text) != nil || line.pieces.count > 1 && Self.isNumberLike(piece.text) {
        starts.insert(index)
      } else if line.pieces.count == 1, places.isAcross(piece) || Numbering.lead(of: piece.text)?.rest.isEmpty == false
      {
        headings.insert(index)
      }
    }
    if number != nil { count(head, lines) }
  }

  /// *1.1-HĐ1*, *NV 3*: short, with a digit.
  private static func isNumberLike(_ text: String) -> Bool {
    text.count <= 12 && text.contains { $0.isASCII && $0.isNumber } && !CellLook(text).isDeadline
      && text.count { $0 == " " } <= 1
  }

  private mutating func count(_ head: FoundHead, _ lines: [PlacedLines.Line]) {
    guard let content = head.columns.firstIndex(where: \.isContent) else { return }
    let marks = starts.union(headings).sorted()
    for (position, start) in marks.enumerated() where starts.contains(start) {
      let end = position + 1 < marks.count ? marks[position + 1] : lines.count
      let top = Set(lines[start].pieces.map(\.column))
      let all = Set(lines[start..<end].flatMap { $0.pieces.map(\.column) })
      tally.rows += 1
      tally.cells += all.count
      tally.late += all.subtracting(top).count
      guard let text = lines[start].pieces.first(where: { $0.column == content })?.text else { continue }
      tally.texts += 1
      if !CellLook(text).goesOn { tally.begun += 1 }
    }
  }
}

/// The rows of a table whose cells all begin on the first line of their row.
struct TopRows {
  let head: FoundHead
  let layout: RowStarts
  let lines: [PlacedLines.Line]
  let isAfterPage: Bool

  func rows() -> [PlacedLines.Row] {
    var rows: [PlacedLines.Row] = []
    var start = 0
    for index in lines.indices where index > 0 && begins(index) {
      rows.append(row(start..<index))
      start = index
    }
    if !lines.isEmpty { rows.append(row(start..<lines.count)) }
    if isAfterPage, !rows.isEmpty, !layout.starts.contains(0), !layout.headings.contains(0) { rows[0].isRest = true }
    return rows
  }

  /// A number, a heading, or the first line behind a heading that does not go on with it.
  private func begins(_ index: Int) -> Bool {
    if layout.starts.contains(index) { return true }
    if layout.headings.contains(index) {
      // The second line of a long heading has no number.
      let goesOn = layout.headings.contains(index - 1) && Numbering.lead(of: lines[index].pieces[0].text) == nil
      return !goesOn || lines[index].isAfterGap
    }
    return layout.headings.contains(index - 1) && lines[index].pieces.contains { $0.column != layout.numbered }
  }

  private func row(_ range: Range<Int>) -> PlacedLines.Row {
    PlacedLines.Row(lines[range], columns: head.columns.count, line: lines[range.lowerBound].number)
  }
}
