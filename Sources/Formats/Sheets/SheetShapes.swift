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
    if let best, best.head.matched >= 2 || best.heads.columns.count == 1 {
      return found(view, best.heads, best.head, schema: best.heads.name)
    }
    return byShape(view)
  }

  private static func score(_ head: FoundHead?, _ isNamed: Bool) -> Int { (head?.matched ?? 0) * 2 + (isNamed ? 3 : 0) }

  private static func found(_ view: SheetView, _ heads: TableHeads, _ head: FoundHead, schema: String?) -> FoundTable {
    var body = BodyReader(view, heads, head)
    body.run()
    return FoundTable(
      sheet: view.name, schema: schema,
      headRows: view.rows[head.rows.lowerBound].number...view.rows[head.rows.upperBound].number,
      columns: head.columns.map { column in
        let declared = column.declared.map { heads.columns[$0] }
        return FoundTable.Column(
          column: column.column, head: column.text, key: schema == nil ? nil : declared?.key,
          title: schema == nil ? nil : declared?.title)
      },
      rows: body.rows.map { ($0.number, $0.kind) }, isComplete: head.hasAll(heads))
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
