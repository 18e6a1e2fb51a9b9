import Testing

@testable import Formats

/// Calendars after RFC 5545: what Outlook, Google and phones take without a word.
@Suite struct CalendarWriterTests {
  private static let long = String(repeating: "Rà soát, đơn giản hóa thủ tục đất đai; ", count: 12)

  @Test(arguments: [
    "Ngắn", long, String(repeating: "ữ", count: 100), String(repeating: "x", count: 67),
    String(repeating: "x", count: 68),
    String(repeating: "a", count: 66) + "đ", String(repeating: "a", count: 65) + "ệ", "dòng\nhai", "🇻🇳" + long,
  ])
  func linesAreFoldedBetweenCharacters(_ summary: String) throws {
    let lines = try lines(summary)
    for line in lines {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil, "a character was cut in two")
    }
    #expect(unfolded(lines).contains { $0.hasPrefix("SUMMARY:") && unescaped($0.dropFirst(8)) == summary })
  }

  @Test func aLineOf75BytesIsNotFolded() throws {
    #expect(try lines(String(repeating: "x", count: 67)).contains { $0.count == 75 })
    #expect(try lines(String(repeating: "x", count: 68)).contains(Array(" x".utf8)))
  }

  @Test func signsAreEscaped() throws {
    let text = unfolded(try lines("a, b; c\\d\ne"))
    #expect(text.contains("SUMMARY:a\\, b\\; c\\\\d\\ne"))
    #expect(text.first == "BEGIN:VCALENDAR")
    #expect(text.last == "END:VCALENDAR")
  }

  /// The lines of a calendar with one event; every one must end in CRLF.
  private func lines(_ summary: String) throws -> [[UInt8]] {
    var writer = CalendarWriter(name: "Kế hoạch", stamp: "20261116T000000Z")
    writer.event(.init(id: "1@a.example", day: "20261120", nextDay: "20261121", summary: summary))
    let bytes = writer.finish()
    #expect(Array(bytes.suffix(2)) == [0x0D, 0x0A])
    var lines: [[UInt8]] = []
    for part in bytes.dropLast(1).split(separator: 0x0A, omittingEmptySubsequences: false) {
      #expect(part.last == 0x0D)
      lines.append(Array(part.dropLast()))
    }
    return lines
  }

  private func unfolded(_ lines: [[UInt8]]) -> [String] {
    var out: [[UInt8]] = []
    for line in lines {
      if line.first == 0x20, !out.isEmpty {
        out[out.count - 1] += line.dropFirst()
      } else {
        out.append(line)
      }
    }
    return out.map { String(decoding: $0, as: UTF8.self) }
  }

  private func unescaped(_ text: Substring) -> String {
    var out = ""
    var isEscape = false
    for character in text {
      if isEscape {
        out.append(character == "n" ? "\n" : character)
        isEscape = false
      } else if character == "\\" {
        isEscape = true
      } else {
        out.append(character)
      }
    }
    return out
  }
}
