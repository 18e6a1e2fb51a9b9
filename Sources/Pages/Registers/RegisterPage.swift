import Commentary
import Diagnostics
import Markup
import Records
import Reform
import Templates

/// A page of one or more registers: where it stands, what it says first, its tables and its files.
struct RegisterPage: Sendable {
  /// What the rows give.
  struct Content: Sendable {
    /// One or two sentences that say the finding; the sentence to copy.
    var lead: String
    var tables: [RegisterTable]
    /// How the figures are to be read.
    var reading: String?
    /// Above the tables.
    var figures: [FigureValues] = []
    var facts: [Fact] = []
    var mentions: [RegisterMention] = []
    /// The day the newest row is of.
    var day: Day?
  }

  /// The page's name without its ending: `kiem-tra`.
  let slug: String
  let title: String
  let section: Section
  let files: [RegisterFile]
  /// Nil where no register of the page has a row: no page is made.
  let content: @Sendable (RegisterScope, RegisterPage) -> Content?

  var path: String { slug + ".html" }
}

/// Pages of registers. Their introduction is `trang/<slug>.md`, where content has one.
enum RegisterPageKind {
  static let kind = PageKind(
    "bang-ke", "Sổ theo dõi: kiểm tra, khảo sát, phản ánh, xin lỗi…", names: shape.names,
    files: { context in
      RegisterPages.list.flatMap { page in
        context.registers.content(of: page) == nil ? [] : page.files.flatMap { $0.files(context, page) }
      }
    }
  ) { context in
    RegisterPages.list.compactMap { page in
      guard let content = context.registers.content(of: page) else { return nil }
      let source = content.tables.first?.rows.first?.place
      return PlannedPage(
        page.path, kind: "bang-ke", title: page.title, section: page.section,
        trail: page.section.path == page.path ? [] : [Crumb(page.section.title, page.section.path)],
        source: source, day: content.day
      ) { maker in
        make(page, content, &maker)
      }
    }
  }

  private static func make(_ page: RegisterPage, _ content: RegisterPage.Content, _ maker: inout PageMaker)
    -> PageContent
  {
    let introduction = maker.site.library.pages.first { $0.page.value.slug == page.slug }
    let anchors = content.tables.flatMap { [$0.anchor] + $0.rows.map(\.anchor) }
    let text = introduction.map { maker.commentary($0.body, reserved: Set(anchors)) } ?? .empty
    var head = PageHead(lead: content.lead)
    head.isIllustrative = content.tables.allSatisfy(\.isIllustrative)
    head.facts = content.facts
    if !head.isIllustrative, content.tables.contains(where: \.hasIllustrative) {
      head.notices.append(
        Notice(.part, "Một phần là minh họa.", "Bảng hoặc dòng có dấu “số liệu minh họa” không lấy từ nguồn nào."))
    }
    return PageContent(
      description: Summary.cut(content.lead, 220), head: head,
      body: shape.record(Values(page: page, content: content, text: text, maker: maker)),
      figures: content.figures.published())
  }

  struct Values: Sendable {
    let page: RegisterPage
    let content: RegisterPage.Content
    let text: RenderedMarkdown
    let maker: PageMaker
  }

  static let shape = Shape<Values>(
    "bang-ke", "Sổ theo dõi",
    [
      .markup("noi_dung", "Lời dẫn (trang/<tên>.md)") { $0.text.html.isEmpty ? nil : $0.text.html },
      .text("cach_doc", "Cách đọc số liệu") { $0.content.reading },
      .list("hinh_chung", "Hình trên các bảng", FigureValues.shape) { $0.content.figures.published() },
      .list("nhom_bang", "Các bảng", RegisterTable.shape) { values in
        values.content.tables.map { RegisterTable.Shown(table: $0, maker: values.maker) }
      },
      .flag("co_muc_luc", "Có từ ba mục trở lên") { $0.contents.count > 2 },
      .list("muc_luc", "Các mục", Link.shape) { $0.contents },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { $0.reuse },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { $0.sources },
    ])
}

extension RegisterPageKind.Values {
  fileprivate var contents: [Link] {
    text.contents() + content.tables.map { Link($0.title, "#" + $0.anchor) }
  }

  fileprivate var reuse: Kit {
    let site = maker.site.site
    return maker.kit(
      Reuse(
        sentence: content.lead, isIllustrative: content.tables.contains(where: \.hasIllustrative),
        files: page.files.flatMap { $0.downloads(maker) },
        citation:
          "\(site.responsibleBody), \(page.title), số liệu đến ngày \(maker.site.asOf.vietnamese), \(site.name).",
        licence: site.licence))
  }

  /// The sources that rows name, then the files they stand in.
  fileprivate var sources: [SourceNote] {
    var seen: Set<String> = []
    let named = content.tables.flatMap(\.sources).filter { seen.insert($0).inserted }
    let files = content.tables.flatMap(\.rows).map(\.place.file).filter { seen.insert($0).inserted }
    return named.map { SourceNote($0, address: scope.page(ofDocument: $0).flatMap(maker.linkIfThere)) }
      + files.map { SourceNote("Bảng \($0) của cổng", remark: "Mỗi dòng ghi ô của nó trong bảng.") }
  }

  private var scope: RegisterScope { maker.site.registers.scope }
}
