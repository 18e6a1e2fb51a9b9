import Records
import Reform
import Templates
import Vietnamese

/// Scores by criterion where a year has no figure of the whole index (`bang_tieu_chi`): units or years down, criteria
/// across. Nothing is added up.
struct CriteriaTable: Sendable {
  let caption: String
  /// What the rows are: *Đơn vị*, *Năm số liệu*.
  let rowHead: String
  let heads: [Column]
  let rows: [Row]
  private let digits: [ScoreDigits]

  struct Row: Sendable {
    var anchor: String?
    let title: String
    let address: String
    let isOwn: Bool
    let cells: [String]
    var place: String?
  }

  static let reading =
    "Nguồn có điểm từng tiêu chí, không có tổng điểm; cổng không tự cộng và không xếp hạng. Đủ mọi dòng trong tệp tải về."

  /// The units of a year; nil where the year has figures of the whole index.
  init?(_ values: EditionPages.Values) {
    let edition = values.edition
    guard !edition.hasTotals else { return nil }
    let columns = Self.columns([edition])
    caption =
      "\(values.view.index.shortName) \(edition.year) theo tiêu chí, "
      + "\(edition.results.count)\u{A0}\(values.view.noun)"
    rowHead = "Đơn vị"
    heads = columns
    let figures = edition.results.map { Self.figures($0, edition, columns) }
    let digits = Self.digits(figures, columns)
    self.digits = digits
    rows = zip(edition.results, figures).map { result, figures in
      Row(
        anchor: "don-vi-\(result.page)", title: result.name,
        address: values.maker.link(Address.unitPage(values.view.index, result.page)), isOwn: result.isOwn,
        cells: Self.cells(figures, digits), place: result.place.rowNumber.map { "từ dòng \($0)" })
    }
  }

  /// The years of a unit that have no figure of the whole index, the newest on top; nil where there are none.
  init?(_ values: UnitPages.Values) {
    let entries = values.entries.filter { !$0.edition.hasTotals }
    guard !entries.isEmpty else { return nil }
    let columns = Self.columns(entries.map(\.edition))
    caption = "\(values.view.index.shortName) của \(values.unit.name) theo tiêu chí, năm mới ở trên"
    rowHead = "Năm số liệu"
    heads = columns
    let shown = Array(entries.reversed())
    let figures = shown.map { Self.figures($0.result, $0.edition, columns) }
    let digits = Self.digits(figures, columns)
    self.digits = digits
    rows = zip(shown, figures).map { entry, figures in
      let (edition, result) = entry
      return Row(
        title: String(edition.year),
        address: values.maker.link(Address.edition(values.view.index, edition.year)) + "#don-vi-\(result.page)",
        isOwn: false, cells: Self.cells(figures, digits), place: result.place.rowNumber.map { "từ dòng \($0)" })
    }
  }

  struct Column: Sendable {
    let code: String
    let title: String
    var maximum: FixedDecimal?

    static let shape = Shape<Column>(
      "cot_tieu_chi", "Một tiêu chí ở đầu cột",
      [
        .text("ten_tieu_chi", "Tên tiêu chí") { $0.title },
        .text("toi_da", "tối đa 10") { $0.maximum.map { "tối đa\u{A0}\(Format.decimal($0))" } },
      ])
  }

  /// The criteria of the first level that have figures; where only deeper ones have, all of those. A code that the
  /// table of criteria does not name stands as it is.
  private static func columns(_ editions: [EditionView]) -> [Column] {
    var scored: Set<String> = []
    for edition in editions { scored.formUnion(edition.spread.keys) }
    var seen: Set<String> = []
    let known = editions.flatMap(\.criteria).filter { scored.contains($0.code) && seen.insert($0.code).inserted }
    let top = known.filter { ($0.level ?? ($0.parent.isEmpty ? 1 : 2)) == 1 }
    let unknown = scored.subtracting(seen).sorted().map { Column(code: $0, title: $0) }
    return (top.isEmpty ? known : top).map { criterion in
      Column(
        code: criterion.code, title: criterion.name.isEmpty ? criterion.code : criterion.name,
        maximum: criterion.maximum)
    } + unknown
  }

  private static func figures(_ result: UnitResult, _ edition: EditionView, _ columns: [Column]) -> [Score?] {
    let scores = Dictionary(
      (edition.parts[result.key] ?? []).map { ($0.value.criterion, $0.value) }, uniquingKeysWith: { first, _ in first })
    return columns.map { scores[$0.code] }
  }

  private static func digits(_ figures: [[Score?]], _ columns: [Column]) -> [ScoreDigits] {
    columns.indices.map { column in ScoreDigits(figures.lazy.map { $0[column]?.points }) }
  }

  private static func cells(_ figures: [Score?], _ digits: [ScoreDigits]) -> [String] {
    zip(figures, digits).map { score, digits in
      score?.points.map(digits.text) ?? score?.marks["diem"]?.sign ?? "–"
    }
  }

  static let shape = Shape<CriteriaTable>(
    "bang_tieu_chi", "Điểm từng tiêu chí, khi không có tổng điểm",
    [
      .text("ten_bang", "Tiêu đề bảng") { $0.caption },
      .text("cach_doc_bang", "Cách đọc bảng") { table in
        [reading, ScoreDigits.note(table.digits)].compactMap(\.self).joined(separator: " ")
      },
      .text("dau_dong", "Đầu cột tên: Đơn vị hoặc Năm số liệu") { $0.rowHead },
      .list("cot_tieu_chi", "Các tiêu chí", Column.shape) { $0.heads },
      .list("dong_tieu_chi", "Các dòng", rowShape) { $0.rows },
    ])

  private static let cellShape = Shape<String>("o", "Một ô", [.text("chu_o", "Chữ trong ô") { $0 }])

  private static let rowShape = Shape<Row>(
    "dong_tieu_chi", "Một đơn vị hoặc một năm",
    [
      .text("neo", "Neo của dòng") { $0.anchor },
      .text("ten", "Tên đơn vị hoặc năm") { $0.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .flag("la_ta", "Đơn vị của cổng") { $0.isOwn },
      .list("o_diem", "Điểm từng tiêu chí", cellShape) { $0.cells },
      .text("vi_tri", "Dòng của tệp nguồn") { $0.place },
    ])
}
