import Foundation
import Glibc

/// A response as a test looks at it.
struct Response {
  let status: Int
  let type: String
  let text: String
}

/// One request over a socket of its own. Not `URLSession`: a test must be able to send what no client sends.
func get(
  _ port: Int, _ path: String, method: String = "GET", host: String = "127.0.0.1", after id: String? = nil
) async throws -> Response {
  try await withCheckedThrowingContinuation { continuation in
    Thread.detachNewThread {
      let request =
        "\(method) \(path) HTTP/1.1\r\nHost: \(host):\(port)\r\nConnection: close\r\n"
        + (id.map { "Last-Event-ID: \($0)\r\n" } ?? "") + "\r\n"
      guard let raw = exchange(port, request), let split = raw.range(of: "\r\n\r\n") else {
        continuation.resume(throwing: CocoaError(.fileReadUnknown))
        return
      }
      let lines = raw[..<split.lowerBound].components(separatedBy: "\r\n")
      let type = lines.first { $0.lowercased().hasPrefix("content-type: ") }?.dropFirst(14) ?? ""
      let status = lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
      continuation.resume(
        returning: Response(status: status, type: String(type), text: String(raw[split.upperBound...])))
    }
  }
}

private func exchange(_ port: Int, _ request: String) -> String? {
  let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
  guard descriptor >= 0 else { return nil }
  defer { close(descriptor) }
  var address = loopback(port)
  let code = withUnsafePointer(to: &address) { pointer in
    pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
      connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
    }
  }
  guard code == 0, send(descriptor, request, request.utf8.count, Int32(MSG_NOSIGNAL)) > 0 else { return nil }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while true {
    let count = recv(descriptor, &chunk, chunk.count, 0)
    if count <= 0 { return String(decoding: bytes, as: UTF8.self) }
    bytes.append(contentsOf: chunk[..<count])
  }
}

private func loopback(_ port: Int) -> sockaddr_in {
  var address = sockaddr_in()
  address.sin_family = sa_family_t(AF_INET)
  address.sin_port = UInt16(port).bigEndian
  address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  return address
}

/// Holds a port while it lives.
final class Listener {
  private let descriptor: Int32

  init?(port: Int) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = loopback(port)
    let code = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard code == 0, listen(descriptor, 1) == 0 else { return nil }
  }

  deinit { close(descriptor) }
}
