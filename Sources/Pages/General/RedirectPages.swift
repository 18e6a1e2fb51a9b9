import Diagnostics
import Reform
import Templates

/// Addresses that moved (`chuyen-huong.csv`): links never die.
enum RedirectPages {
  static let kind = PageKind("chuyen-huong", "Trang đã chuyển địa chỉ", names: shape.names, hasHead: false) { context in
    context.library.redirects.compactMap { entry in
      let redirect = entry.value
      let from = SitePath.file(redirect.from)
      guard !from.isEmpty else { return nil }
      return PlannedPage(
        from, kind: "chuyen-huong", title: "Trang đã chuyển", section: nil, source: entry.place, isIndexed: false
      ) { maker in
        let target = SitePath.whole(redirect.to)
        let file = SitePath.file(redirect.to)
        let page = maker.plan.pages.first { $0.path == file }
        if !maker.plan.paths.contains(file) {
          maker.faults.append(
            PagesFaults.redirectBroken.fault(
              at: entry.place, Words("không có trang “\(redirect.to)”", "there is no page “\(redirect.to)”"),
              suggestion: .didYouMean(NearestName.find(redirect.to, in: maker.plan.paths.sorted(), limit: 1))
                ?? Words(
                  "ghi ở cột “den” địa chỉ một trang đang có, tính từ gốc cổng (tin-tuc/index.html), hoặc xóa dòng",
                  "give a page that exists in the column “den”, from the root of the site, or remove the row")))
        }
        return PageContent(
          description: "Trang này đã chuyển sang địa chỉ mới.", head: nil,
          body: shape.record(
            Target(
              address: maker.link(target), title: page?.title ?? redirect.to,
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
