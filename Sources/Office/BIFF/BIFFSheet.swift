import Vietnamese

/// One sheet of an old workbook, taken record by record.
struct BIFFSheet {
  private let globals: BIFFGlobals
  private var version: BIFFVersion { globals.version }
  private var rows: [Int: GridRow] = [:]
  private var merges: [GridArea] = []
  private var hiddenColumns: [ClosedRange<Int>] = []
  private var comments: [String: String] = [:]
  /// A formula whose text stands in the *String* record that follows.
  private var waiting: (row: Int, column: Int, style: Int)?
  /// The drawing object at hand, and the texts of objects: a comment names its object.
  private var object = 0
  private var objectTexts: [Int: String] = [:]
  private(set) var cellCount = 0
  private(set) var strayCells = 0

  init(_ globals: BIFFGlobals) { self.globals = globals }

  /// The cells in their places.
  func grid(name: String, visibility: Grid.Visibility) -> Grid {
    var ordered = rows.values.sorted { $0.number < $1.number }
    for index in ordered.indices {
      let cells = ordered[index].cells
      if zip(cells, cells.dropFirst()).contains(where: { $0.column >= $1.column }) {
        ordered[index].cells = GridAssembly.ordered(cells)
      }
    }
    return Grid(
      name: name, visibility: visibility, rows: ordered.filter { !$0.cells.isEmpty || $0.isHidden }, merges: merges,
      hiddenColumns: hiddenColumns, comments: comments)
  }

  mutating func take(_ record: BIFFRecord, _ stream: [UInt8]) {
    let start = record.range.lowerBound
    let count = record.range.count
    switch record.type {
    case 0x08, 0x208: takeRow(start, count, stream)
    case 0x7D:
      guard count >= 10, LittleEndian.u16(stream, start + 8) & 1 != 0 else { return }
      let (first, last) = (Int(LittleEndian.u16(stream, start)), Int(LittleEndian.u16(stream, start + 2)))
      if first <= last, first < 256, hiddenColumns.count < 256 { hiddenColumns.append(first...min(last, 255)) }
    case 0xE5: takeMerges(start, count, stream)
    case 0x5D: if count >= 8 { object = Int(LittleEndian.u16(stream, start + 6)) }
    case 0x1B6: takeObjectText(record, stream)
    case 0x1C: takeComment(record, stream)
    case 0x207, 0x07: takeFormulaText(record, stream)
    default: takeCell(record, stream)
    }
  }

  // MARK: - Cells

  private mutating func takeCell(_ record: BIFFRecord, _ stream: [UInt8]) {
    let start = record.range.lowerBound
    let row = Int(LittleEndian.u16(stream, start))
    let column = Int(LittleEndian.u16(stream, start + 2))
    // Excel 2 keeps three bytes of looks where the later forms keep the number of a style.
    let isTwo = record.type < 0x20 && (version == .two || record.type != 0x06)
    let body = start + (isTwo ? 7 : 6)
    let style =
      isTwo ? Int(record.range.count > 4 ? stream[start + 4] & 0x3F : 0) : Int(LittleEndian.u16(stream, start + 4))
    guard body <= record.range.upperBound else { return }
    let left = record.range.upperBound - body
    switch record.type {
    case 0xFD: takeShared(Int(LittleEndian.u32(stream, body)), row, column, style)
    case 0x27E: if left >= 4 { add(BIFF.packed(LittleEndian.u32(stream, body)), row, column, style) }
    case 0x03, 0x203: if left >= 8 { add(double(stream, body), row, column, style) }
    case 0x02: if left >= 2 { add(Double(LittleEndian.u16(stream, body)), row, column, style) }
    case 0xBD: takePackedRow(record, row, column, stream)
    case 0x04, 0x204, 0xD6: takeLabel(record, skipping: body - start, row, column, style, stream)
    case 0x05, 0x205:
      guard left >= 2 else { return }
      add(stream[body + 1] == 0 ? .boolean(stream[body] != 0) : .error(BIFF.error(stream[body])), row, column, style)
    case 0x06, 0x206, 0x406: if left >= 8 { takeFormula(stream, body, row, column, style) }
    default: return
    }
  }

  private func double(_ stream: [UInt8], _ place: Int) -> Double { Double(bitPattern: LittleEndian.u64(stream, place)) }

  private mutating func add(_ number: Double, _ row: Int, _ column: Int, _ style: Int, isFormula: Bool = false) {
    guard number.isFinite else { return add(.error("#NUM!"), row, column, style, isFormula: isFormula) }
    add(
      GridValue.number(number, globals.style(style).format, is1904: globals.is1904), row, column, style,
      isFormula: isFormula)
  }

  private mutating func add(
    _ value: GridValue, _ row: Int, _ column: Int, _ style: Int, runs: [GridRun] = [], font: String? = nil,
    isFormula: Bool = false, isComposed: Bool = false
  ) {
    guard column < 256 else { return strayCells += 1 }
    let look = globals.style(style)
    cellCount += 1
    rows[row, default: GridRow(number: row + 1, cells: [])].cells.append(
      GridCell(
        column: column, value: value, font: font ?? look.font, runs: runs, isBold: look.isBold, isFormula: isFormula,
        isComposed: isComposed))
  }

