import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

extension Index {
  public static let schema = FrontMatterSchema<Index>(
    "chi-so.md", "Một chỉ số: ai công bố, thang điểm nào, công bố hạng đến đâu; phần thân là cách tính.",
    fields: [
      Field.text("ten", "Tên", "Tên chỉ số", \.name).required,
      .text("ten_tat", "Tên tắt", "Tên ngắn dùng trong đầu đề: PAR INDEX", \.shortName),
      Field.text("to_chuc", "Tổ chức công bố", "Cơ quan, tổ chức công bố", \.publisher).required,
      Field.decimal("thang_diem", "Thang điểm", "Điểm cao nhất", \.scale).required,
      .choice("cong_bo_hang", "Công bố hạng", "Hạng được công bố đến đâu", \.disclosure),
      .count("so_hang_cong_bo", "Số hạng công bố", "Chỉ công bố bấy nhiêu hạng đầu", \.announcedRanks),
      .count("so_chu_so_thap_phan", "Số chữ số thập phân", "Độ chính xác của điểm công bố", \.decimals),
      .text(
        "don_vi_diem", "Đơn vị điểm", "“%” nếu điểm là phần trăm: khi ấy thay đổi tính bằng điểm %", \.pointUnit),
      .count("so_tieu_chi", "Số tiêu chí", "Văn bản nói bộ tiêu chí có bao nhiêu tiêu chí", \.statedCriteria),
      .text(
        "bang", "Bảng xếp hạng",
        "Xếp những ai, khi tỉnh xếp riêng từng cấp: sở, ban, ngành; xã, phường; huyện, thành phố", \.league),
      .text(
        "bo_suu_tap", "Bộ sưu tập",
        "Bộ sưu tập của van-ban.csv đặt cạnh chỉ số này: bộ tiêu chí, hướng dẫn chấm", \.collection),
      .list("ten_cap", "Tên cấp", "Tên các cấp tiêu chí của chỉ số này", commas: true, \.levelNames),
    ]
  )
  .with(standing: \.standing)
  .with(release: \.release)
  .with(sheetsOf: ["ket-qua", "tieu-chi", "cong-bo", "nhom", "minh-chung"])
}

extension Score {
  public static let schema = TableSchema<Score>(
    "ket-qua", "Điểm và hạng của từng đơn vị; tiêu chí để trống là toàn chỉ số.", rowName: "kết quả",
    fields: [
      Field.year("nam", "Năm", "Năm số liệu", \.year).required,
      Field.text(
        "don_vi", "Đơn vị",
        aliases: ["Tỉnh, thành phố", "Tỉnh", "Tên tỉnh", "Địa phương", "Tên đơn vị", "Cơ quan, đơn vị"],
        "Mã hoặc tên đơn vị", \.unitText
      ).required,
      .text("tieu_chi", "Tiêu chí", "Mã tiêu chí; trống là toàn chỉ số", \.criterion),
      .points(
        "diem", "Điểm", aliases: ["Điểm số"], "Điểm công bố", \.points, marks: \.marks, isPercentage: \.isPercentage),
      .decimal("diem_toi_da", "Điểm tối đa", "Điểm cao nhất của tiêu chí", \.maximum),
      .decimal("diem_tu_danh_gia", "Điểm tự đánh giá", "Điểm đơn vị tự chấm", \.selfAssessed),
      .decimal("diem_tham_dinh", "Điểm thẩm định", "Điểm sau thẩm định", \.appraised),
      .decimal("diem_dieu_tra", "Điểm điều tra", "Điểm điều tra xã hội học", \.surveyed),
      .count(
        "hang", "Hạng", aliases: ["Xếp hạng", "Thứ hạng"], "Hạng được công bố", Slot(\.rank),
        mark: Slot(get: { $0.marks["hang"] }, set: { $0.marks["hang"] = $1 })),
      .text("nhom", "Nhóm", "Nhóm được công bố", \.group),
      .places(
        "thay_doi_hang", "Thay đổi hạng", "Tăng (số dương) hay giảm (số âm) bao nhiêu bậc, khi nguồn không ghi hạng",
        \.statedPlaces),
      .text(
        "bang", "Bảng xếp hạng", "Xếp trong bảng nào: sở, ban, ngành; xã, phường… Trống là bảng của cấp đơn vị",
        \.league),
    ],
    make: { Score() }, identify: { "\($0.unitText) \($0.year)" }
  )
  .with(standing: \.standing)
}

