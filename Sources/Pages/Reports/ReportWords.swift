import Loading
import Reform
import Vietnamese

/// The sentences of dossier reports.
enum ReportWords {
  /// *15/9 – 14/10/2026*
  static func days(_ period: Period) -> String {
    Format.days(
      from: (period.from.year, period.from.month, period.from.day), to: (period.to.year, period.to.month, period.to.day)
    )
  }

  /// *tháng 10/2026*, else the two days.
  static func period(_ report: DossierReport) -> String {
    report.periodName.isEmpty ? days(report.period) : IndexWords.lowered(report.periodName)
  }

  /// *tháng 10/2026 (15/9 – 14/10/2026)*
  static func fullPeriod(_ report: DossierReport) -> String {
    report.periodName.isEmpty ? "kỳ \(days(report.period))" : "\(period(report)) (\(days(report.period)))"
  }

  static func count(_ number: Int) -> String { "\(Format.integer(number))\u{A0}hồ sơ" }

  static func percent(_ share: OnTimeShare) -> String? {
    share.percent.map { Format.decimal($0, digits: 2) + "\u{A0}%" }
  }

  /// *trong 24.873 hồ sơ đã giải quyết, 24.668 hồ sơ trước hoặc đúng hạn, đạt 99,18 %; 205 hồ sơ trả quá hạn*; to stand
  /// behind what it is about.
  static func onTime(_ share: OnTimeShare, hasEarly: Bool) -> String {
    guard let percent = percent(share) else { return "trong kỳ không có hồ sơ nào được giải quyết" }
    let when = hasEarly ? "trước hoặc đúng hạn" : "đúng hạn"
    let late = share.late.map { $0 == 0 ? "; không có hồ sơ trả quá hạn" : "; \(count($0)) trả quá hạn" } ?? ""
    if share.inTime == share.resolved, share.late ?? 0 == 0 {
      return "cả \(count(share.resolved)) đã giải quyết đều \(when), đạt \(percent)"
    }
    return
      "trong \(count(share.resolved)) đã giải quyết, \(count(share.inTime)) \(when), đạt \(percent)\(late)"
  }

  /// What a report says in one sentence.
  static func lead(_ view: ReportView) -> String {
    guard let headline = view.headline else {
      if !view.file.rows.isEmpty { return "Biểu hồ sơ của kỳ này chưa đủ số để cộng chung." }
      return view.file.details.isEmpty
        ? "Báo cáo này không có bảng số liệu." : "Báo cáo này không có bảng số hồ sơ."
    }
    let origin: String
    switch headline.origin {
    case .summed(let rows): origin = " (cổng cộng từ \(rows)\u{A0}dòng, biểu không in dòng tổng)"
    case .stated: origin = ""
    }
    if let share = view.share {
      return IndexWords.raised(onTime(share, hasEarly: view.columns.contains(.early))) + origin + "."
    }
    if let resolved = headline.counts[.resolved] {
      return "\(count(resolved)) đã giải quyết trong kỳ\(origin); biểu không cho biết số đúng hạn."
    }
    if let received = headline.counts[.received] ?? headline.counts[.new] {
      return "\(count(received)) tiếp nhận trong kỳ\(origin); biểu không cho biết số đúng hạn."
    }
    return "Biểu của kỳ này không cho biết số hồ sơ đúng hạn."
  }

  /// How the rate was made, under a table.
  static func rateReading(_ columns: Set<DossierColumn>) -> String {
    let top = columns.contains(.early) ? "(trước hạn + đúng hạn)" : "đúng hạn"
    let bottom = columns.contains(.resolved) ? "tổng số đã giải quyết" : "(đúng hạn + quá hạn)"
    return "Tỷ lệ đúng hạn = \(top) / \(bottom), cổng tính lại từ số hồ sơ."
  }

  /// The title of a column as tables of this kind print it.
  static func title(_ column: DossierColumn) -> String {
    titles[column.rawValue]
  }

  private static let titles: [String] = DossierColumn.allCases.map { column in
    DossierRow.schema.fields.first { $0.key == column.key }?.title ?? column.key
  }

  /// *số kỳ trước chuyển qua + tiếp nhận mới*
  static func sum(_ columns: [DossierColumn]) -> String {
    columns.map { IndexWords.lowered(title($0)) }.joined(separator: " + ")
  }

  /// Why a period does not go on from the one before it; nil where it does.
  static func seam(_ period: Period, after earlier: Period) -> String? {
    if earlier.overlaps(period) { return "trùng ngày với kỳ trước, không cộng và không so trực tiếp" }
    let gap = earlier.gap(to: period)
    if gap > 0 { return "cách kỳ trước \(Format.integer(gap))\u{A0}ngày" }
    let last = AdministrativeUnit.lastDayOfDistricts
    if earlier.from <= last, period.to > last {
      return "kỳ trước có thời gian trước ngày 1/7/2025, khi còn cấp huyện và địa giới cũ"
    }
    return nil
  }
}
