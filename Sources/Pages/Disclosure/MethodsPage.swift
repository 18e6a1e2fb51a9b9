import Markup
import Reform
import Templates
import Vietnamese

/// How every figure of the site is worked out, in words, with the numbers of the settings that this site uses.
enum MethodsPage {
  static let path = "phuong-phap.html"

  static let kind = PageKind("phuong-phap", "Cách tính", names: shape.names) { _ in
    [
      PlannedPage(
        path, kind: "phuong-phap", title: "Cách tính", section: .data, trail: [OpenDataWays.root]
      ) { maker in
        let lead =
          "Từng con số trên cổng được tính thế nào: thời hạn, tình trạng, hạng, tỷ lệ; số nào in nguyên từ nguồn, số nào "
          + "cổng tự tính."
        return PageContent(
          description: lead, head: PageHead(kindLine: "Dữ liệu mở", lead: lead),
          body: shape.record((MethodText.sections(maker), maker)))
      }
    ]
  }

  private static let shape = Shape<([MethodSection], PageMaker)>(
    "phuong-phap", "Cách tính",
    [
      .list("muc_cach_tinh", "Các mục", sectionShape) { $0.0 },
      .flag("co_van_ban", "Có văn bản làm căn cứ") { !MethodText.documents($0.1).isEmpty },
      .list("van_ban", "Văn bản làm căn cứ", LinkRow.shape) { MethodText.documents($0.1) },
    ])

  private static let sectionShape = Shape<MethodSection>(
    "muc_cach_tinh", "Một mục của trang cách tính",
    [
      .text("neo", "Địa chỉ trong trang") { $0.anchor },
      .text("ten", "Tên mục") { $0.title },
      .markup("noi_dung", "Nội dung") { $0.text },
    ])
}

/// One heading and what stands under it.
struct MethodSection: Sendable {
  let anchor: String
  let title: String
  var text = Markup()

  init(_ anchor: String, _ title: String) {
    self.anchor = anchor
    self.title = title
  }

  mutating func say(_ words: String) { text.element("p") { $0.text(words) } }

  mutating func items(_ items: [String]) {
    text.element("ul") { list in
      for item in items { list.element("li") { $0.text(item) } }
    }
  }

  /// Terms with what they mean.
  mutating func terms(_ terms: [(String, String)]) {
    text.element("dl", [.class("defs")]) { list in
      for (term, meaning) in terms {
        list.element("div") { row in
          row.element("dt") { $0.text(term) }
          row.element("dd") { $0.text(meaning) }
        }
      }
    }
  }
}

/// The words of the methods page; a section stands only where the site has what it is about.
enum MethodText {
  static func sections(_ maker: PageMaker) -> [MethodSection] {
    let context = maker.site
    var sections = [day(context)]
    if !context.plans.plans.isEmpty { sections += [deadlines(context), statuses(context), targets(), money()] }
    if !context.indices.isEmpty { sections += [ranks(), indices(context), series()] }
    if maker.plan.paths.contains("bao-cao/index.html") { sections.append(dossiers()) }
    if !context.library.procedures.isEmpty { sections.append(procedures()) }
    sections += [publication(context), marks()]
    return sections
  }

  private static func day(_ context: SiteContext) -> MethodSection {
    var section = MethodSection("ngay-so-lieu", "Ngày số liệu")
    section.say(
      "Mọi tình trạng, số ngày còn lại và số ngày quá hạn tính đến ngày \(context.asOf.vietnamese), giờ Việt Nam (UTC+7). "
        + "Cổng không tự đổi số theo đồng hồ: số chỉ đổi khi có bản mới.")
    return section
  }

  private static func deadlines(_ context: SiteContext) -> MethodSection {
    var section = MethodSection("thoi-han", "Đọc thời hạn")
    section.say(
      "Thời hạn luôn in như trong văn bản; cách hiểu của cổng đứng bên cạnh. Cổng không đoán: cụm từ không hiểu được thì để "
        + "nguyên và không tính tình trạng theo nó.")
    section.terms([
      ("Chậm nhất, đến, hết ngày X", "Ngày X vẫn còn trong hạn."),
      ("Trước ngày X", "Ngày cuối còn trong hạn là ngày liền trước X."),
      ("Tháng, quý, năm", "Từ ngày đầu đến ngày cuối của tháng, quý, năm ấy; thiếu năm thì lấy năm của kế hoạch."),
      (
        "Hằng năm, hằng quý, hằng tháng, định kỳ",
        "Việc lặp lại; có ngày trong năm thì mỗi năm của kế hoạch là một hạn."
      ),
      ("Thường xuyên", "Việc làm suốt thời gian kế hoạch, không có ngày cuối."),
      ("Theo quy định, khi có phát sinh, theo kế hoạch…", "Không có ngày cụ thể."),
    ])
    return section
  }

