import Commentary
import Formats
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// One page a post.
enum PostPages {
  static let kind = PageKind("bai-viet", "Một tin, bài", names: shape.names) { context in
    let order = context.posts.order
    return order.indices.map { rank in
      let file = context.library.posts[order[rank]]
      let post = file.post.value
      return PlannedPage(
        Address.post(post), kind: "bai-viet", title: post.title, section: .news,
        trail: [Crumb("Tin tức – Tuyên truyền", "tin-tuc/index.html")], source: file.post.place, day: post.day
      ) { maker in
        page(file, rank, &maker)
      }
    }
  }

  private static func page(_ file: PostFile, _ rank: Int, _ maker: inout PageMaker) -> PageContent {
    let post = file.post.value
    let text = maker.commentary(file.body)
    let summary = post.summary.isEmpty ? text.summary() : post.summary
    var head = PageHead(kindLine: label(post), lead: post.summary.isEmpty ? nil : post.summary)
    head.isIllustrative = post.standing.isIllustrative
    return PageContent(
      description: summary.isEmpty ? post.title : summary, head: head,
      body: shape.record(Values(post: post, text: text, rank: rank, maker: maker)),
      linkedData: linkedData(post, summary, maker))
  }

  private static func label(_ post: Post) -> String {
    let genre = post.genre.isEmpty ? "tin" : post.genre
    return genre.prefix(1).uppercased() + genre.dropFirst()
  }

  private static func linkedData(_ post: Post, _ summary: String, _ maker: PageMaker) -> [UInt8] {
    let site = maker.site.site
    var json = JSONWriter(context: .script)
    json.beginObject()
    json.member("@context", "https://schema.org")
    json.member("@type", "NewsArticle")
    json.member("headline", post.title)
    json.member("description", summary)
    json.member("inLanguage", "vi")
    if let day = post.day { json.member("datePublished", day.iso) }
    if !site.address.isEmpty { json.member("url", site.address + maker.path) }
    json.key("publisher")
    json.beginObject()
    json.member("@type", "GovernmentOrganization")
    json.member("name", site.responsibleBody)
    json.endObject()
    json.endObject()
    return json.bytes
  }

  struct Values: Sendable {
    let post: Post
    let text: RenderedMarkdown
    let rank: Int
    let maker: PageMaker

    var parts: [LinkRow] {
      (maker.site.posts.series[Slug.make(post.series)] ?? []).map { position in
        let part = maker.site.library.posts[position].post.value
        return LinkRow(
          part.title, part.slug == post.slug ? nil : maker.link(Address.post(part)), day: part.day,
          isDraft: part.release.isDraft)
      }
    }

    /// Files that are there, with their sizes.
    var files: [Download] {
      post.files.compactMap { path in
        guard let address = maker.linkIfThere(path) else { return nil }
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let bytes = maker.site.library.attachments.first { $0.path == path }?.bytes.count
        return Download(
          name, address, format: (name.split(separator: ".").last ?? "").uppercased(), size: bytes.map(Download.size))
      }
    }
  }

  static let shape = Shape<Values>(
    "bai-viet", "Một tin, bài",
    [
      .record("ngay", "Ngày đăng", DayValues.shape) { $0.post.day },
      .record("co_quan", "Cơ quan viết bài", Link.shape) { values in
        if let code = values.post.agencyCode { return values.maker.agency(code) }
        return values.post.agency.isEmpty ? nil : Link(values.post.agency)
      },
      .text("hinh_thuc", "Hình thức") { $0.post.form },
      .text("kenh", "Kênh") { $0.post.channel },
      .markup("noi_dung", "Nội dung") { $0.text.html },
      .flag("co_loat_bai", "Bài thuộc một loạt có từ hai bài") { $0.parts.count > 1 },
      .text("loat_bai", "Tên loạt bài") { $0.post.series },
      .list("cac_ky", "Các bài cùng loạt, bài đầu ở trên; bài đang đọc không có liên kết", LinkRow.shape) { $0.parts },
      .flag("co_tep", "Có tệp để tải") { !$0.files.isEmpty },
      .list("tep", "Tờ rơi, áp phích, tài liệu để tải", Download.shape) { $0.files },
      .flag("co_nguon", "Có nguồn") { !$0.post.standing.source.isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) {
        $0.post.standing.source.isEmpty ? [] : [SourceNote($0.post.standing.source)]
      },
      .flag("co_chu_de", "Có chủ đề") { !$0.post.topics.isEmpty },
      .list("chu_de", "Các chủ đề", Link.shape) { values in
        values.post.topics.map { Link($0, values.maker.linkIfThere(Address.topic($0))) }
      },
      .record("trang_ke", "Bài trước và sau", Neighbours.shape) { neighbours($0) },
    ])

  /// In the order of time: the older post before, the newer after.
  private static func neighbours(_ values: Values) -> Neighbours {
    let order = values.maker.site.posts.order
    func post(_ rank: Int, _ label: String) -> Neighbour? {
      guard order.indices.contains(rank) else { return nil }
      let post = values.maker.site.library.posts[order[rank]].post.value
      return Neighbour(label: label, title: post.title, address: values.maker.link(Address.post(post)))
    }
    return Neighbours(previous: post(values.rank + 1, "Bài trước"), next: post(values.rank - 1, "Bài sau"))
  }
}
