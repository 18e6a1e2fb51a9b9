/// Places a parsed calendar phrase in a plan: gives it years, checks its days, says what kind of deadline it is.
struct CalendarResolver {
  let plan: Period

  func resolve(_ phrase: CalendarPhrase) -> DeadlineReading {
    var phrase = phrase
    guard fillMonths(&phrase.points) else { return DeadlineReading(deadline: nil, problems: [.unknownPhrase]) }
    if let problem = phrase.points.lazy.compactMap({ impossible($0, in: $0.year ?? plan.singleYear) }).first {
      return DeadlineReading(deadline: nil, problems: [problem])
    }
    if phrase.isYearly { return yearly(phrase) }
    guard fillYears(&phrase) else { return DeadlineReading(deadline: nil, problems: [.needsYear]) }
    return placed(phrase)
  }

  /// A phrase whose points all have their year.
  private func placed(_ phrase: CalendarPhrase) -> DeadlineReading {
    var spans: [Period] = []
    for point in phrase.points {
      let year = point.year ?? plan.to.year
      if let problem = impossible(point, in: year) { return DeadlineReading(deadline: nil, problems: [problem]) }
      guard let span = span(point, in: year) else {
        return DeadlineReading(deadline: nil, problems: [.unknownPhrase])
      }
      spans.append(span)
    }
    guard let items = join(spans, phrase) else {
      return DeadlineReading(deadline: nil, problems: [.endsBeforeStart(printed: readable(phrase))])
    }
    guard let deadline = deadline(phrase, items) else {
      return DeadlineReading(deadline: nil, problems: [.unknownPhrase])
    }
    var problems: [DeadlineProblem] = []
    if phrase.points.contains(where: \.isSlip) { problems.append(.slip(readAs: readable(phrase))) }
    if isOutside(deadline) { problems.append(.outsidePlan) }
    return DeadlineReading(deadline: deadline, problems: problems)
  }

  private func deadline(_ phrase: CalendarPhrase, _ items: [Period]) -> Deadline? {
    guard let first = items.min(by: { $0.from < $1.from }), let last = items.max(by: { $0.to < $1.to }) else {
      return nil
    }
    switch phrase.bound {
    case .by: return Deadline(.byDate, to: last.to)
    case .before: return Deadline(.byDate, to: first.from, excludesLastDay: true)
    case .plain: break
    }
    let isOneDay = phrase.points.count == 1 && phrase.points[0].unit == .day
    if isOneDay { return Deadline(.byDate, to: last.to) }
    // Two days named one beside the other are two ends, and no stretch.
    if phrase.links.contains(.list), phrase.points.contains(where: { $0.unit == .day }) { return nil }
    var deadline = Deadline(kind(phrase, first.from, last.to), from: first.from, to: last.to)
    if items.count > 1 { deadline.stretches = items.sorted { $0.from < $1.from } }
    return deadline
  }

  /// The kind by the finest unit that is named, and by whether it names one of it or several.
  private func kind(_ phrase: CalendarPhrase, _ from: Day, _ to: Day) -> DeadlineKind {
    let isOneMonth = from.year == to.year && from.month == to.month
    switch phrase.points.map(\.unit).min() ?? .year {
    case .day, .month, .months: return isOneMonth ? .withinMonth : .withinMonths
    case .quarter: return from.year == to.year && from.quarter == to.quarter ? .withinQuarter : .withinQuarters
    case .year: return from.year == to.year ? .withinYear : .withinYears
    }
  }

  /// Whether what was read lies outside the plan; a whole year of the plan never does.
  private func isOutside(_ deadline: Deadline) -> Bool {
    guard let end = deadline.lastDayInTime() else { return false }
    if end < plan.from { return true }
    if deadline.kind == .withinYear || deadline.kind == .withinYears {
      return end.year > plan.to.year || (deadline.from ?? end).year < plan.from.year
    }
    return end > plan.to || (deadline.from ?? end).year < plan.from.year
  }
}

