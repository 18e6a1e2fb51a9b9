/// An address of the site as people write it in a table.
enum SitePath {
  /// From the root of the site, without the place in the page; a folder is its list: `/thu-tuc/#a` is
  /// `thu-tuc/index.html`.
  static func file(_ written: String) -> String {
    let path = String(written.drop { $0 == "/" }.prefix { $0 != "#" })
    return path.isEmpty ? (written.isEmpty ? "" : "index.html") : path.hasSuffix("/") ? path + "index.html" : path
  }

  /// The same with the place in the page.
  static func whole(_ written: String) -> String {
    file(written) + (written.firstIndex(of: "#").map { String(written[$0...]) } ?? "")
  }
}

/// A long list cut into pages of bearable length: `thu-tuc/noi-bo.html`, `thu-tuc/noi-bo-2.html`…
struct Pager: Sendable {
  /// The address of the first page, without `.html`.
  let base: String
  let count: Int
  let size: Int

  /// At least one, so that an empty list has its page.
  var pageCount: Int { max(1, (count + size - 1) / size) }

  func path(_ page: Int) -> String { page == 0 ? base + ".html" : "\(base)-\(page + 1).html" }

  func range(_ page: Int) -> Range<Int> { page * size..<min((page + 1) * size, count) }

  /// *(trang 2/5)*, behind a title; empty where there is one page.
  func mark(_ page: Int) -> String { pageCount > 1 ? " (trang \(page + 1)/\(pageCount))" : "" }

  func neighbours(_ page: Int, _ link: (String) -> String) -> Neighbours? {
    guard pageCount > 1 else { return nil }
    func neighbour(_ number: Int, _ label: String) -> Neighbour? {
      (0..<pageCount).contains(number)
        ? Neighbour(label: label, title: "Trang \(number + 1)/\(pageCount)", address: link(path(number))) : nil
    }
    return Neighbours(previous: neighbour(page - 1, "Trang trước"), next: neighbour(page + 1, "Trang sau"))
  }
}
