import Glibc
import Vietnamese

/// Finds personal data in a text. The rules are those of Luật Bảo vệ dữ liệu cá nhân (91/2025/QH15) as a publisher
/// needs them: what identifies a private person is never published; contacts of an office may be.
enum PersonalData {
  enum Kind: String, Sendable {
    /// Căn cước công dân: 12 digits that begin with the code of a province (Thông tư 59/2021/TT-BCA).
    case citizenCard
    /// Chứng minh nhân dân: 9 digits beside its name.
    case identityCard
    case mobilePhone
    case mail
    case bankAccount
    case insurance
    /// A day of birth beside a name.
    case birthDay
  }

  struct Finding: Sendable {
    let kind: Kind
    /// As it stands in the text; never printed.
    let value: String
    /// Where it begins, in bytes.
    let offset: Int
  }

  static func find(in text: String) -> [Finding] {
    var text = text
    return text.withUTF8 { bytes in
      guard bytes.count >= 6, let first = bytes.baseAddress else { return [] }
      var findings: [Finding] = []
      if mayHoldNumber(bytes) { findings += numbers(bytes) }
      if memchr(first, 0x40, bytes.count) != nil { findings += mails(bytes) }
      if mayHoldBirth(bytes, first) { findings += births(bytes) }
      return findings.sorted { $0.offset < $1.offset }
    }
  }

  /// All but the last two characters hidden.
  static func masked(_ value: String) -> String {
    let characters = Array(value)
    guard characters.count > 4 else { return String(repeating: "•", count: characters.count) }
    return String(characters.enumerated().map { $0 < 2 || $0 >= characters.count - 2 ? $1 : "•" })
  }

  // MARK: numbers

  private typealias Bytes = UnsafeBufferPointer<UInt8>

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// Nine digits, with at most two signs among them, are hit by every fourth byte at least twice in a row.
  private static func mayHoldNumber(_ bytes: Bytes) -> Bool {
    var index = 3
    var last = false
    while index < bytes.count {
      let isDigit = isDigit(bytes[index])
      if isDigit && last { return true }
      last = isDigit
      index += 4
    }
    return false
  }

  private static func numbers(_ bytes: Bytes) -> [Finding] {
    var findings: [Finding] = []
    var index = 0
    while index < bytes.count {
      guard isDigit(bytes[index]), index == 0 || !joins(bytes[index - 1]) else {
        index += 1
        continue
      }
      let start = index
      let (digits, end) = digits(bytes, from: start)
      index = max(end, start + 1)
      guard digits.count >= 8, end >= bytes.count || !isWord(bytes[end]) else { continue }
      if let kind = kind(digits, bytes, start, end) {
        findings.append(
          Finding(kind: kind, value: String(decoding: bytes[start..<end], as: UTF8.self), offset: start))
      }
    }
    return findings
  }

  /// Digits from a place on; one blank, dot or hyphen between two of them is passed over.
  private static func digits(_ bytes: Bytes, from start: Int) -> (digits: [UInt8], end: Int) {
    var digits: [UInt8] = []
    var end = start
    var index = start
    while index < bytes.count {
      if isDigit(bytes[index]) {
        digits.append(bytes[index] - 0x30)
        index += 1
        end = index
      } else if [0x20, 0x2E, 0x2D].contains(bytes[index]), index + 1 < bytes.count, isDigit(bytes[index + 1]) {
        index += 1
      } else {
        break
      }
    }
    return (digits, end)
  }

  private static func kind(_ digits: [UInt8], _ bytes: Bytes, _ start: Int, _ end: Int) -> Kind? {
    let isOneRun = end - start == digits.count
    let before = context(bytes, before: start)
    if isOneRun, digits.count == 12, isProvince(digits) { return .citizenCard }
    if isOneRun, (9...12).contains(digits.count),
      ["cmnd", "cmtnd", "chung minh nhan dan", "cccd", "can cuoc"].contains(where: before.contains)
    {
      return digits.count == 9 || digits.count == 12 ? .identityCard : nil
    }
    if ["so tai khoan", "tai khoan so", "stk"].contains(where: before.contains), (8...16).contains(digits.count) {
      return .bankAccount
    }
    if isOneRun, digits.count == 10,
      ["so bhxh", "ma so bhxh", "so so bhxh", "ma so bao hiem"].contains(where: before.contains)
    {
      return .insurance
    }
    return isMobile(digits, bytes, start, end) ? .mobilePhone : nil
  }

  /// Ten digits that begin with 03, 05, 07, 08 or 09, or the same behind 84.
  private static func isMobile(_ digits: [UInt8], _ bytes: Bytes, _ start: Int, _ end: Int) -> Bool {
    var digits = digits[...]
    if digits.count == 11, digits.starts(with: [8, 4]), start > 0, bytes[start - 1] == 0x2B {
      digits = [0] + digits.dropFirst(2)
    }
    guard digits.count == 10, digits.first == 0, let second = digits.dropFirst().first,
      [3, 5, 7, 8, 9].contains(second)
    else { return false }
    // A decimal fraction such as 0.912345678 has its sign behind the first digit.
    return start + 1 >= bytes.count || isDigit(bytes[start + 1])
  }

  /// The codes of provinces in use, 001 to 096.
  private static func isProvince(_ digits: [UInt8]) -> Bool {
    let code = Int(digits[0]) * 100 + Int(digits[1]) * 10 + Int(digits[2])
    return provinces.contains(code)
  }

