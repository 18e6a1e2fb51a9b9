import Glibc
import Vietnamese

/// A document's number where a text cites it.
public struct Citation: Sendable, Hashable {
  /// As printed: *76/NQ-CP*.
  public let number: String
  /// Where it stands, in bytes.
  public let range: Range<Int>
  /// What the number is where the last letter belongs to the word glued behind it (*08/2015/NĐ-CPQuy định*).
  public let shorter: String?
}

/// Numbers of documents as Vietnamese writes them (Nghị định 30/2020/NĐ-CP, Luật Ban hành văn bản quy phạm pháp luật):
/// *85/2019/TT-BTC*, *860/QĐ-UBND*, *72/2025/QH15*, *42/BNV-CCHC*, and the party's *17-NQ/TW*.
public enum DocumentNumber {
  /// The first number that a text cites.
  public static func first(in text: String) -> String? { text.withBytes { first(in: $0)?.number } }

  /// The first number that a text cites, which is lent as UTF-8.
  public static func first(in bytes: UnsafeBufferPointer<UInt8>) -> Citation? {
    var next = 0
    return citation(in: bytes, from: &next)
  }

  /// Every number that a text cites, in order. The numbers of forms (*Mẫu số 01/ĐK-TCT*) are none.
  public static func all(in text: String) -> [Citation] {
    text.withBytes { bytes in
      var found: [Citation] = []
      var next = 0
      while let citation = citation(in: bytes, from: &next) { found.append(citation) }
      return found
    }
  }

  /// The next number from an offset on, which moves behind it.
  private static func citation(in bytes: UnsafeBufferPointer<UInt8>, from next: inout Int) -> Citation? {
    guard bytes.count >= 6, let base = bytes.baseAddress else { return nil }
    while next < bytes.count, let hit = memchr(base + next, 0x2F, bytes.count - next) {
      let slash = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
      next = slash + 1
      guard let citation = NumberScan(bytes).citation(at: slash) else { continue }
      next = max(next, citation.range.upperBound)
      return citation
    }
    return nil
  }

  /// What numbers are compared by: folded, without blanks and without zeros in front (*07/2025/NĐ-CP* is *7/2025/nđ-cp*).
  public static func key(_ number: String) -> String {
    let folded = Fold.key(number).utf8.drop { $0 == 0x20 || $0 == 0x30 }
    guard folded.contains(0x20) else { return String(Substring(folded)) }
    return String(decoding: folded.filter { $0 != 0x20 }, as: UTF8.self)
  }
}

/// Reads the number around one slash.
private struct NumberScan {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The kinds of paper that put their name before the slash in the party's way: *17-NQ/TW*.
  private static let partyKinds: Set<String> = [
    "NQ", "QĐ", "CT", "KL", "HD", "KH", "TB", "BC", "QC", "CV", "TT", "TTr", "CTr", "ĐA",
  ]

  func citation(at slash: Int) -> Citation? {
    guard slash > 0, slash + 2 < bytes.count else { return nil }
    var start = slash
    // 30c/NQ-CP, 424a/KH-UBND.
    if isLower(start - 1), isDigit(start - 2) { start -= 1 }
    let digits = start
    while start > 0, isDigit(start - 1), digits - start < 6 { start -= 1 }
    if start < digits { return plain(start, slash) }
    return party(slash)
  }

  private func plain(_ start: Int, _ slash: Int) -> Citation? {
    guard isFree(start) else { return nil }
    var index = slash + 1
    var hasYear = false
    if index + 4 < bytes.count, bytes[index + 4] == 0x2F, (index..<index + 4).allSatisfy(isDigit),
      bytes[index] == 0x31 || bytes[index] == 0x32
    {
      hasYear = true
      index += 5
    }
    guard let code = code(from: index) else { return nil }
    guard code.parts > 1 && (hasYear || code.firstLength > 1) || hasYear && code.isAssembly else { return nil }
    return made(start, code)
  }

  private func party(_ slash: Int) -> Citation? {
    guard let hyphen = (max(0, slash - 6)..<slash).last(where: { bytes[$0] == 0x2D }), hyphen > 0,
      Self.partyKinds.contains(String(decoding: bytes[hyphen + 1..<slash], as: UTF8.self))
    else { return nil }
    var start = hyphen
    while start > 0, isDigit(start - 1), hyphen - start < 6 { start -= 1 }
    guard start < hyphen, isFree(start), let code = code(from: slash + 1) else { return nil }
    return made(start, code)
  }

  private func made(_ start: Int, _ code: Code) -> Citation? {
    guard !isForm(start) else { return nil }
    return Citation(
      number: String(decoding: bytes[start..<code.end], as: UTF8.self), range: start..<code.end,
      shorter: code.gluedEnd.map { String(decoding: bytes[start..<$0], as: UTF8.self) })
  }

  /// Whether a number may begin here: not inside a longer one or a word.
  private func isFree(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let before = bytes[start - 1]
    return
      !(isDigit(start - 1) || isUpper(before) || isLower(start - 1) || [0x2E, 0x2C, 0x2F, 0x2D, 0x5F].contains(before))
  }

