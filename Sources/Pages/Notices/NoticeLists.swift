import Markup
import Records
import Reform
import Templates
import Vietnamese

/// The list of notices, and which notices on paper no longer hold.
enum NoticeLists {
  static let kind = PageKind("danh-sach", "Bản niêm yết: danh mục và bản cần thay", names: LinkGroups.shape.names) {
    context in
    let lists = NoticeTables.lists(context)
    guard !lists.isEmpty else { return [] }
    var pages = [
      PlannedPage(
        Address.notices, kind: "danh-sach", title: "Bản niêm yết thủ tục", section: .procedures,
        trail: [Crumb("Thủ tục hành chính", Section.procedures.path)]
      ) { maker in
        let lead =
          "Bản in để niêm yết ở nơi tiếp nhận hồ sơ: danh mục theo lĩnh vực, cơ quan và xã, phường (khổ A4, A3); bản A4 của "
          + "từng thủ tục mở từ danh mục hoặc từ trang thủ tục. Mỗi bản có mã QR dẫn về trang đang có hiệu lực."
        return PageContent(
          description: lead, head: PageHead(kindLine: "Thủ tục hành chính", lead: lead),
          body: LinkGroups.shape.record(groups(NoticeTables.lists(maker.site), maker)))
      }
    ]
    if !Outdated.all(context).isEmpty {
      pages.append(
        PlannedPage(
          Address.oldNotices, kind: "danh-sach", title: "Bản niêm yết cần thay", section: .procedures,
          trail: [
            Crumb("Thủ tục hành chính", Section.procedures.path), Crumb("Bản niêm yết", Address.notices),
          ]
        ) { outdated(&$0) })
    }
    return pages
  }

  private static func groups(_ lists: [NoticeTables.List], _ maker: PageMaker) -> LinkGroups {
    func rows(_ prefix: String) -> [LinkRow] {
      lists.filter { $0.name.hasPrefix(prefix) }.flatMap { list in
        NoticePaper.allCases.map { paper in
          LinkRow(
            "\(list.title), khổ \(paper.title)", maker.link(Address.noticeTable(list.name, paper)),
            more: "\(Format.integer(list.members.count))\u{A0}thủ tục")
        }
      }
    }
    let old = Outdated.all(maker.site).count
    let late = LinkGroup(
      anchor: "can-thay", title: "Bản cần thay",
      rows: [
        LinkRow(
          "Bản niêm yết cần thay hoặc gỡ xuống", maker.linkIfThere(Address.oldNotices),
          more: "\(Format.integer(old))\u{A0}thủ tục có thay đổi được công bố")
      ])
    let groups = [
      LinkGroup(anchor: "xa-phuong", title: "Ở xã, phường", rows: rows("cap-xa") + rows("xa-")),
      LinkGroup(anchor: "linh-vuc", title: "Theo lĩnh vực", rows: rows("linh-vuc-")),
      LinkGroup(anchor: "co-quan", title: "Theo cơ quan", rows: rows("co-quan-")),
    ].filter { !$0.rows.isEmpty }
    return LinkGroups(groups: (old > 0 ? [late] : []) + groups)
  }

  private static func outdated(_ maker: inout PageMaker) -> PageContent {
    let all = Outdated.all(maker.site)
    let lead =
      "\(Format.integer(all.count))\u{A0}thủ tục có thay đổi: bản niêm yết in trước ngày áp dụng ghi ở mỗi dòng không còn "
      + "đúng. In bản mới, gỡ bản cũ."
    let groups = Outdated.State.allCases.compactMap { state -> LinkGroup? in
      let rows = all.filter { $0.state == state }.map { $0.row(maker) }
      return rows.isEmpty ? nil : LinkGroup(anchor: state.rawValue, title: state.title, rows: rows)
    }
    return PageContent(
      description: lead,
      head: PageHead(
        kindLine: "Bản niêm yết", lead: lead, isIllustrative: all.allSatisfy(\.change.standing.isIllustrative)),
      body: LinkGroups.shape.record(LinkGroups(groups: groups)))
  }
}

/// A procedure whose notices on paper are out of date, or will be.
private struct Outdated: Sendable {
  enum State: String, Sendable, CaseIterable {
    case takeDown = "go-xuong"
    case replace = "thay"
    case soon = "sap-thay"

    var title: String {
      switch self {
      case .takeDown: "Gỡ xuống"
      case .replace: "Thay bằng bản mới"
      case .soon: "Sắp phải thay"
      }
    }
  }

  let change: ProcedureChange
  let state: State
  let day: Day?

  /// The newest change of each procedure, newest first.
  static func all(_ context: SiteContext) -> [Outdated] {
    var seen: Set<String> = []
    return context.disclosure.changes.compactMap { position in
      let change = context.library.procedureChanges[position].value
      guard let kind = change.kind, seen.insert(change.code).inserted else { return nil }
      let day = change.validFrom ?? change.decided
      let isAhead = day.map { context.asOf < $0 } ?? false
      // What is new has no notice on paper yet; it is posted, not replaced.
      if kind == .new { return nil }
      let state: State = isAhead ? .soon : kind == .abolished || kind == .replaced ? .takeDown : .replace
      return Outdated(change: change, state: state, day: day)
    }
  }

  func row(_ maker: PageMaker) -> LinkRow {
    let procedure = maker.site.procedures.position(of: change.code).map {
      maker.site.library.procedures[$0].procedure.value
    }
    let name = change.name.isEmpty ? procedure?.name ?? change.code : change.name
    let when = day.map { "áp dụng từ ngày \($0.vietnamese)" }
    return LinkRow(
      name, procedure.flatMap { maker.linkIfThere(Address.notice($0)) ?? maker.linkIfThere(Address.procedure($0)) },
      more: [
        change.code, change.kind?.rawValue, ProcedureChanges.title(change.decision, change.decided), when,
      ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · "), day: day,
      isIllustrative: change.standing.isIllustrative)
  }
}
