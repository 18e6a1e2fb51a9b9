import Vietnamese

/// A phrase of the calendar, parsed but not yet placed in a plan.
struct CalendarPhrase: Sendable, Equatable {
  /// What is said about the points.
  enum Bound: Sendable {
    /// Nothing: a day is an end, a month a stretch.
    case plain
    /// *chậm nhất, đến, hết*: by the end of it.
    case by
    /// *trước*: before it begins.
    case before
  }

  enum Link: Sendable { case list, range }

  var bound = Bound.plain
  var points: [CalendarPoint] = []
  /// How each point is joined to the one before; one shorter than `points`.
  var links: [Link] = []
  /// *hàng năm*.
  var isYearly = false
}

/// A day, month, quarter, run of months or year, as printed: nothing is checked yet.
struct CalendarPoint: Sendable, Equatable {
  enum Unit: Int, Sendable, Comparable {
    case day, month, months, quarter, year

    static func < (left: Unit, right: Unit) -> Bool { left.rawValue < right.rawValue }
  }

  var unit: Unit
  /// Day of the month, for `day`.
  var day = 1
  /// Number of the month (`day`, `month`) or quarter; the first month for `months`.
  var first = 1
  /// The last month for `months`.
  var last = 1
  /// The year, where one is printed.
  var year: Int?
  /// Whether it was read through a slip of the keyboard.
  var isSlip = false

  /// How the point reads when it is printed without slips.
  func readable(_ year: Int?) -> String {
    let tail = year.map { "/\($0)" } ?? ""
    switch unit {
    case .day: return "\(day)/\(first)\(tail)"
    case .month: return "tháng \(first)\(tail)"
    case .months:
      let head = "\(last - first + 1) tháng \(first == 1 ? "đầu" : "cuối") năm"
      return year.map { "\(head) \($0)" } ?? head
    case .quarter:
      return "quý \(RomanNumeral.text(first))\(tail)"
    case .year: return year.map { "năm \($0)" } ?? "năm"
    }
  }
}
