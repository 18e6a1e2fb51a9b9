import Formats
import Loading
import Records
import Reform
import Vietnamese

/// Every table of a site with what is known of it, gathered from the files that are planned.
struct OpenCatalogue: Sendable {
  struct Entry: Sendable {
    let table: OpenTable
    /// The CSV file, from the root of the site.
    let path: String
    let facts: OpenFacts
    /// The same figures in other forms: `ke-hoach/x.json`.
    let siblings: [String]

    /// Fixed by the address, so that it stays: `chi-so-pci-2019`.
    var name: String { Slug.make(String(path.dropLast(4)).replacing("/", with: "-")) }
  }

  let entries: [Entry]
  private let positions: [String: Int]

  init(_ plan: SitePlan) {
    let files = Dictionary(grouping: plan.files.map(\.path)) { Self.stem($0) }
    entries = plan.files.compactMap { file in
      file.table.map { table in
        Entry(
          table: table, path: file.path, facts: table.facts(plan.context),
          siblings: (files[Self.stem(file.path)] ?? []).filter { $0 != file.path }.sorted())
      }
    }
    positions = Dictionary(entries.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is known of the table in a CSV file.
  func entry(_ path: String) -> Entry? { positions[path].map { entries[$0] } }

  /// A path without its ending.
  private static func stem(_ path: String) -> String {
    path.lastIndex(of: ".").map { String(path[..<$0]) } ?? path
  }

  /// Entries of one section by family, in the order of the navigation and of the plan.
  func groups(_ section: Section) -> [[Entry]] {
    var order: [String] = []
    var families: [String: [Entry]] = [:]
    for entry in entries where entry.table.section == section {
      if families[entry.table.family] == nil { order.append(entry.table.family) }
      families[entry.table.family, default: []].append(entry)
    }
    return order.compactMap { families[$0] }
  }

  /// The sections that have tables, in the order of the navigation.
  var sections: [Section] { Section.allCases.filter { section in entries.contains { $0.table.section == section } } }
}

/// Licences by the name `site.yaml` gives, as the Open Definition and Creative Commons name them.
struct OpenLicence: Sendable {
  let name: String
  let title: String
  let address: String?

  /// Nil where the site names none.
  init?(_ site: Site) {
    guard !site.licence.isEmpty else { return nil }
    title = site.licence
    let known: [(key: String, name: String, address: String)] = [
      ("cc by 4.0", "CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
      ("cc by-sa 4.0", "CC-BY-SA-4.0", "https://creativecommons.org/licenses/by-sa/4.0/"),
      ("cc by-nc 4.0", "CC-BY-NC-4.0", "https://creativecommons.org/licenses/by-nc/4.0/"),
      ("cc0 1.0", "CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
      ("odc-by 1.0", "ODC-BY-1.0", "https://opendatacommons.org/licenses/by/1-0/"),
      ("odbl 1.0", "ODbL-1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    ]
    let found = known.first { $0.key == site.licence.lowercased() }
    name = found?.name ?? Slug.make(site.licence)
    address = found?.address
  }
}
