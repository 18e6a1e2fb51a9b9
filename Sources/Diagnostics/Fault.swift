/// How much a fault weighs. Errors keep the last good site out; warnings publish; notes inform.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  case error, warning, note

  private var weight: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .note: 2
    }
  }

  public static func < (first: Severity, second: Severity) -> Bool { first.weight < second.weight }
}

/// A kind of fault: its name for life, how much it weighs, and what `congkhai explain` teaches about it.
///
/// Kinds are declared as static constants next to the check that finds them, and named in that module's visible
/// list (`FormatsFaults.all`, `LoadingFaults.all`, …).
public struct FaultKind: Sendable, Hashable {
  /// A word with hyphens, such as `deadline-not-a-date`. Never renamed once published.
  public let id: String
  public let severity: Severity
  /// One line: what is wrong, in general.
  public let title: Words
  /// What the rule is, why it exists (with its legal or statistical source where there is one), and how to mend it.
  public let explanation: Words
  /// The line at fault is not shown with it: what was found is private, and messages are passed on.
  public let hidesSource: Bool

  public init(_ id: String, _ severity: Severity, title: Words, explanation: Words, hidesSource: Bool = false) {
    self.id = id
    self.severity = severity
    self.title = title
    self.explanation = explanation
    self.hidesSource = hidesSource
  }

  /// A fault of this kind.
  public func fault(
    at place: Place?, _ summary: Words, expected: Words? = nil, suggestion: Words? = nil,
    related: [RelatedPlace] = [], consequence: Words? = nil
  ) -> Fault {
    Fault(
      kind: self, severity: severity, summary: summary, place: place, related: related, expected: expected,
      suggestion: suggestion, consequence: consequence)
  }
}

/// Another place that bears on a fault: where a name was first used, the other half of a sum.
public struct RelatedPlace: Sendable, Hashable {
  public let place: Place
  public let words: Words

  public init(_ place: Place, _ words: Words) {
    self.place = place
    self.words = words
  }
}

/// One thing that is wrong, with its place and what a person can do about it. A flat value; printers word it.
public struct Fault: Sendable, Hashable {
  public let kind: FaultKind
  /// The kind's own severity, unless `--strict` raised it.
  public var severity: Severity
  public let summary: Words
  public var place: Place?
  public var related: [RelatedPlace]
  /// What the place takes: *cột này nhận: 30/6/2026; tháng 6/2026; quý II/2026…*
  public var expected: Words?
  /// Offered, never applied: *có phải 28/02/2026?*
  public var suggestion: Words?
  /// What follows from it, where that is not plain.
  public var consequence: Words?

  public init(
    kind: FaultKind, severity: Severity, summary: Words, place: Place?, related: [RelatedPlace] = [],
    expected: Words? = nil, suggestion: Words? = nil, consequence: Words? = nil
  ) {
    self.kind = kind
    self.severity = severity
    self.summary = summary
    self.place = place
    self.related = related
    self.expected = expected
    self.suggestion = suggestion
    self.consequence = consequence
  }

  public var id: String { kind.id }
  public var isError: Bool { severity == .error }
}

extension Array where Element == Fault {
  public var errorCount: Int { count { $0.severity == .error } }
  public var warningCount: Int { count { $0.severity == .warning } }
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// In reading order (file, line, column), errors before warnings at one place; independent of the order of threads.
  public func inReadingOrder() -> [Fault] {
    sorted { first, second in
      switch (first.place, second.place) {
      case (nil, nil): break
      case (nil, _): return true
      case (_, nil): return false
      case (let a?, let b?):
        if a < b { return true }
        if b < a { return false }
      }
      if first.severity != second.severity { return first.severity < second.severity }
      if first.id != second.id { return first.id < second.id }
      return first.summary.vi < second.summary.vi
    }
  }

  /// `--strict`: warnings weigh as errors.
  public func strict() -> [Fault] {
    map { fault in
      var fault = fault
      if fault.severity == .warning { fault.severity = .error }
      return fault
    }
  }
}
