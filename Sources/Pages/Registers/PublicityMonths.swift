import Records
import Reform
import Vietnamese

/// Quotas that are due each month or week, month by month: what was ordered, what was done, which months fell short.
enum PublicityMonths {
  struct Row: Sendable {
    let quota: PublicityQuota
    let month: Period
    let due: Int
    let done: Int
    let standing: Standing
  }

  /// One table a quota, the newest month on top; months that have not begun are not there.
  static func tables(
    _ quotas: [Sourced<PublicityQuota>], _ tally: PublicityTally, _ scope: RegisterScope
  ) -> [RegisterTable] {
    quotas.flatMap { quota -> [RegisterTable] in
      guard let frequency = quota.value.frequency, let period = quota.value.period, tally.done(quota.value) != nil
      else { return [] }
      let rows = PublicityFrequency.months(period).filter { $0.from <= scope.asOf }.compactMap { month -> Row? in
        guard let due = due(frequency, month) else { return nil }
        return Row(
          quota: quota.value, month: month, due: due, done: tally.done(quota.value, in: month),
          standing: quota.value.standing)
      }
      return rows.isEmpty
        ? [] : sheet(scope.asOf).tables(rows.map { Sourced($0, at: quota.place) }, scope, prefix: "thang-")
    }
  }

  /// Weeks belong to the month they end in: as many as it has Sundays.
  private static func due(_ frequency: PublicityFrequency, _ month: Period) -> Int? {
    switch frequency.unit {
    case .month: return frequency.every == 1 ? frequency.amount : nil
    case .week:
      guard frequency.every == 1 else { return nil }
      let first = (8 - month.from.weekday + 7) % 7
      return frequency.amount * ((month.dayCount - 1 - first) / 7 + 1)
    case .quarter, .year: return nil
    }
  }

  private static func sheet(_ asOf: Day) -> RegisterSheet<Row> {
    RegisterSheet(
      noun: "tháng",
      columns: [
        .text("Tháng", { IndexWords.raised(Format.month($0.month.from.year, $0.month.from.month)) }),
        .count("Phải làm", isSummed: false) { $0.due },
        .count("Đã làm", isSummed: false) { $0.done },
        RegisterColumn("Tình trạng") { row, _ in RegisterCell(state: state(row, asOf)) },
      ],
      standing: { $0.standing },
      anchor: { "\($0.quota.channel) \($0.quota.form) \($0.month.from.iso.prefix(7))" },
      group: { row in
        .init(rank: row.month.from.year, title: title(row.quota, row.month.from.year))
      },
      order: { $0.month.from.ordinal }, canTotal: { _ in false })
  }

  /// *Từng tháng năm 2026: chuyên mục trên Đài PT-TH, 01 chuyên mục/tháng*
  private static func title(_ quota: PublicityQuota, _ year: Int) -> String {
    let what = quota.form.isEmpty ? quota.channel : "\(IndexWords.lowered(quota.form)), \(quota.channel)"
    return "Từng tháng năm \(year): \(what), \(quota.printed)"
  }

  private static func state(_ row: Row, _ asOf: Day) -> StatusValues {
    let missing = row.due - row.done
    if missing <= 0 { return StatusValues(key: "dat", title: "Đã đủ") }
    let short = "còn thiếu \(Format.integer(missing))"
    return asOf <= row.month.to
      ? StatusValues(key: "dang_thuc_hien", title: "Tháng chưa hết", more: short)
      : StatusValues(key: "khong_dat", title: "Không đủ", more: short)
  }
}
