import Reform
import Templates
import Vietnamese

/// A section of the weekly or monthly form of Kế hoạch 121/KH-UBND ngày 19/7/2017 (Thái Nguyên), filled.
struct FormSection: Sendable {
  struct Line: Sendable {
    let label: String
    /// Nil leaves the dots of the form.
    let value: String?
    var rate: String?
  }

  let title: String
  let lines: [Line]

  /// A line of a form: its words, and where its figure comes from.
  private enum Origin {
    case count([DossierColumn])
    /// Rows of `chi-tiet.csv` whose content has all of these words.
    case detail([String])
  }

  private static let dossiers: [(String, Origin)] = [
    ("Tổng số hồ sơ đã tiếp nhận", .count([.received])),
    ("Tổng số hồ sơ đã giải quyết", .count([.resolved])),
    ("Hồ sơ trả đúng hạn", .count([.early, .onTime])),
    ("Hồ sơ quá hạn", .count([.late])),
    ("Hồ sơ trả lại (tổ chức, cá nhân)", .count([.returned])),
  ]

  private static let week: [(String, [(String, Origin)])] = [
    ("I. Kết quả giải quyết TTHC theo cơ chế một cửa, một cửa liên thông", dossiers),
    (
      "II. Một số nội dung cụ thể",
      [
        ("1. Số phản ánh, kiến nghị đã giải quyết/tổng số tiếp nhận", .detail(["phan anh"])),
        ("2. Số văn bản đi được phát hành dưới dạng điện tử/tổng số văn bản đi", .detail(["van ban di"])),
        ("Số hồ sơ được giải quyết mức độ 3/tổng số hồ sơ áp dụng", .detail(["muc do 3"])),
        ("Số hồ sơ được giải quyết mức độ 4/tổng số hồ sơ áp dụng", .detail(["muc do 4"])),
        ("Số hồ sơ được tiếp nhận, trả kết quả qua dịch vụ bưu chính công ích", .detail(["buu chinh"])),
      ]
    ),
    (
      "III. Kết quả thực hiện nhiệm vụ CCHC",
      [
        ("Đã ban hành văn bản chỉ đạo (trên 6 lĩnh vực CCHC)", .detail(["van ban chi dao"])),
        ("Hội nghị giao ban, sơ kết", .detail(["hoi nghi"])), ("Tin, bài tuyên truyền", .detail(["tuyen truyen"])),
        ("Số cuộc kiểm tra", .detail(["kiem tra"])),
      ]
    ),
  ]

  private static let month: [(String, [(String, Origin)])] = [
    (
      "I. Kết quả thực hiện nhiệm vụ CCHC",
      [
        ("Văn bản chỉ đạo, điều hành (trên 6 nội dung CCHC)", .detail(["van ban chi dao"])),
        ("Hội nghị, giao ban", .detail(["hoi nghi"])), ("Tuyên truyền: số tin, bài", .detail(["tuyen truyen"])),
        ("Kiểm tra CCHC", .detail(["kiem tra"])), ("Sáng kiến, cách làm hay", .detail(["sang kien"])),
      ]
    ),
    (
      "II.1. Cải cách thể chế",
      [
        ("Ban hành văn bản QPPL", .detail(["quy pham phap luat"])),
        ("Rà soát, hệ thống hóa, kiểm tra văn bản QPPL", .detail(["ra soat", "van ban"])),
      ]
    ),
    (
      "II.2. Cải cách thủ tục hành chính",
      [
        ("Rà soát, kiến nghị sửa đổi, bãi bỏ TTHC", .detail(["ra soat", "thu tuc"])),
        ("Số TTHC được công khai, niêm yết/tổng số TTHC", .detail(["niem yet"])),
        ("Phản ánh, kiến nghị được xử lý/được tiếp nhận", .detail(["phan anh"])),
      ]
    ),
    (
      "II.3. Cải cách tổ chức bộ máy",
      [("Tinh giản biên chế", .detail(["tinh gian"])), ("Kiểm tra việc phân cấp", .detail(["phan cap"]))]
    ),
    (
      "II.4. Cải cách công vụ, công chức",
      [
        ("Công chức được tuyển dụng", .detail(["tuyen dung"])),
        ("Cán bộ, công chức, viên chức được cử đi đào tạo, bồi dưỡng", .detail(["boi duong"])),
      ]
    ),
    (
      "II.5. Cải cách tài chính công",
      [("Đơn vị sự nghiệp công lập bảo đảm chi thường xuyên", .detail(["su nghiep"]))]
    ),
    (
      "II.6. Hiện đại hóa hành chính",
      [
        ("Số văn bản đi được phát hành dưới dạng điện tử/tổng số văn bản đi", .detail(["van ban di"])),
        ("Số hồ sơ được tiếp nhận, trả kết quả qua dịch vụ bưu chính", .detail(["buu chinh"])),
        ("Đơn vị đã áp dụng hệ thống quản lý chất lượng ISO", .detail(["iso"])),
      ]
    ),
    ("II.7. Giải quyết TTHC theo cơ chế một cửa, một cửa liên thông", dossiers),
  ]

