import Search
import Templates

/// The page of results. The script fills it; without one it leads to the lists of every section.
enum SearchPage {
  static let path = "tim-kiem.html"

  static let kind = PageKind("tim-kiem", "Tìm kiếm", names: shape.names) { _ in
    [
      PlannedPage(path, kind: "tim-kiem", title: "Tìm kiếm", section: nil) { maker in
        PageContent(
          description:
            "Tìm thủ tục, văn bản, nhiệm vụ, chỉ số, báo cáo, tin bài và cơ quan trên \(maker.site.site.name).",
          head: PageHead(), body: shape.record(maker))
      }
    ]
  }

  private static let shape = Shape<PageMaker>(
    "tim-kiem", "Trang kết quả tìm kiếm",
    [
      .list("muc_duyet", "Các mục của cổng, để tìm theo danh mục", groupShape) { maker in
        maker.plan.sections.filter { $0 != .home }.map { ($0, maker) }
      }
    ])

  private static let groupShape = Shape<(Section, PageMaker)>(
    "muc_duyet", "Một mục với các danh mục của nó",
    [
      .text("ten", "Tên mục") { $0.0.title },
      .list("danh_muc_con", "Các danh mục của mục", Link.shape) { section, maker in
        section.entrances(among: maker.plan.paths).map { Link($0.title, maker.link($0.path)) }
      },
    ])
}

/// The files of the index: how many there are is known once it is made.
enum SearchFiles {
  static let folder = "tep/tim/"

  static func bundle() -> PlannedBundle {
    PlannedBundle { plan in
      SearchIndex.files(SearchEntries.all(plan)).map { (path: folder + $0.name, bytes: $0.bytes) }
    }
  }
}
