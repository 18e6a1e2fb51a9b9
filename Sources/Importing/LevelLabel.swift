import Vietnamese

/// A word that numbers what follows: *Nhiệm vụ 2: …*, *Hoạt động 1. …*
struct LevelLabel: Sendable, Equatable {
  /// Folded: `hoat dong`.
  let name: String
  /// *HĐ*
  let initials: String
  /// Every number it is given in the text: a cell may hold *Hoạt động 1: … Hoạt động 2: …*.
  let numbers: [Int]

  private static let known: [(words: [String], initials: String)] = [
    (["hoat", "dong"], "HĐ"), (["nhiem", "vu"], "NV"), (["muc", "tieu"], "MT"), (["giai", "phap"], "GP"),
    (["noi", "dung"], "ND"), (["cong", "viec"], "CV"),
  ]

  /// The label a text begins with, behind its number.
  static func lead(of text: String) -> LevelLabel? {
    let body = Numbering.lead(of: text)?.rest ?? text
    let words = body.split(separator: " ")
    guard words.count >= 3 else { return nil }
    let folded = words.prefix(2).map { Fold.key(String($0)) }
    guard let kind = known.first(where: { $0.words == folded }) else { return nil }
    var numbers: [Int] = []
    for index in words.indices.dropFirst(2) {
      let pair = [Fold.key(String(words[index - 2])), Fold.key(String(words[index - 1]))]
      guard pair == kind.words, let number = number(words[index]) else { continue }
      numbers.append(number)
    }
    guard number(words[2]) != nil else { return nil }
    return LevelLabel(name: kind.words.joined(separator: " "), initials: kind.initials, numbers: numbers)
  }

  /// `1:`, `4:Tham`, `1.` as 1.
  private static func number(_ word: Substring) -> Int? {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    guard (1...2).contains(digits.count), let mark = word.dropFirst(digits.count).first, ":.-)".contains(mark)
    else { return nil }
    return Int(digits)
  }
}
