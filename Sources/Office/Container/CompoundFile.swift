/// An OLE compound file: the container of .xls and .doc, and of locked .xlsx and .docx. Read as leniently as can be:
/// a file whose last sector is cut short still gives its streams, and no chain of sectors can run in a circle.
public struct CompoundFile: Sendable {
  /// A stream or a folder of streams.
  public struct Entry: Sendable, Equatable {
    public var name: String
    public var isStream: Bool
    var start: Int
    var size: Int
    var left: Int
    var right: Int
    var child: Int
  }

  static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]

  private let bytes: [UInt8]
  private let sectorSize: Int
  private let miniSize: Int
  private let miniCutoff: Int
  private let fat: [UInt32]
  private let miniFat: [UInt32]
  private let miniStream: [UInt8]
  private let entries: [Entry]

  /// Nil where the bytes are no compound file, or its directory cannot be found.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count > 512, bytes.starts(with: CompoundFile.signature) else { return nil }
    let shift = LittleEndian.u16(bytes, 30)
    let miniShift = LittleEndian.u16(bytes, 32)
    guard shift == 9 || shift == 12, (4...9).contains(miniShift) else { return nil }
    self.bytes = bytes
    sectorSize = 1 << shift
    miniSize = 1 << miniShift
    let cutoff = LittleEndian.u32(bytes, 56)
    miniCutoff = cutoff == 0 || cutoff > 1 << 20 ? 4_096 : Int(cutoff)
    fat = CompoundFile.table(bytes, sectorSize)
    let read = { (start: UInt32, fat: [UInt32], size: Int, limit: Int) in
      CompoundFile.chain(start, fat, in: bytes, base: size, size: size, limit: limit)
    }
    let directory = read(LittleEndian.u32(bytes, 48), fat, sectorSize, 64 << 20)
    entries = CompoundFile.directory(directory, wide: shift == 12)
    guard let root = entries.first else { return nil }
    let miniTable = read(LittleEndian.u32(bytes, 60), fat, sectorSize, bytes.count)
    miniFat = stride(from: 0, to: miniTable.count - 3, by: 4).map { LittleEndian.u32(miniTable, $0) }
    miniStream = read(UInt32(clamping: root.start), fat, sectorSize, root.size)
  }

  /// Bytes that the last sector lacks: some programs write no whole sector at the end; others lost what was there.
  public var missingBytes: Int { (sectorSize - bytes.count % sectorSize) % sectorSize }

  public func hasTop(_ name: String) -> Bool { top.contains { $0.name.lowercased() == name.lowercased() } }

  /// A stream at the top, as far as the file has it; nil where there is none of that name.
  public func stream(_ name: String) -> [UInt8]? {
    guard let entry = top.first(where: { $0.isStream && $0.name.lowercased() == name.lowercased() }) else { return nil }
    if entry.size < miniCutoff {
      return CompoundFile.chain(
        UInt32(clamping: entry.start), miniFat, in: miniStream, base: 0, size: miniSize, limit: entry.size)
    }
    return CompoundFile.chain(
      UInt32(clamping: entry.start), fat, in: bytes, base: sectorSize, size: sectorSize, limit: entry.size)
  }

  /// The children of the root: a tree of siblings, walked with every entry seen at most once.
  private var top: [Entry] {
    guard let root = entries.first else { return [] }
    var found: [Entry] = []
    var seen = Set<Int>()
    var waiting = [root.child]
    while let index = waiting.popLast() {
      guard entries.indices.contains(index), index > 0, seen.insert(index).inserted else { continue }
      let entry = entries[index]
      if !entry.name.isEmpty { found.append(entry) }
      waiting.append(entry.right)
      waiting.append(entry.left)
    }
    // A damaged tree: whatever the list of entries holds.
    return found.isEmpty ? Array(entries.dropFirst().filter { !$0.name.isEmpty }) : found
  }

  /// The table of sectors: 109 of its own sectors are named in the header, the rest in a chain.
  private static func table(_ bytes: [UInt8], _ size: Int) -> [UInt32] {
    var fat: [UInt32] = []
    let sectors = bytes.count / size + 1
    func append(_ sector: UInt32) {
      let start = (Int(sector) + 1) * size
      guard sector < 0xFFFF_FFFA, start < bytes.count, fat.count <= sectors + size / 4 else { return }
      for offset in stride(from: start, to: start + size, by: 4) {
        fat.append(offset + 4 <= bytes.count ? LittleEndian.u32(bytes, offset) : 0xFFFF_FFFF)
      }
    }
    for index in 0..<109 { append(LittleEndian.u32(bytes, 76 + index * 4)) }
    var next = LittleEndian.u32(bytes, 68)
    var steps = 0
    while next < 0xFFFF_FFFA, steps < sectors, fat.count <= sectors + size / 4 {
      let start = (Int(next) + 1) * size
      guard start + size <= bytes.count else { break }
      for offset in stride(from: start, to: start + size - 4, by: 4) { append(LittleEndian.u32(bytes, offset)) }
      next = LittleEndian.u32(bytes, start + size - 4)
      steps += 1
    }
    return fat
  }

  private static func chain(
    _ start: UInt32, _ fat: [UInt32], in bytes: [UInt8], base: Int, size: Int, limit: Int
  ) -> [UInt8] {
    var out: [UInt8] = []
    var next = start
    var steps = 0
    while next < 0xFFFF_FFFA, steps <= fat.count, out.count < limit {
      let offset = base + Int(next) * size
      guard offset < bytes.count else { break }
      out.append(contentsOf: bytes[offset..<min(bytes.count, offset + min(size, limit - out.count))])
      guard Int(next) < fat.count else { break }
      next = fat[Int(next)]
      steps += 1
    }
    return out
  }

  private static func directory(_ bytes: [UInt8], wide: Bool) -> [Entry] {
    stride(from: 0, to: bytes.count - 127, by: 128).map { at in
      let length = min(64, Int(LittleEndian.u16(bytes, at + 64)))
      let units = stride(from: at, to: at + max(0, length - 2), by: 2).map { LittleEndian.u16(bytes, $0) }
      let size =
        Int(LittleEndian.u32(bytes, at + 120)) + (wide ? Int(LittleEndian.u32(bytes, at + 124) & 0xFF) << 32 : 0)
      return Entry(
        name: bytes[at + 66] == 0 ? "" : String(decoding: units, as: UTF16.self), isStream: bytes[at + 66] == 2,
        start: Int(LittleEndian.u32(bytes, at + 116)), size: size, left: Int(LittleEndian.u32(bytes, at + 68)),
        right: Int(LittleEndian.u32(bytes, at + 72)), child: Int(LittleEndian.u32(bytes, at + 76)))
    }
  }
}

/// Numbers in a byte array, lowest byte first; 0 where the array ends before.
enum LittleEndian {
  @inline(__always)
  static func u16(_ bytes: [UInt8], _ at: Int) -> UInt16 {
    guard at >= 0, at + 2 <= bytes.count else { return 0 }
    return UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8
  }

  @inline(__always)
  static func u32(_ bytes: [UInt8], _ at: Int) -> UInt32 {
    guard at >= 0, at + 4 <= bytes.count else { return 0 }
    return UInt32(bytes[at]) | UInt32(bytes[at + 1]) << 8 | UInt32(bytes[at + 2]) << 16 | UInt32(bytes[at + 3]) << 24
  }

  @inline(__always)
  static func u64(_ bytes: [UInt8], _ at: Int) -> UInt64 {
    UInt64(u32(bytes, at)) | UInt64(u32(bytes, at + 4)) << 32
  }
}
