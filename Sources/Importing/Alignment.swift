/// Finds rows and columns of cells that follow each other without their places: the reading of the whole table whose
/// cells fit their columns best (a shortest path over cell and column). Cells may be left out (spans), may go on in the
/// next cell, and the table may end before the text does.
struct Alignment {
  let habits: ColumnHabits
  private let fit: CellFit
  private let count: Int
  private let trailing: [Double]
  private let leading: [Double]
  /// Whether empty lines between cells say anything.
  private let softBreaks: Bool

  init(_ habits: ColumnHabits, softBreaks: Bool) {
    self.habits = habits
    self.softBreaks = softBreaks
    fit = CellFit(habits: habits)
    let columns = habits.columns.count
    let skips = habits.columns.map(Self.skip)
    count = columns
    trailing = (0...columns).map { start in min(3, skips[start...].reduce(0, +)) }
    leading = (0...columns).map { end in
      (0..<end).reduce(0.0) { sum, column in
        sum + (habits.columns[column] == .number ? (habits.hasNumbers ? 2 : 0.3) : skips[column])
      }
    }
    inner = skips
  }

  private let inner: [Double]

  private static func skip(_ column: TaskColumn) -> Double {
    switch column {
    case .number: 1
    case .section, .sectionTitle, .group, .parent: 0.25
    case .content: 3
    case .product, .support: 1.2
    case .lead: 2.2
    case .deadline: 1.8
    case .money: 0.7
    case .criterion, .note, .other: 0.3
    }
  }

  /// What a step did with a cell.
  private enum Step { case start, next, join, row, heading, drop }

  private struct Cell {
    var score = -Double.infinity
    var from = -1
    var step = Step.start
  }

  // States: 0..<count a column, `count` a heading, `count + 1` a row that is filled up.
  private var heading: Int { count }
  private var filled: Int { count + 1 }

  /// The rows of the table; what follows its best end is left out.
  /// - Returns: the rows, and how many cells they took
  func rows(_ tokens: [CellToken]) -> (rows: [PrintedRow], used: Int) {
    guard !tokens.isEmpty else { return ([], 0) }
    var table: [[Cell]] = []
    table.reserveCapacity(tokens.count)
    for index in tokens.indices {
      var cells = [Cell](repeating: Cell(), count: count + 2)
      if index == 0 {
        first(tokens[0].look, &cells)
      } else {
        step(tokens[index], after: tokens[index - 1], from: table[index - 1], &cells)
      }
      table.append(cells)
    }
    var best = (score: 0.0, index: -1, state: 0)
    for index in table.indices {
      for state in 0..<(count + 2) {
        // A heading with nothing below it is no end of a table.
        guard state != heading else { continue }
        let score = table[index][state].score - tail(state)
        if score > best.score { best = (score, index, state) }
      }
    }
    guard best.index >= 0 else { return ([], 0) }
    return (trace(table, tokens, best.index, best.state), best.index + 1)
  }

  private func tail(_ state: Int) -> Double { state < count ? trailing[state + 1] : 0 }

  private func first(_ look: CellLook, _ cells: inout [Cell]) {
    for column in 0..<count { cells[column] = Cell(score: fit.score(look, column) - leading[column], step: .row) }
    cells[heading] = Cell(score: fit.heading(look), step: .heading)
    if look.isBlank { cells[filled] = Cell(score: -0.1, step: .drop) }
  }

  private func step(_ token: CellToken, after last: CellToken, from before: [Cell], _ cells: inout [Cell]) {
    let isHard = token.before == .hard
    let soft = softBreaks && token.before == .soft
    let newRow = isHard ? 0 : soft ? 0.8 : softBreaks ? -1.5 : -0.4
    // The best way to have ended the row before.
    var end = (score: -Double.infinity, state: -1)
    for state in 0..<(count + 2) where before[state].score - tail(state) > end.score {
      end = (before[state].score - tail(state), state)
    }
    let fits = (0..<count).map { fit.score(token.look, $0) }
    for column in 0..<count {
      // A row without its work is one only where the text says that a row begins.
      let isBare = !isHard && leading[column] >= 3
      var cell = Cell(
        score: end.score + newRow + fits[column] - leading[column] - (isBare ? 2 : 0), from: end.state, step: .row)
      if !isHard {
        var skipped = soft ? 2.0 : 0
        for left in stride(from: column - 1, through: 0, by: -1) {
          let score = before[left].score - skipped + fits[column]
          if score > cell.score { cell = Cell(score: score, from: left, step: .next) }
          skipped += inner[left]
        }
        let score = before[column].score + join(token, after: last, column)
        if score > cell.score { cell = Cell(score: score, from: column, step: .join) }
      }
      cells[column] = cell
    }
    // A number that stands alone is that of this heading: the two make a row.
    let isNumbered = end.state >= 0 && end.state < count && habits.columns[end.state] == .number
    cells[heading] = Cell(
      score: end.score + max(0, newRow) + fit.heading(token.look) - (isNumbered ? 6 : 0), from: end.state,
      step: .heading)
    if token.look.isBlank {
      cells[filled] = Cell(score: end.score - 0.1, from: end.state, step: .drop)
    }
  }

  /// What it costs that a cell only goes on where the one before it stopped.
  private func join(_ token: CellToken, after last: CellToken, _ column: Int) -> Double {
    let (look, before) = (token.look, last.look)
    guard !look.isBlank, !before.isBlank, look.whole == nil, look.label == nil else { return -12 }
    var score = -3.2
    if before.isAgency && look.isAgency && ",;".contains(before.text.last ?? " ") { score += 0.8 }
    if softBreaks && token.before == .soft { score -= 1.5 }
    if before.isOpen || before.text.last == ";" { score += 2.2 }
    if look.goesOn { score += 2.4 }
    if token.isAfterPage { score += 1 }
    if look.lead?.style == .bullet || look.lead?.style == .plus { score += 1.5 } else if look.lead != nil { score -= 3 }
    switch habits.columns[column] {
    case .lead, .support: score += look.isAgency ? 0.9 : look.isDeadline || look.money != .none ? -3 : -0.5
    case .deadline: score += CellLook(before.text + " " + look.text).isDeadline ? 1 : -2
    case .money: score += look.text.hasPrefix("(") ? 0.8 : -2
    case .number: score -= 6
    default: score += look.isAgency || look.isDeadline ? -2 : 0.4
    }
    return score
  }

  private func trace(_ table: [[Cell]], _ tokens: [CellToken], _ last: Int, _ state: Int) -> [PrintedRow] {
    var path: [(token: Int, state: Int, step: Step)] = []
    var state = state
    for index in stride(from: last, through: 0, by: -1) {
      let cell = table[index][state]
      path.append((index, state, cell.step))
      state = cell.from
    }
    var rows: [PrintedRow] = []
    for (index, state, step) in path.reversed() {
      let token = tokens[index]
      switch step {
      case .heading:
        rows.append(row(token, heading: token.look.text))
      case .row:
        rows.append(row(token))
        rows[rows.count - 1].cells[state] = PrintedCell(text: token.look.text, state: .given, line: token.line)
      case .next:
        rows[rows.count - 1].cells[state] = PrintedCell(text: token.look.text, state: .given, line: token.line)
      case .join: rows[rows.count - 1].join(token.look.text, into: state)
      case .drop, .start: break
      }
    }
    return rows
  }

  private func row(_ token: CellToken, heading: String? = nil) -> PrintedRow {
    var row = PrintedRow(
      cells: [PrintedCell](repeating: .absent, count: count), line: token.line, heading: heading)
    row.isAfterPage = token.isAfterPage
    return row
  }
}
