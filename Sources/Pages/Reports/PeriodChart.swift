import Charts
import Reform
import Vietnamese

/// On-time shares of the periods of a table as a figure; the table behind it has every number.
extension PeriodTable {
  /// A year of months; more rows are a list, not a picture.
  private static let most = 13

  /// The figure of the rows; empty for fewer than two that have a share.
  func drawnFigures() -> [FigureValues] {
    let shown = Array(rows.prefix(Self.most))
    let drawn = shown.compactMap { row in row.share.flatMap { share in share.resolved > 0 ? (row, share) : nil } }
    guard drawn.count > 1 else { return [] }
    let title = Self.finding(shown)
    let reading =
      "Thanh: phần hồ sơ giải quyết trước và đúng hạn trên tổng số đã giải quyết của kỳ, trục từ 0 đến 100\u{A0}%; bên "
      + "phải là tỷ lệ và hai số đã chia. Trên màn hình rộng, cột cuối đếm hồ sơ trả quá hạn theo thang riêng từ 0."
      + (shown.dropLast().contains { $0.seam != nil } ? " Nét chấm: hai kỳ không nối tiếp nhau." : "")
    let marks = drawn.map { row, share in
      ShareRow(
        row.period, part: Double(share.inTime), whole: Double(share.resolved),
        share: ReportWords.percent(share) ?? "",
        counts: "\(Format.integer(share.inTime))/\(Format.integer(share.resolved))",
        rest: share.late.map { (Double($0), Format.integer($0)) }, isOwn: row.isThis, seam: row.seam != nil)
    }
    return [
      FigureValues(
        title: title, reading: reading,
        drawing: ShareRows.draw(
          marks, restName: "Trả quá hạn", words: ChartWords(title: title, description: reading)),
        isIllustrative: isIllustrative, suffix: anchor)
    ]
  }

  /// *Tháng 11/2026: 99,32 % hồ sơ đúng hạn, tăng 0,02 điểm % so với tháng 10/2026*; across a seam nothing is compared.
  private static func finding(_ rows: [Row]) -> String {
    let own = rows.firstIndex(where: \.isThis) ?? rows.firstIndex { $0.share?.percent != nil } ?? 0
    guard let share = rows[own].share, let percent = ReportWords.percent(share) else {
      return "Tỷ lệ hồ sơ đúng hạn qua \(rows.count)\u{A0}kỳ"
    }
    let base = "\(rows[own].period): \(percent) hồ sơ đúng hạn"
    guard rows[own].seam == nil, own + 1 < rows.count, let now = share.percent,
      let before = rows[own + 1].share?.percent, let change = now.subtracting(before)
    else { return base }
    let earlier = IndexWords.lowered(rows[own + 1].period)
    if change == .zero { return "\(base), bằng \(earlier)" }
    let size = Format.decimal(change.isNegative ? FixedDecimal.zero.subtracting(change) ?? change : change, digits: 2)
    return "\(base), \(change.isNegative ? "giảm" : "tăng") \(size)\u{A0}điểm\u{A0}% so với \(earlier)"
  }
}
