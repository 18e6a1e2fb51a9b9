/// Yearly phrases: *Tháng 2 hàng năm*, *Trước 31/12 hàng năm*.
extension CalendarResolver {
  func yearly(_ phrase: CalendarPhrase) -> DeadlineReading {
    if phrase.points.allSatisfy({ $0.unit == .year }) {
      return phrase.bound == .plain
        ? DeadlineReading(deadline: Deadline(.recurring, cycle: .yearly))
        : DeadlineReading(deadline: nil, problems: [.unknownPhrase])
    }
    guard phrase.points.allSatisfy({ $0.year == nil && $0.unit != .year }) else {
      return DeadlineReading(deadline: nil, problems: [.unknownPhrase])
    }
    var occurrences: [DeadlineOccurrence] = []
    for year in plan.from.year - 1...plan.to.year {
      occurrences += occurrencesStarting(in: year, phrase).filter { plan.contains($0.to) }
    }
    let deadline = Deadline(
      .recurring, cycle: .yearly, excludesLastDay: phrase.bound == .before,
      occurrences: occurrences.sorted { $0.to < $1.to })
    let slips = phrase.points.filter(\.isSlip).map { DeadlineProblem.slip(readAs: $0.readable(nil)) }
    return DeadlineReading(deadline: deadline, problems: slips)
  }

  private func occurrencesStarting(in year: Int, _ phrase: CalendarPhrase) -> [DeadlineOccurrence] {
    var spans: [Period] = []
    for (index, point) in phrase.points.enumerated() {
      // 29/2 does not come round in every year.
      guard let here = span(point, in: year) else { return [] }
      if index > 0, phrase.links[index - 1] == .range, here.to < spans[index - 1].from {
        guard let next = span(point, in: year + 1) else { return [] }
        spans.append(next)
      } else {
        spans.append(here)
      }
    }
    let areDays = phrase.points.allSatisfy { $0.unit == .day } && !phrase.links.contains(.range)
    return (areDays ? spans : join(spans, phrase) ?? []).map { item in
      switch phrase.bound {
      case .plain: DeadlineOccurrence(from: areDays ? nil : item.from, to: item.to)
      case .by: DeadlineOccurrence(from: nil, to: item.to)
      case .before: DeadlineOccurrence(from: nil, to: item.from)
      }
    }
  }
}
