import Vietnamese

/// Rows of a table whose columns are only places on the line, as `pdftotext -layout` prints them: cells wrap over
/// lines, each under its own column.
struct PlacedLines {
  let head: FoundHead

  struct Row {
    var cells: [String]
    var line: Int
    var doubts: [String] = []
  }

  private struct Piece {
    var text: String
    var column: Int
  }

  func rows(_ lines: ArraySlice<TextLine>) -> [Row] {
    let bounds = bounds(lines)
    var rows: [Row] = []
    var block: [(line: Int, pieces: [Piece])] = []
    func close() {
      rows += split(block)
      block = []
    }
    for line in lines {
      if line.text.isEmpty {
        close()
        continue
      }
      if LineCells.isRule(line.text) { continue }
      let parts = LineCells.wide(line.raw)
      let pieces = parts.map { part in Piece(text: part.text, column: bounds.lastIndex { $0 <= part.start } ?? 0) }
      block.append((line.number, pieces))
    }
    close()
    return joined(rows)
  }

  /// Where each column begins: the character between two heads that the fewest lines print on.
  private func bounds(_ lines: ArraySlice<TextLine>) -> [Int] {
    var cover: [Int] = []
    for line in lines {
      for part in LineCells.wide(line.raw) {
        let end = part.start + part.text.count
        while cover.count <= end { cover.append(0) }
        for place in part.start..<end { cover[place] += 1 }
      }
    }
    let centres = zip(head.starts, head.titles).map { $0 + $1.count / 2 }
    var bounds = [0]
    for index in 1..<max(1, centres.count) {
      // A cell may begin left of its head, where that is set in the middle; hardly ever right of it.
      let end = max(head.starts[index], bounds[index - 1] + 1)
      let range = min(centres[index - 1] + 1, end)...end
      let best = range.min { first, second in
        let (one, other) = (first < cover.count ? cover[first] : 0, second < cover.count ? cover[second] : 0)
        return (one, -first) < (other, -second)
      }
      bounds.append(max(best ?? head.starts[index], bounds[index - 1] + 1))
    }
    return bounds
  }

  /// A block of lines without an empty line: a row for each number in it.
  private func split(_ block: [(line: Int, pieces: [Piece])]) -> [Row] {
    guard let first = block.first else { return [] }
    let numbered = head.columns.firstIndex(of: .number) ?? head.columns.firstIndex { $0.isContent } ?? 0
    let starts = block.indices.filter { index in
      block[index].pieces.contains { piece in
        piece.column == numbered
          && (head.columns[numbered] == .number
            ? Numbering.whole(piece.text) != nil : (Numbering.lead(of: piece.text)?.style ?? .plus) <= .dotted)
      }
    }
    if starts.count <= 1 { return [row(block[...], line: first.line)] }
    var rows: [Row] = []
    for (position, start) in starts.enumerated() {
      let from = position == 0 ? 0 : start
      let end = position + 1 < starts.count ? starts[position + 1] : block.count
      rows.append(row(block[from..<end], line: block[from].line))
      // Cells set in the middle of their rows print words above their number.
      if starts.count < block.count {
        rows[rows.count - 1].doubts.append("các hàng không cách nhau bằng dòng trống, chữ có thể lẫn giữa hai hàng")
      }
    }
    return rows
  }

  private func row(_ lines: ArraySlice<(line: Int, pieces: [Piece])>, line: Int) -> Row {
    var cells = [String](repeating: "", count: head.columns.count)
    for (_, pieces) in lines {
      for piece in pieces where piece.column < cells.count {
        let cell = cells[piece.column]
        cells[piece.column] = cell.isEmpty ? piece.text : PrintedRow.joined(cell, piece.text)
      }
    }
    return Row(cells: cells, line: line)
  }

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