/// The parts that yearly phrases share.
extension CalendarResolver {
  /// *ngày 10 - 15/3*: the month of the later day is that of the earlier.
  private func fillMonths(_ points: inout [CalendarPoint]) -> Bool {
    for index in points.indices.reversed() where points[index].unit == .day && points[index].first == 0 {
      guard index + 1 < points.count, points[index + 1].unit == .day, points[index + 1].first > 0 else { return false }
      points[index].first = points[index + 1].first
      points[index].year = points[index + 1].year
    }
    return true
  }

  /// Gives each point its year: its own, else that of the next, else of the one before, else the plan's one year.
  private func fillYears(_ phrase: inout CalendarPhrase) -> Bool {
    let printed = phrase.points.map(\.year)
    for index in phrase.points.indices.dropLast().reversed() where phrase.points[index].year == nil {
      phrase.points[index].year = phrase.points[index + 1].year
    }
    for index in phrase.points.indices.dropFirst() where phrase.points[index].year == nil {
      phrase.points[index].year = phrase.points[index - 1].year
    }
    if phrase.points.contains(where: { $0.year == nil }) {
      guard let year = plan.singleYear else { return false }
      for index in phrase.points.indices { phrase.points[index].year = year }
      return true
    }
    // *Tháng 11 - tháng 2/2025* begins in 2024.
    for index in phrase.links.indices where phrase.links[index] == .range {
      let (left, right) = (phrase.points[index], phrase.points[index + 1])
      guard let year = left.year, left.unit != .year, right.unit != .year, let from = span(left, in: year),
        let to = span(right, in: right.year ?? year), to.to < from.from
      else { continue }
      if printed[index] == nil, printed[index + 1] != nil {
        phrase.points[index].year = year - 1
      } else if printed[index] != nil, printed[index + 1] == nil {
        phrase.points[index + 1].year = year + 1
      }
    }
    return true
  }

  /// Joins the ends of ranges; what meets becomes one. Nil where a range ends before it starts.
  func join(_ spans: [Period], _ phrase: CalendarPhrase) -> [Period]? {
    var items: [Period] = []
    for (index, span) in spans.enumerated() {
      if index > 0, phrase.links[index - 1] == .range, let last = items.popLast() {
        guard last.to <= span.to, let joined = Period(from: last.from, to: span.to) else { return nil }
        items.append(joined)
      } else if let last = items.last, last.meets(span), let joined = Period(from: last.from, to: span.to) {
        items[items.count - 1] = joined
      } else {
        items.append(span)
      }
    }
    return items
  }

  /// The days that a point covers in a year.
  func span(_ point: CalendarPoint, in year: Int) -> Period? {
    switch point.unit {
    case .day: Day(year: year, month: point.first, day: point.day).map { Period(day: $0) }
    case .month: Period.month(point.first, year)
    case .months: Period.months(point.first, year, to: point.last, year)
    case .quarter: Period.quarters(point.first, year, to: point.first, year)
    case .year: Period.years(year, to: year)
    }
  }

  /// Why the point is on no calendar; without a year, on that of no year.
  private func impossible(_ point: CalendarPoint, in year: Int?) -> DeadlineProblem? {
    switch point.unit {
    case .day:
      // A leap year, so that only what no year has is refused.
      guard
        case .impossible(var reason, let nearest) = Day.checked(year: year ?? 2000, month: point.first, day: point.day)
      else { return nil }
      if year == nil, (1...12).contains(point.first) {
        reason = .daysOfMonth(point.first, year: nil, Day.daysIn(month: point.first, year: 2000))
      }
      return .impossibleDay(
        printed: point.readable(point.year), reason: reason, nearest: year == nil ? nil : nearest)
    case .month where !(1...12).contains(point.first):
      return .impossibleDay(printed: point.readable(point.year), reason: .monthsOfYear, nearest: nil)
    case .quarter where !(1...4).contains(point.first):
      return .impossibleDay(printed: point.readable(point.year), reason: .quartersOfYear, nearest: nil)
    default: return nil
    }
  }

  private func readable(_ phrase: CalendarPhrase) -> String {
    var text = ""
    for (index, point) in phrase.points.enumerated() {
      if index > 0 { text += phrase.links[index - 1] == .range ? " - " : ", " }
      text += point.readable(point.year)
    }
    return text
  }
}
