import Reform
import Templates

/// The common head of a page (`dau`): what kind of thing it is, what it says in a sentence, up to four facts, notices.
struct PageHead: Sendable {
  /// *Kế hoạch của UBND tỉnh · đã kết thúc*
  var kindLine: String?
  /// One or two sentences that say the finding.
  var lead: String?
  var isIllustrative = false
  var facts: [Fact] = []
  var notices: [Notice] = []

  static let shape = Shape<PageHead>(
    "dau", "Phần đầu chung của trang",
    [
      .text("nhan_loai", "Dòng nói đây là loại trang gì") { $0.kindLine },
      .text("tom_luoc", "Một hai câu nói điều chính") { $0.lead },
      .flag("minh_hoa", "Cả trang hoặc phần chính là minh họa") { $0.isIllustrative },
      .flag("co_thong_tin", "Có thông tin ở đầu trang") { !$0.facts.isEmpty },
      .list("thong_tin", "Tối đa bốn thông tin: số và ngày, nơi ban hành hoặc kỳ, phạm vi, nguồn", Fact.shape) {
        $0.facts
      },
      .list("thong_bao", "Các thông báo", Notice.shape) { $0.notices },
    ])
}

/// A label and a value.
struct Fact: Sendable {
  var label: String
  var value: String
  var more: String?
  var address: String?

  init(_ label: String, _ value: String, more: String? = nil, address: String? = nil) {
    self.label = label
    self.value = value
    self.more = more
    self.address = address
  }

  static let shape = Shape<Fact>(
    "thong_tin", "Một thông tin: nhãn và giá trị",
    [
      .text("nhan", "Nhãn") { $0.label },
      .text("gia_tri", "Giá trị") { $0.value },
      .text("them", "Dòng thứ hai, chữ nhỏ") { $0.more },
      .text("lien_ket", "Địa chỉ") { $0.address },
    ])
}

/// A notice above the content.
struct Notice: Sendable {
  enum Kind: String, Sendable {
    /// Old boundaries, an ended plan.
    case old
    /// Partly illustrative.
    case part
    /// Wholly illustrative.
    case demo
    /// Overdue, expired.
    case late
  }

  var kind: Kind
  var opening: String?
  var text: String
  /// Where more of it is said.
  var more: Link?

  /// What stands behind words that are taken from an illustrative record.
  static func mark(_ standing: Standing) -> String { standing.isIllustrative ? " (số liệu minh họa)" : "" }

  init(_ kind: Kind, _ opening: String? = nil, _ text: String) {
    self.kind = kind
    self.opening = opening
    self.text = text
  }

  static let shape = Shape<Notice>(
    "thong_bao", "Một thông báo",
    [
      .text(
        "loai", "old: địa giới cũ, kế hoạch cũ; part: minh họa một phần; demo: minh họa; late: quá hạn, hết hiệu lực"
      ) {
        $0.kind.rawValue
      },
      .text("dam", "Mấy chữ mở đầu in đậm") { $0.opening },
      .text("noi_dung", "Nội dung") { $0.text },
      .record("xem_them", "Nơi nói thêm", Link.shape) { $0.more },
    ])
}
