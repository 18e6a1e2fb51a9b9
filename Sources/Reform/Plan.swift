import Vietnamese

/// A plan on administrative reform as issued: its head, not its tasks.
public struct Plan: Sendable {
  /// The folder's name, and the page's.
  public var slug: String
  public var title: String
  /// *121/KH-UBND*; empty in a draft.
  public var number: String
  public var issued: Day?
  /// As printed; `issuerCode` is its `ma` where it resolves.
  public var issuer: String
  public var issuerCode: String?
  public var signer: String
  /// The deciding document, where the plan is enclosed with one (`van_ban`).
  public var document: String
  public var period: Period
  /// `tu` and `den` as written; absent where they could not be read.
  public var firstDay: Day?
  public var lastDay: Day?
  /// `tong_kinh_phi`: the total that the plan itself states.
  public var statedTotal: Money?
  /// The printed words of that total.
  public var statedTotalText: String
  /// `don_vi_tien`: the unit of bare numbers under `kinh_phi`.
  public var moneyUnit: MoneyUnit?
  public var deadlineMeaning: DeadlineMeaning
  public var standing: Standing
  public var release: Release

  public init(slug: String, period: Period) {
    self.slug = slug
    self.title = ""
    self.number = ""
    self.issued = nil
    self.issuer = ""
    self.issuerCode = nil
    self.signer = ""
    self.document = ""
    self.period = period
    self.statedTotal = nil
    self.statedTotalText = ""
    self.moneyUnit = nil
    self.deadlineMeaning = .span
    self.standing = Standing()
    self.release = Release()
  }
}

/// The lowest level of a plan that has a lead, a product or a deadline of its own. The printed words stand beside what
/// was read from them.
public struct PlanTask: Sendable {
  /// `tt` as printed; need not be unique.
  public var number: String = ""
  /// `ma`: pins the anchor for life where given.
  public var code: String = ""
  public var section: String = ""
  public var sectionTitle: String = ""
  /// `nhom`: the objective or group heading above the task.
  public var group: String = ""
  /// `thuoc_nhiem_vu`: the parent task's text, in plans of three levels.
  public var parent: String = ""
  public var content: String = ""
  public var product: String = ""
  public var leadText: String = ""
  public var supportText: String = ""
  public var lead: AgencyNaming = AgencyNaming()
  public var support: AgencyNaming = AgencyNaming()
  public var deadlineText: String = ""
  /// nil where the printed phrase was not understood (`"han": null`).
  public var deadline: Deadline?
  public var budgetText: String = ""
  public var budget: Money?
  /// `tieu_chi`: the criterion of an index that the task serves.
  public var criterion: String = ""
  public var standing = Standing()
  /// Where the task is linked to on its plan's page; unique in the plan.
  public var anchor: String = ""

  public init() {}
}

/// The agencies and groups that one printed cell names.
public struct AgencyNaming: Sendable, Hashable {
  /// `ma` of each agency named singly, in the cell's order, without repeats.
  public var agencies: [String]
  /// Keys of the groups named; members are not listed.
  public var groups: [String]

  public init(agencies: [String] = [], groups: [String] = []) {
    self.agencies = agencies
    self.groups = groups
  }
}

/// What was reported about a task (`tien-do.csv`).
public struct ProgressReport: Sendable {
  /// `tt` or anchor of the task, as written.
  public var task: String = ""
  public var code: String = ""
  /// `ky`: the reporting period, as printed.
  public var term: String = ""
  /// The day of completion where done, else of the report.
  public var day: Day?
  public var state: ProgressState = .inProgress
  /// In percent, 0 to 100.
  public var share: FixedDecimal?
  public var result: String = ""
  public var evidence: String = ""
  public var spentText: String = ""
  public var spent: Money?
  /// `nguon_kinh_phi`: where the money came from.
  public var fund: String = ""
  public var standing = Standing()

  public init() {}
}
