import Vietnamese

/// Reads the texts of an old workbook across the records that hold them: what does not fit into one goes on in
/// *Continue* records, whose letters may be of another width.
struct BIFFReader {
  let stream: [UInt8]
  private var segments: [Range<Int>]
  private var segment = 0
  private var place: Int

  init(_ stream: [UInt8], _ segments: [Range<Int>]) {
    self.stream = stream
    self.segments = segments
    place = segments.first?.lowerBound ?? 0
  }

  /// A record and the *Continue* records behind it.
  init(_ stream: [UInt8], _ record: BIFFRecord, skipping count: Int = 0) {
    var segments = [min(record.range.upperBound, record.range.lowerBound + count)..<record.range.upperBound]
    var next = record.range.upperBound
    while let more = BIFF.record(stream, at: next), more.type == BIFF.continuation {
      segments.append(more.range)
      next = more.range.upperBound
    }
    self.init(stream, segments)
  }

  var isAtEnd: Bool {
    segment >= segments.count || (segment == segments.count - 1 && place >= segments[segment].upperBound)
  }

  /// Goes to the next segment where this one is used up; true where it did.
  private mutating func turn() -> Bool {
    guard segment < segments.count, place >= segments[segment].upperBound, segment + 1 < segments.count else {
      return false
    }
    segment += 1
    place = segments[segment].lowerBound
    return true
  }

  mutating func u8() -> UInt8 {
    while turn() {}
    guard segment < segments.count, place < segments[segment].upperBound else { return 0 }
    place += 1
    return stream[place - 1]
  }

  mutating func u16() -> Int { Int(u8()) | Int(u8()) << 8 }

  mutating func u32() -> Int { u16() | u16() << 16 }

  mutating func skip(_ count: Int) {
    var rest = count
    while rest > 0, !isAtEnd {
      _ = turn()
      let step = min(rest, segments[segment].upperBound - place)
      place += step
      rest -= step
    }
  }

  /// Letters, and the fonts that begin at some of them, as a BIFF8 string of `count` letters has them.
  mutating func unicode(count: Int) -> (units: [UInt16], runs: [(at: Int, font: Int)]) {
    let flags = u8()
    let runCount = flags & 0x08 != 0 ? u16() : 0
    let extra = flags & 0x04 != 0 ? u32() : 0
    let units = letters(count, isWide: flags & 0x01 != 0)
    var runs: [(at: Int, font: Int)] = []
    for _ in 0..<runCount where !isAtEnd { runs.append((u16(), u16())) }
    if extra > 0 { skip(extra) }
    return (units, runs)
  }

  private mutating func letters(_ count: Int, isWide: Bool) -> [UInt16] {
    var units: [UInt16] = []
    units.reserveCapacity(min(count, 4_096))
    var isWide = isWide
    while units.count < count, !isAtEnd {
      if turn() {
        // A text that goes on says anew how wide its letters are.
        isWide = place < segments[segment].upperBound && stream[place] & 1 != 0
        place += 1
        continue
      }
      let left = segments[segment].upperBound - place
      if isWide, left >= 2 {
        units.append(LittleEndian.u16(stream, place))
        place += 2
      } else if !isWide, left >= 1 {
        units.append(UInt16(stream[place]))
        place += 1
      } else {
        place = segments[segment].upperBound
      }
    }
    return units
  }

  /// Letters of the older forms, one byte each.
  mutating func bytes(count: Int, codepage: Int) -> String {
    var all: [UInt8] = []
    for _ in 0..<count where !isAtEnd { all.append(u8()) }
    return Codepage.text(all, codepage)
  }
}

/// The one-byte encodings of Excel 2 to 95.
enum Codepage {
  static func text(_ bytes: [UInt8], _ codepage: Int) -> String {
    if codepage == 1_200 || codepage == 65_001 { return String(decoding: bytes, as: UTF8.self) }
    var scalars = String.UnicodeScalarView()
    for byte in bytes { scalars.append(scalar(byte, isVietnamese: codepage == 1_258)) }
    return Composition.compose(String(scalars))
  }

  private static func scalar(_ byte: UInt8, isVietnamese: Bool) -> UnicodeScalar {
    if isVietnamese, let own = vietnamese[byte] { return own }
    if (0x80...0x9F).contains(byte) { return western[Int(byte) - 0x80] }
    return UnicodeScalar(byte)
  }

  /// 0x80…0x9F of windows-1252.
  private static let western: [UnicodeScalar] =
    Array(
      "\u{20AC}\u{81}\u{201A}\u{192}\u{201E}\u{2026}\u{2020}\u{2021}\u{2C6}\u{2030}\u{160}\u{2039}\u{152}\u{8D}\u{17D}\u{8F}"
        .unicodeScalars)
    + Array(
      "\u{90}\u{2018}\u{2019}\u{201C}\u{201D}\u{2022}\u{2013}\u{2014}\u{2DC}\u{2122}\u{161}\u{203A}\u{153}\u{9D}\u{17E}\u{178}"
        .unicodeScalars)

  /// Where windows-1258 differs: letters of Vietnamese, and marks that follow their letter.
  private static let vietnamese: [UInt8: UnicodeScalar] = [
    0xC3: "Ă", 0xCC: "\u{300}", 0xD0: "Đ", 0xD2: "\u{309}", 0xD5: "Ơ", 0xDD: "Ư", 0xDE: "\u{303}", 0xE3: "ă",
    0xEC: "\u{301}", 0xF0: "đ", 0xF2: "\u{323}", 0xF5: "ơ", 0xFD: "ư", 0xFE: "₫",
  ]
}
