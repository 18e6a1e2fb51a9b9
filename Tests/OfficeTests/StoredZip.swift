/// Writes ZIP archives whose parts are stored as they are: what the tests make their workbooks of.
struct StoredZip {
  private(set) var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  static func make(_ parts: [(String, [UInt8])]) -> [UInt8] {
    var zip = StoredZip()
    for part in parts { zip.add(part.0, part.1) }
    return zip.finish()
  }

  static func make(_ parts: [(String, String)]) -> [UInt8] { make(parts.map { ($0.0, Array($0.1.utf8)) }) }

  mutating func add(_ name: String, _ content: [UInt8]) {
    let crc = Self.crc(content)
    let facts =
      le(20, 2) + le(0x800, 2) + le(0, 2) + le(0, 4) + le(Int(crc), 4) + le(content.count, 4) + le(content.count, 4)
      + le(name.utf8.count, 2) + le(0, 2)
    directory +=
      [0x50, 0x4B, 1, 2] + le(20, 2) + facts + le(0, 2) + le(0, 2) + le(0, 2) + le(0, 4) + le(bytes.count, 4)
    directory += Array(name.utf8)
    bytes += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + content
    count += 1
  }

  consuming func finish() -> [UInt8] {
    let start = bytes.count
    return bytes + directory + [0x50, 0x4B, 5, 6] + le(0, 4) + le(count, 2) + le(count, 2) + le(directory.count, 4)
      + le(start, 4) + le(0, 2)
  }

  private func le(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(value >> ($0 * 8) & 0xFF) } }

  private static let table: [UInt32] = (0..<256).map { start in
    (0..<8).reduce(UInt32(start)) { value, _ in value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1 }
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(0xFFFF_FFFF) { table[Int(($0 ^ UInt32($1)) & 0xFF)] ^ ($0 >> 8) }
  }
}
