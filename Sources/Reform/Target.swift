import Vietnamese

/// A target of a plan (`chi-tieu.csv`): from where, to what, by when.
public struct Target: Sendable {
  /// How a result is held against the value aimed at.
  public enum Comparison: String, Sendable, CaseIterable {
    case atLeast = "it_nhat"
    case above = "tren"
    case equal = "bang"
    case atMost = "khong_qua"
    case below = "duoi"

    public var label: String {
      switch self {
      case .atLeast: "ít nhất"
      case .above: "trên"
      case .equal: "bằng"
      case .atMost: "không quá"
      case .below: "dưới"
      }
    }

    func holds(_ result: FixedDecimal, _ aim: FixedDecimal) -> Bool {
      switch self {
      case .atLeast: result >= aim
      case .above: result > aim
      case .equal: result == aim
      case .atMost: result <= aim
      case .below: result < aim
      }
    }
  }

  public var code = ""
  public var group = ""
  public var text = ""
  public var unit = ""
  public var baselineYear: Int?
  public var baseline: FixedDecimal?
  /// The year it is to be reached in; the plan's last where none is given.
  public var year: Int?
  /// As given; nil where the column is empty.
  public var statedComparison: Comparison?
  /// Nil where the aim is words; then the result says whether it was met.
  public var aim: FixedDecimal?
  /// The aim as printed.
  public var aimText = ""
  /// `noi_khac`: how the same document states it elsewhere, and where, as printed.
  public var otherStatement = ""
  /// `chi_so`: the index whose place or group it aims at, by the name of its folder.
  public var index = ""
  public var agency = AgencyMention()
  public var standing = Standing()

  public init() {}

  /// As given, else as the printed words say; at least where neither says.
  public var comparison: Comparison {
    get {
      if let statedComparison { return statedComparison }
      if let aim, case .value(let said, let number)? = TargetAim(aimText), number == aim, said != .equal { return said }
      return .atLeast
    }
    set { statedComparison = newValue }
  }
}

/// What came of a target (`ket-qua.csv` of a plan).
public struct TargetResult: Sendable {
  public enum Verdict: String, Sendable, CaseIterable {
    case met = "dat"
    case notMet = "chua_dat"
  }

  /// Its code or its text.
  public var target = ""
  public var year: Int?
  public var day: Day?
  public var value: FixedDecimal?
  public var words = ""
  /// What the report itself says; only for aims that are words.
  public var verdict: Verdict?
  public var standing = Standing()

  public init() {}
}

/// Whether a target was met.
public enum TargetState: String, Sendable, CaseIterable {
  case met = "dat"
  case notMet = "khong_dat"
  case unknown = "chua_co_so_lieu"
}

extension Target {
  /// The state on a day, and the position of the result that decides it.
  ///
  /// A result of the target's year decides, the latest of them. While that year runs, an earlier result tells how far
  /// things are; once it is over, one of an earlier year decides nothing.
  public func state(_ results: [TargetResult], planEnds: Day, asOf: Day) -> (state: TargetState, result: Int?) {
    let goal = year ?? planEnds.year
    var best: (position: Int, year: Int, day: Day?)?
    for (position, result) in results.enumerated() {
      let given = result.year ?? result.day?.year ?? goal
      guard given <= goal else { continue }
      let isLater: Bool
      switch best {
      case nil: isLater = true
      case let found? where found.year != given: isLater = given > found.year
      case let found?: isLater = result.day.map { day in found.day.map { $0 <= day } ?? true } ?? (found.day == nil)
      }
      if isLater { best = (position, given, result.day) }
    }
    guard let best else { return (.unknown, nil) }
    let isOver = asOf.year > goal
    let earlier = comparedYear.flatMap { year in results.last { $0.year == year }?.value }
    guard best.year == goal || !isOver, let met = isMet(by: results[best.position], earlier: earlier) else {
      return (.unknown, best.position)
    }
    return (met ? .met : .notMet, best.position)
  }
}
