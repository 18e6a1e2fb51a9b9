import Diagnostics
import Office
import Vietnamese

/// A document of any kind as paragraphs and tables: what the imports that are no plans read.
struct SourceBlocks {
  enum Block {
    case line(TextLine)
    case table(DenseGrid, name: String)
  }

  var blocks: [Block] = []
  var remarks: [ImportRemark] = []

  /// Lines of paragraphs and of cells, in order.
  var lines: [TextLine] {
    blocks.flatMap { block -> [TextLine] in
      switch block {
      case .line(let line): return [line]
      case .table(let grid, _):
        return grid.rows.indices.flatMap { row in
          grid.texts(row).filter { !$0.isEmpty }.map { TextLine(number: grid.numbers[row], raw: $0) }
        }
      }
    }
  }

  static func read(_ source: ImportSource) -> Diagnosed<SourceBlocks?> {
    var found = SourceBlocks()
    switch OfficeKind.sniff(source.bytes) {
    case .docx, .html:
      let read = FlowDocument.read(bytes: source.bytes, file: source.file)
      guard let document = read.value else { return Diagnosed(nil, read.faults) }
      for block in document.blocks {
        switch block {
        case .paragraph(let paragraph): found.add(paragraph.text, paragraph.number)
        case .table(let grid): found.blocks.append(.table(DenseGrid(grid), name: grid.name))
        }
      }
      return Diagnosed(found, read.faults)
    case .xlsx, .xls:
      let read = Workbook.read(bytes: source.bytes, file: source.file)
      guard let workbook = read.value else { return Diagnosed(nil, read.faults) }
      for grid in workbook.grids {
        if grid.visibility == .visible {
          found.blocks.append(.table(DenseGrid(grid), name: "trang tính “\(grid.name)”"))
        } else {
          found.remarks.append(
            ImportRemark(place: source.file, text: grid.name, doubt: "trang tính ẩn “\(grid.name)” không được đọc"))
        }
      }
      return Diagnosed(found, read.faults)
    case .text, .empty, .unknown:
      let read = TextLines.read(source.bytes, file: source.file)
      guard let lines = read.value else { return Diagnosed(nil, read.faults) }
      found.blocks = lines.map { .line($0) }
      return Diagnosed(found, read.faults)
    case let kind: return Diagnosed(nil, [OfficeFaults.unreadable(kind, as: .document, file: source.file)])
    }
  }

  private mutating func add(_ text: String, _ number: Int) {
    for line in text.split(separator: "\n") { blocks.append(.line(TextLine(number: number, raw: String(line)))) }
  }

  /// Tables, and runs of lines whose cells are kept apart by a mark as tables.
  var tables: [(grid: DenseGrid, name: String)] {
    var found: [(grid: DenseGrid, name: String)] = []
    var run: [TextLine] = []
    func close() {
      if run.count >= 2, let grid = DenseGrid(lines: run) { found.append((grid, "dòng \(run[0].number)")) }
      run = []
    }
    for block in blocks {
      switch block {
      case .line(let line):
        if DenseGrid.mark(of: line) != nil || (LineCells.isRule(line.text) && !run.isEmpty) {
          run.append(line)
        } else {
          close()
        }
      case .table(let grid, let name):
        close()
        found.append((grid, name))
      }
    }
    close()
    return found
  }
}

extension DenseGrid {
  /// The letter that keeps the cells of a line apart.
  static func mark(of line: TextLine) -> Character? {
    HeadSearch.marks.first { mark in line.raw.count { $0 == mark } >= 2 }
  }

  /// Lines with a common mark as a grid; nil where they have none.
  init?(lines: [TextLine]) {
    guard let mark = lines.compactMap(Self.mark).first else { return nil }
    let rows = lines.compactMap { line -> GridRow? in
      guard !LineCells.isRule(line.text) else { return nil }
      let cells = LineCells.split(line.raw, at: mark).enumerated().filter { !$0.element.isEmpty }
        .map { GridCell(column: $0.offset, value: .text($0.element)) }
      return cells.isEmpty ? nil : GridRow(number: line.number, cells: cells)
    }
    self.init(Grid(name: "", rows: rows))
  }
}
