import Diagnostics
import Reform

extension Initiative {
  public static let schema = TableSchema<Initiative>(
    "sang-kien", "Sáng kiến, mô hình, cách làm mới trong cải cách hành chính.", rowName: "sáng kiến",
    fields: [
      Field.text("ten", "Tên sáng kiến, mô hình", aliases: ["Tên", "Tên sáng kiến"], "Tên", \.title).required,
      .choice("loai", "Loại", "Sáng kiến, mô hình hay cách làm mới", titles: { [$0.label] }, \.kind),
      .year("nam", "Năm", "Năm áp dụng lần đầu", \.year),
      .text("linh_vuc", "Lĩnh vực", "Lĩnh vực cải cách", \.field),
      .text("co_quan", "Cơ quan, đơn vị", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan áp dụng", \.agency.text),
      .text("hieu_qua", "Nội dung, hiệu quả", aliases: ["Nội dung", "Hiệu quả"], "Làm gì, được gì", \.effect),
      .text("cap_cong_nhan", "Cấp công nhận", "Cấp cơ sở, cấp tỉnh, toàn quốc", \.level),
      .text("so_quyet_dinh", "Quyết định công nhận", "Số, ký hiệu quyết định công nhận", \.decision),
      .day("ngay_cong_nhan", "Ngày công nhận", "Ngày công nhận", \.recognised),
      .text("tep", "Tệp", "Tệp đính kèm trong thư mục nội dung", \.file),
    ],
    make: { Initiative() }, identify: { "“\($0.title.prefix(40))”" }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<Initiative>(
    schema: schema, what: Words("sáng kiến", "initiative"),
    identity: { row in
      row.title.isEmpty ? "" : [row.title, row.agency.text, row.year.map { String($0) } ?? ""].shown
    },
    agencies: [("co_quan", \.agency)],
    day: { row in row.recognised ?? row.year.flatMap { Day(year: $0, month: 12, day: 31) } }, file: { $0.file })
}
