import Vietnamese

/// How often a quota is due, as plans print it: *04 bản tin/01 tháng*, *01 chuyên mục/tuần*, *01 tin, bài mỗi tháng*.
///
/// Source of the cases: Quyết định 1887/QĐ-UBND năm 2020 của UBND tỉnh Đắk Nông, phụ lục, việc 4.2 (*01 chuyên mục/01
/// tháng*) và 4.3 (*04 bản tin/01 tháng*).
public struct PublicityFrequency: Sendable, Hashable {
  public enum Unit: String, Sendable, Hashable, CaseIterable {
    case week = "tuan"
    case month = "thang"
    case quarter = "quy"
    case year = "nam"

    /// *tháng*
    public var word: String {
      switch self {
      case .week: "tuần"
      case .month: "tháng"
      case .quarter: "quý"
      case .year: "năm"
      }
    }
  }

  public let amount: Int
  /// Every so many units: 1 in *01 tháng*.
  public let every: Int
  public let unit: Unit

  /// Nil where the words give no number and no unit of time.
  public init?(_ printed: String) {
    let folded = Fold.name(printed.replacing("/", with: " / "))
    var words = folded.split(separator: " ").map(String.init)
    // *mỗi tháng 02 tin* stands the other way round.
    if let first = words.first, ["moi", "hang", "hang thang"].contains(first), words.count > 2 {
      words = Array(words.dropFirst(2)) + [words[1]]
    }
    guard let position = words.lastIndex(where: { Unit(rawValue: $0) != nil }), position > 0,
      let unit = Unit(rawValue: words[position]),
      let amount = words[..<position].lazy.compactMap({ Self.number($0) }).first, amount > 0
    else { return nil }
    let before = Self.number(words[position - 1])
    // *01 tháng*: its number is how many months, unless it is the only one.
    let numbers = words[..<position].count { Self.number($0) != nil }
    let every = numbers > 1 ? before ?? 1 : 1
    guard every > 0 else { return nil }
    self.amount = amount
    self.every = every
    self.unit = unit
  }

  private static func number(_ word: String) -> Int? {
    Int(word) ?? ["mot": 1, "hai": 2, "ba": 3, "bon": 4][word]
  }

  /// How much is due over a stretch of days: whole units of time within it count.
  public func due(in period: Period) -> Int { amount * (units(in: period) / every) }

  private func units(in period: Period) -> Int {
    switch unit {
    case .week: period.dayCount / 7
    case .month: PublicityFrequency.months(period).count
    case .quarter: PublicityFrequency.months(period).count / 3
    case .year: PublicityFrequency.months(period).count / 12
    }
  }

  /// The calendar months that lie wholly in a period.
  public static func months(_ period: Period) -> [Period] {
    var months: [Period] = []
    var year = period.from.year
    var month = period.from.month
    while let whole = Period.month(month, year), whole.from <= period.to {
      if period.contains(whole) { months.append(whole) }
      (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
    }
    return months
  }
}
