import Records
import Reform

/// What the registers of a site say, worked out once.
struct RegisterIndex: Sendable {
  let scope: RegisterScope
  private var contents: [String: RegisterPage.Content] = [:]
  private var mentions: [String: [RegisterMention]] = [:]

  init(_ scope: RegisterScope) {
    self.scope = scope
    for page in RegisterPages.list {
      guard let content = page.content(scope, page) else { continue }
      contents[page.slug] = content
      for mention in content.mentions { mentions[mention.agency, default: []].append(mention) }
    }
  }

  /// Nil where no page is made.
  func content(of page: RegisterPage) -> RegisterPage.Content? { contents[page.slug] }

  /// Whether a standing page of this name is the introduction of a register.
  func claims(_ slug: String) -> Bool { contents[slug] != nil }

  /// Rows about an agency, in the order of the pages, the newest of each first.
  func mentions(of agency: String) -> [RegisterMention] { mentions[agency] ?? [] }
}
