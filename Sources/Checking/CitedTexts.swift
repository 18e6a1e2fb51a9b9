import Diagnostics
import Formats
import Loading
import Records
import Reform
import Vietnamese

/// One text that may cite documents, and how its citations are judged.
struct CitedText {
  /// Which text this is, in the order they are read.
  let serial: Int
  let text: String
  /// The day a cited document must be in force on; nil where that is not asked.
  let judgedOn: Day?
  /// The day the text is of, where it has one.
  let writtenOn: Day?
  /// A list that cites documents a site need not hold: a procedure's legal basis, evidence.
  let isLoose: Bool
  /// A source (`nguon`): what figures were taken from, whatever has become of it.
  let isSource: Bool
  /// The place of some bytes of the text.
  let place: (_ offset: Int, _ length: Int) -> Place
}

/// Every text of a content folder, with the days that hold for it.
enum CitedTexts {
  static func each(of loaded: LoadedContent, asOf: Day, _ body: (CitedText) -> Void) {
    let days = TextDays(loaded.library, asOf: asOf)
    var serial = 0
    for table in loaded.tables {
      let isProgress = table.file.contains("/tien-do.")
      // Evidence and the list itself name documents whatever has become of them.
      let isPlain = isProgress || table.file.hasPrefix("van-ban.")
      let day = isPlain ? (judged: nil, written: nil) : days.of(table.file)
      let isProcedures = table.file.hasPrefix("thu-tuc/")
      let isList = table.file.hasPrefix("van-ban.")
      let heads = table.head.map { Fold.name($0.text) }
      let sources = heads.map { $0 == "nguon" }
      let skipped = heads.map { isList && ($0 == "so hieu" || $0 == "so ky hieu" || $0 == "tep") }
      for row in table.rows {
        for column in 0..<table.columnCount where !skipped[column] {
          let text = table[row, column]
          if text.utf8.count < 6 { continue }
          serial += 1
          body(
            CitedText(
              serial: serial, text: text, judgedOn: sources[column] ? nil : day.judged,
              writtenOn: sources[column] ? nil : day.written,
              isLoose: isProcedures || isProgress || isList, isSource: sources[column],
              place: { _, _ in table.place(row: row, column: column) }))
        }
      }
    }
    for text in loaded.texts where !text.text.isEmpty {
      let day = days.of(text.file)
      serial += 1
      body(
        CitedText(
          serial: serial, text: text.text, judgedOn: day.judged, writtenOn: day.written,
          isLoose: text.file.hasPrefix("thu-tuc/"), isSource: false,
          place: { text.place(ofByte: $0, length: $1) }))
    }
    for value in loaded.values where value.text.utf8.count >= 6 {
      let day = days.of(value.place.file)
      serial += 1
      body(
        CitedText(
          serial: serial, text: value.text, judgedOn: day.judged, writtenOn: day.written, isLoose: false,
          isSource: false, place: { _, _ in value.place }))
    }
  }
}

/// The days that hold for the texts of a file.
private struct TextDays {
  private let asOf: Day
  private var plans: [String: (judged: Day, written: Day?)] = [:]
  private var posts: [String: Day] = [:]
  /// A report is a paper of its period.
  private var reports: [String: (judged: Day, written: Day)] = [:]

  init(_ library: Library, asOf: Day) {
    self.asOf = asOf
    for file in library.plans {
      let plan = file.plan.value
      let written = plan.issued ?? plan.period.from
      // An ended plan is a paper of its time.
      plans["ke-hoach/\(plan.slug)/"] = (plan.period.to < asOf ? written : asOf, plan.issued)
    }
    for file in library.reports {
      let report = file.report.value
      let written = report.issued ?? report.period.to
      reports["bao-cao/\(report.slug)/"] = (min(written, asOf), written)
    }
    for file in library.posts { posts[file.body.file] = file.post.value.day }
  }

  func of(_ file: String) -> (judged: Day?, written: Day?) {
    if file.hasPrefix("ke-hoach/") {
      let folder = file.split(separator: "/").prefix(2).joined(separator: "/") + "/"
      return plans[folder].map { ($0.judged, $0.written) } ?? (nil, nil)
    }
    if file.hasPrefix("bao-cao/") {
      let folder = file.split(separator: "/").prefix(2).joined(separator: "/") + "/"
      if let days = reports[folder] { return (days.judged, days.written) }
    }
    if let day = posts[file] { return (day, day) }
    return (asOf, nil)
  }
}

extension TextBody {
  /// The place of some bytes of the text: its line and column in the file.
  func place(ofByte offset: Int, length: Int) -> Place {
    var text = text
    return text.withUTF8 { bytes in
      let end = min(offset, bytes.count)
      var line = firstLine
      var start = 0
      for index in 0..<end where bytes[index] == 0x0A {
        line += 1
        start = index + 1
      }
      let column = String(decoding: bytes[start..<end], as: UTF8.self).count + 1
      return Place(file: file, line: line, column: column, length: max(1, length))
    }
  }
}
