import Diagnostics
import Formats
import Vietnamese

/// What a field holds, in the words of the Frictionless Table Schema.
public enum FieldType: String, Sendable {
  case string, integer, number, date, boolean, year, datetime
}

/// A value as a download writes it.
public enum FieldOutput: Sendable, Hashable {
  case absent
  case text(String)
  case integer(Int)
  case decimal(FixedDecimal)
}

/// One field of a record, declared once: this declaration serves reading (a column of a table, a key of front matter),
/// messages, downloads and the content reference.
public struct Field<Record>: Sendable {
  /// The key in content, templates, downloads and JSON: ASCII Vietnamese, `noi_dung`.
  public let key: String
  /// The title that official tables print: *Nội dung công việc*.
  public let title: String
  /// Other heads that are understood.
  public let aliases: [String]
  /// What it means, for the content reference and the data dictionary, in Vietnamese.
  public let meaning: String
  /// What it takes, for messages.
  public let takes: Words
  public let type: FieldType
  public var isRequired: Bool
  /// The values a list field takes; empty elsewhere.
  public let choices: [String]
  let read: @Sendable (inout Record, inout FieldReading) -> Void
  public let write: @Sendable (Record) -> FieldOutput

  public init(
    _ key: String, _ title: String, aliases: [String] = [], meaning: String, takes: Words, type: FieldType,
    isRequired: Bool = false, choices: [String] = [],
    read: @escaping @Sendable (inout Record, inout FieldReading) -> Void,
    write: @escaping @Sendable (Record) -> FieldOutput
  ) {
    self.key = key
    self.title = title
    self.aliases = aliases
    self.meaning = meaning
    self.takes = takes
    self.type = type
    self.isRequired = isRequired
    self.choices = choices
    self.read = read
    self.write = write
  }

  /// The same field, which must be there.
  public var required: Field {
    var field = self
    field.isRequired = true
    return field
  }
}

/// One value being read: its text, and a place that is worked out only when something is wrong with it.
public struct FieldReading {
  public let text: String
  let title: String
  let takes: Words
  let locate: PlaceSource
  var faults: [Fault] = []

  enum PlaceSource {
    case cell(Table, row: Int, column: Int)
    case fixed(Place)
  }

  init(text: String, title: String, takes: Words, at locate: PlaceSource) {
    self.text = text
    self.title = title
    self.takes = takes
    self.locate = locate
  }

  public var place: Place {
    switch locate {
    case .cell(let table, let row, let column): table.place(row: row, column: column)
    case .fixed(let place): place
    }
  }

  public mutating func report(_ kind: FaultKind, _ summary: Words, suggestion: Words? = nil) {
    faults.append(kind.fault(at: place, summary, expected: expected, suggestion: suggestion))
  }

  /// *cột này nhận: …*
  var expected: Words { Words("cột này nhận: \(takes.vi)", "this column takes: \(takes.en)") }
}
