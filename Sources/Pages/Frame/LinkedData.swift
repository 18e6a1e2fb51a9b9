import Formats
import Markup

/// JSON-LD of a page: what it is, in the words of schema.org. Beside it stands what the page's own kind says.
enum LinkedData {
  static func markup(_ plan: SitePlan, _ page: PlannedPage, _ content: PageContent) -> Markup? {
    var out = Markup()
    out.linkedData(json: content.linkedData ?? common(plan, page, content))
    return out
  }

  /// *WebPage* with its name, day and publisher.
  private static func common(_ plan: SitePlan, _ page: PlannedPage, _ content: PageContent) -> [UInt8] {
    let site = plan.context.site
    var json = JSONWriter()
    json.beginObject()
    json.member("@context", "https://schema.org")
    json.member("@type", page.path == "index.html" ? "WebSite" : "WebPage")
    json.member("name", page.title)
    json.member("description", content.description)
    json.member("inLanguage", "vi")
    if !site.address.isEmpty { json.member("url", site.address + (page.path == "index.html" ? "" : page.path)) }
    if let day = page.day { json.member("dateModified", day.iso) }
    json.key("publisher")
    json.beginObject()
    json.member("@type", "GovernmentOrganization")
    json.member("name", site.responsibleBody)
    json.endObject()
    json.endObject()
    return json.bytes
  }
}
