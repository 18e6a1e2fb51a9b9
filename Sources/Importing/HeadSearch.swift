import Vietnamese

/// How the cells of a printed table are kept apart in a text. The head shows it.
enum CellSeparator: Sendable, Equatable {
  /// Cells of a row on one line, kept apart by a letter.
  case mark(Character)
  /// Cells of a row on one line, kept apart by two blanks and more; columns have places.
  case wide
  /// One cell a line.
  case line
  /// A cell ends with `|`, wherever its lines end.
  case pipeEnd
  /// One cell a paragraph: an empty line between cells.
  case gap

  var isGrid: Bool {
    switch self {
    case .mark, .wide: true
    case .line, .pipeEnd, .gap: false
    }
  }
}

/// The head of a table of tasks, found in the lines of a text.
struct FoundHead: Sendable {
  var columns: [TaskColumn]
  /// As printed, lines joined.
  var titles: [String]
  let separator: CellSeparator
  /// Indices of its lines.
  var lines: Range<Int>
  /// Whether a mark stands behind its last cell too.
  var isClosed = false
  /// Where each column begins, in characters, for columns that are kept apart by their places.
  var starts: [Int] = []

  var key: String { titles.map(Fold.name).joined(separator: "|") }
}

/// Finds the heads of task tables: enough columns of the task table, among them the work and who does it or until when.
struct HeadSearch {
  let lines: [TextLine]

  init(_ lines: [TextLine]) { self.lines = lines }

