import Diagnostics
import Records
import Reform

extension Library {
  /// What may be shown: without drafts (unless asked for) and without what is embargoed at `now`. What is taken out is
  /// listed in `withheld`, never silently absent.
  public func shown(at now: Moment, drafts: Bool) -> Library {
    var shown = self
    var withheld: [Withheld] = []
    func isShown(_ release: Release, _ title: String, _ place: Place) -> Bool {
      if release.isShown(at: now, drafts: drafts) { return true }
      let reason: Withheld.Reason
      if release.isDraft && !drafts {
        reason = .draft
      } else if let moment = release.notBefore {
        reason = .until(moment)
      } else {
        return true
      }
      withheld.append(Withheld(title: title, place: place, reason: reason))
      return false
    }
    shown.plans = plans.filter { isShown($0.plan.value.release, $0.plan.value.title, $0.plan.place) }
    shown.documents = documents.filter { isShown($0.value.release, $0.value.number, $0.place) }
    shown.indices = indices.filter { isShown($0.index.value.release, $0.index.value.name, $0.index.place) }
    shown.reports = reports.filter { isShown($0.report.value.release, $0.report.value.title, $0.report.place) }
    shown.posts = posts.filter { isShown($0.post.value.release, $0.post.value.title, $0.post.place) }
    shown.pages = pages.filter { isShown($0.page.value.release, $0.page.value.title, $0.page.place) }
    shown.withheld = withheld
    return shown
  }
}
