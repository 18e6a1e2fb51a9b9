import Reform
import Vietnamese

/// A sum of criteria that was tried, with the rows it stands on.
public struct CriteriaSums: Sendable {
  public let sum: CriteriaSum
  /// The row of the whole.
  public let row: Sourced<Score>
  /// The first of the rows that were added.
  public let first: Sourced<Score>?
  /// What explains a difference: the row of the whole, else the edition; empty where nothing does.
  public let explanation: String

  public var isExplained: Bool { !explanation.isEmpty }

  /// Every sum that can be tried in an index, by year, unit and criterion in row order.
  public static func all(_ file: IndexFile) -> [CriteriaSums] {
    var groups: [String: [Sourced<Score>]] = [:]
    var order: [String] = []
    for row in file.scores {
      let key = "\(row.value.year)\n\(row.value.unitCode ?? Fold.name(row.value.unitText))"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    var criteria: [Int: [Criterion]] = [:]
    for year in file.years { criteria[year] = file.criteria(in: year).map(\.value) }
    return order.flatMap { key -> [CriteriaSums] in
      guard let rows = groups[key], rows.count > 1, let year = rows.first?.value.year,
        let named = criteria[year], !named.isEmpty
      else { return [] }
      let terms = file.terms(year, rowCount: 0)
      let byCode = Dictionary(rows.map { ($0.value.criterion, $0) }, uniquingKeysWith: { first, _ in first })
      let points = byCode.compactMapValues(\.value.points)
      return ScoreArithmetic.sums(criteria: named, scale: terms.scale, points: points, decimals: terms.decimals)
        .compactMap { sum in
          guard let row = byCode[sum.criterion] else { return nil }
          let explanations = [
            row.value.standing.explanation, terms.edition?.value.standing.explanation ?? "",
            file.index.value.standing.explanation,
          ]
          return CriteriaSums(
            sum: sum, row: row, first: sum.parts.first.flatMap { byCode[$0] },
            explanation: explanations.first { !$0.isEmpty } ?? "")
        }
    }
  }
}

extension IndexFile {
  /// How many criteria the set says it has (`so_tieu_chi` of `chi-so.md`), and how many it comes to: the counts of the
  /// first level where they are given, else the rows of the second. Nil where either is not known.
  ///
  /// Quyết định 2948/QĐ-BNV ngày 28/12/2017: the page says 38 criteria, its eight areas come to 39.
  public var criteriaCount: (stated: Int, counted: Int)? {
    guard let stated = index.value.statedCriteria else { return nil }
    let current = criteria.map(\.value).filter { $0.toYear == nil }
    let first = current.filter { $0.parent.isEmpty && ($0.level ?? 1) == 1 }
    let counts = first.compactMap(\.count)
    if !first.isEmpty, counts.count == first.count { return (stated, counts.reduce(0, +)) }
    let codes = Set(first.map(\.code))
    let second = current.count { codes.contains($0.parent) }
    return second > 0 ? (stated, second) : nil
  }

  /// The figure that stands where another source gives it again.
  public func firstStatement(of score: Score) -> Sourced<Score>? {
    let unit = score.unitCode ?? Fold.name(score.unitText)
    return scores.first {
      $0.value.year == score.year && $0.value.criterion == score.criterion
        && ($0.value.unitCode ?? Fold.name($0.value.unitText)) == unit
    }
  }

  /// What other sources say otherwise of a figure, each with its source.
  public func otherStatements(of score: Score) -> [Score] {
    guard !otherSources.isEmpty else { return [] }
    let unit = score.unitCode ?? Fold.name(score.unitText)
    return otherSources.map(\.value).filter {
      $0.year == score.year && $0.criterion == score.criterion
        && ($0.unitCode ?? Fold.name($0.unitText)) == unit
    }
  }
}
