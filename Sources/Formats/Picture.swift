/// What a picture file says of itself: its kind and its size in pixels. The pixels themselves are not read.
public struct Picture: Sendable, Hashable {
  public enum Kind: String, Sendable {
    case png = "PNG"
    case jpeg = "JPEG"
    case gif = "GIF"
    case webp = "WebP"
    case svg = "SVG"
  }

  public let kind: Kind
  public let width: Int
  public let height: Int
  /// An SVG file that runs code, loads something or embeds a page: it may stand on no page and is not published.
  public let isActive: Bool

  init(_ kind: Kind, _ width: Int, _ height: Int, isActive: Bool = false) {
    self.kind = kind
    self.width = width
    self.height = height
    self.isActive = isActive
  }

  /// The endings of names that say a file is a picture.
  public static let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]

  public static func isNamed(_ path: String) -> Bool {
    let name = path.lowercased()
    return endings.contains { name.hasSuffix($0) }
  }

  /// Reads the head of a file, whatever its name says; nil where it is no picture that a browser shows, or is cut off
  /// before its size.
  public init?(_ bytes: [UInt8]) {
    let found =
      Self.png(bytes) ?? Self.gif(bytes) ?? Self.webp(bytes) ?? Self.jpeg(bytes) ?? SVGHead.picture(bytes)
    guard let found, found.width > 0, found.height > 0 else { return nil }
    self = found
  }

  /// PNG (ISO/IEC 15948): the signature, then IHDR with width and height.
  private static func png(_ bytes: [UInt8]) -> Picture? {
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    guard bytes.count > 33, bytes.starts(with: signature), bytes[12..<16].elementsEqual("IHDR".utf8) else { return nil }
    // A file that was cut off has no end mark.
    guard bytes.suffix(12).starts(with: [0, 0, 0, 0]) || bytes.suffix(8).starts(with: "IEND".utf8) else { return nil }
    return Picture(.png, big32(bytes, 16), big32(bytes, 20))
  }

  private static func gif(_ bytes: [UInt8]) -> Picture? {
    guard bytes.count > 12, bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8) else { return nil }
    return Picture(.gif, little16(bytes, 6), little16(bytes, 8))
  }

  /// WebP: a RIFF whose first chunk is lossy (`VP8 `), lossless (`VP8L`) or extended (`VP8X`).
  private static func webp(_ bytes: [UInt8]) -> Picture? {
    guard bytes.count > 30, bytes.starts(with: "RIFF".utf8), bytes[8..<12].elementsEqual("WEBP".utf8) else {
      return nil
    }
    let chunk = bytes[12..<16]
    if chunk.elementsEqual("VP8 ".utf8) {
      return Picture(.webp, little16(bytes, 26) & 0x3FFF, little16(bytes, 28) & 0x3FFF)
    }
    if chunk.elementsEqual("VP8L".utf8) {
      let bits = little16(bytes, 21) | little16(bytes, 23) << 16
      return Picture(.webp, (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    }
    guard chunk.elementsEqual("VP8X".utf8) else { return nil }
    return Picture(
      .webp, (little16(bytes, 24) | Int(bytes[26]) << 16) + 1, (little16(bytes, 27) | Int(bytes[29]) << 16) + 1)
  }

  /// JPEG: segments up to the one that starts a frame (SOF), which holds height and width.
  private static func jpeg(_ bytes: [UInt8]) -> Picture? {
    guard bytes.count > 10, bytes[0] == 0xFF, bytes[1] == 0xD8 else { return nil }
    // A file that was cut off has no end mark in its last bytes.
    guard bytes.suffix(64).contains(0xD9) else { return nil }
    var place = 2
    while place + 9 < bytes.count {
      guard bytes[place] == 0xFF else { return nil }
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      if marker == 0x01 || (0xD0...0xD8).contains(marker) {
        place += 2
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && marker != 0xC4 && marker != 0xC8 && marker != 0xCC
      if isFrame { return Picture(.jpeg, big16(bytes, place + 7), big16(bytes, place + 5)) }
      if marker == 0xD9 || marker == 0xDA { return nil }
      place += 2 + max(2, big16(bytes, place + 2))
    }
    return nil
  }

  private static func big16(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) << 8 | Int(bytes[at + 1]) }
  private static func big32(_ bytes: [UInt8], _ at: Int) -> Int { big16(bytes, at) << 16 | big16(bytes, at + 2) }
  private static func little16(_ bytes: [UInt8], _ at: Int) -> Int { Int(bytes[at]) | Int(bytes[at + 1]) << 8 }
}

/// The head of an SVG file: its size, and whether anything in it runs, loads or embeds.
enum SVGHead {
  static func picture(_ bytes: [UInt8]) -> Picture? {
    let text = String(decoding: bytes, as: UTF8.self)
    let lower = text.lowercased()
    guard let start = lower.firstRange(of: "<svg"), lower.contains("</svg>") || lower.contains("/>") else { return nil }
    let before = lower[..<start.lowerBound]
    guard before.count < 4000, !before.contains("<html") else { return nil }
    let head = lower[start.upperBound...].prefix { $0 != ">" }
    var size = (number("width", head), number("height", head))
    if size.0 == nil || size.1 == nil, let box = attribute("viewbox", head) {
      let parts = box.split { $0 == " " || $0 == "," }.compactMap { Double($0) }
      if parts.count == 4 { size = (parts[2], parts[3]) }
    }
    guard let width = size.0, let height = size.1, width.isFinite, height.isFinite, width < 1e6, height < 1e6 else {
      return nil
    }
    return Picture(
      .svg, max(1, Int(width.rounded())), max(1, Int(height.rounded())), isActive: isActive(lower))
  }

  /// A measure in pixels; one in percent or another unit is none.
  private static func number(_ name: String, _ head: Substring) -> Double? {
    guard let value = attribute(name, head) else { return nil }
    return Double(value.hasSuffix("px") ? value.dropLast(2) : value)
  }

  private static func attribute(_ name: String, _ head: Substring) -> Substring? {
    var rest = head
    while let found = rest.firstRange(of: name) {
      let isName = found.lowerBound > head.startIndex && rest[..<found.lowerBound].last?.isWhitespace ?? true
      rest = rest[found.upperBound...]
      let value = rest.drop(while: \.isWhitespace)
      guard isName, value.first == "=" else { continue }
      let quoted = value.dropFirst().drop(while: \.isWhitespace)
      guard let quote = quoted.first, quote == "\"" || quote == "'" else { return nil }
      return quoted.dropFirst().prefix { $0 != quote }
    }
    return nil
  }

  /// Script elements, event attributes, links that run code, embedded pages, anything loaded from elsewhere, and
  /// entities, behind which all of these can hide.
  private static func isActive(_ lower: String) -> Bool {
    for mark in ["<script", "javascript:", "<foreignobject", "<iframe", "<embed", "<object", "<!entity", "<handler"]
    where lower.contains(mark) { return true }
    var rest = lower[...]
    while let found = rest.firstRange(of: "on") {
      let before = rest[..<found.lowerBound].last
      rest = rest[found.upperBound...]
      let name = rest.prefix { $0.isLetter }
      let after = rest.dropFirst(name.count).drop(while: \.isWhitespace)
      let opens = before.map { $0.isWhitespace || $0 == "\"" || $0 == "'" || $0 == "/" } ?? false
      if opens, !name.isEmpty, after.first == "=", let quote = after.dropFirst().drop(while: \.isWhitespace).first,
        quote == "\"" || quote == "'"
      {
        return true
      }
    }
    for loading in ["href=\"http", "href='http", "href=\"//", "href='//", "url(http", "@import"]
    where lower.contains(loading) {
      // A link that a reader follows is no loading: only what stands on another element than `a` is.
      if loading.hasPrefix("href") {
        var part = lower[...]
        while let found = part.firstRange(of: loading) {
          let tag = part[..<found.lowerBound].lastIndex(of: "<").map { part[$0..<found.lowerBound] } ?? ""
          if !tag.hasPrefix("<a ") { return true }
          part = part[found.upperBound...]
        }
      } else {
        return true
      }
    }
    return false
  }
}
