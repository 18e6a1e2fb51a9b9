import Reform
import Vietnamese

/// The parts that every official text has in the same places: number, place and day, title, issuer, signer.
struct OfficialText {
  let lines: [TextLine]
  private let texts: [String]
  private let folded: [String]

  /// How many lines may hold a title: those in front of the first table.
  private let front: Int

  init(_ lines: [TextLine], titlesBefore body: Int) {
    self.lines = lines.filter { !$0.text.isEmpty }
    front = lines[..<min(body, lines.count)].count { !$0.text.isEmpty }
    texts = self.lines.map { HeadSearch.plain(Emphasis.without($0.text)) }
    folded = texts.map(Fold.name)
  }

  // MARK: Number and day

  /// *Số: 860/QĐ-UBND*, *Số hiệu: …*, *(Kèm theo Kế hoạch số 121/KH-UBND, …)*, whichever stands first in this order.
  var number: String? {
    for index in texts.indices {
      let words = folded[index]
      let isLabelled = words.hasPrefix("so ") || words.hasPrefix("so hieu ")
      guard isLabelled, texts[index].count < 80, let found = DocumentNumber.first(in: texts[index]) else { continue }
      return found
    }
    return accompanying.compactMap { DocumentNumber.first(in: texts[$0]) }.first
  }

  /// Lines such as *(Ban hành kèm theo Quyết định số … ngày … của …)*; a bracket may run over two lines.
  private var accompanying: [Int] {
    texts.indices.filter { folded[$0].contains("kem theo") && folded[$0].count < 260 && texts[$0].contains("(") }
  }

  private func joined(_ index: Int) -> String {
    let text = texts[index]
    guard text.contains("("), !text.contains(")"), index + 1 < texts.count else { return text }
    return text + " " + texts[index + 1]
  }

  func issued(of number: String) -> Day? {
    for index in texts.indices where folded[index].hasPrefix("ngay ban hanh") {
      if let day = Self.day(in: texts[index]) { return day }
    }
    // *Bắc Kạn, ngày 15 tháng 6 năm 2016*
    for index in texts.indices {
      guard texts[index].count < 70, folded[index].contains("ngay"), folded[index].contains("thang"),
        let comma = texts[index].firstIndex(of: ","), Fold.name(String(texts[index][comma...])).hasPrefix("ngay")
      else { continue }
      if let day = Self.day(in: texts[index]) { return day }
    }
    return accompanying.compactMap { Self.day(in: joined($0)) }.first
  }

  /// Other days that the text gives for the same document.
  func otherDays(of number: String) -> [(day: Day, line: Int, text: String)] {
    guard !number.isEmpty else { return [] }
    return accompanying.compactMap { index in
      let text = joined(index)
      guard text.contains(number), let day = Self.day(in: text) else { return nil }
      return (day, lines[index].number, text)
    }
  }

  /// *ngày 15 tháng 6 năm 2016*, *19/7/2017*; the last day of a text.
  static func day(in text: String) -> Day? {
    let words = text.split { " ,;()|".contains($0) }.map(String.init)
    var found: Day?
    for index in words.indices {
      if let day = Day.read(words[index].trimmingStops).day { found = day }
      guard Fold.key(words[index]) == "ngay", index + 5 < words.count, Fold.key(words[index + 2]) == "thang",
        Fold.key(words[index + 4]) == "nam", let number = Int(words[index + 1]), let month = Int(words[index + 3]),
        let year = Int(words[index + 5].trimmingStops), let day = Day(year: year, month: month, day: number)
      else { continue }
      found = day
    }
    return found
  }

  // MARK: Title

  private static let kinds = ["ke hoach", "de an", "chuong trinh", "chuong trinh hanh dong", "danh muc nhiem vu"]

  /// The lines of the title: those under *KẾ HOẠCH* that stands alone.
  var titleLines: [String] {
    titles.map { $0.lines.joined(separator: " ") } + texts.prefix(3).filter { $0.count > 20 }
  }

