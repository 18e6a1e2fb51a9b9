import Vietnamese

/// Duties written as bullets under headings: *- Sở Nội vụ tham mưu UBND tỉnh…*, or *- Sở Tư pháp:* with *+* below. A
/// bullet is a task where who does it is said, by itself or by the line above.
struct ProseTasks {
  let lines: [TextLine]

  init(_ lines: [TextLine]) { self.lines = lines }

  private struct Item {
    var numbering: Numbering
    var text: String
    var line: Int
    /// The bodies a line names and nothing else: *Sở Tư pháp:*
    var names: String?
    var hasItems = false
  }

  func read() -> ImportedPlan {
    var plan = ImportedPlan()
    let items = items()
    var stack: [Int] = []
    var chains: [[Int]] = []
    var all = items
    for index in all.indices {
      while let last = stack.last, all[last].numbering.rank >= all[index].numbering.rank { stack.removeLast() }
      if let last = stack.last { all[last].hasItems = true }
      chains.append(stack)
      stack.append(index)
    }
    let leaves = all.indices.filter { !all[$0].hasItems && lead(all, $0, chains[$0]) != nil }
    let bullets = leaves.filter { all[$0].numbering.style >= .bullet }
    let chosen = bullets.count * 3 >= leaves.count ? bullets : leaves
    let inside = chosen.filter { !isOrganising(all, chains[$0]) }
    for index in inside.isEmpty ? chosen : inside { plan.tasks.append(task(all, index, chains[index])) }
    plan.manner = "việc viết thành gạch đầu dòng dưới các đề mục"
    let used = Set(inside.isEmpty ? chosen : inside)
    let left = leaves.filter { !used.contains($0) }
    for index in left {
      plan.remarks.append(
        ImportRemark(
          place: "dòng \(all[index].line)", text: all[index].text,
          doubt: "việc chung hoặc việc tổ chức thực hiện: không lấy thành nhiệm vụ"))
    }
    return plan
  }

  // MARK: Items

  /// Numbered and bulleted paragraphs, each with the lines that belong to it.
  private func items() -> [Item] {
    var items: [Item] = []
    var isOpen = false
    for line in lines {
      let text = Emphasis.without(line.text)
      if text.isEmpty { continue }
      if let numbering = Numbering.lead(of: text), !numbering.rest.isEmpty {
        items.append(Item(numbering: numbering, text: numbering.rest, line: line.number))
        isOpen = true
      } else if isOpen, let last = items.indices.last, goesOn(items[last].text, text) {
        items[last].text += " " + text
      } else {
        isOpen = isOpen && !text.hasPrefix("Nơi nhận")
      }
    }
    for index in items.indices {
      let text = items[index].text
      var name = Substring(text)
      while let last = name.last, ":., ".contains(last) { name = name.dropLast() }
      if name.count < 160, AgencyWords.isNaming(String(name)) { items[index].names = String(name) }
    }
    return items
  }

  private func goesOn(_ above: String, _ text: String) -> Bool {
    guard let first = text.first, let last = above.last else { return false }
    if first.isLowercase { return true }
    return !".:;!?”/".contains(last) && !(first.isUppercase && text.count < 40)
  }

  // MARK: Tasks

  private func lead(_ items: [Item], _ index: Int, _ chain: [Int]) -> String? {
    if items[index].names != nil { return nil }
    if let subject = Subject.of(items[index].text) { return subject }
    for above in chain.reversed() {
      if let names = items[above].names { return names }
    }
    return nil
  }

  /// *Tổ chức thực hiện* says who sees to the plan as a whole.
  private func isOrganising(_ items: [Item], _ chain: [Int]) -> Bool {
    chain.contains { index in
      let folded = Fold.name(items[index].text)
      return folded.hasPrefix("to chuc thuc hien") || folded.hasPrefix("muc dich") || folded.hasPrefix("muc tieu")
        || folded.hasPrefix("kinh phi")
    }
  }

