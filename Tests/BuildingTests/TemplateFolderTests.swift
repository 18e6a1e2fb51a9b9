import Building
import Diagnostics
import Foundation
import Testing

/// A template folder that lacks something publishes nothing, and one fault says what.
@Suite struct TemplateFolderTests {
  /// A content folder and a copy of the templates, each in a folder that goes when the test is over.
  final class Site {
    let folder: URL
    var content: URL { folder.appending(path: "content") }
    var templates: URL { folder.appending(path: "mau") }

    init(_ files: [String: String] = [:]) throws {
      folder = FileManager.default.temporaryDirectory.appending(path: "congkhai-templates-\(UUID().uuidString)")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: PlanSiteTests.root + "templates", toPath: templates.path())
      var all = files
      all["site.yaml"] = "ten_cong: A\ntinh: B\nco_quan_chu_quan: C\nngay_so_lieu: 2026-06-15\n"
      for (path, text) in all {
        let file = content.appending(path: path)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
      }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func errors() throws -> [Fault] {
      let request = BuildRequest(content: content.path(), templates: templates.path(), jobs: 2)
      return try Build.check(request).faults.filter(\.isError)
    }

    func remove(_ path: String) throws {
      try FileManager.default.removeItem(at: templates.appending(path: path))
    }

    func spoil(_ path: String) throws {
      let file = templates.appending(path: path)
      try (Data(contentsOf: file) + Data([0x0A, 0xFF])).write(to: file)
    }

    func append(_ text: String, to path: String) throws {
      let file = templates.appending(path: path)
      try (Data(contentsOf: file) + Data(text.utf8)).write(to: file)
    }
  }

  @Test func theTemplatesAsTheyAreHaveNoErrors() throws {
    #expect(try Site().errors().map(\.summary.vi) == [])
  }

  @Test(arguments: [
    ("bai-viet.mustache", "template-missing", "bai-viet"), ("vi.yaml", "words-missing", "vi.yaml"),
    ("tep/som.js", "template-asset-missing", "tep/som.js"), ("tep/tim.js", "template-asset-missing", "tep/tim.js"),
  ])
  func aFileThatIsGoneIsOneFault(_ path: String, _ id: String, _ words: String) throws {
    let site = try Site()
    try site.remove(path)
    let faults = try site.errors()
    #expect(faults.map(\.id) == [id], "\(faults.map(\.summary.vi))")
    #expect(faults.first?.summary.vi.contains(words) == true)
    #expect(faults.first?.suggestion != nil)
  }

  @Test(arguments: ["vi.yaml", "layout.mustache", "parts/o-tim.mustache", "trang-chu.mustache"])
  func oneWrongByteIsOneFault(_ path: String) throws {
    let site = try Site()
    try site.spoil(path)
    let faults = try site.errors()
    #expect(faults.map(\.id) == ["not-utf8"], "\(faults.prefix(5).map(\.summary.vi))")
    #expect(faults.first?.place?.file == "templates/" + path)
  }

  @Test func anEmptyFolderIsOneFaultThatNamesIt() throws {
    let site = try Site()
    try FileManager.default.removeItem(at: site.templates)
    try FileManager.default.createDirectory(at: site.templates, withIntermediateDirectories: true)
    let faults = try site.errors()
    #expect(faults.map(\.id) == ["templates-missing"])
    #expect(faults.first?.summary.vi.contains(site.templates.path()) == true)
  }

  @Test func assetsMayStandInTheContentAndEachIsToldOnce() throws {
    let site = try Site(["tep/site.css": "a{}", "tep/site.js": "", "tep/som.js": ""])
    try site.remove("tep")
    let faults = try site.errors()
    #expect(faults.map(\.id) == ["template-asset-missing"], "\(faults.map(\.summary.vi))")
    #expect(faults.first?.summary.vi.contains("tep/favicon.svg") == true)
    #expect(faults.first?.place?.line != nil)
    #expect(faults.first?.related.isEmpty == false)
  }

  @Test func aFaultOfTheLayoutIsToldOnceAndNamesFew() throws {
    let site = try Site()
    try site.append("{{khong_co_ten_nay}}", to: "layout.mustache")
    let fault = try #require(try site.errors().first)
    #expect(try site.errors().count == 1)
    let expected = try #require(fault.expected?.vi)
    #expect(expected.contains(#/ và \d+ tên khác: congkhai explain template [a-z0-9-]+$/#), "\(expected)")
    #expect(expected.count < 250)
  }

  @Test func whatLiesOutsideTheContentIsNotRead() throws {
    let site = try Site(["trang/gioi-thieu.md": "---\ntieu_de: A\n---\nx\n"])
    let outside = site.folder.appending(path: "ngoai.csv")
    try Data("bí mật\n".utf8).write(to: outside)
    for (name, target) in [
      ("van-ban.csv", outside.path()), ("tep", site.folder.path()), ("trang/trong.md", "gioi-thieu.md"),
    ] {
      try FileManager.default.createSymbolicLink(
        atPath: site.content.appending(path: name).path(), withDestinationPath: target)
    }
    let faults = try site.errors()
    #expect(faults.map(\.id) == ["file-unreadable", "file-unreadable"], "\(faults.map(\.summary.vi))")
    #expect(faults.map { $0.place?.file } == ["tep", "van-ban.csv"])
    #expect(faults.allSatisfy { $0.suggestion?.vi.contains("chép") == true && !$0.summary.vi.contains("bí mật") })
  }

  @Test(arguments: [
    ("du_thao: true", "bản dự thảo", "du_thao: true"),
    ("dang_tu: 2026-06-30T08:00:00+07:00", "hẹn đăng ngày 30/6/2026", "dang_tu"),
  ])
  func aLinkToWhatIsNotShownSaysSo(_ key: String, _ what: String, _ remedy: String) throws {
    let site = try Site([
      "tin-tuc/2026-06-30-hen.md": "---\ntieu_de: A\nngay: 2026-06-30\n\(key)\n---\nx\n",
      "trang/gioi-thieu.md": "---\ntieu_de: A\n---\n[x](../tin-tuc/2026-06-30-hen.md)\n",
    ])
    let faults = try site.errors()
    #expect(faults.map(\.id) == ["commentary-broken-link"])
    #expect(faults.first?.summary.vi.contains(what) == true, "\(faults.first?.summary.vi ?? "")")
    #expect(faults.first?.suggestion?.vi.contains(remedy) == true)
  }
}
