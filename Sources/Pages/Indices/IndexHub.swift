import Charts
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// All indices on one page.
enum IndexHub {
  static let kind = PageKind("danh-muc-chi-so", "Các chỉ số", names: shape.names) { context in
    guard !context.indices.isEmpty else { return [] }
    return [
      PlannedPage(Section.indices.path, kind: "danh-muc-chi-so", title: "Chỉ số, xếp hạng", section: .indices) {
        maker in
        let names = maker.site.indices.map(\.index.shortName)
        let lead =
          "\(names.count)\u{A0}chỉ số: \(names.joined(separator: "; ")). Hạng in ra là hạng được công bố; "
          + "hạng cổng tính lại mang dấu °."
        return PageContent(
          description: lead, head: PageHead(kindLine: "Danh mục", lead: lead), body: shape.record(maker))
      }
    ]
  }

  private static let shape = Shape<PageMaker>(
    "danh-muc-chi-so", "Các chỉ số",
    [
      .list("chi_so", "Từng chỉ số", IndexCard.shape) { maker in
        maker.site.indices.map { IndexCard(view: $0, maker: maker) }
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { maker in
        maker.kit(
          Reuse(
            files: maker.site.indices.map { view in
              Download(
                "\(view.index.shortName), tất cả các năm", maker.link(Address.allYears(view.index)), format: "CSV")
            }, licence: maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { maker in
        maker.site.indices.map { view in
          SourceNote(
            "\(view.index.shortName): \(view.index.publisher)",
            remark: view.index.standing.source.isEmpty
              ? nil : view.index.standing.source)
        }
      },
    ])
}

/// One index on the hub (`the_chi_so`).
struct IndexCard: Sendable {
  let view: IndexView
  let maker: PageMaker

  /// The newest year with something of the own unit, else the newest.
  private var edition: EditionView? { view.editions.last { !$0.own.isEmpty } ?? view.newest }
  private var own: UnitResult? { edition.flatMap { EditionPages.mainOwn(view, $0) } }

  private var sentence: String {
    guard let edition else { return "Chưa có số liệu." }
    // Departments, communes: the own unit is not among them.
    if !view.ranksOwnLevel { return "\(IndexWords.raised(HomeRankings.summary(view, edition)))." }
    let text =
      edition.own.isEmpty
      ? "Chưa có số liệu của đơn vị này; năm gần nhất là \(edition.year)."
      : view.ownFirst(edition).map { IndexWords.sentence($0, edition, view) }.joined(separator: " ")
    return edition.terms.isWhole ? text : text + " Bảng năm này chưa đủ mọi đơn vị."
  }

  private var links: [Link] {
    view.ownUnits.map {
      Link("\($0.name) qua các năm", maker.link(Address.unitPage(view.index, $0.page)))
    } + [Link("Cách tính và các năm", maker.link(Address.index(view.index)))]
  }

  static let shape = Shape<IndexCard>(
    "the_chi_so", "Một chỉ số trong danh mục",
    [
      .text("neo", "Neo") { $0.view.index.slug },
      .text("ten", "Tên") { $0.view.index.name },
      .text("lien_ket", "Trang của chỉ số") { $0.maker.link(Address.index($0.view.index)) },
      .text("to_chuc", "Tổ chức công bố") { $0.view.index.publisher },
      .text("gia_tri", "12/63, hoặc điểm; số đơn vị, ở bảng của cấp khác") { card in
        if !card.view.ranksOwnLevel { return card.edition.map { Format.integer($0.results.count) } }
        return card.own?.rank?.text ?? card.own?.score.points.map { "\(Format.decimal($0))\u{A0}điểm" }
      },
      .text("don_vi", "năm 2019") { card in
        guard let edition = card.edition else { return nil }
        if !card.view.ranksOwnLevel { return "\(card.view.noun), năm \(edition.year)" }
        guard let own = card.own else { return nil }
        return "\(own.name), năm \(edition.year)" + (own.isComputedRank ? ", hạng tính lại" : "")
      },
      .text("cau", "Câu nói kết quả") { $0.sentence },
      .flag("minh_hoa_dong", "Số liệu minh họa") { $0.edition?.isIllustrative ?? false },
      .flag("du_thao_dong", "Chỉ số còn là bản nháp (--drafts)") { $0.view.index.release.isDraft },
      .flag("co_cac_nam", "Có các năm") { !$0.view.editions.isEmpty },
      .list("cac_nam", "Các năm", YearChoice.shape) { card in
        card.view.editions.reversed().map {
          YearChoice(title: String($0.year), address: card.maker.link(Address.edition(card.view.index, $0.year)))
        }
      },
      .flag("co_don_vi_lien_ket", "Có liên kết") { !$0.links.isEmpty },
      .list("don_vi_lien_ket", "Đơn vị mình qua các năm, cách tính", Link.shape) { $0.links },
    ])
}
