import Templates
import Vietnamese

/// Where a cell leads.
enum CellLink: Sendable {
  /// A path from the root of the site; no link where nothing is there.
  case site(String)
  /// An address as content gives it.
  case web(String)
}

/// One cell of a register: what it says, in one line and smaller ones, or a state.
struct RegisterCell: Sendable {
  var text = ""
  var link: CellLink?
  var small: [String] = []
  var state: StatusValues?
  /// What a total adds up.
  var count: Int?

  var isEmpty: Bool { text.isEmpty && small.isEmpty && state == nil }

  static let empty = RegisterCell()
}

/// A cell under its head, for a page.
struct ShownCell: Sendable {
  let cell: RegisterCell
  let head: RegisterHead
  let maker: PageMaker

  private var address: String? {
    switch cell.link {
    case .site(let path): maker.linkIfThere(path)
    case .web(let address): address.hasPrefix("https://") || address.hasPrefix("http://") ? address : nil
    case nil: nil
    }
  }

  static let shape = Shape<ShownCell>(
    "o", "Một ô",
    [
      .text("dau_cot", "Đầu cột") { $0.head.title },
      .flag("la_so", "Cột số, canh phải") { $0.head.isNumber },
      .flag("trong", "Ô trống") { $0.cell.isEmpty },
      .text("chu_in", "Dòng chính") { $0.cell.text },
      .text("lien_ket", "Địa chỉ của dòng chính") { $0.address },
      .texts("phu", "Các dòng nhỏ") { $0.cell.small },
      .record("trang_thai", "Tình trạng: chữ, hình, màu", StatusValues.shape) { $0.cell.state },
    ])
}

/// The head of a column.
struct RegisterHead: Sendable {
  let title: String
  let isNumber: Bool

  static let shape = Shape<RegisterHead>(
    "cot", "Một cột",
    [
      .text("dau_cot", "Đầu cột") { $0.title },
      .flag("la_so", "Cột số, canh phải") { $0.isNumber },
    ])
}
