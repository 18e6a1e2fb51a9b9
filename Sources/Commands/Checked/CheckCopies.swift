import Diagnostics
import Formats
import Office

/// The files of `check --annotate`: a copy of each faulty table with its cells marked, and the list of all faults.
struct CheckCopies {
  let faults: [Fault]
  let source: (String) -> [UInt8]?
  let language: Language

  /// One copy beside its original's name.
  struct Copy {
    /// Relative to the content folder.
    let original: String
    /// Relative to the folder of the copies; nil where no copy could be made.
    let path: String?
    let bytes: [UInt8]
  }

  /// In the order of the files' names.
  func make() -> [Copy] {
    var byFile: [String: [Fault]] = [:]
    for fault in faults where fault.severity != .note && fault.place?.cell != nil {
      byFile[fault.place?.file ?? "", default: []].append(fault)
    }
    return byFile.keys.sorted().compactMap { file in
      guard let bytes = source(file), let marked = copy(file, bytes, marks(byFile[file] ?? [])) else { return nil }
      return Copy(original: file, path: Self.name(file), bytes: marked)
    }
  }

  /// `ke-hoach/2026/nhiem-vu.csv` → `ke-hoach/2026/nhiem-vu.xlsx`
  private static func name(_ file: String) -> String {
    guard let dot = file.lastIndex(of: "."), !file[dot...].contains("/") else { return file + ".xlsx" }
    return file[..<dot] + ".xlsx"
  }

  private func marks(_ faults: [Fault]) -> [CellMark] {
    faults.compactMap { fault in
      guard let place = fault.place, let cell = place.cell, let at = CellMark.place(cell) else { return nil }
      return CellMark(
        sheet: place.sheet, row: at.row, column: at.column, weight: fault.isError ? .error : .warning,
        text: remark(fault))
    }
  }

  /// What the comment at a cell says.
  private func remark(_ fault: Fault) -> String {
    let label = fault.isError ? Words("LỖI", "ERROR") : Words("CẢNH BÁO", "WARNING")
    var lines = ["\(label.text(language)): \(fault.summary.text(language))"]
    if let expected = fault.expected { lines.append(expected.text(language)) }
    if let suggestion = fault.suggestion {
      lines.append(Words("Sửa: ", "Mend: ").text(language) + suggestion.text(language))
    }
    return lines.joined(separator: "\n")
  }

  private func copy(_ file: String, _ bytes: [UInt8], _ marks: [CellMark]) -> [UInt8]? {
    if file.hasSuffix(".csv") {
      guard let table = CSVReader.read(bytes, file: file).value ?? nil else { return nil }
      return MarkedCopy.bytes([sheet(table)], marks)
    }
    if let marked = WorkbookMarking.mark(bytes, marks) { return marked }
    guard let workbook = Workbook.read(bytes: bytes, file: file).value ?? nil else { return nil }
    return MarkedCopy.bytes(workbook.grids.map(sheet), marks)
  }

  private func sheet(_ table: Table) -> MarkedCopy.Sheet {
    let head = table.headPlace(column: 0).cell.flatMap(CellMark.place)?.row ?? 1
    var rows: [(number: Int, cells: [(column: Int, text: String)])] = [
      (head, table.head.map { ($0.column, $0.text) })
    ]
    for row in table.rows {
      rows.append(
        (table.spreadsheetRow(row), table.head.indices.map { (table.head[$0].column, table[row, $0]) }))
    }
    let name = table.file.split(separator: "/").last.map { String($0.dropLast(4)) } ?? "Bảng"
    return MarkedCopy.Sheet(name: name, rows: rows, headRow: head)
  }

  private func sheet(_ grid: Grid) -> MarkedCopy.Sheet {
    MarkedCopy.Sheet(
      name: grid.name,
      rows: grid.rows.map { row in (row.number, row.cells.map { ($0.column, SheetText.plain($0.value)) }) })
  }
}
