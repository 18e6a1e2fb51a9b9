import Diagnostics
import Formats
import Loading
import Records
import Reform
import Templates

/// Legal documents: the register by year, and one page each.
enum DocumentPages {
  static let all: [PageKind] = [register, document]

  static let register = PageKind(
    "danh-muc-van-ban", "Danh mục văn bản", names: registerShape.names,
    files: { context in
      guard let first = context.library.documents.first else { return [] }
      return [
        .table(
          "van-ban/van-ban.csv", "Danh mục văn bản", LegalDocument.schema, section: .direction,
          page: "van-ban/index.html", source: first.place, period: { OpenPeriod($0.compactMap(\.issued)) }
        ) { $0.library.documents.map(\.value) },
        PlannedFile("van-ban/van-ban.json", source: first.place) { json($0.context) },
      ]
    }
  ) { context in
    guard !context.library.documents.isEmpty else { return [] }
    let years = DocumentYears.groups(context.library.documents.map(\.value))
    let main = PlannedPage("van-ban/index.html", kind: "danh-muc-van-ban", title: "Văn bản", section: .direction) {
      maker in
      registerPage(years, lead: lead(maker.site), maker)
    }
    return [main]
      + years.map { group in
        PlannedPage(
          "van-ban/\(group.folder)/index.html", kind: "danh-muc-van-ban", title: "Văn bản \(group.title.lowercased())",
          section: .direction, trail: [root]
        ) { maker in
          registerPage(
            [group], lead: "\(group.documents.count)\u{A0}văn bản ban hành \(group.title.lowercased()).", maker)
        }
      } + collectionPages(context)
  }

  private static let root = Crumb("Văn bản", "van-ban/index.html")

  private static func lead(_ context: SiteContext) -> String {
    let documents = context.library.documents.map(\.value)
    let expired = documents.count { !$0.isInForce(on: context.asOf) }
    let all = "\(documents.count)\u{A0}văn bản mà kế hoạch, thủ tục và bài viết trên cổng dẫn tới"
    guard expired > 0 else { return all + "." }
    return "\(all); \(expired)\u{A0}văn bản không còn hoặc chưa có hiệu lực ngày \(context.asOf.vietnamese)."
  }

  /// One page a collection, and the list of them.
  private static func collectionPages(_ context: SiteContext) -> [PlannedPage] {
    let collections = DocumentCollection.all(context.library.documents.map(\.value))
    guard !collections.isEmpty else { return [] }
    let folder = Crumb("Bộ sưu tập", "van-ban/bo-suu-tap/index.html")
    let list = PlannedPage(
      folder.path, kind: "danh-muc-van-ban", title: "Bộ sưu tập văn bản", section: .direction, trail: [root]
    ) { maker in
      registerPage([], lead: "\(collections.count)\u{A0}bộ sưu tập văn bản, mỗi bộ về một việc.", maker)
    }
    return [list]
      + collections.map { collection in
        PlannedPage(
          collection.path, kind: "danh-muc-van-ban", title: "Văn bản: \(collection.title)", section: .direction,
          trail: [root, folder]
        ) { maker in
          registerPage(
            DocumentYears.groups(collection.documents),
            lead: "\(collection.documents.count)\u{A0}văn bản trong bộ sưu tập “\(collection.title)”.", maker)
        }
      }
  }

  private static func registerPage(_ groups: [DocumentYears], lead: String, _ maker: PageMaker) -> PageContent {
    PageContent(
      description: lead, head: PageHead(kindLine: "Danh mục", lead: lead),
      body: registerShape.record(Register(groups: groups, maker: maker)))
  }

  private struct Register: Sendable {
    let groups: [DocumentYears]
    let maker: PageMaker
  }

