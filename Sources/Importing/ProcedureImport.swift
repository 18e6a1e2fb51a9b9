import Diagnostics
import Formats
import Loading
import Reform
import Vietnamese

/// Procedures by the official labels of the national database: a label and what stands behind or below it, or a table
/// with one procedure a row.
enum ProcedureImport {
  private struct Found {
    var values: [String: String] = [:]
    var place: String
  }

  static func run(_ sources: [ImportSource]) -> Diagnosed<ImportOutcome?> {
    var faults: [Fault] = []
    var found: [Found] = []
    var remarks: [ImportRemark] = []
    let names = SchemaTable.Names(Procedure.schema)
    for source in sources {
      guard let blocks = SourceBlocks.read(source).collect(into: &faults) else { continue }
      remarks += blocks.remarks
      let inRows = rows(blocks, names)
      found += inRows.isEmpty ? labelled(blocks, names, file: sources.count > 1 ? source.file : nil) : inRows
    }
    guard !faults.hasErrors else { return Diagnosed(nil, faults) }
    found = found.filter { $0.values["ma"] != nil || $0.values["ten"] != nil }
    guard !found.isEmpty else {
      faults.append(DocumentImport.nothing(.procedures, in: sources))
      return Diagnosed(nil, faults)
    }
    return Diagnosed(outcome(found, names, remarks), faults)
  }

  private static func outcome(_ found: [Found], _ names: SchemaTable.Names, _ remarks: [ImportRemark]) -> ImportOutcome
  {
    let present = Set(found.flatMap { $0.values.keys })
    let keys = names.keys.filter { present.contains($0) || names.required.contains($0) }
    var rows = [keys]
    var report: [ImportReport.Row] = []
    var codes: Set<String> = []
    for procedure in found {
      var doubts: [String] = []
      let code = procedure.values["ma"] ?? ""
      if code.isEmpty { doubts.append("không có mã thủ tục") }
      if !code.isEmpty, !codes.insert(code).inserted { doubts.append("mã \(code) đã có ở trên") }
      if procedure.values["ten"] == nil { doubts.append("không có tên thủ tục") }
      rows.append(keys.map { procedure.values[$0] ?? "" })
      report.append(
        ImportReport.Row(
          row: report.count + 2, name: code, text: procedure.values["ten"] ?? "", place: procedure.place,
          doubts: doubts))
    }
    let all =
      report + remarks.map { ImportReport.Row(row: nil, name: "", text: $0.text, place: $0.place, doubts: [$0.doubt]) }
    return ImportOutcome(
      files: [
        ImportedFile(path: "thu-tuc.csv", bytes: PrintedCSV.bytes(rows)),
        ImportedFile(path: ImportReport.name, bytes: ImportReport.bytes(all)),
      ], rows: found.count, doubtful: report.count { !$0.doubts.isEmpty }, remarks: remarks.count, manner: "")
  }

  /// Tables whose head names code and name.
  private static func rows(_ blocks: SourceBlocks, _ names: SchemaTable.Names) -> [Found] {
    blocks.tables.flatMap { grid, name -> [Found] in
      guard let table = SchemaTable.find(grid, name: name, names, least: 2, needs: ["ma", "ten"]) else { return [] }
      return table.rows.indices.compactMap { row in
        var found = Found(place: table.rows[row].place)
        for (index, column) in table.columns.enumerated() where !table.rows[row].cells[index].isEmpty {
          found.values[column.key] = table.rows[row].cells[index]
        }
        return found.values["ma"] == nil ? nil : found
      }
    }
  }

  // MARK: Labels

  private struct Reading {
    var found: [Found] = []
    var key: String?
    let file: String?

    mutating func begin(_ key: String, _ value: String, place: String) {
      // A new procedure begins where its code or name stands again.
      let isNew = (key == "ma" || key == "ten") && found.last?.values[key] != nil
      if found.isEmpty || isNew { found.append(Found(place: file.map { "\($0), \(place)" } ?? place)) }
      self.key = key
      add(value)
    }

    mutating func add(_ text: String) {
      guard let key, !text.isEmpty, let last = found.indices.last else { return }
      // One name, one code: what follows belongs elsewhere.
      if key == "ma", found[last].values["ma"] != nil { return }
      let before = found[last].values[key]
      found[last].values[key] = before.map { $0 + "\n" + text } ?? text
    }
  }

  private static func labelled(_ blocks: SourceBlocks, _ names: SchemaTable.Names, file: String?) -> [Found] {
    var reading = Reading(file: file)
    for block in blocks.blocks {
      switch block {
      case .line(let line): read(line.text, "dòng \(line.number)", names, &reading)
      case .table(let grid, let name): read(grid, name, names, &reading)
      }
    }
    return reading.found
  }

  private static func read(_ text: String, _ place: String, _ names: SchemaTable.Names, _ reading: inout Reading) {
    let plain = Emphasis.without(text)
    guard !plain.isEmpty else { return }
    let fold = Fold.name(plain)
    // The title of the page, which the next procedure begins with.
    if fold == "chi tiet" || fold.hasPrefix("chi tiet thu tuc") {
      reading.key = nil
      return
    }
    let body = Numbering.lead(of: plain).map { $0.style >= .bullet && $0.style != .bullet ? plain : $0.rest } ?? plain
    if let key = names.key(HeadSearch.plain(body)) {
      reading.begin(key, "", place: place)
    } else if let mark = body.firstIndex(where: { $0 == ":" || $0 == "\t" || $0 == "|" }),
      let key = names.key(String(body[..<mark]))
    {
      let value = Clean.text(String(body[body.index(after: mark)...])).text
      reading.begin(key, HeadSearch.plain(value), place: place)
    } else {
      reading.add(plain)
    }
  }

  /// A table of a page: labels on the left and values on the right, or details of the label before it.
  private static func read(_ grid: DenseGrid, _ name: String, _ names: SchemaTable.Names, _ reading: inout Reading) {
    var isFirst = true
    for row in grid.rows.indices {
      let texts = grid.texts(row).filter { !$0.isEmpty }
      guard let first = texts.first else { continue }
      let label = Numbering.lead(of: first)?.rest ?? first
      let hasNumber = Numbering.whole(first) != nil && texts.count > 2
      if let key = names.key(hasNumber ? texts[1] : label), texts.count >= 2 || grid.count > 1 {
        reading.begin(
          key, texts.dropFirst(hasNumber ? 2 : 1).joined(separator: "\n"), place: "\(name), dòng \(grid.numbers[row])")
      } else if reading.key == "cach_thuc" {
        // The head of the ways of submitting is no way.
        if isFirst, Fold.name(first).hasPrefix("hinh thuc") { isFirst = false; continue }
        reading.add(way(texts))
      } else {
        reading.add(texts.joined(separator: " | "))
      }
      isFirst = false
    }
  }

  /// *Trực tuyến | 15 ngày | Phí: 20.000 đồng | Lệ phí: … | mô tả*
  private static func way(_ texts: [String]) -> String {
    var fee = ""
    var charge = ""
    var rest: [String] = []
    for text in texts.dropFirst(2) {
      let fold = Fold.name(text)
      if fold.hasPrefix("le phi") {
        charge = text
      } else if fold.hasPrefix("phi") && fee.isEmpty {
        fee = text
      } else {
        rest.append(text)
      }
    }
    let limit = texts.count > 1 ? texts[1] : ""
    return [texts.first ?? "", limit, fee, charge, rest.joined(separator: " ")].map { $0.replacing("|", with: "/") }
      .joined(separator: " | ")
  }
}
