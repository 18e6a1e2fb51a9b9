import Diagnostics
import Reform

extension Inspection {
  public static let schema = TableSchema<Inspection>(
    "kiem-tra", "Các cuộc kiểm tra cải cách hành chính: theo kế hoạch và đột xuất, kết luận, việc khắc phục.",
    rowName: "cuộc kiểm tra",
    fields: [
      Field.year("nam", "Năm", "Năm kiểm tra", \.year).required,
      .choice(
        "loai", "Loại", aliases: ["Hình thức kiểm tra"], "Theo kế hoạch hay đột xuất", titles: { [$0.label] }, \.kind),
      .text(
        "don_vi_duoc_kiem_tra", "Đơn vị được kiểm tra", aliases: ["Đơn vị"], "Mã hoặc tên cơ quan được kiểm tra",
        \.inspected.text),
      .day("ngay", "Ngày kiểm tra", aliases: ["Ngày"], "Ngày kiểm tra", \.day),
      .text(
        "co_quan", "Cơ quan kiểm tra", aliases: ["Đoàn kiểm tra"], "Mã hoặc tên cơ quan chủ trì đoàn kiểm tra",
        \.inspector.text),
      .text("so_van_ban", "Thông báo kết luận", aliases: ["Số văn bản"], "Số, ký hiệu thông báo kết luận", \.document),
      .text("ket_luan", "Kết luận", aliases: ["Nội dung kết luận"], "Điều đoàn kiểm tra phát hiện", \.findings),
      .count("so_kien_nghi", "Số kiến nghị", "Số kiến nghị sau kiểm tra", \.recommendations),
      .count("da_khac_phuc", "Đã khắc phục", "Số kiến nghị đã khắc phục xong", \.mended),
      .text("ket_qua_khac_phuc", "Kết quả khắc phục", "Đã sửa những gì", \.mending),
      .text("tep", "Tệp", "Tệp đính kèm trong thư mục nội dung", \.file),
    ],
    make: { Inspection() }, identify: { "\($0.inspected.text) năm \($0.year)" }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<Inspection>(
    schema: schema, what: Words("cuộc kiểm tra", "inspection"),
    identity: { row in
      row.inspected.text.isEmpty
        ? "" : [String(row.year), row.kind?.label ?? "", row.inspected.text, row.day?.vietnamese ?? ""].shown
    },
    agencies: [("don_vi_duoc_kiem_tra", \.inspected), ("co_quan", \.inspector)], day: { $0.day }, file: { $0.file },
    rules: [
      .part(
        "da_khac_phuc", "số đã khắc phục", { $0.mended }, of: "số kiến nghị", { $0.recommendations }, { $0.standing })
    ])
}

extension [String] {
  /// The parts that say something, as messages print an identity.
  var shown: String { filter { !$0.isEmpty }.joined(separator: ", ") }
}
