import Diagnostics
import Formats
import Loading
import Records
import Reform
import Vietnamese

/// Tables of dossiers and of an index, by the heads that their columns declare.
enum TableImport {
  static func dossiers(_ sources: [ImportSource]) -> Diagnosed<ImportOutcome?> {
    let names = SchemaTable.Names(DossierRow.schema)
    return run(sources, .dossiers, names, least: 3, needs: ["don_vi"], make: DossierFiles.make)
  }

  static func index(_ sources: [ImportSource]) -> Diagnosed<ImportOutcome?> {
    let names = SchemaTable.Names(Score.schema)
    return run(
      sources, .index, names, least: 2, needs: ["don_vi"], across: Score.schema.heads, make: IndexFiles.make)
  }

  private static func run(
    _ sources: [ImportSource], _ kind: ImportKind, _ names: SchemaTable.Names, least: Int, needs: Set<String>,
    across: TableHeads? = nil, make: ([SchemaTable], [TextLine], [ImportRemark]) -> ImportOutcome
  ) -> Diagnosed<ImportOutcome?> {
    var faults: [Fault] = []
    var tables: [SchemaTable] = []
    var lines: [TextLine] = []
    var remarks: [ImportRemark] = []
    for source in sources {
      guard let blocks = SourceBlocks.read(source).collect(into: &faults) else { continue }
      lines += blocks.lines
      remarks += blocks.remarks
      for (grid, name) in blocks.tables {
        let place = sources.count > 1 ? "\(source.file), \(name)" : name
        let table =
          SchemaTable.across(grid, name: place, file: source.file, across)
          ?? SchemaTable.find(grid, name: place, names, least: least, needs: needs)
        if let table { tables.append(table) }
      }
    }
    guard !faults.hasErrors else { return Diagnosed(nil, faults) }
    guard tables.contains(where: { !$0.rows.isEmpty }) else {
      faults.append(DocumentImport.nothing(kind, in: sources))
      return Diagnosed(nil, faults)
    }
    for table in tables where !table.unknown.isEmpty {
      remarks.append(
        ImportRemark(
          place: table.rows.first?.place ?? "", text: table.unknown.joined(separator: ", "),
          doubt: "cột không có trong mẫu nên không lấy"))
    }
    return Diagnosed(make(tables, lines, remarks), faults)
  }

  /// The keys of all tables, in the order of the declaration.
  static func keys(_ tables: [SchemaTable], _ all: [String]) -> [String] {
    let present = Set(tables.flatMap { $0.columns.map(\.key) })
    return all.filter(present.contains)
  }
}

/// `bao-cao.md` and `ho-so.csv`.
enum DossierFiles {
  static func make(_ tables: [SchemaTable], _ lines: [TextLine], _ remarks: [ImportRemark]) -> ImportOutcome {
    var remarks = remarks
    let keys = TableImport.keys(tables, DossierRow.schema.fields.map(\.key))
    var writer = CSVWriter(.plain)
    writer.row(keys)
    var report: [ImportReport.Row] = []
    for table in tables {
      for row in table.rows.indices {
        let unit = table.value(row, "don_vi")
        let cells = keys.map { key in key == "don_vi" ? unit : figure(table.value(row, key)) }
        guard !unit.isEmpty else { continue }
        var doubts: [String] = []
        for (key, cell) in zip(keys, cells) where isCount(key) && !cell.isEmpty && NumberReader.count(cell) == nil {
          doubts.append("“\(cell)” ở cột \(key) không phải số đếm")
        }
        writer.row(cells)
        report.append(
          ImportReport.Row(row: report.count + 2, name: "", text: unit, place: table.rows[row].place, doubts: doubts))
      }
    }
    let head = ReportHead(lines: lines)
    if head.first == nil {
      remarks.append(ImportRemark(place: "bao-cao.md", text: "tu, den", doubt: "không tìm thấy kỳ số liệu; hãy điền"))
    }
    let all =
      report + remarks.map { ImportReport.Row(row: nil, name: "", text: $0.text, place: $0.place, doubts: [$0.doubt]) }
    return ImportOutcome(
      files: [
        ImportedFile(path: "bao-cao.md", bytes: Array(head.front.utf8)),
        ImportedFile(path: "ho-so.csv", bytes: writer.bytes),
        ImportedFile(path: ImportReport.name, bytes: ImportReport.bytes(all)),
      ], rows: report.count, doubtful: report.count { !$0.doubts.isEmpty }, remarks: remarks.count,
      manner: "cột: \(keys.joined(separator: ", "))")
  }

