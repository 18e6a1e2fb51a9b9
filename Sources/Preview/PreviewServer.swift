import Diagnostics
import FlyingFox
import Foundation

/// Shows a site from memory on 127.0.0.1, builds it again when its sources change, and tells open pages to follow.
/// What it adds to a page is one script tag; nothing is written anywhere.
public struct PreviewServer: Sendable {
  /// What happens, for the terminal.
  public enum Event: Sendable {
    case listening(port: Int)
    case built(PreviewBuild, seconds: Duration)
  }

  private let state = PreviewState()
  private let watched: [String]
  private let language: Language
  private let build: @Sendable () -> PreviewBuild
  private let tell: @Sendable (Event) -> Void

  /// - Parameters:
  ///   - watched: the folders whose files make the site
  ///   - build: builds the site anew; called on a thread of its own, never twice at once
  ///   - tell: is told what happens
  public init(
    watching watched: [String], language: Language, build: @escaping @Sendable () -> PreviewBuild,
    tell: @escaping @Sendable (Event) -> Void
  ) {
    self.watched = watched
    self.language = language
    self.build = build
    self.tell = tell
  }

  /// Serves until the task is cancelled. The first free port from `port` on is taken.
  public func run(port: Int) async throws(MachineFailure) {
    guard let port = FreePort.from(port) else {
      throw MachineFailure(
        Words("không mở được cổng mạng từ \(port) trở lên", "no network port from \(port) on can be opened"),
        remedy: Words("chọn số khác bằng --port", "choose another with --port"))
    }
    let watcher = Watcher(folders: watched)
    let seen = watcher.fingerprint()
    rebuild()
    let isOver = Flag()
    Thread.detachNewThread { follow(watcher, seen, until: isOver) }
    defer { isOver.raise() }
    do {
      let server = HTTPServer(
        address: try .inet(ip4: "127.0.0.1", port: UInt16(port)), timeout: 30, logger: .disabled)
      let site = PreviewSite(state: state, language: language)
      await server.appendRoute("*") { request in await respond(request, site) }
      let running = Task { try await server.run() }
      try await server.waitUntilListening()
      tell(.listening(port: port))
      try await withTaskCancellationHandler {
        try await running.value
      } onCancel: {
        running.cancel()
      }
    } catch is CancellationError {
      return
    } catch {
      if Task.isCancelled { return }
      throw MachineFailure(
        Words("máy chủ xem thử dừng: \(error)", "the preview server stopped: \(error)"),
        remedy: Words("chạy lại", "run again"))
    }
  }

  private func rebuild() {
    let clock = ContinuousClock()
    let start = clock.now
    let build = build()
    state.take(build)
    tell(.built(build, seconds: clock.now - start))
  }

  /// Looks for changes, waits until they have settled (an editor saves in several steps), and builds.
  private func follow(_ watcher: Watcher, _ first: Int, until isOver: Flag) {
    var seen = first
    while !isOver.isRaised {
      usleep(250_000)
      var now = watcher.fingerprint()
      if now == seen { continue }
      var settled = false
      while !settled {
        usleep(60_000)
        let next = watcher.fingerprint()
        settled = next == now
        now = next
      }
      seen = now
      rebuild()
    }
  }
}

// MARK: - HTTP

extension PreviewServer {
  private func respond(_ request: HTTPRequest, _ site: PreviewSite) async -> HTTPResponse {
    let path = request.target.path()
    let host = request.headers[.host]
    if path == "/__congkhai/events", request.method == .GET, PreviewSite.isLocal(host) {
      return await events(after: request.headers[HTTPHeader("Last-Event-ID")])
    }
    let answer = site.answer(method: request.method.rawValue, path: path, host: host)
    var headers: HTTPHeaders = [
      .contentType: answer.type, HTTPHeader("Cache-Control"): "no-store",
      HTTPHeader("X-Content-Type-Options"): "nosniff",
    ]
    if let location = answer.location { headers[.location] = location }
    if request.method == .HEAD { headers[.contentLength] = String(answer.body.count) }
    return HTTPResponse(
      statusCode: HTTPStatusCode(answer.status, phrase: PreviewServer.phrase(answer.status)), headers: headers,
      body: request.method == .HEAD ? Data() : Data(answer.body))
  }

  /// Server-Sent Events, one a response: it waits until there is something the page does not know, at most ten seconds;
  /// the browser asks again at once.
  private func events(after last: String?) async -> HTTPResponse {
    for _ in 0..<100 {
      if state.eventID != last { break }
      try? await Task.sleep(for: .milliseconds(100))
    }
    let event = state.event()
    var body = Array("retry: 150\nid: \(event.id)\nevent: state\ndata: ".utf8)
    body.append(contentsOf: event.data)
    body.append(contentsOf: "\n\n".utf8)
    return HTTPResponse(
      statusCode: .ok,
      headers: [.contentType: "text/event-stream; charset=utf-8", HTTPHeader("Cache-Control"): "no-store"],
      body: Data(body))
  }

  private static func phrase(_ status: Int) -> String {
    switch status {
    case 200: "OK"
    case 308: "Permanent Redirect"
    case 400: "Bad Request"
    case 404: "Not Found"
    case 405: "Method Not Allowed"
    case 421: "Misdirected Request"
    default: "Service Unavailable"
    }
  }
}
