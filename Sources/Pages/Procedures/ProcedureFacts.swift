import Diagnostics
import Markup
import Reform
import Templates

/// What a procedure's page says of it in short.
enum ProcedureFacts {
  /// *5 ngày làm việc*: of the first way of submitting that says one; nil where the text could not be taken apart.
  static func timeLimit(_ procedure: Procedure) -> String? {
    certainTimeLimit(procedure)
      ?? procedure.ways.first { !$0.timeLimit.isEmpty }.map { TimeLimitWords.printed($0.timeLimit) }
  }

  /// The first time limit that says its unit: *5 ngày làm việc*; nil where none does.
  static func certainTimeLimit(_ procedure: Procedure) -> String? {
    procedure.ways.first { !$0.timeLimit.isEmpty && TimeLimitWords.bareNumber($0.timeLimit) == nil }?.timeLimit
  }

  /// Phí and lệ phí of the first way that says any.
  static func fee(_ procedure: Procedure) -> String? {
    procedure.ways.lazy.compactMap(fee).first
  }

  static func fee(_ way: SubmissionWay) -> String? {
    switch (way.fee.isEmpty, way.charge.isEmpty) {
    case (true, true): nil
    case (false, true): "Phí: " + way.fee
    case (true, false): "Lệ phí: " + way.charge
    // *Phí: Miễn phí; lệ phí: Miễn phí* is one fact.
    case (false, false): way.fee == way.charge ? way.fee : "Phí: " + way.fee + "; Lệ phí: " + way.charge
    }
  }

  /// How long, how much, what one gets.
  static func first(_ procedure: Procedure) -> [Fact] {
    var facts: [Fact] = []
    if let limit = timeLimit(procedure) {
      let varies = procedure.ways.contains {
        !$0.timeLimit.isEmpty && TimeLimitWords.printed($0.timeLimit) != limit
      }
      facts.append(
        Fact("Bao lâu xong", limit, more: varies ? "cách nộp khác có thời hạn khác, xem bảng dưới" : nil))
    }
    if let fee = fee(procedure) { facts.append(Fact("Mất bao nhiêu", Summary.cut(fee, 120))) }
    let result = GluedParts.result(procedure.result)
    if !result.isEmpty, !GluedParts.isNothing(result) {
      facts.append(Fact("Nhận được gì", Summary.cut(oneLine(result), 140)))
    }
    return facts
  }

  static func oneLine(_ text: String) -> String {
    text.utf8.contains(0x0A) ? text.printedLines.joined(separator: "; ") : text
  }

  /// Every other official part, in the order of the national database.
  static func parts(_ procedure: Procedure, _ maker: PageMaker) -> [OfficialPart] {
    var parts: [OfficialPart] = []
    func add(_ label: String, _ text: String) {
      if !text.isEmpty, !GluedParts.isNothing(text) { parts.append(OfficialPart(label, text)) }
    }
    add("Mã thủ tục", procedure.code)
    add("Tên thủ tục", procedure.name)
    add("Số quyết định", procedure.decision)
    add("Cấp thực hiện", procedure.level)
    add("Loại thủ tục", procedure.kind)
    if !procedure.field.isEmpty {
      parts.append(
        OfficialPart("Lĩnh vực", procedure.field, address: maker.linkIfThere(Address.field(procedure.field))))
    }
    add("Mẫu đơn, mẫu tờ khai", procedure.forms)
    add("Đối tượng thực hiện", procedure.applicants)
    add("Cơ quan thực hiện", procedure.performer)
    add("Cơ quan có thẩm quyền", procedure.authority)
    add("Cơ quan được ủy quyền", procedure.delegate)
    add("Cơ quan phối hợp", procedure.partners)
    add("Kết quả thực hiện", GluedParts.result(procedure.result))
    add("Yêu cầu, điều kiện thực hiện", procedure.conditions)
    if let level = procedure.onlineLevel { add("Mức độ dịch vụ công", OnlineLevels.title(level)) }
    add("Bưu chính công ích", words(procedure.byPost, "Có", "Không"))
    add("Thủ tục nội bộ", words(procedure.isInternal, "Có", "Không"))
    add(
      "Không phụ thuộc địa giới",
      words(procedure.isIndependentOfBoundaries, "Nộp được ở mọi xã, phường trong tỉnh", "Nộp tại nơi có thẩm quyền"))
    if let day = procedure.validFrom { add("Hiệu lực từ", day.vietnamese) }
    if let day = procedure.validTo { add("Hiệu lực đến", day.vietnamese) }
    return parts
  }

