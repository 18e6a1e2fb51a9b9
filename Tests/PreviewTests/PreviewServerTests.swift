import Diagnostics
import Foundation
import Synchronization
import Testing

@testable import Preview

/// Over a real network socket: what a browser sees while somebody edits.
@Suite(.serialized) struct PreviewServerTests {
  @Test(.timeLimit(.minutes(1))) func pagesFollowTheFilesAndErrorsKeepTheLastGoodOnes() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "congkhai-preview-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "trang.txt")
    try Data("một".utf8).write(to: file)

    let port = Mutex(0)
    let server = PreviewServer(
      watching: [folder.path()], language: .vietnamese,
      build: {
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        if text.hasPrefix("lỗi") {
          let fault = PreviewFault(severity: "error", id: "x", summary: text, place: "trang.txt:1", detail: "")
          return PreviewBuild(files: nil, faults: [fault], errors: 1, warnings: 0)
        }
        let page = Array("<head></head>\(text)".utf8)
        return PreviewBuild(files: ["index.html": page], faults: [], errors: 0, warnings: 0)
      },
      tell: { event in
        if case .listening(let number) = event { port.withLock { $0 = number } }
      })
    let running = Task { try await server.run(port: 18_017) }
    defer { running.cancel() }
    var number = 0
    while number == 0 {
      try await Task.sleep(for: .milliseconds(20))
      number = port.withLock { $0 }
    }

    #expect(try await get(number, "/").text.hasSuffix("một"))
    let first = try await get(number, "/__congkhai/events")
    #expect(first.type == "text/event-stream; charset=utf-8")
    #expect(first.text.contains("event: state\ndata: {\"pages\":"))
    let id = try #require(first.text.split(separator: "\n").first { $0.hasPrefix("id: ") }?.dropFirst(4))

    // The browser asks again with what it knows; the answer comes when a file is saved.
    async let next = get(number, "/__congkhai/events", after: String(id))
    try await Task.sleep(for: .milliseconds(300))
    try Data("hai".utf8).write(to: file, options: .atomic)
    let news = try await next.text
    #expect(!news.contains("id: \(id)\n"))
    #expect(try await get(number, "/").text.hasSuffix("hai"))

    try Data("lỗi ở đây".utf8).write(to: file, options: .atomic)
    var state = ""
    for _ in 0..<100 where !state.contains("lỗi ở đây") {
      try await Task.sleep(for: .milliseconds(50))
      state = try await get(number, "/__congkhai/events").text
    }
    #expect(state.contains("\"errors\":1"))
    // The last good page goes on, and says in its own HTML what is wrong.
    let page = try await get(number, "/").text
    #expect(page.contains("hai") && page.contains("lỗi ở đây"))
    #expect(try await get(number, "/khong-co").status == 404)
    let head = try await get(number, "/", method: "HEAD")
    #expect(head.status == 200)
    #expect(head.text.isEmpty)
  }

  @Test func aTakenPortIsPassedOver() throws {
    let first = try #require(FreePort.from(18_117))
    let holder = try #require(Listener(port: first))
    let next = try #require(FreePort.from(first))
    #expect(next > first)
    withExtendedLifetime(holder) {}
  }

  @Test func theWatcherSeesEveryKindOfChangeAndNoOfficeLocks() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "congkhai-watch-\(UUID().uuidString)")
    let inner = folder.appending(path: "a/b")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let watcher = Watcher(folders: [folder.path()])
    var last = watcher.fingerprint()
    func expectChange(_ isChange: Bool, _ change: () throws -> Void) rethrows {
      try change()
      let now = watcher.fingerprint()
      #expect((now != last) == isChange)
      last = now
    }
    let file = inner.appending(path: "x.csv")
    try expectChange(true) { try Data("1".utf8).write(to: file) }
    expectChange(false) {}
    try expectChange(true) { try Data("2".utf8).write(to: file, options: .atomic) }
    try expectChange(false) { try Data("k".utf8).write(to: inner.appending(path: ".~lock.x.csv#")) }
    try expectChange(false) { try Data("k".utf8).write(to: inner.appending(path: "~$x.xlsx")) }
    try expectChange(true) { try FileManager.default.moveItem(at: file, to: inner.appending(path: "y.csv")) }
    try expectChange(true) { try FileManager.default.removeItem(at: inner.appending(path: "y.csv")) }
  }
}
