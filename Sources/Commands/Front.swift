import ArgumentParser
import Building
import Diagnostics
import Loading
import Workers

/// The front of the program: reads the command line, runs one command, prints what there is to say, and ends with the
/// number scripts rely on.
public struct Front: Sendable {
  let surroundings: Surroundings
  var manner: Manner

  /// Runs a command line (without the program's name).
  public static func run(_ arguments: [String], in surroundings: Surroundings) async -> Exit {
    Workers.keepMemory()
    let language = spokenLanguage(arguments, surroundings)
    var front = Front(
      surroundings: surroundings,
      manner: Manner(language: language, isJSON: wantsJSON(arguments), isQuiet: false))
    if let page = HelpPages.wanted(by: arguments) {
      surroundings.output.print(page.text(language), end: "")
      return .done
    }
    if arguments == ["--version"] {
      surroundings.output.print("congkhai \(Build.version)")
      return .done
    }
    do {
      let command: any FrontCommand
      do {
        guard let parsed = try Root.parseAsRoot(arguments) as? any FrontCommand else {
          throw UsageProblem(Words("chưa nêu lệnh", "no command given"))
        }
        command = parsed
      } catch let problem as UsageProblem {
        throw problem
      } catch {
        throw UsageMessages.problem(Root.message(for: error), arguments)
      }
      front.manner = try command.common.manner(in: surroundings)
      return try await command.perform(front)
    } catch let problem as UsageProblem {
      return front.refuse(problem)
    } catch let failure as MachineFailure {
      return front.fail(failure)
    } catch {
      return front.fail(MachineFailure(Words(same: "\(error)")))
    }
  }

  /// The language to speak before the command line is understood.
  private static func spokenLanguage(_ arguments: [String], _ surroundings: Surroundings) -> Language {
    for (index, argument) in arguments.enumerated() {
      if argument == "--lang", index + 1 < arguments.count, let language = Language(rawValue: arguments[index + 1]) {
        return language
      }
      if argument.hasPrefix("--lang="), let language = Language(rawValue: String(argument.dropFirst(7))) {
        return language
      }
    }
    return surroundings.language ?? .vietnamese
  }

  private static func wantsJSON(_ arguments: [String]) -> Bool {
    arguments.contains("--format=json")
      || zip(arguments, arguments.dropFirst()).contains { $0 == "--format" && $1 == "json" }
  }
}

// MARK: - Saying things

extension Front {
  /// The same, in the site's language where nobody asked for another.
  func speaking(_ language: Language) -> Front {
    guard manner.isLanguageOpen else { return self }
    var front = self
    front.manner.language = language
    return front
  }

  /// A line of the command's report; not in JSON, not when quiet.
  func report(_ words: Words) {
    if !manner.isJSON && !manner.isQuiet { surroundings.output.print(words.text(manner.language)) }
  }

  /// Wrong usage: on stderr, or as the last lines of JSON.
  func refuse(_ problem: UsageProblem) -> Exit {
    say(problem.words, help: problem.help, id: "wrong-usage")
    return .wrongUsage
  }

  /// An output folder that must not be replaced.
  func refuse(_ fault: Fault) -> Exit {
    show([fault], printer: Faults(prefix: "", source: { _ in nil }))
    return .wrongUsage
  }

  /// A machine that failed.
  func fail(_ failure: MachineFailure) -> Exit {
    say(failure.words, help: failure.remedy, id: "machine-failed")
    return .machineFailed
  }

  /// The last line of a command that finds no faults: JSON streams always have theirs.
  func end() {
    if manner.isJSON {
      surroundings.output.print(JSONLinesPrinter(language: manner.language).endLine(errors: 0, warnings: 0))
    }
  }

  private func say(_ words: Words, help: Words?, id: String) {
    show([Front.fault(words, help: help, id: id)], printer: Faults(prefix: "", source: { _ in nil }))
  }

  /// A fault of the command line or of the machine, which is none of content.
  static func fault(_ words: Words, help: Words?, id: String) -> Fault {
    FaultKind(id, .error, title: words, explanation: words).fault(at: nil, words, suggestion: help)
  }

  /// Files that a command made, a JSON line each; its report in words names them too.
  func made(_ paths: [String]) {
    guard manner.isJSON else { return }
    for path in paths { surroundings.output.print("{\"created\":\(JSONLinesPrinter.quoted(path))}") }
  }

  /// Where the texts of excerpts come from.
  struct Faults {
    /// How the content folder is written in front of a file's name.
    let prefix: String
    /// The same for the folder of the templates.
    var templates = Place.templates
    let source: (String) -> [UInt8]?
  }

  /// Prints faults and then their count, the last line of the run: text on stderr, JSON lines on stdout.
  func show(_ faults: [Fault], printer: Faults) { show(text(for: faults, printer: printer)) }

  /// What `text(for:printer:)` gave, where it belongs.
  func show(_ text: String) {
    (manner.isJSON ? surroundings.output : surroundings.errors).print(text, end: "")
  }

  /// Faults and their count as this run says them, whole lines.
  func text(for faults: [Fault], printer: Faults) -> String {
    let errors = faults.errorCount
    let warnings = faults.warningCount
    if manner.isJSON {
      let json = JSONLinesPrinter(language: manner.language)
      let lines = faults.inReadingOrder().map(json.line(for:)) + [json.endLine(errors: errors, warnings: warnings)]
      return lines.joined(separator: "\n") + "\n"
    }
    var text = TextPrinter(
      language: manner.language, prefix: printer.prefix, templates: printer.templates, english: RecordNouns.inEnglish,
      source: printer.source)
    let (shown, hidden) = Front.withFewNotes(faults.inReadingOrder(), shown: manner.isQuiet ? 0 : 3)
    func part(_ severity: Severity) -> String { text.text(for: shown.filter { $0.severity == severity }) }
    // Errors stand last, where whoever ran this looks first: a hundred notes behind one error would hide it.
    var out = part(.note)
    if !manner.isQuiet && hidden > 0 {
      out += Words(
        "và \(hidden) lưu ý nữa cùng loại; xem đủ: --format json\n\n",
        "and \(hidden) more notes; all of them: --format json\n\n"
      ).text(manner.language)
    }
    out += part(.warning)
    out += part(.error)
    if manner.isQuiet && errors + warnings == 0 { return out }
    if let words = Front.strictness(faults) { out += words.text(manner.language) + "\n" }
    return out + text.count(errors: errors, warnings: warnings) + "\n"
  }

  /// Why warnings, which say that the page is published all the same, kept it from being published.
  private static func strictness(_ faults: [Fault]) -> Words? {
    let raised = faults.count { $0.severity == .error && $0.kind.severity == .warning }
    guard raised > 0 else { return nil }
    return raised == faults.errorCount
      ? Words(
        "--strict: cảnh báo được coi là lỗi; bỏ --strict để đăng",
        "--strict: warnings weigh as errors; leave --strict out to publish")
      : Words(
        "--strict: \(raised) cảnh báo được coi là lỗi", "--strict: \(raised) warnings weigh as errors")
  }

  /// Errors and warnings in full; of each kind of note the first few, and how many are left out.
  private static func withFewNotes(_ faults: [Fault], shown limit: Int) -> (shown: [Fault], hidden: Int) {
    var counts: [String: Int] = [:]
    var hidden = 0
    let shown = faults.filter { fault in
      guard fault.severity == .note else { return true }
      counts[fault.id, default: 0] += 1
      if counts[fault.id, default: 0] <= limit { return true }
      hidden += 1
      return false
    }
    return (shown, hidden)
  }
}
