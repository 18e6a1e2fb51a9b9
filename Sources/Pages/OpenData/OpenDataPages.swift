import Markup
import Templates
import Vietnamese

/// Open data: the catalogue of every table, and the dictionary of their columns.
enum OpenDataPages {
  static let all = [catalogue, dictionary]

  static let catalogue = PageKind(
    "du-lieu", "Danh mục dữ liệu mở", names: shape.names,
    files: { _ in
      [
        PlannedFile("datapackage.json") { DataPackage.bytes($0) },
        PlannedFile("data.json") { DataCatalogFile.bytes($0) },
      ]
    }
  ) { _ in
    [
      PlannedPage("du-lieu/index.html", kind: "du-lieu", title: "Dữ liệu mở", section: .data) { maker in
        let values = Values(maker: maker, catalogue: maker.plan.catalogue)
        return PageContent(description: values.lead, head: head(values), body: shape.record(values))
      }
    ]
  }

  private static func head(_ values: Values) -> PageHead {
    let site = values.maker.site.site
    var facts = [Fact("Bản số liệu", "ngày \(values.maker.site.asOf.vietnamese)")]
    facts.append(Fact("Giấy phép", site.licence.isEmpty ? "chưa ghi" : site.licence, address: values.licencePage))
    facts.append(Fact("Nhịp cập nhật", OpenDataWords.rhythm(site) ?? "chưa ghi", address: values.calendarPage))
    if !site.contact.mail.isEmpty {
      facts.append(Fact("Liên hệ", site.contact.mail, address: "mailto:" + site.contact.mail))
    } else if !site.contact.phone.isEmpty {
      facts.append(Fact("Liên hệ", site.contact.phone))
    }
    return PageHead(kindLine: "Danh mục dữ liệu", lead: values.lead, facts: facts)
  }

  struct Values: Sendable {
    let maker: PageMaker
    let catalogue: OpenCatalogue

    var lead: String {
      let count = catalogue.entries.count
      guard count > 0 else { return "Cổng chưa công bố bảng số liệu nào." }
      let rows = catalogue.entries.reduce(0) { $0 + $1.facts.rowCount }
      return
        "\(Format.integer(count))\u{A0}bảng với \(Format.integer(rows))\u{A0}dòng, tải về tự do; mỗi bảng ghi kỳ số "
        + "liệu, nguồn và ý nghĩa từng cột."
    }

    var licencePage: String? { maker.linkIfThere("ban-quyen.html") }
    var calendarPage: String? { maker.linkIfThere("lich-cong-bo.html") }
  }

  private static let shape = Shape<Values>(
    "du-lieu", "Danh mục dữ liệu mở",
    [
      .flag("co_trang_lien_quan", "Có trang cùng mục") { !OpenDataWays.rows($0.maker).isEmpty },
      .list("trang_lien_quan", "Lịch công bố, đính chính, cách tính, từ điển dữ liệu", LinkRow.shape) {
        OpenDataWays.rows($0.maker)
      },
      .list("nhom_tep", "Bảng số liệu của từng mục", groupShape) { values in
        values.catalogue.sections.map { Group(section: $0, values: values) }
      },
      .record("dung_so_lieu", "Tệp mô tả cả kho dữ liệu", Kit.shape) { values in
        let site = values.maker.site.site
        return values.maker.kit(
          Reuse(
            files: [
              Download("Mô tả mọi bảng và cột (Frictionless)", values.maker.link("datapackage.json"), format: "JSON"),
              Download("Danh mục theo chuẩn DCAT", values.maker.link("data.json"), format: "JSON"),
            ],
            citation: "\(site.responsibleBody), \(site.name), bản số liệu ngày \(values.maker.site.asOf.vietnamese).",
            licence: site.licence))
      },
    ])

  private struct Group: Sendable {
    let section: Section
    let values: Values

    var families: [[OpenCatalogue.Entry]] { values.catalogue.groups(section) }
  }

  private static let groupShape = Shape<Group>(
    "nhom_tep", "Bảng số liệu của một mục",
    [
      .text("neo", "Địa chỉ trong trang") { $0.section.rawValue },
      .text("ten_nhom", "Tên mục") { $0.section.title },
      .text("so_bang", "12 bảng") { group in "\(group.families.reduce(0) { $0 + $1.count })\u{A0}bảng" },
      .list("bang_tep", "Các bảng", OpenRow.shape) { group in
        group.families.map { OpenRow(entries: $0, maker: group.values.maker) }
      },
    ])

  // MARK: the dictionary of columns

