import Diagnostics
import Reform
import Vietnamese

extension Survey {
  public static let schema = TableSchema<Survey>(
    "khao-sat",
    "Khảo sát mức độ hài lòng: với cơ quan hành chính, y tế công, giáo dục công; số phiếu luôn đi với tỷ lệ.",
    rowName: "khảo sát",
    fields: [
      Field.year("nam", "Năm", "Năm khảo sát", \.year).required,
      .text("linh_vuc", "Lĩnh vực", "Cơ quan hành chính, Y tế công, Giáo dục công…", \.field),
      .text("doi_tuong", "Đối tượng khảo sát", aliases: ["Đối tượng"], "Hỏi ai", \.population),
      .count(
        "so_phieu", "Số phiếu", aliases: ["Số phiếu hợp lệ", "Cỡ mẫu"], "Số phiếu trả lời hợp lệ", \.sample),
      .percent(
        "ty_le_hai_long", "Tỷ lệ hài lòng (%)", aliases: ["Tỷ lệ hài lòng", "Mức độ hài lòng"],
        "Phần trăm người trả lời hài lòng", \.satisfied),
      .text("co_quan", "Cơ quan, đơn vị", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan được đánh giá", \.agency.text),
      .text("phuong_phap", "Phương pháp", "Ai hỏi, hỏi cách nào, khi nào", \.method),
      .text("tep", "Tệp", "Tệp đính kèm trong thư mục nội dung", \.file),
    ],
    make: { Survey() }, identify: { [$0.field, $0.agency.text, "năm \($0.year)"].shown }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<Survey>(
    schema: schema, what: Words("khảo sát", "survey"),
    identity: { row in
      let subject = [row.field, row.population, row.agency.text]
      return subject.shown.isEmpty ? "" : ([String(row.year)] + subject).shown
    },
    agencies: [("co_quan", \.agency)], day: { Day(year: $0.year, month: 12, day: 31) }, file: { $0.file },
    rules: [
      .rate("ty_le_hai_long", "tỷ lệ hài lòng", { $0.satisfied }),
      RowRule("so_phieu", LoadingFaults.sampleMissing) { row in
        guard row.satisfied != nil, (row.sample ?? 0) == 0 else { return nil }
        return .init(
          summary: Words(
            "có tỷ lệ hài lòng mà không có số phiếu", "a rate of satisfaction without a number of answers"),
          suggestion: Words("ghi số phiếu hợp lệ vào cột so_phieu", "write the valid answers in so_phieu"))
      },
    ])
}