extension Criterion {
  public static let schema = TableSchema<Criterion>(
    "tieu-chi", "Các tiêu chí của một chỉ số, mọi cấp, với điểm tối đa.", rowName: "tiêu chí",
    fields: [
      Field.text("ma", "Mã", aliases: ["Mã tiêu chí"], "Mã dùng trong ket-qua.csv", \.code).required,
      .text("ten", "Tên", aliases: ["Tên tiêu chí", "Tiêu chí"], "Tên tiêu chí", \.name),
      .text("thuoc", "Thuộc", "Mã tiêu chí cấp trên", \.parent),
      .count("cap", "Cấp", "Cấp của tiêu chí, từ 1", \.level),
      .decimal("diem_toi_da", "Điểm tối đa", "Điểm cao nhất", \.maximum),
      .count(
        "so_tieu_chi", "Số tiêu chí", "Có bao nhiêu tiêu chí bên dưới, khi bảng không liệt kê", \.count),
      .text("trong_so", "Trọng số", "Trọng số như in", \.weight),
      .year("tu_nam", "Từ năm", "Năm đầu áp dụng", \.fromYear),
      .year("den_nam", "Đến năm", "Năm cuối áp dụng", \.toYear),
      .text("bang", "Bảng xếp hạng", "Tiêu chí của bảng nào, khi thư mục có nhiều bảng; trống là mọi bảng", \.league),
    ],
    make: { Criterion() }, identify: { $0.code }
  )
  .with(standing: \.standing)
}

extension Edition {
  public static let schema = TableSchema<Edition>(
    "cong-bo", "Các kỳ công bố, khi một năm khác với chi-so.md.", rowName: "kỳ công bố",
    fields: [
      Field.year("nam", "Năm", "Năm số liệu", \.year).required,
      .day("ngay_cong_bo", "Ngày công bố", "Ngày công bố", \.published),
      .count("so_don_vi", "Số đơn vị", "Số đơn vị được xếp hạng", \.unitCount),
      .choice("cong_bo_hang", "Công bố hạng", "Hạng được công bố đến đâu", \.disclosure),
      .count("so_hang_cong_bo", "Số hạng công bố", "Chỉ công bố bấy nhiêu hạng đầu", \.announcedRanks),
      .decimal("thang_diem", "Thang điểm", "Điểm cao nhất của năm ấy", \.scale),
      .flag("day_du", "Đầy đủ", "“khong”: bảng này không có đủ mọi đơn vị", \.isWhole),
      .text(
        "ngat_chuoi", "Ngắt chuỗi", "Vì sao số năm này không nối với năm trước: đổi bộ chỉ số, đổi địa giới",
        \.seriesBreak),
      .text("bang", "Bảng xếp hạng", "Kỳ của bảng nào, khi thư mục có nhiều bảng; trống là mọi bảng", \.league),
    ],
    make: { Edition() }, identify: { String($0.year) }
  )
  .with(standing: \.standing)
}

extension ScoreGroup {
  public static let schema = TableSchema<ScoreGroup>(
    "nhom", "Cách chia nhóm của một kỳ: theo ngưỡng điểm hoặc phân vị.", rowName: "nhóm",
    fields: [
      Field.year("nam", "Năm", "Năm số liệu; trống là mọi năm", \.year),
      Field.text("nhom", "Nhóm", "Mã nhóm: A, B, C…", \.code).required,
      .text("ten", "Tên", "Tên nhóm", \.name),
      .decimal("tu", "Từ", "Từ điểm (kể cả)", \.from),
      .decimal("den", "Đến", "Đến dưới điểm", \.to),
      .choice(
        "cach_chia", "Cách chia", "Theo ngưỡng điểm hay theo phân vị", titles: { [$0.label] }, \.division),
      .text("bang", "Bảng xếp hạng", "Nhóm của bảng nào, khi thư mục có nhiều bảng; trống là mọi bảng", \.league),
    ],
    make: { ScoreGroup() }, identify: { $0.code })
}

