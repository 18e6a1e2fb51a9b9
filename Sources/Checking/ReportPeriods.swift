import Diagnostics
import Records
import Reform

/// The periods of dossier reports: as long as their kind says, not ahead of the figures, no two over the same days.
enum ReportPeriods {
  static let check = Check("kỳ của báo cáo", [periodUnusual, reportAhead, periodsOverlap, dueUnreadable]) { input in
    input.shown.reports.flatMap { file in
      [unusual(file, input), ahead(file, input), rule(file, input)].compactMap(\.self)
    } + overlaps(input.shown.reports, input)
  }

  /// Figures of a month are closed from the 15th of the month before to the 14th, of a quarter, half-year and year alike
  /// (Nghị định 09/2019/NĐ-CP, Điều 12; *cần đối chiếu bản gốc*); a province may order other days, so that only the length
  /// is held.
  static let periodUnusual = FaultKind(
    "report-period-unusual", .warning,
    title: Words("Kỳ báo cáo dài ngắn khác loại của nó", "A period of unusual length for its kind"),
    explanation: Words(
      "Kỳ là hai ngày tu và den: tháng báo cáo có thể từ ngày 15 tháng trước đến ngày 14 (Nghị định 09/2019/NĐ-CP về chế độ "
        + "báo cáo), quý khoảng 90 ngày, năm khoảng 365 ngày. Độ dài khác hẳn thường là nhầm năm hoặc nhầm loai. Sửa tu, den hoặc loai.",
      "A period is the two days tu and den: a reporting month may run from the 15th to the 14th, a quarter has about 90 days. "
        + "Another length is mostly a wrong year or kind. Mend tu, den or loai."))

  /// A report counts what has happened: its period has ended by the day of the figures.
  static let reportAhead = FaultKind(
    "report-ahead", .warning,
    title: Words("Kỳ báo cáo kết thúc sau ngày số liệu", "A period that ends after the day of the figures"),
    explanation: Words(
      "Báo cáo nói về một kỳ chưa hết vào ngày số liệu của cổng (ngay_so_lieu). Sửa ngày của báo cáo, hoặc dời ngay_so_lieu "
        + "trong site.yaml.",
      "The report is on a period that has not ended on the day of the figures. Mend its days, or move ngay_so_lieu."))

  /// Counts over periods that share days count a dossier twice; they are neither summed nor joined.
  static let periodsOverlap = FaultKind(
    "report-periods-overlap", .warning,
    title: Words("Hai báo cáo cùng loại trùng ngày", "Two reports of one kind share days"),
    explanation: Words(
      "Hai báo cáo cùng loại, cùng cơ quan mà kỳ trùng nhau thì hồ sơ bị đếm hai lần; cổng không cộng và không nối chúng "
        + "thành một chuỗi. Sửa tu, den của một báo cáo, hoặc bỏ bản trùng.",
      "Reports of one kind and agency whose periods share days count dossiers twice; they are neither summed nor joined. "
        + "Mend the days of one, or remove it."))

  /// *10 giờ thứ Sáu hằng tuần*, *thứ Sáu tuần cuối của tháng* are the rules of Kế hoạch 121/KH-UBND ngày 19/7/2017, mục
  /// III.9.
  static let dueUnreadable = FaultKind(
    "due-unreadable", .warning,
    title: Words("Không đọc được hạn gửi báo cáo", "The deadline of a report cannot be read"),
    explanation: Words(
      "han_gui nhận một ngày có thể kèm giờ (10 giờ ngày 27/11/2026), hoặc quy định lặp lại như văn bản viết: “10 giờ thứ Sáu”, "
        + "“10 giờ thứ Sáu tuần cuối của tháng”. Không đọc được thì trang tình hình gửi báo cáo không nói đúng hạn hay muộn.",
      "han_gui takes a day, with or without its hour, or a rule that repeats: “10 giờ thứ Sáu”, “10 giờ thứ Sáu tuần cuối của "
        + "tháng”. Unread, nothing is said of who was late."))

  private static func rule(_ file: ReportFile, _ input: CheckInput) -> Fault? {
    let report = file.report.value
    guard !report.dueText.isEmpty, report.due == nil else { return nil }
    return dueUnreadable.fault(
      at: input.loaded.place(of: report.dueText, in: file.report.place.file) ?? file.report.place,
      Words("không đọc được hạn gửi “\(report.dueText)”", "the deadline “\(report.dueText)” cannot be read"),
      suggestion: Words(
        "viết như “10 giờ thứ Sáu tuần cuối của tháng”, hoặc một ngày", "write it as a day, or as “10 giờ thứ Sáu”"))
  }

  private static func unusual(_ file: ReportFile, _ input: CheckInput) -> Fault? {
    let report = file.report.value
    guard let kind = report.kind, let usual = kind.usualDays, !usual.contains(report.period.dayCount) else {
      return nil
    }
    return periodUnusual.fault(
      at: input.loaded.place(of: report.period.to, in: file.report.place.file) ?? file.report.place,
      Words(
        "\(kind.label.lowercased()) mà kỳ dài \(report.period.dayCount) ngày "
          + "(\(report.period.from.vietnamese) – \(report.period.to.vietnamese))",
        "a period of \(report.period.dayCount) days (\(report.period.from.iso) – \(report.period.to.iso))"),
      expected: Words(
        "\(usual.lowerBound) đến \(usual.upperBound) ngày", "\(usual.lowerBound) to \(usual.upperBound) days"),
      suggestion: Words("sửa “tu”, “den” hoặc “loai”", "mend “tu”, “den” or “loai”"))
  }

  private static func ahead(_ file: ReportFile, _ input: CheckInput) -> Fault? {
    let end = file.report.value.period.to
    let asOf = input.asOf
    guard end > asOf else { return nil }
    return reportAhead.fault(
      at: input.loaded.place(of: end, in: file.report.place.file) ?? file.report.place,
      Words(
        "kỳ kết thúc ngày \(end.vietnamese), sau ngày số liệu \(asOf.vietnamese)",
        "the period ends on \(end.iso), after the day of the figures, \(asOf.iso)"),
      suggestion: Words(
        "sửa “den”, hoặc dời ngay_so_lieu trong site.yaml", "mend “den”, or move ngay_so_lieu in site.yaml"))
  }

  /// Each report against the one before it in its series, by first day.
  private static func overlaps(_ reports: [ReportFile], _ input: CheckInput) -> [Fault] {
    let sorted = reports.sorted { first, second in
      let (one, two) = (first.report.value, second.report.value)
      return one.period != two.period ? one.period < two.period : one.slug < two.slug
    }
    return sorted.indices.compactMap { position in
      let file = sorted[position]
      guard
        let other = sorted[..<position].last(where: { earlier in
          earlier.isOfSeries(file) && earlier.report.value.period.overlaps(file.report.value.period)
        })
      else { return nil }
      return periodsOverlap.fault(
        at: input.loaded.place(of: file.report.value.period.from, in: file.report.place.file) ?? file.report.place,
        Words(
          "kỳ trùng ngày với báo cáo “\(other.report.value.title)”",
          "the period shares days with “\(other.report.value.title)”"),
        suggestion: Words(
          "sửa “tu”, “den” của một trong hai, hoặc bỏ bản trùng", "mend the days of one, or remove the repeated report"),
        related: [RelatedPlace(other.report.place, Words("báo cáo kia", "the other"))])
    }
  }
}
