import Diagnostics
import Formats
import Records
import Reform

extension Site {
  /// `site.yaml`. Its nested keys (`lien_he`, `nguoi_phat_ngon`) are written with a dot here.
  public static let schema = FrontMatterSchema<Site>(
    "site.yaml", "Trang này của ai, số liệu tính đến ngày nào.",
    fields: [
      Field.text("ten_cong", "Tên cổng", "Tên in trên đầu mọi trang", \.name).required,
      Field.text("tinh", "Tỉnh", "Tỉnh, thành phố", \.province).required,
      Field.text(
        "co_quan_chu_quan", "Cơ quan chủ quản", "Cơ quan chịu trách nhiệm về nội dung", \.responsibleBody
      ).required,
      Field(
        "ngay_so_lieu", "Ngày số liệu", meaning: "Ngày mà tình trạng nhiệm vụ được tính đến",
        takes: Words("ngày: 16/11/2026 hoặc 2026-11-16", "a day: 16/11/2026 or 2026-11-16"), type: .date,
        isRequired: true,
        read: { site, reading in if let day = reading.day() { site.figuresDay = day } },
        write: { .text($0.figuresDay.iso) }),
      Field(
        "dia_chi", "Địa chỉ công khai", meaning: "Địa chỉ của cổng trên mạng, dùng cho liên kết chuẩn và bản tin",
        takes: Words("địa chỉ bắt đầu bằng https://", "an address that begins with https://"), type: .string,
        read: { site, reading in site.address = reading.webAddress() },
        write: { $0.address.isEmpty ? .absent : .text($0.address) }),
      .choice("cap", "Cấp", "Cổng của tỉnh, sở hay xã", \.level),
      .text("don_vi", "Đơn vị", "Mã đơn vị hành chính hoặc cơ quan của chính cổng", \.ownUnit),
      .text("bieu_trung", "Biểu trưng", "Tệp ảnh trong tep/", \.emblem),
      Field(
        "mau", "Màu", meaning: "Màu nhấn, dạng #24315f",
        takes: Words("màu có sáu chữ số hệ mười sáu: #24315f", "a colour of six hexadecimal digits: #24315f"),
        type: .string, read: { site, reading in site.accent = reading.colour() },
        write: { $0.accent.isEmpty ? .absent : .text($0.accent) }),
      .text("giay_phep", "Giấy phép dữ liệu", "Điều kiện dùng lại số liệu", \.licence),
      .choice(
        "nhip_cap_nhat", "Nhịp cập nhật",
        "Số liệu của cổng được cập nhật bao lâu một lần, khi lịch công bố không nói khác",
        titles: { [$0.words] }, \.rhythm),
      .flag(
        "trinh_dien", "Trình diễn", "Bản trình diễn phần mềm, không phải trang của cơ quan nhà nước", \.isDemonstration),
      Field(
        "sap_den_han_ngay", "Số ngày coi là sắp đến hạn", meaning: "Còn bấy nhiêu ngày thì ghi “sắp đến hạn”",
        takes: Words("số nguyên không âm", "a whole number from 0"), type: .integer,
        read: { site, reading in if let days = reading.count() { site.dueSoonDays = days } },
        write: { .integer($0.dueSoonDays) }),
      .list(
        "viec_thuong_gap", "Việc thường gặp", "Mã các thủ tục đưa lên đầu trang chủ", commas: true, \.commonProcedures),
      .flag(
        "niem_yet", "Bản niêm yết",
        "Có làm bản niêm yết (A4, A3, mã QR) cho từng thủ tục, lĩnh vực, cơ quan hay không; không ghi là có",
        \.hasNotices),
      .flag(
        "thanh_phan", "Trang thành phần giao diện", "Có làm trang thanh-phan.html cho người sửa mẫu trang hay không",
        \.showsComponents),
      .text("ngon_ngu", "Ngôn ngữ", "vi hoặc en: ngôn ngữ của thông báo", \.language),
      .text("lien_he.dia_chi", "Liên hệ: địa chỉ", "Địa chỉ cơ quan", \.contact.address),
      .text("lien_he.dien_thoai", "Liên hệ: điện thoại", "Điện thoại cơ quan", \.contact.phone),
      mail("lien_he.thu_dien_tu", "Liên hệ: thư điện tử", "Thư điện tử cơ quan", \.contact.mail),
      .text("nguoi_phat_ngon.ten", "Người phát ngôn: tên", "Họ tên người phát ngôn", \.spokesperson.name),
      .text("nguoi_phat_ngon.chuc_vu", "Người phát ngôn: chức vụ", "Chức vụ", \.spokesperson.position),
      .text("nguoi_phat_ngon.dien_thoai", "Người phát ngôn: điện thoại", "Điện thoại", \.spokesperson.phone),
      mail("nguoi_phat_ngon.thu_dien_tu", "Người phát ngôn: thư điện tử", "Thư điện tử", \.spokesperson.mail),
    ])

