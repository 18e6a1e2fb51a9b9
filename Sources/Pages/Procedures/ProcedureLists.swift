import Formats
import Loading
import Records
import Reform
import Templates

/// The list of procedures by field and agency, and one page for each of those.
enum ProcedureLists {
  static let all: [PageKind] = [
    hub, fields, agencies, ErrandPage.kind, ProcedureAttributePages.kind, ProcedureChanges.kind,
  ]

  /// More procedures than any province has: their workbook would be tens of megabytes of text, which office computers
  /// do not open. The CSV file is always there.
  private static let mostInWorkbook = 2_500

  static let hub = PageKind(
    "danh-muc-thu-tuc", "Danh mục thủ tục hành chính", names: hubShape.names,
    files: { context in
      guard !context.library.procedures.isEmpty else { return [] }
      let place = context.library.procedures.first?.procedure.place
      return [
        .table(
          "thu-tuc/thu-tuc.csv", "Toàn bộ thủ tục hành chính", Procedure.schema, section: .procedures,
          page: "thu-tuc/index.html", source: place,
          hasWorkbook: context.library.procedures.count <= mostInWorkbook, columns: { $0.library.procedureColumns }
        ) { $0.library.procedures.map(\.procedure.value) },
        PlannedFile("thu-tuc/thu-tuc.json", source: place) { ProcedureData.json($0.context) },
      ]
    }
  ) { context in
    guard !context.library.procedures.isEmpty else { return [] }
    return [
      PlannedPage(
        "thu-tuc/index.html", kind: "danh-muc-thu-tuc", title: "Thủ tục hành chính", section: .procedures
      ) { maker in
        let count = maker.site.library.procedures.count
        let index = maker.site.procedures
        return PageContent(
          description:
            "\(count) thủ tục hành chính, xếp theo \(index.fields.count) lĩnh vực và theo cơ quan thực hiện.",
          head: PageHead(
            kindLine: "Danh mục",
            lead: "Cổng có \(count)\u{A0}thủ tục thuộc \(index.fields.count)\u{A0}lĩnh vực. Mỗi trang ghi đủ các phần "
              + "theo cơ sở dữ liệu quốc gia: giấy tờ, trình tự, thời hạn, phí và nơi nộp."),
          body: hubShape.record(maker))
      }
    ]
  }

