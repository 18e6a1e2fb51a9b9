import Office
import Vietnamese

/// One row under a head, with what it is.
struct BodyRow: Sendable {
  var index: Int
  var number: Int
  var kind: FoundTable.RowKind
  /// The group rows above it, outermost first, as positions in `BodyReader.groups`.
  var groups: [Int] = []
}

/// A row that heads others: its number, its words and where they stand.
struct GroupRow: Sendable {
  var style: SheetNumbering.Style?
  var number: String
  var numberAddress: Int
  var label: String
  var labelAddress: Int
  var row: Int
  var indent = 0
}

/// Goes down the rows under a head and tells data from all else that stands in a printed table.
struct BodyReader {
  let view: SheetView
  let heads: TableHeads
  let head: FoundHead
  private(set) var rows: [BodyRow] = []
  private(set) var groups: [GroupRow] = []
  /// Every plain number heads others (`1` over `1.1`) and nothing stands above it: the numbers are those of sections.
  private(set) var numbersAreSections = false
  /// The first row behind the table, as an index of the sheet's rows.
  private(set) var end: Int
  private let first: Int
  private let last: Int
  private let numberColumn: Int?
  private let labelColumn: Int?
  /// The table has its sections in columns of its own, so that no row heads others.
  private let isFlat: Bool

  init(_ view: SheetView, _ heads: TableHeads, _ head: FoundHead) {
    self.view = view
    self.heads = heads
    self.head = head
    end = view.rows.count
    first = head.columns.first?.column ?? 0
    last = head.columns.last?.column ?? 0
    numberColumn =
      Self.column(head, heads) { heads.columns[$0].holds == .numbering && heads.columns[$0].key == "tt" }
      ?? head.columns.first { $0.declared == nil && Self.isNumberHead($0.text) }?.column
    labelColumn = heads.grouping.flatMap { grouping in
      Self.column(head, heads) { heads.columns[$0].key == grouping.label }
    }
    isFlat =
      heads.grouping.map { grouping in
        head.columns.contains { column in
          column.declared.map { [grouping.number, grouping.title].contains(heads.columns[$0].key) } ?? false
        }
      } ?? false
  }

  static func isNumberHead(_ text: String) -> Bool {
    ["tt", "stt", "so tt", "so thu tu"].contains(Fold.name(text))
  }

  private static func column(_ head: FoundHead, _ heads: TableHeads, _ holds: (Int) -> Bool) -> Int? {
    head.columns.first { $0.declared.map(holds) ?? false }?.column
  }

  mutating func run() {
    readRows()
    let styles = groups.compactMap(\.style)
    guard let numberColumn, styles.contains(.arabic), !styles.contains(where: { $0 < .arabic }) else { return }
    numbersAreSections = !rows.contains { row in
      row.kind == .data && SheetNumbering.style(view.text(row.index, numberColumn)) == .arabic
    }
  }

  private mutating func readRows() {
    var stack: [Int] = []
    var index = head.rows.upperBound + 1
    var isAfterHead = true
    var lastNumber = view.rows[head.rows.upperBound].number
    while index < view.rows.count {
      let row = view.rows[index]
      let gap = row.number - lastNumber - 1
      let shape = RowShape(view, index, first: first, last: last)
      if shape.isBlank {
        index += 1
        continue
      }
      lastNumber = row.number
      let kind = kind(index, shape, isAfterHead: isAfterHead, gap: gap)
      if kind == .note {
        end = index
        return
      }
      var entry = BodyRow(index: index, number: row.number, kind: kind)
      isAfterHead = kind == .repeatedHead || (isAfterHead && kind == .columnNumbers)
      if kind == .group {
        push(group(index, shape), onto: &stack)
      } else if kind == .data {
        entry.groups = openGroups(&stack, index)
      }
      rows.append(entry)
      index += 1
    }
  }

  // MARK: what a row is

  private func kind(_ index: Int, _ shape: RowShape, isAfterHead: Bool, gap: Int) -> FoundTable.RowKind {
    let row = view.rows[index]
    if isFooter(shape, gap) { return .note }
    if row.isHidden { return .hidden }
    if isAfterHead, SheetNumbering.isColumnNumbers(shape.texts) { return .columnNumbers }
    if repeatsHead(index) { return .repeatedHead }
    if !heads.keepsTotals, isTotal(shape) { return .total }
    if isGroup(index, shape) { return .group }
    return .data
  }

  private func isFooter(_ shape: RowShape, _ gap: Int) -> Bool {
    guard let text = shape.words.first, shape.words.count <= 3, !shape.hasNumbers else { return false }
    let hasNumber = numberColumn.map { !shape.text($0).isEmpty && SheetNumbering.style(shape.text($0)) != nil } ?? false
    if hasNumber { return false }
    if shape.words.contains(where: SheetNumbering.isFooter) { return shape.filled <= 3 }
    // Behind a gap a lone line without number heads something else.
    return gap >= 2 && shape.filled == 1 && !text.isEmpty && head.columns.count > 2
  }

