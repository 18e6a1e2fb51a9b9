import Diagnostics
import Loading
import Records
import Reform
import Templates

/// Corrections: what stood on a page, what stands there now, and why. A corrected page says so itself.
enum CorrectionsPage {
  static let path = "dinh-chinh.html"

  static let kind = PageKind(
    "dinh-chinh", "Đính chính", names: shape.names,
    files: { context in
      guard let first = context.library.corrections.first else { return [] }
      return [
        .table(
          "dinh-chinh.csv", "Đính chính", Correction.schema, section: .data, page: path, source: first.place,
          period: { OpenPeriod($0.compactMap(\.day)) }
        ) { $0.library.corrections.map(\.value) }
      ]
    }
  ) { context in
    guard let first = context.library.corrections.first else { return [] }
    let newest = context.disclosure.corrections.first.flatMap { context.library.corrections[$0].value.day }
    return [
      PlannedPage(
        path, kind: "dinh-chinh", title: "Đính chính", section: .data, trail: [OpenDataWays.root],
        source: first.place, day: newest
      ) { maker in
        let rows = rows(&maker)
        let lead =
          "\(rows.count)\u{A0}lần sửa số liệu đã công bố. Trang được sửa có ghi dấu đính chính; số cũ giữ lại ở đây."
        return PageContent(
          description: lead,
          head: PageHead(
            kindLine: "Dữ liệu mở", lead: lead,
            isIllustrative: maker.site.library.corrections.allSatisfy(\.value.standing.isIllustrative)),
          body: shape.record(Values(rows: rows, maker: maker)))
      }
    ]
  }

  /// Newest first; a page that is not there is a broken link.
  private static func rows(_ maker: inout PageMaker) -> [CorrectionRow] {
    let wanted = maker.site.disclosure.correctionsByPage
    var titles: [String: String] = [:]
    for page in maker.plan.pages where wanted[page.path] != nil { titles[page.path] = page.title }
    var rows: [CorrectionRow] = []
    for position in maker.site.disclosure.corrections {
      let entry = maker.site.library.corrections[position]
      let file = SitePath.file(entry.value.page)
      if !file.isEmpty, !maker.plan.paths.contains(file) {
        maker.faults.append(
          PagesFaults.correctedPageMissing.fault(
            at: entry.place, Words("không có trang “\(entry.value.page)”", "there is no page “\(entry.value.page)”"),
            suggestion: .didYouMean(NearestName.find(file, in: maker.plan.pages.map(\.path), limit: 1))
              ?? Words("ghi địa chỉ trang tính từ gốc cổng", "write the page's address from the root of the site")))
      }
      rows.append(
        CorrectionRow(entry: entry, number: position + 1, title: titles[file] ?? entry.value.page, maker: maker))
    }
    return rows
  }

  private struct Values: Sendable {
    let rows: [CorrectionRow]
    let maker: PageMaker
  }

  private static let shape = Shape<Values>(
    "dinh-chinh", "Đính chính",
    [
      .list("muc_dinh_chinh", "Các lần đính chính, mới ở trên", CorrectionRow.shape) { $0.rows },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.maker.kit(
          Reuse(
            files: [Download("Danh sách đính chính", values.maker.link("dinh-chinh.csv"), format: "CSV")],
            licence: values.maker.site.site.licence))
      },
    ])

  /// The place of a correction on the page; it stays when rows are added behind.
  static func anchor(_ number: Int) -> String { "dinh-chinh-\(number)" }

  /// The marks of a page that was corrected, newest first; at most three, the page of corrections has all.
  static func notices(_ path: String, _ maker: PageMaker) -> [Notice] {
    guard let positions = maker.site.disclosure.correctionsByPage[path], path != Self.path else { return [] }
    return positions.prefix(3).map { position in
      let correction = maker.site.library.corrections[position].value
      let day = correction.day.map { "Ngày \($0.vietnamese): " } ?? ""
      var text = day + correction.subject
      if !correction.before.isEmpty, !correction.after.isEmpty {
        text += " đã đăng “\(correction.before)”, nay là “\(correction.after)”"
      }
      var notice = Notice(.part, "Đã đính chính.", text + Notice.mark(correction.standing) + ".")
      notice.more = Link("Xem đính chính", maker.link(Self.path + "#" + anchor(position + 1)))
      return notice
    }
  }

  /// As lines of the home page.
  static func newest(_ count: Int, _ maker: PageMaker) -> [LinkRow] {
    maker.site.disclosure.corrections.prefix(count).map { position in
      let correction = maker.site.library.corrections[position].value
      let change =
        correction.before.isEmpty || correction.after.isEmpty ? nil : "\(correction.before) → \(correction.after)"
      return LinkRow(
        correction.subject, maker.link(path + "#" + anchor(position + 1)), more: change, day: correction.day,
        isIllustrative: correction.standing.isIllustrative)
    }
  }
}

/// One correction.
struct CorrectionRow: Sendable {
  let entry: Sourced<Correction>
  let number: Int
  let title: String
  let maker: PageMaker

  var correction: Correction { entry.value }

  static let shape = Shape<CorrectionRow>(
    "muc_dinh_chinh", "Một lần đính chính",
    [
      .text("neo", "Địa chỉ trong trang") { CorrectionsPage.anchor($0.number) },
      .record("ngay", "Ngày đính chính", DayValues.shape) { $0.correction.day },
      .text("noi_dung", "Số liệu hoặc câu nào được sửa") { $0.correction.subject },
      .record("trang_sua", "Trang được sửa", Link.shape) { row in
        Link(row.title, row.maker.linkIfThere(SitePath.whole(row.correction.page)))
      },
      .text("truoc", "Như đã đăng") { $0.correction.before },
      .text("sau", "Như nay đăng") { $0.correction.after },
      .text("ly_do", "Lý do") { $0.correction.reason },
      .text("co_quan", "Cơ quan đính chính") { row in
        row.correction.agencyCode.flatMap { row.maker.site.agencies[$0]?.name } ?? row.correction.agency
      },
      .text("nguon_dong", "Nguồn") { $0.correction.standing.source },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.correction.standing.isIllustrative },
    ])
}
