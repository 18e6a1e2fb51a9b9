import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

/// The sums of dossier reports: in each row, between rows, and from one period to the next.
enum ReportSums {
  static let check = Check("phép tính của báo cáo hồ sơ", [sumDiffers, rateDiffers, partAboveTotal, detailSumDiffers]) {
    input in
    let cells = CellPlaces(input.loaded)
    return zip(input.shown.reports, input.shown.reportNeighbours()).flatMap { file, beside in
      sums(file, beside, input) + rates(file, cells) + details(file, cells)
    }
  }

  /// The identities of form II.06a/VPCP/KSTT, which prints them under its columns: (3) = (4) + (5) + (6)… (Thông tư
  /// 01/2020/TT-VPCP); stocks and flows of one unit from period to period.
  static let sumDiffers = FaultKind(
    "dossier-sum-differs", .error,
    title: Words("Số hồ sơ cộng không khớp", "Dossier figures that do not add up"),
    explanation: Words(
      """
      Các số của một biểu hồ sơ ràng buộc nhau: kỳ trước chuyển sang cộng mới tiếp nhận bằng tổng tiếp nhận; trước hạn, \
      đúng hạn và quá hạn cộng lại bằng đã giải quyết; tổng tiếp nhận bằng đã giải quyết cộng đang giải quyết; các đơn vị, \
      lĩnh vực cộng lại bằng dòng tổng; tồn cuối kỳ trước bằng tồn đầu kỳ này; số lũy kế từ cùng một ngày không giảm khi kỳ \
      dài ra; hai báo cáo cùng kỳ nói một số về một đơn vị; ba tháng nối nhau cộng lại bằng quý của chúng (số phát sinh, không \
      phải số tồn; hở ngày hoặc trùng ngày thì không cộng). Chỉ cột có trong bảng mới được thử. Cách \
      sửa: đối chiếu văn bản gốc rồi chữa số; nếu nguồn đúng là như vậy, viết giai_trinh ở dòng ấy hoặc ở bao-cao.md, lời \
      giải trình được đăng cạnh con số. Hồ sơ trả lại, rút được đếm riêng thì ghi tra_lai_tinh_vao: rieng.
      """,
      """
      The figures of a dossier form bind each other: carried over and new make the total received; before time, on time \
      and late make the total resolved; received is resolved and in progress; units and fields add up to their total; the \
      closing stock of one period opens the next; counts since one day never fall; two reports over the same days give one \
      unit one figure; months that follow each other make their quarter (what happened, not stocks; with a gap or an overlap \
      nothing is summed). Only columns that are there are tried. Mend the figure, or explain it in \
      giai_trinh; where returned and withdrawn dossiers are counted apart say tra_lai_tinh_vao: rieng.
      """))

  /// A part is at most its whole.
  static let partAboveTotal = FaultKind(
    "part-above-total", .error,
    title: Words("Một phần lớn hơn tổng số của nó", "A part above its total"),
    explanation: Words(
      "Ở chi-tiet.csv, so_luong là một phần của tong_so nên không thể lớn hơn. Thường là hai cột đổi chỗ. Sửa số, hoặc ghi "
        + "giai_trinh ở dòng ấy.",
      "In chi-tiet.csv so_luong is a part of tong_so and cannot be above it; mostly the two are swapped. Mend the figure, or "
        + "explain the row in giai_trinh."))

  /// The share of files resolved before or on time among those resolved, at the precision that is printed (Vĩnh Phúc, tháng
  /// 8/2021: 4.157/4.169 = 99,71 %).
  static let rateDiffers = FaultKind(
    "rate-differs", .error,
    title: Words("Tỷ lệ in ra khác tỷ lệ tính từ số hồ sơ", "A printed rate is not that of its counts"),
    explanation: Words(
      """
      Tỷ lệ đúng hạn = (trước hạn + đúng hạn) / tổng số đã giải quyết, làm tròn tới đúng số chữ số mà nguồn in (4.157/4.169 = \
      99,71 %). Cổng thử cả mẫu số đã giải quyết lẫn mẫu số đúng hạn + quá hạn. Lệch nghĩa là một trong các số sai, hoặc nguồn \
      dùng mẫu số khác. Cách sửa: chữa số, hoặc ghi giai_trinh (mẫu số nào) ở dòng ấy; lời giải trình được đăng cạnh con số.
      """,
      """
      The rate is (before time + on time) / resolved, at the precision that is printed; resolved as stated and on time + late \
      are both tried as the denominator. Mend the figure, or say in giai_trinh which denominator the source takes.
      """))