  private mutating func add(_ text: RichText, _ row: Int, _ column: Int, _ style: Int) {
    guard !text.text.isEmpty else { return }
    let (font, runs) = text.placed(in: globals.style(style).font)
    add(.text(text.text), row, column, style, runs: runs, font: font, isComposed: text.isComposed)
  }

  private mutating func takeShared(_ index: Int, _ row: Int, _ column: Int, _ style: Int) {
    guard globals.strings.indices.contains(index) else { return strayCells += 1 }
    add(globals.strings[index], row, column, style)
  }

  /// Several packed numbers of one row, each with its style.
  private mutating func takePackedRow(_ record: BIFFRecord, _ row: Int, _ first: Int, _ stream: [UInt8]) {
    var column = first
    var place = record.range.lowerBound + 4
    while place + 8 <= record.range.upperBound {
      let style = Int(LittleEndian.u16(stream, place))
      add(BIFF.packed(LittleEndian.u32(stream, place + 2)), row, column, style)
      column += 1
      place += 6
    }
  }

  private mutating func takeLabel(
    _ record: BIFFRecord, skipping count: Int, _ row: Int, _ column: Int, _ style: Int, _ stream: [UInt8]
  ) {
    var reader = BIFFReader(stream, record, skipping: count)
    let length = version == .two ? Int(reader.u8()) : reader.u16()
    if version == .eight {
      let (units, runs) = reader.unicode(count: length)
      add(globals.rich(units, runs), row, column, style)
    } else {
      add(RichText(text: reader.bytes(count: length, codepage: globals.codepage)), row, column, style)
    }
  }

  private mutating func takeFormula(_ stream: [UInt8], _ body: Int, _ row: Int, _ column: Int, _ style: Int) {
    guard LittleEndian.u16(stream, body + 6) == 0xFFFF else {
      return add(double(stream, body), row, column, style, isFormula: true)
    }
    switch stream[body] {
    case 0: waiting = (row, column, style)
    case 1: add(.boolean(stream[body + 2] != 0), row, column, style, isFormula: true)
    case 2: add(.error(BIFF.error(stream[body + 2])), row, column, style, isFormula: true)
    default: return
    }
  }

  private mutating func takeFormulaText(_ record: BIFFRecord, _ stream: [UInt8]) {
    guard let (row, column, style) = waiting else { return }
    waiting = nil
    var reader = BIFFReader(stream, record)
    let length = version == .two ? Int(reader.u8()) : reader.u16()
    let text =
      version == .eight
      ? Composition.compose(String(decoding: reader.unicode(count: length).units, as: UTF16.self))
      : reader.bytes(count: length, codepage: globals.codepage)
    if !text.isEmpty { add(.text(text), row, column, style, isFormula: true) }
  }

  // MARK: - What stands around cells

  private mutating func takeRow(_ start: Int, _ count: Int, _ stream: [UInt8]) {
    guard version > .two, count >= 14, stream[start + 12] & 0x20 != 0 else { return }
    let row = Int(LittleEndian.u16(stream, start))
    rows[row, default: GridRow(number: row + 1, cells: [])].isHidden = true
  }

  private mutating func takeMerges(_ start: Int, _ count: Int, _ stream: [UInt8]) {
    let number = min(Int(LittleEndian.u16(stream, start)), (count - 2) / 8)
    guard number > 0, merges.count < 100_000 else { return }
    for index in 0..<number {
      let place = start + 2 + index * 8
      let edge = (0..<4).map { Int(LittleEndian.u16(stream, place + $0 * 2)) }
      guard edge[0] <= edge[1], edge[2] <= edge[3], edge[0] < edge[1] || edge[2] < edge[3] else { continue }
      merges.append(GridArea(rows: edge[0] + 1...edge[1] + 1, columns: edge[2]...edge[3]))
    }
  }

  private mutating func takeObjectText(_ record: BIFFRecord, _ stream: [UInt8]) {
    guard record.range.count >= 12, version == .eight, objectTexts.count < 65_536 else { return }
    let length = Int(LittleEndian.u16(stream, record.range.lowerBound + 10))
    guard length > 0, let text = BIFF.record(stream, at: record.range.upperBound), text.type == BIFF.continuation else {
      return
    }
    var reader = BIFFReader(stream, text)
    objectTexts[object] = Composition.compose(String(decoding: reader.unicode(count: length).units, as: UTF16.self))
  }

  private mutating func takeComment(_ record: BIFFRecord, _ stream: [UInt8]) {
    guard record.range.count >= 6 else { return }
    let start = record.range.lowerBound
    let row = Int(LittleEndian.u16(stream, start))
    let column = Int(LittleEndian.u16(stream, start + 2))
    guard row < 65_535, column < 256, comments.count < 65_536 else { return }
    if version == .eight {
      guard record.range.count >= 8, let text = objectTexts[Int(LittleEndian.u16(stream, start + 6))] else { return }
      comments[CellReference.text(column: column, row: row + 1)] = text
    } else {
      var reader = BIFFReader(stream, [start + 4..<record.range.upperBound])
      let text = reader.bytes(count: reader.u16(), codepage: globals.codepage)
      if !text.isEmpty { comments[CellReference.text(column: column, row: row + 1), default: ""] += text }
    }
  }
}
