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
