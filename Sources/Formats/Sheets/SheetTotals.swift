import Diagnostics
import Office
import Vietnamese

/// Rows of totals are not loaded; they are held against the rows that they sum.
struct SheetTotals {
  let view: SheetView
  let heads: TableHeads
  let body: BodyReader

  func check(_ words: SheetFaultWords) -> [Fault] {
    let totals = body.rows.filter { $0.kind == .total }
    guard !totals.isEmpty else { return [] }
    var faults = [words.totalsNotLoaded(totals.map(\.number))]
    for column in body.head.columns where isSummed(column) {
      for total in totals {
        guard let stated = number(total.index, column.column) else { continue }
        let sums = sums(column.column, for: total)
        guard let nearest = sums.first, !sums.contains(where: { isEqual($0, stated) }) else { continue }
        faults.append(
          words.totalDiffers(
            SheetView.key(total.number, column.column), head: column.text,
            stated: SheetText.number(stated, NumberLook(), comma: true),
            sum: SheetText.number(nearest, NumberLook(), comma: true)))
      }
    }
    return faults
  }

  /// Numbers that may be added: no rates, ranks, years, numbering.
  private func isSummed(_ column: FoundHead.Column) -> Bool {
    guard let declared = column.declared else { return false }
    let folded = " " + Fold.name(column.text) + " "
    if column.text.contains("%") || [" ty le ", " hang ", " nam ", " diem "].contains(where: folded.contains) {
      return false
    }
    switch heads.columns[declared].holds {
    case .integer, .number, .words: return true
    default: return false
    }
  }

  private func number(_ index: Int, _ column: Int) -> Double? {
    guard case .number(let number, let look)? = view.own(index, column)?.value, !look.isPercent else { return nil }
    return number
  }

  /// What the total may be the sum of: the numbered rows, all rows, the sections, the rows since the last heading or
  /// total, the totals before it.
  private func sums(_ column: Int, for total: BodyRow) -> [Double] {
    func sum(_ rows: some Sequence<BodyRow>) -> Double? {
      let numbers = rows.compactMap { number($0.index, column) }
      return numbers.isEmpty ? nil : numbers.reduce(0, +)
    }
    let data = body.rows.filter { $0.kind == .data }
    let groups = body.rows.filter { $0.kind == .group }
    var sums: [Double?] = [sum(data)]
    for style in [SheetNumbering.Style.letter, .roman, .arabic] {
      sums.append(sum((groups + data).filter { numbering($0) == style }))
    }
    let before = body.rows.prefix { $0.number < total.number }
    let section = before.reversed().prefix { $0.kind != .total && $0.kind != .group }.filter { $0.kind == .data }
    sums.append(sum(section))
    sums.append(sum(before.filter { $0.kind == .total }))
    sums.append(sum(before.filter { $0.kind == .data }))
    return sums.compactMap { $0 }
  }

  private func numbering(_ row: BodyRow) -> SheetNumbering.Style? {
    SheetNumbering.style(view.text(row.index, body.head.columns.first?.column ?? 0))
  }

  private func isEqual(_ first: Double, _ second: Double) -> Bool {
    abs(first - second) <= max(0.01, abs(second) * 1e-9)
  }
}
