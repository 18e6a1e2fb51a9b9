import Vietnamese

/// One unit of a table that ranks: what was published of it.
public struct RankEntry: Sendable, Hashable {
  /// Code of the unit, or its name as printed.
  public var unit: String
  /// The score, where the table has one.
  public var score: FixedDecimal?
  /// The published rank.
  public var published: Int?

  /// An entry.
  public init(unit: String, score: FixedDecimal?, published: Int? = nil) {
    self.unit = unit
    self.score = score
    self.published = published
  }
}

/// The ranks of one edition of an index. The published rank is what is shown; ours checks it.
public struct Ranking: Sendable {
  /// A unit with both of its ranks.
  public struct Place: Sendable, Hashable {
    public let entry: RankEntry
    /// Our rank by competition ranking (1-2-2-4) at the declared precision; nil where none may be computed.
    public let computed: Int?
    /// Whether another unit has the rank that is shown: *đồng hạng*.
    public let isTied: Bool

    /// The rank that is shown: the published one, else ours.
    public var shown: Int? { entry.published ?? computed }
  }

  /// The units, best first; those without a rank after them by score, equals in the table's order.
  public let places: [Place]
  /// The N of "thứ 12/63"; nil where the table is not whole and does not say.
  public let unitCount: Int?
  /// What the table should be told of.
  public let findings: [RankFinding]

  /// Ranks the entries of one edition.
  ///
  /// - Parameters:
  ///   - decimals: the precision that scores are declared and ranked at; nil takes them as printed.
  ///   - isWhole: whether the table has every unit (`day_du`); if not, nothing is computed, and gaps are no fault.
  ///   - unitCount: how many units were ranked, where the edition says so.
  ///   - announced: how many of the best were announced, where only they were.
  public init(
    _ entries: [RankEntry], decimals: Int? = nil, disclosure: RankDisclosure = .all, isWhole: Bool = true,
    unitCount: Int? = nil, announced: Int? = nil
  ) {
    let count = unitCount ?? (isWhole ? entries.count : nil)
    let ranks = isWhole && disclosure != .none ? Ranking.competition(entries.map(\.score), decimals: decimals) : []
    let computed = entries.indices.map { index -> Int? in
      guard let rank = ranks.isEmpty ? nil : ranks[index] else { return nil }
      // Of those that were not announced no rank may be said.
      return disclosure == .partial && rank > announced ?? 0 ? nil : rank
    }
    let shown = entries.indices.map { disclosure == .none ? nil : entries[$0].published ?? computed[$0] }
    var holders: [Int: Int] = [:]
    for case let rank? in shown { holders[rank, default: 0] += 1 }
    let order = Ranking.order(shown, entries.map(\.score))
    places = order.map { index in
      let isTied = shown[index].map { holders[$0] ?? 0 > 1 } ?? false
      var entry = entries[index]
      if disclosure == .none { entry.published = nil }
      return Place(entry: entry, computed: computed[index], isTied: isTied)
    }
    self.unitCount = count
    findings = RankCheck(
      entries: entries, ranks: ranks, disclosure: disclosure, isWhole: isWhole, unitCount: count, announced: announced
    ).findings()
  }

  /// Competition ranking: equals share the best of their places, and the next takes the place after them all.
  /// Scores are compared at the precision; a unit without a score has no rank.
  public static func competition(_ scores: [FixedDecimal?], decimals: Int? = nil) -> [Int?] {
    let compared = scores.map { score -> FixedDecimal? in
      guard let score, let decimals, let digits = UInt8(exactly: decimals) else { return score }
      return score.rounded(toDigits: digits) ?? score
    }
    let sorted = compared.compactMap(\.self).sorted(by: >)
    var first: [FixedDecimal: Int] = [:]
    for (index, score) in sorted.enumerated() where first[score] == nil { first[score] = index + 1 }
    return compared.map { $0.flatMap { first[$0] } }
  }

  private static func order(_ shown: [Int?], _ scores: [FixedDecimal?]) -> [Int] {
    shown.indices.sorted { left, right in
      switch (shown[left], shown[right]) {
      case (let one?, let other?) where one != other: return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      default: break
      }
      switch (scores[left], scores[right]) {
      case (let one?, let other?) where one != other: return one > other
      case (_?, nil): return true
      case (nil, _?): return false
      default: return left < right
      }
    }
  }
}
