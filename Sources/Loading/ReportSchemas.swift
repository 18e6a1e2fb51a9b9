import Diagnostics
import Reform

extension DossierReport {
  public static let schema = FrontMatterSchema<DossierReport>(
    "bao-cao.md", "Một báo cáo giải quyết hồ sơ hoặc cải cách hành chính; phần thân là lời báo cáo.",
    fields: [
      Field.text("tieu_de", "Tiêu đề", "Tên báo cáo", \.title).required,
      Field.choice("loai", "Loại báo cáo", aliases: ["Loại"], "Kỳ báo cáo", titles: { $0.titles }, \.kind).required,
      Field.day("tu", "Từ ngày", "Ngày đầu của kỳ số liệu", \.firstDay).required,
      Field.day("den", "Đến ngày", "Ngày cuối của kỳ số liệu", \.lastDay).required,
      .text("ky", "Kỳ", "Tên kỳ như in: tháng 10/2026, quý III/2026", \.periodName),
      .text("co_quan", "Cơ quan báo cáo", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan lập báo cáo", \.agency),
      .text("so_hieu", "Số hiệu", "Số và ký hiệu của báo cáo", \.number),
      .day("ngay_ban_hanh", "Ngày ban hành", "Ngày ký báo cáo", \.issued),
      .text(
        "han_gui", "Hạn gửi",
        "Khi nào các đơn vị phải gửi số: một ngày, giờ; “10 giờ thứ Sáu”; “10 giờ thứ Sáu tuần cuối của tháng”",
        \.dueText),
      .text("mau_bieu", "Mẫu biểu", "Biểu mẫu mà số liệu theo: II.06a/VPCP/KSTT", \.form),
      .choice(
        "tra_lai_tinh_vao", "Trả lại tính vào",
        "Hồ sơ trả lại, rút: đã nằm trong số đã giải quyết, đếm riêng, hay không tính", \.returnedCounting),
      .text("tep", "Tệp", "Tệp báo cáo đã ký, đường dẫn tính từ thư mục nội dung", \.file),
    ]
  )
  .with(standing: \.standing)
  .with(release: \.release)
  .with(sheetsOf: ["ho-so", "chi-tiet"])
}

extension DossierRow {
  public static let schema = TableSchema<DossierRow>(
    "ho-so",
    "Tiếp nhận, giải quyết hồ sơ theo đơn vị (và lĩnh vực); cột nào biểu mẫu không có thì bỏ hẳn, ô trống không phải số 0. "
      + "Dòng “Toàn tỉnh”, “Tổng số”, “Cấp xã” là dòng tổng.",
    rowName: "đơn vị",
    fields: [
      Field.text(
        "don_vi", "Đơn vị", aliases: ["Cơ quan", "Cơ quan, đơn vị", "Tên đơn vị", "Đơn vị báo cáo"],
        "Mã hoặc tên đơn vị; “Toàn tỉnh”, “Cấp xã” cho dòng tổng", \.unitText
      ).required,
      .text(
        "linh_vuc", "Lĩnh vực", aliases: ["Lĩnh vực giải quyết", "Lĩnh vực, công việc giải quyết"],
        "Lĩnh vực của dòng; trống là mọi lĩnh vực", \.field),
      .choice(
        "cap", "Cấp", "Cấp của đơn vị, khi danh mục không cho biết", titles: { [$0.label, "Cấp \($0.label)"] },
        \.level),
      figure(
        .opening, "Số kỳ trước chuyển qua", ["Tồn kỳ trước", "Từ kỳ trước", "Kỳ trước chuyển sang"],
        "Hồ sơ kỳ trước chuyển sang"),
      figure(.new, "Tiếp nhận mới", ["Mới tiếp nhận", "Số mới tiếp nhận"], "Hồ sơ mới tiếp nhận trong kỳ"),
      figure(.online, "Trực tuyến", ["Tiếp nhận trực tuyến"], "Trong số mới: nộp trực tuyến"),
      figure(
        .inPersonOrPost, "Trực tiếp, bưu chính",
        ["Trực tiếp hoặc qua dịch vụ bưu chính", "Trực tiếp, dịch vụ bưu chính"],
        "Trong số mới: nộp trực tiếp hoặc qua bưu chính"),
      figure(.inPerson, "Trực tiếp", ["Tiếp nhận trực tiếp"], "Trong số mới: nộp trực tiếp"),
      figure(.post, "Bưu chính", ["Bưu chính công ích", "Qua bưu chính"], "Trong số mới: nộp qua bưu chính công ích"),
      figure(
        .received, "Tổng số tiếp nhận",
        ["Tổng tiếp nhận", "Tổng số hồ sơ đã tiếp nhận", "Tổng số hồ sơ tiếp nhận", "Tiếp nhận"],
        "Kỳ trước chuyển sang cộng mới tiếp nhận"),
      figure(.early, "Trước hạn", ["Trả trước hạn"], "Đã giải quyết trước hạn"),
      figure(
        .onTime, "Đúng hạn", ["Trả đúng hạn", "Hồ sơ trả đúng hạn"],
        "Đã giải quyết đúng hạn; biểu không có cột trước hạn thì gồm cả trước hạn"),
      figure(.late, "Quá hạn", ["Trả quá hạn", "Hồ sơ quá hạn"], "Đã giải quyết quá hạn"),
      figure(
        .resolved, "Tổng số đã giải quyết", ["Tổng đã giải quyết", "Tổng số hồ sơ đã giải quyết", "Đã giải quyết"],
        "Tổng số đã giải quyết trong kỳ"),
      figure(.within, "Đang giải quyết, trong hạn", ["Chưa đến hạn", "Trong hạn"], "Đang giải quyết, còn trong hạn"),
      figure(.past, "Đang giải quyết, quá hạn", ["Đã quá hạn chưa giải quyết"], "Đang giải quyết, đã quá hạn"),
      figure(
        .inProgress, "Tổng số đang giải quyết", ["Tổng đang giải quyết", "Đang giải quyết"],
        "Tổng số đang giải quyết cuối kỳ"),
      figure(
        .returned, "Trả lại", ["Hồ sơ trả lại", "Hồ sơ trả lại (tổ chức, cá nhân)"],
        "Trả lại vì không đủ điều kiện; cách tính ở tra_lai_tinh_vao"),
      figure(.withdrawn, "Rút", ["Rút hồ sơ", "Hồ sơ rút"], "Người nộp rút hồ sơ"),
      figure(.paidOnline, "Thanh toán trực tuyến", [], "Hồ sơ nộp phí, lệ phí trực tuyến"),
      figure(.digitised, "Số hóa", ["Số hóa hồ sơ"], "Hồ sơ được số hóa"),
      figure(
        .electronicResult, "Kết quả điện tử", ["Cấp kết quả điện tử"], "Hồ sơ trả kết quả bản điện tử"),
      .percent(
        "ty_le_dung_han", "Tỷ lệ đúng hạn (%)",
        aliases: ["Tỷ lệ đúng hạn", "Tỷ lệ giải quyết đúng hạn", "Tỷ lệ trước và đúng hạn"],
        "Tỷ lệ mà nguồn in; cổng tính lại từ số hồ sơ và báo khi lệch", \.printedRate),
      .sent("ngay_gui", "Ngày gửi", aliases: ["Thời điểm gửi"], "Đơn vị gửi số lúc nào", \.sent),
    ],
    make: { DossierRow() },
    identify: { $0.field.isEmpty ? $0.unitText : "\($0.unitText), \($0.field)" }
  )
  .with(standing: \.standing)

