import Commentary
import Diagnostics
import Markup
import Records
import Reform
import Vietnamese

extension PageMaker {
  /// Markdown of a content file as part of this page; its links lead to pages, and a broken one is a fault at its place.
  mutating func commentary(_ body: TextBody, topHeading: Int = 2, reserved: Set<String> = []) -> RenderedMarkdown {
    guard !body.isEmpty else { return .empty }
    let plan = plan
    let root = root
    let own = path
    return Markdown.render(
      MarkdownText(body.text, .file(body.file, firstLine: body.firstLine)),
      MarkdownOptions(topHeading: topHeading, reservedIDs: reserved.union(["noi-dung", "nguon", "dung-so-lieu"])),
      cite: { ProseCitations.find(in: $0, on: own, plan).map { MarkdownCitation($0.range, to: root + $0.path) } }
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
    if plan.targets.names(destination, in: file, oneOf: plan.context.withheldPictures) { return .withheld }
    guard let address = plan.targets.address(of: destination, in: file, among: plan.paths) else {
      if let item = plan.targets.withheld(destination, in: file) { return hidden(item) }
      return .broken(near: plan.targets.near(destination, from: file))
    }
    if let picture = plan.context.pictures[address] {
      return .picture(root + address, width: picture.width, height: picture.height)
    }
    return .to(root + address)
  }

  private static func hidden(_ item: Withheld) -> LinkResolution {
    let file = item.place.file
    switch item.reason {
    case .draft:
      return .hidden(
        Words("bản dự thảo, chưa hiện trên cổng", "a draft, which is not shown"),
        remedy: Words(
          "bỏ liên kết, hoặc đăng bản ấy (bỏ “du_thao: true” trong \(file)); xem thử cả dự thảo bằng --drafts",
          "take the link out, or publish that text (take “du_thao: true” out of \(file)); --drafts shows drafts"))
    case .until(let moment):
      let day = moment.day
      return .hidden(
        Words("nội dung hẹn đăng ngày \(day.vietnamese), chưa hiện trên cổng", "what is published on \(day.iso)"),
        remedy: Words(
          "bỏ liên kết cho tới ngày ấy, hẹn bài này cùng lúc bằng dang_tu, hoặc sửa dang_tu trong \(file)",
          "take the link out until then, give this text the same dang_tu, or change dang_tu in \(file)"))
    }
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
    text.utf8.count <= limit ? text : text.withBytes { cut($0, limit) ?? text }
  }

  /// Nil where the text is short enough. Texts are NFC, so a character is a scalar.
  private static func cut(_ bytes: UnsafeBufferPointer<UInt8>, _ limit: Int) -> String? {
    var characters = 0
    var end = 0
    var blank = 0
    while end < bytes.count {
      if bytes[end] & 0xC0 != 0x80 {
        if characters == limit { break }
        characters += 1
        if bytes[end] == 0x20 { blank = end }
      }
      end += 1
    }
    guard end < bytes.count else { return nil }
    if blank > 0 { end = blank }
    while end > 0, bytes[end - 1] == 0x2C || bytes[end - 1] == 0x3B || bytes[end - 1] == 0x20 { end -= 1 }
    return String(decoding: bytes[..<end], as: UTF8.self) + "…"
  }
}
