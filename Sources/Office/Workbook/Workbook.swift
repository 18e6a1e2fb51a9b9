import Diagnostics

/// A workbook as it was read: its sheets as cells in their places.
public struct Workbook: Sendable {
  /// Relative to the content folder.
  public var file: String
  public var kind: OfficeKind
  /// In the workbook's order, hidden ones too.
  public var grids: [Grid]
  /// Sheets without cells, which nothing is read from: charts, dialogs, old macros.
  public var otherSheets: [String]
  /// Cells by sheet that stand under a merged area and are never shown; they are not in the grids.
  public var coveredCells: [String: Int]
  /// Cells that could not be placed or whose text is missing in a file that is not quite whole.
  public var strayCells: Int
  /// Bytes that an old workbook is shorter than its own structure says.
  public var missingBytes = 0

  public init(
    file: String, kind: OfficeKind, grids: [Grid], otherSheets: [String] = [], coveredCells: [String: Int] = [:],
    strayCells: Int = 0
  ) {
    self.file = file
    self.kind = kind
    self.grids = grids
    self.otherSheets = otherSheets
    self.coveredCells = coveredCells
    self.strayCells = strayCells
  }

  /// Cells with content that are kept at most: 250,000 rows of 20 columns.
  public static let mostCells = 5_000_000

  /// Reads a workbook by what it is, whatever its ending. Nil with one error where it cannot be read.
  public static func read(bytes: [UInt8], file: String) -> Diagnosed<Workbook?> {
    let kind = OfficeKind.sniff(bytes)
    do throws(WorkbookFailure) {
      let workbook: Workbook
      switch kind {
      case .xlsx: workbook = try readXLSX(bytes, file)
      case .xls:
        var old = try BIFFBook.read(bytes, file: file)
        old.missingBytes = CompoundFile(bytes)?.missingBytes ?? 0
        workbook = old
      default: return Diagnosed(nil, [OfficeFaults.unreadable(kind, as: .workbook, file: file)])
      }
      return Diagnosed(workbook, OfficeFaults.remarks(workbook))
    } catch {
      return Diagnosed(nil, [OfficeFaults.failure(error, file: file)])
    }
  }

  private static func readXLSX(_ bytes: [UInt8], _ file: String) throws(WorkbookFailure) -> Workbook {
    let book = try XLSXBook(bytes)
    var workbook = Workbook(file: file, kind: .xlsx, grids: [], otherSheets: book.otherSheets)
    var count = 0
    for sheet in book.sheets {
      var rows: [GridRow] = []
      let frame = try book.frame(of: sheet) { row in
        count += row.cells.count
        rows.append(row)
        return count <= mostCells
      }
      guard count <= mostCells else { throw .tooManyCells(mostCells) }
      workbook.add(
        Grid(
          name: sheet.name, visibility: sheet.visibility, rows: rows, merges: frame.merges,
          hiddenColumns: frame.hiddenColumns, comments: try book.comments(of: sheet)))
      workbook.strayCells += frame.strayCells
    }
    return workbook
  }

  /// Puts a sheet's rows in order, takes out what merged areas cover, and adds it.
  mutating func add(_ grid: Grid) {
    var grid = grid
    var rows = GridAssembly.ordered(grid.rows)
    grid.rows = []
    let (merges, covered) = GridAssembly.cover(&rows, grid.merges)
    if covered > 0 {
      coveredCells[grid.name, default: 0] += covered
      rows.removeAll { $0.cells.isEmpty && !$0.isHidden }
    }
    grid.rows = rows
    grid.merges = merges
    grids.append(grid)
  }
}