  private static let hubShape = Shape<PageMaker>(
    "danh-muc-thu-tuc", "Danh mục thủ tục",
    [
      .flag("co_theo_loai", "Có danh sách theo đặc điểm") { !ProcedureAttributes.ways($0).isEmpty },
      .list("theo_loai", "Trực tuyến, qua bưu chính, nội bộ, mới sửa đổi…", LinkRow.shape) {
        ProcedureAttributes.ways($0)
      },
      .flag("co_linh_vuc", "Có lĩnh vực") { !$0.site.procedures.fields.isEmpty },
      .list("linh_vuc", "Các lĩnh vực", LinkRow.shape) { maker in
        maker.site.procedures.fields.map {
          LinkRow($0.title, maker.link(Address.field($0.key)), more: "\($0.members.count)\u{A0}thủ tục")
        }
      },
      .flag("co_co_quan", "Có cơ quan") { !$0.site.procedures.agencies.isEmpty },
      .list("co_quan", "Các cơ quan thực hiện", LinkRow.shape) { maker in
        maker.site.procedures.agencies.map {
          LinkRow($0.title, maker.link(Address.proceduresOfAgency($0.key)), more: "\($0.members.count)\u{A0}thủ tục")
        }
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { maker in
        let count = maker.site.library.procedures.count
        return maker.kit(
          Reuse(
            sentence:
              "\(maker.site.site.name) công khai \(count) thủ tục hành chính (ngày \(maker.site.asOf.vietnamese)).",
            files: [
              Download("Toàn bộ thủ tục", maker.link("thu-tuc/thu-tuc.csv"), format: "CSV"),
              Download("Toàn bộ thủ tục", maker.link("thu-tuc/thu-tuc.json"), format: "JSON"),
            ], licence: maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { !ProcedureData.sources($0.site).isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) { ProcedureData.sources($0.site) },
    ])

  // MARK: one field, one agency

  private struct Group: Sendable {
    let group: ProcedureIndex.Group
    let caption: String
    let others: [LinkRow]
    let maker: PageMaker
  }

  static let fields = PageKind("linh-vuc", "Thủ tục của một lĩnh vực", names: groupShape.names) { context in
    guard !context.procedures.fields.isEmpty else { return [] }
    let list = PlannedPage(
      "thu-tuc/linh-vuc/index.html", kind: "danh-muc-thu-tuc", title: "Lĩnh vực thủ tục", section: .procedures,
      trail: [root]
    ) { maker in
      PageContent(
        description: "\(maker.site.procedures.fields.count) lĩnh vực thủ tục hành chính.",
        head: PageHead(kindLine: "Thủ tục hành chính"), body: hubShape.record(maker))
    }
    return [list]
      + context.procedures.fields.enumerated().map { position, group in
        PlannedPage(
          Address.field(group.key), kind: "linh-vuc", title: "Thủ tục lĩnh vực \(group.title)", section: .procedures,
          trail: [root, Crumb("Lĩnh vực", "thu-tuc/linh-vuc/index.html")]
        ) { maker in
          page(
            group, kindLine: "Lĩnh vực thủ tục", of: "thuộc lĩnh vực \(group.title)",
            others: neighbours(position, maker.site.procedures.fields) { maker.link(Address.field($0.key)) }, maker)
        }
      }
  }

  static let agencies = PageKind("thu-tuc-co-quan", "Thủ tục của một cơ quan", names: groupShape.names) { context in
    guard !context.procedures.agencies.isEmpty else { return [] }
    let list = PlannedPage(
      "thu-tuc/co-quan/index.html", kind: "danh-muc-thu-tuc", title: "Thủ tục theo cơ quan", section: .procedures,
      trail: [root]
    ) { maker in
      PageContent(
        description: "Thủ tục hành chính theo \(maker.site.procedures.agencies.count) cơ quan thực hiện.",
        head: PageHead(kindLine: "Thủ tục hành chính"), body: hubShape.record(maker))
    }
    return [list]
      + context.procedures.agencies.enumerated().map { position, group in
        PlannedPage(
          Address.proceduresOfAgency(group.key), kind: "thu-tuc-co-quan", title: "Thủ tục của \(group.title)",
          section: .procedures, trail: [root, Crumb("Theo cơ quan", "thu-tuc/co-quan/index.html")]
        ) { maker in
          var others = neighbours(position, maker.site.procedures.agencies) {
            maker.link(Address.proceduresOfAgency($0.key))
          }
          others.insert(LinkRow("Trang của \(group.title)", maker.linkIfThere(Address.agency(group.key))), at: 0)
          return page(group, kindLine: "Thủ tục theo cơ quan", of: "do \(group.title) thực hiện", others: others, maker)
        }
      }
  }

  private static let root = Crumb("Thủ tục hành chính", "thu-tuc/index.html")

  private static func page(
    _ group: ProcedureIndex.Group, kindLine: String, of words: String, others: [LinkRow], _ maker: PageMaker
  ) -> PageContent {
    let caption = "\(group.members.count)\u{A0}thủ tục \(words)"
    return PageContent(
      description: "\(group.members.count) thủ tục hành chính \(words).",
      head: PageHead(kindLine: kindLine, lead: "\(caption)."),
      body: groupShape.record(Group(group: group, caption: caption, others: others, maker: maker)))
  }

  /// The groups before and after, as ways on.
  private static func neighbours(
    _ position: Int, _ groups: [ProcedureIndex.Group], _ address: (ProcedureIndex.Group) -> String
  ) -> [LinkRow] {
    [position - 1, position + 1].filter(groups.indices.contains).map { other in
      LinkRow(groups[other].title, address(groups[other]), more: "\(groups[other].members.count)\u{A0}thủ tục")
    }
  }

  /// A line of a table, by the procedure's place in the library.
  static func row(_ position: Int, _ maker: PageMaker) -> ProcedureRow {
    ProcedureRow(
      procedure: maker.site.library.procedures[position].procedure.value, asOf: maker.site.asOf, root: maker.root)
  }

  private static let groupShape = Shape<Group>(
    "nhom-thu-tuc", "Thủ tục của một lĩnh vực hoặc một cơ quan",
    [
      .text("bang_tieu_de", "Đầu bảng") { $0.caption },
      .list("thu_tuc", "Các thủ tục", ProcedureRow.shape) { values in
        values.group.members.map { row($0, values.maker) }
      },
      .flag("co_lien_quan", "Có lối đi tiếp") { !$0.others.isEmpty },
      .list("lien_quan", "Lối đi tiếp", LinkRow.shape) { $0.others },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            sentence: nil,
            files: [Download("Toàn bộ thủ tục", values.maker.link("thu-tuc/thu-tuc.csv"), format: "CSV")],
            licence: values.maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { !ProcedureData.sources($0.maker.site).isEmpty },
      .list("nguon", "Nguồn", SourceNote.shape) { ProcedureData.sources($0.maker.site) },
    ])
}

/// One procedure in a table.
struct ProcedureRow: Sendable {
  let procedure: Procedure
  let asOf: Day
  let root: String

  static let shape = Shape<ProcedureRow>(
    "dong_thu_tuc", "Một thủ tục trong bảng",
    [
      .text("ma", "Mã") { $0.procedure.code },
      .text("ten", "Tên") { $0.procedure.name },
      .text("lien_ket", "Địa chỉ") { $0.root + Address.procedure($0.procedure) },
      .text("them", "Nội bộ, mức trực tuyến, hết hiệu lực") { $0.remark },
      .text("cap", "Cấp thực hiện") { $0.procedure.level },
      .text("thoi_han", "Thời hạn") { ProcedureFacts.timeLimit($0.procedure) },
      .text("phi", "Phí, lệ phí") { ProcedureFacts.fee($0.procedure).map { Summary.cut($0, 80) } },
    ])

  private var remark: String? {
    var parts: [String] = []
    if let end = procedure.validTo, end < asOf { parts.append("hết hiệu lực từ \(end.adding(days: 1).vietnamese)") }
    if procedure.isInternal == true { parts.append("nội bộ") }
    if let level = procedure.onlineLevel, level == .whole || level == .partial { parts.append(level.rawValue) }
    if procedure.standing.isIllustrative { parts.append("số liệu minh họa") }
    return parts.isEmpty ? nil : parts.joined(separator: " · ")
  }
}
