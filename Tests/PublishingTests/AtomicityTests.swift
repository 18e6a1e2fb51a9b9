import CLinux
import Diagnostics
import Glibc
import Synchronization
import Testing
import Workers
@testable import Publishing

@Suite struct AtomicityTests {
  @Test func aReaderAlwaysFindsAWholePage() throws {
    let place = try Workplace()
    let site = place.at("site")
    @Sendable func pages(_ version: Int) -> [String: String] {
      var pages: [String: String] = [:]
      for number in 0..<60 { pages["p/\(number).html"] = String(repeating: "\(version)", count: 20_000) }
      return pages
    }
    try publish(pages(0), to: site)
    let isDone = Atomic<Bool>(false)
    let counts = try Workers.run(2) { number throws(MachineFailure) in
      var bad = 0
      if number == 0 {
        for version in 1...8 where (try? publish(pages(version), to: site)) == nil { bad += 1 }
        isDone.store(true, ordering: .releasing)
        return bad
      }
      while !isDone.load(ordering: .acquiring) {
        guard let text = try? place.read("site/p/30.html"), let first = text.utf8.first else {
          bad += 1
          continue
        }
        if text.utf8.count != 20_000 || !text.utf8.allSatisfy({ $0 == first }) { bad += 1 }
      }
      return bad
    }
    #expect(counts == [0, 0])
  }

  @Test func aSecondRunWaitsForTheFirst() throws {
    let place = try Workplace()
    try publish(["a": "1"], to: place.at("site"))
    let held = try #require(Folder.open(place.at("site")))
    #expect(flock(held.descriptor, LOCK_EX | LOCK_NB) == 0)
    let ways = try Workers.run(2) { number throws(MachineFailure) in
      if number == 0 {
        usleep(200_000)
        flock(held.descriptor, LOCK_UN)
        return ""
      }
      return (try? publish(["a": "2"], to: place.at("site"))).map { "\($0.value.way)" } ?? "failed"
    }
    #expect(ways == ["", "exchanged"])
  }
}

/// File systems that cannot swap two folders.
@Suite struct TwoRenamesTests {
  @Test func theNewVersionTakesThePlaceOfTheOld() throws {
    let place = try Workplace()
    let site = place.at("site")
    try publish(["a": "một", "b/c": "hai", "d": "ba"], to: site, mayExchange: false)
    let inode = try place.status("site/d").st_ino
    try place.write("site/.well-known/x", "giữ")
    let report = try publish(["a": "mới", "d": "ba"], to: site, mayExchange: false)
    #expect(report.value.way == .renamedTwice)
    #expect(report.value.removed == 1)
    #expect(try place.read("site/a") == "mới")
    #expect(try place.status("site/d").st_ino == inode)
    #expect(try place.listing("site") == [".well-known/", ".well-known/x", "a", "d", "manifest.json"])
    // Nothing is left beside it, and an unchanged site is not touched.
    #expect(try place.listing().filter { !$0.hasPrefix("site") } == [])
    #expect(try publish(["a": "mới", "d": "ba"], to: site, mayExchange: false).value.way == .untouched)
  }

  @Test func aKillBetweenTheTwoIsMended() throws {
    let place = try Workplace()
    let site = place.at("site")
    try publish(["a": "một"], to: site, mayExchange: false)
    // As a run leaves it that is killed between its two renames: the old version aside, no site.
    let parent = try #require(Folder.open(place.path))
    let names = StagingName(site: "site")
    let fresh = try #require(names.makeFolder(in: parent))
    #expect(renameat(parent.descriptor, "site", parent.descriptor, StagingName.old(of: fresh)) == 0)
    let report = try publish(["a": "hai"], to: site, mayExchange: false)
    #expect(report.value.way == .renamedTwice)
    #expect(try place.listing() == ["site/", "site/a", "site/manifest.json"])
    #expect(try place.read("site/a") == "hai")
  }
}

/// What needs the right to mount; in a plain container these are passed over.
@Suite(.serialized, .enabled(if: geteuid() == 0 && Mount.works)) struct MountTests {
  @Test func aFullDiskIsAFailureInWordsAndTheSiteStays() throws {
    let place = try Workplace()
    let mount = try Mount(place.at("small"), kilobytes: 1_024)
    defer { mount.end() }
    let site = place.at("small/site")
    try publish(["index.html": "<h1>Một</h1>"], to: site)
    let before = try place.listing("small")
    let failure = try #require(throws: MachineFailure.self) {
      try publish(["index.html": "hai", "lon.bin": String(repeating: "x", count: 3 << 20)], to: site)
    }
    #expect(failure.words.vi.contains("đĩa đã đầy"))
    #expect(failure.words.vi.contains("lon.bin"))
    #expect(failure.remedy != nil)
    #expect(try place.listing("small") == before)
    #expect(try place.read("small/site/index.html") == "<h1>Một</h1>")
    // And with room again, the next run works.
    #expect(try publish(["index.html": "hai"], to: site).value.way == .exchanged)
  }

  @Test func anOutputThatIsAMountIsChangedFileByFile() throws {
    let place = try Workplace()
    let mount = try Mount(place.at("site"), kilobytes: 4_096)
    defer { mount.end() }
    let site = place.at("site")
    #expect(try publish(["a": "tệp", "b/c": "một", "d/e": "hai"], to: site).value.way == .fileByFile)
    let inode = try place.status("site/d/e").st_ino
    try place.write("site/.well-known/x", "giữ")
    let report = try publish(["a/x": "trong", "b": "tệp", "d/e": "hai"], to: site)
    #expect(report.value.way == .fileByFile)
    #expect(try place.status("site/d/e").st_ino == inode)
    #expect(
      try place.listing("site") == [".well-known/", ".well-known/x", "a/", "a/x", "b", "d/", "d/e", "manifest.json"])
    #expect(try publish(["a/x": "trong", "b": "tệp", "d/e": "hai"], to: site).value.way == .untouched)
  }

  @Test func aReadOnlyDiskIsAFailureInWords() throws {
    let place = try Workplace()
    let mount = try Mount(place.at("disk"), kilobytes: 1_024)
    defer { mount.end() }
    try publish(["a": "1"], to: place.at("disk/site"))
    mount.makeReadOnly()
    let failure = try #require(throws: MachineFailure.self) { try publish(["a": "2"], to: place.at("disk/site")) }
    #expect(failure.words.vi.contains("chỉ cho đọc"))
    #expect(try place.read("disk/site/a") == "1")
  }
}

/// A small tmpfs for one test.
struct Mount {
  let path: String

  init(_ path: String, kilobytes: Int) throws {
    self.path = path
    mkdir(path, 0o755)
    guard mount("tmpfs", path, "tmpfs", 0, "size=\(kilobytes)k") == 0 else { throw Trouble("mount: \(errno)") }
  }

  func makeReadOnly() { _ = mount("tmpfs", path, "tmpfs", 32 | 1, nil) }
  func end() { umount2(path, 2) }

  static var works: Bool {
    guard let place = try? Workplace(), let mount = try? Mount(place.at("try"), kilobytes: 64) else { return false }
    mount.end()
    return true
  }
}
