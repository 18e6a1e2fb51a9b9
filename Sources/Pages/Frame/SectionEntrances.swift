import Templates

/// The pages by which a reader enters a section, in the order of the navigation; those without content are not there.
extension Section {
  private static let entrances: [Section: [Crumb]] = [
    .procedures: [
      Crumb("Tra cứu", "thu-tuc/index.html"), Crumb("Theo lĩnh vực", "thu-tuc/linh-vuc/index.html"),
      Crumb("Theo cơ quan", "thu-tuc/co-quan/index.html"), Crumb("Theo việc cần làm", "thu-tuc/viec-can-lam.html"),
      Crumb("Mới, sửa đổi, bãi bỏ", "thu-tuc/thay-doi.html"),
      Crumb("Bản niêm yết", Address.notices),
    ],
    .dossiers: [
      Crumb("Báo cáo", "bao-cao/index.html"), Crumb("Tình hình gửi báo cáo", "bao-cao/tinh-hinh-gui.html"),
      Crumb("Xin lỗi vì trễ hạn", "xin-loi.html"), Crumb("Bộ phận Một cửa", "mot-cua.html"),
    ],
    .indices: [Crumb("Chỉ số, xếp hạng", "chi-so/index.html"), Crumb("Khảo sát hài lòng", "khao-sat.html")],
    .plans: [
      Crumb("Kế hoạch", "ke-hoach/index.html"), Crumb("Tiến độ nhiệm vụ", "tien-do/index.html"),
      Crumb("Việc đến hạn", "tien-do/viec-den-han.html"), Crumb("Mục tiêu, chỉ tiêu", "chi-tieu.html"),
      Crumb("Theo cơ quan", "tien-do/co-quan/index.html"),
      Crumb("Kế hoạch của từng cơ quan", "ke-hoach-cua-co-quan.html"),
    ],
    .direction: [
      Crumb("Văn bản", "van-ban/index.html"), Crumb("Kiểm tra", "kiem-tra.html"), Crumb("Sáng kiến", "sang-kien.html"),
      Crumb("Đối thoại", "doi-thoai.html"), Crumb("ISO", "iso.html"), Crumb("Cơ quan, đơn vị", "co-quan/index.html"),
    ],
    .news: [Crumb("Tin, bài", "tin-tuc/index.html"), Crumb("Chỉ tiêu, nhật ký tuyên truyền", "tuyen-truyen.html")],
    .data: [
      Crumb("Tải số liệu", "du-lieu/index.html"), Crumb("Lịch công bố", "lich-cong-bo.html"),
      Crumb("Đính chính", "dinh-chinh.html"), Crumb("Đối chiếu số liệu", "doi-chieu.html"),
      Crumb("Cách tính", "phuong-phap.html"),
      Crumb("Mức độ công khai", "muc-do-cong-khai.html"),
    ],
  ]

  /// The entrances that are among the addresses of a site.
  func entrances(among paths: Set<String>) -> [Crumb] {
    (Self.entrances[self] ?? [Crumb(title, path)]).filter { paths.contains($0.path) }
  }
}

/// An entrance of the section, on another one.
struct EntranceLink: Sendable {
  let link: Link
  let isHere: Bool

  static func all(_ plan: SitePlan, _ page: PlannedPage, root: String) -> [EntranceLink] {
    guard let entrances = page.section.flatMap({ plan.entrances[$0] }) else { return [] }
    guard entrances.count > 1, entrances.contains(where: { $0.path == page.path }) else { return [] }
    return entrances.map { EntranceLink(link: Link($0.title, root + $0.path), isHere: $0.path == page.path) }
  }

  static let shape = Shape<EntranceLink>(
    "muc_con", "Một trang chính của mục",
    [
      .text("ten", "Tên") { $0.link.title },
      .text("lien_ket", "Địa chỉ") { $0.link.address },
      .flag("la_trang_nay", "Chính là trang đang xem") { $0.isHere },
    ])
}
