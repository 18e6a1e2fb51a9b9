import Records
import Reform
import Templates
import Vietnamese

/// Notices that list procedures: of a field, of an agency, of every commune; each on A4 and A3.
enum NoticeTables {
  /// One list.
  struct List: Sendable {
    /// The file's name without the paper: `linh-vuc-ho-tich`.
    let name: String
    let title: String
    /// Who posts it.
    let body: String
    /// The page the code leads to.
    let page: String
    /// Positions in the library, by name.
    let members: [Int]
    /// The desk of the commune whose list it is.
    var desk: OneStopDesk?
  }

  /// What communes do, once for any of them and once for each that has a desk in `mot-cua.csv`; fields; agencies.
  static func lists(_ context: SiteContext) -> [List] {
    guard context.site.hasNotices else { return [] }
    func posted(_ members: [Int]) -> [Int] {
      members.filter { NoticeFacts.isPosted(context.library.procedures[$0].procedure.value, context) }
    }
    let index = context.procedures
    let fields = index.fields.map { group in
      List(
        name: "linh-vuc-\(Slug.make(group.key))", title: "Thủ tục hành chính lĩnh vực \(group.title)",
        body: "Cơ quan ……………………………………", page: Address.field(group.key), members: posted(group.members))
    }
    let agencies = index.agencies.map { group in
      List(
        name: "co-quan-\(Address.fileName(group.key))", title: "Thủ tục hành chính do \(group.title) giải quyết",
        body: group.title, page: Address.proceduresOfAgency(group.key), members: posted(group.members))
    }
    let communes = List(
      name: "cap-xa", title: "Thủ tục hành chính giải quyết ở xã, phường", body: "UBND xã, phường …………………………",
      page: Section.procedures.path,
      members: posted(index.order.filter { isOfCommunes(context.library.procedures[$0].procedure.value) }))
    return ([communes] + ofEachCommune(communes, context) + fields + agencies).filter { !$0.members.isEmpty }
  }

  /// The list of communes with the name and the desk of one on it.
  private static func ofEachCommune(_ communes: List, _ context: SiteContext) -> [List] {
    var seen: Set<String> = []
    return context.library.desks.compactMap { row in
      guard let agency = row.value.agencyCode.flatMap({ context.agencies[$0] }), agency.level == .commune,
        agency.validTo.map({ $0 < context.asOf }) != true, seen.insert(agency.code).inserted
      else { return nil }
      return List(
        name: "xa-\(Address.fileName(agency.code))",
        title: "Thủ tục hành chính giải quyết ở \(agency.name)", body: agency.name, page: communes.page,
        members: communes.members, desk: row.value)
    }
  }

  /// *Cấp xã*, *Cấp Tỉnh; Cấp Xã*: whether communes do it.
  static func isOfCommunes(_ procedure: Procedure) -> Bool {
    Fold.name(procedure.level).split(separator: " ").contains("xa")
  }

  static let kind = PageKind(
    "niem-yet-bang", "Bản niêm yết danh mục thủ tục, khổ A4 và A3", names: shape.names
  ) { context in
    lists(context).flatMap { list in
      NoticePaper.allCases.map { paper in
        PlannedPage(
          Address.noticeTable(list.name, paper), kind: "niem-yet-bang", title: list.title, section: .procedures,
          trail: [
            Crumb("Thủ tục hành chính", Section.procedures.path), Crumb("Bản niêm yết", Address.notices),
          ], source: context.library.procedures[list.members[0]].procedure.place, isIndexed: false
        ) { maker in
          let values = Values(list: list, paper: paper, maker: maker)
          return PageContent(
            description: "\(list.title): bản niêm yết khổ \(paper.title), \(list.members.count) thủ tục.",
            head: PageHead(isIllustrative: values.rows.allSatisfy(\.procedure.standing.isIllustrative)),
            body: shape.record(values))
        }
      }
    }
  }

  struct Values: Sendable {
    let list: List
    let paper: NoticePaper
    let code: NoticeCode
    let rows: [Row]
    let maker: PageMaker