  static func all(_ form: OfficialForm, _ view: ReportView) -> [FormSection] {
    let details = view.file.details.map { (folded: " " + Fold.name($0.value.content) + " ", detail: $0.value) }
    return (form == .week ? week : month).map { title, lines in
      FormSection(
        title: title,
        lines: lines.map { label, origin in
          switch origin {
          case .count(let columns): line(label, columns, view)
          case .detail(let words): line(label, words, details)
          }
        })
    }
  }

  private static func line(_ label: String, _ columns: [DossierColumn], _ view: ReportView) -> Line {
    // A form without a column for dossiers before time counts them as on time.
    let present = columns.filter { view.columns.contains($0) }
    guard let counts = view.headline?.counts, !present.isEmpty, let sum = counts.sum(present) else {
      return Line(label: label, value: nil)
    }
    let rate = present.contains(.onTime) ? view.share.flatMap(ReportWords.percent) : nil
    return Line(label: label, value: ReportWords.count(sum), rate: rate)
  }

  private static func line(
    _ label: String, _ words: [String], _ details: [(folded: String, detail: ReportDetail)]
  ) -> Line {
    let found = details.filter { entry in words.allSatisfy { entry.folded.contains($0) } }
    guard let first = found.first?.detail, found.count == 1 || found.allSatisfy({ $0.detail.measure == first.measure })
    else { return Line(label: label, value: nil) }
    guard let count = DossierCounts.sum(found.map(\.detail.count)) else {
      return Line(label: label, value: first.outcome.isEmpty ? nil : first.outcome)
    }
    let total = DossierCounts.sum(found.map(\.detail.total))
    let unit = first.measure.isEmpty ? "" : "\u{A0}\(first.measure)"
    let value = Format.integer(count) + (total.map { "/" + Format.integer($0) } ?? "") + unit
    let rate = total.flatMap { FixedDecimal.percent(count, of: $0, digits: 2) }
    return Line(label: label, value: value, rate: rate.map { Format.decimal($0, digits: 2) + "\u{A0}%" })
  }

  static let shape = Shape<FormSection>(
    "phan_bieu", "Một phần của biểu",
    [
      .text("ten_phan", "Tên phần") { $0.title },
      .list("dong_phan", "Các dòng", lineShape) { $0.lines },
    ])

  private static let lineShape = Shape<Line>(
    "dong_phan", "Một dòng của mẫu",
    [
      .text("nhan", "Chữ của mẫu") { $0.label },
      .text("gia_tri", "Con số hoặc lời; trống là chưa có") { $0.value },
      .text("ty_le", "Tỷ lệ suy ra") { $0.rate },
    ])
}
