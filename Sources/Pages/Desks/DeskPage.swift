import Formats
import Loading
import Records
import Reform
import Templates
import Vietnamese

/// The one-stop desks: where dossiers and feedback are handed in.
enum DeskPage {
  static let kind = PageKind(
    "mot-cua", "Bộ phận Một cửa", names: shape.names,
    files: { context in
      guard let first = context.library.desks.first else { return [] }
      return [
        .table(
          "mot-cua.csv", "Bộ phận Một cửa", OneStopDesk.schema, section: .dossiers, page: Address.desks,
          source: first.place, columns: { $0.library.deskColumns }, rows: { $0.library.desks.map(\.value) }),
        PlannedFile("mot-cua.json", source: first.place) { json($0.context) },
      ]
    }
  ) { context in
    guard let first = context.library.desks.first else { return [] }
    return [
      PlannedPage(
        Address.desks, kind: "mot-cua", title: "Bộ phận Một cửa", section: .dossiers,
        trail: [Crumb("Giải quyết hồ sơ", Section.dossiers.path)], source: first.place
      ) { maker in
        let desks = maker.site.library.desks.map(\.value)
        let feedback = desks.count { $0.takesFeedback }
        let lead =
          "\(desks.count)\u{A0}nơi tiếp nhận hồ sơ và trả kết quả"
          + (feedback > 0 ? "; \(feedback)\u{A0}nơi nhận phản ánh, kiến nghị." : ".")
        return PageContent(
          description: "\(maker.site.site.name): \(lead)",
          head: PageHead(
            kindLine: "Nơi nộp hồ sơ", lead: lead, isIllustrative: desks.contains(where: \.standing.isIllustrative)),
          body: shape.record(maker))
      }
    ]
  }

  private static func json(_ context: SiteContext) -> [UInt8] {
    JSONObjects.bytes("mot_cua", context.library.desks.map(\.value), OneStopDesk.schema, context)
  }

  static let shape = Shape<PageMaker>(
    "mot-cua", "Các Bộ phận Một cửa",
    [
      .list("bo_phan", "Từng bộ phận", DeskRow.shape) { maker in
        maker.site.library.desks.map { DeskRow(desk: $0.value, maker: maker) }
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { maker in
        maker.kit(
          Reuse(
            files: [
              Download("Danh sách Bộ phận Một cửa", maker.link("mot-cua.csv"), format: "CSV"),
              Download("Danh sách Bộ phận Một cửa", maker.link("mot-cua.json"), format: "JSON"),
            ], licence: maker.site.site.licence))
      },
      .flag("co_nguon", "Có nguồn") { _ in true },
      .list("nguon", "Nguồn", SourceNote.shape) { maker in
        var seen: Set<String> = []
        let desks = maker.site.library.desks
        let named = desks.map(\.value.standing.source).filter { !$0.isEmpty && seen.insert($0).inserted }
        return named.map { SourceNote($0) }
          + [SourceNote("Danh sách đã nhập", remark: desks.first.map { "tệp \($0.place.file)" })]
      },
    ])
}

extension OneStopDesk {
  /// Whether feedback is received here: anything but nothing and *không*.
  var takesFeedback: Bool { !feedback.isEmpty && !["khong", "no", "false", "0"].contains(Fold.name(feedback)) }

  /// Where feedback is received, in words: a bare *có* is a sentence.
  var feedbackWords: String? {
    if feedback.isEmpty { return nil }
    if !takesFeedback { return "Không nhận tại đây" }
    return ["co", "x", "true", "1", "yes"].contains(Fold.name(feedback)) ? "Nhận tại đây" : feedback
  }
}

/// One desk as pages show it (`bo_phan`).
struct DeskRow: Sendable {
  let desk: OneStopDesk
  let maker: PageMaker

  /// An agency's page is linked; a name that did not resolve stands as printed.
  private var agency: Link? {
    if let code = desk.agencyCode { return maker.agency(code) }
    return desk.agency.isEmpty ? nil : Link(desk.agency)
  }

  static let shape = Shape<DeskRow>(
    "bo_phan", "Một Bộ phận Một cửa",
    [
      .text("ten", "Tên như trên biển") { $0.desk.name },
      .record("co_quan", "Cơ quan phụ trách", Link.shape) { $0.agency },
      .text("dia_chi_noi_nop", "Địa chỉ") { $0.desk.address },
      .text("gio_lam_viec", "Giờ làm việc") { $0.desk.hours },
      .text("dien_thoai", "Điện thoại") { $0.desk.phone },
      .text("thu_dien_tu", "Thư điện tử") { $0.desk.mail },
      .text("tiep_nhan_pakn", "Nơi nhận phản ánh, kiến nghị") { $0.desk.feedbackWords },
      .text("ghi_chu", "Ghi chú") { $0.desk.standing.remark },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.desk.standing.isIllustrative },
    ])
}

/// Where to submit, on the home page (`noi_nop`); nil where the content names no desk.
struct HomeDesks: Sendable {
  let maker: PageMaker

  /// The front page shows the first of many and links to all.
  private static let few = 4

  init?(_ maker: PageMaker) {
    guard !maker.site.library.desks.isEmpty else { return nil }
    self.maker = maker
  }

  static let shape = Shape<HomeDesks>(
    "noi_nop", "Nộp hồ sơ ở đâu",
    [
      .list("quay", "Mấy Bộ phận Một cửa đầu danh sách", DeskRow.shape) { desks in
        desks.maker.site.library.desks.prefix(few).map { DeskRow(desk: $0.value, maker: desks.maker) }
      },
      .text("moi_noi", "Trang mọi Bộ phận Một cửa") { $0.maker.link(Address.desks) },
    ])
}
