import Commentary
import Markup
import Records
import Templates

/// Standing pages: *Giới thiệu, Tiếp cận thông tin, Liên hệ…*, each at the root of the site.
enum StandingPages {
  static let kind = PageKind("trang", "Trang cố định", names: shape.names) { context in
    context.library.pages.filter { !context.registers.claims($0.page.value.slug) }.map { file in
      let page = file.page.value
      return PlannedPage(
        Address.standing(page), kind: "trang", title: page.title,
        section: Section.allCases.first { $0.path == Address.standing(page) }, source: file.page.place
      ) { maker in
        let text = maker.commentary(file.body)
        return PageContent(
          description: text.firstParagraph.isEmpty ? page.title : text.summary(),
          head: PageHead(isIllustrative: page.standing.isIllustrative),
          body: shape.record(Values(text: text, source: page.standing.source)))
      }
    }
  }

  struct Values: Sendable {
    let text: RenderedMarkdown
    let source: String
  }

  static let shape = Shape<Values>(
    "trang", "Một trang cố định",
    [
      .flag("co_muc_luc", "Trang có từ ba đề mục trở lên") { $0.text.contents().count >= 3 },
      .list("muc_luc", "Các đề mục", Link.shape) { $0.text.contents() },
      .markup("noi_dung", "Nội dung") { $0.text.html },
      .flag("co_nguon", "Có nguồn") { !$0.source.isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) { $0.source.isEmpty ? [] : [SourceNote($0.source)] },
    ])
}