  /// Every head in the text, in order; a head repeated on a page stands here again.
  func all() -> [FoundHead] {
    var found: [FoundHead] = []
    var index = 0
    // The head as its first page prints it, where its columns stand furthest apart.
    var first: FoundHead?
    while index < lines.count {
      if let head = repeated(first, at: index) {
        found.append(head)
        index = head.lines.upperBound
      } else if let head = onOneLine(index, from: found.last?.lines.upperBound ?? 0) ?? inLines(index) {
        first = head
        found.append(head)
        index = head.lines.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  /// Whether these columns make a table of tasks.
  static func isHead(_ columns: [TaskColumn?]) -> Bool {
    let known = Set(columns.compactMap { $0 })
    let hasWork = known.contains { $0.isContent }
    let hasRest = !known.isDisjoint(with: [.lead, .support, .deadline, .product])
    return hasWork && hasRest && known.count >= 3
  }

  // MARK: Cells on one line

  static let marks: [Character] = ["\t", "|", "│", "¦", ";"]

  /// - Parameter floor: lines above belong to another head
  private func onOneLine(_ index: Int, from floor: Int) -> FoundHead? {
    let line = lines[index]
    for mark in Self.marks where line.raw.contains(mark) {
      let cells = LineCells.split(line.raw, at: mark)
      guard cells.count >= 3, var head = head(cells, .mark(mark), index) else { continue }
      head.isClosed = LineCells.isClosed(line.raw, by: mark)
      return head
    }
    let parts = LineCells.wide(line.raw)
    guard parts.count >= 3, var head = head(parts.map(\.text), .wide, index) else { return nil }
    head.starts = parts.map(\.start)
    wrapWide(&head, from: floor)
    return head
  }

  /// A head whose columns are places may be wrapped, its words above and below the line that was found: what stands
  /// under or over each other is one cell.
  private func wrapWide(_ head: inout FoundHead, from floor: Int) {
    var first = head.lines.lowerBound
    while first > floor, head.lines.lowerBound - first < 3, isHeadWords(lines[first - 1]) { first -= 1 }
    var end = head.lines.upperBound
    while end < lines.count, end < head.lines.upperBound + 4, isHeadWords(lines[end]) { end += 1 }
    let cells = wideCells(first..<end)
    let titles = cells.map(\.text)
    guard cells.count >= head.titles.count, Self.isHead(titles.map(TaskColumn.likely)) else { return }
    head.titles = titles
    head.starts = cells.map(\.start)
    head.columns = Self.columns(titles)
    head.lines = first..<end
  }

  /// The words of some lines, those under or over each other joined.
  private func wideCells(_ range: Range<Int>) -> [(start: Int, end: Int, text: String)] {
    var cells: [(start: Int, end: Int, text: String)] = []
    for line in lines[range] {
      for part in LineCells.wide(line.raw) {
        let stop = part.start + part.text.count
        if let index = cells.firstIndex(where: { part.start <= $0.end && stop >= $0.start }) {
          cells[index] = (
            min(cells[index].start, part.start), max(cells[index].end, stop), Self.joined(cells[index].text, part.text)
          )
        } else {
          cells.append((part.start, stop, part.text))
        }
      }
    }
    return cells.sorted { $0.start < $1.start }
  }

  /// The head before again, line by line as it was, on the next page: its columns stand elsewhere there, and what
  /// follows it is no part of it.
  private func repeated(_ head: FoundHead?, at index: Int) -> FoundHead? {
    guard var head, head.separator == .wide, index + head.lines.count <= lines.count else { return nil }
    let range = index..<index + head.lines.count
    guard zip(head.lines, range).allSatisfy({ Fold.name(lines[$0].text) == Fold.name(lines[$1].text) }) else {
      return nil
    }
    var starts = [Int?](repeating: nil, count: head.starts.count)
    for (line, place) in zip(head.lines, range) {
      let letters = Array(lines[place].raw)
      var from = 0
      for part in LineCells.wide(lines[line].raw) {
        // Columns may stand closer on this page, so that the words are looked for and not the blanks.
        guard let start = Self.find(Array(part.text), in: letters, from: from) else { return nil }
        from = start + part.text.count
        let column = head.starts.lastIndex { $0 <= part.start } ?? 0
        starts[column] = min(starts[column] ?? start, start)
      }
    }
    guard starts.allSatisfy({ $0 != nil }) else { return nil }
    head.starts = starts.compactMap(\.self)
    head.lines = range
    return head
  }

  private static func find(_ text: [Character], in letters: [Character], from: Int) -> Int? {
    guard letters.count >= text.count + from else { return nil }
    return (from...letters.count - text.count).first { letters[$0..<$0 + text.count].elementsEqual(text) }
  }

  /// Whether a line holds nothing but words of heads, in columns.
  private func isHeadWords(_ line: TextLine) -> Bool {
    guard !line.text.isEmpty else { return false }
    let parts = LineCells.wide(line.raw)
    if parts.count == 1 && (parts.first?.start ?? 0) < 8 { return false }
    return parts.allSatisfy { part in
      let look = CellLook(part.text)
      return look.whole == nil && look.lead == nil && !look.isAgency && !look.isDeadline && !look.isUpper
        && part.text.count <= 40
    }
  }

  private func head(_ cells: [String], _ separator: CellSeparator, _ index: Int) -> FoundHead? {
    var titles = cells
    let likely = titles.map(TaskColumn.likely)
    let printed = titles.count { !$0.isEmpty }
    var end = index + 1
    if !Self.isHead(likely) || likely.count(where: { $0 != nil }) * 10 < printed * 6 {
      // A head whose words are wrapped is one only together with its next line.
      guard case .mark(let mark) = separator, likely.count(where: { $0 != nil }) >= 2, end < lines.count else {
        return nil
      }
      let next = LineCells.split(lines[end].raw, at: mark)
      guard next.count == titles.count else { return nil }
      titles = zip(titles, next).map(Self.joined)
      end += 1
      guard Self.isHead(titles.map(TaskColumn.likely)) else { return nil }
    }
    if case .mark(let mark) = separator { end = wrapped(&titles, mark, from: end) }
    return FoundHead(
      columns: Self.columns(titles), titles: titles, separator: separator, lines: index..<end)
  }

  /// Further lines of a head: cells that only finish a head's words.
  private func wrapped(_ titles: inout [String], _ mark: Character, from start: Int) -> Int {
    var end = start
    while end < lines.count, end < start + 3 {
      let next = LineCells.split(lines[end].raw, at: mark)
      guard next.count == titles.count, next.contains(where: { !$0.isEmpty }),
        next[0].isEmpty || Numbering.whole(next[0]) == nil
      else { break }
      let joined = zip(titles, next).map(Self.joined)
      let better = zip(zip(titles, next), joined).allSatisfy { pair, both in
        pair.1.isEmpty || pair.1.hasPrefix("(") || TaskColumn.exact(pair.0) == nil && TaskColumn.exact(both) != nil
          || TaskColumn.exact(both) != nil
      }
      guard better else { break }
      titles = joined
      end += 1
    }
    return end
  }

  private static func joined(_ first: String, _ second: String) -> String {
    first.isEmpty ? second : second.isEmpty ? first : first + " " + second
  }

  static func columns(_ titles: [String]) -> [TaskColumn] {
    TaskColumn.resolved(titles.map { TaskColumn.likely($0) ?? .other($0) })
  }

  // MARK: One cell a line

  private struct Walk {
    var titles: [String] = []
    var columns: [TaskColumn?] = []
    var boundaries: [Bool] = []
    var pipes = 0
    var end = 0
  }

  /// A head whose cells stand one below the other.
  private func inLines(_ index: Int) -> FoundHead? {
    guard TaskColumn.likely(Self.plain(lines[index].text)) != nil else { return nil }
    var walk = Walk()
    var at = index
    var unknown = 0
    while at < lines.count {
      var start = at
      while start < lines.count, Self.plain(lines[start].text).isEmpty, !lines[start].text.hasPrefix("|") { start += 1 }
      guard start < lines.count, start - at <= 2, let cell = cell(at: start) else { break }
      if cell.column == nil {
        unknown += 1
        if unknown > 1 { break }
      } else {
        unknown = 0
        walk.end = cell.end
      }
      if !walk.titles.isEmpty { walk.boundaries.append(start > at) }
      walk.titles.append(cell.title)
      walk.columns.append(cell.column)
      if lines[cell.end - 1].text.hasSuffix("|") { walk.pipes += 1 }
      at = cell.end
    }
    // A title in capitals above the head may name the same things.
    while walk.titles.count > 1, CellLook(walk.titles[0]).isUpper, !CellLook(walk.titles[1]).isUpper {
      walk.titles.removeFirst()
      walk.columns.removeFirst()
      if !walk.boundaries.isEmpty { walk.boundaries.removeFirst() }
    }
    let extra = walk.columns.reversed().prefix { $0 == nil }.count
    walk.titles.removeLast(extra)
    walk.columns.removeLast(extra)
    walk.boundaries = Array(walk.boundaries.prefix(max(0, walk.titles.count - 1)))
    guard Self.isHead(walk.columns) else { return nil }
    let separator: CellSeparator =
      walk.pipes * 2 > walk.titles.count
      ? .pipeEnd : walk.boundaries.count { $0 } * 2 > walk.boundaries.count ? .gap : .line
    return FoundHead(
      columns: Self.columns(walk.titles), titles: walk.titles, separator: separator, lines: index..<walk.end)
  }

  /// The head that begins at a line: of up to three lines, the reading that the task table declares wins.
  private func cell(at start: Int) -> (title: String, column: TaskColumn?, end: Int)? {
    var best: (title: String, column: TaskColumn?, end: Int)?
    var title = ""
    for end in start..<min(start + 3, lines.count) {
      let text = Self.plain(lines[end].text)
      guard !text.isEmpty else { break }
      title = title.isEmpty ? text : title + " " + text
      let isNew = end == start
      if let column = TaskColumn.exact(title) {
        let isOfItsOwn = !isNew && TaskColumn.likely(text) != nil && best?.column != nil && !text.hasPrefix("(")
        if !isOfItsOwn { best = (title, column, end + 1) }
      } else if isNew {
        best = (title, TaskColumn.likely(title), end + 1)
      }
      if lines[end].text.hasSuffix("|") { break }
    }
    guard let best, best.title.count <= 90, best.column != nil || best.title.count <= 40 else { return nil }
    if best.column == nil, Numbering.lead(of: best.title) != nil || AgencyWords.isNaming(best.title) { return nil }
    return best
  }

  /// Without the mark that ends a cell.
  static func plain(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, last == "|" || last == " " { text = text.dropLast() }
    while let first = text.first, first == "*" || first == " " { text = text.dropFirst() }
    while let last = text.last, last == "*" { text = text.dropLast() }
    return String(text)
  }
}
