import Loading
import Records
import Reform
import Vietnamese

/// What the catalogue says in words, the same on the page and in its files.
enum OpenDataWords {
  /// The column that every table of a demonstration has behind its own.
  static let demonstrationColumn = OpenColumn(
    Demonstration.key, "Trình diễn", "Câu nói đây là bản trình diễn phần mềm; khi nạp lại tệp, cột này được bỏ qua")

  static func package(_ context: SiteContext) -> String {
    "Mọi bảng số liệu mà \(context.site.name) công bố, ở dạng CSV UTF-8, mỗi cột có tên, kiểu và giải nghĩa; số liệu "
      + "tính đến ngày \(context.asOf.vietnamese)."
  }

  /// Who answers for the data, on one line; nil where `site.yaml` gives no contact.
  static func contact(_ site: Site) -> String? {
    let parts = [site.contact.address, site.contact.phone, site.contact.mail].filter { !$0.isEmpty }
    return parts.isEmpty ? nil : ([site.responsibleBody] + parts).joined(separator: "; ")
  }

  /// How often the site says it brings its figures up to date.
  static func rhythm(_ site: Site) -> String? { site.rhythm?.words }

  /// Of one table: what the release calendar says of its page or file, else what the site says.
  static func rhythm(of entry: OpenCatalogue.Entry, _ context: SiteContext) -> String? {
    rhythmValue(of: entry, context)?.words
  }

  static func rhythmValue(of entry: OpenCatalogue.Entry, _ context: SiteContext) -> UpdateRhythm? {
    context.disclosure.rhythm(of: entry.path) ?? context.disclosure.rhythm(of: entry.table.page) ?? context.site.rhythm
  }
}