  /// Parts make their whole; the real case is Đề án 860/QĐ-UBND of Bắc Kạn: 30 + 12 + 82 against 122.
  static let detailSumDiffers = FaultKind(
    "detail-sum-differs", .error,
    title: Words("Các phần cộng lại khác tổng", "Parts that do not make their total"),
    explanation: Words(
      "Ở chi-tiet.csv, các dòng có thuoc là phần của dòng mang mã ấy, và cộng lại phải bằng so_luong của nó. Ví dụ thật: năm "
        + "2015 Bắc Kạn tinh giản “122 đối tượng, trong đó: công chức 30, viên chức 12; cán bộ, công chức cấp xã 82”, cộng lại "
        + "124. Chữa số, hoặc ghi giai_trinh ở dòng tổng.",
      "In chi-tiet.csv rows with thuoc are parts of the row with that code and add up to its so_luong. Mend the figure, or "
        + "explain the row of the total in giai_trinh."))

  // MARK: sums

  private static func sums(_ file: ReportFile, _ beside: ReportNeighbours, _ input: CheckInput) -> [Fault] {
    let differing = file.findings(beside).filter { $0.outcome == .differs }
    guard let first = differing.first else { return [] }
    let table = input.loaded.tables.first { $0.file == file.rows[first.row].place.file }
    return differing.map { fault($0, file, beside, table) }
  }

  private static func rates(_ file: ReportFile, _ cells: CellPlaces) -> [Fault] {
    file.arithmetic.rates().filter { $0.outcome == .differs }.map { rate in
      rateDiffers.fault(
        at: cells.place(file.rows[rate.row].place, "ty_le_dung_han", DossierRow.schema),
        Words(
          "tỷ lệ in \(Format.decimal(rate.printed)) %, tính từ số hồ sơ \(Format.integer(rate.inTime))/"
            + "\(Format.integer(rate.resolved)) là \(Format.decimal(rate.recomputed)) %",
          "\(Format.decimal(rate.printed)) % is printed, \(rate.inTime)/\(rate.resolved) is "
            + "\(Format.decimal(rate.recomputed)) %"),
        suggestion: Words(
          "chữa tỷ lệ hoặc số hồ sơ; nguồn dùng mẫu số khác thì nói mẫu số ấy trong giai_trinh",
          "mend the rate or the counts; where the source takes another denominator say so in giai_trinh"))
    }
  }

  private static func fault(
    _ finding: DossierFinding, _ file: ReportFile, _ beside: ReportNeighbours, _ table: Table?
  ) -> Fault {
    let row = file.rows[finding.row]
    let left = Format.integer(finding.left ?? 0)
    let right = Format.integer(finding.right ?? 0)
    let gap = Format.integer(Int(clamping: finding.difference?.magnitude ?? 0))
    let side = (finding.difference ?? 0) < 0 ? Words("ít hơn", "less") : Words("nhiều hơn", "more")
    let (what, other) = words(finding, file)
    return sumDiffers.fault(
      at: place(finding.column, finding.row, file, table) ?? row.place,
      Words(
        "\(what.vi) là \(left), \(other.vi) là \(right): \(side.vi) \(gap)",
        "\(what.en) is \(left), \(other.en) is \(right): \(gap) \(side.en)"),
      suggestion: suggestion(finding, file), related: related(finding, file, beside))
  }

  /// The two sides, in the table's own heads.
  private static func words(_ finding: DossierFinding, _ file: ReportFile) -> (Words, Words) {
    switch finding.rule {
    case .identity(let identity): (title(identity.left, file), title(identity.right, file))
    case .fields(let column):
      (Words("cộng các lĩnh vực, \(title([column], file).vi)", "the sum of the fields"), title([column], file))
    case .units(let column):
      (
        Words("cộng các đơn vị, \(title([column], file).vi)", "the sum of the units"),
        Words("dòng “\(file.rows[finding.row].value.unitText)” ghi", "the total row")
      )
    case .stock:
      (Words("đang giải quyết cuối kỳ trước", "the closing stock of the period before"), title([.opening], file))
    case .cumulative(let column):
      (
        Words("lũy kế \(title([column], file).vi) của kỳ ngắn hơn", "the count of the shorter period"),
        Words("của kỳ này", "that of this one")
      )
    case .document(let column, _):
      (
        Words("\(title([column], file).vi) trong báo cáo khác cùng kỳ", "the figure of the other report"),
        Words("trong báo cáo này", "that of this one")
      )
    case .periods(let column, let slugs):
      (
        Words(
          "cộng \(slugs.count) kỳ ngắn hơn, \(title([column], file).vi)", "the sum of \(slugs.count) shorter periods"),
        Words("của kỳ này", "that of this one")
      )
    }
  }

  private static func title(_ columns: [DossierColumn], _ file: ReportFile) -> Words {
    let heads = columns.map { "“\(file.heads[$0.key] ?? $0.key)”" }.joined(separator: " + ")
    return Words(heads, heads)
  }

