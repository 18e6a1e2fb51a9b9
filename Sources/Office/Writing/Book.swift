import Vietnamese

/// A workbook to be written: what every program that opens spreadsheets shows, told without any of them in mind.
public struct Book: Sendable {
  public var title: String
  /// The body that answers for the figures.
  public var author: String
  /// Where the figures stand on the web, and what else a file's properties should say.
  public var remark: String
  /// The day the figures are about; it also stands for the moment of writing, so that the same data give the same bytes.
  public var day: BookDay
  public var sheets: [BookSheet]

  public init(title: String, author: String, remark: String = "", day: BookDay, sheets: [BookSheet] = []) {
    self.title = title
    self.author = author
    self.remark = remark
    self.day = day
    self.sheets = sheets
  }
}

/// A day of the calendar, as spreadsheets count it.
public struct BookDay: Sendable, Hashable {
  public var year: Int
  public var month: Int
  public var day: Int

  public init(year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }
}

/// What is written into one cell.
public enum BookValue: Sendable, Hashable {
  case empty
  /// Always text: it is never read as a formula, a number or a day.
  case text(String)
  /// A whole number, thousands grouped as the reader's own settings group them.
  case integer(Int)
  /// A number with its digits behind the decimal sign as they are given.
  case decimal(FixedDecimal)
  case day(BookDay)
}

/// One sheet.
public enum BookSheet: Sendable {
  /// Lines of a name and what it is, such as a cover.
  case facts(name: String, heading: String, lines: [(label: String, text: String)])
  /// A table.
  case table(BookTable)
}

/// A table of one sheet: one row of heads, then rows of values.
public struct BookTable: Sendable {
  /// The sheet's name.
  public var name: String
  public var columns: [BookColumn]
  public var rowCount: Int
  /// The values of a row, from 0; missing ones are empty.
  public var row: @Sendable (Int) -> [BookValue]
  /// Whether only columns that are `isOpen` may be typed into.
  public var isProtected = false

  public init(name: String, columns: [BookColumn], rowCount: Int, row: @escaping @Sendable (Int) -> [BookValue]) {
    self.name = name
    self.columns = columns
    self.rowCount = rowCount
    self.row = row
  }
}

/// A column of a table.
public struct BookColumn: Sendable {
  public var title: String
  /// In letters of the sheet's font.
  public var width: Double
  /// Whether a whole number is written without grouping, as a year or a number in a list is.
  public var isPlainNumber = false
  /// Whether long texts run over several lines.
  public var wraps = true
  /// Whether it may be typed into where the table is protected.
  public var isOpen = false
  /// The values a cell may take, offered as a list; empty where any may.
  public var choices: [String] = []
  /// What to fill in, shown beside the cell.
  public var hint = ""

  public init(_ title: String, width: Double) {
    self.title = title
    self.width = width
  }
}
