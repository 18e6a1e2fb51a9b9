/// Parses the numbers of calendar phrases: dates with slashes, years, and the slips in them that have one reading.
extension CalendarParser {
  /// A number of one or two digits: of a month or a quarter.
  mutating func smallNumber() -> Int? {
    guard let token = peek(), token.digits <= 2, let number = token.number else { return nil }
    at += 1
    return number
  }

  /// A year of four digits, also where a blank has got into it (*2 024*).
  mutating func year() -> CalendarPoint? {
    let start = at
    var value = 0
    var digits = 0
    var pieces = 0
    while let token = peek(), let number = token.number, digits + token.digits <= 4, pieces == 0 || token.isSpaced {
      for _ in 0..<token.digits { value *= 10 }
      value += number
      digits += token.digits
      pieces += 1
      at += 1
      if digits == 4 { break }
    }
    if digits == 4, (1900...2199).contains(value) {
      return CalendarPoint(unit: .year, year: value, isSlip: pieces > 1)
    }
    at = start
    return nil
  }

  /// The year of a month or quarter: *tháng 8/2017*, *tháng 8 năm 2017*; *tháng 8 2017* lacks its slash.
  mutating func trailingYear(_ point: inout CalendarPoint, slashes: [String]) {
    let start = at
    if let mark = peek(), mark.kind == .mark, slashes.contains(mark.text) {
      at += 1
      let isDoubled = take(mark: mark.text)
      _ = take("nam")
      if let year = year(), !isFollowedBySlash() {
        point.year = year.year
        point.isSlip = point.isSlip || year.isSlip || isDoubled
        return
      }
    } else {
      _ = take(mark: ",")
      if take("nam") || take("cua", "nam") {
        if let year = year() {
          point.year = year.year
          point.isSlip = point.isSlip || year.isSlip
          return
        }
      } else if let year = year() {
        point.year = year.year
        point.isSlip = true
        return
      }
    }
    at = start
  }

  /// *15/12/2024*, *15/12*, *12/2024*, with `/`, `-` or `.`; after the word *ngày* a pair is never month and year.
  mutating func slashed(isDay: Bool) -> CalendarPoint? {
    let start = at
    guard let first = smallNumber(), let mark = peek(), mark.kind == .mark, ["/", "-", "."].contains(mark.text)
    else {
      at = start
      return nil
    }
    at += 1
    var isSlip = take(mark: mark.text)
    if !isDay, mark.text == "/", let year = year() {
      return CalendarPoint(unit: .month, first: first, year: year.year, isSlip: isSlip || year.isSlip)
    }
    guard let month = smallNumber() else {
      at = start
      return nil
    }
    var found = CalendarPoint(unit: .day, day: first, first: month)
    let afterMonth = at
    if take(mark: mark.text) {
      isSlip = take(mark: mark.text) || isSlip
      if let year = year() {
        (found.year, found.isSlip) = (year.year, isSlip || year.isSlip)
        return found
      }
      if let short = peek(), short.digits == 2, let number = short.number, mark.text == "/" {
        at += 1
        (found.year, found.isSlip) = (2000 + number, true)
        return found
      }
      at = afterMonth
    }
    // Without a year only the slash makes a date: *10 - 15* and *1.2* are something else.
    if mark.text == "/" {
      found.isSlip = isSlip
      if take("nam") {
        guard let year = year() else {
          at = start
          return nil
        }
        (found.year, found.isSlip) = (year.year, isSlip || year.isSlip)
      } else if let year = year() {
        (found.year, found.isSlip) = (year.year, true)
      }
      return found
    }
    at = start
    return nil
  }

  /// *2024-12-31*.
  mutating func isoDay() -> CalendarPoint? {
    let start = at
    if let token = peek(), token.digits == 4, let year = token.number, peek(1)?.isMark("-") == true {
      at += 2
      if let month = smallNumber(), peek(-1)?.digits == 2, take(mark: "-"), let day = smallNumber() {
        return CalendarPoint(unit: .day, day: day, first: month, year: year)
      }
    }
    at = start
    return nil
  }

  private func isFollowedBySlash() -> Bool { peek()?.isMark("/") == true }
}
