import Records
import Reform

/// Pages made of drafts (`du_thao`), which are there only where the command asked for them (`--drafts`).
enum DraftPages {
  static let notice = Notice(
    .late, "Bản nháp.", "Trang này chưa công bố, chỉ hiện khi dựng với --drafts; không có trong bản tin và sơ đồ trang."
  )

  /// The same pages, those made of drafts marked. A page is of a draft where its source is the draft's file, or lies in
  /// the draft's folder.
  static func marked(_ pages: [PlannedPage], _ library: Library) -> [PlannedPage] {
    let drafts = sources(library)
    let documents = Set(library.documents.filter { $0.value.release.isDraft }.map { Address.document($0.value) })
    guard !drafts.files.isEmpty || !drafts.folders.isEmpty || !documents.isEmpty else { return pages }
    return pages.map { page in
      var page = page
      let file = page.source?.file ?? ""
      page.isDraft =
        drafts.files.contains(file) || drafts.folders.contains { file.hasPrefix($0) } || documents.contains(page.path)
      return page
    }
  }

  private static func sources(_ library: Library) -> (files: Set<String>, folders: [String]) {
    var files: Set<String> = []
    var folders: [String] = []
    for entry in library.posts where entry.post.value.release.isDraft { files.insert(entry.post.place.file) }
    for entry in library.pages where entry.page.value.release.isDraft { files.insert(entry.page.place.file) }
    let heads =
      library.plans.map { ($0.plan.value.release, $0.plan.place) }
      + library.indices.map { ($0.index.value.release, $0.index.place) }
      + library.reports.map { ($0.report.value.release, $0.report.place) }
    for (release, place) in heads where release.isDraft {
      let parts = place.file.split(separator: "/")
      // A head of its own stands in the folder; a workbook is the whole.
      if parts.count > 2 {
        folders.append(parts.dropLast().joined(separator: "/") + "/")
      } else {
        files.insert(place.file)
      }
    }
    return (files, folders)
  }
}
