import Diagnostics
import Reform

extension QualityCertificate {
  public static let schema = TableSchema<QualityCertificate>(
    "iso", "Hệ thống quản lý chất lượng theo TCVN ISO 9001 tại các cơ quan: công bố, chứng nhận, hiệu lực.",
    rowName: "hệ thống",
    fields: [
      Field.text("co_quan", "Cơ quan, đơn vị", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan áp dụng", \.agency.text)
        .required,
      .text("tieu_chuan", "Tiêu chuẩn", "TCVN ISO 9001:2015…", \.standard),
      .text("pham_vi", "Phạm vi áp dụng", aliases: ["Phạm vi"], "Áp dụng cho việc gì", \.scope),
      .text(
        "so_cong_bo", "Quyết định công bố, giấy chứng nhận", aliases: ["Số giấy chứng nhận", "Quyết định công bố"],
        "Số, ký hiệu bản công bố hoặc giấy chứng nhận", \.number),
      .day("ngay_cap", "Ngày công bố, cấp", aliases: ["Ngày cấp", "Ngày công bố"], "Ngày công bố hoặc cấp", \.issued),
      .day("hieu_luc_den", "Hiệu lực đến", "Ngày cuối còn hiệu lực; tự công bố thì để trống", \.validTo),
      .text("to_chuc_chung_nhan", "Tổ chức chứng nhận", "Tổ chức chứng nhận; tự công bố thì để trống", \.certifier),
      .text("tep", "Tệp", "Tệp đính kèm trong thư mục nội dung", \.file),
    ],
    make: { QualityCertificate() }, identify: { $0.agency.text }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<QualityCertificate>(
    schema: schema, what: Words("hệ thống quản lý chất lượng", "quality system"),
    identity: { row in [row.agency.text, row.standard, row.number, row.issued?.vietnamese ?? ""].shown },
    agencies: [("co_quan", \.agency)], day: { $0.issued }, file: { $0.file },
    rules: [.order("hieu_luc_den", "hiệu lực đến", { $0.validTo }, after: "ngày công bố", { $0.issued })])
}
