import Glibc
import Vietnamese

/// Names of private persons where they must not stand: beside a dossier code, in lists of people.
enum PersonNames {
  struct Finding: Sendable {
    let value: String
    /// Where it begins, in bytes.
    let offset: Int
  }

  /// Whether a text holds the code of a dossier: *H56.25-260105-0003*, *000.00.18.H56-241105-0001* (Nghị định
  /// 61/2018/NĐ-CP, phụ lục; Thông tư 01/2018/TT-VPCP).
  static func hasDossierCode(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      guard let base = bytes.baseAddress else { return false }
      var next = 0
      while next + 12 < bytes.count, let hit = memchr(base + next, 0x48, bytes.count - next) {
        let start = UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        next = start + 1
        guard start + 12 < bytes.count, isDigit(bytes[start + 1]), isDigit(bytes[start + 2]) else { continue }
        var end = next
        while end < bytes.count, isDigit(bytes[end]) || bytes[end] == 0x2E || bytes[end] == 0x2D { end += 1 }
        let parts = bytes[next..<end].split(separator: 0x2D)
        for (first, second) in zip(parts.dropFirst(), parts.dropFirst(2)) {
          if first.count == 6, second.count >= 4, first.allSatisfy(isDigit), second.allSatisfy(isDigit) { return true }
        }
        next = end
      }
      return false
    }
  }

  /// Heads of columns that name a person: *Họ và tên*, *Người nộp hồ sơ*.
  static func isNameHead(_ head: String) -> Bool {
    let folded = Fold.name(head)
    return [
      "ho ten", "ho va ten", "nguoi nop", "chu ho so", "ten cong dan", "nguoi yeu cau", "nguoi phan anh",
      "nguoi kien nghi", "nguoi gui", "ten nguoi nop", "ten thi sinh", "chu ho", "ten to chuc ca nhan",
    ].contains { folded == $0 || folded.hasPrefix($0 + " ") }
  }

  /// Full names in a text: a usual family name and two to four more words, or two and more behind *ông, bà*; not the
  /// names of streets, places and schools.
  static func find(in text: String) -> [Finding] {
    let words = words(of: text)
    var findings: [Finding] = []
    var index = 0
    while index < words.count {
      guard words[index].isCapital else {
        index += 1
        continue
      }
      var end = index + 1
      while end < words.count, words[end].isCapital, words[end].follows, end - index < 5 { end += 1 }
      let before = index > 0 ? words[index - 1].folded : ""
      let isAddressed = ["ong", "ba", "anh", "chi"].contains(before) || ["ong", "ba"].contains(words[index].folded)
      let start = ["ong", "ba"].contains(words[index].folded) && end - index > 1 ? index + 1 : index
      let count = end - start
      let isName = familyNames.contains(words[start].folded) && count >= 3 || isAddressed && count >= 2
      if isName, !places.contains(before), !placeWords.contains(words[start].lower) {
        let range = words[start].range.lowerBound..<words[end - 1].range.upperBound
        findings.append(
          Finding(value: String(text[range]), offset: text.utf8.distance(from: text.startIndex, to: range.lowerBound)))
      }
      index = end
    }
    return findings
  }

  private struct Word {
    let range: Range<String.Index>
    let folded: String
    let lower: String
    let isCapital: Bool
    /// Only one blank before it.
    let follows: Bool
  }

  private static func words(of text: String) -> [Word] {
    var words: [Word] = []
    var last: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      guard text[index].isLetter else {
        index = text.index(after: index)
        continue
      }
      let start = index
      while index < text.endIndex, text[index].isLetter { index = text.index(after: index) }
      let word = text[start..<index]
      let isCapital =
        word.first.map(\.isUppercase) == true && word.count > 1
        && (word.dropFirst().allSatisfy(\.isLowercase) || word.allSatisfy(\.isUppercase))
      let follows = last.map { text[$0..<start] == " " } ?? false
      words.append(
        Word(
          range: start..<index, folded: Fold.key(String(word)), lower: word.lowercased(), isCapital: isCapital,
          follows: follows))
      last = index
    }
    return words
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

  /// What a name stands behind where it is that of a place or a body.
  private static let places: Set<String> = [
    "duong", "pho", "phuong", "xa", "tinh", "huyen", "thon", "xom", "ban", "truong", "vien", "cho", "khu", "quan", "so",
    "to", "ngo", "hem", "dai", "doi", "cau", "dao", "ho", "song", "nui", "quy", "giai", "thpt", "thcs",
  ]

  /// Folded, *Trường* is like the family name *Trương*, *Đường* like *Dương*.
  private static let placeWords: Set<String> = [
    "trường", "đường", "phường", "tỉnh", "thành", "quận", "phố", "bộ", "sở",
  ]

  private static let familyNames: Set<String> = [
    "nguyen", "tran", "le", "pham", "hoang", "huynh", "phan", "vu", "vo", "dang", "bui", "do", "ho", "ngo", "duong",
    "ly", "dao", "dinh", "lam", "mai", "trinh", "ha", "nong", "trieu", "hua", "luong", "vi", "ta", "cao", "doan", "to",
    "truong", "phung", "chu", "quach", "lo", "giang", "vang", "sung", "thao", "la", "ma", "luc", "than", "tang", "kieu",
    "nghiem", "bach", "luu", "thai", "khuc", "tong", "mac", "dam", "hoa", "quan", "cu", "ban", "chau", "lai", "bo",
  ]
}
