import Diagnostics
import Formats
import Loading
import Records
import Reform
import Vietnamese

/// The targets of all plans, those under way first: from where, to what, by when, met or not.
enum TargetRegister {
  static let page = RegisterPage(
    slug: "chi-tieu", title: "Mục tiêu, chỉ tiêu của các kế hoạch", section: .plans, files: [TargetFiles.all]
  ) { scope, page in
    let views = scope.library.plans.map { TargetView.all($0, asOf: scope.asOf) }
    let counts = TargetCounts(views.flatMap(\.self))
    guard counts.total > 0 else { return nil }
    let order = views.indices.sorted { first, second in
      let (a, b) = (scope.library.plans[first].plan.value.period, scope.library.plans[second].plan.value.period)
      return a.to != b.to ? a.to > b.to : first < second
    }
    let current = order.filter { scope.library.plans[$0].plan.value.period.to >= scope.asOf }
    return .init(
      lead: lead(counts, TargetCounts(current.flatMap { views[$0] })),
      tables: order.flatMap { tables(views[$0], scope.library.plans[$0].plan.value, scope) }, reading: reading,
      mentions: order.flatMap { mentions(views[$0], scope.library.plans[$0].plan.value, page) })
  }

  /// What is under way and what has ended are not counted together.
  private static func lead(_ all: TargetCounts, _ current: TargetCounts) -> String {
    guard current.total > 0, current.total < all.total else { return all.sentence }
    let ended = TargetCounts(all.views.filter { view in !current.views.contains { $0.place == view.place } })
    return current.sentence(of: "Các kế hoạch đang thực hiện") + " " + ended.sentence(of: "Các kế hoạch đã kết thúc")
  }

  static let reading =
    "Kết quả của đúng năm đích quyết định đạt hay không đạt; trong khi năm đích chưa hết, kết quả gần nhất cho biết đang ở "
    + "đâu. Không có kết quả nào như vậy thì ghi “Chưa có số liệu”, không coi là đạt hay không đạt."

  /// The one table of a plan's targets; none where it has no targets.
  static func tables(_ views: [TargetView], _ plan: Plan, _ scope: RegisterScope) -> [RegisterTable] {
    let name = [plan.title, plan.number].filter { !$0.isEmpty }.joined(separator: ", ")
    return sheet(name).tables(views.map { Sourced($0, at: $0.place) }, scope, prefix: plan.slug + "-")
  }

  private static func mentions(_ views: [TargetView], _ plan: Plan, _ page: RegisterPage) -> [RegisterMention] {
    sheet(plan.title).mentions(views.map { Sourced($0, at: $0.place) }, page: page, prefix: plan.slug + "-")
  }

  private static func sheet(_ title: String) -> RegisterSheet<TargetView> {
    RegisterSheet(
      noun: "chỉ tiêu",
      columns: [
        .text("Chỉ tiêu", { $0.target.text }, small: { [$0.target.group] }),
        RegisterColumn("Mức gốc", isNumber: true) { row, _ in
          guard let text = row.baseline else { return .empty }
          return RegisterCell(text: text, small: row.target.baselineYear.map { ["năm \($0)"] } ?? [])
        },
        RegisterColumn("Mục tiêu", isNumber: true) { row, _ in
          RegisterCell(text: row.aim, small: ["năm \(row.goalYear)"] + row.aimRemarks)
        },
        RegisterColumn("Kết quả", isNumber: true) { row, _ in
          RegisterCell(text: row.result ?? "", small: row.resultRemarks)
        },
        RegisterColumn("Đánh giá") { row, _ in RegisterCell(state: row.status) },
        .agency("Cơ quan chịu trách nhiệm") { $0.target.agency },
      ],
      standing: { $0.standing }, anchor: { $0.target.code.isEmpty ? $0.target.text : $0.target.code },
      group: { _ in .init(rank: 0, title: title) }, about: { $0.target.agency.codes },
      mention: { row in
        (
          "Chỉ tiêu: \(row.target.text)",
          "mục tiêu năm \(row.goalYear): \(row.aim); \(IndexWords.lowered(row.status.title))"
        )
      })
  }
}