  private static func statuses(_ context: SiteContext) -> MethodSection {
    var section = MethodSection("tinh-trang", "Tình trạng nhiệm vụ")
    section.say(
      "Mỗi nhiệm vụ có một tình trạng, xét lần lượt theo bảng này. Không có báo cáo thì không bao giờ ghi là quá hạn. Kế "
        + "hoạch đã kết thúc thì ngừng đếm ở ngày cuối của kế hoạch.")
    section.terms(
      TaskStatus.allCases.map { ("\($0.label) (\($0.rawValue))", meaning(of: $0, context.site.dueSoonDays)) })
    return section
  }

  private static func meaning(of status: TaskStatus, _ dueSoon: Int) -> String {
    switch status {
    case .doneEarly: "Báo cáo ghi hoàn thành trước ngày cuối còn trong hạn."
    case .doneOnTime: "Báo cáo ghi hoàn thành đúng ngày cuối còn trong hạn."
    case .doneLate: "Báo cáo ghi hoàn thành sau ngày cuối; kèm số ngày chậm."
    case .done: "Báo cáo ghi hoàn thành, nhưng việc không có ngày cuối hoặc báo cáo không ghi ngày xong."
    case .standing: "Việc thường xuyên hoặc lặp lại, không có ngày cuối."
    case .undated: "Thời hạn không chỉ ra được ngày nào."
    case .notYet: "Chưa đến ngày đầu của thời gian thực hiện."
    case .dueSoon: "Còn nhiều nhất \(dueSoon)\u{A0}ngày đến ngày cuối."
    case .underway: "Còn trong hạn và đã có báo cáo."
    case .unreported: "Không có báo cáo nào nói việc đang ở đâu, dù còn hạn hay đã qua ngày cuối."
    case .overdue: "Đã qua ngày cuối và báo cáo ghi là chưa xong; kèm số ngày quá hạn."
    }
  }

  private static func money() -> MethodSection {
    var section = MethodSection("kinh-phi", "Kinh phí")
    section.say(
      "Kinh phí đọc thành đồng, cộng từ các nhiệm vụ có ghi số, rồi in bên cạnh tổng mà văn bản ghi. Hai số khác nhau thì "
        + "phải có giải trình đăng kèm. Ô ghi bằng chữ (như “Theo quy định”) in nguyên và không cộng.")
    return section
  }

  private static func targets() -> MethodSection {
    var section = MethodSection("muc-tieu", "Mục tiêu, chỉ tiêu")
    section.say("Lời của văn bản luôn in nguyên; cách tính đứng dưới, khi hai bên khác chữ.")
    section.terms([
      ("Trên 80 %", "Lớn hơn 80; đúng 80 là chưa đạt."),
      ("Từ 80 % trở lên, tối thiểu, ít nhất, không dưới 80 %", "Từ 80; đúng 80 là đạt."),
      ("Tăng từ 30 % trở lên so với năm trước", "(Năm nay − năm trước) : năm trước, từ 30 %."),
      ("Cao hơn năm 2020", "Hơn kết quả năm 2020; với thứ hạng thì số nhỏ hơn là tốt hơn."),
      ("Nhóm C trở lên", "Nhóm A, B hoặc C được công bố."),
      ("Nhóm 20/63", "Thứ 20 trên 63, hoặc tốt hơn."),
      ("8/8 huyện", "Đủ cả tám."),
    ])
    return section
  }

  private static func ranks() -> MethodSection {
    var section = MethodSection("diem-hang", "Điểm và hạng")
    section.items([
      "Điểm, hạng, nhóm đã công bố được in nguyên; cổng tính lại chỉ để kiểm tra.",
      "Hạng luôn ghi trên tổng số đơn vị: thứ 29/63. Đơn vị bằng điểm nhau thì cùng hạng (đồng hạng) và hạng kế tiếp bỏ "
        + "qua: 1, 2, 2, 4.",
      "Hạng có dấu ° là do cổng tính từ điểm khi nguồn không in hạng và bảng có đủ mọi đơn vị; trên hình là chấm rỗng.",
      "Bảng chưa đủ đơn vị thì không tính hạng, không tính trung bình.",
      "Chỉ số không công bố hạng thì cổng không tự xếp hạng. Chỉ công bố một số hạng đầu thì các đơn vị khác ghi “không "
        + "công bố hạng”.",
      "Thay đổi so với năm liền trước: điểm mới trừ điểm cũ; hạng cũ trừ hạng mới, số dương là tăng bậc.",
    ])
    return section
  }

  private static func indices(_ context: SiteContext) -> MethodSection {
    var section = MethodSection("tung-chi-so", "Từng chỉ số")
    section.say("Cách chấm của mỗi chỉ số do tổ chức công bố quy định và có ở trang của chỉ số. Cổng dùng các mức này:")
    section.terms(
      context.indices.map { view in
        let index = view.index
        var parts = ["\(index.publisher) công bố"]
        if let scale = index.scale { parts.append("thang điểm \(Format.decimal(scale.trimmed))") }
        if let decimals = index.decimals { parts.append("xếp hạng theo \(decimals)\u{A0}chữ số thập phân") }
        switch index.disclosure {
        case .all: parts.append("công bố mọi hạng")
        case .partial:
          parts.append(index.announcedRanks.map { "công bố \($0)\u{A0}hạng đầu" } ?? "công bố một phần số hạng")
        case .none: parts.append("không công bố hạng")
        }
        return (index.shortName, parts.joined(separator: "; ") + ".")
      })
    return section
  }

