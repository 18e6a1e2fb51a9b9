/// The records of an old workbook's stream, one after another: a number, a length, that many bytes.
struct BIFFRecord {
  var type: Int
  /// Where its bytes stand in the stream; cut at the stream's end.
  var range: Range<Int>
}

/// Numbers of records, as Microsoft's [MS-XLS] and the OpenOffice.org description of the older forms give them.
enum BIFF {
  static let continuation = 0x3C
  static let beginnings: Set<Int> = [0x0009, 0x0209, 0x0409, 0x0809]
  static let end = 0x0A

  /// The record at a place; nil at the end, or where too little is left for one.
  @inline(__always)
  static func record(_ stream: [UInt8], at place: Int) -> BIFFRecord? {
    guard place >= 0, place + 4 <= stream.count else { return nil }
    let length = Int(LittleEndian.u16(stream, place + 2))
    let start = place + 4
    return BIFFRecord(
      type: Int(LittleEndian.u16(stream, place)), range: start..<min(stream.count, start + length))
  }

  /// A number packed into four bytes: 30 bits of an integer or of a double, perhaps a hundredfold.
  static func packed(_ bits: UInt32) -> Double {
    let value =
      bits & 2 != 0
      ? Double(Int32(bitPattern: bits) >> 2) : Double(bitPattern: UInt64(bits & 0xFFFF_FFFC) << 32)
    return bits & 1 != 0 ? value / 100 : value
  }

  static func error(_ code: UInt8) -> String {
    switch code {
    case 0x00: "#NULL!"
    case 0x07: "#DIV/0!"
    case 0x0F: "#VALUE!"
    case 0x17: "#REF!"
    case 0x1D: "#NAME?"
    case 0x24: "#NUM!"
    case 0x2A: "#N/A"
    case 0x2B: "#GETTING_DATA"
    default: "#ERR!"
    }
  }
}

/// The generation of a workbook: how wide its fields are and how its texts are written.
enum BIFFVersion: Int, Sendable, Comparable {
  case two = 2
  case three, four, five
  case eight = 8

  static func < (first: BIFFVersion, second: BIFFVersion) -> Bool { first.rawValue < second.rawValue }

  /// From a BOF record.
  init?(_ record: BIFFRecord, _ stream: [UInt8]) {
    switch record.type {
    case 0x0009: self = .two
    case 0x0209: self = .three
    case 0x0409: self = .four
    case 0x0809: self = LittleEndian.u16(stream, record.range.lowerBound) >= 0x0600 ? .eight : .five
    default: return nil
    }
  }
}
