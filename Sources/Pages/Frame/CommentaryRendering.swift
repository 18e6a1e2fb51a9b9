import Commentary
import Diagnostics
import Markup
import Records

extension PageMaker {
  /// Markdown of a content file as part of this page; its links lead to pages, and a broken one is a fault at its place.
  mutating func commentary(_ body: TextBody, topHeading: Int = 2, reserved: Set<String> = []) -> RenderedMarkdown {
    guard !body.isEmpty else { return .empty }
    let plan = plan
    let root = root
    let own = path
    return Markdown.render(
      MarkdownText(body.text, .file(body.file, firstLine: body.firstLine)),
      MarkdownOptions(topHeading: topHeading, reservedIDs: reserved.union(["noi-dung", "nguon", "dung-so-lieu"]))
    ) { destination, _ in
      Self.resolution(of: destination, in: body.file, plan, root, own)
    }
    .collect(into: &faults)
  }

  private static func resolution(
    of destination: String, in file: String, _ plan: SitePlan, _ root: String, _ own: String
  ) -> LinkResolution {
    if destination.hasPrefix("#") { return .to(destination) }
    for scheme in ["https:", "http:", "mailto:", "tel:"] where destination.lowercased().hasPrefix(scheme) {
      let site = plan.context.site.address
      if !site.isEmpty, destination.hasPrefix(site) {
        return resolution(of: "/" + destination.dropFirst(site.count), in: file, plan, root, own)
      }
      return .external
    }
    guard let address = plan.targets.address(of: destination, in: file, among: plan.paths) else {
      return .broken(near: plan.targets.near(destination, from: file))
    }
    return .to(root + address)
  }
}

extension RenderedMarkdown {
  /// The headings of the first level, as links within the page.
  func contents(level: Int = 2) -> [Link] {
    headings.filter { $0.level == level }.map { Link($0.text, "#" + $0.id) }
  }

  /// The first words, cut between words, for a description.
  func summary(_ limit: Int = 200) -> String { Summary.cut(firstParagraph, limit) }
}

enum Summary {
  /// At most `limit` characters, cut between words and marked with `…`.
  static func cut(_ text: String, _ limit: Int) -> String {
    guard text.count > limit else { return text }
    let head = text.prefix(limit)
    let words = head.lastIndex(of: " ").map { head[..<$0] } ?? head
    return words.trimmingSuffix { $0 == "," || $0 == ";" || $0 == " " } + "…"
  }
}

extension Substring {
  fileprivate func trimmingSuffix(_ isCut: (Character) -> Bool) -> String {
    var rest = self
    while let last = rest.last, isCut(last) { rest.removeLast() }
    return String(rest)
  }
}
