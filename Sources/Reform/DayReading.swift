/// What a piece of text says when it is asked for a day.
public enum DayReading: Sendable, Hashable {
  /// The text is this day.
  case day(Day)
  /// The text has the shape of a day that no calendar has.
  case impossible(reason: CalendarReason, nearest: Day?)
  /// The text has no shape of a day.
  case notADay

  /// The day, where there is one.
  public var day: Day? {
    if case .day(let day) = self { day } else { nil }
  }
}

extension Day {
  /// Reads `YYYY-MM-DD` or `D/M/YYYY` (also with `-` or `.` for `/`); blanks around it and one pair of quotes are
  /// passed over. A year has four digits: *1/2/16* is no day.
  public static func read(_ text: String) -> DayReading {
    var numbers: [(value: Int, digits: Int)] = []
    var separators: [UInt8] = []
    var value = 0
    var digits = 0
    for byte in trimmed(text) {
      switch byte {
      case 0x30...0x39:
        guard digits < 4 else { return .notADay }
        value = value * 10 + Int(byte - 0x30)
        digits += 1
      case 0x2D, 0x2E, 0x2F:
        guard digits > 0 else { return .notADay }
        numbers.append((value, digits))
        separators.append(byte)
        (value, digits) = (0, 0)
      default: return .notADay
      }
    }
    guard digits > 0 else { return .notADay }
    numbers.append((value, digits))
    guard numbers.count == 3, separators[0] == separators[1] else { return .notADay }
    if numbers[0].digits == 4, separators[0] == 0x2D, numbers[1].digits <= 2, numbers[2].digits <= 2 {
      return checked(year: numbers[0].value, month: numbers[1].value, day: numbers[2].value)
    }
    guard numbers[2].digits == 4, numbers[0].digits <= 2, numbers[1].digits <= 2 else { return .notADay }
    return checked(year: numbers[2].value, month: numbers[1].value, day: numbers[0].value)
  }

  /// The day, or why there is none: *tháng 2/2026 có 28 ngày*.
  public static func checked(year: Int, month: Int, day: Int) -> DayReading {
    if let found = Day(year: year, month: month, day: day) { return .day(found) }
    if !(1...9999).contains(year) { return .impossible(reason: .noYear(year), nearest: nil) }
    if !(1...12).contains(month) { return .impossible(reason: .monthsOfYear, nearest: nil) }
    if day < 1 { return .impossible(reason: .daysFromOne, nearest: nil) }
    return .impossible(
      reason: .daysOfMonth(month, year: year, daysIn(month: month, year: year)),
      nearest: last(ofMonth: month, year: year))
  }

  /// The bytes without blanks (no-break space among them), quotes, or the `'` a spreadsheet puts before text.
  private static func trimmed(_ text: String) -> ArraySlice<UInt8> {
    var bytes = Array(text.utf8)[...]
    func isEdge(_ byte: UInt8) -> Bool {
      byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D || byte == 0x22 || byte == 0x27
    }
    while true {
      if let first = bytes.first, isEdge(first) {
        bytes.removeFirst()
      } else if let last = bytes.last, isEdge(last) {
        bytes.removeLast()
      } else if bytes.starts(with: [0xC2, 0xA0]) {
        bytes.removeFirst(2)
      } else if bytes.suffix(2).elementsEqual([0xC2, 0xA0]) {
        bytes.removeLast(2)
      } else {
        return bytes
      }
    }
  }
}
