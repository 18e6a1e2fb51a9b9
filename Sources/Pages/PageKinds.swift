extension PageKind {
  /// Every kind of page, in the order of the site map. A new kind adds its line here.
  public static let all: [PageKind] =
    [HomePage.kind] + PlanPages.all + ProcedureLists.all + [ProcedurePages.kind] + NoticePages.all + ReportPages.all
    + IndexPages.all
    + DocumentPages.all + [RegisterPageKind.kind] + AgencyPages.all + PostLists.all + OpenDataPages.all
    + DisclosurePages.all
    + [
      PostPages.kind, StandingPages.kind, SearchPage.kind, FigureFiles.embedKind, SiteMapPage.kind, ComponentsPage.kind,
      RedirectPages.kind,
      NotFoundPage.kind,
    ]
}
