import Diagnostics
import Loading
import Records
import Reform
import Templates
import Vietnamese

/// The level of disclosure: what law and plans ask to be public, what the site has, since when, and what is overdue.
enum DisclosureLevel {
  static let path = "muc-do-cong-khai.html"

  static let kind = PageKind(
    "muc-do-cong-khai", "Mức độ công khai", names: shape.names,
    files: { context in
      guard let first = context.library.duties.first else { return [] }
      return [
        .table(
          "muc-do-cong-khai.csv", "Những điều phải công khai và căn cứ", DisclosureDuty.schema, section: .data,
          page: path, source: first.place
        ) { $0.library.duties.map(\.value) }
      ]
    }
  ) { _ in
    [
      PlannedPage(
        path, kind: "muc-do-cong-khai", title: "Mức độ công khai", section: .data, trail: [OpenDataWays.root]
      ) { maker in
        let values = Values(maker)
        maker.faults += values.faults
        return PageContent(
          description: values.lead, head: PageHead(kindLine: "Dữ liệu mở", lead: values.lead),
          body: shape.record(values))
      }
    ]
  }

  struct Values: Sendable {
    let maker: PageMaker
    let ordered: [DutyRow]
    let others: [DutyRow]

    init(_ maker: PageMaker) {
      self.maker = maker
      let days = LastDays(maker.plan)
      let overdue = Self.overdue(maker.site)
      func row(_ subject: String, _ path: String, _ duty: DisclosureDuty?) -> DutyRow {
        let file = SitePath.file(path)
        return DutyRow(
          subject: subject, path: path, duty: duty, isThere: maker.plan.paths.contains(file), lastDay: days[file],
          overdueDays: overdue[file], rhythm: duty?.rhythm ?? maker.site.disclosure.rhythm(of: file), maker: maker)
      }
      ordered = maker.site.library.duties.map { duty in
        var made = row(duty.value.subject, duty.value.page, duty.value)
        made.place = duty.place
        return made
      }
      let named = Set(ordered.map { SitePath.file($0.path) })
      others = PublishableThings.all.filter { !named.contains($0.path) }.map { row($0.title, $0.path, nil) }
    }

    /// Days past the promised one, the longest of a page.
    private static func overdue(_ context: SiteContext) -> [String: Int] {
      var days: [String: Int] = [:]
      for position in context.disclosure.overdue {
        let release = context.library.releases[position].value
        guard case .overdue(let late) = release.state(on: context.asOf), !release.page.isEmpty else { continue }
        days[SitePath.file(release.page), default: 0] = max(days[SitePath.file(release.page)] ?? 0, late)
      }
      return days
    }

    /// One warning for each duty that nothing on the site meets, or whose page has long had nothing new.
    var faults: [Fault] {
      ordered.compactMap { row in
        guard let place = row.place, row.duty?.standing.explanation.isEmpty != false else { return nil }
        if !row.isThere {
          return PagesFaults.disclosureMissing.fault(
            at: place, Words("chưa có trang “\(row.path)”", "there is no page “\(row.path)”"),
            suggestion: Words(
              "thêm nội dung cho trang ấy, hoặc sửa cột trang nếu nội dung ở trang khác",
              "add the content, or mend “trang” where another page has it"))
        }
        guard row.overdueDays == nil, let days = row.staleDays, let last = row.lastDay, let rhythm = row.rhythm else {
          return nil
        }
        return PagesFaults.disclosureStale.fault(
          at: place,
          Words(
            "\(days) ngày không có gì mới (bản mới nhất ngày \(last.vietnamese)), trong khi cập nhật \(rhythm.words)",
            "nothing new for \(days) days, since \(last.iso)"),
          suggestion: Words(
            "cập nhật nội dung, hoặc sửa tan_suat nếu nhịp đã đổi", "bring it up to date, or mend tan_suat"))
      }
    }

