import Office
import Vietnamese

/// What the program takes a sheet for, for whoever explains a file to a person (`inspect`).
public enum SheetShapes {
  /// The declared table that fits a sheet best, with what each row and column is; where none fits, the table that its
  /// shape alone shows; nil where there is no table.
  public static func recognise(_ grid: Grid, among kinds: [TableHeads]) -> FoundTable? {
    let view = SheetView(grid)
    var best: (head: FoundHead, heads: TableHeads)?
    for heads in kinds {
      guard let head = HeadFinder(view: view, heads: heads).find(from: 0), head.hasAll(heads) else { continue }
      let isNamed = heads.isNamed(grid.name)
      if best == nil || score(head, isNamed) > score(best?.head, best.map { $0.heads.isNamed(grid.name) } ?? false) {
        best = (head, heads)
      }
    }
    let across = kinds.lazy.compactMap { heads in
      SpreadFinder(view: view, heads: heads)?.find(file: "").map { (heads, $0.head) }
    }.first
    // Two heads of many say little: *TT* and *Ghi chú* stand in every table.
    if let best,
      best.heads.columns.count == 1 || best.head.matched >= 2 && best.head.matched * 3 >= best.head.columns.count
    {
      if across == nil || best.head.matched > 2 { return found(view, best.heads, best.head, schema: best.heads.name) }
    }
    if let (heads, head) = across { return found(view, heads, head, schema: heads.name, isSpread: true) }
    return byShape(view)
  }

  private static func score(_ head: FoundHead?, _ isNamed: Bool) -> Int { (head?.matched ?? 0) * 2 + (isNamed ? 3 : 0) }

  private static func found(
    _ view: SheetView, _ heads: TableHeads, _ head: FoundHead, schema: String?, isSpread: Bool = false
  ) -> FoundTable {
    var body = BodyReader(view, heads, head)
    body.run()
    let columns = head.columns.map { column in
      let declared = column.declared.map { heads.columns[$0] }
      return FoundTable.Column(
        column: column.column, head: column.text, key: schema == nil ? nil : declared?.key,
        title: schema == nil ? nil : declared?.title)
    }
    let all = (columns + nameless(view, head, body)).sorted { $0.column < $1.column }
    return FoundTable(
      sheet: view.name, schema: schema,
      headRows: view.rows[head.rows.lowerBound].number...view.rows[head.rows.upperBound].number, columns: all,
      rows: body.rows.map { ($0.number, $0.kind) }, isComplete: head.hasAll(heads),
      isSpread: isSpread,
      numbering: numbering(view, all.first { BodyReader.isNumberHead($0.head) || $0.head.isEmpty }?.column, body))
  }

  /// Columns that half of the rows fill and no head names: the first ones of a table often.
  private static func nameless(_ view: SheetView, _ head: FoundHead, _ body: BodyReader) -> [FoundTable.Column] {
    let known = Set(head.columns.map(\.column))
    let last = head.columns.last?.column ?? 0
    var filled: [Int: Int] = [:]
    let rows = body.rows.filter { [.data, .group, .total].contains($0.kind) }
    for row in rows {
      for cell in view.rows[row.index].cells where cell.column <= last && !known.contains(cell.column) {
        filled[cell.column, default: 0] += 1
      }
    }
    return filled.keys.sorted().compactMap { column in
      filled[column, default: 0] * 2 < rows.count
        ? nil : FoundTable.Column(column: column, head: "", key: nil, title: nil)
    }
  }

  /// One example of each kind of numbering in a column, as they come.
  private static func numbering(_ view: SheetView, _ column: Int?, _ body: BodyReader) -> [String] {
    guard let column else { return [] }
    var seen: Set<SheetNumbering.Style> = []
    return body.rows.compactMap { row in
      let text = view.text(row.index, column)
      guard row.kind != .columnNumbers, let style = SheetNumbering.style(text), seen.insert(style).inserted else {
        return nil
      }
      return text
    }
  }

  // MARK: a table of no declared kind

  /// A head by its looks: it begins where *TT* stands (or with the widest row of texts near the top), goes down over
  /// merged cells, and a row of column numbers or of data follows.
  private static func byShape(_ view: SheetView) -> FoundTable? {
    let numbers = columnNumbers(view)
    guard var start = beginning(view, numbers) else { return nil }
    let number = view.rows[start].number
    var end = start
    for cell in view.rows[start].cells {
      guard let area = view.area(at: number, cell.column) else { continue }
      while end + 1 < view.rows.count, view.rows[end + 1].number <= min(area.rows.upperBound, number + 5) { end += 1 }
    }
    if let numbers, numbers > start, numbers - start <= 6 {
      // The rows of texts down to the column numbers belong to the head, and those right above it.
      end = numbers - 1
      while start > 0, view.rows[start - 1].number == view.rows[start].number - 1, end - start < 5,
        RowShape(view, start - 1, first: 0, last: 255).filled >= 2
      { start -= 1 }
    }
    let kinds = TableHeads(name: "", sheetNames: [], columns: [])
    let head = HeadFinder(view: view, heads: kinds).read(start...max(start, end))
    guard head.columns.count >= 2 else { return nil }
    return found(view, kinds, head, schema: nil)
  }

  /// The row of column numbers, where the sheet has one near its top.
  private static func columnNumbers(_ view: SheetView) -> Int? {
    view.rows.indices.prefix(60).first { index in
      let texts = RowShape(view, index, first: 0, last: 255).texts
      return texts.count { !$0.isEmpty } >= 3 && SheetNumbering.isColumnNumbers(texts)
    }
  }

  private static func beginning(_ view: SheetView, _ numbers: Int?) -> Int? {
    let near = view.rows.indices.prefix(numbers ?? 60)
    if let index = near.first(where: { index in
      view.rows[index].cells.contains { BodyReader.isNumberHead(SheetText.plain($0.value)) }
    }) {
      return index
    }
    // Otherwise the first row that has texts in most of the columns that any of the first rows has.
    let widths = near.map { index in
      view.rows[index].cells.count { if case .text = $0.value { true } else { false } }
    }
    guard let widest = widths.max(), widest >= 2 else { return nil }
    return widths.firstIndex { $0 * 10 >= widest * 7 }
  }
}
