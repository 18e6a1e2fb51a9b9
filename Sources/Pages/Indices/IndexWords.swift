import Reform
import Templates
import Vietnamese

/// A change of a score or a place, in words and with a direction that is not colour alone (`thay_doi_so`).
struct ChangeValues: Sendable {
  enum Direction: String, Sendable {
    case better = "tang"
    case worse = "giam"
    case same = "giu"
    /// Of another number of units: not compared.
    case incomparable = "khac"
  }

  var direction: Direction
  var text: String
  var more: String?

  static let shape = Shape<ChangeValues>(
    "thay_doi_so", "Thay đổi của điểm hoặc hạng",
    [
      .text("huong", "tang: tốt lên; giam: kém đi; giu: giữ nguyên; khac: không so") { $0.direction.rawValue },
      .text("ten", "tăng 6 bậc, giảm 0,61 điểm, giữ nguyên") { $0.text },
      .text("them", "từ 18/63") { $0.more },
    ])

  static func points(_ change: RankChange?, isPercentage: Bool, breakBefore: String?) -> ChangeValues? {
    guard let change, let points = change.points, let text = change.pointsText(isPercentage: isPercentage) else {
      return nil
    }
    let direction: Direction = points == .zero ? .same : points > .zero ? .better : .worse
    return ChangeValues(direction: direction, text: spaced(text), more: breakBefore.map { "\($0), chỉ để tham khảo" })
  }

  static func places(_ change: RankChange?) -> ChangeValues? {
    guard let change else { return nil }
    guard let before = change.before, change.now != nil else {
      guard let places = change.statedPlaces, places != 0 else { return nil }
      return ChangeValues(
        direction: places > 0 ? .better : .worse, text: "\(places > 0 ? "tăng" : "giảm") \(abs(places))\u{A0}bậc",
        more: "như nguồn ghi")
    }
    let from = "từ \(before.text)"
    guard let places = change.places else {
      return ChangeValues(direction: .incomparable, text: "khác số đơn vị", more: from)
    }
    if places == 0 { return ChangeValues(direction: .same, text: "giữ nguyên", more: from) }
    return ChangeValues(
      direction: places > 0 ? .better : .worse, text: "\(places > 0 ? "tăng" : "giảm") \(abs(places))\u{A0}bậc",
      more: from)
  }

  /// A number stays on the line of its unit.
  static func spaced(_ text: String) -> String {
    var out = ""
    var before: Character = " "
    for character in text {
      out.append(character == " " && before.isNumber ? "\u{A0}" : character)
      before = character
    }
    return out
  }
}

/// The sentences about one unit in one year.
enum IndexWords {
  /// *Thái Nguyên đạt 67,71 điểm, xếp thứ 12/63 tỉnh, thành phố, tăng 6 bậc (năm trước thứ 18/63); điểm tăng 3,47
  /// điểm.* Points and place are both said, so that a place that falls while the score rises is plain.
  static func sentence(_ result: UnitResult, _ edition: EditionView, _ view: IndexView) -> String {
    guard edition.hasTotals else {
      return "Năm \(edition.year) có điểm từng tiêu chí của \(result.name), không có tổng điểm và thứ hạng."
    }
    guard let clause = clause(result, edition, view) else {
      return "\(raised(result.name)) chưa có số liệu năm \(edition.year)."
    }
    var text = "\(raised(result.name)) \(clause)"
    if let change = result.change?.pointsText(isPercentage: view.isPercentage), edition.breakBefore == nil {
      let points = "điểm số \(change == "không đổi" ? change : change + " so với năm \(edition.year - 1)")"
      // A place that falls while the score rises is said as what it is.
      text += result.change?.disagrees == true ? ", dù \(points)" : "; \(points)"
    }
    return ChangeValues.spaced(text) + "."
  }

  /// *67,71 điểm*, *94,04 %*
  static func points(_ points: FixedDecimal, _ view: IndexView) -> String {
    "\(Format.decimal(points))\u{A0}\(view.isPercentage ? "%" : "điểm")"
  }

  /// What the sentence says of the unit, without its name; nil where there is nothing.
  static func clause(_ result: UnitResult, _ edition: EditionView, _ view: IndexView) -> String? {
    let unit = view.isPercentage ? "%" : " điểm"
    var parts: [String] = []
    if let points = result.score.points { parts.append("đạt \(Format.decimal(points))\(unit)") }
    if edition.ranksAreShown {
      if let rank = result.rank {
        let change = result.change ?? RankChange(now: rank, before: nil)
        parts.append(change.sentence(units: view.noun, isTied: result.isTied))
        if result.isComputedRank { parts[parts.count - 1] += ", hạng tính lại từ điểm" }
      } else if edition.terms.disclosure == .partial {
        parts.append("không công bố hạng")
      } else if let places = result.score.statedPlaces, places != 0 {
        parts.append(
          "thứ hạng \(places > 0 ? "tăng" : "giảm") \(abs(places)) bậc so với năm trước (nguồn không ghi hạng)")
      }
    } else if !result.score.group.isEmpty {
      parts.append("thuộc \(lowered(edition.groupName(result.score.group)))")
    }
    return parts.isEmpty ? nil : ChangeValues.spaced(parts.joined(separator: ", "))
  }

  /// *thứ 12/63*; *đồng hạng 12/63* where another unit has the place too; nil where there is none.
  static func place(_ result: UnitResult) -> String? {
    result.rank.map { "\(result.isTied ? "đồng hạng" : "thứ") \($0.text)" }
  }

  /// *Sở Nội vụ và Sở Tài chính*; the first three of more by name, the others by count.
  static func names(_ results: [UnitResult], _ view: IndexView) -> String {
    let names = results.map(\.name)
    guard names.count > 4 else { return Format.list(names) }
    return names.prefix(3).joined(separator: ", ") + " và \(names.count - 3)\u{A0}\(view.noun) khác"
  }

  /// The points that some units share; nil where they differ or are not known.
  static func sharedPoints(_ results: [UnitResult]) -> FixedDecimal? {
    let points = results.map(\.score.points)
    guard let first = points.first, points.allSatisfy({ $0 == first }) else { return nil }
    return first
  }

  /// *thứ 12/63*, *đồng hạng 1/3*, *không công bố hạng*, *thuộc nhóm…*
  static func short(_ result: UnitResult, _ edition: EditionView) -> String? {
    if let place = place(result) { return place }
    if edition.ranksAreShown, edition.terms.disclosure == .partial { return "không công bố hạng" }
    return result.score.group.isEmpty ? nil : lowered(edition.groupName(result.score.group))
  }

  static func lowered(_ text: String) -> String {
    // In normal form C a letter is one scalar. *Y tế* is a word of one letter and another.
    let scalars = text.unicodeScalars
    let next = scalars.dropFirst().first { !$0.properties.isWhitespace }
    guard let first = scalars.first, let next, next.properties.isLowercase else { return text }
    return first.properties.lowercaseMapping + String(scalars.dropFirst())
  }

  static func raised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

  /// The column of points: the number, else the sign that stands for it and what it says.
  static func pointsCell(_ score: Score, _ digits: ScoreDigits) -> String {
    if let points = score.points { return digits.text(points) }
    return score.marks["diem"].map { "\($0.sign) (\($0.meaning))" } ?? "–"
  }

  /// The rank column of a table.
  static func rankCell(_ result: UnitResult, _ edition: EditionView) -> String {
    if result.score.marks["hang"] == .withheld { return "không công bố" }
    if let rank = result.rank { return String(rank.rank) }
    return edition.terms.disclosure == .partial ? "không công bố" : "–"
  }
}