/// A target with its results, held against each other on a day.
struct TargetView: Sendable {
  let target: Target
  let place: Place
  let state: TargetState
  /// The result that decides, or the newest where none does.
  let report: Sourced<TargetResult>?
  let goalYear: Int
  /// The year it is to be reached in has ended.
  let isOver: Bool
  let isPlanIllustrative: Bool

  static func all(_ file: PlanFile, asOf: Day) -> [TargetView] {
    let plan = file.plan.value
    return file.targets.rows.enumerated().map { index, row in
      let reports = file.results.filter { $0.targetIndex == index }.map(\.result)
      let found = row.value.state(reports.map(\.value), planEnds: plan.period.to, asOf: asOf)
      let goal = row.value.year ?? plan.period.to.year
      return TargetView(
        target: row.value, place: row.place, state: found.state, report: found.result.map { reports[$0] },
        goalYear: goal, isOver: asOf.year > goal, isPlanIllustrative: plan.standing.isIllustrative)
    }
  }

  var isIllustrative: Bool {
    isPlanIllustrative || target.standing.isIllustrative || report?.value.standing.isIllustrative == true
  }

  var standing: Standing {
    var standing = target.standing
    standing.isIllustrative = isIllustrative
    return standing
  }

  private func withUnit(_ value: FixedDecimal) -> String {
    target.unit.isEmpty ? Format.decimal(value) : "\(Format.decimal(value))\u{A0}\(target.unit)"
  }

  var baseline: String? { target.baseline.map(withUnit) }

  /// As printed; else from the number: *ít nhất 80 %*.
  var aim: String {
    if !target.aimText.isEmpty { return target.aimText }
    guard let aim = target.aim else { return "" }
    // Nothing is above the whole: *100 %*, not *ít nhất 100 %*.
    let isAll = target.comparison == .atLeast && target.unit == "%" && aim == FixedDecimal(100)
    return target.comparison == .equal || isAll ? withUnit(aim) : "\(target.comparison.label) \(withUnit(aim))"
  }

  /// How the printed words are read, and where the document says the target otherwise.
  var aimRemarks: [String] {
    var remarks: [String] = []
    if !target.aimText.isEmpty, let goal = target.goal, Fold.name(goal.reading(unit: target.unit)) != Fold.name(aim) {
      remarks.append("tính là: \(goal.reading(unit: target.unit))")
    }
    if target.contradicts == true {
      remarks.append("Văn bản nói hai cách; chỗ khác ghi: \(target.otherStatement)")
    } else if !target.otherStatement.isEmpty {
      remarks.append("Chỗ khác cũng ghi: \(target.otherStatement)")
    }
    return remarks
  }

  var result: String? {
    guard let result = report?.value else { return nil }
    if let value = result.value { return withUnit(value) }
    return result.words.isEmpty ? nil : result.words
  }

  var resultRemarks: [String] {
    guard let result = report?.value else { return [] }
    var remarks: [String] = []
    if let day = result.day {
      remarks.append("đến \(day.vietnamese)")
    } else if let year = result.year {
      remarks.append("năm \(year)")
    }
    if result.value != nil, !result.words.isEmpty { remarks.append(result.words) }
    if !result.standing.explanation.isEmpty { remarks.append("Giải trình: \(result.standing.explanation)") }
    if !result.standing.source.isEmpty, result.standing.source != target.standing.source {
      remarks.append("Nguồn: \(result.standing.source)")
    }
    return remarks
  }

  var status: StatusValues {
    switch state {
    case .met: StatusValues(key: state.rawValue, title: "Đạt")
    case .notMet: StatusValues(key: state.rawValue, title: isOver ? "Không đạt" : "Chưa đạt")
    case .unknown:
      StatusValues(
        key: state.rawValue, title: "Chưa có số liệu", more: report == nil ? nil : "của năm \(goalYear)")
    }
  }
}
