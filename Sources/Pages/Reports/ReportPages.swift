/// Everything about the handling of dossiers.
enum ReportPages {
  static let all: [PageKind] =
    [ReportListPage.kind, ReportPage.kind, FormPage.kind] + ReportUnitPages.all + [SubmissionPage.kind, DeskPage.kind]
}
