import Reform
import Vietnamese

/// Finds the names of agencies that a cell was resolved to within the cell as printed, to link them there. What is not
/// found stays plain text; the pieces joined always give the cell.
struct NameFinder {
  private let text: [Character]
  private let words: [Word]
  private var taken: [Bool]
  private var marks: [(range: Range<Int>, address: String?, ending: Day?)] = []

  private struct Word {
    let folded: String
    /// Characters of the text; the words an abbreviation stands for share its range.
    let range: Range<Int>
  }

  /// The abbreviations that official texts use for words of names.
  private static let abbreviations: [String: [String]] = [
    "ubnd": ["uy", "ban", "nhan", "dan"], "hdnd": ["hoi", "dong", "nhan", "dan"], "vp": ["van", "phong"],
  ]

  private init(_ text: String) {
    self.text = Array(text)
    words = Self.words(of: self.text)
    taken = Array(repeating: false, count: words.count)
  }

  /// The cell in pieces. `agency` gives the names of a code, its page and the last day of its life where it has ended.
  static func pieces(
    of text: String, naming: AgencyNaming, agency: (String) -> (names: [String], address: String?, ending: Day?)?,
    group: (String) -> Day?
  ) -> [NamePiece] {
    guard !text.isEmpty else { return [] }
    var finder = NameFinder(text)
    var missing: [(names: [String], address: String?, ending: Day?)] = []
    for code in naming.agencies {
      guard let known = agency(code) else { continue }
      if !finder.mark(known.names.map { Self.folded($0) }, known.address, known.ending) { missing.append(known) }
    }
    // *Sở Nội vụ, Tài chính*: the first word is said once for several.
    for known in missing {
      let short = known.names.map { Array(Self.folded($0).dropFirst()) }.filter { !$0.isEmpty }
      if finder.mark(short, known.address, known.ending) { continue }
      if naming.agencies.count == 1, naming.groups.isEmpty { finder.markAll(known.address, known.ending) }
    }
    for key in naming.groups {
      if let ending = group(key) { finder.markDistricts(ending) }
    }
    return finder.pieces()
  }

  /// Marks the first place where the longest of the names stands.
  private mutating func mark(_ names: [[String]], _ address: String?, _ ending: Day?) -> Bool {
    for name in names.sorted(by: { $0.count > $1.count }) where !name.isEmpty && name.count <= words.count {
      for start in 0...(words.count - name.count) where fits(name, at: start) {
        take(start..<(start + name.count), address, ending)
        return true
      }
    }
    return false
  }

  private func fits(_ name: [String], at start: Int) -> Bool {
    for offset in name.indices {
      if taken[start + offset] || words[start + offset].folded != name[offset] { return false }
    }
    return true
  }

  private mutating func take(_ range: Range<Int>, _ address: String?, _ ending: Day?) {
    for index in range { taken[index] = true }
    let characters = words[range.lowerBound].range.lowerBound..<words[range.upperBound - 1].range.upperBound
    marks.append((characters, address, ending))
  }

  private mutating func markAll(_ address: String?, _ ending: Day?) {
    guard !words.isEmpty, marks.isEmpty, !text.contains(where: { $0 == "," || $0 == ";" || $0 == "\n" }) else { return }
    take(words.indices, address, ending)
  }

  /// *UBND cấp huyện*, *UBND các huyện, thành phố, thị xã*: up to the last kind of unit of the phrase.
  private mutating func markDistricts(_ ending: Day) {
    let kinds: Set<String> = ["huyen", "thanh", "pho", "thi", "xa", "tp", "tx", "va"]
    guard let first = words.indices.first(where: { words[$0].folded == "huyen" && !taken[$0] }) else { return }
    var last = first
    var index = first + 1
    while index < words.count, kinds.contains(words[index].folded), !taken[index] {
      let isWhole = ["pho", "xa", "tp", "tx"].contains(words[index].folded)
      // *cấp huyện, xã* goes on to communes, which live; *thị xã* is a district.
      if words[index].folded == "xa", words[index - 1].folded != "thi" { break }
      if isWhole { last = index }
      index += 1
    }
    take(first..<(last + 1), nil, ending)
  }

  private func pieces() -> [NamePiece] {
    var pieces: [NamePiece] = []
    var at = 0
    for mark in marks.sorted(by: { $0.range.lowerBound < $1.range.lowerBound }) where mark.range.lowerBound >= at {
      if mark.range.lowerBound > at { pieces.append(NamePiece(text: String(text[at..<mark.range.lowerBound]))) }
      pieces.append(
        NamePiece(
          text: String(text[mark.range]), address: mark.address,
          ending: mark.ending.map { "đến\u{A0}\($0.vietnamese)" }))
      at = mark.range.upperBound
    }
    if at < text.count { pieces.append(NamePiece(text: String(text[at...]))) }
    return pieces
  }

  private static func folded(_ name: String) -> [String] { words(of: Array(name)).map(\.folded) }

  private static func words(of text: [Character]) -> [Word] {
    var words: [Word] = []
    var start: Int?
    for index in 0...text.count {
      let isInside = index < text.count && (text[index].isLetter || text[index].isNumber)
      if isInside {
        start = start ?? index
      } else if let first = start {
        let folded = Fold.key(String(text[first..<index]))
        for part in abbreviations[folded] ?? [folded] { words.append(Word(folded: part, range: first..<index)) }
        start = nil
      }
    }
    return words
  }
}

extension PageMaker {
  /// A cell that names agencies, each linked to its page; bodies that have ended since say until when they were.
  func names(_ text: String, _ naming: AgencyNaming, preferringTasks: Bool = false) -> [NamePiece] {
    NameFinder.pieces(
      of: text, naming: naming,
      agency: { code in
        guard let agency = site.agencies[code] else { return nil }
        let names = [agency.name] + (agency.shortName.map { [$0] } ?? []) + agency.otherNames
        let own = linkIfThere(Address.agency(code))
        let tasks = linkIfThere(Address.tasksOfAgency(code))
        return (names, preferringTasks ? tasks ?? own : own ?? tasks, ended(agency.validTo))
      },
      group: { key in ended(site.agencies[key]?.validTo ?? Reform.AgencyGroup(rawValue: key)?.validTo) })
  }

  private func ended(_ day: Day?) -> Day? { day.flatMap { $0 < site.asOf ? $0 : nil } }
}
