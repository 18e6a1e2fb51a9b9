import Records
import Reform

/// The feed (Atom), the sitemap and `robots.txt`.
enum Feed {
  static func files(_ context: SiteContext) -> [PlannedFile] {
    [
      PlannedFile("feed.xml") { atom($0) },
      PlannedFile("robots.txt") { robots($0.context.site) },
    ]
  }

  private static let most = 30

  /// The newest posts and documents issued as plans. A feed needs absolute addresses; without `dia_chi` they are relative.
  private static func atom(_ plan: SitePlan) -> [UInt8] {
    let site = plan.context.site
    let entries = plan.pages.filter {
      $0.day != nil && !$0.isDraft && ["bai-viet", "bao-cao", "ke-hoach", "xep-hang"].contains($0.kind)
    }
    .sorted { first, second in
      if let a = first.day, let b = second.day, a != b { return b < a }
      return first.path < second.path
    }
    .prefix(most)
    let updated = entries.first?.day ?? plan.context.asOf
    var xml = XML()
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"vi\">\n")
    xml.element("title", site.name)
    if site.isDemonstration {
      xml.element("subtitle", "Bản trình diễn phần mềm, không phải trang của cơ quan nhà nước")
    }
    xml.element("id", site.address.isEmpty ? "urn:congkhai:feed" : site.address)
    xml.element("updated", stamp(updated))
    xml.raw("<link rel=\"self\" href=\"")
    xml.text(site.address + "feed.xml")
    xml.raw("\"/>\n<link href=\"")
    xml.text(site.address.isEmpty ? "index.html" : site.address)
    xml.raw("\"/>\n<author><name>")
    xml.text(site.responsibleBody)
    xml.raw("</name></author>\n")
    for page in entries {
      guard let day = page.day else { continue }
      xml.raw("<entry>\n")
      xml.element("title", page.title)
      xml.element("id", site.address.isEmpty ? "urn:congkhai:\(page.path)" : site.address + page.path)
      xml.element("updated", stamp(day))
      xml.raw("<link href=\"")
      xml.text(site.address + page.path)
      xml.raw("\"/>\n")
      xml.element("summary", page.title)
      xml.raw("</entry>\n")
    }
    xml.raw("</feed>\n")
    return xml.bytes
  }

  private static func stamp(_ day: Day) -> String { day.iso + "T00:00:00+07:00" }

  /// Kinds that stand for no content of their own.
  private static let aside: Set<String> = ["404", "chuyen-huong"]

  /// Which pages stand beside others is known only once those are made.
  static let sitemapFile = PlannedClosing("sitemap.xml") { sitemap($0, embeds: $1) }

  private static func sitemap(_ plan: SitePlan, embeds: [String]) -> [UInt8] {
    let site = plan.context.site
    var xml = XML()
    xml.raw(
      "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
    for page in plan.pages
    where !page.isDraft && (page.isIndexed || site.isDemonstration && !aside.contains(page.kind)) {
      xml.raw("<url><loc>")
      xml.text(site.address + (page.path == "index.html" ? "" : page.path))
      xml.raw("</loc>")
      if let day = page.day { xml.raw("<lastmod>\(day.iso)</lastmod>") }
      xml.raw("</url>\n")
    }
    // No search engine takes a demonstration; its sitemap is the list of all that is there.
    if site.isDemonstration {
      for path in embeds {
        xml.raw("<url><loc>")
        xml.text(site.address + path)
        xml.raw("</loc></url>\n")
      }
    }
    xml.raw("</urlset>\n")
    return xml.bytes
  }

  /// Pages that no search engine may take say so themselves (`noindex`), which it must be let in to read.
  private static func robots(_ site: Site) -> [UInt8] {
    var text = "User-agent: *\nAllow: /\n"
    if !site.address.isEmpty { text += "Sitemap: \(site.address)sitemap.xml\n" }
    return Array(text.utf8)
  }
}

/// Escaped XML, written as bytes.
private struct XML {
  var bytes: [UInt8] = []

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func text(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case 0x26: raw("&amp;")
      case 0x3C: raw("&lt;")
      case 0x3E: raw("&gt;")
      case 0x22: raw("&quot;")
      default: bytes.append(byte)
      }
    }
  }

  mutating func element(_ name: String, _ content: String) {
    raw("<\(name)>")
    text(content)
    raw("</\(name)>\n")
  }
}
