import Markup

/// Addresses of videos: written like a picture (`![what it shows](address)`), they become a player or a link.
enum ExternalVideo {
  private static let hosts = [
    "youtube.com", "youtu.be", "vimeo.com", "facebook.com", "fb.watch", "tiktok.com", "dailymotion.com", "zalo.me",
    "vtv.vn", "vtvgo.vn",
  ]

  /// *youtube.com*, where the address is of a video on another site.
  static func host(of address: String) -> String? {
    guard let scheme = address.firstRange(of: "://") else { return nil }
    var host = address[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }.lowercased()
    for prefix in ["www.", "m."] where host.hasPrefix(prefix) { host = String(host.dropFirst(prefix.count)) }
    if hosts.contains(where: { host == $0 || host.hasSuffix("." + $0) }) { return host }
    return isFile(address) ? host : nil
  }

  /// Whether the name says that the file is a video.
  static func isFile(_ address: String) -> Bool {
    let path = address.prefix { $0 != "?" && $0 != "#" }.lowercased()
    return [".mp4", ".webm", ".m4v", ".ogv"].contains { path.hasSuffix($0) }
  }
}
