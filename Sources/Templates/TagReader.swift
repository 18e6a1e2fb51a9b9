/// What the mark after `{{` makes of a tag.
enum TagKind: Sendable {
  case value, section, inverted, close, part, parent, block, comment
  /// `{{{x}}}` and `{{&x}}`, which would print data as markup.
  case raw
  /// `{{=<% %>=}}`
  case delimiters
}

/// A tag as it stands in the file.
struct RawTag: Sendable {
  let kind: TagKind
  let tag: Tag
  /// The whole tag with its braces.
  let range: Range<Int>
}

/// Finds and reads the tags of a file.
struct TagReader {
  let bytes: [UInt8]

  private static let open = UInt8(ascii: "{")
  private static let close = UInt8(ascii: "}")

  /// The next `{{` at or after `position`.
  func nextOpening(from position: Int) -> Int? {
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == Self.open, bytes[index + 1] == Self.open { return index }
      index += 1
    }
    return nil
  }

  /// The tag that opens at `opening`; nil where it has no end before the next tag begins.
  func tag(at opening: Int) -> RawTag? {
    var start = opening + 2
    guard start < bytes.count else { return nil }
    let kind = Self.kind(bytes[start])
    if kind != .value { start += 1 }
    guard let end = ending(from: start, isComment: kind == .comment) else { return nil }
    var stop = end + 2
    var nameEnd = end
    if kind == .raw, bytes[opening + 2] == Self.open, stop < bytes.count, bytes[stop] == Self.close { stop += 1 }
    if kind == .delimiters, nameEnd > start { nameEnd -= 1 }
    return RawTag(kind: kind, tag: tag(trimming: start..<nameEnd), range: opening..<stop)
  }

  private func ending(from position: Int, isComment: Bool) -> Int? {
    var index = position
    while index + 1 < bytes.count {
      if bytes[index] == Self.close, bytes[index + 1] == Self.close { return index }
      if !isComment, bytes[index] == Self.open, bytes[index + 1] == Self.open { return nil }
      index += 1
    }
    return nil
  }

  private func tag(trimming range: Range<Int>) -> Tag {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isBlank(bytes[start]) { start += 1 }
    while start < end, Self.isBlank(bytes[end - 1]) { end -= 1 }
    return Tag(name: String(decoding: bytes[start..<end], as: UTF8.self), range: start..<end)
  }

  private static func kind(_ byte: UInt8) -> TagKind {
    switch byte {
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .part
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .raw
    case UInt8(ascii: "="): .delimiters
    default: .value
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}

// MARK: - Lines

extension TagReader {
  /// Where the line of `position` begins.
  func lineStart(of position: Int) -> Int {
    var index = position
    while index > 0, bytes[index - 1] != UInt8(ascii: "\n") { index -= 1 }
    return index
  }

  /// Whether only spaces and tabs stand in the range.
  func isBlank(_ range: Range<Int>) -> Bool {
    bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
  }

  /// Where the next line begins, if nothing but blanks stands between `position` and the end of its line.
  func nextLine(afterBlanksFrom position: Int) -> Int? {
    var index = position
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): index += 1
      case UInt8(ascii: "\r") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"): index += 1
      case UInt8(ascii: "\n"): return index + 1
      default: return nil
      }
    }
    return index
  }
}
