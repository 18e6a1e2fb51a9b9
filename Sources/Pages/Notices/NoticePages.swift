import Diagnostics
import Markup
import Records
import Reform
import Templates

/// The notice of one procedure: one sheet to post at the desk, or to fold as a leaflet. No state title (quốc hiệu): it is
/// no document of its own, the deciding document is (Nghị định 63/2010/NĐ-CP, articles 15 to 17).
enum NoticePages {
  static let all: [PageKind] = [kind, NoticeTables.kind, NoticeLists.kind]

  static let kind = PageKind("niem-yet", "Bản niêm yết A4 của một thủ tục", names: shape.names) { context in
    guard context.site.hasNotices else { return [] }
    return context.library.procedures.indices.compactMap { position in
      let file = context.library.procedures[position]
      let procedure = file.procedure.value
      guard NoticeFacts.isPosted(procedure, context) else { return nil }
      return PlannedPage(
        Address.notice(procedure), kind: "niem-yet", title: procedure.name, section: .procedures,
        trail: [
          Crumb("Thủ tục hành chính", Section.procedures.path), Crumb("Bản niêm yết", Address.notices),
        ], source: file.procedure.place, isIndexed: false
      ) { maker in
        PageContent(
          description: "Bản niêm yết khổ A4 của thủ tục \(procedure.code).",
          head: PageHead(
            kindLine: procedure.field.isEmpty ? nil : procedure.field,
            isIllustrative: procedure.standing.isIllustrative),
          body: shape.record(
            Values(
              procedure: procedure, facts: NoticeFacts(procedure, maker.site),
              code: NoticeCode(Address.procedure(procedure), maker), maker: maker)))
      }
    }
  }

  struct Values: Sendable {
    let procedure: Procedure
    let facts: NoticeFacts
    let code: NoticeCode
    let maker: PageMaker

    /// Where the sheet hangs: the commune fills in its own name; a body that does it alone is named.
    var body: String {
      let performers = procedure.performers.agencies
      if performers.count == 1, let name = maker.site.agencies[performers[0]]?.name { return name }
      return NoticeTables.isOfCommunes(procedure) ? "UBND xã, phường …………………………" : "Cơ quan ……………………………………"
    }

    func parts(_ list: [(String, String)]) -> [OfficialPart] {
      list.filter { !$0.1.isEmpty }.map { OfficialPart($0.0, $0.1) }
    }
  }

  private static let shape = Shape<Values>(
    "niem-yet", "Bản niêm yết A4 của một thủ tục",
    [
      .text("co_quan_niem_yet", "Nơi niêm yết; chừa chỗ điền tên khi thủ tục làm ở mọi xã, phường") { $0.body },
      .text("ap_dung", "Áp dụng từ ngày…") { NoticeFacts.fromWords($0.facts.from) },
      .text("ma", "Mã thủ tục") { $0.procedure.code },
      .text("quyet_dinh", "Văn bản công bố") { $0.facts.decision },
      .list("phan_truoc", "Ai làm, nộp gì, các bước", OfficialPart.shape) { values in
        values.parts([
          ("Ai làm", values.procedure.applicants), ("Giấy tờ", values.procedure.papers),
          ("Số bộ", values.procedure.copies), ("Điều kiện", values.procedure.conditions),
          ("Các bước", values.procedure.steps),
        ])
      },
      .flag("co_bang_cach_thuc", "Cách thức đọc được thành bảng") { !$0.procedure.ways.isEmpty },
      .list("cach_thuc", "Mỗi cách nộp một dòng", WayValues.shape) { $0.procedure.ways },
      .list("phan_sau", "Nơi nộp, kết quả", OfficialPart.shape) { values in
        values.parts([
          ("Cách nộp", values.procedure.ways.isEmpty ? values.procedure.waysText : ""),
          ("Nơi nộp", values.procedure.reception), ("Nhận được", values.procedure.result),
        ])
      },
      .markup("ma_qr", "Mã QR dẫn về trang thủ tục; trống khi cổng chưa khai địa chỉ") { $0.code.drawing },
      .text("dia_chi_qr", "Địa chỉ của trang thủ tục") { $0.code.address },
      .text("lien_ket_thu_tuc", "Trang của thủ tục") { $0.maker.link(Address.procedure($0.procedure)) },
    ])
}
