import Records
import Reform
import Vietnamese

/// What of an index was computed again: points of criteria, published ranks, counts of criteria, sources.
enum ReconciledIndex {
  static func reconcile(_ view: IndexView) -> Sourced<Reconciliation>? {
    let index = view.index
    var made = Reconciliation(
      kind: .indices, subject: index.shortName, path: Address.index(index), what: "")
    let subject = made
    var what: [String] = []
    let sums = CriteriaSums.all(view.file)
    if !sums.isEmpty { what.append("điểm tiêu chí cộng thành điểm của cấp trên") }
    for found in sums {
      made.add(found.sum.holds ? .holds : .explained(found.explanation)) { explanation in
        let rule = found.sum.criterion.isEmpty ? "điểm toàn chỉ số" : "điểm tiêu chí \(found.sum.criterion)"
        return gap(
          subject, view, found.row, rule: "\(found.sum.parts.count) tiêu chí cộng lại = \(rule)", left: found.sum.sum,
          right: found.sum.stated, explanation)
      }
    }
    ranks(view, &made, &what)
    counts(view, &made, &what)
    sources(view, &made, &what)
    guard made.tried > 0 else { return nil }
    return Sourced(made.saying(what.joined(separator: "; ")), at: view.file.index.place)
  }

  private static func gap(
    _ made: Reconciliation, _ view: IndexView, _ row: Sourced<Score>, rule: String, left: FixedDecimal,
    right: FixedDecimal,
    _ explanation: String
  ) -> Sourced<Reconciliation.Gap> {
    Sourced(
      made.gap(
        unit: "\(view.facts.name(row.value)), năm \(row.value.year)", rule: rule, left: Format.decimal(left),
        right: Format.decimal(right), difference: left.subtracting(right).map { Format.signed($0) } ?? "",
        explanation: explanation, isIllustrative: row.value.standing.isIllustrative), at: row.place)
  }

  /// Published against computed ranks, in the years whose table is whole.
  private static func ranks(_ view: IndexView, _ made: inout Reconciliation, _ what: inout [String]) {
    for edition in view.editions {
      for result in edition.results {
        guard let published = result.score.rank, let computed = result.computed else { continue }
        if !what.contains("hạng công bố và hạng tính từ điểm") { what.append("hạng công bố và hạng tính từ điểm") }
        let own = result.score.standing.explanation
        let hidden = "Điểm in ra đã làm tròn; bảng gốc tách các đơn vị bằng chữ số không in"
        let subject = made
        made.add(published == computed ? .holds : .explained(own.isEmpty ? hidden : own)) { explanation in
          Sourced(
            subject.gap(
              unit: "\(result.name), năm \(edition.year)", rule: "hạng tính từ điểm = hạng công bố",
              left: String(computed), right: String(published), difference: Reconciliation.signed(computed - published),
              explanation: explanation, isIllustrative: result.score.standing.isIllustrative), at: result.place)
        }
      }
    }
  }

  /// The number of criteria that a set says it has, against those it lists.
  private static func counts(_ view: IndexView, _ made: inout Reconciliation, _ what: inout [String]) {
    guard let found = view.file.criteriaCount else { return }
    what.append("số tiêu chí")
    let subject = made
    made.add(found.counted == found.stated ? .holds : .explained(view.index.standing.explanation)) { explanation in
      Sourced(
        subject.gap(
          unit: "bộ tiêu chí", rule: "cộng số tiêu chí của từng lĩnh vực = số tiêu chí văn bản nói",
          left: String(found.counted), right: String(found.stated),
          difference: Reconciliation.signed(found.counted - found.stated), explanation: explanation,
          isIllustrative: false), at: view.file.index.place)
    }
  }

  /// Figures that another source gives again.
  private static func sources(_ view: IndexView, _ made: inout Reconciliation, _ what: inout [String]) {
    guard !view.file.otherSources.isEmpty else { return }
    what.append("một con số ở hai nguồn")
    for row in view.file.otherSources {
      guard let first = view.file.firstStatement(of: row.value) else { continue }
      let subject = made
      let explanations = [row.value.standing.explanation, first.value.standing.explanation]
      if let one = first.value.points, let two = row.value.points {
        made.add(one == two ? .holds : .explained(explanations.first { !$0.isEmpty } ?? "")) { explanation in
          gap(
            subject, view, row, rule: "\(first.value.standing.source) = \(row.value.standing.source)", left: one,
            right: two,
            explanation)
        }
      }
    }
  }
}
