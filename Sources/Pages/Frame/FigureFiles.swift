import Markup
import Records
import Templates

/// What stands beside a page for each of its figures: the figure as a picture that explains itself, and as a page to
/// embed in others.
enum FigureFiles {
  static let embedKind = PageKind("nhung", "Một hình để nhúng vào trang khác", names: shape.names, hasHead: false) {
    _ in
    []
  }

  /// A page's path without its ending.
  static func base(_ path: String) -> String { path.hasSuffix(".html") ? String(path.dropLast(5)) : path }

  /// Where the picture and the page to embed lie; empty for a figure without files of its own.
  static func paths(of figure: FigureValues, on page: PlannedPage) -> [String] {
    guard figure.suffix != nil else { return [] }
    let base = base(page.path) + figure.fileEnding
    return [base + ".svg", "nhung/\(base).html"]
  }

  static func sides(of figure: FigureValues, on page: PlannedPage, _ plan: SitePlan) -> [SideFile] {
    let paths = paths(of: figure, on: page)
    guard paths.count == 2 else { return [] }
    let content = PageContent(
      description: "\(figure.title). Hình của trang \(page.title)", head: nil,
      body: shape.record(Embed(figure: figure, page: page, plan: plan)))
    let embed = PlannedPage(
      paths[1], kind: "nhung", title: figure.title, section: page.section, source: page.source,
      isIndexed: false
    ) { _ in content }
    let picture = FigurePicture.bytes(figure, on: page, plan.context)
    return [
      SideFile(path: paths[0], content: figure.hasPicture ? .drawing(picture) : .bytes(picture)),
      SideFile(
        path: embed.path,
        content: .page(kind: "nhung", records: [CommonValues.record(plan, embed, content), content.body])),
    ]
  }

  private struct Embed: Sendable {
    let figure: FigureValues
    let page: PlannedPage
    let plan: SitePlan

    var root: String { Address.root(from: "nhung/" + page.path) }
  }

  private static let shape = Shape<Embed>(
    "nhung", "Một hình để nhúng",
    [
      .text("tieu_de_hinh", "Điều hình nói, thành câu") { $0.figure.title },
      .text("cach_doc", "Cách đọc") { $0.figure.reading },
      .markup("hinh", "Hình SVG") { $0.figure.drawing },
      .flag("minh_hoa", "Số liệu minh họa") { $0.figure.isIllustrative },
      .text("nguon_chu", "Nguồn") { $0.figure.source?.title },
      .text("trang_day_du", "Trang có đủ bảng số liệu") { $0.root + $0.page.path },
      .text("ten_trang", "Tên của trang ấy") { $0.page.title },
    ])
}
