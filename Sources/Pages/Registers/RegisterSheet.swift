import Diagnostics
import Records
import Reform
import Vietnamese

/// How the rows of one register stand on a page: grouped, ordered, in columns, with totals. Each kind declares one.
struct RegisterSheet<Row: Sendable>: Sendable {
  /// A heading that rows stand under; greater ranks first.
  struct Group: Sendable, Hashable {
    let rank: Int
    let title: String

    static func year(_ year: Int?) -> Group {
      guard let year, year > 0 else { return Group(rank: Int.min, title: "Không rõ năm") }
      return Group(rank: year, title: "Năm \(year)")
    }
  }

  /// What one row is called: *cuộc kiểm tra*.
  let noun: String
  /// The first is the head of the row.
  let columns: [RegisterColumn<Row>]
  let standing: @Sendable (Row) -> Standing
  /// What the address of a row within the page is made of.
  let anchor: @Sendable (Row) -> String
  let group: @Sendable (Row) -> Group
  /// Rows with greater values first; those without any last, in the order of the table.
  var order: @Sendable (Row) -> Int? = { _ in nil }
  /// Whether the counts of these rows may be added up: no stretch of time counted twice, no whole beside its parts.
  var canTotal: @Sendable ([Row]) -> Bool = { _ in true }
  /// The agencies a row is about, by code, and what an agency's page says of it.
  var about: @Sendable (Row) -> [String] = { _ in [] }
  var mention: @Sendable (Row) -> (title: String, more: String) = { _ in ("", "") }

  /// The tables of these rows, one a group. `prefix` keeps the anchors of several sheets of a page apart.
  func tables(_ rows: [Sourced<Row>], _ scope: RegisterScope, prefix: String = "") -> [RegisterTable] {
    var names = AnchorNames(prefix: prefix)
    let anchored = rows.map { (row: $0, anchor: names.name(anchor($0.value))) }
    var groups: [Group: [(row: Sourced<Row>, anchor: String)]] = [:]
    for entry in anchored { groups[group(entry.row.value), default: []].append(entry) }
    let kept = columns.filter { column in rows.contains { !column.cell($0.value, scope).isEmpty } }
    return groups.keys.sorted { ($1.rank, $0.title) < ($0.rank, $1.title) }.map { key in
      table(key, sorted(groups[key] ?? []), kept, scope, anchor: names.name(key.title))
    }
  }

  private func sorted(
    _ rows: [(row: Sourced<Row>, anchor: String)]
  ) -> [(row: Sourced<Row>, anchor: String)] {
    rows.enumerated().sorted { first, second in
      let (a, b) = (order(first.element.row.value) ?? Int.min, order(second.element.row.value) ?? Int.min)
      return a != b ? a > b : first.offset < second.offset
    }.map(\.element)
  }

  private func table(
    _ group: Group, _ entries: [(row: Sourced<Row>, anchor: String)], _ columns: [RegisterColumn<Row>],
    _ scope: RegisterScope, anchor: String
  ) -> RegisterTable {
    let values = entries.map(\.row.value)
    let standings = values.map(standing)
    let sources = Set(standings.map(\.source))
    let source = sources.count == 1 ? sources.first : nil
    let isIllustrative = standings.allSatisfy(\.isIllustrative)
    let rows = zip(entries, standings).map { entry, standing in
      RegisterRow(
        anchor: entry.anchor, cells: columns.map { $0.cell(entry.row.value, scope) },
        remarks: remarks(standing, sharedSource: source), place: entry.row.place,
        isIllustrative: standing.isIllustrative && !isIllustrative)
    }
    return RegisterTable(
      anchor: anchor, title: group.title,
      caption: "\(Format.integer(rows.count))\u{A0}\(noun)",
      source: source.flatMap { $0.isEmpty ? nil : "Nguồn: \($0)." }, sources: sources.filter { !$0.isEmpty }.sorted(),
      isIllustrative: isIllustrative, heads: columns.map(\.head), rows: rows,
      total: canTotal(values) ? total(rows, columns) : nil)
  }

  private func remarks(_ standing: Standing, sharedSource: String?) -> [String] {
    var remarks: [String] = []
    if !standing.explanation.isEmpty { remarks.append("Giải trình: \(standing.explanation)") }
    if !standing.remark.isEmpty { remarks.append(standing.remark) }
    if sharedSource == nil, !standing.source.isEmpty { remarks.append("Nguồn: \(standing.source)") }
    return remarks
  }

  /// One cell a column, where at least two rows have a number; how many have one is said where some have none.
  private func total(_ rows: [RegisterRow], _ columns: [RegisterColumn<Row>]) -> [RegisterCell]? {
    guard rows.count > 1 else { return nil }
    var hasAny = false
    var cells: [RegisterCell] = []
    for (position, column) in columns.enumerated() {
      let counts = rows.compactMap { $0.cells[position].count }
      guard column.isSummed, counts.count > 1, let sum = Self.sum(counts) else {
        cells.append(position == 0 ? RegisterCell(text: "Cộng \(rows.count)\u{A0}\(noun)") : .empty)
        continue
      }
      hasAny = true
      var cell = RegisterCell(text: Format.integer(sum), count: sum)
      if counts.count < rows.count { cell.small = ["của \(counts.count)/\(rows.count)\u{A0}\(noun) có số"] }
      cells.append(cell)
    }
    return hasAny ? cells : nil
  }

  private static func sum(_ counts: [Int]) -> Int? {
    var sum = 0
    for count in counts {
      let (next, overflow) = sum.addingReportingOverflow(count)
      if overflow { return nil }
      sum = next
    }
    return sum
  }

  /// What agencies' pages say of these rows.
  func mentions(_ rows: [Sourced<Row>], page: RegisterPage, prefix: String = "") -> [RegisterMention] {
    var names = AnchorNames(prefix: prefix)
    return rows.flatMap { row -> [RegisterMention] in
      let anchor = names.name(anchor(row.value))
      let said = mention(row.value)
      return about(row.value).map { code in
        RegisterMention(
          agency: code, title: said.title, more: said.more, target: "\(page.path)#\(anchor)",
          isIllustrative: standing(row.value).isIllustrative)
      }
    }
  }
}

/// Gives each row an address within its page, the same in every build.
struct AnchorNames {
  private let prefix: String
  private var used: Set<String> = ["nguon", "noi-dung", "dung-so-lieu"]

  init(prefix: String) { self.prefix = prefix }

  mutating func name(_ text: String) -> String {
    let slug = Slug.make(text)
    let base = prefix + (slug.isEmpty ? "dong" : String(slug.prefix(60)))
    var name = base
    var repetition = 1
    while !used.insert(name).inserted {
      repetition += 1
      name = "\(base)-\(repetition)"
    }
    return name
  }
}

/// A row of a register that is about an agency.
struct RegisterMention: Sendable {
  let agency: String
  let title: String
  let more: String
  /// From the root of the site.
  let target: String
  let isIllustrative: Bool
}
