import Diagnostics
import Testing

@testable import Preview

@Suite struct PreviewSiteTests {
  private func site(_ files: [String: String]?, faults: [PreviewFault] = []) -> PreviewSite {
    let state = PreviewState()
    state.take(
      PreviewBuild(
        files: files?.mapValues { Array($0.utf8) }, faults: faults,
        errors: faults.count { $0.severity == "error" }, warnings: 0))
    return PreviewSite(state: state, language: .vietnamese)
  }

  private func text(_ answer: PreviewSite.Answer) -> String { String(decoding: answer.body, as: UTF8.self) }

  private let files = [
    "index.html": "<html><head><title>Một</title></head><body></body></html>", "thu-tuc/index.html": "<p>danh mục",
    "thu-tuc/1.html": "<head></head>", "tep/Đơn.pdf": "pdf", "404.html": "<head></head>không có", "du-lieu.csv": "a,b",
  ]

  @Test(arguments: [
    ("/", 200, "text/html; charset=utf-8"), ("/index.html", 200, "text/html; charset=utf-8"),
    ("/thu-tuc/", 200, "text/html; charset=utf-8"), ("/du-lieu.csv", 200, "text/csv; charset=utf-8"),
    ("/tep/%C4%90%C6%A1n.pdf", 200, "application/pdf"), ("/du-lieu.csv?v=1", 200, "text/csv; charset=utf-8"),
    ("/thu-tuc", 308, "text/plain; charset=utf-8"), ("/khong-co", 404, "text/html; charset=utf-8"),
    ("/../../etc/passwd", 404, "text/html; charset=utf-8"),
    ("/%2e%2e/%2e%2e/etc/passwd", 404, "text/html; charset=utf-8"),
    ("/%zz", 400, "text/plain; charset=utf-8"), ("/%ff", 400, "text/plain; charset=utf-8"),
  ])
  func addresses(_ path: String, _ status: Int, _ type: String) {
    let answer = site(files).answer(method: "GET", path: path, host: "localhost:8017")
    #expect(answer.status == status)
    #expect(answer.type == type)
    if status == 308 { #expect(answer.location == "/thu-tuc/") }
  }

  @Test(arguments: [
    ("127.0.0.1", true), ("127.0.0.1:8017", true), ("LOCALHOST:1", true), ("[::1]:8017", true), ("evil.example", false),
    ("127.0.0.1.evil.example", false), ("localhost.evil.example:8017", false), ("localhost@evil", false), ("", false),
    ("127.0.0.1:80x", false), ("[::1", false),
  ])
  func onlyLocalNamesAreServed(_ host: String, _ isServed: Bool) {
    #expect(site(files).answer(method: "GET", path: "/", host: host).status == (isServed ? 200 : 421))
  }

  @Test func requestsWithoutHostAndWritesAreRefused() {
    #expect(site(files).answer(method: "GET", path: "/", host: nil).status == 421)
    #expect(site(files).answer(method: "POST", path: "/", host: "localhost").status == 405)
  }

  @Test func onlyPagesGetTheScriptAndOnlyOnce() {
    let page = text(site(files).answer(method: "GET", path: "/", host: "localhost"))
    #expect(
      page
        == "<html><head><title>Một</title><script src=\"/__congkhai/reload.js\" defer></script></head><body></body></html>"
    )
    #expect(text(site(files).answer(method: "GET", path: "/du-lieu.csv", host: "localhost")) == "a,b")
    let headless = text(site(files).answer(method: "GET", path: "/thu-tuc/", host: "localhost"))
    #expect(headless == "<p>danh mục<script src=\"/__congkhai/reload.js\" defer></script>")
  }

  private let fault = PreviewFault(
    severity: "error", id: "deadline-not-a-date", summary: "hạn <31/02> không có", place: "content/a.csv:15:38   ô D15",
    detail: "15 | a & b")

  @Test func aFirstBuildWithErrorsShowsThem() {
    let answer = site(nil, faults: [fault]).answer(method: "GET", path: "/bat-ky.html", host: "localhost")
    #expect(answer.status == 503)
    let page = text(answer)
    #expect(page.contains("hạn &lt;31/02&gt; không có"))
    #expect(page.contains("content/a.csv:15:38   ô D15"))
    #expect(page.contains("15 | a &amp; b"))
    #expect(page.contains("/__congkhai/reload.js"))
  }

  @Test func theLastGoodSiteGoesOnUnderErrors() {
    let state = PreviewState()
    let good = ["index.html": Array("tốt".utf8)]
    state.take(PreviewBuild(files: good, faults: [], errors: 0, warnings: 0))
    let before = state.event()
    state.take(PreviewBuild(files: nil, faults: [fault], errors: 1, warnings: 0))
    let site = PreviewSite(state: state, language: .vietnamese)
    let page = text(site.answer(method: "GET", path: "/", host: "localhost"))
    #expect(page.hasPrefix("tốt"))
    // Without a script too.
    for words in ["hạn &lt;31/02&gt; không có", "ô D15", "15 | a &amp; b", "congkhai explain deadline-not-a-date"] {
      #expect(page.contains(words))
    }
    let after = state.event()
    #expect(before.id != after.id)
    #expect(state.now.pages == 1)
    #expect(String(decoding: after.data, as: UTF8.self).contains("\"errors\":1"))
    #expect(String(decoding: after.data, as: UTF8.self).contains("hạn <31/02> không có"))
    // Mended to the same pages: nothing to load again, the panel goes.
    state.take(PreviewBuild(files: good, faults: [], errors: 0, warnings: 0))
    #expect(state.now.pages == 1)
    #expect(state.now.errors == 0)
  }
}
