import Testing

/// Rules of the house that no compiler knows.
@Suite struct RuleTests {
  /// Words that must not stand in a source: a regular expression, and why.
  typealias Ban = (words: String, why: String)

  /// Where the clock, the locale and the environment may be read: the front of the program.
  static let front: Set<String> = ["Commands", "Preview", "congkhai"]

  /// What a file may do against a rule, where the words are and why that is right.
  static let granted: [(path: String, words: String, because: String)] = []

  /// What must not stand anywhere in `Sources`.
  static let never: [Ban] = [
    (#"\btry!"#, "a failure is a fault or is thrown"),
    (#"\bas!"#, "a cast that may fail is asked"),
    (#"\b(fatalError|preconditionFailure|assertionFailure)\("#, "bad content must not stop the program"),
    (#"\bnonisolated\(unsafe\)"#, "shared state is held by the compiler"),
    (#"@_exported\b"#, "an import is seen where it is used"),
  ]

  /// What must not stand below the front.
  static let notBelowTheFront: [Ban] = [
    (#"\bDate\(\)|\bDate\.now\b|\.now\(\)"#, "a build knows no clock"),
    (#"\b(ContinuousClock|SuspendingClock|DispatchTime)\b"#, "a build knows no clock"),
    (#"\b(clock_gettime|gettimeofday|localtime|localtime_r|mktime)\("#, "a build knows no clock"),
    (#"\b(Locale|TimeZone|Calendar)\.(current|autoupdatingCurrent)\b|\bsetlocale\("#, "a build knows no locale"),
    (#"\bgetenv\(|\bProcessInfo\b"#, "a build knows no environment"),
    (#"\bSystemRandomNumberGenerator\b|\.random\(in:|\.shuffled\(\)"#, "the same input gives the same bytes"),
  ]

  @Test(arguments: House.sources)
  func sourceKeepsTheRules(_ source: House.Source) throws {
    let rules = try (Self.never + (Self.front.contains(source.target) ? [] : Self.notBelowTheFront))
      .map { (words: try Regex($0.words), why: $0.why) }
    for (offset, line) in source.code.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if Self.granted.contains(where: { $0.path == source.path && line.contains($0.words) }) { continue }
      for rule in rules {
        #expect(!line.contains(rule.words), "\(source.path):\(offset + 1): \(rule.why)")
      }
    }
  }

  @Test func grantsAreUsed() {
    for grant in Self.granted {
      let text = House.sources.first { $0.path == grant.path }?.code ?? ""
      #expect(text.contains(grant.words), "\(grant.path) no longer needs its grant")
    }
  }

  @Test(arguments: House.sources)
  func sourceIsShort(_ source: House.Source) {
    let lines = source.text.split(separator: "\n", omittingEmptySubsequences: false).count - 1
    #expect(lines <= 400, "\(source.path) has \(lines) lines: it holds more than one thing")
  }

  @Test(arguments: [
    ("let x = try! f()", true), ("try f()", false), ("let d = Date()", true), ("func update(date: Date) {}", false),
    ("x as! Int", true), ("x as? Int", false), ("fatalError(\"no\")", true), ("let now = clock.now()", true),
  ])
  func rulesSeeWhatTheyBan(_ line: String, _ banned: Bool) throws {
    let found = try (Self.never + Self.notBelowTheFront).contains { line.contains(try Regex($0.words)) }
    #expect(found == banned)
  }
}
