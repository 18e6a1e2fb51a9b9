import Diagnostics
import Formats

/// The lines about a table that was found in a sheet: where, how many rows of which kind, which columns are known.
struct TableReport {
  let table: FoundTable

  var lines: [Words] {
    let head = table.headRows
    let place = head.count == 1 ? "\(head.lowerBound)" : "\(head.lowerBound)–\(head.upperBound)"
    var counts = [Words("\(Figures.count(table.count(.data))) dòng dữ liệu", "\(table.count(.data)) rows of data")]
    let others: [(FoundTable.RowKind, String, String)] = [
      (.group, "dòng nhóm", "group rows"), (.total, "dòng tổng (không tính là dữ liệu)", "totals (not data)"),
      (.repeatedHead, "đầu bảng lặp lại", "repeated heads"), (.note, "ghi chú dưới bảng", "notes"),
      (.hidden, "dòng ẩn (không đăng)", "hidden rows (not published)"),
    ]
    for (kind, vi, en) in others where table.count(kind) > 0 {
      counts.append(Words("\(table.count(kind)) \(vi)", "\(table.count(kind)) \(en)"))
    }
    let all = Words.joined(counts, separator: ", ")
    return [Words("bảng: đầu bảng ở dòng \(place); \(all.vi)", "a table: its head in row \(place); \(all.en)")]
      + levels + columns + nameless
  }

  /// *A · I · 1 · 1.1*: rows above rows.
  private var levels: [Words] {
    guard table.numbering.count > 1 else { return [] }
    let shown = table.numbering.joined(separator: " · ")
    return [Words("số thứ tự nhiều bậc: \(shown)", "numbering of several levels: \(shown)")]
  }

  private var nameless: [Words] {
    let names = table.columns.filter(\.head.isEmpty).map { SpreadsheetAddress.column($0.column) }
    guard !names.isEmpty else { return [] }
    let shown = names.joined(separator: ", ")
    return [
      Words(
        "cột có nội dung nhưng đầu bảng không ghi tên: \(shown); hãy điền tên cột",
        "columns with content that no head names: \(shown); give them names")
    ]
  }

  private var columns: [Words] {
    guard let schema = table.schema else {
      return [
        Words("cột: \(heads(table.columns))", "columns: \(heads(table.columns))"),
        Words(
          "chưa rõ là bảng nào của cổng: so tên cột với congkhai explain noi-dung",
          "not known as a table of the portal: compare its heads with congkhai explain noi-dung"),
      ]
    }
    let known = table.columns.filter { $0.key != nil }
    if table.isSpread { return across(schema, known) }
    let rest = table.columns.filter { $0.key == nil }
    let pairs = known.map { "\(short($0.head)) → \($0.key ?? "")" }.joined(separator: " · ")
    // *TT* and *Nội dung* alone stand in many tables.
    var lines = [
      known.count > 2
        ? Words("nhận ra bảng \(schema): \(pairs)", "recognised as \(schema): \(pairs)")
        : Words("giống bảng \(schema): \(pairs)", "looks like \(schema): \(pairs)")
    ]
    if !rest.isEmpty {
      lines.append(Words("cột không dùng: \(heads(rest))", "columns without use: \(heads(rest))"))
    }
    return lines
  }

  /// Of a table with years or criteria as columns each figure's column is one of many.
  private func across(_ schema: String, _ known: [FoundTable.Column]) -> [Words] {
    let figures = known.filter { $0.key != "don_vi" && $0.key != "nam" }
    let once = known.filter { $0.key == "don_vi" || $0.key == "nam" }
    let pairs = once.map { "\(short($0.head)) → \($0.key ?? "")" }.joined(separator: " · ")
    let first = figures.prefix(3).map { "\(short($0.head)) → \($0.key ?? "")" }.joined(separator: " · ")
    let more = figures.count > 3 ? "…" : ""
    return [
      Words(
        "nhận ra bảng \(schema) trải ngang: \(pairs); \(figures.count) cột số liệu theo năm hoặc tiêu chí: \(first)\(more)",
        "recognised as \(schema) across the sheet: \(pairs); \(figures.count) columns of figures: \(first)\(more)")
    ]
  }

  private func heads(_ columns: [FoundTable.Column]) -> String {
    columns.map { $0.head.isEmpty ? "(\(SpreadsheetAddress.column($0.column)))" : short($0.head) }
      .joined(separator: " · ")
  }

  private func short(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return line.count > 40 ? line.prefix(40) + "…" : line
  }
}
