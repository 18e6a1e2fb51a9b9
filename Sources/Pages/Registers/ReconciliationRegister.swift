import Diagnostics
import Records
import Reform
import Vietnamese

/// Everything that was computed again: both numbers, their difference, and what explains it.
enum ReconciliationRegister {
  static let page = RegisterPage(slug: "doi-chieu", title: "Đối chiếu số liệu", section: .data, files: []) {
    scope, _ in
    let tries = Reconciliation.all(scope)
    guard tries.contains(where: { $0.value.tried > 0 }) else { return nil }
    let gaps = tries.flatMap(\.value.gaps)
    return .init(
      lead: lead(tries.map(\.value)),
      tables: gapSheet.tables(gaps, scope, prefix: "lech-") + trySheet.tables(tries, scope),
      reading:
        "Mỗi phép so hai số lẽ ra phải bằng nhau, hoặc một số công bố với số tính lại. Lệch mà không có lời giải trình thì "
        + "cổng không đăng; lệch có giải trình thì đăng cả hai số và lời giải trình. Phép nào thiếu một số thì không thử. "
        + "Từng phép của mỗi báo cáo có trong tệp JSON của báo cáo ấy.")
  }

  private static func lead(_ tries: [Reconciliation]) -> String {
    let tried = tries.reduce(0) { $0 + $1.tried }
    let held = tries.reduce(0) { $0 + $1.held }
    let gaps = tries.reduce(0) { $0 + $1.differing }
    let open = tries.reduce(0) { $0 + $1.incomplete }
    var parts = ["\(Format.integer(held))\u{A0}phép khớp"]
    if gaps > 0 { parts.append("\(Format.integer(gaps))\u{A0}phép lệch, có giải trình") }
    if open > 0 { parts.append("\(Format.integer(open))\u{A0}phép chưa đủ số để thử") }
    return
      "Cổng thử lại \(Format.integer(tried))\u{A0}phép tính trên số liệu công khai: \(parts.joined(separator: "; "))."
  }

  private static let gapSheet = RegisterSheet<Reconciliation.Gap>(
    noun: "chỗ lệch",
    columns: [
      RegisterColumn("Ở đâu") { row, _ in RegisterCell(text: row.subject, link: .site(row.path), small: [row.unit]) },
      .text("Phép") { $0.rule },
      RegisterColumn("Vế trái", isNumber: true) { row, _ in RegisterCell(text: row.left) },
      RegisterColumn("Vế phải", isNumber: true) { row, _ in RegisterCell(text: row.right) },
      RegisterColumn("Chênh lệch", isNumber: true) { row, _ in RegisterCell(text: row.difference) },
      .text("Giải trình") { $0.explanation },
    ],
    standing: { $0.standing }, anchor: { "\($0.subject) \($0.unit)" },
    group: { _ in .init(rank: 1, title: "Chỗ lệch và lời giải trình") }, canTotal: { _ in false })

  private static let trySheet = RegisterSheet<Reconciliation>(
    noun: "tài liệu",
    columns: [
      RegisterColumn("Tài liệu") { row, _ in RegisterCell(text: row.subject, link: .site(row.path)) },
      .text("Đã thử những gì") { $0.what },
      .count("Đã thử") { $0.tried },
      .count("Khớp") { $0.held },
      .count("Lệch, có giải trình") { $0.differing },
      .count("Chưa đủ số") { $0.incomplete },
    ],
    standing: { $0.standing }, anchor: { $0.path },
    group: { row in .init(rank: row.kind.rank, title: row.kind.title) })
}

/// What was tried on one document.
struct Reconciliation: Sendable {
  enum Kind: Sendable {
    case reports, plans, indices

    var rank: Int {
      switch self {
      case .reports: 3
      case .plans: 2
      case .indices: 1
      }
    }

    var title: String {
      switch self {
      case .reports: "Báo cáo giải quyết hồ sơ"
      case .plans: "Kế hoạch: tổng kinh phí"
      case .indices: "Chỉ số, xếp hạng"
      }
    }
  }

  /// Two numbers that should be one.
  struct Gap: Sendable {
    let subject: String
    let path: String
    let unit: String
    let rule: String
    let left: String
    let right: String
    let difference: String
    let explanation: String
    let standing: Standing
  }

  let kind: Kind
  let subject: String
  let path: String
  let what: String
  var held = 0
  var differing = 0
  var incomplete = 0
  var gaps: [Sourced<Gap>] = []
  var standing = Standing()

  var tried: Int { held + differing + incomplete }

  /// Every document of a site with figures that bind each other.
  static func all(_ scope: RegisterScope) -> [Sourced<Reconciliation>] {
    scope.reports.views.compactMap(report) + scope.library.plans.compactMap(plan)
      + scope.indices.compactMap(ReconciledIndex.reconcile)
  }

  // MARK: reports

