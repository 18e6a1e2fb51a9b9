import Diagnostics
import Templates

/// One table of a register's page, whatever its rows are.
struct RegisterTable: Sendable {
  let anchor: String
  var title: String
  var caption: String
  var source: String?
  /// What its rows name as their sources, each once.
  let sources: [String]
  /// All of its rows are.
  let isIllustrative: Bool
  let heads: [RegisterHead]
  let rows: [RegisterRow]
  let total: [RegisterCell]?

  var hasIllustrative: Bool { isIllustrative || rows.contains(where: \.isIllustrative) }
}

struct RegisterRow: Sendable {
  let anchor: String
  /// The first is the head of the row.
  let cells: [RegisterCell]
  /// Explanation, remark and source, below the head.
  let remarks: [String]
  let place: Place
  /// Said only where not the whole table is.
  let isIllustrative: Bool
}

extension RegisterTable {
  /// A table on a page.
  struct Shown: Sendable {
    let table: RegisterTable
    let maker: PageMaker
  }

  static let shape = Shape<Shown>(
    "nhom_bang", "Một bảng của trang",
    [
      .text("neo", "Địa chỉ trong trang") { $0.table.anchor },
      .text("ten_nhom", "Đầu đề: Năm 2026") { $0.table.title },
      .text("tieu_de_bang", "Bảng có gì: 12 cuộc kiểm tra") { $0.table.caption },
      .text("nguon_bang", "Nguồn chung của các dòng") { $0.table.source },
      .flag("minh_hoa_bang", "Mọi dòng là minh họa") { $0.table.isIllustrative },
      .list("cot", "Các cột", RegisterHead.shape) { $0.table.heads },
      .list("dong_bang", "Các dòng", rowShape) { shown in
        shown.table.rows.map { ShownRow(row: $0, heads: shown.table.heads, maker: shown.maker) }
      },
      .list("tong", "Dòng cộng; không cộng được thì trống", ShownCell.shape) { shown in
        (shown.table.total ?? []).cells(under: shown.table.heads, shown.maker)
      },
      .flag("co_tong", "Có dòng cộng") { $0.table.total != nil },
    ])

  private struct ShownRow: Sendable {
    let row: RegisterRow
    let heads: [RegisterHead]
    let maker: PageMaker
  }

  private static let rowShape = Shape<ShownRow>(
    "dong_bang", "Một dòng",
    [
      .text("neo_dong", "Địa chỉ trong trang") { $0.row.anchor },
      .record("dau_dong", "Ô đầu dòng", ShownCell.shape) { shown in
        Array(shown.row.cells.prefix(1)).cells(under: shown.heads, shown.maker).first
      },
      .texts("ghi_chu", "Giải trình, ghi chú, nguồn của dòng") { $0.row.remarks },
      .text("vi_tri", "Tệp và ô trong nội dung") { SourceNote.position($0.row.place) },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.row.isIllustrative },
      .list("o", "Các ô sau ô đầu", ShownCell.shape) { shown in
        Array(shown.row.cells.dropFirst()).cells(under: Array(shown.heads.dropFirst()), shown.maker)
      },
    ])
}

extension [RegisterCell] {
  func cells(under heads: [RegisterHead], _ maker: PageMaker) -> [ShownCell] {
    zip(self, heads).map { ShownCell(cell: $0, head: $1, maker: maker) }
  }
}
