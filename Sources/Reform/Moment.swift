/// A moment in time, to the second: what decides whether something under embargo is out.
///
/// Written as ISO 8601 with an offset (`2026-03-01T08:00:00+07:00`); two writings of one moment are equal.
public struct Moment: Sendable, Hashable, Comparable {
  /// Seconds since 1970-01-01T00:00:00Z.
  public let seconds: Int

  /// The moment so many seconds after 1970-01-01T00:00:00Z.
  public init(seconds: Int) { self.seconds = seconds }

  /// Indochina time: Việt Nam's clock, whatever the machine's.
  public static let vietnamOffset = 7 * 3600

  /// The last second of a day in Việt Nam (23:59:59, UTC+7).
  public static func end(of day: Day) -> Moment {
    Moment(seconds: (day.ordinal + 1) * 86_400 - 1 - vietnamOffset)
  }

  /// The first second of a day in Việt Nam (00:00:00, UTC+7).
  public static func start(of day: Day) -> Moment {
    Moment(seconds: day.ordinal * 86_400 - vietnamOffset)
  }

  /// The day it is in Việt Nam at this moment.
  public var day: Day { Day(ordinal: Moment.split(seconds + Moment.vietnamOffset).day) }

  public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

  static func split(_ seconds: Int) -> (day: Int, second: Int) {
    let second = ((seconds % 86_400) + 86_400) % 86_400
    return ((seconds - second) / 86_400, second)
  }
}

extension Moment: CustomStringConvertible {
  /// ISO 8601 on Việt Nam's clock: `2026-03-01T08:00:00+07:00`.
  public var iso: String {
    let (_, second) = Moment.split(seconds + Moment.vietnamOffset)
    return day.iso + "T" + Day.twoDigits(second / 3600) + ":" + Day.twoDigits(second / 60 % 60) + ":"
      + Day.twoDigits(second % 60) + "+07:00"
  }

  public var description: String { iso }

  /// Reads ISO 8601 with an offset: `2026-03-01T08:00:00+07:00`, `2026-03-01 08:00+0700`, `…Z`; seconds and a
  /// fraction of them (dropped) may be absent or present. Nil where the offset is absent: without one it is no moment.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count > 16, let dayPart = String(validating: bytes[0..<10], as: UTF8.self),
      bytes[4] == 0x2D, let day = Day.read(dayPart).day,
      bytes[10] == 0x54 || bytes[10] == 0x74 || bytes[10] == 0x20
    else { return nil }
    var cursor = Cursor(bytes: bytes, at: 11)
    guard let hour = cursor.twoDigits(), hour <= 24, cursor.take(0x3A), let minute = cursor.twoDigits(), minute < 60
    else { return nil }
    var second = 0
    if cursor.take(0x3A) {
      guard let found = cursor.twoDigits(), found <= 60 else { return nil }
      second = min(found, 59)
      if cursor.take(0x2E) || cursor.take(0x2C) { cursor.skipDigits() }
    }
    guard hour < 24 || (minute == 0 && second == 0) else { return nil }
    guard let offset = cursor.offset(), cursor.isAtEnd else { return nil }
    self.init(seconds: day.ordinal * 86_400 + hour * 3600 + minute * 60 + second - offset)
  }
}

/// A place in the bytes of a moment's text.
private struct Cursor {
  let bytes: [UInt8]
  var at: Int

  var isAtEnd: Bool { at == bytes.count }

  mutating func take(_ byte: UInt8) -> Bool {
    guard at < bytes.count, bytes[at] == byte else { return false }
    at += 1
    return true
  }

  mutating func digit() -> Int? {
    guard at < bytes.count, (0x30...0x39).contains(bytes[at]) else { return nil }
    at += 1
    return Int(bytes[at - 1] - 0x30)
  }

  mutating func twoDigits() -> Int? {
    guard let tens = digit(), let ones = digit() else { return nil }
    return tens * 10 + ones
  }

  mutating func skipDigits() {
    while digit() != nil {}
  }

  /// `Z`, `+07:00`, `+0700` or `+07`, in seconds.
  mutating func offset() -> Int? {
    if take(0x5A) || take(0x7A) { return 0 }
    let sign = take(0x2B) ? 1 : (take(0x2D) ? -1 : 0)
    guard sign != 0, let hours = twoDigits(), hours <= 14 else { return nil }
    guard !isAtEnd else { return sign * hours * 3600 }
    _ = take(0x3A)
    guard let minutes = twoDigits(), minutes < 60 else { return nil }
    return sign * (hours * 3600 + minutes * 60)
  }
}
