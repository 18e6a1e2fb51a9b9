/// What one cell of a sheet holds, as it is stored: nothing is read out of it yet.
public enum GridValue: Sendable, Equatable {
  /// Text in NFC. Letters of an old encoding (TCVN3, VNI) are left as they are stored.
  case text(String)
  /// A number, with how many decimals its format prints where the format says so, and whether it prints as a percentage.
  case number(Double, NumberLook)
  /// A day, a moment or a time of day, as `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or `HH:MM:SS`.
  case date(String)
  case boolean(Bool)
  /// An error as it is printed: `#REF!`.
  case error(String)
  /// A formula whose value was never stored.
  case formulaWithoutValue
}

/// How a number format prints a number.
public struct NumberLook: Sendable, Equatable {
  public var isPercent: Bool
  // Kept small: a workbook holds millions of them.
  private var decimalPlaces: Int8
  private var filledDigits: UInt8

  /// Decimals that the format prints; nil for *General*.
  public var decimals: Int? {
    get { decimalPlaces < 0 ? nil : Int(decimalPlaces) }
    set { decimalPlaces = newValue.map { Int8(clamping: max(0, $0)) } ?? -1 }
  }

  /// Digits that the format fills up with zeros in front: 6 for `000000`; 0 where it adds none.
  public var leadingZeros: Int {
    get { Int(filledDigits) }
    set { filledDigits = UInt8(clamping: newValue) }
  }

  public init(isPercent: Bool = false, decimals: Int? = nil, leadingZeros: Int = 0) {
    self.isPercent = isPercent
    decimalPlaces = -1
    filledDigits = 0
    self.decimals = decimals
    self.leadingZeros = leadingZeros
  }
}

/// One cell that is not empty.
public struct GridCell: Sendable, Equatable {
  /// From 0.
  public var column: Int
  public var value: GridValue
  /// The cell's font, where the file names one: it tells an old Vietnamese encoding (`.VnTime`, `VNI-Times`).
  public var font: String?
  /// Parts of a text that are set in fonts of their own; empty where the whole cell has one font.
  public var runs: [GridRun]
  /// Whether the cell stands in bold: heads and group rows often do.
  public var isBold: Bool
  /// Whether a formula makes the value.
  public var isFormula: Bool
  /// Whether letters stood apart from their marks in the file (NFD, as a Mac writes them); the value has them joined.
  public var isComposed: Bool

  public init(
    column: Int, value: GridValue, font: String? = nil, runs: [GridRun] = [], isBold: Bool = false,
    isFormula: Bool = false, isComposed: Bool = false
  ) {
    self.column = column
    self.value = value
    self.font = font
    self.runs = runs
    self.isBold = isBold
    self.isFormula = isFormula
    self.isComposed = isComposed
  }
}

/// A stretch of a cell's text in one font.
public struct GridRun: Sendable, Equatable {
  public var text: String
  public var font: String?

  public init(text: String, font: String? = nil) {
    self.text = text
    self.font = font
  }
}

/// A row that holds something, or is hidden.
public struct GridRow: Sendable, Equatable {
  /// As a spreadsheet program prints it, from 1.
  public var number: Int
  public var isHidden: Bool
  /// By column; empty cells are left out.
  public var cells: [GridCell]

  public init(number: Int, isHidden: Bool = false, cells: [GridCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}

/// A merged area; rows from 1, columns from 0, both ends included. Its value is that of its top-left cell.
public struct GridArea: Sendable, Equatable {
  public var rows: ClosedRange<Int>
  public var columns: ClosedRange<Int>

  public init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }
}

/// One sheet of a workbook, or one table of a document, as cells in their places.
public struct Grid: Sendable, Equatable {
  public enum Visibility: Sendable, Equatable { case visible, hidden, veryHidden }

  /// The sheet's name; for a table of a document its number there, *bảng 2*.
  public var name: String
  public var visibility: Visibility
  /// By number; rows without a cell are left out unless hidden.
  public var rows: [GridRow]
  public var merges: [GridArea]
  /// Columns that are hidden, from 0.
  public var hiddenColumns: [ClosedRange<Int>]
  /// Comments by cell address, `D15`.
  public var comments: [String: String]

  public init(
    name: String, visibility: Visibility = .visible, rows: [GridRow], merges: [GridArea] = [],
    hiddenColumns: [ClosedRange<Int>] = [], comments: [String: String] = [:]
  ) {
    self.name = name
    self.visibility = visibility
    self.rows = rows
    self.merges = merges
    self.hiddenColumns = hiddenColumns
    self.comments = comments
  }
}
