import Vietnamese

/// What strikes the eye of someone who knows spreadsheets about a sheet as it was read.
public struct GridFacts: Sendable, Equatable {
  /// A place and what stands there.
  public struct Spot: Sendable, Equatable {
    public var cell: String
    public var text: String
  }

  /// Where a cell stands; its address is only spelt where it is said.
  struct Position {
    var row: Int
    var column: Int

    var text: String { CellReference.text(column: column, row: row) }
  }

  /// Places of one kind: how many, and the first few.
  public struct Spots: Sendable, Equatable {
    public private(set) var count = 0
    public private(set) var first: [Spot] = []

    mutating func add(_ place: Position, _ text: String = "") {
      count += 1
      if first.count < 5 { first.append(Spot(cell: place.text, text: text)) }
    }
  }

  /// `A1:H45`, the smallest area that holds every cell with content; nil for an empty sheet.
  public var range: String?
  public var rowCount = 0
  public var columnCount = 0
  public var cellCount = 0
  public var formulaCount = 0
  public var hiddenRows: [ClosedRange<Int>] = []
  public var formulasWithoutValue = Spots()
  public var errors = Spots()
  /// Texts in an old encoding that was recognised for certain, with what they read as.
  public var legacyTexts = Spots()
  /// The same where it is not certain.
  public var doubtfulTexts = Spots()
  /// Fonts of the old encodings that set some text, by name.
  public var legacyFonts: [String] = []
  /// Texts whose letters stood apart from their marks.
  public var composedTexts = Spots()
  /// Dates in a column that otherwise holds numbers and texts: Excel makes `3-4` one.
  public var strayDates = Spots()
  /// Numbers stored as text in a column of numbers: Excel leaves them out of its sums.
  public var textNumbers = Spots()

  /// Texts that are a range of years, `2018-2020`: no date and no number.
  public var yearRanges = Spots()
  /// Texts that begin or end with blanks.
  public var paddedTexts = Spots()

  public init(_ grid: Grid) {
    measure(grid)
    var columns: [Column] = []
    var suspects: [(place: Position, runs: [FontRun])] = []
    for row in grid.rows {
      for cell in row.cells {
        while columns.count <= cell.column { columns.append(Column()) }
        look(at: cell, Position(row: row.number, column: cell.column), &columns[cell.column], &suspects)
      }
    }
    for column in columns { legacyFonts += column.legacyFonts.filter { !legacyFonts.contains($0) } }
    legacyFonts.sort()
    var evidence = LegacyEvidence()
    for suspect in suspects { LegacyText.count(suspect.runs, into: &evidence) }
    for suspect in suspects {
      let read = LegacyText.read(suspect.runs, evidence: evidence)
      if !read.converted.isEmpty { legacyTexts.add(suspect.place, read.text) }
      if let doubt = read.doubt { doubtfulTexts.add(suspect.place, doubt.text) }
    }
    for column in columns { judge(column) }
  }

  private struct Column {
    var numbers = 0
    var texts = 0
    var dates: [(place: Position, text: String)] = []
    var textNumbers: [(place: Position, text: String)] = []
    var legacyFonts: [String] = []
    var lastFont: String?
  }

  private mutating func look(
    at cell: GridCell, _ place: Position, _ column: inout Column, _ suspects: inout [(place: Position, runs: [FontRun])]
  ) {
    if cell.isFormula { formulaCount += 1 }
    if cell.isComposed { composedTexts.add(place) }
    switch cell.value {
    case .text(let text):
      column.texts += 1
      if Self.isPadded(text) { paddedTexts.add(place) }
      if Self.isYearRange(text) { yearRanges.add(place, text) }
      if cell.runs.isEmpty { note(cell.font, &column) }
      for run in cell.runs { note(run.font, &column) }
      if LegacyText.isSuspect(text) {
        let runs = cell.runs.map { FontRun($0.text, font: $0.font) }
        suspects.append((place, runs.isEmpty ? [FontRun(text, font: cell.font)] : runs))
      } else if Self.isNumber(text) {
        column.textNumbers.append((place, text))
      }
    case .number: column.numbers += 1
    case .date(let text): column.dates.append((place, text))
    case .error(let text): errors.add(place, text)
    case .formulaWithoutValue: formulasWithoutValue.add(place)
    case .boolean: return
    }
  }

  private func note(_ font: String?, _ column: inout Column) {
    guard let font, font != column.lastFont else { return }
    column.lastFont = font
    if Self.isLegacy(font), !column.legacyFonts.contains(font) { column.legacyFonts.append(font) }
  }

  private mutating func judge(_ column: Column) {
    let others = column.numbers + column.texts
    if others >= 4, column.dates.count * 4 <= others {
      for spot in column.dates { strayDates.add(spot.place, spot.text) }
    }
    if column.numbers > column.textNumbers.count {
      for spot in column.textNumbers { textNumbers.add(spot.place, spot.text) }
    }
  }

  private mutating func measure(_ grid: Grid) {
    var left = Int.max
    var right = -1
    let filled = grid.rows.filter { !$0.cells.isEmpty }
    for row in filled {
      cellCount += row.cells.count
      left = min(left, row.cells.first?.column ?? left)
      right = max(right, row.cells.last?.column ?? right)
    }
    if let first = filled.first, let last = filled.last {
      rowCount = last.number - first.number + 1
      columnCount = right - left + 1
      range =
        CellReference.text(column: left, row: first.number) + ":" + CellReference.text(column: right, row: last.number)
    }
    for row in grid.rows where row.isHidden {
      if let last = hiddenRows.last, last.upperBound + 1 == row.number {
        hiddenRows[hiddenRows.count - 1] = last.lowerBound...row.number
      } else {
        hiddenRows.append(row.number...row.number)
      }
    }
  }

  /// A blank at an end; a text of nothing else is none.
  private static func isPadded(_ text: String) -> Bool {
    guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return false }
    return text.contains { !$0.isWhitespace }
  }

  /// Two years of four digits with a dash between.
  private static func isYearRange(_ text: String) -> Bool {
    guard (9...13).contains(text.utf8.count) else { return false }
    let parts = text.split { $0 == "-" || $0 == "–" }.map { $0.filter { $0 != " " } }
    return parts.count == 2
      && parts.allSatisfy { $0.utf8.count == 4 && (Int($0).map { (1900...2100).contains($0) } ?? false) }
  }

  private static func isLegacy(_ font: String) -> Bool {
    let name = font.lowercased()
    return name.hasPrefix(".vn") || name.hasPrefix("vni-") || name.hasPrefix("vni ")
  }

  /// Digits with points and commas as people type them, at least two.
  private static func isNumber(_ text: String) -> Bool {
    var digits = 0
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: digits += 1
      case 0x2C, 0x2E, 0x20, 0x2D: continue
      default: return false
      }
    }
    return digits >= 2 && !text.contains(" ") && !text.dropFirst().contains("-") && text.count { $0 == "." } != 1
  }
}

extension Grid {
  /// Addresses of the cells that have a comment, in reading order.
  public var commentedCells: [String] {
    comments.keys.sorted { first, second in
      let places = [first, second].map { name in
        Array(name.utf8).withUnsafeBufferPointer { CellReference.cell($0) } ?? (0, 0)
      }
      return (places[0].row, places[0].column) < (places[1].row, places[1].column)
    }
  }
}
