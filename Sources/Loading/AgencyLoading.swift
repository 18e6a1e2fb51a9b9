import Diagnostics
import Records
import Reform

extension Agency {
  public static let schema = TableSchema<Agency>(
    "co-quan", "Cơ quan, đơn vị mà kế hoạch, báo cáo, thủ tục nhắc tới, kể cả cơ quan đã sáp nhập.",
    rowName: "cơ quan",
    fields: [
      Field.text("ma", "Mã", "Mã dùng trong dữ liệu và địa chỉ trang; không đổi", \.code).required,
      Field.text("ten", "Tên", aliases: ["Tên cơ quan", "Cơ quan"], "Tên đầy đủ", \.name).required,
      .text("ten_tat", "Tên tắt", aliases: ["Viết tắt"], "Tên viết tắt", \.shortName),
      .list("ten_khac", "Tên khác", "Tên khác mà văn bản dùng, cách nhau bằng “;”", \.otherNames),
      .choice("cap", "Cấp", "Cấp chính quyền", titles: { [$0.label] }, \.level),
      .text("loai", "Loại", "Loại cơ quan: sở, ban…; “nhom” là một nhóm cơ quan", \.kind),
      .text("truc_thuoc", "Trực thuộc", "Mã cơ quan cấp trên", \.parent),
      .day("hieu_luc_tu", "Hoạt động từ", "Ngày bắt đầu hoạt động", \.validFrom),
      .day("hieu_luc_den", "Hoạt động đến", "Ngày cuối hoạt động", \.validTo),
      .list("chuyen_thanh", "Chuyển thành", "Mã cơ quan tiếp nhận, cách nhau bằng “;”", \.successors),
      .text("dien_thoai", "Điện thoại", "Điện thoại cơ quan", \.phone),
      .text("thu_dien_tu", "Thư điện tử", aliases: ["Email"], "Thư điện tử cơ quan", \.mail),
      .text("trang", "Trang", aliases: ["Website"], "Trang thông tin điện tử", \.page),
    ],
    make: { Agency(code: "", name: "") },
    identify: { $0.name.isEmpty ? $0.code : $0.name }
  )
  .with(standing: \.standing)
}

extension AdministrativeUnit {
  public static let schema = TableSchema<AdministrativeUnit>(
    "don-vi-hanh-chinh", "Đơn vị hành chính qua các thời kỳ: 63 rồi 34 tỉnh, thành phố; huyện đến 30/6/2025; xã.",
    rowName: "đơn vị",
    fields: [
      Field.text("ma", "Mã", "Mã đơn vị hành chính", \.code).required,
      Field.text("ten", "Tên", aliases: ["Tên đơn vị"], "Tên đầy đủ hoặc tên gọi", \.name).required,
      .choice("cap", "Cấp", "tỉnh, huyện hay xã", titles: { [$0.label] }, \.level),
      .text("loai", "Loại", "tỉnh, thành phố, huyện, thị xã, xã, phường, thị trấn, đặc khu", \.kind),
      .text("thuoc", "Thuộc", "Mã đơn vị cấp trên", \.parent),
      .day("hieu_luc_tu", "Từ", "Ngày thành lập", \.validFrom),
      .day("hieu_luc_den", "Đến", "Ngày cuối còn tồn tại", \.validTo),
      .list("chuyen_thanh", "Chuyển thành", "Mã đơn vị kế thừa, cách nhau bằng “;”", \.successors),
    ],
    make: { AdministrativeUnit(code: "", name: "") },
    identify: { $0.name.isEmpty ? $0.code : $0.name }
  )
  .with(standing: \.standing)
}

/// Agencies: lifetimes that run forward, and codes that are there.
enum AgencyLoading {
  static func load(_ intake: inout Intake) -> [Sourced<Agency>] {
    guard let reading = intake.read("co-quan", Agency.schema) else { return [] }
    let rows = reading.rows
    intake.reportRepeats(rows.map { ($0.value.code, $0.place) }, what: Words("mã cơ quan", "agency code"))
    intake.hold(
      rows, reading,
      to: [
        .order("hieu_luc_den", "ngày thôi hoạt động", { $0.validTo }, after: "ngày bắt đầu hoạt động", { $0.validFrom })
      ])
    let known = Set(rows.map(\.value.code))
    for (position, row) in rows.enumerated() {
      let named =
        (row.value.parent.map { [("truc_thuoc", $0)] } ?? []) + row.value.successors.map { ("chuyen_thanh", $0) }
      for (key, code) in named where !code.isEmpty && !known.contains(code) {
        intake.faults.append(
          LoadingFaults.agencyUnknown.fault(
            at: reading.place(position, key),
            Words("không có cơ quan mã “\(code)”", "there is no agency with the code “\(code)”"),
            expected: Words("mã trong cột “ma” của chính bảng này", "a code of the column “ma” of this table"),
            suggestion: .didYouMean(NearestName.find(code, in: known.sorted(), limit: 1))
              ?? Words("thêm cơ quan ấy vào bảng", "add that agency to the table")))
      }
    }
    return rows
  }
}