  static let dictionary = PageKind("tu-dien-du-lieu", "Từ điển dữ liệu", names: dictionaryShape.names) { context in
    let files = PageKind.all.flatMap { $0.files(context) }
    let sections = Section.allCases.filter { section in files.contains { $0.table?.section == section } }
    let list = PlannedPage(
      OpenDataWays.dictionary.path, kind: "danh-sach", title: "Từ điển dữ liệu", section: .data,
      trail: [OpenDataWays.root]
    ) { maker in
      let catalogue = maker.plan.catalogue
      return PageContent(
        description: dictionaryLead, head: PageHead(kindLine: "Dữ liệu mở", lead: dictionaryLead),
        body: LinkGroups.shape.record(
          LinkGroups(groups: sections.map { sectionGroup($0, catalogue.groups($0), maker) })))
    }
    return [list]
      + sections.map { section in
        PlannedPage(
          OpenDataWays.dictionary(section), kind: "tu-dien-du-lieu", title: "Từ điển dữ liệu: \(section.title)",
          section: .data, trail: [OpenDataWays.root, OpenDataWays.dictionary]
        ) { maker in
          let groups = maker.plan.catalogue.groups(section)
          let lead = "Các cột của \(groups.count)\u{A0}bảng thuộc mục \(section.title)."
          return PageContent(
            description: lead, head: PageHead(kindLine: "Từ điển dữ liệu", lead: lead),
            body: dictionaryShape.record((maker, groups)))
        }
      }
  }

  private static let dictionaryLead =
    "Tên, kiểu và ý nghĩa từng cột của các bảng mà cổng công bố. Tên cột trong tệp CSV không dấu và không đổi."

  private static func sectionGroup(
    _ section: Section, _ families: [[OpenCatalogue.Entry]], _ maker: PageMaker
  ) -> LinkGroup {
    LinkGroup(
      anchor: section.rawValue, title: section.title,
      rows: families.map { entries in
        LinkRow(
          entries.first?.table.family ?? "",
          maker.link(OpenDataWays.dictionary(section) + "#" + OpenRow.anchor(entries)),
          more: "\(OpenRow.columns(entries).count)\u{A0}cột")
      })
  }

  private static let dictionaryShape = Shape<(PageMaker, [[OpenCatalogue.Entry]])>(
    "tu-dien-du-lieu", "Từ điển dữ liệu của một mục",
    [
      .list("bang_cot", "Các bảng", tableShape) { values in values.1.map { ($0, values.0) } }
    ])

  private static let tableShape = Shape<([OpenCatalogue.Entry], PageMaker)>(
    "bang_cot", "Các cột của một bảng",
    [
      .text("neo", "Địa chỉ trong trang") { OpenRow.anchor($0.0) },
      .text("ten", "Tên bảng") { $0.0.first?.table.family },
      .text("mo_ta_bang", "Bảng chứa gì") { $0.0.first?.table.meaning },
      .list("cot_du_lieu", "Các cột", columnShape) { values in
        let columns = OpenRow.columns(values.0)
        return columns + (values.1.site.site.isDemonstration ? [OpenDataWords.demonstrationColumn] : [])
      },
    ])

  private static let columnShape = Shape<OpenColumn>(
    "cot_du_lieu", "Một cột",
    [
      .text("khoa", "Tên trong tệp") { $0.key },
      .text("nhan", "Tên đầy đủ") { $0.title },
      .text("gia_tri", "Nghĩa") { $0.meaning },
      .text("kieu", "Kiểu") { OpenRow.typeWords($0) },
      .text("them", "Các giá trị nhận") { column in
        column.choices.isEmpty ? nil : "nhận: " + column.choices.joined(separator: "; ")
      },
    ])
}

/// The pages of the section of open data, as ways on.
enum OpenDataWays {
  static let root = Crumb("Dữ liệu mở", "du-lieu/index.html")

  static let dictionary = Crumb("Từ điển dữ liệu", "du-lieu/tu-dien/index.html")

  /// The columns of the tables of one section.
  static func dictionary(_ section: Section) -> String { "du-lieu/tu-dien/\(Slug.make(section.title)).html" }

  private static let pages: [(path: String, title: String, more: String)] = [
    (dictionary.path, dictionary.title, "tên, kiểu và ý nghĩa từng cột"),
    ("lich-cong-bo.html", "Lịch công bố", "số liệu nào ra ngày nào"),
    ("dinh-chinh.html", "Đính chính", "số đã sửa, vì sao"),
    ("phuong-phap.html", "Cách tính", "thời hạn, tình trạng, hạng, tỷ lệ"),
    ("muc-do-cong-khai.html", "Mức độ công khai", "điều phải công khai, điều đã có"),
    ("don-vi-hanh-chinh.html", "Đơn vị hành chính qua các thời kỳ", "đơn vị nào thành đơn vị nào"),
  ]

