import Vietnamese

/// The tables of tasks in the lines of a text.
struct TextTables {
  let lines: [TextLine]

  /// Every table, heads repeated on pages taken out. A table's last row is followed by `rest`: lines behind it that
  /// may hold its total.
  func read() -> (tables: [PrintedTable], heads: [FoundHead]) {
    let heads = HeadSearch(lines).all()
    var tables: [PrintedTable] = []
    var index = 0
    while index < heads.count {
      var end = index + 1
      while end < heads.count, Self.isSame(heads[end], heads[index]) { end += 1 }
      let table =
        heads[index].separator.isGrid
        ? grid(heads[index..<end], until: end < heads.count ? heads[end].lines.lowerBound : lines.count)
        : stream(heads[index..<end], until: end < heads.count ? heads[end].lines.lowerBound : lines.count)
      if table.rows.count >= 1 { tables.append(table) }
      index = end
    }
    return (tables, heads)
  }

  private static func isSame(_ one: FoundHead, _ other: FoundHead) -> Bool {
    one.separator == other.separator && one.columns == other.columns
  }

  /// The lines below each head.
  private func regions(_ heads: ArraySlice<FoundHead>, until end: Int) -> [ArraySlice<TextLine>] {
    heads.indices.map { index in
      let next = index + 1 < heads.endIndex ? heads[index + 1].lines.lowerBound : end
      let isLast = index + 1 == heads.endIndex
      return PageNoise.without(lines[heads[index].lines.upperBound..<next], beforeHead: !isLast)
    }
  }

  // MARK: Cells one after another

  private func stream(_ heads: ArraySlice<FoundHead>, until end: Int) -> PrintedTable {
    guard let head = heads.first else { return PrintedTable(columns: [], titles: [], rows: []) }
    let reader = CellStream(head: head)
    var tokens: [CellToken] = []
    for (position, region) in regions(heads, until: end).enumerated() {
      tokens += reader.tokens(region, isAfterPage: position > 0)
    }
    var table = PrintedTable(columns: head.columns, titles: head.titles, rows: [])
    if let rows = SteadyRows.read(tokens, head.columns.count, head.separator) {
      table.rows = rows
      return table
    }
    var habits = ColumnHabits(head.columns, titles: head.titles)
    let soft = head.separator == .line && Self.breaksMean(tokens, head.columns.count)
    for _ in 0..<3 {
      table.rows = Alignment(habits, softBreaks: soft).rows(tokens).rows
      habits.learn(from: table.rows)
    }
    dropTail(&table)
    let showsBlanks = tokens.contains { $0.look.isBlank }
    for index in table.rows.indices {
      table.rows[index].dropsSpans = showsBlanks
      table.rows[index].isSpanSure = head.separator == .pipeEnd
    }
    return table
  }

  /// Takes off what only looks like rows behind the table: nobody does it, and no time is set.
  private func dropTail(_ table: inout PrintedTable) {
    let telling = table.columns.indices.filter { [.lead, .support, .deadline].contains(table.columns[$0]) }
    let isTold: (PrintedRow) -> Bool = { row in
      telling.contains { index in
        let look = CellLook(row.cells[index].text)
        return look.isAgency || look.isDeadline
      }
    }
    guard let last = table.rows.lastIndex(where: isTold) else { return }
    let rest = table.rows[(last + 1)...]
    let kept = rest.prefix { row in
      let text = row.heading ?? row.cells.first { !$0.isEmpty }?.text ?? ""
      return CellLook(text).isTotal || (LevelLabel.lead(of: text) != nil && row.heading == nil)
    }
    table.rows.removeLast(rest.count - kept.count)
  }

  /// Empty lines stand between rows, not between cells, where they are fewer than the cells.
  private static func breaksMean(_ tokens: [CellToken], _ columns: Int) -> Bool {
    let breaks = tokens.count { $0.before == .soft }
    return breaks > 0 && breaks * 2 < tokens.count
  }

  // MARK: Rows on lines

