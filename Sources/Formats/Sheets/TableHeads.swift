import Vietnamese

/// What a kind of table's columns are called and hold, as far as finding and reading it in a sheet needs to know. Made
/// from the declaration that also reads CSV, so that both give the same.
public struct TableHeads: Sendable {
  /// What a column takes: it decides how a stored number or day is written as text.
  public enum Holds: Sendable, Equatable {
    case words, integer, number, year, day, flag
    /// Numbering as printed, row after row: `1.10`, `I`, `a)`.
    case numbering
    /// The numbering of something elsewhere.
    case reference
    /// Codes: `06019`.
    case code
    /// Codes of the national database of procedures: `1.004222`.
    case procedureCode
    /// A deadline in words, which may be a day.
    case deadline
  }

  public struct Column: Sendable {
    public let key: String
    public let title: String
    public let holds: Holds
    public let isRequired: Bool
    /// Key, title and aliases, folded.
    public let names: Set<String>

    public init(key: String, title: String, aliases: [String], holds: Holds, isRequired: Bool) {
      self.key = key
      self.title = title
      self.holds = holds
      self.isRequired = isRequired
      names = Set(([key, title] + aliases).map(Fold.name))
    }
  }

  /// Where group rows of the printed table go: the keys that take the section's number and title, the group below it,
  /// and the task above a task.
  public struct Grouping: Sendable {
    public let number: String
    public let title: String
    public let group: String
    public let parent: String
    /// The column that holds a group row's words.
    public let label: String

    public init(number: String, title: String, group: String, parent: String, label: String) {
      self.number = number
      self.title = title
      self.group = group
      self.parent = parent
      self.label = label
    }
  }

  /// How the rows of a table may stand across a sheet: one row a unit, years and items as columns.
  public struct Spread: Sendable {
    /// The column that a row of the sheet has once: the unit.
    public let row: String
    public let year: String
    /// The column that says what a figure is of; empty is the whole.
    public let item: String
    /// The figure that a column holds which names none.
    public let value: String
    /// All figures.
    public let figures: Set<String>
    /// Names of the whole, folded.
    public let wholes: Set<String>
    /// Codes of the known items by their names, folded.
    public var codes: [String: String] = [:]
    /// Any words are an item; else only a code with or without its name, or a known name.
    public var takesAnyItem = false

    public init(row: String, year: String, item: String, value: String, figures: Set<String>, wholes: Set<String>) {
      self.row = row
      self.year = year
      self.item = item
      self.value = value
      self.figures = figures
      self.wholes = wholes
    }

    /// The code in a head: `1.1: Tri thức công dân`, `Tiêu chí 2`; or that of a known name.
    func code(of text: String, folded: String) -> String? {
      if let code = codes[folded] { return code }
      let end = text.firstIndex { !($0.isASCII && ($0.isNumber || $0 == ".")) } ?? text.endIndex
      var code = text[..<end]
      while code.last == "." { code.removeLast() }
      let follows = text[code.endIndex...].first.map { " .:)–-".contains($0) } ?? true
      guard code.first?.isNumber == true, follows, code.utf8.count <= 8, SpreadYear(String(code)).year == nil else {
        return nil
      }
      return String(code)
    }
  }

  /// The file's name without its ending: `nhiem-vu`.
  public let name: String
  /// What a sheet of this table may be called: *Nhiệm vụ*.
  public let sheetNames: [String]
  public let columns: [Column]
  public let grouping: Grouping?
  /// Rows of totals are data of this table and checked where it is (dossier reports).
  public let keepsTotals: Bool
  /// How the table may stand across a sheet, where it may.
  public var spread: Spread?

  public init(
    name: String, sheetNames: [String], columns: [Column], grouping: Grouping? = nil, keepsTotals: Bool = false,
    spread: Spread? = nil
  ) {
    self.name = name
    self.sheetNames = sheetNames
    self.columns = columns
    self.grouping = grouping
    self.keepsTotals = keepsTotals
    self.spread = spread
  }

  /// The column that answers to a head.
  func column(named head: String) -> Int? {
    let folded = Fold.name(head)
    guard !folded.isEmpty else { return nil }
    return columns.firstIndex { $0.names.contains(folded) }
  }

  /// Whether a sheet is called after this table.
  func isNamed(_ sheet: String) -> Bool {
    let folded = Fold.name(sheet)
    return folded == Fold.name(name) || sheetNames.contains { Fold.name($0) == folded }
  }
}
