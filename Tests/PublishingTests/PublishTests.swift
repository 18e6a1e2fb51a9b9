import Diagnostics
import Glibc
import Testing

@testable import Publishing

@Suite struct PublishTests {
  let place: Workplace
  var site: String { place.at("site") }

  init() throws { place = try Workplace() }

  let first = ["index.html": "<h1>Một</h1>", "thu-tuc/1.html": "một", "thu-tuc/2.html": "hai", "a/b/c.json": "{}"]

  @Test func aNewFolderIsMade() throws {
    let report = try publish(first, to: site)
    #expect(report.value.way == .created)
    #expect(report.faults.isEmpty)
    #expect(try place.read("site/thu-tuc/2.html") == "hai")
    #expect(
      try place.listing("site") == [
        "a/", "a/b/", "a/b/c.json", "index.html", "manifest.json", "thu-tuc/", "thu-tuc/1.html", "thu-tuc/2.html",
      ])
    #expect(try place.listing().filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func parentsAreMade() throws {
    let deep = place.at("x/y/site")
    #expect(try publish(first, to: deep).value.way == .created)
    #expect(try place.read("x/y/site/index.html") == "<h1>Một</h1>")
  }

  @Test func theManifestNamesEveryFileButItself() throws {
    try publish(first, to: site)
    let text = try #require(try place.read("site/manifest.json"))
    let manifest = try #require(Manifest(json: Array(text.utf8)))
    #expect(manifest.files.map(\.path) == ["a/b/c.json", "index.html", "thu-tuc/1.html", "thu-tuc/2.html"])
    #expect(manifest.files.map(\.size) == [2, 14, 5, 3])
    #expect(manifest.files[0].digest.hex == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a")
    #expect(manifest.asOf == "2026-01-01")
    #expect(manifest.version == "1.0")
  }

  @Test func anEqualBuildTouchesNothing() throws {
    try publish(first, to: site)
    let before = try place.status("site")
    let report = try publish(first, to: site, jobs: 1)
    #expect(report.value.way == .untouched)
    #expect([report.value.files, report.value.written, report.value.unchanged] == [5, 0, 5])
    let after = try place.status("site")
    #expect(before.st_ino == after.st_ino)
    #expect(before.st_ctim.tv_nsec == after.st_ctim.tv_nsec)
  }

  @Test func unchangedFilesKeepInodeAndTime() throws {
    try publish(first, to: site)
    let kept = try place.status("site/thu-tuc/1.html")
    let changed = try place.status("site/index.html")
    var second = first
    second["index.html"] = "<h1>Hai</h1>"
    second["thu-tuc/2.html"] = nil
    second["moi.html"] = "mới"
    let report = try publish(second, to: site).value
    #expect(report.way == .exchanged)
    #expect([report.written, report.unchanged, report.removed] == [3, 2, 1])
    #expect(report.files == report.written + report.unchanged)
    let after = try place.status("site/thu-tuc/1.html")
    #expect(kept.st_ino == after.st_ino)
    #expect(kept.st_mtim.tv_sec == after.st_mtim.tv_sec && kept.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    #expect(after.st_nlink == 1)
    #expect(try changed.st_ino != place.status("site/index.html").st_ino)
    #expect(try place.listing("site").contains("thu-tuc/2.html") == false)
    #expect(try place.listing().filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func aFileAlteredOutsideIsWrittenAgainAndNamed() throws {
    try publish(first, to: site)
    try place.write("site/thu-tuc/1.html", "mọt")
    let report = try publish(first, to: site)
    #expect(try place.read("site/thu-tuc/1.html") == "một")
    #expect(report.faults.map(\.id) == ["output-altered"])
    #expect(report.faults[0].summary.vi.contains("thu-tuc/1.html"))
  }

  @Test func aLinkPutInPlaceOfAPageIsNotFollowed() throws {
    try publish(first, to: site)
    try place.write("secret", "một")
    unlink(place.at("site/thu-tuc/1.html"))
    symlink(place.at("secret"), place.at("site/thu-tuc/1.html"))
    try publish(first, to: site)
    #expect(try FileSystem.isFile(place.status("site/thu-tuc/1.html")))
    #expect(try place.status("site/thu-tuc/1.html").st_ino != place.status("secret").st_ino)
  }

  @Test func strangersAreCarriedOverAndNamed() throws {
    mkdir(site, 0o755)
    try place.write("site/.gitignore", "*\n")
    try place.write("site/.well-known/security.txt", "Contact: x")
    let begun = try publish(first, to: site)
    #expect(begun.value.carriedOver == [".gitignore", ".well-known/"])
    try place.write("site/google123.html", "google")
    symlink("index.html", place.at("site/trang-chu"))
    let inode = try place.status("site/.gitignore").st_ino
    var second = first
    second["index.html"] = "khác"
    let report = try publish(second, to: site)
    #expect(report.value.carriedOver == [".gitignore", ".well-known/", "google123.html", "trang-chu"])
    #expect(report.faults.map(\.id) == ["output-carried-over"])
    #expect(report.faults[0].summary.vi.contains(".gitignore"))
    #expect(try place.read("site/google123.html") == "google")
    #expect(try place.read("site/.well-known/security.txt") == "Contact: x")
    #expect(try place.status("site/.gitignore").st_ino == inode)
    #expect(try FileSystem.isLink(place.status("site/trang-chu")))
  }

  @Test func aStrangerInTheWayIsReplacedWithAWarning() throws {
    try publish(first, to: site)
    try place.write("site/robots.txt", "lạ")
    var second = first
    second["robots.txt"] = "User-agent: *"
    let report = try publish(second, to: site)
    #expect(report.faults.map(\.id) == ["output-stranger-replaced"])
    #expect(try place.read("site/robots.txt") == "User-agent: *")
  }

  @Test func aPageMayBecomeAFolderAndBack() throws {
    try publish(["a": "tệp", "b/c": "trong"], to: site)
    try publish(["a/x": "trong", "b": "tệp"], to: site)
    #expect(try place.listing("site") == ["a/", "a/x", "b", "manifest.json"])
    try publish(["a": "tệp", "b/c": "trong"], to: site)
    #expect(try place.listing("site") == ["a", "b/", "b/c", "manifest.json"])
  }

  @Test func theFolderKeepsItsMode() throws {
    try publish(first, to: site)
    chmod(site, 0o2775)
    try publish(["index.html": "khác"], to: site)
    #expect(try place.status("site").st_mode & 0o7777 == 0o2775)
  }

  @Test func abandoningLeavesNoTrace() throws {
    try publish(first, to: site)
    do {
      let staged = try StagedSite.open(OutputFolder.examine(site).get(), jobs: 2)
      _ = try stage(["index.html": "dở dang"], in: staged, jobs: 1)
    }
    #expect(try place.listing().filter { !$0.hasPrefix("site") }.isEmpty)
    #expect(try place.read("site/index.html") == "<h1>Một</h1>")
  }

  @Test func leftoversOfDeadRunsAreRemovedAndLivingOnesLeft() throws {
    try publish(first, to: site)
    try place.write(".site.congkhai-dead/x/y.html", "cũ")
    try place.write(".site.congkhai-alive/x.html", "đang ghi")
    try place.write(".site.congkhai-dead.old/x.html", "cũ")
    let alive = try #require(Folder.open(place.at(".site.congkhai-alive")))
    #expect(flock(alive.descriptor, LOCK_EX | LOCK_NB) == 0)
    try publish(["index.html": "khác"], to: site)
    #expect(
      try place.listing().filter { $0.hasPrefix(".") } == [".site.congkhai-alive/", ".site.congkhai-alive/x.html"])
  }

  @Test func aSiteSetAsideByADeadRunIsPutBack() throws {
    try publish(first, to: site)
    rename(site, place.at(".site.congkhai-0123.old"))
    let report = try publish(first, to: site)
    #expect(report.value.way == .untouched)
    #expect(try place.listing().filter { $0.hasPrefix(".") }.isEmpty)
  }

  @Test func theSameInputGivesTheSameBytesWithAnyNumberOfThreads() throws {
    var pages: [String: String] = [:]
    for number in 0..<200 { pages["n/\(number % 7)/\(number).html"] = "trang \(number)" }
    try publish(pages, to: place.at("one"), jobs: 1)
    try publish(pages, to: place.at("many"), jobs: 5)
    #expect(try place.read("one/manifest.json") == place.read("many/manifest.json"))
    #expect(try place.listing("one") == place.listing("many"))
  }
}
