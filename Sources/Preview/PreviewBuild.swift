import Diagnostics

/// What one build for the preview gave.
public struct PreviewBuild: Sendable {
  /// The whole site by path; nil where errors kept it from being made.
  public let files: [String: [UInt8]]?
  /// All faults, in reading order.
  public let faults: [PreviewFault]
  public let errors: Int
  public let warnings: Int
  /// The same as `build` prints it, for the terminal.
  public let text: String

  public init(files: [String: [UInt8]]?, faults: [PreviewFault], errors: Int, warnings: Int, text: String = "") {
    self.text = text
    self.files = files
    self.faults = faults
    self.errors = errors
    self.warnings = warnings
  }
}

/// A fault as the browser shows it.
public struct PreviewFault: Sendable {
  /// `error`, `warning` or `note`.
  public let severity: String
  public let id: String
  public let summary: String
  /// File, line, sheet and cell in one line; empty where it has no place.
  public let place: String
  /// As on the terminal: the line at fault, what the place takes, the remedy.
  public let detail: String

  public init(severity: String, id: String, summary: String, place: String, detail: String) {
    self.severity = severity
    self.id = id
    self.summary = summary
    self.place = place
    self.detail = detail
  }

  /// A fault in words, the excerpt with it.
  public init(_ fault: Fault, printer: inout TextPrinter) {
    var lines = printer.text(for: [fault]).split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
    while lines.last?.isEmpty == true { lines.removeLast() }
    let isPlace = lines.first?.hasPrefix("  --> ") ?? false
    self.init(
      severity: fault.severity.rawValue, id: fault.id, summary: fault.summary.text(printer.language),
      place: isPlace ? String(lines.first?.dropFirst(6) ?? "") : "",
      detail: lines.dropFirst(isPlace ? 1 : 0).joined(separator: "\n"))
  }
}
