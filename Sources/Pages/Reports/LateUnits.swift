import Reform
import Templates
import Vietnamese

/// Where dossiers are late in a report (`qua_han_o_dau`), most first; nil where no unit has a late one.
struct LateUnits: Sendable {
  let rows: [Row]
  /// Units with figures and without a late dossier.
  let clean: [String]
  let isIllustrative: Bool
  let caption: String

  struct Row: Sendable {
    let name: String
    let address: String?
    let late: Int?
    let past: Int?
    let sum: Int
    let bar: Int
  }

  /// A page shows the first of many.
  private static let most = 20

  init?(_ view: ReportView, _ maker: PageMaker) {
    guard view.columns.contains(.late) || view.columns.contains(.past) else { return nil }
    let units = view.file.rows.map(\.value).filter { $0.scope == .unit && $0.isWholeField && !$0.counts.isEmpty }
    guard units.count > 1 else { return nil }
    let counted = units.compactMap { row -> (row: DossierRow, sum: Int)? in
      let known = [row.counts[.late], row.counts[.past]].compactMap(\.self)
      guard !known.isEmpty, let sum = DossierCounts.sum(known) else { return nil }
      return (row, sum)
    }
    let sorted = counted.enumerated().filter { $0.element.sum > 0 }.sorted { first, second in
      first.element.sum != second.element.sum ? first.element.sum > second.element.sum : first.offset < second.offset
    }.map(\.element)
    guard let largest = sorted.first?.sum else { return nil }
    rows = sorted.prefix(Self.most).map { row, sum in
      Row(
        name: row.unitText, address: row.unitCode.flatMap { maker.linkIfThere(Address.reportUnit($0)) },
        late: row.counts[.late], past: row.counts[.past], sum: sum,
        bar: max(1, Int((Double(sum) / Double(largest) * 100).rounded())))
    }
    clean = counted.filter { $0.sum == 0 }.map(\.row.unitText)
    isIllustrative = view.isIllustrative
    caption =
      sorted.count > Self.most
      ? "\(Self.most) đơn vị nhiều hồ sơ quá hạn nhất trong \(sorted.count) đơn vị có hồ sơ quá hạn"
      : "\(sorted.count) đơn vị có hồ sơ quá hạn"
  }

  private var cleanSentence: String? {
    guard !clean.isEmpty else { return nil }
    guard clean.count <= 12 else { return "\(clean.count) đơn vị không có hồ sơ quá hạn." }
    return "Không có hồ sơ quá hạn: \(clean.joined(separator: "; "))."
  }

  static let shape = Shape<LateUnits>(
    "qua_han_o_dau", "Hồ sơ quá hạn theo đơn vị",
    [
      .text("ten_bang", "Tiêu đề bảng") { $0.caption },
      .flag("minh_hoa_bang", "Số liệu minh họa") { $0.isIllustrative },
      .list("dong_qua_han", "Các đơn vị, nhiều nhất ở trên", rowShape) { $0.rows },
      .text("cau_khong", "Các đơn vị không có hồ sơ quá hạn") { $0.cleanSentence },
    ])

  private static let rowShape = Shape<Row>(
    "dong_qua_han", "Một đơn vị",
    [
      .text("ten", "Tên") { $0.name },
      .text("lien_ket", "Trang của đơn vị") { $0.address },
      .text("tra_qua_han", "Đã trả, quá hạn") { $0.late.map(Format.integer) ?? "–" },
      .text("dang_qua_han", "Đang giải quyết, quá hạn") { $0.past.map(Format.integer) ?? "–" },
      .text("cong", "Cộng") { Format.integer($0.sum) },
      .text("thanh", "Độ dài thanh, 1–100") { String($0.bar) },
    ])
}
