/// Parses one point of a calendar phrase: a day, a month, a quarter, a run of months, a year.
extension CalendarParser {
  /// The next point, or nil where none can be read; `allowsBareYear` lets *năm* alone stand for the plan's year.
  mutating func point(allowsBareYear: Bool) -> CalendarPoint? {
    let start = at
    _ = take("cac", before: "thang") || take("cac", before: "quy") || take("cac", before: "nam")
    if let found = named(allowsBareYear) ?? bare() {
      unit = found.unit
      return found
    }
    at = start
    return nil
  }

  /// A point that says what it is: *ngày, tháng, quý, năm, giai đoạn, 6 tháng đầu năm*.
  private mutating func named(_ allowsBareYear: Bool) -> CalendarPoint? {
    let start = at
    if take("ngay") {
      if let found = dayAfterWord() { return found }
    } else if take("thang") {
      if let found = month() { return found }
    } else if let found = quarter() ?? months() {
      return found
    } else if take("giai", "doan") || take("cac", "nam") {
      _ = take("nam")
      if let found = year() { return found }
    } else if take("ca", "nam") {
      return year() ?? CalendarPoint(unit: .year)
    } else if take("nam") {
      if let found = year() { return found }
      if allowsBareYear { return CalendarPoint(unit: .year) }
    }
    at = start
    return nil
  }

  /// *15/12/2024*, *15/12*, *15 tháng 12 năm 2024*, after the word *ngày*; or the first end of *ngày 10 - 15/3*.
  private mutating func dayAfterWord() -> CalendarPoint? {
    if let found = slashed(isDay: true) { return found }
    guard let day = peek()?.number, peek()?.digits ?? 9 <= 2 else { return nil }
    at += 1
    if take("thang") {
      guard let month = smallNumber() else { return nil }
      var found = CalendarPoint(unit: .day, day: day, first: month)
      trailingYear(&found, slashes: ["/"])
      return found
    }
    // *ngày 10 - 15/3*: the month stands with the later day; 0 says so.
    return isBeforeLink() ? CalendarPoint(unit: .day, day: day, first: 0) : nil
  }

  private func isBeforeLink() -> Bool {
    guard let next = peek() else { return false }
    return next.isMark("-") || next.isWord("den") || next.isWord("toi")
  }

  /// What follows the word *tháng*.
  private mutating func month() -> CalendarPoint? {
    guard let month = smallNumber() else { return nil }
    var found = CalendarPoint(unit: .month, first: month)
    trailingYear(&found, slashes: ["/", "-", "."])
    return found
  }

  private mutating func quarter() -> CalendarPoint? {
    let start = at
    if take("quy") || take("qui") {
      if let found = quarterNumber() { return found }
    } else if let token = peek(), token.kind == .word, token.text.hasPrefix("quy"),
      let number = Roman.quarter(token.text.dropFirst(3))
    {
      // *QuýIII*: the blank is missing.
      at += 1
      var found = CalendarPoint(unit: .quarter, first: number.value, isSlip: number.isSlip)
      trailingYear(&found, slashes: ["/", "-", "."])
      return found
    }
    at = start
    return nil
  }

  mutating func quarterNumber() -> CalendarPoint? {
    var found = CalendarPoint(unit: .quarter)
    if let token = peek(), token.kind == .word, let number = Roman.quarter(token.text[...]) {
      at += 1
      found.first = number.value
      found.isSlip = number.isSlip
    } else if let number = smallNumber() {
      found.first = number
    } else {
      return nil
    }
    trailingYear(&found, slashes: ["/", "-", "."])
    return found
  }

  /// *6 tháng đầu năm 2024*, *sáu tháng cuối năm*.
  private mutating func months() -> CalendarPoint? {
    let start = at
    let spelled = ["mot": 1, "hai": 2, "ba": 3, "bon": 4, "sau": 6, "tam": 8, "chin": 9]
    guard let token = peek(), let count = token.number ?? spelled[token.text], (1...11).contains(count) else {
      return nil
    }
    at += 1
    if take("thang") {
      let isFirst = peek()?.isWord("dau") == true
      if take("dau") || take("cuoi") {
        _ = take("cua")
        if take("nam") {
          var found = CalendarPoint(
            unit: .months, first: isFirst ? 1 : 13 - count, last: isFirst ? count : 12)
          if let year = year() { (found.year, found.isSlip) = (year.year, year.isSlip) }
          return found
        }
        if take(mark: "/"), let year = year() {
          return CalendarPoint(
            unit: .months, first: isFirst ? 1 : 13 - count, last: isFirst ? count : 12, year: year.year,
            isSlip: year.isSlip)
        }
      }
    }
    at = start
    return nil
  }

  /// A point without a word before it: *31/12/2017*, *8/2017*, *2016*, or a number that goes on a list.
  private mutating func bare() -> CalendarPoint? {
    let start = at
    if unit == .quarter, let found = quarterNumber() { return found }
    if let found = isoDay() ?? slashed(isDay: false) { return found }
    if unit == nil || unit == .day, startsDayRange() || startsSpelledDay(), let found = dayAfterWord() {
      return found
    }
    at = start
    switch unit {
    case .month, .months:
      if let number = smallNumber() {
        var found = CalendarPoint(unit: .month, first: number)
        trailingYear(&found, slashes: ["/", "."])
        return found
      }
    default: break
    }
    at = start
    return year()
  }

  /// *10-15/3*: two days of one month.
  private func startsDayRange() -> Bool {
    guard let first = peek(), let second = peek(2), let month = peek(4) else { return false }
    return (1...2).contains(first.digits) && peek(1)?.isMark("-") == true && (1...2).contains(second.digits)
      && peek(3)?.isMark("/") == true && (1...2).contains(month.digits)
  }

  /// *15 tháng 12*.
  private func startsSpelledDay() -> Bool {
    guard let first = peek(), let month = peek(2) else { return false }
    return (1...2).contains(first.digits) && peek(1)?.isWord("thang") == true && (1...2).contains(month.digits)
  }
}

/// The quarters in Roman figures.
enum Roman {
  /// *III*, also where an l or a bar was typed for an I, which is a slip.
  static func quarter(_ text: Substring) -> (value: Int, isSlip: Bool)? {
    let plain = text.replacing("l", with: "i")
    let values = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6]
    return values[String(plain)].map { ($0, plain != String(text)) }
  }
}