  private func task(_ items: [Item], _ index: Int, _ chain: [Int]) -> ImportedTask {
    var task = ImportedTask()
    let text = items[index].text
    task.content = text
    if items[index].numbering.style < .bullet { task.number = items[index].numbering.printed }
    task.lead = lead(items, index, chain) ?? ""
    task.support = Support.of(text)
    task.deadline = TimeWords.first(in: text)
    task.place = "dòng \(items[index].line)"
    let headings = chain.filter { items[$0].names == nil && items[$0].numbering.style < .bullet }
    if let last = headings.last {
      if headings.count > 1 {
        let above = items[headings[headings.count - 2]]
        task.section = above.numbering.printed
        task.sectionTitle = trimmed(above.text)
        task.group = "\(items[last].numbering.printed)\(stop(items[last].numbering)) \(trimmed(items[last].text))"
      } else {
        task.section = items[last].numbering.printed
        task.sectionTitle = trimmed(items[last].text)
      }
      task.criterion = Criterion.quoted(items[last].text)
    }
    if Subject.of(text) == nil { task.doubts.append("cơ quan chủ trì lấy từ dòng trên") }
    if !task.support.isEmpty { task.doubts.append("cơ quan phối hợp tách từ câu văn") }
    if !task.deadline.isEmpty { task.doubts.append("thời gian tách từ câu văn") }
    return task
  }

  private func stop(_ numbering: Numbering) -> String { numbering.style == .small ? ")" : "." }

  private func trimmed(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, ":;, ".contains(last) { text = text.dropLast() }
    return String(text)
  }
}

/// Marks of emphasis that come with text out of a PDF: `**Sở Nội vụ**`, `*Đối với…*`.
enum Emphasis {
  static func without(_ text: String) -> String {
    guard text.contains("*") else { return text }
    // A star in front of a name is a bullet: *\* Sở Nội vụ*.
    if text.hasPrefix("* ") { return "* " + Clean.text(text.dropFirst(2).filter { $0 != "*" }).text }
    return Clean.text(text.filter { $0 != "*" }).text
  }
}

/// Who does the work of a sentence: what stands in front of its first verb, where that names bodies.
enum Subject {
  static func of(_ text: String) -> String? {
    let words = AgencyWords.lowered(String(text.prefix(60)))
    guard AgencyWords.beginsABody(words, at: 0) else { return nil }
    var head = Substring(text)
    if let colon = text.firstIndex(of: ":"), AgencyWords.isNaming(String(text[..<colon])) {
      head = text[..<colon]
    } else if let end = AgencyWords.subjectEnd(text) {
      head = text[..<end]
    } else {
      return nil
    }
    while let last = head.last, ",;: ".contains(last) { head = head.dropLast() }
    guard !head.isEmpty, head.count < 200, AgencyWords.isNaming(String(head)) else { return nil }
    return String(head)
  }
}

/// With whom: *phối hợp với các sở, ban, ngành*, each time it is said.
enum Support {
  static func of(_ text: String) -> String {
    var found: [String] = []
    var rest = Substring(text)
    while let range = range(of: "phối hợp", in: rest) {
      rest = rest[range.upperBound...]
      var names = rest.drop { $0 == " " || $0 == "," }
      for filler in ["chặt chẽ ", "với ", "cùng "] where names.hasPrefix(filler) {
        names = names.dropFirst(filler.count)
      }
      guard AgencyWords.beginsABody(AgencyWords.lowered(String(names.prefix(40))), at: 0) else { continue }
      let end = AgencyWords.subjectEnd(String(names)).map { String(names)[..<$0] } ?? names[...]
      var name = end.prefix { !";.:(".contains($0) }
      while let last = name.last, ",;: ".contains(last) { name = name.dropLast() }
      for tail in [" và", " để", " trong", " nhằm"] where name.hasSuffix(tail) { name = name.dropLast(tail.count) }
      if AgencyWords.isNaming(String(name)) { found.append(String(name)) }
    }
    return found.joined(separator: "; ")
  }

