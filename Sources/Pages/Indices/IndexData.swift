import Formats
import Loading
import Records
import Reform
import Vietnamese

/// Rankings as data.
enum IndexData {
  /// One element a unit, best first: the contract of `chi-so/<index>/<year>.json`.
  static func json(_ view: IndexView, _ edition: EditionView, demonstration: Bool) -> [UInt8] {
    var json = JSONWriter(indent: 1)
    json.beginObject()
    json.key("chi_so")
    json.beginObject()
    json.member("ten", view.index.name)
    json.member("to_chuc", view.index.publisher)
    json.member("thang_diem", edition.terms.scale)
    json.endObject()
    json.member("nam", edition.year)
    json.member("so_don_vi", edition.terms.unitCount)
    json.key("ket_qua")
    json.beginArray()
    for result in edition.results {
      json.beginObject()
      json.member("don_vi", result.code ?? result.score.unitText)
      json.member("ten", result.name)
      json.member("diem", result.score.points)
      json.member("hang", edition.ranksAreShown ? result.score.rank : nil)
      json.member("hang_tinh", result.computed)
      json.member("dong_hang", result.isTied)
      json.member("nhom", result.score.group.isEmpty ? nil : result.score.group)
      json.member("thay_doi_diem", result.change?.points)
      json.member("thay_doi_hang", result.change?.places)
      json.member("nguon", result.score.standing.source.isEmpty ? nil : result.score.standing.source)
      json.endObject()
    }
    json.endArray()
    if demonstration { json.member(Demonstration.key, Demonstration.sentence) }
    json.endObject()
    json.endFile()
    return json.bytes
  }

  /// What the catalogue says of one edition.
  static func table(_ index: Index, _ position: Int, _ row: Int, year: Int) -> OpenTable {
    OpenTable(
      "\(index.shortName) năm \(year)",
      "Mỗi đơn vị một dòng, xếp từ cao xuống thấp; hạng công bố bên cạnh hạng tính lại.",
      family: "\(index.shortName): bảng xếp hạng từng năm", label: String(year), section: .indices,
      page: Address.edition(index, year)
    ) { context in
      let edition = context.indices[position].editions[row]
      var facts = OpenFacts(
        columns: columns, rowCount: edition.results.count, period: OpenPeriod(years: [edition.year]))
      for result in edition.results { facts.add(result.score.standing) }
      return facts
    }
  }

  private static let columns: [OpenColumn] =
    OpenColumn.of(Score.schema, ["nam", "don_vi"]) + [OpenColumn("ten", "Tên đơn vị", "Tên đơn vị trong năm ấy")]
    + OpenColumn.of(Score.schema, ["diem", "diem_toi_da", "hang"])
    + [
      OpenColumn("hang_tinh", "Hạng tính lại", "Hạng cổng tính từ điểm; trống khi không được phép tính", .integer),
      OpenColumn("dong_hang", "Đồng hạng", "Có đơn vị khác cùng hạng", .boolean),
      OpenColumn("so_don_vi", "Số đơn vị", "Số đơn vị được xếp hạng năm ấy", .integer),
    ] + OpenColumn.of(Score.schema, ["nhom"])
    + [
      OpenColumn("thay_doi_diem", "Thay đổi điểm", "So với năm liền trước; trống khi hai năm không nối được", .number),
      OpenColumn("thay_doi_hang", "Thay đổi hạng", "Dương là tăng bậc so với năm liền trước", .integer),
    ] + OpenColumn.of(Score.schema, ["nguon", "giai_trinh"])
    + [OpenColumn("dong_nguon", "Dòng nguồn", "Dòng của tệp ket-qua.csv mà số này lấy từ đó", .integer)]

  /// One row a unit, best first, with what we computed beside what was published.
  static func csv(_ edition: EditionView, demonstration: Bool) -> [UInt8] {
    var writer = CSVWriter(.excel)
    let head = [
      "nam", "don_vi", "ten", "diem", "diem_toi_da", "hang", "hang_tinh", "dong_hang", "so_don_vi", "nhom",
      "thay_doi_diem", "thay_doi_hang", "nguon", "giai_trinh", "dong_nguon",
    ]
    writer.row(head + (demonstration ? [Demonstration.key] : []))
    for result in edition.results {
      let score = result.score
      let row: [CSVField] = [
        .integer(edition.year), .text(result.code ?? score.unitText), .text(result.name), decimal(score.points),
        decimal(score.maximum), integer(edition.ranksAreShown ? score.rank : nil), integer(result.computed),
        .text(result.isTied ? "co" : ""), integer(edition.terms.unitCount), .text(score.group),
        decimal(result.change?.points), integer(result.change?.places), .text(score.standing.source),
        .text(score.standing.explanation), integer(result.place.rowNumber),
      ]
      writer.row(row + (demonstration ? [.text(Demonstration.sentence)] : []))
    }
    return writer.bytes
  }

  private static func decimal(_ value: FixedDecimal?) -> CSVField { value.map(CSVField.number) ?? .empty }
  private static func integer(_ value: Int?) -> CSVField { value.map(CSVField.integer) ?? .empty }

  /// The sources that the rows of editions name, each once, with the file they stand in.
  static func sources(_ view: IndexView, _ editions: [EditionView]) -> [SourceNote] {
    notes(
      view,
      editions.flatMap { edition in
        [edition.terms.edition?.value.standing.source ?? ""] + edition.results.map(\.score.standing.source)
      })
  }

  /// The sources of some results.
  static func sources(_ view: IndexView, of results: [UnitResult]) -> [SourceNote] {
    notes(view, results.map(\.score.standing.source))
  }

  private static func notes(_ view: IndexView, _ named: [String]) -> [SourceNote] {
    var seen: Set<String> = []
    var notes: [SourceNote] = []
    for source in named where !source.isEmpty && seen.insert(source).inserted { notes.append(SourceNote(source)) }
    let general = view.index.standing.source
    if notes.isEmpty, !general.isEmpty { notes.append(SourceNote(general)) }
    if let place = view.file.scores.first?.place {
      notes.append(SourceNote("Bảng số liệu đã nhập", remark: "tệp \(place.file); mỗi số ghi dòng của tệp này"))
    }
    return notes
  }
}
