/// What was read from a printed deadline, and what is to be said about it.
public struct DeadlineReading: Sendable, Hashable {
  /// The reading, or nil where the phrase was not understood: never a guess.
  public var deadline: Deadline?
  /// What to tell the clerk, in the order found; empty for a phrase that is plainly understood.
  public var problems: [DeadlineProblem]

  /// A reading.
  public init(deadline: Deadline?, problems: [DeadlineProblem] = []) {
    self.deadline = deadline
    self.problems = problems
  }
}

/// Something about a printed deadline that its writer should know. Loading makes the message.
public enum DeadlineProblem: Sendable, Hashable {
  /// The day, month or quarter does not exist (*31/02/2026*): an error. `nearest` is a day it may
  /// have meant.
  case impossibleDay(printed: String, reason: CalendarReason, nearest: Day?)
  /// The stretch ends before it starts (*Tháng 12 - tháng 3*): an error.
  case endsBeforeStart(printed: String)
  /// No reading is known: a warning.
  case unknownPhrase
  /// A day, month or quarter without a year in a plan of several years: a warning.
  case needsYear
  /// Read as printed, but not within the plan: a warning.
  case outsidePlan
  /// A slip of the keyboard with one reading alone; `readAs` is how it was read: a note.
  case slip(readAs: String)
}
