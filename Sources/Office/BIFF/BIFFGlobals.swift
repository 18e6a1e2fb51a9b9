import Vietnamese

/// What an old workbook says once for all its sheets.
struct BIFFGlobals {
  struct Sheet {
    var name: String
    var visibility: Grid.Visibility
    var offset: Int
    var hasCells: Bool
  }

  struct Font {
    var name: String
    var isBold: Bool
  }

  var version: BIFFVersion
  var codepage = 1_252
  var is1904 = false
  var sheets: [Sheet] = []
  var strings: [RichText] = []
  var fonts: [Font] = []
  private var codes: [Int: String] = [:]
  private var looks: [(font: Int, format: Int)] = []
  private var styles: [XLSXStyles.Style] = []

  init(_ version: BIFFVersion) { self.version = version }

  /// The look of a cell; older forms and damaged files may name one that is not there.
  func style(_ number: Int) -> XLSXStyles.Style {
    styles.indices.contains(number) ? styles[number] : XLSXStyles.Style(format: .general, font: nil, isBold: false)
  }

  /// Font 4 does not exist: numbers above it are one too high.
  func font(_ number: Int) -> Font? {
    let index = number > 4 ? number - 1 : number
    return number != 4 && fonts.indices.contains(index) ? fonts[index] : nil
  }

  /// Worked out once all fonts and formats are known.
  mutating func settle() {
    styles = looks.map { look in
      let font = font(look.font)
      return XLSXStyles.Style(
        format: .numbered(look.format, code: codes[look.format]), font: font?.name, isBold: font?.isBold ?? false)
    }
  }

  /// Takes a record that belongs to the whole workbook; others are passed over.
  mutating func take(_ record: BIFFRecord, _ stream: [UInt8]) throws(WorkbookFailure) {
    let start = record.range.lowerBound
    switch record.type {
    case 0x2F: throw .locked
    case 0x22: is1904 = LittleEndian.u16(stream, start) == 1
    case 0x42: codepage = Int(LittleEndian.u16(stream, start))
    case 0x85: addSheet(record, stream)
    case 0x31, 0x231: addFont(record, stream)
    case 0x1E, 0x41E: addFormat(record, stream)
    case 0xE0: looks.append((Int(LittleEndian.u16(stream, start)), Int(LittleEndian.u16(stream, start + 2))))
    case 0x243, 0x443: if record.range.count >= 2 { looks.append((Int(stream[start]), Int(stream[start + 1]))) }
    case 0x43: if record.range.count >= 3 { looks.append((Int(stream[start]), Int(stream[start + 2] & 0x3F))) }
    case 0xFC: try readStrings(record, stream)
    default: return
    }
  }

  private mutating func addSheet(_ record: BIFFRecord, _ stream: [UInt8]) {
    guard record.range.count >= 7, sheets.count <= XLSXBook.mostSheets else { return }
    let start = record.range.lowerBound
    var reader = BIFFReader(stream, [start + 6..<record.range.upperBound])
    let name = shortText(&reader)
    let state = stream[start + 4] & 3
    sheets.append(
      Sheet(
        name: name, visibility: state == 0 ? .visible : state == 1 ? .hidden : .veryHidden,
        offset: Int(LittleEndian.u32(stream, start)), hasCells: stream[start + 5] == 0))
  }

  private mutating func addFont(_ record: BIFFRecord, _ stream: [UInt8]) {
    let start = record.range.lowerBound
    let nameAt = version >= .five ? 14 : version == .two ? 4 : 6
    guard record.range.count > nameAt, fonts.count < 65_536 else { return }
    let isBold =
      version >= .five ? LittleEndian.u16(stream, start + 6) >= 600 : LittleEndian.u16(stream, start + 2) & 1 != 0
    var reader = BIFFReader(stream, [start + nameAt..<record.range.upperBound])
    fonts.append(Font(name: shortText(&reader), isBold: isBold))
  }

  private mutating func addFormat(_ record: BIFFRecord, _ stream: [UInt8]) {
    var reader = BIFFReader(stream, [record.range])
    // The older forms count their formats from 0 instead of naming their numbers.
    var number = codes.count
    if version >= .five { number = reader.u16() } else if version == .four { _ = reader.u16() }
    if version == .eight {
      let count = reader.u16()
      codes[number] = String(decoding: reader.unicode(count: count).units, as: UTF16.self)
    } else {
      codes[number] = reader.bytes(count: Int(reader.u8()), codepage: codepage)
    }
  }

  /// A text with its length in one byte.
  private func shortText(_ reader: inout BIFFReader) -> String {
    let count = Int(reader.u8())
    guard version == .eight else { return reader.bytes(count: count, codepage: codepage) }
    return Composition.compose(String(decoding: reader.unicode(count: count).units, as: UTF16.self))
  }

  private mutating func readStrings(_ record: BIFFRecord, _ stream: [UInt8]) throws(WorkbookFailure) {
    var reader = BIFFReader(stream, record, skipping: 4)
    let count = reader.u32()
    var room = XLSXBook.mostText
    while strings.count < count, !reader.isAtEnd {
      let length = reader.u16()
      let (units, runs) = reader.unicode(count: length)
      room -= units.count * 2 + 64
      guard room >= 0 else { throw .tooLarge(part: "Workbook") }
      strings.append(rich(units, runs))
    }
  }

  /// The text with its parts by font; the part before the first run is set as the cell is.
  func rich(_ units: [UInt16], _ runs: [(at: Int, font: Int)]) -> RichText {
    let (text, isComposed) = StoredText.read(units)
    let plain = RichText(text: text, isComposed: isComposed)
    guard !runs.isEmpty, !units.isEmpty else { return plain }
    var parts: [GridRun] = []
    var from = 0
    var font: String?
    func close(_ end: Int) {
      guard end > from else { return }
      let part = Composition.compose(String(decoding: units[from..<end], as: UTF16.self))
      if let last = parts.last, last.font == font {
        parts[parts.count - 1].text += part
      } else {
        parts.append(GridRun(text: part, font: font))
      }
      from = end
    }
    for run in runs {
      close(min(units.count, max(from, run.at)))
      font = self.font(run.font)?.name
    }
    close(units.count)
    return parts.contains { $0.font != nil } ? RichText(text: text, isComposed: isComposed, runs: parts) : plain
  }
}
