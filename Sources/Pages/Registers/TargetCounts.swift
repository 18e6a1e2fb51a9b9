import Reform
import Templates
import Vietnamese

/// How many targets were met, were not, and have no figure.
struct TargetCounts: Sendable {
  let views: [TargetView]

  init(_ views: [TargetView]) { self.views = views }

  var total: Int { views.count }

  func count(_ state: TargetState) -> Int { views.count { $0.state == state } }

  /// *Trong 12 chỉ tiêu: 5 đạt, 3 chưa đạt, 4 chưa có số liệu.*
  var sentence: String { said("Trong \(Format.integer(total))\u{A0}chỉ tiêu") }

  /// *Các kế hoạch đã kết thúc có 23 chỉ tiêu, đều chưa có số liệu.*
  func sentence(of whose: String) -> String { said("\(whose) có \(Format.integer(total))\u{A0}chỉ tiêu") }

  private func said(_ head: String) -> String {
    let names: [(TargetState, String)] = [
      (.met, "đạt"), (.notMet, "chưa đạt hoặc không đạt"), (.unknown, "chưa có số liệu"),
    ]
    let found = names.map { ($0.1, count($0.0)) }.filter { $0.1 > 0 }
    if found.count == 1, total > 1 { return "\(head), đều \(found[0].0)." }
    return "\(head): \(found.map { "\(Format.integer($0.1))\u{A0}\($0.0)" }.joined(separator: ", "))."
  }

  private var segments: [BarSegment] {
    guard total > 0 else { return [] }
    var before = 0
    return TargetState.allCases.compactMap { state in
      let count = count(state)
      guard count > 0 else { return nil }
      let start = before * 10_000 / total
      before += count
      return BarSegment(key: state.rawValue, start: start, width: before * 10_000 / total - start)
    }
  }

  private var tallies: [Tally] {
    let titles: [TargetState: String] = [
      .met: "Đạt", .notMet: "Chưa đạt, không đạt", .unknown: "Chưa có số liệu",
    ]
    return TargetState.allCases.map { state in
      Tally(
        status: StatusValues(key: state.rawValue, title: titles[state] ?? state.rawValue),
        count: Format.integer(count(state)))
    }
  }

  private struct Tally: Sendable {
    let status: StatusValues
    let count: String
  }

  private static let tallyShape = Shape<Tally>(
    "dem", "Bao nhiêu chỉ tiêu ở một tình trạng",
    [
      .record("trang_thai", "Tình trạng", StatusValues.shape) { $0.status },
      .text("so", "Số chỉ tiêu") { $0.count },
    ])

  /// A bar of targets with its sentence and its legend, as progress has one.
  struct Shown: Sendable {
    let counts: TargetCounts
    let reading: String
    var address: String?
    var tables: [RegisterTable] = []
    let maker: PageMaker
  }

  static let shape = Shape<Shown>(
    "chi_tieu", "Chỉ tiêu đạt, chưa đạt, chưa có số liệu",
    [
      .text("cau", "Điều chính, thành câu") { $0.counts.sentence },
      .text("cach_doc", "Đếm gì, đến ngày nào") { $0.reading },
      .flag("minh_hoa", "Có chỉ tiêu minh họa") { $0.counts.views.contains { $0.isIllustrative } },
      .list("doan", "Các đoạn của thanh", BarSegment.shape) { $0.counts.segments },
      .list("dem", "Số chỉ tiêu theo tình trạng", tallyShape) { $0.counts.tallies },
      .list("nhom_bang", "Bảng chỉ tiêu", RegisterTable.shape) { shown in
        shown.tables.map { RegisterTable.Shown(table: $0, maker: shown.maker) }
      },
      .text("lien_ket", "Trang mọi chỉ tiêu") { $0.address },
    ])
}
