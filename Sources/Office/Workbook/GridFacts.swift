import Vietnamese

/// What strikes the eye of someone who knows spreadsheets about a sheet as it was read.
public struct GridFacts: Sendable, Equatable {
  /// A place and what stands there.
  public struct Spot: Sendable, Equatable {
    public var cell: String
    public var text: String
  }

  /// Places of one kind: how many, and the first few.
  public struct Spots: Sendable, Equatable {
    public private(set) var count = 0
    public private(set) var first: [Spot] = []

    mutating func add(_ cell: String, _ text: String = "") {
      count += 1
      if first.count < 5 { first.append(Spot(cell: cell, text: text)) }
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

  public init(_ grid: Grid) {
    measure(grid)
    var evidence = LegacyEvidence()
    var columns: [Int: Column] = [:]
    var fonts = Set<String>()
    var texts: [(cell: String, runs: [FontRun])] = []
    for row in grid.rows {
      for cell in row.cells {
        let place = CellReference.text(column: cell.column, row: row.number)
        if cell.isFormula { formulaCount += 1 }
        if cell.isComposed { composedTexts.add(place) }
        switch cell.value {
        case .text(let text):
          columns[cell.column, default: Column()].texts += 1
          let runs =
            cell.runs.isEmpty ? [FontRun(text, font: cell.font)] : cell.runs.map { FontRun($0.text, font: $0.font) }
          for run in runs { if let font = run.font, Self.isLegacy(font) { fonts.insert(font) } }
          if runs.contains(where: { LegacyText.isSuspect($0.text) }) {
            LegacyText.count(runs, into: &evidence)
            texts.append((place, runs))
          } else if Self.isNumber(text) {
            columns[cell.column, default: Column()].textNumbers.append(Spot(cell: place, text: text))
          }
        case .number: columns[cell.column, default: Column()].numbers += 1
        case .date(let text): columns[cell.column, default: Column()].dates.append(Spot(cell: place, text: text))
        case .error(let text): errors.add(place, text)
        case .formulaWithoutValue: formulasWithoutValue.add(place)
        case .boolean: continue
        }
      }
    }
    legacyFonts = fonts.sorted()
    for text in texts {
      let read = LegacyText.read(text.runs, evidence: evidence)
      if !read.converted.isEmpty { legacyTexts.add(text.cell, read.text) }
      if let doubt = read.doubt { doubtfulTexts.add(text.cell, doubt.text) }
    }
    for column in columns.keys.sorted() { if let column = columns[column] { judge(column) } }
  }

  private struct Column {
    var numbers = 0
    var texts = 0
    var dates: [Spot] = []
    var textNumbers: [Spot] = []
  }

  private mutating func judge(_ column: Column) {
    let others = column.numbers + column.texts
    if others >= 4, column.dates.count * 4 <= others {
      for spot in column.dates { strayDates.add(spot.cell, spot.text) }
    }
    if column.numbers > column.textNumbers.count {
      for spot in column.textNumbers { textNumbers.add(spot.cell, spot.text) }
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
