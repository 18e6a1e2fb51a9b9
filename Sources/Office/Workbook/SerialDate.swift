/// Days and times as Excel stores them: days since an epoch, the time of day as their fraction.
enum SerialDate {
  /// `YYYY-MM-DD`, `YYYY-MM-DDTHH:MM:SS` or, within day 0, `HH:MM:SS`; rounded to the second. Nil for what is no day
  /// that Excel shows: before the epoch or after the year 9999.
  ///
  /// In the 1900 epoch serial 60 is a 29 February 1900 that never was, kept from Lotus 1-2-3; serials before it are a
  /// day off against the rest. Serial 60 itself is read as the day before 1 March.
  static func text(_ serial: Double, is1904: Bool) -> String? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    let seconds = Int((serial * 86_400).rounded())
    var day = seconds / 86_400
    let time = seconds % 86_400
    if day == 0 { return clock(time) }
    if !is1904, day < 60 { day += 1 }
    let date = civil(daysSince1970: day - (is1904 ? 24_107 : 25_569))
    return time == 0 ? date : date + "T" + clock(time)
  }

  /// `HH:MM:SS` of a length of time, hours past 24 too.
  static func elapsed(_ serial: Double) -> String? {
    guard serial.magnitude < 2_958_466 else { return nil }
    let seconds = Int((serial.magnitude * 86_400).rounded())
    return (serial < 0 && seconds > 0 ? "-" : "") + clock(seconds)
  }

  /// A cell of type *d* (ISO 8601), in the forms above. Nil where it is none.
  static func iso(_ text: String) -> String? {
    var body = Substring(text)
    if body.hasSuffix("Z") { body = body.dropLast() }
    let parts = body.split(separator: "T", omittingEmptySubsequences: false)
    func isShaped(_ part: Substring, _ shape: StaticString) -> Bool {
      part.utf8.count == shape.utf8CodeUnitCount
        && zip(part.utf8, UnsafeBufferPointer(start: shape.utf8Start, count: shape.utf8CodeUnitCount)).allSatisfy {
          $1 == 0x30 ? (0x30...0x39).contains($0) : $0 == $1
        }
    }
    func time(_ part: Substring) -> String? {
      let whole = part.prefix { $0 != "." && $0 != "," }
      if isShaped(whole, "00:00:00") { return String(whole) }
      return isShaped(whole, "00:00") ? whole + ":00" : nil
    }
    if parts.count == 1 { return isShaped(parts[0], "0000-00-00") ? String(parts[0]) : time(parts[0]) }
    guard parts.count == 2, isShaped(parts[0], "0000-00-00"), let clock = time(parts[1]) else { return nil }
    return clock == "00:00:00" ? String(parts[0]) : parts[0] + "T" + clock
  }

  private static func clock(_ seconds: Int) -> String {
    two(seconds / 3_600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60)
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0" + String(number) : String(number) }

  /// The proleptic Gregorian day, after Howard Hinnant's days-to-civil.
  private static func civil(daysSince1970: Int) -> String {
    let shifted = daysSince1970 + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let ofEra = shifted - era * 146_097
    let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    let padded = String(year)
    return String(repeating: "0", count: max(0, 4 - padded.utf8.count)) + padded + "-" + two(month) + "-" + two(day)
  }
}
