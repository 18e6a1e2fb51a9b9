import Formats
import Office

/// A sheet drawn as text: a line a row, cells divided by `|`.
///
/// `#1.5` a number, `#%0.85` a percentage, `#.2:1.1` a number shown with two decimals, `@2026-05-12` a day, `!#REF!` an
/// error, `=?` a formula without value, `*bold*`, `<` merged with the cell to the left, `^` with the cell above, `~` at
/// the start of a line a hidden row. `«…»` marks the cell that a fault must point at.
struct DrawnSheet {
  var grid: Grid
  /// The addresses of marked cells, in reading order.
  var marks: [String] = []

  init(_ drawing: String, name: String = "Sheet1", hiddenColumns: [ClosedRange<Int>] = []) {
    var rows: [GridRow] = []
    var areas: [Int: GridArea] = [:]
    var owner: [Int: Int] = [:]
    for (index, line) in drawing.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var text = String(line)
      let isHidden = text.hasPrefix("~")
      if isHidden { text.removeFirst() }
      var cells: [GridCell] = []
      for (column, part) in text.split(separator: "|", omittingEmptySubsequences: false).enumerated() {
        var word = part.trimmingBlanks
        let key = index * 1000 + column
        if word.hasPrefix("«") {
          word = String(word.dropFirst().dropLast())
          marks.append(SpreadsheetAddress.text(column: column, row: index + 1))
        }
        if word == "<" || word == "^" {
          let from = owner[word == "<" ? key - 1 : key - 1000] ?? (word == "<" ? key - 1 : key - 1000)
          owner[key] = from
          let old = areas[from]
          let rows = min(from / 1000 + 1, old?.rows.lowerBound ?? .max)...max(index + 1, old?.rows.upperBound ?? 0)
          let columns = (from % 1000)...max(column, old?.columns.upperBound ?? 0)
          areas[from] = GridArea(rows: rows, columns: columns)
          continue
        }
        guard !word.isEmpty else { continue }
        let isBold = word.hasPrefix("*") && word.hasSuffix("*") && word.count > 2
        if isBold { word = String(word.dropFirst().dropLast()) }
        cells.append(GridCell(column: column, value: Self.value(word), isBold: isBold))
      }
      if !cells.isEmpty || isHidden { rows.append(GridRow(number: index + 1, isHidden: isHidden, cells: cells)) }
    }
    grid = Grid(
      name: name, rows: rows, merges: areas.keys.sorted().compactMap { areas[$0] }, hiddenColumns: hiddenColumns)
  }

  private static func value(_ word: String) -> GridValue {
    if word == "=?" { return .formulaWithoutValue }
    if word.hasPrefix("@") { return .date(String(word.dropFirst())) }
    if word.hasPrefix("!") { return .error(String(word.dropFirst())) }
    guard word.hasPrefix("#") else { return .text(word) }
    var number = String(word.dropFirst())
    var look = NumberLook()
    if number.hasPrefix("%") {
      look.isPercent = true
      number.removeFirst()
    } else if number.hasPrefix("."), let colon = number.firstIndex(of: ":") {
      look.decimals = Int(number[number.index(after: number.startIndex)..<colon])
      number = String(number[number.index(after: colon)...])
    }
    return Double(number).map { .number($0, look) } ?? .text(word)
  }
}

extension Substring {
  fileprivate var trimmingBlanks: String {
    var slice = self
    while slice.first == " " { slice.removeFirst() }
    while slice.last == " " { slice.removeLast() }
    return String(slice)
  }
}

extension TableHeads {
  private static func column(
    _ key: String, _ title: String, _ aliases: [String] = [], _ holds: Holds = .words, required: Bool = false
  ) -> Column {
    Column(key: key, title: title, aliases: aliases, holds: holds, isRequired: required)
  }

  /// Tasks as the portal has them.
  static let tasks = TableHeads(
    name: "nhiem-vu", sheetNames: ["Nhiệm vụ"],
    columns: [
      column("tt", "TT", ["STT", "Số TT"], .numbering), column("muc", "Mục", [], .reference),
      column("ten_muc", "Tên mục"), column("nhom", "Nhóm"), column("thuoc_nhiem_vu", "Thuộc nhiệm vụ"),
      column("noi_dung", "Nội dung công việc", ["Nội dung", "Nhiệm vụ cụ thể"], required: true),
      column("san_pham", "Sản phẩm"), column("chu_tri", "Cơ quan chủ trì", ["Chủ trì"]),
      column("phoi_hop", "Cơ quan phối hợp", ["Phối hợp"]),
      column("thoi_gian", "Thời gian thực hiện", ["Thời gian"], .deadline),
      column("kinh_phi", "Kinh phí", ["Kinh phí (triệu đồng)"]),
    ], grouping: Grouping(number: "muc", title: "ten_muc", group: "nhom", parent: "thuoc_nhiem_vu", label: "noi_dung"))

  /// Scores of an index.
  static let scores = TableHeads(
    name: "ket-qua", sheetNames: ["Kết quả"],
    columns: [
      column("nam", "Năm", [], .year, required: true), column("don_vi", "Đơn vị", ["Tỉnh, thành phố"], required: true),
      column("diem", "Điểm", ["Điểm số"], .number), column("diem_tu_danh_gia", "Điểm tự đánh giá", [], .number),
      column("diem_tham_dinh", "Điểm thẩm định", [], .number), column("hang", "Hạng", ["Xếp hạng"], .integer),
    ])

  /// Procedures and units: codes.
  static let procedures = TableHeads(
    name: "thu-tuc", sheetNames: ["Thủ tục"],
    columns: [
      column("ma", "Mã thủ tục", [], .procedureCode, required: true), column("ten", "Tên thủ tục", [], required: true),
      column("ngay", "Ngày", [], .day), column("so_luong", "Số lượng", [], .integer),
    ])
  static let units = TableHeads(
    name: "don-vi", sheetNames: [], columns: [column("ma", "Mã", [], .code, required: true), column("ten", "Tên")])
}

extension Table {
  /// The rows as lines, for comparison.
  var lines: [String] { rows.map { row in (0..<columnCount).map { self[row, $0] }.joined(separator: " | ") } }
  var headLine: String { head.map(\.text).joined(separator: " | ") }
}
