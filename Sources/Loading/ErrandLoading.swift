import Diagnostics
import Records
import Reform

extension Errand {
  public static let schema = TableSchema<Errand>(
    "viec-can-lam",
    "Việc cần làm theo lời người dân, và thủ tục phải làm cho việc ấy; việc cần nhiều thủ tục thì mỗi thủ tục một dòng.",
    rowName: "việc cần làm",
    fields: [
      Field.text(
        "viec", "Việc cần làm", aliases: ["Việc"], "Việc bằng lời thường ngày: Làm giấy khai sinh cho con", \.title
      )
      .required,
      .text("nhom", "Nhóm việc", aliases: ["Nhóm"], "Việc đứng dưới đầu đề nào: Có con; Nhà đất", \.group),
      .text("ma", "Mã thủ tục", aliases: ["Mã TTHC", "Mã số"], "Mã thủ tục trong thu-tuc.csv", \.code),
    ],
    make: { Errand() }, identify: { $0.title }
  )
  .with(standing: \.standing)
}

enum ErrandLoading {
  /// An errand whose procedure is not there warns; its row leads nowhere and is not shown.
  static func load(_ intake: inout Intake, into library: inout Library) {
    guard let reading = intake.read("thu-tuc/viec-can-lam", Errand.schema) else { return }
    let known = Set(library.procedures.map(\.procedure.value.code))
    for (position, row) in reading.rows.enumerated() where !known.contains(row.value.code) {
      let code = row.value.code
      let what =
        code.isEmpty
        ? Words("dòng không ghi mã thủ tục", "the row names no procedure")
        : Words("thu-tuc.csv không có thủ tục “\(code)”", "thu-tuc.csv has no procedure “\(code)”")
      intake.faults.append(
        LoadingFaults.procedureUnknown.fault(
          at: reading.place(position, "ma"), what,
          suggestion: .didYouMean(NearestName.find(code, in: known.sorted(), limit: 1))
            ?? Words("sửa mã, hoặc thêm thủ tục vào thu-tuc.csv", "mend the code, or add the procedure to thu-tuc.csv"))
      )
    }
    library.errands = intake.distinct(reading.rows, what: Words("việc và mã thủ tục", "errand and code")) {
      $0.code.isEmpty ? "" : "\($0.title), \($0.code)"
    }
  }
}