  private static func words(_ flag: Bool?, _ yes: String, _ no: String) -> String {
    flag.map { $0 ? yes : no } ?? ""
  }

  static func reuse(_ procedure: Procedure, _ maker: PageMaker) -> Kit {
    var reuse = Reuse(isIllustrative: procedure.standing.isIllustrative)
    let limit = timeLimit(procedure).map { ", thời hạn \($0)" } ?? ""
    let source = procedure.standing.source.isEmpty ? maker.site.site.responsibleBody : procedure.standing.source
    reuse.sentence = "Thủ tục “\(procedure.name)” (mã \(procedure.code))\(limit). Nguồn: \(source)."
    reuse.files = [Download("Toàn bộ thủ tục của cổng", maker.link("thu-tuc/thu-tuc.csv"), format: "CSV")]
    reuse.licence = maker.site.site.licence
    return maker.kit(reuse)
  }

  static func sources(_ procedure: Procedure, at place: Place) -> [SourceNote] {
    let title = procedure.standing.source.isEmpty ? "Danh mục thủ tục của cổng" : procedure.standing.source
    return [SourceNote(title, remark: SourceNote.position(place))]
  }
}

/// One official part: a label and a value, short or long.
struct OfficialPart: Sendable {
  let label: String
  let short: String?
  let long: Markup?
  let address: String?

  init(_ label: String, _ text: String, address: String? = nil) {
    self.label = label
    self.address = address
    let isLong = text.utf8.count > 200 || text.utf8.contains(0x0A)
    short = isLong ? nil : text
    long = isLong ? PrintedText.markup(text) : nil
  }

  static let shape = Shape<OfficialPart>(
    "phan", "Một phần: nhãn và nội dung",
    [
      .text("nhan", "Nhãn chính thức") { $0.label },
      .text("gia_tri", "Nội dung ngắn") { $0.short },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .markup("gia_tri_dai", "Nội dung dài, thành đoạn") { $0.long },
    ])
}

/// How online levels are named on pages; the old levels say that they are old.
enum OnlineLevels {
  static func title(_ level: OnlineLevel) -> String {
    switch level {
    case .whole: "Dịch vụ công trực tuyến toàn trình"
    case .partial: "Dịch vụ công trực tuyến một phần"
    case .information: "Cung cấp thông tin trực tuyến"
    case .level3: "Mức độ 3 (cách chia cũ)"
    case .level4: "Mức độ 4 (cách chia cũ)"
    }
  }
}

/// Time limits as printed. The national database has some that are a number alone.
enum TimeLimitWords {
  private static let remark = "(nguồn không ghi đơn vị)"

  /// The number, where it is all that the source says.
  static func bareNumber(_ text: String) -> String? {
    let digits = text.utf8.prefix { (0x30...0x39).contains($0) }
    guard !digits.isEmpty else { return nil }
    let rest = text.utf8[digits.endIndex...].drop { $0 == 0x20 }
    return rest.isEmpty || rest.elementsEqual(remark.utf8) ? String(Substring(digits)) : nil
  }

  /// *nguồn ghi “5”, không ghi đơn vị; cần đối chiếu*, or the words as they are.
  static func printed(_ text: String) -> String {
    bareNumber(text).map { "nguồn ghi “\($0)”, không ghi đơn vị; cần đối chiếu" } ?? text
  }
}

/// One way of submitting as the table shows it.
enum WayValues {
  static let shape = Shape<SubmissionWay>(
    "cach_nop", "Một cách nộp hồ sơ",
    [
      .text("hinh_thuc", "Trực tiếp, Trực tuyến, Dịch vụ bưu chính") { $0.way },
      .text("thoi_han", "Thời hạn giải quyết") {
        $0.timeLimit.isEmpty ? "nguồn không ghi" : TimeLimitWords.printed($0.timeLimit)
      },
      .list("phi_le_phi", "Phí, lệ phí của cách nộp này", feeShape) { fees($0) },
      .text("mo_ta_nop", "Mô tả") { $0.description },
    ])

  private static func fees(_ way: SubmissionWay) -> [String] {
    [ProcedureFacts.fee(way) ?? "nguồn không ghi"]
  }

  private static let feeShape = Shape<String>(
    "phi", "Một khoản phí, lệ phí",
    [.text("muc_phi", "Mức phí") { $0 }])
}
