import Diagnostics
import Formats
import Records
import Reform
import Vietnamese

/// The sums of dossier reports: in each row, between rows, and from one period to the next.
enum ReportSums {
  static let check = Check("phép tính của báo cáo hồ sơ", [sumDiffers, partAboveTotal]) { input in
    let before = input.shown.reportsBefore()
    return zip(input.shown.reports, before).flatMap { file, previous in
      sums(file, previous, input) + details(file)
    }
  }

  static let sumDiffers = FaultKind(
    "dossier-sum-differs", .error,
    title: Words("Số hồ sơ cộng không khớp", "Dossier figures that do not add up"),
    explanation: Words(
      """
      Các số của một biểu hồ sơ ràng buộc nhau: kỳ trước chuyển sang cộng mới tiếp nhận bằng tổng tiếp nhận; trước hạn, \
      đúng hạn và quá hạn cộng lại bằng đã giải quyết; tổng tiếp nhận bằng đã giải quyết cộng đang giải quyết; các đơn vị, \
      lĩnh vực cộng lại bằng dòng tổng; tồn cuối kỳ trước bằng tồn đầu kỳ này. Chỉ cột có trong bảng mới được thử. Cách \
      sửa: đối chiếu văn bản gốc rồi chữa số; nếu nguồn đúng là như vậy, viết giai_trinh ở dòng ấy hoặc ở bao-cao.md, lời \
      giải trình được đăng cạnh con số. Hồ sơ trả lại, rút được đếm riêng thì ghi tra_lai_tinh_vao: rieng.
      """,
      """
      The figures of a dossier form bind each other: carried over and new make the total received; before time, on time \
      and late make the total resolved; received is resolved and in progress; units and fields add up to their total; the \
      closing stock of one period opens the next. Only columns that are there are tried. Mend the figure, or explain it in \
      giai_trinh; where returned and withdrawn dossiers are counted apart say tra_lai_tinh_vao: rieng.
      """))

  static let partAboveTotal = FaultKind(
    "part-above-total", .error,
    title: Words("Một phần lớn hơn tổng số của nó", "A part above its total"),
    explanation: Words(
      "Ở chi-tiet.csv, so_luong là một phần của tong_so nên không thể lớn hơn. Thường là hai cột đổi chỗ. Sửa số, hoặc ghi "
        + "giai_trinh ở dòng ấy.",
      "In chi-tiet.csv so_luong is a part of tong_so and cannot be above it; mostly the two are swapped. Mend the figure, or "
        + "explain the row in giai_trinh."))

  // MARK: sums

  private static func sums(_ file: ReportFile, _ previous: ReportFile?, _ input: CheckInput) -> [Fault] {
    let differing = file.findings(after: previous).filter { $0.outcome == .differs }
    guard let first = differing.first else { return [] }
    let table = input.loaded.tables.first { $0.file == file.rows[first.row].place.file }
    return differing.map { fault($0, file, previous, table) }
  }

  private static func fault(
    _ finding: DossierFinding, _ file: ReportFile, _ previous: ReportFile?, _ table: Table?
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
      suggestion: suggestion(finding, file),
      related: previous.flatMap { finding.rule == .stock ? related(finding, file, $0) : nil } ?? [])
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

  private static func related(_ finding: DossierFinding, _ file: ReportFile, _ previous: ReportFile) -> [RelatedPlace] {
    let row = file.rows[finding.row].value
    return previous.rows.first { $0.value.unitKey == row.unitKey && $0.value.fieldKey == row.fieldKey }
      .map { [RelatedPlace($0.place, Words("dòng của kỳ trước", "the row of the period before"))] } ?? []
  }

  // MARK: other figures

  private static func details(_ file: ReportFile) -> [Fault] {
    file.details.compactMap { row in
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
}
