import Diagnostics

/// One cell as it was read: cleaned text, and where its content begins in the file.
public struct Cell: Sendable, Equatable {
  /// Composed letters, plain spaces, no blanks at the ends; line breaks inside are LF. Empty where nothing is there.
  public let text: String
  /// Bytes from the start of a text file to the content (behind an opening quote); in a spreadsheet the address of the
  /// cell that gives the value, as `SheetView.key` makes it.
  let offset: Int

  init(_ text: String, offset: Int = 0) {
    self.text = text
    self.offset = offset
  }
}

/// The head of one column as it is printed in the file.
public struct HeadCell: Sendable, Equatable {
  public let text: String
  /// The column of the spreadsheet, from 0.
  public let column: Int
  let offset: Int

  init(_ text: String, column: Int, offset: Int = 0) {
    self.text = text
    self.column = column
    self.offset = offset
  }
}

/// A table: heads and rows of one width, from a CSV file or a sheet. Every cell knows its place; places are worked out
/// only when a fault asks, from the row's own start, so that asking for many stays cheap.
public struct Table: Sendable {
  /// One reference to all of it: a table goes with every cell that is read, and copies of its parts would be counted
  /// for each.
  private final class Contents: Sendable {
    let file: String
    let sheet: String?
    let head: [HeadCell]
    /// All rows one after another, each as wide as the head.
    let cells: [Cell]
    /// The number of each row in a spreadsheet program, from 1; the head's is `headNumber`.
    let rowNumbers: [Int32]
    let headNumber: Int
    let source: Source

    init(
      file: String, sheet: String?, head: [HeadCell], cells: [Cell], headNumber: Int, rowNumbers: [Int32],
      source: Source
    ) {
      self.file = file
      self.sheet = sheet
      self.head = head
      self.cells = cells
      self.headNumber = headNumber
      self.rowNumbers = rowNumbers
      self.source = source
    }
  }

  enum Source: Sendable {
    case text(TextSource)
    case sheet
  }

  /// What places in a text file are worked out from.
  struct TextSource: Sendable {
    var bytes: [UInt8]
    var delimiter: UInt8
    var headStart: LineStart
    var rowStarts: [LineStart]
  }

  /// Where a record begins: bytes from the start of the file, line from 1. A record begins with a line.
  struct LineStart: Sendable {
    var offset: Int
    var line: Int32
  }

  private let contents: Contents

  init(
    file: String, sheet: String?, head: [HeadCell], cells: [Cell], headNumber: Int, rowNumbers: [Int32], source: Source
  ) {
    contents = Contents(
      file: file, sheet: sheet, head: head, cells: cells, headNumber: headNumber, rowNumbers: rowNumbers,
      source: source)
  }

  /// Relative to the content folder.
  public var file: String { contents.file }
  public var sheet: String? { contents.sheet }
  public var head: [HeadCell] { contents.head }
  private var cells: [Cell] { contents.cells }
  private var rowNumbers: [Int32] { contents.rowNumbers }
  private var headNumber: Int { contents.headNumber }
  private var source: Source { contents.source }

  public var rowCount: Int { rowNumbers.count }
  public var columnCount: Int { head.count }
  public var rows: Range<Int> { 0..<rowCount }

  /// The text of a cell; both numbers from 0. Empty outside the table.
  public subscript(row: Int, column: Int) -> String {
    guard rows.contains(row), column >= 0, column < head.count else { return "" }
    return cells[row * head.count + column].text
  }

  /// The cells of one row, in the order of the head; none outside the table.
  public func cells(row: Int) -> ArraySlice<Cell> {
    guard rows.contains(row) else { return [] }
    return cells[row * head.count..<(row + 1) * head.count]
  }

  /// The number of a row in a spreadsheet program, where the head is usually row 1.
  public func spreadsheetRow(_ row: Int) -> Int { rows.contains(row) ? Int(rowNumbers[row]) : 0 }

  /// The file (and sheet) as a whole.
  public var place: Place { Place(file: file, sheet: sheet) }

