import Diagnostics
import Records
import Reform
import Templates

/// Addresses that moved (`chuyen-huong.csv`): links never die.
enum RedirectPages {
  static let kind = PageKind("chuyen-huong", "Trang đã chuyển địa chỉ", names: shape.names, hasHead: false) { context in
    let routes = RedirectRoutes(context.library.redirects)
    return routes.entries.indices.compactMap { row in
      let entry = routes.entries[row]
      let from = SitePath.file(entry.redirect.from)
      guard !from.isEmpty else { return nil }
      return PlannedPage(
        from, kind: "chuyen-huong", title: "Trang đã chuyển", section: nil, source: entry.place, isIndexed: false
      ) { maker in
        let target = SitePath.whole(entry.redirect.to)
        let file = SitePath.file(entry.redirect.to)
        let page = maker.plan.pages.first { $0.path == file }
        if let fault = routes.fault(of: row, among: maker.plan.paths) { maker.faults.append(fault) }
        return PageContent(
          description: "Trang này đã chuyển sang địa chỉ mới.", head: nil,
          body: shape.record(
            Target(
              address: maker.link(target), title: page?.title ?? entry.redirect.to,
              canonical: CommonValues.address(of: file, maker.site.site))))
      }
    }
  }

  private struct Target: Sendable {
    let address: String
    let title: String
    /// Of the page it leads to, which is the one to be found.
    let canonical: String?
  }

  private static let shape = Shape<Target>(
    "chuyen-huong", "Trang đã chuyển",
    [
      .text("den", "Địa chỉ mới") { $0.address },
      .text("den_ten", "Tên trang mới") { $0.title },
      .text("dia_chi_den", "Địa chỉ chuẩn của trang mới; không có khi site.yaml không ghi dia_chi") { $0.canonical },
    ])
}

/// Where the rows of `chuyen-huong.csv` lead in the end.
struct RedirectRoutes: Sendable {
  let entries: [RedirectEntry]
  /// The row of each old address.
  private let rows: [String: Int]

  private enum End {
    case page(String, steps: Int)
    /// The rows of a circle, in its order.
    case circle([Int])
  }

  init(_ entries: [RedirectEntry]) {
    self.entries = entries
    rows = Dictionary(
      entries.enumerated().map { (SitePath.file($1.redirect.from), $0) }, uniquingKeysWith: { first, _ in first })
  }

  private func end(of row: Int) -> End {
    var path: [Int] = []
    var seen: Set<Int> = []
    var current = row
    while seen.insert(current).inserted {
      path.append(current)
      let target = SitePath.file(entries[current].redirect.to)
      guard let next = rows[target] else { return .page(target, steps: path.count) }
      current = next
    }
    return .circle(Array(path[(path.firstIndex(of: current) ?? 0)...]))
  }

  /// What is wrong with a row; a circle is told once, at its first row.
  /// - Parameter paths: every address of the site, the old ones among them
  func fault(of row: Int, among paths: Set<String>) -> Fault? {
    let entry = entries[row]
    // An empty cell was told when the table was read.
    guard !entry.redirect.to.isEmpty else { return nil }
    switch end(of: row) {
    case .circle(let circle):
      guard row == circle.min() else { return nil }
      let first = circle.firstIndex(of: row) ?? 0
      return PagesFaults.circle((circle[first...] + circle[..<first]).map { entries[$0] })
    case .page(let target, let steps):
      if paths.contains(target) { return steps > 1 ? PagesFaults.chain(entry, steps: steps, end: target) : nil }
      guard steps == 1 else { return nil }
      let known = paths.filter { rows[$0] == nil }.sorted()
      return PagesFaults.broken(entry, near: NearestName.find(entry.redirect.to, in: known, limit: 1))
    }
  }
}

extension PagesFaults {
  public static let redirectBroken = FaultKind(
    "redirect-broken", .error,
    title: Words("Chuyển hướng tới trang không có", "A redirect to a page that is not there"),
    explanation: Words(
      "chuyen-huong.csv giữ cho địa chỉ cũ không chết; địa chỉ mới phải là một trang của cổng. Sửa cột “den”, hoặc xóa dòng.",
      "chuyen-huong.csv keeps old addresses alive; the new one must be a page of the site. Mend the column “den”."))

  static func broken(_ entry: RedirectEntry, near: [String]) -> Fault {
    let target = entry.redirect.to
    return redirectBroken.fault(
      at: entry.targetPlace, Words("không có trang “\(target)”", "there is no page “\(target)”"),
      suggestion: .didYouMean(near)
        ?? Words(
          "ghi ở cột “den” địa chỉ một trang đang có, tính từ gốc cổng (tin-tuc/index.html), hoặc xóa dòng",
          "give a page that exists in the column “den”, from the root of the site, or remove the row"))
  }

  static let redirectCircle = FaultKind(
    "redirect-circle", .error,
    title: Words("Các địa chỉ chuyển vòng", "Redirects lead in a circle"),
    explanation: Words(
      "Người đọc mở một địa chỉ cũ phải tới được một trang. Ở đây các dòng của chuyen-huong.csv chuyển qua lại lẫn nhau "
        + "(a → b → a) nên không tới đâu. Ghi ở cột “den” của một dòng trang thật, hoặc xóa các dòng này.",
      "Whoever opens an old address must reach a page. Here rows of chuyen-huong.csv lead to each other (a → b → a) and "
        + "nowhere else. Give a real page in the column “den” of one of them, or remove them."))

  static func circle(_ entries: [RedirectEntry]) -> Fault {
    let way = (entries + entries.prefix(1)).map { SitePath.file($0.redirect.from) }.joined(separator: " → ")
    return redirectCircle.fault(
      at: entries.first?.targetPlace,
      entries.count == 1
        ? Words("địa chỉ chuyển tới chính nó: \(way)", "an address redirects to itself: \(way)")
        : Words("các địa chỉ chuyển vòng, không tới trang nào: \(way)", "redirects lead in a circle: \(way)"),
      suggestion: Words(
        "ghi ở cột “den” địa chỉ một trang đang có, hoặc xóa dòng",
        "give a page that exists in the column “den”, or remove the row"),
      related: entries.dropFirst().prefix(3).map {
        RelatedPlace($0.targetPlace, Words("dòng cùng vòng", "a row of the circle"))
      })
  }

  static let redirectChain = FaultKind(
    "redirect-chain", .warning,
    title: Words("Địa chỉ chuyển qua nhiều lần", "A redirect to a redirect"),
    explanation: Words(
      "Dòng này chuyển tới một địa chỉ lại được chuyển tiếp. Người đọc vẫn tới trang, nhưng chậm, và máy tìm kiếm có thể bỏ "
        + "qua. Ghi thẳng địa chỉ cuối ở cột “den”.",
      "The row leads to an address that redirects again. Readers arrive, but late, and search engines may give up. Write "
        + "the last address in the column “den”."))

  static func chain(_ entry: RedirectEntry, steps: Int, end: String) -> Fault {
    redirectChain.fault(
      at: entry.targetPlace,
      Words(
        "“\(entry.redirect.from)” chuyển \(steps) lần mới tới “\(end)”",
        "“\(entry.redirect.from)” takes \(steps) redirects to “\(end)”"),
      suggestion: Words("ghi thẳng “\(end)” ở cột “den”", "write “\(end)” in the column “den”"))
  }
}
