/// Days → an iCalendar file after RFC 5545: CRLF, lines of at most 75 bytes folded between characters, text escaped.
public struct CalendarWriter: Sendable {
  /// A whole-day event.
  public struct Event: Sendable {
    /// Stable for life, with the host behind an `@`.
    public var id: String
    /// `20261120`; the next day ends it.
    public var day: String
    public var nextDay: String
    public var summary: String
    public var description: String
    public var address: String?

    public init(
      id: String, day: String, nextDay: String, summary: String, description: String = "", address: String? = nil
    ) {
      self.id = id
      self.day = day
      self.nextDay = nextDay
      self.summary = summary
      self.description = description
      self.address = address
    }
  }

  private var bytes: [UInt8] = []
  private let stamp: String

  /// A calendar; `stamp` is the moment all events say they were written at (`20261116T000000Z`).
  public init(name: String, description: String? = nil, stamp: String) {
    self.stamp = stamp
    line("BEGIN:VCALENDAR")
    line("VERSION:2.0")
    line("PRODID:-//Cong Khai//congkhai//VI")
    line("CALSCALE:GREGORIAN")
    line("METHOD:PUBLISH")
    line("X-WR-CALNAME:" + Self.escaped(name))
    if let description { line("X-WR-CALDESC:" + Self.escaped(description)) }
  }

  public mutating func event(_ event: Event) {
    line("BEGIN:VEVENT")
    line("UID:" + event.id)
    line("DTSTAMP:" + stamp)
    line("DTSTART;VALUE=DATE:" + event.day)
    line("DTEND;VALUE=DATE:" + event.nextDay)
    line("SUMMARY:" + Self.escaped(event.summary))
    if !event.description.isEmpty { line("DESCRIPTION:" + Self.escaped(event.description)) }
    if let address = event.address { line("URL:" + address) }
    line("TRANSP:TRANSPARENT")
    line("END:VEVENT")
  }

  /// The whole file.
  public func finish() -> [UInt8] {
    var whole = self
    whole.line("END:VCALENDAR")
    return whole.bytes
  }

  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "\\", ";", ",": out += "\\" + String(character)
      case "\n", "\r\n", "\r": out += "\\n"
      default: out.append(character)
      }
    }
    return out
  }

  /// Folds at 75 bytes; a continuation line begins with a blank, which counts.
  private mutating func line(_ text: String) {
    var width = 0
    for scalar in text.unicodeScalars {
      let size = UTF8.width(scalar)
      if width + size > 75 {
        bytes.append(contentsOf: [0x0D, 0x0A, 0x20])
        width = 1
      }
      bytes.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
      width += size
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }
}
