import Diagnostics
import Reform
import Vietnamese

extension FeedbackCount {
  public static let schema = TableSchema<FeedbackCount>(
    "phan-anh", "Số phản ánh, kiến nghị tiếp nhận, xử lý, trả lời của từng kỳ; không có họ tên người gửi.",
    rowName: "kỳ",
    fields: [
      Field.day("tu", "Từ ngày", "Ngày đầu của kỳ", \.from).required,
      Field.day("den", "Đến ngày", "Ngày cuối của kỳ", \.to).required,
      .text("ky", "Kỳ", aliases: ["Kỳ báo cáo"], "Tên kỳ như in: Quý III/2026", \.term),
      .text(
        "co_quan", "Cơ quan, đơn vị", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan; để trống là toàn tỉnh", \.agency.text),
      .text("loai", "Loại", "Hành vi hành chính, quy định hành chính", \.kind),
      .count(
        "ton_ky_truoc", "Kỳ trước chuyển sang", aliases: ["Tồn kỳ trước"], "Kỳ trước chưa xử lý xong", \.carriedOver),
      .count("tiep_nhan", "Tiếp nhận", aliases: ["Số tiếp nhận"], "Tiếp nhận mới trong kỳ", \.received),
      .count("da_xu_ly", "Đã xử lý", "Đã xử lý xong trong kỳ", \.handled),
      .count(
        "da_tra_loi", "Đã trả lời", aliases: ["Đã công khai kết quả"], "Đã trả lời hoặc công khai kết quả", \.answered),
      .count("dang_xu_ly", "Đang xử lý", "Cuối kỳ còn đang xử lý", \.inProgress),
      .count("qua_han", "Quá hạn", "Cuối kỳ đã quá thời hạn xử lý", \.late),
    ],
    make: { FeedbackCount() }, identify: { row in [row.term, row.agency.text, row.to?.vietnamese ?? ""].shown }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<FeedbackCount>(
    schema: schema, what: Words("kỳ phản ánh", "term of feedback"),
    identity: { row in
      guard let period = row.period else { return "" }
      return ["\(period.from.vietnamese)–\(period.to.vietnamese)", row.agency.text, row.kind].shown
    },
    agencies: [("co_quan", \.agency)], day: { $0.to },
    rules: [
      .order("den", "kỳ kết thúc", { $0.to }, after: "ngày bắt đầu", { $0.from }),
      .part("da_xu_ly", "số đã xử lý", { $0.handled }, of: "số phải xử lý", { $0.toHandle }, { $0.standing }),
      .part("da_tra_loi", "số đã trả lời", { $0.answered }, of: "số phải xử lý", { $0.toHandle }, { $0.standing }),
      RowRule("dang_xu_ly", LoadingFaults.countsDisagree) { row in
        guard row.standing.explanation.isEmpty, let all = row.toHandle, let done = row.handled,
          let open = row.inProgress, done <= all, all - done != open
        else { return nil }
        return .init(
          summary: Words(
            "phải xử lý \(Format.integer(all)), đã xử lý \(Format.integer(done)), đang xử lý \(Format.integer(open)): "
              + "lệch \(Format.integer(abs(all - done - open)))",
            "to handle \(all), handled \(done), in progress \(open): they differ by \(abs(all - done - open))"),
          expected: Words("đang xử lý \(Format.integer(all - done))", "in progress \(all - done)"),
          suggestion: Words("đối chiếu báo cáo, hoặc ghi giai_trinh ở dòng này", "compare, or explain it in giai_trinh")
        )
      },
    ])
}

extension PublicAnswer {
  public static let schema = TableSchema<PublicAnswer>(
    "hoi-dap", "Câu hỏi, phản ánh được phép công khai và trả lời; không có họ tên người hỏi.", rowName: "câu hỏi",
    fields: [
      Field.text(
        "cau_hoi", "Câu hỏi, phản ánh", aliases: ["Câu hỏi", "Nội dung"], "Nội dung hỏi, phản ánh", \.question
      )
      .required,
      .day("ngay_hoi", "Ngày nhận", aliases: ["Ngày hỏi"], "Ngày nhận câu hỏi", \.asked),
      .text("co_quan", "Cơ quan trả lời", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan trả lời", \.agency.text),
      .text("tra_loi", "Trả lời", "Nội dung trả lời; để trống là chưa trả lời", \.answer),
      .day("ngay_tra_loi", "Ngày trả lời", "Ngày trả lời", \.answered),
      .text("linh_vuc", "Lĩnh vực", "Lĩnh vực", \.field),
      .text("lien_ket", "Liên kết", "Địa chỉ trang trả lời", \.address),
    ],
    make: { PublicAnswer() }, identify: { "“\($0.question.prefix(40))”" }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<PublicAnswer>(
    schema: schema, what: Words("câu hỏi", "question"),
    identity: { row in row.question.isEmpty ? "" : [row.question, row.asked?.vietnamese ?? ""].shown },
    agencies: [("co_quan", \.agency)], day: { $0.answered ?? $0.asked },
    rules: [.order("ngay_tra_loi", "ngày trả lời", { $0.answered }, after: "ngày nhận", { $0.asked })])
}
