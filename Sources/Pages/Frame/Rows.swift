import Reform
import Templates

/// A link with a small second line, as lists of pages show it (`dong`).
struct LinkRow: Sendable {
  var title: String
  var address: String?
  var more: String?
  var isIllustrative = false
  /// Leads to what is not released yet, shown only because the command asked for drafts.
  var isDraft = false
  var day: Day?

  init(
    _ title: String, _ address: String?, more: String? = nil, day: Day? = nil, isIllustrative: Bool = false,
    isDraft: Bool = false
  ) {
    self.title = title
    self.address = address
    self.more = more
    self.isIllustrative = isIllustrative
    self.isDraft = isDraft
    self.day = day
  }

  static let shape = Shape<LinkRow>(
    "dong", "Một dòng liên kết",
    [
      .record("ngay", "Ngày", DayValues.shape) { $0.day },
      .text("ten", "Tên") { $0.title },
      .text("lien_ket", "Địa chỉ") { $0.address },
      .text("them", "Chữ nhỏ bên dưới") { $0.more },
      .flag("minh_hoa_dong", "Dòng này là minh họa") { $0.isIllustrative },
      .flag("du_thao_dong", "Dẫn tới bản nháp (--drafts)") { $0.isDraft },
    ])
}

/// Rows that are all illustrative carry the mark once, at their heading, instead of on each line.
struct MarkedRows: Sendable {
  let rows: [LinkRow]
  let isIllustrative: Bool

  init(_ rows: [LinkRow]) {
    isIllustrative = !rows.isEmpty && rows.allSatisfy(\.isIllustrative)
    guard isIllustrative else {
      self.rows = rows
      return
    }
    self.rows = rows.map { row in
      var row = row
      row.isIllustrative = false
      return row
    }
  }
}
