import Office
import Vietnamese

/// What a row of a sheet holds of its own, within the columns of a table: values that a merged area brings down from
/// above do not count.
struct RowShape {
  private(set) var texts: [String]
  private let first: Int
  /// Texts with letters, each cell once.
  private(set) var words: [String] = []
  private var wordColumns: [Int] = []
  private(set) var hasNumbers = false
  private(set) var isBold = false
  /// The most columns that one cell of words spans, where any spans several.
  private(set) var widest: Int?
  private(set) var filled = 0

  var isBlank: Bool { filled == 0 }

  init(_ view: SheetView, _ index: Int, first: Int, last: Int) {
    self.first = first
    texts = [String](repeating: "", count: max(0, last - first) + 1)
    let row = view.rows[index]
    for cell in row.cells where cell.column >= first && cell.column <= last {
      if view.hasMerges, view.anchor(row.number, cell.column) != nil { continue }
      let text = SheetText.plain(cell.value)
      if case .formulaWithoutValue = cell.value { filled += 1 }
      guard !text.isEmpty else { continue }
      texts[cell.column - first] = text
      filled += 1
      if case .text = cell.value {
        words.append(text)
        wordColumns.append(cell.column)
        if cell.isBold { isBold = true }
        if let area = view.area(at: row.number, cell.column), area.columns.count > 1 {
          widest = max(widest ?? 0, min(area.columns.upperBound, last) - cell.column + 1)
        }
      } else {
        hasNumbers = true
      }
    }
  }

  func text(_ column: Int) -> String {
    let place = column - first
    return texts.indices.contains(place) ? texts[place] : ""
  }

  func isWords(_ column: Int) -> Bool { wordColumns.contains(column) }

  func column(of text: String) -> Int? {
    words.firstIndex(of: text).map { wordColumns[$0] }
  }
}
