import Diagnostics
import Reform

/// A plan with everything filed under it.
public struct PlanFile: Sendable {
  public var plan: Sourced<Plan>
  /// In row order.
  public var tasks: [Sourced<PlanTask>]
  /// In row order; `taskIndex` says which task each is about.
  public var progress: [TaskProgress]
  public var commentary: TextBody
  /// The keys of the columns that the task table has, in its order.
  public var taskColumns: [String]
  /// The table's own heads by key: a page prints the heads of its source.
  public var taskHeads: [String: String]
  public var targets = Register<Target>()
  /// Each about one of `targets`.
  public var results: [TargetReport] = []
  public var resultColumns: [String] = []

  public init(
    plan: Sourced<Plan>, tasks: [Sourced<PlanTask>] = [], progress: [TaskProgress] = [], commentary: TextBody,
    taskColumns: [String] = [], taskHeads: [String: String] = [:]
  ) {
    self.plan = plan
    self.tasks = tasks
    self.progress = progress
    self.commentary = commentary
    self.taskColumns = taskColumns
    self.taskHeads = taskHeads
  }

  /// The last report about a task, by day then by row.
  public func latestProgress(of taskIndex: Int) -> Sourced<ProgressReport>? {
    var latest: Sourced<ProgressReport>?
    for entry in progress where entry.taskIndex == taskIndex {
      guard let current = latest else {
        latest = entry.report
        continue
      }
      switch (current.value.day, entry.report.value.day) {
      case (let old?, let new?): if new >= old { latest = entry.report }
      case (_?, nil): break
      default: latest = entry.report
      }
    }
    return latest
  }
}

/// A progress report and the task it is about.
public struct TaskProgress: Sendable {
  public let taskIndex: Int
  public let report: Sourced<ProgressReport>

  public init(taskIndex: Int, report: Sourced<ProgressReport>) {
    self.taskIndex = taskIndex
    self.report = report
  }
}

/// A result and the target it is of.
public struct TargetReport: Sendable {
  public let targetIndex: Int
  public let result: Sourced<TargetResult>

  public init(targetIndex: Int, result: Sourced<TargetResult>) {
    self.targetIndex = targetIndex
    self.result = result
  }
}

/// An index with its editions, criteria and figures.
public struct IndexFile: Sendable {
  public var index: Sourced<Index>
  public var editions: [Sourced<Edition>]
  public var criteria: [Sourced<Criterion>]
  /// In row order.
  public var scores: [Sourced<Score>]
  public var groups: [Sourced<ScoreGroup>]
  /// Rows that give a figure of `scores` again from another source, in row order; what they say otherwise is shown.
  public var otherSources: [Sourced<Score>] = []
  /// `minh-chung.csv`, in row order.
  public var evidence: [Sourced<EvidenceDocument>] = []
  /// The body of `chi-so.md`: the method.
  public var method: TextBody

  public init(
    index: Sourced<Index>, editions: [Sourced<Edition>] = [], criteria: [Sourced<Criterion>] = [],
    scores: [Sourced<Score>] = [], groups: [Sourced<ScoreGroup>] = [], method: TextBody
  ) {
    self.index = index
    self.editions = editions
    self.criteria = criteria
    self.scores = scores
    self.groups = groups
    self.method = method
  }
}

extension IndexFile {
  /// All rows of the table of results in their order, those of other sources among them.
  public var everyRow: [Sourced<Score>] {
    guard !otherSources.isEmpty else { return scores }
    return (scores + otherSources).sorted { ($0.place.line ?? 0) < ($1.place.line ?? 0) }
  }
}

/// A procedure and the longer Markdown parts kept beside the table (`<mã>.md`).
/// A class, since thousands are handed around and a procedure has thirty texts to copy.
public final class ProcedureFile: Sendable {
  public let procedure: Sourced<Procedure>
  public let commentary: TextBody?

  public init(procedure: Sourced<Procedure>, commentary: TextBody? = nil) {
    self.procedure = procedure
    self.commentary = commentary
  }
}

public struct PostFile: Sendable {
  public var post: Sourced<Post>
  public var body: TextBody

  public init(post: Sourced<Post>, body: TextBody) {
    self.post = post
    self.body = body
  }
}

public struct StandingPageFile: Sendable {
  public var page: Sourced<StandingPage>
  public var body: TextBody

  public init(page: Sourced<StandingPage>, body: TextBody) {
    self.page = page
    self.body = body
  }
}

/// A row of `chuyen-huong.csv`.
public struct RedirectEntry: Sendable {
  public let redirect: Redirect
  public let place: Place
  /// The cell of the new address.
  public let targetPlace: Place

  public init(_ redirect: Redirect, at place: Place, target: Place) {
    self.redirect = redirect
    self.place = place
    targetPlace = target
  }
}

/// A file that content links to and that is published as it is (`tep/…`, `van-ban/*.pdf`).
public struct Attachment: Sendable {
  /// Relative to the content folder; published at the same path.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Every record of a content folder, in file and row order, each with where it came from.
public struct Library: Sendable {
  public var site: Site
  public var agencies: [Sourced<Agency>] = []
  public var units: [Sourced<AdministrativeUnit>] = []
  public var documents: [Sourced<LegalDocument>] = []
  public var plans: [PlanFile] = []
  public var procedures: [ProcedureFile] = []
  /// The keys of the columns that the table of procedures has, in its order.
  public var procedureColumns: [String] = []
  public var indices: [IndexFile] = []
  public var reports: [ReportFile] = []
  public var desks: [Sourced<OneStopDesk>] = []
  /// The keys of the columns that the table of desks has, in its order.
  public var deskColumns: [String] = []
  public var posts: [PostFile] = []
  public var pages: [StandingPageFile] = []
  public var redirects: [RedirectEntry] = []
  public var registers = Registers()
  /// `thu-tuc/viec-can-lam.csv`
  public var errands: [Sourced<Errand>] = []
  /// `thu-tuc/thay-doi.csv`
  public var procedureChanges: [Sourced<ProcedureChange>] = []
  /// `lich-cong-bo.csv`
  public var releases: [Sourced<ScheduledRelease>] = []
  /// `dinh-chinh.csv`
  public var corrections: [Sourced<Correction>] = []
  /// `muc-do-cong-khai.csv`
  public var duties: [Sourced<DisclosureDuty>] = []
  public var attachments: [Attachment] = []
  /// `ban-do*.geojson`
  public var maps: [UnitMap] = []
  /// What was read but is withheld from publication, with the reason: listed, never silently absent.
  public var withheld: [Withheld] = []

  public init(site: Site) {
    self.site = site
  }
}

/// Something that was read and is not published now.
public struct Withheld: Sendable {
  public enum Reason: Sendable {
    case draft
    case until(Moment)
  }

  public let title: String
  public let place: Place
  public let reason: Reason

  public init(title: String, place: Place, reason: Reason) {
    self.title = title
    self.place = place
    self.reason = reason
  }
}