    var lead: String {
      let rows = ordered.isEmpty ? others : ordered
      let there = rows.count { $0.isThere }
      let late = rows.count { $0.overdueDays != nil }
      let stale = rows.count { $0.overdueDays == nil && $0.staleDays != nil }
      let what = ordered.isEmpty ? "nội dung mà cổng có chỗ để công khai" : "nội dung mà luật và kế hoạch yêu cầu"
      let rest =
        (late > 0 ? "; \(late)\u{A0}nội dung quá lịch công bố" : "")
        + (stale > 0 ? "; \(stale)\u{A0}nội dung lâu chưa cập nhật" : "")
      return "Đã có \(there)/\(rows.count)\u{A0}\(what), tính đến ngày \(maker.site.asOf.vietnamese)\(rest)."
    }
  }

  private static let shape = Shape<Values>(
    "muc-do-cong-khai", "Mức độ công khai",
    [
      .list("nhom_cong_khai", "Theo yêu cầu của luật và kế hoạch; nội dung khác", groupShape) { values in
        [
          Group(
            anchor: "theo-yeu-cau", title: "Luật và kế hoạch yêu cầu", rows: values.ordered),
          Group(
            anchor: "noi-dung-khac", title: values.ordered.isEmpty ? "Nội dung công khai" : "Nội dung khác của cổng",
            rows: values.others),
        ].filter { !$0.rows.isEmpty }
      },
      .flag("co_giu_lai", "Có nội dung chưa đăng") { !$0.maker.site.library.withheld.isEmpty },
      .text("giu_lai", "Bao nhiêu nội dung là dự thảo hoặc chưa đến giờ đăng") { values in
        let withheld = values.maker.site.library.withheld
        return withheld.isEmpty
          ? nil : "\(withheld.count)\u{A0}nội dung đã soạn mà chưa đăng: dự thảo hoặc chưa đến giờ đăng."
      },
      .record("dung_so_lieu", "Để dùng lại", Kit.shape) { values in
        values.ordered.isEmpty
          ? nil
          : values.maker.kit(
            Reuse(
              sentence: values.lead,
              isIllustrative: values.ordered.contains { $0.duty?.standing.isIllustrative == true },
              files: [
                Download("Những điều phải công khai", values.maker.link("muc-do-cong-khai.csv"), format: "CSV")
              ], licence: values.maker.site.site.licence))
      },
    ])

  private struct Group: Sendable {
    let anchor: String
    let title: String
    let rows: [DutyRow]
  }

  private static let groupShape = Shape<Group>(
    "nhom_cong_khai", "Các nội dung",
    [
      .text("neo", "Địa chỉ trong trang") { $0.anchor },
      .text("ten_nhom", "Tên nhóm") { $0.title },
      .text("so_muc", "3/12 nội dung đã có") { group in
        "đã có \(group.rows.count { $0.isThere })/\(group.rows.count)\u{A0}nội dung"
      },
      .list("muc_cong_khai", "Các nội dung", DutyRow.shape) { $0.rows },
    ])
}

/// One thing that should be public.
struct DutyRow: Sendable {
  let subject: String
  let path: String
  let duty: DisclosureDuty?
  let isThere: Bool
  let lastDay: Day?
  let overdueDays: Int?
  let rhythm: UpdateRhythm?
  let maker: PageMaker
  var place: Place?

  /// Days since the newest content, where they are more than the rhythm allows.
  var staleDays: Int? {
    guard isThere, let lastDay, let limit = rhythm?.staleAfterDays else { return nil }
    let days = lastDay.days(to: maker.site.asOf)
    return days > limit ? days : nil
  }

  private var status: StatusValues {
    if let overdueDays {
      return StatusValues(
        key: "qua_han", title: "Quá lịch công bố \(Format.integer(overdueDays))\u{A0}ngày",
        more: isThere ? "bản trước vẫn đăng" : nil)
    }
    if let staleDays {
      return StatusValues(
        key: "qua_han", title: "Lâu chưa cập nhật",
        more: duty.flatMap { $0.standing.explanation.isEmpty ? nil : $0.standing.explanation }
          ?? "\(Format.integer(staleDays))\u{A0}ngày không có gì mới")
    }
    return isThere
      ? StatusValues(key: "hoan_thanh", title: "Đã công khai") : StatusValues(key: "chua_bao_cao", title: "Chưa có")
  }

