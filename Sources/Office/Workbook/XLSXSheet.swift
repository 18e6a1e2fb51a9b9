import Glibc

/// How large a sheet can be.
enum SheetSize {
  static let lastRow = 1_048_576
  /// From 0.
  static let lastColumn = 16_383
}

/// What a sheet says beside its rows.
struct SheetFrame: Sendable {
  var merges: [GridArea] = []
  var hiddenColumns: [ClosedRange<Int>] = []
  /// Cells that name a shared text that is not there, or stand outside any sheet.
  var strayCells = 0
}

/// Reads a worksheet part row by row; nothing of a row is kept once it is handed on.
final class XLSXSheetHandler: XMLHandler {
  // A value of its own, so that one event is one access to the object and not one for each of its variables.
  private var reading: XLSXSheetReading

  var frame: SheetFrame { reading.frame }

  init(strings: [RichText], styles: XLSXStyles, is1904: Bool, visit: @escaping (GridRow) -> Bool) {
    reading = XLSXSheetReading(strings: strings, styles: styles, is1904: is1904, visit: visit)
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) { reading.start(name, attributes) }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) { reading.text(bytes) }

  override func end(_ name: XMLName) {
    if !reading.end(name) { isDone = true }
  }
}

/// What is known of a worksheet part while it is being read.
private struct XLSXSheetReading {
  private let strings: [RichText]
  private let styles: XLSXStyles
  private let is1904: Bool
  /// Takes a row that has a cell with content, or is hidden. False ends the reading.
  private let visit: (GridRow) -> Bool
  private(set) var frame = SheetFrame()

  private var isInData = false
  private var rowNumber = 0
  private var isRowHidden = false
  private var isInOrder = true
  private var cells: [GridCell] = []

  private enum Kind { case number, shared, string, inline, boolean, error, date }
  private var isInCell = false
  private var isInValue = false
  private var isInInline = false
  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var isFormula = false
  private var hasValue = false
  private var value: [UInt8] = []
  private var inline = RichTextCollector()

