/// Puts rows and cells of a file into the order and shape that `Grid` promises.
enum GridAssembly {
  /// By column; of two cells in one place the later counts.
  static func ordered(_ cells: [GridCell]) -> [GridCell] {
    var byColumn: [Int: GridCell] = [:]
    for cell in cells { byColumn[cell.column] = cell }
    return byColumn.values.sorted { $0.column < $1.column }
  }

  /// By number; rows that came twice are one, and hidden rows behind the last cell are dropped: they say nothing.
  static func ordered(_ rows: [GridRow]) -> [GridRow] {
    var rows = rows
    var last = 0
    var isInOrder = true
    for row in rows {
      if row.number <= last { isInOrder = false }
      last = row.number
    }
    if !isInOrder {
      var byNumber: [Int: GridRow] = [:]
      for row in rows {
        if let known = byNumber[row.number] {
          byNumber[row.number]?.cells = ordered(known.cells + row.cells)
          byNumber[row.number]?.isHidden = known.isHidden || row.isHidden
        } else {
          byNumber[row.number] = row
        }
      }
      rows = byNumber.values.sorted { $0.number < $1.number }
    }
    while rows.last?.cells.isEmpty == true { rows.removeLast() }
    return rows
  }

  /// Takes out what stands under a merged area but for its top-left cell: it is never shown. Returns how many cells
  /// that were, and the merged areas in reading order without those that overlap an earlier one.
  static func cover(_ rows: inout [GridRow], _ merges: [GridArea]) -> (merges: [GridArea], covered: Int) {
    let sorted = merges.sorted { first, second in
      (first.rows.lowerBound, first.columns.lowerBound) < (second.rows.lowerBound, second.columns.lowerBound)
    }
    var kept: [GridArea] = []
    /// Areas that reach the row at hand, by column; none overlap.
    var active: [GridArea] = []
    var next = 0
    var covered = 0
    func admit(upTo row: Int) {
      while next < sorted.count, sorted[next].rows.lowerBound <= row {
        let area = sorted[next]
        next += 1
        let start = area.rows.lowerBound
        active.removeAll { $0.rows.upperBound < start }
        let at = firstIndex(active, endingFrom: area.columns.lowerBound)
        if at < active.count, active[at].columns.lowerBound <= area.columns.upperBound { continue }
        active.insert(area, at: at)
        kept.append(area)
      }
    }
    for index in rows.indices {
      let number = rows[index].number
      admit(upTo: number)
      guard !active.isEmpty else { continue }
      let before = rows[index].cells.count
      rows[index].cells.removeAll { cell in
        let at = firstIndex(active, endingFrom: cell.column)
        guard at < active.count, active[at].columns.contains(cell.column), active[at].rows.contains(number) else {
          return false
        }
        return !(active[at].rows.lowerBound == number && active[at].columns.lowerBound == cell.column)
      }
      covered += before - rows[index].cells.count
    }
    admit(upTo: .max)
    return (kept, covered)
  }

  /// The first area, in order of columns, that ends at a column or behind it.
  private static func firstIndex(_ areas: [GridArea], endingFrom column: Int) -> Int {
    var low = 0
    var high = areas.count
    while low < high {
      let middle = (low + high) / 2
      if areas[middle].columns.upperBound < column { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
