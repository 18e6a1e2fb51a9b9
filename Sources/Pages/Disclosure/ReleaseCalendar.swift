import Formats
import Loading
import Records
import Reform
import Templates
import Vietnamese

/// The release calendar: what is overdue, what comes, what is out.
enum ReleaseCalendar {
  static let path = "lich-cong-bo.html"

  static let kind = PageKind(
    "lich-cong-bo", "Lịch công bố", names: shape.names,
    files: { context in
      guard let first = context.library.releases.first else { return [] }
      return [
        .table(
          "lich-cong-bo.csv", "Lịch công bố", ScheduledRelease.schema, section: .data, page: path, source: first.place,
          period: { OpenPeriod($0.compactMap(\.due)) }
        ) { $0.library.releases.map(\.value) },
        PlannedFile("lich-cong-bo.ics", source: first.place) { calendar($0.context) },
      ]
    }
  ) { context in
    guard let first = context.library.releases.first else { return [] }
    return [
      PlannedPage(
        path, kind: "lich-cong-bo", title: "Lịch công bố", section: .data, trail: [OpenDataWays.root],
        source: first.place
      ) { maker in
        let lead = lead(maker.site)
        return PageContent(
          description: lead,
          head: PageHead(
            kindLine: "Dữ liệu mở", lead: lead,
            isIllustrative: maker.site.library.releases.allSatisfy(\.value.standing.isIllustrative)),
          body: shape.record(maker))
      }
    ]
  }

  /// What is overdue comes first; then the next promise.
  private static func lead(_ context: SiteContext) -> String {
    let index = context.disclosure
    var parts: [String] = []
    if !index.overdue.isEmpty { parts.append("\(index.overdue.count)\u{A0}nội dung quá lịch mà chưa công bố") }
    let dated = index.upcoming.compactMap { context.library.releases[$0].value.due }
    if let next = dated.first {
      parts.append("\(index.upcoming.count)\u{A0}nội dung sắp công bố, gần nhất ngày \(next.vietnamese)")
    } else if !index.upcoming.isEmpty {
      parts.append("\(index.upcoming.count)\u{A0}nội dung chưa định ngày")
    }
    if !index.published.isEmpty { parts.append("\(index.published.count)\u{A0}nội dung đã công bố") }
    return parts.joined(separator: "; ") + "."
  }

  private static let shape = Shape<PageMaker>(
    "lich-cong-bo", "Lịch công bố",
    [
      .list("nhom_cong_bo", "Quá lịch, sắp công bố, đã công bố", groupShape) { maker in
        let index = maker.site.disclosure
        return [
          Group(anchor: "qua-lich", title: "Quá lịch, chưa công bố", positions: index.overdue, maker: maker),
          Group(anchor: "sap-cong-bo", title: "Sắp công bố", positions: index.upcoming, maker: maker),
          Group(anchor: "da-cong-bo", title: "Đã công bố", positions: index.published, maker: maker),
        ].filter { !$0.positions.isEmpty }
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { maker in
        maker.kit(
          Reuse(
            files: [
              Download("Lịch công bố", maker.link("lich-cong-bo.csv"), format: "CSV"),
              Download("Đưa vào lịch của bạn", maker.link("lich-cong-bo.ics"), format: "ICS"),
            ], licence: maker.site.site.licence))
      },
    ])

  private struct Group: Sendable {
    let anchor: String
    let title: String
    let positions: [Int]
    let maker: PageMaker
  }

  private static let groupShape = Shape<Group>(
    "nhom_cong_bo", "Các nội dung cùng tình trạng",
    [
      .text("neo", "Địa chỉ trong trang") { $0.anchor },
      .text("ten_nhom", "Tên nhóm") { $0.title },
      .text("so_muc", "5 nội dung") { "\($0.positions.count)\u{A0}nội dung" },
      .list("muc_cong_bo", "Các nội dung", ReleaseRow.shape) { group in
        group.positions.map { ReleaseRow(entry: group.maker.site.library.releases[$0], maker: group.maker) }
      },
    ])

  // MARK: as a calendar

  private static func calendar(_ context: SiteContext) -> [UInt8] {
    let site = context.site
    let host = site.address.split(separator: "/").dropFirst().first.map(String.init) ?? "congkhai"
    var writer = CalendarWriter(
      name: "Lịch công bố: \(site.name)", description: site.isDemonstration ? Demonstration.sentence + "." : nil,
      stamp: compact(context.asOf) + "T000000Z")
    var seen: [String: Int] = [:]
    for entry in context.library.releases {
      let release = entry.value
      guard let due = release.due else { continue }
      // A repeated title on one day still gets its own event.
      let id = "cong-bo-\(due.iso)-\(Slug.make(release.title))"
      seen[id, default: 0] += 1
      let number = seen[id] == 1 ? "" : "-\(seen[id] ?? 0)"
      var lines: [String] = []
      if !release.period.isEmpty { lines.append("Kỳ số liệu: \(release.period)") }
      if !release.agency.isEmpty { lines.append("Cơ quan công bố: \(ReleaseRow.agency(release, context))") }
      if !release.basis.isEmpty { lines.append("Căn cứ: \(release.basis)") }
      if release.standing.isIllustrative { lines.append("Số liệu minh họa") }
      if site.isDemonstration { lines.append(Demonstration.sentence) }
      writer.event(
        CalendarWriter.Event(
          id: "\(id)\(number)@\(host)", day: compact(due), nextDay: compact(due.adding(days: 1)),
          summary: "Công bố: \(release.title)", description: lines.joined(separator: "\n"),
          address: site.address.isEmpty ? nil : site.address + path))
    }
    return writer.finish()
  }

  private static func compact(_ day: Day) -> String { day.iso.filter { $0 != "-" } }
}

/// One publication of the calendar.
struct ReleaseRow: Sendable {
  let entry: Sourced<ScheduledRelease>
  let maker: PageMaker

