import Formats

extension TableSchema {
  /// The declaration as finding the table in a sheet needs it.
  public var heads: TableHeads {
    TableHeads(
      name: name, sheetNames: SheetNames.of(name),
      columns: fields.map { field in
        TableHeads.Column(
          key: field.key, title: field.title, aliases: field.aliases, holds: holds(field), isRequired: field.isRequired)
      },
      grouping: name == "nhiem-vu"
        ? TableHeads.Grouping(
          number: "muc", title: "ten_muc", group: "nhom", parent: "thuoc_nhiem_vu", label: "noi_dung") : nil,
      keepsTotals: name == "ho-so", spread: spread)
  }

  /// The scores of an index also stand with years or criteria as columns.
  private var spread: TableHeads.Spread? {
    let keys = Set(fields.map(\.key))
    guard name == "ket-qua", keys.isSuperset(of: ["nam", "don_vi", "tieu_chi", "diem"]) else { return nil }
    let figures = fields.filter { [.integer, .number].contains($0.type) }.map(\.key) + ["nhom"]
    return TableHeads.Spread(
      row: "don_vi", year: "nam", item: "tieu_chi", value: "diem", figures: Set(figures),
      wholes: ["tong diem", "tong so diem", "tong hop", "diem tong hop", "tong", "tong so", "chi so", "toan chi so"])
  }

  private func holds(_ field: Field<Row>) -> TableHeads.Holds {
    switch field.type {
    case .integer: .integer
    case .number: .number
    case .date: .day
    case .boolean: .flag
    case .year: .year
    case .datetime: .words
    case .string: words(field.key)
    }
  }

  /// Which text columns hold numbering, codes or deadlines.
  private func words(_ key: String) -> TableHeads.Holds {
    switch (name, key) {
    case ("nhiem-vu", "tt"), ("tieu-chi", "ma"): .numbering
    case ("thu-tuc", "ma"), ("thay-doi", "ma"): .procedureCode
    case (_, "tt"), (_, "muc"), (_, "tieu_chi"), ("tieu-chi", "thuoc"): .reference
    case (_, "ma"), (_, "thuoc"), (_, "truc_thuoc"), (_, "dien_thoai"): .code
    case (_, "thoi_gian"): .deadline
    default: .words
    }
  }
}

/// What sheets are called that hold a table.
enum SheetNames {
  static let general = ["Thông tin chung"]
  static let commentary = ["Lời dẫn"]

  static func of(_ table: String) -> [String] { names[table] ?? [] }

  private static let names: [String: [String]] = [
    "nhiem-vu": ["Nhiệm vụ", "Danh mục nhiệm vụ", "Bảng nhiệm vụ"],
    "tien-do": ["Tiến độ", "Tiến độ thực hiện"], "phieu": ["Tiến độ", "Phiếu tiến độ"],
    "chi-tieu": ["Chỉ tiêu", "Mục tiêu", "Mục tiêu, chỉ tiêu"],
    "ket-qua": ["Kết quả", "Kết quả thực hiện"],
    "tieu-chi": ["Tiêu chí", "Bộ tiêu chí"],
    "cong-bo": ["Công bố", "Kỳ công bố"],
    "nhom": ["Nhóm"],
    "minh-chung": ["Minh chứng"],
    "ho-so": ["Hồ sơ", "Giải quyết hồ sơ"],
    "chi-tiet": ["Chi tiết"],
    "co-quan": ["Cơ quan", "Cơ quan, đơn vị"],
    "don-vi-hanh-chinh": ["Đơn vị hành chính"],
    "van-ban": ["Văn bản", "Danh mục văn bản"],
    "thu-tuc": ["Thủ tục", "Thủ tục hành chính", "Danh mục thủ tục"],
    "thay-doi": ["Thay đổi"],
    "mot-cua": ["Một cửa", "Bộ phận Một cửa"],
    "kiem-tra": ["Kiểm tra"], "khao-sat": ["Khảo sát"], "sang-kien": ["Sáng kiến"], "doi-thoai": ["Đối thoại"],
    "iso": ["ISO"], "phan-anh": ["Phản ánh", "Phản ánh, kiến nghị"], "hoi-dap": ["Hỏi đáp", "Hỏi – đáp"],
    "xin-loi": ["Xin lỗi"], "tuyen-truyen": ["Tuyên truyền"],
    "tuyen-truyen-ket-qua": ["Kết quả tuyên truyền", "Nhật ký tuyên truyền"],
    "lich-cong-bo": ["Lịch công bố"], "dinh-chinh": ["Đính chính"],
  ]
}
