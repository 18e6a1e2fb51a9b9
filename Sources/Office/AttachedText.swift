/// The words of an Office or PDF file that is published as it stands, those a reader does not see at first among them:
/// hidden sheets, comments, headers, properties. For looking through, never for showing.
public enum AttachedText {
  /// Words of one part of a file.
  public struct Piece: Sendable, Equatable {
    public enum Part: Sendable, Equatable {
      case content, comment, properties
    }

    public let part: Part
    public let text: String
  }

  /// The pieces of a file; none where it is of no kind that is known or cannot be opened.
  public static func pieces(_ bytes: [UInt8]) -> [Piece] {
    switch bytes.prefix(4) {
    case [0x50, 0x4B, 0x03, 0x04]: package(bytes)
    case [0xD0, 0xCF, 0x11, 0xE0]: [Piece(part: .content, text: runs(bytes))]
    case [0x25, 0x50, 0x44, 0x46]: portable(bytes)
    default: []
    }
  }

  // MARK: .docx, .xlsx, .pptx

  private static func package(_ bytes: [UInt8]) -> [Piece] {
    guard let archive = try? ZipArchive(bytes) else { return [] }
    return archive.names.compactMap { name in
      guard name.hasSuffix(".xml"), let part = part(name),
        let xml = (try? archive.bytes(name, atMost: 64 << 20)) ?? nil
      else { return nil }
      let text = words(xml, all: part == .properties)
      return text.isEmpty ? nil : Piece(part: part, text: text)
    }
  }

  private static func part(_ name: String) -> Piece.Part? {
    let folders = ["word/", "xl/", "ppt/"]
    if name.hasPrefix("docProps/") { return .properties }
    guard folders.contains(where: name.hasPrefix), !name.contains("/theme/"), !name.hasSuffix("/styles.xml") else {
      return nil
    }
    return name.lowercased().contains("comment") ? .comment : .content
  }

  /// What stands in elements of text; lines end where paragraphs, cells and comments do. Numbers of cells and of the
  /// layout are no words.
  private static func words(_ xml: [UInt8], all: Bool) -> String {
    var out: [UInt8] = []
    var isText = all
    var index = 0
    while index < xml.count {
      guard xml[index] == 0x3C else {
        if isText { out.append(xml[index]) }
        index += 1
        continue
      }
      let end = xml[index...].firstIndex(of: 0x3E) ?? xml.count
      let tag = xml[(index + 1)..<end]
      let isClosing = tag.first == 0x2F
      let name = localName(isClosing ? tag.dropFirst() : tag)
      if all {
        if isClosing { out.append(0x0A) }
      } else {
        if textNames.contains(name) { isText = !isClosing && tag.last != 0x2F }
        if isClosing, lineNames.contains(name) { out.append(0x0A) }
        if name == "tab" || name == "br" { out.append(0x20) }
      }
      index = end + 1
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static let textNames: Set<String> = ["t", "delText", "instrText", "text"]
  private static let lineNames: Set<String> = ["p", "si", "is", "comment", "text"]

  private static func localName(_ tag: ArraySlice<UInt8>) -> String {
    let name = tag.prefix { $0 != 0x20 && $0 != 0x2F && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    return String(decoding: name.lastIndex(of: 0x3A).map { name[($0 + 1)...] } ?? name, as: UTF8.self)
  }

  // MARK: .doc, .xls, .ppt

  /// Runs of characters in a binary file, of one byte or two each, a line for each run.
  private static func runs(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    func isPlain(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }
    for width in [1, 2] {
      var index = 0
      while index + width <= bytes.count {
        let start = index
        while index + width <= bytes.count, isPlain(bytes[index]), width == 1 || bytes[index + 1] == 0 {
          index += width
        }
        if (index - start) / width >= 8 {
          out += stride(from: start, to: index, by: width).map { bytes[$0] } + [0x0A]
        }
        index = max(index, start + 1)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  // MARK: .pdf

  /// What a PDF says of itself: its information strings and its packet of metadata. Its text is compressed.
  private static func portable(_ bytes: [UInt8]) -> [Piece] {
    var out: [UInt8] = []
    for key in ["/Author", "/Title", "/Subject", "/Keywords", "/Creator"] {
      for start in places(of: Array(key.utf8), in: bytes) {
        let value = bytes[min(start + key.utf8.count, bytes.count)...].prefix(400)
        guard let open = value.firstIndex(of: 0x28),
          value[..<open].allSatisfy({ $0 == 0x20 || $0 == 0x0A || $0 == 0x0D })
        else { continue }
        // Text of two bytes a letter keeps its digits when the zero bytes are left out.
        out += value[(open + 1)...].prefix { $0 != 0x29 }.filter { $0 != 0 } + [0x0A]
      }
    }
    for start in places(of: Array("<x:xmpmeta".utf8), in: bytes) {
      let packet = bytes[start...].prefix(64 << 10)
      out += Array(words(Array(packet), all: true).utf8)
    }
    return out.isEmpty ? [] : [Piece(part: .properties, text: String(decoding: out, as: UTF8.self))]
  }

  private static func places(of needle: [UInt8], in bytes: [UInt8]) -> [Int] {
    guard let first = needle.first, bytes.count >= needle.count else { return [] }
    var found: [Int] = []
    var index = 0
    while index + needle.count <= bytes.count, found.count < 16 {
      if bytes[index] == first, bytes[index..<index + needle.count].elementsEqual(needle) { found.append(index) }
      index += 1
    }
    return found
  }
}
