import Records
import Reform
import Templates

/// Lists of procedures by what they are like: online, by post, internal, independent of boundaries, by errand.
struct ProcedureAttributes: Sendable {
  struct List: Sendable {
    /// `truc-tuyen-toan-trinh`
    let slug: String
    let title: String
    /// *47 thủ tục* `nộp trực tuyến toàn trình`
    let words: String
    /// Positions in the library, by name; errands as `site.yaml` has them.
    let members: [Int]

    var pager: Pager { Pager(base: "thu-tuc/\(slug)", count: members.count, size: ProcedureAttributes.pageSize) }
  }

  /// A row is ten elements: more rows make a page that phones are slow to lay out.
  static let pageSize = 200

  /// Those that have members, in the order of the navigation.
  let lists: [List]

  init(_ library: Library, _ index: ProcedureIndex) {
    var whole: [Int] = []
    var partial: [Int] = []
    var byPost: [Int] = []
    var independent: [Int] = []
    var isInternal: [Int] = []
    for position in index.order {
      let procedure = library.procedures[position].procedure.value
      if procedure.onlineLevel == .whole { whole.append(position) }
      if procedure.onlineLevel == .partial { partial.append(position) }
      if procedure.byPost == true { byPost.append(position) }
      if procedure.isIndependentOfBoundaries == true { independent.append(position) }
      if procedure.isInternal == true { isInternal.append(position) }
    }
    // Where content says what people set out to do, `ErrandPage` stands at the address of the common procedures.
    let errands =
      library.errands.isEmpty ? library.site.commonProcedures.compactMap { index.position(of: $0) } : []
    lists = [
      List(slug: "viec-can-lam", title: "Việc cần làm thường gặp", words: "hay được làm nhất", members: errands),
      List(
        slug: "truc-tuyen-toan-trinh", title: "Thủ tục trực tuyến toàn trình", words: "nộp trực tuyến toàn trình",
        members: whole),
      List(
        slug: "truc-tuyen-mot-phan", title: "Thủ tục trực tuyến một phần", words: "nộp trực tuyến một phần",
        members: partial),
      List(
        slug: "qua-buu-chinh", title: "Thủ tục qua bưu chính công ích", words: "nộp, nhận qua bưu chính công ích",
        members: byPost),
      List(
        slug: "khong-phu-thuoc-dia-gioi", title: "Thủ tục không phụ thuộc địa giới",
        words: "nộp được ở mọi nơi trong tỉnh", members: independent),
      List(slug: "noi-bo", title: "Thủ tục nội bộ", words: "nội bộ giữa các cơ quan nhà nước", members: isInternal),
    ].filter { !$0.members.isEmpty }
  }

  /// Ways on: every list and the page of changes, with how many there are, but for the page itself.
  static func ways(_ maker: PageMaker) -> [LinkRow] {
    let lists = maker.site.procedureAttributes.lists.map { list in
      (path: list.pager.path(0), title: list.title, more: "\(list.members.count)\u{A0}thủ tục")
    }
    let changes = maker.site.disclosure.changes.count
    let changed = [
      (path: ProcedureChanges.path, title: "Thủ tục mới, sửa đổi, bãi bỏ", more: "\(changes)\u{A0}thay đổi")
    ]
    let errands = [
      (path: ErrandPage.path, title: ErrandPage.title, more: "\(maker.site.library.errands.count)\u{A0}việc")
    ].filter { _ in !maker.site.library.errands.isEmpty }
    return (errands + lists + changed).filter { $0.path != maker.path }.compactMap { way in
      maker.linkIfThere(way.path).map { LinkRow(way.title, $0, more: way.more) }
    }
  }
}

/// One page, or several of 200 rows, for each of those lists.
enum ProcedureAttributePages {
  static let kind = PageKind("thu-tuc-theo-loai", "Thủ tục theo đặc điểm", names: shape.names) { context in
    context.procedureAttributes.lists.enumerated().flatMap { number, list in
      (0..<list.pager.pageCount).map { page in
        PlannedPage(
          list.pager.path(page), kind: "thu-tuc-theo-loai", title: list.title + list.pager.mark(page),
          section: .procedures, trail: [Crumb("Thủ tục hành chính", Section.procedures.path)]
        ) { maker in
          let list = maker.site.procedureAttributes.lists[number]
          let caption = "\(list.members.count)\u{A0}thủ tục \(list.words)"
          return PageContent(
            description: caption + list.pager.mark(page) + ".",
            head: PageHead(kindLine: "Thủ tục hành chính", lead: caption + "."),
            body: shape.record(
              Values(list: list, page: page, caption: caption + list.pager.mark(page), maker: maker)))
        }
      }
    }
  }

  private struct Values: Sendable {
    let list: ProcedureAttributes.List
    let page: Int
    let caption: String
    let maker: PageMaker
  }

  private static let shape = Shape<Values>(
    "thu-tuc-theo-loai", "Thủ tục có chung một đặc điểm",
    [
      .text("bang_tieu_de", "Đầu bảng") { $0.caption },
      .list("thu_tuc", "Các thủ tục", ProcedureRow.shape) { values in
        values.list.members[values.list.pager.range(values.page)].map { ProcedureLists.row($0, values.maker) }
      },
      .flag("co_lien_quan", "Có lối đi tiếp") { !ProcedureAttributes.ways($0.maker).isEmpty },
      .list("lien_quan", "Lối đi tiếp", LinkRow.shape) { ProcedureAttributes.ways($0.maker) },
      .record("trang_ke", "Trang trước, trang sau", Neighbours.shape) { values in
        values.list.pager.neighbours(values.page, values.maker.link)
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            files: [Download("Toàn bộ thủ tục", values.maker.link("thu-tuc/thu-tuc.csv"), format: "CSV")],
            licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { !ProcedureData.sources($0.maker.site).isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) { ProcedureData.sources($0.maker.site) },
    ])
}
