import Vietnamese

/// A rank with its N.
public struct RankOf: Sendable, Hashable {
  public var rank: Int
  /// How many units were ranked; nil where that is not known.
  public var count: Int?

  /// A rank among so many units.
  public init(_ rank: Int, of count: Int?) {
    self.rank = rank
    self.count = count
  }

  /// `29/63`, or `29` where the N is not known.
  public var text: String { count.map { "\(rank)/\($0)" } ?? "\(rank)" }
}

/// How a unit's place and score moved from one edition to the next. Score up and rank down happens: both are said.
public struct RankChange: Sendable, Hashable {
  public var now: RankOf?
  public var before: RankOf?
  /// Points more (or, negative, fewer) than before; nil where either is not known.
  public var points: FixedDecimal?
  /// Places gained as a source says them, where the ranks themselves are not known.
  public var statedPlaces: Int?

  /// The move between two editions.
  public init(now: RankOf?, before: RankOf?, score: FixedDecimal? = nil, scoreBefore: FixedDecimal? = nil) {
    self.now = now
    self.before = before
    points = score.flatMap { score in scoreBefore.flatMap { score.subtracting($0) } }
  }

  /// Places gained, positive where the rank improved; nil where the ranks are of another number of units, which are
  /// not compared (63 provinces became 34).
  public var places: Int? {
    guard let now, let before else { return statedPlaces }
    guard now.count == before.count else { return nil }
    return before.rank - now.rank
  }

  /// Points and place moved against each other: a higher score is no better place where others rose more.
  public var disagrees: Bool {
    guard let points, let places, places != 0, points != .zero else { return false }
    return (points > .zero) != (places > 0)
  }

  /// *xếp thứ 29/63 tỉnh, thành phố, tăng 5 bậc (năm trước thứ 34/63)*; `units` is what is ranked.
  public func sentence(units: String = "tỉnh, thành phố", isTied: Bool = false, isPublished: Bool = true) -> String {
    guard let now else { return isPublished ? "không công bố hạng" : "chưa có hạng" }
    var text = "xếp thứ \(now.text) \(units)"
    if isTied { text += " (đồng hạng)" }
    guard let before else { return text }
    switch places {
    case let gained? where gained > 0: text += ", tăng \(gained) bậc"
    case let gained? where gained < 0: text += ", giảm \(-gained) bậc"
    case 0?: text += ", giữ nguyên thứ hạng"
    default: break
    }
    return text + " (năm trước thứ \(before.text))"
  }

  /// *tăng 1,25 điểm*, *giảm 0,5 điểm*, *không đổi*; a change of a percentage is in *điểm %*. Nil where not known.
  public func pointsText(isPercentage: Bool = false) -> String? {
    guard let points else { return nil }
    let unit = isPercentage ? "điểm %" : "điểm"
    if points == .zero { return "không đổi" }
    if points > .zero { return "tăng \(Format.decimal(points)) \(unit)" }
    return FixedDecimal.zero.subtracting(points).map { "giảm \(Format.decimal($0)) \(unit)" }
  }
}