  /// Those that the site has, without the page itself.
  static func rows(_ maker: PageMaker) -> [LinkRow] {
    pages.filter { $0.path != maker.path }.compactMap { page in
      maker.linkIfThere(page.path).map { LinkRow(page.title, $0, more: page.more) }
    }
  }
}

/// One line of the catalogue: a table, or tables of one kind that differ by year.
struct OpenRow: Sendable {
  let entries: [OpenCatalogue.Entry]
  let maker: PageMaker

  static func anchor(_ entries: [OpenCatalogue.Entry]) -> String { "bang-" + (entries.first?.name ?? "") }

  /// The columns that any of the tables has, in their order.
  static func columns(_ entries: [OpenCatalogue.Entry]) -> [OpenColumn] {
    var seen: Set<String> = []
    return entries.flatMap(\.facts.columns).filter { seen.insert($0.key).inserted }
  }

  /// In a workbook a number is a number and a day a day, however they are written in CSV.
  static func typeWords(_ column: OpenColumn, inWorkbook: Bool = false) -> String {
    switch column.type {
    case .number where inWorkbook: "số"
    case .date where inWorkbook: "ngày"
    case .string: "chữ"
    case .integer: "số nguyên"
    case .number: column.hasDecimalComma ? "số, phần lẻ sau dấu phẩy" : "số"
    case .date: "ngày, YYYY-MM-DD"
    case .boolean: "co hoặc khong"
    case .year: "năm"
    case .datetime: "thời điểm có múi giờ"
    }
  }

  private var rowCount: Int { entries.reduce(0) { $0 + $1.facts.rowCount } }
  private var illustrativeCount: Int { entries.reduce(0) { $0 + $1.facts.illustrativeCount } }

  private var period: String? {
    let periods = entries.compactMap(\.facts.period)
    return OpenPeriod(periods.flatMap { [$0.from, $0.to] })?.words
  }

  private var sources: [String] {
    var seen: Set<String> = []
    return entries.flatMap(\.facts.sources).filter { seen.insert($0).inserted }
  }

  /// *kỳ 2006–2023 · bản ngày 16/11/2026 · cập nhật hằng năm*
  private var standing: String {
    var parts: [String] = []
    if let period { parts.append("Kỳ số liệu: \(period)") }
    parts.append((parts.isEmpty ? "Bản ngày " : "bản ngày ") + maker.site.asOf.vietnamese)
    if let entry = entries.first, let rhythm = OpenDataWords.rhythm(of: entry, maker.site) {
      parts.append("cập nhật \(rhythm)")
    }
    return parts.joined(separator: " · ")
  }

  /// The first sources by name, the others by count.
  private var sourceWords: String {
    let all = sources
    guard let first = all.first else { return maker.site.site.responsibleBody }
    return all.count == 1 ? first : "\(first) và \(all.count - 1)\u{A0}nguồn khác, ghi ở từng dòng"
  }

  private var files: [Download] {
    guard entries.count == 1, let entry = entries.first else {
      return entries.reversed().map { Download($0.table.label, maker.link($0.path), format: "CSV") }
    }
    return ([entry.path] + entry.siblings).compactMap { path in
      DataForm(path).map { Download($0.label, maker.link(path), format: $0.label) }
    }
  }

  static let shape = Shape<OpenRow>(
    "bang_tep", "Một bảng số liệu",
    [
      .text("ten", "Tên bảng") { $0.entries.first?.table.family },
      .text("lien_ket", "Trang có số liệu này") { row in
        row.entries.last.flatMap { row.maker.linkIfThere($0.table.page) }
      },
      .flag("minh_hoa_dong", "Cả bảng là minh họa") { $0.rowCount > 0 && $0.illustrativeCount == $0.rowCount },
      .text("minh_hoa_mot_phan", "Bao nhiêu dòng là minh họa") { row in
        row.illustrativeCount > 0 && row.illustrativeCount < row.rowCount
          ? "\(Format.integer(row.illustrativeCount))\u{A0}dòng là số liệu minh họa" : nil
      },
      .text("them", "Bảng chứa gì") { $0.entries.first?.table.meaning },
      .text("ban", "Kỳ số liệu, bản, nhịp cập nhật") { $0.standing },
      .text("nguon_bang", "Nguồn") { $0.sourceWords },
      .text("lien_ket_cot", "Các cột của bảng trong từ điển") {
        row in
        row.entries.first.map { entry in
          row.maker.link(OpenDataWays.dictionary(entry.table.section) + "#" + anchor(row.entries))
        }
      },
      .text("so_dong", "Số dòng") { Format.integer($0.rowCount) },
      .list("tep", "Các tệp", Download.shape) { $0.files },
    ])
}
