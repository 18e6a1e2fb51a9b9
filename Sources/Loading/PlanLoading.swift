import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

extension Plan {
  public static let schema = FrontMatterSchema<Plan>(
    "ke-hoach.md", "Một kế hoạch: số hiệu, ngày, thời kỳ, tổng kinh phí; phần thân là lời dẫn.",
    fields: [
      Field.text("tieu_de", "Tiêu đề", "Tên kế hoạch", \.title).required,
      .text("so_hieu", "Số hiệu", "Số và ký hiệu; dự thảo thì không cần", \.number),
      .day("ngay_ban_hanh", "Ngày ban hành", "Ngày ban hành; dự thảo thì không cần", \.issued),
      Field.text("co_quan", "Cơ quan ban hành", "Mã hoặc tên cơ quan ban hành", \.issuer).required,
      Field.day("tu", "Từ ngày", "Ngày đầu của kế hoạch", \.firstDay).required,
      Field.day("den", "Đến ngày", "Ngày cuối của kế hoạch", \.lastDay).required,
      .text("nguoi_ky", "Người ký", "Người ký", \.signer),
      .text("van_ban", "Văn bản", "Văn bản ban hành kèm", \.document),
      .text(
        "tong_kinh_phi", "Tổng kinh phí", "Tổng mà chính kế hoạch ghi, kèm đơn vị: 477,07 tỷ đồng", \.statedTotalText),
      .choice("don_vi_tien", "Đơn vị tiền", "Đơn vị của số đứng một mình trong cột kinh phí", \.moneyUnit),
      .choice("thoi_gian_la", "Thời gian là", "Cột thời gian là khoảng hay chỉ là hạn chót", \.deadlineMeaning),
    ]
  )
  .with(standing: \.standing)
  .with(release: \.release)
  .with(sheetsOf: ["nhiem-vu", "tien-do", "chi-tieu", "ket-qua"])
}

extension PlanTask {
  public static let schema = TableSchema<PlanTask>(
    "nhiem-vu", "Nhiệm vụ của một kế hoạch, mỗi việc một dòng.", rowName: "nhiệm vụ",
    fields: [
      .text("tt", "TT", aliases: ["STT", "Số TT", "Số thứ tự"], "Số thứ tự như in", \.number),
      .text("ma", "Mã", "Mã cố định của nhiệm vụ, không bắt buộc", \.code),
      .text("muc", "Mục", "Số của mục", \.section),
      .text("ten_muc", "Tên mục", aliases: ["Lĩnh vực"], "Tên mục", \.sectionTitle),
      .text("nhom", "Nhóm", aliases: ["Nhiệm vụ chung", "Mục tiêu"], "Mục tiêu hoặc nhóm việc", \.group),
      .text("thuoc_nhiem_vu", "Thuộc nhiệm vụ", aliases: ["Nhiệm vụ"], "Nhiệm vụ cấp trên", \.parent),
      Field.text(
        "noi_dung", "Nội dung công việc",
        aliases: ["Nội dung", "Nội dung, nhiệm vụ", "Nhiệm vụ cụ thể", "Hoạt động", "Nội dung nhiệm vụ"],
        "Việc phải làm", \.content
      ).required,
      .text(
        "san_pham", "Sản phẩm", aliases: ["Sản phẩm/ kết quả", "Kết quả/ Sản phẩm", "Kết quả"],
        "Sản phẩm, kết quả phải có", \.product),
      .text(
        "chu_tri", "Cơ quan chủ trì", aliases: ["Chủ trì", "Đơn vị chủ trì"], "Cơ quan chủ trì như in", \.leadText),
      .text(
        "phoi_hop", "Cơ quan phối hợp", aliases: ["Phối hợp", "Đơn vị phối hợp"], "Cơ quan phối hợp như in",
        \.supportText),
      .text(
        "thoi_gian", "Thời gian thực hiện",
        aliases: [
          "Thời gian", "Thời gian hoàn thành (chậm nhất)", "Thời gian hoàn thành", "Thời hạn", "Thời hạn hoàn thành",
        ], "Thời hạn như in", \.deadlineText),
      .text(
        "kinh_phi", "Kinh phí",
        aliases: [
          "Kinh phí (triệu đồng)", "Kinh phí thực hiện (Dự kiến)", "Kinh phí thực hiện", "Kinh phí (đồng)",
          "Kinh phí (tỷ đồng)", "Kinh phí (nghìn đồng)", "Kinh phí dự kiến",
        ], "Kinh phí như in", \.budgetText),
      .text("tieu_chi", "Tiêu chí", "Tiêu chí của chỉ số mà việc này phục vụ", \.criterion),
    ],
    make: { PlanTask() },
    identify: { $0.code.isEmpty ? ($0.number.isEmpty ? "“\($0.content.prefix(40))”" : $0.number) : $0.code }
  )
  .with(standing: \.standing)
}

extension ProgressReport {
  public static let schema = TableSchema<ProgressReport>(
    "tien-do", "Tiến độ đã báo cáo của từng nhiệm vụ.", rowName: "tiến độ",
    fields: [
      .text("tt", "TT", aliases: ["STT", "Số TT"], "Số thứ tự hoặc địa chỉ của nhiệm vụ", \.task),
      .text("ma", "Mã", "Mã của nhiệm vụ", \.code),
      .text("ky", "Kỳ", aliases: ["Kỳ báo cáo"], "Kỳ báo cáo", \.term),
      .day("ngay", "Ngày", "Ngày hoàn thành; chưa xong thì ngày báo cáo", \.day),
      .choice(
        "trang_thai", "Trạng thái", aliases: ["Tình trạng"], "Tình trạng được báo", titles: { [$0.label] }, \.state),
      .percent("ty_le", "Tỷ lệ (%)", aliases: ["Tỷ lệ"], "Phần trăm đã làm", \.share),
      .text("ket_qua", "Kết quả", "Kết quả đạt được", \.result),
      .text("minh_chung", "Minh chứng", "Văn bản hoặc liên kết làm chứng", \.evidence),
      .text("kinh_phi_thuc_hien", "Kinh phí thực hiện", "Đã chi, như in", \.spentText),
      .text("nguon_kinh_phi", "Nguồn kinh phí", "Tiền lấy từ đâu", \.fund),
    ],
    make: { ProgressReport() }, identify: { $0.code.isEmpty ? $0.task : $0.code }
  )
  .with(standing: \.standing)
}