  /// A head.
  public func headPlace(column: Int) -> Place {
    guard head.indices.contains(column) else { return place }
    let cell = head[column]
    var place = place
    place.cell = SpreadsheetAddress.text(column: cell.column, row: headNumber)
    place.columnTitle = cell.text.isEmpty ? nil : cell.text
    switch source {
    case .text(let text): text.fill(&place, start: text.headStart, offset: cell.offset)
    case .sheet where cell.offset > 0:
      place.cell = SpreadsheetAddress.text(column: cell.offset % SheetView.widest, row: cell.offset / SheetView.widest)
    case .sheet: break
    }
    return place
  }

  /// A cell: file, sheet, address, line, column and length in characters, head.
  public func place(row: Int, column: Int) -> Place {
    guard rows.contains(row), head.indices.contains(column) else { return place }
    var place = place
    place.cell = SpreadsheetAddress.text(column: head[column].column, row: Int(rowNumbers[row]))
    place.columnTitle = head[column].text.isEmpty ? nil : head[column].text
    let offset = cells[row * head.count + column].offset
    switch source {
    case .text(let text): text.fill(&place, start: text.rowStarts[row], offset: offset)
    // A merged area and a group row give their value to other rows: the place is where it can be mended.
    case .sheet where offset > 0:
      place.cell = SpreadsheetAddress.text(column: offset % SheetView.widest, row: offset / SheetView.widest)
    case .sheet: break
    }
    return place
  }

  /// Some of the rows under another head; `cells` holds theirs, row after row.
  func taking(_ rows: [Int], head: [HeadCell], cells: [Cell]) -> Table {
    var source = source
    if case .text(var text) = source {
      text.rowStarts = rows.map { text.rowStarts[$0] }
      source = .text(text)
    }
    return Table(
      file: file, sheet: sheet, head: head, cells: cells, headNumber: headNumber,
      rowNumbers: rows.map { rowNumbers[$0] }, source: source)
  }

  /// A row as a whole: its first cell, without naming a column.
  public func place(row: Int) -> Place {
    guard rows.contains(row) else { return place }
    var place = place
    place.cell = SpreadsheetAddress.text(column: head.first?.column ?? 0, row: Int(rowNumbers[row]))
    if case .text(let text) = source {
      let start = text.rowStarts[row]
      place.line = Int(start.line)
      place.column = 1
      place.length = max(1, TextPosition.lineLength(text.bytes, from: start.offset))
    }
    return place
  }
}

extension Table.TextSource {
  /// Line, column and length of content that begins at `offset`.
  fileprivate func fill(_ place: inout Place, start: Table.LineStart, offset: Int) {
    let position = TextPosition(bytes, from: start, to: offset)
    place.line = position.line
    place.column = position.column
    place.length = max(1, contentLength(offset))
  }

  /// Characters of the content up to its end or the end of its line, without blanks behind it.
  private func contentLength(_ offset: Int) -> Int {
    let isQuoted = offset > 0 && offset <= bytes.count && bytes[offset - 1] == 0x22
    var end = offset
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if isQuoted, bytes[end] == 0x22 {
        guard end + 1 < bytes.count, bytes[end + 1] == 0x22 else { break }
        end += 1
      } else if !isQuoted, bytes[end] == delimiter {
        break
      }
      end += 1
    }
    while end > offset, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return String(decoding: bytes[offset..<end], as: UTF8.self).count
  }
}

/// Spreadsheet addresses such as `D15`.
public enum SpreadsheetAddress {
  /// Column from 0, row from 1.
  public static func text(column: Int, row: Int) -> String { self.column(column) + String(row) }

  /// `A`, `Z`, `AA`…; the column from 0.
  public static func column(_ column: Int) -> String {
    var letters: [UInt8] = []
    var rest = max(0, column) + 1
    while rest > 0 {
      letters.append(UInt8(0x41 + (rest - 1) % 26))
      rest = (rest - 1) / 26
    }
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