  init(strings: [RichText], styles: XLSXStyles, is1904: Bool, visit: @escaping (GridRow) -> Bool) {
    self.strings = strings
    self.styles = styles
    self.is1904 = is1904
    self.visit = visit
    value.reserveCapacity(256)
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes) {
    guard isInData else { return startOutside(name, attributes) }
    if isInInline { return inline.start(name, attributes) }
    switch name {
    case "c": startCell(attributes)
    case "v": isInValue = isInCell
    case "f": isFormula = isInCell
    case "row": startRow(attributes)
    case "is":
      guard isInCell else { return }
      isInInline = true
      inline.begin()
    default: return
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInValue {
      value.append(contentsOf: bytes)
    } else if isInInline {
      inline.add(bytes)
    }
  }

  /// False where nobody wants more rows.
  mutating func end(_ name: XMLName) -> Bool {
    guard isInData else { return true }
    if isInInline {
      if name == "is" { isInInline = false } else { inline.end(name) }
      return true
    }
    switch name {
    case "c": endCell()
    case "v":
      isInValue = false
      hasValue = true
    case "row": return endRow()
    case "sheetData": isInData = false
    default: return true
    }
    return true
  }

  private mutating func startOutside(_ name: XMLName, _ attributes: XMLAttributes) {
    switch name {
    case "sheetData": isInData = true
    case "col":
      guard attributes.flag("hidden") || attributes.text("width") == "0",
        let first = attributes.int("min"), let last = attributes.int("max"), first >= 1, last >= first,
        first <= SheetSize.lastColumn + 1, frame.hiddenColumns.count <= SheetSize.lastColumn
      else { return }
      frame.hiddenColumns.append(first - 1...min(last - 1, SheetSize.lastColumn))
    case "mergeCell":
      guard frame.merges.count < 100_000, let reference = attributes.bytes("ref"),
        let area = CellReference.area(reference)
      else { return }
      frame.merges.append(area)
    default: return
    }
  }

  private mutating func startRow(_ attributes: XMLAttributes) {
    rowNumber = attributes.int("r") ?? rowNumber + 1
    isRowHidden = attributes.flag("hidden") || attributes.text("ht") == "0"
    column = -1
    isInOrder = true
    cells.removeAll(keepingCapacity: true)
  }

  private mutating func startCell(_ attributes: XMLAttributes) {
    isInCell = true
    isInValue = false
    isFormula = false
    hasValue = false
    value.removeAll(keepingCapacity: true)
    kind = .number
    style = 0
    var next = column + 1
    if let list = attributes.list {
      for index in 0..<attributes.count {
        guard let local = list[index * 5], let start = list[index * 5 + 3], let end = list[index * 5 + 4],
          local[1] == 0
        else { continue }
        let bytes = UnsafeBufferPointer(start: start, count: end - start)
        switch local[0] {
        case 0x72: if let place = CellReference.cell(bytes) { next = place.column }
        case 0x73: style = XMLAttributes.int(bytes) ?? 0
        case 0x74: kind = Self.kind(bytes)
        default: continue
        }
      }
    }
    if next <= column { isInOrder = false }
    column = next
  }

  private static func kind(_ bytes: UnsafeBufferPointer<UInt8>) -> Kind {
    switch bytes.first {
    case 0x73: bytes.count == 1 ? .shared : .string
    case 0x69: .inline
    case 0x62: .boolean
    case 0x65: .error
    case 0x64: .date
    default: .number
    }
  }

  private mutating func endCell() {
    isInCell = false
    guard column <= SheetSize.lastColumn, rowNumber >= 1, rowNumber <= SheetSize.lastRow else {
      frame.strayCells += 1
      return
    }
    let look = styles[style]
    var rich: RichText?
    guard let value = cellValue(look, &rich) else { return }
    var cell = GridCell(column: column, value: value, font: look.font, isBold: look.isBold, isFormula: isFormula)
    if let rich {
      cell.isComposed = rich.isComposed
      if !rich.runs.isEmpty { (cell.font, cell.runs) = rich.placed(in: look.font) }
    }
    cells.append(cell)
  }

  /// Nil for an empty cell.
  private mutating func cellValue(_ look: XLSXStyles.Style, _ rich: inout RichText?) -> GridValue? {
    switch kind {
    case .inline:
      // The text may also stand in `<v>`, as some programs write it.
      let text = hasValue && inline.bytes.isEmpty ? RichText(text: StoredText.text(value)) : inline.finish()
      inline.begin()
      rich = text
      return text.text.isEmpty ? nil : .text(text.text)
    case .string: return value.isEmpty ? nil : .text(StoredText.text(value))
    case _ where value.isEmpty: return isFormula ? .formulaWithoutValue : nil
    case .shared:
      guard let index = value.withUnsafeBufferPointer({ XMLAttributes.int($0) }), strings.indices.contains(index) else {
        frame.strayCells += 1
        return nil
      }
      if !strings[index].runs.isEmpty || strings[index].isComposed { rich = strings[index] }
      let text = strings[index].text
      return text.isEmpty ? nil : .text(text)
    case .boolean: return .boolean(value != [0x30] && value != Array("false".utf8))
    case .error: return .error(StoredText.text(value))
    case .date:
      let text = StoredText.text(value)
      return SerialDate.iso(text).map { .date($0) } ?? .text(text)
    case .number:
      guard let number = value.withUnsafeBufferPointer({ StoredNumber.parse($0) }) else {
        return .text(StoredText.text(value))
      }
      return GridValue.number(number, look.format, is1904: is1904)
    }
  }

  private mutating func endRow() -> Bool {
    guard rowNumber >= 1, rowNumber <= SheetSize.lastRow, !cells.isEmpty || isRowHidden else { return true }
    if !isInOrder { cells = GridAssembly.ordered(cells) }
    let width = cells.count
    let row = GridRow(number: rowNumber, isHidden: isRowHidden, cells: cells)
    cells = []
    // Rows are mostly as wide as the one before.
    cells.reserveCapacity(width)
    return visit(row)
  }
}

extension GridValue {
  /// A stored number as its format shows it: a number, a day, a length of time.
  static func number(_ value: Double, _ format: NumberFormat, is1904: Bool) -> GridValue {
    switch format.kind {
    case .number: .number(value, format.look)
    case .date: SerialDate.text(value, is1904: is1904).map { .date($0) } ?? .number(value, format.look)
    case .elapsed: SerialDate.elapsed(value).map { .date($0) } ?? .number(value, format.look)
    }
  }
}

/// References such as `D15` and `A1:C3`.
enum CellReference {
  /// `D15`; column from 0, row from 1.
  static func text(column: Int, row: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(0x41 + (rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters + String(row)
  }

  /// Column from 0, row from 1; nil where the bytes are no reference.
  @inline(__always)
  static func cell(_ bytes: UnsafeBufferPointer<UInt8>) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    var index = 0
    while index < bytes.count {
      let letter = bytes[index] & 0xDF
      guard letter >= 0x41, letter <= 0x5A else { break }
      column = column * 26 + Int(letter) - 0x40
      index += 1
      if index > 4 { return nil }
    }
    let firstDigit = index
    while index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      row = row * 10 + Int(bytes[index]) - 0x30
      index += 1
      if index - firstDigit > 8 { return nil }
    }
    guard column > 0, row > 0, index == bytes.count else { return nil }
    return (column - 1, row)
  }

  /// An area of at least two cells inside a sheet, its corners in any order.
  static func area(_ bytes: UnsafeBufferPointer<UInt8>) -> GridArea? {
    guard let colon = bytes.firstIndex(of: 0x3A),
      let first = cell(UnsafeBufferPointer(rebasing: bytes[..<colon])),
      let last = cell(UnsafeBufferPointer(rebasing: bytes[(colon + 1)...])), first != last
    else { return nil }
    let rows = min(first.row, last.row)...max(first.row, last.row)
    let columns = min(first.column, last.column)...max(first.column, last.column)
    guard rows.upperBound <= SheetSize.lastRow, columns.upperBound <= SheetSize.lastColumn else {
      return nil
    }
    return GridArea(rows: rows, columns: columns)
  }
}
