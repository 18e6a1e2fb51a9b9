@testable import Office

/// The stream of an old workbook, record by record, so that a test shows what stands in it.
struct OldStream {
  private(set) var bytes: [UInt8] = []

  mutating func add(_ type: Int, _ body: [UInt8] = []) {
    bytes += Self.le(type, 2) + Self.le(body.count, 2) + body
  }

  static func le(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> ($0 * 8) & 0xFF) } }

  /// Letters of two bytes each.
  static func wide(_ units: some Sequence<UInt16>) -> [UInt8] {
    var out: [UInt8] = []
    for unit in units { out += le(Int(unit), 2) }
    return out
  }

  static func wide(_ text: String) -> [UInt8] { wide(text.utf16) }

  static func double(_ value: Double) -> [UInt8] {
    (0..<8).map { UInt8(value.bitPattern >> (UInt64($0) * 8) & 0xFF) }
  }

  /// A BIFF8 string with its length in `width` bytes, its letters in one byte each or two.
  static func text(_ text: String, width: Int = 2, isWide: Bool = true) -> [UInt8] {
    let units = Array(text.utf16)
    return le(units.count, width) + [isWide ? 1 : 0] + (isWide ? wide(units) : units.map { UInt8($0) })
  }

  /// A workbook of Excel 97 with one sheet; `cells` are its records, `texts` go before the sheets.
  static func excel97(_ cells: [(Int, [UInt8])], shared: [(Int, [UInt8])] = []) -> [UInt8] {
    var globals = OldStream()
    globals.add(0x0809, le(0x0600, 2) + le(0x0005, 2) + le(0, 12))
    globals.add(0x31, le(200, 2) + le(0, 2) + le(0, 2) + le(700, 2) + le(0, 6) + text(".VnTime", width: 1))
    globals.add(0x41E, le(164, 2) + text("dd/mm/yyyy"))
    for format in [0, 164, 10, 46] { globals.add(0xE0, le(0, 2) + le(format, 2) + le(0, 16)) }
    for record in shared { globals.add(record.0, record.1) }
    let name = text("Biểu 1", width: 1)
    let offset = globals.bytes.count + 4 + 6 + name.count + 4
    globals.add(0x85, le(offset, 4) + le(0, 2) + name)
    globals.add(0x0A)
    return globals.bytes + sheet(cells)
  }

  static func sheet(_ cells: [(Int, [UInt8])], version: Int = 0x0600) -> [UInt8] {
    var sheet = OldStream()
    sheet.add(0x0809, le(version, 2) + le(0x0010, 2) + le(0, 12))
    for record in cells { sheet.add(record.0, record.1) }
    sheet.add(0x0A)
    return sheet.bytes
  }

  /// Row, column and style of a cell, as most records begin.
  static func at(_ row: Int, _ column: Int, style: Int = 0) -> [UInt8] { le(row, 2) + le(column, 2) + le(style, 2) }

  /// A compound file with one stream, its last sector cut short as careless programs leave it; a stream below 4,096
  /// bytes stands in small sectors of its own.
  static func compound(_ stream: [UInt8], name: String = "Workbook") -> [UInt8] {
    let isSmall = stream.count < 4_096
    let sectors = (stream.count + 511) / 512
    var fat = [0xFFFF_FFFD, 0xFFFF_FFFE]
    if isSmall { fat.append(0xFFFF_FFFE) }
    let first = fat.count
    fat += (0..<sectors).map { $0 + 1 < sectors ? first + $0 + 1 : 0xFFFF_FFFE }
    let small = (stream.count + 63) / 64
    func entry(_ name: String, _ type: UInt8, child: Int, start: Int, size: Int) -> [UInt8] {
      let units = wide(name)
      let padded = units + [UInt8](repeating: 0, count: 64 - units.count)
      return padded + le(units.count + 2, 2) + [type, 1] + le(-1, 4) + le(-1, 4) + le(child, 4) + le(0, 36)
        + le(start, 4) + le(size, 8)
    }
    func sector(_ body: [UInt8], _ filler: UInt8 = 0) -> [UInt8] {
      body + [UInt8](repeating: filler, count: (512 - body.count % 512) % 512)
    }
    let head =
      CompoundFile.signature + le(0, 16) + le(0x3E, 2) + le(3, 2) + le(0xFFFE, 2) + le(9, 2) + le(6, 2) + le(0, 10)
      + le(1, 4) + le(1, 4) + le(0, 4) + le(4_096, 4) + le(isSmall ? 2 : -2, 4) + le(isSmall ? 1 : 0, 4) + le(-2, 4)
      + le(0, 4) + le(0, 4) + [UInt8](repeating: 0xFF, count: 108 * 4)
    let directory =
      entry("Root Entry", 5, child: 1, start: isSmall ? first : -2, size: isSmall ? small * 64 : 0)
      + entry(name, 2, child: -1, start: isSmall ? 0 : first, size: stream.count)
    let smallTable = (0..<small).flatMap { le($0 + 1 < small ? $0 + 1 : -2, 4) }
    return head + sector(fat.flatMap { le($0, 4) }, 0xFF) + sector(directory)
      + (isSmall ? sector(smallTable, 0xFF) : [])
      + stream
  }
}
