import Diagnostics
import Reform

/// What a build is asked for. Everything that a build may depend on is in here: no clock, no environment.
public struct BuildRequest: Sendable {
  /// The folder of the content.
  public var content: String
  public var templates: String
  /// The day statuses are computed for; nil takes `ngay_so_lieu` of `site.yaml`.
  public var asOf: Day?
  /// The moment that decides embargoes; nil takes the end of that day, UTC+7.
  public var now: Moment?
  public var drafts: Bool
  /// Warnings weigh as errors.
  public var strict: Bool
  /// Figures as PNG too, where the program for it is installed.
  public var pictures = false
  /// PDF files of pages, printed beforehand (`PrintedDrawings`), by their path in the site: the page offers its own.
  public var printed: [String: [UInt8]] = [:]
  /// How many threads.
  public var jobs: Int

  public init(
    content: String, templates: String, asOf: Day? = nil, now: Moment? = nil, drafts: Bool = false,
    strict: Bool = false, jobs: Int
  ) {
    self.content = content
    self.templates = templates
    self.asOf = asOf
    self.now = now
    self.drafts = drafts
    self.strict = strict
    self.jobs = max(1, jobs)
  }
}
