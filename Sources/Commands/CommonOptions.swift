import ArgumentParser
import Diagnostics
import Reform

/// The options every command takes. Values are read here and not by the parser, so that a wrong one is answered in the
/// reader's language.
struct CommonOptions: ParsableArguments {
  @Option var content = "content"
  /// Nil: `templates` here, else that of the program's own folder.
  @Option var templates: String?
  @Option var output = "site"
  @Option var asOf: String?
  @Option var now: String?
  @Flag var drafts = false
  @Flag var strict = false
  @Option var jobs: String?
  @Option var format = "text"
  @Option var lang: String?
  @Flag var quiet = false
}

/// How a command speaks: language, text or JSON lines, how much.
struct Manner: Sendable {
  var language: Language
  /// Neither `--lang` nor the locale decided it: the site's own language does, once it is known.
  var isLanguageOpen = false
  var isJSON: Bool
  var isQuiet: Bool
}

extension CommonOptions {
  func manner(in surroundings: Surroundings) throws(UsageProblem) -> Manner {
    guard format == "text" || format == "json" else {
      throw wrong("--format", format, Words("text hoặc json", "text or json"))
    }
    let language = try language() ?? surroundings.language
    return Manner(
      language: language ?? .vietnamese, isLanguageOpen: language == nil, isJSON: format == "json", isQuiet: quiet)
  }

  private func language() throws(UsageProblem) -> Language? {
    guard let lang else { return nil }
    guard let language = Language(rawValue: lang.lowercased()) else {
      throw wrong("--lang", lang, Words("vi hoặc en", "vi or en"))
    }
    return language
  }

  /// `--as-of`: a day (`2026-11-16`, `16/11/2026`), or `today`, which is the one use of the clock.
  func day(in surroundings: Surroundings) throws(UsageProblem) -> Day? {
    guard let asOf else { return nil }
    if asOf.lowercased() == "today" { return surroundings.today }
    guard let day = CommonOptions.day(asOf) else {
      throw wrong(
        "--as-of", asOf,
        Words("một ngày có trong lịch như 2026-11-16, hoặc today", "a day such as 2026-11-16, or today"))
    }
    return day
  }

  private static func day(_ text: String) -> Day? {
    func number(_ part: Substring) -> Int? { part.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(part) : nil }
    let iso = text.split(separator: "-", omittingEmptySubsequences: false)
    if iso.count == 3, iso[0].count == 4, iso[1].count == 2, iso[2].count == 2,
      let year = number(iso[0]), let month = number(iso[1]), let day = number(iso[2])
    {
      return Day(year: year, month: month, day: day)
    }
    let local = text.split(separator: "/", omittingEmptySubsequences: false)
    guard local.count == 3, local[2].count == 4,
      let day = number(local[0]), let month = number(local[1]), let year = number(local[2])
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// `--now`: the moment that decides what is still under embargo.
  func moment() throws(UsageProblem) -> Moment? {
    guard let now else { return nil }
    guard let moment = Moment(now) else {
      throw wrong(
        "--now", now,
        Words(
          "ngày giờ có múi giờ như 2026-11-16T08:00:00+07:00",
          "a moment with an offset such as 2026-11-16T08:00:00+07:00"))
    }
    return moment
  }

  /// `--jobs`: how many threads; all processors of the machine where it is not given.
  func threads(available: Int) throws(UsageProblem) -> Int {
    guard let jobs else { return available }
    guard let count = Int(jobs), (1...1_024).contains(count) else {
      throw wrong("--jobs", jobs, Words("số luồng từ 1 trở lên", "a number of threads, at least 1"))
    }
    return count
  }

  private func wrong(_ option: String, _ value: String, _ takes: Words) -> UsageProblem {
    UsageProblem(
      Words("\(option) không nhận \"\(value)\"", "\(option) does not take \"\(value)\""),
      help: Words("\(option) nhận \(takes.vi)", "\(option) takes \(takes.en)"))
  }
}
