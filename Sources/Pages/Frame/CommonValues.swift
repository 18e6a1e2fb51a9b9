import Formats
import Markup
import Records
import Reform
import Templates
import Vietnamese

/// What every page has: the site, the navigation, the way home, the words for search engines (`chung`).
public struct CommonValues: Sendable {
  let plan: SitePlan
  let page: PlannedPage
  let content: PageContent
  let root: String
  let entrances: [EntranceLink]

  /// The record of a page.
  public static func record(_ plan: SitePlan, _ page: PlannedPage, _ content: PageContent) -> Record {
    let root = root(of: page, plan)
    return shape.record(
      CommonValues(
        plan: plan, page: page, content: content, root: root, entrances: EntranceLink.all(plan, page, root: root)))
  }

  /// A 404 page may be shown at any depth, so its links start at the site's own root.
  private static func root(of page: PlannedPage, _ plan: SitePlan) -> String {
    guard page.path == "404.html" else { return Address.root(from: page.path) }
    let address = plan.context.site.address
    guard let scheme = address.firstRange(of: "://") else { return "" }
    let rest = address[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  private var site: Site { plan.context.site }

  /// The page's address at the public site; nil where the site has none: a relative one tells a search engine nothing.
  private var address: String? { Self.address(of: page.path, site) }

  static func address(of path: String, _ site: Site) -> String? {
    // The home page is the folder itself.
    site.address.isEmpty ? nil : site.address + (path == "index.html" ? "" : path)
  }

  /// The main figure of the page where it has a picture, else the site's; sharing services take whole addresses only.
  private var picture: String? {
    guard !site.address.isEmpty else { return nil }
    guard plan.context.hasPictures, let main = content.figures.first, main.hasPicture else {
      return site.address + "tep/og.png"
    }
    return site.address + FigureFiles.base(page.path) + main.fileEnding + ".png"
  }

  private var citation: String {
    let parts = [
      site.responsibleBody, "“\(page.title)”", site.name, "số liệu đến ngày \(plan.context.asOf.vietnamese)",
    ]
    return parts.filter { !$0.isEmpty }.joined(separator: ", ") + (address.map { ", \($0)" } ?? ".")
  }

  private var report: String? {
    guard !site.contact.mail.isEmpty else {
      return plan.paths.contains("lien-he.html") ? root + "lien-he.html" : nil
    }
    let title = Summary.cut(page.title, 60)
    let body =
      "Trang: \(address ?? page.path)\nHình, bảng hoặc con số: \nĐang ghi: \nTheo tôi là: \nCăn cứ (văn bản, tệp, ô): \n"
    return "mailto:\(site.contact.mail)?subject=\(PercentCoding.encoded("Báo sai số liệu: " + title))"
      + "&body=\(PercentCoding.encoded(body))"
  }

  private var isHidden: Bool { site.isDemonstration || page.isDraft || !page.isIndexed }

  private var crumbs: [Link] {
    guard page.path != "index.html" else { return [] }
    return [Link("Trang chủ", root + "index.html")]
      + page.trail.filter { plan.paths.contains($0.path) }.map { Link($0.title, root + $0.path) } + [Link(page.title)]
  }

  static let shape = Shape<CommonValues>(
    "chung", "Những gì trang nào cũng có",
    [
      .text("ngon_ngu", "Ngôn ngữ của trang: vi hoặc en") { _ in "vi" },
      .text("goc", "Đường từ trang này về gốc cổng: trống, ../ hoặc ../../") { $0.root },
      .text("tieu_de", "Tiêu đề trang") { $0.page.title },
      .text("mo_ta", "Một hai câu cho máy tìm kiếm và khi chia sẻ") { $0.content.description },
      .text("dia_chi", "Địa chỉ chuẩn của trang; không có khi site.yaml không ghi dia_chi") { $0.address },
      .text("anh", "Ảnh khi chia sẻ; không có khi site.yaml không ghi dia_chi") { $0.picture },
      .text("ten_tep", "Tên tệp của trang, không có .html") {
        FigureFiles.base($0.page.path).split(separator: "/").last.map(String.init)
      },
      .text("dia_chi_hinh", "Địa chỉ công khai của trang, không có .html: đầu địa chỉ của tệp hình") { values in
        values.site.address.isEmpty ? nil : values.site.address + FigureFiles.base(values.page.path)
      },
      .text("dia_chi_nhung", "Địa chỉ công khai của trang nhúng, không có .html") { values in
        values.site.address.isEmpty ? nil : values.site.address + "nhung/" + FigureFiles.base(values.page.path)
      },
      .flag("co_png", "Hình có tệp PNG") { $0.plan.context.hasPictures },
      .text("trich_dan_trang", "Cách trích dẫn trang") { $0.citation },
      .text("bao_loi", "Gửi thư báo sai, đã ghi sẵn trang nào; không có hộp thư thì là trang liên hệ") { $0.report },
      .text("trang_cach_tinh", "Trang cách tính") { values in
        values.plan.paths.contains("phuong-phap.html") ? values.root + "phuong-phap.html" : nil
      },
      .flag("khong_lap_chi_muc", "Máy tìm kiếm không được lấy trang này") { $0.isHidden },
      .markup("json_ld", "Dữ liệu JSON-LD của trang") { LinkedData.markup($0.plan, $0.page, $0.content) },
      .made(record: "cong", "Cổng này", SiteValues.shape) { $0.plan.shared.site },
      .made(list: "muc_chinh", "Các mục chính có nội dung", NavigationItem.shape) {
        $0.plan.shared.navigation($0.plan, $0.page, root: $0.root)
      },
      .list("muc_con", "Các trang chính của mục đang xem", EntranceLink.shape) { $0.entrances },
      .flag("co_muc_con", "Mục đang xem có nhiều trang chính, và trang này là một trong đó") {
        !$0.entrances.isEmpty
      },
      .text("muc_hien_tai", "Tên mục đang xem") { values in
        values.page.section.flatMap { values.plan.sections.contains($0) ? $0.title : nil }
      },
      .list("duong_dan", "Đường dẫn từ trang chủ đến trang này", Link.shape) { $0.crumbs },
      .made(list: "chan_trang", "Các liên kết ở chân trang", Link.shape) {
        $0.plan.shared.foot($0.plan, root: $0.root)
      },
    ])
}

/// The portal as pages print it.
struct SiteValues: Sendable {
  let site: Site
  let asOf: Day
  /// A file that is published; empty where there is none.
  let emblem: String

  init(_ context: SiteContext) {
    site = context.site
    asOf = context.asOf
    let file = site.emblem
    let isThere = context.library.attachments.contains { $0.path == file } && !context.withheldPictures.contains(file)
    emblem = isThere && !site.isDemonstration ? file : ""
  }

  static let shape = Shape<SiteValues>(
    "cong", "Cổng này là của ai",
    [
      .text("ten", "Tên cổng, không nhắc lại tên tỉnh") { $0.shortName },
      .text("tinh", "Tên tỉnh như in dưới tên cổng: tỉnh Thái Nguyên") { $0.province },
      .text("co_quan_chu_quan", "Cơ quan chịu trách nhiệm nội dung") { $0.site.responsibleBody },
      .text("ngay_so_lieu", "Ngày số liệu") { $0.asOf.vietnamese },
      .flag("trinh_dien", "Bản trình diễn phần mềm") { $0.site.isDemonstration },
      .text("bieu_trung", "Đường dẫn biểu trưng từ gốc cổng") { $0.emblem },
      .flag("mau", "Cổng có màu riêng (tep/mau.css)") { AccentStyle.isColour($0.site.accent) },
      .text("giay_phep", "Giấy phép dữ liệu") { $0.site.licence },
      .record("lien_he", "Liên hệ", contactShape) { values in
        let contact = values.site.contact
        return contact.address.isEmpty && contact.phone.isEmpty && contact.mail.isEmpty ? nil : contact
      },
      .record("nguoi_phat_ngon", "Người phát ngôn", spokespersonShape) { values in
        values.site.spokesperson.name.isEmpty ? nil : values.site.spokesperson
      },
    ])

  /// *tỉnh Thái Nguyên*, *thành phố Hà Nội* as it stands.
  private var province: String {
    let name = site.province
    let folded = Fold.name(name)
    let hasKind = ["tinh ", "thanh pho ", "tp "].contains { folded.hasPrefix($0) }
    if site.level != .province { return site.responsibleBody }
    return hasKind ? name : "tỉnh \(name)"
  }

  /// The header prints the province below the name; a name that ends with it would say it twice.
  private var shortName: String {
    let name = site.name
    for ending in [" \(province)", " \(site.province)"] where name.lowercased().hasSuffix(ending.lowercased()) {
      return String(name.dropLast(ending.count))
    }
    return name
  }

  private static let contactShape = Shape<Site.Contact>(
    "lien_he", "Liên hệ của cơ quan",
    [
      .text("dia_chi_tru_so", "Địa chỉ trụ sở") { $0.address },
      .text("dien_thoai", "Điện thoại") { $0.phone },
      .text("thu_dien_tu", "Thư điện tử") { $0.mail },
    ])

  private static let spokespersonShape = Shape<Site.Spokesperson>(
    "nguoi", "Người phát ngôn",
    [
      .text("ten", "Họ tên") { $0.name },
      .text("chuc_vu", "Chức vụ") { $0.position },
      .text("dien_thoai", "Điện thoại") { $0.phone },
      .text("thu_dien_tu", "Thư điện tử") { $0.mail },
    ])
}

/// `mau` of `site.yaml` as a stylesheet that sets the accent.
enum AccentStyle {
  static func isColour(_ text: String) -> Bool {
    text.utf8.count == 7 && text.hasPrefix("#") && text.dropFirst().allSatisfy(\.isHexDigit)
  }
}