  private static func figure(
    _ column: DossierColumn, _ title: String, _ aliases: [String], _ meaning: String
  ) -> Field<DossierRow> {
    .count(
      column.key, title, aliases: aliases, meaning,
      Slot(get: { $0.counts[column] }, set: { $0.counts[column] = $1 }),
      mark: Slot(get: { $0.counts[mark: column] }, set: { $0.counts[mark: column] = $1 }))
  }
}

extension LoadingFaults {
  static let partOfUnknown = FaultKind(
    "part-of-unknown", .warning,
    title: Words("Một phần của dòng không có", "A part of a row that is not there"),
    explanation: Words(
      "Cột thuoc của chi-tiet.csv nhắc tới mã (cột ma) của dòng tổng mà dòng này là một phần. Không có dòng mang mã ấy thì "
        + "cổng không thử được các phần cộng thành tổng. Sửa mã, hoặc thêm dòng tổng.",
      "The column thuoc of chi-tiet.csv names the code of the row that this one is a part of. Without it the parts cannot be "
        + "added up. Mend the code, or add the row of the total."))
}

extension ReportDetail {
  public static let schema = TableSchema<ReportDetail>(
    "chi-tiet",
    "Số liệu và kết quả khác của báo cáo: văn bản ban hành, tuyên truyền, kiểm tra, phản ánh, thể chế, bộ máy, tài chính, số hóa…",
    rowName: "nội dung",
    fields: [
      Field.text("noi_dung", "Nội dung", aliases: ["Nội dung báo cáo", "Chỉ tiêu"], "Điều được báo cáo", \.content)
        .required,
      .text("muc", "Mục", aliases: ["TT", "STT"], "Số của mục trong biểu mẫu", \.section),
      .text("ma", "Mã", "Tên ngắn của dòng, để các dòng thành phần nhắc tới", \.code),
      .text("thuoc", "Thuộc", "Mã của dòng tổng mà dòng này là một phần; các phần phải cộng thành tổng", \.parent),
      .text("ten_muc", "Tên mục", aliases: ["Lĩnh vực"], "Tên mục trong biểu mẫu", \.sectionTitle),
      .text("don_vi", "Đơn vị", aliases: ["Cơ quan"], "Cơ quan, đơn vị của con số", \.unitText),
      .count("so_luong", "Số lượng", aliases: ["Số"], "Con số", \.count),
      .count("tong_so", "Trên tổng số", aliases: ["Tổng số"], "Tổng số mà con số là một phần", \.total),
      .text("don_vi_tinh", "Đơn vị tính", "Đếm cái gì: văn bản, thủ tục, cuộc, tin bài", \.measure),
      .text("ket_qua", "Kết quả", aliases: ["Kết quả thực hiện"], "Kết quả bằng lời", \.outcome),
    ],
    make: { ReportDetail() }, identify: { $0.content }
  )
  .with(standing: \.standing)
}
