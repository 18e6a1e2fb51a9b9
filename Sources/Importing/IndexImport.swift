import Formats
import Loading
import Reform
import Vietnamese

/// `chi-so.md` and `ket-qua.csv` of an index.
enum IndexFiles {
  static func make(_ tables: [SchemaTable], _ lines: [TextLine], _ remarks: [ImportRemark]) -> ImportOutcome {
    var remarks = remarks
    let title =
      lines.map(\.text).first { line in
        let fold = Fold.name(line)
        return (fold.contains("chi so") || fold.contains("xep hang") || fold.contains("ket qua")) && line.count > 12
          && line.count < 220
      } ?? ""
    var rows = IndexRows(tables)
    if !rows.hasYear {
      let year = Years.read(title) ?? lines.lazy.compactMap { Years.read($0.text) }.first
      rows.year = year.map { String($0.first) } ?? ""
      remarks.append(
        ImportRemark(
          place: "ket-qua.csv", text: "nam",
          doubt: year.map { "bảng không có cột năm; lấy năm \($0.first) từ tiêu đề" } ?? "không tìm thấy năm; hãy điền")
      )
    }
    rows.read()
    remarks += rows.remarks
    let front = front(title, lines, &remarks)
    let all =
      rows.report
      + remarks.map { ImportReport.Row(row: nil, name: "", text: $0.text, place: $0.place, doubts: [$0.doubt]) }
    return ImportOutcome(
      files: [
        ImportedFile(path: "chi-so.md", bytes: Array(front.utf8)),
        ImportedFile(path: "ket-qua.csv", bytes: rows.writer.bytes),
        ImportedFile(path: ImportReport.name, bytes: ImportReport.bytes(all)),
      ], rows: rows.report.count, doubtful: rows.report.count { !$0.doubts.isEmpty }, remarks: remarks.count,
      manner: "cột: \(rows.keys.joined(separator: ", "))")
  }

  private static func front(_ title: String, _ lines: [TextLine], _ remarks: inout [ImportRemark]) -> String {
    let casing = Casing(lines.map(\.text))
    let text = OfficialText(lines, titlesBefore: lines.count)
    let name = title.isEmpty ? "Chỉ số" : casing.sentence(title, isFirst: true)
    var keys = [("ten", YAMLText.scalar(name))]
    let publisher = text.issuer ?? ""
    if publisher.isEmpty {
      remarks.append(ImportRemark(place: "chi-so.md", text: "to_chuc", doubt: "không tìm thấy nơi công bố; hãy điền"))
    }
    keys.append(("to_chuc", YAMLText.scalar(publisher.isEmpty ? "Chưa rõ" : publisher)))
    keys.append(("thang_diem", "100"))
    remarks.append(ImportRemark(place: "chi-so.md", text: "thang_diem", doubt: "tạm ghi thang điểm 100; hãy kiểm tra"))
    return "---\n" + keys.map { "\($0.0): \($0.1)\n" }.joined() + "---\n"
  }
}

/// The rows of `ket-qua.csv` from all tables of a source.
private struct IndexRows {
  let tables: [SchemaTable]
  let keys: [String]
  let hasYear: Bool
  /// Of tables without a column for it.
  var year = ""
  private(set) var writer = CSVWriter(.plain)
  private(set) var report: [ImportReport.Row] = []
  private(set) var remarks: [ImportRemark] = []
  private var seen: [[String]: [String]] = [:]
  private var repeated = 0

  init(_ tables: [SchemaTable]) {
    self.tables = tables
    let keys = TableImport.keys(tables, Score.schema.fields.map(\.key))
    hasYear = keys.contains("nam")
    self.keys = hasYear ? keys : ["nam"] + keys
  }

  mutating func read() {
    writer.row(keys)
    for table in tables {
      for row in table.rows.indices { read(table, row) }
    }
    if repeated > 0 {
      remark("\(repeated)", "số dòng lặp lại y hệt trong nguồn, chỉ lấy một lần")
    }
    let items = Set(tables.flatMap { table in table.rows.indices.map { table.value($0, "tieu_chi") } })
    let named = items.filter { item in item.contains(where: \.isLetter) && item.contains(" ") }.sorted()
    if !named.isEmpty {
      remark(
        named.joined(separator: "; "),
        "tieu_chi ghi tên như in; hãy đặt mã cho từng tiêu chí trong tieu-chi.csv rồi thay vào")
    }
  }

  private mutating func remark(_ text: String, _ doubt: String) {
    remarks.append(ImportRemark(place: "ket-qua.csv", text: text, doubt: doubt))
  }

  private mutating func read(_ table: SchemaTable, _ row: Int) {
    let unit = table.value(row, "don_vi")
    guard !unit.isEmpty, !CellLook(unit).isTotal else { return }
    let cells = keys.map { $0 == "nam" && !hasYear ? year : table.value(row, $0) }
    let identity = zip(keys, cells).filter { ["nam", "don_vi", "tieu_chi"].contains($0.0) }.map { Fold.name($0.1) }
    let earlier = seen.updateValue(cells, forKey: identity)
    // Sheets of parts repeat what the sheet of the whole has.
    guard earlier != cells else { return repeated += 1 }
    var doubts = Self.doubts(keys, cells)
    if let earlier { doubts.append("nguồn ghi hai lần, lần trước khác: \(earlier.joined(separator: ", "))") }
    if keys.contains("nam"), cells[keys.firstIndex(of: "nam") ?? 0].isEmpty { doubts.append("chưa rõ năm") }
    writer.row(cells)
    report.append(
      ImportReport.Row(
        row: report.count + 2, name: "", text: unit, place: table.rows[row].place, doubts: doubts))
  }

  private static func doubts(_ keys: [String], _ cells: [String]) -> [String] {
    zip(keys, cells).compactMap { key, cell in
      guard key == "hang", !cell.isEmpty, NumberReader.count(cell) == nil else { return nil }
      return "“\(cell)” ở cột hang không phải hạng"
    }
  }
}
