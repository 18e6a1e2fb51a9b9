import Reform
import Templates
import Vietnamese

/// The tasks an agency leads in plans under way, as its own page shows them; nil where it leads none.
struct AgencyProgress: Sendable {
  let progress: ProgressValues
  /// The most pressing first: late, due soon, then the others in the order of their plans.
  let tasks: TaskGroup

  /// The page shows the first of many and links to all.
  private static let few = 8

  init?(_ agency: Agency, _ maker: PageMaker) {
    let plans = maker.site.plans
    guard let lead = plans.lead(agency.code), !lead.current.isEmpty else { return nil }
    let asOf = maker.site.asOf.vietnamese
    let all = maker.linkIfThere(Address.tasksOfAgency(agency.code))
    progress = ProgressValues(
      sentence: PlanWords.progress(lead.counts, dueSoonDays: maker.site.site.dueSoonDays, ended: false) + ".",
      reading: "Nhiệm vụ \(agency.name) chủ trì trong các kế hoạch đang thực hiện, đến ngày \(asOf). "
        + "Việc chưa có báo cáo không bị coi là quá hạn.",
      isIllustrative: lead.current.contains { plans[$0].isIllustrative }, counts: lead.counts, address: all)
    let shown = Array(Self.byUrgency(lead.current, plans).prefix(Self.few))
    let caption =
      shown.count == lead.current.count
      ? PlanWords.tasks(shown.count) + ", việc gấp ở trên"
      : "\(shown.count)\u{A0}việc gấp nhất trong \(PlanWords.tasks(lead.current.count))"
    tasks = TaskGroup(
      anchor: "nhiem-vu", heading: "Từng nhiệm vụ", caption: caption,
      lines: maker.lines(shown, namingPlan: plans.current.count > 1))
  }

  /// Late ones by how long, then those due by how soon, then what is not done, then what is.
  private static func byUrgency(_ tasks: [TaskReference], _ plans: PlanIndex) -> [TaskReference] {
    tasks.enumerated().sorted { first, second in
      let (a, b) = (urgency(plans[first.element].status), urgency(plans[second.element].status))
      if a != b { return a < b }
      if let one = plans[first.element].standing.lastDay, let other = plans[second.element].standing.lastDay,
        one != other, a < 3
      {
        return one < other
      }
      return first.offset < second.offset
    }.map(\.element)
  }

  private static func urgency(_ status: TaskStatus) -> Int {
    switch status {
    case .overdue: 0
    case .dueSoon: 1
    case _ where status.isDone: 4
    case .unreported: 2
    default: 3
    }
  }
}
