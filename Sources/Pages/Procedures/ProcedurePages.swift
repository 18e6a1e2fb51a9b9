import Diagnostics
import Markup
import Records
import Reform
import Templates

/// One page a procedure, with all its official parts.
enum ProcedurePages {
  static let kind = PageKind("thu-tuc", "Một thủ tục hành chính", names: shape.names) { context in
    context.library.procedures.indices.map { position in
      let file = context.library.procedures[position]
      let procedure = file.procedure.value
      return PlannedPage(
        Address.procedure(procedure), kind: "thu-tuc", title: procedure.name, section: .procedures,
        trail: trail(procedure), source: file.procedure.place, day: procedure.validFrom
      ) { maker in
        page(file, &maker)
      }
    }
  }

  private static func trail(_ procedure: Procedure) -> [Crumb] {
    let list = Crumb("Thủ tục hành chính", "thu-tuc/index.html")
    return procedure.field.isEmpty ? [list] : [list, Crumb(procedure.field, Address.field(procedure.field))]
  }

  private static func page(_ file: ProcedureFile, _ maker: inout PageMaker) -> PageContent {
    let procedure = file.procedure.value
    let values = Values(
      procedure: procedure, place: file.procedure.place, maker: maker, steps: ProcedureStep.read(procedure.steps),
      basis: LegalBasis.items(procedure.legalBasis, maker), first: ProcedureFacts.first(procedure),
      introduction: file.commentary.map { maker.commentary($0, topHeading: 3).html })
    return PageContent(description: description(procedure), head: head(procedure, maker), body: shape.record(values))
  }

  /// One sentence: what it is, where, how long.
  private static func description(_ procedure: Procedure) -> String {
    var parts = ["Thủ tục \(procedure.code): \(procedure.name)."]
    if let limit = ProcedureFacts.timeLimit(procedure) { parts.append("Thời hạn: \(limit).") }
    if !procedure.performer.isEmpty { parts.append("Nơi thực hiện: \(Summary.cut(procedure.performer, 90)).") }
    return Summary.cut(parts.joined(separator: " "), 220)
  }

  private static func head(_ procedure: Procedure, _ maker: PageMaker) -> PageHead {
    var head = PageHead()
    head.kindLine = procedure.field.isEmpty ? "Thủ tục hành chính" : "Thủ tục hành chính · \(procedure.field)"
    head.isIllustrative = procedure.standing.isIllustrative
    head.facts.append(Fact("Mã thủ tục", procedure.code))
    if !procedure.level.isEmpty { head.facts.append(Fact("Cấp thực hiện", procedure.level)) }
    if !procedure.decision.isEmpty {
      let document = maker.site.documents.one(procedure.decision)
      head.facts.append(
        Fact(
          "Quyết định công bố", procedure.decision,
          address: document.flatMap { maker.linkIfThere(Address.document($0)) }))
      if let warning = maker.site.cited.one(procedure.decision)?.warning {
        head.notices.append(Notice(.late, "Quyết định công bố.", "\(procedure.decision) \(warning)."))
      }
    }
    head.facts.append(Fact("Nguồn", "Xem cuối trang", address: "#nguon"))
    if let end = procedure.validTo, end < maker.site.asOf {
      head.notices.append(
        Notice(.late, "Thủ tục đã hết hiệu lực.", "Áp dụng đến hết ngày \(end.vietnamese); trang giữ lại để tra cứu."))
    } else if let start = procedure.validFrom, maker.site.asOf < start {
      head.notices.append(Notice(.old, "Chưa có hiệu lực.", "Thủ tục áp dụng từ ngày \(start.vietnamese)."))
    }
    if procedure.standing.isIllustrative {
      head.notices.append(Notice(.demo, nil, "Thủ tục này là số liệu minh họa, không lấy từ cơ sở dữ liệu quốc gia."))
    } else if !procedure.standing.remark.isEmpty {
      head.notices.append(Notice(.part, "Ghi chú.", procedure.standing.remark))
    }
    if let notice = ProcedureChanges.notice(of: procedure.code, maker) { head.notices.append(notice) }
    return head
  }

  struct Values: Sendable {
    let procedure: Procedure
    let place: Place
    let maker: PageMaker
    let steps: [ProcedureStep]
    let basis: [LegalBasis]
    let first: [Fact]
    let introduction: Markup?
  }

