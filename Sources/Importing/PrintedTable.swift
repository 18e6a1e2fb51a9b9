/// A cell of a table as it was found.
struct PrintedCell: Sendable, Equatable {
  enum State: Sendable {
    /// Something is printed there, or an empty cell is.
    case given
    /// The text has no such cell: a span took its place, or it was left out.
    case absent
    /// A cell that spans from above, with its value.
    case spanned
  }

  var text: String
  var state: State
  var line: Int

  static let absent = PrintedCell(text: "", state: .absent, line: 0)

  var isEmpty: Bool { text.isEmpty }
}

/// A row of a table as it was found.
struct PrintedRow: Sendable {
  var cells: [PrintedCell]
  /// In the source, from 1.
  var line: Int
  /// A heading over the whole width.
  var heading: String?
  /// A page ended in front of it.
  var isAfterPage = false
  /// What is not sure about it.
  var doubts: [String] = []
  /// Whether cells that are absent were left out by spans.
  var dropsSpans = false
  /// Whether that is beyond doubt: the text marks where its rows end.
  var isSpanSure = false

  init(cells: [PrintedCell], line: Int, heading: String? = nil) {
    self.cells = cells
    self.line = line
    self.heading = heading
  }

  /// Further text of a cell that goes on here.
  mutating func join(_ text: String, into column: Int) {
    guard !text.isEmpty else { return }
    let cell = cells[column]
    cells[column].text = cell.text.isEmpty ? text : PrintedRow.joined(cell.text, text)
    cells[column].state = .given
  }

  /// Two parts of one cell. A document's number that was wrapped at its hyphen (*171/KH-* and *UBND*) is one again.
  static func joined(_ first: String, _ second: String) -> String {
    if first.last == "-", let word = first.split(separator: " ").last, word.contains("/"),
      second.first?.isUppercase == true
    {
      return first + second
    }
    // *2019–* and *2023*
    if let dash = first.last, "-–".contains(dash), first.dropLast().last?.isNumber == true,
      second.first?.isNumber == true
    {
      return first + second
    }
    return first + " " + second
  }
}

/// The rows below one head, or below several with the same columns.
struct PrintedTable: Sendable {
  var columns: [TaskColumn]
  var titles: [String]
  var rows: [PrintedRow]
  /// Where a place in it is said: *dòng 12*, or *bảng 2, dòng 5*.
  var placeName = "dòng"

  func index(_ column: TaskColumn) -> Int? { columns.firstIndex(of: column) }
}
