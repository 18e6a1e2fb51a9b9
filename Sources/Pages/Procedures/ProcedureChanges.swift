import Loading
import Records
import Reform
import Templates
import Vietnamese

/// Changes of procedures by deciding document: new, amended, replaced, abolished. Newest first.
enum ProcedureChanges {
  static let path = "thu-tuc/thay-doi.html"

  private static let pageSize = 200

  private static func pager(_ context: SiteContext) -> Pager {
    Pager(base: "thu-tuc/thay-doi", count: context.disclosure.changes.count, size: pageSize)
  }

  static let kind = PageKind(
    "thay-doi-thu-tuc", "Thủ tục mới, sửa đổi, bãi bỏ", names: shape.names,
    files: { context in
      guard let first = context.library.procedureChanges.first else { return [] }
      return [
        .table(
          "thu-tuc/thay-doi.csv", "Thủ tục mới, sửa đổi, bãi bỏ", ProcedureChange.schema, section: .procedures,
          page: path, source: first.place, period: { OpenPeriod($0.compactMap(\.decided)) }
        ) { $0.library.procedureChanges.map(\.value) }
      ]
    }
  ) { context in
    guard let first = context.library.procedureChanges.first else { return [] }
    let pager = pager(context)
    return (0..<pager.pageCount).map { page in
      let newest = pager.range(page).first.map { context.disclosure.changes[$0] }
      return PlannedPage(
        pager.path(page), kind: "thay-doi-thu-tuc", title: "Thủ tục mới, sửa đổi, bãi bỏ" + pager.mark(page),
        section: .procedures, trail: [Crumb("Thủ tục hành chính", Section.procedures.path)], source: first.place,
        day: newest.flatMap { context.library.procedureChanges[$0].value.decided }
      ) { maker in
        let lead = lead(maker.site)
        return PageContent(
          description: lead + (page > 0 ? pager.mark(page) : ""),
          head: PageHead(
            kindLine: "Thủ tục hành chính", lead: lead,
            isIllustrative: maker.site.library.procedureChanges.allSatisfy(\.value.standing.isIllustrative)),
          body: shape.record(Values(page: page, pager: pager, maker: maker)))
      }
    }
  }

