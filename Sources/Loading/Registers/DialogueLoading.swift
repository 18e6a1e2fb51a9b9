import Diagnostics
import Reform

extension Dialogue {
  public static let schema = TableSchema<Dialogue>(
    "doi-thoai", "Đối thoại của lãnh đạo với người dân, doanh nghiệp.", rowName: "cuộc đối thoại",
    fields: [
      Field.day("ngay", "Ngày", "Ngày đối thoại", \.day).required,
      .text("chu_de", "Chủ đề", aliases: ["Nội dung"], "Đối thoại về việc gì", \.subject),
      .text("co_quan", "Cơ quan chủ trì", aliases: ["Chủ trì"], "Mã hoặc tên cơ quan chủ trì", \.agency.text),
      .text("doi_tuong", "Đối tượng", "Người dân, doanh nghiệp, thanh niên…", \.partners),
      .text("dia_diem", "Địa điểm", "Nơi tổ chức", \.place),
      .count("so_nguoi", "Số người tham dự", aliases: ["Số người"], "Số người tham dự", \.participants),
      .count("so_y_kien", "Số ý kiến", "Số ý kiến, câu hỏi được nêu", \.questions),
      .count("da_tra_loi", "Đã trả lời", "Số ý kiến đã trả lời, giải quyết", \.answered),
      .text("so_van_ban", "Thông báo kết luận", aliases: ["Số văn bản"], "Số, ký hiệu thông báo kết luận", \.document),
      .text("ket_luan", "Kết luận", "Đã kết luận, giao việc gì", \.conclusion),
      .text("tep", "Tệp", "Tệp đính kèm trong thư mục nội dung", \.file),
    ],
    make: { Dialogue() }, identify: { [$0.subject, $0.day?.vietnamese ?? ""].shown }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<Dialogue>(
    schema: schema, what: Words("cuộc đối thoại", "dialogue"),
    identity: { row in row.day.map { [$0.vietnamese, row.agency.text, row.subject].shown } ?? "" },
    agencies: [("co_quan", \.agency)], day: { $0.day }, file: { $0.file },
    rules: [
      .part("da_tra_loi", "số ý kiến đã trả lời", { $0.answered }, of: "số ý kiến", { $0.questions }, { $0.standing })
    ])
}
