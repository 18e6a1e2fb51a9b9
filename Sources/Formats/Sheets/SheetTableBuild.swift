import Diagnostics
import Office
import Vietnamese

/// Makes a `Table` of a found head and the rows under it, with all that is to be said about them.
struct SheetTableBuild {
  private let file: String
  private let view: SheetView
  private let heads: TableHeads
  private var columns: [Column] = []
  private var cells: [Cell] = []
  private var rowNumbers: [Int32] = []
  var faults: [Fault] = []
  private var bodies: [BodyReader] = []
  private let words: SheetFaultWords

  /// Where a column of the table comes from.
  private struct Column {
    var head: HeadCell
    var holds: TableHeads.Holds
    var declared: Int?
    var source: Source
  }

  private enum Source {
    /// A column of the sheet.
    case sheet(Int)
    /// What the group rows above say.
    case sectionNumber, sectionTitle, group, parent
  }

  init(_ view: SheetView, _ heads: TableHeads, file: String) {
    self.view = view
    self.heads = heads
    self.file = file
    words = SheetFaultWords(file: file, sheet: view.name)
  }

  /// The table from a head down, later tables with the same columns included.
  mutating func build(_ head: FoundHead) -> Table {
    var next: FoundHead? = head
    while let head = next {
      var body = BodyReader(view, heads, head)
      body.run()
      bodies.append(body)
      let finder = HeadFinder(view: view, heads: heads)
      next = body.end < view.rows.count ? finder.find(from: body.end, reach: 60) : nil
      // Another table of this kind is one with all its columns; less could be anything.
      if let found = next, !found.hasAll(heads) || found.matched * 2 < head.matched { next = nil }
    }
    setColumns(head)
    for body in bodies { append(body) }
    for body in bodies { report(body) }
    faults += words.legacy(view.legacy)
    let table = Table(
      file: file, sheet: view.name, head: columns.map(\.head), cells: cells,
      headNumber: view.rows[head.rows.upperBound].number, rowNumbers: rowNumbers, source: .sheet)
    return table
  }

  // MARK: columns

  private mutating func setColumns(_ head: FoundHead) {
    for column in head.columns {
      if view.isHidden(column: column.column) {
        faults.append(words.hiddenColumn(column.column, head: column.text))
        continue
      }
      let holds = column.declared.map { heads.columns[$0].holds } ?? .words
      columns.append(
        Column(
          head: HeadCell(column.text, column: column.column, offset: column.address), holds: holds,
          declared: column.declared, source: .sheet(column.column)))
    }
    insertGroupColumns(head)
    insertNamelessColumns(head)
  }

  /// The columns that group rows fill, where the head does not have them itself.
  private mutating func insertGroupColumns(_ head: FoundHead) {
    guard let grouping = heads.grouping, let group = bodies.lazy.flatMap(\.groups).first else { return }
    var inserted: [Column] = []
    for (key, source) in [
      (grouping.number, Source.sectionNumber), (grouping.title, .sectionTitle), (grouping.group, .group),
      (grouping.parent, .parent),
    ] {
      guard let declared = heads.columns.firstIndex(where: { $0.key == key }),
        !columns.contains(where: { $0.declared == declared }), isGiven(source)
      else { continue }
      let place = group.labelAddress
      inserted.append(
        Column(
          head: HeadCell(heads.columns[declared].title, column: place % SheetView.widest, offset: place),
          holds: .words, declared: declared, source: source))
    }
    let at =
      columns.firstIndex { $0.declared.map { heads.columns[$0].holds == .numbering } ?? false }.map { $0 + 1 } ?? 0
    columns.insert(contentsOf: inserted, at: at)
  }

  private func isGiven(_ source: Source) -> Bool {
    bodies.contains { body in
      body.rows.contains { $0.kind == .data && !groupCell(body, $0, source).text.isEmpty }
    }
  }

  /// Columns without a head that hold something: they are told, as in a CSV file.
  private mutating func insertNamelessColumns(_ head: FoundHead) {
    let known = Set(head.columns.map(\.column))
    var found: [Int: Int] = [:]
    for body in bodies {
      for row in body.rows where row.kind == .data {
        for cell in view.rows[row.index].cells where !known.contains(cell.column) && found[cell.column] == nil {
          guard !SheetText.plain(cell.value).isEmpty, view.anchor(row.number, cell.column) == nil else { continue }
          found[cell.column] = row.number
        }
      }
    }
    let number = view.rows[head.rows.upperBound].number
    for column in found.keys.sorted() {
      if view.isHidden(column: column) {
        faults.append(words.hiddenColumn(column, head: ""))
        continue
      }
      columns.append(
        Column(
          head: HeadCell("", column: column, offset: SheetView.key(number, column)), holds: .words, declared: nil,
          source: .sheet(column)))
    }
  }