  private static func series() -> MethodSection {
    var section = MethodSection("qua-cac-nam", "So sánh qua các năm")
    section.say(
      "Chuỗi số liệu bị ngắt, và hình có vạch ngắt, ở năm đổi bộ chỉ số, đổi thang điểm hoặc đổi địa giới. Ngày 1/7/2025 cả "
        + "nước còn 34\u{A0}tỉnh, thành phố và không còn cấp huyện: số của tỉnh mới không nối với số của tỉnh cũ, không lấy "
        + "trung bình của các tỉnh đã nhập vào.")
    return section
  }

  private static func dossiers() -> MethodSection {
    var section = MethodSection("ho-so", "Giải quyết hồ sơ")
    section.items([
      "Tỷ lệ đúng hạn = (số hồ sơ giải quyết trước hạn + đúng hạn) : tổng số hồ sơ đã giải quyết trong kỳ. Tỷ lệ tính lại "
        + "từ số đếm và luôn ghi kèm mẫu số.",
      "Kỳ báo cáo là hai ngày đầu và cuối ghi trong báo cáo, không nhất thiết trùng tháng, quý của lịch.",
      "Kỳ trước chuyển sang + mới tiếp nhận = tổng tiếp nhận; trước hạn + đúng hạn + quá hạn = đã giải quyết; trong hạn + "
        + "quá hạn = đang giải quyết. Chỗ không khớp phải có giải trình đăng kèm.",
      "Hai kỳ chồng lên nhau hoặc cách quãng thì không cộng, không vẽ thành một chuỗi.",
      "Tỷ lệ mà nguồn in được so với tỷ lệ tính lại, ở đúng số chữ số nguồn in. Tồn cuối kỳ trước phải là tồn đầu kỳ này; "
        + "số lũy kế từ cùng một ngày không giảm; hai báo cáo cùng kỳ phải nói một số về một đơn vị.",
      "Mọi phép đã thử, với cả hai số và chênh lệch, ở trang Đối chiếu số liệu.",
    ])
    return section
  }

  private static func procedures() -> MethodSection {
    var section = MethodSection("thu-tuc", "Thủ tục hành chính")
    section.items([
      "Các phần của thủ tục in theo nhãn và câu chữ của cơ sở dữ liệu quốc gia.",
      "Thời hạn, phí và lệ phí thuộc về từng cách nộp; con số ở đầu trang là của cách nộp đầu tiên có ghi.",
      "Mức độ 3, 4 của dữ liệu cũ và mức toàn trình, một phần là hai thang khác nhau, không cộng chung.",
      "Bãi bỏ hoặc hết hiệu lực: trang vẫn giữ, có ghi ngày, để tra cứu.",
    ])
    return section
  }

  private static func publication(_ context: SiteContext) -> MethodSection {
    var section = MethodSection("cong-bo", "Công bố và đính chính")
    section.say(
      "Lịch công bố hẹn trước ngày; qua ngày mà chưa công bố thì ghi “quá lịch” và số ngày. Công bố sau ngày hẹn thì ghi công "
        + "bố muộn bao nhiêu ngày. Số đã công bố mà phải sửa thì vào trang đính chính, với số cũ, số mới và lý do; trang được "
        + "sửa có dấu.")
    if let rhythm = OpenDataWords.rhythm(context.site) { section.say("Số liệu của cổng được cập nhật \(rhythm).") }
    return section
  }

  private static func marks() -> MethodSection {
    var section = MethodSection("dau-hieu", "Nguồn và số liệu minh họa")
    section.say(
      "Mỗi con số ghi nguồn: số và ngày của văn bản, tệp và ô của bảng đã nhập. Số không lấy từ nguồn nào, chỉ để minh họa, "
        + "mang dấu “số liệu minh họa” trên trang và cột minh_hoa trong tệp. Chưa có số thì ghi là chưa có, không điền 0."
    )
    section.terms(
      [("0", "đã đếm, không có")] + FigureMark.allCases.map { ($0.sign, $0.meaning) }
        + [("Ô trống", "biểu không có số ấy")])
    return section
  }

  /// The documents that duties name, each once.
  static func documents(_ maker: PageMaker) -> [LinkRow] {
    var seen: Set<String> = []
    return maker.site.library.duties.compactMap { duty -> LinkRow? in
      guard let number = DocumentNumber.first(in: duty.value.basis), let document = maker.site.documents.one(number),
        seen.insert(document.number).inserted
      else { return nil }
      let type = document.type.isEmpty ? "Văn bản" : document.type
      return LinkRow(
        "\(type) \(document.number)", maker.linkIfThere(Address.document(document)),
        more: [document.subject, DocumentFacts.warning(document, asOf: maker.site.asOf) ?? ""].filter { !$0.isEmpty }
          .joined(separator: "; "), day: document.issued)
    }
  }
}
