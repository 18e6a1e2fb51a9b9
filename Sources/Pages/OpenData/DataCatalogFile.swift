import Formats
import Records
import Reform

/// `data.json`: the catalogue in the W3C's Data Catalog Vocabulary (DCAT 3) as JSON-LD. The context stands in the file,
/// so that nothing must be fetched to read it.
enum DataCatalogFile {
  static func bytes(_ plan: SitePlan) -> [UInt8] {
    let context = plan.context
    let site = context.site
    var json = JSONWriter(indent: 1)
    json.beginObject()
    writeContext(&json)
    json.member("@type", "dcat:Catalog")
    json.member("@id", site.address + "data.json")
    json.member("dct:title", site.name)
    json.member("dct:description", OpenDataWords.package(context))
    json.member("dct:language", "vi")
    json.member("dct:modified", context.asOf.iso)
    json.member("dcat:version", context.asOf.iso)
    json.member("foaf:homepage", site.address + "index.html")
    writePublisher(site.responsibleBody, &json)
    writeLicence(site, &json)
    if site.isDemonstration { json.member("rdfs:comment", Demonstration.sentence) }
    json.key("dcat:dataset")
    json.beginArray()
    for entry in plan.catalogue.entries { write(entry, context, &json) }
    json.endArray()
    json.endObject()
    json.endFile()
    return json.bytes
  }

  private static func writeContext(_ json: inout JSONWriter) {
    json.key("@context")
    json.beginObject()
    let names = [
      ("dcat", "http://www.w3.org/ns/dcat#"), ("dct", "http://purl.org/dc/terms/"),
      ("foaf", "http://xmlns.com/foaf/0.1/"), ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
      ("vcard", "http://www.w3.org/2006/vcard/ns#"), ("xsd", "http://www.w3.org/2001/XMLSchema#"),
    ]
    for (prefix, address) in names { json.member(prefix, address) }
    for key in ["dct:modified", "dcat:startDate", "dcat:endDate"] {
      json.key(key)
      json.beginObject()
      json.member("@type", "xsd:date")
      json.endObject()
    }
    let references = [
      "dct:license", "dct:accrualPeriodicity", "dcat:downloadURL", "dcat:accessURL", "dcat:landingPage",
      "dcat:mediaType", "foaf:homepage", "vcard:hasEmail",
    ]
    for key in references {
      json.key(key)
      json.beginObject()
      json.member("@type", "@id")
      json.endObject()
    }
    json.endObject()
  }

  private static func writePublisher(_ name: String, _ json: inout JSONWriter) {
    json.key("dct:publisher")
    json.beginObject()
    json.member("@type", "foaf:Organization")
    json.member("foaf:name", name)
    json.endObject()
  }

  /// The address of the licence; its name where there is none.
  private static func writeLicence(_ site: Site, _ json: inout JSONWriter) {
    guard let licence = OpenLicence(site) else { return }
    if let address = licence.address {
      json.member("dct:license", address)
    } else {
      json.member("dct:rights", licence.title)
    }
  }

  private static func write(_ entry: OpenCatalogue.Entry, _ context: SiteContext, _ json: inout JSONWriter) {
    let site = context.site
    json.beginObject()
    json.member("@type", "dcat:Dataset")
    json.member("@id", site.address + "data.json#" + entry.name)
    json.member("dct:identifier", entry.name)
    json.member("dct:title", entry.table.title)
    json.member("dct:description", entry.table.meaning)
    json.member("dct:language", "vi")
    json.member("dct:modified", context.asOf.iso)
    json.member("dcat:version", context.asOf.iso)
    json.member("dcat:landingPage", site.address + entry.table.page)
    if let rhythm = OpenDataWords.rhythmValue(of: entry, context) {
      json.member(
        "dct:accrualPeriodicity", "http://publications.europa.eu/resource/authority/frequency/" + rhythm.code)
    }
    if let period = entry.facts.period {
      json.key("dct:temporal")
      json.beginObject()
      json.member("@type", "dct:PeriodOfTime")
      json.member("dcat:startDate", period.from.iso)
      json.member("dcat:endDate", period.to.iso)
      json.endObject()
    }
    if !entry.facts.sources.isEmpty { json.member("dct:source", entry.facts.sources) }
    writePublisher(site.responsibleBody, &json)
    writeLicence(site, &json)
    writeContact(site, &json)
    json.key("dcat:distribution")
    json.beginArray()
    for path in [entry.path] + entry.siblings { writeDistribution(path, entry.table.page, site, &json) }
    json.endArray()
    json.endObject()
  }

  private static func writeContact(_ site: Site, _ json: inout JSONWriter) {
    guard !site.contact.mail.isEmpty || !site.contact.phone.isEmpty else { return }
    json.key("dcat:contactPoint")
    json.beginObject()
    json.member("@type", "vcard:Organization")
    json.member("vcard:fn", site.responsibleBody)
    if !site.contact.mail.isEmpty { json.member("vcard:hasEmail", "mailto:" + site.contact.mail) }
    if !site.contact.phone.isEmpty { json.member("vcard:hasTelephone", site.contact.phone) }
    json.endObject()
  }

  private static func writeDistribution(_ path: String, _ page: String, _ site: Site, _ json: inout JSONWriter) {
    guard let form = DataForm(path) else { return }
    json.beginObject()
    json.member("@type", "dcat:Distribution")
    json.member("dct:title", form.label)
    json.member("dcat:accessURL", site.address + page)
    json.member("dcat:downloadURL", site.address + path)
    json.member("dcat:mediaType", "https://www.iana.org/assignments/media-types/" + form.mediaType)
    json.endObject()
  }
}

/// The form of a data file, from its ending.
struct DataForm: Sendable {
  /// *CSV*
  let label: String
  let mediaType: String

  /// Nil for a file that is no data.
  init?(_ path: String) {
    let known = [
      "csv": "text/csv", "json": "application/json", "ics": "text/calendar", "svg": "image/svg+xml",
      "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ]
    guard let ending = path.split(separator: ".").last.map(String.init), let type = known[ending] else { return nil }
    label = ending.uppercased()
    mediaType = type
  }
}