  var release: ScheduledRelease { entry.value }

  static func agency(_ release: ScheduledRelease, _ context: SiteContext) -> String {
    release.agencyCode.flatMap { context.agencies[$0]?.name } ?? release.agency
  }

  var status: StatusValues {
    switch release.state(on: maker.site.asOf) {
    case .undated: StatusValues(key: "khong_co_ngay", title: "Chưa định ngày")
    case .upcoming(let days):
      StatusValues(
        key: days <= maker.site.site.dueSoonDays ? "sap_den_han" : "chua_den_han",
        title: days == 0 ? "Công bố hôm nay" : "Còn \(Format.integer(days))\u{A0}ngày")
    case .overdue(let days): StatusValues(key: "qua_han", title: "Quá lịch \(Format.integer(days))\u{A0}ngày")
    case .published(let late):
      StatusValues(
        key: late > 0 ? "hoan_thanh_qua_han" : "hoan_thanh_dung_han",
        title: late > 0 ? "Công bố muộn \(Format.integer(late))\u{A0}ngày" : "Đã công bố",
        more: release.published.map { "ngày \($0.vietnamese)" })
    }
  }

  /// As a line of the home page.
  var line: LinkRow {
    let page = maker.linkIfThere(SitePath.whole(release.page)) ?? maker.link(ReleaseCalendar.path)
    let more = [release.period, status.title].filter { !$0.isEmpty }.joined(separator: " · ")
    return LinkRow(
      release.title, page, more: more, day: release.due, isIllustrative: release.standing.isIllustrative)
  }

  static let shape = Shape<ReleaseRow>(
    "muc_cong_bo", "Một nội dung của lịch công bố",
    [
      .record("ngay", "Ngày hẹn công bố", DayValues.shape) { $0.release.due },
      .text("noi_dung", "Nội dung công bố") { $0.release.title },
      .text("lien_ket", "Trang có nội dung này") { $0.maker.linkIfThere(SitePath.whole($0.release.page)) },
      .text("ky", "Kỳ số liệu") { $0.release.period },
      .text("co_quan", "Cơ quan công bố") { agency($0.release, $0.maker.site) },
      .text("tan_suat", "hằng tháng, hằng quý…") { $0.release.rhythm?.words },
      .record("can_cu", "Căn cứ", Link.shape) { row in
        row.release.basis.isEmpty ? nil : DisclosureLinks.basis(row.release.basis, row.maker)
      },
      .record("trang_thai", "Tình trạng", StatusValues.shape) { $0.status },
      .text("ghi_chu", "Ghi chú, lý do dời ngày") { row in
        [row.release.standing.explanation, row.release.standing.remark].first { !$0.isEmpty }
      },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.release.standing.isIllustrative },
    ])
}

/// What pages of disclosure link to.
enum DisclosureLinks {
  /// A legal basis as printed, with a link where it names one document that the site lists.
  static func basis(_ text: String, _ maker: PageMaker) -> Link {
    let document = DocumentNumber.first(in: text).flatMap { maker.site.documents.one($0) }
    return Link(text, document.flatMap { maker.linkIfThere(Address.document($0)) })
  }
}
