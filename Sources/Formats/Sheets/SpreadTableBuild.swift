import Diagnostics
import Office
import Vietnamese

/// Makes a `Table` with one row a figure's year and item of a table that stands across its sheet. Every cell keeps the
/// address it was taken from.
struct SpreadTableBuild {
  private let file: String
  private let view: SheetView
  private let heads: TableHeads
  private let spread: TableHeads.Spread
  private let found: SpreadHead
  private let words: SheetFaultWords
  private(set) var faults: [Fault] = []

  init(_ view: SheetView, _ heads: TableHeads, _ spread: TableHeads.Spread, _ found: SpreadHead, file: String) {
    self.file = file
    self.view = view
    self.heads = heads
    self.spread = spread
    self.found = found
    words = SheetFaultWords(file: file, sheet: view.name)
  }

  /// The figures of one year and item: where each declared column stands.
  private struct Group {
    var year: Int?
    var item: String
    var address: Int
    var columns: [(declared: Int, column: Int)] = []
  }

  private var groups: [Group] {
    var groups: [Group] = []
    for figure in found.figures where !view.isHidden(column: figure.column) {
      let place = groups.firstIndex { $0.year == figure.year && $0.item == figure.item }
      if place == nil { groups.append(Group(year: figure.year, item: figure.item, address: figure.address)) }
      groups[place ?? groups.count - 1].columns.append((figure.declared, figure.column))
    }
    return groups
  }

  /// Where the cells of one column of the table come from.
  private enum Source {
    case year, item, figure(Int)
    /// A column that a row of the sheet has once.
    case sheet(Int)
    /// The same, for what nothing uses: said once a row.
    case unused(Int)
  }

  mutating func build() -> Table {
    let groups = groups
    let columns = columns(groups)
    var body = BodyReader(view, heads, found.head)
    body.run()
    var cells: [Cell] = []
    var numbers: [Int32] = []
    let data = body.rows.filter { $0.kind == .data }
    for row in data {
      for group in groups where group.columns.contains(where: { view.own(row.index, $0.column) != nil }) {
        let isFirst = numbers.last != Int32(row.number)
        numbers.append(Int32(row.number))
        for column in columns { cells.append(cell(row, group, column.source, column.head.text, isFirst: isFirst)) }
      }
    }
    report(body, rows: data.count, groups: groups)
    return Table(
      file: file, sheet: view.name, head: columns.map(\.head), cells: cells,
      headNumber: view.rows[found.head.rows.upperBound].number, rowNumbers: numbers, source: .sheet)
  }

  private func columns(_ groups: [Group]) -> [(head: HeadCell, source: Source)] {
    var columns: [(head: HeadCell, source: Source)] = []
    func add(_ head: String, _ source: Source, at address: Int) {
      // Where a column is declared its title says more than its key to whoever reads a message.
      let title = heads.columns.first { $0.key == head }?.title ?? head
      columns.append((HeadCell(title, column: address % SheetView.widest, offset: address), source))
    }
    let first = groups.first?.address ?? 0
    for column in found.head.columns {
      guard let declared = column.declared, !view.isHidden(column: column.column) else { continue }
      let isFixed = found.fixed.contains { $0.column == column.column } || heads.columns[declared].key == spread.row
      if isFixed { add(heads.columns[declared].key, .sheet(column.column), at: column.address) }
    }
    let hasYears = found.fixed.contains { heads.columns[$0.declared].key == spread.year }
    if !hasYears, found.year != nil || groups.contains(where: { $0.year != nil }) { add(spread.year, .year, at: first) }
    if groups.contains(where: { !$0.item.isEmpty }) { add(spread.item, .item, at: first) }
    for declared in heads.columns.indices {
      guard let figure = found.figures.first(where: { $0.declared == declared }) else { continue }
      add(heads.columns[declared].key, .figure(declared), at: figure.address)
    }
    for column in found.unknown where !view.isHidden(column: column.column) {
      add(column.text, .unused(column.column), at: column.address)
    }
    return columns
  }

  private mutating func cell(
    _ row: BodyRow, _ group: Group, _ source: Source, _ head: String, isFirst: Bool
  ) -> Cell {
    switch source {
    case .year:
      guard let year = group.year else {
        return found.year.map { Cell(String($0.number), offset: $0.address) } ?? Cell("", offset: group.address)
      }
      return Cell(String(year), offset: group.address)
    case .item: return Cell(group.item, offset: group.address)
    case .figure(let declared):
      guard let column = group.columns.first(where: { $0.declared == declared })?.column else { return Cell("") }
      return read(row, column, heads.columns[declared].holds, head)
    case .sheet(let column):
      let holds = found.head.columns.first { $0.column == column }?.declared.map { heads.columns[$0].holds }
      return read(row, column, holds ?? .words, head)
    case .unused(let column): return isFirst ? read(row, column, .words, head) : Cell("")
    }
  }

  private mutating func read(_ row: BodyRow, _ column: Int, _ holds: TableHeads.Holds, _ head: String) -> Cell {
    guard let (stored, address) = view.value(row.index, column) else {
      return Cell("", offset: SheetView.key(row.number, column))
    }
    let (text, damage) = CellReading.text(stored.value, holds)
    if let damage, let fault = words.damage(damage, address, head: head, isUsed: true), !faults.contains(fault) {
      faults.append(fault)
    }
    return Cell(text, offset: address)
  }

  private mutating func report(_ body: BodyReader, rows: Int, groups: [Group]) {
    for column in found.head.columns where view.isHidden(column: column.column) {
      faults.append(words.hiddenColumn(column.column, head: column.text))
    }
    let hidden = body.rows.filter { $0.kind == .hidden }.map(\.number)
    if !hidden.isEmpty { faults.append(words.hiddenRows(hidden)) }
    let totals = body.rows.filter { $0.kind == .total || $0.kind == .group }.map(\.number)
    if !totals.isEmpty { faults.append(words.groupRowsUnused(totals)) }
    let behind = (body.end..<max(body.end, view.rows.count)).map { view.rows[$0] }.filter { !$0.cells.isEmpty }
    if !behind.isEmpty { faults.append(words.rowsBehind(behind.map(\.number))) }
    faults += words.legacy(view.legacy)
    faults.append(words.spreadRead(head: found.head, rows: rows, groups: groups.count, year: found.year?.number, view))
  }
}

/// A table that stands across a sheet, for whoever has no workbook around it.
public enum SpreadTable {
  /// Nil where the sheet holds none.
  /// - Parameter file: it stands in every place, and may say the year
  public static func read(_ grid: Grid, _ heads: TableHeads, file: String) -> Diagnosed<Table>? {
    let view = SheetView(grid)
    guard let spread = heads.spread, let found = SpreadFinder(view: view, heads: heads)?.find(file: file) else {
      return nil
    }
    var build = SpreadTableBuild(view, heads, spread, found, file: file)
    let table = build.build()
    return Diagnosed(table, table.headFaults() + build.faults)
  }
}