  // MARK: rows

  private mutating func append(_ body: BodyReader) {
    let positions = positions(body.head)
    let data = body.rows.filter { $0.kind == .data }
    let damages = columnDamages(body, positions)
    cells.reserveCapacity(cells.count + data.count * columns.count)
    for (order, row) in data.enumerated() {
      rowNumbers.append(Int32(row.number))
      for (position, column) in columns.enumerated() {
        cells.append(cell(body, row, column, positions[position], damages[position]?[order]))
      }
    }
  }

  /// Where each column stands under a head: a second table may have them in another order.
  private func positions(_ head: FoundHead) -> [Int?] {
    columns.map { column in
      guard case .sheet(let place) = column.source else { return nil }
      guard let declared = column.declared else { return place }
      return head.columns.first { $0.declared == declared }?.column
    }
  }

  /// What only the column as a whole shows, by data row.
  private func columnDamages(_ body: BodyReader, _ positions: [Int?]) -> [[CellDamage?]?] {
    columns.indices.map { index in
      guard let column = positions[index], [.numbering, .code].contains(columns[index].holds) else { return nil }
      let rows = body.rows.filter { $0.kind == .data || $0.kind == .group }
      let values = rows.map { view.own($0.index, column)?.value }
      let all = columns[index].holds == .numbering ? NumberingColumn.damages(values) : CodeColumn.damages(values)
      guard all.contains(where: { $0 != nil }) else { return nil }
      return zip(rows, all).filter { $0.0.kind == .data }.map(\.1)
    }
  }

  private mutating func cell(
    _ body: BodyReader, _ row: BodyRow, _ column: Column, _ position: Int?, _ known: CellDamage??
  ) -> Cell {
    guard let position else { return groupCell(body, row, column.source) }
    guard let (stored, address) = view.value(row.index, position) else {
      return Cell("", offset: SheetView.key(row.number, position))
    }
    var (text, damage) = CellReading.text(stored.value, column.holds)
    if let known, let known { damage = known }
    if case .mended(_, let read)? = damage { text = read }
    if let damage, let fault = words.damage(damage, address, head: column.head.text, isUsed: column.declared != nil) {
      faults.append(fault)
    }
    return Cell(text, offset: address)
  }

  private func groupCell(_ body: BodyReader, _ row: BodyRow, _ source: Source) -> Cell {
    let groups = row.groups.map { body.groups[$0] }
    let outer = body.numbersAreSections ? SheetNumbering.Style.arabic : .roman
    let sections = groups.filter { $0.style.map { $0 <= outer } ?? false }
    let plain = groups.filter { $0.style == nil }
    let section = sections.first ?? plain.first
    let inner =
      sections.count > 1 ? sections.last : sections.isEmpty ? (plain.count > 1 ? plain.last : nil) : plain.last
    func cell(_ group: GroupRow?, _ text: (GroupRow) -> String) -> Cell {
      group.map { Cell(text($0), offset: $0.labelAddress) } ?? Cell("")
    }
    switch source {
    case .sheet: return Cell("")
    case .sectionNumber: return section.map { Cell($0.number, offset: $0.numberAddress) } ?? Cell("")
    case .sectionTitle: return cell(section, \.label)
    case .group: return cell(inner, \.label)
    case .parent: return cell(groups.last { $0.style.map { $0 > outer } ?? false }, \.label)
    }
  }

  // MARK: what is said

  private mutating func report(_ body: BodyReader) {
    let hidden = body.rows.filter { $0.kind == .hidden }.map(\.number)
    if !hidden.isEmpty { faults.append(words.hiddenRows(hidden)) }
    faults += SheetTotals(view: view, heads: heads, body: body).check(words)
    if heads.grouping == nil {
      let groups = body.rows.filter { $0.kind == .group }.map(\.number)
      if !groups.isEmpty { faults.append(words.groupRowsUnused(groups)) }
    }
    let next = bodies.first { $0.head.rows.lowerBound >= body.end }?.head.rows.lowerBound ?? view.rows.count
    let behind = (body.end..<max(body.end, next)).map { view.rows[$0] }.filter { !$0.cells.isEmpty }.map(\.number)
    if !behind.isEmpty { faults.append(words.rowsBehind(behind)) }
  }
}
