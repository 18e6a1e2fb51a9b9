/// The kinds of pages about plans and their progress, in the order of the site map.
enum PlanPages {
  static let all = [
    PlanListPage.kind, PlanPage.kind, ProgressPage.kind, DuePages.due, DuePages.late, CalendarPage.kind,
    AgencyTasksPage.kind, SummaryPage.kind,
  ]
}