  private static func range(of needle: String, in text: Substring) -> Range<Substring.Index>? {
    var start = text.startIndex
    while start < text.endIndex {
      let tail = text[start...]
      if tail.hasPrefix(needle) || tail.hasPrefix(needle.prefix(1).uppercased() + needle.dropFirst()) {
        return start..<text.index(start, offsetBy: needle.count)
      }
      start = text.index(after: start)
    }
    return nil
  }
}

/// What a sentence says about time.
enum TimeWords {
  static func first(in text: String) -> String {
    let words = text.split(separator: " ")
    let bare = words.map { word in
      var word = word
      while let last = word.last, ",;.:)".contains(last) { word = word.dropLast() }
      return String(word)
    }
    for index in words.indices {
      let next = index + 1 < bare.count ? bare[index + 1] : ""
      switch bare[index].lowercased() {
      case "hàng", "hằng":
        if ["năm", "quý", "tháng", "tuần", "ngày"].contains(next) { return "\(bare[index]) \(next)" }
      case "thường": if next == "xuyên" { return "\(bare[index]) \(next)" }
      case "định": if next == "kỳ" { return "\(bare[index]) \(next)" }
      case "giai":
        if next == "đoạn", let years = years(bare, words, index + 2) { return "\(bare[index]) đoạn \(years)" }
      case "trước", "nhất", "trong":
        if let phrase = until(bare, index) { return phrase }
      default: break
      }
    }
    return ""
  }

  /// `2017-2020`, `2017 - 2020`
  private static func years(_ bare: [String], _ words: [Substring], _ at: Int) -> String? {
    guard at < bare.count else { return nil }
    let digits = bare[at].filter(\.isNumber)
    if digits.count == 8 { return bare[at] }
    guard digits.count == 4, at + 2 < bare.count, ["-", "–"].contains(bare[at + 1]), bare[at + 2].count == 4 else {
      return nil
    }
    return "\(bare[at]) \(bare[at + 1]) \(bare[at + 2])"
  }

  /// *trước ngày 01/01/2018*, *chậm nhất ngày 31/12/2017*, *trong quý III năm 2017*
  private static func until(_ bare: [String], _ index: Int) -> String? {
    let start = bare[index].lowercased() == "nhất" ? index - 1 : index
    guard start >= 0, start == index || bare[start].lowercased() == "chậm" else { return nil }
    let next = index + 1 < bare.count ? bare[index + 1] : ""
    guard ["ngày", "tháng", "quý"].contains(next.lowercased()) || next.contains("/") else { return nil }
    for length in stride(from: 7, through: 2, by: -1) where start + length <= bare.count {
      let phrase = bare[start..<start + length].joined(separator: " ")
      if phrase.contains(where: \.isNumber), CellLook(phrase).isDeadline { return phrase }
    }
    return nil
  }
}

/// The names of criteria quoted in a heading: *Đối với tiêu chí “Cải cách tài chính công”*.
enum Criterion {
  static func quoted(_ heading: String) -> String {
    let folded = Fold.name(heading)
    guard folded.contains("tieu chi") || folded.contains("noi dung") || folded.contains("chi so") else { return "" }
    var names: [String] = []
    var name: String?
    for letter in heading {
      switch letter {
      case "“": name = ""
      case "”":
        if let text = name { names.append(withoutBrackets(text)) }
        name = nil
      default: name?.append(letter)
      }
    }
    return names.joined(separator: "; ")
  }

  private static func withoutBrackets(_ text: String) -> String {
    var depth = 0
    var kept = ""
    for letter in text {
      if letter == "(" { depth += 1 }
      if depth == 0 { kept.append(letter) }
      if letter == ")" { depth -= 1 }
    }
    return Clean.text(kept).text
  }
}
