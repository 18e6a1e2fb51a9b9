import Foundation
import Testing

/// `docs/cong-khai-gi.md`: what the five plans order to publish, the page of each and the file that feeds it.
struct PublishedThingsTests {
  private static func text(_ path: String) throws -> String {
    try String(contentsOf: SitesTests.root.appending(path: path), encoding: .utf8)
  }

  /// The pieces that stand between two strings.
  private static func pieces(_ text: some StringProtocol, after start: String, before end: String) -> [String] {
    text.components(separatedBy: start).dropFirst().compactMap { part in
      part.range(of: end).map { String(part[..<$0.lowerBound]) }
    }
  }

  /// What is wrong with an address: no such page, or no such place on it.
  private static func fault(_ address: String, in files: [String: [UInt8]]) -> String? {
    let parts = address.split(separator: "#", maxSplits: 1).map(String.init)
    guard let path = parts.first, let bytes = files[path] else { return "\(address): no page" }
    guard parts.count > 1 else { return nil }
    return String(decoding: bytes, as: UTF8.self).contains("id=\"\(parts[1])\"") ? nil : "\(address): no such place"
  }

  @Test func everyLinkLeadsToAPageOfTheDemonstration() throws {
    let links = Set(Self.pieces(try Self.text("docs/cong-khai-gi.md"), after: "](../site/", before: ")"))
    #expect(links.count > 100)
    #expect(links.sorted().compactMap { Self.fault($0, in: SitesTests.demonstration) }.isEmpty)
  }

  /// A section whose plan is not in the demonstration names the folder its site is built from.
  @Test func everyPageOfATestSiteIsThere() throws {
    var checked = 0
    for section in try Self.text("docs/cong-khai-gi.md").components(separatedBy: "\n## ") {
      let pages = section.components(separatedBy: "` (cổng thử)").dropLast().compactMap { part in
        part.split(separator: "`", omittingEmptySubsequences: false).last.map(String.init)
      }
      guard !pages.isEmpty else { continue }
      let content = try #require(Self.pieces(section, after: "--content ", before: " ").first)
      let files = try SitesTests.build(content, jobs: 4).files
      #expect(pages.compactMap { Self.fault($0, in: files) }.isEmpty)
      checked += 1
    }
    #expect(checked == 3)
  }

  /// The last column names files as the content reference does; folders and names in brackets are the reader's own.
  @Test func everyFileIsOneThatTheProgramReads() throws {
    let reference = try Self.text("README.md")
    var unknown: Set<String> = []
    for line in try Self.text("docs/cong-khai-gi.md").split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      for file in Self.pieces(cells.last ?? "", after: "`", before: "`") where file.hasSuffix(".csv") {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        if !reference.contains("`\(name)`") && !reference.contains("/\(name)`") { unknown.insert(file) }
      }
    }
    #expect(unknown.isEmpty)
  }
}