  private static let registerShape = Shape<Register>(
    "danh-muc-van-ban", "Danh mục văn bản",
    [
      .flag("co_bo_suu_tap", "Có bộ sưu tập văn bản") { !collections($0).isEmpty },
      .list("bo_suu_tap", "Các bộ sưu tập", LinkRow.shape) { collections($0) },
      .flag("du_de_loc", "Đủ nhiều dòng để có ô lọc") { register in
        SiftRoom.isKept(register.groups.reduce(0) { $0 + $1.documents.count })
      },
      .list("nhom_van_ban", "Văn bản của từng năm", yearShape) { register in
        register.groups.map { ($0, register.maker) }
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { register in
        register.maker.kit(
          Reuse(
            files: [
              Download("Danh mục văn bản", register.maker.link("van-ban/van-ban.csv"), format: "CSV"),
              Download("Danh mục văn bản", register.maker.link("van-ban/van-ban.json"), format: "JSON"),
            ], licence: register.maker.site.site.licence))
      },
    ])

  /// Only on the main list and on that of collections.
  private static func collections(_ register: Register) -> [LinkRow] {
    ["van-ban/index.html", "van-ban/bo-suu-tap/index.html"].contains(register.maker.path)
      ? DocumentCollection.rows(register.maker) : []
  }

  private static let yearShape = Shape<(DocumentYears, PageMaker)>(
    "nhom_van_ban", "Văn bản của một năm",
    [
      .text("neo", "Địa chỉ trong trang") { $0.0.folder },
      .text("ten_nhom", "Năm 2017") { $0.0.title },
      .text("so_van_ban", "12 văn bản") { "\($0.0.documents.count)\u{A0}văn bản" },
      .list("van_ban", "Các văn bản", rowShape) { pair in pair.0.documents.map { ($0, pair.1) } },
    ])

  private static let rowShape = Shape<(LegalDocument, PageMaker)>(
    "dong_van_ban", "Một văn bản trong bảng",
    [
      .text("so_hieu", "Số hiệu") { $0.0.number },
      .text("lien_ket", "Địa chỉ") { $0.1.link(Address.document($0.0)) },
      .text("ngay_ban_hanh", "Ngày ban hành") { $0.0.issued?.vietnamese },
      .text("co_quan", "Cơ quan ban hành") { DocumentFacts.issuer($0.0, $0.1.site) },
      .text("trich_yeu", "Trích yếu") { $0.0.subject },
      .text("canh_bao", "Hiệu lực") { DocumentFacts.warning($0.0, asOf: $0.1.site.asOf) },
      .flag("du_thao_dong", "Văn bản còn là bản nháp (--drafts)") { $0.0.release.isDraft },
    ])

  private static func json(_ context: SiteContext) -> [UInt8] {
    JSONObjects.bytes("van_ban", context.library.documents.map(\.value), LegalDocument.schema, context)
  }

  // MARK: one document

  static let document = PageKind("van-ban", "Một văn bản", names: documentShape.names) { context in
    context.library.documents.map { entry in
      let document = entry.value
      let type = document.type.isEmpty ? "Văn bản" : document.type
      // A number is given again and again; where it fits several documents the day tells them apart.
      let isShared = context.documents.all(document.number).count > 1
      let day = isShared ? document.issued.map { " ngày \($0.vietnamese)" } ?? "" : ""
      return PlannedPage(
        Address.document(document), kind: "van-ban", title: "\(type) \(document.number)\(day)", section: .direction,
        trail: [root], source: entry.place, day: document.issued
      ) { maker in
        let warning = DocumentFacts.warning(document, asOf: maker.site.asOf)
        var head = PageHead(kindLine: type, lead: document.subject.isEmpty ? nil : document.subject)
        head.isIllustrative = document.standing.isIllustrative
        if let warning { head.notices.append(Notice(.late, "Hiệu lực.", "Văn bản \(warning).")) }
        let issued = document.issued.map { " ngày \($0.vietnamese)" } ?? ""
        return PageContent(
          description: Summary.cut(
            "\(type) \(document.number)\(issued), \(DocumentFacts.issuer(document, maker.site)): \(document.subject)",
            220),
          head: head, body: documentShape.record(Entry(document: document, place: entry.place, maker: maker)))
      }
    }
  }

  private struct Entry: Sendable {
    let document: LegalDocument
    let place: Place
    let maker: PageMaker
  }

  private static let documentShape = Shape<Entry>(
    "van-ban", "Một văn bản",
    [
      .list("thong_tin_day_du", "Thông tin của văn bản", OfficialPart.shape) {
        DocumentFacts.parts($0.document, $0.maker)
      },
      .flag("co_tep", "Có tệp") { !$0.document.file.isEmpty },
      .list("tep", "Các tệp", Download.shape) { entry in
        let file = entry.document.file
        guard !file.isEmpty, entry.maker.plan.paths.contains(file) else { return [] }
        let format = file.split(separator: ".").last.map { $0.uppercased() } ?? "TỆP"
        return [Download("Toàn văn", entry.maker.link(file), format: format)]
      },
      .flag("co_noi_nhac", "Có trang dẫn tới văn bản này") { !DocumentFacts.mentions($0.document, $0.maker).isEmpty },
      .list("noi_nhac", "Các trang dẫn tới", LinkRow.shape) { DocumentFacts.mentions($0.document, $0.maker) },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { entry in
        entry.maker.kit(Reuse(citation: DocumentFacts.citation(entry.document, entry.maker.site)))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { entry in
        let source = entry.document.standing.source
        return [
          SourceNote(source.isEmpty ? "Danh mục văn bản của cổng" : source, remark: SourceNote.position(entry.place))
        ]
      },
    ])
}