  private static func report(_ view: ReportView) -> Sourced<Reconciliation>? {
    var made = Reconciliation(
      kind: .reports, subject: view.report.title, path: Address.report(view.report), what: "")
    let subject = made
    var rules: [String] = []
    for finding in view.findings {
      let name = Self.name(finding.rule)
      if !rules.contains(name) { rules.append(name) }
      let row = view.file.rows[finding.row]
      made.add(finding.outcome) { explanation in
        guard let left = finding.left, let right = finding.right else { return nil }
        return Sourced(
          subject.gap(
            unit: row.value.isWholeField ? row.value.unitText : "\(row.value.unitText), \(row.value.field)",
            rule: ReportChecks.rule(finding.rule), left: Format.integer(left), right: Format.integer(right),
            difference: finding.difference.map { signed($0) } ?? "", explanation: explanation,
            isIllustrative: view.isIllustrative), at: row.place)
      }
    }
    for rate in view.rates {
      if !rules.contains("tỷ lệ đúng hạn") { rules.append("tỷ lệ đúng hạn") }
      let row = view.file.rows[rate.row]
      made.add(rate.outcome) { explanation in
        Sourced(
          subject.gap(
            unit: row.value.unitText,
            rule:
              "tỷ lệ đúng hạn tính lại (\(Format.integer(rate.inTime))/\(Format.integer(rate.resolved))) = tỷ lệ in",
            left: Format.decimal(rate.recomputed) + "\u{A0}%", right: Format.decimal(rate.printed) + "\u{A0}%",
            difference: rate.recomputed.subtracting(rate.printed).map { Format.signed($0) + "\u{A0}điểm\u{A0}%" } ?? "",
            explanation: explanation, isIllustrative: view.isIllustrative), at: row.place)
      }
    }
    let details = view.file.details
    for found in ReportDetail.partsSums(details.map(\.value)) {
      if !rules.contains("các phần cộng thành tổng") { rules.append("các phần cộng thành tổng") }
      let whole = details[found.whole]
      let own = whole.value.standing.explanation
      let explanation = own.isEmpty ? view.report.standing.explanation : own
      made.add(found.difference == 0 ? .holds : .explained(explanation)) { explanation in
        Sourced(
          subject.gap(
            unit: whole.value.content,
            rule: found.parts.map { IndexWords.lowered(details[$0].value.content) }.joined(separator: " + "),
            left: Format.integer(found.sum), right: Format.integer(found.stated), difference: signed(found.difference),
            explanation: explanation, isIllustrative: whole.value.standing.isIllustrative), at: whole.place)
      }
    }
    guard made.tried > 0 else { return nil }
    made.standing.isIllustrative = view.isIllustrative
    return Sourced(made.saying(rules.joined(separator: "; ")), at: view.file.report.place)
  }

  private static func name(_ rule: DossierFinding.Rule) -> String {
    switch rule {
    case .identity: "các cột của mỗi dòng"
    case .fields: "lĩnh vực cộng thành đơn vị"
    case .units: "đơn vị cộng thành dòng tổng"
    case .stock: "tồn đầu kỳ bằng tồn cuối kỳ trước"
    case .cumulative: "số lũy kế không giảm"
    case .document: "cùng kỳ ở báo cáo khác"
    case .periods: "các kỳ ngắn hơn nối nhau cộng thành kỳ này"
    }
  }

  // MARK: plans

  private static func plan(_ file: PlanFile) -> Sourced<Reconciliation>? {
    let plan = file.plan.value
    let amounts = file.tasks.compactMap(\.value.budget)
    guard let stated = plan.statedTotal, !amounts.isEmpty, let sum = Money.sum(amounts) else { return nil }
    var made = Reconciliation(
      kind: .plans, subject: plan.number.isEmpty ? plan.title : plan.number, path: Address.plan(plan),
      what: "kinh phí của \(amounts.count)\u{A0}nhiệm vụ cộng thành tổng mà văn bản ghi")
    let own = plan.standing.explanation
    let explanation = own.isEmpty ? file.tasks.map(\.value.standing.explanation).first { !$0.isEmpty } ?? "" : own
    made.standing.isIllustrative = plan.standing.isIllustrative
    let subject = made
    made.add(sum == stated ? .holds : .explained(explanation)) { explanation in
      Sourced(
        subject.gap(
          unit: plan.title, rule: "cộng \(amounts.count)\u{A0}nhiệm vụ = tổng kinh phí văn bản ghi", left: sum.text,
          right: stated.text,
          difference: "\(sum > stated ? "nhiều hơn" : "ít hơn") "
            + Money(dong: Int64(clamping: stated.dong.subtractingReportingOverflow(sum.dong).partialValue.magnitude))
            .text,
          explanation: explanation, isIllustrative: plan.standing.isIllustrative), at: file.plan.place)
    }
    return Sourced(made, at: file.plan.place)
  }

  // MARK: parts

  /// Counts an outcome; a difference is kept with both of its numbers.
  mutating func add(_ outcome: DossierFinding.Outcome, _ gap: (String) -> Sourced<Gap>?) {
    switch outcome {
    case .holds: held += 1
    case .incomplete: incomplete += 1
    case .explained(let explanation):
      differing += 1
      if let made = gap(explanation) { gaps.append(made) }
    case .differs:
      // An error: never published, seen in the preview alone.
      differing += 1
      if let made = gap("") { gaps.append(made) }
    }
  }

  func gap(
    unit: String, rule: String, left: String, right: String, difference: String, explanation: String,
    isIllustrative: Bool
  ) -> Gap {
    var standing = Standing()
    standing.isIllustrative = isIllustrative
    return Gap(
      subject: subject, path: path, unit: unit, rule: rule, left: left, right: right, difference: difference,
      explanation: explanation.isEmpty ? "chưa có" : explanation, standing: standing)
  }

  func saying(_ what: String) -> Reconciliation {
    var copy = Reconciliation(kind: kind, subject: subject, path: path, what: what)
    copy.held = held
    copy.differing = differing
    copy.incomplete = incomplete
    copy.gaps = gaps
    copy.standing = standing
    return copy
  }

  /// With a true minus sign.
  static func signed(_ number: Int) -> String {
    number > 0 ? "+\(Format.integer(number))" : number < 0 ? "−\(Format.integer(Int(clamping: number.magnitude)))" : "0"
  }
}
