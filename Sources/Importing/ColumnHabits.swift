import Vietnamese

/// What the cells of each column of one table have in common, learned from a first reading of it.
struct ColumnHabits: Sendable {
  let columns: [TaskColumn]
  /// The label that a level's texts begin with: *hoat dong*.
  var labels: [String?]
  /// How a level's texts are numbered, where most of them are.
  var styles: [NumberingStyle?]
  /// How often a text stands in a column, by folded text.
  var known: [[String: Int]]
  /// Whether the column *TT* is filled.
  var hasNumbers: Bool

  init(_ columns: [TaskColumn], titles: [String]) {
    self.columns = columns
    let names = Set(titles.map(Fold.name))
    labels = zip(columns, titles).map { column, title in
      let name = Fold.name(title)
      let isName = ["hoat dong", "nhiem vu", "muc tieu", "giai phap", "noi dung", "cong viec"].contains(name)
      return column.isContent && isName && names.count > 1 ? name : nil
    }
    styles = columns.map { _ in nil }
    known = columns.map { _ in [:] }
    hasNumbers = columns.contains(.number)
  }

  /// Learns from rows.
  mutating func learn(from rows: [PrintedRow]) {
    let body = rows.filter { $0.heading == nil }
    for index in columns.indices {
      let texts = body.map { $0.cells[index] }.filter { $0.state == .given && !$0.isEmpty }.map(\.text)
      known[index] = [:]
      for text in texts { known[index][Fold.name(text), default: 0] += 1 }
      if columns[index].isContent { learn(level: index, texts) }
      if columns[index] == .number { hasNumbers = texts.count * 2 >= body.count }
    }
  }

  private mutating func learn(level index: Int, _ texts: [String]) {
    guard texts.count >= 2 else { return }
    let labelled = texts.compactMap { LevelLabel.lead(of: $0)?.name }
    if let name = labels[index], labelled.count(where: { $0 == name }) * 2 < texts.count { labels[index] = nil }
    var counts: [NumberingStyle: Int] = [:]
    for text in texts {
      if let style = Numbering.lead(of: text)?.style { counts[style, default: 0] += 1 }
    }
    let best = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    styles[index] = best.flatMap { $0.value * 10 >= texts.count * 6 ? $0.key : nil }
  }

  /// Whether most of the texts of a level carry its label.
  func isLabelled(_ index: Int) -> Bool { labels[index] != nil }

  /// A bonus for a text that stands in a column again and again, a malus for one at home in another.
  func familiarity(_ look: CellLook, _ column: Int) -> Double {
    guard !look.isBlank else { return 0 }
    let name = Fold.name(look.text)
    let here = known[column][name] ?? 0
    if here >= 2 { return 0.8 }
    let there = known.indices.map { known[$0][name] ?? 0 }.max() ?? 0
    return here == 0 && there >= 3 ? -0.6 : 0
  }
}
