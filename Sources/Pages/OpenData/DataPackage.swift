import Formats
import Loading
import Vietnamese

/// `datapackage.json`: a Frictionless Data Package of every table, each with a Table Schema
/// (specs.frictionlessdata.io, version 1).
enum DataPackage {
  static func bytes(_ plan: SitePlan) -> [UInt8] {
    let context = plan.context
    let site = context.site
    let licence = OpenLicence(site)
    var json = JSONWriter(indent: 1)
    json.beginObject()
    json.member("profile", "tabular-data-package")
    json.member("name", packageName(site.address, site.name))
    json.member("title", site.name)
    json.member("description", OpenDataWords.package(context))
    if !site.address.isEmpty { json.member("homepage", site.address) }
    json.member("version", context.asOf.iso)
    json.member("language", "vi")
    if let licence { write([licence], plan, &json) }
    json.key("contributors")
    json.beginArray()
    json.beginObject()
    json.member("title", site.responsibleBody)
    json.member("role", "publisher")
    if !site.contact.mail.isEmpty { json.member("email", site.contact.mail) }
    json.endObject()
    json.endArray()
    json.member("lien_he", OpenDataWords.contact(site))
    json.member("nhip_cap_nhat", OpenDataWords.rhythm(site))
    if site.isDemonstration { json.member(Demonstration.key, Demonstration.sentence) }
    json.key("resources")
    json.beginArray()
    for entry in plan.catalogue.entries { write(entry, context, &json) }
    json.endArray()
    json.endObject()
    json.endFile()
    return json.bytes
  }

  /// Lower case letters, digits, `-`, `.`: the host where there is one.
  private static func packageName(_ address: String, _ name: String) -> String {
    let host = address.split(separator: "/").dropFirst().first.map(String.init)
    return host.map { $0.lowercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber || "-.".contains($0)) } }
      ?? Slug.make(name)
  }

  private static func write(_ licences: [OpenLicence], _ plan: SitePlan, _ json: inout JSONWriter) {
    json.key("licenses")
    json.beginArray()
    for licence in licences {
      json.beginObject()
      json.member("name", licence.name)
      json.member("title", licence.title)
      if let address = licence.address { json.member("path", address) }
      json.endObject()
    }
    json.endArray()
  }

  private static func write(_ entry: OpenCatalogue.Entry, _ context: SiteContext, _ json: inout JSONWriter) {
    let facts = entry.facts
    json.beginObject()
    json.member("profile", "tabular-data-resource")
    json.member("name", entry.name)
    json.member("title", entry.table.title)
    json.member("description", entry.table.meaning)
    json.member("path", entry.path)
    json.member("format", "csv")
    json.member("mediatype", "text/csv")
    json.member("encoding", "utf-8")
    json.member("version", context.asOf.iso)
    if let period = facts.period {
      json.key("ky_du_lieu")
      json.beginObject()
      json.member("tu", period.from.iso)
      json.member("den", period.to.iso)
      json.endObject()
    }
    json.member("nhip_cap_nhat", OpenDataWords.rhythm(of: entry, context))
    json.member("so_dong", facts.rowCount)
    json.member("so_dong_minh_hoa", facts.illustrativeCount)
    json.member("trang", entry.table.page)
    json.key("sources")
    json.beginArray()
    for source in facts.sources.isEmpty ? [context.site.responsibleBody] : facts.sources {
      json.beginObject()
      json.member("title", source)
      json.endObject()
    }
    json.endArray()
    writeSchema(facts.columns + (context.site.isDemonstration ? [OpenDataWords.demonstrationColumn] : []), &json)
    json.endObject()
  }

  private static func writeSchema(_ columns: [OpenColumn], _ json: inout JSONWriter) {
    json.key("schema")
    json.beginObject()
    // Signs that tables of figures print in the place of a number; a sign that a formula could begin with is quoted.
    if columns.contains(where: { $0.type == .integer || $0.type == .number }) {
      json.member("missingValues", ["", "-", "'-", "…", "x"])
    }
    json.key("fields")
    json.beginArray()
    for column in columns {
      json.beginObject()
      json.member("name", column.key)
      json.member("title", column.title)
      json.member("description", column.meaning)
      json.member("type", column.type.rawValue)
      switch column.type {
      case .boolean:
        json.member("trueValues", ["co"])
        json.member("falseValues", ["khong"])
      case .datetime: json.member("format", "any")
      case .number where column.hasDecimalComma: json.member("decimalChar", ",")
      default: break
      }
      if column.isRequired || !column.choices.isEmpty {
        json.key("constraints")
        json.beginObject()
        if column.isRequired { json.member("required", true) }
        if !column.choices.isEmpty { json.member("enum", column.choices) }
        json.endObject()
      }
      json.endObject()
    }
    json.endArray()
    // In columns of figures a sign may stand where no figure does: none occurred, not known, withheld. A minus alone is
    // guarded against being read as a formula.
    let hasFigures = columns.contains { $0.type == .number || $0.type == .integer }
    json.member("missingValues", hasFigures ? ["", "'-", "-", "…", "x"] : [""])
    json.endObject()
  }
}