  private var titles: [(kind: String, lines: [String])] {
    var found: [(kind: String, lines: [String])] = []
    for index in 0..<front {
      guard Self.kinds.contains(folded[index]) else { continue }
      var title: [String] = []
      for next in texts[..<front].dropFirst(index + 1).prefix(6) {
        if next.hasPrefix("(") || next.hasPrefix("-") || Numbering.lead(of: next) != nil { break }
        let fold = Fold.name(next)
        let isBody = ["thuc hien ", "can cu ", "nham ", "de ", "theo de nghi"].contains { fold.hasPrefix($0) }
        if isBody && !CellLook(next).isUpper { break }
        if !title.isEmpty, CellLook(title[0]).isUpper, !CellLook(next).isUpper { break }
        if next.count > 300 || fold == "mo dau" { break }
        title.append(next)
      }
      if !title.isEmpty { found.append((texts[index], title)) }
    }
    return found
  }

  var title: String? {
    let casing = Casing(texts)
    if let best = titles.first {
      let name = best.kind.prefix(1).uppercased() + best.kind.dropFirst().lowercased()
      return name + " " + casing.sentence(best.lines.joined(separator: " "), isFirst: false)
    }
    // *KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH … NĂM 2024* in one, over a line or two.
    for index in 0..<front {
      guard Self.kinds.contains(where: { folded[index].hasPrefix($0 + " ") }), CellLook(texts[index]).isUpper else {
        continue
      }
      var title = texts[index]
      for next in texts[..<front].dropFirst(index + 1).prefix(3) {
        guard !next.hasPrefix("("), CellLook(next).isUpper || Years.year(next) != nil else { break }
        title += " " + next
      }
      return casing.sentence(title, isFirst: true)
    }
    return texts.prefix(front).first { text in
      Self.kinds.contains { Fold.name(text).hasPrefix($0 + " ") } && text.count < 250
    }
    .map { casing.sentence($0, isFirst: true) }
  }

  // MARK: Issuer and signer

  var issuer: String? {
    for index in texts.indices {
      let isCouncil = ["uy ban nhan dan", "ubnd"].contains(folded[index])
      if isCouncil, index + 1 < texts.count, let place = Self.place(texts[index + 1]) { return "UBND \(place)" }
      if folded[index].hasPrefix("uy ban nhan dan "), CellLook(texts[index]).isUpper, texts[index].count < 60,
        let place = Self.place(String(texts[index].split(separator: " ").dropFirst(4).joined(separator: " ")))
      {
        return "UBND \(place)"
      }
    }
    for index in accompanying {
      let words = joined(index).split { " ,;()".contains($0) }.map(String.init)
      guard let at = words.lastIndex(where: { $0 == "UBND" }) else { continue }
      let rest = words[(at + 1)...].prefix { $0.first?.isLetter == true }
      if !rest.isEmpty { return "UBND " + rest.prefix(6).joined(separator: " ") }
    }
    for index in texts.indices
    where folded[index].hasPrefix("noi ban hanh") || folded[index].hasPrefix("co quan ban hanh") {
      let value = Self.value(texts[index])
      if let place = Self.place(value) { return "UBND \(place)" }
      if !value.isEmpty { return value }
    }
    return nil
  }

  /// *TỈNH BẮC KẠN* → *tỉnh Bắc Kạn*
  private static func place(_ text: String) -> String? {
    let words = text.split(separator: " ").map(String.init).filter { $0.contains(where: \.isLetter) }
    let kinds = ["tinh", "thanh", "huyen", "thi", "quan", "xa", "phuong"]
    guard (2...7).contains(words.count), kinds.contains(Fold.key(words[0])) else { return nil }
    let plainWords = Fold.key(words[0]) == "thanh" || Fold.key(words[0]) == "thi" ? 2 : 1
    return words.enumerated().map { index, word in
      index < plainWords ? word.lowercased() : word.prefix(1).uppercased() + word.dropFirst().lowercased()
    }.joined(separator: " ")
  }

  /// What stands behind a label: *Người ký: Lý Thái Hải*, *Người ký | Mai Sơn*.
  private static func value(_ text: String) -> String {
    guard let mark = text.firstIndex(where: { $0 == ":" || $0 == "|" || $0 == "\t" }) else { return "" }
    return Clean.text(text[text.index(after: mark)...].filter { $0 != "|" }).text
  }