  static let shape = Shape<Values>(
    "thu-tuc", "Một thủ tục hành chính",
    [
      .flag("co_can_biet", "Có điều cần biết trước") { !$0.first.isEmpty },
      .list("can_biet", "Cần biết trước: bao lâu, bao nhiêu, nhận gì", Fact.shape) { $0.first },
      .markup("noi_dung", "Lời giới thiệu") { $0.introduction },
      .flag("co_thanh_phan_ho_so", "Có thành phần hồ sơ") { !$0.procedure.papers.isEmpty },
      .text("so_luong_ho_so", "Số bộ hồ sơ") { $0.procedure.copies },
      .markup("thanh_phan_ho_so_chu", "Thành phần hồ sơ như in") {
        PrintedText.markup(GluedParts.papers($0.procedure.papers))
      },
      .flag("co_trinh_tu", "Có trình tự") { !$0.procedure.steps.isEmpty },
      .flag("co_buoc", "Trình tự ghi rõ từng bước (Bước 1, Bước 2…)") { !$0.steps.isEmpty },
      .list("buoc", "Các bước", ProcedureStep.shape) { $0.steps },
      .markup("trinh_tu_chu", "Trình tự như in, khi không ghi thành bước") {
        $0.steps.isEmpty ? PrintedText.markup($0.procedure.steps) : nil
      },
      .flag("co_cach_thuc", "Có cách thức nộp") { !$0.procedure.waysText.isEmpty },
      .flag("co_bang_cach_thuc", "Cách thức đọc được thành bảng") { !$0.procedure.ways.isEmpty },
      .list("cach_thuc", "Mỗi cách nộp một dòng", WayValues.shape) { $0.procedure.ways },
      .flag("co_mo_ta_nop", "Có cách nộp được mô tả thêm") { $0.procedure.ways.contains { !$0.description.isEmpty } },
      .flag("minh_hoa_cach_thuc", "Bảng cách nộp là minh họa") { $0.procedure.standing.isIllustrative },
      .markup("cach_thuc_chu", "Cách thức như in, khi không chia được") {
        $0.procedure.ways.isEmpty ? PrintedText.markup($0.procedure.waysText) : nil
      },
      .flag("co_noi_nop", "Có nơi tiếp nhận") { !$0.procedure.reception.isEmpty },
      .markup("noi_nop_chu", "Nơi tiếp nhận như in") { PrintedText.markup($0.procedure.reception) },
      .list("thong_tin_day_du", "Các phần còn lại theo thứ tự của cơ sở dữ liệu quốc gia", OfficialPart.shape) {
        ProcedureFacts.parts($0.procedure, $0.maker)
      },
      .flag("co_can_cu", "Có căn cứ pháp lý") { !$0.basis.isEmpty },
      .text("can_cu_tieu_de", "Đầu bảng căn cứ") { "\($0.basis.count)\u{A0}văn bản làm căn cứ" },
      .flag("co_van_ban_tren_cong", "Có căn cứ mà cổng biết ngày và nơi ban hành") {
        $0.basis.contains { $0.document != nil }
      },
      .list("can_cu", "Các văn bản làm căn cứ", LegalBasis.shape) { $0.basis },
      .flag("co_lien_quan", "Có thủ tục liên quan") {
        !$0.procedure.related.isEmpty && !GluedParts.isNothing($0.procedure.related)
      },
      .list("lien_quan", "Thủ tục liên quan", LinkRow.shape) { values in
        values.procedure.related.printedLines.map { LinkRow($0, nil) }
      },
      .flag("co_thay_doi", "Thủ tục đã có thay đổi được công bố") {
        $0.maker.site.disclosure.changesByCode[$0.procedure.code] != nil
      },
      .list("thay_doi", "Các thay đổi, mới ở trên", ProcedureChangeRow.shape) {
        ProcedureChanges.rows(of: $0.procedure.code, $0.maker)
      },
      .text("lien_ket_niem_yet", "Bản niêm yết A4 của thủ tục") { values in
        values.maker.linkIfThere(Address.notice(values.procedure))
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { ProcedureFacts.reuse($0.procedure, $0.maker) },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) {
        ProcedureFacts.sources($0.procedure, at: $0.place)
      },
    ])
}
