import Reform
import Vietnamese

/// What holds for one year of an index: the index's own terms, but for what the edition says otherwise.
public struct EditionTerms: Sendable {
  public let year: Int
  /// The row of `cong-bo.csv`, where the year has one.
  public let edition: Sourced<Edition>?
  public let scale: FixedDecimal?
  public let disclosure: RankDisclosure
  public let announcedRanks: Int?
  public let decimals: Int?
  /// `day_du`: whether the table at hand has every unit.
  public let isWhole: Bool
  /// The N of "thứ 12/63": what the edition says; else the rows of a whole table.
  public let unitCount: Int?
}

extension IndexFile {
  /// The years that have figures, oldest first.
  public var years: [Int] { Set(scores.map(\.value.year)).filter { $0 > 0 }.sorted() }

  /// The terms of a year whose whole-index table has so many rows.
  public func terms(_ year: Int, rowCount: Int) -> EditionTerms {
    let edition = editions.first { $0.value.year == year }
    let index = index.value
    let isWhole = edition?.value.isWhole ?? true
    return EditionTerms(
      year: year, edition: edition, scale: edition?.value.scale ?? index.scale,
      disclosure: edition?.value.disclosure ?? index.disclosure,
      announcedRanks: edition?.value.announcedRanks ?? index.announcedRanks, decimals: index.decimals,
      isWhole: isWhole, unitCount: edition?.value.unitCount ?? (isWhole ? rowCount : nil))
  }

  /// The criteria that apply in a year, in the order of their table.
  public func criteria(in year: Int) -> [Sourced<Criterion>] {
    criteria.filter { ($0.value.fromYear ?? Int.min) <= year && year <= ($0.value.toYear ?? Int.max) }
  }

  /// The figures of the whole index by year, in row order.
  public func totals() -> [Int: [Sourced<Score>]] {
    Dictionary(grouping: scores.filter { $0.value.criterion.isEmpty }, by: \.value.year)
  }
}
