import Diagnostics
import Reform
import Vietnamese

// Each reading returns nil for an empty value (absent is not zero) and reports a value it cannot take.

extension FieldReading {
  mutating func day() -> Day? {
    guard !text.isEmpty else { return nil }
    switch Day.read(text) {
    case .day(let day): return day
    case .impossible(let reason, let nearest):
      report(
        LoadingFaults.dayImpossible,
        Words(
          "ngày \(text) không có trong lịch; \(reason.vietnamese)",
          "\(text) is no day of the calendar; \(reason.english)"),
        suggestion: .didYouMean(nearest, like: text))
      return nil
    case .notADay:
      report(
        LoadingFaults.dayUnreadable, Words("“\(text)” không đọc được thành ngày", "“\(text)” cannot be read as a day"))
      return nil
    }
  }

  mutating func count() -> Int? {
    guard !text.isEmpty else { return nil }
    guard case .value(let value) = NumberReader.read(text, .vietnamese), let number = value.whole else {
      report(
        LoadingFaults.numberUnreadable,
        Words("“\(text)” không phải số nguyên", "“\(text)” is no whole number"))
      return nil
    }
    guard number >= 0 else {
      report(
        LoadingFaults.countNegative,
        Words("số đếm không thể âm: \(text)", "a count cannot be negative: \(text)"))
      return nil
    }
    return number
  }

  mutating func year() -> Int? {
    guard !text.isEmpty else { return nil }
    guard text.utf8.count == 4, let year = Int(text), (1900...2200).contains(year) else {
      report(
        LoadingFaults.yearUnreadable,
        Words("“\(text)” không phải năm có bốn chữ số", "“\(text)” is no year of four digits"))
      return nil
    }
    return year
  }

  mutating func decimal() -> FixedDecimal? {
    guard !text.isEmpty else { return nil }
    switch NumberReader.read(text, .score) {
    case .value(let number): return number
    case .ambiguous(let grouped, let decimal):
      report(
        LoadingFaults.numberAmbiguous,
        Words(
          "“\(text)” có thể là \(Format.decimal(grouped)) hoặc \(Format.decimal(decimal))",
          "“\(text)” may be \(grouped.plain) or \(decimal.plain)"),
        suggestion: Words(
          "viết \(grouped.plain) hoặc \(Format.decimal(decimal))",
          "write \(grouped.plain) or \(Format.decimal(decimal))"))
    case .notANumber, .tooLarge:
      report(
        LoadingFaults.numberUnreadable,
        Words("“\(text)” không đọc được thành số", "“\(text)” cannot be read as a number"))
    }
    return nil
  }

  /// A number of per cent, with or without its sign.
  mutating func percent() -> FixedDecimal? {
    guard text.hasSuffix("%") else { return decimal() }
    let bare = text.dropLast().drop { $0 == " " }
    var reading = FieldReading(text: String(trimmed(bare)), title: title, takes: takes, at: locate)
    let number = reading.decimal()
    faults += reading.faults
    return number
  }

  mutating func flag() -> Bool? {
    switch Fold.name(text) {
    case "": return nil
    case "co", "true", "x", "1", "yes", "dung": return true
    case "khong", "false", "0", "no", "sai": return false
    default:
      report(LoadingFaults.choiceUnknown, Words("“\(text)” không phải có hay không", "“\(text)” is neither yes nor no"))
      return nil
    }
  }

  mutating func choice<Choice: RawRepresentable & CaseIterable>(titles: (Choice) -> [String]) -> Choice?
  where Choice.RawValue == String {
    guard !text.isEmpty else { return nil }
    let wanted = Fold.name(text)
    for choice in Choice.allCases {
      if Fold.name(choice.rawValue) == wanted { return choice }
      if titles(choice).contains(where: { Fold.name($0) == wanted }) { return choice }
    }
    report(
      LoadingFaults.choiceUnknown, Words("không có giá trị “\(text)”", "there is no value “\(text)”"),
      suggestion: .didYouMean(NearestName.find(text, in: Choice.allCases.map(\.rawValue))))
    return nil
  }
}
