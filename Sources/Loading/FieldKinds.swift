import Diagnostics
import Reform
import Vietnamese

// The ways a value is read. Each returns a field that reads and writes one member of a record.

extension Field {
  public typealias Member<Value> = WritableKeyPath<Record, Value> & Sendable

  /// Words as printed.
  public static func text(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<String>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: Words("chữ", "text"), type: .string,
      read: { record, reading in member.set(reading.text, in: &record) },
      write: { record in
        let text = member.value(in: record)
        return text.isEmpty ? .absent : .text(text)
      })
  }

  /// Words that may be absent.
  public static func text(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<String?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: Words("chữ", "text"), type: .string,
      read: { record, reading in member.set(reading.text.isEmpty ? nil : reading.text, in: &record) },
      write: { record in member.value(in: record).map(FieldOutput.text) ?? .absent })
  }

  /// Several words in one cell, divided by `;` (or `,` where there is no `;`, if `commas`).
  public static func list(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, commas: Bool = false,
    _ member: Member<[String]>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning,
      takes: Words("một hoặc nhiều giá trị, cách nhau bằng dấu “;”", "one or more values, divided by “;”"),
      type: .string,
      read: { record, reading in
        let divider: Character = commas && !reading.text.contains(";") ? "," : ";"
        member.set(
          reading.text.split(whereSeparator: { $0 == divider || $0.isNewline })
            .map(trimmed).filter { !$0.isEmpty }, in: &record)
      },
      write: { record in
        let items = member.value(in: record)
        return items.isEmpty ? .absent : .text(items.joined(separator: "; "))
      })
  }

  /// A day: `YYYY-MM-DD` or `D/M/YYYY`.
  public static func day(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<Day?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: dayWords, type: .date,
      read: { record, reading in member.set(reading.day(), in: &record) },
      write: { record in member.value(in: record).map { .text($0.iso) } ?? .absent })
  }

  /// A whole number from 0.
  public static func count(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<Int?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning,
      takes: Words("số nguyên không âm: 0; 15; 1.250", "a whole number from 0: 0; 15; 1.250"), type: .integer,
      read: { record, reading in member.set(reading.count(), in: &record) },
      write: { record in member.value(in: record).map { .integer($0) } ?? .absent })
  }

  /// The same, where a sign (`-`, `…`, `x`) may stand for the number.
  static func count(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Slot<Record, Int?>,
    mark: Slot<Record, FigureMark?>
  ) -> Field {
    Field(
      key, title, aliases: aliases, meaning: meaning, takes: countWords, type: .integer,
      read: { record, reading in
        if let sign = FigureMark(cell: reading.text) {
          mark.set(sign, in: &record)
        } else {
          member.set(reading.count(), in: &record)
        }
      },
      write: { record in
        if let sign = mark.value(in: record) { return .text(sign.rawValue) }
        return member.value(in: record).map { .integer($0) } ?? .absent
      })
  }

  /// When something was sent: a day, with its hour where that is known.
  public static func sent(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<SubmissionTime?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning,
      takes: Words("ngày, có thể kèm giờ: 13/11/2026 9:40", "a day, with or without its hour: 13/11/2026 9:40"),
      type: .string,
      read: { record, reading in
        member.set(SubmissionTime(reading.text), in: &record)
        if member.value(in: record) == nil {
          reading.report(
            LoadingFaults.dayUnreadable,
            Words(
              "“\(reading.text)” không đọc được thành ngày, giờ",
              "“\(reading.text)” cannot be read as a day and an hour"))
        }
      },
      write: { record in member.value(in: record).map { .text($0.iso) } ?? .absent })
  }

  /// A year of four digits.
  public static func year(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<Int>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: Words("năm có bốn chữ số: 2024", "a year: 2024"),
      type: .year,
      read: { record, reading in if let year = reading.year() { member.set(year, in: &record) } },
      write: { record in
        let year = member.value(in: record)
        return year == 0 ? .absent : .integer(year)
      })
  }

  public static func year(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<Int?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: Words("năm có bốn chữ số: 2024", "a year: 2024"),
      type: .year,
      read: { record, reading in member.set(reading.year(), in: &record) },
      write: { record in member.value(in: record).map { .integer($0) } ?? .absent })
  }

  /// A decimal number, as printed in Vietnam (`84,31`) or by a program (`84.31`).
  public static func decimal(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<FixedDecimal?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: Words("số: 84,31 hoặc 84.31", "a number: 84,31 or 84.31"),
      type: .number,
      read: { record, reading in member.set(reading.decimal(), in: &record) },
      write: { record in member.value(in: record).map { .decimal($0) } ?? .absent })
  }

  /// Per cent: `86,5` or `86,5%`.
  public static func percent(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<FixedDecimal?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning,
      takes: Words("phần trăm: 86,5 hoặc 86,5%", "per cent: 86,5 or 86,5%"), type: .number,
      read: { record, reading in member.set(reading.percent(), in: &record) },
      write: { record in member.value(in: record).map { .decimal($0) } ?? .absent })
  }

  /// Places gained or lost: a whole number with its sign.
  static func places(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<Int?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning,
      takes: Words("số nguyên, có thể âm: 5; -7", "a whole number with its sign: 5; -7"), type: .integer,
      read: { record, reading in
        member.set(reading.decimal().flatMap(\.whole), in: &record)
      },
      write: { record in member.value(in: record).map { .integer($0) } ?? .absent })
  }

  /// Points of an index: a decimal, a sign in its place, or a number with `%`, which only an index of percentages takes.
  static func points(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<FixedDecimal?>,
    marks: Member<FigureMarks>, isPercentage: Member<Bool>
  ) -> Field {
    let member = Slot(member)
    let marks = Slot(marks)
    let isPercentage = Slot(isPercentage)
    return Field(
      key, title, aliases: aliases, meaning: meaning,
      takes: Words(
        "số: 84,31 hoặc 84.31; hoặc “-”, “…” (chưa có số), “x” (không công bố)",
        "a number: 84,31 or 84.31; or “-”, “…” (not known), “x” (withheld)"), type: .number,
      read: { record, reading in
        if let sign = FigureMark(cell: reading.text) {
          marks.change(in: &record) { $0[key] = sign }
        } else if reading.text.hasSuffix("%"), case .value(let number) = NumberReader.percent(reading.text) {
          member.set(number, in: &record)
          isPercentage.set(true, in: &record)
        } else {
          member.set(reading.decimal(), in: &record)
        }
      },
      write: { record in
        if let sign = marks.value(in: record)[key] { return .text(sign.rawValue) }
        return member.value(in: record).map { .decimal($0) } ?? .absent
      })
  }

  /// Yes or no: `có`, `không`.
  public static func flag(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<Bool>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: flagWords, type: .boolean,
      read: { record, reading in if let flag = reading.flag() { member.set(flag, in: &record) } },
      write: { record in member.value(in: record) ? .text("co") : .absent })
  }

  public static func flag(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String, _ member: Member<Bool?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: flagWords, type: .boolean,
      read: { record, reading in member.set(reading.flag(), in: &record) },
      write: { record in member.value(in: record).map { .text($0 ? "co" : "khong") } ?? .absent })
  }

  /// A moment with its offset from UTC.
  public static func moment(
    _ key: String, _ title: String, _ meaning: String, _ member: Member<Moment?>
  ) -> Field {
    let member = Slot(member)
    return Field(
      key, title, meaning: meaning,
      takes: Words(
        "thời điểm có múi giờ: 2026-11-16T08:00:00+07:00", "a moment with offset: 2026-11-16T08:00:00+07:00"),
      type: .datetime,
      read: { record, reading in
        member.set(Moment(reading.text), in: &record)
        if member.value(in: record) == nil {
          reading.report(
            LoadingFaults.momentUnreadable,
            Words("“\(reading.text)” không phải thời điểm có múi giờ", "“\(reading.text)” is no moment with an offset"))
        }
      },
      write: { record in member.value(in: record).map { .text($0.iso) } ?? .absent })
  }

  /// One of a list; taken as key or title, without regard to case and marks.
  public static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String,
    titles: @escaping @Sendable (Choice) -> [String] = { _ in [] }, _ member: Member<Choice?>
  ) -> Field where Choice.RawValue == String {
    let member = Slot(member)
    let choices = Choice.allCases.map(\.rawValue)
    let shown = choices.joined(separator: " | ")
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: Words(same: shown), type: .string, choices: choices,
      read: { record, reading in member.set(reading.choice(titles: titles), in: &record) },
      write: { record in member.value(in: record).map { .text($0.rawValue) } ?? .absent })
  }

  public static func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
    _ key: String, _ title: String, aliases: [String] = [], _ meaning: String,
    titles: @escaping @Sendable (Choice) -> [String] = { _ in [] }, _ member: Member<Choice>
  ) -> Field where Choice.RawValue == String {
    let member = Slot(member)
    let choices = Choice.allCases.map(\.rawValue)
    let shown = choices.joined(separator: " | ")
    return Field(
      key, title, aliases: aliases, meaning: meaning, takes: Words(same: shown), type: .string, choices: choices,
      read: { record, reading in
        if let choice: Choice = reading.choice(titles: titles) { member.set(choice, in: &record) }
      },
      write: { record in .text(member.value(in: record).rawValue) })
  }

  /// A field of a part of the record, as a field of the record.
  public func lifted<Whole>(_ member: WritableKeyPath<Whole, Record> & Sendable) -> Field<Whole> {
    let member = Slot(member)
    return Field<Whole>(
      key, title, aliases: aliases, meaning: meaning, takes: takes, type: type, isRequired: isRequired,
      choices: choices,
      read: { [read] whole, reading in member.change(in: &whole) { read(&$0, &reading) } },
      write: { [write] whole in write(member.value(in: whole)) })
  }

  /// The fields that any record may carry: source, illustrative mark, explanation, remark.
  public static func standing(_ member: Member<Standing>) -> [Field] {
    let fields: [Field<Standing>] = [
      .text("nguon", "Nguồn", "Văn bản hoặc bộ số liệu mà dòng này lấy từ đó", \.source),
      .flag(
        "minh_hoa", "Minh họa", "Số liệu minh họa, không lấy từ nguồn nào; trang in dấu này cạnh số", \.isIllustrative),
      .text("giai_trinh", "Giải trình", "Vì sao số này khác số lẽ ra phải bằng; đăng cạnh con số", \.explanation),
      .text("ghi_chu", "Ghi chú", "Nhận xét thêm; không thay cho giải trình", \.remark),
    ]
    return fields.map { $0.lifted(member) }
  }

  /// The fields of anything that is written and released.
  public static func release(_ member: Member<Release>) -> [Field] {
    let fields: [Field<Release>] = [
      .flag("du_thao", "Dự thảo", "Bản dự thảo: chỉ hiện khi dựng với --drafts", \.isDraft),
      .moment("dang_tu", "Đăng từ", "Không đăng trước thời điểm này", \.notBefore),
    ]
    return fields.map { $0.lifted(member) }
  }
}

private let countWords = Words(
  "số nguyên không âm: 0; 15; 1.250; hoặc “-” (không phát sinh), “…” (chưa có số), “x” (không công bố)",
  "a whole number from 0: 0; 15; 1.250; or “-” (none occurred), “…” (not known), “x” (withheld)")
private let dayWords = Words("ngày: 16/11/2026 hoặc 2026-11-16", "a day: 16/11/2026 or 2026-11-16")
private let flagWords = Words("co | khong", "co (yes) | khong (no)")

func trimmed(_ text: some StringProtocol) -> String {
  var slice = Substring(text)
  while let first = slice.first, first.isWhitespace { slice.removeFirst() }
  while let last = slice.last, last.isWhitespace { slice.removeLast() }
  return String(slice)
}
