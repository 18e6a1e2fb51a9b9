import Reform
import Vietnamese

/// What a plan says of itself, in the text around its tasks: letterhead, title, number, day, signer, years, total.
struct PlanHeadReading {
  let lines: [TextLine]
  /// How many lines stand in front of the first table.
  let body: Int
  /// Heads of its tables as printed.
  let titles: [String]
  let totals: [String]
  let tasks: [ImportedTask]

  func read(_ remarks: inout [ImportRemark]) -> ImportedPlanHead {
    var head = ImportedPlanHead()
    let text = OfficialText(lines, titlesBefore: body)
    head.number = text.number ?? ""
    head.issued = text.issued(of: head.number)
    head.title = text.title ?? ""
    head.issuer = text.issuer ?? ""
    head.signer = text.signer ?? ""
    years(&head, text, &remarks)
    money(&head)
    let late = titles.first { Fold.name($0).contains("cham nhat") || Fold.name($0).contains("han chot") }
    head.isLatest = late != nil
    for other in text.otherDays(of: head.number) where head.issued != nil && other.day != head.issued {
      remarks.append(
        ImportRemark(
          place: "dòng \(other.line)", text: other.text,
          doubt: "ngày \(other.day.vietnamese) khác ngày ban hành \(head.issued?.vietnamese ?? "") ghi ở chỗ khác"))
    }
    missing(head, &remarks)
    return head
  }

  private func missing(_ head: ImportedPlanHead, _ remarks: inout [ImportRemark]) {
    let facts: [(String, Bool, String)] = [
      ("tieu_de", head.title.isEmpty, "không tìm thấy tên kế hoạch"),
      ("so_hieu", head.number.isEmpty, "không tìm thấy số hiệu; kế hoạch được ghi là dự thảo"),
      ("ngay_ban_hanh", head.issued == nil, "không tìm thấy ngày ban hành; kế hoạch được ghi là dự thảo"),
      ("co_quan", head.issuer.isEmpty, "không tìm thấy cơ quan ban hành"),
      ("nguoi_ky", head.signer.isEmpty, "không tìm thấy người ký"),
    ]
    for (key, isMissing, doubt) in facts where isMissing {
      remarks.append(ImportRemark(place: "ke-hoach.md", text: key, doubt: doubt))
    }
  }

  // MARK: Years

  private func years(_ head: inout ImportedPlanHead, _ text: OfficialText, _ remarks: inout [ImportRemark]) {
    let sources = [head.title] + text.titleLines
    for source in sources {
      guard let years = Years.read(source) else { continue }
      set(years, &head)
      break
    }
    if head.from == nil, let year = head.issued?.year {
      set(Years(first: year, last: year, isPeriod: false), &head)
      remarks.append(
        ImportRemark(
          place: "ke-hoach.md", text: "tu, den", doubt: "tên kế hoạch không nêu năm; lấy năm ban hành \(year)"))
    }
    if head.from == nil {
      let found = tasks.compactMap { Years.read($0.deadline) }
      if let first = found.map(\.first).min(), let last = found.map(\.last).max() {
        set(Years(first: first, last: last, isPeriod: true), &head)
        remarks.append(
          ImportRemark(place: "ke-hoach.md", text: "tu, den", doubt: "kỳ của kế hoạch suy từ thời gian của các việc"))
      }
    }
    // *năm 2017 và những năm tiếp theo*: the goal says until when.
    if sources.contains(where: { Fold.name($0).contains("nhung nam tiep theo") }), let last = text.goalYear,
      last > head.to?.year ?? 0
    {
      head.to = Day(year: last, month: 12, day: 31)
      remarks.append(
        ImportRemark(
          place: "ke-hoach.md", text: "den",
          doubt: "tên ghi “những năm tiếp theo”; lấy năm \(last) là năm kế hoạch đặt mục tiêu"))
    }
  }

  private func set(_ years: Years, _ head: inout ImportedPlanHead) {
    head.from = Day(year: years.first, month: 1, day: 1)
    head.to = Day(year: years.last, month: 12, day: 31)
    // A plan of one year that is issued in the middle of it begins then.
    if !years.isPeriod, let issued = head.issued, issued.year == years.first, issued.month > 3 { head.from = issued }
  }

  // MARK: Money

  private func money(_ head: inout ImportedPlanHead) {
    for title in titles {
      if let unit = MoneyUnit(columnTitle: title) { head.moneyUnit = unit }
    }
    for total in totals {
      guard let amount = Self.lastAmount(total) else { continue }
      if let unit = head.moneyUnit, !amount.contains(where: \.isLetter) {
        head.total = "\(amount) \(unit.label)"
      } else if amount.contains(where: \.isLetter) {
        head.total = amount
      }
    }
    if head.total.isEmpty { head.total = OfficialText(lines, titlesBefore: body).statedTotal ?? "" }
  }

  /// The amount at the end of *Tổng cộng … 936*, outside brackets.
  static func lastAmount(_ text: String) -> String? {
    var depth = 0
    let plain = text.filter { letter in
      if letter == "(" { depth += 1 }
      defer { if letter == ")" { depth -= 1 } }
      return depth == 0
    }
    let words = plain.split(separator: " ").map(String.init)
    for index in words.indices {
      guard words[index].first?.isNumber == true else { continue }
      for length in [4, 3, 2, 1] where index + length <= words.count {
        let phrase = words[index..<index + length].joined(separator: " ").trimmingStops
        if MoneyReader.read(phrase, unit: .trieu).money != nil { return phrase }
      }
    }
    return nil
  }
}

extension String {
  /// Without a stop behind it.
  var trimmingStops: String {
    var text = Substring(self)
    while let last = text.last, ".;:, ".contains(last) { text = text.dropLast() }
    return String(text)
  }
}

/// The years a text is about: *năm 2017*, *giai đoạn 2016 - 2020*.
struct Years: Equatable {
  var first: Int
  var last: Int
  var isPeriod: Bool

  static func read(_ text: String) -> Years? {
    let words = Fold.name(text).split(separator: " ").map(String.init)
    for index in words.indices where words[index] == "doan" {
      let numbers = words[(index + 1)...].prefix(2).compactMap(year)
      if numbers.count == 2, numbers[0] <= numbers[1] {
        return Years(first: numbers[0], last: numbers[1], isPeriod: true)
      }
    }
    for index in words.indices.dropFirst() where words[index - 1] == "nam" {
      guard let first = year(words[index]) else { continue }
      if index + 1 < words.count, let last = year(words[index + 1]), first < last {
        return Years(first: first, last: last, isPeriod: true)
      }
      return Years(first: first, last: first, isPeriod: false)
    }
    if let only = words.compactMap(year).last, words.count <= 6 {
      return Years(first: only, last: only, isPeriod: false)
    }
    return nil
  }

  static func year(_ word: String) -> Int? {
    guard word.count == 4, let number = Int(word), (1990...2060).contains(number) else { return nil }
    return number
  }
}
