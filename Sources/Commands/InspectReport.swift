import Diagnostics
import Formats
import Loading
import Office
import Vietnamese

/// What `inspect` says of a file to the person whose file it is.
extension InspectedFile {
  var report: Words {
    var lines = [headline]
    if let keyed, !keyed.keys.isEmpty { lines.append(Words(same: "   " + keyed.keys.joined(separator: ", "))) }
    for (index, grid) in grids.enumerated() {
      let facts = GridFacts(grid)
      if hasSheets { lines.append(title(grid, index + 1)) }
      lines += SheetReport(grid: grid, facts: facts).lines.map { indented($0) }
      if let table = SheetShapes.recognise(grid, among: ContentReference.tables) {
        lines += TableReport(table: table).lines.map { indented($0) }
      }
    }
    lines += passedOver
    if !otherSheets.isEmpty {
      let names = otherSheets.map { "“\($0)”" }.joined(separator: ", ")
      lines.append(
        Words(
          "Trang không có ô (biểu đồ, macro), bỏ qua: \(names)",
          "Sheets without cells (charts, macros), passed over: \(names)"))
    }
    return Words.joined(lines, separator: "\n")
  }

  private var headline: Words {
    if let keyed { return Words("\(path): \(keyed.words.vi)", "\(path): \(keyed.words.en)") }
    let cells = grids.reduce(0) { $0 + $1.rows.reduce(0) { $0 + $1.cells.count } }
    if kind == .text {
      return Words(
        "\(path): tệp CSV, \(Figures.count(cells)) ô có nội dung", "\(path): a CSV file, \(cells) cells with content")
    }
    if let paragraphs {
      return Words(
        "\(path): \(kind.words.vi), \(Figures.count(paragraphs)) đoạn văn, \(grids.count) bảng, "
          + "\(Figures.count(cells)) ô có nội dung",
        "\(path): \(kind.words.en), \(paragraphs) paragraphs, \(grids.count) tables, \(cells) cells with content")
    }
    return Words(
      "\(path): \(kind.words.vi), \(grids.count) trang tính (sheet), \(Figures.count(cells)) ô có nội dung",
      "\(path): \(kind.words.en), \(grids.count) \(grids.count == 1 ? "sheet" : "sheets"), \(cells) cells with content")
  }

  private func title(_ grid: Grid, _ number: Int) -> Words {
    switch grid.visibility {
    case .visible: Words(same: "\(number). “\(grid.name)”")
    case .hidden: Words("\(number). “\(grid.name)” — trang ẩn", "\(number). “\(grid.name)” — a hidden sheet")
    case .veryHidden:
      Words(
        "\(number). “\(grid.name)” — trang ẩn sâu (chỉ hiện được bằng macro)",
        "\(number). “\(grid.name)” — a very hidden sheet (only a macro shows it)")
    }
  }

  private func indented(_ words: Words) -> Words { Words("   " + words.vi, "   " + words.en) }

  /// One JSON object a sheet.
  var jsonLines: [String] {
    if let keyed {
      var object = JSONObject()
      object.add("file", path)
      object.add("fileKind", keyed.name)
      object.add("keys", keyed.keys)
      return [object.text]
    }
    return grids.map { grid in
      let facts = GridFacts(grid)
      let visibility =
        switch grid.visibility {
        case .visible: "visible"
        case .hidden: "hidden"
        case .veryHidden: "veryHidden"
        }
      let areas = grid.merges.map {
        SpreadsheetAddress.text(column: $0.columns.lowerBound, row: $0.rows.lowerBound) + ":"
          + SpreadsheetAddress.text(column: $0.columns.upperBound, row: $0.rows.upperBound)
      }
      var object = JSONObject()
      object.add("file", path)
      object.add("fileKind", kind.rawValue)
      object.add("sheet", hasSheets ? grid.name : nil)
      object.add("visibility", visibility)
      object.add("range", facts.range)
      object.add("cells", facts.cellCount)
      object.add("formulas", facts.formulaCount)
      object.add("merged", areas)
      object.add("hiddenRows", facts.hiddenRows.map { "\($0.lowerBound):\($0.upperBound)" })
      object.add(
        "hiddenColumns",
        grid.hiddenColumns.map {
          SpreadsheetAddress.column($0.lowerBound) + ":" + SpreadsheetAddress.column($0.upperBound)
        })
      object.add("comments", grid.commentedCells)
      object.add("formulasWithoutValue", facts.formulasWithoutValue.count)
      object.add("errors", facts.errors.count)
      object.add("legacyFonts", facts.legacyFonts)
      object.add("legacyTexts", facts.legacyTexts.count)
      object.add("doubtfulTexts", facts.doubtfulTexts.count)
      object.add("composedTexts", facts.composedTexts.count)
      object.add("strayDates", facts.strayDates.count)
      if let table = SheetShapes.recognise(grid, among: ContentReference.tables) {
        object.add("table", table.schema)
        object.add("head", "\(table.headRows.lowerBound):\(table.headRows.upperBound)")
        object.add("heads", table.columns.map(\.head))
        object.add("keys", table.columns.map { $0.key ?? "" })
        for kind in [FoundTable.RowKind.data, .group, .total, .note] {
          object.add(kind.rawValue + "Rows", table.count(kind))
        }
      }
      return object.text
    }
  }
}

/// A flat JSON object, its members in the order they are added.
private struct JSONObject {
  private var members: [String] = []