  /// *12 thay đổi trong 3 quyết định: 4 thủ tục mới ban hành, 6 sửa đổi, bổ sung, 2 bãi bỏ.*
  private static func lead(_ context: SiteContext) -> String {
    let changes = context.library.procedureChanges.map(\.value)
    let decisions = Set(changes.map(\.decision)).count
    let kinds = ProcedureChangeKind.allCases.compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      return count > 0 ? "\(Format.integer(count))\u{A0}\(kind.rawValue)" : nil
    }
    let rest = kinds.isEmpty ? "" : ": " + kinds.joined(separator: "; ")
    return
      "\(Format.integer(changes.count))\u{A0}thay đổi của thủ tục theo \(Format.integer(decisions))\u{A0}quyết định\(rest)."
  }

  private struct Values: Sendable {
    let page: Int
    let pager: Pager
    let maker: PageMaker

    /// Changes of one document that stand together.
    var groups: [Group] {
      var groups: [Group] = []
      for row in pager.range(page) {
        let position = maker.site.disclosure.changes[row]
        let change = maker.site.library.procedureChanges[position].value
        if let last = groups.last, last.decision == change.decision, last.decided == change.decided {
          groups[groups.count - 1].positions.append(position)
        } else {
          groups.append(
            Group(
              number: groups.count + 1, decision: change.decision, decided: change.decided, positions: [position],
              maker: maker))
        }
      }
      return groups
    }
  }

  private struct Group: Sendable {
    let number: Int
    let decision: String
    let decided: Day?
    var positions: [Int]
    let maker: PageMaker
  }

  private static let shape = Shape<Values>(
    "thay-doi-thu-tuc", "Thủ tục mới, sửa đổi, bãi bỏ",
    [
      .list("quyet_dinh", "Các quyết định, mới ở trên", groupShape) { $0.groups },
      .record("trang_ke", "Trang trước, trang sau", Neighbours.shape) { values in
        values.pager.neighbours(values.page, values.maker.link)
      },
      .flag("co_lien_quan", "Có lối đi tiếp") { !ProcedureAttributes.ways($0.maker).isEmpty },
      .list("lien_quan", "Lối đi tiếp", LinkRow.shape) { ProcedureAttributes.ways($0.maker) },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            files: [Download("Mọi thay đổi của thủ tục", values.maker.link("thu-tuc/thay-doi.csv"), format: "CSV")],
            licence: values.maker.site.site.licence))
      },
    ])

  private static let groupShape = Shape<Group>(
    "quyet_dinh", "Một quyết định",
    [
      .text("neo", "Địa chỉ trong trang") { "quyet-dinh-\($0.number)" },
      .text("ten_nhom", "Quyết định 12/QĐ-UBND ngày 3/2/2026") { title($0.decision, $0.decided) },
      .text("lien_ket_van_ban", "Trang của quyết định") { document($0.decision, $0.decided, $0.maker) },
      .text("so_thu_tuc", "12 thủ tục") { "\($0.positions.count)\u{A0}thủ tục" },
      .list("thay_doi", "Các thay đổi", ProcedureChangeRow.shape) { group in
        group.positions.map {
          ProcedureChangeRow(change: group.maker.site.library.procedureChanges[$0].value, maker: group.maker)
        }
      },
    ])

  /// A number without a word for its kind is a decision.
  static func title(_ decision: String, _ decided: Day?) -> String {
    let words = decision.first?.isNumber == true ? "Quyết định \(decision)" : decision
    return words + (decided.map { " ngày \($0.vietnamese)" } ?? "")
  }

  static func document(_ decision: String, _ decided: Day?, _ maker: PageMaker) -> String? {
    guard let number = DocumentNumber.first(in: decision) else { return nil }
    return maker.site.documents.one(number, issued: decided).flatMap { maker.linkIfThere(Address.document($0)) }
  }

  /// The changes of one procedure, newest first.
  static func rows(of code: String, _ maker: PageMaker) -> [ProcedureChangeRow] {
    (maker.site.disclosure.changesByCode[code] ?? []).map {
      ProcedureChangeRow(change: maker.site.library.procedureChanges[$0].value, maker: maker)
    }
  }

  /// The mark of a procedure's page: what happened to it in the last half year, or will.
  static func notice(of code: String, _ maker: PageMaker) -> Notice? {
    guard let position = maker.site.disclosure.changesByCode[code]?.first else { return nil }
    let change = maker.site.library.procedureChanges[position].value
    guard let kind = change.kind, let day = change.validFrom ?? change.decided,
      day.days(to: maker.site.asOf) <= recentDays
    else { return nil }
    let effect = change.validFrom.map { ", hiệu lực từ ngày \($0.vietnamese)" } ?? ""
    let opening =
      switch kind {
      case .new: "Thủ tục mới ban hành."
      case .amended: "Thủ tục mới sửa đổi, bổ sung."
      case .replaced: "Thủ tục được thay thế."
      case .abolished: "Thủ tục bị bãi bỏ."
      }
    var notice = Notice(
      kind == .abolished ? .late : .old, opening,
      "\(title(change.decision, change.decided))\(effect)\(Notice.mark(change.standing)).")
    notice.more = Link("Mọi thay đổi", maker.linkIfThere(path))
    return notice
  }

  /// How long a change is new, in days.
  private static let recentDays = 180

  /// As lines of the home page.
  static func newest(_ count: Int, _ maker: PageMaker) -> [LinkRow] {
    maker.site.disclosure.changes.prefix(count).map { position in
      let row = ProcedureChangeRow(change: maker.site.library.procedureChanges[position].value, maker: maker)
      return LinkRow(
        Summary.cut(row.name, 90), row.address ?? maker.link(path),
        more: [row.change.kind?.rawValue ?? "", row.effect ?? ""].filter { !$0.isEmpty }.joined(separator: " · "),
        day: row.change.decided, isIllustrative: row.change.standing.isIllustrative)
    }
  }
}

/// One change of one procedure.
struct ProcedureChangeRow: Sendable {
  let change: ProcedureChange
  let maker: PageMaker

  private var procedure: Procedure? {
    maker.site.procedures.position(of: change.code).map { maker.site.library.procedures[$0].procedure.value }
  }

  var name: String {
    if !change.name.isEmpty { return change.name }
    return procedure?.name ?? change.code
  }

  var address: String? { procedure.map { maker.link(Address.procedure($0)) } }

  var effect: String? { change.validFrom.map { "hiệu lực từ \($0.vietnamese)" } }

  static let shape = Shape<ProcedureChangeRow>(
    "thay_doi", "Một thay đổi của một thủ tục",
    [
      .record("ngay", "Ngày quyết định", DayValues.shape) { $0.change.decided },
      .text("loai", "mới ban hành; sửa đổi, bổ sung; thay thế; bãi bỏ") { $0.change.kind?.rawValue },
      .text("ma", "Mã thủ tục") { $0.change.code },
      .text("ten", "Tên thủ tục") { $0.name },
      .text("lien_ket", "Trang của thủ tục") { $0.address },
      .text("so_quyet_dinh", "Quyết định") { ProcedureChanges.title($0.change.decision, $0.change.decided) },
      .text("lien_ket_van_ban", "Trang của quyết định") {
        ProcedureChanges.document($0.change.decision, $0.change.decided, $0.maker)
      },
      .text("hieu_luc", "hiệu lực từ 1/3/2026") { $0.effect },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.change.standing.isIllustrative },
    ])
}