    init(list: List, paper: NoticePaper, maker: PageMaker) {
      self.list = list
      self.paper = paper
      self.maker = maker
      code = NoticeCode(list.page, maker)
      rows = list.members.enumerated().map { number, position in
        let procedure = maker.site.library.procedures[position].procedure.value
        return Row(
          number: number + 1, procedure: procedure, facts: NoticeFacts(procedure, maker.site),
          address: maker.linkIfThere(Address.notice(procedure)))
      }
    }

    /// Where all begin on one day, that day stands in the head.
    var from: Day? {
      let days = Set(rows.map(\.facts.from))
      return days.count == 1 ? days.first ?? nil : nil
    }

    var other: NoticePaper { paper == .a4 ? .a3 : .a4 }
  }

  struct Row: Sendable {
    let number: Int
    let procedure: Procedure
    let facts: NoticeFacts
    let address: String?

    /// *Trực tiếp, Trực tuyến, Bưu chính*
    var ways: String {
      var seen: Set<String> = []
      return procedure.ways.map(\.way).filter { !$0.isEmpty && seen.insert($0).inserted }.joined(separator: ", ")
    }
  }

  private static let shape = Shape<Values>(
    "niem-yet-bang", "Bản niêm yết danh mục thủ tục",
    [
      .flag("kho_a3", "In khổ A3 ngang") { $0.paper == .a3 },
      .text("kho_giay", "A4 hoặc A3") { $0.paper.title },
      .text("lien_ket_kho_kia", "Bản khổ giấy kia") { $0.maker.link(Address.noticeTable($0.list.name, $0.other)) },
      .text("kho_kia", "Khổ giấy kia") { $0.other.title },
      .text("co_quan_niem_yet", "Nơi niêm yết") { $0.list.body },
      .text("noi_tiep_nhan", "Bộ phận Một cửa của xã, phường: tên, địa chỉ, giờ, điện thoại") { values in
        values.list.desk.map { desk in
          [desk.name, desk.address, desk.hours, desk.phone].filter { !$0.isEmpty }.joined(separator: " · ")
        }
      },
      .text("ap_dung", "Áp dụng từ ngày…, khi mọi thủ tục cùng ngày") { values in
        values.from.map { NoticeFacts.fromWords($0) } ?? "Niêm yết ngày …… / …… / …………"
      },
      .text("so_thu_tuc", "46 thủ tục") { "\(Format.integer($0.rows.count))\u{A0}thủ tục" },
      .list("thu_tuc", "Các thủ tục", rowShape) { $0.rows },
      .markup("ma_qr", "Mã QR; trống khi cổng chưa khai địa chỉ") { $0.code.drawing },
      .text("dia_chi_qr", "Địa chỉ của trang danh mục") { $0.code.address },
      .text("lien_ket_danh_muc", "Trang danh mục trên cổng") { $0.maker.link($0.list.page) },
    ])

  private static let rowShape = Shape<Row>(
    "dong_niem_yet", "Một thủ tục trong bản niêm yết",
    [
      .text("stt", "Số thứ tự") { String($0.number) },
      .text("ma", "Mã") { $0.procedure.code },
      .text("ten", "Tên thủ tục") { $0.procedure.name },
      .text("lien_ket", "Bản niêm yết của thủ tục") { $0.address },
      .text("thoi_han", "Thời hạn") { ProcedureFacts.timeLimit($0.procedure) ?? "–" },
      .text("phi", "Phí, lệ phí") { ProcedureFacts.fee($0.procedure).map { Summary.cut($0, 110) } ?? "–" },
      .text("cach_nop", "Các cách nộp") { $0.ways.isEmpty ? "–" : $0.ways },
      .text("quyet_dinh", "Văn bản công bố") { $0.facts.decision.isEmpty ? "–" : $0.facts.decision },
      .text("ap_dung_tu", "Áp dụng từ") { $0.facts.from?.vietnamese ?? "–" },
      .flag("minh_hoa_dong", "Thủ tục minh họa") { $0.procedure.standing.isIllustrative },
    ])
}
