import Vietnamese

extension Table {
  /// The table with its headings as values: a row whose only cell is *II. Cải cách thể chế*, as it is pasted from Word,
  /// is no row but the section of those below. A table that has columns for its sections is left as it is.
  public func withSections(_ heads: TableHeads) -> Table {
    guard let grouping = heads.grouping else { return self }
    let keys = head.map { cell in heads.column(named: cell.text).map { heads.columns[$0].key } }
    guard !keys.contains(grouping.number), !keys.contains(grouping.title) else { return self }
    let labelled = keys.indices.filter { index in
      keys[index] == grouping.label || heads.columns.contains { $0.key == keys[index] && $0.holds == .numbering }
    }
    var section: (number: String, rest: String)?
    var cells: [Cell] = []
    var kept: [Int] = []
    for row in rows {
      if let found = heading(row, labelled) {
        section = found
        continue
      }
      let own = self.cells(row: row)
      kept.append(row)
      cells += own
      // A place in a text belongs to its row: the section's is where the row begins.
      let offset = own.first?.offset ?? 0
      cells += [Cell(section?.number ?? "", offset: offset), Cell(section?.rest ?? "", offset: offset)]
    }
    guard kept.count < rowCount else { return self }
    let more = [grouping.number, grouping.title].enumerated().map { position, key in
      HeadCell(key, column: head.count + position, offset: head.first?.offset ?? 0)
    }
    return taking(kept, head: head + more, cells: cells)
  }

  /// The numbering and words of a row that holds nothing else.
  private func heading(_ row: Int, _ columns: [Int]) -> (number: String, rest: String)? {
    let filled = head.indices.filter { !self[row, $0].isEmpty }
    guard filled.count == 1, let column = filled.first, columns.contains(column),
      let parts = SheetNumbering.split(self[row, column]), let style = SheetNumbering.style(parts.number),
      style == .roman || style == .letter
    else { return nil }
    return parts
  }
}