  private func repeatsHead(_ index: Int) -> Bool {
    var same = 0
    var compared = 0
    for column in head.columns where column.declared != nil {
      compared += 1
      let text = view.text(index, column.column)
      if !text.isEmpty, Fold.name(text) == Fold.name(column.text) { same += 1 }
    }
    return same >= 2 && same * 3 >= compared * 2
  }

  private func isTotal(_ shape: RowShape) -> Bool {
    guard let label = shape.words.first else { return false }
    return SheetNumbering.isTotal(label)
  }

  /// A row of number and words alone (and sums), which the rows below belong to.
  private func isGroup(_ index: Int, _ shape: RowShape) -> Bool {
    guard !isFlat, shape.words.count == 1 || shape.words.count == 2 else { return false }
    let numberText = numberColumn.map { shape.text($0) } ?? ""
    let style = SheetNumbering.style(numberText)
    let labels = shape.words.filter { $0 != numberText }
    guard labels.count <= 1 else { return false }
    if let wide = shape.widest, wide * 2 > head.columns.count, head.columns.count > 2 { return true }
    guard heads.grouping != nil, let labelColumn else {
      return shape.filled == 1 && shape.isBold && shape.text(first) == labels.first
        && labels.first.map { $0.count > 3 } ?? false
    }
    // What a task has besides its words makes it a task; sums of money do not.
    let others = head.columns.filter {
      $0.column != labelColumn && $0.column != numberColumn && !shape.text($0.column).isEmpty
        && shape.isWords($0.column)
    }
    guard others.isEmpty else { return false }
    switch style {
    case .letter?, .roman?: return !numberText.isEmpty
    case nil: return numberText.isEmpty ? shape.isBold || labels.isEmpty : SheetNumbering.split(numberText) != nil
    case .arabic?, .nested?: return isParent(index, SheetNumbering.trimmed(numberText))
    case .item?, .dash?: return false
    }
  }

  /// The next numbered row's number goes on from this one: `1` before `1.1`.
  private func isParent(_ index: Int, _ number: String) -> Bool {
    guard let numberColumn else { return false }
    for next in (index + 1)..<min(index + 4, view.rows.count) where next < view.rows.count {
      let text = SheetNumbering.trimmed(view.text(next, numberColumn))
      if text.isEmpty { continue }
      return text.hasPrefix(number + ".")
    }
    return false
  }

  // MARK: groups

  private func group(_ index: Int, _ shape: RowShape) -> GroupRow {
    let row = view.rows[index].number
    let numberAt = SheetView.key(row, numberColumn ?? first)
    var number = numberColumn.map { shape.text($0) } ?? ""
    var label = labelColumn.map { shape.text($0) } ?? ""
    var labelAt = SheetView.key(row, labelColumn ?? first)
    if SheetNumbering.style(number) == nil || label.isEmpty || label == number {
      // The words stand in one cell over the table, their number in front.
      let text = shape.words.first { SheetNumbering.style($0) == nil } ?? number
      labelAt = SheetView.key(row, shape.column(of: text) ?? first)
      if SheetNumbering.style(number) != nil, text != number {
        label = text
      } else if let parts = SheetNumbering.split(text) {
        number = parts.number
        label = parts.rest
      } else {
        number = ""
        label = text
      }
    }
    return GroupRow(
      style: SheetNumbering.style(number), number: SheetNumbering.trimmed(number), numberAddress: numberAt,
      label: Clean.text(label).text, labelAddress: labelAt, row: row)
  }

  /// A group closes those of its own and deeper kinds; one without number stands under those that have one.
  private mutating func push(_ group: GroupRow, onto stack: inout [Int]) {
    while let top = stack.last {
      let open = groups[top]
      if let style = group.style {
        guard let other = open.style, other < style || (style == .nested && isInside(group.number, open.number)) else {
          stack.removeLast()
          continue
        }
        break
      }
      if open.style == nil { stack.removeLast() } else { break }
    }
    groups.append(group)
    stack.append(groups.count - 1)
  }

  private func isInside(_ number: String, _ outer: String) -> Bool { number.hasPrefix(outer + ".") }

  /// The groups a data row stands in: a parent `1` is left where the numbers no longer go on from it.
  private func openGroups(_ stack: inout [Int], _ index: Int) -> [Int] {
    let number = numberColumn.map { SheetNumbering.trimmed(view.text(index, $0)) } ?? ""
    let style = SheetNumbering.style(number)
    while let top = stack.last, let open = groups[top].style, open == .arabic || open == .nested,
      style == .arabic || style == .nested, !isInside(number, groups[top].number)
    { stack.removeLast() }
    return stack
  }
}