  private static func suggestion(_ finding: DossierFinding, _ file: ReportFile) -> Words {
    let general = Words(
      "đối chiếu văn bản gốc rồi sửa số; nguồn đúng như vậy thì ghi giai_trinh ở dòng này hoặc ở bao-cao.md",
      "mend the figure; where the source says so, explain it in giai_trinh of the row or of bao-cao.md")
    guard case .identity(let identity) = finding.rule, file.report.value.returnedCounting != .apart,
      let apart = DossierIdentity.all(Set(file.figures), returned: .apart).first(where: { $0.left == identity.left }),
      apart != identity, apart.right.starts(with: identity.right)
    else { return general }
    let counts = file.rows[finding.row].value.counts
    guard let left = counts.sum(apart.left), left == counts.sum(apart.right) else { return general }
    return Words(
      "phần lệch đúng bằng hồ sơ trả lại, rút: thêm “tra_lai_tinh_vao: rieng” vào bao-cao.md",
      "the gap is what was returned and withdrawn: add “tra_lai_tinh_vao: rieng” to bao-cao.md")
  }

  /// The cell of a figure, where the table is at hand.
  private static func place(_ column: DossierColumn, _ row: Int, _ file: ReportFile, _ table: Table?) -> Place? {
    guard let table, let index = file.columnIndexes[column.key] else { return nil }
    return table.place(row: file.rowNumbers[row], column: index).of(record: file.rows[row].place.record)
  }

  /// The row of the other report, where one is held against another.
  private static func related(
    _ finding: DossierFinding, _ file: ReportFile, _ beside: ReportNeighbours
  ) -> [RelatedPlace] {
    let other: (file: ReportFile?, words: Words)
    switch finding.rule {
    case .stock: other = (beside.previous, Words("dòng của kỳ trước", "the row of the period before"))
    case .cumulative: other = (beside.shorter, Words("dòng của kỳ ngắn hơn", "the row of the shorter period"))
    case .document(_, let slug):
      other = (
        beside.twins.first { $0.report.value.slug == slug },
        Words("dòng của báo cáo kia", "the row of the other report")
      )
    case .periods:
      let row = file.rows[finding.row].value
      return beside.parts.compactMap { part in
        part.rows.first { $0.value.unitKey == row.unitKey && $0.value.fieldKey == row.fieldKey }
          .map { RelatedPlace($0.place, Words("dòng của kỳ ngắn hơn", "the row of a shorter period")) }
      }
    default: return []
    }
    let row = file.rows[finding.row].value
    return other.file?.rows.first { $0.value.unitKey == row.unitKey && $0.value.fieldKey == row.fieldKey }
      .map { [RelatedPlace($0.place, other.words)] } ?? []
  }

  // MARK: other figures

  private static func details(_ file: ReportFile, _ cells: CellPlaces) -> [Fault] {
    partSums(file, cells)
      + file.details.compactMap { row in
        let detail = row.value
        guard let count = detail.count, let total = detail.total, count > total, detail.standing.explanation.isEmpty,
          file.report.value.standing.explanation.isEmpty
        else { return nil }
        return partAboveTotal.fault(
          at: row.place,
          Words(
            "\(Format.integer(count)) lớn hơn tổng số \(Format.integer(total))",
            "\(Format.integer(count)) is above the total \(Format.integer(total))"),
          suggestion: Words(
            "xem so_luong và tong_so có đổi chỗ không; nguồn đúng như vậy thì ghi giai_trinh",
            "see whether so_luong and tong_so are swapped; else explain the row in giai_trinh"))
      }
  }

  private static func partSums(_ file: ReportFile, _ cells: CellPlaces) -> [Fault] {
    guard file.report.value.standing.explanation.isEmpty else { return [] }
    return ReportDetail.partsSums(file.details.map(\.value)).compactMap { found in
      let whole = file.details[found.whole]
      guard found.difference != 0, whole.value.standing.explanation.isEmpty else { return nil }
      let counts = found.parts.compactMap { file.details[$0].value.count.map(Format.integer) }
      return detailSumDiffers.fault(
        at: cells.place(whole.place, "so_luong", ReportDetail.schema),
        Words(
          "“\(whole.value.content)” ghi \(Format.integer(found.stated)), các phần \(counts.joined(separator: " + ")) = "
            + Format.integer(found.sum),
          "\(found.stated) is stated, the parts \(counts.joined(separator: " + ")) make \(found.sum)"),
        suggestion: Words(
          "chữa tổng hoặc một phần; nguồn đúng như vậy thì ghi giai_trinh ở dòng tổng",
          "mend the total or a part; where the source says so, explain the row of the total in giai_trinh"),
        related: found.parts.first.map {
          [RelatedPlace(file.details[$0].place, Words("phần đầu tiên", "the first part"))]
        } ?? [])
    }
  }
}