  private static func mail(
    _ key: String, _ title: String, _ meaning: String, _ member: WritableKeyPath<Site, String> & Sendable
  ) -> Field<Site> {
    Field(
      key, title, meaning: meaning,
      takes: Words("địa chỉ thư: vanphong@tinh.gov.vn", "a mail address: office@province.gov.vn"), type: .string,
      read: { site, reading in site[keyPath: member] = reading.mailAddress() },
      write: { $0[keyPath: member].isEmpty ? .absent : .text($0[keyPath: member]) })
  }
}

enum SiteLoading {
  /// Whose site it is. Without a readable `site.yaml` there is a fault, and an empty site so that the rest is checked too.
  /// `unitPlace` receives where the own unit is named: whether there is such a unit is known later.
  static func load(_ intake: inout Intake, unitPlace: inout Place?) -> Site {
    // Stands in only where the file gives no day; that is an error, so no page is ever made with it.
    var site = Site(figuresDay: Day(ordinal: 0))
    guard let file = intake.take("site.yaml") else {
      if intake.isUnreadable("site.yaml") { return site }
      intake.faults.append(
        LoadingFaults.siteMissing.fault(
          at: Place(file: "site.yaml"),
          Words("thư mục nội dung thiếu tệp site.yaml", "the content folder has no site.yaml"),
          suggestion: Words(
            "“congkhai new THƯ-MỤC” tạo một thư mục mẫu", "“congkhai new DIR” makes a folder to start from")))
      return site
    }
    guard let mapping = YAMLReader.read(file.bytes, file: "site.yaml").collect(into: &intake.faults) else {
      // A file that cannot be read as a whole is one fault; the keys it seems to lack are none.
      intake.hasLostRecords = true
      return site
    }
    intake.keep(mapping)
    let present = Site.schema.read(mapping.flattened, into: &site, file: "site.yaml").collect(into: &intake.faults)
    unitPlace = present["don_vi"]
    if let place = present["bieu_trung"] { SiteChecks.emblem(site.emblem, at: place, &intake) }
    return site
  }
}

extension FieldReading {
  /// An address that ends in `/`; empty where it is none.
  mutating func webAddress() -> String {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(where: \.isWhitespace) else {
      report(
        LoadingFaults.addressUnreadable,
        Words("“\(text)” không phải địa chỉ trang mạng", "“\(text)” is no web address"),
        suggestion: Self.namesHost(text)
          ? Words(same: "https://\(text)")
          : Words(
            "ghi địa chỉ đầy đủ, ví dụ: https://cchc.tinh-mau.example/; chưa có địa chỉ thì bỏ dòng này",
            "write the whole address, such as https://cchc.tinh-mau.example/; leave the line out where there is none yet"
          ))
      return ""
    }
    return text.hasSuffix("/") ? text : text + "/"
  }

  /// Whether only the scheme is missing: `cchc.thainguyen.gov.vn`.
  private static func namesHost(_ text: String) -> Bool {
    let labels = text.prefix { $0 != "/" }.split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
      && labels.allSatisfy { label in
        !label.isEmpty
          && label.utf8.allSatisfy {
            (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
          }
      }
  }
}
