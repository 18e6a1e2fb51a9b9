import Records
import Reform

/// A task by where it stands: its plan's position, then its own.
struct TaskReference: Sendable, Hashable {
  let plan: Int
  let task: Int
}

/// All plans and what cuts across them, worked out once: tasks due soon, late, by agency.
struct PlanIndex: Sendable {
  /// In the order of the library.
  let plans: [PlanView]
  /// Positions of plans that have not ended, those that end first in front.
  let current: [Int]
  /// Positions of plans that have ended, the latest in front.
  let ended: [Int]
  /// Tasks of current plans due within `sap_den_han_ngay`, the nearest first.
  let dueSoon: [TaskReference]
  /// Tasks of current plans that are late, the latest first.
  let late: [TaskReference]
  /// Every task of a current plan with a last day, by that day.
  let dated: [TaskReference]
  /// Counts over all current plans.
  let counts: StatusCounts
  /// Lead agencies and groups by code, in the order of the content.
  let leads: [Lead]
  private let positionsOfLeads: [String: Int]

  /// An agency, or a group of agencies, that leads tasks.
  struct Lead: Sendable {
    let code: String
    let name: String
    let isGroup: Bool
    /// Of current plans, in plan and row order.
    var current: [TaskReference] = []
    var ended: [TaskReference] = []
    var counts = StatusCounts()
  }

  init(_ library: Library, asOf: Day) {
    let plans = library.plans.map { PlanView($0, asOf: asOf, dueSoonDays: library.site.dueSoonDays) }
    self.plans = plans
    current = plans.indices.filter { !plans[$0].isEnded }.sorted { first, second in
      let (a, b) = (plans[first].plan, plans[second].plan)
      return (a.period.to, a.slug) < (b.period.to, b.slug)
    }
    ended = plans.indices.filter { plans[$0].isEnded }.sorted { first, second in
      let (a, b) = (plans[first].plan, plans[second].plan)
      return a.period.to != b.period.to ? a.period.to > b.period.to : a.slug < b.slug
    }
    var counts = StatusCounts()
    var references: [TaskReference] = []
    for position in current {
      counts.add(plans[position].counts)
      references += plans[position].tasks.indices.map { TaskReference(plan: position, task: $0) }
    }
    self.counts = counts
    dated = Self.byLastDay(references, plans)
    dueSoon = dated.filter { plans[$0.plan].tasks[$0.task].status == .dueSoon }
    late = dated.filter { plans[$0.plan].tasks[$0.task].status == .overdue }
    let leads = Self.leads(plans, current, ended, library)
    self.leads = leads
    positionsOfLeads = Dictionary(
      leads.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// What an agency, or a group of agencies, leads; nil where it leads nothing.
  func lead(_ code: String) -> Lead? { positionsOfLeads[code].map { leads[$0] } }

  subscript(reference: TaskReference) -> TaskView { plans[reference.plan].tasks[reference.task] }

  /// The plans that these tasks belong to, each once, with its tasks.
  func byPlan(_ references: [TaskReference]) -> [(plan: PlanView, tasks: [TaskReference])] {
    var groups: [(plan: Int, tasks: [TaskReference])] = []
    for reference in references {
      if let found = groups.firstIndex(where: { $0.plan == reference.plan }) {
        groups[found].tasks.append(reference)
      } else {
        groups.append((reference.plan, [reference]))
      }
    }
    return groups.map { (plans[$0.plan], $0.tasks) }
  }

  private static func byLastDay(_ references: [TaskReference], _ plans: [PlanView]) -> [TaskReference] {
    references.enumerated()
      .compactMap { order, reference in
        plans[reference.plan].tasks[reference.task].standing.lastDay.map {
          (day: $0, order: order, reference: reference)
        }
      }
      .sorted { ($0.day, $0.order) < ($1.day, $1.order) }
      .map(\.reference)
  }

  private static func leads(_ plans: [PlanView], _ current: [Int], _ ended: [Int], _ library: Library) -> [Lead] {
    var positions: [String: Int] = [:]
    var order: [(code: String, name: String, isGroup: Bool)] = library.agencies.map {
      ($0.value.code, $0.value.name, $0.value.isGroup)
    }
    order += Reform.AgencyGroup.allCases.map { ($0.rawValue, $0.label, true) }
    var leads: [Lead] = []
    for entry in order where positions[entry.code] == nil {
      positions[entry.code] = leads.count
      leads.append(Lead(code: entry.code, name: entry.name, isGroup: entry.isGroup))
    }
    for (positionsOfPlans, isEnded) in [(current, false), (ended, true)] {
      for plan in positionsOfPlans {
        for (task, view) in plans[plan].tasks.enumerated() {
          for code in view.task.lead.agencies + view.task.lead.groups {
            guard let lead = positions[code] else { continue }
            let reference = TaskReference(plan: plan, task: task)
            if isEnded {
              leads[lead].ended.append(reference)
            } else {
              leads[lead].current.append(reference)
              leads[lead].counts.add(view.status)
            }
          }
        }
      }
    }
    return leads.filter { !$0.current.isEmpty || !$0.ended.isEmpty }
  }
}
