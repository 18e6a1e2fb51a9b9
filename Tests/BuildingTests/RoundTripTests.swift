import Building
import Foundation
import Testing

/// A downloaded table put back in the place of its source gives the same pages: as CSV and as a workbook.
@Suite struct RoundTripTests {
  /// Tables of the demonstration and where the site offers them, both without ending.
  private static let tables: [(content: String, site: String)] = [
    ("co-quan", "co-quan/co-quan"), ("don-vi-hanh-chinh", "don-vi-hanh-chinh"), ("van-ban", "van-ban/van-ban"),
    ("mot-cua", "mot-cua"), ("thu-tuc/thu-tuc", "thu-tuc/thu-tuc"), ("thu-tuc/thay-doi", "thu-tuc/thay-doi"),
    ("ke-hoach/thai-nguyen-2017/nhiem-vu", "ke-hoach/thai-nguyen-2017"),
    ("ke-hoach/thai-nguyen-2026/nhiem-vu", "ke-hoach/thai-nguyen-2026"),
    ("chi-so/papi/ket-qua", "chi-so/papi/tat-ca-nam"), ("chi-so/pci/ket-qua", "chi-so/pci/tat-ca-nam"),
    ("chi-so/par-index/ket-qua", "chi-so/par-index/tat-ca-nam"), ("chi-so/sipas/ket-qua", "chi-so/sipas/tat-ca-nam"),
    ("bao-cao/2026-10/ho-so", "bao-cao/2026-10"), ("lich-cong-bo", "lich-cong-bo"), ("dinh-chinh", "dinh-chinh"),
    ("kiem-tra", "kiem-tra"), ("khao-sat", "khao-sat"), ("sang-kien", "sang-kien"), ("doi-thoai", "doi-thoai"),
    ("iso", "iso"), ("xin-loi", "xin-loi"), ("phan-anh", "phan-anh"), ("hoi-dap", "hoi-dap"),
    ("tuyen-truyen", "tuyen-truyen"),
  ]

  private static func build(_ content: String) throws -> (errors: [String], files: [String: [UInt8]]) {
    let request = BuildRequest(content: content, templates: PlanSiteTests.root + "templates", jobs: 2)
    let (outcome, site) = try Build.preview(request)
    return (outcome.faults.filter(\.isError).map(\.summary.vi), site?.files() ?? [:])
  }

  @Test(arguments: [".csv", ".xlsx"])
  func aDownloadPutBackGivesTheSamePages(_ ending: String) throws {
    let manager = FileManager.default
    let source = PlanSiteTests.root + "content"
    let before = try Self.build(source)
    let copy = manager.temporaryDirectory.appending(path: "congkhai-round-trip\(ending)-\(UUID().uuidString)").path
    try manager.copyItem(atPath: source, toPath: copy)
    defer { try? manager.removeItem(atPath: copy) }
    for table in Self.tables {
      let download = try #require(before.files[table.site + ending], "\(table.site + ending)")
      for old in [".csv", ".xlsx"] { try? manager.removeItem(atPath: "\(copy)/\(table.content)\(old)") }
      try Data(download).write(to: URL(fileURLWithPath: "\(copy)/\(table.content)\(ending)"))
    }
    let after = try Self.build(copy)
    #expect(after.errors == [])
    #expect(Set(after.files.keys) == Set(before.files.keys))
    let pages = before.files.keys.filter { $0.hasSuffix(".html") }.sorted()
    #expect(pages.count > 400)
    let differing = pages.filter { Self.withoutPlaces(before.files[$0]) != Self.withoutPlaces(after.files[$0]) }
    #expect(differing == [])
  }

  /// A page without the names, sheets, cells and lines of its sources: another file is another place.
  private static func withoutPlaces(_ bytes: [UInt8]?) -> String {
    String(decoding: bytes ?? [], as: UTF8.self)
      .replacing(#/[\w\/-]+\.(csv|xlsx)(, trang tính [^,<"]+)?(, ô [A-Z]+\d+)?/#, with: "")
      .replacing(#/(từ )?(, )?dòng \d+/#, with: "")
  }
}
