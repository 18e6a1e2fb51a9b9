import Records
import Reform
import Templates

/// News: the newest year at `tin-tuc/index.html`, each year's archive, each topic.
enum PostLists {
  static let all: [PageKind] = [years, topics]

  static let years = PageKind("tin-tuc", "Tin, bài của một năm", names: shape.names) { context in
    context.posts.years.enumerated().map { position, group in
      let path = yearPath(group.year, isNewest: position == 0)
      let title = position == 0 ? "Tin tức – Tuyên truyền" : "Tin tức \(yearName(group.year))"
      return PlannedPage(
        path, kind: "tin-tuc", title: title, section: .news,
        trail: position == 0 ? [] : [Crumb("Tin tức – Tuyên truyền", "tin-tuc/index.html")]
      ) { maker in
        let caption = "\(group.posts.count)\u{A0}tin, bài \(yearName(group.year))"
        return page(caption, group.posts, maker, illustrativeLead: caption + ".")
      }
    }
  }

  static let topics = PageKind("chu-de", "Tin, bài của một chủ đề", names: shape.names) { context in
    guard !context.posts.topics.isEmpty else { return [] }
    let root = Crumb("Tin tức – Tuyên truyền", "tin-tuc/index.html")
    let list = PlannedPage(
      "tin-tuc/chu-de/index.html", kind: "chu-de", title: "Chủ đề tin, bài", section: .news, trail: [root]
    ) { maker in
      let count = maker.site.posts.order.count
      return page(
        "\(count)\u{A0}tin, bài", maker.site.posts.order, maker,
        illustrativeLead: "\(maker.site.posts.topics.count)\u{A0}chủ đề, \(count)\u{A0}tin, bài.")
    }
    return [list]
      + context.posts.topics.map { topic in
        PlannedPage(
          Address.topic(topic.title), kind: "chu-de", title: "Chủ đề: \(topic.title)", section: .news,
          trail: [root, Crumb("Chủ đề", "tin-tuc/chu-de/index.html")]
        ) { maker in
          let caption = "\(topic.posts.count)\u{A0}tin, bài về \(topic.title)"
          return page(caption, topic.posts, maker, illustrativeLead: caption + ".")
        }
      }
  }

  private static func yearPath(_ year: Int?, isNewest: Bool) -> String {
    if isNewest { return "tin-tuc/index.html" }
    return "tin-tuc/\(year.map(String.init) ?? "khong-ro-ngay").html"
  }

  private static func yearName(_ year: Int?) -> String { year.map { "năm \($0)" } ?? "không rõ ngày" }

  private static func page(
    _ caption: String, _ posts: [Int], _ maker: PageMaker, illustrativeLead lead: String
  ) -> PageContent {
    var head = PageHead(kindLine: "Tin tức", lead: lead)
    head.isIllustrative = posts.allSatisfy { maker.site.library.posts[$0].post.value.standing.isIllustrative }
    return PageContent(
      description: "\(caption) trên \(maker.site.site.name).", head: head,
      body: shape.record(Values(caption: caption, posts: posts, maker: maker)))
  }

  private struct Values: Sendable {
    let caption: String
    let posts: [Int]
    let maker: PageMaker
  }

  /// A year to choose (`nam`).
  private struct YearChoice: Sendable {
    let title: String
    let address: String
    let isCurrent: Bool

    static let shape = Shape<YearChoice>(
      "nam", "Một năm để chọn",
      [
        .text("ten", "Năm") { $0.title },
        .text("lien_ket", "Địa chỉ") { $0.address },
        .flag("la_trang_nay", "Năm đang xem") { $0.isCurrent },
      ])
  }

  private static let shape = Shape<Values>(
    "tin-tuc", "Danh sách tin, bài",
    [
      .flag("co_cac_nam", "Có hơn một năm") { $0.maker.site.posts.years.count > 1 },
      .list("cac_nam", "Các năm", YearChoice.shape) { values in
        values.maker.site.posts.years.enumerated().map { position, group in
          let path = yearPath(group.year, isNewest: position == 0)
          return YearChoice(
            title: group.year.map(String.init) ?? "Không rõ ngày", address: values.maker.link(path),
            isCurrent: path == values.maker.path)
        }
      },
      .text("bai_tieu_de", "Số tin, bài") { $0.caption },
      .list("tin", "Các tin, bài", PostRow.shape) { values in
        values.posts.map { PostRow(values.maker.site.library.posts[$0].post.value, values.maker) }
      },
      .flag("co_chu_de", "Có chủ đề") { !$0.maker.site.posts.topics.isEmpty },
      .list("chu_de", "Các chủ đề", Link.shape) { values in
        values.maker.site.posts.topics.map { Link($0.title, values.maker.link(Address.topic($0.title))) }
      },
      .record("trang_ke", "Trang trước và sau", Neighbours.shape) { _ in nil },
    ])
}
