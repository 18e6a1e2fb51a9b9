import Office
import Vietnamese

/// The head of a table in a sheet: which rows it takes and what each column is.
struct FoundHead: Sendable {
  struct Column: Sendable, Equatable {
    /// The column of the sheet, from 0.
    var column: Int
    /// The head as it counts: the name that was recognised, or the levels of a head joined.
    var text: String
    /// Row and column of the cell that prints it, as one number.
    var address: Int
    /// Which of the declared columns it is.
    var declared: Int?
  }

  /// First and last row of the head, as indexes of the sheet's rows.
  var rows: ClosedRange<Int>
  var columns: [Column]

  var matched: Int { columns.count { $0.declared != nil } }
  func hasAll(_ heads: TableHeads) -> Bool {
    heads.columns.indices.allSatisfy { index in
      !heads.columns[index].isRequired || columns.contains { $0.declared == index }
    }
  }
}

/// Finds the head of a declared table: the rows, at most four of them, whose cells answer to its columns. Title rows
/// above are passed over; a head of several rows is read level by level (*Cơ quan* over *chủ trì*, *phối hợp*).
struct HeadFinder {
  let view: SheetView
  let heads: TableHeads

  /// How far down a head is looked for, in rows that hold something.
  static let reach = 400
  private static let deepest = 4

  /// The best head at or below a row; nil where no row answers to at least two columns (or to all, if it has fewer).
  func find(from start: Int, reach: Int = HeadFinder.reach) -> FoundHead? {
    let least = min(2, heads.columns.count)
    var best: FoundHead?
    var index = start
    let end = min(view.rows.count, start + reach)
    while index < end {
      if let best, index > best.rows.lowerBound + 3 { break }
      if mayBegin(index), let head = head(at: index), head.matched >= least, isBetter(head, best) { best = head }
      index += 1
    }
    return best
  }

  private func isBetter(_ head: FoundHead, _ best: FoundHead?) -> Bool {
    guard let best else { return true }
    if head.hasAll(heads) != best.hasAll(heads) { return head.hasAll(heads) }
    // A title over a head reads as its first level: the head that does without it is the head.
    return head.matched > best.matched
      || (head.matched == best.matched && best.rows.contains(head.rows.lowerBound))
  }

  /// A head has texts; a row of numbers or one long sentence is none.
  private func mayBegin(_ index: Int) -> Bool {
    var texts = 0
    for cell in view.rows[index].cells {
      if case .text = cell.value { texts += 1 }
    }
    return texts >= min(2, heads.columns.count) || (texts == 1 && view.hasMerges)
  }

  /// The best reading of a head that begins at a row.
  func head(at index: Int) -> FoundHead? {
    let first = view.rows[index].number
    var least = 1
    for cell in view.rows[index].cells {
      if let area = view.area(at: first, cell.column), area.columns.count < 8 {
        least = max(least, min(Self.deepest, area.rows.count))
      }
    }
    var best: FoundHead?
    for depth in least...Self.deepest {
      var last = index
      while last + 1 < view.rows.count, view.rows[last + 1].number < first + depth { last += 1 }
      // A merged area over several rows gives a head no second row of its own.
      if depth > least, last == best?.rows.upperBound { break }
      let head = read(index...last)
      if head.matched > (best?.matched ?? 0) { best = head }
    }
    return best
  }

  func read(_ rows: ClosedRange<Int>) -> FoundHead {
    var columns: [FoundHead.Column] = []
    var taken: Set<Int> = []
    for column in columnsWithText(rows) {
      let levels = levels(rows, column)
      guard let bottom = levels.last else { continue }
      let named = name(levels, column, taken)
      if let declared = named.declared { taken.insert(declared) }
      columns.append(
        FoundHead.Column(column: column, text: named.text, address: bottom.address, declared: named.declared))
    }
    return FoundHead(rows: rows, columns: columns)
  }

  func columnsWithText(_ rows: ClosedRange<Int>) -> [Int] {
    var found: Set<Int> = []
    for index in rows {
      for cell in view.rows[index].cells {
        let upper = view.area(at: view.rows[index].number, cell.column)?.columns.upperBound ?? cell.column
        for column in cell.column...min(upper, cell.column + 256) { found.insert(column) }
      }
    }
    return found.sorted()
  }

  struct Level {
    var text: String
    var address: Int
    /// How many columns its cell spans.
    var width: Int
  }

  /// The texts of a column from the top of the head down, each cell once.
  func levels(_ rows: ClosedRange<Int>, _ column: Int) -> [Level] {
    var levels: [Level] = []
    for index in rows {
      guard let (cell, address) = view.value(index, column), levels.last?.address != address,
        address / SheetView.widest >= view.rows[rows.lowerBound].number
      else { continue }
      let text = Clean.text(SheetText.plain(cell.value)).text
      guard !text.isEmpty else { continue }
      let width = view.area(at: address / SheetView.widest, address % SheetView.widest)?.columns.count ?? 1
      levels.append(Level(text: text, address: address, width: width))
    }
    return levels
  }

  /// What a column is called: all levels together, then fewer from the top, then the bottom one; a group's own name
  /// only where the bottom says *total* or the group has but this column.
  private func name(_ levels: [Level], _ column: Int, _ taken: Set<Int>) -> (text: String, declared: Int?) {
    let texts = levels.map(\.text)
    var candidates: [String] = []
    for start in texts.indices {
      candidates.append(texts[start...].joined(separator: " "))
    }
    if texts.count > 1 {
      if let last = texts.last, SheetNumbering.isTotal(last) {
        candidates.append(texts.dropLast().joined(separator: " "))
      }
      if levels[0].width == 1 { candidates.append(texts[0]) }
    }
    for candidate in candidates {
      if let declared = heads.column(named: candidate), !taken.contains(declared) || texts.count == 1 {
        return (candidate, declared)
      }
      // *Kinh phí (triệu đồng)*, *Điểm (1)*: what stands in brackets adds to a head.
      if let bracket = candidate.firstIndex(of: "("), bracket > candidate.startIndex {
        let plain = Clean.text(String(candidate[..<bracket])).text
        if let declared = heads.column(named: plain), !taken.contains(declared) { return (candidate, declared) }
      }
    }
    return (texts.joined(separator: " – "), nil)
  }
}
