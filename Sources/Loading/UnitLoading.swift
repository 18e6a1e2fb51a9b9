import Diagnostics
import Records
import Reform

/// Administrative units: lifetimes that run forward, and successors that are there.
enum UnitLoading {
  static func load(_ intake: inout Intake) -> [Sourced<AdministrativeUnit>] {
    guard let reading = intake.read("don-vi-hanh-chinh", AdministrativeUnit.schema) else { return [] }
    intake.reportRepeats(reading.rows.map { ($0.value.code, $0.place) }, what: Words("mã đơn vị", "unit code"))
    let known = Set(reading.rows.map(\.value.code))
    for (position, row) in reading.rows.enumerated() {
      let unit = row.value
      if let from = unit.validFrom, let to = unit.validTo, to < from {
        intake.faults.append(
          LoadingFaults.periodBackwards.fault(
            at: reading.place(position, "hieu_luc_den"),
            Words(
              "đơn vị thôi tồn tại (\(to.vietnamese)) trước khi thành lập (\(from.vietnamese))",
              "the unit ends (\(to.iso)) before it begins (\(from.iso))"),
            suggestion: Words("sửa một trong hai ngày", "mend one of the two days")))
      }
      for code in unit.successors where !known.contains(code) {
        intake.faults.append(unknown(code, at: reading.place(position, "chuyen_thanh"), known))
      }
      if let parent = unit.parent, !parent.isEmpty, !known.contains(parent) {
        intake.faults.append(unknown(parent, at: reading.place(position, "thuoc"), known))
      }
    }
    return reading.rows
  }

  private static func unknown(_ code: String, at place: Place, _ known: Set<String>) -> Fault {
    LoadingFaults.unitUnknown.fault(
      at: place, Words("không có đơn vị mã “\(code)”", "there is no unit with the code “\(code)”"),
      expected: Words("mã trong cột “ma” của chính bảng này", "a code of the column “ma” of this table"),
      suggestion: .didYouMean(NearestName.find(code, in: known.sorted(), limit: 1))
        ?? Words("thêm đơn vị ấy vào bảng", "add that unit to the table"))
  }
}
