/// A sign that stands in a table of figures where a number would. Each says something else, and none is an empty cell
/// (the form has no figure there) or a 0 (counted, and there was none).
///
/// Source: the signs of the Statistical Yearbook of Vietnam (Niên giám thống kê): `-` không có hiện tượng phát sinh,
/// `…` có hiện tượng phát sinh nhưng không thu thập được số liệu; `x` is what tables of scores print for a figure that
/// its publisher withholds.
public enum FigureMark: String, Sendable, Hashable, CaseIterable {
  /// Nothing of the kind occurred: counts as none in a sum.
  case notOccurring = "-"
  /// It occurred, and nobody knows how much: a sum that needs it cannot be tried.
  case unknown = "…"
  /// It is known and not published.
  case withheld = "x"

  /// The sign that a whole cell is; nil for anything else.
  public init?(cell text: String) {
    // Nearly every cell is a number.
    guard let first = text.utf8.first, !(0x30...0x39).contains(first) else { return nil }
    switch text {
    case "-", "–", "—", "−": self = .notOccurring
    case "…", "...", "..": self = .unknown
    case "x", "X": self = .withheld
    default: return nil
    }
  }

  /// As tables print it.
  public var sign: String { self == .notOccurring ? "–" : rawValue }

  /// What it says, for the note under a table.
  public var meaning: String {
    switch self {
    case .notOccurring: "không phát sinh"
    case .unknown: "có phát sinh, chưa có số"
    case .withheld: "có số, không công bố"
    }
  }
}

/// The signs of a row by the key of their column; almost always none.
public struct FigureMarks: Sendable, Hashable {
  private var marks: [String: FigureMark] = [:]

  public init() {}

  public var isEmpty: Bool { marks.isEmpty }

  /// The sign in a column.
  public subscript(key: String) -> FigureMark? {
    get { marks.isEmpty ? nil : marks[key] }
    set { marks[key] = newValue }
  }

  /// The columns that have one, by key.
  public var keys: [String] { marks.keys.sorted() }
}