  static let shape = Shape<DutyRow>(
    "muc_cong_khai", "Một nội dung phải công khai",
    [
      .text("noi_dung", "Nội dung") { $0.subject },
      .text("lien_ket", "Trang có nội dung này") { $0.maker.linkIfThere(SitePath.whole($0.path)) },
      .record("can_cu", "Căn cứ", Link.shape) { row in
        row.duty.flatMap { $0.basis.isEmpty ? nil : DisclosureLinks.basis($0.basis, row.maker) }
      },
      .record("cap_nhat", "Ngày của nội dung mới nhất", DayValues.shape) { $0.lastDay },
      .text("tan_suat", "hằng tháng, hằng quý…") { $0.rhythm?.words },
      .record("trang_thai", "Tình trạng", StatusValues.shape) { $0.status },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.duty?.standing.isIllustrative == true },
    ])
}

/// The newest day of each page, and of all pages below each list, no later than the day of the figures.
struct LastDays: Sendable {
  private var days: [String: Day] = [:]

  init(_ plan: SitePlan) {
    for page in plan.pages {
      guard let day = page.day, day <= plan.context.asOf else { continue }
      note(page.path, day)
      var folder = Substring(page.path)
      while let slash = folder.lastIndex(of: "/") {
        folder = folder[..<slash]
        note(folder + "/index.html", day)
      }
    }
  }

  private mutating func note(_ path: some StringProtocol, _ day: Day) {
    let path = String(path)
    if let known = days[path], day <= known { return }
    days[path] = day
  }

  subscript(path: String) -> Day? { days[path] }
}

/// What a site of this program can publish, each at its fixed address.
enum PublishableThings {
  static let all: [(title: String, path: String)] = [
    ("Thủ tục hành chính", "thu-tuc/index.html"),
    ("Thủ tục mới, sửa đổi, bãi bỏ", "thu-tuc/thay-doi.html"),
    ("Tình hình giải quyết hồ sơ", "bao-cao/index.html"),
    ("Bộ phận Một cửa", "mot-cua.html"),
    ("Công khai xin lỗi khi trễ hẹn", "xin-loi.html"),
    ("Chỉ số, xếp hạng", "chi-so/index.html"),
    ("Khảo sát mức độ hài lòng", "khao-sat.html"),
    ("Kế hoạch cải cách hành chính", "ke-hoach/index.html"),
    ("Tiến độ nhiệm vụ", "tien-do/index.html"),
    ("Mục tiêu, chỉ tiêu và kết quả", "chi-tieu.html"),
    ("Văn bản chỉ đạo, điều hành", "van-ban/index.html"),
    ("Kiểm tra cải cách hành chính", "kiem-tra.html"),
    ("Sáng kiến, mô hình", "sang-kien.html"),
    ("Đối thoại", "doi-thoai.html"),
    ("Hệ thống quản lý chất lượng ISO", "iso.html"),
    ("Tin tức, tuyên truyền", "tin-tuc/index.html"),
    ("Sản phẩm tuyên truyền", "tuyen-truyen.html"),
    ("Phản ánh, kiến nghị và trả lời", "phan-anh-kien-nghi.html"),
    ("Cơ quan, đơn vị", "co-quan/index.html"),
    ("Dữ liệu mở", "du-lieu/index.html"),
    ("Lịch công bố", "lich-cong-bo.html"),
    ("Đính chính", "dinh-chinh.html"),
    ("Cách tính", "phuong-phap.html"),
    ("Giới thiệu", "gioi-thieu.html"),
    ("Tiếp cận thông tin", "tiep-can-thong-tin.html"),
    ("Hỗ trợ tiếp cận", "ho-tro-tiep-can.html"),
    ("Bảo vệ dữ liệu cá nhân", "bao-ve-du-lieu-ca-nhan.html"),
    ("Bản quyền, trích dẫn", "ban-quyen.html"),
    ("Liên hệ, người phát ngôn", "lien-he.html"),
  ]
}
