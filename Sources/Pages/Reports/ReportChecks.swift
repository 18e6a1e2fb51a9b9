import Reform
import Templates
import Vietnamese

/// What was tried on the figures of a report and what came of it (`phep_tinh`); nil where nothing could be tried.
struct ReportChecks: Sendable {
  let view: ReportView
  let lines: [Line]

  struct Line: Sendable {
    let rule: String
    var held = 0
    var explained = 0
    var incomplete = 0
    var tried: Int { held + explained + incomplete }
  }

  struct Gap: Sendable {
    let unit: String
    let sentence: String
    let explanation: String
  }

  init?(_ view: ReportView) {
    guard !view.findings.isEmpty else { return nil }
    self.view = view
    var lines: [Line] = []
    // A rule is tried on a hundred rows: its words are made once.
    var places: [DossierFinding.Rule: Int] = [:]
    for finding in view.findings {
      let place = places[finding.rule] ?? Self.place(of: Self.rule(finding.rule), in: &lines)
      places[finding.rule] = place
      switch finding.outcome {
      case .holds: lines[place].held += 1
      case .explained, .differs: lines[place].explained += 1
      case .incomplete: lines[place].incomplete += 1
      }
    }
    self.lines = lines
  }

  /// Rules of several columns share a line.
  private static func place(of rule: String, in lines: inout [Line]) -> Int {
    if let place = lines.firstIndex(where: { $0.rule == rule }) { return place }
    lines.append(Line(rule: rule))
    return lines.count - 1
  }

  static func rule(_ rule: DossierFinding.Rule) -> String {
    switch rule {
    case .identity(let identity): "\(ReportWords.sum(identity.left)) = \(ReportWords.sum(identity.right))"
    case .fields: "cộng các lĩnh vực = dòng của đơn vị"
    case .units: "cộng các đơn vị = dòng tổng"
    case .stock: "đang giải quyết cuối kỳ trước = số kỳ trước chuyển qua"
    case .cumulative: "số lũy kế của kỳ ngắn hơn, cùng ngày đầu ≤ số lũy kế của kỳ này"
    case .document: "số của báo cáo khác, cùng kỳ = số của báo cáo này"
    case .periods(_, let slugs): "cộng \(slugs.count)\u{A0}kỳ ngắn hơn nối nhau = số của kỳ này"
    }
  }

  private var gaps: [Gap] {
    view.findings.compactMap { finding in
      guard case .explained(let explanation) = finding.outcome, let left = finding.left, let right = finding.right,
        let difference = finding.difference
      else { return nil }
      let row = view.file.rows[finding.row].value
      let unit = row.isWholeField ? row.unitText : "\(row.unitText), \(row.field)"
      let sign = difference > 0 ? "nhiều hơn" : "ít hơn"
      let gap = Format.integer(Int(clamping: difference.magnitude))
      return Gap(
        unit: unit,
        sentence: "\(Self.rule(finding.rule)): \(Format.integer(left)) so với \(Format.integer(right)), \(sign) \(gap)",
        explanation: explanation)
    }
  }

  private var sentence: String {
    let tried = lines.reduce(0) { $0 + $1.tried }
    let held = lines.reduce(0) { $0 + $1.held }
    let explained = lines.reduce(0) { $0 + $1.explained }
    let incomplete = lines.reduce(0) { $0 + $1.incomplete }
    if held == tried {
      return "Cổng thử lại \(Format.integer(tried))\u{A0}phép tính trên số của biểu; tất cả đều khớp."
    }
    var parts = ["\(Format.integer(held))\u{A0}phép khớp"]
    if explained > 0 { parts.append("\(Format.integer(explained))\u{A0}phép lệch, có giải trình") }
    if incomplete > 0 { parts.append("\(Format.integer(incomplete))\u{A0}phép không đủ số để thử") }
    return "Cổng thử lại \(Format.integer(tried))\u{A0}phép tính trên số của biểu: \(parts.joined(separator: "; "))."
  }

  static let shape = Shape<ReportChecks>(
    "phep_tinh", "Các phép cộng đã thử lại",
    [
      .text("cau", "Câu nói kết quả") { $0.sentence },
      .list("dong_phep", "Từng phép", lineShape) { $0.lines },
      .flag("co_lech", "Có chỗ lệch được giải trình") { !$0.gaps.isEmpty },
      .list("lech", "Các chỗ lệch có giải trình", gapShape) { $0.gaps },
    ])

  private static let lineShape = Shape<Line>(
    "dong_phep", "Một phép cộng, thử trên nhiều dòng",
    [
      .text("phep", "Hai vế bằng chữ") { $0.rule },
      .text("so_thu", "Số lần thử") { Format.integer($0.tried) },
      .text("so_khop", "Khớp") { Format.integer($0.held) },
      .text("so_lech", "Lệch có giải trình") { Format.integer($0.explained) },
      .text("so_thieu", "Không đủ số") { Format.integer($0.incomplete) },
    ])

  private static let gapShape = Shape<Gap>(
    "lech", "Một chỗ lệch có giải trình",
    [
      .text("ten", "Đơn vị") { $0.unit },
      .text("cau_lech", "Hai vế và chênh lệch") { $0.sentence },
      .text("giai_trinh", "Giải trình") { $0.explanation },
    ])
}