  private func grid(_ heads: ArraySlice<FoundHead>, until end: Int) -> PrintedTable {
    guard let head = heads.first else { return PrintedTable(columns: [], titles: [], rows: []) }
    var reader = GridLines(head: head)
    for (position, region) in regions(heads, until: end).enumerated() {
      reader.head = heads[heads.startIndex + position]
      reader.read(region, isAfterPage: position > 0)
    }
    return PrintedTable(columns: head.columns, titles: head.titles, rows: reader.rows())
  }
}

/// Cells that come in groups of as many as there are columns need no guessing.
enum SteadyRows {
  static func read(_ tokens: [CellToken], _ columns: Int, _ separator: CellSeparator) -> [PrintedRow]? {
    guard separator == .line else { return nil }
    var groups: [[CellToken]] = []
    for token in tokens {
      if token.before == .none, !groups.isEmpty {
        groups[groups.count - 1].append(token)
      } else {
        groups.append([token])
      }
    }
    let steady = groups.count { $0.count == columns }
    // The table ends with the last group that is whole; before it nearly all must be.
    guard steady >= 3, let last = groups.lastIndex(where: { $0.count == columns }) else { return nil }
    var body = groups[...last]
    // What follows the table without an empty line stands behind its last row.
    if last + 1 < groups.count, groups[last + 1].count > columns,
      isLikeRow(groups[last + 1], body.filter { $0.count == columns })
    {
      body.append(Array(groups[last + 1][..<columns]))
    }
    guard body.count(where: { $0.count == columns }) * 10 >= body.count * 9 else { return nil }
    return body.map { group in
      guard group.count == columns else {
        let text = group.map(\.look.text).filter { !$0.isEmpty }.joined(separator: " ")
        var row = PrintedRow(
          cells: [PrintedCell](repeating: .absent, count: columns), line: group[0].line, heading: text)
        if group.count > 1 { row.doubts.append("dòng này có \(group.count) ô, đầu bảng có \(columns) cột") }
        return row
      }
      return PrintedRow(
        cells: group.map { PrintedCell(text: $0.look.text, state: .given, line: $0.line) }, line: group[0].line)
    }
  }
}

extension SteadyRows {
  /// Whether a group begins with a row as others are: every cell is of a kind that its column has held.
  private static func isLikeRow(_ group: [CellToken], _ rows: [[CellToken]]) -> Bool {
    rows[0].indices.allSatisfy { column in
      let look = group[column].look
      return rows.contains { row in
        let other = row[column].look
        return look.isBlank == other.isBlank && (look.whole != nil) == (other.whole != nil)
          && look.isAgency == other.isAgency && look.isDeadline == other.isDeadline
      }
    }
  }
}

/// What pages leave between the lines of a table.
enum PageNoise {
  /// Lines without page numbers in front of a repeated head or a form feed.
  static func without(_ lines: ArraySlice<TextLine>, beforeHead: Bool) -> ArraySlice<TextLine> {
    var kept: [TextLine] = []
    for (position, line) in lines.enumerated() {
      let isNearPage = line.raw.contains("\u{0C}") || next(lines, position).contains("\u{0C}")
      if isPageNumber(line.text, isNearPage: isNearPage) { continue }
      kept.append(line)
    }
    if beforeHead {
      while let last = kept.last, last.text.isEmpty || isPageNumber(last.text, isNearPage: true) { kept.removeLast() }
    }
    return kept[...]
  }

  private static func next(_ lines: ArraySlice<TextLine>, _ position: Int) -> String {
    let index = lines.startIndex + position + 1
    return index < lines.endIndex ? lines[index].raw : ""
  }

  static func isPageNumber(_ text: String, isNearPage: Bool) -> Bool {
    guard !text.isEmpty, text.count <= 16 else { return false }
    let folded = Fold.name(text)
    if folded.hasPrefix("trang "), folded.dropFirst(6).allSatisfy({ $0.isNumber || $0 == " " }) { return true }
    return isNearPage && !folded.isEmpty && folded.allSatisfy { $0.isNumber } && folded.count <= 3
  }
}
