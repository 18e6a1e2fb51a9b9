/// The pages that say how the site discloses: calendar, corrections, methods, level.
enum DisclosurePages {
  static let all: [PageKind] = [
    ReleaseCalendar.kind, CorrectionsPage.kind, MethodsPage.kind, DisclosureLevel.kind, UnitsPage.kind,
    UnitPage.kind,
  ]
}
