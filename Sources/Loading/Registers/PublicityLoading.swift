import Diagnostics
import Reform

extension PublicityQuota {
  public static let schema = TableSchema<PublicityQuota>(
    "tuyen-truyen", "Số tin, bài, chuyên mục mà kế hoạch giao cho từng kênh.", rowName: "chỉ tiêu tuyên truyền",
    fields: [
      Field.text("kenh", "Kênh", "Đài PT-TH, Báo, Cổng TTĐT…", \.channel).required,
      .text("hinh_thuc", "Hình thức", "Chuyên mục, bản tin, tờ rơi, cuộc thi…; để trống là mọi hình thức", \.form),
      .text("chi_tieu", "Chỉ tiêu như in", aliases: ["Chỉ tiêu"], "Như kế hoạch in: 04 bản tin/01 tháng", \.printed),
      .count("so_luong", "Số lượng", "Tổng số phải làm trong cả kỳ", \.amount),
      .text("don_vi_tinh", "Đơn vị tính", "Tin, bài, chuyên mục…", \.unit),
      .year("nam", "Năm", "Năm giao", \.year),
      .day("tu", "Từ ngày", "Ngày đầu, khi không phải cả năm", \.from),
      .day("den", "Đến ngày", "Ngày cuối, khi không phải cả năm", \.to),
      .text("co_quan", "Cơ quan thực hiện", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan thực hiện", \.agency.text),
      .text("ke_hoach", "Kế hoạch", "Số, ký hiệu kế hoạch giao", \.plan),
    ],
    make: { PublicityQuota() }, identify: { [$0.channel, $0.form].shown }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<PublicityQuota>(
    schema: schema, what: Words("chỉ tiêu tuyên truyền", "quota"),
    identity: { row in
      let period = row.period.map { "\($0.from.vietnamese)–\($0.to.vietnamese)" } ?? ""
      return row.channel.isEmpty ? "" : [row.channel, row.form, period, row.agency.text].shown
    },
    agencies: [("co_quan", \.agency)], day: { $0.period?.to },
    rules: [.order("den", "ngày cuối", { $0.to }, after: "ngày đầu", { $0.from })])
}

extension PublicityItem {
  public static let schema = TableSchema<PublicityItem>(
    "tuyen-truyen-ket-qua", "Nhật ký tuyên truyền: tin, bài, chuyên mục đã phát, tờ rơi, hội nghị, cuộc thi.",
    rowName: "việc tuyên truyền",
    fields: [
      Field.day("ngay", "Ngày", aliases: ["Ngày phát", "Ngày đăng"], "Ngày phát, đăng, tổ chức", \.day).required,
      .text("co_quan", "Cơ quan thực hiện", aliases: ["Cơ quan"], "Mã hoặc tên cơ quan thực hiện", \.agency.text),
      .text("kenh", "Kênh", "Đài PT-TH, Báo, Cổng TTĐT…; cùng cách ghi với tuyen-truyen.csv", \.channel),
      .text("hinh_thuc", "Hình thức", "Chuyên mục, bản tin, tờ rơi, hội nghị, cuộc thi…", \.form),
      .text("the_loai", "Thể loại", "Tin, bài, phóng sự, đồ họa, video, hỏi – đáp", \.genre),
      .text("tieu_de", "Tiêu đề", aliases: ["Nội dung"], "Tên tin, bài, chuyên mục, cuộc thi", \.title),
      .count("so_luong", "Số lượng", "Bao nhiêu; để trống là một", \.amount),
      .text("lien_ket", "Liên kết", "Địa chỉ trang mạng đăng việc này", \.address),
    ],
    make: { PublicityItem() }, identify: { [$0.title, $0.day?.vietnamese ?? ""].shown }
  )
  .with(standing: \.standing)

  static let loader = RegisterLoader<PublicityItem>(
    schema: schema, what: Words("việc tuyên truyền", "item"),
    identity: { row in
      row.title.isEmpty ? "" : [row.day?.vietnamese ?? "", row.channel, row.form, row.title].shown
    },
    agencies: [("co_quan", \.agency)], day: { $0.day })
}