enum IndexLoading {
  /// Every folder of `chi-so/`; a folder without a readable `chi-so.md` is a fault and no index. A folder whose table
  /// has several leagues is as many indices.
  static func load(_ intake: inout Intake, units: UnitNames) -> [IndexFile] {
    intake.folders(in: "chi-so").flatMap { slug in
      load(slug, &intake, units).map { IndexLeagues.split($0, units, &intake) } ?? []
    }
  }

  private static func load(_ slug: String, _ intake: inout Intake, _ units: UnitNames) -> IndexFile? {
    let folder = "chi-so/\(slug)"
    guard let head = intake.head("\(folder)/chi-so.md") else {
      intake.excuse(under: folder)
      return nil
    }
    intake.chooseSheets(by: head, of: Index.schema, in: folder)
    defer { intake.closeSheetChoices(folder) }
    var index = Index()
    index.slug = slug
    _ = Index.schema.read(head.head, into: &index, file: head.file).collect(into: &intake.faults)
    if index.shortName.isEmpty { index.shortName = index.name }
    var file = IndexFile(
      index: Sourced(index, at: Place(file: head.file, line: 1, record: "chỉ số \(index.shortName)")),
      method: head.body)
    if let editions = intake.read("\(folder)/cong-bo", Edition.schema) {
      file.editions = intake.distinctEditions(editions)
    }
    if let criteria = intake.read("\(folder)/tieu-chi", Criterion.schema) {
      file.criteria = intake.distinct(criteria.rows, what: Words("tiêu chí", "criterion")) { criterion in
        guard !criterion.code.isEmpty else { return "" }
        return criterion.code + (criterion.fromYear.map { " từ năm \($0)" } ?? "")
          + (criterion.league.isEmpty ? "" : " của bảng \(criterion.league)")
      }
    }
    if let groups = intake.read("\(folder)/nhom", ScoreGroup.schema) {
      file.groups = intake.distinct(groups.rows, what: Words("nhóm", "group")) { group in
        guard !group.code.isEmpty else { return "" }
        return group.code + (group.year.map { " năm \($0)" } ?? "")
          + (group.league.isEmpty ? "" : " của bảng \(group.league)")
      }
    }
    EvidenceLoading.load(folder, &intake, into: &file)
    if let scores = intake.read("\(folder)/ket-qua", Score.schema, items: codes(file.criteria)) {
      file.scores = scores.rows
      // A cell of a table across its sheet names the unit of many rows.
      var told: Set<Place> = []
      for position in file.scores.indices {
        let score = file.scores[position].value
        if let code = units.code(of: score.unitText, year: score.year) {
          file.scores[position].value.unitCode = code
        } else if !score.unitText.isEmpty {
          let place = scores.place(position, "don_vi")
          var cell = place
          cell.record = nil
          if told.insert(cell).inserted { intake.faults.append(units.unknown(score.unitText, at: place)) }
        }
      }
      intake.reportPercentages(&file, scores)
      intake.joinSources(&file, scores)
    }
    return file
  }

  /// Codes of criteria by their names, where one name means one criterion.
  private static func codes(_ criteria: [Sourced<Criterion>]) -> [String: String] {
    var codes: [String: String] = [:]
    var twice: Set<String> = []
    for criterion in criteria.map(\.value) where !criterion.name.isEmpty {
      let name = Fold.name(criterion.name)
      if let code = codes.updateValue(criterion.code, forKey: name), code != criterion.code { twice.insert(name) }
    }
    return codes.filter { !twice.contains($0.key) }
  }
}
