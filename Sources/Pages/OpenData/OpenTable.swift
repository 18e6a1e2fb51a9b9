import Diagnostics
import Loading
import Reform
import Templates
import Workers

/// A column of a published table, as the catalogue describes it.
public struct OpenColumn: Sendable {
  public var key: String
  public var title: String
  public var meaning: String
  public var type: FieldType
  public var isRequired = false
  /// The values it takes; empty where any is taken.
  public var choices: [String] = []
  /// Decimals stand with a comma: a dot could be read as grouping thousands.
  public var hasDecimalComma = false

  init(_ key: String, _ title: String, _ meaning: String, _ type: FieldType = .string) {
    self.key = key
    self.title = title
    self.meaning = meaning
    self.type = type
  }

  init<Row>(_ field: Loading.Field<Row>) {
    self.init(field.key, field.title, field.meaning, field.type)
    isRequired = field.isRequired
    choices = field.choices
  }

  /// Columns that a worked-out table shares with a table of content, by key; keys that are not there are left out.
  static func of<Row>(_ schema: TableSchema<Row>, _ keys: [String]) -> [OpenColumn] {
    keys.compactMap { key in schema.fields.first { $0.key == key }.map(OpenColumn.init) }
  }
}

/// The days that the figures of a table are about.
struct OpenPeriod: Sendable {
  let from: Day
  let to: Day

  init(_ from: Day, _ to: Day) {
    self.from = from
    self.to = to
  }

  /// From the first to the last of some days; nil where there are none.
  init?(_ days: some Sequence<Day>) {
    guard let first = days.min(), let last = days.max() else { return nil }
    self.init(first, last)
  }

  /// Whole years, the first and last that occur; nil where there are none.
  init?(years: some Sequence<Int>) {
    let known = years.filter { $0 > 0 }
    guard let first = known.min().flatMap({ Day(year: $0, month: 1, day: 1) }),
      let last = known.max().flatMap({ Day(year: $0, month: 12, day: 31) })
    else { return nil }
    self.init(first, last)
  }

  /// *2006–2023* of whole years, *năm 2026* of one, else *1/7/2026 – 30/9/2026*.
  var words: String {
    let areWholeYears = from.month == 1 && from.day == 1 && to.month == 12 && to.day == 31
    guard areWholeYears else { return from == to ? from.vietnamese : "\(from.vietnamese) – \(to.vietnamese)" }
    return from.year == to.year ? "năm \(from.year)" : "\(from.year)–\(to.year)"
  }
}

/// What is known of the rows of a published table.
struct OpenFacts: Sendable {
  var columns: [OpenColumn]
  var rowCount: Int
  /// Each once, in row order.
  var sources: [String] = []
  /// How many rows are illustrative.
  var illustrativeCount = 0
  var period: OpenPeriod?

  /// What records say of themselves.
  mutating func add(_ standing: Standing) {
    if standing.isIllustrative { illustrativeCount += 1 }
    if !standing.source.isEmpty, sources.last != standing.source, !sources.contains(standing.source) {
      sources.append(standing.source)
    }
  }
}

/// A table that the site publishes. It is declared with its file, and is then in the catalogue, in `datapackage.json`
/// with a Table Schema, in `data.json` and in the dictionary of columns, without another line anywhere.
public struct OpenTable: Sendable {
  /// What it is, as the catalogue names it.
  let title: String
  /// What it holds, in a sentence.
  let meaning: String
  /// Tables with the same columns that differ by year or unit share a line of the catalogue: its name, else the title.
  let family: String
  /// What tells it from the others of its family: *2019*.
  let label: String
  /// The heading it stands under.
  let section: Section
  /// The page that shows its figures, from the root of the site.
  let page: String
  let facts: @Sendable (SiteContext) -> OpenFacts
  /// The name of its sheet in the workbook beside the CSV file.
  var sheet = OpenWorkbook.tableSheet
  /// How many rows there are, where that is told without working out the rest.
  var countRows: (@Sendable (SiteContext) -> Int)?
  /// Whether a workbook stands beside the CSV file; a table of tens of megabytes makes none that a computer opens.
  var hasWorkbook = true

  init(
    _ title: String, _ meaning: String, family: String? = nil, label: String? = nil, section: Section,
    page: String, facts: @escaping @Sendable (SiteContext) -> OpenFacts
  ) {
    self.title = title
    self.meaning = meaning
    self.family = family ?? title
    self.label = label ?? title
    self.section = section
    self.page = page
    self.facts = facts
  }

  func rowCount(_ context: SiteContext) -> Int { countRows?(context) ?? facts(context).rowCount }
}

extension PlannedFile {
  /// A table of records as a CSV file, described by the declaration that reads it. `columns` are the keys that the
  /// source has, in its order; without them, every key that any row has a value for.
  static func table<Row>(
    _ path: String, _ title: String, _ schema: TableSchema<Row>, family: String? = nil,
    label: String? = nil, section: Section, page: String, source: Place? = nil, hasWorkbook: Bool = true,
    period: (@Sendable ([Row]) -> OpenPeriod?)? = nil,
    columns: @escaping @Sendable (SiteContext) -> [String] = { _ in [] },
    rows: @escaping @Sendable (SiteContext) -> [Row]
  ) -> PlannedFile {
    // The file, its line in the catalogue and its count ask for the same rows.
    let made = Once<[Row]>()
    let rows = { @Sendable (context: SiteContext) in made.value { rows(context) } }
    var table = OpenTable(
      title, schema.meaning, family: family, label: label, section: section, page: page
    ) { context in
      let all = rows(context)
      var facts = OpenFacts(
        columns: TableWriting.columns(all, schema, columns(context)).map { column in
          var open = OpenColumn(column.field)
          open.hasDecimalComma = column.hasDecimalComma
          return open
        }, rowCount: all.count, period: period.flatMap { $0(all) })
      for row in all { if let standing = schema.standing(of: row) { facts.add(standing) } }
      return facts
    }
    table.hasWorkbook = hasWorkbook
    table.countRows = { rows($0).count }
    return PlannedFile(path, source: source, table: table) { plan in
      TableWriting.csv(
        rows(plan.context), schema, columns: columns(plan.context), demonstration: plan.context.site.isDemonstration)
    }
  }
}
