import Diagnostics

/// Answers requests from memory. A value of its own, so that it is tested without a network.
struct PreviewSite: Sendable {
  struct Answer: Sendable {
    var status: Int
    var type = "text/plain; charset=utf-8"
    var location: String?
    var body: [UInt8] = []
  }

  let state: PreviewState
  let language: Language

  /// - Parameters:
  ///   - path: as it stands in the request, still percent-encoded
  ///   - host: the request's `Host`
  func answer(method: String, path: String, host: String?) -> Answer {
    // A page elsewhere may point a name of its own at 127.0.0.1 and read what is here (DNS rebinding); its name gives
    // it away.
    guard PreviewSite.isLocal(host) else {
      return text(421, "421: chỉ xem được qua http://127.0.0.1 hoặc http://localhost")
    }
    guard method == "GET" || method == "HEAD" else { return text(405, "405: chỉ xem, không gửi") }
    guard let name = PreviewSite.decoded(path) else { return text(400, "400: địa chỉ không đọc được") }
    switch name {
    case "__congkhai/reload.js":
      return Answer(status: 200, type: "text/javascript; charset=utf-8", body: PreviewAssets.script)
    case "__congkhai/overlay.css":
      return Answer(status: 200, type: "text/css; charset=utf-8", body: PreviewAssets.style)
    case "__congkhai", "__congkhai/": return faultPage(status: 200)
    default: return page(name)
    }
  }

  private func page(_ name: String) -> Answer {
    let now = state.now
    guard let files = now.files else { return faultPage(status: 503) }
    let path = name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name
    if let bytes = files[path] { return file(200, path, bytes) }
    if files[name + "/index.html"] != nil {
      return Answer(status: 308, location: "/" + PreviewSite.encoded(name) + "/")
    }
    if let bytes = files["404.html"] { return file(404, "404.html", bytes) }
    return text(404, "404: không có trang này")
  }

  private func file(_ status: Int, _ path: String, _ bytes: [UInt8]) -> Answer {
    let type = ContentType.of(path)
    return Answer(
      status: status, type: type,
      body: type.hasPrefix("text/html") ? PreviewAssets.injected(into: bytes, state.now, language) : bytes)
  }

  private func faultPage(status: Int) -> Answer {
    Answer(status: status, type: "text/html; charset=utf-8", body: PreviewAssets.page(state.now, language))
  }

  private func text(_ status: Int, _ words: String) -> Answer {
    Answer(status: status, body: Array((words + "\n").utf8))
  }

  /// Whether a `Host` names this machine by its loopback address.
  static func isLocal(_ host: String?) -> Bool {
    guard let host else { return false }
    let name: Substring
    if host.hasPrefix("[") {
      guard let end = host.firstIndex(of: "]") else { return false }
      name = host[...end]
    } else {
      name = host.prefix { $0 != ":" }
    }
    let port = host[name.endIndex...]
    let isPort = port.isEmpty || (port.first == ":" && port.dropFirst().utf8.allSatisfy { (0x30...0x39).contains($0) })
    return isPort && ["127.0.0.1", "localhost", "[::1]"].contains(name.lowercased())
  }

  /// The path without its first stroke, percent signs resolved; nil where they or the UTF-8 are broken.
  static func decoded(_ path: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Substring(path.prefix { $0 != "?" && $0 != "#" }).utf8
    if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst(), let low = rest.popFirst(),
        let value = UInt8(String(decoding: [high, low], as: UTF8.self), radix: 16), high != UInt8(ascii: "+")
      else { return nil }
      bytes.append(value)
    }
    return String(validating: bytes, as: UTF8.self)
  }

  static func encoded(_ name: String) -> String {
    var out = ""
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "/"):
        out.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let hex = String(byte, radix: 16, uppercase: true)
        out += "%" + (hex.count < 2 ? "0" : "") + hex
      }
    }
    return out
  }
}

/// What a file is, by its name, as a browser must be told.
enum ContentType {
  static func of(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "application/octet-stream" }
    return types[path[path.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }

  private static let types = [
    "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8",
    "json": "application/json; charset=utf-8", "xml": "application/xml; charset=utf-8",
    "txt": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "md": "text/markdown; charset=utf-8", "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg",
    "jpeg": "image/jpeg", "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "pdf": "application/pdf", "zip": "application/zip", "woff2": "font/woff2", "mp4": "video/mp4", "mp3": "audio/mpeg",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xls": "application/vnd.ms-excel",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "doc": "application/msword",
    "webmanifest": "application/manifest+json",
  ]
}
