import Diagnostics
import Loading
import Records
import Reform

/// What checks may look at.
public struct CheckInput: Sendable {
  /// Everything that was read, with its tables and texts.
  public let loaded: LoadedContent
  /// What will be published: without drafts and embargoed records.
  public let shown: Library
  public let asOf: Day

  public init(loaded: LoadedContent, shown: Library, asOf: Day) {
    self.loaded = loaded
    self.shown = shown
    self.asOf = asOf
  }
}

/// Something that must hold across records.
public struct Check: Sendable {
  /// What it looks at, in a few words.
  public let name: String
  /// The faults it may find.
  public let kinds: [FaultKind]
  let run: @Sendable (CheckInput) -> [Fault]

  init(_ name: String, _ kinds: [FaultKind], run: @escaping @Sendable (CheckInput) -> [Fault]) {
    self.name = name
    self.kinds = kinds
    self.run = run
  }
}

/// Every check. A new one adds its line here.
public enum Checks {
  public static let all: [Check] = [
    // The long ones first, so that threads end together.
    CitationCheck.check, PersonalDataCheck.check, .planTotals, .planProgress, TargetCheck.check, ScoreCheck.check,
    ScoreSums.check,
    RankCheck.check,
    RegisterDays.check,
    ReleaseCheck.check,
    ReportSums.check, ReportPeriods.check, PictureCheck.check,
  ]

  /// How many there are: each can run on a thread of its own.
  public static var count: Int { all.count }

  /// What the check with a number finds.
  public static func run(_ number: Int, _ input: CheckInput) -> [Fault] { all[number].run(input) }
}

/// The faults that checks may find.
public enum CheckingFaults {
  public static let all: [FaultKind] = Checks.all.flatMap(\.kinds)
}
