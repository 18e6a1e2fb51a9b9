import Diagnostics
import Glibc
import Testing
import Workers
@testable import Publishing

/// A folder of its own under the system's temporary folder; gone when the test ends.
final class Workplace: Sendable {
  let path: String

  init() throws {
    var template = Array((Workplace.temporary + "/congkhai-test-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw Trouble("mkdtemp: \(errno)") }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if let parent = Folder.open(Workplace.temporary) {
      TreeRemoval.remove(String(path.dropFirst(Workplace.temporary.count + 1)), in: parent, jobs: 1)
    }
  }

  static var temporary: String {
    if let value = getenv("TMPDIR") {
      let path = String(cString: value)
      if path.hasPrefix("/") { return path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path }
    }
    return "/tmp"
  }

  func at(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String) throws {
    let root = try #require(Folder.open(path))
    try FileSystem.makeFolders(for: name, in: root)
    let file = open(at(name), O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard file >= 0 else { throw Trouble("open \(name): \(errno)") }
    defer { close(file) }
    let bytes = Array(text.utf8)
    guard Glibc.write(file, bytes, bytes.count) == bytes.count else { throw Trouble("write \(name)") }
  }

  func read(_ name: String) throws -> String? {
    let root = try #require(Folder.open(path))
    return FileSystem.contents(of: name, in: root).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Everything below, folders with a `/` at their end.
  func listing(_ name: String = ".") throws -> [String] {
    let root = try #require(Folder.open(at(name)))
    return try TreeWalk.all(in: root).map { $0.kind == .folder ? $0.path + "/" : $0.path }
  }

  func status(_ name: String) throws -> stat { try #require(FileSystem.status(of: at(name))) }
}

struct Trouble: Error {
  let words: String
  init(_ words: String) { self.words = words }
}

let stamp = SiteStamp(version: "1.0", asOf: "2026-01-01", inputs: InputDigest.of([]))

/// Publishes pages the way a build does, with several writers.
@discardableResult
func publish(
  _ pages: [String: String], to path: String, jobs: Int = 2, stamp: SiteStamp = stamp, mayExchange: Bool = true
) throws -> Diagnosed<PublishReport> {
  let folder = try OutputFolder.examine(path).get()
  let site = try StagedSite.open(folder, jobs: jobs, mayExchange: mayExchange)
  let tree = try stage(pages, in: site, jobs: jobs)
  #expect(tree.faults.isEmpty)
  return try site.commit(tree.value, stamp: stamp)
}

func stage<Sink: OutputSink>(_ pages: [String: String], in sink: Sink, jobs: Int) throws -> Diagnosed<OutputTree> {
  let sorted = pages.sorted { $0.key < $1.key }
  let parts = try Workers.run(jobs) { number throws(MachineFailure) in
    let writer = sink.makeWriter()
    for (index, page) in sorted.enumerated() where index % jobs == number {
      try writer.write(page.key, Array(page.value.utf8), from: OutputSource(Words("trang", "page")))
    }
    return writer.finish()
  }
  return OutputTree.merging(parts)
}
