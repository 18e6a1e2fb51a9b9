import Diagnostics
import Reform

extension Apology {
  public static let schema = TableSchema<Apology>(
    "xin-loi", "Xin lỗi vì hồ sơ trễ hạn và ngày hẹn trả lại; không có họ tên ai.", rowName: "lần xin lỗi",
    fields: [
      Field.day("ngay", "Ngày xin lỗi", aliases: ["Ngày"], "Ngày của văn bản xin lỗi", \.day).required,
      .text("co_quan", "Cơ quan, đơn vị", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan xin lỗi", \.agency.text),
      .text("thu_tuc", "Thủ tục", aliases: ["Tên thủ tục", "Lĩnh vực"], "Mã hoặc tên thủ tục", \.procedure),
      .text("ma_ho_so", "Mã hồ sơ", "Mã hồ sơ, không bắt buộc; không bao giờ đi với họ tên", \.dossier),
      .count("so_ho_so", "Số hồ sơ", "Số hồ sơ trễ; để trống là một", \.count),
      .day("ngay_hen", "Ngày hẹn cũ", aliases: ["Ngày hẹn trả"], "Ngày hẹn trả kết quả đã lỡ", \.due),
      .day("ngay_hen_moi", "Ngày hẹn mới", aliases: ["Ngày hẹn lại"], "Ngày hẹn trả kết quả lần này", \.newDay),
      .text("ly_do", "Lý do", "Vì sao trễ", \.reason),
      .text("so_van_ban", "Văn bản xin lỗi", aliases: ["Số văn bản"], "Số, ký hiệu văn bản xin lỗi", \.document),
    ],
    make: { Apology() }, identify: { [$0.agency.text, $0.day?.vietnamese ?? ""].shown }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<Apology>(
    schema: schema, what: Words("lần xin lỗi", "apology"),
    identity: { row in
      // Two dossiers of one day and procedure are two rows: only a letter or a dossier tells them apart.
      guard !row.dossier.isEmpty || !row.document.isEmpty else { return "" }
      return [row.day?.vietnamese ?? "", row.agency.text, row.dossier, row.document, row.procedure].shown
    },
    agencies: [("co_quan", \.agency)], day: { $0.day },
    rules: [.order("ngay_hen_moi", "ngày hẹn mới", { $0.newDay }, after: "ngày hẹn cũ", { $0.due })])
}
