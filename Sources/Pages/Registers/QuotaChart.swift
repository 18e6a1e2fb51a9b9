import Charts
import Records
import Reform
import Vietnamese

/// Quotas of publicity against what was done, month by month: the newest year that has both.
enum QuotaChart {
  static func figures(_ quotas: [PublicityQuota], _ tally: PublicityTally, asOf: Day) -> [FigureValues] {
    let judged = quotas.filter { ($0.amount ?? 0) > 0 && tally.done($0) != nil }
    guard let period = judged.compactMap(\.period).max(by: { $0.to < $1.to }) else { return [] }
    let ends = monthEnds(period)
    guard (2...24).contains(ends.count) else { return [] }
    let drawn = judged.filter { $0.period == period }
    let panels = drawn.map { quota in
      let amount = quota.amount ?? 0
      let unit = quota.unit.isEmpty ? "" : "\u{A0}\(quota.unit)"
      let done = tally.done(quota) ?? 0
      return QuotaPanel(
        [quota.channel, quota.form].filter { !$0.isEmpty }.joined(separator: ", "),
        note: "\(Format.integer(done))/\(Format.integer(amount))\(unit)", quota: Double(amount),
        done: ends.filter { $0.first <= asOf }.map { Double(tally.done(quota, upTo: $0.last)) })
    }
    let met = drawn.count { tally.isMet($0) == true }
    let title = "\(met)/\(drawn.count)\u{A0}chỉ tiêu đã đủ đến ngày \(min(asOf, period.to).vietnamese)"
    let reading =
      "Cột: số đã làm, cộng dồn đến hết từng tháng theo nhật ký; nhật ký ghi gộp nhiều tháng thì số nằm ở tháng ghi. "
      + "Đường chéo: nhịp đều để đủ chỉ tiêu vào cuối kỳ. Mỗi hình có thang riêng, bắt đầu từ 0."
    return [
      FigureValues(
        title: title, reading: reading,
        drawing: QuotaPanels.draw(
          panels, months: ends.map { "\($0.last.month)/\($0.last.year)" },
          words: ChartWords(title: title, description: reading)),
        isIllustrative: drawn.contains { $0.standing.isIllustrative })
    ]
  }

  private static func monthEnds(_ period: Period) -> [(first: Day, last: Day)] {
    var months: [(first: Day, last: Day)] = []
    var day = period.from
    while day <= period.to, months.count < 25, let last = Day.last(ofMonth: day.month, year: day.year) {
      months.append((day, min(last, period.to)))
      day = last.adding(days: 1)
    }
    return months
  }
}