  private static func isCount(_ key: String) -> Bool {
    !["don_vi", "linh_vuc", "cap", "ghi_chu", "giai_trinh", "nguon", "minh_hoa"].contains(key)
  }

  /// `-` and `–` stand for an empty cell.
  private static func figure(_ text: String) -> String { ["-", "–", "—"].contains(text) ? "" : text }
}

/// What a report says of itself.
struct ReportHead {
  var title = ""
  var first: Day?
  var last: Day?
  var rhythm = "chuyen_de"
  var number = ""
  var issuer = ""
  var issued: Day?

  init(lines: [TextLine]) {
    let text = OfficialText(lines, titlesBefore: lines.count)
    number = text.number ?? ""
    issuer = text.issuer ?? ""
    issued = text.issued(of: number)
    let candidates = lines.map(\.text).filter { line in
      let fold = Fold.name(line)
      return ["bao cao", "tinh hinh", "ket qua", "bieu", "tong hop"].contains { fold.hasPrefix($0) } && line.count < 220
    }
    let casing = Casing(lines.map(\.text))
    title = casing.sentence(candidates.first { $0.count > 15 } ?? candidates.first ?? "", isFirst: true)
    for line in lines {
      let words = line.text.split { " ,;()".contains($0) }.map(String.init)
      let days = words.compactMap { Day.read($0.trimmingStops).day }
      if days.count >= 2, Fold.name(line.text).contains("tu ngay"), days[0] <= days[1] {
        (first, last) = (days[0], days[1])
        break
      }
    }
    period(lines)
  }

  /// *tháng 10 năm 2026*, *quý III/2026*, *năm 2026*, where no two days are named.
  private mutating func period(_ lines: [TextLine]) {
    for line in lines where line.text.count < 200 {
      let fold = Fold.name(line.text)
      let words = fold.split(separator: " ").map(String.init)
      guard let year = words.compactMap(Years.year).first else { continue }
      for index in words.indices.dropLast() {
        if words[index] == "thang", let month = Int(words[index + 1]), (1...12).contains(month) {
          set("thang", Period.month(month, year))
        } else if words[index] == "quy", let quarter = ["i", "ii", "iii", "iv"].firstIndex(of: words[index + 1]) {
          set("quy", Period.quarters(quarter + 1, year, to: quarter + 1, year))
        } else if words[index] == "nam", words[index + 1] == String(year), Fold.name(title).contains("nam \(year)") {
          set("nam", Period.months(1, year, to: 12, year))
        }
        if rhythm != "chuyen_de" { return }
      }
    }
    if rhythm == "chuyen_de", let first, let last {
      switch first.days(to: last) {
      case 0...8: rhythm = "tuan"
      case 26...32: rhythm = "thang"
      case 85...95: rhythm = "quy"
      case 175...190: rhythm = "sau_thang"
      case 360...370: rhythm = "nam"
      default: break
      }
    }
  }

  private mutating func set(_ kind: String, _ period: Period?) {
    rhythm = kind
    if first == nil, let period { (first, last) = (period.from, period.to) }
  }

  var front: String {
    var keys: [(String, String)] = [
      ("tieu_de", YAMLText.scalar(title.isEmpty ? "Giải quyết thủ tục hành chính" : title))
    ]
    keys.append(("loai", rhythm))
    if let first { keys.append(("tu", first.iso)) }
    if let last { keys.append(("den", last.iso)) }
    if !issuer.isEmpty { keys.append(("co_quan", YAMLText.scalar(issuer))) }
    if !number.isEmpty { keys.append(("so_hieu", YAMLText.scalar(number))) }
    if let issued { keys.append(("ngay_ban_hanh", issued.iso)) }
    return "---\n" + keys.map { "\($0): \($1)\n" }.joined() + "---\n"
  }
}
