import Diagnostics
import Records
import Reform

/// The release calendar is kept, and nothing is dated after the day of the figures.
enum ReleaseCheck {
  static let check = Check("release calendar", [overdue, ahead]) { input in
    let releases = input.shown.releases.compactMap { row -> Fault? in
      if let published = row.value.published, input.asOf < published { return late(published, row.place, input.asOf) }
      guard case .overdue(let days) = row.value.state(on: input.asOf) else { return nil }
      return overdue.fault(
        at: row.place,
        Words(
          "“\(row.value.title)” quá lịch công bố \(days) ngày", "“\(row.value.title)” is \(days) days overdue"),
        suggestion: Words(
          "công bố rồi ghi ngày vào cột “da_cong_bo”, hoặc dời ngày ở cột “ngay” và nói lý do ở “ghi_chu”",
          "publish it and write the day into “da_cong_bo”, or move “ngay” and say why in “ghi_chu”"),
        consequence: Words(
          "trang lịch công bố và mức độ công khai ghi là quá lịch", "the calendar and the level of disclosure say so"))
    }
    let corrections = input.shown.corrections.compactMap { row in
      row.value.day.flatMap { input.asOf < $0 ? late($0, row.place, input.asOf) : nil }
    }
    let changes = input.shown.procedureChanges.compactMap { row in
      row.value.decided.flatMap { input.asOf < $0 ? late($0, row.place, input.asOf) : nil }
    }
    return releases + corrections + changes
  }

  private static func late(_ day: Day, _ place: Place, _ asOf: Day) -> Fault {
    ahead.fault(
      at: place,
      Words(
        "ngày \(day.vietnamese) sau ngày số liệu \(asOf.vietnamese)",
        "\(day.iso) lies after the day of the figures, \(asOf.iso)"),
      suggestion: Words(
        "sửa ngày của dòng, hoặc “ngay_so_lieu” trong site.yaml", "mend the day, or “ngay_so_lieu” of site.yaml"))
  }

  /// A promised day that has passed is late from the day after (the calendar is the publisher's own word).
  static let overdue = FaultKind(
    "release-overdue", .warning,
    title: Words("Quá lịch công bố", "A publication is overdue"),
    explanation: Words(
      "lich-cong-bo.csv hẹn người đọc một ngày; ngày ấy đã qua mà cột da_cong_bo còn trống. Công bố rồi ghi ngày vào cột đó, "
        + "hoặc dời ngày và nói lý do ở ghi_chu.",
      "lich-cong-bo.csv promises readers a day; it has passed and da_cong_bo is empty. Publish and write the day there, or "
        + "move the day and say why in ghi_chu."))

  /// What is said to be out lies on or before the day of the figures.
  static let ahead = FaultKind(
    "day-ahead", .warning,
    title: Words("Ngày đã xảy ra lại sau ngày số liệu", "A day of something done lies after the day of the figures"),
    explanation: Words(
      "Ngày đã công bố, ngày đính chính, ngày quyết định là việc đã xảy ra, nên không thể sau ngày số liệu. Thường là gõ nhầm "
        + "năm, hoặc quên dời ngay_so_lieu trong site.yaml. Sửa một trong hai.",
      "A day of publication, correction or decision is past and cannot lie after the day of the figures. Usually the year "
        + "is mistyped, or ngay_so_lieu of site.yaml was not moved. Mend one of the two."))
}
