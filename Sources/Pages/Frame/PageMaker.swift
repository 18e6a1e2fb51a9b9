import Commentary
import Diagnostics
import Markup
import Records
import Templates

/// What a page kind has at hand while it makes one page.
public struct PageMaker: Sendable {
  public let plan: SitePlan
  public let path: String
  /// The way to the root of the site.
  public let root: String
  public var faults: [Fault] = []

  public init(_ plan: SitePlan, page: PlannedPage) {
    self.plan = plan
    path = page.path
    root = Address.root(from: page.path)
  }

  var site: SiteContext { plan.context }

  /// A path from the root of the site, as this page links to it.
  func link(_ target: String) -> String { root + target }

  /// A link that is one only where the address will be there.
  func linkIfThere(_ target: String?) -> String? {
    guard let target else { return nil }
    let file = target.utf8.firstIndex(of: UInt8(ascii: "#")).map { String(target[..<$0]) } ?? target
    return plan.paths.contains(file) ? root + target : nil
  }

  /// An agency as a link; the name as it stands where its code is not known.
  func agency(_ code: String) -> Link {
    Link(site.agencies[code]?.name ?? code, linkIfThere(Address.agency(code)))
  }
}

/// A name that may be a link; the address is relative to the page.
struct Link: Sendable {
  let title: String
  let address: String?

  init(_ title: String, _ address: String? = nil) {
    self.title = title
    self.address = address
  }

  static let shape = Shape<Link>(
    "lien_ket", "Một tên, có thể là liên kết",
    [
      .text("ten", "Chữ hiện ra") { $0.title },
      .text("lien_ket", "Địa chỉ, tính từ trang này; không có thì chỉ là chữ") { $0.address },
    ])
}
