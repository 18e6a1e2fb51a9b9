import Diagnostics
import Records

/// Files that belong to no page kind.
enum SiteFiles {
  static func all(_ context: SiteContext) -> [PlannedFile] {
    Feed.files(context) + attachments(context) + accent(context) + prints(context)
  }

  /// Attachments are published as they are, at their own path; broken pictures and drawings that run code are not.
  private static func attachments(_ context: SiteContext) -> [PlannedFile] {
    context.library.attachments.filter { !context.withheldPictures.contains($0.path) }.map { attachment in
      PlannedFile(attachment.path, source: Place(file: attachment.path)) { _ in attachment.bytes }
    }
  }

  /// The PDF of a page, beside it.
  private static func prints(_ context: SiteContext) -> [PlannedFile] {
    context.printed.keys.sorted().map { path in PlannedFile(path) { $0.context.printed[path] ?? [] } }
  }

  /// Where the accent colour stands, if the site has one.
  static let accentPath = "tep/mau.css"

  /// The site's own accent colour.
  private static func accent(_ context: SiteContext) -> [PlannedFile] {
    let colour = context.site.accent
    guard AccentStyle.isColour(colour) else { return [] }
    return [
      PlannedFile(accentPath, source: Place(file: "site.yaml")) { _ in
        Array(":root{--mau:\(colour)}\n".utf8)
      }
    ]
  }
}