  /// *Mẫu số 01/ĐK-TCT*, *Biểu 02/VPCP-KS* number a form.
  private func isForm(_ start: Int) -> Bool {
    guard mayFollowForm(start) else { return false }
    var first = max(0, start - 18)
    while first < start, bytes[first] & 0xC0 == 0x80 { first += 1 }
    let before = Fold.name(String(decoding: bytes[first..<start], as: UTF8.self))
    return ["mau so", "mau", "mau don", "bieu so", "bieu", "mau bieu", "phu luc so"].contains { ending in
      before == ending || before.hasSuffix(" " + ending)
    }
  }

  /// One look at the last letters before the number: most numbers stand behind *Nghị định số*, which names no form.
  private func mayFollowForm(_ start: Int) -> Bool {
    var last = start - 1
    while last >= 0, bytes[last] == 0x20 { last -= 1 }
    // *số* ends in E1 BB 91, *SỐ* in E1 BB 90.
    if last >= 3, bytes[last] == 0x91 || bytes[last] == 0x90 {
      last -= 4
      while last >= 0, bytes[last] == 0x20 { last -= 1 }
    }
    guard last >= 0 else { return false }
    return [0x75, 0x55, 0x6E, 0x4E, 0x63, 0x43].contains(bytes[last])
  }

  // MARK: the letters behind the slash

  private struct Code {
    var end: Int
    /// Where the code ends if its last letter begins the next word.
    var gluedEnd: Int?
    var parts: Int
    var firstLength: Int
    /// *QH15*, *UBTVQH14*.
    var isAssembly: Bool
  }

  private func code(from start: Int) -> Code? {
    guard let first = part(from: start) else { return nil }
    var code = Code(
      end: first.end, gluedEnd: first.gluedEnd, parts: 1, firstLength: first.letters, isAssembly: first.isAssembly)
    while code.gluedEnd == nil, code.end + 1 < bytes.count, bytes[code.end] == 0x2D || bytes[code.end] == 0x2F,
      let more = part(from: code.end + 1)
    {
      code.end = more.end
      code.gluedEnd = more.gluedEnd
      code.parts += 1
    }
    return code
  }

  private func part(from start: Int) -> (end: Int, gluedEnd: Int?, letters: Int, isAssembly: Bool)? {
    var index = start
    var letters = 0
    var lastStart = start
    while index < bytes.count {
      let size = upperSize(index)
      if size > 0 {
        lastStart = index
        index += size
        letters += 1
      } else if isSmallInside(index, start) {
        index += 1
      } else {
        break
      }
    }
    guard letters > 0 else { return nil }
    if isLetter(index) { return (index, letters > 1 ? lastStart : nil, letters, false) }
    let name = String(decoding: bytes[start..<index], as: UTF8.self)
    let isAssembly = name == "QH" || name == "UBTVQH"
    var end = index
    while end < bytes.count, isDigit(end), end - index < 2 { end += 1 }
    // C06 is a department; any other digit belongs to what is glued behind.
    if !isAssembly, letters > 1 || end - index != 2 || end < bytes.count && (isDigit(end) || bytes[end] == 0x2F) {
      end = index
    }
    return (end, nil, letters, isAssembly && end > index)
  }

  /// The small letters of *TTg, TTr, CTr, QyĐ*.
  private func isSmallInside(_ index: Int, _ start: Int) -> Bool {
    guard index > start, isLower(index) else { return false }
    let before = bytes[index - 1]
    switch bytes[index] {
    case 0x67, 0x72: return before == 0x54 && !isLetter(index + 1)
    case 0x79: return before == 0x51 && index + 1 < bytes.count && upperSize(index + 1) == 2
    default: return false
    }
  }

  private func isDigit(_ index: Int) -> Bool { index >= 0 && index < bytes.count && bytes[index] &- 0x30 < 10 }

  private func isLower(_ index: Int) -> Bool {
    index >= 0 && index < bytes.count && (0x61...0x7A).contains(bytes[index])
  }

  private func isUpper(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) }

  /// How many bytes a capital takes here: 1, 2 for Â, Ê, Ô, Đ, Ư…, 0 where none stands.
  private func upperSize(_ index: Int) -> Int {
    if isUpper(bytes[index]) { return 1 }
    guard index + 1 < bytes.count else { return 0 }
    switch (bytes[index], bytes[index + 1]) {
    case (0xC3, 0x80...0x9E), (0xC4, 0x82), (0xC4, 0x90), (0xC6, 0xA0), (0xC6, 0xAF): return 2
    default: return 0
    }
  }

  /// Any letter: punctuation beyond ASCII begins with E2.
  private func isLetter(_ index: Int) -> Bool {
    guard index < bytes.count else { return false }
    return isUpper(bytes[index]) || isLower(index) || (0xC3...0xE1).contains(bytes[index])
  }
}
