import Reform

/// A plan's period for tests.
struct TestPlan {
  static func year(_ year: Int) -> Period { years(year, year) }

  static func years(_ first: Int, _ last: Int) -> Period {
    guard let period = Period.years(first, to: last) else { preconditionFailure("no such years") }
    return period
  }
}

extension Day {
  /// A day that a test knows to exist.
  static func test(_ text: String) -> Day {
    guard let day = Day.read(text).day else { preconditionFailure("no such day: \(text)") }
    return day
  }
}

extension DeadlineReading {
  /// The reading in one line: `within_month 2017-08-01..2017-08-31`, `by_date <2024-02-10 !slip(10/2/2024)`,
  /// `recurring yearly [..2016-12-31 ..2017-12-31]`, `null !unknown`.
  var line: String {
    var parts: [String] = []
    if let deadline {
      parts.append(deadline.kind.rawValue)
      if let cycle = deadline.cycle { parts.append(cycle.rawValue) }
      if let to = deadline.to {
        let from = deadline.from.map { $0.iso + ".." } ?? ""
        parts.append((deadline.excludesLastDay ? "<" : "") + from + to.iso)
      }
      if !deadline.occurrences.isEmpty {
        let days = deadline.occurrences.map { ($0.from?.iso ?? "") + ".." + $0.to.iso }
        parts.append((deadline.excludesLastDay ? "<" : "") + "[" + days.joined(separator: " ") + "]")
      }
      if let condition = deadline.condition { parts.append("(\(condition))") }
    } else {
      parts.append("null")
    }
    for problem in problems {
      switch problem {
      case .impossibleDay(_, let reason, let nearest):
        parts.append("!impossible(\(reason.vietnamese)\(nearest.map { "; " + $0.iso } ?? ""))")
      case .endsBeforeStart: parts.append("!reversed")
      case .unknownPhrase: parts.append("!unknown")
      case .needsYear: parts.append("!year")
      case .outsidePlan: parts.append("!outside")
      case .slip(let readAs): parts.append("!slip(\(readAs))")
      }
    }
    return parts.joined(separator: " ")
  }
}