  var text: String { "{" + members.joined(separator: ",") + "}" }

  mutating func add(_ name: String, _ value: String?) {
    members.append("\"\(name)\":" + (value.map(JSONLinesPrinter.quoted) ?? "null"))
  }

  mutating func add(_ name: String, _ value: Int) { members.append("\"\(name)\":\(value)") }

  mutating func add(_ name: String, _ values: [String]) {
    members.append("\"\(name)\":[" + values.map(JSONLinesPrinter.quoted).joined(separator: ",") + "]")
  }
}

/// The lines about one sheet: its size, then what is worth a look.
private struct SheetReport {
  let grid: Grid
  let facts: GridFacts

  var lines: [Words] {
    guard let range = facts.range else { return [Words("trang trống", "empty")] }
    var size = Words(
      "\(Figures.count(facts.rowCount)) dòng × \(facts.columnCount) cột (\(range)), "
        + "\(Figures.count(facts.cellCount)) ô có nội dung",
      "\(facts.rowCount) rows × \(facts.columnCount) columns (\(range)), \(facts.cellCount) cells with content")
    if !grid.merges.isEmpty {
      size = Words(
        size.vi + ", \(Figures.count(grid.merges.count)) vùng ô gộp", size.en + ", \(grid.merges.count) merged areas")
    }
    if facts.formulaCount > 0 {
      size = Words(
        size.vi + ", \(Figures.count(facts.formulaCount)) ô công thức", size.en + ", \(facts.formulaCount) formulas")
    }
    return [size] + hidden + oddities
  }

  private var hidden: [Words] {
    var lines: [Words] = []
    if !facts.hiddenRows.isEmpty {
      let rows = facts.hiddenRows.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
      lines.append(Words("dòng ẩn: \(few(rows))", "hidden rows: \(few(rows))"))
    }
    // Columns beyond the last cell hide nothing.
    let last = grid.rows.compactMap { $0.cells.last?.column }.max() ?? 0
    let hiding = grid.hiddenColumns.filter { $0.lowerBound <= last }
    if !hiding.isEmpty {
      let columns = hiding.map { range in
        let (first, last) = (SpreadsheetAddress.column(range.lowerBound), SpreadsheetAddress.column(range.upperBound))
        return range.count == 1 ? first : "\(first)–\(last)"
      }
      lines.append(Words("cột ẩn: \(few(columns))", "hidden columns: \(few(columns))"))
    }
    if !grid.comments.isEmpty {
      let places = few(grid.commentedCells)
      lines.append(Words("ghi chú (comment) ở ô \(places)", "comments in \(places)"))
    }
    return lines
  }

  private var oddities: [Words] {
    var lines: [Words] = []
    func add(_ spots: GridFacts.Spots, _ say: (String, String) -> Words) {
      guard spots.count > 0 else { return }
      let places = spots.first.map { $0.text.isEmpty ? $0.cell : "\($0.cell) (\(short($0.text)))" }
      let more = spots.count > places.count ? "…" : ""
      lines.append(say(Figures.count(spots.count), places.joined(separator: ", ") + more))
    }
    add(facts.formulasWithoutValue) {
      Words(
        "\($0) công thức chưa có giá trị: \($1); mở tệp bằng Excel rồi lưu lại",
        "\($0) formulas without a value: \($1); open the file in Excel and save it")
    }
    add(facts.errors) { Words("\($0) ô báo lỗi: \($1)", "\($0) cells show an error: \($1)") }
    if !facts.legacyFonts.isEmpty {
      let fonts = few(facts.legacyFonts)
      lines.append(Words("phông chữ cũ: \(fonts)", "fonts of an old encoding: \(fonts)"))
    }
    add(facts.legacyTexts) {
      Words("\($0) ô chữ mã cũ (TCVN3, VNI), đọc là: \($1)", "\($0) texts in an old encoding, read as: \($1)")
    }
    add(facts.doubtfulTexts) {
      Words("\($0) ô có thể là chữ mã cũ, chưa chắc: \($1)", "\($0) texts that may be in an old encoding: \($1)")
    }
    add(facts.composedTexts) {
      Words("\($0) ô có dấu rời khỏi chữ (NFD), đã ghép: \($1)", "\($0) texts with loose marks (NFD), joined: \($1)")
    }
    add(facts.strayDates) {
      Words(
        "\($0) ô là ngày trong cột chữ hoặc số, có thể do Excel tự đổi (3-4 thành ngày): \($1)",
        "\($0) dates in a column of texts or numbers; Excel may have made them (3-4): \($1)")
    }
    add(facts.textNumbers) { Words("\($0) số lưu dạng chữ: \($1)", "\($0) numbers stored as text: \($1)") }
    add(facts.yearRanges) {
      Words("\($0) ô ghi khoảng năm bằng chữ: \($1)", "\($0) texts that are ranges of years: \($1)")
    }
    add(facts.paddedTexts) {
      Words(
        "\($0) ô có dấu cách thừa ở đầu hoặc cuối, đã bỏ qua khi đọc: \($1)",
        "\($0) texts with blanks at an end, which are passed over: \($1)")
    }
    return lines
  }

  private func few(_ names: [String]) -> String {
    names.prefix(8).joined(separator: ", ") + (names.count > 8 ? "…" : "")
  }

  private func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return line.count > 40 || line.count < text.count ? line.prefix(40) + "…" : line
  }
}