  var signer: String? {
    for index in texts.indices where folded[index].hasPrefix("nguoi ky") {
      let value = Self.value(texts[index])
      if Self.isPerson(value) { return value }
    }
    let posts = ["chu tich", "pho chu tich", "kt chu tich pho chu tich", "giam doc", "pho giam doc"]
    for index in texts.indices where posts.contains(folded[index]) {
      if let name = texts[(index + 1)...].prefix(3).first(where: Self.isPerson) { return name }
    }
    // A name alone behind the list of receivers.
    guard let start = folded.firstIndex(of: "noi nhan") else { return nil }
    return texts[start...].prefix(30).first(where: Self.isPerson)
  }

  private static func isPerson(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard (2...5).contains(words.count), text.count <= 30 else { return false }
    return words.allSatisfy { word in
      guard let first = word.first, first.isUppercase, word.allSatisfy(\.isLetter) else { return false }
      return word.count > 1 && word.dropFirst().allSatisfy(\.isLowercase)
    }
  }

  // MARK: Years and money in the text

  /// *đến năm 2020*: the year its goals are set for.
  var goalYear: Int? {
    for fold in folded {
      let words = fold.split(separator: " ").map(String.init)
      for index in words.indices where words[index] == "den" && index + 2 < words.count && words[index + 1] == "nam" {
        if let year = Years.year(words[index + 2]) { return year }
      }
    }
    return nil
  }

  /// *Tổng khái toán kinh phí thực hiện đề án: 477,07 tỷ đồng*
  var statedTotal: String? {
    for index in texts.indices where folded[index].hasPrefix("tong ") && folded[index].contains("kinh phi") {
      if let amount = PlanHeadReading.lastAmount(texts[index]), amount.contains(where: \.isLetter) { return amount }
    }
    return nil
  }
}

/// Gives a title in capitals the letters that the text itself uses: *TỈNH THÁI NGUYÊN* → *tỉnh Thái Nguyên*.
struct Casing {
  /// Word and its neighbour in lowercase → how the text prints the word, most often.
  private var forms: [String: [String: Int]] = [:]

  init(_ texts: [String]) {
    for text in texts where text.contains(where: \.isLowercase) {
      let words = text.split(separator: " ").map { Self.bare($0) }
      for index in words.indices {
        let word = words[index]
        // A word in capitals may be an abbreviation; one at the front says nothing.
        guard index > 0, !word.isEmpty else { continue }
        let key = word.lowercased()
        forms[words[index - 1].lowercased() + " " + key, default: [:]][word, default: 0] += 1
        if index + 1 < words.count {
          forms[key + " >" + words[index + 1].lowercased(), default: [:]][word, default: 0] += 1
        }
      }
    }
  }

  private static func bare(_ word: Substring) -> String {
    String(word.filter { $0.isLetter || $0.isNumber || $0 == "-" })
  }

  func sentence(_ title: String, isFirst: Bool) -> String {
    guard CellLook(title).isUpper || title.filter(\.isUppercase).count * 2 > title.filter(\.isLetter).count else {
      return isFirst ? title : title.prefix(1).lowercased() + title.dropFirst()
    }
    let words = title.split(separator: " ")
    var out: [String] = []
    for index in words.indices {
      let key = Self.bare(words[index]).lowercased()
      var votes: [String: Int] = [:]
      if index > 0 { add(forms[Self.bare(words[index - 1]).lowercased() + " " + key], to: &votes) }
      if index + 1 < words.count { add(forms[key + " >" + Self.bare(words[index + 1]).lowercased()], to: &votes) }
      let best = votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      out.append(Self.dressed(String(words[index]), as: best ?? key))
    }
    let text = out.joined(separator: " ")
    return isFirst ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  private func add(_ found: [String: Int]?, to votes: inout [String: Int]) {
    for (form, count) in found ?? [:] { votes[form, default: 0] += count }
  }

  /// The letters of a form, with the punctuation of the word.
  private static func dressed(_ word: String, as form: String) -> String {
    var letters = Array(form)[...]
    return String(
      word.map { letter in
        guard letter.isLetter || letter.isNumber || letter == "-", let next = letters.popFirst() else { return letter }
        return next
      })
  }
}