  private static let provinces: Set<Int> = [
    1, 2, 4, 6, 8, 10, 11, 12, 14, 15, 17, 19, 20, 22, 24, 25, 26, 27, 30, 31, 33, 34, 35, 36, 37, 38, 40, 42, 44, 45,
    46, 48, 49, 51, 52, 54, 56, 58, 60, 62, 64, 66, 67, 68, 70, 72, 74, 75, 77, 79, 80, 82, 83, 84, 86, 87, 89, 91, 92,
    93, 94, 95, 96,
  ]

  /// The folded words just before a place.
  private static func context(_ bytes: Bytes, before start: Int) -> String {
    var first = max(0, start - 40)
    while first < start, bytes[first] & 0xC0 == 0x80 { first += 1 }
    return Fold.name(String(decoding: bytes[first..<start], as: UTF8.self))
  }

  /// A sign that makes the digits behind it part of a longer number.
  private static func joins(_ byte: UInt8) -> Bool { isDigit(byte) || byte == 0x2E || byte == 0x2C || isWord(byte) }

  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
  }

  // MARK: mail

  private static func mails(_ bytes: Bytes) -> [Finding] {
    func isPart(_ byte: UInt8) -> Bool {
      isDigit(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || [0x2E, 0x5F, 0x2D, 0x2B].contains(byte)
    }
    var findings: [Finding] = []
    for at in bytes.indices where bytes[at] == 0x40 {
      var start = at
      while start > 0, isPart(bytes[start - 1]) { start -= 1 }
      var end = at + 1
      while end < bytes.count, isPart(bytes[end]) { end += 1 }
      while end > at + 1, bytes[end - 1] == 0x2E || bytes[end - 1] == 0x2D { end -= 1 }
      let domain = String(decoding: bytes[(at + 1)..<end], as: UTF8.self).lowercased()
      guard start < at, domain.contains("."), !isOfficial(domain) else { continue }
      findings.append(Finding(kind: .mail, value: String(decoding: bytes[start..<end], as: UTF8.self), offset: start))
    }
    return findings
  }

  private static func isOfficial(_ domain: String) -> Bool {
    domain == "gov.vn" || domain.hasSuffix(".gov.vn") || domain.hasSuffix(".example") || domain == "example"
  }

  // MARK: birth

  /// Whether *sinh* stands anywhere: a day of birth needs it.
  private static func mayHoldBirth(_ bytes: Bytes, _ first: UnsafePointer<UInt8>) -> Bool {
    var index = 0
    while index + 4 <= bytes.count, let found = memchr(first + index, 0x73, bytes.count - index - 3) {
      let at = first.distance(to: found.assumingMemoryBound(to: UInt8.self))
      if bytes[at + 1] == 0x69, bytes[at + 2] == 0x6E, bytes[at + 3] == 0x68 { return true }
      index = at + 1
    }
    return false
  }

  /// *sinh ngày 12/3/1985*, *ngày sinh: 12/3/1985* behind a name. *Khai sinh ngày…* is a paper's day.
  private static func births(_ bytes: Bytes) -> [Finding] {
    var findings: [Finding] = []
    var next = 0
    while let at = word(Array("sinh".utf8), in: bytes, from: next) {
      next = at + 4
      // *Vệ sinh*, *học sinh*: only a digit near behind makes it worth reading.
      let behind = UnsafeBufferPointer(rebasing: bytes[next..<min(bytes.count, next + 48)])
      guard behind.contains(where: { (0x30...0x39).contains($0) }) else { continue }
      let before = String(String(decoding: bytes[..<at], as: UTF8.self).suffix(48))
      let after = String(String(decoding: behind, as: UTF8.self).prefix(24))
      guard !Fold.name(before).hasSuffix("khai"), let day = day(in: after), hasName(before) else { continue }
      findings.append(Finding(kind: .birthDay, value: day, offset: at))
    }
    return findings
  }

  /// Where a word of ASCII letters stands next.
  private static func word(_ word: [UInt8], in bytes: Bytes, from start: Int) -> Int? {
    guard bytes.count >= word.count, let base = bytes.baseAddress else { return nil }
    var next = start
    while next + word.count <= bytes.count, let hit = memchr(base + next, Int32(word[0]), bytes.count - next) {
      let at = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      if at + word.count <= bytes.count, bytes[at..<at + word.count].elementsEqual(word) { return at }
      next = at + 1
    }
    return nil
  }

  /// A day in the words behind *sinh*.
  private static func day(in text: String) -> String? {
    let folded = Fold.key(text)
    let rest = folded.drop { !$0.isNumber }
    guard folded.prefix(folded.count - rest.count).count <= 9 else { return nil }
    let day = rest.prefix { $0.isNumber || $0 == "/" || $0 == "-" || $0 == "." }
    let parts = day.split { !$0.isNumber }
    guard parts.count == 3, parts[2].count == 4 else { return nil }
    return String(day)
  }

  /// Two or more words with capitals in a row, as Vietnamese names are written.
  private static func hasName(_ text: String) -> Bool {
    var run = 0
    for word in text.split(whereSeparator: { $0 == " " || $0 == "," || $0 == "(" }) {
      let isCapital = word.first.map { $0.isUppercase } ?? false
      let isWhole = word.dropFirst().allSatisfy { $0.isLowercase }
      run = isCapital && isWhole && word.count > 1 ? run + 1 : 0
      if run >= 2 { return true }
    }
    return false
  }
}
