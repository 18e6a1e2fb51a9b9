import Diagnostics
import Records
import Reform

extension ProcedureChange {
  public static let schema = TableSchema<ProcedureChange>(
    "thay-doi", "Thủ tục mới ban hành, sửa đổi, thay thế, bãi bỏ, theo từng quyết định công bố.",
    rowName: "thay đổi của thủ tục",
    fields: [
      Field.text(
        "so_quyet_dinh", "Số quyết định", aliases: ["Quyết định công bố", "Quyết định"], "Số quyết định công bố",
        \.decision
      ).required,
      .day("ngay", "Ngày quyết định", aliases: ["Ngày"], "Ngày ký quyết định", \.decided),
      .text("ma", "Mã thủ tục", aliases: ["Mã TTHC", "Mã số"], "Mã thủ tục trong thu-tuc.csv", \.code),
      .text(
        "ten", "Tên thủ tục", aliases: ["Tên TTHC"], "Chỉ cần khi thu-tuc.csv không có thủ tục ấy (đã bãi bỏ)", \.name),
      .choice("loai", "Loại thay đổi", aliases: ["Loại"], "Thay đổi thế nào", titles: \.otherNames, \.kind),
      .day("hieu_luc_tu", "Hiệu lực từ", "Ngày thay đổi có hiệu lực", \.validFrom),
    ],
    make: { ProcedureChange() }, identify: { $0.code.isEmpty ? $0.name : $0.code }
  )
  .with(standing: \.standing)
}

enum ProcedureChangeLoading {
  /// A change of a procedure that is not there warns, but for one that was abolished; its row stays.
  static func load(_ intake: inout Intake, into library: inout Library) {
    guard let reading = intake.read("thu-tuc/thay-doi", ProcedureChange.schema) else { return }
    let known = Set(library.procedures.map(\.procedure.value.code))
    for (position, row) in reading.rows.enumerated() {
      let change = row.value
      if known.contains(change.code) { continue }
      if !change.name.isEmpty, change.kind == .abolished || change.kind == .replaced { continue }
      let what =
        change.code.isEmpty
        ? Words("dòng không ghi mã thủ tục", "the row names no procedure")
        : Words("thu-tuc.csv không có thủ tục “\(change.code)”", "thu-tuc.csv has no procedure “\(change.code)”")
      intake.faults.append(
        LoadingFaults.procedureUnknown.fault(
          at: reading.place(position, "ma"), what,
          suggestion: .didYouMean(NearestName.find(change.code, in: known.sorted(), limit: 1))
            ?? Words(
              "sửa mã, thêm thủ tục vào thu-tuc.csv, hoặc ghi tên ở cột “ten” nếu thủ tục đã bãi bỏ",
              "mend the code, add the procedure to thu-tuc.csv, or give its name in “ten” where it is abolished")))
    }
    library.procedureChanges = intake.distinct(
      reading.rows, what: Words("quyết định và mã thủ tục", "decision and code")
    ) { $0.code.isEmpty ? "" : "\($0.decision), \($0.code)" }
  }
}
