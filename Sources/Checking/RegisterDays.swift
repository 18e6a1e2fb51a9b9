import Diagnostics
import Records
import Reform

/// Registers, documents and news tell what has been: a day that is still to come is mostly a slip in the year.
enum RegisterDays {
  static let check = Check("ngày trong các sổ công khai", [ahead]) { input in
    let registers = input.shown.registers
    var rows: [(day: Day?, place: Place)] = []
    rows += days(registers.inspections, \.day) + days(registers.dialogues, \.day)
    rows += days(registers.certificates, \.issued) + days(registers.initiatives, \.recognised)
    rows += days(registers.feedback, \.to) + days(registers.answers, \.answered) + days(registers.answers, \.asked)
    rows += days(registers.apologies, \.day) + days(registers.publicity, \.day)
    for document in input.shown.documents { rows.append((document.value.issued, document.place)) }
    for file in input.shown.posts { rows.append((file.post.value.day, file.post.place)) }
    rows += input.shown.plans.flatMap(\.results).map { ($0.result.value.day, $0.result.place) }
    return rows.compactMap { day, place in
      guard let day, day > input.asOf else { return nil }
      return ahead.fault(
        at: place,
        Words(
          "ngày \(day.vietnamese) sau ngày số liệu \(input.asOf.vietnamese)",
          "\(day.iso) is after the day of the figures, \(input.asOf.iso)"),
        suggestion: Words(
          "sửa năm nếu gõ nhầm; nếu đúng thì cập nhật ngay_so_lieu trong site.yaml",
          "mend the year, or bring ngay_so_lieu in site.yaml up to date"))
    }
  }

  /// What is entered as done lies on or before the day of the figures.
  static let ahead = FaultKind(
    "register-ahead", .warning,
    title: Words("Việc đã làm ghi ngày chưa tới", "A thing done on a day still to come"),
    explanation: Words(
      """
      Sổ kiểm tra, phản ánh, xin lỗi, tuyên truyền… ghi việc đã làm, nên ngày không thể sau ngày số liệu. Thường là gõ nhầm \
      năm. Cách sửa: đối chiếu văn bản, sửa ngày, hoặc cập nhật ngay_so_lieu trong site.yaml.
      """,
      """
      Registers tell what has been done, so their days are not after the day of the figures. Mostly the year is a slip: \
      correct it, or bring ngay_so_lieu in site.yaml up to date.
      """))

  private static func days<Row>(_ register: Register<Row>, _ day: (Row) -> Day?) -> [(day: Day?, place: Place)] {
    register.rows.map { (day($0.value), $0.place) }
  }
}
